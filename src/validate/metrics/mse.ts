import type { Metric } from "../metric.js";

/**
 * Mean squared error.
 *
 * In squared units of the label; 0 and up, lower is better. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `mean_squared_error` (1.9), weights included.
 */
export const mse: Metric<"residuals"> = {
  statistic: "residuals",
  tasks: ["regression"],
  quantity: "number",
  better: "lower",
  range: [0, Number.POSITIVE_INFINITY],
  interval: { kind: "bootstrap" },
  value: ({ squared, weight }) => (weight === 0 ? undefined : squared / weight),
};
