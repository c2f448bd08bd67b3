/** What two readings of anybody's counters say about the time between them. Pure. */
import type { ArmName, ArmSample, Cursor, Observation, Sample, StablePast } from "../seams.js";
import { type InstancePlace, packed, type SourceCursor, unpacked } from "./counts-cursor.js";
import { replayedEvenly } from "./replayed-evenly.js";
import type { ArmReplicas } from "./source.js";
import { isAsked, type RawUsage, usageOfAll, usagePlace, usageSince } from "./usage.js";

/** Totals: they only grow while that which counts them lives. */
export interface Counts {
  readonly requests: number;
  readonly errors: number;
  /** Requests per bucket of the observer's edges, one more for those beyond the last edge. */
  readonly latency: readonly number[];
}

/** One process that counts: a server, or a proxy before it. */
export interface Instance {
  readonly key: string;
  readonly counts: Counts;
  /** When it was scraped, by the source's clock; absent where each reading is of now. */
  readonly at?: number;
  /** When its counters were last seen to drop, by the same clock. */
  readonly droppedAt?: number;
  /** Another value is another life, whatever its counters say. */
  readonly life?: string;
  readonly usage?: RawUsage;
}

export interface ArmReading {
  readonly instances: readonly Instance[];
  /** What should have been readable and was not: the next reading can still count what is missing here. */
  readonly gaps: readonly string[];
  readonly replicas: ArmReplicas;
}

export interface Reading {
  /** Wall time, for people. */
  readonly wall: Date;
  /** Seconds of the clock that is named. */
  readonly at: number;
  readonly clock: string;
  readonly arms: Readonly<Record<ArmName, ArmReading>>;
  /** Kept for the next reading: how far apart the scrapes are. */
  readonly scrapeSeconds?: number;
}

const armNames = ["stable", "canary"] as const;

/** For a gate on drift: by class and value, only our own servers are read. */
export const noPredictionsTold =
  "the counters of 'canary.observer' tell no predictions; without it the target's own are read, which do";

/** @returns as the contract of an observer says; the cursor is `before` itself where it was left where it was */
export function compareReadings(
  reading: Reading,
  before: SourceCursor | undefined,
  traffic: "live" | "replay",
): Omit<Observation, "cursor"> & { readonly cursor: Cursor } {
  const seconds = before && secondsSince(before, reading);
  const cursor: Cursor = { ...cursorOf(reading, before, seconds) };
  if (before === undefined || seconds === undefined) {
    const past = sumOf(reading.arms.stable.instances.map(({ counts }) => counts));
    // Replay begins with the rollout: what was replayed before is another one's.
    return { ...(past && past.requests > 0 && traffic === "live" && { past: past satisfies StablePast }), cursor };
  }
  const gaps = armNames.flatMap((arm) => [...reading.arms[arm].gaps, ...unseen(arm, reading.arms[arm])]);
  const isWaiting = armNames.some((arm) => reading.arms[arm].instances.some((one) => isUnmoved(one, before, reading)));
  // Not scraped again yet: a later look sees the same and more.
  if (gaps.length === 0 && isWaiting) return { cursor: before };
  const resets = armNames.flatMap((arm) =>
    reading.arms[arm].instances.filter((one) => since(one, before) === "reset").map(({ key }) => resetOf(key)),
  );
  const troubles = [...gaps, ...resets];
  const arms = {
    stable: armSample("stable", reading, before, traffic, seconds),
    canary: armSample("canary", reading, before, traffic, seconds),
  };
  const sample = {
    at: reading.wall.toISOString(),
    seconds,
    ...(traffic === "replay" ? replayedEvenly(arms) : arms),
    traffic,
    noPredictions: noPredictionsTold,
    complete: troubles.length === 0,
    ...(troubles.length > 0 && { incompleteBecause: inShort(troubles) }),
  };
  return { sample, cursor: gaps.length > 0 ? before : cursor };
}

/** A sample of nothing, for a reading that failed as a whole: it says why, and the cursor stays. */
export function unread(because: string, wall: Date, edges: number, traffic: "live" | "replay"): Observation["sample"] {
  const nothing: ArmSample = {
    ...none(edges),
    replicas: { seen: 0, expected: 0 },
    restarts: 0,
    ageSeconds: 0,
  };
  const at = wall.toISOString();
  return { at, seconds: 0, stable: nothing, canary: nothing, traffic, complete: false, incompleteBecause: because };
}

const none = (edges: number): Counts => ({ requests: 0, errors: 0, latency: new Array<number>(edges + 1).fill(0) });
const resetOf = (key: string) => `${key}: its counters went back, so it began anew`;

/** By the source's clock, or one's own; where that is another one's than the cursor's, only wall time is left. */
function secondsSince(before: SourceCursor, { at, clock, wall }: Reading): number {
  const seconds = clock === before.clock ? at - before.at : (wall.getTime() - Date.parse(before.wall)) / 1000;
  return Math.max(seconds, 0.001);
}

/** An arm that should be there and of which nothing counts: nothing is known, which is not "no requests". */
function unseen(arm: ArmName, { instances, gaps, replicas }: ArmReading): readonly string[] {
  if (replicas.expected === 0 || instances.length > 0 || gaps.length > 0) return [];
  return [`there is no series of ${arm === "canary" ? "the canary" : arm}`];
}

function isUnmoved({ key, at }: Instance, before: SourceCursor, { clock }: Reading): boolean {
  const known = before.instances[key];
  return clock === before.clock && at !== undefined && known?.at !== undefined && at <= known.at;
}

/** @returns undefined for one that was not known: what it counted before is not of this interval */
function since(instance: Instance, before: SourceCursor): Counts | "reset" | undefined {
  const known = before.instances[instance.key];
  if (known === undefined) return undefined;
  const { counts, droppedAt, life } = instance;
  const dropped = droppedAt !== undefined && known.at !== undefined && droppedAt > known.at;
  if (dropped || life !== known.life) return "reset";
  const earlier = unpacked(known.latency);
  const requests = counts.requests - known.requests;
  const errors = counts.errors - known.errors;
  const latency = counts.latency.map((count, i) => count - (earlier[i] ?? 0));
  return [requests, errors, ...latency].every((count) => count >= 0) ? { requests, errors, latency } : "reset";
}

function armSample(
  arm: ArmName,
  reading: Reading,
  before: SourceCursor,
  traffic: Sample["traffic"],
  seconds: number,
): ArmSample {
  const { instances, replicas } = reading.arms[arm];
  const known = instances.flatMap((one) => {
    const counts = since(one, before);
    return counts === undefined || counts === "reset" ? [] : { one, counts };
  });
  const counted = known.map(({ counts }) => counts);
  const asked = known.filter(({ counts }) => isAsked(counts, traffic));
  const used = asked.map(({ one }) => ({
    name: one.key,
    usage: usageSince(one.usage, before.instances[one.key]?.used),
  }));
  const edges = (instances[0]?.counts.latency.length ?? 1) - 1;
  return {
    ...(sumOf(counted) ?? none(edges)),
    // A proxy before the replicas counts for all of them.
    replicas: {
      seen: replicas.pods ? Math.min(counted.length, replicas.expected) : counted.length > 0 ? replicas.expected : 0,
      expected: replicas.expected,
    },
    restarts: Math.max(0, replicas.restarts - before.arms[arm].restarts),
    ageSeconds: ageOf(replicas, before.arms[arm], seconds),
    usage: usageOfAll(used),
  };
}

/**
 * How long the youngest has been ready. The transition's time is of another machine's clock: it is trusted only as far
 * as the clock of the readings bears it out, for what is too long would let a cold server into the evidence.
 */
function ageOf({ youngest, ageSeconds }: ArmReplicas, known: SourceCursor["arms"]["stable"], seconds: number): number {
  if (youngest === undefined) return ageSeconds;
  if (youngest === known.youngest) return known.ageSeconds + seconds;
  return Math.min(ageSeconds, seconds);
}

function cursorOf(reading: Reading, before: SourceCursor | undefined, seconds = 0): SourceCursor {
  const instances = armNames.flatMap((arm) => reading.arms[arm].instances);
  const arm = (name: ArmName) => {
    const { replicas } = reading.arms[name];
    const { restarts, youngest } = replicas;
    const ageSeconds = before ? ageOf(replicas, before.arms[name], seconds) : replicas.ageSeconds;
    return { restarts, ageSeconds, ...(youngest !== undefined && { youngest }) };
  };
  return {
    wall: reading.wall.toISOString(),
    at: reading.at,
    clock: reading.clock,
    ...(reading.scrapeSeconds !== undefined && { scrapeSeconds: reading.scrapeSeconds }),
    arms: { stable: arm("stable"), canary: arm("canary") },
    instances: Object.fromEntries(instances.map((one) => [one.key, placeOf(one)])),
  };
}

function placeOf({ counts, at, life, usage }: Instance): InstancePlace {
  const { requests, errors, latency } = counts;
  const used = usagePlace(usage);
  return {
    requests,
    errors,
    latency: packed(latency),
    ...(at !== undefined && { at }),
    ...(life !== undefined && { life }),
    ...(used && { used }),
  };
}

function sumOf(all: readonly Counts[]): Counts | undefined {
  const [first, ...others] = all;
  return others.reduce<Counts | undefined>(
    (sum, one) =>
      sum && {
        requests: sum.requests + one.requests,
        errors: sum.errors + one.errors,
        latency: sum.latency.map((count, i) => count + one.latency[i]!),
      },
    first,
  );
}

function inShort(troubles: readonly string[]): string {
  const shown = troubles.slice(0, 2).join("; ");
  return troubles.length > 2 ? `${shown}; and ${troubles.length - 2} more` : shown;
}
