/** What a schedule can never settle, why, and the line to write instead. */
import { quantileEdge } from "../../stats/sequential/histogram.js";
import { type CanaryGate, linearNullOf } from "../analysis/rules.js";
import { duration } from "../analysis/sentence.js";
import { durationOf, insteadOfRows } from "./instead-rows.js";
import { type Schedule, type Simulated, simulateMany } from "./simulate.js";
import type { AssumedTraffic } from "./traffic.js";

export interface Instead {
  /** A healthy canary is not proven, or also no regression is found. */
  readonly never: "proven" | "settled";
  /** A healthy canary is proven now and then, and less often than not. */
  readonly seldom?: boolean;
  readonly why: string;
  /** Lines of configuration, each of which would do. */
  readonly write: readonly string[];
}

interface Asked {
  readonly index: number;
  readonly gate: CanaryGate;
  /** Healthy rollouts judged by this gate alone. */
  readonly alone: readonly Simulated[];
  readonly proven: number;
  readonly hasSmallest: boolean;
  readonly schedule: Schedule;
  readonly traffic: AssumedTraffic;
  readonly isReplay: boolean;
}

/** A proof so rare that nobody should wait for it. */
const hardlyEver = 0.1;
/** What rows prove is reckoned in no time, so it is said earlier of them. */
const seldomOfRows = 0.5;

/** @returns undefined where a healthy canary can be proven */
export function insteadOf(asked: Asked): Instead | undefined {
  const { gate, alone, proven, hasSmallest } = asked;
  if (gate.gate.at.kind === "point") return undefined;
  if (gate.measure.kind === "accuracy") return ofRows(asked);
  if (proven > hardlyEver) return undefined;
  const never = hasSmallest ? "proven" : "settled";
  if (alone.every(({ cannotResolve }) => cannotResolve)) return { never, ...tooCoarse(asked) };
  return { never, ...(withoutMargin(gate) ?? tooLittle(asked)) };
}

function ofRows({ gate, proven, hasSmallest, schedule, traffic }: Asked): Instead | undefined {
  const { rows, perMinute } = traffic;
  if (rows === undefined || proven > seldomOfRows) return undefined;
  const seldom = proven > hardlyEver;
  return {
    never: hasSmallest || seldom ? "proven" : "settled",
    ...(seldom && { seldom }),
    ...insteadOfRows({ gate, schedule, perMinute, rows }),
  };
}

function tooCoarse({ gate, schedule, traffic }: Asked): Omit<Instead, "never"> {
  const { latencyEdges: edges } = schedule.rules;
  const edge = gate.measure.kind === "quantile" ? quantileEdge(traffic.latency, gate.measure.quantile) : undefined;
  const time = duration(edges[Math.min((edge ?? 0) + 1, edges.length - 1)] ?? 0.1).replace(" ", "");
  return {
    why: "the buckets of the latency histogram are too far apart for this bound",
    write: [`slower(${time}) <= baseline + 0.5%`],
  };
}

function withoutMargin({ gate }: CanaryGate): Omit<Instead, "never"> | undefined {
  const { ratio, offset } = linearNullOf(gate);
  if (ratio !== 1 || offset !== 0 || gate.bound.kind === "number") return undefined;
  const isTime = gate.metric.startsWith("latency");
  return {
    why: "without a margin it asks for a canary that is better than stable: an equal one is proven one time in twenty",
    write: [`${gate.written.replace(/\s*at\s.*$/, "")} ${isTime ? "* 1.2" : "+ 0.5%"}`],
  };
}

/** How much more of it would do: tried, not reckoned, for evidence does not come evenly. */
const factors = [1.5, 2, 3, 4, 6, 8, 12, 16, 24, 48];
const trials = 12;

function tooLittle({ index, schedule, traffic, isReplay }: Asked): Omit<Instead, "never"> {
  const replay = isReplay ? [] : ["canary.traffic: {replay: holdout}"];
  const enough = factors.find((factor) => {
    const scene = { schedule: longer(schedule, factor), traffic, canary: traffic, gates: [index] };
    const proven = simulateMany(scene, trials, "longer").filter(({ ended }) => ended === "proven").length;
    return proven >= 0.8 * trials;
  });
  if (enough === undefined) {
    return { why: `not even ${factors.at(-1)} times as long would prove a healthy canary`, write: replay };
  }
  const minutes = `canary.max_duration: ${durationOf((schedule.maxDurationMs / 60_000) * enough)}`;
  const exposure = schedule.auto && `canary.exposure: ${Math.ceil(schedule.auto.exposure * enough)}`;
  return {
    why: `the canary gets too few requests: a proof takes about ${enough} times as many`,
    write: [exposure === undefined ? minutes : `${minutes}, with ${exposure}`, ...replay],
  };
}

function longer(schedule: Schedule, factor: number): Schedule {
  const { steps, auto, maxDurationMs } = schedule;
  return {
    ...schedule,
    steps: steps.map((step) => ({ ...step, stayMs: step.stayMs * factor })),
    ...(auto && { auto: { exposure: auto.exposure * factor } }),
    maxDurationMs: maxDurationMs * factor,
  };
}
