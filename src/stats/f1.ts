/**
 * Bounds of the F1 of one class, by way of Jaccard's index.
 *
 * F1 = 2J/(1+J) rises with J = tp/(tp+fp+fn), and J is a proportion: of the rows where truth or prediction says
 * "positive", the share where both do. So the bounds of J, by Clopper and Pearson, carry over.
 */
import type { Interval } from "./interval.js";
import { clopperPearson } from "./proportion.js";

export interface Detections {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export function f1Interval(counts: Detections, alpha: number): Interval {
  const { truePositive, falsePositive, falseNegative } = counts;
  const { lower, upper } = clopperPearson(truePositive, truePositive + falsePositive + falseNegative, alpha);
  return { lower: f1OfJaccard(lower), upper: f1OfJaccard(upper) };
}

export function f1OfJaccard(jaccard: number): number {
  return (2 * jaccard) / (1 + jaccard);
}

export function jaccardOfF1(f1: number): number {
  return f1 / (2 - f1);
}
