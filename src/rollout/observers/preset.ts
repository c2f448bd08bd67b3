/** A preset: which series of a program count requests, errors and latency, and how the arms' series are told apart. */

/** How a series' labels tell that a request failed. */
export type ErrorRule =
  /** The label holds an HTTP status: 5xx, 429, 400 and 422 are errors, and 0, a request that got no answer. */
  | { readonly label: string; readonly good?: undefined; readonly metrics?: undefined }
  /** Whatever is none of these values is an error. */
  | { readonly label: string; readonly good: readonly string[]; readonly metrics?: undefined }
  /** Failures are counted by series of their own. */
  | { readonly metrics: readonly string[]; readonly label?: undefined; readonly good?: undefined };

export type LatencyUnit = "seconds" | "milliseconds" | "microseconds";

/** Metric names and labels; the counters alone, for a rate that somebody else computed hides a restart. */
export interface SeriesNames {
  /** Counters whose sum is all requests, failed ones among them. */
  readonly requests: readonly string[];
  readonly errors: ErrorRule;
  /** A histogram without its `_bucket`; absent where the program has none, and then no latency gate can be decided. */
  readonly latency?: { readonly histogram: string; readonly unit: LatencyUnit };
  /** Of the process that serves; absent where the program has none that speak for all of its work. */
  readonly usage?: { readonly cpuSeconds?: string; readonly memoryBytes?: string };
}

/** Which series are an arm's. */
export type ArmLabels =
  /** The label that holds the pod's name: the pods themselves are known by their owner. */
  | { readonly pod: string }
  /** Matchers as PromQL writes them between braces; {name} and {namespace} stand for the stable workload's. */
  | { readonly stable: string; readonly canary: string; readonly pod?: undefined };

export interface MetricPreset extends SeriesNames {
  /** Matchers that all of its series must meet besides. */
  readonly only?: string;
  readonly arms: ArmLabels;
  /** The label that tells replayed rows from users' requests, where the program has one. */
  readonly traffic?: { readonly label: string; readonly live: string; readonly replay: string };
  /** Where the names are from. */
  readonly source: string;
  /** Checked against what the running program exposes; else the source alone speaks for it. */
  readonly verified: boolean;
}
