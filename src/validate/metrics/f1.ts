import type { Metric } from "../metric.js";
import { detections, fScore, rowsConcerned } from "./f-score.js";

/**
 * Harmonic mean of precision and recall: 2·tp / (2·tp + fn + fp).
 *
 * Range 0 to 1, higher is better. `macro` is the mean of the classes' F1, not the F1 of mean precision and recall.
 * Interval: for one class by Jaccard's index; bootstrap for averages and against a baseline.
 * Equals scikit-learn's `f1_score` (1.9), weights included.
 */
export const f1: Metric<"confusion"> = {
  statistic: "confusion",
  tasks: ["binary", "multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  argument: "class",
  argumentRequiredForMulticlass: true,
  interval: {
    kind: "jaccard",
    of: (c, { of }) => (of?.kind === "class" ? detections(c, of.index) : undefined),
  },
  value: (c, asked) => fScore(c, asked, 1),
  undefinedWhen: "the class neither occurs nor is predicted",
  denominator: rowsConcerned,
};
