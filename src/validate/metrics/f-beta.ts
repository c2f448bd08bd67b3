import type { Metric } from "../metric.js";
import { fScore, rowsConcerned } from "./f-score.js";

/**
 * F-measure that takes recall β times as seriously as precision: `f_beta@2`, `f_beta@0.5`.
 *
 * Range 0 to 1, higher is better.
 * Interval: bootstrap (only for β = 1 is it a function of one proportion).
 * Equals scikit-learn's `fbeta_score` (1.9), weights included.
 */
export const fBeta: Metric<"confusion"> = {
  statistic: "confusion",
  tasks: ["binary", "multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  argument: "class",
  argumentRequiredForMulticlass: true,
  k: { help: "β: how many times as much recall counts as precision" },
  interval: { kind: "bootstrap" },
  value: (c, asked) => fScore(c, asked, asked.k ?? 1),
  undefinedWhen: "the class neither occurs nor is predicted",
  denominator: rowsConcerned,
};
