import type { Metric } from "../metric.js";
import { diagonal, total } from "../statistics/confusion.js";

/**
 * Share of rows whose predicted class is the true one.
 *
 * Range 0 to 1, higher is better. Undefined (not 0) without rows.
 * Interval: Clopper–Pearson, for it is a proportion of independent rows (weights or groups: by block).
 * Equals scikit-learn's `accuracy_score` (1.9), weights included.
 */
export const accuracy: Metric<"confusion"> = {
  statistic: "confusion",
  tasks: ["binary", "multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  interval: { kind: "proportion", of: (c) => ({ hits: diagonal(c), trials: total(c) }), sameTrials: true },
  value: (c) => (total(c) === 0 ? undefined : diagonal(c) / total(c)),
};
