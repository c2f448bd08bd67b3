export const id = 2224;
export const ids = [2224];
export const modules = {

/***/ 12224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mae: () => (/* binding */ mae)
/* harmony export */ });
/**
 * Mean absolute error.
 *
 * In units of the label; 0 and up, lower is better. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `mean_absolute_error` (1.9), weights included.
 */
const mae = {
    statistic: "residuals",
    tasks: ["regression"],
    quantity: "number",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    interval: { kind: "bootstrap" },
    value: ({ absolute, weight }) => (weight === 0 ? undefined : absolute / weight),
};


/***/ })

};
