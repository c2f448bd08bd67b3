export const id = 8404;
export const ids = [8404];
export const modules = {

/***/ 71975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./build/image/publish.js
var publish = __webpack_require__(7337);
// EXTERNAL MODULE: ./build/stats/f1.js
var f1 = __webpack_require__(21339);
// EXTERNAL MODULE: ./build/stats/power.js
var power = __webpack_require__(60677);
// EXTERNAL MODULE: ./build/gates/quantity.js
var quantity = __webpack_require__(57826);
;// CONCATENATED MODULE: ./build/gates/floors.js
/**
 * What a number of rows can prove at all, told before a run: floors (rows that even a perfect model needs) and the
 * chance that gates pass.
 */



/** Rows that even a perfect model needs to pass; undefined where there is no floor (or no number of rows is enough). */
function floorOf(gate, method) {
    if (gate.at.kind === "point" || gate.operator === "==")
        return undefined;
    const alpha = errorRate(gate.at.level);
    const isFloor = gate.operator.startsWith(">");
    if (gate.bound.kind === "baseline") {
        const margin = isFloor ? -gate.bound.offset : gate.bound.offset;
        if (method.kind !== "paired" || gate.bound.factor !== 1 || margin <= 0)
            return undefined;
        return counted((0,power/* rowsOfPairedTwins */.ll)(margin, alpha), "rows");
    }
    const { value } = gate.bound;
    const asked = isFloor ? value : 1 - value;
    switch (method.kind) {
        case "proportion":
            return counted((0,power/* rowsOfPerfectModel */.NT)(asked, alpha), "rows in its denominator");
        case "f1":
            return isFloor ? counted((0,power/* rowsOfPerfectModel */.NT)((0,f1/* jaccardOfF1 */.nu)(value), alpha), "rows in its denominator") : undefined;
        case "auc":
            return counted((0,power/* rowsOfPerfectModel */.NT)(asked, alpha), "rows of the rarer class");
        case "quantile":
            // A bound above the percentile lies among the rows only if one of them is above it for sure; mirrored below.
            return counted((0,power/* rowsOfPerfectModel */.NT)(isFloor ? 1 - method.share : method.share, alpha), "rows");
        default:
            return undefined;
    }
}
/** "even a perfect model needs 29 rows … : there are 20"; undefined where there are enough. */
function explainFloor(gate, floor, rows) {
    if (rows >= floor.rows || gate.at.kind === "point")
        return undefined;
    const needs = `even a perfect model needs ${(0,quantity/* formatCount */.B4)(floor.rows)} ${floor.of}`;
    return `${needs} to prove '${gate.written}' with ${(0,quantity/* formatLevel */.eI)(gate.at.level)} confidence: there are ${(0,quantity/* formatCount */.B4)(rows)}`;
}
/** The chance, 0 to 1, that one gate passes: by proof, or by the estimate where it is decided at point. */
function chanceOfPassing(gate, assumed) {
    const isFloor = gate.operator.startsWith(">");
    const threshold = gate.bound.kind === "number" ? gate.bound.value : gate.bound.offset;
    if (assumed.kind === "estimate") {
        const room = isFloor ? assumed.quantity - threshold : threshold - assumed.quantity;
        // At point an estimate has to reach the bound itself, as if it were tested at an error rate of one half.
        const alpha = gate.at.kind === "point" ? 0.5 : errorRate(gate.at.level);
        return (0,power/* chanceOfEstimate */.MW)(room, assumed.standardError, alpha);
    }
    const [value, bound] = isFloor ? [assumed.value, threshold] : [1 - assumed.value, 1 - threshold];
    if (gate.at.kind === "point")
        return (0,power/* chanceOfHits */.mT)(Math.ceil(bound * assumed.rows), assumed.rows, value);
    return (0,power/* chanceToPass */.Df)(value, bound, assumed.rows, errorRate(gate.at.level));
}
/** The chance that all pass, their rows being independent (slices are; gates on the same rows do better than that). */
function chanceThatAllPass(chances) {
    return chances.reduce((product, chance) => product * chance, 1);
}
/** Beyond this many slice values, that all pass becomes unlikely even for good models: `plan` warns. */
const manySlices = 5;
function errorRate(level) {
    return Number((1 - level).toPrecision(12));
}
function counted(rows, of) {
    return rows === undefined ? undefined : { rows, of };
}

// EXTERNAL MODULE: ./build/gates/format.js
var format = __webpack_require__(260);
// EXTERNAL MODULE: ./build/stats/normal.js
var normal = __webpack_require__(8329);
// EXTERNAL MODULE: ./build/validate/cases.js + 2 modules
var validate_cases = __webpack_require__(29862);
// EXTERNAL MODULE: ./build/validate/evidence.js + 4 modules
var validate_evidence = __webpack_require__(70037);
// EXTERNAL MODULE: ./build/validate/measured.js + 6 modules
var measured = __webpack_require__(20560);
// EXTERNAL MODULE: ./build/validate/resample.js
var resample = __webpack_require__(46868);
;// CONCATENATED MODULE: ./build/validate/power.js
/** What a holdout can prove, told before it has to: floors, and the chance that good models pass. */








/**
 * @param holdout  its `candidate` is the assumption: the true values are taken to be those of these answers (the
 *                 incumbent's, or the candidate's own)
 */
async function holdoutPower(holdout) {
    const cases = (await (0,validate_cases/* casesOf */.D)(holdout)).filter(({ asks }) => asks.kind !== "not-applicable");
    const gates = cases.map(powerOf);
    const chances = gates.map(({ chance }) => chance).filter((chance) => chance !== undefined);
    return { gates, all: chanceThatAllPass(chances), warnings: [...tooManySlices(cases), ...belowFloors(gates)] };
}
function powerOf({ gate, slice, asks }) {
    const source = slice ? (0,format/* writtenForSlice */.RJ)(gate, slice.value) : gate.written;
    if (asks.kind !== "question")
        return { source, n: 0, chance: 0 };
    const question = { ...asks.question, smallestAlpha: oneDeviation };
    const evidence = (0,validate_evidence/* evidenceFor */.h)(question);
    const floor = floorOf(gate, methodOf(question));
    const belowFloor = floor && explainFloor(gate, floor, evidence.n);
    const chance = chanceOf(gate, question, evidence);
    return {
        source,
        n: evidence.n,
        ...(floor && { floor }),
        ...(belowFloor && { belowFloor }),
        ...(chance !== undefined && { chance }),
    };
}
function methodOf({ metric, asked, candidate, bound }) {
    const basis = (0,measured/* basisOf */.gp)(metric, asked, candidate);
    if (basis === undefined || basis.kind === "exact")
        return { kind: "bootstrap" };
    if (basis.kind === "quantile")
        return { kind: "quantile", share: basis.share };
    if (bound.kind === "baseline")
        return basis.kind === "proportion" && basis.sameTrials ? { kind: "paired" } : { kind: "bootstrap" };
    const kinds = { proportion: "proportion", jaccard: "f1", area: "auc" };
    return { kind: kinds[basis.kind] };
}
/** The error rate at which a bound lies one standard error away. */
const oneDeviation = (0,normal/* normalCdf */.vr)(-1);
function chanceOf(gate, question, evidence) {
    const { estimate, quantity, n, blocked } = evidence;
    if (blocked || estimate === undefined || quantity === undefined)
        return 0;
    if (evidence.exact || evidence.identical)
        return chanceOfPassing(gate, { kind: "estimate", quantity, standardError: 0 });
    const exact = exactChance(gate, question, { estimate, n });
    if (exact !== undefined)
        return exact;
    const around = evidence.bounds?.(oneDeviation);
    if (!around || !Number.isFinite(around.upper - around.lower))
        return undefined;
    return chanceOfPassing(gate, { kind: "estimate", quantity, standardError: (around.upper - around.lower) / 2 });
}
/** Of a share of independent rows against a number: by the binomial distribution itself. */
function exactChance(gate, { metric, asked, candidate }, { estimate, n }) {
    if (gate.bound.kind !== "number" || !(0,resample/* isPlain */.$i)(candidate.rows))
        return undefined;
    const kind = (0,measured/* basisOf */.gp)(metric, asked, candidate)?.kind;
    const assumed = { kind: "proportion", value: estimate, rows: n };
    if (kind === "proportion")
        return chanceOfPassing(gate, assumed);
    if (kind !== "jaccard")
        return undefined;
    const bound = { ...gate.bound, value: (0,f1/* jaccardOfF1 */.nu)(gate.bound.value) };
    return chanceOfPassing({ ...gate, bound }, { ...assumed, value: (0,f1/* jaccardOfF1 */.nu)(estimate) });
}
function tooManySlices(cases) {
    const counts = new Map();
    for (const { gate, slice } of cases)
        if (slice)
            counts.set(gate, (counts.get(gate) ?? 0) + 1);
    return [...counts]
        .filter(([, count]) => count > manySlices)
        .map(([gate, count]) => `'${gate.written}' is ${count} gates, one a value, and all must pass: beyond ${manySlices} even good models fail one by chance. Name the values that matter, or pool rare ones with min_rows`);
}
function belowFloors(gates) {
    return gates.map(({ belowFloor }) => belowFloor).filter((sentence) => sentence !== undefined);
}

// EXTERNAL MODULE: ./build/version/plan.js + 3 modules
var plan = __webpack_require__(60957);
// EXTERNAL MODULE: ./build/version/record.js
var record = __webpack_require__(13166);
// EXTERNAL MODULE: ./build/jobs/steps/holdout.js + 4 modules
var steps_holdout = __webpack_require__(93718);
// EXTERNAL MODULE: ./build/jobs/steps/image.js + 6 modules
var steps_image = __webpack_require__(84848);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/answer-tally.js
var answer_tally = __webpack_require__(16745);
// EXTERNAL MODULE: ./build/rollout/engine/plan.js
var engine_plan = __webpack_require__(28690);
// EXTERNAL MODULE: ./build/rollout/engine/record.js
var engine_record = __webpack_require__(35724);
// EXTERNAL MODULE: ./build/rollout/journal/fullest-record.js
var fullest_record = __webpack_require__(11519);
// EXTERNAL MODULE: ./build/rollout/observers/predictions.js
var predictions = __webpack_require__(27792);
// EXTERNAL MODULE: ./build/stats/random.js
var stats_random = __webpack_require__(52681);
// EXTERNAL MODULE: ./build/rollout/analysis/accuracy-gate.js + 1 modules
var accuracy_gate = __webpack_require__(16977);
// EXTERNAL MODULE: ./build/stats/sequential/histogram.js
var histogram = __webpack_require__(412);
// EXTERNAL MODULE: ./build/rollout/analysis/rules.js
var analysis_rules = __webpack_require__(38718);
// EXTERNAL MODULE: ./build/rollout/analysis/sentence.js
var sentence = __webpack_require__(98612);
;// CONCATENATED MODULE: ./build/rollout/power/instead-rows.js
/** What a gate on accuracy can never settle with the rows that there are, and the lines to write instead. */



function insteadOfRows(asked) {
    const never = beyondAll(asked);
    if (never !== undefined)
        return { why: never, write: easier(asked) };
    const { gate, schedule, rows } = asked;
    const { chances, of } = rows;
    const needed = rowsFor(gate, chances, of, schedule.rules) ?? Number.POSITIVE_INFINITY;
    const answered = answeredInTime(asked);
    if (needed > of) {
        const fewest = (0,accuracy_gate/* fewestRows */.mf)(gate, of, schedule.rules) ?? of;
        const flawless = gate.gate.bound.kind === "number" ? "a flawless one" : "an identical one";
        const even = fewest > of ? `, and even ${flawless} ${(0,quantity/* formatCount */.B4)(fewest)}` : "";
        return {
            why: `${(0,quantity/* formatCount */.B4)(of)} rows are too few: a healthy canary takes about ${(0,quantity/* formatCount */.B4)(needed)}${even}`,
            write: [...largerTable(needed, asked), ...easier(asked)],
        };
    }
    return {
        why: `only ${(0,quantity/* formatCount */.B4)(answered)} of the ${(0,quantity/* formatCount */.B4)(of)} rows are answered in time, and a proof takes about ${(0,quantity/* formatCount */.B4)(needed)}`,
        write: [longEnoughFor(needed, asked.perMinute), ...easier(asked)],
    };
}
/** Why no number of rows proves it, however the arms answer. */
function beyondAll({ gate: { gate }, rows: { chances } }) {
    const stable = chances.both + chances.stableOnly;
    if (gate.bound.kind === "number") {
        return stable > gate.bound.value
            ? undefined
            : `stable itself has ${(0,quantity/* formatShare */.T1)(stable)} of the rows right, so an equal canary is not proven to have more`;
    }
    if (gate.bound.offset < 0)
        return undefined;
    return "without a margin it asks for a canary that is better than stable: an equal one is proven one time in twenty";
}
/** For an 80 % chance of a proof; the normal law promises too much where hardly a row differs. */
function rowsFor(gate, chances, of, rules) {
    const likely = (0,accuracy_gate/* rowsForProof */.rI)(chances, gate, of, rules);
    const fewest = (0,accuracy_gate/* fewestRows */.mf)(gate, of, rules);
    return likely === undefined || fewest === undefined ? undefined : Math.max(likely, fewest);
}
function answeredInTime({ schedule, perMinute, rows }) {
    return Math.min(rows.of, Math.floor((perMinute * schedule.maxDurationMs) / 60_000));
}
/** A table too large to be counted is no way out. */
function largerTable(needed, { schedule, perMinute }) {
    if (needed > answer_tally/* mostRows */.Z)
        return [];
    const table = `canary.traffic: {replay: TABLE}, of ${(0,quantity/* formatCount */.B4)(roundedUp(needed))} rows with known answers`;
    const inTime = (perMinute * schedule.maxDurationMs) / 60_000 >= needed;
    return [inTime ? table : `${table}, with ${longEnoughFor(needed, perMinute)}`];
}
const longEnoughFor = (rows, perMinute) => `canary.max_duration: ${durationOf((1.2 * rows) / perMinute)}`;
/** Whole hours, or five minutes: as people write it, and no less. */
const durationOf = (minutes) => minutes <= 120 ? `${Math.ceil(minutes / 5) * 5}m` : `${Math.ceil(minutes / 60)}h`;
/** To two digits: it is no more exact than that. */
function roundedUp(rows) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
    return Math.ceil(rows / unit) * unit;
}
/** Points that may be lost, as people write them. */
const margins = [0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2];
/** The same gate with the narrowest bound that so many rows do settle. */
function easier(asked) {
    const { gate, schedule, rows } = asked;
    const { bound, metric, operator, written } = gate.gate;
    const answered = answeredInTime(asked);
    const settles = (changed) => {
        const easier = { ...gate, gate: { ...gate.gate, bound: changed } };
        return (rowsFor(easier, rows.chances, rows.of, schedule.rules) ?? Number.POSITIVE_INFINITY) <= answered;
    };
    const level = /\s+at\s.*$/.exec(written)?.[0] ?? "";
    if (bound.kind === "baseline") {
        const margin = margins.find((one) => one > -bound.offset && settles({ ...bound, offset: -one }));
        return margin === undefined ? [] : [`${metric} ${operator} baseline - ${margin}${level}`];
    }
    const percent = Math.floor((rows.chances.both + rows.chances.stableOnly) * 100);
    const below = Array.from({ length: Math.max(0, percent) }, (_, less) => (percent - less) / 100);
    const value = below.find((one) => one < bound.value && settles({ ...bound, value: one }));
    return value === undefined ? [] : [`${metric} ${operator} ${(0,quantity/* formatShare */.T1)(value).replace(" ", "")}${level}`];
}

// EXTERNAL MODULE: ./build/rollout/engine/auto.js
var engine_auto = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/stats/sequential/linear-null.js
var linear_null = __webpack_require__(25387);
// EXTERNAL MODULE: ./build/stats/sequential/mantel-haenszel.js
var mantel_haenszel = __webpack_require__(64218);
// EXTERNAL MODULE: ./build/stats/sequential/process.js
var process = __webpack_require__(15931);
// EXTERNAL MODULE: ./build/stats/sequential/share-of-errors.js
var share_of_errors = __webpack_require__(40159);
// EXTERNAL MODULE: ./build/stats/sequential/tail.js
var tail = __webpack_require__(39014);
// EXTERNAL MODULE: ./build/stats/sequential/tail-look.js
var tail_look = __webpack_require__(27528);
// EXTERNAL MODULE: ./build/rollout/analysis/analyse.js
var analyse = __webpack_require__(32156);
// EXTERNAL MODULE: ./build/rollout/analysis/answer.js
var answer = __webpack_require__(85387);
;// CONCATENATED MODULE: ./build/rollout/power/accuracy-run.js
/** A gate on accuracy in a simulated rollout: the analysis' own looks, and nothing in between. */

class AccuracyRun {
    gate;
    rules;
    cannotResolve = false;
    /** Nothing speaks against it before a look does. */
    doubt = 0;
    #own = accuracy_gate/* noRowsAnswered */.eQ;
    #passes = false;
    #isPoint;
    constructor(gate, rules) {
        this.gate = gate;
        this.rules = rules;
        this.#isPoint = gate.gate.at.kind === "point";
    }
    advance(sample) {
        if (this.isOver)
            return;
        const { look } = this.#own;
        this.#own = (0,accuracy_gate/* advanceAccuracyGate */.LA)(this.#own, sample);
        if (this.#own.look !== look)
            this.#decide(false);
    }
    /** Then the last look is due, on as many rows as there are. */
    timeIsUp() {
        this.#decide(true);
    }
    #decide(timeIsUp) {
        if (this.#isPoint)
            return;
        const { fails, passes } = (0,accuracy_gate/* accuracyFinding */.JG)(this.#own, this.gate, this.rules, timeIsUp);
        this.#own = { ...this.#own, failed: fails };
        this.#passes = passes;
    }
    /** All rows are answered, and each counts once. */
    get isOver() {
        const { answers } = this.#own;
        return answers !== undefined && (0,accuracy_gate/* answeredOf */.H6)(answers) === answers.of;
    }
    get failed() {
        return this.#own.failed;
    }
    get passes() {
        return this.#isPoint ? this.atPoint === true : !this.failed && this.#passes;
    }
    get atPoint() {
        const { atPoint } = (0,accuracy_gate/* accuracyFinding */.JG)(this.#own, this.gate, this.rules, true);
        return atPoint === undefined ? undefined : atPoint === "pass";
    }
}

// EXTERNAL MODULE: ./build/stats/sequential/drift.js
var sequential_drift = __webpack_require__(78405);
// EXTERNAL MODULE: ./build/rollout/analysis/drift-gate.js
var drift_gate = __webpack_require__(32592);
;// CONCATENATED MODULE: ./build/rollout/power/drift-run.js
/** A gate on drift in a simulated rollout: the analysis' own, without the sentence. */





class DriftRun {
    gate;
    bound;
    rules;
    cannotResolve = false;
    #own = drift_gate/* noDriftSeen */.u5;
    #unit;
    #canaryRequests = 0;
    #alpha;
    #isPoint;
    constructor(gate, bound, rules) {
        this.gate = gate;
        this.bound = bound;
        this.rules = rules;
        this.#alpha = (0,analysis_rules/* errorRatesOf */.vT)(gate.gate, rules);
        this.#isPoint = gate.gate.at.kind === "point";
    }
    advance(sample, step, _stepBegins, { unit = "ten requests together" }) {
        this.#unit = unit;
        this.#canaryRequests += sample.canary.requests;
        const own = (0,drift_gate/* advanceDriftGate */.x3)(this.#own, this.bound, { sample, step, unit }, this.rules);
        const fails = !this.#isPoint && (0,process/* rejects */.zo)(evidenceOf(own), this.#alpha.fail);
        this.#own = fails ? { ...own, failed: true } : own;
    }
    get failed() {
        return this.#own.failed;
    }
    get doubt() {
        return this.#isPoint ? 0 : evidenceOf(this.#own) / -Math.log(this.#alpha.fail);
    }
    get passes() {
        if (this.#isPoint)
            return this.atPoint === true;
        return !this.failed && this.#finding().passes;
    }
    get atPoint() {
        if (this.#canaryRequests < answer/* fewestForEstimate */.yW)
            return undefined;
        const { atPoint } = this.#finding();
        return atPoint === undefined ? undefined : atPoint === "pass";
    }
    #finding() {
        return (0,drift_gate/* driftFinding */.rl)(this.#own, this.gate, this.#unit, this.rules);
    }
}
const evidenceOf = ({ drift }) => (drift === undefined ? 0 : (0,sequential_drift/* logDriftEvidence */.ZI)(drift));

;// CONCATENATED MODULE: ./build/rollout/power/gate-run.js
/**
 * One gate in a simulated rollout: the tests of the analysis itself, without what only a report needs (the ladders of
 * nulls around the gate's own, the sentences). On the same samples it decides as the analysis does; a test holds it to
 * that.
 */












function beginGateRun(canaryGate, rules, past) {
    const { measure } = canaryGate;
    if (measure.kind === "accuracy")
        return new AccuracyRun(canaryGate, rules);
    if (measure.kind === "drift")
        return new DriftRun(canaryGate, measure.bound, rules);
    return measure.kind === "quantile"
        ? new TailRun(canaryGate, measure.quantile, rules)
        : new RateRun(canaryGate, rules, past);
}
class RateRun {
    gate;
    rules;
    failed = false;
    cannotResolve = false;
    #linear;
    #alpha;
    #process;
    #share;
    #past;
    #sums = mantel_haenszel/* nothingSeen */.pQ;
    #canary = { trials: 0, hits: 0 };
    #byShare = false;
    constructor(gate, rules, past) {
        this.gate = gate;
        this.rules = rules;
        this.#linear = (0,analysis_rules/* linearNullOf */.SM)(gate.gate);
        this.#alpha = (0,analysis_rules/* errorRatesOf */.vT)(gate.gate, rules);
        this.#process = (0,process/* beginProcess */.$w)(rules.shares.length);
        const isRatio = this.#linear.ratio > 0 && this.#linear.offset === 0;
        this.#share = isRatio && gate.measure.kind === "errors" ? (0,share_of_errors/* beginShare */.NS)() : undefined;
        this.#past = gate.measure.kind === "errors" ? past : { trials: 0, hits: 0 };
    }
    advance(sample, step, stepBegins, known) {
        if (this.gate.measure.kind === "slower" && !(0,analyse/* isEven */.HZ)(sample))
            return;
        const tails = this.gate.measure.kind === "slower" ? tailsOfArms(sample) : noTails;
        const counted = (0,analyse/* countsOf */.mQ)(this.gate.measure, sample, tails, this.rules);
        if (counted === undefined)
            return;
        const { failing, passing } = counted;
        const stableRate = (0,process/* learnedRate */.S1)(this.#past, 0.01);
        const effect = this.gate.measure.kind === "errors" ? (0,analyse/* designEffectOf */.XG)(known) : 1;
        this.#process = (0,process/* advanceProcess */.QA)(this.#process, this.#linear, failing, { stableRate, designEffect: effect, step }, passing);
        this.#byShare = this.#share !== undefined && known.unit === "ten requests together";
        if (this.#byShare)
            this.#advanceShare(failing, sample.seconds, stepBegins);
        this.#past = (0,linear_null/* addTrials */.B0)(this.#past, failing.stable);
        this.#canary = (0,linear_null/* addTrials */.B0)(this.#canary, failing.canary);
        this.#sums = (0,mantel_haenszel/* addInterval */.vV)(this.#sums, failing);
        this.failed ||= this.gate.gate.at.kind !== "point" && (0,process/* rejects */.zo)(this.#log("failing"), this.#alpha.fail);
    }
    #advanceShare(interval, seconds, stepBegins) {
        const { ratio } = this.#linear;
        const nothing = { canary: { trials: 0, hits: 0 }, stable: { trials: 0, hits: 0 }, seconds: 0 };
        const closed = stepBegins ? (0,share_of_errors/* advanceShare */.g3)(this.#share, ratio, nothing, true) : this.#share;
        this.#share = (0,share_of_errors/* advanceShare */.g3)(closed, ratio, { ...interval, seconds }, false);
    }
    #log(direction) {
        return this.#byShare ? (0,share_of_errors/* logShareEvidence */.ho)(this.#share, direction) : (0,process/* logEvidence */.y8)(this.#process, direction);
    }
    get doubt() {
        return this.#log("failing") / -Math.log(this.#alpha.fail);
    }
    get passes() {
        if (this.gate.gate.at.kind === "point")
            return this.atPoint === true;
        return !this.failed && (0,process/* rejects */.zo)(this.#log("passing"), this.#alpha.pass);
    }
    get atPoint() {
        const { ratio, offset } = this.#linear;
        const standardised = (0,mantel_haenszel/* rates */.It)(this.#sums);
        if (this.#canary.trials < answer/* fewestForEstimate */.yW || standardised === undefined)
            return undefined;
        if (ratio === 0)
            return this.#canary.hits / this.#canary.trials <= offset;
        return standardised.canary <= ratio * standardised.stable + offset;
    }
}
class TailRun {
    gate;
    quantile;
    failed = false;
    #tailGate;
    #alpha;
    #tail;
    #canary = [];
    #stable = [];
    constructor(gate, quantile, rules) {
        this.gate = gate;
        this.quantile = quantile;
        this.#tailGate = (0,analysis_rules/* tailGateOf */.rn)(gate.gate, quantile, rules);
        this.#alpha = (0,analysis_rules/* errorRatesOf */.vT)(gate.gate, rules);
        this.#tail = (0,tail/* beginTail */.WG)(this.#tailGate);
    }
    advance(sample, step, _stepBegins, { pastLatency }) {
        if (!(0,analyse/* isEven */.HZ)(sample))
            return;
        const { canary, stable } = sample;
        const look = (0,tail_look/* lookAtTails */.er)({ canary: canary.latency, stable: stable.latency }, pastLatency);
        this.#tail = withoutOtherRungs((0,tail/* advanceTail */.F7)(this.#tail, this.#tailGate, look, step));
        this.#canary = (0,histogram/* addBuckets */.PK)(this.#canary, canary.latency);
        this.#stable = (0,histogram/* addBuckets */.PK)(this.#stable, stable.latency);
        this.failed ||= this.gate.gate.at.kind !== "point" && (0,tail/* tailFails */.um)(this.#tail, this.#alpha.fail);
    }
    get doubt() {
        return ((0,tail/* logTailEvidence */.Or)(this.#tail, "failing") ?? 0) / -Math.log(this.#alpha.fail);
    }
    get cannotResolve() {
        return (0,tail/* cannotResolve */.ex)(this.#tail, this.#tailGate);
    }
    get passes() {
        if (this.gate.gate.at.kind === "point")
            return this.atPoint === true;
        return (!this.failed && !this.cannotResolve && (0,process/* rejects */.zo)((0,tail/* logTailEvidence */.Or)(this.#tail, "passing") ?? 0, this.#alpha.pass));
    }
    get atPoint() {
        const { edges, factor, offset } = this.#tailGate;
        const own = (0,histogram/* quantileEdge */.Xp)(this.#canary, this.quantile);
        const theirs = (0,histogram/* quantileEdge */.Xp)(this.#stable, this.quantile);
        if (own === undefined || (factor > 0 && theirs === undefined))
            return undefined;
        if ((0,histogram/* total */.X5)(this.#canary) < answer/* fewestForEstimate */.yW)
            return undefined;
        return edges[own] <= (factor > 0 ? factor * edges[theirs] : 0) + offset;
    }
}
/** Keeps the rung that decides passing: the others only draw the report's interval, and are most of the work. */
function withoutOtherRungs(state) {
    const { ladder } = state;
    if (ladder === null || ladder.rungs.length <= 1 || ladder.passing === null)
        return state;
    return { ...state, ladder: { rungs: [ladder.rungs[ladder.passing]], passing: 0 } };
}
const tailsOfArms = ({ canary, stable }) => ({
    canary: (0,histogram/* tailsOf */.l8)(canary.latency),
    stable: (0,histogram/* tailsOf */.l8)(stable.latency),
});
/** For a gate that does not ask for them. */
const noTails = { canary: (0,histogram/* tailsOf */.l8)([]), stable: (0,histogram/* tailsOf */.l8)([]) };

;// CONCATENATED MODULE: ./build/rollout/power/predictions.js
/** The canary predicts a part of what it did otherwise as what was rarest: a total variation of just that part. */
function movedBy(shares, part) {
    const rarest = shares.indexOf(leastOf(shares));
    const others = 1 - shares[rarest];
    if (others === 0)
        return shares;
    const moved = Math.min(part, others);
    return shares.map((share, bin) => (bin === rarest ? share + moved : share * (1 - moved / others)));
}
/** The farthest that predictions can be moved so. */
function mostMoved(shares) {
    return 1 - leastOf(shares);
}
/** The last bin is that of all others, into which nobody's predictions drift first. */
const leastOf = (shares) => Math.min(...shares.slice(0, -1));
/** @param stable  shares by bin; @param canary  the same of the canary */
function drawPredictions(sample, stable, canary, random) {
    const predicted = ({ requests, errors }, shares) => {
        const answered = requests - errors;
        return { counts: [...random.multinomial(answered, shares, new Int32Array(shares.length))], squares: answered };
    };
    return {
        bins: stable.map((_, bin) => String(bin)),
        stable: predicted(sample.stable, stable),
        canary: predicted(sample.canary, canary),
    };
}

;// CONCATENATED MODULE: ./build/rollout/power/rows.js

/** What is taken for granted where no two models have answered the same rows. */
const usualDiffering = 0.05;
/** Two models that are equally often right: what they differ in speaks for the one as often as for the other. */
function equallyGood({ accuracy, differing }) {
    const alone = differing / 2;
    // 1 − 0.99 − 0.01 is not 0, and no chance is below it.
    const both = Math.max(0, accuracy - alone);
    return { both, canaryOnly: alone, stableOnly: alone, neither: Math.max(0, 1 - accuracy - alone) };
}
/**
 * @param differing  as it was counted, where it was
 * @returns          no more of a difference than two equally good models can have
 */
function assumeAnswers(accuracy, differing = usualDiffering) {
    return { accuracy, differing: Math.min(differing, 2 * accuracy, 2 * (1 - accuracy)) };
}
/** The canary has `loss` less of the rows right: rows that both had. */
function losing({ both, stableOnly, ...rest }, loss) {
    const lost = Math.min(loss, both);
    return { ...rest, both: both - lost, stableOnly: stableOnly + lost };
}
const noneOf = (of) => ({ of, both: 0, canaryOnly: 0, stableOnly: 0, neither: 0 });
/** So many rows more are answered by both arms; each counts once, so there is an end to them. */
function answerMore(answers, { both, canaryOnly, stableOnly, neither }, rows, random) {
    const more = Math.min(rows, answers.of - (0,accuracy_gate/* answeredOf */.H6)(answers));
    if (more <= 0)
        return answers;
    const drawn = random.multinomial(more, [both, canaryOnly, stableOnly, neither], new Int32Array(4));
    return {
        of: answers.of,
        both: answers.both + drawn[0],
        canaryOnly: answers.canaryOnly + drawn[1],
        stableOnly: answers.stableOnly + drawn[2],
        neither: answers.neither + drawn[3],
    };
}

;// CONCATENATED MODULE: ./build/rollout/power/simulate.js
/** Simulated rollouts: a plan's own steps and gates, under traffic with a known truth. Seeded, and bounded in work. */






/** Looks lie closer in a real rollout; the evidence is the same, it is only seen later here by a part of this. */
const mostLooks = 40;
/** One rollout from the first share to its end. */
function simulate(scene, random) {
    const { schedule, traffic } = scene;
    const { steps, auto, maxDurationMs, settleMs, rules } = schedule;
    const betweenMs = Math.max(schedule.lookMs, maxDurationMs / (auto ? 1.5 * mostLooks : mostLooks));
    const runs = scene.gates.map((index) => beginGateRun(rules.gates[index], rules, { trials: 0, hits: 0 }));
    let known = { unit: traffic.unit, clustering: { errors: 0, errorSquares: 0 }, pastLatency: [] };
    // Rows beside the requests: to know them changes no other number that is drawn.
    const answering = asksForAnswers(scene) ? random.fork("answers") : undefined;
    const predicting = asksForPredictions(scene) ? random.fork("predictions") : undefined;
    let answers = noneOf(scene.canary.rows?.of ?? 0);
    const waits = scene.gates.some((index) => isPoint(rules, index));
    let exposed = engine_auto/* nobodyExposed */.UW;
    let [step, atMs, stepSinceMs, canaryRequests, changes] = [0, 0, 0, 0, 1];
    let deafUntilMs = settleMs + rules.warmupSeconds * 1000;
    let isCounted = false;
    const end = (ended) => ({
        ended,
        minute: atMs / 60_000,
        canaryRequests,
        cannotResolve: runs.some((run) => run.cannotResolve),
    });
    while (atMs < maxDurationMs) {
        const isDeaf = atMs < deafUntilMs;
        const isIdle = runs.every(({ isOver }) => isOver) && runs.some(({ passes }) => !passes);
        const untilMs = isIdle ? maxDurationMs : Math.min(isDeaf ? deafUntilMs : atMs + betweenMs, maxDurationMs);
        const seconds = (untilMs - atMs) / 1000;
        atMs = untilMs;
        const sample = draw(scene, steps[step], seconds, random);
        canaryRequests += sample.canary.requests;
        if (answering)
            answers = answerMore(answers, scene.canary.rows.chances, sample.canary.requests, answering);
        if (auto && traffic.unit !== "replayed rows") {
            exposed = (0,engine_auto/* expose */.p)(exposed, { canary: sample.canary.requests, stable: sample.stable.requests, seconds });
        }
        if (isDeaf)
            continue;
        const seen = {
            ...sample,
            ...(answering && { answers }),
            ...(predicting && {
                predictions: drawPredictions(sample, traffic.predictions, scene.canary.predictions, predicting),
            }),
        };
        for (const run of runs)
            run.advance(seen, step, !isCounted, known);
        known = learn(known, sample);
        isCounted = true;
        if (runs.some(({ failed }) => failed))
            return end("failed");
        const isLast = step === steps.length - 1;
        if ((auto || isLast) && !waits && runs.every(({ passes }) => passes))
            return end("proven");
        const next = auto
            ? (0,engine_auto/* nextShare */.DA)({
                ...schedule,
                shares: rules.shares,
                step,
                exposed,
                exposure: auto.exposure,
                doubt: Math.max(0, ...runs.map(({ doubt }) => doubt)),
                isCounted,
                changes,
            })
            : isLast || atMs - stepSinceMs < steps[step].stayMs
                ? step
                : step + 1;
        if (next === "used-up")
            break;
        if (next === step)
            continue;
        const grows = schedule.readyIsTraffic && steps[next].replicas > steps[step].replicas;
        deafUntilMs = atMs + settleMs + (grows ? rules.warmupSeconds * 1000 : 0);
        [step, stepSinceMs, isCounted, changes] = [next, atMs, false, changes + 1];
    }
    for (const run of runs)
        run.timeIsUp?.();
    return end(atTheEnd(scene, runs));
}
function asksForAnswers({ schedule, canary, gates }) {
    return canary.rows !== undefined && gates.some((index) => schedule.rules.gates[index].measure.kind === "accuracy");
}
function asksForPredictions({ schedule, traffic, canary, gates }) {
    const isKnown = traffic.predictions !== undefined && canary.predictions !== undefined;
    return isKnown && gates.some((index) => schedule.rules.gates[index].measure.kind === "drift");
}
/** Decided when the time is up, by the bare estimate. */
const isPoint = ({ gates }, index) => gates[index].gate.at.kind === "point";
function atTheEnd({ schedule: { rules }, gates }, runs) {
    if (runs.some(({ failed }) => failed))
        return "failed";
    const open = runs.flatMap((run, i) => {
        const policy = isPoint(rules, gates[i]) ? "estimate" : rules.policy;
        return run.passes ? [] : [byPolicy(run, policy)];
    });
    if (open.length === 0)
        return "proven";
    return ["rejected", "inconclusive"].find((worst) => open.includes(worst)) ?? "promoted";
}
function byPolicy({ cannotResolve, atPoint }, policy) {
    if (cannotResolve)
        return "inconclusive";
    if (policy === "allow")
        return "promoted";
    if (policy === "block" || atPoint === undefined)
        return "inconclusive";
    return atPoint ? "promoted" : "rejected";
}
function learn({ unit, clustering, pastLatency }, { canary, stable }) {
    return {
        unit,
        clustering: {
            errors: clustering.errors + canary.errors + stable.errors,
            errorSquares: clustering.errorSquares + (canary.errorSquares ?? 0) + (stable.errorSquares ?? 0),
        },
        pastLatency: (0,histogram/* addBuckets */.PK)(pastLatency, stable.latency),
    };
}
/** Where ready replicas are the route, each has the same load; elsewhere one replica an arm has what the share gives it. */
function replicasOf({ readyIsTraffic }, { share, replicas }) {
    return readyIsTraffic ? { canary: replicas, stable: (replicas * (1 - share)) / share } : { canary: 1, stable: 1 };
}
function draw({ schedule, traffic, canary, gates }, step, seconds, random) {
    const { share } = step;
    const replicas = replicasOf(schedule, step);
    const mean = (traffic.perMinute * seconds) / 60;
    const all = Math.floor(mean + random.uniform());
    const isReplay = traffic.unit === "replayed rows";
    const ours = isReplay ? all : random.binomial(all, share);
    const withoutLatency = ["errors", "accuracy", "drift"];
    const needsLatency = gates.some((index) => !withoutLatency.includes(schedule.rules.gates[index].measure.kind));
    const arm = (name, requests, truth) => {
        const { cluster } = traffic;
        const failing = random.binomial(Math.floor(requests / cluster), truth.errorRate);
        return {
            requests,
            errors: failing * cluster,
            ...(traffic.unit === "sessions" && { errorSquares: failing * cluster ** 2 }),
            latency: needsLatency
                ? [...random.multinomial(requests, truth.latency, new Int32Array(truth.latency.length))]
                : [],
            replicas: { seen: replicas[name], expected: replicas[name] },
            restarts: 0,
            ageSeconds: Number.MAX_SAFE_INTEGER,
        };
    };
    return {
        at: "",
        seconds,
        stable: arm("stable", isReplay ? all : all - ours, traffic),
        canary: arm("canary", ours, canary),
        traffic: isReplay ? "replay" : "live",
        complete: true,
    };
}
/** The same rollout many times; each run has a source of its own, so that scenes are compared on like chances. */
function simulateMany(scene, runs, seed) {
    const random = new stats_random/* Random */.o(seed);
    return Array.from({ length: runs }, (_, run) => simulate(scene, random.fork(run)));
}

;// CONCATENATED MODULE: ./build/rollout/power/instead.js
/** What a schedule can never settle, why, and the line to write instead. */





/** A proof so rare that nobody should wait for it. */
const hardlyEver = 0.1;
/** What rows prove is reckoned in no time, so it is said earlier of them. */
const seldomOfRows = 0.5;
/** @returns undefined where a healthy canary can be proven */
function insteadOf(asked) {
    const { gate, alone, proven, hasSmallest } = asked;
    if (gate.gate.at.kind === "point")
        return undefined;
    if (gate.measure.kind === "accuracy")
        return ofRows(asked);
    if (proven > hardlyEver)
        return undefined;
    const never = hasSmallest ? "proven" : "settled";
    if (alone.every(({ cannotResolve }) => cannotResolve))
        return { never, ...tooCoarse(asked) };
    return { never, ...(withoutMargin(gate) ?? tooLittle(asked)) };
}
function ofRows({ gate, proven, hasSmallest, schedule, traffic }) {
    const { rows, perMinute } = traffic;
    if (rows === undefined || proven > seldomOfRows)
        return undefined;
    const seldom = proven > hardlyEver;
    return {
        never: hasSmallest || seldom ? "proven" : "settled",
        ...(seldom && { seldom }),
        ...insteadOfRows({ gate, schedule, perMinute, rows }),
    };
}
function tooCoarse({ gate, schedule, traffic }) {
    const { latencyEdges: edges } = schedule.rules;
    const edge = gate.measure.kind === "quantile" ? (0,histogram/* quantileEdge */.Xp)(traffic.latency, gate.measure.quantile) : undefined;
    const time = (0,sentence/* duration */.p0)(edges[Math.min((edge ?? 0) + 1, edges.length - 1)] ?? 0.1).replace(" ", "");
    return {
        why: "the buckets of the latency histogram are too far apart for this bound",
        write: [`slower(${time}) <= baseline + 0.5%`],
    };
}
function withoutMargin({ gate }) {
    const { ratio, offset } = (0,analysis_rules/* linearNullOf */.SM)(gate);
    if (ratio !== 1 || offset !== 0 || gate.bound.kind === "number")
        return undefined;
    const isTime = gate.metric.startsWith("latency");
    return {
        why: "without a margin it asks for a canary that is better than stable: an equal one is proven one time in twenty",
        write: [`${gate.written.replace(/\s*at\s.*$/, "")} ${isTime ? "* 1.2" : "+ 0.5%"}`],
    };
}
/** How much more of it would do: tried, not reckoned, for evidence does not come evenly. */
const factors = [1.5, 2, 3, 4, 6, 8, 12, 16, 24, 48];
const trials = 12;
function tooLittle({ index, schedule, traffic, isReplay }) {
    const replay = isReplay ? [] : ["canary.traffic: {replay: holdout}"];
    const enough = factors.find((factor) => {
        const scene = { schedule: longer(schedule, factor), traffic, canary: traffic, gates: [index] };
        const proven = simulateMany(scene, trials, "longer").filter(({ ended }) => ended === "proven").length;
        return proven >= 0.8 * trials;
    });
    if (enough === undefined) {
        return { why: `not even ${factors.at(-1)} times as long would prove a healthy canary`, write: replay };
    }
    const minutes = `canary.max_duration: ${durationOf((schedule.maxDurationMs / 60_000) * enough)}`;
    const exposure = schedule.auto && `canary.exposure: ${Math.ceil(schedule.auto.exposure * enough)}`;
    return {
        why: `the canary gets too few requests: a proof takes about ${enough} times as many`,
        write: [exposure === undefined ? minutes : `${minutes}, with ${exposure}`, ...replay],
    };
}
function longer(schedule, factor) {
    const { steps, auto, maxDurationMs } = schedule;
    return {
        ...schedule,
        steps: steps.map((step) => ({ ...step, stayMs: step.stayMs * factor })),
        ...(auto && { auto: { exposure: auto.exposure * factor } }),
        maxDurationMs: maxDurationMs * factor,
    };
}

// EXTERNAL MODULE: ./build/stats/sequential/design-effect.js
var design_effect = __webpack_require__(45138);
;// CONCATENATED MODULE: ./build/rollout/power/traffic.js
/** The traffic that a plan reckons with: as the target's own counters know it, else as assumed, which is then said. */




/** What is taken for granted where nothing is known. */
const usual = { errorRate: 0.01, medianSeconds: 0.02, spread: 0.5 };
/** Fewer requests tell no distribution. */
const enoughForLatency = 1000;
/** @returns also whether the errors and the times are stable's own */
function assumeTraffic(past, latencyEdges, { perMinute, unit, rows, predictions }) {
    const isKnown = past !== undefined && (0,histogram/* total */.X5)(past.latency) >= enoughForLatency;
    const clustering = past?.errorSquares === undefined ? undefined : { ...past, errorSquares: past.errorSquares };
    return {
        isKnown,
        traffic: {
            perMinute,
            unit,
            errorRate: isKnown ? (0,process/* learnedRate */.S1)({ trials: past.requests, hits: past.errors }, usual.errorRate) : usual.errorRate,
            latency: isKnown ? past.latency : usualLatency(latencyEdges),
            ...(rows && { rows }),
            ...(predictions && { predictions }),
            cluster: isKnown && clustering && past.errors >= 30 ? Math.round((0,design_effect/* designEffect */.GL)(clustering)) : 1,
        },
    };
}
/** How many requests a minute stable had, where the counters' age is known. */
function paceOf(past) {
    if (past?.seconds === undefined || past.seconds < 60 || past.requests === 0)
        return undefined;
    return (past.requests * 60) / past.seconds;
}
/** Log-normal around a median of 20 ms. */
function usualLatency(edges) {
    const below = (seconds) => (0,normal/* normalCdf */.vr)(Math.log(seconds / usual.medianSeconds) / usual.spread);
    const shares = edges.map((edge, i) => below(edge) - (i === 0 ? 0 : below(edges[i - 1])));
    return [...shares, 1 - below(edges.at(-1) ?? Number.POSITIVE_INFINITY)];
}
/** The same latencies `factor` times as long: within a bucket, times are taken to lie evenly on a logarithmic scale. */
function slowedDown(buckets, edges, factor) {
    const slower = buckets.map(() => 0);
    const lowest = edges[0] / 2;
    buckets.forEach((weight, i) => {
        if (weight === 0)
            return;
        const from = (i === 0 ? lowest : edges[i - 1]) * factor;
        const to = (edges[i] ?? edges[i - 1] * 2) * factor;
        const width = Math.log(to / from);
        for (let at = from, bucket = bucketOf(edges, from); at < to; bucket++) {
            const end = Math.min(to, edges[bucket] ?? Number.POSITIVE_INFINITY);
            slower[bucket] += (weight * Math.log(end / at)) / width;
            at = end;
        }
    });
    return slower;
}
/** The bucket that a time just above this one falls into. */
function bucketOf(edges, seconds) {
    const index = edges.findIndex((edge) => edge > seconds * (1 + 1e-12));
    return index === -1 ? edges.length : index;
}

;// CONCATENATED MODULE: ./build/rollout/power/regression.js
/** Regressions that a plan asks for: how bad they may be, what people call them, and a canary that has them. */




const largestSlowdown = 16;
/** From what the bound allows to the worst that there is, and what is too small to ask for. */
function rangeOf(gate, traffic) {
    const kind = kindOf(gate);
    switch (kind) {
        case "error rate":
            return { kind, between: [allowedErrors(gate, traffic), 1], least: 1e-5 };
        case "times as slow":
            return { kind, between: [1, largestSlowdown], least: 1 };
        case "accuracy lost":
            return { kind, between: [allowedLoss(gate, traffic), traffic.rows?.chances.both ?? 0], least: 1e-3 };
        case "predictions moved":
            return { kind, between: [allowedDrift(gate), mostMoved(traffic.predictions ?? [1])], least: 1e-3 };
    }
}
/** The regressions of a chart: those of people's talk, as far as they are beyond the bound. */
function chartedFor(gate, traffic) {
    if (gate.gate.at.kind === "point")
        return [];
    const kind = kindOf(gate);
    if (kind === "times as slow") {
        const allowed = gate.measure.kind === "quantile" && gate.gate.bound.kind === "baseline" ? gate.gate.bound.factor : 1;
        return [1.25, 1.5, 2].map((times) => ({ kind, value: times * allowed }));
    }
    if (kind === "accuracy lost" || kind === "predictions moved") {
        const [allowed, most] = rangeOf(gate, traffic).between;
        const parts = kind === "accuracy lost" ? [0.01, 0.02, 0.05, 0.1] : [0.1, 0.2, 0.3, 0.5];
        return parts.filter((part) => part > allowed * 1.01 && part <= most).map((value) => ({ kind, value }));
    }
    const allowed = allowedErrors(gate, traffic);
    const rates = [2, 3, 5, 10].map((times) => times * traffic.errorRate).filter((rate) => rate < 1);
    return rates.filter((rate) => rate > allowed * 1.01).map((value) => ({ kind, value }));
}
function kindOf({ measure }) {
    if (measure.kind === "accuracy")
        return "accuracy lost";
    if (measure.kind === "drift")
        return "predictions moved";
    return measure.kind === "errors" ? "error rate" : "times as slow";
}
const allowedDrift = ({ measure }) => (measure.kind === "drift" ? measure.bound : 0);
/** What the canary may have less of the rows right than stable. */
function allowedLoss({ gate: { bound } }, { rows }) {
    if (bound.kind === "baseline")
        return Math.max(0, -bound.offset);
    const { both = 0, stableOnly = 0 } = rows?.chances ?? {};
    return Math.max(0, both + stableOnly - bound.value);
}
/** The canary's error rate at the bound. */
function allowedErrors({ gate }, { errorRate }) {
    const { ratio, offset } = (0,analysis_rules/* linearNullOf */.SM)(gate);
    return Math.min(1, ratio * errorRate + offset);
}
/** The canary with this regression, and else as good as stable. */
function worse(traffic, { kind, value }, latencyEdges) {
    const { rows, predictions } = traffic;
    switch (kind) {
        case "error rate":
            return { ...traffic, errorRate: value };
        case "times as slow":
            return { ...traffic, latency: slowedDown(traffic.latency, latencyEdges, value) };
        case "accuracy lost":
            return { ...traffic, ...(rows && { rows: { ...rows, chances: losing(rows.chances, value) } }) };
        case "predictions moved":
            return { ...traffic, ...(predictions && { predictions: movedBy(predictions, value) }) };
    }
}

;// CONCATENATED MODULE: ./build/rollout/power/power.js
/**
 * What a canary can tell before it begins: the smallest regression that each gate finds, how likely a healthy model is
 * promoted, and what this schedule can never settle. By simulation of the plan's own tests; the same answer every time.
 */





/** Bounds the work: one to two seconds for the usual gates, on one core of an ordinary machine. */
const runs = { healthy: 60, search: 30, chart: 50 };
/** A gate on replayed rows decides at a few looks alone, which costs next to nothing. */
const runsOfRows = { healthy: 100, search: 100, chart: 100 };
const runsFor = (gates) => gates.every(({ measure }) => measure.kind === "accuracy") ? runsOfRows : runs;
const wanted = 0.8;
const chartMoments = 30;
function canaryPower(options) {
    const { schedule, traffic } = options;
    const isKnown = (index) => whyLeft(schedule.rules.gates[index], traffic) === undefined;
    const every = schedule.rules.gates.map((_, index) => index);
    const all = every.filter(isKnown);
    const { healthy: times } = runsFor(all.map((index) => schedule.rules.gates[index]));
    const healthy = simulateMany({ schedule, traffic, canary: traffic, gates: all }, times, "healthy");
    const share = (of) => healthy.filter(of).length / healthy.length;
    const proven = share(({ ended }) => ended === "proven");
    const minutes = schedule.maxDurationMs / 60_000;
    const moments = Array.from({ length: chartMoments }, (_, i) => ((i + 1) * minutes) / chartMoments);
    return {
        perMinute: traffic.perMinute,
        moments,
        left: schedule.rules.gates.flatMap((one) => {
            const why = whyLeft(one, traffic);
            return why === undefined ? [] : { source: one.gate.written, why, atEnd: one.gate.at.kind === "point" };
        }),
        healthy: {
            promoted: proven + share(({ ended }) => ended === "promoted"),
            proven,
            rolledBack: share(({ ended }) => ended === "failed" || ended === "rejected"),
            minutes: median(healthy.map(({ minute }) => minute)),
            canaryRequests: median(healthy.map(({ canaryRequests }) => canaryRequests)),
        },
        gates: all.map((index) => power_powerOf(index, options, moments)),
    };
}
function whyLeft({ measure }, { rows, predictions }) {
    if (measure.kind === "drift" && predictions === undefined)
        return "nobody counts what is predicted there";
    if (measure.kind === "accuracy" && rows === undefined)
        return "there are no rows with known answers";
    return measure.kind === "point" ? "it is compared at point, when the time is up" : undefined;
}
function power_powerOf(index, options, moments) {
    const { schedule, traffic } = options;
    const gate = schedule.rules.gates[index];
    const alone = simulateMany({ schedule, traffic, canary: traffic, gates: [index] }, runsFor([gate]).search, "alone");
    const proven = alone.filter(({ ended }) => ended === "proven").length / alone.length;
    const floor = power_floorOf(index, options);
    const smallestValue = smallestFound(index, options);
    const chart = { index, runs: runsFor([gate]).chart, moments };
    const smallest = smallestValue === undefined ? undefined : found(smallestValue, chart, options);
    const instead = insteadOf({ index, gate, alone, proven, hasSmallest: smallest !== undefined, ...options });
    return {
        source: gate.gate.written,
        proven,
        ...(smallest && { smallest }),
        found: options.short ? [] : chartedFor(gate, traffic).map((value) => found(value, chart, options)),
        ...(floor !== undefined && { floor }),
        ...(instead && { instead }),
    };
}
/** By halving, on a logarithmic scale; the same random numbers at each value keep the chance rising with it. */
function smallestFound(index, options) {
    const gate = options.schedule.rules.gates[index];
    if (gate.gate.at.kind === "point")
        return undefined;
    const { kind, between, least } = rangeOf(gate, options.traffic);
    const isFound = (value) => {
        const scene = sceneOf(index, { kind, value }, options);
        const random = new stats_random/* Random */.o("search");
        const { search: most } = runsFor([gate]);
        const enough = Math.ceil(wanted * most);
        // Stops as soon as the rest cannot change the answer.
        for (let run = 0, hits = 0; run < most; run++) {
            if (simulate(scene, random.fork(run)).ended === "failed")
                hits++;
            if (hits >= enough)
                return true;
            if (run + 1 - hits > most - enough)
                return false;
        }
        return false;
    };
    let [low, high] = between;
    if (low >= high || !isFound(high))
        return undefined;
    for (let halving = 0; halving < 6; halving++) {
        const middle = Math.sqrt(Math.max(low, least) * high);
        if (isFound(middle))
            high = middle;
        else
            low = middle;
    }
    return { kind, value: high };
}
function found(regression, { index, runs, moments }, options) {
    const ended = simulateMany(sceneOf(index, regression, options), runs, "search");
    const minutes = ended.filter((one) => one.ended === "failed").map(({ minute }) => minute);
    return {
        regression,
        chance: minutes.length / runs,
        ...(minutes.length > 0 && { minute: median(minutes) }),
        by: moments.map((moment) => minutes.filter((minute) => minute <= moment + 1e-9).length / runs),
    };
}
function sceneOf(index, regression, { schedule, traffic }) {
    return { schedule, traffic, canary: worse(traffic, regression, schedule.rules.latencyEdges), gates: [index] };
}
/** A canary that never errs, is always fast and predicts what stable does: what it needs all the same. */
function power_floorOf(index, { schedule, traffic }) {
    const gate = schedule.rules.gates[index];
    if (gate.measure.kind === "accuracy")
        return floorOfRows(gate, schedule, traffic);
    const fastest = traffic.latency.map((_, bucket) => (bucket === 0 ? 1 : 0));
    const { predictions } = traffic;
    const flawless = { errorRate: 0, latency: fastest, ...(predictions && { predictions }) };
    const { rules, steps } = schedule;
    // All at the largest share and for as long as it takes, in small looks: only the requests count.
    const endless = {
        ...schedule,
        steps: steps.slice(-1),
        auto: undefined,
        rules: { ...rules, warmupSeconds: 0 },
        settleMs: 0,
        lookMs: 1000,
        maxDurationMs: 48 * 1000,
    };
    for (const perMinute of [600, 6000, 60_000, 600_000]) {
        const brisk = { ...traffic, perMinute, cluster: 1 };
        const one = simulate({ schedule: endless, traffic: brisk, canary: flawless, gates: [index] }, new stats_random/* Random */.o("floor"));
        const canary = gate.measure.kind === "drift" ? "identical" : "flawless";
        if (one.ended === "proven")
            return { count: one.canaryRequests, of: "requests", canary };
    }
    return undefined;
}
function floorOfRows(gate, { rules }, { rows }) {
    const count = gate.gate.at.kind === "point" ? undefined : (0,accuracy_gate/* fewestRows */.mf)(gate, rows?.of ?? 0, rules);
    const canary = gate.gate.bound.kind === "number" ? "flawless" : "identical";
    return count === undefined ? undefined : { count, of: "rows", canary };
}
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[sorted.length >> 1];
}

// EXTERNAL MODULE: ./build/jobs/steps/observer.js
var steps_observer = __webpack_require__(15983);
// EXTERNAL MODULE: ./build/jobs/steps/rollout.js + 4 modules
var rollout = __webpack_require__(80602);
// EXTERNAL MODULE: ./build/jobs/steps/rows.js
var steps_rows = __webpack_require__(52008);
;// CONCATENATED MODULE: ./build/jobs/steps/power.js












const paces = [60, 600, 6000];
/** @throws Problem ROLLOUT_RECORD_TOO_LARGE where a release would be refused for its many gates */
async function askTarget(open, config, world) {
    const { canary } = config;
    const { asked, auto } = (0,rollout/* stepsOf */.B_)(canary);
    const observer = await (0,steps_observer/* openObserver */.d)(open, config, world);
    const schedule = await (0,engine_plan/* planRollout */.ne)({
        name: config.name,
        candidate: { digest: "", template: {} },
        asked,
        fitted: await open.fit(asked),
        auto,
        gates: canary.gates,
        policy: config.inconclusive,
        latencyEdges: observer.latencyEdges,
        maxDurationMs: canary.max_duration,
        readyWithinMs: config.deploy.ready_within,
        settleMs: canary.settle,
        warmupMs: canary.warmup,
        lookMs: canary.look,
    });
    const { room } = open.journal;
    const tooMany = room && (0,fullest_record/* tooManyGates */.q)((0,engine_record/* beginRecord */.dT)(schedule, [], world.clock.now().toISOString()), room);
    if (tooMany)
        throw tooMany;
    return { schedule, past: canary.traffic === "live" ? await pastOf(observer, world) : undefined };
}
/**
 * @param perMinute  what the person says that there is
 */
function reckonCanary({ schedule, past }, config, perMinute, { answers, predictions }) {
    const { canary } = config;
    const isReplay = canary.traffic !== "live";
    const counted = paceOf(past);
    const replayed = canary.traffic === "live" ? undefined : canary.traffic.rate * 60;
    const known = replayed ?? perMinute ?? counted;
    const unit = unitOf(config);
    const rows = answers && { of: answers.rows, chances: equallyGood(answers) };
    const reckoned = (known === undefined ? paces : [known]).map((pace) => assumeTraffic(past, schedule.rules.latencyEdges, {
        perMinute: pace,
        unit,
        ...(rows && { rows }),
        predictions: predictions?.shares,
    }));
    const middle = reckoned.length >> 1;
    return {
        steps: schedule.steps.map(({ share, stayMs, replicas }) => ({ share, minutes: stayMs / 60_000, replicas })),
        ...(schedule.auto && { exposure: schedule.auto.exposure }),
        minutes: canary.max_duration / 60_000,
        policy: config.inconclusive,
        areDefaults: canary.defaultGates,
        pace: isReplay ? "replayed" : perMinute !== undefined ? "asked" : counted === undefined ? "unknown" : "counted",
        assumed: { errorRate: reckoned[0].traffic.errorRate, isKnown: reckoned[0].isKnown },
        ...(answers && { answers }),
        ...(predictions && { predictions }),
        unit,
        powers: reckoned.map(({ traffic }, i) => canaryPower({ schedule, traffic, isReplay, short: i !== middle })),
    };
}
async function expectedOf(subject, answered, config, world) {
    const answers = await replayedAnswers(subject, answered, config, world);
    // Only the target's own counters tell predictions.
    const { gates, observer } = config.canary;
    const asksForDrift = observer === undefined && gates.some(({ metric }) => metric === "drift");
    return { ...(answers && { answers }), ...(asksForDrift && { predictions: assumedPredictions(answered) }) };
}
function assumedPredictions({ candidate, baseline, }) {
    const { task, predicted, probabilities, classes, n } = baseline ?? candidate;
    const whose = baseline ? "stable" : "candidate";
    // One class of two may be rare: the servers count probabilities, as they count a regression's values.
    if (task === "regression" || (classes.length === 2 && probabilities)) {
        return { shares: new Array(predictions/* valueBins */.uW).fill(1 / predictions/* valueBins */.uW), of: "ranges", count: predictions/* valueBins */.uW, whose };
    }
    const counts = classes.map(() => 0);
    for (let row = 0; row < n; row++)
        counts[predicted[row]] += 1;
    const named = counts.sort((a, b) => b - a).slice(0, predictions/* mostBins */.qA - 1);
    const others = n - named.reduce((sum, count) => sum + count, 0);
    return { shares: [...named, others].map((count) => count / n), of: "classes", count: classes.length, whose };
}
/** @returns undefined where no gate of the canary asks for answers. @throws what rowsToReplay and labelOf throw */
async function replayedAnswers(subject, { candidate, baseline, identical }, config, world) {
    const asking = config.canary.gates.find(({ metric }) => metric === "accuracy");
    if (asking === undefined)
        return undefined;
    const rows = await (0,steps_rows/* rowsToReplay */._r)(subject, config, world);
    (0,steps_rows/* labelOf */.Wy)(rows, asking.written);
    // The same model twice differs in nothing, and so tells nothing of how two models differ.
    const stable = identical ? undefined : baseline;
    const [own, other] = [rightIn(candidate), stable && rightIn(stable)];
    return {
        rows: Math.min(rows.n, answer_tally/* mostRows */.Z),
        whose: other ? "stable" : "candidate",
        differingIsKnown: other !== undefined,
        ...assumeAnswers(shareOf(other ?? own), other && shareOf(own.map((isRight, row) => isRight !== other[row]))),
    };
}
const rightIn = ({ n, truth, predicted }) => Array.from({ length: n }, (_, row) => truth[row] === predicted[row]);
const shareOf = (flags) => flags.filter(Boolean).length / flags.length;
/** What the target's own counters will take for one event. */
function unitOf({ canary, deploy }) {
    if (canary.traffic !== "live")
        return "replayed rows";
    // Pods count errors, and do not know whose they are.
    return canary.session.kind === "none" || deploy.target !== "local" ? "ten requests together" : "sessions";
}
/** A plan is worth having without it. */
async function pastOf(observer, { signal, progress }) {
    try {
        return (await observer.read(undefined, signal)).past;
    }
    catch (error) {
        progress.detail(`what stable did so far could not be read: ${(0,errors/* unexpected */.os)(error).message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
// EXTERNAL MODULE: ./build/jobs/steps/subject.js + 2 modules
var steps_subject = __webpack_require__(24770);
// EXTERNAL MODULE: ./build/jobs/steps/target.js + 2 modules
var steps_target = __webpack_require__(74303);
// EXTERNAL MODULE: ./build/jobs/steps/version.js
var version = __webpack_require__(61773);
;// CONCATENATED MODULE: ./build/jobs/plan.js











/** @param perMinute  requests a minute that the person says there are; else the target's counters tell */
async function plan_plan(config, world, asker, perMinute) {
    const folders = (0,state/* stateFolders */.Nj)(config);
    const known = await (0,steps_target/* withTarget */.yY)(config, folders, world, async (target) => ({
        released: await (0,steps_target/* recordedReleases */.Xc)(target),
        request: await (0,version/* versionRequest */.Uh)(config, target),
        target: await askTarget(target, config, world),
    }));
    const subject = await (0,steps_subject/* gatherSubject */._X)(config, known.released, folders, asker, world);
    const { candidate, baseline, holdout } = subject;
    const answered = await (0,steps_holdout/* answerHoldout */.i)(subject, config, world);
    const power = await holdoutPower(answered);
    const expected = await expectedOf(subject, answered, config, world);
    const { request } = known;
    const { number } = await (0,plan/* planVersion */.U)(request, world);
    const { publication } = await (0,steps_image/* planImage */.Fz)((0,steps_image/* imageSubject */.m1)(candidate, number, holdout), config, folders, world);
    return {
        name: config.name,
        version: number,
        image: publication.image.digest,
        ...(baseline && { baseline: baseline.from }),
        writes: [
            ...(await (0,record/* plannedWrites */.j)(request, world)),
            ...(0,publish/* plannedWrites */.j)(publication),
            `roll out in the target '${config.deploy.target}', and write its journal`,
        ],
        holdout: { rows: holdout.n, ...power },
        canary: reckonCanary(known.target, config, perMinute, expected),
    };
}


/***/ }),

/***/ 15023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r7: () => (/* binding */ alertOfRollout),
  de: () => (/* binding */ alertOfRun),
  qz: () => (/* binding */ tell),
  EZ: () => (/* binding */ warnOfMissingAddresses)
});

// EXTERNAL MODULE: ./build/alerts/alert.js
var alerts_alert = __webpack_require__(7948);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/alerts/list.js + 3 modules
var list = __webpack_require__(89753);
;// CONCATENATED MODULE: ./build/alerts/send.js
/**
 * Sends an alert to all who are to be told, at once and in bounded time. It comes after the outcome is safe and changes
 * nothing of it: what cannot be sent is a warning. An address is a secret, so no more than its host is ever said.
 */


const sendWithinMs = 5_000;
async function sendAlert(alert, settings, world, withinMs = sendWithinMs) {
    const wanted = settings.flatMap(kindsIn).filter(({ options }) => options.on.includes(alert.event));
    // Not the run's own signal: a run that was cancelled has the more to tell.
    const late = { withinMs, signal: AbortSignal.timeout(withinMs) };
    await Promise.all(wanted.map((one) => sendTo(one, alert, late, world)));
}
/** Those of the addresses that the environment lacks, in words: told before anything could need them. */
function missingAddresses(settings, { environment }) {
    return settings.flatMap(kindsIn).flatMap(({ name, options }) => {
        const missing = [options.url_from, tokenOf(options)].filter((from) => from !== undefined && !environment[from]);
        return missing.map((from) => `alerts: ${from} is not set, so nothing can be sent to ${name}`);
    });
}
function kindsIn(one) {
    return Object.keys(list/* alertKinds */.O).flatMap((name) => {
        const options = one[name];
        return options === undefined ? [] : { name, options };
    });
}
async function sendTo({ name, options }, alert, late, world) {
    const { environment, progress } = world;
    const missed = (why) => progress.warn(`the alert was not sent to ${name}: ${why}`);
    const address = addressOf(environment[options.url_from]);
    if (address === undefined)
        return missed(`${options.url_from} holds no http or https address`);
    const token = tokenOf(options);
    if (token !== undefined && !environment[token])
        return missed(`${token} is not set`);
    const { url, authorization } = withoutLogin(address, token === undefined ? undefined : environment[token]);
    // Its options were checked by its own schema.
    const kind = (await list/* alertKinds */.O[name].load());
    const message = kind.render(alert, options, url);
    const why = await (0,effects/* effect */.Q)(`send alert: ${name}`, () => post(message, authorization, late, world));
    if (why === undefined)
        progress.detail(`the alert was sent to ${name} (${url.host})`);
    else
        missed(`${url.host}: ${why}`);
}
const tokenOf = (options) => options.token_from;
function addressOf(written) {
    const url = URL.canParse(written ?? "") ? new URL(written ?? "") : undefined;
    return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}
/** A login in the address goes into the header: fetch refuses it where it stands, and says the whole address. */
function withoutLogin(address, token) {
    const url = new URL(address);
    const login = [url.username, url.password].map(decoded).join(":");
    url.username = "";
    url.password = "";
    if (token !== undefined)
        return { url, authorization: `Bearer ${token}` };
    return login === ":" ? { url } : { url, authorization: `Basic ${Buffer.from(login).toString("base64")}` };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/** @returns why it did not get there; undefined where it did */
async function post({ url, body, headers }, authorization, late, { fetch }) {
    try {
        const answer = await fetch(url, {
            method: "POST",
            headers: { "content-type": "application/json", ...headers, ...(authorization && { authorization }) },
            body: JSON.stringify(body),
            // Who sends us elsewhere would get the secret, too.
            redirect: "manual",
            signal: late.signal,
        });
        await answer.body?.cancel();
        return answer.ok ? undefined : `it answered with status ${answer.status}`;
    }
    catch (error) {
        if (late.signal.aborted)
            return `no answer within ${late.withinMs / 1000} s`;
        // The message may hold the address; the code of what was refused cannot.
        const code = error.cause?.code;
        return typeof code === "string" ? `it could not be reached (${code})` : "it could not be reached";
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/jobs/steps/alerts.js




/** Before anything is done, and so while there is time to set what is missing. */
function warnOfMissingAddresses({ alerts }, world) {
    for (const warning of missingAddresses(alerts, world))
        world.progress.warn(warning);
}
/** What a run that made a report came to; nothing where there is nothing to tell. */
function alertOfRun(report, { exit, error, tookOver }, config, world) {
    const event = eventOf(report, exit, error) ?? (tookOver === undefined ? undefined : "taken-over");
    if (event === undefined)
        return undefined;
    const { run, version, model, image, rollout, outcome, reasons, serving } = report;
    return steps_alerts_alert(event, config, world, {
        summary: event === "taken-over" ? takenOver(report) : (0,summary/* headline */.Pl)(report).replace(/^\S+ /, ""),
        reasons: tookOver === undefined ? reasons : [tookOver, ...reasons],
        ...(version && { version: version.number }),
        ...(model && { model: model.md5 }),
        ...(image && { image: image.digest }),
        outcome,
        exit,
        serving,
        gates: rollout?.gates ?? [],
        run,
    });
}
function eventOf({ outcome, rollout }, exit, error) {
    if (error instanceof errors/* Problem */.AF && error.code === "ROLLOUT_TAKEN_OVER")
        return "taken-over";
    if (outcome === "rolled-back")
        return exit === errors/* exits */.co.inconclusive ? "inconclusive" : "rolled-back";
    return outcome === "failed" && rollout !== undefined ? "failed" : undefined;
}
function takenOver({ run, version }) {
    return `the rollout of ${version === undefined ? run.name : `${run.name} ${version.number}`} was taken over`;
}
/** The same of a command that steers a rollout and makes no report; nothing where it ended as it was meant to. */
function alertOfRollout(result, { job, exit, asker }, config, world) {
    const { outcome, reasons, serving, record } = result;
    const isBack = outcome === "rolled-back" || (job === "rollback" && outcome === "promoted");
    const inconclusive = record.abandoned?.kind === "inconclusive";
    const event = isBack ? (inconclusive ? "inconclusive" : "rolled-back") : outcome === "failed" ? "failed" : undefined;
    if (event === undefined)
        return undefined;
    const { about, candidate } = record.plan;
    const subject = about === undefined ? config.name : `${config.name} ${about.version}`;
    const { commit, url } = asker ?? {};
    return steps_alerts_alert(event, config, world, {
        summary: outcome === "promoted" ? `${subject} serves again` : `${subject} ${ending[event]}`,
        reasons,
        ...(about && { version: about.version, model: about.model }),
        image: candidate.digest,
        outcome,
        exit,
        serving,
        gates: record.verdicts,
        run: { job, tool: world.version, ...(commit && { commit }), ...(url && { url }) },
    });
}
const ending = {
    "rolled-back": "was rolled back",
    inconclusive: "was rolled back",
    failed: "could not be brought to an end",
};
function steps_alerts_alert(event, { name, deploy }, { clock }, facts) {
    const { summary, reasons, gates, run, ...more } = facts;
    const { job, tool, commit, url } = run;
    return {
        schema: alerts_alert/* alertVersion */.FF,
        event,
        at: clock.now().toISOString(),
        summary,
        reasons: [...reasons],
        name,
        ...more,
        target: deploy.target,
        gates: gates
            .filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive")
            .map(({ source, verdict, cause, reason }) => ({ source, verdict, ...(cause && { cause }), reason })),
        run: { job, tool, ...(commit !== undefined && { commit }), ...(url !== undefined && { url }) },
    };
}
/** What was done is done: whatever happens here turns nothing red. */
async function tell(alert, { alerts }, world) {
    if (alert === undefined)
        return;
    try {
        await sendAlert(alert, alerts, world);
    }
    catch {
        // Whatever nobody foresaw may hold an address: its words are not printed.
        world.progress.warn("alerts could not be sent, by a fault of model-release");
    }
}


/***/ }),

/***/ 98550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nc: () => (/* binding */ beginJob),
  Ep: () => (/* binding */ conclude),
  gg: () => (/* binding */ exitOfDecision),
  iY: () => (/* binding */ holderName),
  kA: () => (/* binding */ keepReport),
  GG: () => (/* binding */ requireGates)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/report.js + 1 modules
var report = __webpack_require__(63667);
;// CONCATENATED MODULE: ./build/report/begin.js

function beginReport(run, clock) {
    const started = clock.now().toISOString();
    const begun = clock.monotonic();
    const seconds = (since) => Math.round(clock.monotonic() - since) / 1000;
    return {
        timings: {},
        async time(stage, work) {
            const since = clock.monotonic();
            try {
                return await work();
            }
            finally {
                this.timings[stage] = seconds(since);
            }
        },
        end(outcome, reasons) {
            const { time: _time, end: _end, timings, ...filled } = this;
            return {
                schema: report/* reportVersion */.f,
                run: { ...run, started },
                gates: [],
                serving: "unknown",
                ...filled,
                outcome,
                reasons: [...reasons],
                timings: { ...timings, total: seconds(begun) },
            };
        },
    };
}

// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
// EXTERNAL MODULE: ./build/jobs/steps/alerts.js + 1 modules
var alerts = __webpack_require__(15023);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
;// CONCATENATED MODULE: ./build/jobs/steps/run.js
/** What every job begins and ends with: its report, the run that it belongs to, and how an error ends it. */









function beginJob(job, config, asker, world) {
    const { commit, tag, url } = asker;
    const run = { id: (0,external_node_crypto_.randomUUID)(), job, name: config.name, tool: world.version };
    return beginReport({ ...run, ...(commit && { commit }), ...(tag && { tag }), ...(url && { url }) }, world.clock);
}
/** Names this run in a journal: one name for a step of a workflow and its post step, and no other's. */
function holderName({ environment, run: own }) {
    const { GITHUB_RUN_ID: run, GITHUB_REPOSITORY: repository } = environment;
    if (!run)
        return `${(0,external_node_os_.hostname)()} process ${process.pid}`;
    return `${repository ?? "workflow"} run ${run}${own ? ` (${own})` : ""}`;
}
/** Does the work; an error ends the report as `failed`, with its words, and is handed back to be explained. */
async function conclude(open, config, world, work) {
    let ended;
    try {
        ended = await work();
    }
    catch (error) {
        const known = (0,errors/* endOf */.pJ)(error, world.signal);
        const problems = known instanceof errors/* Problems */.Zw ? known.problems : [(0,errors/* unexpected */.os)(known)];
        const report = open.end("failed", problems.map(({ message }) => message));
        ended = { report, exit: (0,errors/* exitOf */.sX)(known), error: known };
    }
    const path = await keepReport(ended.report, config, world);
    await (0,alerts/* tell */.qz)((0,alerts/* alertOfRun */.de)(ended.report, ended, config, world), config, world);
    const { report, exit, error } = ended;
    return { report, exit, ...(error !== undefined && { error }), path };
}
/** A report that cannot be kept is said, and changes nothing of what became of the release. */
async function keepReport(report, config, world) {
    try {
        const folders = await (0,state/* openState */.Gf)(config, world);
        const path = (0,external_node_path_.join)(folders.reports, `${report.run.job}.json`);
        await (0,effects/* effect */.Q)("write report", () => (0,whole/* writeWhole */.f8)(path, `${JSON.stringify(report, null, 2)}\n`, world));
        return path;
    }
    catch (error) {
        world.progress.warn(`the report could not be kept: ${error.message}`);
        return undefined;
    }
}
const exitOfDecision = {
    pass: errors/* exits */.co.done,
    fail: errors/* exits */.co.gateFailed,
    inconclusive: errors/* exits */.co.inconclusive,
};
/** A job that judges needs something to judge by. */
function requireGates({ gates, file }) {
    if (gates.length > 0)
        return;
    throw new errors/* Problem */.AF("GATES_MISSING", {
        what: `${file} has no gates: nothing says what the model must hold`,
        remedy: "Write some, such as\n  gates:\n    - accuracy >= 90%\n    - accuracy >= baseline - 0.01\nor hand them in with --gate (in a workflow: with: gates: …).",
    });
}


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uh: () => (/* binding */ versionRequest),
/* harmony export */   XK: () => (/* binding */ recordModelVersion),
/* harmony export */   rI: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _version_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13166);

async function versionRequest(config, { ledger }) {
    const { releases } = await ledger.load();
    const released = releases.flatMap(({ version, model }) => version !== undefined && model !== undefined ? [{ number: version, md5: model }] : []);
    return { modelPath: config.model.path, root: config.folder, options: config.version, released };
}
async function recordModelVersion(config, open, world) {
    const { number, md5, size, dvcFile, pushedTo } = await (0,_version_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordVersion */ .I)(await versionRequest(config, open), world);
    return { number, md5, size, ...(dvcFile && { file: dvcFile }), ...(pushedTo && { pushed: pushedTo }) };
}
/** What the target's history calls the release. */
function aboutOf({ candidate }, { number, md5 }) {
    return { version: number, model: md5, path: candidate.path };
}


/***/ }),

/***/ 63667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ reportSchema),
  f: () => (/* binding */ reportVersion)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./build/report/report.js
/**
 * The one record of a run: every comment, check, page and release note is drawn from it.
 *
 * No row of the holdout ever stands in it, nor a secret. The schema is published (`model-release schema --report`);
 * a field is added freely, but changed or removed only with a new number in `schema`.
 */

const reportVersion = 1;
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const source = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().describe("relative to the configuration's folder"),
    format: schemas/* string */.YjP(),
    size: schemas/* number */.aig().int().describe("bytes"),
    md5: schemas/* string */.YjP().describe("DVC's hash of it"),
    sha256: schemas/* string */.YjP(),
    producer: schemas/* string */.YjP().optional(),
});
const verdict = schemas/* strictObject */.rej({
    source: schemas/* string */.YjP().describe("the gate as written"),
    place: schemas/* enum */.k5n(["holdout", "canary"]),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "not-applicable"]),
    cause: schemas/* enum */.k5n(["too-little", "no-data", "invalid", "resolution"]).optional(),
    proven: schemas/* boolean */.zMY().describe("false when decided by the bare estimate"),
    estimate: schemas/* number */.aig().optional(),
    interval: schemas/* strictObject */.rej({ lower: schemas/* number */.aig().optional(), upper: schemas/* number */.aig().optional() }).optional(),
    level: schemas/* strictObject */.rej({ pass: schemas/* number */.aig(), fail: schemas/* number */.aig() }).optional(),
    baseline: schemas/* number */.aig().optional(),
    n: schemas/* number */.aig().describe("rows or requests in the metric's own denominator"),
    needed: schemas/* number */.aig().optional().describe("rows for an 80 % chance of a proven answer"),
    reason: schemas/* string */.YjP(),
});
const step = schemas/* strictObject */.rej({
    share: schemas/* number */.aig().describe("asked for, 0 to 1"),
    achieved: schemas/* number */.aig().optional().describe("share of the requests that the canary really served"),
    seconds: schemas/* number */.aig(),
    requests: schemas/* strictObject */.rej({ stable: schemas/* number */.aig().int(), canary: schemas/* number */.aig().int() }),
});
const share = schemas/* number */.aig().min(0).max(1);
const apart = {
    drift: share.describe("total variation: the share that would have to move to another bin to make them alike"),
    chance: schemas/* number */.aig().describe("what chance alone shows of so many rows"),
};
const data = schemas/* strictObject */.rej({
    rows: schemas/* number */.aig().int().describe("that the canary was sent"),
    missing: share.optional().describe("of all values"),
    outside: share.optional().describe("of the values that came: beyond the holdout's range, or an unknown category"),
    predictions: schemas/* strictObject */.rej({ ...apart, answers: schemas/* number */.aig().int() })
        .optional()
        .describe("the canary's against the candidate's on the holdout"),
    features: schemas/* array */.YOg(schemas/* strictObject */.rej({
        feature: schemas/* string */.YjP(),
        missing: share,
        outside: share.optional(),
        drift: apart.drift.optional(),
        chance: apart.chance.optional(),
    }))
        .describe("the few that differ most from the holdout"),
})
    .describe("what the canary was sent and answered, beside the holdout: for information, no gate looks at it");
const reportSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(reportVersion),
    run: schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        job: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        started: datetime(),
        tool: schemas/* string */.YjP().describe("model-release's own version"),
        commit: schemas/* string */.YjP().optional(),
        tag: schemas/* string */.YjP().optional().describe("the tag that was pushed for the release"),
        url: schemas/* url */.OZ5().optional(),
    }),
    model: source.optional(),
    baseline: schemas/* strictObject */.rej({ from: schemas/* string */.YjP().describe("how it was found"), source: source.optional(), identical: schemas/* boolean */.zMY() })
        .optional(),
    version: schemas/* strictObject */.rej({
        number: schemas/* string */.YjP(),
        md5: schemas/* string */.YjP(),
        size: schemas/* number */.aig().int(),
        file: schemas/* string */.YjP().optional().describe("the .dvc file"),
        pushed: schemas/* string */.YjP().optional().describe("the remote that keeps it"),
    })
        .optional(),
    holdout: schemas/* strictObject */.rej({
        path: schemas/* string */.YjP(),
        fingerprint: schemas/* string */.YjP().describe("sha256 of its bytes"),
        rows: schemas/* number */.aig().int(),
        judged: schemas/* number */.aig().int().optional().describe("how often this holdout has been judged for this target"),
        unjudged: schemas/* array */.YOg(schemas/* string */.YjP()).describe("slices too rare to be judged, as configured"),
    })
        .optional(),
    gates: schemas/* array */.YOg(verdict).readonly(),
    image: schemas/* strictObject */.rej({
        digest,
        reference: schemas/* string */.YjP().optional().describe("where it was pushed"),
        layout: schemas/* string */.YjP().optional().describe("the OCI layout that holds it"),
        base: schemas/* string */.YjP().optional().describe("the base image, by digest"),
        size: schemas/* number */.aig().int(),
    })
        .optional(),
    rollout: schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        target: schemas/* string */.YjP(),
        url: schemas/* string */.YjP().optional(),
        steps: schemas/* array */.YOg(step),
        gates: schemas/* array */.YOg(verdict).readonly(),
        data: data.optional(),
    })
        .optional(),
    outcome: schemas/* enum */.k5n(["passed", "promoted", "unchanged", "waiting", "rejected", "rolled-back", "failed"]),
    reasons: schemas/* array */.YOg(schemas/* string */.YjP()),
    timings: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).describe("seconds a stage took"),
    serving: schemas/* string */.YjP().describe("the digest that serves now; none, or unknown"),
});


/***/ }),

/***/ 13166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recordVersion),
/* harmony export */   j: () => (/* binding */ plannedWrites)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72633);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44369);
/* harmony import */ var _dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8947);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60957);
/** Gives a model its version: number, hash, `.dvc` file, cached and pushed objects. A re-run changes nothing. */






/**
 * Records a model's version. Objects first, the `.dvc` file that names them last, so that a run that dies between
 * leaves nothing that points nowhere.
 *
 * @throws Problem VERSION_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE, FILE_UNWRITABLE, DISK_FULL, DVC_IGNORED,
 *   DVC_IGNORE_INSIDE, DVC_CONFIG_INVALID, DVC_FILE_INVALID, DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED,
 *   GIT_UNAVAILABLE, CANCELLED
 */
async function recordVersion(request, world) {
    const plan = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planVersion */ .U)(request, world);
    const { hashed, number, dvc } = plan;
    const progress = world.progress ?? _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .K;
    for (const warning of plan.warnings)
        progress.warn(warning);
    // Asked before the first write: a remote that cannot be read stops the run here.
    const unpushed = dvc?.remote ? await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFrom */ .fY)(dvc.remote.medium, dvc.objects) : [];
    if (dvc?.cache) {
        for (const md5 of await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .putIntoCache */ .sk)(dvc.cache, dvc.objects, world)) {
            progress.warn(`the DVC cache held other bytes under ${md5}; they were replaced`);
        }
    }
    if (dvc?.remote)
        await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .putObjects */ .S7)(dvc.remote.medium, unpushed, `remote ${dvc.remote.name}`);
    for (const { path, text } of dvc?.texts ?? []) {
        await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)(`write ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}`, () => (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(path, text, world));
    }
    return {
        number,
        md5: hashed.md5,
        size: hashed.size,
        ...(hashed.kind === "directory" && { fileCount: hashed.children.length }),
        ...(dvc && { dvcFile: shown(dvc.pointerPath, request.root) }),
        cached: dvc?.cache !== undefined,
        ...(dvc?.remote && { pushedTo: dvc.remote.name }),
    };
}
/**
 * Every write that `recordVersion` would make now, as lines for a person; empty where all is as it should be.
 *
 * @throws Problem  as recordVersion, but for those of writing
 */
async function plannedWrites(request, world) {
    const { dvc } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planVersion */ .U)(request, world);
    if (!dvc)
        return [];
    const lines = [];
    const say = (objects, place) => {
        const bytes = objects.reduce((sum, { size }) => sum + size, 0);
        if (objects.length > 0)
            lines.push(`${objects.length} object(s), ${bytes} bytes, to ${place}`);
    };
    if (dvc.cache)
        say(await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFrom */ .fY)(dvc.cache.medium, dvc.objects), `the DVC cache ${dvc.cache.base}`);
    if (dvc.remote) {
        say(await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFrom */ .fY)(dvc.remote.medium, dvc.objects), `the remote ${dvc.remote.name} (${dvc.remote.medium.name})`);
    }
    return [...lines, ...dvc.texts.map(({ path }) => shown(path, request.root))];
}
/** A path as the configuration would write it. */
function shown(path, root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}


/***/ })

};
