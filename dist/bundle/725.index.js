export const id = 725;
export const ids = [725];
export const modules = {

/***/ 30725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44186);
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15023);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74303);







/** @throws Problem ROLLOUT_NOTHING_TO_DO, ROLLOUT_NEEDS_FORCE */
async function promote(config, world, { reason, force }) {
    const promoted = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)(config), world, async (target) => {
        const result = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .promoteRollout */ .WK)({ ...target, ...world, holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .holderName */ .iY)(world), reason, force });
        await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .notePromotion */ .aj)(result, target, world);
        return result;
    });
    const { outcome, serving, reasons, exit } = promoted;
    const byHand = { outcome, serving, reasons, exit: outcome === "promoted" ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done : exit };
    await (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)((0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .alertOfRollout */ .r7)(promoted, { job: "promote", exit: byHand.exit }, config, world), config, world);
    return byHand;
}


/***/ })

};
