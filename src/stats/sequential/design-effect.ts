/**
 * How many requests fail together.
 *
 * Requests of one session fail together, so a thousand requests tell less than a thousand coin tosses. Each factor is
 * tempered to the power 1/d; by Jensen's inequality the tempered factor's expectation is at most 1 wherever the
 * untempered one's is for sessions of d requests.
 */

/** Σ errors and Σ over sessions of (errors of the session)², both arms, earlier intervals only. */
export interface Clustering {
  readonly errors: number;
  readonly errorSquares: number;
}

export const unclustered: Clustering = { errors: 0, errorSquares: 0 };

/** What is assumed before anything is known, and where sessions cannot be told apart: ten requests fail together. */
export const assumedDesignEffect = 10;

/**
 * Errors that the assumption weighs as much as. Few: with more, an hour of single errors would still be held for sessions,
 * and a bad canary found a sixth later; the error rates are the same (bench/canary), with and without a past.
 */
const assumptionWeight = 3;

/** d = max(1, (3·10 + Σ errors²) / (3 + Σ errors)): ten at first, then what the sessions show. */
export function designEffect(past: Clustering): number {
  return Math.max(1, (assumptionWeight * assumedDesignEffect + past.errorSquares) / (assumptionWeight + past.errors));
}
