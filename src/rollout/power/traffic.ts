/** The traffic that a plan reckons with: as the target's own counters know it, else as assumed, which is then said. */

import { normalCdf } from "../../stats/normal.js";
import { designEffect } from "../../stats/sequential/design-effect.js";
import { total } from "../../stats/sequential/histogram.js";
import { learnedRate } from "../../stats/sequential/process.js";
import type { Unit } from "../analysis/state.js";
import type { StablePast } from "../seams.js";
import type { RowsToReplay } from "./rows.js";

export interface AssumedTraffic {
  /** Of both arms together; where rows are replayed, of each arm. */
  readonly perMinute: number;
  /** Stable's. */
  readonly errorRate: number;
  /** Stable's requests by latency bucket, in any unit. */
  readonly latency: readonly number[];
  readonly unit: Unit;
  /** How many requests of a session fail together. */
  readonly cluster: number;
  /** Where rows with known answers are replayed; of a canary that is as good as stable. */
  readonly rows?: RowsToReplay;
  /** Stable's predictions: shares by the bins of a gate on drift. */
  readonly predictions?: readonly number[];
}

/** What is taken for granted where nothing is known. */
const usual = { errorRate: 0.01, medianSeconds: 0.02, spread: 0.5 };
/** Fewer requests tell no distribution. */
const enoughForLatency = 1000;

/** @returns also whether the errors and the times are stable's own */
export function assumeTraffic(
  past: StablePast | undefined,
  latencyEdges: readonly number[],
  { perMinute, unit, rows, predictions }: Pick<AssumedTraffic, "perMinute" | "unit" | "rows" | "predictions">,
): { readonly traffic: AssumedTraffic; readonly isKnown: boolean } {
  const isKnown = past !== undefined && total(past.latency) >= enoughForLatency;
  const clustering = past?.errorSquares === undefined ? undefined : { ...past, errorSquares: past.errorSquares };
  return {
    isKnown,
    traffic: {
      perMinute,
      unit,
      errorRate: isKnown ? learnedRate({ trials: past.requests, hits: past.errors }, usual.errorRate) : usual.errorRate,
      latency: isKnown ? past.latency : usualLatency(latencyEdges),
      ...(rows && { rows }),
      ...(predictions && { predictions }),
      cluster: isKnown && clustering && past.errors >= 30 ? Math.round(designEffect(clustering)) : 1,
    },
  };
}

/** How many requests a minute stable had, where the counters' age is known. */
export function paceOf(past: StablePast | undefined): number | undefined {
  if (past?.seconds === undefined || past.seconds < 60 || past.requests === 0) return undefined;
  return (past.requests * 60) / past.seconds;
}

/** Log-normal around a median of 20 ms. */
function usualLatency(edges: readonly number[]): readonly number[] {
  const below = (seconds: number) => normalCdf(Math.log(seconds / usual.medianSeconds) / usual.spread);
  const shares = edges.map((edge, i) => below(edge) - (i === 0 ? 0 : below(edges[i - 1]!)));
  return [...shares, 1 - below(edges.at(-1) ?? Number.POSITIVE_INFINITY)];
}

/** The same latencies `factor` times as long: within a bucket, times are taken to lie evenly on a logarithmic scale. */
export function slowedDown(buckets: readonly number[], edges: readonly number[], factor: number): readonly number[] {
  const slower = buckets.map(() => 0);
  const lowest = edges[0]! / 2;
  buckets.forEach((weight, i) => {
    if (weight === 0) return;
    const from = (i === 0 ? lowest : edges[i - 1]!) * factor;
    const to = (edges[i] ?? edges[i - 1]! * 2) * factor;
    const width = Math.log(to / from);
    for (let at = from, bucket = bucketOf(edges, from); at < to; bucket++) {
      const end = Math.min(to, edges[bucket] ?? Number.POSITIVE_INFINITY);
      slower[bucket]! += (weight * Math.log(end / at)) / width;
      at = end;
    }
  });
  return slower;
}

/** The bucket that a time just above this one falls into. */
function bucketOf(edges: readonly number[], seconds: number): number {
  const index = edges.findIndex((edge) => edge > seconds * (1 + 1e-12));
  return index === -1 ? edges.length : index;
}
