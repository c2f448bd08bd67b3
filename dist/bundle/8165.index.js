export const id = 8165;
export const ids = [8165];
export const modules = {

/***/ 18165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   istio: () => (/* binding */ istio)
/* harmony export */ });
/** Istio's sidecars, as the receiving side reports: a request that never arrived has the code 0. */
const istio = {
    requests: ["istio_requests_total"],
    errors: { label: "response_code" },
    latency: { histogram: "istio_request_duration_milliseconds", unit: "milliseconds" },
    only: 'reporter="destination"',
    arms: {
        stable: 'destination_workload="{name}", destination_workload_namespace="{namespace}"',
        canary: 'destination_workload="{name}-canary", destination_workload_namespace="{namespace}"',
    },
    source: "https://istio.io/latest/docs/reference/config/metrics/",
    verified: false,
};


/***/ })

};
