/** Both models' answers on all rows and on each slice, cut out once, whichever gates ask for them. */
import { type Measured, measured } from "./measured.js";
import { type Timing, timedRows } from "./predict/latency.js";
import type { ScoredRows, Slice } from "./scored.js";

/** Both models on a slice, or on all rows. */
export type Models = (slice?: Slice) => { readonly candidate: Measured; readonly baseline?: Measured };

interface Answered {
  readonly candidate: ScoredRows;
  readonly baseline?: ScoredRows;
  /** Bytes of each model's files. */
  readonly sizes: { readonly candidate: number; readonly baseline?: number };
  /** Why a model gives no probabilities, where it gives none. */
  readonly noProbabilities?: { readonly candidate?: string; readonly baseline?: string };
}

export function modelsBySlice(
  { candidate, baseline, sizes, noProbabilities }: Answered,
  rowsOf: (slice: Slice) => Int32Array = (slice) => slice.rows,
): Models {
  const known = new Map<string, ReturnType<Models>>();
  const onSlice = (slice: Slice | undefined): ReturnType<Models> => {
    const cut = (rows: ScoredRows) => (slice ? take(rows, rowsOf(slice)) : rows);
    return {
      candidate: measured(cut(candidate), sizes.candidate, noProbabilities?.candidate),
      // A size that is not known is NaN, which no gate passes.
      baseline: baseline && measured(cut(baseline), sizes.baseline ?? Number.NaN, noProbabilities?.baseline),
    };
  };
  return (slice) => {
    const key = slice ? JSON.stringify([slice.column, slice.value]) : "";
    const both = known.get(key) ?? onSlice(slice);
    known.set(key, both);
    return both;
  };
}

/** On the rows that were timed, as if there were no others; of a slice, those of its rows that were. */
export function timedModelsBySlice(
  answered: Answered,
  { rows, candidate, incumbent }: Pick<Timing, "rows" | "candidate" | "incumbent">,
): Models {
  const timed = {
    ...answered,
    candidate: timedRows(answered.candidate, rows, candidate),
    baseline: answered.baseline && incumbent && timedRows(answered.baseline, rows, incumbent),
  };
  return modelsBySlice(timed, (slice) => {
    const members = new Set(slice.rows);
    return Int32Array.from(rows.keys()).filter((position) => members.has(rows[position] as number));
  });
}

/** Some of the rows, in the order given. */
export function take(rows: ScoredRows, indices: Int32Array): ScoredRows {
  const classes = rows.classes.length;
  const pick = <Column extends Int32Array | Float64Array>(column: Column): Column =>
    (column as Int32Array).constructor === Int32Array
      ? (Int32Array.from(indices, (row) => column[row] as number) as Column)
      : (Float64Array.from(indices, (row) => column[row] as number) as Column);
  const { probabilities, weight, group, latency } = rows;
  return {
    ...rows,
    n: indices.length,
    truth: pick(rows.truth),
    predicted: pick(rows.predicted),
    ...(probabilities && { probabilities: takeBlocks(probabilities, indices, classes) }),
    ...(weight && { weight: pick(weight) }),
    ...(group && { group: pick(group) }),
    ...(latency && { latency: takePasses(latency, indices, rows.n) }),
  };
}

function takeBlocks(values: Float64Array, indices: Int32Array, width: number): Float64Array {
  const taken = new Float64Array(indices.length * width);
  indices.forEach((row, i) => {
    taken.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return taken;
}

/** Timings of several passes stand one pass behind the other. */
function takePasses(latency: Float64Array, indices: Int32Array, n: number): Float64Array {
  const passes = n === 0 ? 0 : Math.floor(latency.length / n);
  const taken = new Float64Array(passes * indices.length);
  for (let pass = 0; pass < passes; pass++)
    indices.forEach((row, i) => {
      taken[pass * indices.length + i] = latency[pass * n + row] as number;
    });
  return taken;
}
