export const id = 5766;
export const ids = [5766];
export const modules = {

/***/ 45766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mse: () => (/* binding */ mse)
/* harmony export */ });
/**
 * Mean squared error.
 *
 * In squared units of the label; 0 and up, lower is better. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `mean_squared_error` (1.9), weights included.
 */
const mse = {
    statistic: "residuals",
    tasks: ["regression"],
    quantity: "number",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    interval: { kind: "bootstrap" },
    value: ({ squared, weight }) => (weight === 0 ? undefined : squared / weight),
};


/***/ })

};
