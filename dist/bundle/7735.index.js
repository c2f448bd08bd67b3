export const id = 7735;
export const ids = [7735];
export const modules = {

/***/ 97735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   traefik: () => (/* binding */ traefik)
/* harmony export */ });
/** Traefik, by the service that a request went to; a service of a cluster is called NAMESPACE-NAME-PORT@PROVIDER. */
const traefik = {
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


/***/ })

};
