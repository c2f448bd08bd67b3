/**
 * What a canary can tell before it begins: the smallest regression that each gate finds, how likely a healthy model is
 * promoted, and what this schedule can never settle. By simulation of the plan's own tests; the same answer every time.
 */

import { Random } from "../../stats/random.js";
import { fewestRows } from "../analysis/accuracy-gate.js";
import type { CanaryGate } from "../analysis/rules.js";
import { type Instead, insteadOf } from "./instead.js";
import { chartedFor, type Regression, rangeOf, worse } from "./regression.js";
import { type Scene, type Schedule, type Simulated, simulate, simulateMany } from "./simulate.js";
import type { AssumedTraffic } from "./traffic.js";

export interface Found {
  readonly regression: Regression;
  /** Chance that the gate fails before the time is up. */
  readonly chance: number;
  /** Of those found: half of them by this minute. */
  readonly minute?: number;
  /** Chance to be found by each of the chart's moments. */
  readonly by: readonly number[];
}

export interface CanaryGatePower {
  readonly source: string;
  /** Found with 80 % chance; absent where none is. */
  readonly smallest?: Found;
  /** Larger and smaller ones, for a chart. */
  readonly found: readonly Found[];
  /** Chance that a healthy canary proves this gate. */
  readonly proven: number;
  /** What even such a canary needs for the proof; absent where it has none. */
  readonly floor?: Floor;
  readonly instead?: Instead;
}

export interface Floor {
  readonly count: number;
  readonly of: "requests" | "rows";
  /** Flawless: without any error, slow answer or wrong one. Identical: it answers each row as stable does. */
  readonly canary: "flawless" | "identical";
}

export interface LeftGate {
  readonly source: string;
  readonly why: string;
  /** It is decided when the time is up: so long, every rollout that nothing ends before takes. */
  readonly atEnd: boolean;
}

export interface CanaryPower {
  readonly perMinute: number;
  /** Of a canary that is as good as stable. */
  readonly healthy: {
    /** By proof of all gates, or by the policy at the end. */
    readonly promoted: number;
    readonly proven: number;
    /** By a gate that fails: an error of ours. */
    readonly rolledBack: number;
    /** Half of them are decided by then. */
    readonly minutes: number;
    readonly canaryRequests: number;
  };
  readonly gates: readonly CanaryGatePower[];
  /** Gates that no simulation here speaks of, and why not; they are left out. */
  readonly left: readonly LeftGate[];
  /** The chart's moments, in minutes since the first share. */
  readonly moments: readonly number[];
}

/** Bounds the work: one to two seconds for the usual gates, on one core of an ordinary machine. */
const runs = { healthy: 60, search: 30, chart: 50 };
/** A gate on replayed rows decides at a few looks alone, which costs next to nothing. */
const runsOfRows = { healthy: 100, search: 100, chart: 100 };
const runsFor = (gates: readonly CanaryGate[]) =>
  gates.every(({ measure }) => measure.kind === "accuracy") ? runsOfRows : runs;
const wanted = 0.8;
const chartMoments = 30;

export interface PowerOptions {
  readonly schedule: Schedule;
  readonly traffic: AssumedTraffic;
  readonly isReplay: boolean;
  /** Leaves out what only a chart needs. */
  readonly short?: boolean;
}

export function canaryPower(options: PowerOptions): CanaryPower {
  const { schedule, traffic } = options;
  const isKnown = (index: number) => whyLeft(schedule.rules.gates[index]!, traffic) === undefined;
  const every = schedule.rules.gates.map((_, index) => index);
  const all = every.filter(isKnown);
  const { healthy: times } = runsFor(all.map((index) => schedule.rules.gates[index]!));
  const healthy = simulateMany({ schedule, traffic, canary: traffic, gates: all }, times, "healthy");
  const share = (of: (one: Simulated) => boolean) => healthy.filter(of).length / healthy.length;
  const proven = share(({ ended }) => ended === "proven");
  const minutes = schedule.maxDurationMs / 60_000;
  const moments = Array.from({ length: chartMoments }, (_, i) => ((i + 1) * minutes) / chartMoments);
  return {
    perMinute: traffic.perMinute,
    moments,
    left: schedule.rules.gates.flatMap((one) => {
      const why = whyLeft(one, traffic);
      return why === undefined ? [] : { source: one.gate.written, why, atEnd: one.gate.at.kind === "point" };
    }),
    healthy: {
      promoted: proven + share(({ ended }) => ended === "promoted"),
      proven,
      rolledBack: share(({ ended }) => ended === "failed" || ended === "rejected"),
      minutes: median(healthy.map(({ minute }) => minute)),
      canaryRequests: median(healthy.map(({ canaryRequests }) => canaryRequests)),
    },
    gates: all.map((index) => powerOf(index, options, moments)),
  };
}

function whyLeft({ measure }: CanaryGate, { rows, predictions }: AssumedTraffic): string | undefined {
  if (measure.kind === "drift" && predictions === undefined) return "nobody counts what is predicted there";
  if (measure.kind === "accuracy" && rows === undefined) return "there are no rows with known answers";
  return measure.kind === "point" ? "it is compared at point, when the time is up" : undefined;
}

function powerOf(index: number, options: PowerOptions, moments: readonly number[]): CanaryGatePower {
  const { schedule, traffic } = options;
  const gate = schedule.rules.gates[index]!;
  const alone = simulateMany({ schedule, traffic, canary: traffic, gates: [index] }, runsFor([gate]).search, "alone");
  const proven = alone.filter(({ ended }) => ended === "proven").length / alone.length;
  const floor = floorOf(index, options);
  const smallestValue = smallestFound(index, options);
  const chart = { index, runs: runsFor([gate]).chart, moments };
  const smallest = smallestValue === undefined ? undefined : found(smallestValue, chart, options);
  const instead = insteadOf({ index, gate, alone, proven, hasSmallest: smallest !== undefined, ...options });
  return {
    source: gate.gate.written,
    proven,
    ...(smallest && { smallest }),
    found: options.short ? [] : chartedFor(gate, traffic).map((value) => found(value, chart, options)),
    ...(floor !== undefined && { floor }),
    ...(instead && { instead }),
  };
}

/** By halving, on a logarithmic scale; the same random numbers at each value keep the chance rising with it. */
function smallestFound(index: number, options: PowerOptions): Regression | undefined {
  const gate = options.schedule.rules.gates[index]!;
  if (gate.gate.at.kind === "point") return undefined;
  const { kind, between, least } = rangeOf(gate, options.traffic);
  const isFound = (value: number) => {
    const scene = sceneOf(index, { kind, value }, options);
    const random = new Random("search");
    const { search: most } = runsFor([gate]);
    const enough = Math.ceil(wanted * most);
    // Stops as soon as the rest cannot change the answer.
    for (let run = 0, hits = 0; run < most; run++) {
      if (simulate(scene, random.fork(run)).ended === "failed") hits++;
      if (hits >= enough) return true;
      if (run + 1 - hits > most - enough) return false;
    }
    return false;
  };
  let [low, high] = between;
  if (low >= high || !isFound(high)) return undefined;
  for (let halving = 0; halving < 6; halving++) {
    const middle = Math.sqrt(Math.max(low, least) * high);
    if (isFound(middle)) high = middle;
    else low = middle;
  }
  return { kind, value: high };
}

function found(
  regression: Regression,
  { index, runs, moments }: { readonly index: number; readonly runs: number; readonly moments: readonly number[] },
  options: PowerOptions,
): Found {
  const ended = simulateMany(sceneOf(index, regression, options), runs, "search");
  const minutes = ended.filter((one) => one.ended === "failed").map(({ minute }) => minute);
  return {
    regression,
    chance: minutes.length / runs,
    ...(minutes.length > 0 && { minute: median(minutes) }),
    by: moments.map((moment) => minutes.filter((minute) => minute <= moment + 1e-9).length / runs),
  };
}

function sceneOf(index: number, regression: Regression, { schedule, traffic }: PowerOptions): Scene {
  return { schedule, traffic, canary: worse(traffic, regression, schedule.rules.latencyEdges), gates: [index] };
}

/** A canary that never errs, is always fast and predicts what stable does: what it needs all the same. */
function floorOf(index: number, { schedule, traffic }: PowerOptions): Floor | undefined {
  const gate = schedule.rules.gates[index]!;
  if (gate.measure.kind === "accuracy") return floorOfRows(gate, schedule, traffic);
  const fastest = traffic.latency.map((_, bucket) => (bucket === 0 ? 1 : 0));
  const { predictions } = traffic;
  const flawless = { errorRate: 0, latency: fastest, ...(predictions && { predictions }) };
  const { rules, steps } = schedule;
  // All at the largest share and for as long as it takes, in small looks: only the requests count.
  const endless: Schedule = {
    ...schedule,
    steps: steps.slice(-1),
    auto: undefined,
    rules: { ...rules, warmupSeconds: 0 },
    settleMs: 0,
    lookMs: 1000,
    maxDurationMs: 48 * 1000,
  };
  for (const perMinute of [600, 6000, 60_000, 600_000]) {
    const brisk = { ...traffic, perMinute, cluster: 1 };
    const one = simulate({ schedule: endless, traffic: brisk, canary: flawless, gates: [index] }, new Random("floor"));
    const canary = gate.measure.kind === "drift" ? "identical" : "flawless";
    if (one.ended === "proven") return { count: one.canaryRequests, of: "requests", canary };
  }
  return undefined;
}

function floorOfRows(gate: CanaryGate, { rules }: Schedule, { rows }: AssumedTraffic): Floor | undefined {
  const count = gate.gate.at.kind === "point" ? undefined : fewestRows(gate, rows?.of ?? 0, rules);
  const canary = gate.gate.bound.kind === "number" ? "flawless" : "identical";
  return count === undefined ? undefined : { count, of: "rows", canary };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
