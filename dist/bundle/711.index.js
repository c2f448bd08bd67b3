export const id = 711;
export const ids = [711];
export const modules = {

/***/ 99915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireErrorRate),
/* harmony export */   h: () => (/* binding */ whereItCrosses)
/* harmony export */ });
/** What every interval of this room returns: two one-sided bounds. */
/** Refuses an error rate that no bound can be computed at (a caller's mistake, never the data's). */
function requireErrorRate(alpha) {
    if (!(alpha > 0 && alpha < 1))
        throw new RangeError(`an error rate lies between 0 and 1, not at ${alpha}`);
}
/**
 * The point of [low, high] at which a function that falls from positive to negative crosses zero.
 *
 * Bisection down to neighbouring floating-point numbers: slower than Newton's steps, and it cannot leave the interval.
 */
function whereItCrosses(falling, low, high) {
    let [left, right] = [low, high];
    for (;;) {
        const middle = left + (right - left) / 2;
        if (middle <= left || middle >= right)
            return middle;
        if (falling(middle) > 0)
            left = middle;
        else
            right = middle;
    }
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ clopperPearson)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67259);
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);
/**
 * Bounds of a proportion of independent rows, by Clopper and Pearson.
 *
 * Exact: the error rate is never above alpha, also where models are good and a bootstrap lies.
 * Source: Clopper & Pearson, Biometrika 26 (1934) 404–413. Equals statsmodels' `proportion_confint(method="beta")`
 * at twice the error rate (that one is two-sided).
 */


/**
 * @param hits    rows that count, a whole number from 0 to trials
 * @param trials  rows in the denominator; without any, nothing is known: [0, 1]
 * @param alpha   error rate of each bound
 */
function clopperPearson(hits, trials, alpha) {
    (0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .requireErrorRate */ .C)(alpha);
    if (!Number.isInteger(hits) || !Number.isInteger(trials) || hits < 0 || hits > trials)
        throw new RangeError(`${hits} of ${trials} is not a proportion of whole rows`);
    return {
        lower: hits === 0 ? 0 : _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__(alpha, hits, trials - hits + 1),
        upper: hits === trials ? 1 : _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__(1 - alpha, hits + 1, trials - hits),
    };
}


/***/ }),

/***/ 69775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ quantile),
/* harmony export */   v: () => (/* binding */ quantileInterval)
/* harmony export */ });
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3320);
/** Quantiles of a sample, and bounds of the population's quantile from order statistics. */


/**
 * numpy's default definition ("linear"; Hyndman & Fan's type 7).
 *
 * @param sorted  ascending
 * @returns       undefined without values
 */
function quantile(sorted, share) {
    if (!(share >= 0 && share <= 1))
        throw new RangeError(`a quantile lies between 0 and 1, not at ${share}`);
    if (sorted.length === 0)
        return undefined;
    const position = (sorted.length - 1) * share;
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    return between(low, high, position - below);
}
/** numpy's `_lerp`: exact at both ends, and monotone. */
function between(low, high, weight) {
    if (low === high)
        return low;
    return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
}
/**
 * Bounds of the population's quantile without any assumption on its shape, from independent values.
 *
 * The k-th smallest value is below the quantile exactly when at least k values are, which is a proportion's question,
 * answered by Clopper and Pearson. Source: Hahn & Meeker, Statistical Intervals (1991), §5.2.
 * ±Infinity where the sample is too small: an upper bound at 5 % for p95 needs 59 values, for p99 299.
 *
 * @param sorted  ascending
 */
function quantileInterval(sorted, share, alpha) {
    (0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .requireErrorRate */ .C)(alpha);
    const n = sorted.length;
    const above = firstRank(n, (rank) => (0,_proportion_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(rank, n, alpha).lower >= share);
    const tooHigh = firstRank(n, (rank) => (0,_proportion_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(rank - 1, n, alpha).upper > share);
    return {
        lower: tooHigh <= 1 ? Number.NEGATIVE_INFINITY : sorted[tooHigh - 2],
        upper: above > n ? Number.POSITIVE_INFINITY : sorted[above - 1],
    };
}
/** The smallest rank from 1 to n for which a condition that stays true once it is true holds; n + 1 if for none. */
function firstRank(n, holds) {
    let [low, high] = [1, n + 1];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 80711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   predictLatency: () => (/* binding */ predictLatency)
/* harmony export */ });
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69775);

/**
 * Percentile of the time that the model takes for one row, in process, on this machine, after warm-up.
 *
 * Seconds, lower is better. Undefined where nothing was timed. Not deterministic, and true of this machine alone: so
 * it is compared with the baseline (measured in turns with the candidate) rather than with milliseconds.
 * Interval: order statistics, which assume no shape. Equals numpy's `percentile` (2.4, "linear").
 *
 * @param percent  50 for the median, 95, 99
 */
function predictLatency(percent) {
    return {
        statistic: "latencies",
        quantity: "latency",
        better: "lower",
        range: [0, Number.POSITIVE_INFINITY],
        deterministic: false,
        interval: { kind: "quantile", share: percent / 100 },
        value: ({ sorted }) => (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .Y)(sorted, percent / 100),
        denominator: ({ sorted }) => sorted.length,
    };
}


/***/ })

};
