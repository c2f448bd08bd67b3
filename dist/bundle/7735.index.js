export const id = 7735;
export const ids = [7735];
export const modules = {

/***/ 97735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   traefik: () => (/* binding */ traefik)
/* harmony export */ });
/**
 * Traefik, by the service that a request went to, which is counted where shares have been split.
 *
 * A Service of Kubernetes is NAMESPACE-NAME-PORT@kubernetes for an Ingress, the same @kubernetescrd for an IngressRoute
 * with several services, NAMESPACE-NAME-http-PORT@kubernetesgateway for an HTTPRoute. The code of a gRPC call is gRPC's
 * own, where 0 is good.
 */
const traefik = {
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


/***/ })

};
