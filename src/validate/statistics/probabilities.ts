/** Sums over predicted probabilities: what log loss and the Brier score are read from. */
import type { ScoredRows } from "../scored.js";

/** Sums of weights and of weighted losses; those of two parts of the rows add up. */
export interface ProbabilitySums {
  /** Sum of weights; the number of rows where none were given. */
  readonly weight: number;
  /** Σ −ln(probability of the true class). */
  readonly logLoss: number;
  /** Σ over rows and classes of (probability − truth)²: for two classes twice the squared error of the positive one. */
  readonly squared: number;
  readonly classes: number;
}

/**
 * How near to 0 and to 1 a probability may come before its logarithm is taken: scikit-learn's machine epsilon of the
 * precision that the model answered in.
 */
export function clipping({ singlePrecision }: Pick<ScoredRows, "singlePrecision">): number {
  return singlePrecision ? 2 ** -23 : 2 ** -52;
}

export function probabilitySumsOf(rows: ScoredRows): ProbabilitySums {
  const { n, classes, weight, truth } = rows;
  const probabilities = rows.probabilities as Float64Array;
  const clip = clipping(rows);
  const k = classes.length;
  const sums = { weight: 0, logLoss: 0, squared: 0, classes: k };
  // Sums of sums: adding millions of small numbers to one large one would lose the ninth digit.
  const stride = 4096;
  for (let start = 0; start < n; start += stride) {
    const end = Math.min(n, start + stride);
    let [partWeight, partLoss, partSquared] = [0, 0, 0];
    for (let i = start; i < end; i++) {
      const w = weight === undefined ? 1 : (weight[i] as number);
      partWeight += w;
      partLoss += w * logLossOf(probabilities[i * k + (truth[i] as number)] as number, clip);
      partSquared += w * squaredErrorOf(probabilities, i * k, k, truth[i] as number);
    }
    sums.weight += partWeight;
    sums.logLoss += partLoss;
    sums.squared += partSquared;
  }
  return sums;
}

export function mergeProbabilitySums(one: ProbabilitySums, other: ProbabilitySums): ProbabilitySums {
  return {
    weight: one.weight + other.weight,
    logLoss: one.logLoss + other.logLoss,
    squared: one.squared + other.squared,
    classes: one.classes,
  };
}

/** One row's loss. No renormalisation of the row, as in scikit-learn 1.9. */
export function logLossOf(probability: number, clip: number): number {
  return -Math.log(probability < clip ? clip : probability > 1 - clip ? 1 - clip : probability);
}

/** One row's Σ over classes of (probability − truth)². */
export function squaredErrorOf(probabilities: ArrayLike<number>, start: number, classes: number, own: number): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    const error = (probabilities[start + c] as number) - (c === own ? 1 : 0);
    sum += error * error;
  }
  return sum;
}
