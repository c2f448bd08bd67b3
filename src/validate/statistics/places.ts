/** At which place each row's true class stands in the model's own order of classes: what top-k accuracy is read from. */
import type { ScoredRows } from "../scored.js";

/** `counts[p]`: rows (sum of weights) whose true class was the model's (p+1)-th choice. Parts add up. */
export interface Places {
  readonly counts: Float64Array;
}

export function placesOf(rows: ScoredRows): Places {
  const counts = new Float64Array(rows.classes.length);
  for (let i = 0; i < rows.n; i++) counts[placeOfTruth(rows, i)]! += rows.weight ? (rows.weight[i] as number) : 1;
  return { counts };
}

export function mergePlaces(one: Places, other: Places): Places {
  return { counts: one.counts.map((count, i) => count + (other.counts[i] as number)) };
}

/** 0 for the first choice. Ties favour the higher class index, as scikit-learn's `top_k_accuracy_score` has it. */
export function placeOfTruth({ classes, truth, probabilities }: ScoredRows, row: number): number {
  const scores = probabilities as ArrayLike<number>;
  const start = row * classes.length;
  const own = truth[row] as number;
  const score = scores[start + own] as number;
  let place = 0;
  for (let c = 0; c < classes.length; c++) {
    const other = scores[start + c] as number;
    if (other > score || (other === score && c > own)) place++;
  }
  return place;
}
