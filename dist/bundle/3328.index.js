export const id = 3328;
export const ids = [3328];
export const modules = {

/***/ 63328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   modelRelease: () => (/* binding */ modelRelease)
/* harmony export */ });
/** Our own server: each pod is scraped, and its series bear the pod's name. */
const modelRelease = {
    requests: ["model_release_requests_total"],
    errors: { label: "code" },
    latency: { histogram: "model_release_request_duration_seconds", unit: "seconds" },
    usage: { cpuSeconds: "process_cpu_seconds_total", memoryBytes: "process_resident_memory_bytes" },
    traffic: { label: "traffic", live: "live", replay: "replay" },
    arms: { pod: "pod" },
    source: "docs/server.md",
    verified: true,
};


/***/ })

};
