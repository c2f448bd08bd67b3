/** Reads the metrics of each arm's pods: what happened in an interval is, pod by pod, the difference of two readings. */
import { randomUUID } from "node:crypto";
import { unexpected } from "../../errors.js";
import type { MetricsPreset } from "../../runtimes/runtime.js";
import { latencyEdges } from "../../stats/latency-edges.js";
import type { Clock } from "../../world.js";
import { fewAtOnce } from "../few-at-once.js";
import type { ArmName, Observer } from "../seams.js";
import { observePods, type Scraped } from "./observe-pods.js";
import { parsePodsCursor } from "./pods-cursor.js";
import { readCounters } from "./scrape.js";

/** A pod of an arm whose container was started, ready or not. */
export interface ObservedPod {
  readonly arm: ArmName;
  readonly name: string;
  readonly uid: string;
  /** Where it answers. */
  readonly port: number;
  /** The container's start, ISO 8601. */
  readonly startedAt: string;
  readonly restarts: number;
  /** Transition of its condition Ready; absent while it is not. */
  readonly readySince?: Date;
  /** It is being deleted, and may stop answering any moment. */
  readonly leaving?: boolean;
}

export interface ObservedPods {
  readonly pods: readonly ObservedPod[];
  /** Replicas that each arm is to have. */
  readonly expected: Readonly<Record<ArmName, number>>;
}

export interface PodsObserverOptions {
  readonly pods: (signal: AbortSignal) => Promise<ObservedPods>;
  /** A request to one pod, through the API server. */
  readonly request: (
    request: {
      readonly pod: string;
      readonly port: number;
      readonly method: "GET";
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      /** What is longer is not read on: several pages are in memory together. */
      readonly mostBytes: number;
    },
    signal: AbortSignal,
  ) => Promise<{ readonly status: number; readonly text: string }>;
  readonly metrics: MetricsPreset;
  readonly traffic: "live" | "replay";
  readonly clock: Clock;
  /** Least time between two scrapes; more where there are many pods. A look that comes more often needs no less. */
  readonly everyMs?: number;
}

const usualEveryMs = 10_000;
/** All go through the API server, which has others to serve: so many pods a second, and so many at once. */
const podsPerSecond = 5;
const scrapesAtOnce = 8;
const scrapeLimitMs = 5_000;
const longestPage = 5_000_000;
/** What has several formats is to choose the oldest, which all have. */
const headers = { accept: "text/plain;version=0.0.4, */*;q=0.1" };

export function createPodsObserver(options: PodsObserverOptions): Observer {
  const { clock } = options;
  const clockName = randomUUID();
  let scrapedAt: number | undefined;
  return {
    latencyEdges,
    read: async (cursor, signal) => {
      const before = parsePodsCursor(cursor);
      const { pods, expected } = await options.pods(signal);
      const monotonic = clock.monotonic();
      if (scrapedAt !== undefined && monotonic - scrapedAt < betweenMs(pods.length, options)) {
        return { cursor: cursor ?? {} };
      }
      scrapedAt = monotonic;
      // Taken before the scrapes: a container that starts during them began after this reading.
      const at = clock.now();
      const scraped = await fewAtOnce(scrapesAtOnce, pods, (pod) => scrape(pod, options, signal));
      const observed = observePods(
        { at, clock: clockName, monotonic, pods: scraped, expected },
        before,
        options.traffic,
      );
      // Left where it was: the very same, so that whoever compares sees that nothing was taken in.
      return observed.cursor === before ? { ...observed, cursor: cursor ?? {} } : observed;
    },
  };
}

/** Timers are not exact: a look as long as the interval must not miss every second scrape by a millisecond. */
function betweenMs(pods: number, { everyMs = usualEveryMs }: PodsObserverOptions): number {
  return 0.95 * Math.max(everyMs, (pods / podsPerSecond) * 1000);
}

async function scrape(pod: ObservedPod, options: PodsObserverOptions, signal: AbortSignal): Promise<Scraped> {
  const { metrics, request, traffic } = options;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(scrapeLimitMs)]);
  try {
    const asked = {
      pod: pod.name,
      port: pod.port,
      method: "GET",
      path: metrics.path,
      headers,
      mostBytes: longestPage,
    } as const;
    const { status, text } = await request(asked, limited);
    if (status !== 200) return { pod, failed: `${metrics.path} answered with status ${status}` };
    if (text.length > longestPage) return { pod, failed: `${metrics.path} is longer than ${longestPage} characters` };
    return { pod, counters: readCounters(text, metrics, traffic) };
  } catch (error) {
    signal.throwIfAborted();
    if (limited.aborted) return { pod, failed: `no answer within ${scrapeLimitMs / 1000} s` };
    return { pod, failed: unexpected(error).message };
  }
}
