import type { MetricPreset } from "../preset.js";

/**
 * KServe's Python server has latencies by stage and no counter of failures; behind Knative, the queue-proxy has both.
 *
 * A revision is an arm: its pods bear the revision's name, and so do the queue-proxy's series.
 */
export const kserve: MetricPreset = {
  requests: ["revision_app_request_count"],
  errors: { label: "response_code" },
  latency: { histogram: "revision_app_request_latencies", unit: "milliseconds" },
  arms: { pod: "pod_name" },
  source: "https://knative.dev/docs/serving/observability/metrics/serving-metrics/",
  verified: false,
};
