/**
 * Whether two arms answer alike: the total variation between what they predict, over bins that were fixed beforehand.
 *
 * Total variation is the largest difference that any set of bins shows. Failing bets, with the formula of linear-null.ts,
 * on the set in which the canary has been higher so far: total variation ≤ bound bounds every set, so the set may be
 * chosen freely, as long as it is chosen from earlier intervals. Passing bounds all sets at once by Hoeffding.
 */
import { chooseBet, type Interval, logFactor } from "./linear-null.js";
import { logAverage, logMixture, startWeights } from "./mixture.js";
import { addLogs } from "./process.js";

/** Predictions of one interval by bin; the bins are the same for both arms. */
export interface DriftInterval {
  readonly canary: readonly number[];
  readonly stable: readonly number[];
}

export interface DriftState {
  /** Intervals in which both arms predicted. */
  readonly looks: number;
  /** Σ w, w = N_c·N_s/N: each interval compares its own arms (mantel-haenszel.ts). */
  readonly weight: number;
  /** Σ w·(share of the bin), by arm. */
  readonly canary: readonly number[];
  readonly stable: readonly number[];
  /** Σ w²·d/N by arm: the weighted shares are worth weight²/spread independent predictions. */
  readonly spread: { readonly canary: number; readonly stable: number };
  /** log E by start (the whole rollout, then each later step) and alternative. */
  readonly failing: readonly (readonly number[])[];
}

/** What was known before the interval. */
export interface DriftHistory {
  /** Predictions that come together; 1 when they are independent. */
  readonly designEffect: number;
  /** Index of the step in which the interval lies. */
  readonly step: number;
}

/** How far beyond the bound the canary is assumed to be; a process averages over them, so none need be right. */
const excesses: readonly number[] = [0.03, 0.07, 0.15, 0.3, 0.6];

export function beginDrift(bins: number, steps: number): DriftState {
  const none: readonly number[] = new Array(bins).fill(0);
  return {
    looks: 0,
    weight: 0,
    canary: none,
    stable: none,
    spread: { canary: 0, stable: 0 },
    failing: Array.from({ length: Math.max(1, steps) }, () => excesses.map(() => 0)),
  };
}

export function advanceDrift(
  state: DriftState,
  bound: number,
  interval: DriftInterval,
  { designEffect, step }: DriftHistory,
): DriftState {
  const canary = sum(interval.canary);
  const stable = sum(interval.stable);
  if (canary === 0 || stable === 0) return state;
  const weight = (canary * stable) / (canary + stable);
  const add = (sums: readonly number[], counts: readonly number[], all: number) =>
    sums.map((share, bin) => share + (weight * counts[bin]!) / all);
  const factors = logFactors(state, bound, interval, designEffect);
  return {
    looks: state.looks + 1,
    weight: state.weight + weight,
    canary: add(state.canary, interval.canary, canary),
    stable: add(state.stable, interval.stable, stable),
    spread: {
      canary: state.spread.canary + (weight ** 2 * designEffect) / canary,
      stable: state.spread.stable + (weight ** 2 * designEffect) / stable,
    },
    failing: state.failing.map((logs, start) => (start <= step ? addLogs(logs, factors) : logs)),
  };
}

/** Log factors of one interval: the bet is on the bins in which the canary was higher before it. */
function logFactors(
  { canary, stable, weight }: DriftState,
  bound: number,
  interval: DriftInterval,
  designEffect: number,
): readonly number[] {
  const higher = canary.map((share, bin) => share > stable[bin]!);
  if (weight === 0 || !higher.includes(true)) return excesses.map(() => 0);
  const within = (counts: readonly number[]) => ({
    trials: sum(counts),
    hits: sum(counts.filter((_, bin) => higher[bin])),
  });
  const counted: Interval = { canary: within(interval.canary), stable: within(interval.stable) };
  const trials = { canary: counted.canary.trials, stable: counted.stable.trials };
  const pastRate = sum(stable.filter((_, bin) => higher[bin])) / weight;
  const linear = { ratio: 1, offset: bound };
  return excesses.map((excess) => {
    const bet = chooseBet(linear, 1 + excess / (pastRate + bound), pastRate, trials);
    return logFactor(counted, linear, bet) / designEffect;
  });
}

/** log E against "total variation is at most the bound". */
export function logDriftEvidence({ failing }: DriftState): number {
  return logMixture(failing.map(logAverage), startWeights(failing.length));
}

/** Total variation between the arms' weighted shares: what was seen, which chance alone makes larger than the truth. */
export function seenDrift({ canary, stable, weight }: DriftState): number | undefined {
  if (weight === 0) return undefined;
  return sum(canary.map((share, bin) => Math.abs(share - stable[bin]!))) / weight / 2;
}

/**
 * How much drift two equal arms would show by chance: ½ Σ E|difference of a bin|, by the normal law.
 *
 * @param designEffect  of what the spread was not already multiplied by: below 1 to take an assumed one out again
 */
export function chanceDrift({ stable, weight, spread }: DriftState, designEffect = 1): number | undefined {
  if (weight === 0) return undefined;
  const perPrediction = (designEffect * (spread.canary + spread.stable)) / weight ** 2;
  const deviations = stable.map((share) => {
    const rate = share / weight;
    return Math.sqrt(Math.max(0, rate * (1 - rate)) * perPrediction);
  });
  return (Math.sqrt(2 / Math.PI) * sum(deviations)) / 2;
}

/**
 * What total variation may exceed the seen one by, at this look. The looks share α as α/(k(k+1)), so that all bounds
 * hold together however often one looks: Σ over arms of √((B ln 2 + ln(2/α)) / 2n), Hoeffding over the 2^B sets of bins.
 */
export function driftMargin({ stable, weight, spread, looks }: DriftState, alpha: number): number | undefined {
  if (weight === 0) return undefined;
  const own = alpha / (looks * (looks + 1));
  const size = stable.length * Math.LN2 + Math.log(2 / own);
  return sum([spread.canary, spread.stable].map((one) => Math.sqrt((size * one) / (2 * weight ** 2))));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
