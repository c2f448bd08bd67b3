/** Compares our intervals with another tool's, recorded or asked live; names every answer that is not the same. */
import { newcombeAuc } from "../../src/stats/auc.js";
import { bca, jackknifeAcceleration } from "../../src/stats/bootstrap.js";
import { type PairedCounts, tango } from "../../src/stats/paired.js";
import { chanceToPass } from "../../src/stats/power.js";
import { clopperPearson } from "../../src/stats/proportion.js";
import { quantile, quantileInterval } from "../../src/stats/quantile.js";

interface Answer {
  readonly alpha: number;
  readonly lower: number;
  readonly upper: number;
}
export interface RecordedIntervals {
  readonly seed: number;
  readonly proportions: readonly (Answer & { hits: number; trials: number })[];
  readonly paired: readonly (Answer & PairedCounts)[];
  readonly areas: readonly (Answer & { area: number; positives: number; negatives: number })[];
  readonly bootstraps: readonly (Answer & { estimate: number; resampled: number[]; leftOut: number[] })[];
  readonly quantiles: readonly {
    n: number;
    share: number;
    alpha: number;
    quantile: number;
    lowerRank: number | null;
    upperRank: number | null;
  }[];
  readonly chances: readonly { assumed: number; bound: number; trials: number; alpha: number; chance: number }[];
}

/** One line for each answer that differs by more than its method's own precision. */
export function differences(recorded: RecordedIntervals): readonly string[] {
  const found: string[] = [];
  const compare = (of: object, ours: readonly number[], theirs: readonly number[], tolerance: number) => {
    const same = ours.every((value, i) => value === theirs[i] || Math.abs(value - (theirs[i] as number)) <= tolerance);
    if (!same) found.push(`${JSON.stringify(of).slice(0, 200)}: ${ours.join(" ")} instead of ${theirs.join(" ")}`);
  };
  const interval = (of: Answer, ours: { lower: number; upper: number } | undefined, tolerance: number) =>
    compare(of, [ours?.lower ?? Number.NaN, ours?.upper ?? Number.NaN], [of.lower, of.upper], tolerance);

  for (const one of recorded.proportions) interval(one, clopperPearson(one.hits, one.trials, one.alpha), 1e-11);
  for (const one of recorded.paired) interval(one, tango(one, one.alpha), 1e-9);
  for (const one of recorded.areas)
    interval(one, newcombeAuc(one.area, one.positives, one.negatives, one.alpha), 1e-11);
  for (const one of recorded.bootstraps) {
    const resampled = Float64Array.from(one.resampled);
    const bounds = bca({ estimate: one.estimate, resampled, acceleration: jackknifeAcceleration(one.leftOut) });
    const ours = bounds(one.alpha);
    // Past the outermost resample but one scipy draws a line to the outermost, where ours says that nothing is known.
    const sorted = resampled.toSorted();
    const isOutermost = { lower: one.lower <= sorted[1]!, upper: one.upper >= sorted.at(-2)! };
    const theirs = {
      ...one,
      lower: isOutermost.lower && ours?.lower === Number.NEGATIVE_INFINITY ? ours.lower : one.lower,
      upper: isOutermost.upper && ours?.upper === Number.POSITIVE_INFINITY ? ours.upper : one.upper,
    };
    interval(theirs, ours, 1e-11);
  }
  for (const one of recorded.quantiles) {
    const squares = Array.from({ length: one.n }, (_, i) => i ** 2);
    compare(one, [quantile(squares, one.share) ?? Number.NaN], [one.quantile], 1e-9 * one.n ** 2);
    const ranks = Array.from({ length: one.n }, (_, i) => i + 1);
    const { lower, upper } = quantileInterval(ranks, one.share, one.alpha);
    compare(one, [lower, upper], [one.lowerRank ?? -Infinity, one.upperRank ?? Infinity], 0);
  }
  for (const one of recorded.chances)
    compare(one, [chanceToPass(one.assumed, one.bound, one.trials, one.alpha)], [one.chance], 1e-9);
  return found;
}
