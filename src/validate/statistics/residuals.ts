/** Sums over the errors of a regression: what MSE, RMSE, MAE, MAPE and R² are read from. */
import type { ScoredRows } from "../scored.js";

/** Sums of weights and of weighted errors; those of two parts of the rows can be merged. */
export interface Residuals {
  readonly rows: number;
  /** Sum of weights; the number of rows where none were given. */
  readonly weight: number;
  /** Σ (truth − predicted)². */
  readonly squared: number;
  /** Σ |truth − predicted|. */
  readonly absolute: number;
  /** Σ |truth − predicted| / max(|truth|, ε). */
  readonly relative: number;
  /** Near the mean of the truth: sums of squares about 0 would drown in rounding where the truth is large. */
  readonly center: number;
  /** Σ (truth − center). */
  readonly deviation: number;
  /** Σ (truth − center)². */
  readonly spread: number;
}

/** scikit-learn divides by this at least, so that a truth of 0 does not divide by it. */
const smallestTruth = 2 ** -52;

/** How many numbers of a row add up: weight, squared, absolute, relative, deviation, spread. */
export const residualSums = 6;

export function residualsOf({ n, truth, predicted, weight }: ScoredRows): Residuals {
  const center = centerOf(truth);
  const sums = new Float64Array(residualSums);
  // Sums of sums: adding millions of small numbers to one large one would lose the ninth digit.
  const stretch = 4096;
  for (let start = 0; start < n; start += stretch) {
    const end = Math.min(n, start + stretch);
    if (weight) addWeighed(sums, { truth, predicted, weight, center, start, end });
    else addStretch(sums, { truth, predicted, center, start, end });
  }
  return residualsFrom(sums, center, n);
}

interface Stretch {
  readonly truth: ArrayLike<number>;
  readonly predicted: ArrayLike<number>;
  readonly center: number;
  readonly start: number;
  readonly end: number;
}

function addStretch(sums: Float64Array, { truth, predicted, center, start, end }: Stretch): void {
  let squared = 0;
  let absolute = 0;
  let relative = 0;
  let deviation = 0;
  let spread = 0;
  for (let i = start; i < end; i++) {
    const y = truth[i] as number;
    const error = Math.abs(y - (predicted[i] as number));
    const offset = y - center;
    squared += error * error;
    absolute += error;
    relative += error / Math.max(Math.abs(y), smallestTruth);
    deviation += offset;
    spread += offset * offset;
  }
  sums[0]! += end - start;
  sums[1]! += squared;
  sums[2]! += absolute;
  sums[3]! += relative;
  sums[4]! += deviation;
  sums[5]! += spread;
}

function addWeighed(sums: Float64Array, stretch: Stretch & { readonly weight: Float64Array }): void {
  const { truth, predicted, center, start, end, weight } = stretch;
  const part = new Float64Array(residualSums);
  for (let i = start; i < end; i++) {
    const own = residualsOfRow(truth[i] as number, predicted[i] as number, center);
    for (let s = 0; s < residualSums; s++) part[s]! += (weight[i] as number) * (own[s] as number);
  }
  for (let s = 0; s < residualSums; s++) sums[s]! += part[s] as number;
}

/** What one row of weight 1 adds to the sums, in their order. */
export function residualsOfRow(y: number, predicted: number, center: number): readonly number[] {
  const error = Math.abs(y - predicted);
  const offset = y - center;
  return [1, error * error, error, error / Math.max(Math.abs(y), smallestTruth), offset, offset * offset];
}

export function residualsFrom(sums: ArrayLike<number>, center: number, rows: number): Residuals {
  const at = (i: number) => sums[i] as number;
  return {
    rows,
    weight: at(0),
    squared: at(1),
    absolute: at(2),
    relative: at(3),
    center,
    deviation: at(4),
    spread: at(5),
  };
}

export function mergeResiduals(one: Residuals, other: Residuals): Residuals {
  if (one.weight === 0) return other;
  if (other.weight === 0) return one;
  const weight = one.weight + other.weight;
  const apart = meanOfTruth(other) - meanOfTruth(one);
  return {
    rows: one.rows + other.rows,
    weight,
    squared: one.squared + other.squared,
    absolute: one.absolute + other.absolute,
    relative: one.relative + other.relative,
    center: meanOfTruth(one) + apart * (other.weight / weight),
    deviation: 0,
    // Chan, Golub & LeVeque, COMPSTAT 1982: squares about the parts' own means, and what lies between the two.
    spread: totalSquares(one) + totalSquares(other) + apart * apart * one.weight * (other.weight / weight),
  };
}

function meanOfTruth({ center, deviation, weight }: Residuals): number {
  return center + deviation / weight;
}

/** Σ (truth − its mean)². Exactly 0 where the truth is constant. */
export function totalSquares({ weight, deviation, spread }: Residuals): number {
  return weight === 0 ? 0 : Math.max(0, spread - (deviation * deviation) / weight);
}

/**
 * The mean of rows picked evenly: near enough to the mean of all to keep their squares small.
 *
 * Taken as an offset from the first, so that for a constant truth it is that constant to the last bit.
 */
export function centerOf(truth: ArrayLike<number>): number {
  const step = Math.max(1, Math.floor(truth.length / 4096));
  const first = truth.length === 0 ? 0 : (truth[0] as number);
  let [sum, picked] = [0, 0];
  for (let i = 0; i < truth.length; i += step) {
    sum += (truth[i] as number) - first;
    picked++;
  }
  const offset = sum / picked;
  return Number.isFinite(offset) ? first + offset : first;
}
