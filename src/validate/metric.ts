/** What a metric is, to those who compute it, judge by it and put it into the gate language. */
import type { MetricTerm } from "../gates/gate.js";
import type { List } from "../list.js";
import type { Confusion } from "./statistics/confusion.js";
import type { Latencies } from "./statistics/latencies.js";
import type { Places } from "./statistics/places.js";
import type { ProbabilitySums } from "./statistics/probabilities.js";
import type { Rankings } from "./statistics/ranking.js";
import type { Residuals } from "./statistics/residuals.js";

/** What a metric may be a function of. Each comes from one pass over the rows; `size` comes from the file. */
export interface Statistics {
  readonly confusion: Confusion;
  readonly places: Places;
  readonly ranking: Rankings;
  readonly probabilities: ProbabilitySums;
  readonly residuals: Residuals;
  readonly latencies: Latencies;
  /** Bytes. */
  readonly size: number;
}
export type StatisticName = keyof Statistics;

export type Average = "macro" | "micro" | "weighted";

/** What a gate asks of a metric, its argument resolved against the classes at hand. */
export interface Asked {
  /** β of `f_beta@2`, k of `top_k_accuracy@3`. */
  readonly k?: number;
  /** One class (in a binary task without an argument: the positive one) or an average over all. */
  readonly of?:
    | { readonly kind: "class"; readonly index: number }
    | { readonly kind: "average"; readonly average: Average };
}

/** Hits among trials that are independent rows. */
export interface Proportion {
  readonly hits: number;
  readonly trials: number;
}

/** How sure the metric is where rows are independent and weigh the same; `undefined` from `of`: by bootstrap. */
export type IntervalKind<S> =
  /** Clopper–Pearson. With `sameTrials` the trials depend on the truth alone, so that two models share them: Tango. */
  | {
      readonly kind: "proportion";
      readonly of: (statistic: S, asked: Asked) => Proportion | undefined;
      readonly sameTrials: boolean;
    }
  /** F1 of one class, by Jaccard's index. */
  | { readonly kind: "jaccard"; readonly of: (statistic: S, asked: Asked) => Detections | undefined }
  /** Newcombe's method 5. */
  | { readonly kind: "area"; readonly of: (statistic: S, asked: Asked) => Area | undefined }
  /** Order statistics. */
  | { readonly kind: "quantile"; readonly share: number }
  | { readonly kind: "bootstrap" }
  | { readonly kind: "exact" };

export interface Detections {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export interface Area {
  readonly area: number;
  readonly positives: number;
  readonly negatives: number;
}

/** The gate language's term, but for what the list says (name, help) and what nearly all metrics share. */
type Term = Omit<MetricTerm, "name" | "help" | "sliceable" | "deterministic"> &
  Partial<Pick<MetricTerm, "sliceable" | "deterministic">>;

/** A pure function of one statistic, with its range, its direction and its kind of interval. */
export interface Metric<Name extends StatisticName = StatisticName> extends Term {
  readonly statistic: Name;
  /** Tasks that it makes sense for; absent: all. */
  readonly tasks?: readonly ("binary" | "multiclass" | "regression")[];
  readonly interval: IntervalKind<Statistics[Name]>;
  /** Undefined (never 0 or NaN) where the rows do not define it; `undefinedWhen` says when, for the message. */
  readonly value: (statistic: Statistics[Name], asked: Asked) => number | undefined;
  readonly undefinedWhen?: string;
  /** Rows in the metric's own denominator; absent: all rows. */
  readonly denominator?: (statistic: Statistics[Name], asked: Asked) => number;
}

/** A metric of whichever statistic. */
export type AnyMetric = { readonly [Name in StatisticName]: Metric<Name> }[StatisticName];
export type MetricList = List<AnyMetric>;
