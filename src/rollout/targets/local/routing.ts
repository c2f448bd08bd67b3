/** Which arm a request goes to. Pure. */
import type { ArmName } from "../../seams.js";

/**
 * The n-th point of a golden-ratio (Weyl) sequence in [0, 1), in exact 32-bit arithmetic.
 *
 * Spread far more evenly than random numbers, so that a share is met after few requests; and, unlike counting to
 * 1/share, never in step with a client that sends its heavy request every fourth time.
 *
 * @param n  how many requests came before
 */
export function spread(n: number): number {
  // 0x9E3779B1: the prime nearest to 2^32 divided by the golden ratio.
  return (Math.imul(n, 0x9e3779b1) >>> 0) / 2 ** 32;
}

/** @param share  the canary's, 0 to 1; 0 never chooses it, 1 always does */
export function chooseArm(n: number, share: number): ArmName {
  return spread(n) < share ? "canary" : "stable";
}
