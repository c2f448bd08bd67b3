/** The F-measures' shared part: (1+β²)·tp / ((1+β²)·tp + β²·fn + fp), per class and averaged. */
import type { Asked, Detections } from "../metric.js";
import { actual, type Confusion, claimed, found, total } from "../statistics/confusion.js";
import { ofClassOrAverage, type Ratio } from "./averages.js";

/** Undefined only where a class neither occurs nor is predicted (tp + fp + fn = 0). */
export function fScore(confusion: Confusion, asked: Asked, beta: number): number | undefined {
  return ofClassOrAverage(confusion, asked, (index) => fRatio(detections(confusion, index), beta));
}

export function detections(confusion: Confusion, index: number): Detections {
  const truePositive = found(confusion, index);
  return {
    truePositive,
    falsePositive: claimed(confusion, index) - truePositive,
    falseNegative: actual(confusion, index) - truePositive,
  };
}

/** Rows where truth or prediction says the class; for averages all rows. */
export function rowsConcerned(confusion: Confusion, { of }: Asked): number {
  if (of?.kind !== "class") return total(confusion);
  const { truePositive, falsePositive, falseNegative } = detections(confusion, of.index);
  return truePositive + falsePositive + falseNegative;
}

function fRatio({ truePositive, falsePositive, falseNegative }: Detections, beta: number): Ratio {
  const square = beta * beta;
  const part = (1 + square) * truePositive;
  return { part, whole: part + square * falseNegative + falsePositive };
}
