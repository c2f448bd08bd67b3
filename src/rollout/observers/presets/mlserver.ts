import type { MetricPreset } from "../preset.js";

/**
 * MLServer, by its REST server's metrics: `model_infer_request_duration` is a summary, which holds no buckets.
 *
 * Requests for metrics and health are counted among them, hence the path.
 */
export const mlserver: MetricPreset = {
  requests: ["rest_server_requests_total"],
  errors: { label: "status_code" },
  latency: { histogram: "rest_server_request_duration_seconds", unit: "seconds" },
  only: 'path=~".*/infer"',
  arms: { pod: "pod" },
  source: "MLServer 1.7.1; https://mlserver.readthedocs.io/en/latest/user-guide/metrics.html",
  verified: true,
};
