/**
 * A gate that compares what was measured as it was measured: throughput, processor time, memory.
 *
 * Each interval compares its own arms (stats/sequential/mantel-haenszel.ts), so neither a rising traffic nor a growing
 * share looks like a difference. An interval of which a part is not known is left out; where that are most of them,
 * nothing is decided. Pure.
 */
import type { Gate } from "../../gates/gate.js";
import { normalDeviate } from "../../stats/normal.js";
import type { Interval, Trials } from "../../stats/sequential/linear-null.js";
import { addInterval, nothingSeen, rates } from "../../stats/sequential/mantel-haenszel.js";
import type { ArmSample, Sample, Told } from "../seams.js";
import type { Finding } from "./finding.js";
import type { PointMeasure } from "./metric.js";
import type { AnalysisRules, CanaryGate } from "./rules.js";
import type { PointGateState } from "./state.js";

export const nothingMeasured: PointGateState = {
  kind: "point",
  sums: nothingSeen,
  requests: { canary: 0, stable: 0 },
  step: 0,
  intervals: { known: 0, unknown: 0, uneven: 0 },
  failed: false,
};

export interface PointLook {
  readonly sample: Sample;
  readonly step: number;
}

export function advancePointGate(
  own: PointGateState,
  of: PointMeasure,
  look: PointLook,
  rules: AnalysisRules,
): PointGateState {
  const { sample, step } = look;
  const isNewWindow = of === "memory" && own.step !== step;
  const before = isNewWindow ? { ...nothingMeasured, step } : { ...own, step };
  const { intervals } = before;
  const counted = intervalOf(of, look, rules);
  if (counted.value === undefined) {
    const { cause, why } = counted;
    return { ...before, unknown: { cause, why }, intervals: { ...intervals, unknown: intervals.unknown + 1 } };
  }
  if (of === "cpu" && !isEven(counted.value, sample)) {
    return { ...before, intervals: { ...intervals, uneven: intervals.uneven + 1 } };
  }
  return {
    ...before,
    sums: addInterval(before.sums, counted.value),
    requests: {
      canary: before.requests.canary + sample.canary.requests,
      stable: before.requests.stable + sample.stable.requests,
    },
    intervals: { ...intervals, known: intervals.known + 1 },
  };
}

/** What each arm did (`hits`), by what it was measured in (`trials`): their quotient is the metric. */
function intervalOf(of: PointMeasure, { sample, step }: PointLook, rules: AnalysisRules): Told<Interval> {
  if (of === "throughput") return { value: answeredBy(sample, rules, step) };
  const canary = usedBy(of, sample.canary);
  const stable = usedBy(of, sample.stable);
  if (canary.value === undefined) return { ...canary, why: `of the canary: ${canary.why}` };
  if (stable.value === undefined) return { ...stable, why: `of stable: ${stable.why}` };
  return { value: { canary: canary.value, stable: stable.value } };
}

function usedBy(of: "cpu" | "memory", { usage }: ArmSample): Told<Trials> {
  if (usage === undefined) return { cause: "no-data", why: "its counters do not say what it uses (docs/canary.md)" };
  if (of === "cpu") {
    const { cpu } = usage;
    return cpu.value === undefined ? cpu : { value: { hits: cpu.value.seconds, trials: cpu.value.requests } };
  }
  const { memoryBytes } = usage;
  return memoryBytes.value === undefined ? memoryBytes : { value: { hits: memoryBytes.value, trials: 1 } };
}

/**
 * Whether a replica of the one arm had at most twice the requests of one of the other's, replayed and not. At another
 * load the same model takes another time a request, for what it does when it is idle is shared out among fewer.
 */
function isEven({ canary, stable }: Interval, sample: Sample): boolean {
  const replicas = ({ replicas: { asked, seen } }: ArmSample) => Math.max(1, asked ?? seen);
  const ofCanary = canary.trials / replicas(sample.canary);
  const ofStable = stable.trials / replicas(sample.stable);
  return ofCanary <= 2 * ofStable && ofStable <= 2 * ofCanary;
}

/** By the second and by the arm's part of the traffic: a replica, a share, or, where rows are replayed, the same. */
function answeredBy({ canary, stable, seconds, traffic }: Sample, rules: AnalysisRules, step: number): Interval {
  const share = rules.shares[step] ?? 0.5;
  const part = (arm: ArmSample, ofTraffic: number) => {
    if (traffic === "replay") return 1;
    return rules.readyIsTraffic ? arm.replicas.seen : ofTraffic;
  };
  const answered = (arm: ArmSample, ofTraffic: number): Trials => ({
    hits: arm.requests - arm.errors,
    trials: seconds * part(arm, ofTraffic),
  });
  return { canary: answered(canary, share), stable: answered(stable, 1 - share) };
}

/** Shared by the gates at point: what the bare numbers say, or why they say nothing. */
export function pointFinding(own: PointGateState, { gate, measure }: CanaryGate, isReplay: boolean): Finding {
  const { bound, operator } = gate;
  const of = measure.kind === "point" ? measure.of : "throughput";
  const measured = rates(own.sums);
  const factor = bound.kind === "number" ? 0 : bound.factor;
  const offset = bound.kind === "number" ? bound.value : bound.offset;
  const blocked = blockedBy(own, of);
  const threshold = measured === undefined ? undefined : factor * measured.stable + offset;
  const chance = of === "throughput" && !isReplay ? timesMore(own, factor) : undefined;
  const decides = measured !== undefined && threshold !== undefined && chance === undefined;
  return {
    estimate: measured?.canary,
    baseline: factor === 0 ? undefined : measured?.stable,
    bounds: {},
    passes: false,
    fails: false,
    atPoint: decides ? (holds(measured.canary, operator, threshold) ? "pass" : "fail") : undefined,
    ...(blocked && { blocked }),
    logPassing: 0,
    ...(chance !== undefined && { timesMore: chance }),
  };
}

function holds(value: number, operator: Gate["operator"], threshold: number): boolean {
  const isWithin = operator.startsWith(">") ? value >= threshold : value <= threshold;
  return isWithin && (operator.endsWith("=") || value !== threshold);
}

function blockedBy({ intervals, unknown, sums }: PointGateState, of: PointMeasure): Finding["blocked"] {
  const { known, uneven } = intervals;
  if (intervals.unknown > known && unknown !== undefined) {
    return { cause: unknown.cause, why: `${nameOf[of]} is not known ${unknown.why}` };
  }
  if (known === 0 && uneven > 0) {
    return {
      cause: "invalid",
      why: "one arm's replicas had over twice the requests of the other's: load would be measured, not the model; replay traffic, or end with a share at which the replicas have as many",
    };
  }
  const measured = rates(sums);
  if (measured === undefined) return { cause: "no-data", why: "no interval had it of both arms" };
  return standsStill(measured, of);
}

/** Zero is what a broken counter says, too: the one arm would pass by it, or the other be no measure. */
function standsStill(
  measured: { readonly canary: number; readonly stable: number },
  of: PointMeasure,
): Finding["blocked"] {
  if (of === "throughput") {
    if (measured.stable > 0) return undefined;
    return { cause: "invalid", why: "stable answered no request well, so there is nothing to compare with" };
  }
  if (measured.canary > 0 && measured.stable > 0) return undefined;
  const whose = measured.canary > 0 ? "stable" : "the canary";
  return { cause: "invalid", why: `${nameOf[of]} of ${whose} is 0, and nobody answers requests with nothing` };
}

const nameOf: Readonly<Record<PointMeasure, string>> = {
  throughput: "throughput",
  cpu: "the processor time",
  memory: "the memory",
};

const usualAlpha = 0.05;

/**
 * How many times the requests it takes until chance alone, which sends users to the one arm or the other, would seldom
 * cost an equal canary the margin; undefined where there are enough, or no margin that chance could cost.
 */
function timesMore({ requests: { canary, stable } }: PointGateState, factor: number): number | undefined {
  if (factor <= 0 || factor >= 1 || canary === 0 || stable === 0) return undefined;
  const reach = normalDeviate(usualAlpha) * Math.sqrt(1 / canary + 1 / stable);
  return reach <= 1 - factor ? undefined : (reach / (1 - factor)) ** 2;
}
