export const id = 3074;
export const ids = [3074];
export const modules = {

/***/ 3074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_driven_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51994);
/* harmony import */ var _rollout_engine_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28690);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7666);
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15023);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92124);
/* harmony import */ var _steps_own_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68305);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74303);










/** @param world  with the `run` that the interrupted one had, by which its rollout is known from another's */
async function finish(config, world) {
    const { ended, ...finished } = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_9__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_8__/* .stateFolders */ .Nj)(config), world, (target) => finishIn(target, config, world));
    if (ended)
        await (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_4__/* .tell */ .qz)((0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_4__/* .alertOfRollout */ .r7)(ended, { job: "finish", exit: finished.exit }, config, world), config, world);
    return finished;
}
async function finishIn(target, config, world) {
    const { said, ended } = await finishRollout(target, world);
    const serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_5__/* .nowServing */ .JW)(target, world);
    const did = [...said, ...(await (0,_steps_own_js__WEBPACK_IMPORTED_MODULE_6__/* .endWithRun */ .v)(target, config, world, world.signal))];
    const exit = ended && ended.outcome === "failed" ? ended.exit : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done;
    return { did: did.length > 0 ? did : ["nothing was left to do"], serving, exit, ...(ended && { ended }) };
}
async function finishRollout(target, world) {
    const left = await (0,_rollout_driven_js__WEBPACK_IMPORTED_MODULE_1__/* .readDriven */ .T)(target.journal);
    if (left === undefined)
        return { said: [] };
    const { record, by = "a run that is not known" } = left;
    // One that waits for a person was not interrupted: a later run goes on with it.
    if (record.phase === "waiting")
        return { said: ["the rollout waits for an approval"] };
    if (!(0,_steps_own_js__WEBPACK_IMPORTED_MODULE_6__/* .isOwn */ .N)(left, world)) {
        return {
            said: record.phase === "done" ? [] : [`the rollout under way is another run's, and is left to it: ${by}`],
        };
    }
    const ended = record.phase === "done" ? undefined : await bringToEnd(record, target, world);
    await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_5__/* .notePromotion */ .aj)(ended ?? { record }, target, world);
    if (ended === undefined)
        return { said: [] };
    return { said: [`an interrupted rollout was ended: ${ended.outcome}`, ...ended.reasons], ended };
}
/** @returns undefined where another run was quicker */
async function bringToEnd(record, target, world) {
    const holder = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_7__/* .holderName */ .iY)(world);
    const parts = { ...target, ...world };
    if ((0,_rollout_engine_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .isReturn */ .NP)(record.plan) && record.abandoned === undefined) {
        // Somebody wanted away from what served: ending the return would bring that back.
        return (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_3__/* .rollOut */ .Of)({ ...parts, plan: record.plan, options: { retry: true, whenBusy: "refuse", holder } });
    }
    const because = { kind: "cancelled", reasons: ["the run was interrupted"] };
    const abandon = (force) => (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_3__/* .abandonRollout */ .nQ)({ ...parts, holder, force, because });
    try {
        return await abandon(false);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF && error.code === "ROLLOUT_BUSY"))
            throw error;
        const now = await (0,_rollout_driven_js__WEBPACK_IMPORTED_MODULE_1__/* .readDriven */ .T)(target.journal);
        // By our own name and alive: the main step hangs, and was given up by the runner.
        return now !== undefined && (0,_steps_own_js__WEBPACK_IMPORTED_MODULE_6__/* .isOwn */ .N)(now, world) ? abandon(true) : undefined;
    }
}


/***/ }),

/***/ 68305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   v: () => (/* binding */ endWithRun)
/* harmony export */ });
/* harmony import */ var _rollout_driven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51994);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98550);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74303);



/**
 * Whether this run claimed the rollout last. It claims before it writes anything, so there is no moment at which a
 * killed run could have begun one that is not known for its own.
 */
function isOwn({ by }, world) {
    return by === (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .holderName */ .iY)(world);
}
/** Ends what is to end with the run, unless another run's rollout is under way there. @returns what was ended, in words */
async function endWithRun(target, config, world, signal) {
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isEphemeral */ .aw)(config, world) || (await isOthers(target, world)))
        return [];
    const stopped = await target.stop(signal, { forget: true });
    return stopped.map((what) => `ended ${what}`);
}
async function isOthers({ journal }, world) {
    const driven = await (0,_rollout_driven_js__WEBPACK_IMPORTED_MODULE_0__/* .readDriven */ .T)(journal).catch((error) => error);
    if (driven instanceof Error) {
        world.progress.warn(`nothing is ended here, for what runs may be another's: the record of the rollout cannot be read: ${driven.message}`);
        return true;
    }
    return driven !== undefined && driven.record.phase !== "done" && !isOwn(driven, world);
}


/***/ }),

/***/ 51994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readDriven)
/* harmony export */ });
/* harmony import */ var _engine_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35724);

/** @returns undefined where there has been no rollout */
async function readDriven(journal) {
    const loaded = await journal.load();
    if (loaded?.record === undefined)
        return undefined;
    const record = (0,_engine_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(loaded.record);
    const by = loaded.fence?.holder ?? record.drivenBy;
    return { record, ...(by !== undefined && { by }) };
}


/***/ })

};
