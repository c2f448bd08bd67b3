import type { Metric } from "../metric.js";
import { actual, type Confusion, found } from "../statistics/confusion.js";

/**
 * Mean of the recalls of the classes that occur in the truth.
 *
 * Range 0 to 1, higher is better. A class that is predicted but never true is dropped, as scikit-learn's
 * `balanced_accuracy_score` (1.9) drops it; undefined without rows.
 * Interval: bootstrap, for it is a mean of proportions with different denominators.
 */
export const balancedAccuracy: Metric<"confusion"> = {
  statistic: "confusion",
  tasks: ["binary", "multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  interval: { kind: "bootstrap" },
  value: meanRecall,
};

function meanRecall(confusion: Confusion): number | undefined {
  let [sum, classes] = [0, 0];
  for (let c = 0; c < confusion.classes; c++) {
    const support = actual(confusion, c);
    if (support === 0) continue;
    sum += found(confusion, c) / support;
    classes++;
  }
  return classes === 0 ? undefined : sum / classes;
}
