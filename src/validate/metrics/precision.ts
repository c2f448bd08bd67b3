import type { Metric } from "../metric.js";
import { type Confusion, claimed, diagonal, found, total } from "../statistics/confusion.js";
import { ofClassOrAverage, proportionOfClass, type Ratio, wholeOfClass } from "./averages.js";

/**
 * Of the rows that were predicted to be of a class, the share that is: tp / (tp + fp).
 *
 * Range 0 to 1, higher is better. Undefined where no row was predicted to be of the class.
 * Interval: Clopper–Pearson for one class and for `micro` (which is the accuracy); bootstrap for the other averages,
 * and against a baseline, since the rows that two models call positive are not the same rows.
 * Equals scikit-learn's `precision_score` (1.9), weights included.
 */
export const precision: Metric<"confusion"> = {
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
        : proportionOfClass(asked, precisionIn(c)),
    sameTrials: false,
  },
  value: (c, asked) => ofClassOrAverage(c, asked, precisionIn(c)),
  undefinedWhen: "no row was predicted to be of the class",
  denominator: (c, asked) => wholeOfClass(asked, precisionIn(c), total(c)),
};

const precisionIn =
  (confusion: Confusion) =>
  (index: number): Ratio => ({ part: found(confusion, index), whole: claimed(confusion, index) });
