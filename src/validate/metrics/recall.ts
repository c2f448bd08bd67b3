import type { Metric } from "../metric.js";
import { actual, type Confusion, diagonal, found, total } from "../statistics/confusion.js";
import { ofClassOrAverage, proportionOfClass, type Ratio, wholeOfClass } from "./averages.js";

/**
 * Of the rows of a class, the share that was found: tp / (tp + fn).
 *
 * Range 0 to 1, higher is better. Undefined where no row is of the class.
 * Interval: Clopper–Pearson for one class and for `micro` (which is the accuracy); bootstrap for the other averages.
 * Equals scikit-learn's `recall_score` (1.9), weights included.
 */
export const recall: Metric<"confusion"> = {
  statistic: "confusion",
  tasks: ["binary", "multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  argument: "class",
  argumentRequiredForMulticlass: true,
  interval: {
    kind: "proportion",
    of: (c, asked) =>
      asked.of?.kind === "average" && asked.of.average === "micro"
        ? { hits: diagonal(c), trials: total(c) }
        : proportionOfClass(asked, recallIn(c)),
    sameTrials: true,
  },
  value: (c, asked) => ofClassOrAverage(c, asked, recallIn(c)),
  undefinedWhen: "no row is of the class",
  denominator: (c, asked) => wholeOfClass(asked, recallIn(c), total(c)),
};

const recallIn =
  (confusion: Confusion) =>
  (index: number): Ratio => ({ part: found(confusion, index), whole: actual(confusion, index) });
