import type { Metric } from "../metric.js";

/**
 * Mean absolute error as a share of the true value.
 *
 * A share, not a percentage: 0.12 is 12 %; 0 and up, lower is better. A truth of 0 counts as a machine epsilon, so one
 * such row drowns all others: prefer `mae` there. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `mean_absolute_percentage_error` (1.9), weights included.
 */
export const mape: Metric<"residuals"> = {
  statistic: "residuals",
  tasks: ["regression"],
  quantity: "share",
  better: "lower",
  range: [0, Number.POSITIVE_INFINITY],
  interval: { kind: "bootstrap" },
  value: ({ relative, weight }) => (weight === 0 ? undefined : relative / weight),
};
