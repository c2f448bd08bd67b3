export const id = 5500;
export const ids = [5500];
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

/***/ 12057:
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
// EXTERNAL MODULE: ./build/validate/evidence.js + 5 modules
var validate_evidence = __webpack_require__(87776);
// EXTERNAL MODULE: ./build/validate/measured.js + 6 modules
var measured = __webpack_require__(20560);
// EXTERNAL MODULE: ./build/validate/resample.js + 1 modules
var resample = __webpack_require__(99539);
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
// EXTERNAL MODULE: ./build/jobs/steps/rows.js
var rows = __webpack_require__(52008);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
// EXTERNAL MODULE: ./build/jobs/steps/subject.js + 6 modules
var steps_subject = __webpack_require__(7688);
// EXTERNAL MODULE: ./build/jobs/steps/target.js + 2 modules
var steps_target = __webpack_require__(74303);
// EXTERNAL MODULE: ./build/jobs/steps/version.js
var version = __webpack_require__(61773);
;// CONCATENATED MODULE: ./build/jobs/plan.js











async function plan_plan(config, world, asker) {
    const folders = (0,state/* stateFolders */.Nj)(config);
    const known = await (0,steps_target/* withTarget */.yY)(config, folders, world, async (target) => ({
        released: await (0,steps_target/* recordedReleases */.Xc)(target),
        request: await (0,version/* versionRequest */.Uh)(config, target),
    }));
    const subject = await (0,steps_subject/* gatherSubject */._)(config, known.released, folders, asker, world);
    const { candidate, baseline, holdout } = subject;
    const power = await holdoutPower(await (0,steps_holdout/* answerHoldout */.i)(subject, config, world));
    const { request } = known;
    const { number } = await (0,plan/* planVersion */.U)(request, world);
    const image = { model: candidate, version: number, features: (0,rows/* featuresOf */._)(candidate, holdout) };
    const { publication } = await (0,steps_image/* planImage */.Fz)(image, config, folders, world);
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
        canary: {
            steps: config.canary.steps.map((step) => step.share),
            gates: config.canary.gates.map(({ written }) => written),
            areDefaults: config.canary.defaultGates,
        },
    };
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
