/**
 * Bounds of a proportion of independent rows, by Clopper and Pearson.
 *
 * Exact: the error rate is never above alpha, also where models are good and a bootstrap lies.
 * Source: Clopper & Pearson, Biometrika 26 (1934) 404–413. Equals statsmodels' `proportion_confint(method="beta")`
 * at twice the error rate (that one is two-sided).
 */
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { type Interval, requireErrorRate } from "./interval.js";

/**
 * @param hits    rows that count, a whole number from 0 to trials
 * @param trials  rows in the denominator; without any, nothing is known: [0, 1]
 * @param alpha   error rate of each bound
 */
export function clopperPearson(hits: number, trials: number, alpha: number): Interval {
  requireErrorRate(alpha);
  if (!Number.isInteger(hits) || !Number.isInteger(trials) || hits < 0 || hits > trials)
    throw new RangeError(`${hits} of ${trials} is not a proportion of whole rows`);
  return {
    lower: hits === 0 ? 0 : betaQuantile(alpha, hits, trials - hits + 1),
    upper: hits === trials ? 1 : betaQuantile(1 - alpha, hits + 1, trials - hits),
  };
}
