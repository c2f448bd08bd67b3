export const id = 3297;
export const ids = [3297];
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

/***/ 23297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   precision: () => (/* binding */ precision)
/* harmony export */ });
/* harmony import */ var _statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75847);
/* harmony import */ var _averages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42929);


/**
 * Of the rows that were predicted to be of a class, the share that is: tp / (tp + fp).
 *
 * Range 0 to 1, higher is better. Undefined where no row was predicted to be of the class.
 * Interval: Clopper–Pearson for one class and for `micro` (which is the accuracy); bootstrap for the other averages,
 * and against a baseline, since the rows that two models call positive are not the same rows.
 * Equals scikit-learn's `precision_score` (1.9), weights included.
 */
const precision = {
    statistic: "confusion",
    tasks: ["binary", "multiclass"],
    quantity: "share",
    better: "higher",
    range: [0, 1],
    argument: "class",
    argumentRequiredForMulticlass: true,
    interval: {
        kind: "proportion",
        of: (c, asked) => asked.of?.kind === "average" && asked.of.average === "micro"
            ? { hits: (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .diagonal */ .ib)(c), trials: (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .total */ .X5)(c) }
            : (0,_averages_js__WEBPACK_IMPORTED_MODULE_1__/* .proportionOfClass */ .EW)(asked, precisionIn(c)),
        sameTrials: false,
    },
    value: (c, asked) => (0,_averages_js__WEBPACK_IMPORTED_MODULE_1__/* .ofClassOrAverage */ ._s)(c, asked, precisionIn(c)),
    undefinedWhen: "no row was predicted to be of the class",
    denominator: (c, asked) => (0,_averages_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOfClass */ .P_)(asked, precisionIn(c), (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .total */ .X5)(c)),
};
const precisionIn = (confusion) => (index) => ({ part: (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(confusion, index), whole: (0,_statistics_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .claimed */ .Sf)(confusion, index) });


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
