/** What a canary metric is: its place in the gate language, and what of the arms' traffic it looks at. */
import type { Gate, MetricTerm } from "../../gates/gate.js";
import type { List } from "../../list.js";

/** What is counted in an interval. Plain data: it lies in the rollout's record. */
export type Measure =
  | { readonly kind: "errors" }
  /** Requests slower than a time. */
  | { readonly kind: "slower"; readonly seconds: number }
  /** The time that `1 − quantile` of the requests exceed. */
  | { readonly kind: "quantile"; readonly quantile: number }
  /** How much the arms' predictions differ, and how much they may. */
  | { readonly kind: "drift"; readonly bound: number }
  /** What is compared as it was measured (point-gate.ts). */
  | { readonly kind: "point"; readonly of: PointMeasure }
  /** Replayed rows that are predicted right. */
  | { readonly kind: "accuracy" };

export type PointMeasure = "throughput" | "cpu" | "memory";

export interface CanaryMetric {
  readonly term: MetricTerm;
  /** What a gate on this metric looks at, its argument included. */
  readonly measure: (gate: Gate) => Measure;
}
export type CanaryMetricList = List<CanaryMetric>;
