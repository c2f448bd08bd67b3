export const id = 8545;
export const ids = [8545];
export const modules = {

/***/ 78545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_engine_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28690);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7666);
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15023);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74303);








/** @param to  a version or a digest; undefined goes back to the release before, or ends the rollout under way */
async function rollback(config, world, asker, to) {
    const folders = await (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_6__/* .openState */ .Gf)(config, world);
    const { result, ...rolledBack } = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_7__/* .withTarget */ .yY)(config, folders, world, (target) => goBack(target, config, world, asker, to));
    await (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)((0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_3__/* .alertOfRollout */ .r7)(result, { job: "rollback", exit: rolledBack.exit, asker }, config, world), config, world);
    return rolledBack;
}
async function goBack(target, config, world, asker, to) {
    const parts = { ...target, ...world };
    const options = { retry: true, whenBusy: config.deploy.when_busy ?? asker.whenBusy, holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_5__/* .holderName */ .iY)(world) };
    const underWay = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_2__/* .readRollout */ .wW)(target.journal);
    if (underWay && isSuchReturn(underWay, to)) {
        // Asked for again, for whoever began it may have died: ending it would bring back what was to be left.
        const result = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_2__/* .rollOut */ .Of)({ ...parts, plan: underWay.plan, options });
        await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .notePromotion */ .aj)(result, target, world);
        return returned(result);
    }
    const ended = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_2__/* .abandonRollout */ .nQ)({
        ...parts,
        holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_5__/* .holderName */ .iY)(world),
        force: true,
        because: { kind: "by-hand", reasons: ["rolled back by hand"] },
    });
    if (ended && to === undefined && ended.outcome !== "promoted")
        return answer("ended-rollout", ended, ended.outcome === "rolled-back");
    // Past its point of no return it could only go forward: what it came to is what is to be left.
    if (ended)
        await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .notePromotion */ .aj)(ended, target, world);
    const release = ended && to === undefined ? await releaseBefore(ended, target) : await releaseToReturnTo(target, to);
    const last = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_2__/* .readRollout */ .wW)(target.journal);
    if (!last)
        throw nothingToReturnTo("no rollout has been recorded here");
    const { digest, template, version, model, path = config.model.path } = release;
    const about = version !== undefined && model !== undefined ? { version, model, path } : undefined;
    const plan = (0,_rollout_engine_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .returnPlan */ .YP)({ digest, template }, last.plan, about);
    const result = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_2__/* .rollOut */ .Of)({ ...parts, plan, options });
    await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .notePromotion */ .aj)(result, target, world);
    return returned(result);
}
/** A return that is under way and goes where this one is to go. */
function isSuchReturn({ plan, phase, abandoned }, to) {
    if (phase === "done" || abandoned !== undefined || !(0,_rollout_engine_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isReturn */ .NP)(plan))
        return false;
    return to === undefined || to === plan.about?.version || namesDigest(to, plan.candidate.digest);
}
function returned(result) {
    return answer("returned", result, result.outcome === "promoted" || result.outcome === "unchanged");
}
function answer(did, result, asAsked) {
    const { outcome, serving, reasons } = result;
    return { did, outcome, serving, reasons, exit: asAsked ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done : result.exit, result };
}
async function releaseToReturnTo({ ledger }, to) {
    const { releases } = await ledger.load();
    const found = to === undefined ? releases[1] : releases.find(({ version, digest }) => version === to || namesDigest(to, digest));
    if (found)
        return found;
    const known = releases.map(({ version, digest }) => `${version ?? "?"} (${digest.slice(0, 19)}…)`).join(", ");
    const before = known === "" ? "nothing has been released here yet" : "there is no release before the one that serves";
    throw nothingToReturnTo(to === undefined ? before : `no release is called ${to}`, known);
}
/** What served when a rollout began that could no longer be ended; the ledger need not know it. */
async function releaseBefore({ record }, { ledger }) {
    const { stable, plan, startedAt } = record;
    if (stable === undefined) {
        const { candidate, about } = plan;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("RELEASE_NOT_FOUND", {
            what: `the rollout could no longer be ended: ${about?.version ?? candidate.digest} serves, and nothing served before it`,
            remedy: "There is nothing to go back to: release a model that is better.",
        });
    }
    const { releases } = await ledger.load();
    return releases.find(({ digest }) => digest === stable.digest) ?? { ...stable, promotedAt: startedAt };
}
/** A digest, or its beginning with enough of it to be no accident; with or without the algorithm. */
function namesDigest(written, digest) {
    const hex = written.replace(/^sha256:/, "");
    return hex.length >= 8 && digest.startsWith(`sha256:${hex}`);
}
function nothingToReturnTo(what, known = "") {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("RELEASE_NOT_FOUND", {
        what,
        remedy: known === ""
            ? "Nothing was changed. 'model-release status' shows what serves."
            : `Nothing was changed. There are: ${known}.`,
    });
}


/***/ })

};
