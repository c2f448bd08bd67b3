/**
 * Bounds of the difference of two proportions on identical rows, by Tango's score interval.
 *
 * Source: Tango, Statistics in Medicine 17 (1998) 891–908. The libraries that are asked elsewhere do not have it: it is
 * checked against his score equation, solved with scipy by numerical maximum likelihood.
 */
import { type Interval, requireErrorRate, whereItCrosses } from "./interval.js";
import { normalDeviate } from "./normal.js";

export interface PairedCounts {
  /** Rows that the candidate alone has right. */
  readonly candidateOnly: number;
  /** Rows that the baseline alone has right. */
  readonly baselineOnly: number;
  /** All rows, the concordant ones included. */
  readonly rows: number;
}

/** Bounds of the candidate's proportion minus the baseline's. Without a discordant row: ±z²/(n+z²). */
export function tango(counts: PairedCounts, alpha: number): Interval {
  requireErrorRate(alpha);
  const { candidateOnly, baselineOnly, rows } = counts;
  if (!(candidateOnly >= 0 && baselineOnly >= 0 && candidateOnly + baselineOnly <= rows))
    throw new RangeError(`${candidateOnly} + ${baselineOnly} discordant rows do not fit into ${rows}`);
  return {
    lower: lowerBound(candidateOnly, baselineOnly, rows, alpha),
    upper: -lowerBound(baselineOnly, candidateOnly, rows, alpha),
  };
}

/** The smallest difference δ that Tango's score test does not reject against "greater". */
function lowerBound(better: number, worse: number, rows: number, alpha: number): number {
  const estimate = (better - worse) / rows;
  if (rows === 0 || estimate === -1) return -1;
  const deviate = normalDeviate(alpha);
  const distance = (delta: number) =>
    better - worse - rows * delta - deviate * Math.sqrt(rows * scoreVariance(better, worse, rows, delta));
  return whereItCrosses(distance, -1, estimate);
}

/** Variance of one row's difference where the true difference is delta, the rest at its maximum likelihood. */
function scoreVariance(better: number, worse: number, rows: number, delta: number): number {
  // Tango's quadratic A q² + B q + C = 0 for the probability that the baseline alone is right.
  const b = -better - worse + (2 * rows - better + worse) * delta;
  const c = -worse * delta * (1 - delta);
  const root = Math.sqrt(Math.max(0, b * b - 8 * rows * c));
  const baselineAlone = (root - b) / (4 * rows);
  return Math.max(0, 2 * baselineAlone + delta * (1 - delta));
}
