/** Our own server (src/server) over onnxruntime-web: small, quick to start, the same code that validated the model. */
import { serverMetricNames } from "./onnx-metrics.js";
import type { Probe, Runtime } from "./runtime.js";

const app = "/app";
const models = "/models";

/** A model that takes a minute to load is slow, not broken: startup is patient, so that liveness may be strict. */
const startup: Probe = { path: "/readyz", periodSeconds: 2, failureThreshold: 150, timeoutSeconds: 2 };
/**
 * The server has one thread: under a long batch it answers late. Whoever takes that for a failure takes all pods from
 * users at once when they are busiest. A process that is gone is seen after 6 s all the same.
 */
const readiness: Probe = { path: "/readyz", periodSeconds: 2, failureThreshold: 3, timeoutSeconds: 5 };
/** Only a minute of silence is a hang. */
const liveness: Probe = { path: "/healthz", periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 };

export const onnx: Runtime = {
  formats: ["onnx"],
  image: {
    base: "gcr.io/distroless/nodejs24-debian12:nonroot",
    layers: [
      {
        name: "server",
        sources: ["serve.js", "package.json", "bundle", "wasm"].map((path) => ({
          from: { kind: "home", path },
          to: `${app}/${path}`,
        })),
      },
      {
        name: "model",
        sources: [
          { from: { kind: "model" }, to: `${models}/model.onnx` },
          { from: { kind: "metadata" }, to: `${models}/model-release.json` },
        ],
      },
    ],
    // The distroless image's entrypoint is node itself; the official node image's runs node for a file like this.
    command: [`${app}/serve.js`],
    entrypointWithoutBase: ["node"],
    environment: { MODEL_RELEASE_MODEL: `${models}/model.onnx`, HOST: "0.0.0.0", PORT: "8080", NODE_ENV: "production" },
    port: 8080,
    user: "65532:65532",
  },
  probes: { startup, readiness, liveness },
  predict: { method: "POST", path: "/predict", contentType: "application/json" },
  metrics: {
    path: "/metrics",
    requests: serverMetricNames.requests,
    latency: serverMetricNames.latency,
    traffic: { label: "traffic", live: "live", replay: "replay" },
    predictions: {
      classes: serverMetricNames.classes,
      values: serverMetricNames.values,
      squares: serverMetricNames.predictionSquares,
    },
    inputs: {
      rows: serverMetricNames.rows,
      missing: serverMetricNames.missing,
      bins: serverMetricNames.inputs,
    },
    cpuSeconds: "process_cpu_seconds_total",
    memoryBytes: "process_resident_memory_bytes",
  },
  local: {
    door: "serve.js",
    environment: ({ model, metadata, host, port }) => ({
      MODEL_RELEASE_MODEL: model,
      MODEL_RELEASE_METADATA: metadata,
      HOST: host,
      PORT: String(port),
    }),
  },
};
