/** From series to what each scraped process counted: requests, errors, latency on the edges that both arms share. Pure. */
import type { Counts, Instance } from "./counts.js";
import type { LatencyUnit, SeriesNames } from "./preset.js";
import type { Samples } from "./prometheus-answer.js";

const perSecond: Readonly<Record<LatencyUnit, number>> = { seconds: 1, milliseconds: 1e3, microseconds: 1e6 };

export const bucketsOf = (histogram: string) => `${histogram}_bucket`;

/** Series of one scraped process, or why they cannot be counted. */
export type Counted = { readonly instance: Instance } | { readonly key: string; readonly failed: string };

export interface CountingRules {
  readonly names: SeriesNames;
  readonly edges: readonly number[];
  /** The server's own time. */
  readonly now: number;
  /** How far apart scrapes are, where it is known. */
  readonly scrapeSeconds?: number | undefined;
}

/** One entry for each process (a job's instance) that the series are of. */
export function countInstances(series: readonly Samples[], rules: CountingRules): readonly Counted[] {
  return [...byInstance(series)].map(([key, own]) => {
    try {
      return { instance: countOne(key, own, rules) };
    } catch (error) {
      if (error instanceof Uncountable) return { key, failed: error.message };
      throw error;
    }
  });
}

/** How far apart scrapes of the same process usually are; undefined where none was scraped twice. */
export function scrapeSecondsOf(series: readonly Samples[]): number | undefined {
  const distances = [...byInstance(series).values()].flatMap((own) => distancesOf(own)).sort((a, b) => a - b);
  // The upper median: one that was missed is no rule, nor is one that came early (another scraper, a restart). Of two,
  // the longer: an estimate that is too short takes every sample for an old one.
  return distances[Math.floor(distances.length / 2)];
}

/** A process' series are scraped together: a distance counts once, however many codes it counts by. */
function distancesOf(own: readonly Samples[]): readonly number[] {
  const times = [...new Set(own.flatMap(({ samples }) => samples.map(({ at }) => at)))].sort((a, b) => a - b);
  return times.slice(1).map((at, i) => at - times[i]!);
}

/** Edges, in seconds, that all of these histograms have. */
export function sharedEdges(series: readonly Samples[], names: SeriesNames): readonly number[] {
  if (names.latency === undefined) return [];
  const { histogram, unit } = names.latency;
  const edgesBy = new Map<string, number[]>();
  for (const { labels } of series.filter(({ labels }) => labels.__name__ === bucketsOf(histogram))) {
    const key = keyOf(labels, ["le"]);
    const edge = Number(labels.le) / perSecond[unit];
    if (Number.isFinite(edge) && edge > 0) edgesBy.set(key, [...(edgesBy.get(key) ?? []), edge]);
  }
  const [first = [], ...others] = [...edgesBy.values()];
  return first.filter((edge) => others.every((all) => all.some((one) => isSame(one, edge)))).sort((a, b) => a - b);
}

class Uncountable extends Error {}

/** Names the process that a series is of. */
export function instanceKey({ job, instance }: Readonly<Record<string, string>>): string {
  return [job, instance].filter((part) => part !== undefined).join(" ") || "one process";
}

function byInstance(series: readonly Samples[]): ReadonlyMap<string, readonly Samples[]> {
  const groups = new Map<string, Samples[]>();
  for (const one of series) {
    const key = instanceKey(one.labels);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function countOne(key: string, all: readonly Samples[], rules: CountingRules): Instance {
  const { names, now, scrapeSeconds } = rules;
  const at = Math.max(...all.map(({ samples }) => samples.at(-1)!.at));
  if (scrapeSeconds !== undefined && now - at > 2 * scrapeSeconds) {
    throw new Uncountable(
      `last scraped ${Math.round(now - at)} s ago, and scrapes are ${Math.round(scrapeSeconds)} s apart`,
    );
  }
  // What the last scrape did not have is not there any more.
  const own = all.filter(({ samples }) => samples.at(-1)!.at === at);
  refuseCopies(own);
  const named = (metrics: readonly string[]) => own.filter(({ labels }) => metrics.includes(labels.__name__ ?? ""));
  const requests = named(names.requests);
  if (requests.length === 0) throw new Uncountable(`there is no series ${names.requests.join(" or ")}`);
  const counts: Counts = {
    requests: sum(requests),
    errors: sum(errorsAmong(requests, named, names)),
    latency: latencyOf(own, rules),
  };
  if (counts.errors > counts.requests) throw new Uncountable(`${counts.errors} errors in ${counts.requests} requests`);
  const droppedAt = lastDrop(own);
  return { key, counts, at, ...(droppedAt !== undefined && { droppedAt }) };
}

/** Replicas of a Prometheus label what they scrape alike but for their own name: counted together it would be double. */
const scrapersOwn = ["prometheus", "prometheus_replica", "replica", "monitor", "receive", "tenant_id"];

function refuseCopies(own: readonly Samples[]): void {
  const seen = new Set<string>();
  for (const { labels } of own) {
    const key = keyOf(labels, scrapersOwn);
    if (seen.has(key)) {
      const found = scrapersOwn.find((name) => labels[name] !== undefined) ?? "replica";
      throw new Uncountable(`${labels.__name__} comes from several scrapers: choose one with only: '${found}="…"'`);
    }
    seen.add(key);
  }
}

function errorsAmong(
  requests: readonly Samples[],
  named: (metrics: readonly string[]) => readonly Samples[],
  { errors }: SeriesNames,
): readonly Samples[] {
  if (errors.metrics !== undefined) {
    const failures = named(errors.metrics);
    // Absent is no zero: nothing says that there were none.
    if (failures.length === 0) throw new Uncountable(`there is no series ${errors.metrics.join(" or ")}`);
    return failures;
  }
  const { label, good } = errors;
  return requests.filter(({ labels }) => {
    const value = labels[label];
    if (value === undefined) throw new Uncountable(`a series of ${labels.__name__} has no label ${label}`);
    return good ? !good.includes(value) : isErrorCode(value, labels.__name__);
  });
}

/** As docs/canary.md counts errors. */
function isErrorCode(written: string, metric: string | undefined): boolean {
  if (!/^(0|\d{3})$/.test(written))
    throw new Uncountable(`a series of ${metric} has the status "${written.slice(0, 40)}"`);
  const code = Number(written);
  return code === 0 || code >= 500 || code === 429 || code === 400 || code === 422;
}

function sum(series: readonly Samples[]): number {
  return series.reduce((total, one) => total + countOf(one), 0);
}

function countOf({ labels, samples }: Samples): number {
  const { value } = samples.at(-1)!;
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Uncountable(`${labels.__name__} has the value ${value}, which is no count`);
}

function latencyOf(own: readonly Samples[], { names, edges }: CountingRules): readonly number[] {
  const latency = edges.map(() => 0).concat(0);
  if (names.latency === undefined || edges.length === 0) return latency;
  const { histogram, unit } = names.latency;
  const histograms = new Map<string, { readonly edge: number; readonly count: number }[]>();
  for (const one of own.filter(({ labels }) => labels.__name__ === bucketsOf(histogram))) {
    const { le } = one.labels;
    const edge = le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le) / perSecond[unit];
    if (le === undefined || Number.isNaN(edge))
      throw new Uncountable(`a bucket of ${histogram} has no upper edge (le)`);
    const key = keyOf(one.labels, ["le"]);
    histograms.set(key, [...(histograms.get(key) ?? []), { edge, count: countOf(one) }]);
  }
  if (histograms.size === 0) throw new Uncountable(`there is no histogram ${histogram}`);
  for (const buckets of histograms.values()) {
    perBucket(buckets, edges, histogram).forEach((count, i) => {
      latency[i]! += count;
    });
  }
  return latency;
}

function perBucket(
  buckets: readonly { readonly edge: number; readonly count: number }[],
  edges: readonly number[],
  histogram: string,
): readonly number[] {
  const rising = [...buckets].sort((a, b) => a.edge - b.edge);
  rising.forEach(({ edge, count }, i) => {
    if (i > 0 && count < rising[i - 1]!.count)
      throw new Uncountable(`the buckets of ${histogram} are not cumulative at ${edge} s`);
  });
  const all = rising.at(-1)!;
  if (all.edge !== Number.POSITIVE_INFINITY) throw new Uncountable(`the buckets of ${histogram} lack le="+Inf"`);
  const cumulative = edges.map((edge) => {
    const found = rising.find((bucket) => isSame(bucket.edge, edge));
    if (found === undefined)
      throw new Uncountable(
        `the buckets of ${histogram} lack the edge ${edge} s that stable's had when the rollout began`,
      );
    return found.count;
  });
  return [...cumulative, all.count].map((count, i) => count - (cumulative[i - 1] ?? 0));
}

/** The time of the last sample that is less than the one before it, in any of the counters. */
function lastDrop(own: readonly Samples[]): number | undefined {
  const drops = own.flatMap(({ samples }) =>
    samples.flatMap(({ at, value }, i) => (i > 0 && value < samples[i - 1]!.value ? at : [])),
  );
  return drops.length > 0 ? Math.max(...drops) : undefined;
}

/** The same power in another program's digits. */
const isSame = (a: number, b: number) => Math.abs(a / b - 1) < 1e-9;

const keyOf = (labels: Readonly<Record<string, string>>, without: readonly string[]) =>
  JSON.stringify(
    Object.entries(labels)
      .filter(([name]) => !without.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
