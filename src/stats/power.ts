/**
 * How many rows settle a gate, and how likely a number of rows does: what is said before and after a run.
 *
 * All by the normal approximation, as design documents of trials do, except `chanceToPass`, which is exact.
 */

import betainc from "@stdlib/math-base-special-betainc";
import { normalCdf, normalDeviate } from "./normal.js";
import { clopperPearson } from "./proportion.js";

/** The chance that "rows needed" speaks of. */
const wantedChance = 0.8;

interface Chances {
  /** Error rate of the bound that has to clear the threshold. */
  readonly alpha: number;
  /** Chance that it does; 80 % unless said otherwise. */
  readonly chance?: number;
}

/**
 * Rows for a proportion to be proven above (or below) a bound: ((z_α√(b(1−b)) + z_β√(p(1−p))) / (p−b))².
 *
 * @param assumed  the true proportion, as the estimate has it
 * @returns        a whole number, or undefined at the bound itself, where no number of rows is enough
 */
export function rowsForProportion(
  assumed: number,
  bound: number,
  { alpha, chance = wantedChance }: Chances,
): number | undefined {
  const deviation = (p: number) => Math.sqrt(Math.max(0, p * (1 - p)));
  const wanted = normalDeviate(alpha) * deviation(bound) + normalDeviate(1 - chance) * deviation(assumed);
  const rows = wholeRows((wanted / (assumed - bound)) ** 2);
  // Near 0 and 1 the approximation promises less than even a perfect score needs.
  const atLeast = assumed > bound ? rowsOfPerfectModel(bound, alpha) : rowsOfPerfectModel(1 - bound, alpha);
  return rows === undefined ? undefined : Math.max(rows, atLeast ?? 1);
}

/**
 * Rows that even a perfect score needs to be proven at least `bound`: ⌈ln α / ln b⌉, for b^n must not exceed α.
 *
 * Clopper and Pearson's bound at n of n; also Newcombe's at a perfect ranking (rows of the rarer class), and that of
 * the largest of n values for the quantile `bound`.
 *
 * @returns  1 for a bound of 0 or less; undefined for 1 or more, which no number of rows proves
 */
export function rowsOfPerfectModel(bound: number, alpha: number): number | undefined {
  if (bound >= 1) return undefined;
  return bound <= 0 ? 1 : Math.max(1, Math.ceil(Math.log(alpha) / Math.log(bound)));
}

/** Rows on which two models that never differ are proven no further apart than a margin: Tango's z²/(n+z²) ≤ margin. */
export function rowsOfPairedTwins(margin: number, alpha: number): number | undefined {
  if (!(margin > 0)) return undefined;
  return Math.max(1, Math.ceil(normalDeviate(alpha) ** 2 * (1 / margin - 1)));
}

/** Rows for any estimate that has this standard error on this many rows: n·((z_α + z_β)·se / |estimate − bound|)². */
export function rowsForEstimate(
  { rows, standardError, distance }: { rows: number; standardError: number; distance: number },
  { alpha, chance = wantedChance }: Chances,
): number | undefined {
  const deviates = normalDeviate(alpha) + normalDeviate(1 - chance);
  return wholeRows(rows * ((deviates * standardError) / distance) ** 2);
}

/** Paired rows for two equal models to be proven no further apart than a margin: share·((z_α + z_β)/margin)². */
export function rowsForPaired(
  discordantShare: number,
  margin: number,
  { alpha, chance = wantedChance }: Chances,
): number | undefined {
  const deviates = normalDeviate(alpha) + normalDeviate(1 - chance);
  return wholeRows(discordantShare * (deviates / margin) ** 2);
}

function wholeRows(rows: number): number | undefined {
  return Number.isFinite(rows) ? Math.max(1, Math.ceil(rows)) : undefined;
}

/**
 * The chance that Clopper and Pearson's lower bound of a proportion reaches `bound`, exactly.
 *
 * @param assumed  the true proportion
 */
export function chanceToPass(assumed: number, bound: number, trials: number, alpha: number): number {
  const hits = hitsToPass(bound, trials, alpha);
  if (hits === undefined) return 0;
  return chanceOfHits(hits, trials, assumed);
}

/** The fewest hits whose lower bound reaches `bound`; undefined where even all hits are too few. */
export function hitsToPass(bound: number, trials: number, alpha: number): number | undefined {
  let [low, high] = [0, trials + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (clopperPearson(Math.min(middle, trials), trials, alpha).lower >= bound || middle > trials) high = middle;
    else low = middle + 1;
  }
  return low > trials ? undefined : low;
}

/** P(X ≥ hits), X binomial. */
export function chanceOfHits(hits: number, trials: number, probability: number): number {
  if (hits <= 0) return 1;
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  return betainc(probability, hits, trials - hits + 1);
}

/** The chance that an estimate's lower bound reaches the threshold, `distance` below its true value. */
export function chanceOfEstimate(distance: number, standardError: number, alpha: number): number {
  if (standardError === 0) return distance >= 0 ? 1 : 0;
  return normalCdf(distance / standardError - normalDeviate(alpha));
}
