/**
 * Bounds of the area under the ROC curve, by Newcombe's method 5.
 *
 * A score interval: those areas θ that lie within z standard errors of the estimate, the standard error being Hanley
 * and McNeil's *at θ*, with m−1 and n−1 both replaced by (m+n)/2 − 1.
 * Source: Newcombe, Statistics in Medicine 25 (2006) 559–573; Hanley & McNeil, Radiology 143 (1982) 29–36.
 */
import { type Interval, requireErrorRate, whereItCrosses } from "./interval.js";
import { normalDeviate } from "./normal.js";

/**
 * @param area       the estimate, 0 to 1
 * @param positives  rows of the positive class, at least 1
 * @param negatives  rows of the negative class, at least 1
 * @param alpha      error rate of each bound
 */
export function newcombeAuc(area: number, positives: number, negatives: number, alpha: number): Interval {
  requireErrorRate(alpha);
  if (!(area >= 0 && area <= 1)) throw new RangeError(`an area under the curve lies between 0 and 1, not at ${area}`);
  if (!(positives >= 1 && negatives >= 1)) return { lower: 0, upper: 1 };
  return {
    lower: lowerBound(area, positives, negatives, alpha),
    upper: 1 - lowerBound(1 - area, positives, negatives, alpha),
  };
}

function lowerBound(area: number, positives: number, negatives: number, alpha: number): number {
  if (area === 0) return 0;
  // At a perfect ranking the score interval is cut short; what is certain is that the rarer class's rows, each drawn
  // on its own, all ranked right.
  if (area === 1) return alpha ** (1 / Math.min(positives, negatives));
  const deviate = normalDeviate(alpha);
  const distance = (theta: number) => area - theta - deviate * Math.sqrt(variance(theta, positives, negatives));
  return whereItCrosses(distance, 0, area);
}

/** Hanley and McNeil's variance of the estimate where the true area is theta, as Newcombe's method 5 takes it. */
export function variance(theta: number, positives: number, negatives: number): number {
  const star = (positives + negatives) / 2 - 1;
  const spread = 1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta));
  return (theta * (1 - theta) * spread) / (positives * negatives);
}
