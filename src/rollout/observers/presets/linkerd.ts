import type { MetricPreset } from "../preset.js";

/** Linkerd's proxies, inbound. */
export const linkerd: MetricPreset = {
  requests: ["response_total"],
  errors: { label: "status_code" },
  latency: { histogram: "response_latency_ms", unit: "milliseconds" },
  only: 'direction="inbound"',
  arms: {
    stable: 'deployment="{name}", namespace="{namespace}"',
    canary: 'deployment="{name}-canary", namespace="{namespace}"',
  },
  source: "https://linkerd.io/2/reference/proxy-metrics/",
  verified: false,
};
