/**
 * Where a live object is other than it is written. Only what is written is compared: the API server fills the rest in,
 * leaves out what says nothing, and writes amounts in its own way. Pure.
 */
import { amountOf } from "./quantity.js";

export interface Difference {
  readonly place: readonly string[];
  readonly written: unknown;
  readonly running: unknown;
}

export function differences(written: unknown, live: unknown, place: readonly string[] = []): readonly Difference[] {
  if (written === undefined || written === null) return [];
  if (isMap(written)) {
    const has = isMap(live) ? live : {};
    return Object.entries(written).flatMap(([key, value]) => differences(value, has[key], [...place, key]));
  }
  // A list is told and set as a whole.
  const isSame = Array.isArray(written) ? isSameList(written, live, place) : isSameValue(written, live, place);
  return isSame ? [] : [{ place, written, running: live }];
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isSameList(written: readonly unknown[], live: unknown, place: readonly string[]): boolean {
  const has: readonly unknown[] = Array.isArray(live) ? live : [];
  return has.length === written.length && written.every((value, i) => differences(value, has[i], place).length === 0);
}

function isSameValue(written: unknown, live: unknown, place: readonly string[]): boolean {
  if (live === undefined) return written === "" || written === 0 || written === false;
  if (String(written) === String(live)) return true;
  if (!place.some((key) => amounts.includes(key))) return false;
  const amount = amountOf(`${written}`);
  return amount !== undefined && amount === amountOf(`${live}`);
}

/** Below these keys there are amounts: "0.5" is kept as "500m". */
const amounts: readonly string[] = ["requests", "limits", "sizeLimit"];
