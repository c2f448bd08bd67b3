export const id = 5650;
export const ids = [5650];
export const modules = {

/***/ 42929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ proportionOfClass),
/* harmony export */   P_: () => (/* binding */ wholeOfClass),
/* harmony export */   _s: () => (/* binding */ ofClassOrAverage)
/* harmony export */ });
/* unused harmony exports ratio, occurringClasses */
/* harmony import */ var _statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75847);

/** Undefined where the denominator is 0. */
function ratio({ part, whole }) {
    return whole === 0 ? undefined : part / whole;
}
/**
 * The number of the class that is asked for, or the average.
 *
 * Averages go over the classes that occur, in truth or among the predictions. A class without a denominator counts
 * as 0 in them (scikit-learn's default, with its warning): what is not known does not count as good.
 */
function ofClassOrAverage(confusion, { of }, ratioOf) {
    if (of === undefined)
        return undefined;
    if (of.kind === "class")
        return ratio(ratioOf(of.index));
    const occurring = occurringClasses(confusion);
    if (occurring.length === 0)
        return undefined;
    if (of.average === "micro")
        return ratio(together(occurring.map(ratioOf)));
    const weights = of.average === "macro" ? occurring.map(() => 1) : occurring.map((c) => (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .actual */ .Jd)(confusion, c));
    let [sum, weight] = [0, 0];
    occurring.forEach((index, i) => {
        sum += weights[i] * (ratio(ratioOf(index)) ?? 0);
        weight += weights[i];
    });
    return weight === 0 ? undefined : sum / weight;
}
function occurringClasses(confusion) {
    const occurring = [];
    for (let c = 0; c < confusion.classes; c++)
        if ((0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .actual */ .Jd)(confusion, c) > 0 || (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .claimed */ .Sf)(confusion, c) > 0)
            occurring.push(c);
    return occurring;
}
/** The ratio of one class as a proportion of rows; undefined for averages, which are none. */
function proportionOfClass({ of }, ratioOf) {
    if (of?.kind !== "class")
        return undefined;
    const { part, whole } = ratioOf(of.index);
    return { hits: part, trials: whole };
}
/** Rows in the denominator of one class. */
function wholeOfClass(asked, ratioOf, all) {
    return asked.of?.kind === "class" ? ratioOf(asked.of.index).whole : all;
}
function together(ratios) {
    return ratios.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), {
        part: 0,
        whole: 0,
    });
}


/***/ }),

/***/ 65650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fBeta: () => (/* binding */ fBeta)
/* harmony export */ });
/* harmony import */ var _f_score_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62436);

/**
 * F-measure that takes recall β times as seriously as precision: `f_beta@2`, `f_beta@0.5`.
 *
 * Range 0 to 1, higher is better.
 * Interval: bootstrap (only for β = 1 is it a function of one proportion).
 * Equals scikit-learn's `fbeta_score` (1.9), weights included.
 */
const fBeta = {
    statistic: "confusion",
    tasks: ["binary", "multiclass"],
    quantity: "share",
    better: "higher",
    range: [0, 1],
    argument: "class",
    argumentRequiredForMulticlass: true,
    k: { help: "β: how many times as much recall counts as precision" },
    interval: { kind: "bootstrap" },
    value: (c, asked) => (0,_f_score_js__WEBPACK_IMPORTED_MODULE_0__/* .fScore */ .bZ)(c, asked, asked.k ?? 1),
    undefinedWhen: "the class neither occurs nor is predicted",
    denominator: _f_score_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsConcerned */ .jh,
};


/***/ }),

/***/ 62436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bZ: () => (/* binding */ fScore),
/* harmony export */   jh: () => (/* binding */ rowsConcerned),
/* harmony export */   xO: () => (/* binding */ detections)
/* harmony export */ });
/* harmony import */ var _statistics_confusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75847);
/* harmony import */ var _averages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42929);


/** Undefined only where a class neither occurs nor is predicted (tp + fp + fn = 0). */
function fScore(confusion, asked, beta) {
    return (0,_averages_js__WEBPACK_IMPORTED_MODULE_0__/* .ofClassOrAverage */ ._s)(confusion, asked, (index) => fRatio(detections(confusion, index), beta));
}
function detections(confusion, index) {
    const truePositive = (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(confusion, index);
    return {
        truePositive,
        falsePositive: (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_1__/* .claimed */ .Sf)(confusion, index) - truePositive,
        falseNegative: (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_1__/* .actual */ .Jd)(confusion, index) - truePositive,
    };
}
/** Rows where truth or prediction says the class; for averages all rows. */
function rowsConcerned(confusion, { of }) {
    if (of?.kind !== "class")
        return (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_1__/* .total */ .X5)(confusion);
    const { truePositive, falsePositive, falseNegative } = detections(confusion, of.index);
    return truePositive + falsePositive + falseNegative;
}
function fRatio({ truePositive, falsePositive, falseNegative }, beta) {
    const square = beta * beta;
    const part = (1 + square) * truePositive;
    return { part, whole: part + square * falseNegative + falsePositive };
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
