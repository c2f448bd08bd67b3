import type { MetricPreset } from "../preset.js";

/** The ingress controller of the Kubernetes project: its own namespace is `namespace`, the Service's is exported. */
export const nginx: MetricPreset = {
  requests: ["nginx_ingress_controller_requests"],
  errors: { label: "status" },
  latency: { histogram: "nginx_ingress_controller_request_duration_seconds", unit: "seconds" },
  arms: {
    stable: 'exported_service="{name}", exported_namespace="{namespace}"',
    canary: 'exported_service="{name}-canary", exported_namespace="{namespace}"',
  },
  source: "https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/",
  verified: false,
};
