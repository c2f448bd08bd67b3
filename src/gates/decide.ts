/**
 * Decides one gate on its evidence: pass, fail or inconclusive. Pure.
 *
 * Passing is proven at the gate's error rate α, failing at α/K where K is the number of comparisons that are judged
 * together: all gates must pass (an intersection–union test), any one may fail (a union). NaN, ∞ and what is missing
 * never pass.
 */
import { explainVerdict } from "./explain.js";
import { writtenForSlice } from "./format.js";
import type { Gate, MetricTerm, Operator } from "./gate.js";
import type { Answer, Cause, Evidence, Policy, Verdict } from "./verdict.js";

export interface DecisionRules {
  /** What becomes of a gate for which there is too little evidence. */
  readonly policy: Policy;
  /** K: how many gates and slice values are judged together; at least 1. */
  readonly comparisons: number;
  readonly place: Verdict["place"];
  /** The value that this is about, where the gate runs over all values of its slice's column. */
  readonly slice?: { readonly column: string; readonly value: string };
  /** The gate's metric; without it numbers are printed without units. */
  readonly term?: MetricTerm;
}

/** Rows (or canary requests) in the metric's own denominator, from which on the bare estimate may decide by policy. */
export const rowsForEstimatePolicy: Readonly<Record<Verdict["place"], number>> = { holdout: 30, canary: 100 };

/** Beyond this many times the rows at hand, more rows are not a remedy that anyone will take. */
const tooManyTimesTheRows = 100;

/** What was concluded, and on what ground; the sentence is made from it. */
export interface Judgement {
  readonly answer: Answer;
  readonly ground: "bounds" | "estimate" | "point" | "exact" | "identity" | "none";
  readonly cause?: Cause;
  /** Why nothing could be concluded, where the evidence said so. */
  readonly why?: string;
  readonly interval?: Verdict["interval"];
  readonly level?: Verdict["level"];
  /** What more rows would bring, where the bounds left it open. */
  readonly outlook?: Outlook;
}
export type Outlook =
  | { readonly kind: "rows"; readonly needed: number }
  /** The estimate misses the bound: more rows would more likely show a fail. */
  | { readonly kind: "rather-fail" }
  /** The estimate is so near to the bound that no holdout will do. */
  | { readonly kind: "too-tight" };

export function decide(gate: Gate, evidence: Evidence, rules: DecisionRules): Verdict {
  if (!(rules.comparisons >= 1)) throw new RangeError(`${rules.comparisons} comparisons cannot be judged together`);
  const judgement = judge(gate, evidence, rules);
  const { answer, cause, ground, interval, level, outlook } = judgement;
  const source = rules.slice ? writtenForSlice(gate, rules.slice.value) : gate.written;
  return {
    source,
    place: rules.place,
    verdict: answer,
    ...(cause && { cause }),
    proven: answer !== "inconclusive" && ground !== "estimate",
    ...finiteOnly("estimate", evidence.estimate),
    ...(interval && { interval }),
    ...(level && { level }),
    ...finiteOnly("baseline", evidence.baseline),
    n: evidence.n,
    ...(outlook?.kind === "rows" && { needed: outlook.needed }),
    reason: explainVerdict({ gate, evidence, judgement, source, rules }),
  };
}

/** A gate against a baseline where there is none: said loudly, decides nothing. */
export function notApplicable(gate: Gate, place: Verdict["place"], why: string): Verdict {
  const reason = `${gate.written} was not judged: ${why}`;
  return { source: gate.written, place, verdict: "not-applicable", proven: false, n: 0, reason };
}

function judge(gate: Gate, evidence: Evidence, rules: DecisionRules): Judgement {
  const undecidable = whyUndecidable(gate, evidence);
  if (undecidable) return undecidable;
  const tested = testedQuantity(gate, evidence) as number;
  const answer = holds(tested, gate.operator, evidence.threshold) ? "pass" : "fail";
  if (evidence.identical && gate.bound.kind === "baseline") return { answer, ground: "identity" };
  if (evidence.exact) return { answer, ground: "exact", interval: { lower: tested, upper: tested } };
  if (gate.at.kind === "point" || rules.term?.pointOnly) return { answer, ground: "point" };
  return judgeByBounds({ gate, evidence, rules, answer, level: gate.at.level });
}

/** What stands on the gate's left: the contrast with the baseline, or the estimate itself. */
function testedQuantity(gate: Gate, { quantity, estimate }: Evidence): number | undefined {
  return quantity ?? (gate.bound.kind === "number" ? estimate : undefined);
}

function whyUndecidable(gate: Gate, evidence: Evidence): Judgement | undefined {
  const { blocked, estimate, baseline, threshold } = evidence;
  const nothing = { answer: "inconclusive", ground: "none" } as const;
  if (blocked) return { ...nothing, cause: blocked.cause, why: blocked.why };
  if (estimate === undefined) return { ...nothing, cause: "no-data", why: "there is nothing to compute it from" };
  const tested = testedQuantity(gate, evidence);
  const broken = [estimate, baseline, tested, threshold].some(
    (value) => value !== undefined && !Number.isFinite(value),
  );
  if (broken) return { ...nothing, cause: "invalid", why: "it is not a finite number" };
  if (tested === undefined) return { ...nothing, cause: "no-data", why: "the baseline has none to compare with" };
  return undefined;
}

interface Open {
  readonly gate: Gate;
  readonly evidence: Evidence;
  readonly rules: DecisionRules;
  /** What the bare estimate says. */
  readonly answer: "pass" | "fail";
  readonly level: number;
}

function judgeByBounds(open: Open): Judgement {
  const { gate, evidence, rules } = open;
  // 1 − 0.95 is 0.050000000000000044: without rounding, bounds at "5 %" would differ in their last digits.
  const alpha = Number((1 - open.level).toPrecision(12));
  const level = { pass: open.level, fail: 1 - alpha / rules.comparisons };
  const [passing, failing] = [evidence.bounds?.(alpha), evidence.bounds?.(alpha / rules.comparisons)];
  if (!passing || !failing) return judgeWithoutProof(open, alpha, {});
  if ([passing.lower, passing.upper, failing.lower, failing.upper].some(Number.isNaN))
    return { answer: "inconclusive", ground: "none", cause: "invalid", why: "its bounds are not numbers" };

  const isFloor = gate.operator.startsWith(">");
  const bounds = isFloor
    ? { lower: passing.lower, upper: failing.upper }
    : { lower: failing.lower, upper: passing.upper };
  const [toPass, toFail] = isFloor ? [bounds.lower, bounds.upper] : [bounds.upper, bounds.lower];
  const interval = { ...finiteOnly("lower", bounds.lower), ...finiteOnly("upper", bounds.upper) };
  if (holds(toPass, gate.operator, evidence.threshold)) return { answer: "pass", ground: "bounds", interval, level };
  if (!holds(toFail, gate.operator, evidence.threshold)) return { answer: "fail", ground: "bounds", interval, level };
  return judgeWithoutProof(open, alpha, { interval, level });
}

/** Too little for a proof: the policy says what counts. */
function judgeWithoutProof(open: Open, alpha: number, found: Pick<Judgement, "interval" | "level">): Judgement {
  const { evidence, rules, answer } = open;
  const outlook = outlookOf(evidence, answer, alpha);
  const common = { ...found, cause: "too-little", ...(outlook && { outlook }) } as const;
  const enough = evidence.n >= rowsForEstimatePolicy[rules.place];
  if (rules.policy === "estimate" && enough) return { ...common, answer, ground: "estimate" };
  return { ...common, answer: "inconclusive", ground: "none" };
}

function outlookOf(evidence: Evidence, answer: "pass" | "fail", alpha: number): Outlook | undefined {
  if (answer === "fail") return { kind: "rather-fail" };
  const needed = evidence.needed?.(alpha);
  // Fewer rows than there are cannot be what is missing: the approximation ends here.
  if (needed === undefined || Number.isNaN(needed) || needed <= evidence.n) return undefined;
  return needed > tooManyTimesTheRows * evidence.n
    ? { kind: "too-tight" }
    : { kind: "rows", needed: Math.ceil(needed) };
}

const operators: Readonly<Record<Operator, (left: number, right: number) => boolean>> = {
  ">=": (left, right) => left >= right,
  ">": (left, right) => left > right,
  "<=": (left, right) => left <= right,
  "<": (left, right) => left < right,
  "==": (left, right) => left === right,
};

function holds(left: number, operator: Operator, right: number): boolean {
  return operators[operator](left, right);
}

function finiteOnly<Key extends string>(key: Key, value: number | undefined): { readonly [K in Key]?: number } {
  const known = value !== undefined && Number.isFinite(value);
  return (known ? { [key]: value } : {}) as { readonly [K in Key]?: number };
}
