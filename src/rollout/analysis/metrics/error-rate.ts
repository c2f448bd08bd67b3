import type { CanaryMetric } from "../metric.js";

/**
 * Share of requests that failed: 5xx, 429, timeouts, refused connections, and 400 and 422 (a changed signature shows
 * as 400s, and both arms have the same clients).
 */
export const errorRate: CanaryMetric = {
  term: {
    name: "error_rate",
    help: "share of requests that failed (5xx, 429, timeouts, refused, 400, 422)",
    quantity: "share",
    range: [0, 1],
    better: "lower",
    oneWay: true,
    sliceable: false,
    deterministic: false,
  },
  measure: () => ({ kind: "errors" }),
};
