/** Whether answers can be counted at all: a number that is none must never pass for a good one. */
import type { Measured } from "./measured.js";
import type { AnyMetric, StatisticName } from "./metric.js";
import type { ScoredRows } from "./scored.js";

/** Answers in single precision may stand this far outside of [0, 1], or their sum from 1, by rounding alone. */
const rounding = 1e-5;

/** What keeps a metric from being had, whatever the policy. */
export interface Unusable {
  readonly cause: "no-data" | "invalid";
  readonly why: string;
}

/** Why the metric cannot be had from these answers; undefined where it can. Looked at once for all gates. */
export function whyUnusable({ statistic }: AnyMetric, model: Measured): Unusable | undefined {
  const key = `unusable for ${statistic}`;
  if (!model.known.has(key)) model.known.set(key, whyUnusableFor(statistic, model));
  return model.known.get(key) as Unusable | undefined;
}

function whyUnusableFor(statistic: StatisticName, { rows, noProbabilities }: Measured): Unusable | undefined {
  if (statistic === "size") return undefined;
  if (rows.n === 0) return { cause: "no-data", why: "there are no rows" };
  switch (statistic) {
    case "confusion":
      return unknownClasses(rows);
    case "probabilities":
    case "places":
    case "ranking":
      if (!rows.probabilities)
        return { cause: "no-data", why: noProbabilities ?? "the model gives labels only, no probabilities" };
      return unusableProbabilities(rows, statistic === "ranking");
    case "residuals":
      return unusableNumbers(rows);
    case "latencies":
      return rows.latency ? undefined : { cause: "no-data", why: "no prediction was timed" };
  }
}

function unknownClasses({ n, classes, truth, predicted }: ScoredRows) {
  const isClass = (index: number | undefined) => index !== undefined && index >= 0 && index < classes.length;
  const bad = count(n, (row) => !isClass(truth[row]) || !isClass(predicted[row]));
  return bad === 0 ? undefined : invalid(bad, n, "have a class that is not known as answer or label");
}

function unusableProbabilities(rows: ScoredRows, mustSumToOne: boolean) {
  const { n, classes, truth } = rows;
  const probabilities = rows.probabilities as Float64Array;
  const k = classes.length;
  let outside = 0;
  let unbalanced = 0;
  for (let row = 0; row < n; row++) {
    let [sum, inside] = [0, (truth[row] as number) >= 0 && (truth[row] as number) < k];
    for (let at = row * k; at < (row + 1) * k; at++) {
      const probability = probabilities[at] as number;
      sum += probability;
      inside &&= probability >= -rounding && probability <= 1 + rounding;
    }
    if (!inside) outside++;
    // Rounding apart, and binary answers need not: one column says it all.
    else if (mustSumToOne && k > 2 && Math.abs(sum - 1) > rounding) unbalanced++;
  }
  if (outside > 0) return invalid(outside, n, "have a probability that is not between 0 and 1 (or is NaN)");
  return unbalanced === 0 ? undefined : invalid(unbalanced, n, "have probabilities that do not sum to 1");
}

function unusableNumbers({ n, truth, predicted }: ScoredRows) {
  const bad = count(n, (row) => !Number.isFinite(predicted[row]) || !Number.isFinite(truth[row]));
  return bad === 0 ? undefined : invalid(bad, n, "have NaN or an infinite number as answer or label");
}

function count(n: number, is: (row: number) => boolean): number {
  let found = 0;
  for (let row = 0; row < n; row++) if (is(row)) found++;
  return found;
}

function invalid(bad: number, n: number, what: string) {
  return { cause: "invalid", why: `${bad} of ${n} rows ${what}` } as const;
}
