export const id = 167;
export const ids = [167];
export const modules = {

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rocAuc: () => (/* binding */ rocAuc)
/* harmony export */ });
/**
 * Area under the ROC curve: how often a positive row is scored above a negative one, ties counted half.
 *
 * Range 0 to 1, higher is better. Undefined (never 0 or 1) where only one class occurs.
 * With more classes each is ranked against the rest: `roc_auc(cat)` one of them, `macro` their mean (undefined where a
 * class does not occur), `weighted` by how often they occur, `micro` all (row, class) pairs in one ranking.
 * Interval: Newcombe's method 5 for one class; bootstrap for averages and against a baseline.
 * Equals scikit-learn's `roc_auc_score(multi_class="ovr")` (1.9), weights included.
 */
const rocAuc = {
    statistic: "ranking",
    tasks: ["binary", "multiclass"],
    quantity: "share",
    better: "higher",
    range: [0, 1],
    argument: "class",
    argumentRequiredForMulticlass: true,
    interval: {
        kind: "area",
        of: (rankings, asked) => {
            const { area, positives, negatives } = oneArea(rankings, asked) ?? {};
            return area === undefined ? undefined : { area, positives, negatives };
        },
    },
    value: (rankings, asked) => {
        if (asked.of?.kind === "average" && asked.of.average !== "micro")
            return meanArea(rankings.classes, asked.of.average);
        return asked.of?.kind === "class" ? oneArea(rankings, asked)?.area : rankings.pooled?.area;
    },
    undefinedWhen: "only one kind of rows occurs, so nothing can be ranked",
    // An area knows no more than the rarer kind of rows does.
    denominator: (rankings, asked) => {
        const areas = asked.of?.kind === "class" ? [oneArea(rankings, asked)] : [...rankings.classes, rankings.pooled];
        const counts = areas.filter((area) => area !== undefined).map((area) => Math.min(area.positives, area.negatives));
        return counts.length === 0 ? 0 : Math.min(...counts);
    },
};
function oneArea({ classes }, { of }) {
    return of?.kind === "class" ? classes[of.index] : undefined;
}
function meanArea(areas, average) {
    let [sum, weight] = [0, 0];
    for (const one of areas) {
        const share = average === "macro" ? 1 : (one?.positives ?? 0);
        if (share === 0)
            continue;
        if (one?.area === undefined)
            return undefined;
        sum += share * one.area;
        weight += share;
    }
    return weight === 0 ? undefined : sum / weight;
}


/***/ })

};
