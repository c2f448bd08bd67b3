/** Numbers as people read them, by the kind of number that a metric is. */
import type { Quantity } from "./gate.js";

export interface NumberStyle {
  /** Shares as percentages; otherwise as numbers from 0 to 1. */
  readonly percent?: boolean;
  /** A number that this one must not be mistaken for: digits are added until the two differ, if they do. */
  readonly apartFrom?: number;
}

/**
 * "0.931", "93.1 %", "12.4 ms", "3.2 MB", "1,900".
 *
 * @param value  in base units (shares 0–1, seconds, bytes)
 */
export function formatQuantity(value: number, quantity: Quantity, style: NumberStyle = {}): string {
  return untilApart(value, style.apartFrom, (number, extra) => formatters[quantity](number, extra, style));
}

type Format = (value: number, extraDigits: number, style: NumberStyle) => string;

const formatters: Readonly<Record<Quantity, Format>> = {
  share: (value, extra, { percent }) => (percent ? `${fixed(value * 100, 1 + extra)} %` : fixed(value, 3 + extra)),
  number: (value, extra) => significant(value, 4 + extra),
  count: (value, extra) => (extra === 0 ? formatCount(value) : significant(value, 6 + extra)),
  latency: (value, extra) => inUnits(value, 3 + extra, latencyUnits),
  size: (value, extra) => inUnits(value, 3 + extra, sizeUnits),
};

/** "+0.5 percentage points", "-12 ms": a difference of two values; its sign is always shown. */
export function formatDifference(value: number, quantity: Quantity, apartFrom?: number): string {
  const sign = value > 0 ? "+" : "";
  const text = untilApart(value, apartFrom, (number, extra) =>
    quantity === "share" ? significant(number * 100, 2 + extra) : formatters[quantity](number, extra, {}),
  );
  if (quantity !== "share") return sign + text;
  return `${sign}${text} percentage ${/^-?1$/.test(text) ? "point" : "points"}`;
}

/** "95 %", "98.33 %". */
export function formatLevel(level: number): string {
  return `${significant(level * 100, 4)} %`;
}

/** A share of traffic, rows or chance, to a tenth of a percent: "25 %", "12.5 %". */
export function formatShare(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

/** Whole numbers with commas: "1,900". */
export function formatCount(count: number): string {
  const whole = Math.round(count);
  if (!Number.isSafeInteger(whole)) return String(whole);
  return whole < 0 ? `-${inThousands(String(-whole))}` : inThousands(String(whole));
}

function inThousands(digits: string): string {
  return digits.length <= 3 ? digits : `${inThousands(digits.slice(0, -3))},${digits.slice(-3)}`;
}

const latencyUnits = [
  { name: "us", worth: 1e-6 },
  { name: "ms", worth: 1e-3 },
  { name: "s", worth: 1 },
] as const;
const sizeUnits = [
  { name: "B", worth: 1 },
  { name: "KB", worth: 1e3 },
  { name: "MB", worth: 1e6 },
  { name: "GB", worth: 1e9 },
] as const;

function inUnits(value: number, digits: number, units: readonly { readonly name: string; readonly worth: number }[]) {
  const fitting = units.findLast(({ worth }) => Math.abs(value) >= worth) ?? units[0];
  return fitting ? `${significant(value / fitting.worth, digits)} ${fitting.name}` : String(value);
}

/** With as many more digits as it takes to be seen to differ from another number. */
function untilApart(
  value: number,
  other: number | undefined,
  format: (value: number, extraDigits: number) => string,
): string {
  const mostExtraDigits = 12;
  let extra = 0;
  if (other !== undefined && value !== other)
    while (extra < mostExtraDigits && format(value, extra) === format(other, extra)) extra++;
  return format(value, extra);
}

function fixed(value: number, decimals: number): string {
  return Number.isFinite(value) ? withoutMinusZero(value.toFixed(Math.min(decimals, 20))) : outsideNumbers(value);
}

function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return outsideNumbers(value);
  return withoutMinusZero(String(Number(value.toPrecision(Math.min(digits, 17)))));
}

function withoutMinusZero(text: string): string {
  return text.startsWith("-") && /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text;
}

function outsideNumbers(value: number): string {
  if (Number.isNaN(value)) return "not a number";
  return value > 0 ? "infinite" : "-infinite";
}
