/** Scores in order, apart by truth: what the area under the ROC curve is read from. Ties are exact, and count half. */
import type { Area, Asked } from "../metric.js";
import type { ScoredRows } from "../scored.js";
import { type SortedScores, sortScores } from "./sort-scores.js";

/** One class against the rest. Two parts of the rows can be merged. */
export interface Ranking {
  readonly positives: SortedScores;
  readonly negatives: SortedScores;
}

/** Areas of the classes that were asked for, by class index, and of all (row, class) pairs in one ranking. */
export interface Rankings {
  readonly classes: readonly (RankedArea | undefined)[];
  readonly pooled?: RankedArea;
}

/** The area is undefined where one kind of rows is missing: nothing was ranked. */
export type RankedArea = Omit<Area, "area"> & { readonly area?: number };

/** The classes whose rankings an average or a class needs; `pooled` for the one ranking of all pairs. */
export function rankedColumns(rows: ScoredRows, asked: Asked): readonly number[] | "pooled" {
  if (asked.of?.kind === "class") return [asked.of.index];
  if (asked.of?.average === "micro") return "pooled";
  return rows.classes.map((_, index) => index);
}

export function rankingsOf(rows: ScoredRows, asked: Asked): Rankings {
  const columns = rankedColumns(rows, asked);
  if (columns === "pooled") return { classes: [], pooled: areaOf(pooledRanking(rows)) };
  const classes = rows.classes.map((_, index) =>
    columns.includes(index) ? areaOf(rankingOf(rows, index)) : undefined,
  );
  return { classes };
}

/** The scores of one class, rows of that class apart from the rest. */
export function rankingOf({ n, classes, truth, probabilities, weight }: ScoredRows, index: number): Ranking {
  const scores = probabilities as ArrayLike<number>;
  const isPositive = (row: number) => truth[row] === index;
  return split(
    n,
    isPositive,
    (row) => scores[row * classes.length + index] as number,
    weight && ((row) => weight[row] as number),
  );
}

/** Every (row, class) pair is one score, positive where the class is the row's own (scikit-learn's "micro"). */
export function pooledRanking({ n, classes, truth, probabilities, weight }: ScoredRows): Ranking {
  const scores = probabilities as ArrayLike<number>;
  const k = classes.length;
  const isPositive = (pair: number) => truth[Math.floor(pair / k)] === pair % k;
  return split(
    n * k,
    isPositive,
    (pair) => scores[pair] as number,
    weight && ((pair) => weight[Math.floor(pair / k)] as number),
  );
}

function split(
  count: number,
  isPositive: (item: number) => boolean,
  scoreOf: (item: number) => number,
  weightOf: ((item: number) => number) | undefined,
): Ranking {
  let positives = 0;
  for (let i = 0; i < count; i++) if (isPositive(i)) positives++;
  const scores = [new Float64Array(count - positives), new Float64Array(positives)] as const;
  const weights = [
    new Float64Array(weightOf ? count - positives : 0),
    new Float64Array(weightOf ? positives : 0),
  ] as const;
  const filled = [0, 0];
  for (let i = 0; i < count; i++) {
    const kind = isPositive(i) ? 1 : 0;
    const at = filled[kind]!++;
    scores[kind][at] = scoreOf(i);
    if (weightOf) weights[kind][at] = weightOf(i);
  }
  return {
    positives: sortScores(scores[1], weightOf && weights[1]),
    negatives: sortScores(scores[0], weightOf && weights[0]),
  };
}

export function mergeRankings(one: Ranking, other: Ranking): Ranking {
  return {
    positives: mergeSorted(one.positives, other.positives),
    negatives: mergeSorted(one.negatives, other.negatives),
  };
}

function mergeSorted(one: SortedScores, other: SortedScores): SortedScores {
  const scores = new Float64Array(one.scores.length + other.scores.length);
  scores.set(one.scores);
  scores.set(other.scores, one.scores.length);
  if (!one.weights && !other.weights) return sortScores(scores);
  const weights = new Float64Array(scores.length).fill(1);
  if (one.weights) weights.set(one.weights);
  if (other.weights) weights.set(other.weights, one.scores.length);
  return sortScores(scores, weights);
}

/**
 * The share of pairs (one positive, one negative row) that the scores rank right, ties counted half: what the
 * trapezoid under the ROC curve comes to.
 */
export function areaOf({ positives, negatives }: Ranking): RankedArea {
  const weightOf = (sorted: SortedScores, i: number) => (sorted.weights ? (sorted.weights[i] as number) : 1);
  let [below, above, pairs] = [0, 0, 0];
  let at = 0;
  for (let i = 0; i < positives.scores.length; ) {
    const score = positives.scores[i] as number;
    while (at < negatives.scores.length && (negatives.scores[at] as number) < score) below += weightOf(negatives, at++);
    let [own, tied] = [0, 0];
    while (i < positives.scores.length && positives.scores[i] === score) own += weightOf(positives, i++);
    for (let t = at; t < negatives.scores.length && negatives.scores[t] === score; t++) tied += weightOf(negatives, t);
    pairs += own * (below + tied / 2);
    above += own;
  }
  while (at < negatives.scores.length) below += weightOf(negatives, at++);
  const counted = { positives: above, negatives: below };
  return above > 0 && below > 0 ? { ...counted, area: pairs / (above * below) } : counted;
}

/**
 * For one row: the share of the other kind's rows that its score ranks right, ties counted half.
 *
 * The mean over the positive rows, and that over the negative ones, is the area (DeLong, DeLong & Clarke-Pearson,
 * Biometrics 44 (1988) 837–845): by these an area is a sum over rows.
 */
export function placements({ positives, negatives }: Ranking): (score: number, positive: boolean) => number {
  const belowPositive = cumulated(negatives);
  const belowNegative = cumulated(positives);
  return (score, positive) => {
    const other = positive ? belowPositive : belowNegative;
    const share = (other.below(score) + other.upTo(score)) / (2 * other.all);
    return positive ? share : 1 - share;
  };
}

function cumulated({ scores, weights }: SortedScores) {
  const sums = new Float64Array(scores.length + 1);
  for (let i = 0; i < scores.length; i++) sums[i + 1] = (sums[i] as number) + (weights ? (weights[i] as number) : 1);
  return {
    all: sums[scores.length] as number,
    below: (score: number) => sums[firstWhere(scores, (other) => other >= score)] as number,
    upTo: (score: number) => sums[firstWhere(scores, (other) => other > score)] as number,
  };
}

function firstWhere(ascending: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
