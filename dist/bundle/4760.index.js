export const id = 4760;
export const ids = [4760];
export const modules = {

/***/ 84760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   drift: () => (/* binding */ drift)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * How much the canary's predictions differ from stable's: total variation, the share of predictions that would have to
 * move to another bin to make them alike. 0 for equal shares in each class (or range of values), 1 for none in common.
 *
 * Not a matter of right or wrong: nobody knows the answers yet. A gate on it needs a tolerance, for with many requests
 * any trivial difference is one.
 */
const drift = {
    term: {
        name: "drift",
        help: "how much the predictions differ from stable's (total variation, 0 to 1)",
        quantity: "share",
        range: [0, 1],
        better: "lower",
        oneWay: true,
        sliceable: false,
        deterministic: false,
    },
    measure: ({ written, bound }) => {
        if (bound.kind === "number" && bound.value > 0)
            return { kind: "drift", bound: bound.value };
        const what = bound.kind === "number"
            ? "a drift of 0 is never proven: chance alone makes two equal models differ"
            : "drift is itself the difference from stable, so there is no baseline to it";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("GATE_INVALID", {
            what: `'${written}': ${what}`,
            remedy: "Write how much may differ: 'drift <= 0.1'.",
        });
    },
};


/***/ })

};
