export const id = 6261;
export const ids = [6261];
export const modules = {

/***/ 45236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  hH: () => (/* binding */ notApplicable)
});

// UNUSED EXPORTS: rowsForEstimatePolicy

// EXTERNAL MODULE: ./build/gates/format.js
var format = __webpack_require__(260);
// EXTERNAL MODULE: ./build/gates/outline.js
var outline = __webpack_require__(88685);
// EXTERNAL MODULE: ./build/gates/quantity.js
var gates_quantity = __webpack_require__(57826);
;// CONCATENATED MODULE: ./build/gates/explain.js




/** "accuracy 0.931, at least 0.912 with 95 % confidence: passes ≥ 0.90". */
function explainVerdict(explained) {
    const { judgement } = explained;
    const words = wordsOf(explained);
    if (judgement.why !== undefined)
        return `${words.subject}: ${judgement.why}, so nothing can be said of ${words.claim}`;
    if (judgement.ground === "identity") {
        const verb = judgement.answer === "pass" ? "passes" : "fails";
        return `${words.subject} ${words.estimate}: the candidate is the baseline, byte for byte, so it ${verb} ${words.claim}`;
    }
    const measured = [`${words.subject} ${words.estimate}`, words.comparison].filter(Boolean).join(" ");
    const bound = boundPhrase(explained);
    const known = bound ? `${measured}, ${bound}` : measured;
    return [`${known}: ${conclusion(explained, words.claim)}`, ...advice(explained)].join("; ");
}
const symbols = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "==": "=" };
function wordsOf({ gate, evidence, source, rules }) {
    const { estimate, baseline, threshold } = evidence;
    const quantity = rules.term?.quantity ?? "number";
    const [left, right] = sidesOf(source);
    const percent = right.includes("%");
    const againstNumber = gate.bound.kind === "number";
    const style = { percent, ...(againstNumber && { apartFrom: threshold }) };
    const show = (value) => (value === undefined ? "" : (0,gates_quantity/* formatQuantity */.VZ)(value, quantity, style));
    return {
        subject: left,
        estimate: show(estimate),
        comparison: againstNumber ? "" : comparisonOf(gate, evidence, quantity, show(baseline)),
        claim: `${symbols[gate.operator]} ${againstNumber ? right : claimedBound(gate, quantity)}`,
    };
}
function comparisonOf(gate, evidence, quantity, baseline) {
    if (gate.bound.kind === "number" || evidence.quantity === undefined)
        return "";
    const difference = (0,gates_quantity/* formatDifference */.jR)(evidence.quantity, quantity, evidence.threshold);
    const to = gate.bound.factor === 1 ? "" : ` from ${gate.bound.factor} times that`;
    return `${baseline === "" ? "" : `against ${baseline}`}: difference${to} ${difference}`.trimStart();
}
function claimedBound(gate, quantity) {
    const { bound } = gate;
    if (bound.kind === "number" || bound.factor !== 1 || bound.offset === 0)
        return (0,format/* formatBound */.Sp)(bound, { quantity });
    const margin = (0,gates_quantity/* formatDifference */.jR)(Math.abs(bound.offset), quantity).replace(/^\+/, "");
    return `baseline ${bound.offset < 0 ? "-" : "+"} ${margin}`;
}
/** The left side, and the bound without its level. */
function sidesOf(source) {
    const mark = (0,outline/* outline */.rj)(source).marks[0];
    const left = source.slice(0, mark?.start).trim();
    const right = mark ? source.slice(mark.end).replace(/\sat\s+\S+\s*$/, "") : "";
    return [left, right.trim()];
}
/** The bound that decided, or the one that would have to: "at least 0.912 with 95 % confidence". */
function boundPhrase({ gate, evidence, judgement, source, rules }) {
    const { interval, level, answer } = judgement;
    if (!interval || !level)
        return undefined;
    const provenFail = judgement.ground === "bounds" && answer === "fail";
    const isLower = gate.operator.startsWith(">") !== provenFail;
    const value = isLower ? interval.lower : interval.upper;
    if (value === undefined)
        return undefined;
    const quantity = rules.term?.quantity ?? "number";
    const shown = gate.bound.kind === "number"
        ? (0,gates_quantity/* formatQuantity */.VZ)(value, quantity, { percent: sidesOf(source)[1].includes("%"), apartFrom: evidence.threshold })
        : (0,gates_quantity/* formatDifference */.jR)(value, quantity, evidence.threshold);
    return `${isLower ? "at least" : "at most"} ${shown} with ${(0,gates_quantity/* formatLevel */.eI)(provenFail ? level.fail : level.pass)} confidence`;
}
function conclusion({ judgement, evidence, rules }, claim) {
    const verb = judgement.answer === "pass" ? "passes" : "fails";
    switch (judgement.ground) {
        case "bounds":
        case "exact":
        case "identity":
            return `${verb} ${claim}`;
        case "point":
            return `${verb} ${claim} at point`;
        case "estimate":
            return `${verb} ${claim} by the estimate alone, not proven`;
        case "none":
            return `${(0,gates_quantity/* formatCount */.B4)(evidence.n)} ${unitOf(rules, evidence.n)} neither prove nor refute ${claim}`;
    }
}
function unitOf({ place }, n) {
    const unit = place === "holdout" ? "row" : "canary request";
    return n === 1 ? unit : `${unit}s`;
}
function advice({ judgement, rules, evidence }) {
    if (judgement.cause !== "too-little")
        return [];
    const sentences = judgement.outlook ? [outlookSentence(judgement.outlook, rules)] : [];
    const { slice } = rules;
    // Only where pooling can help: in a large slice it is the margin that is wanting.
    if (slice && evidence.n < usualMinimumRows)
        sentences.push(`to pool rare values, write slices: [{column: ${slice.column}, min_rows: ${usualMinimumRows}}]`);
    return sentences;
}
const usualMinimumRows = 100;
function outlookSentence(outlook, rules) {
    switch (outlook.kind) {
        case "rows":
            return `about ${(0,gates_quantity/* formatCount */.B4)(outlook.needed)} ${unitOf(rules, outlook.needed)} would settle it with 80 % chance`;
        case "rather-fail":
            return `more ${unitOf(rules, 2)} would more likely show a fail`;
        case "too-tight":
            return "the margin is too tight to settle: it would take over 100 times as many";
    }
}

;// CONCATENATED MODULE: ./build/gates/decide.js
/**
 * Decides one gate on its evidence: pass, fail or inconclusive. Pure.
 *
 * Passing is proven at the gate's error rate α, failing at α/K where K is the number of comparisons that are judged
 * together: all gates must pass (an intersection–union test), any one may fail (a union). NaN, ∞ and what is missing
 * never pass.
 */


/** Rows (or canary requests) in the metric's own denominator, from which on the bare estimate may decide by policy. */
const rowsForEstimatePolicy = { holdout: 30, canary: 100 };
/** Beyond this many times the rows at hand, more rows are not a remedy that anyone will take. */
const tooManyTimesTheRows = 100;
function decide(gate, evidence, rules) {
    if (!(rules.comparisons >= 1))
        throw new RangeError(`${rules.comparisons} comparisons cannot be judged together`);
    const judgement = judge(gate, evidence, rules);
    const { answer, cause, ground, interval, level, outlook } = judgement;
    const source = rules.slice ? (0,format/* writtenForSlice */.RJ)(gate, rules.slice.value) : gate.written;
    return {
        source,
        place: rules.place,
        verdict: answer,
        ...(cause && { cause }),
        proven: answer !== "inconclusive" && ground !== "estimate",
        ...finiteOnly("estimate", evidence.estimate),
        ...(interval && { interval }),
        ...(level && { level }),
        ...finiteOnly("baseline", evidence.baseline),
        n: evidence.n,
        ...(outlook?.kind === "rows" && { needed: outlook.needed }),
        reason: explainVerdict({ gate, evidence, judgement, source, rules }),
    };
}
/** A gate against a baseline where there is none: said loudly, decides nothing. */
function notApplicable(gate, place, why) {
    const reason = `${gate.written} was not judged: ${why}`;
    return { source: gate.written, place, verdict: "not-applicable", proven: false, n: 0, reason };
}
function judge(gate, evidence, rules) {
    const undecidable = whyUndecidable(gate, evidence);
    if (undecidable)
        return undecidable;
    const tested = testedQuantity(gate, evidence);
    const answer = holds(tested, gate.operator, evidence.threshold) ? "pass" : "fail";
    if (evidence.identical && gate.bound.kind === "baseline")
        return { answer, ground: "identity" };
    if (evidence.exact)
        return { answer, ground: "exact", interval: { lower: tested, upper: tested } };
    if (gate.at.kind === "point" || rules.term?.pointOnly)
        return { answer, ground: "point" };
    return judgeByBounds({ gate, evidence, rules, answer, level: gate.at.level });
}
/** What stands on the gate's left: the contrast with the baseline, or the estimate itself. */
function testedQuantity(gate, { quantity, estimate }) {
    return quantity ?? (gate.bound.kind === "number" ? estimate : undefined);
}
function whyUndecidable(gate, evidence) {
    const { blocked, estimate, baseline, threshold } = evidence;
    const nothing = { answer: "inconclusive", ground: "none" };
    if (blocked)
        return { ...nothing, cause: blocked.cause, why: blocked.why };
    if (estimate === undefined)
        return { ...nothing, cause: "no-data", why: "there is nothing to compute it from" };
    const tested = testedQuantity(gate, evidence);
    const broken = [estimate, baseline, tested, threshold].some((value) => value !== undefined && !Number.isFinite(value));
    if (broken)
        return { ...nothing, cause: "invalid", why: "it is not a finite number" };
    if (tested === undefined)
        return { ...nothing, cause: "no-data", why: "the baseline has none to compare with" };
    return undefined;
}
function judgeByBounds(open) {
    const { gate, evidence, rules } = open;
    // 1 − 0.95 is 0.050000000000000044: without rounding, bounds at "5 %" would differ in their last digits.
    const alpha = Number((1 - open.level).toPrecision(12));
    const level = { pass: open.level, fail: 1 - alpha / rules.comparisons };
    const [passing, failing] = [evidence.bounds?.(alpha), evidence.bounds?.(alpha / rules.comparisons)];
    if (!passing || !failing)
        return judgeWithoutProof(open, alpha, {});
    if ([passing.lower, passing.upper, failing.lower, failing.upper].some(Number.isNaN))
        return { answer: "inconclusive", ground: "none", cause: "invalid", why: "its bounds are not numbers" };
    const isFloor = gate.operator.startsWith(">");
    const bounds = isFloor
        ? { lower: passing.lower, upper: failing.upper }
        : { lower: failing.lower, upper: passing.upper };
    const [toPass, toFail] = isFloor ? [bounds.lower, bounds.upper] : [bounds.upper, bounds.lower];
    const interval = { ...finiteOnly("lower", bounds.lower), ...finiteOnly("upper", bounds.upper) };
    if (holds(toPass, gate.operator, evidence.threshold))
        return { answer: "pass", ground: "bounds", interval, level };
    if (!holds(toFail, gate.operator, evidence.threshold))
        return { answer: "fail", ground: "bounds", interval, level };
    return judgeWithoutProof(open, alpha, { interval, level });
}
/** Too little for a proof: the policy says what counts. */
function judgeWithoutProof(open, alpha, found) {
    const { evidence, rules, answer } = open;
    const outlook = outlookOf(evidence, answer, alpha);
    const common = { ...found, cause: "too-little", ...(outlook && { outlook }) };
    const enough = evidence.n >= rowsForEstimatePolicy[rules.place];
    if (rules.policy === "estimate" && enough)
        return { ...common, answer, ground: "estimate" };
    return { ...common, answer: "inconclusive", ground: "none" };
}
function outlookOf(evidence, answer, alpha) {
    if (answer === "fail")
        return { kind: "rather-fail" };
    const needed = evidence.needed?.(alpha);
    // Fewer rows than there are cannot be what is missing: the approximation ends here.
    if (needed === undefined || Number.isNaN(needed) || needed <= evidence.n)
        return undefined;
    return needed > tooManyTimesTheRows * evidence.n
        ? { kind: "too-tight" }
        : { kind: "rows", needed: Math.ceil(needed) };
}
const operators = {
    ">=": (left, right) => left >= right,
    ">": (left, right) => left > right,
    "<=": (left, right) => left <= right,
    "<": (left, right) => left < right,
    "==": (left, right) => left === right,
};
function holds(left, operator, right) {
    return operators[operator](left, right);
}
function finiteOnly(key, value) {
    const known = value !== undefined && Number.isFinite(value);
    return (known ? { [key]: value } : {});
}


/***/ }),

/***/ 94418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _steps_holdout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93718);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92124);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65928);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7688);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74303);







async function gate(config, world, asker) {
    const report = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .beginJob */ .Nc)("gate", config, asker, world);
    return (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .conclude */ .Ep)(report, config, world, async () => {
        (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_3__/* .requireGates */ .GG)(config);
        const folders = (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateFolders */ .Nj)(config);
        const known = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .withTarget */ .yY)(config, folders, world, async (target) => ({
            released: await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_6__/* .releasesIfReachable */ .Ft)(target, world),
            serving: await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .nowServing */ .JW)(target, world),
        }));
        const subject = await report.time("reading", () => (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .gatherSubject */ ._)(config, known.released, folders, asker, world));
        (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .noteSubject */ .N)(report, subject);
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


/***/ })

};
