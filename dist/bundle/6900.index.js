export const id = 6900;
export const ids = [6900];
export const modules = {

/***/ 16900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74611);
/* harmony import */ var _steps_holdout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93718);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65928);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24770);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74303);








/**
 * Changes nothing. Gates against a baseline are not applicable: the release is compared with today's data alone.
 *
 * A target without a release is no failure, and said; one that serves something else than the record says is `rejected`.
 *
 * @throws nothing that the report does not tell: an error ends it as `failed`
 */
async function verify(config, world, asker) {
    const report = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .beginJob */ .Nc)("verify", config, asker, world);
    return (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .conclude */ .Ep)(report, config, world, async () => {
        (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .requireGates */ .GG)(config);
        return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_7__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)(config), world, (target) => verifyIn(target, report, config, world));
    });
}
async function verifyIn(target, report, config, world) {
    const [release] = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_7__/* .recordedReleases */ .Xc)(target);
    report.serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .nowServing */ .JW)(target, world);
    if (release === undefined) {
        return { report: report.end("unchanged", ["nothing has been released here yet"]), exit: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done };
    }
    if (report.serving === "unknown") {
        const reasons = ["what serves could not be asked, so that nothing can be said of it"];
        return { report: report.end("failed", reasons), exit: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.surroundings };
    }
    if (report.serving !== release.digest) {
        const reasons = [
            `what serves (${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(report.serving)}) is not what was released last (${release.number}, ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(release.digest)}): it was changed by other means. 'model-release rollback --to ${release.number}' puts it right`,
        ];
        return { report: report.end("rejected", reasons), exit: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.gateFailed };
    }
    const folders = (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)(config);
    const subject = await report.time("reading", () => (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .gatherRelease */ .xV)(config, release, folders, world));
    (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .noteSubject */ .NL)(report, subject);
    if (subject.candidate.md5 !== release.md5) {
        const reasons = [
            `the model in the image that serves (md5 ${subject.candidate.md5}) is not the one that was released as ${release.number} (md5 ${release.md5})`,
        ];
        return { report: report.end("rejected", reasons), exit: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.gateFailed };
    }
    report.version = { number: release.number, md5: subject.candidate.md5, size: subject.candidate.size };
    const judged = await report.time("judging", () => (0,_steps_holdout_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeOnHoldout */ .A)(subject, config, world));
    report.gates = judged.verdicts;
    const outcome = judged.decision === "pass" ? "passed" : "rejected";
    return { report: report.end(outcome, judged.reasons), exit: _steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .exitOfDecision */ .gg[judged.decision] };
}


/***/ })

};
