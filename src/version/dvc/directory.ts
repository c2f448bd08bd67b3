/**
 * DVC's object for a directory: the list of its files, as Python's `json.dumps(list, sort_keys=True)` writes it.
 *
 * The directory's hash is the md5 of these bytes, so they must be Python's to the last one: separators `", "` and
 * `": "`, everything outside ASCII escaped, entries in the order of code points.
 */
import { createHash } from "node:crypto";
import { Problem } from "../../errors.js";

export interface DirectoryEntry {
  readonly md5: string;
  /** Relative to the directory, with `/` between its parts; as the file system has it, without normalisation. */
  readonly relpath: string;
}

/** The bytes of a `.dir` object. */
export function encodeDirectory(entries: readonly DirectoryEntry[]): string {
  const sorted = [...entries].sort((a, b) => compareCodePoints(a.relpath, b.relpath));
  const written = sorted.map(
    ({ md5, relpath }) => `{"md5": ${pythonString(md5)}, "relpath": ${pythonString(relpath)}}`,
  );
  return `[${written.join(", ")}]`;
}

/** A directory's hash as it stands in a `.dvc` file. */
export function hashDirectory(entries: readonly DirectoryEntry[]): string {
  return `${createHash("md5").update(encodeDirectory(entries)).digest("hex")}.dir`;
}

/** A string as Python's json module writes it: JavaScript's escapes, and `\uXXXX` for all but printable ASCII. */
function pythonString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Python's order of strings. JavaScript compares UTF-16 units, which puts U+1F600 before U+FF00. */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** A UTF-16 unit's place in code-point order: surrogates stand for characters above every other unit's. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/**
 * Reads a `.dir` object.
 *
 * @throws Problem OBJECT_CORRUPT  also for a path that would leave the directory
 */
export function decodeDirectory(text: string, name: string): readonly DirectoryEntry[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw corrupt(name, error);
  }
  if (!Array.isArray(list) || !list.every(isEntry)) throw corrupt(name);
  return list;
}

function isEntry(value: unknown): value is DirectoryEntry {
  if (typeof value !== "object" || value === null) return false;
  const { md5, relpath } = value as Record<string, unknown>;
  if (typeof md5 !== "string" || !/^[0-9a-f]{32}$/.test(md5) || typeof relpath !== "string") return false;
  return relpath.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function corrupt(name: string, cause?: unknown): Problem {
  return new Problem("OBJECT_CORRUPT", {
    what: `${name} is not the list of files that DVC writes for a directory`,
    remedy: "The object is damaged: remove it and fetch it again from the remote.",
    cause,
  });
}
