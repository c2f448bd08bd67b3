export const id = 950;
export const ids = [950];
export const modules = {

/***/ 20950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   accuracy: () => (/* binding */ accuracy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Share of the replayed rows that an arm predicts right; known only where rows with known answers are replayed.
 *
 * Both arms answer the same rows, each row counts once, and against the baseline they are compared row by row
 * (accuracy-gate.ts).
 */
const accuracy = {
    term: {
        name: "accuracy",
        help: "share of the replayed rows that are predicted right",
        quantity: "share",
        range: [0, 1],
        better: "higher",
        oneWay: true,
        sliceable: false,
        deterministic: true,
        replayedOnly: true,
    },
    measure: ({ written, bound }) => {
        if (bound.kind === "number" || bound.factor === 1)
            return { kind: "accuracy" };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("GATE_INVALID", {
            what: `'${written}': replayed rows are compared one by one, which tells a difference and no factor`,
            remedy: "Write how many points may be lost: 'accuracy >= baseline - 0.01'.",
        });
    },
};


/***/ })

};
