import type { MetricPreset } from "../preset.js";

/** KServe on Knative to 1.18, by the queue-proxy: what callers got, also where it answered for the server itself. */
export const kserveOpencensus: MetricPreset = {
  requests: ["revision_request_count"],
  errors: { label: "response_code" },
  latency: { histogram: "revision_request_latencies", unit: "milliseconds" },
  arms: { pod: "pod_name" },
  source: "Knative 1.15 before KServe 0.21.0; https://knative.dev/v1.10-docs/serving/services/service-metrics/",
  verified: true,
};
