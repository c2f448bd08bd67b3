/** What the canary's servers counted of their rows and answers, all together. For people, never for a gate. Pure. */
import type { DataSeen } from "../seams.js";
import { type FrozenBins, freezeBins, merged, type RawPredictions, sumRaw } from "./predictions.js";

/** A server's counters of the rows that it was sent, since it began. */
export interface RawInputs {
  readonly rows: number;
  /** Rows without the feature. */
  readonly missing: Readonly<Record<string, number>>;
  /** Rows by feature and bin. */
  readonly bins: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The rollout's record keeps this, and has no room for names that are sentences. */
export const longestName = 100;

/**
 * Totals, not intervals: the canary's servers began with the rollout, and what one that is gone had counted is no
 * loss to a figure that decides nothing.
 *
 * @param servers  what each of the canary's servers told
 * @param bins     of the gate on drift, where there are any yet
 */
export function dataSeen(servers: readonly RawPredictions[], bins: FrozenBins | undefined): DataSeen | undefined {
  const told = servers.flatMap(({ inputs }) => inputs ?? []);
  if (told.length === 0) return undefined;
  const predictions = sumRaw(servers);
  const by = bins ?? freezeBins(predictions);
  return {
    rows: told.reduce((sum, { rows }) => sum + rows, 0),
    missing: sumByName(told.map(({ missing }) => missing)),
    inputs: sumByFeature(told.map((one) => one.bins)),
    ...(by && { predictions: { bins: by, counts: merged(by, predictions).counts } }),
  };
}

function sumByFeature(all: readonly RawInputs["bins"][]): RawInputs["bins"] {
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...names].map((name) => [name, sumByName(all.map((one) => one[name] ?? {}))]));
}

function sumByName(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sum = new Map<string, number>();
  for (const one of all) for (const [name, count] of Object.entries(one)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(sum);
}
