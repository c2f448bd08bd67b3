/**
 * The e-processes of one linear null, in both directions, as a small state that lives in the rollout's record.
 *
 * A process at or above 1/α rejects its null with error rate α, however often it is looked at (Ville's inequality).
 */
import {
  alternatives,
  alternativeWeights,
  chooseBet,
  type Direction,
  type Interval,
  type LinearNull,
  logFactor,
} from "./linear-null.js";
import { logMixture, mayReach, reaching, settle, startWeights, sureFrom } from "./mixture.js";

/** log E by alternative; failing also by start (the whole rollout, then each later step). */
export interface ProcessState {
  readonly failing: readonly (readonly number[])[];
  readonly passing: readonly number[];
}

/** What was known before the interval: everything that a bet may use. */
export interface History {
  /** Stable's rate, from earlier intervals. */
  readonly stableRate: number;
  /** Requests that act together, from earlier intervals; 1 when they are independent. */
  readonly designEffect: number;
  /** Index of the step in which the interval lies. */
  readonly step: number;
}

export function beginProcess(steps: number): ProcessState {
  return {
    failing: Array.from({ length: Math.max(1, steps) }, () => alternatives.failing.map(() => 0)),
    passing: alternatives.passing.map(() => 0),
  };
}

/** Log factors of one interval, one for each alternative of the direction, tempered by the design effect. */
export function logFactors(
  direction: Direction,
  linear: LinearNull,
  interval: Interval,
  history: Pick<History, "stableRate" | "designEffect">,
): readonly number[] {
  const trials = { canary: interval.canary.trials, stable: interval.stable.trials };
  const factors = alternatives[direction].slice();
  for (let i = 0; i < factors.length; i++) {
    const bet = chooseBet(linear, factors[i]!, history.stableRate, trials);
    factors[i] = logFactor(interval, linear, bet) / history.designEffect;
  }
  return factors;
}

/** @param forPassing  where the buckets lie around a bound, passing counts at the edge that is cautious for it */
export function advanceProcess(
  state: ProcessState,
  linear: LinearNull,
  interval: Interval,
  history: History,
  forPassing: Interval = interval,
): ProcessState {
  const failing = logFactors("failing", linear, interval, history);
  const passing = logFactors("passing", linear, forPassing, history);
  return {
    failing: state.failing.map((logs, start) => (start <= history.step ? addLogs(logs, failing) : logs)),
    passing: addLogs(state.passing, passing),
  };
}

export function addLogs(logs: readonly number[], factors: readonly number[]): readonly number[] {
  const sums = logs.slice();
  for (let i = 0; i < sums.length; i++) sums[i] = settle(logs[i]! + factors[i]!);
  return sums;
}

/** log E of the whole process: alternatives averaged, and for failing the starts too. */
export function logEvidence(state: ProcessState, direction: Direction): number {
  if (direction === "passing") return logAverageOf("passing", state.passing);
  const starts = state.failing.map((logs) => logAverageOf("failing", logs));
  return logMixture(starts, startWeights(starts.length));
}

/** log E of the alternatives' processes of one direction. */
export function logAverageOf(direction: Direction, logs: readonly number[]): number {
  return logMixture(logs, alternativeWeights[direction]);
}

/** Whether the null is rejected at error rate alpha. */
export function rejects(logE: number, alpha: number): boolean {
  return logE >= -Math.log(alpha);
}

/** The same as `rejects(logEvidence(…))`. */
export function processRejects(state: ProcessState, direction: Direction, alpha: number): boolean {
  return rejecting(direction, alpha, state.failing.length)(state);
}

/** What answers the same for many nulls with so many starts, of whom it is asked at every look. */
export function rejecting(direction: Direction, alpha: number, starts: number): (state: ProcessState) => boolean {
  const threshold = -Math.log(alpha);
  if (direction === "passing") {
    const reaches = reaching(alternativeWeights.passing, threshold);
    return ({ passing }) => reaches(passing);
  }
  const surely = sureFrom(threshold, Math.min(...startWeights(starts)) * Math.min(...alternativeWeights.failing));
  return (state) => {
    if (!state.failing.some((logs) => mayReach(logs, threshold))) return false;
    return state.failing.some((logs) => mayReach(logs, surely)) || logEvidence(state, "failing") >= threshold;
  };
}

/** A rate learned from stable's past, pulled towards a prior of a given weight while little is known. */
export function learnedRate(past: { readonly trials: number; readonly hits: number }, prior: number): number {
  const weight = 300;
  return (prior * weight + past.hits) / (weight + past.trials);
}
