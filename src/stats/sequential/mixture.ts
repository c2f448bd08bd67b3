/** Averages of e-processes, kept as logarithms: an average of processes is a process, so no choice among them is paid for. */

/** log Σ wᵢ·exp(logᵢ), without overflow. Weights sum to at most 1. */
export function logMixture(logs: readonly number[], weights: readonly number[]): number {
  const top = Math.max(...logs);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log(logs.reduce((sum, log, i) => sum + weights[i]! * Math.exp(log - top), 0));
}

/** The average with equal weights. */
export function logAverage(logs: readonly number[]): number {
  return logMixture(
    logs,
    logs.map(() => 1 / logs.length),
  );
}

/**
 * Weights of "bad from the start" and "bad from the start of step 2, 3, …": half for the first, the rest shared by the
 * others. A part whose step has not begun stands at 1 (log 0): it has not bet yet.
 */
export function startWeights(steps: number): readonly number[] {
  if (steps <= 1) return [1];
  return Array.from({ length: steps }, (_, step) => (step === 0 ? 0.5 : 0.5 / (steps - 1)));
}

/**
 * Six decimals, rounded down: keeps the record small, and a process that only ever loses by rounding stays valid. Live
 * state and stored state are the same numbers, so a resume goes on exactly.
 */
export function settle(log: number): number {
  return Math.floor(log * 1e6) / 1e6;
}
