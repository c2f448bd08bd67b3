import type { Metric } from "../metric.js";

/**
 * Mean absolute error.
 *
 * In units of the label; 0 and up, lower is better. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `mean_absolute_error` (1.9), weights included.
 */
export const mae: Metric<"residuals"> = {
  statistic: "residuals",
  tasks: ["regression"],
  quantity: "number",
  better: "lower",
  range: [0, Number.POSITIVE_INFINITY],
  interval: { kind: "bootstrap" },
  value: ({ absolute, weight }) => (weight === 0 ? undefined : absolute / weight),
};
