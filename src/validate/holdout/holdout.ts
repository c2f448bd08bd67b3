/** The holdout: rows with known answers, column by column, and what each column is for. */
import type { Cell, Columns } from "../../inference/encode.js";
import { nearest } from "../../suggest.js";
import { type FileWorld, openHoldoutFile } from "./file.js";
import { holdoutFormats } from "./list.js";
import { groupsOf, timeOrder, weightsOf } from "./roles.js";
import { malformed, type Table } from "./table.js";

/** As model-release.yaml has it under `holdout`. */
export interface HoldoutOptions {
  readonly path: string;
  /** The column with the known answers. */
  readonly label: string;
  /** The model's columns, in the model's order; by default all that have no other use, in file order. */
  readonly features?: readonly string[];
  readonly slices?: readonly { readonly column: string; readonly min_rows?: number }[];
  readonly id?: string;
  readonly weight?: string;
  readonly group?: string;
  readonly time?: string;
}

export interface Holdout {
  readonly path: string;
  /** Rows; at least one. */
  readonly n: number;
  /** All columns by name, in file order, cells as they stand in the file: their types are the model's to say. */
  readonly columns: Columns;
  /** Columns that may feed the model, in the order in which a matrix takes them. */
  readonly features: readonly string[];
  /** Those among the features that are there for slices, and that a matrix may do without. */
  readonly optional: readonly string[];
  /** Known answers; none is empty. */
  readonly label: readonly (string | number | boolean)[];
  readonly labelColumn: string;
  readonly slices: readonly { readonly column: string; readonly minRows?: number }[];
  /** Finite, not negative, and not all zero. */
  readonly weight?: Float64Array;
  /** A number for each distinct group, in order of appearance. */
  readonly group?: Int32Array;
  /** Rows were put into the order of their time. */
  readonly ordered: boolean;
  /** sha256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  /** What people call the row with this index: counted from 1 as the file has them, the header not counted. */
  readonly nameRow: (index: number) => string;
}

/**
 * Reads a holdout, whole.
 *
 * @param file  where it is: options.path made absolute by the caller; messages use options.path
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, CANCELLED; HOLDOUT_INVALID naming row, line or column
 */
export async function readHoldout(file: string, options: HoldoutOptions, world: FileWorld): Promise<Holdout> {
  const opened = await openHoldoutFile(file, options.path, world);
  try {
    const read = await holdoutFormats[opened.format].load();
    const table = await read(opened.text, options.path);
    return arrange(table, options, opened.fingerprint());
  } finally {
    await opened.close();
  }
}

/** Rows to ask a model, with their known answers where the table has them. */
export interface Rows extends Pick<Holdout, "path" | "n" | "columns" | "fingerprint"> {
  readonly label?: Holdout["label"];
}

/**
 * Reads recorded rows: their columns are called as the holdout's, and may be fewer or more.
 *
 * @throws what readHoldout throws
 */
export async function readRows(file: string, options: HoldoutOptions, world: FileWorld): Promise<Rows> {
  const opened = await openHoldoutFile(file, options.path, world);
  try {
    const read = await holdoutFormats[opened.format].load();
    return arrangeRows(await read(opened.text, options.path), options, opened.fingerprint());
  } finally {
    await opened.close();
  }
}

/** Pure. */
export function arrangeRows(table: Table, options: HoldoutOptions, fingerprint: string): Rows {
  const { path, label } = options;
  if (table.rows === 0) throw malformed(`${path} has a header but no rows`, "Give it rows to send.");
  const { columns, rows: n } = table;
  const answers = columns.get(label);
  return {
    path,
    n,
    columns,
    ...(answers && { label: labelsOf(answers, options, (index) => `row ${index + 1}`) }),
    fingerprint,
  };
}

/** Gives each column its use. Pure. */
export function arrange(table: Table, options: HoldoutOptions, fingerprint: string): Holdout {
  const { path } = options;
  for (const [use, column] of namedColumns(options)) requireColumn(table, use, column, path);
  if (table.rows === 0) throw malformed(`${path} has a header but no rows`, "Give it rows with known answers.");
  const order = options.time === undefined ? undefined : timeOrder(table.columns.get(options.time)!, options);
  const columns = order ? inOrder(table, order) : table.columns;
  const nameRow = (index: number) => `row ${(order?.[index] ?? index) + 1}`;
  return {
    path,
    n: table.rows,
    columns,
    ...featuresOf(table, options),
    label: labelsOf(columns.get(options.label)!, options, nameRow),
    labelColumn: options.label,
    slices: (options.slices ?? []).map(({ column, min_rows }) => ({ column, minRows: min_rows })),
    weight: options.weight === undefined ? undefined : weightsOf(columns.get(options.weight)!, options, nameRow),
    group: options.group === undefined ? undefined : groupsOf(columns.get(options.group)!, options, nameRow),
    ordered: order !== undefined,
    fingerprint,
    nameRow,
  };
}

/** Every column that the configuration names, with the key under which it does. */
function namedColumns(options: HoldoutOptions): readonly (readonly [use: string, column: string])[] {
  const { label, id, weight, group, time, features = [], slices = [] } = options;
  const single = Object.entries({ label, id, weight, group, time }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return [
    ...single,
    ...features.map((column) => ["features", column] as const),
    ...slices.map(({ column }) => ["slices", column] as const),
  ];
}

function requireColumn({ columns }: Table, use: string, column: string, path: string): void {
  if (columns.has(column)) return;
  const names = [...columns.keys()];
  const meant = nearest(column, names);
  const separator = names.length === 1 ? /[;\t|]/.exec(names[0]!)?.[0] : undefined;
  throw malformed(
    `${path} has no column '${column}' (holdout.${use})`,
    separator
      ? `Its columns seem to be separated by ${separator === "\t" ? "tabs" : `'${separator}'`}; write it with commas.`
      : `${meant === undefined ? "" : `Did you mean '${meant}'? `}It has: ${names.join(", ")}`,
  );
}

function featuresOf({ columns }: Table, options: HoldoutOptions): Pick<Holdout, "features" | "optional"> {
  const { label, id, weight, group, time, features } = options;
  if (features?.includes(label)) {
    throw malformed(
      `holdout.features names the label '${label}'`,
      "A model that is shown the answers is not tested. Take the label out of the features.",
    );
  }
  if (features) return { features, optional: [] };
  const otherwise = new Set([label, id, weight, group, time]);
  const slices = new Set(options.slices?.map(({ column }) => column));
  const free = [...columns.keys()].filter((column) => !otherwise.has(column));
  return { features: free, optional: free.filter((column) => slices.has(column)) };
}

function labelsOf(
  cells: readonly Cell[],
  { path, label }: HoldoutOptions,
  nameRow: (index: number) => string,
): readonly (string | number | boolean)[] {
  const empty = cells.findIndex(
    (cell) => cell === undefined || (typeof cell === "string" && /^\s*(nan)?\s*$/i.test(cell)),
  );
  if (empty < 0) return cells as readonly (string | number | boolean)[];
  throw malformed(
    `${path}, ${nameRow(empty)}: the label '${label}' is missing`,
    "A row without a known answer says nothing about the model. Leave it out.",
  );
}

function inOrder({ columns }: Table, order: Int32Array): Columns {
  return new Map([...columns].map(([name, cells]) => [name, Array.from(order, (index) => cells[index])]));
}
