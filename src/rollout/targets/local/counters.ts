/** What the proxy counts: raw integers by arm and kind of traffic, that only grow while the host lives. */
import { latencyEdges } from "../../../stats/latency-edges.js";
import type { ArmName } from "../../seams.js";

/** Users' own requests, or rows that a rollout replays. */
export type Traffic = "live" | "replay";

/** How an attempt at an arm ended: with an HTTP status, or without one. */
export type Ending =
  | number
  /** It took no connection. */
  | "refused"
  /** The connection broke before the answer was whole. */
  | "broken"
  | "timeout"
  /** The client went away before the answer: seen from there, a timeout. */
  | "abandoned";

export interface ArmCounters {
  requests: number;
  /** All that counts as an error (docs/canary.md): 5xx, 429, 400, 422, and every ending without a status. */
  errors: number;
  /** Σ over sessions of (errors of the session)². */
  errorSquares: number;
  /** Requests per bucket of latencyEdges (slower than the one edge, at most the next), one more beyond the last. */
  readonly latency: number[];
  /** By status ("503") or by ending ("refused"). */
  readonly endings: Record<string, number>;
}
export type Counters = Readonly<Record<ArmName, Readonly<Record<Traffic, ArmCounters>>>>;

export function createCounters(): Counters {
  const arm = () => ({ live: emptyCounters(), replay: emptyCounters() });
  return { stable: arm(), canary: arm() };
}

function emptyCounters(): ArmCounters {
  const latency = Array.from({ length: latencyEdges.length + 1 }, () => 0);
  return { requests: 0, errors: 0, errorSquares: 0, latency, endings: {} };
}

/** @param countSessionError  the growth of the session's squared errors; asked only when this was an error */
export function countAttempt(
  counters: ArmCounters,
  ending: Ending,
  seconds: number,
  countSessionError: () => number,
): void {
  counters.requests += 1;
  counters.latency[latencyBucket(seconds)]! += 1;
  counters.endings[ending] = (counters.endings[ending] ?? 0) + 1;
  if (!isError(ending)) return;
  counters.errors += 1;
  counters.errorSquares += countSessionError();
}

/** 400 and 422 too: a changed signature shows as these, and both arms have the same clients. */
export function isError(ending: Ending): boolean {
  if (typeof ending !== "number") return true;
  return ending >= 500 || ending === 429 || ending === 400 || ending === 422;
}

/** The first bucket whose upper edge is not below; the one past all edges for what is slower than the last. */
export function latencyBucket(seconds: number): number {
  let low = 0;
  let high = latencyEdges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (seconds <= latencyEdges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
