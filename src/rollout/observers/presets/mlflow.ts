import type { MetricPreset } from "../preset.js";

/** MLflow's server has no metrics: an NGINX beside it has (nginx-prometheus-exporter counts no codes; this is nginx-vts). */
export const mlflow: MetricPreset = {
  requests: ["nginx_vts_server_requests_total"],
  errors: { label: "code", good: ["1xx", "2xx", "3xx"] },
  latency: { histogram: "nginx_vts_server_request_duration_seconds", unit: "seconds" },
  only: 'host!="*", code!="total"',
  arms: { pod: "pod" },
  source: "https://github.com/vozlt/nginx-module-vts#to-control-metrics-format",
  verified: false,
};
