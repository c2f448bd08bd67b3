/** How often each class was taken for each: one pass over labels, from which most metrics of a classifier follow. */
import type { ScoredRows } from "../scored.js";

/** Counts (sums of weights) by true and predicted class; those of two parts of the rows add up. */
export interface Confusion {
  readonly classes: number;
  /** classes × classes, row-major: the true class is the row, the predicted one the column. */
  readonly cells: Float64Array;
}

export function confusionOf(rows: ScoredRows): Confusion {
  const classes = rows.classes.length;
  const cells = rows.weight ? weigh(rows, classes, rows.weight) : count(rows, classes);
  return { classes, cells };
}

export function mergeConfusions(one: Confusion, other: Confusion): Confusion {
  if (one.classes !== other.classes) throw new RangeError("confusions over different classes do not add up");
  return { classes: one.classes, cells: one.cells.map((cell, i) => cell + (other.cells[i] as number)) };
}

/** Two counters, by turns: neighbouring rows often fall into one cell, and each increment would wait for the last. */
function count({ n, truth, predicted }: ScoredRows, classes: number): Float64Array {
  const even = new Uint32Array(classes * classes);
  const odd = new Uint32Array(classes * classes);
  const last = n - (n % 2);
  for (let i = 0; i < last; i += 2) {
    even[(truth[i] as number) * classes + (predicted[i] as number)]!++;
    odd[(truth[i + 1] as number) * classes + (predicted[i + 1] as number)]!++;
  }
  if (last < n) even[(truth[last] as number) * classes + (predicted[last] as number)]!++;
  return Float64Array.from(even, (cell, i) => cell + (odd[i] as number));
}

function weigh({ n, truth, predicted }: ScoredRows, classes: number, weight: Float64Array): Float64Array {
  const cells = new Float64Array(classes * classes);
  for (let i = 0; i < n; i++) cells[(truth[i] as number) * classes + (predicted[i] as number)]! += weight[i] as number;
  return cells;
}

// --- What metrics read off it. All take counts or sums of weights alike.

export function total({ cells }: Confusion): number {
  let sum = 0;
  for (const cell of cells) sum += cell;
  return sum;
}

/** Rows predicted right. */
export function diagonal({ classes, cells }: Confusion): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += cells[c * classes + c] as number;
  return sum;
}

/** Rows whose true class is this one: its support. */
export function actual({ classes, cells }: Confusion, index: number): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += cells[index * classes + c] as number;
  return sum;
}

/** Rows predicted to be of this class. */
export function claimed({ classes, cells }: Confusion, index: number): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += cells[c * classes + index] as number;
  return sum;
}

/** Rows of this class that were predicted to be of it. */
export function found({ classes, cells }: Confusion, index: number): number {
  return cells[index * classes + index] as number;
}
