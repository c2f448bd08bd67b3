import type { CanaryMetric } from "../metric.js";

/**
 * A latency percentile of the requests of an arm, in seconds.
 *
 * Decided by the tail's weight beyond bucket edges, never by an interpolated quantile (stats/sequential/tail.ts).
 *
 * @param percent  50 for the median, 99 for p99
 */
export function latencyPercentile(percent: number): CanaryMetric {
  return {
    term: {
      name: `latency_p${percent}`,
      help: `time within which ${percent} % of the requests were answered`,
      quantity: "latency",
      range: [0, Number.POSITIVE_INFINITY],
      better: "lower",
      oneWay: true,
      sliceable: false,
      deterministic: false,
    },
    measure: () => ({ kind: "quantile", quantile: percent / 100 }),
  };
}
