/** Writes a gate in the one canonical spelling; read back, it is the same gate. */
import type { Argument, Bound, Gate, MetricTerm } from "./gate.js";
import { outline } from "./outline.js";
import { writeValue } from "./subject.js";
import { inBaseUnits, writeNumber } from "./units.js";

/** The whole gate, its level always written out (but for metrics that have none). */
export function formatGate(gate: Gate, term: MetricTerm): string {
  return `${formatSubject(gate)} ${gate.operator} ${formatBound(gate.bound, term)}${formatLevel(gate, term)}`;
}

/** The left side: `recall("no: 1")[city=Rome]`. */
export function formatSubject({ metric, k, argument, slice }: Pick<Gate, "metric" | "k" | "argument" | "slice">) {
  const inBrackets =
    slice && writeValue(slice.column, false) + (slice.value === undefined ? "" : `=${writeValue(slice.value, false)}`);
  return [
    metric,
    k === undefined ? "" : `@${k}`,
    argument ? `(${formatArgument(argument)})` : "",
    inBrackets ? `[${inBrackets}]` : "",
  ].join("");
}

function formatArgument(argument: Argument): string {
  if (argument.kind === "average") return argument.average;
  return argument.kind === "class" ? writeValue(argument.label, true) : writeNumber(argument.seconds, "latency");
}

export function formatBound(bound: Bound, { quantity }: Pick<MetricTerm, "quantity">): string {
  if (bound.kind === "number") return writeNumber(bound.value, quantity);
  if (bound.factor !== 1) return `baseline * ${bound.factor}`;
  if (bound.offset === 0) return "baseline";
  return `baseline ${bound.offset < 0 ? "-" : "+"} ${writeNumber(Math.abs(bound.offset), quantity)}`;
}

function formatLevel(gate: Gate, term: MetricTerm): string {
  if (term.exact || term.pointOnly) return "";
  return gate.at.kind === "point" ? " at point" : ` at ${formatPercent(gate.at.level)}`;
}

/** A share as a percentage that reads back as the same number; as it is where no percentage does. */
export function formatPercent(share: number): string {
  const percent = Number((share * 100).toPrecision(15));
  return inBaseUnits(String(percent), "%") === share ? `${percent}%` : String(share);
}

/** The gate as written, with the value of the slice that it was judged on. */
export function writtenForSlice(gate: Gate, value: string): string {
  const { slice } = outline(gate.written);
  if (!slice || !gate.slice) return gate.written;
  const column = writeValue(gate.slice.column, false);
  return `${gate.written.slice(0, slice.start)}[${column}=${writeValue(value, false)}]${gate.written.slice(slice.end)}`;
}
