/** What the server counts, for Prometheus and for the observers of a rollout. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ModelIdentity } from "../protocols/predict.js";
import { serverMetricNames as names } from "../runtimes/onnx-metrics.js";
import { latencyEdges } from "../stats/latency-edges.js";

export type Protocol = "predict" | "v2";
export type Traffic = "live" | "replay";

export interface ServerMetrics {
  /** @param code  HTTP status; 499 where the client left before its answer */
  answered(request: {
    readonly protocol: Protocol;
    readonly traffic: Traffic;
    readonly code: number;
    readonly seconds: number;
  }): void;
  ran(rows: number): void;
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
