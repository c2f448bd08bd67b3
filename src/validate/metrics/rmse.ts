import type { Metric } from "../metric.js";

/**
 * Root of the mean squared error.
 *
 * In units of the label; 0 and up, lower is better. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `root_mean_squared_error` (1.9), weights included.
 */
export const rmse: Metric<"residuals"> = {
  statistic: "residuals",
  tasks: ["regression"],
  quantity: "number",
  better: "lower",
  range: [0, Number.POSITIVE_INFINITY],
  interval: { kind: "bootstrap" },
  value: ({ squared, weight }) => (weight === 0 ? undefined : Math.sqrt(squared / weight)),
};
