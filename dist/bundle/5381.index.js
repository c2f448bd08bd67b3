export const id = 5381;
export const ids = [5381];
export const modules = {

/***/ 30725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44186);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74303);






/** @throws Problem ROLLOUT_NOTHING_TO_DO, ROLLOUT_NEEDS_FORCE */
async function promote(config, world, { reason, force }) {
    const promoted = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_5__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateFolders */ .Nj)(config), world, async (target) => {
        const result = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .promoteRollout */ .WK)({ ...target, ...world, holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .holderName */ .iY)(world), reason, force });
        await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .notePromotion */ .aj)(result, target, world);
        return result;
    });
    const { outcome, serving, reasons, exit } = promoted;
    return { outcome, serving, reasons, exit: outcome === "promoted" ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done : exit };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
