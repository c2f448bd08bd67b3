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
 * KServe's Python server has latencies by stage and no counter of failures; behind Knative, the queue-proxy has both.
 *
 * A revision is an arm: its pods bear the revision's name, and so do the queue-proxy's series.
 */
const kserve = {
    requests: ["revision_app_request_count"],
    errors: { label: "response_code" },
    latency: { histogram: "revision_app_request_latencies", unit: "milliseconds" },
    arms: { pod: "pod_name" },
    source: "https://knative.dev/docs/serving/observability/metrics/serving-metrics/",
    verified: false,
};


/***/ })

};
