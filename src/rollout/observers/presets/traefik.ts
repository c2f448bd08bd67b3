import type { MetricPreset } from "../preset.js";

/** Traefik, by the service that a request went to; a service of a cluster is called NAMESPACE-NAME-PORT@PROVIDER. */
export const traefik: MetricPreset = {
  requests: ["traefik_service_requests_total"],
  errors: { label: "code" },
  latency: { histogram: "traefik_service_request_duration_seconds", unit: "seconds" },
  arms: {
    stable: 'service=~"{namespace}-{name}-[0-9a-z]+@kubernetes.*"',
    canary: 'service=~"{namespace}-{name}-canary-[0-9a-z]+@kubernetes.*"',
  },
  source: "https://doc.traefik.io/traefik/observability/metrics/overview/",
  verified: false,
};
