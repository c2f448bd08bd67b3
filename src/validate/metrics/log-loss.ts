import type { Metric } from "../metric.js";

/**
 * Mean of −ln(probability that was given to the true class).
 *
 * Range 0 to about 36 (probabilities are kept a machine epsilon away from 0 and 1), lower is better.
 * Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `log_loss` (1.9), weights included.
 */
export const logLoss: Metric<"probabilities"> = {
  statistic: "probabilities",
  tasks: ["binary", "multiclass"],
  quantity: "number",
  better: "lower",
  range: [0, Number.POSITIVE_INFINITY],
  interval: { kind: "bootstrap" },
  value: ({ logLoss, weight }) => (weight === 0 ? undefined : logLoss / weight),
};
