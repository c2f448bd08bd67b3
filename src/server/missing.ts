/** Counts the values that clients leave out, by feature: a broken sender shows here before the model's answers do. */
import type { InputPlan } from "../inference/encode.js";
import { mostFeatures } from "../runtimes/onnx-metrics.js";

export interface MissingCounts {
  /** Rows that came, refused ones too. */
  readonly rows: number;
  /** Rows without the feature, by its name; the model's first features only, so that a wide model makes no flood. */
  readonly missing: ReadonlyMap<string, number>;
}

export interface MissingCounter extends MissingCounts {
  add(rows: readonly unknown[]): void;
}

/** @returns undefined where the model's columns have no names */
export function missingCounter({ inputs }: InputPlan): MissingCounter | undefined {
  if (inputs.some(({ columns }) => columns === undefined)) return undefined;
  const names = inputs.flatMap(({ columns }) => columns ?? []).slice(0, mostFeatures);
  const missing = new Map(names.map((name) => [name, 0]));
  let count = 0;
  return {
    missing,
    get rows() {
      return count;
    },
    add(rows) {
      count += rows.length;
      for (const row of rows) {
        names.forEach((name, position) => {
          if (isMissing(cellOf(row, name, position))) missing.set(name, missing.get(name)! + 1);
        });
      }
    },
  };
}

/** The feature's value in a row as a client wrote it: an object, a list, or the bare value of a model's one column. */
export function cellOf(row: unknown, name: string, position: number): unknown {
  if (Array.isArray(row)) return row[position];
  if (row === null || typeof row !== "object") return position === 0 ? row : undefined;
  return Object.hasOwn(row, name) ? (row as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Not text like "N/A": a text feature may mean it. */
const isMissing = (value: unknown) => value === undefined || value === null || value === "";
