/** A table as a reader gives it: named columns of cells, all equally long, every cell as it stands in the file. */
import { Problem } from "../../errors.js";
import type { Cell } from "../../inference/encode.js";

export interface Table {
  readonly rows: number;
  /** In file order. */
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
}

/**
 * Reads one format.
 *
 * @param text  the file's text in pieces of any length, without a byte order mark
 * @param path  for errors
 * @throws Problem HOLDOUT_INVALID naming row or line
 */
export type TableReader = (text: AsyncIterable<string>, path: string) => Promise<Table>;

/** The Problem for a table that cannot be used as it is. */
export function malformed(what: string, remedy: string, cause?: unknown): Problem {
  return new Problem("HOLDOUT_INVALID", { what, remedy, cause });
}

const longestLine = 16 * 2 ** 20;

/** A line that has not ended yet. One without an end is no table, and searching it anew with each piece takes hours. */
export function shortEnough(line: string, path: string): string {
  if (line.length <= longestLine) return line;
  throw malformed(`${path} has a line of more than 16 MiB`, "A holdout is CSV or JSON Lines: one line a row.");
}
