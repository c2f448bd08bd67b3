/** What each scraped process uses, from series of its own: these bear no label of the traffic, or of a status. Pure. */
import type { Instance } from "./counts.js";
import type { SeriesNames } from "./preset.js";
import type { Samples } from "./prometheus-answer.js";
import { instanceKey } from "./series-counts.js";
import { amount, notTold, type RawUsage } from "./usage.js";

export const noSeries = "no series of it is known for these metrics (docs/observers.md)";

/** Series that tell what a process uses, and how many requests it answered for it; empty where none are known. */
export function usageMetrics({ usage, requests }: SeriesNames): readonly string[] {
  const named = [usage?.cpuSeconds, usage?.memoryBytes].filter((name) => name !== undefined);
  return named.length > 0 ? [...named, ...requests] : [];
}

/** @param answer  the series of an arm, or why they could not be had */
export function withUsage(
  instance: Instance,
  answer: { readonly series: readonly Samples[] } | { readonly failed: string },
  names: SeriesNames,
): Instance {
  if ("failed" in answer) {
    const failed = notTold(answer.failed);
    return { ...instance, usage: { cpuSeconds: failed, memoryBytes: failed, requests: 0 } };
  }
  const own = answer.series.filter(({ labels }) => instanceKey(labels) === instance.key);
  const { cpuSeconds, memoryBytes } = names.usage ?? {};
  const usage: RawUsage = {
    cpuSeconds: lastOf(own, cpuSeconds, instance),
    memoryBytes: lastOf(own, memoryBytes, instance),
    requests: own
      .filter(({ labels }) => names.requests.includes(labels.__name__ ?? ""))
      .reduce((sum, { samples }) => sum + samples.at(-1)!.value, 0),
  };
  return { ...instance, usage };
}

function lastOf(own: readonly Samples[], metric: string | undefined, { at }: Instance): RawUsage["cpuSeconds"] {
  if (metric === undefined) return notTold(noSeries);
  const named = own.filter(({ labels }) => labels.__name__ === metric);
  // Beside the counts of one scrape, those of another would be of another time.
  const current = named.filter(({ samples }) => samples.at(-1)!.at === at);
  if (named.length > 0 && current.length === 0) return notTold(`${metric} is not in the last scrape`);
  if (current.length > 1) return notTold(`there are ${current.length} series ${metric} of it`);
  return amount(current[0]?.samples.at(-1)?.value, metric);
}
