/** What a server's page of metrics says of the requests that it answered, in our terms. Pure. */
import { Problem } from "../../errors.js";
import type { MetricsPreset } from "../../runtimes/runtime.js";
import { latencyEdges } from "../../stats/latency-edges.js";
import { longestName, type RawInputs } from "./data-seen.js";
import { parseExposition, type Series } from "./exposition.js";
import type { RawPredictions } from "./predictions.js";
import { amount, notTold, type RawUsage } from "./usage.js";

/** Totals since the server began: they only grow while it lives. */
export interface Counters {
  readonly requests: number;
  readonly errors: number;
  /** Requests per bucket of `latencyEdges`, one more for those beyond the last edge. */
  readonly latency: readonly number[];
  /** Absent where the server does not count what it predicts. */
  readonly predictions?: RawPredictions;
  readonly usage?: RawUsage;
}

/**
 * @throws Problem METRICS_INVALID for a page that is no page of metrics, a series that is missing, a count that is not
 *   one, and buckets that do not rise or do not have our edges: never zero for what is not known
 */
export function readCounters(text: string, preset: MetricsPreset, traffic: "live" | "replay"): Counters {
  const { label } = preset.traffic;
  const page = parseExposition(text);
  const own = page.filter(({ labels }) => labels[label] === preset.traffic[traffic]);
  const which = `{${label}="${preset.traffic[traffic]}"}`;
  const requests = own.filter(({ name }) => name === preset.requests);
  if (requests.length === 0) throw unusable(`there is no series ${preset.requests}${which}`);
  const errors = requests.filter(({ labels }) => isErrorCode(codeOf(labels, preset.requests)));
  const predictions = predictionsOf(own, preset);
  return {
    requests: totalOf(requests),
    errors: totalOf(errors),
    latency: latencyOf(own, preset.latency, which),
    ...(predictions && { predictions }),
    usage: usageOn(page, preset),
  };
}

/** @throws Problem METRICS_INVALID for what is no page of metrics, and a request that is no count */
export function readUsage(text: string, preset: MetricsPreset): RawUsage {
  return usageOn(parseExposition(text), preset);
}

function usageOn(page: readonly Series[], preset: MetricsPreset): RawUsage {
  const named = (metric: string) => page.filter(({ name }) => name === metric);
  const only = (metric: string) => {
    const found = named(metric);
    // A process has one: of several nobody knows what they are parts of.
    return found.length > 1 ? notTold(`there are ${found.length} series ${metric}`) : amount(found[0]?.value, metric);
  };
  return {
    cpuSeconds: only(preset.cpuSeconds),
    memoryBytes: only(preset.memoryBytes),
    requests: totalOf(named(preset.requests)),
  };
}

/**
 * The predictions of one kind of traffic alone.
 *
 * @throws Problem METRICS_INVALID
 */
export function readPredictions(
  text: string,
  preset: MetricsPreset,
  traffic: "live" | "replay",
): RawPredictions | undefined {
  const own = parseExposition(text).filter(({ labels }) => labels[preset.traffic.label] === preset.traffic[traffic]);
  return predictionsOf(own, preset);
}

/** @returns undefined for a server that knows no such series; one that has answered nothing has its squares, of zero */
function predictionsOf(
  own: readonly Series[],
  { predictions: preset, inputs }: MetricsPreset,
): RawPredictions | undefined {
  const squares = own.filter(({ name }) => name === preset?.squares);
  if (preset === undefined || squares.length === 0) return undefined;
  const told = inputs && inputsOf(own, inputs);
  const by = (metric: string, label: string) => {
    const counts = own.filter(({ name }) => name === metric);
    return Object.fromEntries(counts.map((series) => [labelOf(series, label), countOf(series)]));
  };
  return {
    classes: by(preset.classes, "class"),
    values: by(preset.values, "value"),
    squares: totalOf(squares),
    ...(told && { inputs: told }),
  };
}

/** @returns undefined for a server that does not count the rows that it is sent */
function inputsOf(own: readonly Series[], preset: NonNullable<MetricsPreset["inputs"]>): RawInputs | undefined {
  const rows = own.filter(({ name }) => name === preset.rows);
  if (rows.length === 0) return undefined;
  const missing = new Map<string, number>();
  const bins = new Map<string, Map<string, number>>();
  for (const series of own) {
    if (series.name !== preset.missing && series.name !== preset.bins) continue;
    const feature = labelOf(series, "feature");
    if (feature.length > longestName) continue;
    if (series.name === preset.missing) missing.set(feature, countOf(series));
    else {
      const counts = bins.get(feature) ?? new Map<string, number>();
      bins.set(feature, counts.set(labelOf(series, "bin"), countOf(series)));
    }
  }
  const byBin = [...bins].map(([feature, counts]) => [feature, Object.fromEntries(counts)] as const);
  return { rows: totalOf(rows), missing: Object.fromEntries(missing), bins: Object.fromEntries(byBin) };
}

function labelOf({ name, labels }: Series, label: string): string {
  const value = labels[label];
  if (value === undefined) throw unusable(`a series of ${name} has no label ${label}`);
  return value;
}

/** As docs/canary.md counts errors. 499 (the client left first) is the client's doing as often as the server's. */
function isErrorCode(code: number): boolean {
  return code >= 500 || code === 429 || code === 400 || code === 422;
}

function codeOf({ code }: Series["labels"], metric: string): number {
  if (code !== undefined && /^\d{3}$/.test(code)) return Number(code);
  throw unusable(`a series of ${metric} has ${code === undefined ? "no label code" : `the code "${code}"`}`);
}

function totalOf(series: readonly Series[]): number {
  return series.reduce((total, one) => total + countOf(one), 0);
}

function countOf({ name, value }: Series): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw unusable(`${name} has the value ${value}, which is no count`);
}

/** Counts per bucket of ours, over all histograms of the metric that are left (a handler's, a protocol's). */
function latencyOf(own: readonly Series[], metric: string, which: string): readonly number[] {
  const buckets = own.filter(({ name }) => name === `${metric}_bucket`);
  if (buckets.length === 0) throw unusable(`there is no histogram ${metric}${which}`);
  const histograms = new Map<string, Map<number, number>>();
  for (const bucket of buckets) {
    const { le, ...others } = bucket.labels;
    const edge = le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le);
    if (le === undefined || Number.isNaN(edge)) throw unusable(`a bucket of ${metric} has no upper edge (le)`);
    const histogram = histograms.get(seriesKey(others)) ?? new Map<number, number>();
    histogram.set(edge, countOf(bucket));
    histograms.set(seriesKey(others), histogram);
  }
  const counts = own.filter(({ name }) => name === `${metric}_count`);
  const sum = latencyEdges.map(() => 0).concat(0);
  for (const [key, histogram] of histograms) {
    const count = counts.find(({ labels }) => seriesKey(labels) === key);
    perBucket(histogram, count && countOf(count), metric).forEach((value, i) => {
      sum[i]! += value;
    });
  }
  return sum;
}

const seriesKey = (labels: Series["labels"]) => JSON.stringify(Object.entries(labels).sort());

/** The server's edges are powers that another version of Node computed: the last digit may differ. */
const sameEdge = 1e-9;

/** Finer buckets than ours are fine: what is cumulative at our edges is exact. */
function perBucket(histogram: ReadonlyMap<number, number>, count: number | undefined, metric: string): number[] {
  const rising = [...histogram].sort(([a], [b]) => a - b);
  rising.forEach(([edge, value], i) => {
    if (i > 0 && value < rising[i - 1]![1]) throw unusable(`the buckets of ${metric} do not rise at le="${edge}"`);
  });
  const all = histogram.get(Number.POSITIVE_INFINITY);
  if (all === undefined) throw unusable(`the buckets of ${metric} lack le="+Inf"`);
  if (count !== all) throw unusable(`${metric}_count is ${count ?? "missing"} where the buckets hold ${all}`);
  const cumulative = latencyEdges.map((edge) => {
    const at = rising.find(([upper]) => Math.abs(upper / edge - 1) < sameEdge);
    if (at === undefined) throw unusable(`the buckets of ${metric} lack the edge le="${edge}"`);
    return at[1];
  });
  return [...cumulative, all].map((value, i) => value - (cumulative[i - 1] ?? 0));
}

function unusable(what: string): Problem {
  return new Problem("METRICS_INVALID", {
    what,
    remedy:
      "The gates need the counters and the latency buckets of model-release's own server. An image made by it has them; for another server, name metrics that have these.",
  });
}
