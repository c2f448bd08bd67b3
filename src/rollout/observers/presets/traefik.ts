import type { MetricPreset } from "../preset.js";

/**
 * Traefik, by the service that a request went to, which is counted where shares have been split.
 *
 * A Service of Kubernetes is NAMESPACE-NAME-PORT@kubernetes for an Ingress, the same @kubernetescrd for an IngressRoute
 * with several services, NAMESPACE-NAME-http-PORT@kubernetesgateway for an HTTPRoute. The code of a gRPC call is gRPC's
 * own, where 0 is good.
 */
export const traefik: MetricPreset = {
  requests: ["traefik_service_requests_total"],
  errors: { label: "code" },
  latency: { histogram: "traefik_service_request_duration_seconds", unit: "seconds" },
  only: 'protocol!~"grpc.*"',
  arms: {
    stable: 'service=~"{namespace}-{name}-([0-9a-z]+@kubernetes(crd)?|http-[0-9]+@kubernetesgateway)"',
    canary: 'service=~"{namespace}-{name}-canary-([0-9a-z]+@kubernetes(crd)?|http-[0-9]+@kubernetesgateway)"',
  },
  source: "Traefik 3.6.12; https://doc.traefik.io/traefik/observability/metrics/overview/",
  verified: true,
};
