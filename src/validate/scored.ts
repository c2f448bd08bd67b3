/** Rows that have been answered: what prediction hands to statistics. Column-wise, never one object a row. */

export type Task = "binary" | "multiclass" | "regression";

/** Of n rows; every array has length n (probabilities n × classes, row-major). */
export interface ScoredRows {
  readonly n: number;
  readonly task: Task;
  /** Sorted as scikit-learn sorts labels (numbers by value, strings by code point); empty for regression. */
  readonly classes: readonly string[];
  /** Index into classes of the positive class; binary only. */
  readonly positive?: number;
  /** Class index, or the value itself for regression. */
  readonly truth: Int32Array | Float64Array;
  readonly predicted: Int32Array | Float64Array;
  readonly probabilities?: Float64Array;
  /** The model answered in single precision: log loss keeps its probabilities as far from 0 and 1 as that resolves. */
  readonly singlePrecision?: boolean;
  readonly weight?: Float64Array;
  /** Rows of one group are not independent; resampling takes whole groups. */
  readonly group?: Int32Array;
  /** Rows are ordered in time; resampling takes blocks of neighbours. */
  readonly ordered?: boolean;
  /** Seconds that one row took in process, per pass (only when a latency gate asks). */
  readonly latency?: Float64Array;
}

/** One slice of the holdout: the rows whose column has this value. */
export interface Slice {
  readonly column: string;
  readonly value: string;
  readonly rows: Int32Array;
}
