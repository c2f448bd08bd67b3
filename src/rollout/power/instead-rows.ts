/** What a gate on accuracy can never settle with the rows that there are, and the lines to write instead. */
import { formatCount, formatShare } from "../../gates/quantity.js";
import { fewestRows, rowsForProof } from "../analysis/accuracy-gate.js";
import type { AnalysisRules, CanaryGate } from "../analysis/rules.js";
import { mostRows } from "../answer-tally.js";
import type { Instead } from "./instead.js";
import type { RowsToReplay } from "./rows.js";
import type { Schedule } from "./simulate.js";

export interface AskedOfRows {
  readonly gate: CanaryGate;
  readonly schedule: Schedule;
  /** Rows a minute to each arm. */
  readonly perMinute: number;
  readonly rows: RowsToReplay;
}

export function insteadOfRows(asked: AskedOfRows): Omit<Instead, "never"> {
  const never = beyondAll(asked);
  if (never !== undefined) return { why: never, write: easier(asked) };
  const { gate, schedule, rows } = asked;
  const { chances, of } = rows;
  const needed = rowsFor(gate, chances, of, schedule.rules) ?? Number.POSITIVE_INFINITY;
  const answered = answeredInTime(asked);
  if (needed > of) {
    const fewest = fewestRows(gate, of, schedule.rules) ?? of;
    const flawless = gate.gate.bound.kind === "number" ? "a flawless one" : "an identical one";
    const even = fewest > of ? `, and even ${flawless} ${formatCount(fewest)}` : "";
    return {
      why: `${formatCount(of)} rows are too few: a healthy canary takes about ${formatCount(needed)}${even}`,
      write: [...largerTable(needed, asked), ...easier(asked)],
    };
  }
  return {
    why: `only ${formatCount(answered)} of the ${formatCount(of)} rows are answered in time, and a proof takes about ${formatCount(needed)}`,
    write: [longEnoughFor(needed, asked.perMinute), ...easier(asked)],
  };
}

/** Why no number of rows proves it, however the arms answer. */
function beyondAll({ gate: { gate }, rows: { chances } }: AskedOfRows): string | undefined {
  const stable = chances.both + chances.stableOnly;
  if (gate.bound.kind === "number") {
    return stable > gate.bound.value
      ? undefined
      : `stable itself has ${formatShare(stable)} of the rows right, so an equal canary is not proven to have more`;
  }
  if (gate.bound.offset < 0) return undefined;
  return "without a margin it asks for a canary that is better than stable: an equal one is proven one time in twenty";
}

/** For an 80 % chance of a proof; the normal law promises too much where hardly a row differs. */
function rowsFor(gate: CanaryGate, chances: RowsToReplay["chances"], of: number, rules: AnalysisRules) {
  const likely = rowsForProof(chances, gate, of, rules);
  const fewest = fewestRows(gate, of, rules);
  return likely === undefined || fewest === undefined ? undefined : Math.max(likely, fewest);
}

function answeredInTime({ schedule, perMinute, rows }: AskedOfRows): number {
  return Math.min(rows.of, Math.floor((perMinute * schedule.maxDurationMs) / 60_000));
}

/** A table too large to be counted is no way out. */
function largerTable(needed: number, { schedule, perMinute }: AskedOfRows): readonly string[] {
  if (needed > mostRows) return [];
  const table = `canary.traffic: {replay: TABLE}, of ${formatCount(roundedUp(needed))} rows with known answers`;
  const inTime = (perMinute * schedule.maxDurationMs) / 60_000 >= needed;
  return [inTime ? table : `${table}, with ${longEnoughFor(needed, perMinute)}`];
}

const longEnoughFor = (rows: number, perMinute: number) =>
  `canary.max_duration: ${durationOf((1.2 * rows) / perMinute)}`;

/** Whole hours, or five minutes: as people write it, and no less. */
export const durationOf = (minutes: number) =>
  minutes <= 120 ? `${Math.ceil(minutes / 5) * 5}m` : `${Math.ceil(minutes / 60)}h`;

/** To two digits: it is no more exact than that. */
function roundedUp(rows: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
  return Math.ceil(rows / unit) * unit;
}

/** Points that may be lost, as people write them. */
const margins = [0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2];

/** The same gate with the narrowest bound that so many rows do settle. */
function easier(asked: AskedOfRows): readonly string[] {
  const { gate, schedule, rows } = asked;
  const { bound, metric, operator, written } = gate.gate;
  const answered = answeredInTime(asked);
  const settles = (changed: typeof bound) => {
    const easier = { ...gate, gate: { ...gate.gate, bound: changed } };
    return (rowsFor(easier, rows.chances, rows.of, schedule.rules) ?? Number.POSITIVE_INFINITY) <= answered;
  };
  const level = /\s+at\s.*$/.exec(written)?.[0] ?? "";
  if (bound.kind === "baseline") {
    const margin = margins.find((one) => one > -bound.offset && settles({ ...bound, offset: -one }));
    return margin === undefined ? [] : [`${metric} ${operator} baseline - ${margin}${level}`];
  }
  const percent = Math.floor((rows.chances.both + rows.chances.stableOnly) * 100);
  const below = Array.from({ length: Math.max(0, percent) }, (_, less) => (percent - less) / 100);
  const value = below.find((one) => one < bound.value && settles({ ...bound, value: one }));
  return value === undefined ? [] : [`${metric} ${operator} ${formatShare(value).replace(" ", "")}${level}`];
}
