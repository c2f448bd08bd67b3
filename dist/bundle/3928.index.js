export const id = 3928;
export const ids = [3928];
export const modules = {

/***/ 93928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   errorRate: () => (/* binding */ errorRate)
/* harmony export */ });
/**
 * Share of requests that failed: 5xx, 429, timeouts, refused connections, and 400 and 422 (a changed signature shows
 * as 400s, and both arms have the same clients).
 */
const errorRate = {
    term: {
        name: "error_rate",
        help: "share of requests that failed (5xx, 429, timeouts, refused, 400, 422)",
        quantity: "share",
        range: [0, 1],
        better: "lower",
        oneWay: true,
        sliceable: false,
        deterministic: false,
    },
    measure: () => ({ kind: "errors" }),
};


/***/ })

};
