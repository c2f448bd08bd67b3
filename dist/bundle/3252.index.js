export const id = 3252;
export const ids = [3252];
export const modules = {

/***/ 63252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   linkerd: () => (/* binding */ linkerd)
/* harmony export */ });
/** Linkerd's proxies, inbound. */
const linkerd = {
    requests: ["response_total"],
    errors: { label: "status_code" },
    latency: { histogram: "response_latency_ms", unit: "milliseconds" },
    only: 'direction="inbound"',
    arms: {
        stable: 'deployment="{name}", namespace="{namespace}"',
        canary: 'deployment="{name}-canary", namespace="{namespace}"',
    },
    source: "https://linkerd.io/2/reference/proxy-metrics/",
    verified: false,
};


/***/ })

};
