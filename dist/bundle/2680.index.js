export const id = 2680;
export const ids = [2680];
export const modules = {

/***/ 62680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   size: () => (/* binding */ size)
/* harmony export */ });
/** The model's size in bytes, all its files together. Exact: no sample, so no interval; lower is better. */
const size = {
    statistic: "size",
    quantity: "size",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    exact: true,
    pointOnly: true,
    sliceable: false,
    interval: { kind: "exact" },
    value: (bytes) => bytes,
    denominator: () => 0,
};


/***/ })

};
