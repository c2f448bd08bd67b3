/** What a gate is: one assertion on one metric, as parsed; and the vocabulary that says which metrics there are. */

export type Operator = ">=" | ">" | "<=" | "<" | "==";

/** What kind of number a metric is: decides which units and which bounds make sense for it. */
export type Quantity = "share" | "number" | "latency" | "size" | "count";

/** One metric as the gate language sees it. Each metric's own file gives its term; a list of them is a vocabulary. */
export interface MetricTerm {
  readonly name: string;
  readonly help: string;
  readonly quantity: Quantity;
  /** Closed range of possible values; ±Infinity where unbounded. */
  readonly range: readonly [number, number];
  readonly better: "higher" | "lower";
  /** Exact metrics have no sampling error (L = U); only they take `==` without `at point`. */
  readonly exact?: boolean;
  /** Decided by the bare estimate whatever the gate says (docs/gates.md). */
  readonly pointOnly?: boolean;
  /** It has an error that no bound is known for: only `at point` decides it, and the gate has to say so. */
  readonly saysPoint?: boolean;
  /** Only the better direction makes sense: there is no gate that asks for less of what is better. */
  readonly oneWay?: boolean;
  /** A number says nothing of the model; why, as the end of a sentence. Only a baseline does. */
  readonly noNumberFor?: string;
  /** Which argument stands in parentheses: a class or an average, a latency bound, or none. */
  readonly argument?: "class" | "latency";
  /** With more than two classes the argument may not be left out (f1, precision, recall, f_beta). */
  readonly argumentRequiredForMulticlass?: boolean;
  /** `metric@k`: what k means and its default; absent when the metric takes no k. */
  readonly k?: { readonly help: string; readonly default?: number };
  /** Whether it can be had within a slice. */
  readonly sliceable: boolean;
  /** Known only of replayed rows with known answers. */
  readonly replayedOnly?: boolean;
  /** Deterministic given the model and the rows (so that an identical model passes baseline gates by identity). */
  readonly deterministic: boolean;
}
export type Vocabulary = ReadonlyMap<string, MetricTerm>;

export type Argument =
  | { readonly kind: "average"; readonly average: "macro" | "micro" | "weighted" }
  | { readonly kind: "class"; readonly label: string }
  | { readonly kind: "slower"; readonly seconds: number };

export type Bound =
  | { readonly kind: "number"; readonly value: number }
  /** factor × baseline + offset; one of factor = 1 and offset = 0 always holds. */
  | { readonly kind: "baseline"; readonly factor: number; readonly offset: number };

export interface Gate {
  /** As the person wrote it, for every message. */
  readonly written: string;
  readonly metric: string;
  readonly k?: number;
  readonly argument?: Argument;
  /** Without a value: every value of the column. */
  readonly slice?: { readonly column: string; readonly value?: string };
  readonly operator: Operator;
  /** In base units: shares as 0–1, seconds, bytes. */
  readonly bound: Bound;
  /** How it is decided: by one-sided bounds at a confidence (0–1), or by the bare estimate. */
  readonly at: { readonly kind: "confidence"; readonly level: number } | { readonly kind: "point" };
}
