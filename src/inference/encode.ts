/** Rows → tensors: which column feeds which input, and strict conversion of each cell to the input's element type. */
import type { ElementType, Signature, Tensor } from "./session.js";

/** One cell as a reader gives it: text from CSV, a JSON value from JSON Lines; undefined where there is none. */
export type Cell = string | number | boolean | undefined;
/** Values of one column, one per row; a Float64Array where the reader already knew that numbers are wanted. */
export type Column = readonly Cell[] | Float64Array;
export type Columns = ReadonlyMap<string, Column>;

/** Where one input's values come from. */
export interface PlannedInput {
  readonly name: string;
  readonly type: ElementType;
  /** Dimensions of one row: [] for an input of shape [N], [1] for [N, 1], [1, 28, 28] for images. Undefined where
   *  the model leaves them open and nothing else says them (JSON rows): then [width of the first row]. */
  readonly rowShape?: readonly number[];
  /** Columns whose cells make up one row, in order (row-major). Undefined where they have no names (JSON arrays). */
  readonly columns?: readonly string[];
}
export interface InputPlan {
  readonly inputs: readonly PlannedInput[];
  /** The batch size that the model insists on, where its first dimension is fixed (exports without dynamic axes). */
  readonly batch?: number;
}

/** Inputs of one run by name, as Session.run takes them. */
export type Inputs = Readonly<Record<string, Tensor>>;

/**
 * Decides which column feeds which input.
 *
 * One matrix input takes all columns in the order given, if the number fits; several inputs ([N] or [N, 1] each) take
 * the columns of their names.
 *
 * @param columns  the holdout's columns without label, weight, id and the like, in file order
 * @throws Problem MODEL_INPUTS_DIFFER, with both lists, when they do not fit
 */
export function planInputs(_signature: Signature, _columns: readonly string[]): InputPlan {
  throw new Error("not there yet");
}

/**
 * The plan for rows that come as JSON, one by one.
 *
 * @param features  names of a matrix input's columns where they are known (then rows may be objects as well as arrays)
 * @throws Problem MODEL_INPUTS_DIFFER when the features do not fit the model
 */
export function planJsonInputs(_signature: Signature, _features?: readonly string[]): InputPlan {
  throw new Error("not there yet");
}

/**
 * Tensors for the rows from..to−1.
 *
 * @param nameRow  how an error calls a row ("row 17"); by default counted from 1
 * @throws Problem INPUT_INVALID naming row, column and value (not a number, NaN, empty, out of the type's range)
 */
export function encodeRows(
  _plan: InputPlan,
  _columns: Columns,
  _from: number,
  _to: number,
  _nameRow?: (index: number) => string,
): Inputs {
  throw new Error("not there yet");
}

/**
 * Tensors for JSON rows: objects by column name, or arrays in column order (nested for rows of more dimensions).
 *
 * @param where  how an error calls the list: "rows" gives "rows[3].age"
 * @throws Problem INPUT_INVALID naming the field
 */
export function encodeJsonRows(_plan: InputPlan, _rows: readonly unknown[], _where?: string): Inputs {
  throw new Error("not there yet");
}

/** One batch out of several (micro-batching): the rows of each, one after the other. All must be of the same plan. */
export function joinInputs(_batches: readonly Inputs[]): Inputs {
  throw new Error("not there yet");
}

/** Rows in these inputs: their first dimension. */
export function rowsOf(inputs: Inputs): number {
  return Object.values(inputs)[0]?.dims[0] ?? 0;
}
