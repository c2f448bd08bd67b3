/** Where the pods' counters were read last: kept in the rollout's record, so it is small, and so is each pod's part. */
import { z } from "zod";
import { Problem } from "../../errors.js";
import { latencyEdges } from "../../stats/latency-edges.js";
import type { Cursor, Predicted } from "../seams.js";
import { frozenShape } from "./predictions.js";
import type { Counters } from "./scrape.js";
import { usagePlaceShape } from "./usage.js";

const placeShape = z.object({
  /** The container's start: another one began its counters at zero. */
  start: z.string(),
  restarts: z.int(),
  requests: z.int(),
  errors: z.int(),
  /** As `packed` writes it. */
  latency: z.string(),
  /** By the cursor's bins, as `packedPredictions` writes it; absent where they were not known. */
  predictions: z.string().optional(),
  /** Absent where its processor time was not known. */
  used: usagePlaceShape.optional(),
  /** Since when it is ready, and how long that was ago by our own clock, at the least. */
  ready: z.object({ since: z.string(), seconds: z.number() }).optional(),
});
const cursorShape = z.object({
  /** Wall time of the reading. */
  at: z.string(),
  /** Whose monotonic clock `monotonic` is of, in milliseconds: that of another process cannot be compared. */
  clock: z.string(),
  monotonic: z.number(),
  /** What predictions are counted by, once stable has answered enough of them. */
  bins: frozenShape.optional(),
  /** By the pods' uid. */
  pods: z.record(z.string(), placeShape),
});
export type PodPlace = Readonly<z.infer<typeof placeShape>>;
export type PodsCursor = Readonly<z.infer<typeof cursorShape>>;

/** @throws Problem ROLLOUT_RECORD_INVALID for what is no cursor of this observer */
export function parsePodsCursor(cursor: Cursor | undefined): PodsCursor | undefined {
  if (cursor === undefined || Object.keys(cursor).length === 0) return undefined;
  const parsed = cursorShape.safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new Problem("ROLLOUT_RECORD_INVALID", {
    what: "the observer's place in the rollout's record is not one of this version",
    remedy: "Roll back and begin again: model-release rollback, then run the release once more.",
    cause: parsed.error,
  });
}

export function packedCounters({ requests, errors, latency }: Counters) {
  return { requests, errors, latency: packed(latency) };
}

export function countersOf({ requests, errors, latency }: PodPlace): Counters {
  return { requests, errors, latency: unpacked(latency) };
}

/** Counts by bin and the squares, in base 36. */
export function packedPredictions({ counts, squares }: Predicted): string {
  return [...counts, squares].map((count) => count.toString(36)).join(".");
}

export function unpackedPredictions(text: string): Predicted {
  const numbers = text.split(".").map((count) => Number.parseInt(count, 36));
  return { counts: numbers.slice(0, -1), squares: numbers.at(-1)! };
}

/**
 * Counts by bucket as text: runs of counts in base 36, each with the place where it begins ("40:1a.3.2 77:1").
 * A server's answers fall into a few dozen of the buckets, and a rollout's record is bounded.
 */
function packed(latency: readonly number[]): string {
  const runs: { readonly from: number; readonly counts: string[] }[] = [];
  latency.forEach((count, i) => {
    if (count === 0) return;
    const run = runs.at(-1);
    if (run && run.from + run.counts.length === i) run.counts.push(count.toString(36));
    else runs.push({ from: i, counts: [count.toString(36)] });
  });
  return runs.map(({ from, counts }) => `${from}:${counts.join(".")}`).join(" ");
}

function unpacked(text: string): readonly number[] {
  const latency = latencyEdges.map(() => 0).concat(0);
  for (const run of text === "" ? [] : text.split(" ")) {
    const [from, counts = ""] = run.split(":");
    counts.split(".").forEach((count, i) => {
      latency[Number(from) + i] = Number.parseInt(count, 36);
    });
  }
  return latency;
}
