/** What two readings of the arms' pods say about the time between them. Pure. */
import { latencyEdges } from "../../stats/latency-edges.js";
import type { ArmName, ArmSample, Cursor, Observation, Sample, StablePast, Usage } from "../seams.js";
import { dataSeen } from "./data-seen.js";
import { type CountedPod, podPredictions } from "./pod-predictions.js";
import type { ObservedPod } from "./pods.js";
import { countersOf, type PodPlace, type PodsCursor, packedCounters, packedPredictions } from "./pods-cursor.js";
import { type FrozenBins, freezeBins, merged, type RawPredictions, sumRaw } from "./predictions.js";
import { replayedEvenly } from "./replayed-evenly.js";
import type { Counters } from "./scrape.js";
import { isAsked, usageOfAll, usagePlace, usageSince } from "./usage.js";

/** A pod, and its counters or why they could not be had. */
export type Scraped =
  | { readonly pod: ObservedPod; readonly counters: Counters; readonly failed?: undefined }
  | { readonly pod: ObservedPod; readonly counters?: undefined; readonly failed: string };

export interface PodsReading {
  readonly at: Date;
  /** Whose clock `monotonic` is of. */
  readonly clock: string;
  readonly monotonic: number;
  readonly pods: readonly Scraped[];
  readonly expected: Readonly<Record<ArmName, number>>;
}

/** One pod in this interval. */
interface PodInterval {
  readonly arm: ArmName;
  /** What to remember of it; nothing where nothing is known. */
  readonly place?: PodPlace;
  /** What it counted in the interval; absent where that cannot be told. */
  readonly counted?: Counters;
  /** The same of its predictions. */
  readonly predicted?: CountedPod;
  readonly used?: { readonly name: string; readonly usage: Usage };
  readonly restarts: number;
  readonly readySeconds?: number;
  /** It should have answered and did not: the next reading can still count what is missing here. */
  readonly unread?: string;
  /** Its counters went back: what it counted since the last reading is lost for good. */
  readonly reset?: string;
}

/** @returns as the contract of an observer says; the cursor is `before` itself where it was left where it was */
export function observePods(
  reading: PodsReading,
  before: PodsCursor | undefined,
  traffic: "live" | "replay",
): Omit<Observation, "cursor"> & { readonly cursor: Cursor } {
  const seconds = before && secondsSince(before, reading);
  const bins = before?.bins ?? freezeBins(sumRaw(predictionsOf("stable", reading.pods)));
  const intervals = reading.pods.map((scraped) => intervalOf(scraped, before, seconds, reading.at, bins));
  const places = reading.pods.flatMap(({ pod }, i) => {
    const place = intervals[i]!.place;
    return place ? [[pod.uid, place] as const] : [];
  });
  const { at, clock, monotonic } = reading;
  const cursor: PodsCursor = {
    at: at.toISOString(),
    clock,
    monotonic,
    ...(bins && { bins }),
    pods: Object.fromEntries(places),
  };
  if (before === undefined || seconds === undefined) {
    const past = pastOf(reading);
    // Replay begins with the rollout: what was replayed before is another one's.
    return { ...(past.requests > 0 && traffic === "live" && { past }), cursor: { ...cursor } };
  }
  const unread = [...intervals.flatMap(({ unread }) => unread ?? []), ...armsUnseen(intervals, reading.expected)];
  const gaps = [...unread, ...intervals.flatMap(({ reset }) => reset ?? [])];
  const arm = (name: ArmName) => armSample(name, intervals, reading.expected[name], traffic);
  const arms = { stable: arm("stable"), canary: arm("canary") };
  const sample: Sample = {
    at: at.toISOString(),
    seconds,
    ...(traffic === "replay" ? replayedEvenly(arms) : arms),
    traffic,
    ...podPredictions(
      before.bins,
      intervals.flatMap(({ predicted }) => predicted ?? []),
    ),
    complete: gaps.length === 0,
    ...(gaps.length > 0 && { incompleteBecause: inShort(gaps) }),
  };
  const data = dataSeen(predictionsOf("canary", reading.pods), bins);
  return { sample, ...(data && { data }), cursor: unread.length > 0 ? before : { ...cursor } };
}

/** By one's own clock, which only goes forward; after a restart of ours only wall time is left. */
function secondsSince(before: PodsCursor, { at, clock, monotonic }: PodsReading): number {
  const ms = clock === before.clock ? monotonic - before.monotonic : at.getTime() - Date.parse(before.at);
  return Math.max(ms, 1) / 1000;
}

function intervalOf(
  { pod, counters, failed }: Scraped,
  before: PodsCursor | undefined,
  seconds: number | undefined,
  at: Date,
  bins: FrozenBins | undefined,
): PodInterval {
  const known = before?.pods[pod.uid];
  const readySeconds = readySecondsOf(pod, known, before, seconds, at);
  const ready =
    pod.readySince && readySeconds !== undefined
      ? { ready: { since: pod.readySince.toISOString(), seconds: readySeconds } }
      : {};
  // A restart before the cursor is none of this interval: a pod that was not yet known then counts from its start on.
  const restarts = known || isNewSince(pod, before) ? Math.max(0, pod.restarts - (known?.restarts ?? 0)) : 0;
  const placeOf = (values: Counters, { predictions, used }: Pick<PodPlace, "predictions" | "used"> = {}): PodPlace => ({
    start: pod.startedAt,
    restarts: pod.restarts,
    ...packedCounters(values),
    ...(predictions !== undefined && { predictions }),
    ...(used && { used }),
    ...ready,
  });
  const own = { arm: pod.arm, restarts, readySeconds };
  const baseline = baselineOf(pod, known, before);
  if (counters === undefined) {
    // What is only starting has had no traffic, and what is leaving will not answer again.
    const isExcused = pod.leaving === true || (pod.readySince === undefined && known === undefined);
    const place = baseline && placeOf(baseline, known?.start === pod.startedAt ? known : undefined);
    return isExcused ? { ...own, place } : { ...own, place, unread: `${pod.name}: ${failed}` };
  }
  const { predictions, usage } = counters;
  const place = placeOf(counters, {
    predictions: bins && predictions && packedPredictions(merged(bins, predictions)),
    used: usagePlace(usage),
  });
  if (baseline === undefined) return { ...own, place };
  const counted = difference(baseline, counters);
  const isSame = known?.start === pod.startedAt;
  const predictedBefore = isSame ? known.predictions : "fresh";
  const predicted: CountedPod = { arm: pod.arm, name: pod.name, now: predictions, before: predictedBefore };
  const used = { name: pod.name, usage: usageSince(usage, isSame ? known.used : undefined) };
  return counted
    ? { ...own, place, counted, predicted, used }
    : { ...own, place, reset: `${pod.name}: its counters went back` };
}

/** What the pod's counters stood at when the interval began; undefined where nobody knows. */
function baselineOf(
  pod: ObservedPod,
  known: PodPlace | undefined,
  before: PodsCursor | undefined,
): Counters | undefined {
  if (before === undefined) return undefined;
  if (known?.start === pod.startedAt) return countersOf(known);
  // Another container of the same pod can only have come after; a pod that is new may be one that was adopted.
  return known !== undefined || isNewSince(pod, before) ? nothing : undefined;
}

function isNewSince({ startedAt }: ObservedPod, before: PodsCursor | undefined): boolean {
  return before !== undefined && Date.parse(startedAt) > Date.parse(before.at);
}

/**
 * How long it has been ready. The transition's time is of another machine's clock: so it is trusted only as far as our
 * own bears it out, and what is too long here would let a cold server into the evidence.
 */
function readySecondsOf(
  { readySince }: ObservedPod,
  known: PodPlace | undefined,
  before: PodsCursor | undefined,
  seconds: number | undefined,
  at: Date,
): number | undefined {
  if (readySince === undefined) return undefined;
  const byTheirClock = Math.max(0, (at.getTime() - readySince.getTime()) / 1000);
  if (before === undefined || seconds === undefined) return byTheirClock;
  if (known?.ready?.since === readySince.toISOString()) return known.ready.seconds + seconds;
  return Math.min(byTheirClock, seconds);
}

function armSample(
  name: ArmName,
  intervals: readonly PodInterval[],
  expected: number,
  traffic: Sample["traffic"],
): ArmSample {
  const own = intervals.filter(({ arm }) => arm === name);
  const counted = own.flatMap((interval) => interval.counted ?? []);
  const { requests, errors, latency } = counted.reduce(sum, nothing);
  const ages = own.flatMap(({ readySeconds }) => readySeconds ?? []);
  return {
    requests,
    errors,
    latency,
    replicas: { seen: counted.length, expected },
    restarts: own.reduce((total, { restarts }) => total + restarts, 0),
    ageSeconds: ages.length > 0 ? Math.min(...ages) : 0,
    usage: usageOfAll(own.flatMap(({ used, counted }) => (used && isAsked(counted, traffic) ? used : []))),
  };
}

/** An arm that should be there and of which no pod is: nothing is known, which is not "no requests". */
function armsUnseen(intervals: readonly PodInterval[], expected: Readonly<Record<ArmName, number>>): readonly string[] {
  return (["stable", "canary"] as const)
    .filter((name) => expected[name] > 0 && !intervals.some(({ arm }) => arm === name))
    .map((name) => `no pod of ${name === "canary" ? "the canary" : name} runs`);
}

function pastOf({ pods, at }: PodsReading): StablePast {
  const stable = pods.flatMap((one) => (one.pod.arm === "stable" && one.counters ? [one] : []));
  const past = stable.map(({ counters }) => counters).reduce(sum, nothing);
  // Pods that came at different times shared the traffic: their mean age is what their requests took together.
  const ages = stable.map(({ pod }) => (at.getTime() - Date.parse(pod.startedAt)) / 1000).filter((age) => age > 0);
  if (ages.length < stable.length || ages.length === 0) return past;
  return { ...past, seconds: ages.reduce((total, age) => total + age, 0) / ages.length };
}

function predictionsOf(arm: ArmName, pods: readonly Scraped[]): readonly RawPredictions[] {
  return pods.flatMap(({ pod, counters }) => (pod.arm === arm ? (counters?.predictions ?? []) : []));
}

const nothing: Counters = { requests: 0, errors: 0, latency: latencyEdges.map(() => 0).concat(0) };

function sum(a: Counters, b: Counters): Counters {
  return {
    requests: a.requests + b.requests,
    errors: a.errors + b.errors,
    latency: a.latency.map((count, i) => count + b.latency[i]!),
  };
}

/** @returns undefined where anything is less than it was */
function difference(before: Counters, after: Counters): Counters | undefined {
  const requests = after.requests - before.requests;
  const errors = after.errors - before.errors;
  const latency = after.latency.map((count, i) => count - before.latency[i]!);
  return [requests, errors, ...latency].every((count) => count >= 0) ? { requests, errors, latency } : undefined;
}

function inShort(gaps: readonly string[]): string {
  const [first, second, ...others] = gaps;
  const shown = [first, second].filter((gap) => gap !== undefined).join("; ");
  return others.length > 0 ? `${shown}; and ${others.length} more` : shown;
}
