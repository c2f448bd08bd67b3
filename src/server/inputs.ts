/** Counts the values of each feature by the holdout's ranges: rows that are not like it show here. Never a value itself. */
import { binFinder, binNames, type Feature } from "../inference/feature-bins.js";
import { cellOf } from "./missing.js";

export interface InputCounts {
  /** Rows by feature and bin; only what came. */
  counts(): Iterable<readonly [feature: string, bin: string, rows: number]>;
}

export interface InputCounter extends InputCounts {
  add(rows: readonly unknown[]): void;
}

/** @param columns  the model's, in its order, for rows that come as lists */
export function inputCounter(columns: readonly string[], features: readonly Feature[]): InputCounter {
  const counted = features.flatMap(({ name, bins }) => {
    const position = columns.indexOf(name);
    if (position === -1) return [];
    const names = binNames(bins);
    return [{ name, position, names, find: binFinder(bins), rows: new Float64Array(names.length) }];
  });
  return {
    add(rows) {
      for (const row of rows) {
        for (const feature of counted) {
          const bin = feature.find(cellOf(row, feature.name, feature.position));
          if (bin >= 0) feature.rows[bin]! += 1;
        }
      }
    },
    *counts() {
      for (const { name, names, rows } of counted) {
        for (const [bin, count] of rows.entries()) if (count > 0) yield [name, names[bin]!, count] as const;
      }
    },
  };
}
