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
  const alpha = errorRatesOf(gate, rules).pass * lastLook(rows).share;
  const { bound } = gate;
  const fewest =
    bound.kind === "number" ? rowsOfPerfectModel(bound.value, alpha) : rowsOfPairedTwins(-bound.offset, alpha);
  if (fewest === undefined || fewest <= rows) return undefined;
  const flawless = bound.kind === "number" ? "a flawless model" : "two models that never differ";
  return `'${gate.written}' takes ${formatCount(fewest)} rows even of ${flawless}, and there are ${formatCount(rows)} to replay: it cannot be proven`;
}

export function answeredOf({ both, canaryOnly, stableOnly, neither }: AnsweredRows): number {
  return both + canaryOnly + stableOnly + neither;
}

function rightOf(answers: AnsweredRows, alone: "canaryOnly" | "stableOnly"): number {
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
function rowsNeeded(answers: AnsweredRows, canaryGate: CanaryGate, alpha: number): number | undefined {
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
