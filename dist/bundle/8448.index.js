export const id = 8448;
export const ids = [8448,8735];
export const modules = {

/***/ 45236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  hH: () => (/* binding */ notApplicable),
  jY: () => (/* binding */ rowsForEstimatePolicy)
});

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

/***/ 98735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ canaryMetrics),
/* harmony export */   canaryVocabulary: () => (/* binding */ canaryVocabulary)
/* harmony export */ });
const canaryMetrics = {
    error_rate: {
        help: "share of requests that failed",
        load: () => __webpack_require__.e(/* import() */ 3928).then(__webpack_require__.bind(__webpack_require__, 93928)).then((file) => file.errorRate),
    },
    latency_p50: {
        help: "median time to answer",
        load: () => __webpack_require__.e(/* import() */ 1557).then(__webpack_require__.bind(__webpack_require__, 31557)).then((file) => file.latencyP50),
    },
    latency_p90: {
        help: "time within which 90 % of the requests were answered",
        load: () => __webpack_require__.e(/* import() */ 9921).then(__webpack_require__.bind(__webpack_require__, 19921)).then((file) => file.latencyP90),
    },
    latency_p95: {
        help: "time within which 95 % of the requests were answered",
        load: () => __webpack_require__.e(/* import() */ 6782).then(__webpack_require__.bind(__webpack_require__, 36782)).then((file) => file.latencyP95),
    },
    latency_p99: {
        help: "time within which 99 % of the requests were answered",
        load: () => __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 282)).then((file) => file.latencyP99),
    },
    slower: {
        help: "share of requests slower than a time: slower(250ms)",
        load: () => __webpack_require__.e(/* import() */ 4393).then(__webpack_require__.bind(__webpack_require__, 4393)).then((file) => file.slower),
    },
    drift: {
        help: "how much the predictions differ from stable's: drift <= 0.1",
        load: () => __webpack_require__.e(/* import() */ 4760).then(__webpack_require__.bind(__webpack_require__, 84760)).then((file) => file.drift),
    },
    throughput: {
        help: "requests answered well, a second, by the arm's part of the traffic: throughput >= baseline * 0.9 at point",
        load: () => __webpack_require__.e(/* import() */ 8485).then(__webpack_require__.bind(__webpack_require__, 98485)).then((file) => file.throughput),
    },
    cpu: {
        help: "processor time by request: cpu <= baseline * 1.5 at point",
        load: () => __webpack_require__.e(/* import() */ 3797).then(__webpack_require__.bind(__webpack_require__, 23797)).then((file) => file.cpu),
    },
    memory: {
        help: "resident bytes of a replica: memory <= baseline * 1.2 at point",
        load: () => __webpack_require__.e(/* import() */ 9024).then(__webpack_require__.bind(__webpack_require__, 89024)).then((file) => file.memory),
    },
    accuracy: {
        help: "share of the replayed rows that are predicted right, row by row against stable: accuracy >= baseline - 0.01",
        load: () => __webpack_require__.e(/* import() */ 950).then(__webpack_require__.bind(__webpack_require__, 20950)).then((file) => file.accuracy),
    },
};
/** The gate language's vocabulary for `canary.gates`. */
async function canaryVocabulary() {
    const loaded = await Promise.all(Object.values(canaryMetrics).map((metric) => metric.load()));
    return new Map(loaded.map(({ term }) => [term.name, term]));
}


/***/ }),

/***/ 99915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireErrorRate),
/* harmony export */   h: () => (/* binding */ whereItCrosses)
/* harmony export */ });
/** What every interval of this room returns: two one-sided bounds. */
/** Refuses an error rate that no bound can be computed at (a caller's mistake, never the data's). */
function requireErrorRate(alpha) {
    if (!(alpha > 0 && alpha < 1))
        throw new RangeError(`an error rate lies between 0 and 1, not at ${alpha}`);
}
/**
 * The point of [low, high] at which a function that falls from positive to negative crosses zero.
 *
 * Bisection down to neighbouring floating-point numbers: slower than Newton's steps, and it cannot leave the interval.
 */
function whereItCrosses(falling, low, high) {
    let [left, right] = [low, high];
    for (;;) {
        const middle = left + (right - left) / 2;
        if (middle <= left || middle >= right)
            return middle;
        if (falling(middle) > 0)
            left = middle;
        else
            right = middle;
    }
}


/***/ }),

/***/ 8329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ normalDeviate),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72484);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86060);
/** The standard normal distribution, by the names that the formulas use. */


/** Φ(x): the probability that a standard normal variable is at most x. */
function normalCdf(x) {
    return _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__(x, 0, 1);
}
/** Φ⁻¹(p); −Infinity at 0 and Infinity at 1. */
function normalQuantile(p) {
    return p > 0 && p < rare ? farOut(p) : _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__(p, 0, 1);
}
/** The library works on 2p − 1: of a p as small as this too few digits are left there. */
const rare = 1e-6;
/** Newton's steps on log Φ, which is nearly a parabola so far out: four reach the last digit. */
function farOut(p) {
    let x = -Math.sqrt(-2 * Math.log(p));
    for (let step = 0; step < 5; step++) {
        const probability = normalCdf(x);
        const density = Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
        x -= (Math.log(probability / p) * probability) / density;
    }
    return x;
}
/** z of a one-sided error rate: 1.645 for 5 %. */
function normalDeviate(alpha) {
    return -normalQuantile(alpha);
}


/***/ }),

/***/ 33755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ tango)
/* harmony export */ });
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8329);
/**
 * Bounds of the difference of two proportions on identical rows, by Tango's score interval.
 *
 * Source: Tango, Statistics in Medicine 17 (1998) 891–908. The libraries that are asked elsewhere do not have it: it is
 * checked against his score equation, solved with scipy by numerical maximum likelihood.
 */


/** Bounds of the candidate's proportion minus the baseline's. Without a discordant row: ±z²/(n+z²). */
function tango(counts, alpha) {
    (0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .requireErrorRate */ .C)(alpha);
    const { candidateOnly, baselineOnly, rows } = counts;
    if (!(candidateOnly >= 0 && baselineOnly >= 0 && candidateOnly + baselineOnly <= rows))
        throw new RangeError(`${candidateOnly} + ${baselineOnly} discordant rows do not fit into ${rows}`);
    return {
        lower: lowerBound(candidateOnly, baselineOnly, rows, alpha),
        upper: -lowerBound(baselineOnly, candidateOnly, rows, alpha),
    };
}
/** The smallest difference δ that Tango's score test does not reject against "greater". */
function lowerBound(better, worse, rows, alpha) {
    const estimate = (better - worse) / rows;
    if (rows === 0 || estimate === -1)
        return -1;
    const deviate = (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalDeviate */ .YD)(alpha);
    const distance = (delta) => better - worse - rows * delta - deviate * Math.sqrt(rows * scoreVariance(better, worse, rows, delta));
    return (0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .whereItCrosses */ .h)(distance, -1, estimate);
}
/** Variance of one row's difference where the true difference is delta, the rest at its maximum likelihood. */
function scoreVariance(better, worse, rows, delta) {
    // Tango's quadratic A q² + B q + C = 0 for the probability that the baseline alone is right.
    const b = -better - worse + (2 * rows - better + worse) * delta;
    const c = -worse * delta * (1 - delta);
    const root = Math.sqrt(Math.max(0, b * b - 8 * rows * c));
    const baselineAlone = (root - b) / (4 * rows);
    return Math.max(0, 2 * baselineAlone + delta * (1 - delta));
}


/***/ }),

/***/ 60677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ chanceToPass),
/* harmony export */   FS: () => (/* binding */ rowsForEstimate),
/* harmony export */   MW: () => (/* binding */ chanceOfEstimate),
/* harmony export */   NT: () => (/* binding */ rowsOfPerfectModel),
/* harmony export */   Wl: () => (/* binding */ rowsForPaired),
/* harmony export */   ll: () => (/* binding */ rowsOfPairedTwins),
/* harmony export */   mT: () => (/* binding */ chanceOfHits),
/* harmony export */   vr: () => (/* binding */ rowsForProportion)
/* harmony export */ });
/* unused harmony export hitsToPass */
/* harmony import */ var _stdlib_math_base_special_betainc__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89986);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8329);
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3320);
/**
 * How many rows settle a gate, and how likely a number of rows does: what is said before and after a run.
 *
 * All by the normal approximation, as design documents of trials do, except `chanceToPass`, which is exact.
 */



/** The chance that "rows needed" speaks of. */
const wantedChance = 0.8;
/**
 * Rows for a proportion to be proven above (or below) a bound: ((z_α√(b(1−b)) + z_β√(p(1−p))) / (p−b))².
 *
 * @param assumed  the true proportion, as the estimate has it
 * @returns        a whole number, or undefined at the bound itself, where no number of rows is enough
 */
function rowsForProportion(assumed, bound, { alpha, chance = wantedChance }) {
    const deviation = (p) => Math.sqrt(Math.max(0, p * (1 - p)));
    const wanted = (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(alpha) * deviation(bound) + (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(1 - chance) * deviation(assumed);
    const rows = wholeRows((wanted / (assumed - bound)) ** 2);
    // Near 0 and 1 the approximation promises less than even a perfect score needs.
    const atLeast = assumed > bound ? rowsOfPerfectModel(bound, alpha) : rowsOfPerfectModel(1 - bound, alpha);
    return rows === undefined ? undefined : Math.max(rows, atLeast ?? 1);
}
/**
 * Rows that even a perfect score needs to be proven at least `bound`: ⌈ln α / ln b⌉, for b^n must not exceed α.
 *
 * Clopper and Pearson's bound at n of n; also Newcombe's at a perfect ranking (rows of the rarer class), and that of
 * the largest of n values for the quantile `bound`.
 *
 * @returns  1 for a bound of 0 or less; undefined for 1 or more, which no number of rows proves
 */
function rowsOfPerfectModel(bound, alpha) {
    if (bound >= 1)
        return undefined;
    return bound <= 0 ? 1 : Math.max(1, Math.ceil(Math.log(alpha) / Math.log(bound)));
}
/** Rows on which two models that never differ are proven no further apart than a margin: Tango's z²/(n+z²) ≤ margin. */
function rowsOfPairedTwins(margin, alpha) {
    if (!(margin > 0))
        return undefined;
    return Math.max(1, Math.ceil((0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(alpha) ** 2 * (1 / margin - 1)));
}
/** Rows for any estimate that has this standard error on this many rows: n·((z_α + z_β)·se / |estimate − bound|)². */
function rowsForEstimate({ rows, standardError, distance }, { alpha, chance = wantedChance }) {
    const deviates = (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(alpha) + (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(1 - chance);
    return wholeRows(rows * ((deviates * standardError) / distance) ** 2);
}
/** Paired rows for two equal models to be proven no further apart than a margin: share·((z_α + z_β)/margin)². */
function rowsForPaired(discordantShare, margin, { alpha, chance = wantedChance }) {
    const deviates = (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(alpha) + (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(1 - chance);
    return wholeRows(discordantShare * (deviates / margin) ** 2);
}
function wholeRows(rows) {
    return Number.isFinite(rows) ? Math.max(1, Math.ceil(rows)) : undefined;
}
/**
 * The chance that Clopper and Pearson's lower bound of a proportion reaches `bound`, exactly.
 *
 * @param assumed  the true proportion
 */
function chanceToPass(assumed, bound, trials, alpha) {
    const hits = hitsToPass(bound, trials, alpha);
    if (hits === undefined)
        return 0;
    return chanceOfHits(hits, trials, assumed);
}
/** The fewest hits whose lower bound reaches `bound`; undefined where even all hits are too few. */
function hitsToPass(bound, trials, alpha) {
    let [low, high] = [0, trials + 1];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((0,_proportion_js__WEBPACK_IMPORTED_MODULE_2__/* .clopperPearson */ .m)(Math.min(middle, trials), trials, alpha).lower >= bound || middle > trials)
            high = middle;
        else
            low = middle + 1;
    }
    return low > trials ? undefined : low;
}
/** P(X ≥ hits), X binomial. */
function chanceOfHits(hits, trials, probability) {
    if (hits <= 0)
        return 1;
    if (probability <= 0)
        return 0;
    if (probability >= 1)
        return 1;
    return _stdlib_math_base_special_betainc__WEBPACK_IMPORTED_MODULE_0__(probability, hits, trials - hits + 1);
}
/** The chance that an estimate's lower bound reaches the threshold, `distance` below its true value. */
function chanceOfEstimate(distance, standardError, alpha) {
    if (standardError === 0)
        return distance >= 0 ? 1 : 0;
    return (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .vr)(distance / standardError - (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalDeviate */ .YD)(alpha));
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ clopperPearson)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67259);
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);
/**
 * Bounds of a proportion of independent rows, by Clopper and Pearson.
 *
 * Exact: the error rate is never above alpha, also where models are good and a bootstrap lies.
 * Source: Clopper & Pearson, Biometrika 26 (1934) 404–413. Equals statsmodels' `proportion_confint(method="beta")`
 * at twice the error rate (that one is two-sided).
 */


/**
 * @param hits    rows that count, a whole number from 0 to trials
 * @param trials  rows in the denominator; without any, nothing is known: [0, 1]
 * @param alpha   error rate of each bound
 */
function clopperPearson(hits, trials, alpha) {
    (0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .requireErrorRate */ .C)(alpha);
    if (!Number.isInteger(hits) || !Number.isInteger(trials) || hits < 0 || hits > trials)
        throw new RangeError(`${hits} of ${trials} is not a proportion of whole rows`);
    return {
        lower: hits === 0 ? 0 : _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__(alpha, hits, trials - hits + 1),
        upper: hits === trials ? 1 : _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__(1 - alpha, hits + 1, trials - hits),
    };
}


/***/ })

};
