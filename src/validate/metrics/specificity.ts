import type { Metric } from "../metric.js";
import { actual, type Confusion, claimed, found, total } from "../statistics/confusion.js";
import { ofClassOrAverage, proportionOfClass, type Ratio, wholeOfClass } from "./averages.js";

/**
 * Of the rows that are not of a class, the share that was not predicted to be: tn / (tn + fp).
 *
 * Range 0 to 1, higher is better. Undefined where every row is of the class.
 * Interval: Clopper–Pearson for one class; bootstrap for averages.
 * Equals scikit-learn's `recall_score` (1.9) of the other class in a binary task, weights included.
 */
export const specificity: Metric<"confusion"> = {
  statistic: "confusion",
  tasks: ["binary", "multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  argument: "class",
  argumentRequiredForMulticlass: true,
  interval: { kind: "proportion", of: (c, asked) => proportionOfClass(asked, specificityIn(c)), sameTrials: true },
  value: (c, asked) => ofClassOrAverage(c, asked, specificityIn(c)),
  undefinedWhen: "every row is of the class",
  denominator: (c, asked) => wholeOfClass(asked, specificityIn(c), total(c)),
};

function specificityIn(confusion: Confusion): (index: number) => Ratio {
  const all = total(confusion);
  return (index) => {
    const others = all - actual(confusion, index);
    const falsePositive = claimed(confusion, index) - found(confusion, index);
    return { part: others - falsePositive, whole: others };
  };
}
