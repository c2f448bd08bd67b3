export const id = 3057;
export const ids = [3057];
export const modules = {

/***/ 33057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kserveOpencensus: () => (/* binding */ kserveOpencensus)
/* harmony export */ });
/** KServe on Knative to 1.18, by the queue-proxy: what callers got, also where it answered for the server itself. */
const kserveOpencensus = {
    requests: ["revision_request_count"],
    errors: { label: "response_code" },
    latency: { histogram: "revision_request_latencies", unit: "milliseconds" },
    arms: { pod: "pod_name" },
    source: "Knative 1.15 before KServe 0.21.0; https://knative.dev/v1.10-docs/serving/services/service-metrics/",
    verified: true,
};


/***/ })

};
