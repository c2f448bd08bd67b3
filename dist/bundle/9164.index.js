export const id = 9164;
export const ids = [9164];
export const modules = {

/***/ 2249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ sortLabels),
/* harmony export */   G2: () => (/* binding */ matchLabel),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   RX: () => (/* binding */ positiveOf),
/* harmony export */   tB: () => (/* binding */ asBoolean)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Class labels as text: their kinds, their order, and how one that a person wrote is matched. */

const integer = /^[+-]?\d+$/;
/** The kind of labels that only their texts are known of. */
function kindOf(labels) {
    if (labels.every((label) => integer.test(label)))
        return "integer";
    return labels.every((label) => label === "true" || label === "false") ? "boolean" : "string";
}
/** Distinct labels as scikit-learn sorts them: numbers by value, strings by code point ("10" before "2"). */
function sortLabels(labels, kind) {
    const distinct = [...new Set(labels)];
    return distinct.sort(kind === "integer" && distinct.every((label) => integer.test(label)) ? byValue : byCodePoint);
}
function byValue(a, b) {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** UTF-8 keeps the order of code points, which UTF-16 (JavaScript's own comparison) does not. */
function byCodePoint(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/**
 * The label that a cell means: exactly, else by value ("1.0" and true are 1, "True" is true).
 *
 * @returns undefined when it is none of the model's
 */
function matchLabel(cell, kind, known) {
    const text = String(cell);
    if (known.has(text) || kind === "string")
        return known.has(text) ? text : undefined;
    const same = kind === "integer" ? asInteger(text) : asBoolean(text);
    return same !== undefined && known.has(same) ? same : undefined;
}
/** The canonical text of an integer label: "+1", "01" and "1.0" are "1"; undefined for what is no integer. */
function asInteger(text) {
    const word = text.trim().toLowerCase();
    if (word === "true")
        return "1";
    if (word === "false")
        return "0";
    const digits = /^([+-]?\d{1,24})(?:\.0*)?$/.exec(word)?.[1];
    return digits === undefined ? undefined : String(BigInt(digits.replace("+", "")));
}
function asBoolean(text) {
    const value = asInteger(text);
    return value === "1" ? "true" : value === "0" ? "false" : undefined;
}
const plainlyPositive = [
    ["0", "1"],
    ["false", "true"],
];
/**
 * Index of the positive class of two.
 *
 * @param configured  model.positive
 * @returns undefined when nothing says it: labels other than 0/1 or true/false
 * @throws Problem MODEL_POSITIVE_UNKNOWN when the configured one is no class of the model
 */
function positiveOf(classes, kind, configured) {
    if (configured !== undefined) {
        const known = new Map(classes.map((label, index) => [label, index]));
        const label = matchLabel(configured, kind, known);
        if (label !== undefined)
            return known.get(label);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("MODEL_POSITIVE_UNKNOWN", {
            what: `model.positive is '${configured}', which is no class of this model`,
            remedy: `Its classes are ${classes.map((name) => `'${name}'`).join(", ")}.`,
        });
    }
    const [first, second] = classes.map((label) => label.toLowerCase());
    return classes.length === 2 && plainlyPositive.some(([no, yes]) => no === first && yes === second) ? 1 : undefined;
}


/***/ }),

/***/ 20628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approve: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7666);
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15023);
/* harmony import */ var _steps_continued_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89666);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92124);
/* harmony import */ var _steps_observer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15983);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74303);









/** @throws Problem ROLLOUT_NOTHING_TO_DO where none waits, ROLLOUT_BUSY while another run drives it, OBSERVER_UNREADABLE */
async function approve(config, world, asker) {
    const { result, ended } = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_8__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_7__/* .stateFolders */ .Nj)(config), world, async (target) => {
        await requireWaiting(target);
        const observer = await (0,_steps_observer_js__WEBPACK_IMPORTED_MODULE_5__/* .openObserver */ .d)(target, config, world);
        const result = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .approveRollout */ .Vn)({ ...target, ...world, observer, holder: (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_6__/* .holderName */ .iY)(world) });
        await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .notePromotion */ .aj)(result, target, world);
        const exit = result.outcome === "promoted" ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exits */ .co.done : result.exit;
        return { result, ended: await (0,_steps_continued_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeContinued */ .l)("approve", { result, exit }, target, { config, asker, world }) };
    });
    const { exit, report } = ended;
    await (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)((0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_2__/* .alertOfRollout */ .r7)(result, { job: "approve", exit, asker: report.run }, config, world), config, world);
    return ended;
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


/***/ }),

/***/ 89666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ reportToKeep),
/* harmony export */   l: () => (/* binding */ concludeContinued)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63667);
/* harmony import */ var _rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80602);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98550);



/** A target's record takes 128 KiB, and most of it is the canary's evidence. */
const mostKeptBytes = 32 * 1024;
/** What the rollout's record keeps of the report that began it; undefined where that is too long for it. */
function reportToKeep(report) {
    return Buffer.byteLength(JSON.stringify(report)) <= mostKeptBytes ? report : undefined;
}
/**
 * Reports the end of a rollout by another job than the one that began it, and keeps the report.
 *
 * Without what that one knew (a rollout by hand, or a record of another version) the report has the rollout alone: no
 * commit, no version, nothing of the holdout.
 */
async function concludeContinued(job, { result, exit }, open, { config, asker, world }) {
    const earlier = _report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Q.safeParse(result.record.plan.about?.report).data;
    const { commit, tag } = earlier?.run ?? {};
    const { url } = asker;
    const of = { ...(commit && { commit }), ...(tag && { tag }), ...(url && { url }) };
    const report = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .beginJob */ .Nc)(job, config, { ...of, whenBusy: asker.whenBusy }, world);
    if (earlier) {
        const { model, baseline, version, holdout, gates, image } = earlier;
        Object.assign(report, { model, baseline, version, holdout, gates, image });
    }
    report.rollout = await (0,_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutInReport */ .Zr)(result, undefined, open, config, world);
    report.serving = result.serving;
    const ended = report.end(result.outcome, [...(earlier?.reasons ?? []), ...result.reasons]);
    const path = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .keepReport */ .kA)(ended, config, world);
    return { report: ended, exit, ...(path && { path }) };
}


/***/ })

};
