export const id = 947;
export const ids = [947];
export const modules = {

/***/ 93328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rmse: () => (/* binding */ rmse)
/* harmony export */ });
/**
 * Root of the mean squared error.
 *
 * In units of the label; 0 and up, lower is better. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `root_mean_squared_error` (1.9), weights included.
 */
const rmse = {
    statistic: "residuals",
    tasks: ["regression"],
    quantity: "number",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    interval: { kind: "bootstrap" },
    value: ({ squared, weight }) => (weight === 0 ? undefined : Math.sqrt(squared / weight)),
};


/***/ })

};
