/** What every interval of this room returns: two one-sided bounds. */

/** One-sided confidence bounds, each wrong with probability at most (about) alpha; ±Infinity where none can be given. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Refuses an error rate that no bound can be computed at (a caller's mistake, never the data's). */
export function requireErrorRate(alpha: number): void {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`an error rate lies between 0 and 1, not at ${alpha}`);
}

/**
 * The point of [low, high] at which a function that falls from positive to negative crosses zero.
 *
 * Bisection down to neighbouring floating-point numbers: slower than Newton's steps, and it cannot leave the interval.
 */
export function whereItCrosses(falling: (at: number) => number, low: number, high: number): number {
  let [left, right] = [low, high];
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) return middle;
    if (falling(middle) > 0) left = middle;
    else right = middle;
  }
}
