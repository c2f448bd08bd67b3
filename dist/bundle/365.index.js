export const id = 365;
export const ids = [365,8735,1209];
export const modules = {

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

/***/ 89037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ withJudgement),
/* harmony export */   SB: () => (/* binding */ ledgerFile),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   nb: () => (/* binding */ withPromoted)
/* harmony export */ });
/* unused harmony export releasesKept */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _file_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83940);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17959);
/** What outlasts a rollout, kept beside its journal: the releases before, and how often a holdout has judged. */





/** Releases that `rollback --to` can go back to. */
const releasesKept = 10;
const pastReleaseShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    template: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()),
    /** The semantic version, where one was given. */
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** DVC's md5 of the model. */
    model: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Where the model lies, relative to the configuration. */
    path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Wall time, ISO 8601, for people. */
    promotedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
const ledgerShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Newest first; the first is what was promoted last. */
    releases: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(pastReleaseShape),
    /** By the fingerprint of the holdout. */
    judgements: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative()),
});
const ledgerFile = "ledger.json";
const empty = { releases: [], judgements: {} };
/** @param folder  the rollout's state folder, `.model-release/<name>` */
function openLedger(folder, parts) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ledgerFile);
    const load = async () => (await (0,_stored_js__WEBPACK_IMPORTED_MODULE_3__/* .readStored */ .C)(path, ledgerShape, parts.files)) ?? empty;
    return {
        load,
        update: (change) => (0,_file_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .underJournalLock */ .Z7)({ folder, ...parts }, async () => {
            const next = change(await load());
            await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)("write ledger", () => (0,_stored_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStored */ .z)(path, next, parts.files));
            return next;
        }),
    };
}
/** Puts a release on top; one that stood there already moves up, so that each stands once. */
function withPromoted(content, release) {
    const others = content.releases.filter(({ digest }) => digest !== release.digest);
    return { ...content, releases: [release, ...others].slice(0, releasesKept) };
}
/** Counts one more judgement by a holdout. */
function withJudgement(content, fingerprint) {
    const times = (content.judgements[fingerprint] ?? 0) + 1;
    return { ...content, judgements: { ...content.judgements, [fingerprint]: times } };
}


/***/ }),

/***/ 61209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLocalObserver: () => (/* binding */ createLocalObserver),
  observe: () => (/* binding */ observe)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/stats/latency-edges.js
var latency_edges = __webpack_require__(34373);
// EXTERNAL MODULE: ./build/rollout/targets/local/client.js
var client = __webpack_require__(16788);
// EXTERNAL MODULE: ./build/rollout/observers/data-seen.js
var data_seen = __webpack_require__(57378);
// EXTERNAL MODULE: ./build/rollout/observers/pod-predictions.js
var pod_predictions = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/rollout/observers/pods-cursor.js
var pods_cursor = __webpack_require__(81799);
// EXTERNAL MODULE: ./build/rollout/observers/predictions.js
var predictions = __webpack_require__(27792);
;// CONCATENATED MODULE: ./build/rollout/observers/local-predictions.js
/** What the local arms predicted between two readings of the host. Beside local.ts. Pure. */




const placeShape = schemas/* object */.Ikc({ server: schemas/* string */.YjP(), counts: schemas/* string */.YjP() });
/** The place in the observer's cursor. */
const predictedShape = schemas/* object */.Ikc({
    bins: predictions/* frozenShape */.q2.optional(),
    stable: placeShape.optional(),
    canary: placeShape.optional(),
});
const silent = "the servers did not tell what they predicted: too busy to answer, or made by an older model-release, whose servers do not count it";
/** Where a server did not tell, the place stays: the next reading covers the longer interval, for both arms alike. */
function localPredictions({ arms }, before, traffic) {
    const stable = arms.stable.predictions;
    const canary = arms.canary.predictions;
    const isSilent = stable === undefined || (canary === undefined && arms.canary.replicas.seen > 0);
    if (isSilent)
        return { part: { noPredictions: silent }, place: before };
    const bins = before?.bins ?? (0,predictions/* freezeBins */.gr)(stable[traffic]);
    const place = (arm) => {
        const told = arms[arm].predictions;
        return bins && told && { server: told.server, counts: (0,pods_cursor/* packedPredictions */.nX)((0,predictions/* merged */.Zu)(bins, told[traffic])) };
    };
    const counted = (arm) => {
        const told = arms[arm].predictions;
        const known = before?.[arm];
        const isSame = told === undefined || known?.server === told.server;
        const now = told?.[traffic] ?? predictions/* noRawPredictions */.Cb;
        return { arm, name: `the ${arm}'s server`, now, before: known && (isSame ? known.counts : "fresh") };
    };
    return {
        part: (0,pod_predictions/* podPredictions */.q)(before?.bins, [counted("stable"), counted("canary")]),
        place: { ...(bins && { bins }), stable: place("stable"), canary: place("canary") },
    };
}

// EXTERNAL MODULE: ./build/rollout/observers/usage.js
var usage = __webpack_require__(17909);
;// CONCATENATED MODULE: ./build/rollout/observers/local.js
/** Reads the local proxy's counters: what happened in an interval is the difference of two readings. */







const countsShape = schemas/* object */.Ikc({
    requests: schemas/* int */.Whr(),
    errors: schemas/* int */.Whr(),
    errorSquares: schemas/* int */.Whr(),
    latency: schemas/* array */.YOg(schemas/* int */.Whr()).length(latency_edges/* latencyEdges */.F.length + 1),
    restarts: schemas/* int */.Whr(),
});
const usedShape = usage/* usagePlaceShape */.qY.extend({ server: schemas/* string */.YjP() });
const cursorShape = schemas/* object */.Ikc({
    startId: schemas/* string */.YjP(),
    monotonic: schemas/* number */.aig(),
    arms: schemas/* object */.Ikc({ stable: countsShape, canary: countsShape }),
    predicted: predictedShape.optional(),
    used: schemas/* object */.Ikc({ stable: usedShape.optional(), canary: usedShape.optional() }).optional(),
});
function createLocalObserver({ folder, traffic, world }) {
    return {
        latencyEdges: latency_edges/* latencyEdges */.F,
        read: async (cursor, signal) => {
            const host = await (0,client/* findHost */.my)(folder, world);
            const answer = host && (await (0,client/* askHost */.wf)(host, ["GET", "/counters"], signal));
            // The target's next reading starts it again; until then nothing is known, and nothing is lost.
            if (!answer)
                return { cursor: cursor ?? {} };
            return observe(answer.content, parseCursor(cursor), traffic, world.clock.now());
        },
    };
}
/** What two readings say. Pure. */
function observe(now, before, traffic, at) {
    const { part, place } = localPredictions(now, before?.predicted, traffic);
    const cursor = {
        ...(place && { predicted: place }),
        used: { stable: usedPlace(now.arms.stable), canary: usedPlace(now.arms.canary) },
        startId: now.startId,
        monotonic: now.monotonic,
        arms: { stable: countsOf(now, "stable", traffic), canary: countsOf(now, "canary", traffic) },
    };
    const stored = { ...cursor };
    if (before === undefined) {
        const { requests, errors, errorSquares, latency } = cursor.arms.stable;
        const past = { requests, errors, errorSquares, latency, seconds: now.monotonic / 1000 };
        // Replay begins with the rollout: what it has seen so far is servers that were not warm yet.
        return { ...(requests > 0 && traffic === "live" && { past }), cursor: stored };
    }
    const answered = now.arms.canary.predictions?.[traffic];
    const data = answered && (0,data_seen/* dataSeen */.g)([answered], cursor.predicted?.bins);
    const reset = now.startId !== before.startId;
    const arm = (name) => {
        const { replicas, ageSeconds } = now.arms[name];
        // After a reset the counters began at zero: they hold what happened since, and the gap before it is unknown.
        const counted = reset ? cursor.arms[name] : since(before.arms[name], cursor.arms[name]);
        const { requests, errors, errorSquares, latency, restarts } = counted;
        return {
            requests,
            errors,
            ...(traffic === "live" && { errorSquares }),
            latency,
            replicas,
            restarts,
            ageSeconds,
            usage: usedSince(name, now, before),
        };
    };
    const sample = {
        at: at.toISOString(),
        seconds: reset ? now.monotonic / 1000 : (now.monotonic - before.monotonic) / 1000,
        stable: arm("stable"),
        canary: arm("canary"),
        traffic,
        ...part,
        complete: !reset,
        ...(reset && { incompleteBecause: "the local host was started again, and its counters with it" }),
    };
    return { sample, ...(data && { data }), cursor: stored };
}
/** All that its server answered, replayed and not, by the proxy's counters. */
function rawUsage({ usage, live, replay }) {
    return usage && { ...usage, requests: live.requests + replay.requests };
}
function usedPlace(arm) {
    const place = (0,usage/* usagePlace */.Np)(rawUsage(arm));
    return place && arm.usage ? { ...place, server: arm.usage.server } : undefined;
}
function usedSince(name, now, before) {
    const arm = now.arms[name];
    const known = before.used?.[name];
    const isSame = now.startId === before.startId && known?.server === arm.usage?.server;
    return (0,usage/* usageSince */.eR)(rawUsage(arm), isSame ? known : undefined);
}
function countsOf(now, arm, traffic) {
    const { requests, errors, errorSquares, latency } = now.arms[arm][traffic];
    return { requests, errors, errorSquares, latency: [...latency], restarts: now.arms[arm].restarts };
}
function since(before, after) {
    return {
        requests: after.requests - before.requests,
        errors: after.errors - before.errors,
        errorSquares: after.errorSquares - before.errorSquares,
        latency: after.latency.map((count, i) => count - before.latency[i]),
        restarts: Math.max(0, after.restarts - before.restarts),
    };
}
function parseCursor(cursor) {
    if (cursor === undefined || Object.keys(cursor).length === 0)
        return undefined;
    const parsed = cursorShape.safeParse(cursor);
    if (parsed.success)
        return parsed.data;
    throw new errors/* Problem */.AF("ROLLOUT_RECORD_INVALID", {
        what: "the observer's place in the rollout's record is not one of this version",
        remedy: "Roll back and begin again: model-release rollback, then run the release once more.",
        cause: parsed.error,
    });
}


/***/ }),

/***/ 13334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ podPredictions)
/* harmony export */ });
/* harmony import */ var _pods_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81799);
/* harmony import */ var _predictions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27792);


/** @param bins  as they stand in the cursor that the interval begins with */
function podPredictions(bins, pods) {
    const silent = pods.find(({ now }) => now === undefined);
    if (silent) {
        const whose = silent.arm === "canary" ? "the canary's" : "stable's";
        return { noPredictions: `${whose} servers do not count their predictions: images of an older model-release` };
    }
    if (bins === undefined)
        return { noPredictions: _predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .notEnoughYet */ .kH };
    return (0,_predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .predictionPart */ .zF)(bins, { canary: armOf("canary", bins, pods), stable: armOf("stable", bins, pods) });
}
function armOf(arm, bins, pods) {
    let sum = (0,_predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .merged */ .Zu)(bins, _predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .noRawPredictions */ .Cb);
    for (const { name, now = _predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .noRawPredictions */ .Cb, before } of pods.filter((pod) => pod.arm === arm)) {
        if (before === undefined)
            return `${name}: it is not known what it had predicted before`;
        const known = before === "fresh" ? (0,_predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .merged */ .Zu)(bins, _predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .noRawPredictions */ .Cb) : (0,_pods_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackedPredictions */ .Uf)(before);
        const counted = (0,_predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceOf */ .Pq)(known, (0,_predictions_js__WEBPACK_IMPORTED_MODULE_1__/* .merged */ .Zu)(bins, now));
        if (counted === undefined)
            return `${name}: its counters of predictions went back`;
        sum = {
            counts: sum.counts.map((count, bin) => count + counted.counts[bin]),
            squares: sum.squares + counted.squares,
        };
    }
    return sum;
}


/***/ }),

/***/ 81799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ countersOf),
/* harmony export */   SW: () => (/* binding */ packedCounters),
/* harmony export */   Uf: () => (/* binding */ unpackedPredictions),
/* harmony export */   c4: () => (/* binding */ parsePodsCursor),
/* harmony export */   nX: () => (/* binding */ packedPredictions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _stats_latency_edges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34373);
/* harmony import */ var _predictions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27792);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17909);
/** Where the pods' counters were read last: kept in the rollout's record, so it is small, and so is each pod's part. */





const placeShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** The container's start: another one began its counters at zero. */
    start: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    restarts: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    requests: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    errors: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    /** As `packed` writes it. */
    latency: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    /** By the cursor's bins, as `packedPredictions` writes it; absent where they were not known. */
    predictions: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Absent where its processor time was not known. */
    used: _usage_js__WEBPACK_IMPORTED_MODULE_3__/* .usagePlaceShape */ .qY.optional(),
    /** Since when it is ready, and how long that was ago by our own clock, at the least. */
    ready: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ since: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), seconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() }).optional(),
});
const cursorShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Wall time of the reading. */
    at: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    /** Whose monotonic clock `monotonic` is of, in milliseconds: that of another process cannot be compared. */
    clock: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    monotonic: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    /** What predictions are counted by, once stable has answered enough of them. */
    bins: _predictions_js__WEBPACK_IMPORTED_MODULE_2__/* .frozenShape */ .q2.optional(),
    /** By the pods' uid. */
    pods: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), placeShape),
});
/** @throws Problem ROLLOUT_RECORD_INVALID for what is no cursor of this observer */
function parsePodsCursor(cursor) {
    if (cursor === undefined || Object.keys(cursor).length === 0)
        return undefined;
    const parsed = cursorShape.safeParse(cursor);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("ROLLOUT_RECORD_INVALID", {
        what: "the observer's place in the rollout's record is not one of this version",
        remedy: "Roll back and begin again: model-release rollback, then run the release once more.",
        cause: parsed.error,
    });
}
function packedCounters({ requests, errors, latency }) {
    return { requests, errors, latency: packed(latency) };
}
function countersOf({ requests, errors, latency }) {
    return { requests, errors, latency: unpacked(latency) };
}
/** Counts by bin and the squares, in base 36. */
function packedPredictions({ counts, squares }) {
    return [...counts, squares].map((count) => count.toString(36)).join(".");
}
function unpackedPredictions(text) {
    const numbers = text.split(".").map((count) => Number.parseInt(count, 36));
    return { counts: numbers.slice(0, -1), squares: numbers.at(-1) };
}
/**
 * Counts by bucket as text: runs of counts in base 36, each with the place where it begins ("40:1a.3.2 77:1").
 * A server's answers fall into a few dozen of the buckets, and a rollout's record is bounded.
 */
function packed(latency) {
    const runs = [];
    latency.forEach((count, i) => {
        if (count === 0)
            return;
        const run = runs.at(-1);
        if (run && run.from + run.counts.length === i)
            run.counts.push(count.toString(36));
        else
            runs.push({ from: i, counts: [count.toString(36)] });
    });
    return runs.map(({ from, counts }) => `${from}:${counts.join(".")}`).join(" ");
}
function unpacked(text) {
    const latency = _stats_latency_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyEdges */ .F.map(() => 0).concat(0);
    for (const run of text === "" ? [] : text.split(" ")) {
        const [from, counts = ""] = run.split(":");
        counts.split(".").forEach((count, i) => {
            latency[Number(from) + i] = Number.parseInt(count, 36);
        });
    }
    return latency;
}


/***/ }),

/***/ 16788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   my: () => (/* binding */ findHost),
/* harmony export */   nb: () => (/* binding */ ensureHost),
/* harmony export */   wf: () => (/* binding */ askHost)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37067);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77814);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44369);
/* harmony import */ var _journal_stored_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17959);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9899);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(63202);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71513);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18478);
/** The command line's side of the host: find it, ask it, start it where it is not there. */












/** The host that runs now; undefined when none does. */
async function findHost(state, { files }) {
    const file = await (0,_journal_stored_js__WEBPACK_IMPORTED_MODULE_7__/* .readStored */ .C)((0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .layoutOf */ .a)(state).host, _wire_js__WEBPACK_IMPORTED_MODULE_10__/* .hostFileShape */ .uR, files);
    return file !== undefined && (await (0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .isRunning */ .W_)(file.process)) ? file : undefined;
}
/** @returns  undefined when nobody listens on the socket any more */
function askHost(host, [method, path], signal, content) {
    return new Promise((resolve, reject) => {
        const late = AbortSignal.timeout(20_000);
        const outgoing = (0,node_http__WEBPACK_IMPORTED_MODULE_2__.request)({ socketPath: host.socket, method, path, agent: false, signal: AbortSignal.any([signal, late]) }, (answer) => {
            const chunks = [];
            answer.on("data", (chunk) => chunks.push(chunk));
            answer.on("error", () => resolve(undefined));
            answer.on("end", () => {
                resolve({ status: answer.statusCode ?? 0, content: JSON.parse(Buffer.concat(chunks).toString()) });
            });
        });
        outgoing.on("error", (error) => {
            if (signal.aborted)
                reject(signal.reason);
            else if (late.aborted)
                reject(doesNotAnswer(host, error));
            else
                resolve(undefined);
        });
        outgoing.end(content === undefined ? undefined : JSON.stringify(content));
    });
}
/** Starts a host unless one runs, and waits until it answers. */
async function ensureHost(start, world, signal) {
    const { clock } = world;
    const running = await findHost(start.state, world);
    if (running)
        return running;
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .layoutOf */ .a)(start.state);
    await (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .fc)(layout.logs, world.files);
    const logBefore = await sizeOf(layout.hostLog, world);
    const ended = await (0,_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .effect */ .Q)("start host", async () => spawnHost(start, layout, world));
    const deadline = clock.monotonic() + 20_000;
    while (clock.monotonic() < deadline) {
        signal.throwIfAborted();
        const host = await findHost(start.state, world);
        if (host)
            return host;
        if (ended.status === "failed")
            break;
        await clock.sleep(25, signal);
    }
    const log = await world.files.readFile(layout.hostLog, "utf8");
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .AF("LOCAL_HOST_FAILED", {
        what: `the local host did not start:\n${log.slice(logBefore).trim() || "(it said nothing)"}`,
        remedy: `Its log is ${layout.hostLog}. If it says nothing, start it by hand:\n  node ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(world.home, "host.js")} --state ${start.state}`,
    });
}
function spawnHost({ state, address, port }, layout, world) {
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(layout.hostLog, "a", 0o600);
    try {
        // Its own options, not the command's: a debugger's port or a test's hook is for one process.
        const options = world.environment.MODEL_RELEASE_HOST_NODE_OPTIONS;
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(world.home, "host.js"), "--state", state, "--address", address, "--port", String(port)], {
            detached: true,
            stdio: ["ignore", log, log],
            cwd: state,
            env: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_11__/* .lastingEnvironment */ .E)(world.environment), ...(options && { NODE_OPTIONS: options }) },
        });
        const watched = { status: "runs" };
        child.on("error", () => {
            watched.status = "failed";
        });
        child.on("exit", (code) => {
            // 0: another one was quicker and is there.
            if (code !== 0)
                watched.status = "failed";
        });
        child.unref();
        return watched;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    }
}
async function sizeOf(path, { files }) {
    try {
        return (await files.stat(path)).size;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return 0;
        throw error;
    }
}
function doesNotAnswer(host, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .AF("LOCAL_HOST_FAILED", {
        what: `the local host (process ${host.process.pid}) has not answered for twenty seconds`,
        remedy: "See whether the machine is out of memory or the process is stopped; 'model-release stop' ends it.",
        cause,
    });
}


/***/ }),

/***/ 90365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ open_open)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/rollout/engine/plan.js
var plan = __webpack_require__(28690);
// EXTERNAL MODULE: ./build/rollout/engine/record.js
var record = __webpack_require__(35724);
// EXTERNAL MODULE: ./build/rollout/journal/file-journal.js
var file_journal = __webpack_require__(83940);
// EXTERNAL MODULE: ./build/rollout/journal/ledger.js
var journal_ledger = __webpack_require__(89037);
// EXTERNAL MODULE: ./build/rollout/observers/local.js + 1 modules
var local = __webpack_require__(61209);
// EXTERNAL MODULE: ./build/rollout/targets/local/client.js
var client = __webpack_require__(16788);
// EXTERNAL MODULE: ./build/rollout/targets/local/layout.js
var local_layout = __webpack_require__(71513);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/rollout/journal/stored.js
var stored = __webpack_require__(17959);
// EXTERNAL MODULE: ./build/rollout/process.js
var rollout_process = __webpack_require__(9899);
// EXTERNAL MODULE: ./build/rollout/targets/local/server-process.js
var server_process = __webpack_require__(70484);
// EXTERNAL MODULE: ./build/rollout/targets/local/wire.js
var wire = __webpack_require__(18478);
;// CONCATENATED MODULE: ./build/rollout/targets/local/operate.js
/** By hand: what runs, and ending it. */










/** Looks, and changes nothing. @param state  the rollout's state folder, `.model-release/<name>`, absolute */
async function readLocalStatus(state, world, signal) {
    const host = await (0,client/* findHost */.my)(state, world);
    const answer = host && (await (0,client/* askHost */.wf)(host, ["GET", "/status"], signal));
    if (!host || !answer)
        return { running: false, leftBehind: await leftBehind(state, world) };
    const { actual, servers, serving } = answer.content;
    return {
        running: true,
        url: urlOf(host),
        pid: host.process.pid,
        ...(serving !== undefined && { serving }),
        share: actual.share,
        servers,
    };
}
/** Where users' requests go in; undefined when no host runs. */
async function localUrl(state, world) {
    const host = await (0,client/* findHost */.my)(state, world);
    return host && urlOf(host);
}
/**
 * Ends the host and all its servers, and waits until they are gone; what a killed host has left is ended too.
 *
 * @returns  the numbers of the processes that were ended
 */
async function stopLocal(state, world, signal, { forget }) {
    const layout = (0,local_layout/* layoutOf */.a)(state);
    const ended = await (0,effects/* effect */.Q)("stop host", async () => {
        const stopped = await stopHost(state, world, signal);
        // A killed host's keeper may be starting its successor just now: with nothing wanted, it ends at once.
        await world.files.rm(layout.statement, { force: true });
        const late = await stopHost(state, world, signal);
        return [...stopped, ...late, ...(await endLeftBehind(state, world))];
    });
    for (const file of [layout.servers, layout.host])
        await world.files.rm(file, { force: true });
    if (forget)
        await (0,effects/* effect */.Q)("forget rollout", () => forgetLocal(state, world));
    return ended;
}
async function stopHost(state, world, signal) {
    const host = await (0,client/* findHost */.my)(state, world);
    if (host === undefined)
        return [];
    const status = await (0,client/* askHost */.wf)(host, ["GET", "/status"], signal);
    const pids = [host.process.pid, ...(status?.content.servers ?? []).flatMap(({ pid }) => pid ?? [])];
    await (0,client/* askHost */.wf)(host, ["POST", "/stop"], signal);
    const deadline = world.clock.monotonic() + 45_000;
    while (await (0,rollout_process/* isRunning */.W_)(host.process)) {
        // Requests in flight and servers that drain have their time within this; after it, it hangs.
        if (world.clock.monotonic() > deadline)
            await (0,rollout_process/* endProcess */.JZ)(host.process, world.clock, { graceMs: 0 });
        await world.clock.sleep(25);
    }
    return pids;
}
async function endLeftBehind(state, world) {
    const layout = (0,local_layout/* layoutOf */.a)(state);
    const file = await (0,stored/* readStored */.C)(layout.servers, wire/* serversFileShape */.Ie, world.files);
    if (file === undefined)
        return [];
    const before = await leftBehind(state, world);
    const parts = { state, layout, home: "", environment: {}, ...world };
    await Promise.all(file.servers.map((record) => (0,server_process/* endRecorded */.UQ)(record, parts)));
    return before.map(({ pid }) => pid);
}
async function leftBehind(state, { files }) {
    const file = await (0,stored/* readStored */.C)((0,local_layout/* layoutOf */.a)(state).servers, wire/* serversFileShape */.Ie, files);
    const found = [];
    for (const { process, arm, release } of file?.servers ?? [])
        if (process && (await (0,rollout_process/* isRunning */.W_)(process)))
            found.push({ pid: process.pid, arm, digest: release.digest });
    return found;
}
async function forgetLocal(state, world) {
    const layout = (0,local_layout/* layoutOf */.a)(state);
    for (const path of [
        layout.folder,
        layout.releases,
        ...[...file_journal/* journalFiles */.RF, journal_ledger/* ledgerFile */.SB].map((name) => (0,external_node_path_.join)(state, name)),
    ])
        await world.files.rm(path, { recursive: true, force: true });
}
/** An address that listens everywhere is reached by the loopback one; IPv6 stands in brackets. */
function urlOf({ address, port }) {
    const reached = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
    return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

// EXTERNAL MODULE: ./build/rollout/targets/local/options.js
var options = __webpack_require__(71145);
// EXTERNAL MODULE: ./build/rollout/targets/local/proxy.js + 4 modules
var proxy = __webpack_require__(82394);
;// CONCATENATED MODULE: ./build/rollout/targets/local/replay-sender.js

/** @param url  of the proxy, without a path; undefined while nothing serves */
function createLocalSender(url, { fetch }) {
    let known;
    return {
        pauseMs: 100,
        isReady: async () => {
            known ??= await url();
            return known !== undefined;
        },
        send: async (arm, { path, body, contentType }, signal) => {
            try {
                const answer = await fetch(known + path, {
                    method: "POST",
                    body,
                    headers: { "content-type": contentType, [proxy/* replayHeader */.X4]: arm },
                    signal,
                });
                const text = await answer.text();
                // The proxy names the arm that answered; where it does not, that arm is not ready and nothing was measured.
                if (answer.headers.get(proxy/* armHeader */.QH) === null)
                    return { kind: "not-delivered", why: `no ${arm} was ready` };
                return { kind: "answered", status: answer.status, text };
            }
            catch {
                signal.throwIfAborted();
                // The proxy itself is away, and may come back at another port.
                known = undefined;
                return { kind: "not-delivered", why: "the local host did not answer" };
            }
        },
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/rollout/targets/local/run-host.js + 7 modules
var run_host = __webpack_require__(60370);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
;// CONCATENATED MODULE: ./build/rollout/targets/local/unpacked.js
/** Images unpacked for the local servers, one folder a digest: there whole or not at all. */






/** @throws Problem LOCAL_RELEASE_INCOMPLETE, and what `unpack` throws; nothing half-unpacked is left */
async function ensureUnpacked(state, release, unpack, files) {
    const folder = (0,local_layout/* releaseFolder */.U)(state, release.digest);
    if (!(await exists(folder, files))) {
        const aside = (0,external_node_path_.join)((0,local_layout/* layoutOf */.a)(state).releases, `.${(0,external_node_crypto_.randomUUID)()}.partial`);
        try {
            await files.mkdir(aside, { recursive: true });
            await (0,effects/* effect */.Q)("unpack image", () => unpack(release.digest, aside));
            await (0,effects/* effect */.Q)("keep unpacked image", () => files.rename(aside, folder));
        }
        catch (error) {
            await files.rm(aside, { recursive: true, force: true });
            // Another process was quicker with the same digest, and so with the same bytes.
            if (!(await exists(folder, files)))
                throw (0,problems/* writeProblem */.bi)(error, folder);
        }
    }
    const model = (0,external_node_path_.join)(folder, release.template.model);
    if (!(await exists(model, files)))
        throw new errors/* Problem */.AF("LOCAL_RELEASE_INCOMPLETE", {
            what: `the image ${release.digest} holds no ${release.template.model}`,
            remedy: `It was built by other means, or ${folder} was changed by hand: remove that folder and run again.`,
        });
}
/** Removes the unpacked images that are not named, and what killed runs left half-done. */
async function pruneUnpacked(state, keep, files) {
    const { releases } = (0,local_layout/* layoutOf */.a)(state);
    const kept = new Set(keep.map((digest) => (0,local_layout/* releaseFolder */.U)(state, digest)));
    const names = await files.readdir(releases).catch((error) => {
        if ((0,problems/* isAbsent */.W0)(error))
            return [];
        throw error;
    });
    for (const folder of names.map((name) => (0,external_node_path_.join)(releases, name)).filter((path) => !kept.has(path))) {
        await (0,effects/* effect */.Q)("remove unpacked image", () => files.rm(folder, { recursive: true, force: true }));
    }
}
async function exists(path, files) {
    try {
        await files.stat(path);
        return true;
    }
    catch (error) {
        if ((0,problems/* isAbsent */.W0)(error))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/preflight.js
/** What could keep the local target from a rollout, found before anything of what serves is changed. */






/** @param releases  all that the rollout will run */
async function preflight(releases, start, unpack, world) {
    if (process.platform === "win32")
        return [
            new errors/* Problem */.AF("LOCAL_UNSUPPORTED", {
                what: "the local target does not run on Windows",
                remedy: "Use the Windows Subsystem for Linux, or another target.",
            }),
        ];
    return [
        ...(await missingDoors(world)),
        ...(await portProblems(start, world)),
        ...(await unpackProblems(start.state, releases, unpack, world)),
    ];
}
async function missingDoors({ home, files }) {
    const problems = [];
    for (const door of ["host.js", "serve.js"].map((name) => (0,external_node_path_.join)(home, name))) {
        try {
            await files.access(door);
        }
        catch (cause) {
            problems.push(new errors/* Problem */.AF("LOCAL_HOST_FAILED", {
                what: `${door} is not there`,
                remedy: "The installation is incomplete: take the whole dist/ folder of model-release.",
                cause,
            }));
        }
    }
    return problems;
}
async function portProblems(start, world) {
    if (start.port === 0)
        return [];
    const running = await (0,client/* findHost */.my)(start.state, world);
    if (running === undefined)
        return (await isFree(start)) ? [] : [(0,run_host/* portInUse */.a)(start.address, start.port)];
    if (running.port === start.port)
        return [];
    return [
        new errors/* Problem */.AF("LOCAL_PORT_IN_USE", {
            what: `what serves now listens on port ${running.port}, and the configuration says ${start.port}`,
            remedy: `Moving users to another port is no part of a rollout. Write 'port: ${running.port}', or end what serves first: model-release stop`,
        }),
    ];
}
/** Images are unpacked here and now: whether they are whole, and fit on the disk, is seen in no other way. */
async function unpackProblems(state, releases, unpack, { files }) {
    const problems = [];
    for (const release of releases) {
        try {
            await ensureUnpacked(state, release, unpack, files);
        }
        catch (error) {
            problems.push((0,errors/* unexpected */.os)(error));
        }
    }
    return problems;
}
function isFree({ address, port }) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once("error", () => resolve(false));
        server.listen(port, address, () => server.close(() => resolve(true)));
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/smoke.js
/** @param url  the server's own, without a path */
async function sendSmoke(url, requests, fetch, signal) {
    for (const [i, { path, body, contentType }] of requests.entries()) {
        try {
            const answer = await fetch(url + path, {
                method: "POST",
                body,
                headers: { "content-type": contentType },
                signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
            });
            const text = await answer.text();
            // The answer of a server may hold what it was sent: only its beginning, and only when it is an error's.
            if (!answer.ok)
                return { passed: false, what: `row ${i + 1} was answered with ${answer.status}: ${text.slice(0, 200)}` };
        }
        catch (error) {
            signal.throwIfAborted();
            return { passed: false, what: `row ${i + 1} was not answered: ${error.message}` };
        }
    }
    return { passed: true, what: `${requests.length} rows answered` };
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/target.js
/**
 * The local target: a host process of our own on this machine, with a proxy and a server for each arm.
 *
 * Requests go to the host, which is started where it is missing. Linux and macOS.
 */









function createLocalTarget(options) {
    const { folder: state, world } = options;
    const start = { state, address: options.address ?? "127.0.0.1", port: options.port ?? 0 };
    /** The release that unpacked images were last removed for. */
    let tidied;
    /** The host that runs, or is to run: one that was killed while something was wanted of it is started again. */
    async function reviveHost(signal) {
        const running = await (0,client/* findHost */.my)(state, world);
        if (running)
            return running;
        const wanted = await (0,stored/* readStored */.C)((0,local_layout/* layoutOf */.a)(state).statement, wire/* statementShape */.fo, world.files);
        return wanted && (0,client/* ensureHost */.nb)(start, world, signal);
    }
    async function status(signal) {
        for (let attempt = 0; attempt < 3; attempt++) {
            const host = await reviveHost(signal);
            if (host === undefined)
                return undefined;
            const answer = await (0,client/* askHost */.wf)(host, ["GET", "/status"], signal);
            if (answer !== undefined)
                return answer.content;
        }
        throw new errors/* Problem */.AF("LOCAL_HOST_FAILED", {
            what: "the local host ended three times while it was asked",
            remedy: `Its log says why: ${(0,local_layout/* layoutOf */.a)(state).hostLog}`,
        });
    }
    return {
        preflight: (wanted) => preflight(releasesOf(toLocal(wanted)), start, options.unpack, world),
        read: async (signal) => (await status(signal))?.actual ?? { share: 0, hold: false },
        apply: async (desired, fence, signal) => {
            const local = toLocal(desired);
            for (const release of releasesOf(local))
                await ensureUnpacked(state, release, options.unpack, world.files);
            const statement = {
                fence,
                desired: local,
                session: options.session,
                ...(options.ephemeral && { owner: { process: await (0,rollout_process/* identifySelf */.L0)(), graceMs: options.ownerGraceMs ?? 60_000 } }),
            };
            await stateWish(statement, signal);
            if (local.stable && !local.canary)
                await tidy(local.stable, signal);
        },
        smoke: async (rows, signal) => {
            const canary = (await status(signal))?.servers.find(({ arm, phase }) => arm === "canary" && phase === "ready");
            if (canary?.port === undefined)
                return { passed: false, what: "the canary's server is not ready" };
            return sendSmoke(`http://127.0.0.1:${canary.port}`, rows, world.fetch, signal);
        },
    };
    /** With one release alone, once a change: images that nobody runs nor may come back to are removed. */
    async function tidy({ digest }, signal) {
        if (tidied === digest)
            return;
        const kept = (await options.keep?.()) ?? [];
        // A canary's server that is about to end has its model in memory; a predecessor may have to be started once more.
        const stable = ((await status(signal))?.servers ?? []).filter(({ arm }) => arm === "stable");
        const running = stable.map((server) => server.digest);
        await pruneUnpacked(state, [digest, ...running, ...kept], world.files);
        if (running.every((one) => one === digest))
            tidied = digest;
    }
    async function stateWish(statement, signal) {
        for (let attempt = 0; attempt < 3; attempt++) {
            const host = await (0,client/* ensureHost */.nb)(start, world, signal);
            const answer = await (0,client/* askHost */.wf)(host, ["PUT", "/wanted"], signal, statement);
            if (answer === undefined)
                continue;
            if (answer.status === 200)
                return;
            if (answer.status === 409)
                throw takenOver(statement.fence);
            throw new errors/* Problem */.AF("LOCAL_HOST_FAILED", {
                what: `the local host refused what is wanted of it: ${answer.content.error ?? `status ${answer.status}`}`,
                remedy: "If it was started by another version of model-release, end it: model-release stop",
            });
        }
        throw new errors/* Problem */.AF("LOCAL_HOST_FAILED", {
            what: "the local host ended three times while it was told what is wanted",
            remedy: `Its log says why: ${(0,local_layout/* layoutOf */.a)(state).hostLog}`,
        });
    }
}
function toLocal(desired) {
    const { stable, canary, share, hold } = desired;
    return {
        ...(stable && { stable: toLocalRelease(stable) }),
        ...(canary && { canary: { ...toLocalRelease(canary), replicas: canary.replicas } }),
        share,
        hold,
    };
}
function toLocalRelease({ digest, template }) {
    return { digest, template: wire/* localTemplateShape */.zo.parse(template) };
}
const releasesOf = ({ stable, canary }) => [stable, canary].filter((one) => one !== undefined);
function takenOver({ epoch }) {
    return new errors/* Problem */.AF("ROLLOUT_TAKEN_OVER", {
        what: `this rollout was taken over by another run (ours had epoch ${epoch})`,
        remedy: "Nothing to do here: the other run brings it to its end. 'model-release status' shows it.",
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/open.js
/** The local target, put together for the jobs. */














async function open_open(context) {
    const { folder, world, unpack, traffic } = context;
    const { files, clock } = world;
    const ledger = (0,journal_ledger/* openLedger */.au)(folder, { files, clock });
    const kept = async () => (await ledger.load()).releases.map(({ digest }) => digest);
    return {
        target: createLocalTarget({ ...options/* localOptions */.m.parse(context.options), ...context, keep: kept }),
        observer: (0,local.createLocalObserver)({ folder, traffic, world }),
        place: { name: context.name },
        replicas: (signal) => readReplicas(folder, world, signal),
        journal: (0,file_journal/* createFileJournal */.oq)({ folder, parse: record/* readRecord */.aE, files, clock }),
        ledger,
        sender: createLocalSender(() => localUrl(folder, world), world),
        startsWithBaseline: true,
        release: async ({ digest, model }) => ({ digest, template: { model } }),
        fit: async (asked) => (0,plan/* fitAsAsked */.uW)(asked),
        url: () => localUrl(folder, world),
        status: async (signal) => describe(await readLocalStatus(folder, world, signal)),
        async modelOf({ digest, template }) {
            const local = { digest, template: wire/* localTemplateShape */.zo.parse(template) };
            await ensureUnpacked(folder, local, unpack, files);
            return (0,external_node_path_.join)((0,local_layout/* releaseFolder */.U)(folder, digest), local.template.model);
        },
        async stop(signal, options) {
            const ended = await stopLocal(folder, world, signal, options);
            return ended.map((pid) => `process ${pid}`);
        },
        close: () => { },
    };
}
/** By the host's own clock; nothing of them where no host runs. */
async function readReplicas(folder, world, signal) {
    const host = await (0,client/* findHost */.my)(folder, world);
    const answer = host && (await (0,client/* askHost */.wf)(host, ["GET", "/counters"], signal));
    const of = (arm) => {
        const counts = answer?.content.arms[arm];
        if (counts === undefined)
            return { expected: 0, restarts: 0, ageSeconds: 0 };
        const { replicas, restarts, ageSeconds } = counts;
        return { expected: replicas.expected, restarts, ageSeconds };
    };
    return { stable: of("stable"), canary: of("canary") };
}
function describe(status) {
    if (!status.running) {
        const lines = status.leftBehind.map(({ pid, arm }) => `a killed host left the ${arm} server behind (process ${pid})`);
        return { lines: ["nothing runs here", ...lines], detail: status };
    }
    const { url, pid, serving, servers } = status;
    const lines = servers.map(({ arm, digest, phase, pid }) => `${arm}: ${digest.slice(0, 19)}… ${phase}${pid === undefined ? "" : ` (process ${pid})`}`);
    return { serving, url, lines: [`${url} (host process ${pid})`, ...lines], detail: status };
}


/***/ })

};
