export const id = 628;
export const ids = [628];
export const modules = {

/***/ 20628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approve: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44186);
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15023);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74303);







/** @throws Problem ROLLOUT_NOTHING_TO_DO where none waits, ROLLOUT_BUSY while another run drives it */
async function approve(config, world) {
    const done = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)(config), world, async (target) => {
        await requireWaiting(target);
        const result = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .approveRollout */ .Vn)({ ...target, ...world, holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .holderName */ .iY)(world) });
        await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .notePromotion */ .aj)(result, target, world);
        return result;
    });
    const { outcome, serving, reasons, exit } = done;
    const approved = { outcome, serving, reasons, exit: outcome === "promoted" ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done : exit };
    await (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)((0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .alertOfRollout */ .r7)(done, { job: "approve", exit: approved.exit }, config, world), config, world);
    return approved;
}
/** A canary that is still judged is not approved in advance: that would be a promotion by hand, which says so. */
async function requireWaiting({ journal }) {
    const phase = (await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .readRollout */ .wW)(journal))?.phase ?? "done";
    if (phase === "waiting")
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("ROLLOUT_NOTHING_TO_DO", {
        what: phase === "done" ? "no rollout waits for an approval" : `the rollout does not wait for an approval: ${phase}`,
        remedy: "'model-release status' shows where it stands; 'promote --reason' promotes one under way by your decision.",
    });
}


/***/ })

};
