import { quantile } from "../../stats/quantile.js";
import type { Metric } from "../metric.js";

/**
 * Percentile of the time that the model takes for one row, in process, on this machine, after warm-up.
 *
 * Seconds, lower is better. Undefined where nothing was timed. Not deterministic, and true of this machine alone: so
 * it is compared with the baseline (measured in turns with the candidate) rather than with milliseconds.
 * Interval: order statistics, which assume no shape. Equals numpy's `percentile` (2.4, "linear").
 *
 * @param percent  50 for the median, 95, 99
 */
export function predictLatency(percent: number): Metric<"latencies"> {
  return {
    statistic: "latencies",
    quantity: "latency",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    deterministic: false,
    interval: { kind: "quantile", share: percent / 100 },
    value: ({ sorted }) => quantile(sorted, percent / 100),
    denominator: ({ sorted }) => sorted.length,
  };
}
