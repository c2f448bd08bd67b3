/** Averages of e-processes, kept as logarithms: an average of processes is a process, so no choice among them is paid for. */

/** By their own names, since a test's every look at a global object costs more than the function. */
const { exp, floor, log, max, min } = Math;

/** log Σ wᵢ·exp(logᵢ), without overflow. Weights sum to at most 1. */
export function logMixture(logs: readonly number[], weights: readonly number[]): number {
  const top = largest(logs);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += weights[i]! * exp(logs[i]! - top);
  return top + log(sum);
}

/** The average with equal weights. */
export function logAverage(logs: readonly number[]): number {
  const top = largest(logs);
  if (top === Number.NEGATIVE_INFINITY) return top;
  const weight = 1 / logs.length;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += weight * exp(logs[i]! - top);
  return top + log(sum);
}

/**
 * What answers for many mixtures with these weights whether each reaches a threshold: most are told by their largest part
 * alone, so that the logarithm of the average is seldom taken.
 */
export function reaching(weights: readonly number[], threshold: number): (logs: readonly number[]) => boolean {
  const surely = sureFrom(threshold, min(...weights));
  return (logs) => {
    const top = largest(logs);
    return top >= threshold - rounding && (top >= surely || logMixture(logs, weights) >= threshold);
  };
}

/** From where on the largest part takes the average over the threshold, even with the least of the weights. */
export function sureFrom(threshold: number, leastWeight: number): number {
  return threshold - log(leastWeight) + rounding;
}

/** False where no average of these, whatever the weights, can reach the threshold. */
export function mayReach(logs: readonly number[], threshold: number): boolean {
  return largest(logs) >= threshold - rounding;
}

/** More than what summing a few exponentials can add to their average. */
const rounding = 1e-9;

function largest(logs: readonly number[]): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) top = max(top, logs[i]!);
  return top;
}

/**
 * Weights of "bad from the start" and "bad from the start of step 2, 3, …": most for the first, the rest shared by the
 * others. Halves would find what begins in the last of three steps half a minute earlier, and what is there from the
 * start up to two minutes later (bench/canary). A part whose step has not begun stands at 1
 * (log 0): it has not bet yet.
 */
export function startWeights(steps: number): readonly number[] {
  let weights = weightsBySteps.get(steps);
  if (weights === undefined) {
    const later = (1 - weightOfWhole) / (steps - 1);
    weights = steps <= 1 ? [1] : Array.from({ length: steps }, (_, step) => (step === 0 ? weightOfWhole : later));
    weightsBySteps.set(steps, weights);
  }
  return weights;
}

const weightOfWhole = 0.8;

/** Asked for at every look by every null. */
const weightsBySteps = new Map<number, readonly number[]>();

/**
 * Six decimals, rounded down: keeps the record small, and a process that only ever loses by rounding stays valid. Live
 * state and stored state are the same numbers, so a resume goes on exactly.
 */
export function settle(value: number): number {
  return floor(value * 1e6) / 1e6;
}
