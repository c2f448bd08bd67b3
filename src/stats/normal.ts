/** The standard normal distribution, by the names that the formulas use. */
import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** Φ(x): the probability that a standard normal variable is at most x. */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1);
}

/** Φ⁻¹(p); −Infinity at 0 and Infinity at 1. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/** z of a one-sided error rate: 1.645 for 5 %. */
export function normalDeviate(alpha: number): number {
  return -normalQuantile(alpha);
}
