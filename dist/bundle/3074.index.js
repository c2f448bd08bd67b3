export const id = 3074;
export const ids = [3074];
export const modules = {

/***/ 3074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44186);
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15023);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74303);







async function finish(config, world) {
    const { ended, ...finished } = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)(config), world, (target) => finishIn(target, config, world));
    if (ended)
        await (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)((0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .alertOfRollout */ .r7)(ended, { job: "finish", exit: finished.exit }, config, world), config, world);
    return finished;
}
async function finishIn(target, config, world) {
    const did = [];
    const because = { kind: "cancelled", reasons: ["the run was interrupted"] };
    // One that waits for a person was not interrupted: a later run goes on with it.
    const waits = (await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .readRollout */ .wW)(target.journal))?.phase === "waiting";
    if (waits)
        did.push("the rollout waits for an approval");
    const ended = waits
        ? undefined
        : await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .abandonRollout */ .nQ)({ ...target, ...world, holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .holderName */ .iY)(world), force: true, because });
    if (ended)
        did.push(`an interrupted rollout was ended: ${ended.outcome}`, ...ended.reasons);
    const serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .nowServing */ .JW)(target, world);
    if ((0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .isEphemeral */ .aw)(config, world)) {
        const stopped = await target.stop(world.signal, { forget: true });
        did.push(...stopped.map((what) => `ended ${what}`));
    }
    const exit = ended && ended.outcome === "failed" ? ended.exit : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done;
    return { did: did.length > 0 ? did : ["nothing was left to do"], serving, exit, ...(ended && { ended }) };
}


/***/ })

};
