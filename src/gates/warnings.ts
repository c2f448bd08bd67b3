/** What a gate says that its writer may not have meant: told, but not refused. */
import { formatSubject } from "./format.js";
import type { Gate, MetricTerm } from "./gate.js";

/** One sentence each, with the line that is likelier to be meant. */
export function gateWarnings(gate: Gate, term: MetricTerm): readonly string[] {
  return [withoutMargin(gate, term), neverProven(gate, term), wrongWay(gate, term), tinyPercentage(gate, term)].filter(
    (warning) => warning !== undefined,
  );
}

function withoutMargin(gate: Gate, term: MetricTerm): string | undefined {
  const { bound, at, operator } = gate;
  if (at.kind === "point" || bound.kind !== "baseline" || bound.factor !== 1 || bound.offset !== 0) return undefined;
  const oneIn = Math.round(1 / (1 - at.level));
  const line = `${formatSubject(gate)} ${operator} ${usualMargin(operator.startsWith(">"), term)}`;
  return `'${gate.written}' asks for proof of an improvement: an equal model passes one time in ${oneIn}. Write '${line}', or add 'at point'`;
}

function usualMargin(isFloor: boolean, { quantity, range }: MetricTerm): string {
  if (quantity === "share") return isFloor ? "baseline - 0.01" : "baseline + 0.01";
  if (range[0] < 0) return isFloor ? "baseline - 0.05" : "baseline + 0.05";
  return isFloor ? "baseline * 0.95" : "baseline * 1.05";
}

function neverProven(gate: Gate, { name, range: [low, high] }: MetricTerm): string | undefined {
  const { bound, at, operator } = gate;
  if (at.kind === "point" || bound.kind !== "number") return undefined;
  const atTheEnd = (operator === ">=" && bound.value === high) || (operator === "<=" && bound.value === low);
  if (!atTheEnd) return undefined;
  return `'${gate.written}' asks for proof that ${name} is perfect, which no number of rows gives. Leave some room, or add 'at point'`;
}

function wrongWay(gate: Gate, { name, better }: MetricTerm): string | undefined {
  if (gate.operator === "==") return undefined;
  const asksForMore = gate.operator.startsWith(">");
  if (asksForMore === (better === "higher")) return undefined;
  return `'${gate.written}' stops better models: ${name} is better when it is ${better}`;
}

/** `accuracy >= 0.9%` is a floor of 0.009. */
function tinyPercentage(gate: Gate, { name, better }: MetricTerm): string | undefined {
  const { bound, written, operator } = gate;
  if (bound.kind !== "number" || better !== "higher" || !operator.startsWith(">") || !written.includes("%"))
    return undefined;
  if (bound.value === 0 || bound.value > 0.01) return undefined;
  return `'${written}' asks for no more than ${bound.value} of ${name}; did you mean ${bound.value * 10000}%?`;
}
