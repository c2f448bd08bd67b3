/** Slices: the rows of each value of a column. Pure. */
import type { Slice } from "../scored.js";
import type { Holdout } from "./holdout.js";

/** Values with fewer rows than `min_rows` asks, together; never judged, always listed. */
export interface PooledValues {
  readonly column: string;
  readonly values: readonly string[];
  readonly rows: number;
  readonly minRows: number;
}

/** How an empty cell is called where a slice needs a name. */
export const emptyValue = "(empty)";

/** All slices of a holdout, columns as configured, values sorted; and those that are too rare to be judged. */
export function slicesOf({ slices, columns }: Pick<Holdout, "slices" | "columns">): {
  readonly slices: readonly Slice[];
  readonly pooled: readonly PooledValues[];
} {
  const found = slices.map(({ column, minRows = 0 }) => {
    const all = valuesOf(column, columns.get(column) ?? []);
    const rare = all.filter(({ rows }) => rows.length < minRows);
    return { column, minRows, judged: all.filter(({ rows }) => rows.length >= minRows), rare };
  });
  return {
    slices: found.flatMap(({ judged }) => judged),
    pooled: found
      .filter(({ rare }) => rare.length > 0)
      .map(({ column, minRows, rare }) => ({
        column,
        minRows,
        values: rare.map(({ value }) => value),
        rows: rare.reduce((sum, { rows }) => sum + rows.length, 0),
      })),
  };
}

function valuesOf(column: string, cells: Iterable<unknown>): readonly Slice[] {
  const rows = new Map<string, number[]>();
  let index = 0;
  for (const cell of cells) {
    const value = cell === undefined || cell === "" ? emptyValue : String(cell);
    const list = rows.get(value);
    if (list) list.push(index);
    else rows.set(value, [index]);
    index++;
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, list]) => ({ column, value, rows: Int32Array.from(list) }));
}
