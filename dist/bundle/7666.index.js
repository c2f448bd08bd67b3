export const id = 7666;
export const ids = [7666];
export const modules = {

/***/ 16977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L1: () => (/* binding */ accuracyFails),
  JG: () => (/* binding */ accuracyFinding),
  LA: () => (/* binding */ advanceAccuracyGate),
  H6: () => (/* binding */ answeredOf),
  mf: () => (/* binding */ accuracy_gate_fewestRows),
  Bs: () => (/* binding */ neverProven),
  eQ: () => (/* binding */ noRowsAnswered),
  rI: () => (/* binding */ rowsForProof)
});

// EXTERNAL MODULE: ./build/gates/decide.js + 1 modules
var decide = __webpack_require__(45236);
// EXTERNAL MODULE: ./build/gates/quantity.js
var quantity = __webpack_require__(57826);
// EXTERNAL MODULE: ./build/stats/paired.js
var paired = __webpack_require__(33755);
// EXTERNAL MODULE: ./build/stats/power.js
var power = __webpack_require__(60677);
// EXTERNAL MODULE: ./build/stats/proportion.js
var proportion = __webpack_require__(3320);
;// CONCATENATED MODULE: ./build/stats/sequential/looks.js
/**
 * A finite set of rows, looked at a few times on its way: at a half, a quarter, an eighth … of it, as long as that is
 * 100 rows, and last.
 *
 * The look at 1/2^j of the rows has α/2^(j+1), the last has what is left (between α/2 and α). Together that is α, so by
 * the union bound the chance that any look errs is at most α, however the looks depend on each other. (Spending α over
 * looks: Lan & DeMets, Biometrika 70 (1983) 659–663; they share it out by the looks' joint law, which gains little
 * for looks that double.) The looks hang on the number of rows alone, never on the time or on what the rows say, and
 * the last may therefore come at any fixed moment: when there are no more rows, or no more time.
 */
/** With fewer, the score interval's normal law is too rough for the small α that an early look has. */
const fewestRows = 100;
/** Looks before the last. */
function earlyLooks(rows) {
    return Math.max(0, Math.floor(Math.log2(rows / fewestRows)));
}
function lastLook(rows) {
    const early = earlyLooks(rows);
    return { index: early, share: 0.5 + 2 ** -(early + 1) };
}
/**
 * The latest look that is due.
 *
 * @param answered  of all the rows
 * @returns         undefined while there are too few for any
 */
function lookDue(answered, rows) {
    if (answered >= rows)
        return rows > 0 ? lastLook(rows) : undefined;
    const early = earlyLooks(rows);
    for (let halvings = 1; halvings <= early; halvings++) {
        if (answered * 2 ** halvings >= rows)
            return { index: early - halvings, share: 2 ** -(halvings + 1) };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/rollout/analysis/rules.js
var analysis_rules = __webpack_require__(38718);
;// CONCATENATED MODULE: ./build/rollout/analysis/accuracy-gate.js
/**
 * A gate on accuracy: both arms answer the same rows with known answers, and each row counts once, for the same row
 * again is no new evidence. Decided at a few looks that share α (stats/sequential/looks.ts): against the baseline by
 * Tango's paired score interval, against a number by Clopper and Pearson's.
 */







const noRowsAnswered = { kind: "accuracy", failed: false };
/** The sample has all rows since the rollout began, so nothing is added up. */
function advanceAccuracyGate(own, { answers, noAnswers }) {
    if (answers === undefined)
        return { ...own, missing: noAnswers };
    const known = { ...own, answers, missing: noAnswers };
    // Other rows than before: what was seen of those is no part of these.
    const before = own.answers?.of === answers.of ? own.look : undefined;
    const due = lookDue(answeredOf(answers), answers.of);
    if (due === undefined)
        return { ...known, look: undefined };
    return { ...known, look: before?.index === due.index ? before : { ...due, answers } };
}
/** Whether the latest look refutes the gate. */
function accuracyFails(own, canaryGate, rules) {
    if (own.look === undefined)
        return false;
    const { fail } = (0,analysis_rules/* errorRatesOf */.vT)(canaryGate.gate, rules);
    return isBelow(boundsOf(own.look.answers, canaryGate, fail * own.look.share).upper, canaryGate);
}
/** @param timeIsUp  then the last look is due, on as many rows as there are */
function accuracyFinding(own, canaryGate, rules, timeIsUp) {
    const { answers, missing } = own;
    const n = answers === undefined ? 0 : answeredOf(answers);
    if (answers === undefined || n === 0) {
        const why = missing ?? "no replayed row was answered by both arms";
        return { bounds: {}, passes: false, fails: own.failed, blocked: { cause: "no-data", why }, logPassing: 0 };
    }
    const { gate } = canaryGate;
    const alpha = (0,analysis_rules/* errorRatesOf */.vT)(gate, rules);
    const look = timeIsUp ? { ...lastLook(answers.of), answers } : own.look;
    const bounds = gate.at.kind === "point" ? undefined : boundsAt(look, canaryGate, alpha);
    const estimate = rightOf(answers, "canaryOnly");
    const baseline = gate.bound.kind === "number" ? undefined : rightOf(answers, "stableOnly");
    const needed = rowsNeeded(answers, canaryGate, alpha.pass * lastLook(answers.of).share);
    return {
        estimate,
        baseline,
        bounds: bounds ?? {},
        passes: bounds !== undefined && !isBelow(bounds.lower, canaryGate),
        fails: own.failed || (bounds !== undefined && isBelow(bounds.upper, canaryGate)),
        atPoint: n < decide/* rowsForEstimatePolicy */.jY.holdout ? undefined : pointAnswer(estimate - (baseline ?? 0), canaryGate),
        logPassing: 0,
        rows: { answered: n, of: answers.of },
        ...(needed !== undefined && { needed }),
        ...detailOf(own, n, needed),
    };
}
function detailOf({ answers, missing }, n, needed = 0) {
    const of = answers?.of ?? 0;
    if (missing !== undefined && n < of)
        return { detail: missing };
    return needed > of ? { detail: `there are ${of} rows to replay` } : {};
}
/**
 * The gate in words, where so few rows cannot prove it, not even of models that never differ or never err.
 *
 * @param rows  that there are to replay
 */
function neverProven(canaryGate, rows, rules) {
    const { gate, measure } = canaryGate;
    if (measure.kind !== "accuracy" || gate.at.kind === "point")
        return undefined;
    const fewest = accuracy_gate_fewestRows(canaryGate, rows, rules);
    if (fewest === undefined || fewest <= rows)
        return undefined;
    const isPaired = gate.bound.kind === "baseline";
    const flawless = isPaired ? "two models that never differ" : "a flawless model";
    const who = isPaired ? "a canary that is no better than stable" : "it";
    return `'${gate.written}' takes ${(0,quantity/* formatCount */.B4)(fewest)} rows even of ${flawless}, and there are ${(0,quantity/* formatCount */.B4)(rows)} to replay: ${who} cannot be proven`;
}
/**
 * Rows that even a flawless canary takes for the proof, or one that never differs from stable; undefined where none do.
 *
 * @param rows  that there are to replay: the more there are, the more looks share α
 */
function accuracy_gate_fewestRows(canaryGate, rows, rules) {
    const { bound } = canaryGate.gate;
    return enoughRows(canaryGate, rows, rules, (alpha) => bound.kind === "number" ? (0,power/* rowsOfPerfectModel */.NT)(bound.value, alpha) : (0,power/* rowsOfPairedTwins */.ll)(-bound.offset, alpha));
}
/**
 * Rows for an 80 % chance of a proof, if each comes out by these chances; undefined where no number of rows is enough.
 *
 * @param chances  they add up to 1
 * @param rows     that there are to replay
 */
function rowsForProof(chances, canaryGate, rows, rules) {
    return enoughRows(canaryGate, rows, rules, (alpha) => rowsNeeded(chances, canaryGate, alpha));
}
/** What `rows` need, or more where a table of so many rows has more looks. */
function enoughRows({ gate }, rows, rules, neededAt) {
    const needed = (of) => neededAt((0,analysis_rules/* errorRatesOf */.vT)(gate, rules).pass * lastLook(of).share);
    let enough = needed(rows);
    while (enough !== undefined && enough > rows) {
        const more = needed(enough);
        if (more === undefined || more <= enough)
            break;
        enough = more;
    }
    return enough;
}
function answeredOf({ both, canaryOnly, stableOnly, neither }) {
    return both + canaryOnly + stableOnly + neither;
}
function rightOf(answers, alone) {
    return (answers.both + answers[alone]) / answeredOf(answers);
}
/** As sure of passing, and of failing, as the look has to be. */
function boundsAt(look, canaryGate, alpha) {
    if (look === undefined)
        return undefined;
    return {
        lower: boundsOf(look.answers, canaryGate, alpha.pass * look.share).lower,
        upper: boundsOf(look.answers, canaryGate, alpha.fail * look.share).upper,
    };
}
/** Of the canary's share minus stable's, or of the canary's own where the gate is against a number. */
function boundsOf(answers, { gate }, alpha) {
    const rows = answeredOf(answers);
    if (gate.bound.kind === "number")
        return (0,proportion/* clopperPearson */.m)(answers.both + answers.canaryOnly, rows, alpha);
    const { canaryOnly: candidateOnly, stableOnly: baselineOnly } = answers;
    return (0,paired/* tango */.w)({ candidateOnly, baselineOnly, rows }, alpha);
}
const thresholdOf = ({ gate: { bound } }) => (bound.kind === "number" ? bound.value : bound.offset);
function isBelow(value, canaryGate) {
    const threshold = thresholdOf(canaryGate);
    return canaryGate.gate.operator === ">" ? value <= threshold : value < threshold;
}
function pointAnswer(quantity, canaryGate) {
    // 0.9 − 0.95 is −0.04999…: what differs by the last digits is not below.
    return isBelow(Number(quantity.toPrecision(12)), canaryGate) ? "fail" : "pass";
}
/** For an 80 % chance of a proof at the last look; undefined where more rows would more likely show a fail. */
function rowsNeeded(answers, canaryGate, alpha) {
    const { gate } = canaryGate;
    const rows = answeredOf(answers);
    const estimate = rightOf(answers, "canaryOnly");
    const threshold = thresholdOf(canaryGate);
    if (gate.bound.kind === "number") {
        return estimate > threshold ? (0,power/* rowsForProportion */.vr)(estimate, threshold, { alpha }) : undefined;
    }
    const distance = estimate - rightOf(answers, "stableOnly");
    if (distance < threshold)
        return undefined;
    const discordant = (answers.canaryOnly + answers.stableOnly) / rows;
    // With a margin the question is how many rows two equal models would need; without one, what was seen must do.
    if (threshold !== 0)
        return (0,power/* rowsForPaired */.Wl)(discordant, threshold, { alpha });
    return (0,power/* rowsForEstimate */.FS)({ rows, standardError: Math.sqrt(discordant / rows), distance }, { alpha });
}


/***/ }),

/***/ 32156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ isEven),
/* harmony export */   KH: () => (/* binding */ analyse),
/* harmony export */   XG: () => (/* binding */ designEffectOf),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28361);
/* harmony import */ var _stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45138);
/* harmony import */ var _stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(412);
/* harmony import */ var _stats_sequential_linear_null_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25387);
/* harmony import */ var _stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64218);
/* harmony import */ var _stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15931);
/* harmony import */ var _stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40159);
/* harmony import */ var _stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39014);
/* harmony import */ var _stats_sequential_tail_look_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27528);
/* harmony import */ var _accuracy_gate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16977);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85387);
/* harmony import */ var _drift_gate_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(32592);
/* harmony import */ var _point_gate_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(37363);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38718);
/** Takes one more interval into the evidence. Pure, and told everything: what may guide a bet is in `state` before. */














/**
 * @param step  index of the step whose share was in force during the whole interval
 */
function analyse(state, sample, step, rules) {
    const next = takeIn(state, sample, step, rules);
    return { state: next, verdicts: (0,_answer_js__WEBPACK_IMPORTED_MODULE_9__/* .verdictsOf */ .W5)(next, rules) };
}
function takeIn(state, sample, step, rules) {
    const { intervals } = state;
    if (!sample.complete) {
        return {
            ...state,
            intervals: { ...intervals, incomplete: intervals.incomplete + 1 },
            incompleteBecause: sample.incompleteBecause,
        };
    }
    if (isWarmingUp(sample, rules.warmupSeconds)) {
        return { ...state, intervals: { ...intervals, warmup: intervals.warmup + 1 } };
    }
    const unit = state.unit ?? unitOf(sample);
    const { canary, stable } = sample;
    const inStep = state.inStep.step === step ? state.inStep : { step, canary: 0, stable: 0 };
    const load = loadRatio(sample);
    const even = load <= mostUneven;
    const { look: tails, untold: untoldLatency } = lookAtLatency(state, sample, step, even, rules);
    // The gates get the state as it was: nothing of this interval may guide the bets on it.
    const before = state.unit === undefined ? { ...state, unit } : state;
    const look = { sample, step, even, tails };
    const gates = rules.gates.map((gate, index) => latch(advanceGate(before, index, gate, look, rules), index, unit, rules));
    return {
        ...state,
        unit,
        intervals: { ...intervals, judged: intervals.judged + 1 },
        requests: {
            canary: state.requests.canary + canary.requests,
            stable: state.requests.stable + stable.requests,
        },
        inStep: { step, canary: inStep.canary + canary.requests, stable: inStep.stable + stable.requests },
        unevenLoad: even ? state.unevenLoad : addUneven(state.unevenLoad, load, canary.requests),
        clustering: {
            errors: state.clustering.errors + canary.errors + stable.errors,
            errorSquares: state.clustering.errorSquares + (canary.errorSquares ?? 0) + (stable.errorSquares ?? 0),
        },
        pastLatency: (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .addBuckets */ .PK)(state.pastLatency, stable.latency),
        latency: even ? addLatency(state.latency, canary.latency, stable.latency) : state.latency,
        untoldLatency,
        gates,
    };
}
/** Uneven load tells the latency gates nothing: nothing is put off. */
function lookAtLatency(state, sample, step, even, { gates }) {
    const { pastLatency, untoldLatency: untold, intervals } = state;
    const interval = { canary: sample.canary.latency, stable: sample.stable.latency };
    const isTold = even && gates.some(({ measure }) => measure.kind === "quantile");
    if (!isTold)
        return { look: (0,_stats_sequential_tail_look_js__WEBPACK_IMPORTED_MODULE_7__/* .lookAtTails */ .er)(interval, pastLatency), untold };
    return (0,_stats_sequential_tail_look_js__WEBPACK_IMPORTED_MODULE_7__/* .lookAtTailsInTurn */ .qN)({ ...interval, seconds: sample.seconds, step }, pastLatency, untold, intervals.judged + 1);
}
/** How many times the requests of the other arm's a replica may have, for their latency to be compared. */
const mostUneven = 2;
function addUneven({ intervals, worst, canaryRequests }, load, requests) {
    return { intervals: intervals + 1, worst: Math.max(worst, load), canaryRequests: canaryRequests + requests };
}
function advanceGate(state, index, { gate, measure }, look, rules) {
    const own = state.gates[index];
    if (own.kind === "quantile") {
        if (measure.kind !== "quantile" || !look.even)
            return own;
        const tailGate = (0,_rules_js__WEBPACK_IMPORTED_MODULE_12__/* .tailGateOf */ .rn)(gate, measure.quantile, rules);
        return { kind: "quantile", tail: (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .advanceTail */ .F7)(own.tail, tailGate, look.tails, look.step), failed: own.failed };
    }
    if (own.kind === "drift") {
        if (measure.kind !== "drift")
            return own;
        const unit = state.unit ?? unitOf(look.sample);
        return (0,_drift_gate_js__WEBPACK_IMPORTED_MODULE_10__/* .advanceDriftGate */ .x3)(own, measure.bound, { sample: look.sample, step: look.step, unit }, rules);
    }
    if (own.kind === "point") {
        return measure.kind === "point" ? (0,_point_gate_js__WEBPACK_IMPORTED_MODULE_11__/* .advancePointGate */ .QO)(own, measure.of, look, rules) : own;
    }
    if (own.kind === "accuracy")
        return (0,_accuracy_gate_js__WEBPACK_IMPORTED_MODULE_8__/* .advanceAccuracyGate */ .LA)(own, look.sample);
    if (measure.kind === "slower" && !look.even)
        return own;
    const counts = countsOf(measure, look.sample, look.tails, rules);
    if (counts === undefined)
        return own;
    const { failing, passing } = counts;
    const { seconds } = look.sample;
    const linear = (0,_rules_js__WEBPACK_IMPORTED_MODULE_12__/* .linearNullOf */ .SM)(gate);
    const stepBegins = look.step !== state.inStep.step;
    const history = {
        stableRate: (0,_stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__/* .learnedRate */ .S1)(own.past, 0.01),
        designEffect: measure.kind === "errors" ? designEffectOf(state) : 1,
        step: look.step,
    };
    const looks = state.intervals.judged + 1;
    const { processes, untold } = (0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .advanceLadder */ .xQ)(own, (0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderFor */ .AN)(linear), { failing, passing, seconds, history }, looks);
    return {
        kind: "rate",
        processes,
        untold,
        byInterval: own.byInterval && advanceByInterval(own, linear.ratio, failing, seconds, stepBegins),
        past: (0,_stats_sequential_linear_null_js__WEBPACK_IMPORTED_MODULE_2__/* .addTrials */ .B0)(own.past, failing.stable),
        sums: (0,_stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_3__/* .addInterval */ .vV)(own.sums, failing),
        canary: (0,_stats_sequential_linear_null_js__WEBPACK_IMPORTED_MODULE_2__/* .addTrials */ .B0)(own.canary, failing.canary),
        failed: own.failed,
    };
}
function advanceByInterval(own, ratio, interval, seconds, stepBegins) {
    // What is open belongs to the step before: its share was another one, so it is judged by itself.
    const closed = stepBegins ? (0,_stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .advanceShare */ .g3)(own.byInterval, ratio, noRequests, true) : own.byInterval;
    return (0,_stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .advanceShare */ .g3)(closed, ratio, { canary: interval.canary, stable: interval.stable, seconds }, false);
}
const noRequests = { canary: { trials: 0, hits: 0 }, stable: { trials: 0, hits: 0 }, seconds: 0 };
/** Fail is latched: a process that once rejected its null stays a proof. */
function latch(own, index, unit, rules) {
    if (own.kind === "point")
        return own;
    return own.failed || !(0,_answer_js__WEBPACK_IMPORTED_MODULE_9__/* .isFailing */ .DI)(own, rules.gates[index], unit, rules) ? own : { ...own, failed: true };
}
/**
 * Counts for a gate on a rate. Where a time lies between two edges, failing counts what is surely slower for the
 * canary and at most slower for stable; passing the other way round.
 */
function countsOf(measure, { canary, stable }, tails, { latencyEdges }) {
    if (measure.kind === "errors") {
        const interval = { canary: errorsOf(canary), stable: errorsOf(stable) };
        return { failing: interval, passing: interval };
    }
    if (measure.kind !== "slower")
        return undefined;
    const above = (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .edgeAtOrAbove */ .xw)(latencyEdges, measure.seconds);
    const below = (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .edgeAtOrBelow */ .TB)(latencyEdges, measure.seconds);
    if (above === undefined || below === undefined)
        return undefined;
    return {
        failing: { canary: slowerOf(tails.canary, above), stable: slowerOf(tails.stable, below) },
        passing: { canary: slowerOf(tails.canary, below), stable: slowerOf(tails.stable, above) },
    };
}
const errorsOf = (arm) => ({ trials: arm.requests, hits: arm.errors });
const slowerOf = ({ slower, all }, edge) => ({ trials: all, hits: slower[edge] ?? 0 });
function designEffectOf({ unit, clustering }) {
    switch (unit) {
        case "replayed rows":
            return 1;
        case "sessions":
            return (0,_stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .designEffect */ .GL)(clustering);
        default:
            return _stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .assumedDesignEffect */ .UY;
    }
}
function unitOf({ traffic, canary, stable }) {
    if (traffic === "replay")
        return "replayed rows";
    const known = canary.errorSquares !== undefined && stable.errorSquares !== undefined;
    return known ? "sessions" : "ten requests together";
}
/** Whether a part of the interval lies in an arm's warm-up. */
function isWarmingUp({ canary, stable, seconds }, warmupSeconds) {
    return [canary, stable].some((arm) => arm.ageSeconds - seconds < warmupSeconds);
}
/** Whether both arms' replicas had comparable load: only then are latencies a matter of the models. */
const isEven = (sample) => loadRatio(sample) <= mostUneven;
/** How many times the requests of the other arm's replica a replica had; 1 where an arm had none. */
function loadRatio({ canary, stable }) {
    const perCanary = canary.requests / Math.max(1, canary.replicas.asked ?? canary.replicas.seen);
    const perStable = stable.requests / Math.max(1, stable.replicas.asked ?? stable.replicas.seen);
    if (perCanary === 0 || perStable === 0)
        return 1;
    return Math.max(perCanary / perStable, perStable / perCanary);
}
function addLatency(sums, canary, stable) {
    const canaryTotal = (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .total */ .X5)(canary);
    const stableTotal = (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .total */ .X5)(stable);
    if (canaryTotal === 0 || stableTotal === 0)
        return sums;
    const all = canaryTotal + stableTotal;
    return {
        weight: sums.weight + (canaryTotal * stableTotal) / all,
        canary: (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .addBuckets */ .PK)(sums.canary, canary, stableTotal, all),
        stable: (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_13__/* .addBuckets */ .PK)(sums.stable, stable, canaryTotal, all),
    };
}


/***/ }),

/***/ 85387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isFailing),
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   kv: () => (/* binding */ doubtOf),
/* harmony export */   yW: () => (/* binding */ fewestForEstimate)
/* harmony export */ });
/* harmony import */ var _gates_decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45236);
/* harmony import */ var _stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28361);
/* harmony import */ var _stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78405);
/* harmony import */ var _stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(412);
/* harmony import */ var _stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64218);
/* harmony import */ var _stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15931);
/* harmony import */ var _stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40159);
/* harmony import */ var _stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39014);
/* harmony import */ var _accuracy_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16977);
/* harmony import */ var _drift_gate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32592);
/* harmony import */ var _point_gate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37363);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38718);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(98612);
/** A gate's verdict on the evidence so far, and what the policy makes of the verdicts when there is no more time. */













/** Canary requests below which not even the bare estimate decides. */
const fewestForEstimate = 100;
/** Whether the gate has failed, by proof. A gate at point never does: it is decided when the time is up. */
function isFailing(own, { gate, measure }, unit, rules) {
    if (gate.at.kind === "point")
        return false;
    const alpha = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .errorRatesOf */ .vT)(gate, rules).fail;
    if (own.kind === "quantile")
        return (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .tailFails */ .um)(own.tail, alpha);
    if (own.kind === "rate" && !isByInterval(own, unit))
        return (0,_stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__/* .processRejects */ .gc)(ownProcess(own, gate), "failing", alpha);
    if (own.kind === "accuracy")
        return (0,_accuracy_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .accuracyFails */ .L1)(own, { gate, measure }, rules);
    return (0,_stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__/* .rejects */ .zo)(failingEvidence(own, { gate, measure }, unit), alpha);
}
/** log E against "the canary keeps the bound". */
function failingEvidence(own, canaryGate, unit) {
    switch (own.kind) {
        case "rate":
            return rateEvidence(own, "failing", unit, canaryGate);
        case "quantile":
            return (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .logTailEvidence */ .Or)(own.tail, "failing") ?? 0;
        case "drift":
            return own.drift === undefined ? 0 : (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_2__/* .logDriftEvidence */ .ZI)(own.drift);
        case "point":
        case "accuracy":
            return 0;
    }
}
/** Of all gates, how far the one nearest to its failing has come: 0 nothing speaks against the canary, 1 it has failed. */
function doubtOf(state, rules) {
    const doubts = rules.gates.map((canaryGate, index) => {
        const { gate } = canaryGate;
        const log = failingEvidence(state.gates[index], canaryGate, state.unit);
        return gate.at.kind === "point" ? 0 : log / -Math.log((0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .errorRatesOf */ .vT)(gate, rules).fail);
    });
    return Math.max(0, ...doubts);
}
function rateEvidence(own, direction, unit, { gate }) {
    if (isByInterval(own, unit))
        return (0,_stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .logShareEvidence */ .ho)(own.byInterval, direction);
    return (0,_stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__/* .logEvidence */ .y8)(ownProcess(own, gate), direction);
}
function isByInterval(own, unit) {
    return own.byInterval !== undefined && unit === "ten requests together";
}
const ownProcess = ({ processes }, gate) => processes[(0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .ladderFor */ .AN)((0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .linearNullOf */ .SM)(gate)).own];
/**
 * The gates' verdicts on the evidence so far, in their order.
 *
 * @param timeIsUp  let the policy `estimate` decide what is not proven; before that, "not yet proven" is inconclusive
 */
function verdictsOf(state, rules, timeIsUp = false) {
    const { canary, stable } = state.latency;
    const nothing = nothingToJudge(state);
    const standing = { state, rules, timeIsUp, nothing, canary: (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_12__/* .tailsOf */ .l8)(canary), stable: (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_12__/* .tailsOf */ .l8)(stable) };
    return rules.gates.map((gate, index) => verdictOf(gate, state.gates[index], standing));
}
function verdictOf(canaryGate, own, standing) {
    const { state, rules, timeIsUp } = standing;
    const { gate } = canaryGate;
    const finding = findingOf(own, canaryGate, standing);
    const alpha = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .errorRatesOf */ .vT)(gate, rules);
    const requests = finding.rows?.answered ?? finding.requests ?? state.requests.canary;
    const byEvidence = answerOf(finding, gate.at.kind === "point", requests);
    const byEstimate = timeIsUp && rules.policy === "estimate" ? estimateOf(finding, byEvidence, requests) : undefined;
    const answer = byEstimate ?? byEvidence;
    const decided = {
        verdict: answer.verdict,
        proven: byEstimate === undefined && gate.at.kind === "confidence" && answer.verdict !== "inconclusive",
        level: { pass: 1 - alpha.pass, fail: 1 - alpha.fail },
        n: requests,
        needed: answer.cause === "too-little" ? (finding.needed ?? neededRequests(finding, alpha.pass, requests)) : undefined,
    };
    return {
        source: gate.written,
        place: "canary",
        verdict: decided.verdict,
        cause: answer.cause,
        proven: decided.proven,
        estimate: finding.estimate,
        interval: finding.bounds.lower === undefined && finding.bounds.upper === undefined ? undefined : finding.bounds,
        level: decided.level,
        baseline: finding.baseline,
        n: decided.n,
        needed: decided.needed,
        reason: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(decided, canaryGate, finding, state),
    };
}
function answerOf(finding, point, requests) {
    const notYet = { verdict: "inconclusive", cause: "too-little" };
    if (finding.fails)
        return { verdict: "fail" };
    if (finding.blocked)
        return { verdict: "inconclusive", cause: finding.blocked.cause };
    if (!point)
        return finding.passes ? { verdict: "pass" } : notYet;
    return finding.atPoint === undefined || requests < fewestFor(finding) ? notYet : { verdict: finding.atPoint };
}
function estimateOf(finding, { cause }, requests) {
    if (cause !== "too-little" || finding.atPoint === undefined || requests < fewestFor(finding))
        return undefined;
    return { verdict: finding.atPoint };
}
const fewestFor = ({ rows }) => (rows ? _gates_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsForEstimatePolicy */ .jY.holdout : fewestForEstimate);
/** Canary requests for a proof if it goes on like this; undefined where it does not go that way. */
function neededRequests({ logPassing, timesMore }, alpha, requests) {
    if (timesMore !== undefined)
        return Math.ceil(requests * timesMore);
    if (logPassing <= 0 || requests === 0)
        return undefined;
    return Math.ceil((requests * -Math.log(alpha)) / logPassing);
}
function findingOf(own, gate, standing) {
    const finding = findings(own, gate, standing);
    return standing.nothing === undefined ? finding : { ...finding, blocked: standing.nothing };
}
function findings(own, gate, standing) {
    const { state, rules, timeIsUp } = standing;
    switch (own.kind) {
        case "rate":
            return rateFinding(own, gate, state, rules);
        case "quantile":
            return quantileFinding(own, gate, standing);
        case "drift":
            return (0,_drift_gate_js__WEBPACK_IMPORTED_MODULE_8__/* .driftFinding */ .rl)(own, gate, state.unit, rules);
        case "point":
            return (0,_point_gate_js__WEBPACK_IMPORTED_MODULE_9__/* .pointFinding */ .aP)(own, gate, state.unit === "replayed rows");
        case "accuracy":
            return (0,_accuracy_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .accuracyFinding */ .JG)(own, gate, rules, timeIsUp);
    }
}
function nothingToJudge({ requests, intervals, incompleteBecause }) {
    if (requests.canary > 0 && requests.stable > 0)
        return undefined;
    if (requests.canary > 0 || requests.stable > 0) {
        const silent = requests.canary === 0 ? "the canary" : "stable";
        return { cause: "no-data", why: `${silent} got no requests` };
    }
    if (intervals.incomplete > 0) {
        return { cause: "no-data", why: `the counters could not be read (${incompleteBecause ?? "no reason given"})` };
    }
    return { cause: "no-data", why: intervals.warmup > 0 ? "both arms were still warming up" : "no interval was seen" };
}
function rateFinding(own, canaryGate, state, rules) {
    const { gate, measure } = canaryGate;
    const linear = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .linearNullOf */ .SM)(gate);
    const alpha = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .errorRatesOf */ .vT)(gate, rules);
    const standardised = (0,_stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_3__/* .rates */ .It)(own.sums);
    const total = own.canary.trials > 0 ? own.canary.hits / own.canary.trials : undefined;
    const estimate = linear.ratio === 0 ? total : standardised?.canary;
    const baseline = linear.ratio === 0 ? undefined : standardised?.stable;
    const logPassing = rateEvidence(own, "passing", state.unit, canaryGate);
    return {
        estimate,
        baseline,
        bounds: rateBounds(own, canaryGate, state, baseline, rules),
        passes: (0,_stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__/* .rejects */ .zo)(logPassing, alpha.pass),
        fails: own.failed,
        atPoint: compare(estimate, linear.ratio * (baseline ?? 0) + linear.offset, gate.operator === "<"),
        blocked: measure.kind === "slower" ? slowerBlocked(measure.seconds, own, state, rules) : undefined,
        requests: measure.kind === "slower" ? evenRequests(state) : undefined,
        logPassing,
    };
}
/** The ladder's bounds as bounds of the contrast: a ratio r′ is worth (r′ − r) · baseline. */
function rateBounds(own, { gate }, state, baseline, rules) {
    // The test by intervals knows one null alone, so there is nothing to turn round.
    if (isByInterval(own, state.unit))
        return {};
    const linear = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .linearNullOf */ .SM)(gate);
    const ladder = (0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .ladderFor */ .AN)(linear);
    const bounds = (0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .boundsOf */ .BO)(own.processes, ladder, (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .errorRatesOf */ .vT)(gate, rules));
    if (ladder.varies === "offset")
        return bounds;
    const contrast = (ratio) => ratio === undefined || baseline === undefined ? undefined : (ratio - linear.ratio) * baseline;
    return { lower: contrast(bounds.lower), upper: contrast(bounds.upper) };
}
function slowerBlocked(seconds, own, state, { latencyEdges }) {
    if (!(seconds >= latencyEdges[0] && seconds <= latencyEdges.at(-1))) {
        return { cause: "resolution", why: "the time lies outside the buckets of the latency histogram" };
    }
    return own.canary.trials === 0 ? unevenLoad(state) : undefined;
}
function quantileFinding(own, { gate, measure }, { state, rules, canary, stable }) {
    const quantile = measure.kind === "quantile" ? measure.quantile : 0.5;
    const tailGate = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .tailGateOf */ .rn)(gate, quantile, rules);
    const alpha = (0,_rules_js__WEBPACK_IMPORTED_MODULE_10__/* .errorRatesOf */ .vT)(gate, rules);
    const timeIn = (tails) => {
        const edge = (0,_stats_sequential_histogram_js__WEBPACK_IMPORTED_MODULE_12__/* .quantileEdgeIn */ .Oj)(tails, quantile);
        return edge === undefined ? undefined : rules.latencyEdges[edge];
    };
    const estimate = timeIn(canary);
    const baseline = tailGate.factor === 0 ? undefined : timeIn(stable);
    const band = (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .bandOf */ .BV)(own.tail, tailGate);
    const logPassing = (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .logTailEvidence */ .Or)(own.tail, "passing") ?? 0;
    const shift = tailGate.factor * (band?.stable ?? 0);
    const bounds = (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .tailBounds */ .ub)(own.tail, tailGate, alpha);
    const known = tailGate.factor === 0 || baseline !== undefined;
    return {
        estimate,
        baseline,
        bounds: { lower: minus(bounds.lower, shift), upper: minus(bounds.upper, shift) },
        passes: (0,_stats_sequential_process_js__WEBPACK_IMPORTED_MODULE_4__/* .rejects */ .zo)(logPassing, alpha.pass),
        fails: own.failed,
        atPoint: known
            ? compare(estimate, tailGate.factor * (baseline ?? 0) + tailGate.offset, gate.operator === "<")
            : undefined,
        blocked: quantileBlocked(own, tailGate, state),
        requests: evenRequests(state),
        band,
        logPassing,
    };
}
function quantileBlocked(own, tailGate, state) {
    if ((0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_6__/* .cannotResolve */ .ex)(own.tail, tailGate)) {
        return {
            cause: "resolution",
            why: "the buckets of the latency histogram are too coarse for this bound; write slower(TIME) <= baseline + 0.5% with TIME at a bucket's edge",
        };
    }
    return state.unevenLoad.intervals === state.intervals.judged ? unevenLoad(state) : undefined;
}
function unevenLoad({ unevenLoad, intervals }) {
    if (unevenLoad.intervals === 0 || unevenLoad.intervals < intervals.judged)
        return undefined;
    return {
        cause: "invalid",
        why: `one arm's replicas had ${unevenLoad.worst.toFixed(1)} times the requests of the other's: load would be measured, not the model; replay traffic or give the canary fewer replicas`,
    };
}
const evenRequests = ({ requests, unevenLoad }) => requests.canary - unevenLoad.canaryRequests;
const minus = (value, shift) => (value === undefined ? undefined : value - shift);
function compare(estimate, bound, strictly) {
    if (estimate === undefined)
        return undefined;
    return (strictly ? estimate < bound : estimate <= bound) ? "pass" : "fail";
}


/***/ }),

/***/ 32592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rl: () => (/* binding */ driftFinding),
/* harmony export */   u5: () => (/* binding */ noDriftSeen),
/* harmony export */   x3: () => (/* binding */ advanceDriftGate)
/* harmony export */ });
/* harmony import */ var _stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45138);
/* harmony import */ var _stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78405);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38718);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98612);
/** A gate on drift: takes the arms' predictions in, and says what they come to. */




/** How far chance alone may reach, as a part of the bound, for the bare estimate to decide. */
const mostByChance = 0.5;
const noDriftSeen = {
    kind: "drift",
    grouped: { predictions: 0, squares: 0 },
    failed: false,
};
function advanceDriftGate(own, bound, { sample, step, unit }, rules) {
    const { predictions, noPredictions } = sample;
    if (predictions === undefined)
        return { ...own, missing: noPredictions };
    const { bins, blind, canary, stable } = predictions;
    // Shares by other bins cannot be added to these.
    if (own.bins !== undefined && !sameBins(own.bins, bins))
        return { ...own, missing: "the bins have changed" };
    const grouped = {
        predictions: own.grouped.predictions + countOf(canary) + countOf(stable),
        squares: own.grouped.squares + canary.squares + stable.squares,
    };
    const designEffect = requestsTogether(unit) * predictionsTogether(grouped);
    const before = own.drift ?? (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .beginDrift */ .rn)(bins.length, rules.shares.length);
    const interval = { canary: canary.counts, stable: stable.counts };
    return {
        ...own,
        bins,
        blind,
        missing: undefined,
        grouped,
        drift: (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .advanceDrift */ .CC)(before, bound, interval, { designEffect, step }),
    };
}
/**
 * Nobody counts what each session is answered. One user's rows are much alike, so the same is assumed as for errors
 * whose sessions are unknown. Replayed rows are each other's strangers.
 */
function requestsTogether(unit) {
    return unit === "replayed rows" ? 1 : _stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .assumedDesignEffect */ .UY;
}
/** As if all predictions of a request fell into one bin: the worst that asking for many rows at once can do. */
function predictionsTogether({ predictions, squares }) {
    return predictions === 0 ? 1 : Math.max(1, squares / predictions);
}
/** The same as the error gates' findings: estimate, bounds, and what stands in the way. */
function driftFinding(own, canaryGate, unit, rules) {
    const { drift, missing } = own;
    const seen = drift && (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .seenDrift */ .v1)(drift);
    if (drift === undefined || seen === undefined) {
        const why = missing ?? "no interval had predictions of both arms";
        return { bounds: {}, passes: false, fails: own.failed, blocked: { cause: "no-data", why }, logPassing: 0 };
    }
    const { gate, measure } = canaryGate;
    const bound = measure.kind === "drift" ? measure.bound : 0;
    const strictly = gate.operator === "<";
    const within = (value) => (strictly ? value < bound : value <= bound);
    const alpha = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .errorRatesOf */ .vT)(gate, rules);
    const margin = (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .driftMargin */ .ml)(drift, alpha.pass);
    const lower = Math.max(0, seen - (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .driftMargin */ .ml)(drift, alpha.fail));
    // By our best guess: an assumed design effect would hide a drift among what chance might do.
    const chance = (0,_stats_sequential_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .chanceDrift */ .sn)(drift, unit === undefined ? 1 : 1 / requestsTogether(unit));
    const estimate = Math.max(0, seen - chance);
    return {
        estimate,
        bounds: {
            // The bet decides, and it is sharper than Hoeffding: the bounds follow it, so that they agree.
            lower: own.failed ? Math.max(lower, bound) : Math.min(lower, bound),
            upper: Math.min(1, seen + margin),
        },
        passes: within(seen + margin),
        fails: own.failed,
        atPoint: chance > mostByChance * bound ? undefined : within(estimate) ? "pass" : "fail",
        blocked: own.blind === undefined ? undefined : { cause: "resolution", why: own.blind },
        logPassing: 0,
        timesMore: seen < bound ? (margin / (bound - seen)) ** 2 : undefined,
        detail: farthest(own.bins ?? [], drift),
    };
}
/** The bin that moved most: where to look first. */
function farthest(bins, { canary, stable, weight }) {
    const apart = canary.map((of, bin) => Math.abs(of - stable[bin]));
    const bin = apart.indexOf(Math.max(...apart));
    const name = bins[bin];
    if (name === undefined)
        return undefined;
    return `most in '${name.slice(0, 40)}': ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .share */ .uM)(canary[bin] / weight)} against ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .share */ .uM)(stable[bin] / weight)}`;
}
const countOf = ({ counts }) => counts.reduce((total, count) => total + count, 0);
function sameBins(a, b) {
    return a.length === b.length && a.every((name, bin) => name === b[bin]);
}


/***/ }),

/***/ 37363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ advancePointGate),
/* harmony export */   aP: () => (/* binding */ pointFinding),
/* harmony export */   uv: () => (/* binding */ nothingMeasured)
/* harmony export */ });
/* harmony import */ var _stats_normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8329);
/* harmony import */ var _stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64218);


const nothingMeasured = {
    kind: "point",
    sums: _stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingSeen */ .pQ,
    requests: { canary: 0, stable: 0 },
    step: 0,
    intervals: { known: 0, unknown: 0, uneven: 0 },
    failed: false,
};
function advancePointGate(own, of, look, rules) {
    const { sample, step } = look;
    const isNewWindow = of === "memory" && own.step !== step;
    const before = isNewWindow ? { ...nothingMeasured, step } : { ...own, step };
    const { intervals } = before;
    const counted = intervalOf(of, look, rules);
    if (counted.value === undefined) {
        const { cause, why } = counted;
        return { ...before, unknown: { cause, why }, intervals: { ...intervals, unknown: intervals.unknown + 1 } };
    }
    if (of === "cpu" && !isEven(counted.value, sample)) {
        return { ...before, intervals: { ...intervals, uneven: intervals.uneven + 1 } };
    }
    return {
        ...before,
        sums: (0,_stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_1__/* .addInterval */ .vV)(before.sums, counted.value),
        requests: {
            canary: before.requests.canary + sample.canary.requests,
            stable: before.requests.stable + sample.stable.requests,
        },
        intervals: { ...intervals, known: intervals.known + 1 },
    };
}
/** What each arm did (`hits`), by what it was measured in (`trials`): their quotient is the metric. */
function intervalOf(of, { sample, step }, rules) {
    if (of === "throughput")
        return { value: answeredBy(sample, rules, step) };
    const canary = usedBy(of, sample.canary);
    const stable = usedBy(of, sample.stable);
    if (canary.value === undefined)
        return { ...canary, why: `of the canary: ${canary.why}` };
    if (stable.value === undefined)
        return { ...stable, why: `of stable: ${stable.why}` };
    return { value: { canary: canary.value, stable: stable.value } };
}
function usedBy(of, { usage }) {
    if (usage === undefined)
        return { cause: "no-data", why: "its counters do not say what it uses (docs/canary.md)" };
    if (of === "cpu") {
        const { cpu } = usage;
        return cpu.value === undefined ? cpu : { value: { hits: cpu.value.seconds, trials: cpu.value.requests } };
    }
    const { memoryBytes } = usage;
    return memoryBytes.value === undefined ? memoryBytes : { value: { hits: memoryBytes.value, trials: 1 } };
}
/**
 * Whether a replica of the one arm had at most twice the requests of one of the other's, replayed and not. At another
 * load the same model takes another time a request, for what it does when it is idle is shared out among fewer.
 */
function isEven({ canary, stable }, sample) {
    const replicas = ({ replicas: { asked, seen } }) => Math.max(1, asked ?? seen);
    const ofCanary = canary.trials / replicas(sample.canary);
    const ofStable = stable.trials / replicas(sample.stable);
    return ofCanary <= 2 * ofStable && ofStable <= 2 * ofCanary;
}
/** By the second and by the arm's part of the traffic: a replica, a share, or, where rows are replayed, the same. */
function answeredBy({ canary, stable, seconds, traffic }, rules, step) {
    const share = rules.shares[step] ?? 0.5;
    const part = (arm, ofTraffic) => {
        if (traffic === "replay")
            return 1;
        return rules.readyIsTraffic ? arm.replicas.seen : ofTraffic;
    };
    const answered = (arm, ofTraffic) => ({
        hits: arm.requests - arm.errors,
        trials: seconds * part(arm, ofTraffic),
    });
    return { canary: answered(canary, share), stable: answered(stable, 1 - share) };
}
/** Shared by the gates at point: what the bare numbers say, or why they say nothing. */
function pointFinding(own, { gate, measure }, isReplay) {
    const { bound, operator } = gate;
    const of = measure.kind === "point" ? measure.of : "throughput";
    const measured = (0,_stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_1__/* .rates */ .It)(own.sums);
    const factor = bound.kind === "number" ? 0 : bound.factor;
    const offset = bound.kind === "number" ? bound.value : bound.offset;
    const blocked = blockedBy(own, of);
    const threshold = measured === undefined ? undefined : factor * measured.stable + offset;
    const chance = of === "throughput" && !isReplay ? timesMore(own, factor) : undefined;
    const decides = measured !== undefined && threshold !== undefined && chance === undefined;
    return {
        estimate: measured?.canary,
        baseline: factor === 0 ? undefined : measured?.stable,
        bounds: {},
        passes: false,
        fails: false,
        atPoint: decides ? (holds(measured.canary, operator, threshold) ? "pass" : "fail") : undefined,
        ...(blocked && { blocked }),
        logPassing: 0,
        ...(chance !== undefined && { timesMore: chance }),
    };
}
function holds(value, operator, threshold) {
    const isWithin = operator.startsWith(">") ? value >= threshold : value <= threshold;
    return isWithin && (operator.endsWith("=") || value !== threshold);
}
function blockedBy({ intervals, unknown, sums }, of) {
    const { known, uneven } = intervals;
    if (intervals.unknown > known && unknown !== undefined) {
        return { cause: unknown.cause, why: `${nameOf[of]} is not known ${unknown.why}` };
    }
    if (known === 0 && uneven > 0) {
        return {
            cause: "invalid",
            why: "one arm's replicas had over twice the requests of the other's: load would be measured, not the model; replay traffic, or end with a share at which the replicas have as many",
        };
    }
    const measured = (0,_stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_1__/* .rates */ .It)(sums);
    if (measured === undefined)
        return { cause: "no-data", why: "no interval had it of both arms" };
    return standsStill(measured, of);
}
/** Zero is what a broken counter says, too: the one arm would pass by it, or the other be no measure. */
function standsStill(measured, of) {
    if (of === "throughput") {
        if (measured.stable > 0)
            return undefined;
        return { cause: "invalid", why: "stable answered no request well, so there is nothing to compare with" };
    }
    if (measured.canary > 0 && measured.stable > 0)
        return undefined;
    const whose = measured.canary > 0 ? "stable" : "the canary";
    return { cause: "invalid", why: `${nameOf[of]} of ${whose} is 0, and nobody answers requests with nothing` };
}
const nameOf = {
    throughput: "throughput",
    cpu: "the processor time",
    memory: "the memory",
};
const usualAlpha = 0.05;
/**
 * How many times the requests it takes until chance alone, which sends users to the one arm or the other, would seldom
 * cost an equal canary the margin; undefined where there are enough, or no margin that chance could cost.
 */
function timesMore({ requests: { canary, stable } }, factor) {
    if (factor <= 0 || factor >= 1 || canary === 0 || stable === 0)
        return undefined;
    const reach = (0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalDeviate */ .YD)(usualAlpha) * Math.sqrt(1 / canary + 1 / stable);
    return reach <= 1 - factor ? undefined : (reach / (1 - factor)) ** 2;
}


/***/ }),

/***/ 38718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ linearNullOf),
/* harmony export */   dt: () => (/* binding */ canaryGates),
/* harmony export */   rn: () => (/* binding */ tailGateOf),
/* harmony export */   vT: () => (/* binding */ errorRatesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _metrics_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98735);
/** What an analysis goes by, fixed when the rollout begins; plain data, part of the plan in the record. */


/**
 * Gates with what they look at.
 *
 * @throws Problem GATE_INVALID for a gate that a canary cannot decide: one that asks for the worse, or a metric that is
 *   none of the canary's
 */
async function canaryGates(gates) {
    return Promise.all(gates.map(async (gate) => {
        if (!(gate.metric in _metrics_list_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryMetrics */ .C)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("GATE_INVALID", {
                what: `'${gate.written}': a canary has no metric '${gate.metric}'`,
                remedy: `It has ${Object.keys(_metrics_list_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryMetrics */ .C).join(", ")}.`,
            });
        }
        const metric = await _metrics_list_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryMetrics */ .C[gate.metric].load();
        const { better } = metric.term;
        const right = better === "higher" ? ">=" : "<=";
        if (gate.operator !== right && gate.operator !== right[0]) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("GATE_INVALID", {
                what: `'${gate.written}': for ${gate.metric} ${better} is better, so '${gate.operator}' would keep the bad ones`,
                remedy: `Write '${gate.written.replace(gate.operator, right)}'.`,
            });
        }
        return { gate, measure: metric.measure(gate) };
    }));
}
/** The null of a gate on a rate: `baseline * r`, `baseline + d`, or a number. */
function linearNullOf({ bound }) {
    return bound.kind === "number" ? { ratio: 0, offset: bound.value } : { ratio: bound.factor, offset: bound.offset };
}
function tailGateOf({ bound }, quantile, rules) {
    return {
        quantile,
        factor: bound.kind === "number" ? 0 : bound.factor,
        offset: bound.kind === "number" ? bound.value : bound.offset,
        edges: rules.latencyEdges,
        steps: rules.shares.length,
    };
}
/**
 * The error rates of a gate's two tests: passing needs every gate, so each has the whole α; failing needs one, so they
 * share it. A digest that is tried again passes at α/(a(a+1)): trying until it passes gains nothing.
 */
function errorRatesOf({ at }, rules) {
    const alpha = 1 - (at.kind === "confidence" ? at.level : 0.95);
    const { attempt, gates } = rules;
    // A gate at point never fails by proof, so it takes nothing from the others.
    let proving = 0;
    for (const { gate } of gates)
        if (gate.at.kind === "confidence")
            proving += 1;
    return { pass: attempt === 1 ? alpha : alpha / (attempt * (attempt + 1)), fail: alpha / Math.max(1, proving) };
}


/***/ }),

/***/ 98612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/** A canary verdict as the sentence that a person understands. */

/** "error_rate 0.20 % against 0.30 % of stable, surely within the margin (95 % confidence, 1,200 requests): passes". */
function sentence(verdict, { gate, measure }, finding, state) {
    const write = writing(measure);
    const name = measure.kind === "slower" ? `slower(${duration(measure.seconds)})` : gate.metric;
    const estimate = finding.estimate === undefined ? "is not known" : write(finding.estimate);
    const against = finding.baseline === undefined ? "" : ` against ${write(finding.baseline)} of stable`;
    const seen = `${name} ${estimate}${against} ${countedOn(verdict, finding)}`;
    const ending = `'${gate.written}'`;
    const unit = unitOf(state, measure);
    const more = detail(finding);
    if (finding.blocked && verdict.verdict === "inconclusive")
        return `${seen}: ${ending} cannot be decided: ${finding.blocked.why}`;
    if (!verdict.proven && verdict.verdict !== "inconclusive")
        return `${seen}: ${passesOrFails(verdict)} ${ending} by the estimate, not proven${more}`;
    if (verdict.verdict === "pass") {
        return `${seen}, within the bound with ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLevel */ .eI)(verdict.level?.pass ?? 0)} confidence${unit}: passes ${ending}${band(finding)}`;
    }
    if (verdict.verdict === "fail") {
        return `${seen}, beyond the bound with ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLevel */ .eI)(verdict.level?.fail ?? 0)} confidence${unit}: fails ${ending}${band(finding)}${more}`;
    }
    const needed = verdict.needed === undefined ? "" : `; about ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(verdict.needed)} if it goes on like this`;
    return `${seen}: ${ending} is neither proven nor refuted yet${needed}${more}`;
}
function countedOn({ n }, { rows }) {
    if (rows === undefined)
        return `after ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(n)} canary requests`;
    const all = rows.answered === rows.of ? "" : ` of ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows.of)}`;
    return `on ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows.answered)}${all} replayed rows`;
}
const passesOrFails = ({ verdict }) => (verdict === "pass" ? "passes" : "fails");
function unitOf({ unit }, { kind }) {
    // Sessions are counted by their errors, and what they are answered is not.
    if (kind === "drift")
        return unit === "replayed rows" ? "" : ", ten requests counted as one";
    if (kind === "accuracy")
        return ", each row once";
    if (unit === "sessions")
        return ", counted by sessions";
    return unit === "ten requests together" ? ", sessions unknown" : "";
}
function band({ band: edges }) {
    if (edges?.passes === undefined || edges.fails === undefined || edges.passes === edges.fails)
        return "";
    return ` (by the buckets: certified at ${duration(edges.passes)}, failing beyond ${duration(edges.fails)})`;
}
function detail({ detail: what }) {
    return what === undefined ? "" : ` (${what})`;
}
/** How a metric's values are written. */
function writing(measure) {
    if (measure?.kind === "quantile")
        return duration;
    return measure?.kind === "point" ? pointWriting[measure.of] : share;
}
const pointWriting = {
    throughput: (value) => `${Number(value.toPrecision(3))} a second`,
    cpu: (value) => `${duration(value)} a request`,
    memory: (value) => (0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(value, "size"),
};
function share(value) {
    const percent = value * 100;
    return `${percent === 0 ? "0" : percent.toFixed(Math.abs(percent) < 1 ? 2 : 1)} %`;
}
function duration(seconds) {
    const known = durations.get(seconds);
    if (known !== undefined)
        return known;
    const text = seconds >= 1 ? `${Number(seconds.toPrecision(3))} s` : `${Number((seconds * 1000).toPrecision(3))} ms`;
    if (durations.size >= mostDurations)
        durations.clear();
    durations.set(seconds, text);
    return text;
}
/** Most are edges of the one histogram, and the same few are written at every look. */
const durations = new Map();
const mostDurations = 1000;


/***/ }),

/***/ 27948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ beginAnalysis)
/* harmony export */ });
/* harmony import */ var _stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28361);
/* harmony import */ var _stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45138);
/* harmony import */ var _stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64218);
/* harmony import */ var _stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40159);
/* harmony import */ var _stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39014);
/* harmony import */ var _accuracy_gate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16977);
/* harmony import */ var _drift_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32592);
/* harmony import */ var _point_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37363);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38718);
/** All that an analysis remembers: sums and processes, no series. It lives in the rollout's record. */









/** @param past  what stable did before the canary came, where the observer knows */
function beginAnalysis(rules, past) {
    return {
        intervals: { judged: 0, warmup: 0, incomplete: 0 },
        requests: { canary: 0, stable: 0 },
        inStep: { step: 0, canary: 0, stable: 0 },
        unevenLoad: { intervals: 0, worst: 1, canaryRequests: 0 },
        clustering: past?.errorSquares === undefined ? _stats_sequential_design_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .unclustered */ .vB : { errors: past.errors, errorSquares: past.errorSquares },
        pastLatency: past?.latency ?? [],
        latency: { weight: 0, canary: [], stable: [] },
        gates: rules.gates.map(({ gate, measure }) => {
            if (measure.kind === "quantile") {
                return { kind: "quantile", tail: (0,_stats_sequential_tail_js__WEBPACK_IMPORTED_MODULE_4__/* .beginTail */ .WG)((0,_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .tailGateOf */ .rn)(gate, measure.quantile, rules)), failed: false };
            }
            if (measure.kind === "drift")
                return _drift_gate_js__WEBPACK_IMPORTED_MODULE_6__/* .noDriftSeen */ .u5;
            if (measure.kind === "point")
                return _point_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .nothingMeasured */ .uv;
            if (measure.kind === "accuracy")
                return _accuracy_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .noRowsAnswered */ .eQ;
            const linear = (0,_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .linearNullOf */ .SM)(gate);
            return {
                kind: "rate",
                processes: (0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .beginComparison */ .R7)((0,_stats_sequential_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderFor */ .AN)(linear), rules.shares.length),
                byInterval: linear.ratio > 0 && linear.offset === 0 && measure.kind === "errors" ? (0,_stats_sequential_share_of_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .beginShare */ .NS)() : undefined,
                past: measure.kind === "errors" ? { trials: past?.requests ?? 0, hits: past?.errors ?? 0 } : { trials: 0, hits: 0 },
                sums: _stats_sequential_mantel_haenszel_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingSeen */ .pQ,
                canary: { trials: 0, hits: 0 },
                failed: false,
            };
        }),
    };
}


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ exposedTo),
/* harmony export */   DA: () => (/* binding */ nextShare),
/* harmony export */   UW: () => (/* binding */ nobodyExposed),
/* harmony export */   p: () => (/* binding */ expose),
/* harmony export */   ue: () => (/* binding */ usualExposure),
/* harmony export */   ux: () => (/* binding */ autoShares),
/* harmony export */   y4: () => (/* binding */ exposeUncounted)
/* harmony export */ });
/**
 * `steps: auto`: the next share from the evidence so far. Pure.
 *
 * A request that meets the canary tells about as much at a small share as at a large one, so the share decides only how
 * fast the evidence comes, and how much a bad canary costs before it can be stopped. So: rise as fast as what the next
 * step may cost before one could react leaves most of the exposure; never rise against the evidence; and fall, at last
 * stop, when what is left would not last until the next look.
 */
/** With it, nine of ten healthy canaries are proven by `error_rate <= baseline + 1%` where one request in a hundred fails. */
const usualExposure = 10_000;
/** The shares among which it chooses; a target may not be able to make all of them. */
const autoShares = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5];
const nobodyExposed = { requests: 0 };
/** What one interval adds: the counts of both arms in it. */
function expose({ requests, perSecond }, { canary, stable, seconds }) {
    if (seconds <= 0)
        return { requests: requests + canary, perSecond };
    // A burst may come again: the pace rises at once with the traffic and falls off slowly.
    const now = (canary + stable) / seconds;
    const before = perSecond ?? now;
    return { requests: requests + canary, perSecond: Math.max(now, 0.97 * before + 0.03 * now) };
}
/**
 * What a time adds in which nothing was counted: users meet the canary whether or not its counters can be read.
 *
 * @param isLost  nobody will count it any more: the counters began anew
 */
function exposeUncounted({ requests, uncounted = 0, perSecond = 0 }, { share, seconds, isLost }) {
    const all = uncounted + perSecond * share * seconds;
    const pace = perSecond > 0 ? { perSecond } : {};
    return isLost ? { requests: requests + all, ...pace } : { requests, uncounted: all, ...pace };
}
/** All that met the canary, as far as can be known. */
const exposedTo = ({ requests, uncounted = 0 }) => requests + uncounted;
/** How doubtful a canary may be and still get more. */
const mostDoubt = 0.5;
/** What a rise may cost before the next decision, of what is left. */
const partOfRise = 0.25;
/** Keeps the record small where traffic comes and goes: after so many changes the share only falls. */
const mostChanges = 40;
/** @returns the index of the share that comes next (often the same), or that the exposure is used up */
function nextShare(standing) {
    const { shares, step, exposed, exposure, settleMs, lookMs } = standing;
    const { perSecond } = exposed;
    const left = exposure - exposedTo(exposed);
    if (left <= 0)
        return "used-up";
    if (perSecond === undefined)
        return step;
    const perMs = perSecond / 1000;
    // What is seen with the next look is acted on before the one after it.
    const reactionMs = 2 * lookMs;
    if (perMs * shares[step] * reactionMs > left)
        return fall(standing, left / (perMs * (settleMs + reactionMs)));
    const next = shares[step + 1];
    if (next === undefined || !standing.isCounted)
        return step;
    if (standing.doubt >= mostDoubt || standing.changes >= mostChanges)
        return step;
    return perMs * next * (settleMs + reactionMs) <= partOfRise * left ? step + 1 : step;
}
/** To the largest share that half of what is left pays for. */
function fall({ shares, step }, affordable) {
    const lower = shares.slice(0, step).findLastIndex((share) => share <= affordable / 2);
    return lower === -1 ? "used-up" : lower;
}


/***/ }),

/***/ 28690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   NP: () => (/* binding */ isReturn),
/* harmony export */   YP: () => (/* binding */ returnPlan),
/* harmony export */   aB: () => (/* binding */ askedSteps),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ne: () => (/* binding */ planRollout),
/* harmony export */   uW: () => (/* binding */ fitAsAsked)
/* harmony export */ });
/* unused harmony export sameRelease */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _analysis_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38718);
/** What a rollout is to do, fixed before it begins; plain data, kept whole in the record so that a resume goes by it. */


const dayMs = 24 * 60 * 60 * 1000;
/** Stays default to an equal part of the whole. */
function askedSteps(steps, maxDurationMs) {
    return steps.map(({ share, stayMs }) => ({ share, stayMs: stayMs ?? maxDurationMs / steps.length }));
}
/** Steps for a target of one canary replica whose router takes any share. */
function fitAsAsked(asked) {
    return { steps: asked.map((step) => ({ ...step, replicas: 1 })), readyIsTraffic: false };
}
/**
 * A plan from what is configured.
 *
 * @throws Problem GATE_INVALID for a gate that a canary cannot decide
 */
async function planRollout(options) {
    const { asked, gates, maxDurationMs } = options;
    const { steps, readyIsTraffic } = options.fitted ?? fitAsAsked(asked);
    return {
        name: options.name,
        candidate: options.candidate,
        about: options.about,
        baseline: options.baseline,
        steps,
        asked,
        readyIsTraffic,
        ...(options.auto && { auto: options.auto }),
        rules: {
            gates: await (0,_analysis_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryGates */ .dt)(gates),
            policy: options.policy,
            warmupSeconds: options.warmupMs / 1000,
            shares: steps.map(({ share }) => share),
            latencyEdges: options.latencyEdges,
            readyIsTraffic,
            attempt: 1,
        },
        maxDurationMs,
        readyWithinMs: options.readyWithinMs,
        settleMs: options.settleMs,
        lookMs: options.lookMs,
        approve: options.approve ?? "none",
        approveWithinMs: options.approveWithinMs ?? dayMs,
        ...(options.force && { force: true }),
    };
}
/** A return to an earlier release: no canary, for it has served before. */
function returnPlan(to, from, about) {
    return {
        ...from,
        candidate: to,
        about,
        baseline: undefined,
        steps: [],
        asked: [],
        auto: undefined,
        rules: { ...from.rules, gates: [], shares: [] },
        approve: "none",
    };
}
/** Adopted at once, without a canary: none was asked for. */
function isReturn({ asked }) {
    return asked.length === 0;
}
/** What makes two rollouts the same: image digest, template and canary configuration. Not the attempt, not the name. */
function identityOf(plan) {
    const { candidate, asked, auto, rules, maxDurationMs, settleMs, lookMs, approve } = plan;
    const gates = rules.gates.map(({ gate }) => [gate.written, gate.at]);
    const what = [
        candidate,
        asked,
        gates,
        rules.policy,
        rules.warmupSeconds,
        maxDurationMs,
        settleMs,
        lookMs,
        approve,
    ];
    if (auto)
        what.push(auto.exposure);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonical(what)).digest("hex").slice(0, 32);
}
/** JSON with sorted keys: the same content gives the same text, however it was put together. */
function canonical(value) {
    return JSON.stringify(value, (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner);
}
function sameRelease(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return a.digest === b.digest && canonical(a.template) === canonical(b.template);
}


/***/ }),

/***/ 35724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   dT: () => (/* binding */ beginRecord),
/* harmony export */   oK: () => (/* binding */ isFirstRelease),
/* harmony export */   uN: () => (/* binding */ resumed),
/* harmony export */   xX: () => (/* binding */ attemptsAfter)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28690);
/** The one record of a rollout, kept in the target's journal: plan, place, evidence, outcome. Stored compressed, at most 192 KiB. */



const phaseNames = [
    "preparing",
    "staged",
    "analysing",
    "waiting",
    "adopting",
    "returning",
    "retiring",
    "done",
];
/** Nobody is served who could be split: no canary among users, but a few rows before they are let in. */
const isFirstRelease = ({ stable, stableIsDown }) => stable === undefined || stableIsDown === true;
/** A rollout's first record. Pure: `at` is wall time. */
function beginRecord(plan, attempts, at) {
    const attempt = 1 + attempts.filter(({ digest }) => digest === plan.candidate.digest).length;
    return {
        format: 1,
        identity: (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(plan),
        attempt,
        plan: { ...plan, rules: { ...plan.rules, attempt } },
        phase: "preparing",
        elapsedMs: 0,
        phaseSinceMs: 0,
        startedAt: at,
        updatedAt: at,
        surveyed: false,
        share: 0,
        replicas: plan.steps[0]?.replicas ?? 1,
        step: 0,
        stage: "scaling",
        stageSinceMs: 0,
        steps: [],
        verdicts: [],
        adopted: false,
        reasons: [],
        attempts,
    };
}
const mostAttempts = 50;
/** The attempts that the next rollout should know of: this one among them, once it is over. */
function attemptsAfter(record) {
    const { outcome, identity, plan, abandoned, updatedAt, attempts } = record;
    if (record.phase !== "done" || outcome === undefined)
        return attempts;
    const own = { identity, digest: plan.candidate.digest, outcome, because: abandoned, at: updatedAt };
    return [...attempts, own].slice(-mostAttempts);
}
/** The fields that deciding rests on; the rest is taken as it was written by us. */
const essential = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    format: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    identity: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ candidate: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }), steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()) }),
    phase: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(phaseNames),
    elapsedMs: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    share: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1),
    attempts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
});
/**
 * A record as it was read from a journal.
 *
 * @throws Problem ROLLOUT_RECORD_INVALID where it is not ours, or of a version to come
 */
function readRecord(value) {
    const read = essential.safeParse(value);
    if (read.success)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("ROLLOUT_RECORD_INVALID", {
        what: `the target's record of its last rollout cannot be read (${read.error.issues[0]?.path.join(".") || "record"}: ${read.error.issues[0]?.message})`,
        remedy: "Was it written by a newer model-release? Use that version to finish or roll back, then run this one again.",
        cause: read.error,
    });
}
/**
 * A record taken up again: what was waited for in vain gets its time anew, for the target may follow now. Deadlines
 * before the way back go on where they were.
 */
function resumed(record) {
    const isLeaving = record.phase === "returning" || record.phase === "retiring";
    return { ...record, outcome: undefined, phaseSinceMs: isLeaving ? record.elapsedMs : record.phaseSinceMs };
}


/***/ }),

/***/ 11519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tooManyGates)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52681);
/* harmony import */ var _analysis_analyse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32156);
/* harmony import */ var _analysis_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27948);
/**
 * What a rollout's record may come to at its fullest, known before anything is changed: one that can no longer be
 * saved in the middle would leave users with a canary that nobody judges.
 *
 * The gates take in made-up traffic that fills all they remember (each edge of the latency, each share), and all
 * digits are then drawn at random, for what evidence will look like is not known and random digits pack worst. Pure.
 */




/** For what gates have no part in: the observer's place by pod, what was seen of the data, stable's own template. */
const spareBytes = 24 * 1024;
/** @returns a ROLLOUT_RECORD_TOO_LARGE where the gates' evidence might outgrow the journal's room */
function tooManyGates(record, room) {
    const { gates, shares } = record.plan.rules;
    const bytesWith = (some) => room.taken(fullest(record, some)) + spareBytes;
    const all = bytesWith(gates);
    if (all <= room.bytes)
        return undefined;
    const none = bytesWith([]);
    const inProportion = Math.max(0, Math.floor((gates.length * (room.bytes - none)) / (all - none)));
    const fitting = most(inProportion, (count) => bytesWith(gates.slice(0, count)) <= room.bytes);
    const kib = (bytes) => `${Math.ceil(bytes / 1024)} KiB`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("ROLLOUT_RECORD_TOO_LARGE", {
        what: `${gates.length} gates at ${shares.length} shares are too many for one rollout: its record may come to ${kib(all)}, and the target keeps ${kib(room.bytes)}`,
        remedy: `${fitting === 0 ? "Beside the pod template none of them fits" : `The first ${fitting} of them fit`}; with fewer 'canary.steps', more. Gates on latency take the most room: keep those that should decide, one bound for each quantile.`,
    });
}
/** The first count from `upTo` down, by steps of a twentieth, that will do. */
function most(upTo, willDo) {
    return upTo <= 0 || willDo(upTo) ? upTo : most(Math.floor(upTo * 0.95), willDo);
}
function fullest(record, gates) {
    const plan = { ...record.plan, rules: { ...record.plan.rules, gates } };
    return withRandomDigits(JSON.stringify({ ...record, plan, ...evidenceOf(plan.rules) }));
}
/** The first teaches where each tail lies, the others are the evidence on it. */
const looksAtAShare = 2;
/** From then on some of it is put off (stats/sequential/lag.ts), and is in the record besides. */
const fewestLooks = 9;
function evidenceOf(rules) {
    const sample = fullSample(rules.latencyEdges);
    let analysed = { state: (0,_analysis_state_js__WEBPACK_IMPORTED_MODULE_2__/* .beginAnalysis */ .a)(rules, sample.stable), verdicts: [] };
    const looks = Math.max(fewestLooks, looksAtAShare * rules.shares.length + 1);
    for (let look = 0; look < looks || (look < 2 * looks && !putsOff(analysed.state)); look++) {
        const step = Math.min(rules.shares.length - 1, Math.floor(look / looksAtAShare));
        analysed = (0,_analysis_analyse_js__WEBPACK_IMPORTED_MODULE_1__/* .analyse */ .KH)(analysed.state, sample, step, rules);
    }
    return { analysis: analysed.state, verdicts: analysed.verdicts };
}
const putsOff = ({ untoldLatency, gates }) => untoldLatency !== undefined || gates.some((gate) => gate.kind === "rate" && gate.untold !== undefined);
const requests = 200_000;
/** As many bins as predictions are ever counted by. */
const bins = Array.from({ length: 20 }, (_, bin) => `the name of bin ${bin}`);
function fullSample(edges) {
    const arm = (errors) => ({
        requests,
        errors,
        latency: evenTails(edges.length + 1),
        replicas: { seen: 1, expected: 1 },
        restarts: 0,
        ageSeconds: Number.MAX_SAFE_INTEGER,
        usage: { cpu: { value: { seconds: 1234.5, requests } }, memoryBytes: { value: 123_456_789 } },
    });
    const counts = bins.map((_, bin) => 1000 + bin);
    const predicted = { counts, squares: counts.reduce((sum, count) => sum + count, 0) };
    return {
        at: "",
        seconds: 10,
        stable: arm(2000),
        canary: arm(2100),
        traffic: "live",
        predictions: { bins, stable: predicted, canary: predicted },
        answers: { of: requests, both: 150_000, canaryOnly: 10_000, stableOnly: 10_000, neither: 30_000 },
        complete: true,
    };
}
/** Each edge has the same part fewer requests beyond it than the one before, so that every quantile has many near it. */
function evenTails(buckets) {
    const beyond = (edge) => Math.round(requests * 0.001 ** (edge / Math.max(1, buckets - 1)));
    return Array.from({ length: buckets }, (_, i) => (i === buckets - 1 ? beyond(i) : beyond(i) - beyond(i + 1)));
}
/** Short numbers stay: they are places and versions, which are alike. */
function withRandomDigits(text) {
    const random = new _stats_random_js__WEBPACK_IMPORTED_MODULE_3__/* .Random */ .o("the fullest record");
    return text.replace(/\d{3,}/g, (digits) => digits.replace(/\d/g, () => String(random.integer(10))));
}


/***/ }),

/***/ 8941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ evidenceLine),
/* harmony export */   o: () => (/* binding */ turnLine)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/* harmony import */ var _analysis_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98612);
/* harmony import */ var _engine_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35724);
/** A rollout under way, in the words of its progress lines. */



const phaseLines = {
    preparing: () => "waiting for the canary to be ready",
    staged: (record) => (0,_engine_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirstRelease */ .oK)(record) ? "the first release is ready; sending it a few rows" : "the canary is ready",
    analysing: stepLine,
    waiting: ({ approveUntil }) => `waiting for an approval${approveUntil ? ` until ${approveUntil}` : ""}`,
    adopting: (record) => `${whyAdopting(record)}; waiting for the new stable to be ready`,
    returning: ({ abandoned }) => abandoned ? `going back: ${abandoned.reasons.join("; ")}` : "the new stable is ready; sending all traffic to it",
    retiring: () => "removing the canary",
    done: ({ adopted }) => (adopted ? "the release serves" : "stable serves as before"),
};
function whyAdopting(record) {
    const { byHand, smoke, plan } = record;
    if (byHand)
        return `promoting by hand: ${byHand.reason}`;
    if (plan.steps.length === 0)
        return "returning to an earlier release";
    return (0,_engine_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirstRelease */ .oK)(record) ? (smoke?.what ?? "no traffic to judge by") : "every gate is content";
}
/** A line for each turn that a rollout takes: the same text while nothing new begins. */
function turnLine(record) {
    return phaseLines[record.phase](record);
}
function stepLine({ plan, step }) {
    const asked = plan.steps[step]?.share ?? 0;
    if (plan.auto)
        return `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(asked)} of the traffic, by the evidence`;
    return `step ${step + 1} of ${plan.steps.length}: ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(asked)} of the traffic`;
}
/** "error_rate 0.20 % vs 0.30 %, latency_p95 12 ms vs 11 ms; 41 s left"; empty before there is anything to tell. */
function evidenceLine(record) {
    const { plan, verdicts, firstShareMs, elapsedMs } = record;
    if (record.phase !== "analysing" || firstShareMs === undefined)
        return "";
    const numbers = verdicts.map((verdict, index) => {
        const write = (0,_analysis_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .writing */ .dV)(plan.rules.gates[index]?.measure);
        const name = plan.rules.gates[index]?.gate.metric ?? verdict.source;
        const own = verdict.estimate === undefined ? "not known yet" : write(verdict.estimate);
        return `${name} ${own}${verdict.baseline === undefined ? "" : ` vs ${write(verdict.baseline)}`}`;
    });
    const leftSeconds = Math.max(0, Math.round((plan.maxDurationMs - (elapsedMs - firstShareMs)) / 1000));
    const { auto } = plan;
    const met = auto && `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(record.exposed?.requests ?? 0)} of ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(auto.exposure)} requests met it`;
    return [...(numbers.length > 0 ? [numbers.join(", ")] : []), ...(met ? [met] : []), `${leftSeconds} s left`].join("; ");
}


/***/ }),

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nQ: () => (/* binding */ abandonRollout),
  Vn: () => (/* binding */ approveRollout),
  WK: () => (/* binding */ promoteRollout),
  wW: () => (/* binding */ readRollout),
  Of: () => (/* binding */ rollOut)
});

// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gates/decide.js + 1 modules
var decide = __webpack_require__(45236);
// EXTERNAL MODULE: ./build/gates/quantity.js
var quantity = __webpack_require__(57826);
// EXTERNAL MODULE: ./build/rollout/analysis/answer.js
var answer = __webpack_require__(85387);
// EXTERNAL MODULE: ./build/rollout/analysis/sentence.js
var sentence = __webpack_require__(98612);
;// CONCATENATED MODULE: ./build/rollout/analysis/conclude.js


/** Whether a gate has failed, by proof. */
function hasFailed(verdicts) {
    return verdicts.some(({ verdict, proven }) => verdict === "fail" && proven);
}
/** Promotion before the time is up needs every gate's proof. */
function allProven(verdicts) {
    return verdicts.every(({ verdict, proven }) => verdict === "pass" && proven);
}
/** The end of the time: what is not proven is decided by the policy, where the policy may speak of it. */
function conclude(state, rules) {
    const verdicts = (0,answer/* verdictsOf */.W5)(state, rules, true);
    const failing = verdicts.filter(({ verdict }) => verdict === "fail");
    if (failing.length > 0)
        return { decision: "fail", verdicts, reasons: failing.map(({ reason }) => reason) };
    const blocking = verdicts.filter((verdict) => verdict.verdict === "inconclusive" && !isAllowed(verdict, rules));
    const shortfall = shareShortfall(state, rules);
    const reasons = [...blocking.map(({ reason }) => reason), ...(shortfall === undefined ? [] : [shortfall])];
    return { decision: reasons.length > 0 ? "inconclusive" : "promote", verdicts, reasons };
}
const isAllowed = ({ cause }, { policy }) => policy === "allow" && cause === "too-little";
/**
 * Guard outside the statistics: a canary that saw less than half of its share was not tested as asked.
 *
 * @returns the reason, undefined where the share was really seen (or rows are replayed, the same to both arms)
 */
function shareShortfall({ inStep, unit }, { shares }) {
    const all = inStep.canary + inStep.stable;
    const asked = shares[inStep.step];
    if (unit === "replayed rows" || asked === undefined || all === 0)
        return undefined;
    const seen = inStep.canary / all;
    if (seen >= asked / 2)
        return undefined;
    return `the canary saw ${(0,sentence/* share */.uM)(seen)} of the requests, less than half of the ${(0,sentence/* share */.uM)(asked)} asked for: the router does not send what it says, or clients stay with the connections that they have`;
}

// EXTERNAL MODULE: ./build/rollout/analysis/state.js
var analysis_state = __webpack_require__(27948);
// EXTERNAL MODULE: ./build/rollout/engine/auto.js
var auto = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/rollout/analysis/analyse.js
var analyse = __webpack_require__(32156);
;// CONCATENATED MODULE: ./build/rollout/engine/counted.js
/** What a look at the counters makes of the record: evidence, users who met the canary, or that they cannot be read. */




/** While traffic is split the counters are read; after a share was asked for, not before it is in force. */
function asksForCounters({ phase, stage }) {
    return phase === "waiting" || (phase === "analysing" && (stage === "settling" || stage === "counting"));
}
function takeObservation(record, seen) {
    const { actual, observation } = seen;
    const read = { ...withReading(record, seen), ...withExposed(record, observation) };
    if (observation === undefined)
        return read;
    const { rules } = record.plan;
    const state = record.analysis ?? (0,analysis_state/* beginAnalysis */.a)(rules, observation.past);
    const moved = { ...read, ...withData(record, observation.data), cursor: observation.cursor, analysis: state };
    const inForce = actual === undefined || isShare(actual.share, record.share);
    if (observation.sample === undefined || !inForce)
        return moved;
    // Counters that cannot be read hold up the settling: no evidence, but the reason that a person is told at the end.
    const isUnread = record.stage === "settling" && !observation.sample.complete;
    if (record.phase !== "waiting" && record.stage !== "counting" && !isUnread)
        return moved;
    const analysed = (0,analyse/* analyse */.KH)(state, observation.sample, record.step, rules);
    return { ...moved, analysis: analysed.state, verdicts: analysed.verdicts };
}
/** Since when nothing can be read. One that reads seldom, and was not due, says nothing of it. */
function withReading(record, { observation, trouble }) {
    if (!asksForCounters(record) || (observation !== undefined && !isFresh(record, observation)))
        return record;
    const because = whyUnread(observation, trouble);
    if (because === undefined)
        return { ...record, unread: undefined };
    return { ...record, unread: { sinceMs: record.unread?.sinceMs ?? record.elapsedMs, because } };
}
function whyUnread(observation, trouble) {
    if (observation === undefined)
        return trouble ?? "they did not answer";
    const { sample } = observation;
    return sample === undefined || sample.complete ? undefined : (sample.incompleteBecause ?? "no reason given");
}
/** The observer has read now: one that reads seldom may have answered with the cursor that it was given. */
function isFresh(before, { cursor, sample }) {
    return cursor !== before.cursor || sample !== undefined;
}
/** How long counters may be out of reach before what they said is old. */
const longestUnreadLooks = 4;
const longestUnreadPart = 1 / 15;
/**
 * Why the evidence does not speak of the canary as it is, where it does not: the counters cannot be read, and could
 * not for long, or at no time since its share is what it is. What passed before is no proof of what came after.
 */
function blindness(record) {
    const { unread, elapsedMs } = record;
    if (unread === undefined || (isCounted(record) && !isUnreadForLong(record)))
        return undefined;
    return `the counters could not be read for the last ${(0,sentence/* duration */.p0)((elapsedMs - unread.sinceMs) / 1000)} (${unread.because})`;
}
function isUnreadForLong({ unread, elapsedMs, plan }) {
    const longestMs = Math.max(longestUnreadLooks * plan.lookMs, longestUnreadPart * plan.maxDurationMs);
    return unread !== undefined && elapsedMs - unread.sinceMs > longestMs;
}
/** The canary had requests at the share in force, and they were counted. */
function isCounted({ analysis, step }) {
    return analysis !== undefined && analysis.inStep.step === step && analysis.inStep.canary > 0;
}
/** Counters only grow while servers live; those of one that is gone are not lost by looking once more. */
function withData({ data }, seen) {
    return seen === undefined || (data !== undefined && data.rows > seen.rows) ? {} : { data: seen };
}
/**
 * Counted from what both arms were sent, at any share, warm or not: users are users. Replayed rows are none. Where
 * nothing could be counted, users are reckoned by the share and the pace.
 */
function withExposed(record, observation) {
    const sample = observation?.sample;
    if (record.plan.auto === undefined || sample?.traffic === "replay")
        return {};
    const { untilMs = record.elapsedMs, ...exposed } = record.exposed ?? auto/* nobodyExposed */.UW;
    const counted = sample?.complete
        ? (0,auto/* expose */.p)(exposed, { canary: sample.canary.requests, stable: sample.stable.requests, seconds: sample.seconds })
        : (0,auto/* exposeUncounted */.y4)(exposed, {
            share: record.share,
            seconds: (record.elapsedMs - untilMs) / 1000,
            isLost: sample !== undefined && observation?.cursor !== record.cursor,
        });
    return { exposed: { ...counted, untilMs: record.elapsedMs } };
}
/** Routers round: half a percent point is the same share. */
const isShare = (actual, asked) => asked === 0 ? actual === 0 : Math.abs(actual - asked) <= 0.005;

;// CONCATENATED MODULE: ./build/rollout/engine/guards.js
/** Why the canary's own state ends the rollout; undefined when nothing does. */
function canaryFault(record, { actual, observation }) {
    // What another rollout left behind is not judged: it is about to be replaced.
    const canary = actual?.canary?.digest === record.plan.candidate.digest ? actual.canary : undefined;
    if (canary?.fault) {
        return { kind: canary.fault.whose, reasons: [`the canary failed: ${canary.fault.what}`] };
    }
    const seen = Math.max(canary?.restarts ?? 0, 0) - (record.restartsBefore ?? Number.POSITIVE_INFINITY);
    if (seen > 0)
        return { kind: "candidate", reasons: [`the canary restarted ${times(seen)}`] };
    const counted = observation?.sample?.canary.restarts ?? 0;
    if (counted > 0 && record.restartsBefore !== undefined) {
        return { kind: "candidate", reasons: [`the canary restarted ${times(counted)}`] };
    }
    return undefined;
}
/** Why users may not be sent to the canary any more: judged by the replicas that the present share needs. */
function canaryUnfit(record, { actual }, needed) {
    if (actual === undefined || record.share === 0)
        return undefined;
    if (actual.canary === undefined) {
        return { kind: "surroundings", reasons: ["the canary is gone: somebody or something removed it"] };
    }
    const { replicas, delay } = actual.canary;
    const { ready } = replicas;
    if (ready >= needed && (ready > 0 || needed === 0))
        return undefined;
    const lost = `the canary lost its readiness: ${ready} of ${needed} replicas were ready`;
    // A node that was drained is no fault of the candidate.
    return { kind: delay?.whose ?? "candidate", reasons: [delay ? `${lost}: ${delay.what}` : lost] };
}
const times = (count) => (count === 1 ? "once" : `${count} times`);

;// CONCATENATED MODULE: ./build/rollout/engine/step.js
/** Goes on in a phase, its clock beginning now. */
function enter(phase, record) {
    return { ...record, phase, phaseSinceMs: record.elapsedMs, stage: "scaling", stageSinceMs: record.elapsedMs };
}
function inPhaseMs(record) {
    return record.elapsedMs - record.phaseSinceMs;
}
/** The one way back: routes first. From the point where the new stable was read ready, there is none. */
function goBack(record, because) {
    const closed = closeStep(record);
    return enter("returning", { ...closed, abandoned: because, reasons: because.reasons, share: 0, outcome: undefined });
}
/** Why a wait was given up: what it waited for, else the last failure of reading or asking. */
function late({ plan, trouble }, kind, what, delay) {
    const because = delay?.what ?? trouble;
    const within = `${Number((plan.readyWithinMs / 1000).toFixed(1))} s`;
    return {
        // A target that could not be read, or refused what was asked of it, is no fault of the candidate.
        kind: delay?.whose ?? (trouble === undefined ? kind : "surroundings"),
        reasons: [`${what} within ${within}${because === undefined ? "" : `: ${because}`}`],
    };
}
/** Writes down what the step that is being left came to. */
function closeStep(record) {
    const current = openStep(record);
    if (current === undefined)
        return record;
    const counted = record.analysis?.inStep;
    const own = counted !== undefined && counted.step === record.step ? counted : { canary: 0, stable: 0 };
    const all = own.canary + own.stable;
    const closed = {
        ...current,
        endedMs: record.elapsedMs,
        seenShare: all === 0 ? undefined : own.canary / all,
        canaryRequests: own.canary,
        stableRequests: own.stable,
    };
    return { ...record, steps: [...record.steps.slice(0, -1), closed] };
}
/** The share that is in force, from its first moment until it was left. */
function openStep({ steps }) {
    const last = steps.at(-1);
    return last?.endedMs === undefined ? last : undefined;
}

;// CONCATENATED MODULE: ./build/rollout/engine/analysing.js
/** The phase in which traffic decides: each step gets its replicas, then its route, settles, and is counted. */








/** What one look makes of the record while traffic decides. */
function analysing(record, seen) {
    const unfit = canaryUnfit(record, seen, replicasInUse(record));
    if (unfit)
        return goBack(record, unfit);
    const looked = takeObservation(record, seen);
    const failed = provenFail(looked);
    if (failed)
        return goBack(looked, failed);
    if (isTimeUp(looked))
        return decideAtTheEnd(looked);
    const { observation } = seen;
    return stages[looked.stage](looked, seen, observation !== undefined && observation.cursor !== record.cursor);
}
/** A proven fail ends a rollout whenever it comes. */
function provenFail({ verdicts }) {
    if (!hasFailed(verdicts))
        return undefined;
    const failing = verdicts.filter(({ verdict, proven }) => verdict === "fail" && proven);
    return { kind: "gate", reasons: failing.map(({ reason }) => reason) };
}
const stages = {
    scaling: (record, { actual }) => {
        const { replicas } = currentStep(record);
        const canary = actual?.canary;
        // Where a ready replica is traffic, getting the replicas is setting the route.
        if (record.plan.readyIsTraffic || (canary?.ready && canary.replicas.ready >= replicas)) {
            const route = { ...record, share: currentStep(record).share };
            return enterStage("routing", beginStep(record.plan.readyIsTraffic ? route : withFirstShare(route)));
        }
        return lateBy(record) <= 0
            ? record
            : goBack(record, late(record, "candidate", `${replicas} canary replicas were not ready`, canary?.delay));
    },
    routing: (record, { actual }) => {
        if (actual !== undefined && isShare(actual.share, record.share))
            return enterStage("settling", withFirstShare(record));
        if (lateBy(record) <= 0)
            return record;
        const share = (0,quantity/* formatShare */.T1)(record.share);
        const canary = record.plan.readyIsTraffic ? actual?.canary : undefined;
        if (canary?.ready === false)
            return goBack(record, late(record, "candidate", `the canary was not ready for ${share} of the traffic`, canary.delay));
        return goBack(record, late(record, "surroundings", `the router did not confirm a share of ${share}`, undefined));
    },
    settling: (record, { actual }, isMoved) => {
        if (actual !== undefined && !isShare(actual.share, record.share))
            return enterStage("routing", record);
        const settled = record.elapsedMs - record.stageSinceMs >= record.plan.settleMs;
        // Counting begins with a cursor of now: what came while the route changed is nobody's evidence.
        if (settled && isMoved)
            return enterStage("counting", record);
        // Users meet the canary also while nobody can count them.
        return record.unread && record.plan.auto ? goOnByEvidence(record, record.plan.auto) : record;
    },
    counting: (record, { actual }) => {
        if (actual !== undefined && !isShare(actual.share, record.share))
            return enterStage("routing", record);
        if (record.plan.auto)
            return goOnByEvidence(record, record.plan.auto);
        return isLastStep(record) ? promoteIfProven(record) : stepOnIfStayed(record);
    },
};
/** Promotes as soon as every gate is proven, at whatever share; else the evidence says which share comes next. */
function goOnByEvidence(record, { exposure }) {
    const promoted = promoteIfProven(record);
    if (promoted !== record)
        return promoted;
    const { plan, step, analysis } = record;
    const next = (0,auto/* nextShare */.DA)({
        shares: plan.rules.shares,
        step,
        exposed: record.exposed ?? auto/* nobodyExposed */.UW,
        exposure,
        settleMs: plan.settleMs,
        lookMs: plan.lookMs,
        doubt: analysis ? (0,answer/* doubtOf */.kv)(analysis, plan.rules) : 0,
        isCounted: isCounted(record),
        changes: record.steps.length,
    });
    if (next === "used-up")
        return decideAtTheEnd(record, usedUp(record, exposure));
    return next === step ? record : toStep(next, record);
}
function usedUp({ exposed }, exposure) {
    return `${(0,quantity/* formatCount */.B4)(Math.round((0,auto/* exposedTo */.Ay)(exposed ?? auto/* nobodyExposed */.UW)))} requests met the canary: 'canary.exposure' (${(0,quantity/* formatCount */.B4)(exposure)}) is used up, and not every gate is proven`;
}
function promoteIfProven(record) {
    const { analysis, plan, verdicts } = record;
    if (analysis === undefined || verdicts.length === 0 || !allProven(verdicts) || !isCounted(record))
        return record;
    return shareShortfall(analysis, plan.rules) === undefined ? accept(record) : record;
}
function stepOnIfStayed(record) {
    const stayed = record.elapsedMs - (openStep(record)?.startedMs ?? record.stageSinceMs);
    return stayed < currentStep(record).stayMs || !isCounted(record) ? record : toStep(record.step + 1, record);
}
function toStep(step, record) {
    const next = { ...closeStep(record), step };
    const { replicas } = currentStep(next);
    // Where replicas are the route, fewer users means fewer of them; elsewhere what runs may stay.
    const kept = record.plan.readyIsTraffic ? replicas : Math.max(record.replicas, replicas);
    return enterStage("scaling", { ...next, replicas: kept });
}
/** @param because  why the end has come, where it is not the time */
function decideAtTheEnd(record, because) {
    const { rules } = record.plan;
    const { decision, verdicts, reasons } = conclude(record.analysis ?? (0,analysis_state/* beginAnalysis */.a)(rules), rules);
    const concluded = { ...record, verdicts };
    const blind = blindness(record);
    if (decision === "promote" && blind === undefined)
        return accept(concluded);
    const all = [...reasons, ...[blind, because].filter((reason) => reason !== undefined)];
    return goBack(concluded, { kind: decision === "fail" ? "gate" : "inconclusive", reasons: all });
}
/** The evidence is in favour: on to adopting, or to the person whose approval is asked for. */
function accept(record) {
    const closed = { ...closeStep(record), inUse: replicasInUse(record) };
    return enter(record.plan.approve === "manual" ? "waiting" : "adopting", closed);
}
/** An approval or a promotion by hand is judged by the evidence of the moment. */
function judgeNow(record) {
    const { rules } = record.plan;
    return conclude(record.analysis ?? (0,analysis_state/* beginAnalysis */.a)(rules), rules);
}
function enterStage(stage, record) {
    return { ...record, stage, stageSinceMs: record.elapsedMs };
}
function beginStep(record) {
    if (openStep(record))
        return record;
    const begun = { share: record.share, startedMs: record.elapsedMs, canaryRequests: 0, stableRequests: 0 };
    return { ...record, steps: [...record.steps, begun] };
}
/** Where replicas are the route, users meet the canary when the first is ready, not when it was asked for. */
const withFirstShare = (record) => ({
    ...record,
    firstShareMs: record.firstShareMs ?? record.elapsedMs,
});
const currentStep = ({ plan, step }) => plan.steps[step];
const isLastStep = ({ plan, step }) => step >= plan.steps.length - 1;
const lateBy = (record) => record.elapsedMs - record.stageSinceMs - record.plan.readyWithinMs;
function isTimeUp({ plan, firstShareMs, elapsedMs }) {
    return firstShareMs !== undefined && elapsedMs - firstShareMs >= plan.maxDurationMs;
}
/** Replicas that must be ready for the share in force: while it scales up, those of the step before. */
function replicasInUse({ plan, step, stage }) {
    const isRising = stage === "scaling" || (plan.readyIsTraffic && stage === "routing");
    if (isRising && plan.readyIsTraffic && step === 0)
        return 0;
    return plan.steps[isRising ? Math.max(0, step - 1) : step].replicas;
}

// EXTERNAL MODULE: ./build/rollout/engine/record.js
var engine_record = __webpack_require__(35724);
;// CONCATENATED MODULE: ./build/rollout/engine/desired.js

/** @returns undefined until the target was read once: before that nobody knows what must stay */
function desiredOf(record) {
    if (!record.surveyed)
        return undefined;
    const { plan, phase, share } = record;
    const replicas = isStagedEmpty(record) ? 0 : record.replicas;
    const canary = plan.steps.length === 0 && record.stable !== undefined ? undefined : { ...plan.candidate, replicas };
    const stable = record.adopted || phase === "adopting" ? plan.candidate : record.stable;
    switch (phase) {
        case "preparing":
        case "staged":
            return { stable: (0,engine_record/* isFirstRelease */.oK)(record) ? undefined : stable, canary, share: 0, hold: true };
        case "returning":
            return { stable, canary, share: 0, hold: true };
        case "analysing":
        case "waiting":
        case "adopting":
            return { stable, canary, share, hold: true };
        case "retiring":
        case "done":
            return { stable, share: 0, hold: false };
    }
}
/** Where a ready replica is traffic, no share means no replica; without a stable nothing is exposed yet. */
function isStagedEmpty(record) {
    return record.plan.readyIsTraffic && record.share === 0 && !(0,engine_record/* isFirstRelease */.oK)(record);
}

// EXTERNAL MODULE: ./build/rollout/engine/plan.js
var engine_plan = __webpack_require__(28690);
;// CONCATENATED MODULE: ./build/rollout/engine/next.js
/**
 * The engine: what follows from the record and what was just seen.
 *
 * Pure and level-triggered: no clock, no network, no order kept elsewhere. What is wanted follows from the record alone
 * and is stated again and again until reading shows it true.
 */








/** One look: the record as it then stands, and what is wanted of the target. */
function next(record, seen, now) {
    const looked = look(record, seen, now);
    const abandon = whyAbandon(looked, seen);
    const after = abandon ? goBack(looked, abandon) : phases[looked.phase](looked, seen, now);
    return stepOf(after);
}
/** What is the same in every phase: the clock, what serves, what the target was when it was first read. */
function look(record, seen, now) {
    const { actual } = seen;
    const timed = {
        ...record,
        elapsedMs: Math.max(record.elapsedMs, now.elapsedMs),
        updatedAt: now.at,
        trouble: seen.trouble,
        serving: actual === undefined ? record.serving : actual.stable?.digest,
    };
    return record.surveyed || actual === undefined ? timed : survey(timed, actual.stable);
}
function survey(record, served) {
    const baseline = record.phase === "preparing" ? record.plan.baseline : undefined;
    const stable = served ? { digest: served.digest, template: served.template } : baseline;
    const isDown = record.plan.force && record.plan.steps.length > 0 && served?.replicas.ready === 0;
    return { ...record, surveyed: true, stable, ...(isDown && { stableIsDown: true }) };
}
const canGoBack = ["preparing", "staged", "analysing", "waiting", "adopting"];
/** Cancel, a fault of the canary, the post step: one and the same event. Readiness and gates are their phases' own. */
function whyAbandon(record, seen) {
    if (!canGoBack.includes(record.phase))
        return undefined;
    if (seen.command?.kind === "abandon")
        return seen.command.because;
    return canaryFault(record, seen) ?? stableIsBack(record, seen);
}
/** What has begun to serve again may not be replaced without a canary among its users. */
function stableIsBack({ stableIsDown, phase }, { actual }) {
    const isUnmet = stableIsDown && (phase === "preparing" || phase === "staged");
    if (!isUnmet || (actual?.stable?.replicas.ready ?? 0) === 0)
        return undefined;
    const reason = "stable has ready replicas again: release once more, for a canary beside it";
    return { kind: "surroundings", reasons: [reason] };
}
const phases = {
    preparing: (record, { actual }) => {
        if (!record.surveyed)
            return lateOr(record, "surroundings", "the target could not be read");
        const { plan, stable } = record;
        if (plan.steps.length === 0 && stable !== undefined)
            return enter("adopting", record);
        if (!(0,engine_record/* isFirstRelease */.oK)(record) && !isServing(actual?.stable, stable)) {
            return lateOr(record, "surroundings", "stable was not ready", actual?.stable?.delay);
        }
        if (!isServing(actual?.canary, plan.candidate)) {
            return lateOr(record, "candidate", "the canary was not ready", actual?.canary?.delay);
        }
        return enter("staged", { ...record, restartsBefore: actual?.canary?.restarts ?? 0 });
    },
    staged: (record, { smoke }) => {
        if (!(0,engine_record/* isFirstRelease */.oK)(record))
            return enter("analysing", record);
        if (smoke?.passed)
            return enter("adopting", { ...record, smoke, verdicts: unasked(record) });
        if (smoke)
            return goBack({ ...record, smoke }, { kind: "candidate", reasons: [`the first rows were not answered: ${smoke.what}`] });
        return lateOr(record, "candidate", "the canary answered no rows");
    },
    analysing: (record, seen) => seen.command?.kind === "promote" ? promoteByHand(record, seen.command) : analysing(record, seen),
    waiting: (record, seen, now) => {
        const unfit = canaryUnfit(record, seen, neededOf(record));
        if (unfit)
            return goBack(record, unfit);
        if (seen.command?.kind === "promote")
            return promoteByHand(record, seen.command);
        const until = record.approveUntil ?? new Date(Date.parse(now.at) + record.plan.approveWithinMs).toISOString();
        const waiting = takeObservation({ ...record, approveUntil: until }, seen);
        const failed = provenFail(waiting);
        if (failed)
            return goBack(waiting, failed);
        if (seen.command?.kind === "approve" || record.approvingSinceMs !== undefined)
            return approving(waiting, seen);
        return now.at <= until
            ? waiting
            : goBack(waiting, { kind: "cancelled", reasons: [`nobody approved until ${until}`] });
    },
    adopting: (record, seen) => {
        const unfit = canaryUnfit(record, seen, neededOf(record));
        if (unfit)
            return goBack(record, unfit);
        if (isServing(seen.actual?.stable, record.plan.candidate)) {
            return enter("returning", { ...record, adopted: true, share: 0 });
        }
        const fault = seen.actual?.stable?.fault;
        if (fault)
            return goBack(record, { kind: fault.whose, reasons: [`the new stable failed: ${fault.what}`] });
        return lateOr(record, "candidate", "the new stable was not ready", seen.actual?.stable?.delay);
    },
    returning: (record, { actual }) => {
        // Given up before the target was ever read: nothing was asked of it.
        if (!record.surveyed)
            return enter("done", record);
        const wanted = desiredOf(record)?.stable;
        if (actual === undefined || !isShare(actual.share, 0))
            return enterStage("routing", record);
        if (wanted !== undefined && !(record.stableIsDown ? isAsBefore : isServing)(actual.stable, wanted)) {
            return isPastHelp(record, actual.stable, wanted)
                ? enter("retiring", { ...record, reasons: [...record.reasons, notReadyAsBefore(actual.stable)] })
                : enterStage("routing", record);
        }
        if (record.stage !== "settling")
            return enterStage("settling", record);
        return record.elapsedMs - record.stageSinceMs >= record.plan.settleMs ? enter("retiring", record) : record;
    },
    retiring: (record, { actual }) => actual !== undefined && actual.canary === undefined && !actual.hold ? enter("done", record) : record,
    done: (record) => record,
};
/** What a record amounts to, without a new look: what is wanted, what to find out, whether to stop. */
function stepOf(record) {
    const rest = restOf(record);
    const stopped = { ...record, outcome: rest && outcomeAt(rest, record) };
    const isCounting = record.phase === "analysing" && record.stage === "counting";
    return {
        record: stopped,
        desired: desiredOf(stopped),
        ask: { smoke: record.phase === "staged" && (0,engine_record/* isFirstRelease */.oK)(record), observation: asksForCounters(record) },
        waitMs: isCounting ? record.plan.lookMs : Math.min(record.plan.lookMs, impatientMs),
        rest,
    };
}
/** While something is waited for that may come any moment, the look is shorter than one at traffic. */
const impatientMs = 250;
function restOf(record) {
    const { phase, plan } = record;
    if (phase === "done")
        return phase;
    if (phase === "waiting")
        return record.approvingSinceMs === undefined ? "waiting" : undefined;
    const isLeaving = phase === "returning" || phase === "retiring";
    return isLeaving && inPhaseMs(record) > plan.readyWithinMs + plan.settleMs ? "stuck" : undefined;
}
function outcomeAt(rest, { adopted }) {
    if (rest === "waiting")
        return "waiting";
    if (rest === "stuck")
        return "failed";
    return adopted ? "promoted" : "rolled-back";
}
/** @param delay  what it still waited for, which knows better than the phase whose fault that is */
function lateOr(record, kind, what, delay) {
    if (inPhaseMs(record) < record.plan.readyWithinMs)
        return record;
    return goBack(record, late(record, kind, what, delay));
}
/** What the canary did while it waited decides too: an approval holds for what was seen until it came. */
function approving(record, { observation }) {
    const isRead = observation !== undefined && isFresh(record, observation) && record.unread === undefined;
    if (isRead)
        return approved(record);
    const since = record.approvingSinceMs ?? record.elapsedMs;
    return { ...record, approvingSinceMs: isUnreadForLong(record) ? undefined : since };
}
function approved({ approvingSinceMs: _, ...record }) {
    const { decision, verdicts, reasons } = judgeNow(record);
    const judged = { ...record, verdicts };
    if (decision === "promote")
        return enter("adopting", judged);
    return goBack(judged, { kind: decision === "fail" ? "gate" : "inconclusive", reasons });
}
/** A person takes the decision; a failing gate stands in the way unless it is forced, and the record says so. */
function promoteByHand(record, { reason, force }) {
    const isFailing = record.verdicts.some(({ verdict }) => verdict === "fail");
    if (isFailing && !force)
        return record;
    const inUse = record.inUse ?? replicasInUse(record);
    return enter("adopting", { ...closeStep(record), inUse, byHand: { reason, forced: isFailing } });
}
/** The gates of a first release: there was no traffic that could have decided them. */
function unasked({ plan, stableIsDown }) {
    const why = stableIsDown
        ? "stable had no ready replica, so there was no traffic to split"
        : "a first release has no stable to split traffic with";
    return plan.rules.gates.map(({ gate }) => (0,decide/* notApplicable */.hH)(gate, "canary", why));
}
/** After the decision, those that served before it are enough. */
const neededOf = ({ inUse, plan, step }) => inUse ?? plan.steps[step]?.replicas ?? 1;
function isServing(arm, release) {
    return arm?.ready === true && isOf(arm, release);
}
function isOf(arm, release) {
    return arm.digest === release.digest || (arm.byTag === true && isAsBefore(arm, release));
}
/** It is as it was, and had its time: nothing that a way back can do makes it ready, and its repair must not wait. */
function isPastHelp(record, arm, release) {
    const isLate = !record.adopted && inPhaseMs(record) >= record.plan.readyWithinMs;
    return isLate && arm?.ready === false && isOf(arm, release) && isAsBefore(arm, release);
}
function notReadyAsBefore({ fault, delay }) {
    const why = (fault ?? delay)?.what;
    return `what served before is given back as it was, and is not ready${why === undefined ? "" : `: ${why}`}`;
}
/** What was down is given back as it was, and need not get ready for that. */
function isAsBefore(arm, { template }) {
    return arm !== undefined && (0,engine_plan/* canonical */.$N)(arm.template) === (0,engine_plan/* canonical */.$N)(template);
}

// EXTERNAL MODULE: ./build/rollout/progress-lines.js
var progress_lines = __webpack_require__(8941);
;// CONCATENATED MODULE: ./build/rollout/driver.js
/**
 * The only loop of a rollout: read, decide, save, apply, wait. It knows no phase by name.
 *
 * What is decided is saved before it is asked for, so whoever comes after a crash goes on from the same place. A part
 * that cannot be read or applied is tried again with the next look, and time goes on without it: no error of a router
 * holds up a deadline. Only a fence that is stale ends the loop at once, without another write.
 */




/** No single call may hold up the loop for longer. */
const callLimitMs = 30_000;
/**
 * Drives a rollout to where it may rest: its end, an approval, or a target that does not follow.
 *
 * @param first    a record that lies in the journal already
 * @param command  what a person asks for; repeated until the engine has taken it
 * @throws Problem ROLLOUT_TAKEN_OVER when another process took over; what `journal.save` throws when it fails for as
 *   long as `plan.readyWithinMs`
 */
async function drive(first, fence, parts, command) {
    const { journal, clock, progress, signal } = parts;
    const task = progress.task(`rollout of ${first.plan.name}`, first.plan.maxDurationMs / 1000);
    let step = stepOf(first);
    let trouble;
    let last = clock.monotonic();
    let turn = "";
    for (;;) {
        const seen = await driver_look(step, parts, commandNow(signal, command), trouble);
        const time = clock.monotonic();
        const { record } = step;
        const decided = next(record, seen, { elapsedMs: record.elapsedMs + (time - last), at: clock.now().toISOString() });
        const unsaved = await failureOf(() => save(decided.record, fence, journal));
        if (unsaved) {
            // Not saved is not decided: nothing is asked for that a successor would not know of.
            if (trouble !== unsaved.message)
                progress.warn(`not saved, and tried again: ${unsaved.message}`);
            trouble = unsaved.message;
            if (time - last > first.plan.readyWithinMs)
                throw unsaved;
        }
        else {
            step = decided;
            last = time;
            turn = tell(step.record, turn, progress, task);
            if (step.rest) {
                task.end();
                return step.record;
            }
            trouble = await apply(step, fence, parts);
        }
        await wait(step.waitMs, parts);
    }
}
/** The phase is part of the effect's name: a save of each phase is another place to be killed at. */
function save(record, fence, journal) {
    const kept = { ...record, drivenBy: fence.holder };
    return (0,effects/* effect */.Q)(`save rollout record: ${record.phase}`, () => journal.save(kept, fence));
}
/** A target that tells of changes may do so at any moment; more often than this, a look shows nothing of use. */
const betweenLooksMs = 100;
/** Until the next look is due, or the target has something new. A cancel ends a wait; once cancelled, waits are plain. */
async function wait(ms, { target, clock, signal }) {
    const ended = new AbortController();
    const until = signal.aborted ? ended.signal : AbortSignal.any([ended.signal, signal]);
    try {
        await clock.sleep(Math.min(ms, betweenLooksMs), until);
        const due = clock.sleep(ms - betweenLooksMs, until);
        await (target.changed && ms > betweenLooksMs ? Promise.race([due, target.changed(until)]) : due);
    }
    finally {
        ended.abort();
    }
}
/** Reads what the step asks for; what fails is absent, and said. */
async function driver_look(step, parts, command, before) {
    const { target, observer, smokeRows = [] } = parts;
    const troubles = before === undefined ? [] : [before];
    const tryTo = async (read) => {
        let answer;
        const failure = await failureOf(async () => {
            answer = await bounded(read, parts.clock);
        });
        if (failure)
            troubles.push(failure.message);
        return answer;
    };
    const actual = await tryTo((signal) => target.read(signal));
    const cursor = step.record.cursor;
    const observation = step.ask.observation ? await tryTo((signal) => observer.read(cursor, signal)) : undefined;
    const smoke = step.ask.smoke ? await tryTo((signal) => target.smoke(smokeRows, signal)) : undefined;
    return { actual, observation, smoke, command, trouble: troubles.length > 0 ? troubles.join("; ") : undefined };
}
/** States what is wanted; returns why the target could not be asked, if so. */
async function apply({ desired }, fence, { target, clock }) {
    if (desired === undefined)
        return undefined;
    const failure = await failureOf(() => bounded((signal) => (0,effects/* effect */.Q)("apply rollout", () => target.apply(desired, fence, signal)), clock));
    return failure?.message;
}
/** A cancel is repeated with every look, until the rollout has turned back or can only go forward. */
function commandNow(signal, command) {
    if (!signal.aborted)
        return command;
    return { kind: "abandon", because: { kind: "cancelled", reasons: ["the run was cancelled"] } };
}
/**
 * The failure of a call that may fail and be tried again; undefined when it succeeded.
 *
 * @throws Problem ROLLOUT_TAKEN_OVER, the one failure after which nothing may be tried again
 */
async function failureOf(call) {
    try {
        await call();
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF && error.code === "ROLLOUT_TAKEN_OVER")
            throw error;
        return (0,errors/* unexpected */.os)(error);
    }
}
/** A call that is given up (and told so) after a while: one that hangs must not hold up a deadline. */
async function bounded(call, clock) {
    const giveUp = new AbortController();
    const answered = new AbortController();
    const late = clock.sleep(callLimitMs, answered.signal).then(() => {
        if (!answered.signal.aborted)
            giveUp.abort();
        throw new Error(`no answer within ${callLimitMs / 1000} s`);
    });
    // The loser of the race may fail later, when nobody listens any more.
    late.catch(() => { });
    try {
        return await Promise.race([call(giveUp.signal), late]);
    }
    finally {
        answered.abort();
    }
}
function tell(record, turn, progress, task) {
    const line = (0,progress_lines/* turnLine */.o)(record);
    if (line !== turn)
        progress.say(line);
    if (record.trouble)
        progress.detail(record.trouble);
    const started = record.firstShareMs ?? record.elapsedMs;
    // The turn was said; a line of eighty columns has room for the evidence alone.
    task.update((record.elapsedMs - started) / 1000, (0,progress_lines/* evidenceLine */.O)(record) || line);
    return line;
}

;// CONCATENATED MODULE: ./build/rollout/engine/outcome.js
/** What a rollout came to: its exit status, what serves now, and the lines that say so. */

const exitOfAbandon = {
    gate: errors/* exits */.co.gateFailed,
    candidate: errors/* exits */.co.gateFailed,
    inconclusive: errors/* exits */.co.inconclusive,
    surroundings: errors/* exits */.co.surroundings,
    cancelled: errors/* exits */.co.cancelled,
    "by-hand": errors/* exits */.co.cancelled,
    replaced: errors/* exits */.co.busy,
};
/** The exit status of the run that asked for the release (a command by hand that did what it was asked exits 0). */
function exitOf(outcome, abandoned) {
    switch (outcome) {
        case "promoted":
        case "unchanged":
        case "waiting":
            return errors/* exits */.co.done;
        case "rejected":
            return errors/* exits */.co.gateFailed;
        case "rolled-back":
            return abandoned ? exitOfAbandon[abandoned.kind] : errors/* exits */.co.surroundings;
        case "failed":
            return errors/* exits */.co.surroundings;
    }
}
/** The digest that serves, or "unknown" where the last word of the target could not be had. */
function servingOf({ serving, trouble }) {
    return serving !== undefined && trouble === undefined ? serving : "unknown";
}

;// CONCATENATED MODULE: ./build/rollout/engine/what-to-do.js
/** What a run does, given what the target's journal already holds. Pure. */


function whatToDo(previous, wanted, options) {
    if (options.isDriven && (previous === undefined || previous.phase === "done"))
        return { kind: "look-again" };
    if (previous === undefined)
        return { kind: "start", attempts: [] };
    const identity = (0,engine_plan/* identityOf */.cu)(wanted);
    if (previous.phase !== "done")
        return underWay(previous, identity, options);
    const attempts = (0,engine_record/* attemptsAfter */.xX)(previous);
    const promoted = attempts.findLast(({ outcome }) => outcome === "promoted");
    // A canary cannot better what already serves; promoted once and replaced since is another matter.
    if (promoted?.identity === identity)
        return { kind: "unchanged", record: previous };
    const last = attempts.findLast((attempt) => attempt.identity === identity);
    if (last?.outcome === "rolled-back" && isOwnFault(last) && !options.retry) {
        return { kind: "rejected", record: previous, reasons: rejectedBecause(last) };
    }
    return { kind: "start", attempts };
}
function underWay(previous, identity, { whenBusy, isDriven }) {
    // A wait by nobody (an approval, a driver that died) is not busy: the same goes on, another is brought back.
    if (!isDriven) {
        return previous.identity === identity && !isCalledOff(previous)
            ? { kind: "resume", record: previous }
            : { kind: "bring-back-first", record: previous };
    }
    if (whenBusy === "replace")
        return { kind: "bring-back-first", record: previous };
    return { kind: whenBusy, record: previous };
}
/** Its driver died on the way back that somebody wished for: who asks for the same now wants it, not the end of that. */
function isCalledOff({ abandoned }) {
    return abandoned?.kind === "cancelled" || abandoned?.kind === "by-hand" || abandoned?.kind === "replaced";
}
/** A cancel or the surroundings say nothing about the model; too little evidence may be enough the next time. */
function isOwnFault({ because }) {
    return because?.kind === "gate" || because?.kind === "candidate";
}
function rejectedBecause({ because, at }) {
    return [
        `this very release was rolled back at ${at}: ${because?.reasons.join("; ")}`,
        "change the model or the configuration, or try it again with --retry",
    ];
}

// EXTERNAL MODULE: ./build/rollout/journal/fullest-record.js
var fullest_record = __webpack_require__(11519);
;// CONCATENATED MODULE: ./build/rollout/roll-out.js
/** What jobs ask of a rollout: do it, give it up, promote or approve it by hand, read it. */








/** Another run says within moments what it has claimed the journal for. */
const betweenClaimsMs = 200;
/**
 * Rolls a candidate out, or goes on with the same rollout where another run left it.
 *
 * @throws Problems of the target's preflight, or of gates whose evidence its journal could not keep, before the first
 *   write; Problem ROLLOUT_BUSY by `whenBusy: refuse`; Problem CANCELLED while waiting for another rollout; Problem
 *   ROLLOUT_TAKEN_OVER
 */
async function rollOut(input) {
    const { plan, options, journal, clock, signal, progress } = input;
    let said = false;
    let tookOver;
    const withTaken = (result) => ({ ...result, ...(tookOver && { tookOver }) });
    for (;;) {
        const claim = await claimOrSee(journal, options.holder);
        const decision = whatToDo(claim.record, plan, { ...options, isDriven: claim.fence === undefined });
        switch (decision.kind) {
            case "unchanged":
                // What was promoted may have been stopped since: then it is rolled out again.
                if (!(await serves(plan, input)))
                    return withTaken(resultOf(await start((0,engine_record/* attemptsAfter */.xX)(decision.record), claim.fence, input)));
                await giveUpClaim(journal, claim.fence);
                return withTaken(settled("unchanged", decision.record, []));
            case "rejected":
                await giveUpClaim(journal, claim.fence);
                return withTaken(settled("rejected", decision.record, decision.reasons));
            case "look-again":
                if (signal.aborted)
                    throw cancelledBefore(plan);
                await clock.sleep(betweenClaimsMs, signal);
                continue;
            case "refuse":
                throw busy(decision.record);
            case "wait":
                if (signal.aborted)
                    throw cancelledWhileWaiting(decision.record);
                if (!said)
                    progress.say(`waiting for the rollout of ${decision.record.plan.candidate.digest} to end`);
                said = true;
                await clock.sleep(plan.lookMs, signal);
                continue;
            case "bring-back-first": {
                const fence = claim.fence ?? (await takeOver(journal, options.holder));
                progress.say(`bringing back an unfinished rollout of ${decision.record.plan.candidate.digest} first`);
                const replaced = {
                    kind: "replaced",
                    reasons: [`another release took its place: ${plan.candidate.digest}`],
                };
                const ended = await driveClaimed((0,engine_record/* resumed */.uN)(decision.record), fence, input, {
                    kind: "abandon",
                    because: replaced,
                });
                tookOver = `an unfinished rollout of ${decision.record.plan.candidate.digest} was taken over, and brought back`;
                if (ended.phase !== "done")
                    return withTaken(resultOf(ended));
                continue;
            }
            case "resume":
                tookOver = "a rollout that another run had left was taken over, and gone on with";
                return withTaken(resultOf(await driveClaimed((0,engine_record/* resumed */.uN)(decision.record), claim.fence, input)));
            case "start":
                if (signal.aborted) {
                    await giveUpClaim(journal, claim.fence);
                    throw cancelledBefore(plan);
                }
                return withTaken(resultOf(await start(decision.attempts, claim.fence, input)));
        }
    }
}
/** What was just written needs a moment until it is counted as ready again. */
const momentMs = 10_000;
const betweenReadsMs = 500;
/**
 * A target that cannot be asked is taken at its record's word: nothing is changed on a guess. Who asks for a return
 * means that it serves; a release that is not ready for a moment is not rolled out again for that.
 */
async function serves(plan, { target, signal, progress, clock }) {
    try {
        for (const end = clock.monotonic() + momentMs;; await clock.sleep(betweenReadsMs, signal)) {
            const { stable } = await target.read(signal);
            if (stable?.digest !== plan.candidate.digest)
                return false;
            if (stable.ready || !(0,engine_plan/* isReturn */.NP)(plan))
                return true;
            if (signal.aborted || clock.monotonic() > end)
                return false;
        }
    }
    catch (error) {
        progress.warn(`what serves could not be read: ${error.message}`);
        return true;
    }
}
async function start(attempts, fence, input) {
    const { plan, target, journal, clock, signal } = input;
    try {
        const record = (0,engine_record/* beginRecord */.dT)(plan, attempts, clock.now().toISOString());
        const tooMany = journal.room && (0,fullest_record/* tooManyGates */.q)(record, journal.room);
        const found = await target.preflight(widest(plan), signal, { force: plan.force || (0,engine_plan/* isReturn */.NP)(plan) });
        const problems = tooMany ? [...found, tooMany] : found;
        if (problems.length > 0)
            throw new errors/* Problems */.Zw(problems);
        await save(record, fence, journal);
        return await drive(record, fence, input);
    }
    finally {
        await giveUpClaim(journal, fence);
    }
}
/** The most that will be asked of the target: what preflight must find possible. */
function widest(plan) {
    const { candidate, baseline, steps } = plan;
    // What serves now may be broken: that is when a return is needed most, and it makes no canary.
    if ((0,engine_plan/* isReturn */.NP)(plan))
        return { stable: candidate, share: 0, hold: true };
    const replicas = Math.max(1, ...steps.map((step) => step.replicas));
    return { stable: baseline, canary: { ...candidate, replicas }, share: steps.at(-1)?.share ?? 0, hold: true };
}
/**
 * Brings a rollout under way back (or, past its point of no return, to its end): the post step, and `rollback`.
 *
 * @param force  also from a driver that is alive: it is refused its next write
 * @returns      undefined where nothing is under way
 * @throws       Problem ROLLOUT_BUSY where a living driver has it and `force` is not given
 */
async function abandonRollout(input) {
    return steer(input, { kind: "abandon", because: input.because });
}
/**
 * Promotes a rollout under way by a person's decision, which the record keeps with its reason.
 *
 * @throws Problem ROLLOUT_NEEDS_FORCE while a gate fails, without `force`; ROLLOUT_NOTHING_TO_DO where none is under way
 */
async function promoteRollout(input) {
    const { journal, reason, force } = input;
    const record = await readRollout(journal);
    const failing = record?.verdicts.filter(({ verdict }) => verdict === "fail") ?? [];
    if (failing.length > 0 && !force) {
        throw new errors/* Problem */.AF("ROLLOUT_NEEDS_FORCE", {
            what: `a gate fails: ${failing.map((verdict) => verdict.reason).join("; ")}`,
            remedy: "Promote it nevertheless with --force; the record will say so.",
        });
    }
    return (await steer({ ...input, force: true }, { kind: "promote", reason, force })) ?? nothingToDo();
}
/**
 * Approves a rollout that waits for it; its gates are judged once more, by what the canary did while it waited, too.
 *
 * @throws Problem OBSERVER_UNREADABLE where nobody can tell what that was: it waits on
 */
async function approveRollout(input) {
    const result = (await steer({ ...input, force: false }, { kind: "approve" })) ?? nothingToDo();
    if (result.outcome === "waiting")
        throw notSeen(result.record);
    return result;
}
function notSeen({ unread }) {
    return new errors/* Problem */.AF("OBSERVER_UNREADABLE", {
        what: `nobody can tell how the canary did while it waited (${unread?.because ?? "its counters were not read"}); it waits on`,
        remedy: "Approve it again when its counters can be read; 'promote --reason' promotes it by your decision alone.",
    });
}
/** The record of the target's last rollout, whoever drives it; undefined where there has been none. */
async function readRollout(journal) {
    const loaded = await journal.load();
    return loaded?.record === undefined ? undefined : (0,engine_record/* readRecord */.aE)(loaded.record);
}
async function steer(input, command) {
    const { journal, holder, force } = input;
    const before = await readRollout(journal);
    if (before === undefined || before.phase === "done")
        return undefined;
    const fence = await (0,effects/* effect */.Q)("claim rollout", () => journal.acquire(holder, { force }));
    const record = await readRollout(journal);
    if (record === undefined || record.phase === "done") {
        await giveUpClaim(journal, fence);
        return undefined;
    }
    return resultOf(await driveClaimed((0,engine_record/* resumed */.uN)(record), fence, input, command));
}
/** Drives, and gives the claim up whatever comes of it. */
async function driveClaimed(record, fence, parts, command) {
    try {
        return await drive(record, fence, parts, command);
    }
    finally {
        await giveUpClaim(parts.journal, fence);
    }
}
/** Takes the journal, or sees who has it. Reads after the claim: before it the record may still change. */
async function claimOrSee(journal, holder) {
    let fence;
    try {
        fence = await (0,effects/* effect */.Q)("claim rollout", () => journal.acquire(holder, { force: false }));
    }
    catch (error) {
        if (!(error instanceof errors/* Problem */.AF && error.code === "ROLLOUT_BUSY"))
            throw error;
    }
    try {
        return { record: await readRollout(journal), fence };
    }
    catch (error) {
        await giveUpClaim(journal, fence);
        throw error;
    }
}
const takeOver = (journal, holder) => (0,effects/* effect */.Q)("claim rollout", () => journal.acquire(holder, { force: true }));
/** A claim that cannot be given up expires by itself; the result that was reached counts more than this error. */
async function giveUpClaim(journal, fence) {
    if (fence)
        await (0,effects/* effect */.Q)("give up rollout", () => journal.release(fence)).catch(() => { });
}
function resultOf(record) {
    const outcome = record.outcome ?? "failed";
    const stuck = outcome === "failed" ? [`the target did not follow${record.trouble ? `: ${record.trouble}` : ""}`] : [];
    return {
        outcome,
        exit: exitOf(outcome, record.abandoned),
        reasons: [...record.reasons, ...stuck],
        serving: servingOf(record),
        record,
    };
}
function settled(outcome, record, reasons) {
    return { outcome, exit: exitOf(outcome), reasons, serving: servingOf(record), record };
}
function busy(other) {
    return new errors/* Problem */.AF("ROLLOUT_BUSY", {
        what: `a rollout of ${other.plan.candidate.digest} is under way (${other.phase}), and its driver is alive`,
        remedy: "Wait for its end (deploy.when_busy: wait), put this one in its place (replace), or end it with 'model-release rollback'.",
    });
}
function cancelledWhileWaiting(other) {
    return new errors/* Problem */.AF("CANCELLED", {
        what: `cancelled while waiting for the rollout of ${other.plan.candidate.digest}`,
        remedy: "Nothing was changed. Run it again when the other rollout has ended.",
    });
}
function cancelledBefore({ candidate }) {
    return new errors/* Problem */.AF("CANCELLED", {
        what: `cancelled before the rollout of ${candidate.digest} began`,
        remedy: "What serves is as it was. Run it again to release.",
    });
}
function nothingToDo() {
    throw new errors/* Problem */.AF("ROLLOUT_NOTHING_TO_DO", {
        what: "no rollout is under way in this target",
        remedy: "'model-release status' shows what serves; 'model-release release' begins a rollout.",
    });
}


/***/ }),

/***/ 28361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ ladderFor),
/* harmony export */   B8: () => (/* binding */ invert),
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   R7: () => (/* binding */ beginComparison),
/* harmony export */   xQ: () => (/* binding */ advanceLadder)
/* harmony export */ });
/* harmony import */ var _lag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97494);
/* harmony import */ var _linear_null_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25387);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15931);
/**
 * One gate on a rate (errors, requests slower than a bound): the processes of the gate's own null, and of a ladder of
 * nulls around it, which turned round are the confidence bounds that the report prints.
 */



const offsetSteps = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10];
const ratioSteps = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 5];
const numberSteps = [0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 5, 10];
const plainOffsets = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];
/** The rungs around a gate's null, the null itself among them; those that are no rate are left out. */
function ladderFor({ ratio, offset }) {
    const known = ladders.get(ratio)?.get(offset);
    if (known)
        return known;
    const made = makeLadder({ ratio, offset });
    ladders.set(ratio, (ladders.get(ratio) ?? new Map()).set(offset, made));
    return made;
}
/** By ratio and offset: a gate's ladder is asked for at every look, several times. */
const ladders = new Map();
function makeLadder(own) {
    const varies = own.ratio > 0 && own.offset === 0 && own.ratio !== 1 ? "ratio" : "offset";
    const positions = varies === "ratio"
        ? ratioSteps.map((step) => step * own.ratio)
        : own.ratio === 0
            ? numberSteps.map((step) => step * own.offset)
            : own.offset === 0
                ? plainOffsets
                : offsetSteps.map((step) => step * own.offset);
    const ownPosition = varies === "ratio" ? own.ratio : own.offset;
    const kept = positions
        .filter((position) => varies === "ratio" || position < 1 || position === ownPosition)
        .sort((a, b) => a - b);
    return {
        varies,
        rungs: kept.map((position) => varies === "ratio" ? { ratio: position, offset: 0 } : { ratio: own.ratio, offset: position }),
        positions: kept,
        own: kept.indexOf(ownPosition),
    };
}
function beginComparison(ladder, steps) {
    return ladder.rungs.map(() => (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .beginProcess */ .$w)(steps));
}
/** @param looks  that there have been, this one among them */
function advanceLadder({ processes, untold }, ladder, look, looks) {
    // The share of traffic was another one before: what is untold is judged by itself.
    const isEnded = untold !== undefined && untold.history.step !== look.history.step;
    const before = isEnded ? advanceOthers(processes, ladder, untold) : processes;
    const open = untold === undefined || isEnded
        ? { failing: look.failing, passing: look.passing, seconds: look.seconds, history: look.history, looks: 1 }
        : together(untold, look);
    const own = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .advanceProcess */ .QA)(before[ladder.own], ladder.rungs[ladder.own], look.failing, look.history, look.passing);
    const told = before.map((process, rung) => (rung === ladder.own ? own : process));
    return (0,_lag_js__WEBPACK_IMPORTED_MODULE_0__/* .isDue */ .n)(open, looks) ? { processes: advanceOthers(told, ladder, open) } : { processes: told, untold: open };
}
function advanceOthers(processes, ladder, { failing, passing, history }) {
    return processes.map((process, rung) => rung === ladder.own ? process : (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .advanceProcess */ .QA)(process, ladder.rungs[rung], failing, history, passing));
}
function together(first, second) {
    return {
        looks: first.looks + 1,
        failing: both(first.failing, second.failing),
        passing: both(first.passing, second.passing),
        seconds: first.seconds + second.seconds,
        history: first.history,
    };
}
function both(one, other) {
    return { canary: (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .addTrials */ .B0)(one.canary, other.canary), stable: (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .addTrials */ .B0)(one.stable, other.stable) };
}
/**
 * The ladder turned round. A bound stops at the first rung that stands, so that it errs only if the one true rung next
 * to the truth was rejected. The gate's own rung decides the verdict; the bound follows it, so that they agree.
 */
function boundsOf(state, ladder, alpha) {
    const starts = state[0]?.failing.length ?? 1;
    const fails = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .rejecting */ .kg)("failing", alpha.fail, starts);
    const passes = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .rejecting */ .kg)("passing", alpha.pass, starts);
    const { lower, upper } = invert(ladder.positions.length, (rung) => fails(state[rung]), (rung) => passes(state[rung]), ladder.own);
    return { lower: ladder.positions[lower], upper: ladder.positions[upper] };
}
/**
 * Where the rungs stop being rejected, from either end; those beyond are not asked.
 *
 * @param rungs  how many, from low to high
 * @param below  "the truth is not below or at this"; @param above  "not above or at this"
 * @returns      the rungs that bound it: -1, or as many as there are, where none does
 */
function invert(rungs, below, above, own) {
    let lowest = -1;
    while (lowest + 1 < rungs && below(lowest + 1))
        lowest += 1;
    let highest = rungs;
    while (highest > 0 && above(highest - 1))
        highest -= 1;
    if (own !== undefined && own > lowest && below(own))
        lowest = own;
    if (own !== undefined && own < highest && above(own))
        highest = own;
    return { lower: lowest, upper: highest };
}


/***/ }),

/***/ 45138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ designEffect),
/* harmony export */   UY: () => (/* binding */ assumedDesignEffect),
/* harmony export */   vB: () => (/* binding */ unclustered)
/* harmony export */ });
/**
 * How many requests fail together.
 *
 * Requests of one session fail together, so a thousand requests tell less than a thousand coin tosses. Each factor is
 * tempered to the power 1/d; by Jensen's inequality the tempered factor's expectation is at most 1 wherever the
 * untempered one's is for sessions of d requests.
 */
const unclustered = { errors: 0, errorSquares: 0 };
/** What is assumed before anything is known, and where sessions cannot be told apart: ten requests fail together. */
const assumedDesignEffect = 10;
/**
 * Errors that the assumption weighs as much as. Few: with more, an hour of single errors would still be held for sessions,
 * and a bad canary found a sixth later; the error rates are the same (bench/canary), with and without a past.
 */
const assumptionWeight = 3;
/** d = max(1, (3·10 + Σ errors²) / (3 + Σ errors)): ten at first, then what the sessions show. */
function designEffect(past) {
    return Math.max(1, (assumptionWeight * assumedDesignEffect + past.errorSquares) / (assumptionWeight + past.errors));
}


/***/ }),

/***/ 78405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ advanceDrift),
/* harmony export */   ZI: () => (/* binding */ logDriftEvidence),
/* harmony export */   ml: () => (/* binding */ driftMargin),
/* harmony export */   rn: () => (/* binding */ beginDrift),
/* harmony export */   sn: () => (/* binding */ chanceDrift),
/* harmony export */   v1: () => (/* binding */ seenDrift)
/* harmony export */ });
/* harmony import */ var _linear_null_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25387);
/* harmony import */ var _mixture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96134);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15931);
/**
 * Whether two arms answer alike: the total variation between what they predict, over bins that were fixed beforehand.
 *
 * Total variation is the largest difference that any set of bins shows. Failing bets, with the formula of linear-null.ts,
 * on the set in which the canary has been higher so far: total variation ≤ bound bounds every set, so the set may be
 * chosen freely, as long as it is chosen from earlier intervals. Passing bounds all sets at once by Hoeffding.
 */



/** How far beyond the bound the canary is assumed to be; a process averages over them, so none need be right. */
const excesses = [0.03, 0.07, 0.15, 0.3, 0.6];
function beginDrift(bins, steps) {
    const none = new Array(bins).fill(0);
    return {
        looks: 0,
        weight: 0,
        canary: none,
        stable: none,
        spread: { canary: 0, stable: 0 },
        failing: Array.from({ length: Math.max(1, steps) }, () => excesses.map(() => 0)),
    };
}
function advanceDrift(state, bound, interval, { designEffect, step }) {
    const canary = sum(interval.canary);
    const stable = sum(interval.stable);
    if (canary === 0 || stable === 0)
        return state;
    const weight = (canary * stable) / (canary + stable);
    const add = (sums, counts, all) => sums.map((share, bin) => share + (weight * counts[bin]) / all);
    const factors = logFactors(state, bound, interval, designEffect);
    return {
        looks: state.looks + 1,
        weight: state.weight + weight,
        canary: add(state.canary, interval.canary, canary),
        stable: add(state.stable, interval.stable, stable),
        spread: {
            canary: state.spread.canary + (weight ** 2 * designEffect) / canary,
            stable: state.spread.stable + (weight ** 2 * designEffect) / stable,
        },
        failing: state.failing.map((logs, start) => (start <= step ? (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .addLogs */ .d$)(logs, factors) : logs)),
    };
}
/** Log factors of one interval: the bet is on the bins in which the canary was higher before it. */
function logFactors({ canary, stable, weight }, bound, interval, designEffect) {
    const higher = canary.map((share, bin) => share > stable[bin]);
    if (weight === 0 || !higher.includes(true))
        return excesses.map(() => 0);
    const within = (counts) => ({
        trials: sum(counts),
        hits: sum(counts.filter((_, bin) => higher[bin])),
    });
    const counted = { canary: within(interval.canary), stable: within(interval.stable) };
    const trials = { canary: counted.canary.trials, stable: counted.stable.trials };
    const pastRate = sum(stable.filter((_, bin) => higher[bin])) / weight;
    const linear = { ratio: 1, offset: bound };
    return excesses.map((excess) => {
        const bet = (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseBet */ .$y)(linear, 1 + excess / (pastRate + bound), pastRate, trials);
        return (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .logFactor */ .OP)(counted, linear, bet) / designEffect;
    });
}
/** log E against "total variation is at most the bound". */
function logDriftEvidence({ failing }) {
    return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .logMixture */ .h9)(failing.map(_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .logAverage */ .yc), (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .startWeights */ .op)(failing.length));
}
/** Total variation between the arms' weighted shares: what was seen, which chance alone makes larger than the truth. */
function seenDrift({ canary, stable, weight }) {
    if (weight === 0)
        return undefined;
    return sum(canary.map((share, bin) => Math.abs(share - stable[bin]))) / weight / 2;
}
/**
 * How much drift two equal arms would show by chance: ½ Σ E|difference of a bin|, by the normal law.
 *
 * @param designEffect  of what the spread was not already multiplied by: below 1 to take an assumed one out again
 */
function chanceDrift({ stable, weight, spread }, designEffect = 1) {
    if (weight === 0)
        return undefined;
    const perPrediction = (designEffect * (spread.canary + spread.stable)) / weight ** 2;
    const deviations = stable.map((share) => {
        const rate = share / weight;
        return Math.sqrt(Math.max(0, rate * (1 - rate)) * perPrediction);
    });
    return (Math.sqrt(2 / Math.PI) * sum(deviations)) / 2;
}
/**
 * What total variation may exceed the seen one by, at this look. The looks share α as α/(k(k+1)), so that all bounds
 * hold together however often one looks: Σ over arms of √((B ln 2 + ln(2/α)) / 2n), Hoeffding over the 2^B sets of bins.
 */
function driftMargin({ stable, weight, spread, looks }, alpha) {
    if (weight === 0)
        return undefined;
    const own = alpha / (looks * (looks + 1));
    const size = stable.length * Math.LN2 + Math.log(2 / own);
    return sum([spread.canary, spread.stable].map((one) => Math.sqrt((size * one) / (2 * weight ** 2))));
}
const sum = (values) => values.reduce((total, value) => total + value, 0);


/***/ }),

/***/ 412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oj: () => (/* binding */ quantileEdgeIn),
/* harmony export */   PK: () => (/* binding */ addBuckets),
/* harmony export */   TB: () => (/* binding */ edgeAtOrBelow),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   Xp: () => (/* binding */ quantileEdge),
/* harmony export */   l8: () => (/* binding */ tailsOf),
/* harmony export */   xw: () => (/* binding */ edgeAtOrAbove)
/* harmony export */ });
/* unused harmony export slowerThanEdges */
/** Latency histograms as counts by bucket: how many requests were slower than an edge, and which edge is a quantile. */
function tailsOf(buckets) {
    return { slower: slowerThanEdges(buckets), all: total(buckets) };
}
/**
 * Requests slower than each edge: one entry an edge.
 *
 * @param buckets  requests by bucket, one more than there are edges (the last: beyond the last edge)
 */
function slowerThanEdges(buckets) {
    const slower = new Array(Math.max(0, buckets.length - 1)).fill(0);
    let sum = 0;
    for (let edge = buckets.length - 2; edge >= 0; edge--) {
        sum += buckets[edge + 1];
        slower[edge] = sum;
    }
    return slower;
}
function total(buckets) {
    let sum = 0;
    for (let i = 0; i < buckets.length; i++)
        sum += buckets[i];
    return sum;
}
/**
 * Sums by bucket with one more histogram in them.
 *
 * @param sums   empty before the first
 * @param times  and `over`: what part of the histogram is added; the whole where they are left out
 */
function addBuckets(sums, counts, times = 1, over = 1) {
    const isWhole = times === over;
    if (sums.length === 0)
        return isWhole ? counts : counts.map((count) => (count * times) / over);
    const added = sums.slice();
    const most = Math.min(added.length, counts.length);
    if (isWhole)
        for (let i = 0; i < most; i++)
            added[i] = added[i] + counts[i];
    else
        for (let i = 0; i < most; i++)
            added[i] = added[i] + (counts[i] * times) / over;
    return added;
}
/** Index of the smallest edge at or above a time; undefined where all edges lie below it. Edges rise. */
function edgeAtOrAbove(edges, seconds) {
    const least = seconds * (1 - rounding);
    const index = countWhile(edges, (edge) => !(edge >= least));
    return index === edges.length ? undefined : index;
}
/** Index of the largest edge at or below a time; undefined where all edges lie above it. Edges rise. */
function edgeAtOrBelow(edges, seconds) {
    const most = seconds * (1 + rounding);
    const count = countWhile(edges, (edge) => edge <= most);
    return count === 0 ? undefined : count - 1;
}
/** How many edges come before the first for which this no longer holds; a gate asks for its edges at every look. */
function countWhile(edges, holds) {
    let low = 0;
    let high = edges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(edges[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Two floating-point ways to the same edge (2^(1/8) eight times, or times 2) must find the same edge. */
const rounding = 1e-9;
/**
 * The edge that stands for a quantile: the smallest that at most `1 − quantile` of the requests exceed. Never
 * interpolated. Undefined without requests, or where the quantile lies beyond the last edge.
 */
function quantileEdge(buckets, quantile) {
    return quantileEdgeIn(tailsOf(buckets), quantile);
}
/** The same, where the tails are known. */
function quantileEdgeIn({ slower, all }, quantile) {
    if (all === 0)
        return undefined;
    const most = (1 - quantile) * all * (1 + rounding);
    let found;
    for (let edge = slower.length - 1; edge >= 0 && slower[edge] <= most; edge--)
        found = edge;
    return found;
}


/***/ }),

/***/ 97494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isDue)
/* harmony export */ });
/**
 * How long nulls may lag that only draw the report's interval.
 *
 * They are most of the work, and decide nothing: a gate's own null is told of every look. Counts of several looks are
 * one interval to the others, judged by what was known before its first.
 */
const most = { seconds: 120, partOfLooks: 1 / 8 };
/** @param looks  that there have been, these among them: in a short rollout two minutes would be all of it */
function isDue(putOff, looks) {
    return putOff.seconds >= most.seconds || putOff.looks >= most.partOfLooks * looks;
}


/***/ }),

/***/ 25387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ chooseBet),
/* harmony export */   B0: () => (/* binding */ addTrials),
/* harmony export */   OP: () => (/* binding */ logFactor),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   dF: () => (/* binding */ logOfAll),
/* harmony export */   g4: () => (/* binding */ worthOf),
/* harmony export */   zV: () => (/* binding */ alternativeWeights)
/* harmony export */ });
/**
 * One interval's factor of the e-process against a linear null, and the bet that goes into it.
 *
 * Canary and stable are two streams of yes-or-no requests (an error or not, slower than an edge or not). The nulls are
 * `p_canary ≤ ratio · p_stable + offset` (to be rejected by a failing canary) and the same with `≥` (to be rejected by
 * a canary that is good enough). Every bound of the gate language is one of them: `baseline * r` has offset 0,
 * `baseline + d` has ratio 1, a plain number has ratio 0.
 */
/** By their own names, since a test's every look at a global object costs more than the function. */
const { abs, log1p, max, min } = Math;
/** Of two intervals together. */
function addTrials(a, b) {
    return { trials: a.trials + b.trials, hits: a.hits + b.hits };
}
/** The canary's assumed rates as multiples of the null's bound; a process averages over them, so none need be right. */
const alternatives = {
    failing: [1.25, 1.5, 2, 3, 5, 10],
    passing: [0.2, 0.35, 0.5, 0.65, 0.8],
};
/**
 * Weights of the alternatives in that average. Less for the small ones, which take most of an hour whatever the stake:
 * twice the errors are found in nine tenths of the time that equal weights take, and half as many more as often as
 * before (bench/canary). How much better than its bound a healthy canary is, nobody knows: equal.
 */
const alternativeWeights = {
    failing: [0.1, 0.15, 0.25, 0.2, 0.15, 0.15],
    passing: [0.2, 0.2, 0.2, 0.2, 0.2],
};
const noBet = { stableRate: 0.5, stake: 0 };
/** How far from 0 and 1 the assumed rates stay; keeps every factor finite. */
const margin = 1e-9;
/** Part of the largest stake that keeps all factors positive; the rest is room for a bad interval. */
const boldness = 0.9;
/**
 * The bet that grows fastest if the canary's rate is `alternative` times the null's bound.
 *
 * @param pastRate  stable's rate as known before this interval
 * @param trials    requests of the arms in this interval (their number tells nothing about their hits)
 * @returns         a stake of 0 where an arm that the null speaks of saw nothing, or the null's bound is no rate
 */
function chooseBet({ ratio, offset }, alternative, pastRate, trials) {
    const bound = ratio * pastRate + offset;
    if (trials.canary === 0 || (ratio > 0 && trials.stable === 0))
        return noBet;
    if (!(bound > margin && bound < 1 - margin))
        return noBet;
    const target = min(alternative * bound, (1 + bound) / 2);
    const gap = target - bound;
    const variance = target * (1 - target);
    const canaryVariance = variance / trials.canary;
    const stableVariance = ratio > 0 ? variance / trials.stable : 0;
    const pull = ratio > 0 ? (gap * ratio * stableVariance) / (canaryVariance + ratio ** 2 * stableVariance) : 0;
    const highest = ratio > 0 ? min(1 - margin, (1 - margin - offset) / ratio) : 1 - margin;
    const stableRate = min(max(pastRate + pull, margin), highest);
    const canaryRate = ratio * stableRate + offset;
    const spread = (canaryRate * (1 - canaryRate)) / trials.canary +
        (ratio > 0 ? (ratio ** 2 * stableRate * (1 - stableRate)) / trials.stable : 0);
    const limit = gap > 0
        ? stakeLimitAbove(ratio, trials, canaryRate, stableRate)
        : stakeLimitBelow(ratio, trials, canaryRate, stableRate);
    const size = min(abs(gap) / spread, boldness * limit);
    return { stableRate, stake: gap > 0 ? size : -size };
}
function stakeLimitAbove(ratio, trials, canaryRate, stableRate) {
    const byCanary = trials.canary / canaryRate;
    return ratio > 0 ? min(byCanary, trials.stable / (ratio * (1 - stableRate))) : byCanary;
}
function stakeLimitBelow(ratio, trials, canaryRate, stableRate) {
    const byCanary = trials.canary / (1 - canaryRate);
    return ratio > 0 ? min(byCanary, trials.stable / (ratio * stableRate)) : byCanary;
}
/**
 * Logarithm of one interval's factor:
 * (1+λ_c(1−θ_c))^x (1−λ_cθ_c)^(N_c−x) (1−rλ_s(1−θ_s))^y (1+rλ_sθ_s)^(N_s−y), θ_c = rθ_s+δ, λ = ν/N.
 *
 * For independent requests its expectation under the null is at most 1, whatever the rates are in this interval:
 * log E ≤ ν(p_c−θ_c) − rν(p_s−θ_s) = ν(p_c − r·p_s − δ), which is ≤ 0 for ν of the direction's sign.
 *
 * @param bet  chosen from earlier intervals only
 */
function logFactor({ canary, stable }, { ratio, offset }, bet) {
    const { stake, stableRate } = bet;
    if (stake === 0)
        return 0;
    const canaryRate = ratio * stableRate + offset;
    const perCanary = stake / canary.trials;
    const ofCanary = logTimes(canary.hits, perCanary * (1 - canaryRate)) +
        logTimes(canary.trials - canary.hits, -perCanary * canaryRate);
    if (ratio === 0)
        return ofCanary;
    const perStable = (ratio * stake) / stable.trials;
    return (ofCanary +
        logTimes(stable.hits, -perStable * (1 - stableRate)) +
        logTimes(stable.trials - stable.hits, perStable * stableRate));
}
/** Many an interval has no hit at all, and its logarithm is the dearest part. */
function logTimes(count, change) {
    return count === 0 ? 0 : count * log1p(change);
}
const worthless = [0, 0, 0, 0];
function worthOf({ ratio, offset }, { stake, stableRate }, trials) {
    if (stake === 0)
        return worthless;
    const canaryRate = ratio * stableRate + offset;
    const perCanary = stake / trials.canary;
    const canaryHit = log1p(perCanary * (1 - canaryRate));
    const canaryMiss = log1p(-perCanary * canaryRate);
    if (ratio === 0)
        return [canaryHit, canaryMiss, 0, 0];
    const perStable = (ratio * stake) / trials.stable;
    return [canaryHit, canaryMiss, log1p(-perStable * (1 - stableRate)), log1p(perStable * stableRate)];
}
/** Of all requests of an interval: hits and trials of the canary, then of stable. */
function logOfAll(x, canary, y, stable, worth) {
    return x * worth[0] + (canary - x) * worth[1] + y * worth[2] + (stable - y) * worth[3];
}


/***/ }),

/***/ 64218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ rates),
/* harmony export */   pQ: () => (/* binding */ nothingSeen),
/* harmony export */   vV: () => (/* binding */ addInterval)
/* harmony export */ });
const nothingSeen = { weight: 0, canary: 0, stable: 0 };
function addInterval(sums, { canary, stable }) {
    const all = canary.trials + stable.trials;
    if (canary.trials === 0 || stable.trials === 0)
        return sums;
    return {
        weight: sums.weight + (canary.trials * stable.trials) / all,
        canary: sums.canary + (canary.hits * stable.trials) / all,
        stable: sums.stable + (stable.hits * canary.trials) / all,
    };
}
/** The arms' rates on the same footing: their difference is Σ(xN_s−yN_c)/N ÷ Σ N_cN_s/N. Undefined without requests. */
function rates(sums) {
    if (sums.weight === 0)
        return undefined;
    return { canary: sums.canary / sums.weight, stable: sums.stable / sums.weight };
}


/***/ }),

/***/ 96134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ mayReach),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Oe: () => (/* binding */ sureFrom),
/* harmony export */   Y1: () => (/* binding */ reaching),
/* harmony export */   h9: () => (/* binding */ logMixture),
/* harmony export */   op: () => (/* binding */ startWeights),
/* harmony export */   yc: () => (/* binding */ logAverage)
/* harmony export */ });
/** Averages of e-processes, kept as logarithms: an average of processes is a process, so no choice among them is paid for. */
/** By their own names, since a test's every look at a global object costs more than the function. */
const { exp, floor, log, max, min } = Math;
/** log Σ wᵢ·exp(logᵢ), without overflow. Weights sum to at most 1. */
function logMixture(logs, weights) {
    const top = largest(logs);
    if (top === Number.NEGATIVE_INFINITY)
        return top;
    let sum = 0;
    for (let i = 0; i < logs.length; i++)
        sum += weights[i] * exp(logs[i] - top);
    return top + log(sum);
}
/** The average with equal weights. */
function logAverage(logs) {
    const top = largest(logs);
    if (top === Number.NEGATIVE_INFINITY)
        return top;
    const weight = 1 / logs.length;
    let sum = 0;
    for (let i = 0; i < logs.length; i++)
        sum += weight * exp(logs[i] - top);
    return top + log(sum);
}
/**
 * What answers for many mixtures with these weights whether each reaches a threshold: most are told by their largest part
 * alone, so that the logarithm of the average is seldom taken.
 */
function reaching(weights, threshold) {
    const surely = sureFrom(threshold, min(...weights));
    return (logs) => {
        const top = largest(logs);
        return top >= threshold - rounding && (top >= surely || logMixture(logs, weights) >= threshold);
    };
}
/** From where on the largest part takes the average over the threshold, even with the least of the weights. */
function sureFrom(threshold, leastWeight) {
    return threshold - log(leastWeight) + rounding;
}
/** False where no average of these, whatever the weights, can reach the threshold. */
function mayReach(logs, threshold) {
    return largest(logs) >= threshold - rounding;
}
/** More than what summing a few exponentials can add to their average. */
const rounding = 1e-9;
function largest(logs) {
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < logs.length; i++)
        top = max(top, logs[i]);
    return top;
}
/**
 * Weights of "bad from the start" and "bad from the start of step 2, 3, …": most for the first, the rest shared by the
 * others. Halves would find what begins in the last of three steps half a minute earlier, and what is there from the
 * start up to two minutes later (bench/canary). A part whose step has not begun stands at 1
 * (log 0): it has not bet yet.
 */
function startWeights(steps) {
    let weights = weightsBySteps.get(steps);
    if (weights === undefined) {
        const later = (1 - weightOfWhole) / (steps - 1);
        weights = steps <= 1 ? [1] : Array.from({ length: steps }, (_, step) => (step === 0 ? weightOfWhole : later));
        weightsBySteps.set(steps, weights);
    }
    return weights;
}
const weightOfWhole = 0.8;
/** Asked for at every look by every null. */
const weightsBySteps = new Map();
/**
 * Six decimals, rounded down: keeps the record small, and a process that only ever loses by rounding stays valid. Live
 * state and stored state are the same numbers, so a resume goes on exactly.
 */
function settle(value) {
    return floor(value * 1e6) / 1e6;
}


/***/ }),

/***/ 15931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ beginProcess),
/* harmony export */   QA: () => (/* binding */ advanceProcess),
/* harmony export */   S1: () => (/* binding */ learnedRate),
/* harmony export */   d$: () => (/* binding */ addLogs),
/* harmony export */   dE: () => (/* binding */ logAverageOf),
/* harmony export */   gc: () => (/* binding */ processRejects),
/* harmony export */   kg: () => (/* binding */ rejecting),
/* harmony export */   y8: () => (/* binding */ logEvidence),
/* harmony export */   zo: () => (/* binding */ rejects)
/* harmony export */ });
/* unused harmony export logFactors */
/* harmony import */ var _linear_null_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25387);
/* harmony import */ var _mixture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96134);
/**
 * The e-processes of one linear null, in both directions, as a small state that lives in the rollout's record.
 *
 * A process at or above 1/α rejects its null with error rate α, however often it is looked at (Ville's inequality).
 */


function beginProcess(steps) {
    return {
        failing: Array.from({ length: Math.max(1, steps) }, () => _linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo.failing.map(() => 0)),
        passing: _linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo.passing.map(() => 0),
    };
}
/** Log factors of one interval, one for each alternative of the direction, tempered by the design effect. */
function logFactors(direction, linear, interval, history) {
    const trials = { canary: interval.canary.trials, stable: interval.stable.trials };
    const factors = _linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo[direction].slice();
    for (let i = 0; i < factors.length; i++) {
        const bet = (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseBet */ .$y)(linear, factors[i], history.stableRate, trials);
        factors[i] = (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .logFactor */ .OP)(interval, linear, bet) / history.designEffect;
    }
    return factors;
}
/** @param forPassing  where the buckets lie around a bound, passing counts at the edge that is cautious for it */
function advanceProcess(state, linear, interval, history, forPassing = interval) {
    const failing = logFactors("failing", linear, interval, history);
    const passing = logFactors("passing", linear, forPassing, history);
    return {
        failing: state.failing.map((logs, start) => (start <= history.step ? addLogs(logs, failing) : logs)),
        passing: addLogs(state.passing, passing),
    };
}
function addLogs(logs, factors) {
    const sums = logs.slice();
    for (let i = 0; i < sums.length; i++)
        sums[i] = (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(logs[i] + factors[i]);
    return sums;
}
/** log E of the whole process: alternatives averaged, and for failing the starts too. */
function logEvidence(state, direction) {
    if (direction === "passing")
        return logAverageOf("passing", state.passing);
    const starts = state.failing.map((logs) => logAverageOf("failing", logs));
    return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .logMixture */ .h9)(starts, (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .startWeights */ .op)(starts.length));
}
/** log E of the alternatives' processes of one direction. */
function logAverageOf(direction, logs) {
    return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .logMixture */ .h9)(logs, _linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativeWeights */ .zV[direction]);
}
/** Whether the null is rejected at error rate alpha. */
function rejects(logE, alpha) {
    return logE >= -Math.log(alpha);
}
/** The same as `rejects(logEvidence(…))`. */
function processRejects(state, direction, alpha) {
    return rejecting(direction, alpha, state.failing.length)(state);
}
/** What answers the same for many nulls with so many starts, of whom it is asked at every look. */
function rejecting(direction, alpha, starts) {
    const threshold = -Math.log(alpha);
    if (direction === "passing") {
        const reaches = (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .reaching */ .Y1)(_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativeWeights */ .zV.passing, threshold);
        return ({ passing }) => reaches(passing);
    }
    const surely = (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .sureFrom */ .Oe)(threshold, Math.min(...(0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .startWeights */ .op)(starts)) * Math.min(..._linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativeWeights */ .zV.failing));
    return (state) => {
        if (!state.failing.some((logs) => (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReach */ .Bs)(logs, threshold)))
            return false;
        return state.failing.some((logs) => (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReach */ .Bs)(logs, surely)) || logEvidence(state, "failing") >= threshold;
    };
}
/** A rate learned from stable's past, pulled towards a prior of a given weight while little is known. */
function learnedRate(past, prior) {
    const weight = 300;
    return (prior * weight + past.hits) / (weight + past.trials);
}


/***/ }),

/***/ 40159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ beginShare),
/* harmony export */   g3: () => (/* binding */ advanceShare),
/* harmony export */   ho: () => (/* binding */ logShareEvidence)
/* harmony export */ });
/* harmony import */ var _linear_null_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25387);
/* harmony import */ var _mixture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96134);
/**
 * The test for a ratio where sessions cannot be told apart: one bet an interval on the canary's share of all errors.
 *
 * An interval of a minute or more is one unit, however its errors hang together: under `p_canary ≤ ratio · p_stable`
 * the canary's expected share of the interval's errors is at most ρ = r·N_c/(r·N_c+N_s).
 */


const stakes = [0.1, 0.3, 0.6, 0.9];
/** Shorter intervals would cut sessions in two. */
const shortestSeconds = 60;
const empty = { canary: { trials: 0, hits: 0 }, stable: { trials: 0, hits: 0 }, seconds: 0 };
function beginShare() {
    return { failing: stakes.map(() => 0), passing: stakes.map(() => 0), open: empty };
}
/** @param stepEnds  the share of traffic changes after this interval: what is open is judged as it is */
function advanceShare(state, ratio, interval, stepEnds) {
    const open = {
        canary: (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .addTrials */ .B0)(state.open.canary, interval.canary),
        stable: (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_0__/* .addTrials */ .B0)(state.open.stable, interval.stable),
        seconds: state.open.seconds + interval.seconds,
    };
    if (open.seconds < shortestSeconds && !stepEnds)
        return { failing: state.failing, passing: state.passing, open };
    return {
        failing: bet(state.failing, "failing", ratio, open),
        passing: bet(state.passing, "passing", ratio, open),
        open: empty,
    };
}
function bet(logs, direction, ratio, { canary, stable }) {
    const errors = canary.hits + stable.hits;
    const expected = (ratio * canary.trials) / (ratio * canary.trials + stable.trials);
    if (errors === 0 || !(expected > 0 && expected < 1))
        return logs;
    const surplus = canary.hits / errors - expected;
    // The factor is positive for a share of 0 (failing) and of 1 (passing), the worst that can come.
    return logs.map((log, i) => {
        const factor = direction === "failing" ? surplus / expected : -surplus / (1 - expected);
        return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(log + Math.log1p(stakes[i] * factor));
    });
}
function logShareEvidence(state, direction) {
    return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_1__/* .logAverage */ .yc)(state[direction]);
}


/***/ }),

/***/ 27528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ betsOn),
/* harmony export */   Pt: () => (/* binding */ advancePair),
/* harmony export */   d3: () => (/* binding */ advanceRung),
/* harmony export */   er: () => (/* binding */ lookAtTails),
/* harmony export */   qN: () => (/* binding */ lookAtTailsInTurn)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(412);
/* harmony import */ var _lag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97494);
/* harmony import */ var _linear_null_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25387);
/* harmony import */ var _mixture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96134);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15931);
/**
 * One interval as the latency gates take it in, counted once for all of them.
 *
 * What is staked on an edge of stable's histogram does not depend on the canary's edge, nor on the gate's factor: it is
 * reckoned when it is first asked for.
 */





/**
 * @param interval  latency buckets of both arms in this interval alone
 * @param past      stable's buckets before this interval
 */
function lookAtTails(interval, past) {
    return { ...countTails(interval, past), told: [], isPutOff: false };
}
function countTails({ canary, stable }, past) {
    return { canary: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_4__/* .tailsOf */ .l8)(canary), stable: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_4__/* .tailsOf */ .l8)(stable), past: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_4__/* .tailsOf */ .l8)(past), bets: [] };
}
/**
 * The same, where most rungs of the ladders are told in turn (lag.ts).
 *
 * @param untold  what was put off before this look
 * @param looks   that there have been, this one among them
 * @returns       with what is put off after it
 */
function lookAtTailsInTurn(interval, past, untold, looks) {
    // The share of traffic was another one before: what is untold is judged by itself.
    const isEnded = untold !== undefined && untold.step !== interval.step;
    const begun = isEnded ? undefined : untold;
    const open = {
        canary: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_4__/* .addBuckets */ .PK)(begun?.canary ?? [], interval.canary),
        stable: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_4__/* .addBuckets */ .PK)(begun?.stable ?? [], interval.stable),
        past: begun?.past ?? past,
        seconds: (begun?.seconds ?? 0) + interval.seconds,
        looks: (begun?.looks ?? 0) + 1,
        step: interval.step,
    };
    const due = (0,_lag_js__WEBPACK_IMPORTED_MODULE_0__/* .isDue */ .n)(open, looks);
    const told = [...(isEnded ? [untold] : []), ...(due ? [open] : [])].map((one) => countTails(one, one.past));
    const look = { ...countTails(interval, past), told, isPutOff: untold !== undefined };
    return due ? { look } : { look, untold: open };
}
/** The same for every gate with this null and prior. */
function betsOn(linear, prior, { bets }) {
    const known = bets.find((one) => one.prior === prior && one.linear.ratio === linear.ratio && one.linear.offset === linear.offset);
    if (known)
        return known;
    const made = { linear, prior, byEdge: { failing: [], passing: [] }, rungs: [] };
    bets.push(made);
    return made;
}
/** What this interval makes of a pair on which failing bets. */
function advancePair(pair, bets, look) {
    return { canary: pair.canary, stable: pair.stable, logs: addFactors(pair.logs, "failing", pair, bets, look) };
}
/**
 * What this interval makes of a rung. Gates on one percentile have most rungs in common, whatever their factors: such
 * gates share the very arrays, and each is reckoned once. (After a resume each has its own again, with the same numbers.)
 */
function advanceRung(rung, bets, look) {
    const known = bets.rungs[rung.canary];
    if (known !== undefined && hasSameEvidence(known.before, rung))
        return known.after;
    const after = {
        canary: rung.canary,
        stable: rung.stable,
        failing: addFactors(rung.failing, "failing", rung, bets, look),
        passing: addFactors(rung.passing, "passing", rung, bets, look),
    };
    bets.rungs[rung.canary] = { before: rung, after };
    return after;
}
function hasSameEvidence(one, other) {
    return one.stable === other.stable && one.failing === other.failing && one.passing === other.passing;
}
function addFactors(logs, direction, pair, bets, look) {
    const { canary, stable } = look;
    const x = canary.slower[pair.canary] ?? 0;
    const y = pair.stable < 0 ? 0 : (stable.slower[pair.stable] ?? 0);
    const worths = bets.byEdge[direction][pair.stable + 1] ?? reckonWorths(pair.stable, direction, bets, look);
    const sums = logs.slice();
    for (let i = 0; i < sums.length; i++) {
        sums[i] = (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)(sums[i] + (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .logOfAll */ .dF)(x, canary.all, y, stable.all, worths[i]));
    }
    return sums;
}
function reckonWorths(stableEdge, direction, { linear, prior, byEdge }, { canary, stable, past }) {
    const hits = stableEdge < 0 ? 0 : (past.slower[stableEdge] ?? 0);
    const stableRate = (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .learnedRate */ .S1)({ trials: past.all, hits }, prior);
    const trials = { canary: canary.all, stable: stable.all };
    const worths = _linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo[direction].map((alternative) => (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .worthOf */ .g4)(linear, (0,_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseBet */ .$y)(linear, alternative, stableRate, trials), trials));
    byEdge[direction][stableEdge + 1] = worths;
    return worths;
}


/***/ }),

/***/ 39014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ bandOf),
/* harmony export */   F7: () => (/* binding */ advanceTail),
/* harmony export */   Or: () => (/* binding */ logTailEvidence),
/* harmony export */   WG: () => (/* binding */ beginTail),
/* harmony export */   ex: () => (/* binding */ cannotResolve),
/* harmony export */   ub: () => (/* binding */ tailBounds),
/* harmony export */   um: () => (/* binding */ tailFails)
/* harmony export */ });
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28361);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(412);
/* harmony import */ var _linear_null_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25387);
/* harmony import */ var _mixture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96134);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15931);
/* harmony import */ var _tail_look_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27528);
/**
 * One gate on a latency quantile, `latency_p99 <= baseline * r` or `<= 250ms`, by the tail's weight beyond edges.
 *
 * "T_canary is at most r times T_stable in the tail" is tested at edges of the histogram: the canary's requests slower
 * than b_j against stable's slower than b_i, where failing takes the smallest b_j ≥ r·b_i and passing the largest
 * b_j ≤ r·b_i. No quantile is interpolated. An absolute bound compares the canary's own tail with `1 − quantile`, at
 * the next edge on the cautious side.
 */






/** Requests in stable's tail before edges are chosen: fewer, and the edge nearest the quantile is a guess. */
const enoughInTail = 10;
const mostEdges = 8;
const noEvidence = { failing: _linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo.failing.map(() => 0), passing: _linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo.passing.map(() => 0) };
function beginTail(gate) {
    return { failing: Array.from({ length: Math.max(1, gate.steps) }, () => null), ladder: null };
}
const linearOf = (gate) => gate.factor === 0 ? { ratio: 0, offset: 1 - gate.quantile } : { ratio: 1, offset: 0 };
/** @param step  index of the step in which the interval lies */
function advanceTail(state, gate, look, step) {
    const { slower, all } = look.past;
    const bets = (0,_tail_look_js__WEBPACK_IMPORTED_MODULE_4__/* .betsOn */ .Iz)(linearOf(gate), 1 - gate.quantile, look);
    const failing = state.failing.map((part, start) => {
        const begun = part ?? (start <= step ? chooseFailing(gate, slower, all) : null);
        return begun?.map((pair) => (0,_tail_look_js__WEBPACK_IMPORTED_MODULE_4__/* .advancePair */ .Pt)(pair, bets, look)) ?? null;
    });
    if (state.ladder !== null)
        return { failing, ladder: advanceTailLadder(state.ladder, gate, look) };
    const chosen = chooseLadder(gate, slower, all);
    const ladder = chosen !== null && look.isPutOff ? { ...chosen, skips: true } : chosen;
    return { failing, ladder: ladder && advanceTailLadder(ladder, gate, look) };
}
function advanceTailLadder({ rungs, passing, skips }, gate, look) {
    const linear = linearOf(gate);
    const tellOthers = (told, one) => {
        const bets = (0,_tail_look_js__WEBPACK_IMPORTED_MODULE_4__/* .betsOn */ .Iz)(linear, 1 - gate.quantile, one);
        return told.map((rung, index) => (index === passing ? rung : (0,_tail_look_js__WEBPACK_IMPORTED_MODULE_4__/* .advanceRung */ .d3)(rung, bets, one)));
    };
    const others = (skips ? look.told.slice(1) : look.told).reduce(tellOthers, rungs);
    const own = () => (0,_tail_look_js__WEBPACK_IMPORTED_MODULE_4__/* .advanceRung */ .d3)(rungs[passing], (0,_tail_look_js__WEBPACK_IMPORTED_MODULE_4__/* .betsOn */ .Iz)(linear, 1 - gate.quantile, look), look);
    const advanced = passing === null ? others : others.with(passing, own());
    return skips && look.told.length === 0 ? { rungs: advanced, passing, skips } : { rungs: advanced, passing };
}
/** Pairs for failing: stable's edges in its tail, thinned to a few, each with the canary's edge on the cautious side. */
function chooseFailing(gate, slower, all) {
    const { failing: logs } = noEvidence;
    if (gate.factor === 0) {
        const canary = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_5__/* .edgeAtOrAbove */ .xw)(gate.edges, gate.offset);
        return canary === undefined ? [] : [{ canary, stable: -1, logs }];
    }
    if ((1 - gate.quantile) * all < enoughInTail)
        return null;
    const low = 0.3 * (1 - gate.quantile) * all;
    const high = Math.min(3 * (1 - gate.quantile), 0.9) * all;
    const inTail = slower.flatMap((count, edge) => (count >= low && count <= high ? [edge] : []));
    const chosen = inTail.length > 0 ? thin(inTail, mostEdges) : nearestTo(slower, (1 - gate.quantile) * all);
    return chosen.flatMap((stable) => {
        const canary = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_5__/* .edgeAtOrAbove */ .xw)(gate.edges, gate.factor * gate.edges[stable] + gate.offset);
        return canary === undefined ? [] : [{ canary, stable, logs }];
    });
}
/** Rungs for passing and for the bounds: the one stable edge nearest the quantile against the canary's edges around it. */
function chooseLadder(gate, slower, all) {
    const relative = gate.factor > 0;
    if (relative && (1 - gate.quantile) * all < enoughInTail)
        return null;
    const stable = relative ? nearestTo(slower, (1 - gate.quantile) * all)[0] : -1;
    if (stable === undefined)
        return null;
    const center = relative ? gate.edges[stable] : gate.offset;
    const own = relative ? gate.factor * center + gate.offset : gate.offset;
    const passing = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_5__/* .edgeAtOrBelow */ .TB)(gate.edges, own);
    const failing = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_5__/* .edgeAtOrAbove */ .xw)(gate.edges, own);
    const around = gate.edges.flatMap((edge, i) => i === passing || i === failing || (edge >= center / 4 && edge <= Math.max(8 * center, 3 * own)) ? [i] : []);
    const canaries = thin(around, 24, [passing, failing]);
    const position = passing === undefined ? -1 : canaries.indexOf(passing);
    return {
        rungs: canaries.map((canary) => ({ canary, stable, ...noEvidence })),
        passing: position === -1 ? null : position,
    };
}
/** The edge whose tail is nearest a count, by ratio; none where no edge has a tail that is more than nothing. */
function nearestTo(slower, count) {
    let best;
    const distance = (edge) => Math.abs(Math.log(slower[edge] / count));
    for (const edge of slower.keys()) {
        if (slower[edge] > 0 && (best === undefined || distance(edge) < distance(best)))
            best = edge;
    }
    return best === undefined ? [] : [best];
}
/** At most `most` of the items, evenly spread, `keep` always among them. */
function thin(items, most, keep = []) {
    if (items.length <= most)
        return items;
    const spread = Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]);
    const kept = keep.filter((item) => item !== undefined);
    return [...new Set([...spread, ...kept])].sort((a, b) => a - b);
}
/** log E of the gate's null; undefined until edges were chosen. Failing averages edges and starts. */
function logTailEvidence(state, direction) {
    if (direction === "passing") {
        const { ladder } = state;
        if (ladder === null || ladder.passing === null)
            return undefined;
        return (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .logAverageOf */ .dE)("passing", ladder.rungs[ladder.passing].passing);
    }
    if (!state.failing.some((part) => part !== null && part.length > 0))
        return undefined;
    const parts = state.failing.map((part) => (part === null || part.length === 0 ? 0 : logPart(part)));
    return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .logMixture */ .h9)(parts, (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .startWeights */ .op)(parts.length));
}
/** The same as `rejects(logTailEvidence(state, "failing") ?? 0, alpha)`, asked at every look. */
function tailFails(state, alpha) {
    const threshold = -Math.log(alpha);
    const may = threshold <= 0 || state.failing.some((part) => part?.some(({ logs }) => (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .mayReach */ .Bs)(logs, threshold)));
    return may && (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .rejects */ .zo)(logTailEvidence(state, "failing") ?? 0, alpha);
}
function logPart(part) {
    return (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .logAverage */ .yc)(part.map((pair) => (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .logAverageOf */ .dE)("failing", pair.logs)));
}
/**
 * Why passing can never be proven with these edges, if so: no edge lies above stable's and within the bound, so that
 * even an equal canary would have to be proven faster.
 */
function cannotResolve(state, gate) {
    const { ladder } = state;
    if (ladder === null)
        return gate.factor === 0 && (0,_histogram_js__WEBPACK_IMPORTED_MODULE_5__/* .edgeAtOrBelow */ .TB)(gate.edges, gate.offset) === undefined;
    if (ladder.passing === null)
        return true;
    const rung = ladder.rungs[ladder.passing];
    const margin = gate.factor > 1 || gate.offset > 0;
    return rung.stable >= 0 && margin && rung.canary <= rung.stable;
}
/** The band: what the edges make of the bound, in seconds. Undefined until edges were chosen. */
function bandOf(state, gate) {
    const { ladder } = state;
    const first = ladder?.rungs[0];
    if (!ladder || !first)
        return undefined;
    const own = first.stable < 0 ? gate.offset : gate.factor * gate.edges[first.stable] + gate.offset;
    const fails = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_5__/* .edgeAtOrAbove */ .xw)(gate.edges, own);
    return {
        stable: gate.edges[first.stable],
        passes: ladder.passing === null ? undefined : gate.edges[ladder.rungs[ladder.passing].canary],
        fails: fails === undefined ? undefined : gate.edges[fails],
    };
}
/**
 * Bounds of the canary's latency at the gate's quantile, in seconds, given that stable's is `bandOf().stable`. Lower
 * is rejected at `alpha.fail`, upper at `alpha.pass`.
 */
function tailBounds(state, gate, alpha) {
    const { ladder } = state;
    if (ladder === null)
        return {};
    const { rungs } = ladder;
    const fails = (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .reaching */ .Y1)(_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .alternativeWeights */ .zV.failing, -Math.log(alpha.fail));
    const passes = (0,_mixture_js__WEBPACK_IMPORTED_MODULE_2__/* .reaching */ .Y1)(_linear_null_js__WEBPACK_IMPORTED_MODULE_1__/* .alternativeWeights */ .zV.passing, -Math.log(alpha.pass));
    const { lower, upper } = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .invert */ .B8)(rungs.length, (rung) => fails(rungs[rung].failing), (rung) => passes(rungs[rung].passing), ladder.passing ?? undefined);
    const at = (rung) => (rung === undefined ? undefined : gate.edges[rung.canary]);
    return { lower: at(rungs[lower]), upper: at(rungs[upper]) };
}


/***/ })

};
