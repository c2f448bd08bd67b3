export const id = 6608;
export const ids = [6608];
export const modules = {

/***/ 36608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mape: () => (/* binding */ mape)
/* harmony export */ });
/**
 * Mean absolute error as a share of the true value.
 *
 * A share, not a percentage: 0.12 is 12 %; 0 and up, lower is better. A truth of 0 counts as a machine epsilon, so one
 * such row drowns all others: prefer `mae` there. Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `mean_absolute_percentage_error` (1.9), weights included.
 */
const mape = {
    statistic: "residuals",
    tasks: ["regression"],
    quantity: "share",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    interval: { kind: "bootstrap" },
    value: ({ relative, weight }) => (weight === 0 ? undefined : relative / weight),
};


/***/ })

};
