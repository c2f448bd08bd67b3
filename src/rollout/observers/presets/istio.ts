import type { MetricPreset } from "../preset.js";

/** Istio's sidecars, as the receiving side reports: a request that never arrived has the code 0. */
export const istio: MetricPreset = {
  requests: ["istio_requests_total"],
  errors: { label: "response_code" },
  latency: { histogram: "istio_request_duration_milliseconds", unit: "milliseconds" },
  only: 'reporter="destination"',
  arms: {
    stable: 'destination_workload="{name}", destination_workload_namespace="{namespace}"',
    canary: 'destination_workload="{name}-canary", destination_workload_namespace="{namespace}"',
  },
  source: "https://istio.io/latest/docs/reference/config/metrics/",
  verified: false,
};
