/**
 * Scores → probabilities, conservatively: only what the graph or all values show to be probabilities or logits is
 * taken for such; anything else gives none, with the reason.
 */

/** Row-major. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
}

export type Sound =
  | { readonly matrix: Matrix; readonly why?: undefined }
  | { readonly matrix?: undefined; readonly why: string };

/** float32 softmax over thousands of classes is off by less than this. */
const sumTolerance = 1e-3;
/** Operators whose numbers have no bounds: at the end of a graph without a label they are logits. */
const unbounded = new Set(["Gemm", "MatMul", "Add", "Sub", "Conv"]);

/**
 * @param scores      of one batch; the decision that values allow is made for the whole of it
 * @param producedBy  the operator that made them, where the file tells
 * @param hasLabel    the model gives labels too: then scores that are no probabilities are margins or votes (skl2onnx's
 *   raw_scores, LinearSVC), and a softmax of them would mean nothing
 * @returns           a matrix with one column a class (a single column p becomes 1−p, p)
 */
export function probabilitiesOf(scores: Matrix, producedBy: string | undefined, hasLabel: boolean): Sound {
  const isLogit = !hasLabel && unbounded.has(producedBy ?? "");
  if (scores.width === 1) return ofOneColumn(scores, isLogit, hasLabel);
  if (producedBy === "LogSoftmax") return { matrix: mapped(scores, Math.exp) };
  if (!isLogit && isDistribution(scores)) return { matrix: scores };
  if (hasLabel) return { why: "the model's scores are no probabilities (rows do not add up to 1)" };
  if (!isLogit && within01(scores)) {
    return { why: "the model's scores lie between 0 and 1, but rows do not add up to 1 (one sigmoid for each class?)" };
  }
  return { matrix: softmax(scores) };
}

function ofOneColumn(scores: Matrix, isLogit: boolean, hasLabel: boolean): Sound {
  if (!isLogit && within01(scores)) return { matrix: twoColumns(scores, (p) => p) };
  if (hasLabel) return { why: "the model's score is no probability (it lies outside 0 to 1)" };
  return { matrix: twoColumns(scores, sigmoid) };
}

/** Stable on both sides: exp of a large positive number would overflow. */
function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

function twoColumns({ rows, values }: Matrix, probability: (score: number) => number): Matrix {
  const both = new Float64Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const p = probability(values[row]!);
    both[2 * row] = 1 - p;
    both[2 * row + 1] = p;
  }
  return { rows, width: 2, values: both };
}

function softmax({ rows, width, values }: Matrix): Matrix {
  const result = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    const scores = values.subarray(row * width, (row + 1) * width);
    const largest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let column = 0; column < width; column++) {
      const part = Math.exp(scores[column]! - largest);
      result[row * width + column] = part;
      sum += part;
    }
    for (let column = 0; column < width; column++) result[row * width + column]! /= sum;
  }
  return { rows, width, values: result };
}

const mapped = ({ rows, width, values }: Matrix, f: (value: number) => number): Matrix => ({
  rows,
  width,
  values: values.map(f),
});

const within01 = ({ values }: Matrix) => values.every((value) => value >= 0 && value <= 1);

function isDistribution(scores: Matrix): boolean {
  const { rows, width, values } = scores;
  if (!values.every((value) => value >= 0 && value <= 1 + sumTolerance)) return false;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += values[row * width + column]!;
    if (Math.abs(sum - 1) > sumTolerance) return false;
  }
  return true;
}

/** Column of the largest value in a row, the first of equals (as numpy's argmax). */
export function argmax({ width, values }: Matrix, row: number): number {
  let best = 0;
  for (let column = 1; column < width; column++) {
    if (values[row * width + column]! > values[row * width + best]!) best = column;
  }
  return best;
}
