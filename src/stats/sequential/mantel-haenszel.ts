/**
 * Estimates over many intervals that a changing base rate or a changing share cannot bend.
 *
 * Totals would: canary gets most of its requests late, so a base rate that rises for both arms would look like its own
 * fault. Here each interval compares its own arms, weighted by N_c·N_s/N (Mantel and Haenszel 1959).
 */
import type { Interval } from "./linear-null.js";

/** Sums over the intervals so far; the arms' rates, their difference and their ratio follow. */
export interface Standardised {
  readonly weight: number;
  readonly canary: number;
  readonly stable: number;
}

export const nothingSeen: Standardised = { weight: 0, canary: 0, stable: 0 };

export function addInterval(sums: Standardised, { canary, stable }: Interval): Standardised {
  const all = canary.trials + stable.trials;
  if (canary.trials === 0 || stable.trials === 0) return sums;
  return {
    weight: sums.weight + (canary.trials * stable.trials) / all,
    canary: sums.canary + (canary.hits * stable.trials) / all,
    stable: sums.stable + (stable.hits * canary.trials) / all,
  };
}

/** The arms' rates on the same footing: their difference is Σ(xN_s−yN_c)/N ÷ Σ N_cN_s/N. Undefined without requests. */
export function rates(sums: Standardised): { readonly canary: number; readonly stable: number } | undefined {
  if (sums.weight === 0) return undefined;
  return { canary: sums.canary / sums.weight, stable: sums.stable / sums.weight };
}
