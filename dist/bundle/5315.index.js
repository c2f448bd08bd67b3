export const id = 5315;
export const ids = [5315];
export const modules = {

/***/ 15315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mlserver: () => (/* binding */ mlserver)
/* harmony export */ });
/**
 * MLServer, by its REST server's metrics: `model_infer_request_duration` is a summary, which holds no buckets.
 *
 * Requests for metrics and health are counted among them, hence the path.
 */
const mlserver = {
    requests: ["rest_server_requests_total"],
    errors: { label: "status_code" },
    latency: { histogram: "rest_server_request_duration_seconds", unit: "seconds" },
    only: 'path=~".*/infer"',
    arms: { pod: "pod" },
    source: "MLServer 1.7.1; https://mlserver.readthedocs.io/en/latest/user-guide/metrics.html",
    verified: true,
};


/***/ })

};
