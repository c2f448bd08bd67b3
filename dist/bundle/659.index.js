export const id = 659;
export const ids = [659];
export const modules = {

/***/ 30659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planText: () => (/* binding */ planText)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/** What `plan` prints: the writes, and how likely each gate passes if the model is as good as it looks. */

function planText({ name, version, image, baseline, writes, holdout, canary }) {
    const gates = holdout.gates.map(({ source, n, chance, belowFloor }) => {
        const likely = chance === undefined ? "unknown" : (0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(chance);
        return `  ${likely.padStart(7)}  ${source} (${n} rows)${belowFloor ? `\n           ${belowFloor}` : ""}`;
    });
    return [
        `${name} ${version}: ${image}`,
        `compared with ${baseline ?? "nothing: there is no baseline"}`,
        "",
        "It would write:",
        ...writes.map((write) => `  ${write}`),
        "",
        `Chance to pass on ${holdout.rows} rows, if the model truly is as it looks there:`,
        ...gates,
        `  ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(holdout.all).padStart(7)}  all of them`,
        ...holdout.warnings.map((warning) => `  ! ${warning}`),
        "",
        `Then the canary: ${canary.steps.map(_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1).join(", ")} of the traffic${canary.areDefaults ? ", by the default gates" : ""}`,
        ...canary.gates.map((written) => `  ${written}`),
    ].join("\n");
}


/***/ })

};
