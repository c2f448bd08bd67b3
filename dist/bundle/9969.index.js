export const id = 9969;
export const ids = [9969];
export const modules = {

/***/ 79969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kserve: () => (/* binding */ kserve)
/* harmony export */ });
/**
 * KServe on Knative since 1.19, by the queue-proxy: what callers got, also where it answered for the server itself (503
 * of a full queue, 504 after the revision's timeout). `kn_serving_invocation_duration_seconds` knows nothing of those.
 * Probes are in neither.
 *
 * KServe's own Python server tells nothing of failures: its histograms are of the stages of what it took up.
 * The series have no pod of their own (`target_info` has), so it is the scrape that labels them.
 */
const kserve = {
    requests: ["http_server_request_duration_seconds_count"],
    errors: { label: "http_response_status_code" },
    latency: { histogram: "http_server_request_duration_seconds", unit: "seconds" },
    arms: { pod: "pod" },
    source: "Knative 1.21 before KServe 0.21.0; https://knative.dev/docs/serving/observability/metrics/serving-metrics/",
    verified: true,
};


/***/ })

};
