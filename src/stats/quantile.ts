/** Quantiles of a sample, and bounds of the population's quantile from order statistics. */
import { type Interval, requireErrorRate } from "./interval.js";
import { clopperPearson } from "./proportion.js";

/**
 * numpy's default definition ("linear"; Hyndman & Fan's type 7).
 *
 * @param sorted  ascending
 * @returns       undefined without values
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | undefined {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a quantile lies between 0 and 1, not at ${share}`);
  if (sorted.length === 0) return undefined;
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return between(low, high, position - below);
}

/** numpy's `_lerp`: exact at both ends, and monotone. */
function between(low: number, high: number, weight: number): number {
  if (low === high) return low;
  return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
}

/**
 * Bounds of the population's quantile without any assumption on its shape, from independent values.
 *
 * The k-th smallest value is below the quantile exactly when at least k values are, which is a proportion's question,
 * answered by Clopper and Pearson. Source: Hahn & Meeker, Statistical Intervals (1991), §5.2.
 * ±Infinity where the sample is too small: an upper bound at 5 % for p95 needs 59 values, for p99 299.
 *
 * @param sorted  ascending
 */
export function quantileInterval(sorted: ArrayLike<number>, share: number, alpha: number): Interval {
  requireErrorRate(alpha);
  const n = sorted.length;
  const above = firstRank(n, (rank) => clopperPearson(rank, n, alpha).lower >= share);
  const tooHigh = firstRank(n, (rank) => clopperPearson(rank - 1, n, alpha).upper > share);
  return {
    lower: tooHigh <= 1 ? Number.NEGATIVE_INFINITY : (sorted[tooHigh - 2] as number),
    upper: above > n ? Number.POSITIVE_INFINITY : (sorted[above - 1] as number),
  };
}

/** The smallest rank from 1 to n for which a condition that stays true once it is true holds; n + 1 if for none. */
function firstRank(n: number, holds: (rank: number) => boolean): number {
  let [low, high] = [1, n + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
