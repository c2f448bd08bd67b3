import type { Metric } from "../metric.js";

/**
 * Mean squared error of the probabilities.
 *
 * Range 0 to 1 with two classes (the positive one's error), 0 to 2 with more (summed over classes); lower is better.
 * Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `brier_score_loss` (1.9), weights included.
 */
export const brier: Metric<"probabilities"> = {
  statistic: "probabilities",
  tasks: ["binary", "multiclass"],
  quantity: "number",
  better: "lower",
  range: [0, 2],
  interval: { kind: "bootstrap" },
  value: ({ squared, weight, classes }) => {
    if (weight === 0) return undefined;
    return (classes > 2 ? squared : squared / 2) / weight;
  },
};
