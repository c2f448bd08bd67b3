export const id = 3055;
export const ids = [3055];
export const modules = {

/***/ 73055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logLoss: () => (/* binding */ logLoss)
/* harmony export */ });
/**
 * Mean of −ln(probability that was given to the true class).
 *
 * Range 0 to about 36 (probabilities are kept a machine epsilon away from 0 and 1), lower is better.
 * Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `log_loss` (1.9), weights included.
 */
const logLoss = {
    statistic: "probabilities",
    tasks: ["binary", "multiclass"],
    quantity: "number",
    better: "lower",
    range: [0, Number.POSITIVE_INFINITY],
    interval: { kind: "bootstrap" },
    value: ({ logLoss, weight }) => (weight === 0 ? undefined : logLoss / weight),
};


/***/ })

};
