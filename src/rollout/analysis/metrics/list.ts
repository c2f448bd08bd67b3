/** The canary's metrics, one line each. The gate parser, the schema, the docs and the help are made from it. */
import type { Vocabulary } from "../../../gates/gate.js";
import type { CanaryMetricList } from "../metric.js";

export const canaryMetrics = {
  error_rate: {
    help: "share of requests that failed",
    load: () => import("./error-rate.js").then((file) => file.errorRate),
  },
  latency_p50: {
    help: "median time to answer",
    load: () => import("./latency-p50.js").then((file) => file.latencyP50),
  },
  latency_p90: {
    help: "time within which 90 % of the requests were answered",
    load: () => import("./latency-p90.js").then((file) => file.latencyP90),
  },
  latency_p95: {
    help: "time within which 95 % of the requests were answered",
    load: () => import("./latency-p95.js").then((file) => file.latencyP95),
  },
  latency_p99: {
    help: "time within which 99 % of the requests were answered",
    load: () => import("./latency-p99.js").then((file) => file.latencyP99),
  },
  slower: {
    help: "share of requests slower than a time: slower(250ms)",
    load: () => import("./slower.js").then((file) => file.slower),
  },
  drift: {
    help: "how much the predictions differ from stable's: drift <= 0.1",
    load: () => import("./drift.js").then((file) => file.drift),
  },
  throughput: {
    help: "requests answered well, a second, by the arm's part of the traffic: throughput >= baseline * 0.9 at point",
    load: () => import("./throughput.js").then((file) => file.throughput),
  },
  cpu: {
    help: "processor time by request: cpu <= baseline * 1.5 at point",
    load: () => import("./cpu.js").then((file) => file.cpu),
  },
  memory: {
    help: "resident bytes of a replica: memory <= baseline * 1.2 at point",
    load: () => import("./memory.js").then((file) => file.memory),
  },
  accuracy: {
    help: "share of the replayed rows that are predicted right, row by row against stable: accuracy >= baseline - 0.01",
    load: () => import("./accuracy.js").then((file) => file.accuracy),
  },
} as const satisfies CanaryMetricList;

/** The gate language's vocabulary for `canary.gates`. */
export async function canaryVocabulary(): Promise<Vocabulary> {
  const loaded = await Promise.all(Object.values(canaryMetrics).map((metric) => metric.load()));
  return new Map(loaded.map(({ term }) => [term.name, term]));
}
