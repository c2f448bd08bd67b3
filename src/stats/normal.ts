/** The standard normal distribution, by the names that the formulas use. */
import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** Φ(x): the probability that a standard normal variable is at most x. */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1);
}

/** Φ⁻¹(p); −Infinity at 0 and Infinity at 1. */
export function normalQuantile(p: number): number {
  return p > 0 && p < rare ? farOut(p) : quantile(p, 0, 1);
}

/** The library works on 2p − 1: of a p as small as this too few digits are left there. */
const rare = 1e-6;

/** Newton's steps on log Φ, which is nearly a parabola so far out: four reach the last digit. */
function farOut(p: number): number {
  let x = -Math.sqrt(-2 * Math.log(p));
  for (let step = 0; step < 5; step++) {
    const probability = normalCdf(x);
    const density = Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
    x -= (Math.log(probability / p) * probability) / density;
  }
  return x;
}

/** z of a one-sided error rate: 1.645 for 5 %. */
export function normalDeviate(alpha: number): number {
  return -normalQuantile(alpha);
}
