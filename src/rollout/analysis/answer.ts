/** A gate's verdict on the evidence so far, and what the policy makes of the verdicts when there is no more time. */
import { rowsForEstimatePolicy } from "../../gates/decide.js";
import type { Gate } from "../../gates/gate.js";
import type { Answer, Cause, Verdict } from "../../gates/verdict.js";
import { type Bounds, boundsOf, ladderFor } from "../../stats/sequential/comparison.js";
import { logDriftEvidence } from "../../stats/sequential/drift.js";
import { quantileEdgeIn, type Tails, tailsOf } from "../../stats/sequential/histogram.js";
import type { Direction } from "../../stats/sequential/linear-null.js";
import { rates } from "../../stats/sequential/mantel-haenszel.js";
import { logEvidence, processRejects, rejects } from "../../stats/sequential/process.js";
import { logShareEvidence } from "../../stats/sequential/share-of-errors.js";
import { bandOf, cannotResolve, logTailEvidence, tailBounds, tailFails } from "../../stats/sequential/tail.js";
import { accuracyFails, accuracyFinding } from "./accuracy-gate.js";
import { driftFinding } from "./drift-gate.js";
import type { Finding } from "./finding.js";
import { pointFinding } from "./point-gate.js";
import { type AnalysisRules, type CanaryGate, errorRatesOf, linearNullOf, tailGateOf } from "./rules.js";
import { type Decided, sentence } from "./sentence.js";
import type { AnalysisState, GateState, QuantileState, RateState, Unit } from "./state.js";

/** Canary requests below which not even the bare estimate decides. */
export const fewestForEstimate = 100;

/** Whether the gate has failed, by proof. A gate at point never does: it is decided when the time is up. */
export function isFailing(
  own: GateState,
  { gate, measure }: CanaryGate,
  unit: Unit | undefined,
  rules: AnalysisRules,
): boolean {
  if (gate.at.kind === "point") return false;
  const alpha = errorRatesOf(gate, rules).fail;
  if (own.kind === "quantile") return tailFails(own.tail, alpha);
  if (own.kind === "rate" && !isByInterval(own, unit)) return processRejects(ownProcess(own, gate), "failing", alpha);
  if (own.kind === "accuracy") return accuracyFails(own, { gate, measure }, rules);
  return rejects(failingEvidence(own, { gate, measure }, unit), alpha);
}

/** log E against "the canary keeps the bound". */
function failingEvidence(own: GateState, canaryGate: CanaryGate, unit: Unit | undefined): number {
  switch (own.kind) {
    case "rate":
      return rateEvidence(own, "failing", unit, canaryGate);
    case "quantile":
      return logTailEvidence(own.tail, "failing") ?? 0;
    case "drift":
      return own.drift === undefined ? 0 : logDriftEvidence(own.drift);
    case "point":
    case "accuracy":
      return 0;
  }
}

/** Of all gates, how far the one nearest to its failing has come: 0 nothing speaks against the canary, 1 it has failed. */
export function doubtOf(state: AnalysisState, rules: AnalysisRules): number {
  const doubts = rules.gates.map((canaryGate, index) => {
    const { gate } = canaryGate;
    const log = failingEvidence(state.gates[index]!, canaryGate, state.unit);
    return gate.at.kind === "point" ? 0 : log / -Math.log(errorRatesOf(gate, rules).fail);
  });
  return Math.max(0, ...doubts);
}

function rateEvidence(own: RateState, direction: Direction, unit: Unit | undefined, { gate }: CanaryGate): number {
  if (isByInterval(own, unit)) return logShareEvidence(own.byInterval, direction);
  return logEvidence(ownProcess(own, gate), direction);
}

function isByInterval(
  own: RateState,
  unit: Unit | undefined,
): own is RateState & { readonly byInterval: NonNullable<RateState["byInterval"]> } {
  return own.byInterval !== undefined && unit === "ten requests together";
}

const ownProcess = ({ processes }: RateState, gate: Gate) => processes[ladderFor(linearNullOf(gate)).own]!;

/** The evidence so far, and what of it is the same for every gate. */
interface Standing {
  readonly state: AnalysisState;
  readonly rules: AnalysisRules;
  readonly timeIsUp: boolean;
  readonly nothing: Finding["blocked"];
  readonly canary: Tails;
  readonly stable: Tails;
}

/**
 * The gates' verdicts on the evidence so far, in their order.
 *
 * @param timeIsUp  let the policy `estimate` decide what is not proven; before that, "not yet proven" is inconclusive
 */
export function verdictsOf(state: AnalysisState, rules: AnalysisRules, timeIsUp = false): readonly Verdict[] {
  const { canary, stable } = state.latency;
  const nothing = nothingToJudge(state);
  const standing = { state, rules, timeIsUp, nothing, canary: tailsOf(canary), stable: tailsOf(stable) };
  return rules.gates.map((gate, index) => verdictOf(gate, state.gates[index]!, standing));
}

function verdictOf(canaryGate: CanaryGate, own: GateState, standing: Standing): Verdict {
  const { state, rules, timeIsUp } = standing;
  const { gate } = canaryGate;
  const finding = findingOf(own, canaryGate, standing);
  const alpha = errorRatesOf(gate, rules);
  const requests = finding.rows?.answered ?? finding.requests ?? state.requests.canary;
  const byEvidence = answerOf(finding, gate.at.kind === "point", requests);
  const byEstimate = timeIsUp && rules.policy === "estimate" ? estimateOf(finding, byEvidence, requests) : undefined;
  const answer = byEstimate ?? byEvidence;
  const decided: Decided = {
    verdict: answer.verdict,
    proven: byEstimate === undefined && gate.at.kind === "confidence" && answer.verdict !== "inconclusive",
    level: { pass: 1 - alpha.pass, fail: 1 - alpha.fail },
    n: requests,
    needed:
      answer.cause === "too-little" ? (finding.needed ?? neededRequests(finding, alpha.pass, requests)) : undefined,
  };
  return {
    source: gate.written,
    place: "canary",
    verdict: decided.verdict,
    cause: answer.cause,
    proven: decided.proven,
    estimate: finding.estimate,
    interval: finding.bounds.lower === undefined && finding.bounds.upper === undefined ? undefined : finding.bounds,
    level: decided.level,
    baseline: finding.baseline,
    n: decided.n,
    needed: decided.needed,
    reason: sentence(decided, canaryGate, finding, state),
  };
}

interface GateAnswer {
  readonly verdict: Answer;
  readonly cause?: Cause;
}

function answerOf(finding: Finding, point: boolean, requests: number): GateAnswer {
  const notYet: GateAnswer = { verdict: "inconclusive", cause: "too-little" };
  if (finding.fails) return { verdict: "fail" };
  if (finding.blocked) return { verdict: "inconclusive", cause: finding.blocked.cause };
  if (!point) return finding.passes ? { verdict: "pass" } : notYet;
  return finding.atPoint === undefined || requests < fewestFor(finding) ? notYet : { verdict: finding.atPoint };
}

function estimateOf(finding: Finding, { cause }: GateAnswer, requests: number): GateAnswer | undefined {
  if (cause !== "too-little" || finding.atPoint === undefined || requests < fewestFor(finding)) return undefined;
  return { verdict: finding.atPoint };
}

const fewestFor = ({ rows }: Finding) => (rows ? rowsForEstimatePolicy.holdout : fewestForEstimate);

/** Canary requests for a proof if it goes on like this; undefined where it does not go that way. */
function neededRequests({ logPassing, timesMore }: Finding, alpha: number, requests: number): number | undefined {
  if (timesMore !== undefined) return Math.ceil(requests * timesMore);
  if (logPassing <= 0 || requests === 0) return undefined;
  return Math.ceil((requests * -Math.log(alpha)) / logPassing);
}

function findingOf(own: GateState, gate: CanaryGate, standing: Standing): Finding {
  const finding = findings(own, gate, standing);
  return standing.nothing === undefined ? finding : { ...finding, blocked: standing.nothing };
}

function findings(own: GateState, gate: CanaryGate, standing: Standing): Finding {
  const { state, rules, timeIsUp } = standing;
  switch (own.kind) {
    case "rate":
      return rateFinding(own, gate, state, rules);
    case "quantile":
      return quantileFinding(own, gate, standing);
    case "drift":
      return driftFinding(own, gate, state.unit, rules);
    case "point":
      return pointFinding(own, gate, state.unit === "replayed rows");
    case "accuracy":
      return accuracyFinding(own, gate, rules, timeIsUp);
  }
}

function nothingToJudge({ requests, intervals, incompleteBecause }: AnalysisState): Finding["blocked"] {
  if (requests.canary > 0 && requests.stable > 0) return undefined;
  if (requests.canary > 0 || requests.stable > 0) {
    const silent = requests.canary === 0 ? "the canary" : "stable";
    return { cause: "no-data", why: `${silent} got no requests` };
  }
  if (intervals.incomplete > 0) {
    return { cause: "no-data", why: `the counters could not be read (${incompleteBecause ?? "no reason given"})` };
  }
  return { cause: "no-data", why: intervals.warmup > 0 ? "both arms were still warming up" : "no interval was seen" };
}

function rateFinding(own: RateState, canaryGate: CanaryGate, state: AnalysisState, rules: AnalysisRules): Finding {
  const { gate, measure } = canaryGate;
  const linear = linearNullOf(gate);
  const alpha = errorRatesOf(gate, rules);
  const standardised = rates(own.sums);
  const total = own.canary.trials > 0 ? own.canary.hits / own.canary.trials : undefined;
  const estimate = linear.ratio === 0 ? total : standardised?.canary;
  const baseline = linear.ratio === 0 ? undefined : standardised?.stable;
  const logPassing = rateEvidence(own, "passing", state.unit, canaryGate);
  return {
    estimate,
    baseline,
    bounds: rateBounds(own, canaryGate, state, baseline, rules),
    passes: rejects(logPassing, alpha.pass),
    fails: own.failed,
    atPoint: compare(estimate, linear.ratio * (baseline ?? 0) + linear.offset, gate.operator === "<"),
    blocked: measure.kind === "slower" ? slowerBlocked(measure.seconds, own, state, rules) : undefined,
    requests: measure.kind === "slower" ? evenRequests(state) : undefined,
    logPassing,
  };
}

/** The ladder's bounds as bounds of the contrast: a ratio r′ is worth (r′ − r) · baseline. */
function rateBounds(
  own: RateState,
  { gate }: CanaryGate,
  state: AnalysisState,
  baseline: number | undefined,
  rules: AnalysisRules,
): Bounds {
  // The test by intervals knows one null alone, so there is nothing to turn round.
  if (isByInterval(own, state.unit)) return {};
  const linear = linearNullOf(gate);
  const ladder = ladderFor(linear);
  const bounds = boundsOf(own.processes, ladder, errorRatesOf(gate, rules));
  if (ladder.varies === "offset") return bounds;
  const contrast = (ratio: number | undefined) =>
    ratio === undefined || baseline === undefined ? undefined : (ratio - linear.ratio) * baseline;
  return { lower: contrast(bounds.lower), upper: contrast(bounds.upper) };
}

function slowerBlocked(
  seconds: number,
  own: RateState,
  state: AnalysisState,
  { latencyEdges }: AnalysisRules,
): Finding["blocked"] {
  if (!(seconds >= latencyEdges[0]! && seconds <= latencyEdges.at(-1)!)) {
    return { cause: "resolution", why: "the time lies outside the buckets of the latency histogram" };
  }
  return own.canary.trials === 0 ? unevenLoad(state) : undefined;
}

function quantileFinding(
  own: QuantileState,
  { gate, measure }: CanaryGate,
  { state, rules, canary, stable }: Standing,
): Finding {
  const quantile = measure.kind === "quantile" ? measure.quantile : 0.5;
  const tailGate = tailGateOf(gate, quantile, rules);
  const alpha = errorRatesOf(gate, rules);
  const timeIn = (tails: Tails) => {
    const edge = quantileEdgeIn(tails, quantile);
    return edge === undefined ? undefined : rules.latencyEdges[edge];
  };
  const estimate = timeIn(canary);
  const baseline = tailGate.factor === 0 ? undefined : timeIn(stable);
  const band = bandOf(own.tail, tailGate);
  const logPassing = logTailEvidence(own.tail, "passing") ?? 0;
  const shift = tailGate.factor * (band?.stable ?? 0);
  const bounds = tailBounds(own.tail, tailGate, alpha);
  const known = tailGate.factor === 0 || baseline !== undefined;
  return {
    estimate,
    baseline,
    bounds: { lower: minus(bounds.lower, shift), upper: minus(bounds.upper, shift) },
    passes: rejects(logPassing, alpha.pass),
    fails: own.failed,
    atPoint: known
      ? compare(estimate, tailGate.factor * (baseline ?? 0) + tailGate.offset, gate.operator === "<")
      : undefined,
    blocked: quantileBlocked(own, tailGate, state),
    requests: evenRequests(state),
    band,
    logPassing,
  };
}

function quantileBlocked(
  own: QuantileState,
  tailGate: ReturnType<typeof tailGateOf>,
  state: AnalysisState,
): Finding["blocked"] {
  if (cannotResolve(own.tail, tailGate)) {
    return {
      cause: "resolution",
      why: "the buckets of the latency histogram are too coarse for this bound; write slower(TIME) <= baseline + 0.5% with TIME at a bucket's edge",
    };
  }
  return state.unevenLoad.intervals === state.intervals.judged ? unevenLoad(state) : undefined;
}

function unevenLoad({ unevenLoad, intervals }: AnalysisState): Finding["blocked"] {
  if (unevenLoad.intervals === 0 || unevenLoad.intervals < intervals.judged) return undefined;
  return {
    cause: "invalid",
    why: `one arm's replicas had ${unevenLoad.worst.toFixed(1)} times the requests of the other's: load would be measured, not the model; replay traffic or give the canary fewer replicas`,
  };
}

const evenRequests = ({ requests, unevenLoad }: AnalysisState) => requests.canary - unevenLoad.canaryRequests;

const minus = (value: number | undefined, shift: number) => (value === undefined ? undefined : value - shift);

function compare(estimate: number | undefined, bound: number, strictly: boolean): "pass" | "fail" | undefined {
  if (estimate === undefined) return undefined;
  return (strictly ? estimate < bound : estimate <= bound) ? "pass" : "fail";
}
