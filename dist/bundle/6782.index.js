export const id = 6782;
export const ids = [6782];
export const modules = {

/***/ 36782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   latencyP95: () => (/* binding */ latencyP95)
/* harmony export */ });
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34293);

const latencyP95 = (0,_latency_js__WEBPACK_IMPORTED_MODULE_0__/* .latencyPercentile */ .y)(95);


/***/ }),

/***/ 34293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ latencyPercentile)
/* harmony export */ });
/**
 * A latency percentile of the requests of an arm, in seconds.
 *
 * Decided by the tail's weight beyond bucket edges, never by an interpolated quantile (stats/sequential/tail.ts).
 *
 * @param percent  50 for the median, 99 for p99
 */
function latencyPercentile(percent) {
    return {
        term: {
            name: `latency_p${percent}`,
            help: `time within which ${percent} % of the requests were answered`,
            quantity: "latency",
            range: [0, Number.POSITIVE_INFINITY],
            better: "lower",
            oneWay: true,
            sliceable: false,
            deterministic: false,
        },
        measure: () => ({ kind: "quantile", quantile: percent / 100 }),
    };
}


/***/ })

};
