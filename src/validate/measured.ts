/** One model on one set of rows: its statistics, each computed once and only when a metric asks for it. */
import type {
  AnyMetric,
  Area,
  Asked,
  Detections,
  IntervalKind,
  Proportion,
  StatisticName,
  Statistics,
} from "./metric.js";
import type { ScoredRows } from "./scored.js";
import { confusionOf } from "./statistics/confusion.js";
import { latenciesOf } from "./statistics/latencies.js";
import { placesOf } from "./statistics/places.js";
import { probabilitySumsOf } from "./statistics/probabilities.js";
import { rankingsOf } from "./statistics/ranking.js";
import { residualsOf } from "./statistics/residuals.js";
import { type Rowwise, rowwise, type SummableName } from "./statistics/rowwise.js";

/** A model's answers, and what its files weigh. */
export interface Measured {
  readonly rows: ScoredRows;
  /** Bytes of all its files. */
  readonly size: number;
  /** Why there are no probabilities, where there are none and it is known. */
  readonly noProbabilities?: string;
  /** Statistics so far, by name and by what was asked. */
  readonly known: Map<string, unknown>;
}

export function measured(rows: ScoredRows, size: number, noProbabilities?: string): Measured {
  return { rows, size, known: new Map(), ...(noProbabilities && { noProbabilities }) };
}

const passes: {
  readonly [Name in Exclude<StatisticName, "size">]: (rows: ScoredRows, asked: Asked) => Statistics[Name];
} = {
  confusion: confusionOf,
  places: placesOf,
  ranking: rankingsOf,
  probabilities: probabilitySumsOf,
  residuals: residualsOf,
  latencies: latenciesOf,
};

/** The metric's value on these rows; undefined where they do not define it. */
export function metricValue(metric: AnyMetric, asked: Asked, model: Measured): number | undefined {
  return blind(metric).value(statisticOf(metric.statistic, asked, model), asked);
}

/** Rows (never weights) in the metric's own denominator. */
export function denominatorOf(metric: AnyMetric, asked: Asked, model: Measured): number {
  const { rows, size } = model;
  const { denominator } = blind(metric);
  if (denominator === undefined) return rows.n;
  const counted = rows.weight ? measured({ ...rows, weight: undefined }, size) : model;
  return denominator(statisticOf(metric.statistic, asked, counted), asked);
}

/** What the metric's own interval is computed from; undefined where only the bootstrap has one. */
export function basisOf(metric: AnyMetric, asked: Asked, model: Measured): Basis | undefined {
  const { interval } = blind(metric);
  const statistic = statisticOf(metric.statistic, asked, model);
  switch (interval.kind) {
    case "proportion": {
      const proportion = interval.of(statistic, asked);
      return proportion && { kind: "proportion", proportion, sameTrials: interval.sameTrials };
    }
    case "jaccard": {
      const detections = interval.of(statistic, asked);
      return detections && { kind: "jaccard", detections };
    }
    case "area": {
      const area = interval.of(statistic, asked);
      return area && { kind: "area", area };
    }
    case "quantile":
      return { kind: "quantile", share: interval.share, sorted: (statistic as Statistics["latencies"]).sorted };
    case "exact":
      return { kind: "exact" };
    case "bootstrap":
      return undefined;
  }
}

export type Basis =
  | { readonly kind: "proportion"; readonly proportion: Proportion; readonly sameTrials: boolean }
  | { readonly kind: "jaccard"; readonly detections: Detections }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "quantile"; readonly share: number; readonly sorted: Float64Array }
  | { readonly kind: "exact" };

function statisticOf<Name extends StatisticName>(name: Name, asked: Asked, model: Measured): Statistics[Name] {
  if (name === "size") return model.size as Statistics[Name];
  // Only a ranking depends on what is asked; the others hold all classes at once.
  const key = name === "ranking" ? `${name} ${JSON.stringify(asked.of)}` : name;
  if (!model.known.has(key)) model.known.set(key, passes[name as keyof typeof passes](model.rows, asked));
  return model.known.get(key) as Statistics[Name];
}

/** The metric as a function of sums over the model's rows. */
export function summed(metric: AnyMetric, asked: Asked, rows: ScoredRows) {
  const parts = rowwise[metric.statistic as SummableName](rows, asked) as Rowwise<unknown>;
  const { value } = blind(metric);
  return { ...parts, value: (sums: Float64Array) => value(parts.from(sums), asked) };
}

/** A metric that trusts whoever calls it to hand over the statistic that it names: here, and nowhere else. */
interface Blind {
  readonly value: (statistic: unknown, asked: Asked) => number | undefined;
  readonly denominator?: (statistic: unknown, asked: Asked) => number;
  readonly interval: IntervalKind<unknown>;
}
function blind(metric: AnyMetric): Blind {
  return metric as unknown as Blind;
}
