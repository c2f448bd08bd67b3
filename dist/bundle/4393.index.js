export const id = 4393;
export const ids = [4393];
export const modules = {

/***/ 4393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slower: () => (/* binding */ slower)
/* harmony export */ });
/**
 * Share of requests slower than the time in parentheses: `slower(250ms) <= baseline + 0.5%`.
 *
 * The latency gate for coarse buckets: it needs one edge near the time, not many around a quantile.
 */
const slower = {
    term: {
        name: "slower",
        help: "share of requests slower than a time: slower(250ms)",
        quantity: "share",
        range: [0, 1],
        better: "lower",
        oneWay: true,
        argument: "latency",
        sliceable: false,
        deterministic: false,
    },
    measure: (gate) => {
        if (gate.argument?.kind !== "slower")
            throw new TypeError(`'${gate.written}' names no time: slower(250ms)`);
        return { kind: "slower", seconds: gate.argument.seconds };
    },
};


/***/ })

};
