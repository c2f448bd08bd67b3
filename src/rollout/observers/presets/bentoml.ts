import type { MetricPreset } from "../preset.js";

/** BentoML's own endpoints. It counts what the kubelet asks among them, hence the endpoint, but not its page of metrics. */
export const bentoml: MetricPreset = {
  requests: ["bentoml_service_request_total"],
  errors: { label: "http_response_code" },
  latency: { histogram: "bentoml_service_request_duration_seconds", unit: "seconds" },
  only: 'endpoint!~".*/(livez|readyz|healthz)"',
  arms: { pod: "pod" },
  source: "BentoML 1.4.39; https://docs.bentoml.com/en/latest/build-with-bentoml/observability/metrics.html",
  verified: true,
};
