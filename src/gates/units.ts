/** Numbers with units, as they are written in gates, and back. */
import type { Quantity } from "./gate.js";

/** A unit's worth in the base unit: a power of ten is applied to the digits, so that 99.9% is 0.999 to the last bit. */
type Unit = { readonly quantity: Quantity } & ({ readonly tenTo: number } | { readonly times: number });

/** All units of the language; the base units are 1, seconds and bytes. */
const units: Readonly<Record<string, Unit>> = {
  "%": { quantity: "share", tenTo: -2 },
  us: { quantity: "latency", tenTo: -6 },
  ms: { quantity: "latency", tenTo: -3 },
  s: { quantity: "latency", tenTo: 0 },
  m: { quantity: "latency", times: 60 },
  B: { quantity: "size", tenTo: 0 },
  KB: { quantity: "size", tenTo: 3 },
  MB: { quantity: "size", tenTo: 6 },
  GB: { quantity: "size", tenTo: 9 },
  KiB: { quantity: "size", times: 2 ** 10 },
  MiB: { quantity: "size", times: 2 ** 20 },
  GiB: { quantity: "size", times: 2 ** 30 },
};

/** What people write for a unit of ours, in lower case. */
const otherNames: Readonly<Record<string, string>> = {
  µs: "us",
  μs: "us",
  usec: "us",
  msec: "ms",
  millis: "ms",
  milliseconds: "ms",
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  min: "m",
  mins: "m",
  minute: "m",
  minutes: "m",
  percent: "%",
  bytes: "B",
  byte: "B",
  k: "KB",
  g: "GB",
  kb: "KB",
  mb: "MB",
  gb: "GB",
  b: "B",
  kib: "KiB",
  mib: "MiB",
  gib: "GiB",
};

/** Names of the units that a quantity may carry. */
export function unitsOf(quantity: Quantity): readonly string[] {
  return Object.keys(units).filter((name) => units[name]?.quantity === quantity);
}

/** The unit of ours that a word stands for; undefined where it stands for none. */
export function unitMeantBy(word: string): string | undefined {
  return word in units ? word : otherNames[word.toLowerCase()];
}

/** A number as written: the digits as text, and the word right behind them. `end` is an index. */
export interface Written {
  readonly digits: string;
  /** As written; "" without one. */
  readonly unit: string;
  readonly end: number;
}

const number = /^([-+−]?\s*(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(%|[a-zA-Zµμ]+)?/;

/** Reads a number at an index; a following "at" or "baseline" is no unit. */
export function readNumber(text: string, at: number): Written | undefined {
  const match = number.exec(text.slice(at));
  if (!match) return undefined;
  const word = match[2] ?? "";
  const isUnit = word !== "" && !/^(?:at|and|or|baseline|x)$/i.test(word);
  const signed = (match[1] as string).replace("−", "-").replace(/\s/g, "");
  const behindDigits = at + (match[1] as string).length;
  return { digits: signed, unit: isUnit ? word : "", end: isUnit ? at + match[0].length : behindDigits };
}

/** The number in base units; the unit must be one of ours, or "". */
export function inBaseUnits(digits: string, unit: string): number {
  const scale = units[unit];
  if (scale && "times" in scale) return Number(digits) * scale.times;
  const [mantissa, exponent = "0"] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) + (scale?.tenTo ?? 0)}`);
}

export function quantityOfUnit(unit: string): Quantity | undefined {
  return units[unit]?.quantity;
}

/** A number in base units as it would be written in a gate: read back, it is the same to the last bit. */
export function writeNumber(value: number, quantity: Quantity): string {
  if (quantity !== "latency" && quantity !== "size") return plain(value);
  // From the largest unit down: the first in which the number is at least 1 and comes back unchanged.
  const names = quantity === "latency" ? ["s", "ms", "us"] : ["GB", "MB", "KB", "B"];
  for (const name of names) {
    const inUnit = Number((value / inBaseUnits("1", name)).toPrecision(15));
    if (Math.abs(inUnit) >= 1 && inBaseUnits(plain(inUnit), name) === value) return plain(inUnit) + name;
  }
  return plain(value) + (quantity === "latency" ? "s" : "B");
}

function plain(value: number): string {
  return Object.is(value, -0) ? "0" : String(value);
}
