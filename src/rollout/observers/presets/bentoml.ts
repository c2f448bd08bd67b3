import type { MetricPreset } from "../preset.js";

/** BentoML's own endpoints; those for health and metrics are not counted by it. */
export const bentoml: MetricPreset = {
  requests: ["bentoml_service_request_total"],
  errors: { label: "http_response_code" },
  latency: { histogram: "bentoml_service_request_duration_seconds", unit: "seconds" },
  arms: { pod: "pod" },
  source: "BentoML 1.4.39; https://docs.bentoml.com/en/latest/build-with-bentoml/observability/metrics.html",
  verified: true,
};
