export const id = 4418;
export const ids = [4418];
export const modules = {

/***/ 94418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _steps_holdout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93718);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65928);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24770);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74303);







async function gate(config, world, asker) {
    const report = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .beginJob */ .Nc)("gate", config, asker, world);
    return (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .conclude */ .Ep)(report, config, world, async () => {
        (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .requireGates */ .GG)(config);
        const folders = (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateFolders */ .Nj)(config);
        const known = await askTarget(config, folders, world);
        const subject = await report.time("reading", () => (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .gatherSubject */ ._X)(config, known.released, folders, asker, world));
        (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .noteSubject */ .NL)(report, subject);
        report.serving = known.serving;
        if (subject.identical && asker.skipUnchanged) {
            return { report: report.end("unchanged", ["the model is the baseline, byte for byte"]), exit: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done };
        }
        const judged = await report.time("judging", () => (0,_steps_holdout_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeOnHoldout */ .A)(subject, config, world));
        report.gates = judged.verdicts;
        const outcome = judged.decision === "pass" ? "passed" : "rejected";
        return { report: report.end(outcome, judged.reasons), exit: _steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .exitOfDecision */ .gg[judged.decision] };
    });
}
/** A run that may not reach the cluster (a pull request's, for it may come from anybody) has no way to it, and gates. */
async function askTarget(config, folders, world) {
    try {
        return await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .withTarget */ .yY)(config, folders, world, async (target) => ({
            released: await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .releasesIfReachable */ .Ft)(target, world),
            serving: await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .nowServing */ .JW)(target, world),
        }));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF) || error.code !== "KUBERNETES_CONFIG")
            throw error;
        world.progress.warn(`the target's record of releases could not be read: ${error.message}`);
        return { released: [], serving: "unknown" };
    }
}


/***/ })

};
