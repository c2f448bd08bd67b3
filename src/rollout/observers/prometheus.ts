/**
 * Reads the arms' raw counters from a Prometheus, or what speaks its query API.
 *
 * A selector with a range gives the samples as they were scraped, each with its own time: what a rate(), an increase()
 * or a lookback would invent or hide is not asked for. All times are the server's own, so no clock of ours matters.
 */
import { Problem } from "../../errors.js";
import type { ArmName, Observation, Observer } from "../seams.js";
import { type Ask, prepareAsk, unreadable } from "./ask.js";
import { type ArmReading, compareReadings, noPredictionsTold, type Reading, unread } from "./counts.js";
import { parseSourceCursor } from "./counts-cursor.js";
import type { MetricPreset, SeriesNames } from "./preset.js";
import { presets } from "./presets/list.js";
import { readMatrix, readTime, type Samples } from "./prometheus-answer.js";
import { type PrometheusOptions, prometheusOptions } from "./prometheus-options.js";
import { armReading, type Selection, selectionOf, selectorOf } from "./prometheus-series.js";
import { bucketsOf, type CountingRules, countInstances, scrapeSecondsOf, sharedEdges } from "./series-counts.js";
import { noSeries, usageMetrics, withUsage } from "./series-usage.js";
import type { Replicas, SourceContext } from "./source.js";

/** Where nothing is known of the scrapes' distance yet; the longest that Prometheus itself looks back. */
const longWindowSeconds = 300;

interface Connection {
  readonly context: SourceContext;
  readonly names: SeriesNames;
  readonly selection: Selection;
  /** The server's own time. */
  readonly time: (signal: AbortSignal) => Promise<number>;
  /** Samples of a selector's series in so many seconds before a time. */
  readonly query: (
    asked: { readonly selector: string; readonly seconds: number; readonly at: number },
    signal: AbortSignal,
  ) => Promise<readonly Samples[]>;
}

export async function open(context: SourceContext): Promise<Observer> {
  const options = prometheusOptions.parse(context.options);
  const preset = await presets[options.preset].load();
  const connection = connect(options, preset, await prepareAsk(options, context), context);
  const latencyEdges = context.latencyEdges ?? (await edgesOfStable(connection));
  return {
    latencyEdges,
    untold: untoldOf(connection.names),
    read: async (cursor, signal): Promise<Observation> => {
      const before = parseSourceCursor(cursor);
      const replicas = await context.replicas(signal);
      try {
        const reading = await readArms(connection, replicas, latencyEdges, before?.scrapeSeconds, signal);
        const observed = compareReadings(reading, before, context.traffic);
        // Left where it was: the very same, so that whoever compares sees that nothing was taken in.
        return observed.cursor === before ? { ...observed, cursor: cursor ?? {} } : observed;
      } catch (error) {
        if (!(error instanceof Problem && error.code === "OBSERVER_UNREADABLE")) throw error;
        const sample = unread(error.message, context.clock.now(), latencyEdges.length, context.traffic);
        return { sample, cursor: cursor ?? {} };
      }
    },
  };
}

function untoldOf({ usage }: SeriesNames): NonNullable<Observer["untold"]> {
  return {
    ...(usage?.cpuSeconds === undefined && { cpu: noSeries }),
    ...(usage?.memoryBytes === undefined && { memory: noSeries }),
    drift: noPredictionsTold,
  };
}

function connect(options: PrometheusOptions, preset: MetricPreset, ask: Ask, context: SourceContext): Connection {
  const url = `${options.url.replace(/\/+$/, "")}/api/v1/query`;
  const { names, selection } = selectionOf(options, preset, context);
  return {
    context,
    names,
    selection,
    time: async (signal) => readTime(await ask({ url, form: { query: "time()" } }, signal)),
    query: async ({ selector, seconds, at }, signal) => {
      const query = `${selector}[${Math.ceil(seconds * 1000)}ms]`;
      return readMatrix(await ask({ url, form: { query, time: at.toFixed(3) } }, signal));
    },
  };
}

async function readArms(
  connection: Connection,
  replicas: Replicas,
  edges: readonly number[],
  known: number | undefined,
  signal: AbortSignal,
): Promise<Reading> {
  const { context, names, selection } = connection;
  const at = await connection.time(signal);
  // Learned anew with each look, so that nothing which was odd for a while is taken for the rule from then on.
  const scrapeSeconds = await learnScrapes(connection, replicas, known, at, signal);
  const metrics = metricsOf(names);
  const arms = async (arm: ArmName) => {
    const selector = selectorOf(metrics, arm, selection, replicas);
    return selector === undefined
      ? []
      : connection.query({ selector, seconds: windowSeconds(scrapeSeconds[arm]), at }, signal);
  };
  const usageOf = async (arm: ArmName) => {
    const named = usageMetrics(names);
    const selector =
      named.length === 0
        ? undefined
        : selectorOf(named, arm, { ...selection, common: selection.commonOfUsage }, replicas);
    if (selector === undefined) return { series: [] };
    try {
      return { series: await connection.query({ selector, seconds: windowSeconds(scrapeSeconds[arm]), at }, signal) };
    } catch (error) {
      // The requests are counted all the same.
      if (!(error instanceof Problem && error.code === "OBSERVER_UNREADABLE")) throw error;
      return { failed: error.message };
    }
  };
  const [stable, canary] = [await arms("stable"), await arms("canary")];
  const used = { stable: await usageOf("stable"), canary: await usageOf("canary") };
  const rulesOf = (arm: ArmName): CountingRules => ({ names, edges, now: at, scrapeSeconds: scrapeSeconds[arm] });
  const withUsageOf = (arm: ArmName, reading: ArmReading): ArmReading => ({
    ...reading,
    instances: reading.instances.map((one) => withUsage(one, used[arm], names)),
  });
  const read = (arm: ArmName, series: readonly Samples[]): ArmReading =>
    withUsageOf(arm, armReading(countInstances(series, rulesOf(arm)), series, replicas[arm], selection));
  return {
    wall: context.clock.now(),
    at,
    clock: "prometheus",
    arms: { stable: read("stable", stable), canary: read("canary", canary) },
    ...longest(scrapeSeconds),
  };
}

/** Two scrapes, and one more that may be late: what is older than two is no reading, and shall be seen to be old. */
const windowSeconds = (scrapeSeconds: number | undefined) =>
  scrapeSeconds === undefined ? longWindowSeconds : Math.min(longWindowSeconds, 3 * scrapeSeconds + 1);

type ScrapeSeconds = Readonly<Record<ArmName, number | undefined>>;

/** What the next look goes by for an arm of which it sees no two scrapes. */
const longest = ({ stable, canary }: ScrapeSeconds): Pick<Reading, "scrapeSeconds"> =>
  stable === undefined && canary === undefined ? {} : { scrapeSeconds: Math.max(stable ?? 0, canary ?? 0) };

/** Each arm's own, for another job may scrape it. By the few series of the requests: buckets of five minutes are many. */
async function learnScrapes(
  { names, selection, query }: Connection,
  replicas: Replicas,
  known: number | undefined,
  at: number,
  signal: AbortSignal,
): Promise<ScrapeSeconds> {
  const learn = async (arm: ArmName) => {
    const selector = selectorOf(names.requests, arm, selection, replicas);
    const series = selector === undefined ? [] : await query({ selector, seconds: longWindowSeconds, at }, signal);
    return scrapeSecondsOf(series);
  };
  const [stable, canary] = [await learn("stable"), await learn("canary")];
  return { stable: stable ?? canary ?? known, canary: canary ?? stable ?? known };
}

/**
 * The edges of the buckets that stable has, by which the rollout goes to its end: the canary has none yet.
 *
 * @throws Problem OBSERVER_UNREADABLE where nothing counts stable's requests: no gate could be decided
 */
async function edgesOfStable(connection: Connection): Promise<readonly number[]> {
  const { context, names, selection } = connection;
  const { signal, progress } = context;
  const replicas = await context.replicas(signal);
  const requests = selectorOf(names.requests, "stable", selection, replicas);
  const at = await connection.time(signal);
  // A first release meets no traffic beside another: there is nothing to compare.
  if (replicas.stable.expected === 0 || requests === undefined) return [];
  const counted = await connection.query({ selector: requests, seconds: longWindowSeconds, at }, signal);
  if (counted.length === 0) {
    throw unreadable(`Prometheus has no series ${requests} of the last ${longWindowSeconds / 60} minutes`);
  }
  if (names.latency === undefined) return [];
  const selector = selectorOf([bucketsOf(names.latency.histogram)], "stable", selection, replicas)!;
  const seconds = windowSeconds(scrapeSecondsOf(counted));
  const edges = sharedEdges(await connection.query({ selector, seconds, at }, signal), names);
  if (edges.length === 0) {
    progress.warn(`Prometheus has no buckets ${selector}: what the canary's gates ask of latency cannot be decided`);
  }
  return edges;
}

function metricsOf({ requests, errors, latency }: SeriesNames): readonly string[] {
  return [...requests, ...(errors.metrics ?? []), ...(latency ? [bucketsOf(latency.histogram)] : [])];
}
