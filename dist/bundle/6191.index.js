export const id = 6191;
export const ids = [6191];
export const modules = {

/***/ 66191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   balancedAccuracy: () => (/* binding */ balancedAccuracy)
/* harmony export */ });
/* harmony import */ var _statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75847);

/**
 * Mean of the recalls of the classes that occur in the truth.
 *
 * Range 0 to 1, higher is better. A class that is predicted but never true is dropped, as scikit-learn's
 * `balanced_accuracy_score` (1.9) drops it; undefined without rows.
 * Interval: bootstrap, for it is a mean of proportions with different denominators.
 */
const balancedAccuracy = {
    statistic: "confusion",
    tasks: ["binary", "multiclass"],
    quantity: "share",
    better: "higher",
    range: [0, 1],
    interval: { kind: "bootstrap" },
    value: meanRecall,
};
function meanRecall(confusion) {
    let [sum, classes] = [0, 0];
    for (let c = 0; c < confusion.classes; c++) {
        const support = (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .actual */ .Jd)(confusion, c);
        if (support === 0)
            continue;
        sum += (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(confusion, c) / support;
        classes++;
    }
    return classes === 0 ? undefined : sum / classes;
}


/***/ }),

/***/ 75847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Jd: () => (/* binding */ actual),
/* harmony export */   Sf: () => (/* binding */ claimed),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   ib: () => (/* binding */ diagonal),
/* harmony export */   wo: () => (/* binding */ confusionOf)
/* harmony export */ });
/* unused harmony export mergeConfusions */
function confusionOf(rows) {
    const classes = rows.classes.length;
    const cells = rows.weight ? weigh(rows, classes, rows.weight) : count(rows, classes);
    return { classes, cells };
}
function mergeConfusions(one, other) {
    if (one.classes !== other.classes)
        throw new RangeError("confusions over different classes do not add up");
    return { classes: one.classes, cells: one.cells.map((cell, i) => cell + other.cells[i]) };
}
/** Two counters, by turns: neighbouring rows often fall into one cell, and each increment would wait for the last. */
function count({ n, truth, predicted }, classes) {
    const even = new Uint32Array(classes * classes);
    const odd = new Uint32Array(classes * classes);
    const last = n - (n % 2);
    for (let i = 0; i < last; i += 2) {
        even[truth[i] * classes + predicted[i]]++;
        odd[truth[i + 1] * classes + predicted[i + 1]]++;
    }
    if (last < n)
        even[truth[last] * classes + predicted[last]]++;
    return Float64Array.from(even, (cell, i) => cell + odd[i]);
}
function weigh({ n, truth, predicted }, classes, weight) {
    const cells = new Float64Array(classes * classes);
    for (let i = 0; i < n; i++)
        cells[truth[i] * classes + predicted[i]] += weight[i];
    return cells;
}
// --- What metrics read off it. All take counts or sums of weights alike.
function total({ cells }) {
    let sum = 0;
    for (const cell of cells)
        sum += cell;
    return sum;
}
/** Rows predicted right. */
function diagonal({ classes, cells }) {
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += cells[c * classes + c];
    return sum;
}
/** Rows whose true class is this one: its support. */
function actual({ classes, cells }, index) {
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += cells[index * classes + c];
    return sum;
}
/** Rows predicted to be of this class. */
function claimed({ classes, cells }, index) {
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += cells[c * classes + index];
    return sum;
}
/** Rows of this class that were predicted to be of it. */
function found({ classes, cells }, index) {
    return cells[index * classes + index];
}


/***/ })

};
