export const id = 1532;
export const ids = [1532];
export const modules = {

/***/ 91532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   release: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15023);
/* harmony import */ var _steps_holdout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93718);
/* harmony import */ var _steps_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84848);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92124);
/* harmony import */ var _steps_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54376);
/* harmony import */ var _steps_rollout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3564);
/* harmony import */ var _steps_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52008);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65928);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24770);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74303);
/* harmony import */ var _steps_version_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61773);












/** @throws nothing that the report does not tell: an error ends it as `failed` */
async function release(config, world, asker, options) {
    const report = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_7__/* .beginJob */ .Nc)("release", config, asker, world);
    const stage = (name, title, work) => report.time(name, () => world.progress.stage(title, work));
    return (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_7__/* .conclude */ .Ep)(report, config, world, async () => {
        (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_7__/* .requireGates */ .GG)(config);
        (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfMissingAddresses */ .EZ)(config, world);
        const folders = await (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_8__/* .openState */ .Gf)(config, world);
        return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_10__/* .withTarget */ .yY)(config, folders, world, async (target) => {
            const subject = await report.time("reading", async () => (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_9__/* .gatherSubject */ ._X)(config, await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_10__/* .recordedReleases */ .Xc)(target), folders, asker, world));
            (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_9__/* .noteSubject */ .NL)(report, subject);
            report.serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .nowServing */ .JW)(target, world);
            const judged = await stage("judging", `judging ${config.model.path} on ${subject.holdout.n} rows`, () => (0,_steps_holdout_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeOnHoldout */ .A)(subject, config, world));
            report.gates = judged.verdicts;
            report.holdout = { ...report.holdout, judged: await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .countJudgement */ .v)(subject.holdout, target) };
            if (judged.decision !== "pass") {
                return { report: report.end("rejected", judged.reasons), exit: _steps_run_js__WEBPACK_IMPORTED_MODULE_7__/* .exitOfDecision */ .gg[judged.decision] };
            }
            const rows = await (0,_steps_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .knownRows */ .Z)(subject, config, world);
            const version = await report.time("versioning", () => (0,_steps_version_js__WEBPACK_IMPORTED_MODULE_11__/* .recordModelVersion */ .XK)(config, target, world));
            report.version = version;
            const named = `${config.name} ${version.number}`;
            const packed = await stage("packing", `packing ${named}`, () => (0,_steps_image_js__WEBPACK_IMPORTED_MODULE_2__/* .packSubject */ .AL)(subject, version.number, target, config, folders, world));
            report.image = packed.report;
            const about = (0,_steps_version_js__WEBPACK_IMPORTED_MODULE_11__/* .aboutOf */ .rI)(subject, version);
            try {
                const rollout = await stage("rollout", `rolling out ${named}`, () => (0,_steps_rollout_js__WEBPACK_IMPORTED_MODULE_5__/* .rollOutRelease */ .PW)({ ...packed, about, rows, ...options }, target, config, asker, world));
                const known = () => (0,_steps_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .holdoutCounts */ .i)(subject.candidate, subject.holdout, judged.answers);
                report.rollout = await (0,_steps_rollout_js__WEBPACK_IMPORTED_MODULE_5__/* .rolloutInReport */ .Zr)(rollout, known, target, config, world);
                report.serving = rollout.serving;
                await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .notePromotion */ .aj)(rollout, target, world);
                const { tookOver, exit } = rollout;
                const ended = report.end(rollout.outcome, [...judged.reasons, ...rollout.reasons]);
                return { report: ended, exit, ...(tookOver !== undefined && { tookOver }) };
            }
            finally {
                if ((0,_steps_target_js__WEBPACK_IMPORTED_MODULE_10__/* .isEphemeral */ .aw)(config, world))
                    await target.stop(AbortSignal.timeout(60_000), { forget: true });
            }
        });
    });
}


/***/ })

};
