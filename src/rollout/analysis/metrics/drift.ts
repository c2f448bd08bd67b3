import { Problem } from "../../../errors.js";
import type { CanaryMetric } from "../metric.js";

/**
 * How much the canary's predictions differ from stable's: total variation, the share of predictions that would have to
 * move to another bin to make them alike. 0 for equal shares in each class (or range of values), 1 for none in common.
 *
 * Not a matter of right or wrong: nobody knows the answers yet. A gate on it needs a tolerance, for with many requests
 * any trivial difference is one.
 */
export const drift: CanaryMetric = {
  term: {
    name: "drift",
    help: "how much the predictions differ from stable's (total variation, 0 to 1)",
    quantity: "share",
    range: [0, 1],
    better: "lower",
    oneWay: true,
    sliceable: false,
    deterministic: false,
  },
  measure: ({ written, bound }) => {
    if (bound.kind === "number" && bound.value > 0) return { kind: "drift", bound: bound.value };
    const what =
      bound.kind === "number"
        ? "a drift of 0 is never proven: chance alone makes two equal models differ"
        : "drift is itself the difference from stable, so there is no baseline to it";
    throw new Problem("GATE_INVALID", {
      what: `'${written}': ${what}`,
      remedy: "Write how much may differ: 'drift <= 0.1'.",
    });
  },
};
