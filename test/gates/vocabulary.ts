/** A vocabulary with one metric of each sort, for the tests of the gate language. */
import type { MetricTerm, Vocabulary } from "../../src/gates/gate.js";

const share = {
  quantity: "share",
  range: [0, 1],
  better: "higher",
  sliceable: true,
  deterministic: true,
} as const satisfies Partial<MetricTerm>;
const perClass = { ...share, argument: "class", argumentRequiredForMulticlass: true } as const;
const number = { ...share, quantity: "number" } as const;
const latency = {
  quantity: "latency",
  range: [0, Number.POSITIVE_INFINITY],
  better: "lower",
  sliceable: false,
  deterministic: false,
} as const satisfies Partial<MetricTerm>;

const terms: readonly Omit<MetricTerm, "help">[] = [
  { name: "accuracy", ...share },
  { name: "f1", ...perClass },
  { name: "recall", ...perClass },
  { name: "f_beta", ...perClass, k: { help: "how much recall outweighs precision: 'f_beta@2'" } },
  { name: "top_k_accuracy", ...share, k: { help: "how many guesses count", default: 5 } },
  { name: "roc_auc", ...share },
  { name: "r2", ...number, range: [Number.NEGATIVE_INFINITY, 1] },
  { name: "rmse", ...number, range: [0, Number.POSITIVE_INFINITY], better: "lower" },
  { name: "mape", ...share, range: [0, Number.POSITIVE_INFINITY], better: "lower" },
  { name: "predict_latency_p95", ...latency },
  { name: "size", ...latency, quantity: "size", exact: true, deterministic: true },
  { name: "class_count", ...latency, quantity: "count", exact: true, deterministic: true },
];
const canaryTerms: readonly Omit<MetricTerm, "help">[] = [
  { name: "error_rate", ...share, better: "lower", sliceable: false, deterministic: false },
  { name: "latency_p95", ...latency },
  { name: "latency_p99", ...latency },
  { name: "slower", ...share, better: "lower", argument: "latency", sliceable: false, deterministic: false },
  { name: "throughput", ...latency, quantity: "number", better: "higher", pointOnly: true },
];

const vocabularyOf = (list: readonly Omit<MetricTerm, "help">[]): Vocabulary =>
  new Map(list.map((term) => [term.name, { ...term, help: `help of ${term.name}` }]));

export const holdoutVocabulary = vocabularyOf(terms);
export const canaryVocabulary = vocabularyOf(canaryTerms);
export const everything: Vocabulary = new Map([...holdoutVocabulary, ...canaryVocabulary]);

export function termOf(metric: string): MetricTerm {
  const term = everything.get(metric);
  if (!term) throw new Error(`the tests know no metric '${metric}'`);
  return term;
}
