export const id = 681;
export const ids = [681];
export const modules = {

/***/ 70681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   brier: () => (/* binding */ brier)
/* harmony export */ });
/**
 * Mean squared error of the probabilities.
 *
 * Range 0 to 1 with two classes (the positive one's error), 0 to 2 with more (summed over classes); lower is better.
 * Undefined without rows.
 * Interval: bootstrap. Equals scikit-learn's `brier_score_loss` (1.9), weights included.
 */
const brier = {
    statistic: "probabilities",
    tasks: ["binary", "multiclass"],
    quantity: "number",
    better: "lower",
    range: [0, 2],
    interval: { kind: "bootstrap" },
    value: ({ squared, weight, classes }) => {
        if (weight === 0)
            return undefined;
        return (classes > 2 ? squared : squared / 2) / weight;
    },
};


/***/ })

};
