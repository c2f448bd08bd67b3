import type { CanaryMetric } from "../metric.js";

/**
 * Share of requests slower than the time in parentheses: `slower(250ms) <= baseline + 0.5%`.
 *
 * The latency gate for coarse buckets: it needs one edge near the time, not many around a quantile.
 */
export const slower: CanaryMetric = {
  term: {
    name: "slower",
    help: "share of requests slower than a time: slower(250ms)",
    quantity: "share",
    range: [0, 1],
    better: "lower",
    oneWay: true,
    argument: "latency",
    sliceable: false,
    deterministic: false,
  },
  measure: (gate) => {
    if (gate.argument?.kind !== "slower") throw new TypeError(`'${gate.written}' names no time: slower(250ms)`);
    return { kind: "slower", seconds: gate.argument.seconds };
  },
};
