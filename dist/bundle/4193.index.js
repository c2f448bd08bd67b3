export const id = 4193;
export const ids = [4193];
export const modules = {

/***/ 64193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r2: () => (/* binding */ r2)
/* harmony export */ });
/* harmony import */ var _statistics_residuals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90819);

/**
 * Share of the label's variance that the predictions explain: 1 − Σ(y−ŷ)² / Σ(y−ȳ)².
 *
 * 1 at best, below 0 where the mean would predict better; higher is better. Where the label is constant: 1 if every
 * prediction is right, else 0. Undefined with fewer than two rows.
 * Interval: bootstrap. Equals scikit-learn's `r2_score` (1.9), weights included.
 */
const r2 = {
    statistic: "residuals",
    tasks: ["regression"],
    quantity: "number",
    better: "higher",
    range: [Number.NEGATIVE_INFINITY, 1],
    interval: { kind: "bootstrap" },
    value: explained,
    undefinedWhen: "there are fewer than two rows",
};
function explained(residuals) {
    if (residuals.rows < 2 || residuals.weight === 0)
        return undefined;
    const total = (0,_statistics_residuals_js__WEBPACK_IMPORTED_MODULE_0__/* .totalSquares */ .DC)(residuals);
    if (total === 0)
        return residuals.squared === 0 ? 1 : 0;
    return 1 - residuals.squared / total;
}


/***/ }),

/***/ 90819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ totalSquares),
/* harmony export */   Qy: () => (/* binding */ residualsOfRow),
/* harmony export */   Zs: () => (/* binding */ centerOf),
/* harmony export */   eb: () => (/* binding */ residualSums),
/* harmony export */   el: () => (/* binding */ residualsOf),
/* harmony export */   ns: () => (/* binding */ residualsFrom)
/* harmony export */ });
/* unused harmony export mergeResiduals */
/** scikit-learn divides by this at least, so that a truth of 0 does not divide by it. */
const smallestTruth = 2 ** -52;
/** How many numbers of a row add up: weight, squared, absolute, relative, deviation, spread. */
const residualSums = 6;
function residualsOf({ n, truth, predicted, weight }) {
    const center = centerOf(truth);
    const sums = new Float64Array(residualSums);
    // Sums of sums: adding millions of small numbers to one large one would lose the ninth digit.
    const stretch = 4096;
    for (let start = 0; start < n; start += stretch) {
        const end = Math.min(n, start + stretch);
        if (weight)
            addWeighed(sums, { truth, predicted, weight, center, start, end });
        else
            addStretch(sums, { truth, predicted, center, start, end });
    }
    return residualsFrom(sums, center, n);
}
function addStretch(sums, { truth, predicted, center, start, end }) {
    let squared = 0;
    let absolute = 0;
    let relative = 0;
    let deviation = 0;
    let spread = 0;
    for (let i = start; i < end; i++) {
        const y = truth[i];
        const error = Math.abs(y - predicted[i]);
        const offset = y - center;
        squared += error * error;
        absolute += error;
        relative += error / Math.max(Math.abs(y), smallestTruth);
        deviation += offset;
        spread += offset * offset;
    }
    sums[0] += end - start;
    sums[1] += squared;
    sums[2] += absolute;
    sums[3] += relative;
    sums[4] += deviation;
    sums[5] += spread;
}
function addWeighed(sums, stretch) {
    const { truth, predicted, center, start, end, weight } = stretch;
    const part = new Float64Array(residualSums);
    for (let i = start; i < end; i++) {
        const own = residualsOfRow(truth[i], predicted[i], center);
        for (let s = 0; s < residualSums; s++)
            part[s] += weight[i] * own[s];
    }
    for (let s = 0; s < residualSums; s++)
        sums[s] += part[s];
}
/** What one row of weight 1 adds to the sums, in their order. */
function residualsOfRow(y, predicted, center) {
    const error = Math.abs(y - predicted);
    const offset = y - center;
    return [1, error * error, error, error / Math.max(Math.abs(y), smallestTruth), offset, offset * offset];
}
function residualsFrom(sums, center, rows) {
    const at = (i) => sums[i];
    return {
        rows,
        weight: at(0),
        squared: at(1),
        absolute: at(2),
        relative: at(3),
        center,
        deviation: at(4),
        spread: at(5),
    };
}
function mergeResiduals(one, other) {
    if (one.weight === 0)
        return other;
    if (other.weight === 0)
        return one;
    const weight = one.weight + other.weight;
    const apart = meanOfTruth(other) - meanOfTruth(one);
    return {
        rows: one.rows + other.rows,
        weight,
        squared: one.squared + other.squared,
        absolute: one.absolute + other.absolute,
        relative: one.relative + other.relative,
        center: meanOfTruth(one) + apart * (other.weight / weight),
        deviation: 0,
        // Chan, Golub & LeVeque, COMPSTAT 1982: squares about the parts' own means, and what lies between the two.
        spread: totalSquares(one) + totalSquares(other) + apart * apart * one.weight * (other.weight / weight),
    };
}
function meanOfTruth({ center, deviation, weight }) {
    return center + deviation / weight;
}
/** Σ (truth − its mean)². Exactly 0 where the truth is constant. */
function totalSquares({ weight, deviation, spread }) {
    return weight === 0 ? 0 : Math.max(0, spread - (deviation * deviation) / weight);
}
/**
 * The mean of rows picked evenly: near enough to the mean of all to keep their squares small.
 *
 * Taken as an offset from the first, so that for a constant truth it is that constant to the last bit.
 */
function centerOf(truth) {
    const step = Math.max(1, Math.floor(truth.length / 4096));
    const first = truth.length === 0 ? 0 : truth[0];
    let [sum, picked] = [0, 0];
    for (let i = 0; i < truth.length; i += step) {
        sum += truth[i] - first;
        picked++;
    }
    const offset = sum / picked;
    return Number.isFinite(offset) ? first + offset : first;
}


/***/ })

};
