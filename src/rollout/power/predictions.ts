/** What both arms predict, as a plan reckons with it: each request one prediction, by stable's shares or by moved ones. */
import type { Random } from "../../stats/random.js";
import type { ArmSample, Predicted, Predictions } from "../seams.js";

/** The canary predicts a part of what it did otherwise as what was rarest: a total variation of just that part. */
export function movedBy(shares: readonly number[], part: number): readonly number[] {
  const rarest = shares.indexOf(leastOf(shares));
  const others = 1 - shares[rarest]!;
  if (others === 0) return shares;
  const moved = Math.min(part, others);
  return shares.map((share, bin) => (bin === rarest ? share + moved : share * (1 - moved / others)));
}

/** The farthest that predictions can be moved so. */
export function mostMoved(shares: readonly number[]): number {
  return 1 - leastOf(shares);
}

/** The last bin is that of all others, into which nobody's predictions drift first. */
const leastOf = (shares: readonly number[]) => Math.min(...shares.slice(0, -1));

/** @param stable  shares by bin; @param canary  the same of the canary */
export function drawPredictions(
  sample: { readonly stable: ArmSample; readonly canary: ArmSample },
  stable: readonly number[],
  canary: readonly number[],
  random: Random,
): Predictions {
  const predicted = ({ requests, errors }: ArmSample, shares: readonly number[]): Predicted => {
    const answered = requests - errors;
    return { counts: [...random.multinomial(answered, shares, new Int32Array(shares.length))], squares: answered };
  };
  return {
    bins: stable.map((_, bin) => String(bin)),
    stable: predicted(sample.stable, stable),
    canary: predicted(sample.canary, canary),
  };
}
