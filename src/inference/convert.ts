/**
 * One cell → one element of a tensor. Strict: what is not plainly a value of the type is refused, never guessed,
 * rounded or filled in.
 */
import type { ElementType } from "./session.js";

/** One cell as a reader gives it: text from CSV, a JSON value from JSON Lines; undefined where there is none. */
export type Cell = string | number | boolean | undefined;

/** Why a cell is refused, as the end of a sentence that begins with the cell; the caller says where it stands. */
export class Refusal extends Error {}

type Element = number | bigint | string;

/** Converters by element type; each throws a Refusal. */
export const converters: { readonly [T in ElementType]: (cell: Cell) => Element } = {
  float64: toFloat64,
  float32: toFloat32,
  int8: (cell) => toInteger(cell, -128, 127),
  uint8: (cell) => toInteger(cell, 0, 255),
  int16: (cell) => toInteger(cell, -32_768, 32_767),
  int32: (cell) => toInteger(cell, -2_147_483_648, 2_147_483_647),
  int64: toInt64,
  bool: toBool,
  string: toText,
};

/** A finite number; undefined for anything else (also for "0x10" and "Infinity", which Number() would take). */
export function parseNumber(text: string): number | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  // Number("") and Number("  ") are 0, and a radix prefix is no decimal number.
  if (value === 0 && text.trim() === "") return undefined;
  const second = text.charCodeAt(1) | 0x20;
  if ((second === 0x78 || second === 0x62 || second === 0x6f || text.charCodeAt(0) <= 0x20) && /^\s*0[xbo]/i.test(text))
    return undefined;
  return value;
}

const missing = /^\s*(nan|n\/?a|null|none)?\s*$/i;

/** Why this is no number, in words. */
export function whyNoNumber(cell: Cell): string {
  if (cell === undefined || (typeof cell === "string" && missing.test(cell)) || Number.isNaN(cell)) {
    return "is missing, and the model takes numbers only: fill it in or leave the row out";
  }
  if (typeof cell === "string" && /^\s*[+-]?inf(inity)?\s*$/i.test(cell)) return "is not finite";
  if (typeof cell === "boolean" || /^\s*(true|false)\s*$/i.test(String(cell))) {
    return "is not a number: write 1 and 0 for true and false";
  }
  return "is not a number";
}

function toFloat64(cell: Cell): number {
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : undefined;
  if (value === undefined || !Number.isFinite(value)) throw new Refusal(whyNoNumber(cell));
  return value;
}

function toFloat32(cell: Cell): number {
  const value = toFloat64(cell);
  if (!Number.isFinite(Math.fround(value))) throw new Refusal("is beyond what a float32 can hold (3.4e38)");
  return value;
}

/** Whole numbers as CSV writers put them: pandas writes a column that once had a gap as "5.0". */
const whole = /^\s*([+-]?\d+)(?:\.0*)?\s*$/;

function toInteger(cell: Cell, least: number, most: number): number {
  const value = typeof cell === "string" ? Number(whole.exec(cell)?.[1] ?? refuseWhole(cell)) : cell;
  if (typeof value !== "number" || !Number.isInteger(value)) return refuseWhole(cell);
  if (value < least || value > most) throw new Refusal(`is not within ${least} to ${most}`);
  return value;
}

function refuseWhole(cell: Cell): never {
  const isNumber = typeof cell === "number" ? Number.isFinite(cell) : toNumberOrNothing(cell) !== undefined;
  throw new Refusal(isNumber ? "is not a whole number" : whyNoNumber(cell));
}

const toNumberOrNothing = (cell: Cell) => (typeof cell === "string" ? parseNumber(cell) : undefined);

const int64Range = [-(2n ** 63n), 2n ** 63n - 1n] as const;

function toInt64(cell: Cell): bigint {
  if (typeof cell === "number") {
    if (!Number.isInteger(cell)) return refuseWhole(cell);
    if (!Number.isSafeInteger(cell)) {
      throw new Refusal("may have lost digits (JSON numbers are exact up to 2^53): write it as a string");
    }
    return BigInt(cell);
  }
  const digits = typeof cell === "string" ? whole.exec(cell)?.[1] : undefined;
  if (digits === undefined) return refuseWhole(cell);
  // Long enough for any int64; BigInt() of a megabyte of digits would take minutes.
  const value = digits.length <= 24 ? BigInt(digits) : undefined;
  if (value === undefined || value < int64Range[0] || value > int64Range[1]) throw new Refusal("is beyond int64");
  return value;
}

function toBool(cell: Cell): number {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (cell === 0 || cell === 1) return cell;
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  if (word === "true" || word === "1" || word === "1.0") return 1;
  if (word === "false" || word === "0" || word === "0.0") return 0;
  throw new Refusal(
    cell === undefined || (typeof cell === "string" && missing.test(cell))
      ? "is missing, and the model takes true or false"
      : "is neither true nor false (nor 1 nor 0)",
  );
}

function toText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  throw new Refusal(cell === undefined ? "is missing, and the model takes a text" : "is not a text: put it in quotes");
}
