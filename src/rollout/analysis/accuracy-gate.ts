/**
 * A gate on accuracy: both arms answer the same rows with known answers, and each row counts once, for the same row
 * again is no new evidence. Decided at a few looks that share α (stats/sequential/looks.ts): against the baseline by
 * Tango's paired score interval, against a number by Clopper and Pearson's.
 */
import { rowsForEstimatePolicy } from "../../gates/decide.js";
import { formatCount } from "../../gates/quantity.js";
import type { Interval } from "../../stats/interval.js";
import { tango } from "../../stats/paired.js";
import {
  rowsForEstimate,
  rowsForPaired,
  rowsForProportion,
  rowsOfPairedTwins,
  rowsOfPerfectModel,
} from "../../stats/power.js";
import { clopperPearson } from "../../stats/proportion.js";
import { lastLook, lookDue } from "../../stats/sequential/looks.js";
import type { AnsweredRows, Sample } from "../seams.js";
import type { Finding } from "./finding.js";
import { type AnalysisRules, type CanaryGate, type ErrorRates, errorRatesOf } from "./rules.js";
import type { AccuracyState } from "./state.js";

export const noRowsAnswered: AccuracyState = { kind: "accuracy", failed: false };

/** The sample has all rows since the rollout began, so nothing is added up. */
export function advanceAccuracyGate(own: AccuracyState, { answers, noAnswers }: Sample): AccuracyState {
  if (answers === undefined) return { ...own, missing: noAnswers };
  const known: AccuracyState = { ...own, answers, missing: noAnswers };
  // Other rows than before: what was seen of those is no part of these.
  const before = own.answers?.of === answers.of ? own.look : undefined;
  const due = lookDue(answeredOf(answers), answers.of);
  if (due === undefined) return { ...known, look: undefined };
  return { ...known, look: before?.index === due.index ? before : { ...due, answers } };
}

/** Whether the latest look refutes the gate. */
export function accuracyFails(own: AccuracyState, canaryGate: CanaryGate, rules: AnalysisRules): boolean {
  if (own.look === undefined) return false;
  const { fail } = errorRatesOf(canaryGate.gate, rules);
  return isBelow(boundsOf(own.look.answers, canaryGate, fail * own.look.share).upper, canaryGate);
}

/** @param timeIsUp  then the last look is due, on as many rows as there are */
export function accuracyFinding(
  own: AccuracyState,
  canaryGate: CanaryGate,
  rules: AnalysisRules,
  timeIsUp: boolean,
): Finding {
  const { answers, missing } = own;
  const n = answers === undefined ? 0 : answeredOf(answers);
  if (answers === undefined || n === 0) {
    const why = missing ?? "no replayed row was answered by both arms";
    return { bounds: {}, passes: false, fails: own.failed, blocked: { cause: "no-data", why }, logPassing: 0 };
  }
  const { gate } = canaryGate;
  const alpha = errorRatesOf(gate, rules);
  const look = timeIsUp ? { ...lastLook(answers.of), answers } : own.look;
  const bounds = gate.at.kind === "point" ? undefined : boundsAt(look, canaryGate, alpha);
  const estimate = rightOf(answers, "canaryOnly");
  const baseline = gate.bound.kind === "number" ? undefined : rightOf(answers, "stableOnly");
  const needed = rowsNeeded(answers, canaryGate, alpha.pass * lastLook(answers.of).share);
  return {
    estimate,
    baseline,
    bounds: bounds ?? {},
    passes: bounds !== undefined && !isBelow(bounds.lower, canaryGate),
    fails: own.failed || (bounds !== undefined && isBelow(bounds.upper, canaryGate)),
    atPoint: n < rowsForEstimatePolicy.holdout ? undefined : pointAnswer(estimate - (baseline ?? 0), canaryGate),
    logPassing: 0,
    rows: { answered: n, of: answers.of },
    ...(needed !== undefined && { needed }),
    ...detailOf(own, n, needed),
  };
}

function detailOf({ answers, missing }: AccuracyState, n: number, needed = 0): Pick<Finding, "detail"> {
  const of = answers?.of ?? 0;
  if (missing !== undefined && n < of) return { detail: missing };
  return needed > of ? { detail: `there are ${of} rows to replay` } : {};
}

/**
 * The gate in words, where so few rows cannot prove it, not even of models that never differ or never err.
 *
 * @param rows  that there are to replay
 */
export function neverProven(canaryGate: CanaryGate, rows: number, rules: AnalysisRules): string | undefined {
  const { gate, measure } = canaryGate;
  if (measure.kind !== "accuracy" || gate.at.kind === "point") return undefined;
  const fewest = fewestRows(canaryGate, rows, rules);
  if (fewest === undefined || fewest <= rows) return undefined;
  const isPaired = gate.bound.kind === "baseline";
  const flawless = isPaired ? "two models that never differ" : "a flawless model";
  const who = isPaired ? "a canary that is no better than stable" : "it";
  return `'${gate.written}' takes ${formatCount(fewest)} rows even of ${flawless}, and there are ${formatCount(rows)} to replay: ${who} cannot be proven`;
}

/**
 * Rows that even a flawless canary takes for the proof, or one that never differs from stable; undefined where none do.
 *
 * @param rows  that there are to replay: the more there are, the more looks share α
 */
export function fewestRows(canaryGate: CanaryGate, rows: number, rules: AnalysisRules): number | undefined {
  const { bound } = canaryGate.gate;
  return enoughRows(canaryGate, rows, rules, (alpha) =>
    bound.kind === "number" ? rowsOfPerfectModel(bound.value, alpha) : rowsOfPairedTwins(-bound.offset, alpha),
  );
}

/**
 * Rows for an 80 % chance of a proof, if each comes out by these chances; undefined where no number of rows is enough.
 *
 * @param chances  they add up to 1
 * @param rows     that there are to replay
 */
export function rowsForProof(
  chances: Omit<AnsweredRows, "of">,
  canaryGate: CanaryGate,
  rows: number,
  rules: AnalysisRules,
): number | undefined {
  return enoughRows(canaryGate, rows, rules, (alpha) => rowsNeeded(chances, canaryGate, alpha));
}

/** What `rows` need, or more where a table of so many rows has more looks. */
function enoughRows(
  { gate }: CanaryGate,
  rows: number,
  rules: AnalysisRules,
  neededAt: (alpha: number) => number | undefined,
): number | undefined {
  const needed = (of: number) => neededAt(errorRatesOf(gate, rules).pass * lastLook(of).share);
  let enough = needed(rows);
  while (enough !== undefined && enough > rows) {
    const more = needed(enough);
    if (more === undefined || more <= enough) break;
    enough = more;
  }
  return enough;
}

export function answeredOf({ both, canaryOnly, stableOnly, neither }: Omit<AnsweredRows, "of">): number {
  return both + canaryOnly + stableOnly + neither;
}

function rightOf(answers: Omit<AnsweredRows, "of">, alone: "canaryOnly" | "stableOnly"): number {
  return (answers.both + answers[alone]) / answeredOf(answers);
}

/** As sure of passing, and of failing, as the look has to be. */
function boundsAt(look: AccuracyState["look"], canaryGate: CanaryGate, alpha: ErrorRates): Interval | undefined {
  if (look === undefined) return undefined;
  return {
    lower: boundsOf(look.answers, canaryGate, alpha.pass * look.share).lower,
    upper: boundsOf(look.answers, canaryGate, alpha.fail * look.share).upper,
  };
}

/** Of the canary's share minus stable's, or of the canary's own where the gate is against a number. */
function boundsOf(answers: AnsweredRows, { gate }: CanaryGate, alpha: number): Interval {
  const rows = answeredOf(answers);
  if (gate.bound.kind === "number") return clopperPearson(answers.both + answers.canaryOnly, rows, alpha);
  const { canaryOnly: candidateOnly, stableOnly: baselineOnly } = answers;
  return tango({ candidateOnly, baselineOnly, rows }, alpha);
}

const thresholdOf = ({ gate: { bound } }: CanaryGate) => (bound.kind === "number" ? bound.value : bound.offset);

function isBelow(value: number, canaryGate: CanaryGate): boolean {
  const threshold = thresholdOf(canaryGate);
  return canaryGate.gate.operator === ">" ? value <= threshold : value < threshold;
}

function pointAnswer(quantity: number, canaryGate: CanaryGate): "pass" | "fail" {
  // 0.9 − 0.95 is −0.04999…: what differs by the last digits is not below.
  return isBelow(Number(quantity.toPrecision(12)), canaryGate) ? "fail" : "pass";
}

/** For an 80 % chance of a proof at the last look; undefined where more rows would more likely show a fail. */
function rowsNeeded(answers: Omit<AnsweredRows, "of">, canaryGate: CanaryGate, alpha: number): number | undefined {
  const { gate } = canaryGate;
  const rows = answeredOf(answers);
  const estimate = rightOf(answers, "canaryOnly");
  const threshold = thresholdOf(canaryGate);
  if (gate.bound.kind === "number") {
    return estimate > threshold ? rowsForProportion(estimate, threshold, { alpha }) : undefined;
  }
  const distance = estimate - rightOf(answers, "stableOnly");
  if (distance < threshold) return undefined;
  const discordant = (answers.canaryOnly + answers.stableOnly) / rows;
  // With a margin the question is how many rows two equal models would need; without one, what was seen must do.
  if (threshold !== 0) return rowsForPaired(discordant, threshold, { alpha });
  return rowsForEstimate({ rows, standardError: Math.sqrt(discordant / rows), distance }, { alpha });
}
