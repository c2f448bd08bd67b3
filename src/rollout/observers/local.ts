/** Reads the local proxy's counters: what happened in an interval is the difference of two readings. */

import { z } from "zod";
import { Problem } from "../../errors.js";
import { latencyEdges } from "../../stats/latency-edges.js";
import type { World } from "../../world.js";
import type { ArmName, ArmSample, Cursor, Observation, Observer, Sample, Usage } from "../seams.js";
import { askHost, findHost } from "../targets/local/client.js";
import type { ArmCounters, Traffic } from "../targets/local/counters.js";
import type { ArmCounts, HostCounters } from "../targets/local/wire.js";
import { dataSeen } from "./data-seen.js";
import { localPredictions, predictedShape } from "./local-predictions.js";
import { type RawUsage, usagePlace, usagePlaceShape, usageSince } from "./usage.js";

export interface LocalObserverOptions {
  /** The rollout's state folder, `.model-release/<name>`, absolute. */
  readonly folder: string;
  /** Which requests are evidence: users' own, or replayed rows. They are never mixed. */
  readonly traffic: Traffic;
  readonly world: Pick<World, "files" | "clock">;
}

const countsShape = z.object({
  requests: z.int(),
  errors: z.int(),
  errorSquares: z.int(),
  latency: z.array(z.int()).length(latencyEdges.length + 1),
  restarts: z.int(),
});
const usedShape = usagePlaceShape.extend({ server: z.string() });
const cursorShape = z.object({
  startId: z.string(),
  monotonic: z.number(),
  arms: z.object({ stable: countsShape, canary: countsShape }),
  predicted: predictedShape.optional(),
  used: z.object({ stable: usedShape.optional(), canary: usedShape.optional() }).optional(),
});
/** The last reading: kept in the journal, so that whoever resumes goes on where the counters were read last. */
export type LocalCursor = Readonly<z.infer<typeof cursorShape>>;

export function createLocalObserver({ folder, traffic, world }: LocalObserverOptions): Observer {
  return {
    latencyEdges,
    read: async (cursor, signal) => {
      const host = await findHost(folder, world);
      const answer = host && (await askHost<HostCounters>(host, ["GET", "/counters"], signal));
      // The target's next reading starts it again; until then nothing is known, and nothing is lost.
      if (!answer) return { cursor: cursor ?? {} };
      return observe(answer.content, parseCursor(cursor), traffic, world.clock.now());
    },
  };
}

/** What two readings say. Pure. */
export function observe(now: HostCounters, before: LocalCursor | undefined, traffic: Traffic, at: Date): Observation {
  const { part, place } = localPredictions(now, before?.predicted, traffic);
  const cursor: LocalCursor = {
    ...(place && { predicted: place }),
    used: { stable: usedPlace(now.arms.stable), canary: usedPlace(now.arms.canary) },
    startId: now.startId,
    monotonic: now.monotonic,
    arms: { stable: countsOf(now, "stable", traffic), canary: countsOf(now, "canary", traffic) },
  };
  const stored: Cursor = { ...cursor };
  if (before === undefined) {
    const { requests, errors, errorSquares, latency } = cursor.arms.stable;
    const past = { requests, errors, errorSquares, latency, seconds: now.monotonic / 1000 };
    // Replay begins with the rollout: what it has seen so far is servers that were not warm yet.
    return { ...(requests > 0 && traffic === "live" && { past }), cursor: stored };
  }
  const answered = now.arms.canary.predictions?.[traffic];
  const data = answered && dataSeen([answered], cursor.predicted?.bins);
  const reset = now.startId !== before.startId;
  const arm = (name: ArmName): ArmSample => {
    const { replicas, ageSeconds } = now.arms[name];
    // After a reset the counters began at zero: they hold what happened since, and the gap before it is unknown.
    const counted = reset ? cursor.arms[name] : since(before.arms[name], cursor.arms[name]);
    const { requests, errors, errorSquares, latency, restarts } = counted;
    return {
      requests,
      errors,
      ...(traffic === "live" && { errorSquares }),
      latency,
      replicas,
      restarts,
      ageSeconds,
      usage: usedSince(name, now, before),
    };
  };
  const sample: Sample = {
    at: at.toISOString(),
    seconds: reset ? now.monotonic / 1000 : (now.monotonic - before.monotonic) / 1000,
    stable: arm("stable"),
    canary: arm("canary"),
    traffic,
    ...part,
    complete: !reset,
    ...(reset && { incompleteBecause: "the local host was started again, and its counters with it" }),
  };
  return { sample, ...(data && { data }), cursor: stored };
}

/** All that its server answered, replayed and not, by the proxy's counters. */
function rawUsage({ usage, live, replay }: ArmCounts): RawUsage | undefined {
  return usage && { ...usage, requests: live.requests + replay.requests };
}

function usedPlace(arm: ArmCounts) {
  const place = usagePlace(rawUsage(arm));
  return place && arm.usage ? { ...place, server: arm.usage.server } : undefined;
}

function usedSince(name: ArmName, now: HostCounters, before: LocalCursor): Usage {
  const arm = now.arms[name];
  const known = before.used?.[name];
  const isSame = now.startId === before.startId && known?.server === arm.usage?.server;
  return usageSince(rawUsage(arm), isSame ? known : undefined);
}

function countsOf(now: HostCounters, arm: ArmName, traffic: Traffic): LocalCursor["arms"]["stable"] {
  const { requests, errors, errorSquares, latency }: Readonly<ArmCounters> = now.arms[arm][traffic];
  return { requests, errors, errorSquares, latency: [...latency], restarts: now.arms[arm].restarts };
}

function since(before: LocalCursor["arms"]["stable"], after: LocalCursor["arms"]["stable"]): typeof after {
  return {
    requests: after.requests - before.requests,
    errors: after.errors - before.errors,
    errorSquares: after.errorSquares - before.errorSquares,
    latency: after.latency.map((count, i) => count - before.latency[i]!),
    restarts: Math.max(0, after.restarts - before.restarts),
  };
}

function parseCursor(cursor: Cursor | undefined): LocalCursor | undefined {
  if (cursor === undefined || Object.keys(cursor).length === 0) return undefined;
  const parsed = cursorShape.safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new Problem("ROLLOUT_RECORD_INVALID", {
    what: "the observer's place in the rollout's record is not one of this version",
    remedy: "Roll back and begin again: model-release rollback, then run the release once more.",
    cause: parsed.error,
  });
}
