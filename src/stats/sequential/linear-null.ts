/**
 * One interval's factor of the e-process against a linear null, and the bet that goes into it.
 *
 * Canary and stable are two streams of yes-or-no requests (an error or not, slower than an edge or not). The nulls are
 * `p_canary ≤ ratio · p_stable + offset` (to be rejected by a failing canary) and the same with `≥` (to be rejected by
 * a canary that is good enough). Every bound of the gate language is one of them: `baseline * r` has offset 0,
 * `baseline + d` has ratio 1, a plain number has ratio 0.
 */

/** By their own names, since a test's every look at a global object costs more than the function. */
const { abs, log1p, max, min } = Math;

/** Requests of one arm in one interval, and how many of them had the property in question. */
export interface Trials {
  readonly trials: number;
  readonly hits: number;
}

/** Of two intervals together. */
export function addTrials(a: Trials, b: Trials): Trials {
  return { trials: a.trials + b.trials, hits: a.hits + b.hits };
}

/** One interval: counts of this interval alone, never totals (a rising base rate would look like a regression). */
export interface Interval {
  readonly canary: Trials;
  readonly stable: Trials;
}

export interface LinearNull {
  readonly ratio: number;
  readonly offset: number;
}

export type Direction = "failing" | "passing";

/** The canary's assumed rates as multiples of the null's bound; a process averages over them, so none need be right. */
export const alternatives: Readonly<Record<Direction, readonly number[]>> = {
  failing: [1.25, 1.5, 2, 3, 5, 10],
  passing: [0.2, 0.35, 0.5, 0.65, 0.8],
};

/**
 * Weights of the alternatives in that average. Less for the small ones, which take most of an hour whatever the stake:
 * twice the errors are found in nine tenths of the time that equal weights take, and half as many more as often as
 * before (bench/canary). How much better than its bound a healthy canary is, nobody knows: equal.
 */
export const alternativeWeights: Readonly<Record<Direction, readonly number[]>> = {
  failing: [0.1, 0.15, 0.25, 0.2, 0.15, 0.15],
  passing: [0.2, 0.2, 0.2, 0.2, 0.2],
};

/** What is staked on one interval, chosen before its hits are known. */
export interface Bet {
  /** θ_s, the stable rate around which the bet is built. */
  readonly stableRate: number;
  /** ν: positive against `≤`, negative against `≥`, 0 for no bet. */
  readonly stake: number;
}

const noBet: Bet = { stableRate: 0.5, stake: 0 };

/** How far from 0 and 1 the assumed rates stay; keeps every factor finite. */
const margin = 1e-9;

/** Part of the largest stake that keeps all factors positive; the rest is room for a bad interval. */
const boldness = 0.9;

/**
 * The bet that grows fastest if the canary's rate is `alternative` times the null's bound.
 *
 * @param pastRate  stable's rate as known before this interval
 * @param trials    requests of the arms in this interval (their number tells nothing about their hits)
 * @returns         a stake of 0 where an arm that the null speaks of saw nothing, or the null's bound is no rate
 */
export function chooseBet(
  { ratio, offset }: LinearNull,
  alternative: number,
  pastRate: number,
  trials: TrialCounts,
): Bet {
  const bound = ratio * pastRate + offset;
  if (trials.canary === 0 || (ratio > 0 && trials.stable === 0)) return noBet;
  if (!(bound > margin && bound < 1 - margin)) return noBet;

  const target = min(alternative * bound, (1 + bound) / 2);
  const gap = target - bound;
  const variance = target * (1 - target);
  const canaryVariance = variance / trials.canary;
  const stableVariance = ratio > 0 ? variance / trials.stable : 0;
  const pull = ratio > 0 ? (gap * ratio * stableVariance) / (canaryVariance + ratio ** 2 * stableVariance) : 0;
  const highest = ratio > 0 ? min(1 - margin, (1 - margin - offset) / ratio) : 1 - margin;
  const stableRate = min(max(pastRate + pull, margin), highest);
  const canaryRate = ratio * stableRate + offset;

  const spread =
    (canaryRate * (1 - canaryRate)) / trials.canary +
    (ratio > 0 ? (ratio ** 2 * stableRate * (1 - stableRate)) / trials.stable : 0);
  const limit =
    gap > 0
      ? stakeLimitAbove(ratio, trials, canaryRate, stableRate)
      : stakeLimitBelow(ratio, trials, canaryRate, stableRate);
  const size = min(abs(gap) / spread, boldness * limit);
  return { stableRate, stake: gap > 0 ? size : -size };
}

export type TrialCounts = { readonly canary: number; readonly stable: number };

function stakeLimitAbove(ratio: number, trials: TrialCounts, canaryRate: number, stableRate: number): number {
  const byCanary = trials.canary / canaryRate;
  return ratio > 0 ? min(byCanary, trials.stable / (ratio * (1 - stableRate))) : byCanary;
}

function stakeLimitBelow(ratio: number, trials: TrialCounts, canaryRate: number, stableRate: number): number {
  const byCanary = trials.canary / (1 - canaryRate);
  return ratio > 0 ? min(byCanary, trials.stable / (ratio * stableRate)) : byCanary;
}

/**
 * Logarithm of one interval's factor:
 * (1+λ_c(1−θ_c))^x (1−λ_cθ_c)^(N_c−x) (1−rλ_s(1−θ_s))^y (1+rλ_sθ_s)^(N_s−y), θ_c = rθ_s+δ, λ = ν/N.
 *
 * For independent requests its expectation under the null is at most 1, whatever the rates are in this interval:
 * log E ≤ ν(p_c−θ_c) − rν(p_s−θ_s) = ν(p_c − r·p_s − δ), which is ≤ 0 for ν of the direction's sign.
 *
 * @param bet  chosen from earlier intervals only
 */
export function logFactor({ canary, stable }: Interval, { ratio, offset }: LinearNull, bet: Bet): number {
  const { stake, stableRate } = bet;
  if (stake === 0) return 0;
  const canaryRate = ratio * stableRate + offset;
  const perCanary = stake / canary.trials;
  const ofCanary =
    logTimes(canary.hits, perCanary * (1 - canaryRate)) +
    logTimes(canary.trials - canary.hits, -perCanary * canaryRate);
  if (ratio === 0) return ofCanary;
  const perStable = (ratio * stake) / stable.trials;
  return (
    ofCanary +
    logTimes(stable.hits, -perStable * (1 - stableRate)) +
    logTimes(stable.trials - stable.hits, perStable * stableRate)
  );
}

/** Many an interval has no hit at all, and its logarithm is the dearest part. */
function logTimes(count: number, change: number): number {
  return count === 0 ? 0 : count * log1p(change);
}

/**
 * The same for many intervals' worth of counts: the logarithm that each request adds. Of the canary: a hit, a miss; then
 * of stable.
 */
export type Worth = readonly [canaryHit: number, canaryMiss: number, stableHit: number, stableMiss: number];

const worthless: Worth = [0, 0, 0, 0];

export function worthOf({ ratio, offset }: LinearNull, { stake, stableRate }: Bet, trials: TrialCounts): Worth {
  if (stake === 0) return worthless;
  const canaryRate = ratio * stableRate + offset;
  const perCanary = stake / trials.canary;
  const canaryHit = log1p(perCanary * (1 - canaryRate));
  const canaryMiss = log1p(-perCanary * canaryRate);
  if (ratio === 0) return [canaryHit, canaryMiss, 0, 0];
  const perStable = (ratio * stake) / trials.stable;
  return [canaryHit, canaryMiss, log1p(-perStable * (1 - stableRate)), log1p(perStable * stableRate)];
}

/** Of all requests of an interval: hits and trials of the canary, then of stable. */
export function logOfAll(x: number, canary: number, y: number, stable: number, worth: Worth): number {
  return x * worth[0] + (canary - x) * worth[1] + y * worth[2] + (stable - y) * worth[3];
}
