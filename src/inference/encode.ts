/** Rows → tensors: which column feeds which input, and strict conversion of each cell to the input's element type. */
import { Problem } from "../errors.js";
import { nearest } from "../suggest.js";
import { type Cell, converters, Refusal } from "./convert.js";
import type { InputPlan, Inputs, PlannedInput } from "./plan-inputs.js";
import type { Tensor, TensorData } from "./session.js";
import { allocate } from "./tensors.js";

export type { Cell } from "./convert.js";
export { type InputPlan, type Inputs, type PlannedInput, planInputs, planJsonInputs } from "./plan-inputs.js";
export { joinBatches as joinInputs } from "./tensors.js";

/** Cells of each column, one per row, all equally many. */
export type Columns = ReadonlyMap<string, readonly Cell[]>;

/**
 * Tensors for the rows from..to−1.
 *
 * @param nameRow  how an error calls the row with this index ("row 17"); by default counted from 1
 * @throws Problem INPUT_INVALID naming row, column and value (not a number, NaN, empty, out of the type's range)
 */
export function encodeRows(
  plan: InputPlan,
  columns: Columns,
  from: number,
  to: number,
  nameRow: (index: number) => string = (index) => `row ${index + 1}`,
): Inputs {
  const rows = to - from;
  return Object.fromEntries(
    plan.inputs.map((input) => {
      const names = input.columns ?? [];
      const data = allocate(input.type, rows * names.length);
      names.forEach((name, offset) => {
        const column = columns.get(name);
        if (!column) throw new TypeError(`the plan names a column '${name}' that was not given`);
        fill(input, data, column, { from, to, offset, stride: names.length }, (index, cell, why) =>
          invalid(`${nameRow(index)}, column '${name}'`, cell, why),
        );
      });
      return [input.name, tensor(input, rows, data, names.length)];
    }),
  );
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** Where in a row this column stands, and how many elements a row has. */
  readonly offset: number;
  readonly stride: number;
}

function fill(
  input: PlannedInput,
  data: TensorData,
  column: readonly Cell[],
  { from, to, offset, stride }: Place,
  complain: (index: number, cell: Cell, why: string) => Problem,
): void {
  const convert = converters[input.type];
  const target = data as unknown[];
  let index = from;
  try {
    for (; index < to; index++) target[(index - from) * stride + offset] = convert(column[index]);
  } catch (error) {
    if (error instanceof Refusal) throw complain(index, column[index], error.message);
    throw error;
  }
}

function tensor({ type, rowShape }: PlannedInput, rows: number, data: TensorData, width: number): Tensor {
  return { type, dims: [rows, ...(rowShape ?? [width])], data };
}

/**
 * Tensors for JSON rows: objects by column name, or arrays in column order (nested for rows of more dimensions).
 * A bare value will do for a model that takes one.
 *
 * @param where  how an error calls the list: "rows" gives "rows[3].age"
 * @throws Problem INPUT_INVALID naming the field
 */
export function encodeJsonRows(plan: InputPlan, rows: readonly unknown[], where = "rows"): Inputs {
  const widths = plan.inputs.map((input) => widthOf(input));
  const first = rows[0];
  // An input that leaves its width open takes the first row's, and then all rows must have it.
  const open = widths.length === 1 && widths[0] === undefined && Array.isArray(first) ? flat(first).length : undefined;
  const inputs = plan.inputs.map((input, index) => {
    const width = widths[index] ?? open ?? 1;
    return { input, width, data: allocate(input.type, rows.length * width) };
  });
  const total = inputs.reduce((sum, { width }) => sum + width, 0);
  rows.forEach((row, index) => {
    const cells = rowCells(plan, row, total, `${where}[${index}]`);
    let next = 0;
    for (const { input, width, data } of inputs) {
      for (let position = 0; position < width; position++) {
        (data as unknown[])[index * width + position] = convertJson(input, cells[next++]!);
      }
    }
  });
  return Object.fromEntries(
    inputs.map(({ input, width, data }) => [input.name, tensor(input, rows.length, data, width)]),
  );
}

function widthOf({ rowShape, columns }: PlannedInput): number | undefined {
  return rowShape ? rowShape.reduce((product, size) => product * size, 1) : columns?.length;
}

interface NamedCell {
  readonly field: string;
  readonly cell: unknown;
}

/** One row's cells in the order of the plan, each with the name that an error calls it by. */
function rowCells(plan: InputPlan, row: unknown, total: number, where: string): readonly NamedCell[] {
  if (row !== null && typeof row === "object" && !Array.isArray(row)) return objectCells(plan, row, where);
  const cells = Array.isArray(row) ? flat(row) : [row];
  if (cells.length !== total) {
    throw new Problem("INPUT_INVALID", {
      what: `${where} has ${count(cells.length, "value")}, but the model takes ${total}`,
      remedy: `Send each row as a list of ${total}${namesOf(plan)}.`,
    });
  }
  return cells.map((cell, index) => ({ field: Array.isArray(row) ? `${where}[${index}]` : where, cell }));
}

function namesOf(plan: InputPlan): string {
  const names = plan.inputs.flatMap((input) => input.columns ?? []);
  return names.length > 0 ? `, in this order: ${shorten(names)}` : "";
}

function objectCells(plan: InputPlan, row: object, where: string): readonly NamedCell[] {
  const names = plan.inputs.flatMap((input) => input.columns ?? []);
  if (plan.inputs.some((input) => input.columns === undefined)) {
    throw new Problem("INPUT_INVALID", {
      what: `${where} is an object, but this model's columns have no names`,
      remedy: "Send each row as a list of numbers, in the order that the model was trained with.",
    });
  }
  // Keys beyond the model's are passed over: clients move to a model with more columns before it serves, and both
  // arms of a canary get the same rows. A mistyped key is found all the same, by the one that is then missing.
  const values = new Map(Object.entries(row));
  const missing = names.find((name) => !values.has(name));
  if (missing !== undefined) throw missingField(`${where}.${missing}`, missing, row, names);
  return names.map((name) => ({ field: `${where}.${name}`, cell: values.get(name) }));
}

function missingField(field: string, name: string, row: object, names: readonly string[]): Problem {
  const meant = nearest(
    name,
    Object.keys(row).filter((key) => !names.includes(key)),
  );
  return new Problem("INPUT_INVALID", {
    what: `${field}: is missing${meant === undefined ? "" : `; is '${meant}' meant for it?`}`,
    remedy: `The model takes ${shorten(names)}.`,
  });
}

/** Nested lists as one, without recursion on what a stranger sent: deeper than any tensor stays as it is. */
const flat = (row: readonly unknown[]): readonly unknown[] => (row.some(Array.isArray) ? row.flat(8) : row);

function convertJson(input: PlannedInput, { field, cell }: NamedCell): unknown {
  if (cell !== null && typeof cell === "object") {
    throw invalid(field, undefined, `is ${Array.isArray(cell) ? "a list" : "an object"}, but one value belongs there`);
  }
  try {
    return converters[input.type]((cell ?? undefined) as Cell);
  } catch (error) {
    if (error instanceof Refusal) throw invalid(field, (cell ?? undefined) as Cell, error.message);
    throw error;
  }
}

function invalid(where: string, cell: Cell, why: string): Problem {
  const value = cell === undefined || cell === "" ? "" : ` ${quote(cell)}`;
  return new Problem("INPUT_INVALID", {
    what: `${where}:${value} ${why}`,
    remedy: "Correct the value. What the model takes is shown by: model-release inspect MODEL",
  });
}

function quote(cell: Cell): string {
  const text = String(cell);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof cell === "string" ? `'${short}'` : short;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

function shorten(names: readonly string[]): string {
  return names.length <= 12 ? names.join(", ") : `${names.slice(0, 10).join(", ")}, … (${names.length} in all)`;
}

/** Rows in these inputs: their first dimension. */
export function rowsOf(inputs: Inputs): number {
  return Object.values(inputs)[0]?.dims[0] ?? 0;
}
