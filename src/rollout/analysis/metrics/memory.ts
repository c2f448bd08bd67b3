import type { CanaryMetric } from "../metric.js";

/**
 * Memory that a replica of the arm holds (resident bytes of the server's process), the mean over the replicas and over
 * the looks of the step that is under way.
 *
 * The last step alone, for what leaks shows last. No peak: the kill for want of memory is watched outside of the gates.
 */
export const memory: CanaryMetric = {
  term: {
    name: "memory",
    help: "resident bytes of a replica, the mean over the last step",
    quantity: "size",
    range: [0, Number.POSITIVE_INFINITY],
    better: "lower",
    oneWay: true,
    saysPoint: true,
    sliceable: false,
    deterministic: false,
  },
  measure: () => ({ kind: "point", of: "memory" }),
};
