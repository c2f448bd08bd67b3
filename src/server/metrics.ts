/** What the server counts, for Prometheus and for the observers of a rollout. */
import type { IncomingHttpHeaders } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Predictions } from "../inference/decode.js";
import type { InputPlan } from "../inference/encode.js";
import type { Feature } from "../inference/feature-bins.js";
import type { ModelIdentity } from "../protocols/predict.js";
import { serverMetricNames as names, replayHeader } from "../runtimes/onnx-metrics.js";
import { latencyEdges } from "../stats/latency-edges.js";
import { type InputCounts, inputCounter } from "./inputs.js";
import { type MissingCounts, missingCounter } from "./missing.js";
import { type PredictionCounts, predictionCounter } from "./predictions.js";

export type Protocol = "predict" | "v2";
export type Traffic = "live" | "replay";

/** Which of the two a request is. */
export function trafficOf({ headers }: { readonly headers: IncomingHttpHeaders }): Traffic {
  return headers[replayHeader] === undefined ? "live" : "replay";
}

export interface ServerMetrics {
  /** @param code  HTTP status; 499 where the client left before its answer */
  answered(request: {
    readonly protocol: Protocol;
    readonly traffic: Traffic;
    readonly code: number;
    readonly seconds: number;
  }): void;
  ran(rows: number): void;
  /** Told of each request's predictions; `unreadable` where the model's answer could not be read as any. */
  predicted(traffic: Traffic, predictions: Predictions | { readonly task: "unreadable"; readonly n: number }): void;
  /**
   * Who counts what is in the rows that are sent, and what is missing; undefined where the columns have no names.
   *
   * @param features  by which ranges, where the image tells them
   */
  rowsOf(
    inputs: InputPlan,
    features: readonly Feature[] | undefined,
  ): ((traffic: Traffic, rows: readonly unknown[]) => void) | undefined;
  /** Prometheus' text, and its content type. */
  expose(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/**
 * @param inFlight  read when scraped: requests let in and not yet answered
 * @param ready     read when scraped
 */
export function serverMetrics(model: ModelIdentity, inFlight: () => number, ready: () => boolean): ServerMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ model: model.name, version: model.version });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const requests = new Counter({
    name: names.requests,
    help: "Predictions asked for, by protocol, status code and traffic (live or replay)",
    labelNames: ["protocol", "code", "traffic"] as const,
    registers,
  });
  const latency = new Histogram({
    name: names.latency,
    help: "Seconds from a request's headers to its answer, whatever the answer was",
    labelNames: ["traffic"] as const,
    buckets: [...latencyEdges],
    registers,
  });
  const batchRows = new Histogram({
    name: names.batchRows,
    help: "Rows in each run of the model",
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
    registers,
  });
  gauge(names.inFlight, "Predictions let in and not yet answered", inFlight, registers);
  gauge(names.ready, "1 when /readyz says yes", () => (ready() ? 1 : 0), registers);
  new Gauge({
    name: names.model,
    help: "Always 1; its labels say which model serves",
    labelNames: ["digest"] as const,
    registers,
  }).set({ digest: model.digest }, 1);

  const predictions = { live: predictionCounter(), replay: predictionCounter() };
  addPredictions(predictions, registers);

  // A series that is absent would read as "no data": a server that was asked nothing says zero.
  for (const traffic of ["live", "replay"] as const) {
    latency.zero({ traffic });
    for (const protocol of ["predict", "v2"] as const) requests.inc({ protocol, traffic, code: 200 }, 0);
  }

  return {
    answered({ protocol, traffic, code, seconds }) {
      requests.inc({ protocol, traffic, code });
      latency.observe({ traffic }, seconds);
    },
    ran: (rows) => batchRows.observe(rows),
    predicted(traffic, given) {
      if (given.task === "unreadable") predictions[traffic].addUnreadable(given.n);
      else predictions[traffic].add(given);
    },
    rowsOf(inputs, features = []) {
      const [live, replay] = [missingCounter(inputs), missingCounter(inputs)];
      if (live === undefined || replay === undefined) return undefined;
      const missing = { live, replay };
      addMissing(missing, registers);
      const columns = inputs.inputs.flatMap((input) => input.columns ?? []);
      const ranged = { live: inputCounter(columns, features), replay: inputCounter(columns, features) };
      if (features.length > 0) addInputs(ranged, registers);
      return (traffic, rows) => {
        missing[traffic].add(rows);
        ranged[traffic].add(rows);
      };
    },
    expose: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}

function gauge(name: string, help: string, read: () => number, registers: Registry[]): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });
}

/** Counters that are counted elsewhere, cheaper than by labels for each row, and read when scraped. */
function counter<Label extends string>(
  { name, help, labelNames }: { readonly name: string; readonly help: string; readonly labelNames: readonly Label[] },
  read: () => Iterable<readonly [labels: Readonly<Record<Label, string>>, count: number]>,
  registers: Registry[],
): void {
  new Counter({
    name,
    help,
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const [labels, count] of read()) this.inc(labels, count);
    },
  });
}

type ByTraffic<Of> = Readonly<Record<Traffic, Of>>;
const kinds = ["live", "replay"] as const;

function addPredictions(counted: ByTraffic<PredictionCounts>, registers: Registry[]): void {
  counter(
    { name: names.classes, help: "Predictions by class", labelNames: ["traffic", "class"] },
    () =>
      kinds.flatMap((traffic) =>
        [...counted[traffic].classes].map(([name, count]) => [{ traffic, class: name }, count] as const),
      ),
    registers,
  );
  counter(
    {
      name: names.values,
      help: "Predictions by value, or by the probability of the second of two classes, at its bin's edge next to zero",
      labelNames: ["traffic", "value"],
    },
    () =>
      kinds.flatMap((traffic) =>
        [...counted[traffic].values].map(([value, count]) => [{ traffic, value: String(value) }, count] as const),
      ),
    registers,
  );
  counter(
    {
      name: names.predictionSquares,
      help: "Squares of the number of predictions in a request, which come together",
      labelNames: ["traffic"],
    },
    () => kinds.map((traffic) => [{ traffic }, counted[traffic].squares] as const),
    registers,
  );
}

function addInputs(counted: ByTraffic<InputCounts>, registers: Registry[]): void {
  counter(
    {
      name: names.inputs,
      help: "Rows by the tenth of the holdout in which the feature's value lies, or below, above, known, unknown",
      labelNames: ["traffic", "feature", "bin"],
    },
    function* () {
      for (const traffic of kinds) {
        for (const [feature, bin, rows] of counted[traffic].counts()) yield [{ traffic, feature, bin }, rows] as const;
      }
    },
    registers,
  );
}

function addMissing(counted: ByTraffic<MissingCounts>, registers: Registry[]): void {
  counter(
    { name: names.rows, help: "Rows sent to /predict, refused ones too", labelNames: ["traffic"] },
    () => kinds.map((traffic) => [{ traffic }, counted[traffic].rows] as const),
    registers,
  );
  counter(
    { name: names.missing, help: "Rows without a value for the feature", labelNames: ["traffic", "feature"] },
    () =>
      kinds.flatMap((traffic) =>
        [...counted[traffic].missing].map(([feature, count]) => [{ traffic, feature }, count] as const),
      ),
    registers,
  );
}
