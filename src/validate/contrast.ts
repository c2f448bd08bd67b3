/**
 * How sure a contrast is: candidate − factor·baseline, on identical rows. Never a ratio, which has no meaning near a
 * baseline of 0 and turns round below it.
 */
import type { Interval } from "../stats/interval.js";
import { tango } from "../stats/paired.js";
import { rowsForEstimate, rowsForPaired } from "../stats/power.js";
import { quantile, quantileInterval } from "../stats/quantile.js";
import { byBootstrap, type Certainty, exactly, type Quantity, rowsForQuantile } from "./certainty.js";
import type { Other, Question } from "./evidence.js";
import { type Basis, basisOf, summed } from "./measured.js";
import { isPlain, sideBySide } from "./resample.js";
import type { ScoredRows } from "./scored.js";

export interface Contrast extends Quantity {
  readonly factor: number;
}

export function certaintyOfContrast(question: Question, other: Other, tested: Contrast): Certainty {
  const { metric, asked, candidate } = question;
  const basis = basisOf(metric, asked, candidate);
  if (basis?.kind === "exact") return exactly(tested.quantity);
  if (basis?.kind === "quantile") return byTwoQuantiles(basis, basisOf(metric, other.asked, other.model), tested);
  requireSameRows(candidate.rows, other.model.rows);
  const shareTrials = basis?.kind === "proportion" && basis.sameTrials && tested.factor === 1;
  if (shareTrials && isPlain(candidate.rows)) return byTango(question, other, tested);
  return byPairedBootstrap(question, other, tested);
}

/** Rows are drawn once and both models answer them. */
function byPairedBootstrap(question: Question, other: Other, tested: Contrast): Certainty {
  const { metric, asked, candidate, smallestAlpha, seed } = question;
  const { factor } = tested;
  const sums = () => {
    const ours = summed(metric, asked, candidate.rows);
    const theirs = summed(metric, other.asked, other.model.rows);
    const value = (both: Float64Array) => {
      const own = ours.value(both.subarray(0, ours.width));
      const theirOwn = theirs.value(both.subarray(ours.width));
      return own === undefined || theirOwn === undefined ? undefined : own - factor * theirOwn;
    };
    return { ...sideBySide(ours, theirs), value };
  };
  const [lowest, highest] = metric.range;
  const range = [lowest - factor * highest, highest - factor * lowest] as const;
  return byBootstrap({ rows: candidate.rows, sums, range, smallestAlpha, seed }, tested);
}

/** Proportions over the same trials differ only by the rows that one model alone has right. */
function byTango(
  { metric, asked, candidate }: Question,
  other: Other,
  { quantity, threshold, n }: Contrast,
): Certainty {
  const [ours, theirs] = [
    hitOf(summed(metric, asked, candidate.rows)),
    hitOf(summed(metric, other.asked, other.model.rows)),
  ];
  const counts = { candidateOnly: 0, baselineOnly: 0, rows: 0 };
  for (let row = 0; row < candidate.rows.n; row++) {
    const [own, theirOwn] = [ours(row), theirs(row)];
    if (own === undefined || theirOwn === undefined) continue;
    counts.rows++;
    if (own > theirOwn) counts.candidateOnly++;
    if (theirOwn > own) counts.baselineOnly++;
  }
  const discordant = (counts.candidateOnly + counts.baselineOnly) / counts.rows;
  return {
    method: "Tango's score interval",
    bounds: (alpha) => tango(counts, alpha),
    needed: (alpha) => {
      // With a margin the question is how many rows two equal models would need; without one, what was seen must do.
      if (threshold !== 0) return rowsForPaired(discordant, threshold, { alpha });
      const standardError = Math.sqrt(discordant / n);
      return rowsForEstimate({ rows: n, standardError, distance: quantity }, { alpha });
    },
  };
}

/** The metric of one row alone: 1 for a hit, 0 for a miss, undefined where the row is no trial. */
function hitOf({ width, contribute, value, kinds }: ReturnType<typeof summed>): (row: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  const alone = (row: number) => {
    const sums = new Float64Array(width);
    contribute(row, (index, amount) => {
      sums[index]! += amount;
    });
    return value(sums);
  };
  return (row) => {
    const kind = kinds?.of(row) ?? row;
    if (!known.has(kind)) known.set(kind, alone(row));
    return known.get(kind);
  };
}

/**
 * Bounds of a − r·b from those of a and b: squared distances add up (MOVER: Zou & Donner, Statistics in Medicine 27
 * (2008) 1693–1702). Made for independent estimates; that both models saw the same rows makes it cautious.
 */
function byTwoQuantiles(
  ours: Extract<Basis, { kind: "quantile" }>,
  theirs: Basis | undefined,
  { quantity, factor }: Contrast,
): Certainty {
  const { share } = ours;
  const method = "order statistics of both models";
  if (theirs?.kind !== "quantile") return { method };
  const spreadOf = (sorted: Float64Array, alpha: number) => {
    const middle = quantile(sorted, share) ?? Number.NaN;
    const { lower, upper }: Interval = quantileInterval(sorted, share, alpha);
    return { below: middle - lower, above: upper - middle };
  };
  return {
    method,
    bounds: (alpha) => {
      const [own, other] = [spreadOf(ours.sorted, alpha), spreadOf(theirs.sorted, alpha)];
      return {
        lower: quantity - Math.hypot(own.below, factor * other.above),
        upper: quantity + Math.hypot(own.above, factor * other.below),
      };
    },
    needed: (alpha) => rowsForQuantile(share, alpha),
  };
}

/** A caller's mistake, never the data's: a contrast over other rows would be a number without a meaning. */
function requireSameRows(one: ScoredRows, other: ScoredRows): void {
  if (one.n !== other.n) throw new RangeError(`the candidate answered ${one.n} rows, the baseline ${other.n}`);
  const labelOf = ({ classes, truth }: ScoredRows, row: number) =>
    classes.length === 0 ? truth[row] : classes[truth[row] as number];
  const sameNumbers = one.classes.join("\0") === other.classes.join("\0");
  for (let row = 0; row < one.n; row++) {
    const same = sameNumbers ? one.truth[row] === other.truth[row] : labelOf(one, row) === labelOf(other, row);
    if (!same) throw new RangeError(`row ${row} has another label for the candidate than for the baseline`);
  }
}
