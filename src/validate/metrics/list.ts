/** One line a metric: the gate language's vocabulary, the schema, the docs and the help are made from it. */
import type { MetricTerm, Vocabulary } from "../../gates/gate.js";
import type { AnyMetric, MetricList } from "../metric.js";

const latency = async (percent: number) => (await import("./predict-latency.js")).predictLatency(percent);

export const metrics = {
  accuracy: { help: "share of rows predicted right", load: async () => (await import("./accuracy.js")).accuracy },
  balanced_accuracy: {
    help: "mean of the classes' recalls",
    load: async () => (await import("./balanced-accuracy.js")).balancedAccuracy,
  },
  precision: {
    help: "of the rows predicted to be of a class, the share that is",
    load: async () => (await import("./precision.js")).precision,
  },
  recall: {
    help: "of a class's rows, the share that was found",
    load: async () => (await import("./recall.js")).recall,
  },
  specificity: {
    help: "of the rows not of a class, the share not predicted to be",
    load: async () => (await import("./specificity.js")).specificity,
  },
  f1: { help: "harmonic mean of precision and recall", load: async () => (await import("./f1.js")).f1 },
  f_beta: {
    help: "F-measure with recall β times as important: f_beta@2",
    load: async () => (await import("./f-beta.js")).fBeta,
  },
  top_k_accuracy: {
    help: "share of rows whose class is among the k most probable: top_k_accuracy@3",
    load: async () => (await import("./top-k-accuracy.js")).topKAccuracy,
  },
  roc_auc: {
    help: "how often a positive row is scored above a negative one",
    load: async () => (await import("./roc-auc.js")).rocAuc,
  },
  log_loss: {
    help: "mean −ln of the true class's probability",
    load: async () => (await import("./log-loss.js")).logLoss,
  },
  brier: { help: "mean squared error of the probabilities", load: async () => (await import("./brier.js")).brier },
  mse: { help: "mean squared error", load: async () => (await import("./mse.js")).mse },
  rmse: { help: "root of the mean squared error", load: async () => (await import("./rmse.js")).rmse },
  mae: { help: "mean absolute error", load: async () => (await import("./mae.js")).mae },
  mape: { help: "mean absolute error as a share of the truth", load: async () => (await import("./mape.js")).mape },
  r2: { help: "share of the label's variance that is explained", load: async () => (await import("./r2.js")).r2 },
  predict_latency_p50: { help: "median time of one row's prediction", load: () => latency(50) },
  predict_latency_p90: { help: "90 % of the rows are predicted faster", load: () => latency(90) },
  predict_latency_p95: { help: "95 % of the rows are predicted faster", load: () => latency(95) },
  predict_latency_p99: { help: "99 % of the rows are predicted faster", load: () => latency(99) },
  size: { help: "size of the model's files", load: async () => (await import("./size.js")).size },
} as const satisfies MetricList;
export type MetricName = keyof typeof metrics;

export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(metrics, name);
}

/** What the gate language may say about a holdout. */
export async function metricVocabulary(): Promise<Vocabulary> {
  const vocabulary = new Map<string, MetricTerm>();
  for (const name of Object.keys(metrics) as MetricName[]) {
    vocabulary.set(name, termOf(name, await metrics[name].load()));
  }
  return vocabulary;
}

/** The metric as the gate language sees it. */
export function termOf(name: MetricName, metric: AnyMetric): MetricTerm {
  const { quantity, better, range, exact, pointOnly, argument, argumentRequiredForMulticlass, k } = metric;
  return {
    name,
    help: metrics[name].help,
    quantity,
    range,
    better,
    ...(exact && { exact }),
    ...(pointOnly && { pointOnly }),
    ...(argument && { argument }),
    ...(argumentRequiredForMulticlass && { argumentRequiredForMulticlass }),
    ...(k && { k }),
    sliceable: metric.sliceable ?? true,
    deterministic: metric.deterministic ?? true,
  };
}
