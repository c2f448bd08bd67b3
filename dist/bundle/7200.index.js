export const id = 7200;
export const ids = [7200];
export const modules = {

/***/ 7200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bentoml: () => (/* binding */ bentoml)
/* harmony export */ });
/** BentoML's own endpoints. It counts what the kubelet asks among them, hence the endpoint, but not its page of metrics. */
const bentoml = {
    requests: ["bentoml_service_request_total"],
    errors: { label: "http_response_code" },
    latency: { histogram: "bentoml_service_request_duration_seconds", unit: "seconds" },
    only: 'endpoint!~".*/(livez|readyz|healthz)"',
    arms: { pod: "pod" },
    source: "BentoML 1.4.39; https://docs.bentoml.com/en/latest/build-with-bentoml/observability/metrics.html",
    verified: true,
};


/***/ })

};
