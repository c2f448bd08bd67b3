/**
 * The core of the bias-corrected, accelerated bootstrap (BCa): from resampled values of a statistic to bounds.
 *
 * How to resample is the statistic's own business (over counts, never over rows). Equals scipy's
 * `stats.bootstrap(method="BCa")` on the same resamples: ties count half, quantiles are numpy's "linear".
 * Source: Efron, JASA 82 (1987) 171–185; Efron & Tibshirani, An Introduction to the Bootstrap (1993), §14.3.
 */
import { type Interval, requireErrorRate } from "./interval.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { quantile } from "./quantile.js";

export interface Bootstrapped {
  /** The statistic on the rows as they are. */
  readonly estimate: number;
  /** The statistic on each resample; not changed. */
  readonly resampled: Float64Array;
  /** See `jackknifeAcceleration` and `influenceAcceleration`. */
  readonly acceleration: number;
}

/**
 * Sorts once, then answers for any error rate.
 *
 * @returns  undefined where the method can say nothing: a resample without a value (NaN), or an estimate outside
 *           of all resamples. A bound is ±Infinity where it would lie beyond the outermost resamples.
 */
export function bca({ estimate, resampled, acceleration }: Bootstrapped): (alpha: number) => Interval | undefined {
  const sorted = Float64Array.from(resampled).sort();
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const usable = [estimate, bias, acceleration].every(Number.isFinite) && !sorted.some(Number.isNaN);
  if (!usable) return () => undefined;

  const bound = (alpha: number, beyond: number) => {
    const shifted = bias + normalQuantile(alpha);
    const stretched = 1 - acceleration * shifted;
    // Beyond its pole the correction turns round and would name the wrong end.
    if (stretched <= 0) return beyond;
    const share = normalCdf(bias + shifted / stretched);
    const outermost = 1 / (sorted.length + 1);
    if (share < outermost || share > 1 - outermost) return beyond;
    return quantile(sorted, share) ?? beyond;
  };
  return (alpha) => {
    requireErrorRate(alpha);
    return { lower: bound(alpha, Number.NEGATIVE_INFINITY), upper: bound(1 - alpha, Number.POSITIVE_INFINITY) };
  };
}

/** How many resamples a bound at this error rate wants: fifty beyond it, and never fewer than 2000. */
export function resamplesFor(smallestAlpha: number): number {
  requireErrorRate(smallestAlpha);
  return Math.max(2000, Math.ceil(50 / smallestAlpha));
}

/**
 * Acceleration from leaving out one row (or block) at a time.
 *
 * @param leftOut  the statistic without the i-th kind of row
 * @param times    how many rows are of that kind (so that a confusion matrix has one entry a cell); default 1 each
 * @returns        0 where the statistic does not move, for then there is nothing to correct
 */
export function jackknifeAcceleration(leftOut: ArrayLike<number>, times?: ArrayLike<number>): number {
  const weightOf = (i: number) => times?.[i] ?? 1;
  let [count, total] = [0, 0];
  for (let i = 0; i < leftOut.length; i++) {
    count += weightOf(i);
    total += weightOf(i) * (leftOut[i] as number);
  }
  const mean = total / count;
  return skewnessOf(leftOut.length, weightOf, (i) => mean - (leftOut[i] as number));
}

/**
 * Acceleration from the empirical influence values (the statistic's derivative by each row's weight), where they are
 * known in closed form; a sum of 0 is made sure of. Same formula, no statistic computed again.
 */
export function influenceAcceleration(influence: ArrayLike<number>, times?: ArrayLike<number>): number {
  const weightOf = (i: number) => times?.[i] ?? 1;
  let [count, total] = [0, 0];
  for (let i = 0; i < influence.length; i++) {
    count += weightOf(i);
    total += weightOf(i) * (influence[i] as number);
  }
  const mean = total / count;
  return skewnessOf(influence.length, weightOf, (i) => (influence[i] as number) - mean);
}

/** Σ d³ / (6 (Σ d²)^1.5), Efron's formula for the acceleration. */
function skewnessOf(length: number, weightOf: (i: number) => number, deviationOf: (i: number) => number): number {
  let [squares, cubes] = [0, 0];
  for (let i = 0; i < length; i++) {
    const deviation = deviationOf(i);
    squares += weightOf(i) * deviation ** 2;
    cubes += weightOf(i) * deviation ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Share of resamples below the estimate, those equal to it counted half. */
function shareBelow(sorted: Float64Array, estimate: number): number {
  const below = countBelow(sorted, (value) => value < estimate);
  const notAbove = countBelow(sorted, (value) => value <= estimate);
  return (below + notAbove) / (2 * sorted.length);
}

function countBelow(sorted: Float64Array, isBelow: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
