export const id = 1738;
export const ids = [1738];
export const modules = {

/***/ 41738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   topKAccuracy: () => (/* binding */ topKAccuracy)
/* harmony export */ });
/**
 * Share of rows whose true class is among the model's k most probable ones: `top_k_accuracy@3`.
 *
 * Range 0 to 1, higher is better. Undefined without rows.
 * Interval: Clopper–Pearson, for it is a proportion of independent rows.
 * Equals scikit-learn's `top_k_accuracy_score` (1.9) for more than two classes, ties and weights included.
 */
const topKAccuracy = {
    statistic: "places",
    tasks: ["multiclass"],
    quantity: "share",
    better: "higher",
    range: [0, 1],
    k: { help: "how many of the most probable classes count", default: 2 },
    interval: { kind: "proportion", of: among, sameTrials: true },
    value: (places, asked) => {
        const { hits, trials } = among(places, asked);
        return trials === 0 ? undefined : hits / trials;
    },
};
function among({ counts }, { k = 2 }) {
    let [hits, trials] = [0, 0];
    counts.forEach((count, place) => {
        if (place < k)
            hits += count;
        trials += count;
    });
    return { hits, trials };
}


/***/ })

};
