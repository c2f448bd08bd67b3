import type { CanaryMetric } from "../metric.js";

/**
 * Requests that an arm answers well, a second.
 *
 * Traffic decides how many there are and the router who gets them, so each arm is measured by its part: where ready
 * pods share the traffic, by pod; where the router takes a share, scaled up to the whole of the traffic; replayed rows
 * come to both arms at one rate. An arm that answers all that it is sent has the throughput that it can have: this is
 * no measure of capacity. It finds one that does not keep up, refuses, fails, or leaves requests open.
 *
 * Interval: none. It is a bare comparison; for chance see point-gate.ts.
 */
export const throughput: CanaryMetric = {
  term: {
    name: "throughput",
    help: "requests answered without an error, a second, by the arm's part of the traffic",
    quantity: "number",
    range: [0, Number.POSITIVE_INFINITY],
    better: "higher",
    oneWay: true,
    saysPoint: true,
    noNumberFor: "a number of requests a second speaks of the users, not of the model",
    sliceable: false,
    deterministic: false,
  },
  measure: () => ({ kind: "point", of: "throughput" }),
};
