/** Takes one more interval into the evidence. Pure, and told everything: what may guide a bet is in `state` before. */

import type { Verdict } from "../../gates/verdict.js";
import { advanceLadder, ladderFor } from "../../stats/sequential/comparison.js";
import { assumedDesignEffect, designEffect } from "../../stats/sequential/design-effect.js";
import { addBuckets, edgeAtOrAbove, edgeAtOrBelow, type Tails, total } from "../../stats/sequential/histogram.js";
import { addTrials, type Interval, type Trials } from "../../stats/sequential/linear-null.js";
import { addInterval } from "../../stats/sequential/mantel-haenszel.js";
import { learnedRate } from "../../stats/sequential/process.js";
import { advanceShare } from "../../stats/sequential/share-of-errors.js";
import { advanceTail } from "../../stats/sequential/tail.js";
import { lookAtTails, lookAtTailsInTurn, type TailLook } from "../../stats/sequential/tail-look.js";
import type { ArmSample, Sample } from "../seams.js";
import { advanceAccuracyGate } from "./accuracy-gate.js";
import { isFailing, verdictsOf } from "./answer.js";
import { advanceDriftGate } from "./drift-gate.js";
import type { Measure } from "./metric.js";
import { advancePointGate } from "./point-gate.js";
import { type AnalysisRules, type CanaryGate, linearNullOf, tailGateOf } from "./rules.js";
import type { AnalysisState, GateState, RateState, StandardisedLatency, Unit } from "./state.js";

export interface Analysed {
  readonly state: AnalysisState;
  /** One a gate, in the gates' order. */
  readonly verdicts: readonly Verdict[];
}

/**
 * @param step  index of the step whose share was in force during the whole interval
 */
export function analyse(state: AnalysisState, sample: Sample, step: number, rules: AnalysisRules): Analysed {
  const next = takeIn(state, sample, step, rules);
  return { state: next, verdicts: verdictsOf(next, rules) };
}

function takeIn(state: AnalysisState, sample: Sample, step: number, rules: AnalysisRules): AnalysisState {
  const { intervals } = state;
  if (!sample.complete) {
    return {
      ...state,
      intervals: { ...intervals, incomplete: intervals.incomplete + 1 },
      incompleteBecause: sample.incompleteBecause,
    };
  }
  if (isWarmingUp(sample, rules.warmupSeconds)) {
    return { ...state, intervals: { ...intervals, warmup: intervals.warmup + 1 } };
  }
  const unit = state.unit ?? unitOf(sample);
  const { canary, stable } = sample;
  const inStep = state.inStep.step === step ? state.inStep : { step, canary: 0, stable: 0 };
  const load = loadRatio(sample);
  const even = load <= mostUneven;
  const { look: tails, untold: untoldLatency } = lookAtLatency(state, sample, step, even, rules);
  // The gates get the state as it was: nothing of this interval may guide the bets on it.
  const before = state.unit === undefined ? { ...state, unit } : state;
  const look = { sample, step, even, tails };
  const gates = rules.gates.map((gate, index) =>
    latch(advanceGate(before, index, gate, look, rules), index, unit, rules),
  );
  return {
    ...state,
    unit,
    intervals: { ...intervals, judged: intervals.judged + 1 },
    requests: {
      canary: state.requests.canary + canary.requests,
      stable: state.requests.stable + stable.requests,
    },
    inStep: { step, canary: inStep.canary + canary.requests, stable: inStep.stable + stable.requests },
    unevenLoad: even ? state.unevenLoad : addUneven(state.unevenLoad, load, canary.requests),
    clustering: {
      errors: state.clustering.errors + canary.errors + stable.errors,
      errorSquares: state.clustering.errorSquares + (canary.errorSquares ?? 0) + (stable.errorSquares ?? 0),
    },
    pastLatency: addBuckets(state.pastLatency, stable.latency),
    latency: even ? addLatency(state.latency, canary.latency, stable.latency) : state.latency,
    untoldLatency,
    gates,
  };
}

/** Uneven load tells the latency gates nothing: nothing is put off. */
function lookAtLatency(state: AnalysisState, sample: Sample, step: number, even: boolean, { gates }: AnalysisRules) {
  const { pastLatency, untoldLatency: untold, intervals } = state;
  const interval = { canary: sample.canary.latency, stable: sample.stable.latency };
  const isTold = even && gates.some(({ measure }) => measure.kind === "quantile");
  if (!isTold) return { look: lookAtTails(interval, pastLatency), untold };
  return lookAtTailsInTurn({ ...interval, seconds: sample.seconds, step }, pastLatency, untold, intervals.judged + 1);
}

/** How many times the requests of the other arm's a replica may have, for their latency to be compared. */
const mostUneven = 2;

function addUneven({ intervals, worst, canaryRequests }: AnalysisState["unevenLoad"], load: number, requests: number) {
  return { intervals: intervals + 1, worst: Math.max(worst, load), canaryRequests: canaryRequests + requests };
}

interface Look {
  readonly sample: Sample;
  readonly step: number;
  /** Both arms' replicas had comparable load, so that latency compares the models. */
  readonly even: boolean;
  readonly tails: TailLook;
}

function advanceGate(
  state: AnalysisState,
  index: number,
  { gate, measure }: CanaryGate,
  look: Look,
  rules: AnalysisRules,
): GateState {
  const own = state.gates[index]!;
  if (own.kind === "quantile") {
    if (measure.kind !== "quantile" || !look.even) return own;
    const tailGate = tailGateOf(gate, measure.quantile, rules);
    return { kind: "quantile", tail: advanceTail(own.tail, tailGate, look.tails, look.step), failed: own.failed };
  }
  if (own.kind === "drift") {
    if (measure.kind !== "drift") return own;
    const unit = state.unit ?? unitOf(look.sample);
    return advanceDriftGate(own, measure.bound, { sample: look.sample, step: look.step, unit }, rules);
  }
  if (own.kind === "point") {
    return measure.kind === "point" ? advancePointGate(own, measure.of, look, rules) : own;
  }
  if (own.kind === "accuracy") return advanceAccuracyGate(own, look.sample);
  if (measure.kind === "slower" && !look.even) return own;
  const counts = countsOf(measure, look.sample, look.tails, rules);
  if (counts === undefined) return own;
  const { failing, passing } = counts;
  const { seconds } = look.sample;
  const linear = linearNullOf(gate);
  const stepBegins = look.step !== state.inStep.step;
  const history = {
    stableRate: learnedRate(own.past, 0.01),
    designEffect: measure.kind === "errors" ? designEffectOf(state) : 1,
    step: look.step,
  };
  const looks = state.intervals.judged + 1;
  const { processes, untold } = advanceLadder(own, ladderFor(linear), { failing, passing, seconds, history }, looks);
  return {
    kind: "rate",
    processes,
    untold,
    byInterval: own.byInterval && advanceByInterval(own, linear.ratio, failing, seconds, stepBegins),
    past: addTrials(own.past, failing.stable),
    sums: addInterval(own.sums, failing),
    canary: addTrials(own.canary, failing.canary),
    failed: own.failed,
  };
}

function advanceByInterval(own: RateState, ratio: number, interval: Interval, seconds: number, stepBegins: boolean) {
  // What is open belongs to the step before: its share was another one, so it is judged by itself.
  const closed = stepBegins ? advanceShare(own.byInterval!, ratio, noRequests, true) : own.byInterval!;
  return advanceShare(closed, ratio, { canary: interval.canary, stable: interval.stable, seconds }, false);
}

const noRequests = { canary: { trials: 0, hits: 0 }, stable: { trials: 0, hits: 0 }, seconds: 0 };

/** Fail is latched: a process that once rejected its null stays a proof. */
function latch(own: GateState, index: number, unit: Unit, rules: AnalysisRules): GateState {
  if (own.kind === "point") return own;
  return own.failed || !isFailing(own, rules.gates[index]!, unit, rules) ? own : { ...own, failed: true };
}

/** How slow both arms' requests of one interval were. */
export interface ArmTails {
  readonly canary: Tails;
  readonly stable: Tails;
}

/**
 * Counts for a gate on a rate. Where a time lies between two edges, failing counts what is surely slower for the
 * canary and at most slower for stable; passing the other way round.
 */
export function countsOf(
  measure: Measure,
  { canary, stable }: Sample,
  tails: ArmTails,
  { latencyEdges }: AnalysisRules,
): { readonly failing: Interval; readonly passing: Interval } | undefined {
  if (measure.kind === "errors") {
    const interval = { canary: errorsOf(canary), stable: errorsOf(stable) };
    return { failing: interval, passing: interval };
  }
  if (measure.kind !== "slower") return undefined;
  const above = edgeAtOrAbove(latencyEdges, measure.seconds);
  const below = edgeAtOrBelow(latencyEdges, measure.seconds);
  if (above === undefined || below === undefined) return undefined;
  return {
    failing: { canary: slowerOf(tails.canary, above), stable: slowerOf(tails.stable, below) },
    passing: { canary: slowerOf(tails.canary, below), stable: slowerOf(tails.stable, above) },
  };
}

const errorsOf = (arm: ArmSample): Trials => ({ trials: arm.requests, hits: arm.errors });
const slowerOf = ({ slower, all }: Tails, edge: number): Trials => ({ trials: all, hits: slower[edge] ?? 0 });

export function designEffectOf({ unit, clustering }: Pick<AnalysisState, "unit" | "clustering">): number {
  switch (unit) {
    case "replayed rows":
      return 1;
    case "sessions":
      return designEffect(clustering);
    default:
      return assumedDesignEffect;
  }
}

function unitOf({ traffic, canary, stable }: Sample): Unit {
  if (traffic === "replay") return "replayed rows";
  const known = canary.errorSquares !== undefined && stable.errorSquares !== undefined;
  return known ? "sessions" : "ten requests together";
}

/** Whether a part of the interval lies in an arm's warm-up. */
function isWarmingUp({ canary, stable, seconds }: Sample, warmupSeconds: number): boolean {
  return [canary, stable].some((arm) => arm.ageSeconds - seconds < warmupSeconds);
}

/** Whether both arms' replicas had comparable load: only then are latencies a matter of the models. */
export const isEven = (sample: Sample) => loadRatio(sample) <= mostUneven;

/** How many times the requests of the other arm's replica a replica had; 1 where an arm had none. */
function loadRatio({ canary, stable }: Sample): number {
  const perCanary = canary.requests / Math.max(1, canary.replicas.asked ?? canary.replicas.seen);
  const perStable = stable.requests / Math.max(1, stable.replicas.asked ?? stable.replicas.seen);
  if (perCanary === 0 || perStable === 0) return 1;
  return Math.max(perCanary / perStable, perStable / perCanary);
}

function addLatency(
  sums: StandardisedLatency,
  canary: readonly number[],
  stable: readonly number[],
): StandardisedLatency {
  const canaryTotal = total(canary);
  const stableTotal = total(stable);
  if (canaryTotal === 0 || stableTotal === 0) return sums;
  const all = canaryTotal + stableTotal;
  return {
    weight: sums.weight + (canaryTotal * stableTotal) / all,
    canary: addBuckets(sums.canary, canary, stableTotal, all),
    stable: addBuckets(sums.stable, stable, canaryTotal, all),
  };
}
