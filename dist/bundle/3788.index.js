export const id = 3788;
export const ids = [3788,8735];
export const modules = {

/***/ 77814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ effect)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/**
 * The effect boundary: every call that changes something outside this process goes through `effect`.
 *
 * A test subscribes to the channel (in a preloaded module, in the process under test) and kills the process
 * before the send or after the answer of any effect, so a new effect is covered without anyone remembering.
 */

const effects = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)("model-release:effect");
/** Runs a mutating call, announcing it before it is sent and after its answer. */
async function effect(name, act) {
    effects.publish({ name, when: "before" });
    const answer = await act();
    effects.publish({ name, when: "after" });
    return answer;
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

/***/ 7188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fewAtOnce)
/* harmony export */ });
/** Many calls to one server, only a few of them at a time. */
/**
 * @returns what `act` returned, in the order of the items
 * @throws what `act` throws first; nothing new is begun then
 */
async function fewAtOnce(lanes, items, act) {
    const results = [];
    const waiting = [...items.entries()];
    const lane = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [index, item] = next;
            try {
                results[index] = await act(item);
            }
            catch (error) {
                waiting.length = 0;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
    return results;
}


/***/ }),

/***/ 9899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   L0: () => (/* binding */ identifySelf),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   ls: () => (/* binding */ identify)
/* harmony export */ });
/* unused harmony export signalProcess */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/**
 * Who a process is, beyond its number: numbers are used again, so a number together with the start time names one.
 *
 * Linux and macOS. What was written down on another machine, or before a reboot, reads as "no longer there".
 */




/** @returns  undefined when no such process runs (one that has ended but was not yet reaped does not run) */
async function identify(pid) {
    const started = process.platform === "linux" ? await startedByProc(pid) : await startedByPs(pid);
    return started === undefined ? undefined : { pid, started };
}
let own;
/** This process. */
function identifySelf() {
    own ??= identify(process.pid).then((identity) => identity ?? { pid: process.pid, started: "unknown" });
    return own;
}
async function isRunning(identity) {
    return (await identify(identity.pid))?.started === identity.started;
}
/** Its program and arguments; undefined when no such process runs. */
async function commandOf(pid) {
    if (process.platform !== "linux")
        return ps(pid, "command=");
    return (await readProc(`/proc/${pid}/cmdline`))?.replaceAll("\0", " ");
}
/** Ends a process that need not be our child, and waits until it is gone. Another one of the same number is left alone. */
async function endProcess(identity, clock, { graceMs }) {
    const deadline = clock.monotonic() + graceMs;
    if (!(await signalProcess(identity, "SIGTERM")))
        return;
    while (clock.monotonic() < deadline) {
        await clock.sleep(50);
        if (!(await isRunning(identity)))
            return;
    }
    await signalProcess(identity, "SIGKILL");
    while (await isRunning(identity))
        await clock.sleep(20);
}
/** @returns  false when it was no longer there */
async function signalProcess(identity, signal) {
    if (!(await isRunning(identity)))
        return false;
    try {
        process.kill(identity.pid, signal);
        return true;
    }
    catch (error) {
        if ((0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === "ESRCH")
            return false;
        throw error;
    }
}
/** Fields 3 (state) and 22 (start, in ticks since the boot) of proc(5); the name before them may hold anything. */
async function startedByProc(pid) {
    const stat = await readProc(`/proc/${pid}/stat`);
    if (stat === undefined)
        return undefined;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X")
        return undefined;
    const boot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()}/${fields[19]}`;
}
async function readProc(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
    }
    catch (error) {
        const errno = (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error);
        if (errno === "ENOENT" || errno === "ESRCH")
            return undefined;
        throw error;
    }
}
async function startedByPs(pid) {
    const [state = "Z", ...start] = (await ps(pid, "stat=,lstart="))?.split(/\s+/) ?? [];
    return state.startsWith("Z") ? undefined : start.join(" ");
}
async function ps(pid, columns) {
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("ps", ["-ww", "-o", columns, "-p", String(pid)], {
            env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
        });
        return stdout.trim();
    }
    catch (error) {
        // ps ends with 1 when it knows no such process.
        if (error.code === 1)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 82250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** The user's own manifest: one Deployment and at most one Service, and nothing else. Pure. */



const named = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), namespace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() });
const deploymentShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    apiVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("apps/v1"),
    metadata: named,
    spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        selector: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ matchLabels: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional() }),
        template: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
            metadata: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ labels: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional() }).optional(),
            spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ containers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) })).min(1) }),
        }),
    }),
});
const serviceShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    apiVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("v1"),
    metadata: named,
    spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ selector: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
});
/** @throws Problem MANIFEST_INVALID */
function readManifest(text, settings) {
    const { path, name, namespace } = settings;
    const found = documentsIn(text, path);
    const kinds = found.map(({ kind, metadata }) => `${kind ?? "no kind"} ${metadata?.name ?? ""}`.trim());
    const deployments = found.filter(({ kind }) => kind === "Deployment");
    const services = found.filter(({ kind }) => kind === "Service");
    if (deployments.length !== 1 || services.length > 1 || found.length > deployments.length + services.length) {
        throw invalid(path, `holds ${kinds.length === 0 ? "nothing" : kinds.join(", ")}`, onlyThese);
    }
    const deployment = checked(deployments[0], deploymentShape, path, "Deployment");
    const service = services[0] && checked(services[0], serviceShape, path, "Service");
    for (const { metadata } of service ? [deployment, service] : [deployment]) {
        if (metadata.namespace === undefined || metadata.namespace === namespace)
            continue;
        const remedy = `Write 'deploy.namespace: ${metadata.namespace}', or take the namespace out of the manifest.`;
        throw invalid(path, `names the namespace ${metadata.namespace}, and the release goes to ${namespace}`, remedy);
    }
    if (deployment.metadata.name !== name) {
        const called = deployment.metadata.name;
        throw invalid(path, `calls its Deployment ${called}, and the configuration ${name}`, `Write 'deploy.name: ${called}'.`);
    }
    const labels = deployment.spec.template.metadata?.labels ?? {};
    const unmet = Object.entries(deployment.spec.selector.matchLabels ?? {}).find(([key, value]) => labels[key] !== value);
    if (unmet) {
        const [key, value] = unmet;
        const remedy = `Add '${key}: ${value}' to spec.template.metadata.labels.`;
        throw invalid(path, `selects pods by ${key}=${value}, which its own template does not bear`, remedy);
    }
    return {
        deployment: deployment,
        ...(service && { service: service }),
    };
}
const onlyThese = "A release changes one Deployment and at most one Service; another object in the file (a ConfigMap) would reach the running pods at once, past the canary. Keep the others in a file of their own.";
function documentsIn(text, path) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text);
    // The parser answers an empty text with an object of its own instead of a list.
    if (!Array.isArray(documents))
        return [];
    return documents.flatMap((document) => {
        const [mistake] = document.errors;
        if (mistake)
            throw invalid(path, `is no YAML: ${mistake.message.split("\n")[0]}`, "Correct the line.");
        const content = document.toJS();
        if (content === null)
            return [];
        if (typeof content === "object" && !Array.isArray(content))
            return [content];
        throw invalid(path, "holds something that is no object of Kubernetes", onlyThese);
    });
}
function checked(object, shape, path, kind) {
    const read = shape.safeParse(object);
    if (read.success)
        return read.data;
    const { path: place = [], message = "" } = read.error.issues[0] ?? {};
    throw invalid(path, `has a ${kind} that is not whole: ${place.join(".")}: ${message}`, "Complete it.");
}
function invalid(path, what, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("MANIFEST_INVALID", { what: `${path} ${what}`, remedy });
}


/***/ }),

/***/ 33788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ open_open)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/engine/record.js
var record = __webpack_require__(35724);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/names.js
/** The names that our objects, labels and annotations bear in a cluster: what others see of us, so they never change. */
const domain = "model-release.dev";
const fieldManager = "model-release";
const labels = {
    /** `stable` or `canary`; in stable's pods from the first promotion on. Never what decides who is an arm. */
    arm: `${domain}/arm`,
    /** The Deployment that the object belongs to. */
    of: `${domain}/of`,
};
const annotations = {
    /** On the Lease: the record of the rollout, as JSON, most of it compressed. */
    record: `${domain}/record`,
    /** On the Lease: the process that holds it, where it can be asked whether it lives. */
    process: `${domain}/process`,
    /** On the Lease: how often each holdout has judged, as JSON. */
    judgements: `${domain}/judgements`,
    /** On every managed object: the epoch that last touched it. */
    epoch: `${domain}/epoch`,
    /** On a Deployment of ours, or promoted by us: a hash of the release whose template it has. */
    release: `${domain}/release`,
    /** On the canary: the identity of the rollout that made it. */
    rollout: `${domain}/rollout`,
    /** On the canary: the share of traffic that its replicas are to have. */
    share: `${domain}/share`,
    /** On what is held for a rollout: the user's own settings, as JSON, to be given back. */
    held: `${domain}/held`,
    /** On a ControllerRevision: when it was promoted, version, model and path. */
    promotion: `${domain}/promotion`,
};
const canaryName = (name) => `${name}-canary`;
const leaseName = (name) => `${name}-model-release`;
/** What canary pods are selected by: keys of our own only, so that no other workload's selector is touched. */
const canarySelector = (name) => ({ [labels.of]: name, [labels.arm]: "canary" });

;// CONCATENATED MODULE: ./build/rollout/journal/lease.js
/** The one Lease of a rollout: what it holds, and how it is changed without losing what another wrote meanwhile. */


/** @returns undefined where there has been no rollout */
async function readLease(cluster, lease, signal) {
    const found = await cluster.get("leases", lease, signal);
    return found && holdingOf(found);
}
function holdingOf({ spec }) {
    return {
        ...(spec?.holderIdentity && { holder: spec.holderIdentity }),
        epoch: spec?.leaseTransitions ?? 0,
        ...(spec?.renewTime && { renewed: spec.renewTime }),
    };
}
/** Both writers of a Lease (the record's, the ledger's) are quick, so a few goes always do. */
const attempts = 10;
/**
 * Reads the Lease (an empty one where there is none), changes it and writes it, with nobody in between.
 *
 * @param change  gives undefined where there is nothing to write; asked again when somebody else was quicker
 * @returns       what the Lease now is
 */
async function changeLease(place, change, signal) {
    const { cluster, lease: name, clock } = place;
    for (let attempt = 1;; attempt++) {
        const found = await cluster.get("leases", name, signal);
        const before = found ?? emptyLease(place);
        const object = change(before);
        if (object === undefined)
            return before;
        try {
            return (await cluster.write({ verb: found ? "replace" : "create", kind: "leases", object }, signal));
        }
        catch (error) {
            // One that was removed in between is made anew by the next go, if `change` still wants that.
            if (attempt === attempts || !wasOvertaken(error))
                throw error;
        }
        await clock.sleep(20 * attempt * Math.random(), signal);
        signal.throwIfAborted();
    }
}
/** Written, made or removed by somebody else since it was read. */
function wasOvertaken(error) {
    return error instanceof errors/* Problem */.AF && (error.code === "KUBERNETES_CONFLICT" || error.code === "KUBERNETES_NOT_FOUND");
}
function emptyLease({ lease, name, cluster: { namespace } }) {
    return { metadata: { name: lease, namespace, labels: { [labels.of]: name } }, spec: { leaseTransitions: 0 } };
}
/** Undefined takes an annotation away. */
function annotated(object, values) {
    const all = Object.entries({ ...object.metadata?.annotations, ...values });
    const annotations = Object.fromEntries(all.filter((entry) => entry[1] !== undefined));
    return { ...object, metadata: { ...object.metadata, annotations } };
}
/** @throws Problem ROLLOUT_RECORD_INVALID */
function readAnnotation({ metadata, kind = "Lease" }, annotation, parse) {
    const text = metadata?.annotations?.[annotation];
    if (text === undefined)
        return undefined;
    try {
        return parse(JSON.parse(text));
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF)
            throw error;
        throw new errors/* Problem */.AF("ROLLOUT_RECORD_INVALID", {
            what: `the annotation ${annotation} of ${metadata?.name} is not what model-release writes there`,
            remedy: `It was changed by hand, or by another version. Remove the annotation and run again:\n  kubectl --namespace ${metadata?.namespace} annotate ${kind.toLowerCase()} ${metadata?.name} ${annotation}-`,
            cause: error,
        });
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/rollout/journal/packed-record.js
/**
 * A record as the cluster keeps it: compressed, for an object's annotations have room for 256 KiB together. What a
 * person looks for first stands beside it in plain text.
 *
 * The same record gives the same bytes. What was written plain, by an earlier version or by hand, is read as it is.
 */


/** Above the record's own 1, so that a version which does not know this form says that a newer one wrote it. */
const packedFormat = 2;
const packedShape = schemas/* looseObject */._H3({ format: schemas/* literal */.euz(packedFormat), gzip: schemas/* base64 */.K39() });
const shownBeside = ["phase", "stage", "step", "share", "startedAt", "updatedAt", "outcome", "serving"];
/** No record comes near it: what unpacks to more was not written by us. */
const mostUnpackedBytes = 32 * 2 ** 20;
function packRecord(record) {
    return JSON.stringify({ format: packedFormat, ...outlineOf(record), gzip: zipped(JSON.stringify(record)) });
}
/** Bytes that a record takes when it is packed, but for its outline's few. */
const packedBytes = (json) => zipped(json).length;
/** @throws ZodError, or zlib's or JSON's own error, for what is neither form */
function unpackRecord(stored) {
    if (typeof stored !== "object" || stored === null || !("gzip" in stored))
        return stored;
    const { gzip } = packedShape.parse(stored);
    return JSON.parse((0,external_node_zlib_.gunzipSync)(Buffer.from(gzip, "base64"), { maxOutputLength: mostUnpackedBytes }).toString());
}
function zipped(json) {
    const bytes = (0,external_node_zlib_.gzipSync)(json);
    // The tenth byte names the system that it was packed on (RFC 1952): 255 for none, so that it is the same on all.
    bytes[9] = 255;
    return bytes.toString("base64");
}
function outlineOf(record) {
    const all = (record ?? {});
    return Object.fromEntries(shownBeside.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

;// CONCATENATED MODULE: ./build/rollout/journal/renewal.js
/** A third of the claim's duration: two may fail before anybody thinks that the holder is dead. */
const everyMs = 10_000;
/** @param renew  whether it is still held */
function createRenewal(renew) {
    let held;
    let timer;
    const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => void once(), everyMs).unref();
    };
    const once = async () => {
        const fence = held;
        if (fence === undefined)
            return;
        // What keeps it from being renewed, the next save or confirm meets, too; the next renewal may be luckier.
        const goesOn = await renew(fence).catch(() => true);
        if (held !== fence)
            return;
        if (goesOn)
            wait();
        else
            held = undefined;
    };
    return {
        start: (fence) => {
            held = fence;
            wait();
        },
        done: (fence) => {
            if (held?.epoch === fence.epoch)
                wait();
        },
        stop: (fence) => {
            if (fence !== undefined && held?.epoch !== fence.epoch)
                return;
            held = undefined;
            clearTimeout(timer);
        },
    };
}

// EXTERNAL MODULE: ./build/rollout/process.js
var rollout_process = __webpack_require__(9899);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/rollout/journal/machine.js
/** Which machine this is, so that a process that was written down can be looked for where it ran, and only there. */




let known;
/**
 * Two processes of which each sees the other's number have the same one; it changes with each boot.
 *
 * @returns undefined where the system does not tell: then nothing can be said of another process
 */
function identifyMachine() {
    // Without it a killed holder is succeeded later, when its claim expires: no reason to fail.
    known ??= read().catch(() => undefined);
    return known;
}
async function read() {
    if (process.platform === "linux") {
        // Containers share the boot with their host, and some its name too: process numbers belong to a namespace.
        const [boot, numbers] = await Promise.all([
            (0,promises_.readFile)("/proc/sys/kernel/random/boot_id", "utf8"),
            (0,promises_.readlink)("/proc/self/ns/pid"),
        ]);
        return [(0,external_node_os_.hostname)(), boot.trim(), numbers].join("/");
    }
    if (process.platform !== "darwin")
        return undefined;
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)("sysctl", ["-n", "kern.bootsessionuuid"]);
    return [(0,external_node_os_.hostname)(), stdout.trim()].join("/");
}

;// CONCATENATED MODULE: ./build/rollout/journal/seize.js
/** Coming to hold a Lease: at once where it is free or its holder is known to be dead, else after it has expired. */






const processShape = schemas/* object */.Ikc({ machine: schemas/* string */.YjP(), pid: schemas/* int */.Whr(), started: schemas/* string */.YjP() });
const durationSeconds = 30;
const lookEveryMs = 2_000;
/** Between two looks further apart the holder may have renewed unseen, and died since. */
const longestGapMs = 3 * lookEveryMs;
const longestOutageMs = 120_000;
/**
 * @returns  the Lease as taken, and whether somebody held it who had not given it up
 * @throws   Problem ROLLOUT_BUSY where its holder is alive
 */
async function seize(place, claimant, signal) {
    const { clock } = place;
    for (let seen;;) {
        const { lease, outage } = await readPatiently(place, signal);
        const fate = lease && isHeld(lease) ? await fateOf(lease, claimant) : "none";
        const decision = decide(lease, fate, outage ? undefined : seen, clock.monotonic());
        if (claimant.force || decision.kind === "take") {
            const taken = await take(place, lease, claimant, signal);
            if (taken)
                return { taken, succeeded: fate !== "none" };
        }
        else if (decision.kind === "busy")
            throw busy(lease);
        else {
            if (seen === undefined && lease)
                claimant.onWait?.(lease);
            await clock.sleep(lookEveryMs, signal);
        }
        signal.throwIfAborted();
        seen = decision.kind === "wait" ? decision.seen : see(lease, clock.monotonic());
    }
}
/** Expired is what has not changed for its whole duration while it could be read: two clocks are never compared. */
function decide(lease, fate, seen, now) {
    if (fate === "none" || fate === "self" || fate === "dead")
        return { kind: "take" };
    if (fate === "running")
        return { kind: "busy" };
    if (seen && seen.mark !== markOf(lease))
        return { kind: "busy" };
    if (!seen || now - seen.at > longestGapMs)
        return { kind: "wait", seen: see(lease, now) };
    const durationMs = (lease?.spec?.leaseDurationSeconds ?? durationSeconds) * 1000;
    return now - seen.since >= durationMs ? { kind: "take" } : { kind: "wait", seen: { ...seen, at: now } };
}
const see = (lease, now) => ({ mark: markOf(lease), since: now, at: now });
/** What changes when a holder renews, or another one comes; the ledger's writes leave it alone. */
function markOf(lease) {
    const { holder = "", epoch = 0, renewed = "" } = lease ? holdingOf(lease) : {};
    return `${holder} ${epoch} ${renewed}`;
}
const isHeld = (lease) => holdingOf(lease).holder !== undefined;
async function fateOf(lease, { holder, mine }) {
    const other = readAnnotation(lease, annotations.process, (stored) => processShape.parse(stored));
    if (!other || other.machine !== mine?.machine)
        return "unknown";
    const isOurs = other.pid === mine.pid && other.started === mine.started;
    if (isOurs && holdingOf(lease).holder === holder)
        return "self";
    return (await (0,rollout_process/* isRunning */.W_)(other)) ? "running" : "dead";
}
/** @returns undefined where somebody was quicker */
async function take({ cluster, ...place }, lease, claimant, signal) {
    const object = claimed(lease ?? emptyLease({ cluster, ...place }), claimant, place.clock);
    try {
        return (await cluster.write({ verb: lease ? "replace" : "create", kind: "leases", object }, signal));
    }
    catch (error) {
        if (wasOvertaken(error))
            return undefined;
        throw error;
    }
}
function claimed(lease, { holder, mine }, clock) {
    const now = microTime(clock.now());
    const spec = {
        ...lease.spec,
        holderIdentity: holder,
        leaseTransitions: holdingOf(lease).epoch + 1,
        leaseDurationSeconds: durationSeconds,
        acquireTime: now,
        renewTime: now,
    };
    return annotated({ ...lease, spec }, { [annotations.process]: mine && JSON.stringify(mine) });
}
/** An outage is borne for a while, and told: what happened meanwhile was not seen. */
async function readPatiently({ cluster, lease, clock }, signal) {
    const began = clock.monotonic();
    for (let outage = false;; outage = true) {
        try {
            return { lease: await cluster.get("leases", lease, signal), outage };
        }
        catch (error) {
            const passes = error instanceof errors/* Problem */.AF && error.code === "KUBERNETES_UNREACHABLE";
            if (!passes || clock.monotonic() - began > longestOutageMs)
                throw error;
        }
        await clock.sleep(lookEveryMs, signal);
        signal.throwIfAborted();
    }
}
async function ownProcess() {
    const [machine, process] = await Promise.all([identifyMachine(), (0,rollout_process/* identifySelf */.L0)()]);
    return machine === undefined ? undefined : { machine, ...process };
}
/** Kubernetes' MicroTime: six digits, no more and no fewer. */
function microTime(at) {
    return at.toISOString().replace("Z", "000Z");
}
/** The times are those that the holder wrote, by its own clock. */
function waitLine(lease) {
    const { holder, epoch, renewed } = holdingOf(lease);
    const since = lease.spec?.acquireTime;
    const history = [since && `since ${since}`, renewed && `renewed at ${renewed}`].filter(Boolean).join(", ");
    const seconds = lease.spec?.leaseDurationSeconds ?? durationSeconds;
    return `the rollout is held by ${holder} (epoch ${epoch}${history && `, ${history}`}), of whom nothing else is known here: waiting up to ${seconds} s for a sign of life, after which its place is taken`;
}
function busy(lease) {
    const { holder, renewed } = lease ? holdingOf(lease) : {};
    return new errors/* Problem */.AF("ROLLOUT_BUSY", {
        what: `another rollout is under way: ${holder}${renewed ? ` (it renewed its claim at ${renewed})` : ""}`,
        remedy: "Wait for it, or set 'deploy.when_busy: replace' to have it rolled back first.",
    });
}

;// CONCATENATED MODULE: ./build/rollout/journal/lease-journal.js
/**
 * The journal of a rollout in a cluster: one Lease, whose annotation carries the record, changed by compare-and-swap.
 *
 * Its holder renews it. Who takes it over while it is held raises the epoch and then touches every managed object, so a
 * writer of the epoch before is refused by its old resourceVersion.
 */






/** As it is stored. The API takes no more than 256 KiB for all annotations of an object, and the judgements are one. */
const longestRecord = 192 * 1024;
function createLeaseJournal(options) {
    const { cluster, lease: name, clock, parse, touch, signal: waiting } = options;
    const lasting = new AbortController().signal;
    const change = (act) => changeLease(options, act, lasting);
    const said = new Set();
    const onWait = (held) => {
        const { holder, epoch } = holdingOf(held);
        const holding = `${epoch} ${holder}`;
        if (!said.has(holding))
            options.say?.(waitLine(held));
        said.add(holding);
    };
    const renewal = createRenewal(async (fence) => {
        const lease = await change((found) => (isHeldBy(found, fence) ? renewed(found, clock) : undefined));
        return isHeldBy(lease, fence);
    });
    return {
        load: async () => {
            const lease = await cluster.get("leases", name, lasting);
            if (!lease)
                return undefined;
            const record = readAnnotation(lease, annotations.record, (stored) => parse(unpackRecord(stored)));
            const { holder, epoch } = holdingOf(lease);
            return { ...(record !== undefined && { record }), ...(holder !== undefined && { fence: { holder, epoch } }) };
        },
        acquire: async (holder, { force }) => {
            const mine = await ownProcess();
            const { taken, succeeded } = await seize(options, { holder, mine, force, onWait }, waiting);
            const fence = { holder, epoch: holdingOf(taken).epoch };
            // Held and not given up: its holder may be in the middle of a write. Where this fails, the Lease stays held by us
            // and is not renewed, so that whoever comes next touches the objects.
            if (succeeded)
                await touch(fence.epoch, lasting);
            renewal.start(fence);
            return fence;
        },
        save: async (record, fence) => {
            const text = packRecord(record);
            if (text.length > longestRecord)
                throw tooLarge(text.length);
            await change((lease) => {
                if (!agrees(lease, fence))
                    throw takenOver(lease, fence);
                return annotated(renewed(lease, clock), { [annotations.record]: text });
            });
            renewal.done(fence);
        },
        release: async (fence) => {
            renewal.stop(fence);
            await change((lease) => (isHeldBy(lease, fence) ? freed(lease) : undefined));
        },
        confirm: async (fence, signal) => {
            const lease = await cluster.get("leases", name, signal);
            if (!lease || !agrees(lease, fence))
                throw takenOver(lease, fence);
        },
        room: { bytes: longestRecord, taken: packedBytes },
        close: () => renewal.stop(),
    };
}
/** Nobody else has taken it since; it may have been given up. */
function agrees(lease, { holder: ours, epoch: at }) {
    const { holder, epoch } = holdingOf(lease);
    return epoch === at && (holder === undefined || holder === ours);
}
function isHeldBy(lease, fence) {
    return agrees(lease, fence) && holdingOf(lease).holder !== undefined;
}
function renewed(lease, clock) {
    return { ...lease, spec: { ...lease.spec, renewTime: microTime(clock.now()) } };
}
/** The record and the epoch stay. */
function freed(lease) {
    const { holderIdentity: _, ...spec } = lease.spec ?? {};
    return annotated({ ...lease, spec }, { [annotations.process]: undefined });
}
function takenOver(lease, fence) {
    const { holder, epoch = 0 } = lease ? holdingOf(lease) : {};
    const gone = epoch === 0 ? "its Lease was removed" : `${holder ? `by ${holder} ` : ""}(epoch ${epoch}, ours was ${fence.epoch})`;
    return new errors/* Problem */.AF("ROLLOUT_TAKEN_OVER", {
        what: `this rollout was taken over: ${gone}`,
        remedy: "Nothing to do here: the other run brings it to its end. 'model-release status' shows it.",
    });
}
function tooLarge(bytes) {
    return new errors/* Problem */.AF("ROLLOUT_RECORD_TOO_LARGE", {
        what: `the record of this rollout has ${Math.ceil(bytes / 1024)} KiB; a Lease is given at most ${longestRecord / 1024}`,
        remedy: "Configure fewer gates or steps for the canary, or a session key with fewer values.",
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/rollout/engine/plan.js
var plan = __webpack_require__(28690);
;// CONCATENATED MODULE: ./build/rollout/journal/revision-ledger.js
/**
 * What outlasts a rollout in a cluster: each release is a ControllerRevision with its whole pod template, so that going
 * back restores the template and not the image alone; how often a holdout has judged stands on the Lease.
 */






const dataShape = schemas/* object */.Ikc({ digest: schemas/* string */.YjP(), template: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) });
const promotionShape = schemas/* object */.Ikc({
    version: schemas/* string */.YjP().optional(),
    model: schemas/* string */.YjP().optional(),
    path: schemas/* string */.YjP().optional(),
    promotedAt: schemas/* string */.YjP(),
});
const judgementsShape = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* int */.Whr().nonnegative());
function openRevisionLedger(place) {
    const { cluster, name, lease } = place;
    const lasting = new AbortController().signal;
    const revisions = async () => newestFirst(await cluster.list("controllerrevisions", { labels: { [labels.of]: name } }, lasting));
    const judgementsOf = (holder) => (holder && readAnnotation(holder, annotations.judgements, judgementsShape.parse)) ?? {};
    return {
        load: async () => {
            const [kept, holder] = await Promise.all([revisions(), cluster.get("leases", lease, lasting)]);
            return { releases: kept.map(releaseIn), judgements: judgementsOf(holder) };
        },
        update: async (change) => {
            const kept = await revisions();
            const releases = kept.map(releaseIn);
            let next = { releases, judgements: {} };
            // The Lease is what two writers would meet on, so the change is thought out where it is changed.
            await changeLease(place, (holder) => {
                const before = judgementsOf(holder);
                next = change({ releases, judgements: before });
                const isSame = (0,plan/* canonical */.$N)(next.judgements) === (0,plan/* canonical */.$N)(before);
                return isSame ? undefined : annotated(holder, { [annotations.judgements]: JSON.stringify(next.judgements) });
            }, lasting);
            await writeReleases(next.releases, kept, place);
            return next;
        },
        keepTemplate: async (release, signal) => {
            const kept = await revisions();
            if (kept.some((revision) => revision.metadata?.name === revisionName(name, release)))
                return;
            await create(release, highest(kept) + 1, undefined, place, signal);
        },
    };
}
/** Brings the ControllerRevisions to what is wanted, by as few writes as it takes. */
async function writeReleases(wanted, kept, place) {
    const { cluster, name } = place;
    const lasting = new AbortController().signal;
    let top = highest(kept);
    let below = -1;
    for (const release of [...wanted].reverse()) {
        const known = kept.find(({ metadata }) => metadata?.name === revisionName(name, release));
        const promotion = promotionOf(release);
        if (!known) {
            await create(release, ++top, promotion, place, lasting);
            below = top;
        }
        else {
            const inPlace = known.revision > below;
            const isSame = (0,plan/* canonical */.$N)(promotionOf(releaseIn(known))) === (0,plan/* canonical */.$N)(promotion);
            below = inPlace ? known.revision : ++top;
            if (inPlace && isSame)
                continue;
            const object = { ...annotated(known, { [annotations.promotion]: JSON.stringify(promotion) }), revision: below };
            await cluster.write({ verb: "replace", kind: "controllerrevisions", object }, lasting);
        }
    }
    const names = new Set(wanted.map((release) => revisionName(name, release)));
    for (const { metadata } of kept) {
        if (!metadata?.name || !metadata.uid || names.has(metadata.name))
            continue;
        await cluster.write({ verb: "delete", kind: "controllerrevisions", name: metadata.name, uid: metadata.uid }, lasting);
    }
}
function create(release, revision, promotion, { cluster, name }, signal) {
    const object = {
        metadata: {
            name: revisionName(name, release),
            namespace: cluster.namespace,
            labels: { [labels.of]: name },
            ...(promotion && { annotations: { [annotations.promotion]: JSON.stringify(promotion) } }),
        },
        data: { digest: release.digest, template: release.template },
        revision,
    };
    return cluster.write({ verb: "create", kind: "controllerrevisions", object }, signal);
}
/** By content: the same release is kept once. */
function revisionName(name, { digest, template }) {
    return `${name}-${(0,external_node_crypto_.createHash)("sha256")
        .update((0,plan/* canonical */.$N)([digest, template]))
        .digest("hex")
        .slice(0, 10)}`;
}
function promotionOf({ version, model, path, promotedAt }) {
    return { version, model, path, promotedAt };
}
/** One that was adopted has no promotion; it was there from the moment that it was kept. */
function releaseIn(revision) {
    const { metadata, data } = revision;
    const adopted = { promotedAt: metadata?.creationTimestamp ?? "" };
    const parsed = dataShape.safeParse(data);
    if (!parsed.success)
        throw notOurs(revision, parsed.error);
    return { ...parsed.data, ...(readAnnotation(revision, annotations.promotion, promotionShape.parse) ?? adopted) };
}
function notOurs({ metadata }, cause) {
    const { name, namespace } = metadata ?? {};
    return new errors/* Problem */.AF("ROLLOUT_RECORD_INVALID", {
        what: `the ControllerRevision ${name} is not what model-release writes there`,
        remedy: `It was changed by hand, or by another version. Remove it and run again:\n  kubectl --namespace ${namespace} delete controllerrevision ${name}`,
        cause,
    });
}
const newestFirst = (revisions) => [...revisions].sort((a, b) => b.revision - a.revision);
const highest = (revisions) => Math.max(0, ...revisions.map(({ revision }) => revision));

// EXTERNAL MODULE: ./build/rollout/observers/list.js
var list = __webpack_require__(18976);
// EXTERNAL MODULE: ./build/rollout/routers/list.js
var routers_list = __webpack_require__(20411);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/cluster.js
const apiVersions = {
    deployments: { apiVersion: "apps/v1", kind: "Deployment" },
    replicasets: { apiVersion: "apps/v1", kind: "ReplicaSet" },
    pods: { apiVersion: "v1", kind: "Pod" },
    services: { apiVersion: "v1", kind: "Service" },
    endpointslices: { apiVersion: "discovery.k8s.io/v1", kind: "EndpointSlice" },
    horizontalpodautoscalers: { apiVersion: "autoscaling/v2", kind: "HorizontalPodAutoscaler" },
    poddisruptionbudgets: { apiVersion: "policy/v1", kind: "PodDisruptionBudget" },
    controllerrevisions: { apiVersion: "apps/v1", kind: "ControllerRevision" },
    leases: { apiVersion: "coordination.k8s.io/v1", kind: "Lease" },
    events: { apiVersion: "v1", kind: "Event" },
    resourcequotas: { apiVersion: "v1", kind: "ResourceQuota" },
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/credential.js
/** A user of a kubeconfig. Only a token that stands in it ends for good; files and plugins give a new one. */
function credentialOf(user) {
    if (!user)
        return { kind: "other" };
    if (user.authProvider?.config?.tokenFile !== undefined)
        return { kind: "service-account" };
    if (user.exec || user.authProvider?.config?.exec)
        return { kind: "exec" };
    if (user.token) {
        const expiresAt = expiryOf(user.token);
        return { kind: "token", ...(expiresAt && { expiresAt }) };
    }
    if (user.certData || user.certFile)
        return { kind: "certificate" };
    return { kind: "other" };
}
/** The `exp` of a JWT (RFC 7519, seconds since 1970); undefined where there is none, or it is no JWT. */
function expiryOf(token) {
    const [, payload] = token.split(".");
    if (payload === undefined)
        return undefined;
    try {
        const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
        return typeof exp === "number" ? new Date(exp * 1000) : undefined;
    }
    catch {
        // Not a JWT: an opaque token says nothing about its end.
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/proxy.js
/**
 * The proxy that the environment names for a server, by the rules of Go's programs, which kubectl is one of: HTTPS_PROXY
 * or HTTP_PROXY by the server's scheme, in capitals or not; NO_PROXY's names, domains, addresses and networks go
 * directly, and so does this machine itself. Pure.
 *
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy
 */

/** @returns undefined where the server is reached directly */
function proxyFor(server, environment) {
    const { protocol, hostname, port } = new URL(server);
    const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
    const scheme = protocol.slice(0, -1);
    const proxy = variable(`${scheme}_proxy`, environment);
    if (proxy === undefined || isThisMachine(host))
        return undefined;
    const place = { host, port: port || (scheme === "https" ? "443" : "80") };
    const exempt = (variable("no_proxy", environment) ?? "").split(",").map((one) => one.trim().toLowerCase());
    if (exempt.some((one) => one !== "" && covers(one, place)))
        return undefined;
    return proxy.includes("://") ? proxy : `http://${proxy}`;
}
function variable(name, environment) {
    return environment[name.toUpperCase()] || environment[name] || undefined;
}
const isThisMachine = (host) => host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
function covers(exempt, { host, port }) {
    if (exempt === "*")
        return true;
    if (exempt.includes("/"))
        return isWithin(host, exempt);
    const [, name = exempt, ownPort] = /^\[?(.*?)\]?:(\d+)$/.exec((0,external_node_net_.isIP)(exempt) ? "" : exempt) ?? [];
    if (ownPort !== undefined && ownPort !== port)
        return false;
    if ((0,external_node_net_.isIP)(host))
        return name === host;
    // "example.com" is the host and all below it; ".example.com" those below alone.
    const domain = name.replace(/^\*?\./, "");
    return host.endsWith(`.${domain}`) || (host === domain && domain === name);
}
function isWithin(host, network) {
    const [address = "", bits] = network.split("/");
    const family = (0,external_node_net_.isIP)(address) === 6 ? "ipv6" : "ipv4";
    if ((0,external_node_net_.isIP)(host) === 0 || (0,external_node_net_.isIP)(host) !== (0,external_node_net_.isIP)(address) || !/^\d+$/.test(bits ?? ""))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, Math.min(Number(bits), family === "ipv6" ? 128 : 32), family);
    return list.check(host, family);
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/config.js
/** Which cluster, namespace and account are meant: found where kubectl finds them. */







/**
 * KUBECONFIG (a list of files; of two entries with one name the first counts), else ~/.kube/config, else the service
 * account of the pod that we run in.
 *
 * @throws Problem KUBERNETES_CONFIG
 */
async function findAccess(choice, world, { KubeConfig }) {
    const kubeConfig = new KubeConfig();
    const paths = kubeConfigPaths(world.environment);
    const found = (await Promise.all(paths.map((path) => readKubeConfig(path, world, KubeConfig)))).filter(isThere);
    if (found.length > 0)
        kubeConfig.loadFromOptions(merged(found));
    else if (world.environment.KUBERNETES_SERVICE_HOST !== undefined)
        loadFromPod(kubeConfig);
    else
        throw nowhere(paths);
    const access = choose(kubeConfig, choice, paths);
    sendThroughProxy(kubeConfig, access.server, world.environment);
    return access;
}
function kubeConfigPaths({ KUBECONFIG, HOME, USERPROFILE }) {
    if (KUBECONFIG !== undefined && KUBECONFIG !== "")
        return KUBECONFIG.split(external_node_path_.delimiter).filter((path) => path !== "");
    const home = HOME ?? USERPROFILE;
    return home === undefined ? [] : [(0,external_node_path_.join)(home, ".kube", "config")];
}
/** kubectl's `tokenFile` of a user, which client-node does not read; it has a provider that does what it means. */
const usersShape = schemas/* object */.Ikc({
    users: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), user: schemas/* object */.Ikc({ tokenFile: schemas/* string */.YjP().optional() }).nullish() }))
        .nullish(),
});
/** @returns  undefined where there is no such file: kubectl passes over those of a list, too */
async function readKubeConfig(path, { files }, KubeConfig) {
    const text = await (0,whole/* readTextIfThere */.pM)(path, files);
    if (text === undefined)
        return undefined;
    try {
        const one = new KubeConfig();
        one.loadFromString(text);
        one.makePathsAbsolute((0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)));
        const users = usersShape.safeParse((0,dist/* parse */.qg)(text)).data?.users ?? [];
        const tokenFiles = new Map(users.map(({ name, user }) => [name, user?.tokenFile]));
        one.users = one.users.map((user) => {
            const tokenFile = tokenFiles.get(user.name);
            if (tokenFile === undefined || user.token)
                return user;
            return {
                ...user,
                authProvider: { name: "tokenFile", config: { tokenFile: (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), tokenFile) } },
            };
        });
        return one;
    }
    catch (error) {
        throw new errors/* Problem */.AF("KUBERNETES_CONFIG", {
            what: `${path} is no kubeconfig: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
            remedy: `Look at it with 'kubectl config view --kubeconfig ${path}', or set KUBECONFIG to another one.`,
            cause: error,
        });
    }
}
const isThere = (value) => value !== undefined;
function merged(configs) {
    const firstOf = (all) => all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
    return {
        clusters: firstOf(configs.flatMap(({ clusters }) => clusters)),
        users: firstOf(configs.flatMap(({ users }) => users)),
        contexts: firstOf(configs.flatMap(({ contexts }) => contexts)),
        currentContext: configs.map(({ currentContext }) => currentContext).find((name) => name) ?? "",
    };
}
function loadFromPod(kubeConfig) {
    try {
        kubeConfig.loadFromCluster();
    }
    catch (error) {
        throw new errors/* Problem */.AF("KUBERNETES_CONFIG", {
            what: "this seems to be a pod, but its service account cannot be read",
            remedy: "Give the pod 'automountServiceAccountToken: true', or set KUBECONFIG.",
            cause: error,
        });
    }
}
function choose(kubeConfig, { context: wanted, namespace }, paths) {
    const context = wanted ?? kubeConfig.currentContext;
    const known = kubeConfig.contexts.map(({ name }) => name);
    if (!context) {
        throw new errors/* Problem */.AF("KUBERNETES_CONFIG", {
            what: `no context is named, and ${paths.join(", ")} has no current one`,
            remedy: `Set 'deploy.context' to one of: ${known.join(", ") || "(none there)"}; or 'kubectl config use-context NAME'.`,
        });
    }
    kubeConfig.setCurrentContext(context);
    const chosen = kubeConfig.contexts.find(({ name }) => name === context);
    const cluster = kubeConfig.getCurrentCluster();
    const user = kubeConfig.getCurrentUser();
    const missing = !chosen
        ? `has no context '${context}'`
        : !cluster
            ? `has no cluster '${chosen.cluster}', which its context '${context}' names`
            : !user && chosen.user
                ? `has no user '${chosen.user}', whom its context '${context}' names`
                : undefined;
    if (!chosen || !cluster || missing !== undefined) {
        throw new errors/* Problem */.AF("KUBERNETES_CONFIG", {
            what: `the kubeconfig (${paths.join(", ")}) ${missing}`,
            remedy: `Set 'deploy.context' to one of: ${known.join(", ") || "(none there)"}; or name another file by KUBECONFIG.`,
        });
    }
    return {
        kubeConfig,
        context,
        namespace: namespace ?? (chosen.namespace?.trim() || "default"),
        server: cluster.server,
        credential: credentialOf(user),
    };
}
/** What the kubeconfig says itself (`proxy-url`) comes first, as for kubectl; client-node reads no environment. */
function sendThroughProxy(kubeConfig, server, environment) {
    const cluster = kubeConfig.getCurrentCluster();
    const proxyUrl = cluster?.proxyUrl ?? proxyFor(server, environment);
    if (cluster && proxyUrl !== undefined)
        Object.assign(cluster, { proxyUrl });
}
function nowhere(paths) {
    return new errors/* Problem */.AF("KUBERNETES_CONFIG", {
        what: `no kubeconfig: ${paths.length > 0 ? `${paths.join(", ")} is not there` : "neither KUBECONFIG nor HOME is set"}`,
        remedy: "Set KUBECONFIG to the cluster's kubeconfig (in a workflow: write the secret into a file, mode 600, first).",
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/problems.js
/** What a failed request to the API server means, in words. Pure; nothing here repeats a token or a key. */


/** It was we who gave up waiting. */
class TimedOut extends Error {
    constructor(afterMs) {
        super(`no answer in ${afterMs / 1000} s`);
    }
}
const reasons = {
    ENOTFOUND: "there is no host of that name",
    EAI_AGAIN: "its name could not be looked up",
    ECONNREFUSED: "nothing listens there",
    ECONNRESET: "it closed the connection",
    EPIPE: "it closed the connection",
    EHOSTUNREACH: "there is no way to that host",
    ENETUNREACH: "there is no network",
    ETIMEDOUT: "it did not answer in time",
};
const unknownAuthority = "its certificate comes from an authority that the kubeconfig does not name";
const tlsReasons = {
    CERT_HAS_EXPIRED: "its certificate has expired",
    CERT_NOT_YET_VALID: "its certificate is not valid yet (is this machine's clock right?)",
    CERT_SIGNATURE_FAILURE: unknownAuthority,
    DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
    SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
    UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
    ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name",
    ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS (plain HTTP?)",
    EPROTO: "it does not speak TLS as we do",
};
/** @param error  what Node's HTTP threw; a Problem passes */
function connectionProblem(error, { server, doing }) {
    if (error instanceof errors/* Problem */.AF)
        return error;
    const code = (0,problems/* errnoOf */.UQ)(error) ?? "";
    if (code in tlsReasons || /^ERR_(SSL|TLS|OSSL)_/.test(code)) {
        return new errors/* Problem */.AF("KUBERNETES_TLS", {
            what: `no secure connection to ${server}: ${tlsReasons[code] ?? code}`,
            remedy: "Compare the kubeconfig's certificate-authority-data and server with the cluster's own. After a cluster was made anew, fetch its kubeconfig again.",
            cause: error,
        });
    }
    const reason = error instanceof SyntaxError
        ? "what answered is no API server"
        : error instanceof TimedOut
            ? error.message
            : (reasons[code] ?? (code || messageOf(error)));
    return new errors/* Problem */.AF("KUBERNETES_UNREACHABLE", {
        what: `${server} could not be asked (${doing}): ${reason}`,
        remedy: "Check the address in the kubeconfig, the network and the VPN, then run again: what was begun is taken up where it was.\n  kubectl cluster-info",
        cause: error,
    });
}
/** @param error  what the plugin, or reading the token's or the certificate's file, threw */
function credentialProblem(error, { kind }) {
    const by = kind === "exec" ? "the credential plugin that the kubeconfig names failed" : "no credential could be read";
    return new errors/* Problem */.AF("KUBERNETES_UNAUTHORIZED", {
        what: `${by}: ${withoutTokens(messageOf(error)) || "it said nothing"}`,
        remedy: kind === "exec"
            ? "Run the command of the kubeconfig's 'exec' section by hand, or log in again (aws sso login, gcloud auth login, az login)."
            : "Look whether the files that the kubeconfig names are there and may be read.",
        cause: error,
    });
}
/** The first line, short: a plugin's own words, and none of what looks like a token. */
function withoutTokens(text) {
    const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
    return line.replace(/\bey[\w-]+\.[\w-]+(\.[\w-]*)?|[\w+/=-]{40,}/g, "…").slice(0, 300);
}
function messageOf(error) {
    return error instanceof Error ? error.message || error.name : String(error);
}
/** What an answer that is no success means. */
function refusalProblem(refusal) {
    const { status, doing, server } = refusal;
    const said = wordsOf(refusal);
    if (status === 401)
        return unauthorized(refusal);
    if (status === 403)
        return forbidden(said.message, refusal);
    if (status === 404)
        return notFound(said, refusal);
    if (status === 409)
        return conflict(said, refusal);
    // A webhook that may not be passed over and does not answer is reported as the server's own failure.
    // So is a field that a server-side apply does not know.
    const isVerdict = /failed calling webhook|failed to create typed patch object/.test(said.message);
    if ((status >= 400 && status < 500 && status !== 429) || isVerdict) {
        return refused(said.message, refusal);
    }
    return new errors/* Problem */.AF("KUBERNETES_UNREACHABLE", {
        what: `${server} could not answer (${doing}): ${status} ${said.message}`.trim(),
        remedy: "The API server, or what it stands on, is overloaded or restarting. Run again in a while: what was begun is taken up where it was.",
    });
}
/** Whether an answer is the API server's own, not that of a pod behind its proxy. */
function isStatus(text) {
    return parsed(text)?.kind === "Status";
}
function wordsOf({ text }) {
    const status = parsed(text);
    return { ...status, message: status?.message ?? text.slice(0, 300).trim() };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // A proxy's page, or a pod's plain text.
        return undefined;
    }
}
function unauthorized({ server, credential, now }) {
    const ended = credential.expiresAt !== undefined && credential.expiresAt <= now ? credential.expiresAt : undefined;
    return new errors/* Problem */.AF("KUBERNETES_UNAUTHORIZED", {
        what: `${server} does not accept our ${credential.kind === "other" ? "account" : credential.kind} (401)${ended ? `: the token ended at ${ended.toISOString()}` : ""}`,
        remedy: credential.kind === "token"
            ? "Fetch a new token that outlasts the rollout, or let the kubeconfig name a plugin ('exec') or a file, which renew it:\n  kubectl create token ACCOUNT --duration 2h"
            : "Log in to the cluster again, or fetch a new kubeconfig.",
    });
}
const rbacWords = /(?:User "(?<user>[^"]*)" cannot (?<verb>\w+) resource "(?<resource>[^"]*)" in API group "(?<group>[^"]*)"(?: in the namespace "(?<namespace>[^"]*)")?)/;
/** 403 is said by RBAC, and also by what admits objects (quota, pod security, a namespace that ends). */
function forbidden(message, refusal) {
    const right = rbacWords.exec(message)?.groups;
    if (!right)
        return refused(message, refusal);
    const { user, verb = "", resource = "", group = "" } = right;
    return new errors/* Problem */.AF("KUBERNETES_FORBIDDEN", {
        what: `${user} may not ${verb} ${resource}${group && ` of ${group}`} in the namespace ${right.namespace ?? refusal.namespace}`,
        remedy: `Have this rule added to the Role of that account (docs/rbac.yaml holds all that is needed):\n${ruleFor({ group, resource, verb })}`,
    });
}
/** One rule of a Role, in YAML. */
function ruleFor({ group, resource, verb }) {
    return `  - apiGroups: ["${group}"]\n    resources: ["${resource}"]\n    verbs: ["${verb}"]`;
}
function notFound({ message, details }, { doing, namespace }) {
    const isNamespace = details?.kind === "namespaces";
    return new errors/* Problem */.AF("KUBERNETES_NOT_FOUND", {
        what: isNamespace ? `there is no namespace ${details?.name ?? namespace}` : `${doing}: ${message || "not found"}`,
        remedy: isNamespace
            ? `Set 'deploy.namespace' to one that is there, or make it: kubectl create namespace ${namespace}`
            : `Look whether somebody removed it meanwhile: kubectl --namespace ${namespace} get all`,
    });
}
function conflict({ message, reason }, { doing }) {
    const owned = message.includes("conflict with ");
    return new errors/* Problem */.AF("KUBERNETES_CONFLICT", {
        what: `${doing}: ${message || reason || "it changed since it was read"}`,
        remedy: owned
            ? "Another tool or person set these fields. Let one of them be the owner: take the field out of the other's manifest."
            : "Somebody else wrote at the same moment. Run again; if it comes again, find who: kubectl get --show-managed-fields.",
    });
}
function refused(message, { doing, status }) {
    return new errors/* Problem */.AF("KUBERNETES_REFUSED", {
        what: `the cluster refused to ${doing}: ${message || status}`,
        remedy: remedyOfRefusal(message),
    });
}
function remedyOfRefusal(message) {
    if (message.includes("exceeded quota"))
        return "Raise the quota, free some of it, or ask for less ('deploy.manifest' resources, fewer replicas).";
    if (message.includes("failed calling webhook"))
        return "The webhook does not answer and its failurePolicy is Fail. Its owner has to repair it; the cluster takes no such object until then.";
    if (message.includes("admission webhook") || message.includes("violates PodSecurity"))
        return "Change the manifest to what the cluster's policy asks for, or have the policy's owner make an exception.";
    if (message.includes("being terminated"))
        return "The namespace is being deleted. Wait, or name another one.";
    return "Correct the manifest where the message says so; 'kubectl explain' tells what a field takes.";
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/waiting.js
/** Waiting for work that others may wait for, too. */
/** Rejects with the signal's reason when it aborts first; the work itself goes on. */
function unlessAborted(signal, work) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener("abort", abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/authentication.js
/** Who we are and whom we trust, for each request anew: tokens in files and those of plugins change under way. */




function createAuthentication({ kubeConfig, server, credential }) {
    const cluster = kubeConfig.getCurrentCluster();
    const plain = server.startsWith("http:");
    // client-node refuses plain HTTP unless told not to check certificates. There are none to check.
    if (plain && cluster)
        Object.assign(cluster, { skipTLSVerify: true });
    let kept;
    /** Connections are kept as long as the certificates stay the same. */
    const keptAgent = ({ ca, cert, key, servername, rejectUnauthorized }) => {
        const of = [ca, cert, key, servername, rejectUnauthorized].map(String).join("\n");
        if (kept?.of !== of) {
            const settings = { keepAlive: true, keepAliveMsecs: 10_000 };
            const agent = plain
                ? new external_node_http_.Agent(settings)
                : new external_node_https_.Agent({ ...settings, ca, cert, key, servername, rejectUnauthorized });
            kept = { of, agent };
        }
        return kept.agent;
    };
    return {
        options: async (signal) => {
            const options = {};
            // A plugin cannot be told to stop, but need not be waited for.
            await unlessAborted(signal, kubeConfig.applyToHTTPSOptions(options)).catch((error) => {
                if (signal.aborted)
                    throw signal.reason;
                throw credentialProblem(error, credential);
            });
            // The agent that client-node made knows the way through a proxy; a direct one does not keep its connections.
            return cluster?.proxyUrl ? options : { ...options, agent: keptAgent(options) };
        },
        close: () => kept?.agent.destroy(),
    };
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/http.js
/**
 * Requests to the API server, on connections that are kept: client-node says who we are and whom we trust, Node's own
 * HTTP does the rest. (client-node's generated calls open a connection each, and drop the fields they do not know.)
 */





const answerWithinMs = 10_000;
const http_attempts = 3;
/** More than any answer that is asked for: what is longer is a mistake, and would cost the memory. */
const longestAnswer = 64 * 1024 * 1024;
function createConnection(access, clock) {
    const { server } = access;
    const base = new URL(server);
    const authentication = createAuthentication(access);
    /** @returns the answer's head; its body follows. */
    const open = async (request, signal) => {
        const options = await authentication.options(signal);
        const body = request.body === undefined || typeof request.body === "string" ? request.body : JSON.stringify(request.body);
        const query = request.query ? `?${new URLSearchParams(request.query)}` : "";
        return new Promise((resolve, reject) => {
            const send = base.protocol === "http:" ? external_node_http_.request : external_node_https_.request;
            const outgoing = send({
                ...options,
                hostname: base.hostname.replace(/^\[|\]$/g, ""),
                port: base.port,
                path: `${base.pathname.replace(/\/$/, "")}${request.path}${query}`,
                method: request.method,
                signal,
                headers: {
                    accept: "application/json, */*",
                    ...request.headers,
                    ...options.headers,
                    ...(body !== undefined && {
                        "content-type": request.contentType ?? "application/json",
                        "content-length": Buffer.byteLength(body),
                    }),
                },
            });
            outgoing.once("response", resolve);
            outgoing.once("error", reject);
            outgoing.end(body);
        });
    };
    const once = (request, signal) => within(answerWithinMs, signal, async (limited) => {
        const answer = await open(request, limited);
        return {
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: await readAll(answer, request.mostBytes),
        };
    }).catch((error) => {
        if (signal.aborted)
            throw signal.reason;
        throw connectionProblem(error, { server, doing: request.doing });
    });
    return {
        send: async (request, signal) => {
            for (let attempt = 1;; attempt++) {
                const answer = await once(request, signal).catch((error) => error);
                const waitMs = attempt < http_attempts ? waitBefore(attempt, request, answer) : undefined;
                if (waitMs === undefined) {
                    if ("status" in answer)
                        return answer;
                    throw answer;
                }
                await clock.sleep(waitMs, signal);
                signal.throwIfAborted();
            }
        },
        follow: async (request, onLine, quietMs, signal) => {
            const quiet = new AbortController();
            const limited = joined(signal, quiet);
            let timer;
            const heard = (limitMs) => {
                clearTimeout(timer);
                timer = setTimeout(() => quiet.abort(new TimedOut(limitMs)), limitMs).unref();
            };
            try {
                heard(answerWithinMs);
                const answer = await open(request, quiet.signal);
                heard(quietMs);
                if (answer.statusCode !== 200) {
                    return { status: answer.statusCode ?? 0, headers: answer.headers, text: await readAll(answer) };
                }
                answer.on("data", () => heard(quietMs));
                const failed = new Promise((_, reject) => answer.once("error", reject));
                const read = async () => {
                    for await (const line of (0,external_node_readline_.createInterface)({ input: answer }))
                        onLine(line);
                };
                await Promise.race([read(), failed]);
                return undefined;
            }
            catch (error) {
                if (signal.aborted)
                    throw signal.reason;
                throw connectionProblem(error, { server, doing: request.doing });
            }
            finally {
                clearTimeout(timer);
                limited.end();
            }
        },
        close: () => authentication.close(),
    };
}
/** Reading may be asked again at once; what writes only where the server said that it did not even look at it (429). */
function waitBefore(attempt, { method, again = true }, answer) {
    if (!again)
        return undefined;
    const gentleMs = 200 * 4 ** (attempt - 1);
    if (!("status" in answer)) {
        const mayPass = method === "GET" && answer.code === "KUBERNETES_UNREACHABLE" && !(answer.cause instanceof TimedOut);
        return mayPass ? gentleMs : undefined;
    }
    if (answer.status === 429)
        return retryAfterMs(answer) ?? gentleMs;
    return method === "GET" && answer.status >= 500 ? (retryAfterMs(answer) ?? gentleMs) : undefined;
}
function retryAfterMs({ headers }) {
    const seconds = Number(headers["retry-after"]);
    return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 5) * 1000 : undefined;
}
/** Aborts `inner` with `outer`, until ended. (AbortSignal.any leaks on Node 20 where the outer one lives long.) */
function joined(outer, inner) {
    const abort = () => inner.abort(outer.reason);
    if (outer.aborted)
        abort();
    outer.addEventListener("abort", abort);
    return { end: () => outer.removeEventListener("abort", abort) };
}
async function within(ms, signal, act) {
    const limit = new AbortController();
    const joint = joined(signal, limit);
    const timer = setTimeout(() => limit.abort(new TimedOut(ms)), ms);
    try {
        return await act(limit.signal);
    }
    catch (error) {
        throw limit.signal.aborted ? limit.signal.reason : error;
    }
    finally {
        clearTimeout(timer);
        joint.end();
    }
}
async function readAll(answer, mostBytes = longestAnswer) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of answer) {
        bytes += chunk.length;
        if (bytes > mostBytes)
            throw new Error(`its answer is longer than ${mostBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/paths.js
/** Where objects lie in the API, and which of them a selection means. Pure. */

/** `/api/v1` for the core, `/apis/GROUP/VERSION` for all else. */
function apiRoot(apiVersion) {
    return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
function collectionPath(kind, namespace) {
    return `${apiRoot(apiVersions[kind].apiVersion)}/namespaces/${encodeURIComponent(namespace)}/${kind}`;
}
function objectPath(kind, namespace, name) {
    return `${collectionPath(kind, namespace)}/${encodeURIComponent(name)}`;
}
function queryOf({ labels, fields }) {
    return {
        ...(labels && { labelSelector: equalities(labels) }),
        ...(fields && { fieldSelector: equalities(fields) }),
    };
}
/** The same for equal selections, whatever the order of their keys. */
function selectionKey(kind, { labels = {}, fields = {} }) {
    return `${kind}?${equalities(labels)}?${equalities(fields)}`;
}
const equalities = (wanted) => Object.entries(wanted)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(",");
/** What the server decides with labelSelector and fieldSelector. */
function isSelected(object, { labels = {}, fields = {} }) {
    const has = object.metadata?.labels ?? {};
    return (Object.entries(labels).every(([key, value]) => has[key] === value) &&
        Object.entries(fields).every(([path, value]) => at(object, path) === value));
}
/** An absent field reads as the empty string to a fieldSelector. */
function at(object, path) {
    const found = path
        .split(".")
        .reduce((inner, key) => inner?.[key], object);
    return found === undefined ? "" : String(found);
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/watch.js

/**
 * A connection may die without a word, so a picture is trusted for so long after the last word; then the objects are
 * listed again. (The API server's bookmarks come about once a minute.)
 */
const trustedMs = 30_000;
/** A server that ends each watch at once would be asked without a pause: then listing is the better way. */
const shortestWatchMs = 1_000;
function createWatching(parts) {
    const { clock, onChange } = parts;
    const closing = new AbortController();
    const items = new Map();
    const dropped = new Set();
    let following;
    let heardAt;
    let listing;
    const isCurrent = () => heardAt !== undefined && clock.monotonic() - heardAt < trustedMs;
    const put = (object) => {
        const uid = object.metadata?.uid ?? "";
        const known = items.get(uid);
        if (known && versionOf(known) >= versionOf(object))
            return;
        if (dropped.has(uid) && object.metadata?.deletionTimestamp === undefined)
            return;
        if (parts.isSelected(object))
            items.set(uid, object);
        else if (!items.delete(uid))
            return;
        onChange();
    };
    const forget = (uid) => {
        if (items.delete(uid))
            onChange();
    };
    const hear = ({ type, object }) => {
        if (type === "ADDED" || type === "MODIFIED")
            put(object);
        if (type !== "DELETED")
            return;
        const uid = object.metadata?.uid ?? "";
        dropped.delete(uid);
        const known = items.get(uid);
        // Leaving the selection is told as a deletion, too; a later write of ours may have brought it back.
        if (known && versionOf(known) <= versionOf(object))
            forget(uid);
    };
    /** Goes on where the server ends a watch in good order; whatever else ends it, the next `now` lists anew. */
    const follow = async (from) => {
        const mine = new AbortController();
        following = mine;
        try {
            for (let at = from, began = clock.monotonic();; began = clock.monotonic()) {
                await parts.stream(at, (event) => {
                    if (mine.signal.aborted)
                        return;
                    heardAt = clock.monotonic();
                    at = event.object.metadata?.resourceVersion ?? at;
                    hear(event);
                }, mine.signal);
                if (mine.signal.aborted || clock.monotonic() - began < shortestWatchMs)
                    break;
            }
        }
        catch {
            // Not lost: listing meets the same trouble, and tells it to whoever asks for the picture.
        }
        if (following !== mine || closing.signal.aborted)
            return;
        heardAt = undefined;
        onChange();
    };
    const list = async () => {
        following?.abort();
        following = undefined;
        const began = clock.monotonic();
        const { items: listed, resourceVersion } = await parts.list(closing.signal);
        const there = new Set(listed.map((object) => object.metadata?.uid ?? ""));
        for (const [uid, object] of items) {
            // What is newer than the list came from a write that was answered meanwhile.
            if (!there.has(uid) && versionOf(object) <= BigInt(resourceVersion))
                forget(uid);
        }
        for (const uid of dropped)
            if (!there.has(uid))
                dropped.delete(uid);
        for (const object of listed)
            put(object);
        heardAt = began;
        void follow(resourceVersion);
    };
    return {
        now: async (signal) => {
            if (!isCurrent()) {
                listing ??= list().finally(() => {
                    listing = undefined;
                });
                await unlessAborted(signal, listing);
            }
            return [...items.values()];
        },
        put,
        drop: (uid) => {
            dropped.add(uid);
            forget(uid);
        },
        close: () => {
            closing.abort();
            following?.abort();
        },
    };
}
/** One counter for the whole cluster (etcd's revision), beyond what a number holds exactly. */
function versionOf(object) {
    return BigInt(object.metadata?.resourceVersion ?? 0);
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/writes.js
/** How a change is said to the API server. Pure. */


function requestOf(change, { namespace, fieldManager, dryRun }) {
    const { kind, verb } = change;
    const doing = describe(change);
    const path = objectPath(kind, namespace, nameOf(change));
    const rehearsed = dryRun ? { dryRun: "All" } : {};
    // A field that the server does not know is a mistake, not something to drop in silence.
    const query = { ...rehearsed, fieldManager, fieldValidation: "Strict" };
    switch (verb) {
        case "create":
            return { method: "POST", path: collectionPath(kind, namespace), query, body: writes_whole(change), doing };
        case "replace":
            return { method: "PUT", path, query, body: writes_whole(change), doing };
        case "apply":
            return {
                method: "PATCH",
                path,
                query: { ...query, force: String(change.force) },
                body: writes_whole(change),
                contentType: "application/apply-patch+yaml",
                doing,
            };
        case "patch":
            return {
                method: "PATCH",
                path,
                query,
                // Set to what was read, it is the server's own precondition (409); a `test` of it would be a 422 like any other.
                body: [
                    { op: "replace", path: "/metadata/resourceVersion", value: change.resourceVersion },
                    ...change.operations,
                ],
                contentType: "application/json-patch+json",
                doing,
            };
        case "scale":
            return {
                method: "PUT",
                path: `${path}/scale`,
                query: { ...rehearsed, fieldManager },
                body: {
                    apiVersion: "autoscaling/v1",
                    kind: "Scale",
                    metadata: { name: change.name, namespace, resourceVersion: change.resourceVersion },
                    spec: { replicas: change.replicas },
                },
                doing,
            };
        case "delete":
            return {
                method: "DELETE",
                path,
                // Where there is a body, the query is not read: a dry run asked for there would delete.
                body: {
                    preconditions: { uid: change.uid },
                    propagationPolicy: "Background",
                    ...(dryRun && { dryRun: ["All"] }),
                },
                doing,
            };
    }
}
/** The texts of `Warning: 299 - "…"`, of which Node makes one line. */
function warningsIn({ warning = "" }) {
    return [...warning.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text.replace(/\\(.)/g, "$1"));
}
/** "apply deployments/churn" */
function describe(change) {
    return `${change.verb} ${change.kind}/${nameOf(change)}`;
}
function nameOf(change) {
    if ("name" in change)
        return change.name;
    const { name, generateName } = change.object.metadata ?? {};
    return name ?? generateName ?? "";
}
/** Objects of a list bear no kind; managedFields may not be in an apply. */
function writes_whole({ kind, object, verb }) {
    const { managedFields, ...metadata } = object.metadata ?? {};
    return { ...apiVersions[kind], ...object, metadata: verb === "apply" ? metadata : { ...metadata, managedFields } };
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/cluster/connect.js
/** Opens a cluster: puts the requests, the watches and the words for what fails together. */








/** Bookmarks come about once a minute; a watch without a word for longer is dead. */
const silentWatchMs = 90_000;
const watchSeconds = 240;
const longestLog = 64 * 1024;
/** @throws Problem KUBERNETES_CONFIG; nothing is asked of the server yet */
async function createCluster(options, world) {
    // 85 MB of memory and a third of a second: only who has a cluster pays for it.
    // client-node's undici puts its own dispatcher under Node's fetch where none is yet, and Node 20's fetch does not get
    // on with it (UND_ERR_INVALID_ARG at any body). Node's own is there from the first use of one of fetch's parts.
    void new Headers();
    const clientNode = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2830), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 13857));
    const access = await findAccess(options, world, clientNode);
    return openCluster(access, options, world);
}
function openCluster(access, { fieldManager }, { clock }) {
    const { namespace, server, context, credential } = access;
    const connection = createConnection(access, clock);
    const watchings = new Map();
    const changes = createChanges();
    const refusal = (answer, { doing }) => refusalProblem({ ...answer, server, doing, namespace, credential, now: clock.now() });
    const ask = async (request, signal) => {
        const answer = await connection.send(request, signal);
        if (answer.status >= 300)
            throw refusal(answer, request);
        return answer;
    };
    /** @returns undefined where the server knows no such thing (404) */
    const find = async (path, doing, signal) => {
        const request = { method: "GET", path, doing };
        const answer = await connection.send(request, signal);
        if (answer.status === 404)
            return undefined;
        if (answer.status >= 300)
            throw refusal(answer, request);
        return readJson(answer.text, access, doing);
    };
    const get = (kind, name, signal) => find(objectPath(kind, namespace, name), `get ${kind}/${name}`, signal);
    const listOf = async (kind, selection, signal) => {
        const path = collectionPath(kind, namespace);
        const { text } = await ask({ method: "GET", path, query: queryOf(selection), doing: `list ${kind}` }, signal);
        const { items, metadata } = readJson(text, access, `list ${kind}`);
        // The objects of a list do not say what they are.
        return { items: items.map((item) => ({ ...apiVersions[kind], ...item })), ...metadata };
    };
    const watch = (kind, selection) => {
        const key = selectionKey(kind, selection);
        const known = watchings.get(key);
        if (known)
            return known.watching;
        const watching = createWatching({
            list: (signal) => listOf(kind, selection, signal),
            stream: async (from, onEvent, signal) => {
                const request = watchRequest(kind, namespace, selection, from);
                const onLine = (line) => onEvent(readEvent(line));
                const refused = await connection.follow(request, onLine, silentWatchMs, signal);
                if (refused)
                    throw refusal(refused, request);
            },
            isSelected: (object) => isSelected(object, selection),
            onChange: changes.happened,
            clock,
        });
        watchings.set(key, { kind, watching: watching });
        return watching;
    };
    const watchingsOf = (kind) => [...watchings.values()].filter((one) => one.kind === kind).map(({ watching }) => watching);
    /** The answer to a change of scale is a Scale, so the Deployment is read once more. */
    const changed = async (change, answer, signal) => {
        if (change.verb !== "scale")
            return answer;
        return (await get(change.kind, change.name, signal)) ?? answer;
    };
    return {
        namespace,
        server,
        context,
        credential,
        get,
        list: async (kind, selection, signal) => (await listOf(kind, selection, signal)).items,
        watch,
        changed: changes.wait,
        write: async (change, signal, { dryRun, onWarning } = { dryRun: false }) => {
            const request = requestOf(change, { namespace, fieldManager, dryRun });
            const send = async () => {
                const { text, headers } = await ask(request, signal);
                if (onWarning)
                    for (const warning of warningsIn(headers))
                        onWarning(warning);
                return readJson(text, access, request.doing);
            };
            if (dryRun)
                return send();
            const answer = await (0,effects/* effect */.Q)(`kubernetes ${describe(change)}`, send);
            const object = await changed(change, answer, signal);
            for (const watching of watchingsOf(change.kind)) {
                if (change.verb === "delete" && object.kind === "Status")
                    watching.drop(change.uid);
                else
                    watching.put(object);
            }
            return object;
        },
        may: async (right, signal) => {
            const request = reviewRequest(right, namespace);
            const { text } = await ask(request, signal);
            return readJson(text, access, request.doing).status?.allowed === true;
        },
        hasKind: async (apiVersion, kind, signal) => {
            const found = await find(apiRoot(apiVersion), `look for ${kind} of ${apiVersion}`, signal);
            return found?.resources?.some((resource) => resource.kind === kind) ?? false;
        },
        listForeign: async (apiVersion, plural, signal) => {
            const path = `${apiRoot(apiVersion)}/namespaces/${encodeURIComponent(namespace)}/${plural}`;
            const request = { method: "GET", path, doing: `list ${plural}` };
            const answer = await connection.send(request, signal);
            if (answer.status === 404)
                return [];
            if (answer.status >= 300)
                throw refusal(answer, request);
            return readJson(answer.text, access, request.doing).items;
        },
        request: async ({ pod, port, method, path, body, contentType, headers, mostBytes }, signal) => {
            const [pathname = "", query] = path.split("?");
            const request = {
                method,
                path: `${objectPath("pods", namespace, `${pod}:${port}`)}/proxy${pathname}`,
                ...(query !== undefined && { query: Object.fromEntries(new URLSearchParams(query)) }),
                ...(body !== undefined && { body }),
                ...(contentType !== undefined && { contentType }),
                ...(headers && { headers }),
                ...(mostBytes !== undefined && { mostBytes }),
                doing: `${method} ${path} of pods/${pod}`,
                again: false,
            };
            const { status, text } = await connection.send(request, signal);
            // 503 with a Status: the pod did not answer. That is an answer about the pod, not of the cluster.
            if (status >= 400 && status < 500 && isStatus(text))
                throw refusal({ status, text, headers: {} }, request);
            return { status, text };
        },
        logs: async ({ pod, container, previous, lines }, signal) => {
            const request = {
                method: "GET",
                path: `${objectPath("pods", namespace, pod)}/log`,
                query: { container, previous: String(previous), tailLines: String(lines), limitBytes: String(longestLog) },
                doing: `read the log of pods/${pod}`,
            };
            const answer = await connection.send(request, signal);
            // No such container, not started yet, or none before: there is nothing to show.
            if (answer.status === 400 || answer.status === 404)
                return "";
            if (answer.status >= 300)
                throw refusal(answer, request);
            return answer.text;
        },
        close: () => {
            for (const { watching } of watchings.values())
                watching.close();
            connection.close();
        },
    };
}
function watchRequest(kind, namespace, selection, from) {
    return {
        method: "GET",
        path: collectionPath(kind, namespace),
        query: {
            ...queryOf(selection),
            watch: "true",
            resourceVersion: from,
            allowWatchBookmarks: "true",
            // Not all at the same moment.
            timeoutSeconds: String(Math.round(watchSeconds * (1 + Math.random() / 4))),
        },
        doing: `watch ${kind}`,
    };
}
function reviewRequest({ group, resource, verb }, namespace) {
    const apiVersion = "authorization.k8s.io/v1";
    const [name, subresource] = resource.split("/");
    return {
        method: "POST",
        path: `${apiRoot(apiVersion)}/selfsubjectaccessreviews`,
        body: {
            apiVersion,
            kind: "SelfSubjectAccessReview",
            spec: { resourceAttributes: { namespace, group, resource: name, subresource, verb } },
        },
        doing: `ask whether we may ${verb} ${resource}`,
    };
}
/** @throws Problem KUBERNETES_UNREACHABLE where it is no JSON: a login page or a proxy answered in the server's place */
function readJson(text, { server }, doing) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw connectionProblem(error, { server, doing });
    }
}
/** @throws where the server ends the watch with an error: 410 when it no longer has what came after our place */
function readEvent(line) {
    const event = JSON.parse(line);
    if (event.type === "ERROR")
        throw new Error(`the watch ended: ${JSON.stringify(event.object)}`);
    return event;
}
/** Wakes whoever waits for a change; one that came before the wait is not missed. */
function createChanges() {
    let count = 0;
    let told = 0;
    const waiting = new Set();
    return {
        happened: () => {
            count += 1;
            for (const wake of waiting)
                wake();
        },
        wait: async (signal) => {
            if (count === told && !signal.aborted) {
                await new Promise((resolve) => {
                    const wake = () => {
                        waiting.delete(wake);
                        signal.removeEventListener("abort", wake);
                        resolve();
                    };
                    waiting.add(wake);
                    signal.addEventListener("abort", wake);
                });
            }
            told = count;
        },
    };
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/quantity.js
/**
 * Amounts as Kubernetes writes them: "250m", "1.5Gi", "2e3". Pure.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
const factors = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    "": 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    E: 1e18,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
    Ei: 2 ** 60,
};
/** @returns cores, bytes or pieces; undefined for what is no amount (client-node's own reading fails on "1.5Gi") */
function amountOf(written) {
    const [, number, suffix] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([numkMGTPE]|[KMGTPE]i)?$/.exec(`${written}`) ?? [];
    return number === undefined ? undefined : Number(number) * factors[suffix ?? ""];
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/written.js
/**
 * Where a live object is other than it is written. Only what is written is compared: the API server fills the rest in,
 * leaves out what says nothing, and writes amounts in its own way. Pure.
 */

function differences(written, live, place = []) {
    if (written === undefined || written === null)
        return [];
    if (isMap(written)) {
        const has = isMap(live) ? live : {};
        return Object.entries(written).flatMap(([key, value]) => differences(value, has[key], [...place, key]));
    }
    // A list is told and set as a whole.
    const isSame = Array.isArray(written) ? isSameList(written, live, place) : isSameValue(written, live, place);
    return isSame ? [] : [{ place, written, running: live }];
}
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function isSameList(written, live, place) {
    const has = Array.isArray(live) ? live : [];
    return has.length === written.length && written.every((value, i) => differences(value, has[i], place).length === 0);
}
function isSameValue(written, live, place) {
    if (live === undefined)
        return written === "" || written === 0 || written === false;
    if (String(written) === String(live))
        return true;
    if (!place.some((key) => amounts.includes(key)))
        return false;
    const amount = amountOf(`${written}`);
    return amount !== undefined && amount === amountOf(`${live}`);
}
/** Below these keys there are amounts: "0.5" is kept as "500m". */
const amounts = ["requests", "limits", "sizeLimit"];

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/template.js
/** Pod templates: what is ours in them, which container serves the model, and which image it runs. Pure. */





/** Kubernetes' and kubectl's own marks, and ours: no part of what a release is. */
const markLabels = ["pod-template-hash", labels.arm, labels.of];
const markAnnotations = [annotations.release, "kubectl.kubernetes.io/restartedAt"];
/**
 * The release that runs an image by a template: the same from the same inputs, before and after it was promoted.
 *
 * Its template is, to the letter, what the stable Deployment will bear.
 *
 * @throws Problem CONFIG_INVALID for an image that is in no registry; KUBERNETES_CONTAINER_UNCLEAR
 */
function releaseOf(source, { digest, reference }) {
    if (reference === undefined)
        throw inNoRegistry();
    const { template } = source;
    const served = servingContainer(source).name;
    const metadata = {
        labels: { ...without(template.metadata?.labels, markLabels), [labels.arm]: "stable" },
        annotations: without(template.metadata?.annotations, markAnnotations),
    };
    const containers = template.spec.containers.map((container) => container.name === served ? { ...container, image: reference } : container);
    const plain = asJson({ metadata, spec: { ...template.spec, containers } });
    const hash = hashOf({ digest, template: plain });
    const marked = { ...metadata, annotations: { ...metadata.annotations, [annotations.release]: hash } };
    return { digest, template: { ...plain, metadata: asJson(marked) } };
}
/** What tells one release from another among objects: short enough for an annotation. */
function hashOf(release) {
    return (0,external_node_crypto_.createHash)("sha256")
        .update((0,plan/* canonical */.$N)([release.digest, release.template]))
        .digest("hex")
        .slice(0, 16);
}
/** The hash that a release of ours bears; of one that was adopted as it was, its content's. */
function releaseHash(release) {
    return release.template.metadata?.annotations?.[annotations.release] ?? hashOf(release);
}
/**
 * Whether a Deployment has this template already: one of ours in all that it says, the user's to the letter.
 *
 * Our mark alone does not tell: it stays when a person sets another image or probe.
 */
function hasTemplate(live, wanted) {
    if (live === undefined)
        return false;
    if (bearsMarkOf(live, wanted))
        return differences(wanted, live).length === 0;
    return (0,plan/* canonical */.$N)(asJson(live)) === (0,plan/* canonical */.$N)(asJson(wanted));
}
/** Whether it was written for this release, whatever became of it since. */
function bearsMarkOf(live, { metadata }) {
    const mark = metadata?.annotations?.[annotations.release];
    return mark !== undefined && live?.metadata?.annotations?.[annotations.release] === mark;
}
/** @throws Problem KUBERNETES_CONTAINER_UNCLEAR */
function servingContainer({ template, where, container }) {
    const containers = template.spec?.containers ?? [];
    const names = containers.map(({ name }) => name).join(", ");
    if (container !== undefined) {
        const named = containers.find(({ name }) => name === container);
        if (named)
            return named;
        throw new errors/* Problem */.AF("KUBERNETES_CONTAINER_UNCLEAR", {
            what: `${where} has no container '${container}'; it has: ${names}`,
            remedy: "Write in 'deploy.container' which of them serves the model.",
        });
    }
    if (containers.length === 1)
        return containers[0];
    throw new errors/* Problem */.AF("KUBERNETES_CONTAINER_UNCLEAR", {
        what: `${where} has ${containers.length} containers (${names}), and nothing says which of them serves the model`,
        remedy: `Name it:\n  deploy:\n    container: ${containers[0]?.name ?? "NAME"}`,
    });
}
/** Where the container answers: as configured, else the port it calls http, else its first, else the runtime's. */
function servingPort(source, port) {
    if (port.configured !== undefined)
        return port.configured;
    const ports = servingContainer(source).ports ?? [];
    return (ports.find(({ name }) => name === "http") ?? ports[0])?.containerPort ?? port.usual;
}
/** The digest that an image's name pins; undefined for a tag. */
function digestOf(image) {
    return /@(sha256:[0-9a-f]{64})$/.exec(image ?? "")?.[1];
}
/** The digest that a container of most of these pods runs, as the nodes tell it. */
function runningDigest(pods, container) {
    const digests = pods.flatMap(({ status }) => {
        const own = status?.containerStatuses?.find(({ name }) => name === container);
        return digestOf(own?.imageID) ?? [];
    });
    const counts = new Map();
    for (const digest of digests)
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
/** A deep copy as it would be sent: what is undefined is absent. */
function asJson(value) {
    return JSON.parse(JSON.stringify(value));
}
function without(all, keys) {
    const kept = Object.entries(all ?? {}).filter(([key]) => !keys.includes(key));
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
function inNoRegistry() {
    return new errors/* Problem */.AF("CONFIG_INVALID", {
        what: "a cluster pulls its images from a registry, and the configuration names none",
        remedy: "Say where the image is to be pushed:\n  image:\n    repository: ghcr.io/OWNER/NAME",
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/manifest/default.js
/** Long enough for each node to hear that the pod is on its way out, and to send nothing more there. */
const preStopSeconds = 5;
/** More than that pause and what the built-in server takes at most: until late nodes have heard, and then to finish. */
const graceSeconds = 80;
const memory = "512Mi";
function defaultObjects(settings) {
    const { name, replicas } = settings;
    const selector = selectorOf(name);
    const deployment = {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name, labels: marks(name) },
        spec: {
            replicas,
            selector: { matchLabels: selector },
            strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
            template: defaultTemplate(settings),
        },
    };
    return {
        deployment,
        service: defaultService(settings, selector),
        // For a single pod it would keep a node from ever being emptied.
        ...(replicas > 1 && { budget: budgetOf(name, selector) }),
    };
}
const selectorOf = (name) => ({
    "app.kubernetes.io/name": name,
    "app.kubernetes.io/component": "model-server",
});
const marks = (name) => ({ "app.kubernetes.io/name": name, "app.kubernetes.io/managed-by": "model-release" });
/** Users' requests come to port 80, whatever the container listens at. */
function defaultService({ name, service, port }, selector) {
    return {
        apiVersion: "v1",
        kind: "Service",
        metadata: { name: service, labels: marks(name) },
        spec: { selector, ports: [{ name: "http", port: 80, targetPort: port, protocol: "TCP" }] },
    };
}
function budgetOf(name, selector) {
    return {
        apiVersion: "policy/v1",
        kind: "PodDisruptionBudget",
        metadata: { name, labels: marks(name) },
        spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
    };
}
function defaultTemplate({ name, port, runtime }) {
    const selector = selectorOf(name);
    const [user, group] = runtime.image.user.split(":").map(Number);
    return {
        metadata: { labels: { ...selector } },
        spec: {
            automountServiceAccountToken: false,
            securityContext: {
                runAsNonRoot: true,
                runAsUser: user,
                runAsGroup: group,
                seccompProfile: { type: "RuntimeDefault" },
            },
            terminationGracePeriodSeconds: graceSeconds,
            // Rather two pods on one node than one pod too few.
            topologySpreadConstraints: ["kubernetes.io/hostname", "topology.kubernetes.io/zone"].map((topologyKey) => ({
                maxSkew: 1,
                topologyKey,
                whenUnsatisfiable: "ScheduleAnyway",
                labelSelector: { matchLabels: selector },
            })),
            containers: [modelContainer(port, runtime)],
            volumes: [{ name: "tmp", emptyDir: {} }],
            restartPolicy: "Always",
            dnsPolicy: "ClusterFirst",
            schedulerName: "default-scheduler",
        },
    };
}
function modelContainer(port, { image, probes }) {
    return {
        name: "model",
        ports: [{ name: "http", containerPort: port, protocol: "TCP" }],
        ...(port !== image.port && { env: [{ name: "PORT", value: String(port) }] }),
        // No limit to the CPU: it would only slow answers down. Memory that is not there is told at once, not at night.
        resources: { requests: { cpu: "100m", memory }, limits: { memory } },
        startupProbe: probeOf(probes.startup),
        readinessProbe: probeOf(probes.readiness),
        livenessProbe: probeOf(probes.liveness),
        lifecycle: { preStop: { sleep: { seconds: preStopSeconds } } },
        securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
        },
        volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
        imagePullPolicy: "IfNotPresent",
        terminationMessagePath: "/dev/termination-log",
        terminationMessagePolicy: "FallbackToLogsOnError",
    };
}
function probeOf({ path, periodSeconds, failureThreshold, timeoutSeconds, }) {
    return {
        httpGet: { path, port: "http", scheme: "HTTP" },
        periodSeconds,
        failureThreshold,
        timeoutSeconds,
        successThreshold: 1,
    };
}

// EXTERNAL MODULE: ./build/rollout/targets/kubernetes/manifest/read.js
var manifest_read = __webpack_require__(82250);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/manifest/source.js




const usualReplicas = 2;
/** @throws Problem FILE_NOT_FOUND, MANIFEST_INVALID; undefined where none is configured */
async function loadManifest(settings) {
    const { options, configured, files, name, namespace } = settings;
    const path = options.manifest;
    if (path === undefined)
        return undefined;
    const text = await readText(configured(path), path, files);
    return (0,manifest_read/* readManifest */.W)(text, { path, name, namespace });
}
async function readText(file, path, files) {
    try {
        return await files.readFile(file, "utf8");
    }
    catch (error) {
        throw (0,problems/* readProblem */.K)(error, path);
    }
}
/** Where a release takes its pod template from. Pure. */
function templateSource(manifest, live, settings) {
    const { container, manifest: path } = settings.options;
    const from = (deployment, where) => ({
        template: deployment.spec.template,
        where,
        ...(container !== undefined && { container }),
    });
    if (manifest)
        return from(manifest.deployment, `${path}: Deployment ${settings.name}`);
    if (live)
        return from(live, `Deployment ${settings.name}`);
    return { template: ours(settings, settings.name).deployment.spec.template, where: "the default Deployment" };
}
/** What a first release makes. Pure. @throws Problem KUBERNETES_CONTAINER_UNCLEAR */
function firstObjects(manifest, service, settings) {
    if (manifest === undefined)
        return ours(settings, service);
    const { options, runtime, name } = settings;
    const { deployment } = manifest;
    const { replicas = deployment.spec?.replicas ?? usualReplicas } = options;
    const port = { usual: runtime.image.port, ...(options.port !== undefined && { configured: options.port }) };
    const answers = servingPort(templateSource(manifest, undefined, settings), port);
    const selector = deployment.spec?.selector.matchLabels ?? {};
    return {
        deployment: { ...deployment, spec: { ...deployment.spec, replicas } },
        service: manifest.service ?? defaultService({ name, service, port: answers }, selector),
    };
}
function ours({ name, options, runtime }, service) {
    const { replicas = usualReplicas, port = runtime.image.port } = options;
    return defaultObjects({ name, service, replicas, port, runtime });
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/objects.js
/** The objects of one rollout, as last heard of: what reading and deciding go by. */

/** One picture of the cluster, from watches: in a steady state it costs no call. */
async function readObjects(cluster, names, signal) {
    const { name, service } = names;
    const named = (kind, object) => cluster.watch(kind, { fields: { "metadata.name": object } }).now(signal);
    const [[stable], [canary], [exposed], slices, autoscalers] = await Promise.all([
        named("deployments", name),
        named("deployments", canaryName(name)),
        named("services", service),
        cluster.watch("endpointslices", { labels: { "kubernetes.io/service-name": service } }).now(signal),
        cluster.watch("horizontalpodautoscalers", {}).now(signal),
    ]);
    const selections = [{ labels: canarySelector(name) }, ...(stable ? [selectionOf(stable)] : [])];
    const [replicaSets, pods] = await Promise.all([
        Promise.all(selections.map((selection) => cluster.watch("replicasets", selection).now(signal))),
        Promise.all(selections.map((selection) => cluster.watch("pods", selection).now(signal))),
    ]);
    const isFirst = stable === undefined || stable.metadata?.annotations?.[annotations.rollout] !== undefined;
    const [budget] = isFirst ? await named("poddisruptionbudgets", name) : [];
    return {
        stable,
        canary,
        budget,
        service: exposed,
        slices,
        autoscalers: autoscalers.filter(({ spec }) => scales(spec?.scaleTargetRef, name)),
        replicaSets: distinct(replicaSets.flat()),
        pods: distinct(pods.flat()),
    };
}
/** At least what the Deployment selects: who is an arm goes by ownership, so more does no harm. */
function selectionOf({ spec }) {
    const { matchLabels } = spec?.selector ?? {};
    return matchLabels && Object.keys(matchLabels).length > 0 ? { labels: matchLabels } : {};
}
function scales(target, name) {
    return target?.kind === "Deployment" && target.name === name && (target.apiVersion ?? "apps/v1").startsWith("apps/");
}
/** Both selections may show the same object: canary pods bear the labels of stable's. */
function distinct(objects) {
    return [...new Map(objects.map((object) => [object.metadata?.uid, object])).values()];
}
/** Made by us for this Deployment; anything else of its name is somebody else's. */
function isOurCanary(deployment, name) {
    const has = deployment.metadata?.labels ?? {};
    return Object.entries(canarySelector(name)).every(([key, value]) => has[key] === value);
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/arms.js
/** The arms, as their objects show them. Who belongs to an arm goes by ownerReference alone. Pure. */


const revision = "deployment.kubernetes.io/revision";
function workloadOf(deployment, { replicaSets, pods }) {
    const own = replicaSets.filter((set) => isOwnedBy(set, deployment));
    const present = deployment.metadata?.annotations?.[revision];
    // The controller writes the revision to the ReplicaSet first, so a moment's disagreement shows no pods: not ready yet.
    const replicaSet = own.find((set) => set.metadata?.annotations?.[revision] === present && present !== undefined);
    const alive = pods.filter(({ metadata }) => metadata?.deletionTimestamp === undefined);
    const of = (sets) => alive.filter((pod) => sets.some((set) => isOwnedBy(pod, set)));
    return {
        deployment,
        ...(replicaSet && { replicaSet }),
        pods: replicaSet ? of([replicaSet]) : [],
        olderPods: of(own.filter((set) => set !== replicaSet)),
    };
}
/** Also those of earlier templates, and those on their way out. */
function allPodsOf(deployment, { replicaSets, pods }) {
    const own = replicaSets.filter((set) => isOwnedBy(set, deployment));
    return pods.filter((pod) => own.some((set) => isOwnedBy(pod, set)));
}
function stableWorkload(objects) {
    return objects.stable && workloadOf(objects.stable, objects);
}
/** Undefined also where a foreign Deployment has the canary's name. */
function canaryWorkload(objects, { name }) {
    const { canary } = objects;
    return canary && isOurCanary(canary, name) ? workloadOf(canary, objects) : undefined;
}
/**
 * What runs, without what ails it (see faults.ts).
 *
 * The digest is that of the template where it pins one, else the one that most pods run, else the image's bare name.
 *
 * @throws Problem KUBERNETES_CONTAINER_UNCLEAR
 */
function armOf(workload, container) {
    const { deployment, pods, olderPods } = workload;
    const template = deployment.spec.template;
    const serving = servingContainer({ template, where: `Deployment ${deployment.metadata?.name}`, container });
    const pinned = digestOf(serving.image);
    const digest = pinned ?? runningDigest([...pods, ...olderPods], serving.name) ?? serving.image ?? "unknown";
    const expected = deployment.spec?.replicas ?? 1;
    const ready = pods.filter(isReady).length;
    return {
        digest,
        template: asJson(template),
        ...(pinned === undefined && { byTag: true }),
        ready: isRolledOut(deployment) && olderPods.length === 0 && ready >= expected,
        replicas: { expected, ready },
        restarts: pods.reduce((sum, pod) => sum + restartsOf(pod, serving.name), 0),
    };
}
/** The controller has seen the newest template and scale, and all pods are of it and available. */
function isRolledOut(deployment) {
    const { spec, status } = deployment;
    const wanted = spec?.replicas ?? 1;
    const counts = [status?.replicas, status?.updatedReplicas, status?.readyReplicas, status?.availableReplicas];
    return isObserved(deployment) && counts.every((count) => (count ?? 0) === wanted);
}
/** The controller has taken notice of the last change: of the template, of the scale. */
function isObserved({ metadata, status }) {
    return (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0);
}
function isReady({ status }) {
    return status?.conditions?.some(({ type, status }) => type === "Ready" && status === "True") ?? false;
}
function restartsOf({ status }, container) {
    return status?.containerStatuses?.find(({ name }) => name === container)?.restartCount ?? 0;
}
function isOwnedBy(object, owner) {
    const uid = owner.metadata?.uid;
    return object.metadata?.ownerReferences?.some((one) => one.controller && one.uid === uid) ?? false;
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/observed.js


function observedPods(objects, names, port) {
    const [stable, canary] = [stableWorkload(objects), canaryWorkload(objects, names)];
    const of = (arm, workload) => workload
        ? allPodsOf(workload.deployment, objects).flatMap((pod) => observedPod(arm, pod, workload, names, port))
        : [];
    return {
        pods: [...of("stable", stable), ...of("canary", canary)],
        expected: { stable: expectedOf(stable), canary: expectedOf(canary) },
    };
}
/** Nothing where the container was not started yet, or has ended. */
function observedPod(arm, pod, { deployment }, { container }, port) {
    const { name, uid, deletionTimestamp } = pod.metadata;
    const where = `Deployment ${deployment.metadata?.name}`;
    const source = { template: deployment.spec.template, where, container };
    const serving = servingContainer(source).name;
    const status = pod.status?.containerStatuses?.find((one) => one.name === serving);
    const startedAt = status?.state?.running?.startedAt;
    if (status === undefined || startedAt === undefined)
        return [];
    const ready = pod.status?.conditions?.find((one) => one.type === "Ready" && one.status === "True");
    return [
        {
            arm,
            name: name,
            uid: uid,
            port: servingPort(source, port),
            startedAt,
            restarts: status.restartCount,
            ...(ready?.lastTransitionTime && { readySince: new Date(ready.lastTransitionTime) }),
            ...(deletionTimestamp !== undefined && { leaving: true }),
        },
    ];
}
const expectedOf = (workload) => (workload ? (workload.deployment.spec?.replicas ?? 1) : 0);
/** The same for counters that are read elsewhere: those on their way out may answer no more, and are left out. */
function replicasOf({ pods, expected }, now) {
    const of = (arm) => {
        const own = pods.filter((pod) => pod.arm === arm && pod.leaving !== true);
        const ready = own.flatMap(({ readySince }) => readySince?.getTime() ?? []);
        const youngest = ready.length > 0 ? new Date(Math.max(...ready)) : undefined;
        return {
            pods: own.map(({ name, readySince }) => ({ name, ready: readySince !== undefined })),
            expected: expected[arm],
            restarts: own.reduce((total, { restarts }) => total + restarts, 0),
            ...(youngest && { youngest: youngest.toISOString() }),
            ageSeconds: youngest ? Math.max(0, (now.getTime() - youngest.getTime()) / 1000) : 0,
        };
    };
    return { stable: of("stable"), canary: of("canary") };
}

// EXTERNAL MODULE: ./build/rollout/targets/kubernetes/options.js
var kubernetes_options = __webpack_require__(33974);
// EXTERNAL MODULE: ./build/rollout/few-at-once.js
var few_at_once = __webpack_require__(7188);
// EXTERNAL MODULE: ./build/rollout/targets/kubernetes/rights.js
var rights = __webpack_require__(27709);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/credentials.js
/** Whether we may do what a rollout does, and for as long as it may take. */



const asksAtOnce = 8;
async function missingRights(cluster, signal) {
    const answers = await (0,few_at_once/* fewAtOnce */.X)(asksAtOnce, rights/* neededRights */.Ps, (right) => cluster.may(right, signal));
    return rights/* neededRights */.Ps.filter((_, i) => !answers[i]);
}
/** @param missing  of `neededRights` */
function rightsProblem(missing, namespace) {
    if (missing.length === 0)
        return undefined;
    const all = missing.length === rights/* neededRights */.Ps.length;
    return new errors/* Problem */.AF("KUBERNETES_RIGHTS", {
        what: all
            ? `our account has no right at all in the namespace ${namespace}, if there is such a namespace`
            : `our account lacks ${missing.length === 1 ? "a right" : `${missing.length} rights`} in the namespace ${namespace}: ${missing.map(rights/* rightText */.Cv).join(", ")}`,
        remedy: all
            ? `Check 'deploy.namespace', then have an admin install docs/rbac.yaml there, once:\n  sed 's/namespace: serving/namespace: ${namespace}/' docs/rbac.yaml | kubectl apply -f -`
            : `Have an admin install docs/rbac.yaml again, or add these rules to the account's Role:\n${(0,rights/* rulesText */.TK)(missing, "  ")}`,
    });
}
/** @param longestMs  the most that the rollout may take */
function tokenProblem({ expiresAt }, now, longestMs) {
    if (expiresAt === undefined)
        return undefined;
    const left = expiresAt.getTime() - now.getTime();
    if (left >= longestMs)
        return undefined;
    return new errors/* Problem */.AF("KUBERNETES_TOKEN_SHORT", {
        what: `the token ends at ${expiresAt.toISOString()}, in ${minutes(left)}, and the rollout may take ${minutes(longestMs)}`,
        remedy: `Take a token that lasts longer (kubectl create token ACCOUNT --duration ${Math.ceil(longestMs / 60_000)}m), a kubeconfig that renews it by a plugin ('exec'), or shorten 'canary.max_duration' and 'deploy.ready_within'.`,
    });
}
function minutes(ms) {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/owners.js
/** Who else writes to the objects of a rollout: tools that would set back what we set, or set it themselves. Pure. */

function ownerProblems(question) {
    const gitops = question.gitops === "ignore" ? undefined : gitopsProblem(question);
    return [...(gitops ? [gitops] : []), ...rolloutToolProblems(question), ...scalerProblems(question)];
}
function owned(what, remedy) {
    return new errors/* Problem */.AF("KUBERNETES_OWNED", { what, remedy });
}
/** Two tools of the same name for the same thing: each would undo the other's canary. */
function rolloutToolProblems({ name, service, replicaSets, foreign }) {
    const flagger = foreign.canaries.find((canary) => targetOf(canary, "targetRef") === name)?.metadata?.name ??
        ownerOf(service, "Canary");
    const argo = foreign.rollouts.find((rollout) => targetOf(rollout, "workloadRef") === name)?.metadata?.name ??
        service?.metadata?.annotations?.["argo-rollouts.argoproj.io/managed-by-rollouts"] ??
        replicaSets.map((set) => ownerOf(set, "Rollout")).find((owner) => owner !== undefined);
    return [
        ...(flagger === undefined
            ? []
            : [
                owned(`Deployment ${name} is rolled out by Flagger already (Canary ${flagger})`, `Let one of the two do it: kubectl delete canaries.flagger.app ${flagger} ends Flagger's part, after it has given the Deployment back.`),
            ]),
        ...(argo === undefined
            ? []
            : [
                owned(`Deployment ${name} is rolled out by Argo Rollouts already (Rollout ${argo})`, "Let one of the two do it: take the Rollout away and scale the Deployment up, or release under another 'deploy.name'."),
            ]),
    ];
}
/** KEDA sets its autoscaler back to what its ScaledObject says, so a hold would not last. */
function scalerProblems({ name, autoscalers }) {
    return autoscalers.flatMap((autoscaler) => {
        const scaled = ownerOf(autoscaler, "ScaledObject");
        if (scaled === undefined)
            return [];
        return [
            owned(`Deployment ${name} is scaled by KEDA (ScaledObject ${scaled}), which would take back that its autoscaler must not shrink it meanwhile`, `Have KEDA pause for the time of the rollout, and go on after it:\n  kubectl annotate scaledobject ${scaled} autoscaling.keda.sh/paused=true\n  kubectl annotate scaledobject ${scaled} autoscaling.keda.sh/paused-`),
        ];
    });
}
function gitopsProblem({ name, deployment }) {
    const owner = gitopsOwner(deployment);
    if (owner === undefined)
        return undefined;
    const remedy = `${remedies[owner.tool](name, owner.as)}\nThen say so:\n  deploy:\n    gitops: ignore`;
    const what = `Deployment ${name} belongs to ${owner.tool}${owner.as ? ` (${owner.as})` : ""}, which would set back what a promotion sets`;
    return owned(what, remedy);
}
const remedies = {
    "Argo CD": (name) => `Have Argo CD leave what a rollout sets alone, in the Application:
  spec:
    ignoreDifferences:
      - group: apps
        kind: Deployment
        name: ${name}
        jsonPointers:
          - /spec/template
          - /spec/strategy
      - group: autoscaling
        kind: HorizontalPodAutoscaler
        jsonPointers:
          - /spec/behavior
    syncPolicy:
      syncOptions:
        - RespectIgnoreDifferences=true`,
    "Flux's Kustomization": (name) => `Have Flux make the Deployment where there is none, and leave it alone after that:
  spec:
    patches:
      - patch: |
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: ${name}
            annotations:
              kustomize.toolkit.fluxcd.io/ssa: IfNotPresent`,
    "Flux's HelmRelease": (name) => `Have Flux not correct what a rollout sets, and keep the chart's values in step with each release:
  spec:
    driftDetection:
      ignore:
        - paths: ["/spec/template", "/spec/strategy"]
          target:
            kind: Deployment
            name: ${name}`,
    Helm: (_, as) => `The next 'helm upgrade'${as ? ` of ${as}` : ""} would bring the chart's image back: let the chart take the image from what runs (lookup), or keep its values in step with each release.`,
};
/** By the marks that the tools leave; the managers of fields tell of those that leave none. */
function gitopsOwner({ metadata }) {
    const { labels = {}, annotations = {} } = metadata ?? {};
    const managers = (metadata?.managedFields ?? []).map(({ manager }) => manager ?? "");
    const argo = annotations["argocd.argoproj.io/tracking-id"]?.split(":")[0] ?? labels["argocd.argoproj.io/instance"];
    if (argo !== undefined || managers.some((manager) => manager.startsWith("argocd"))) {
        return { tool: "Argo CD", as: argo ?? labels["app.kubernetes.io/instance"] };
    }
    const kustomization = labels["kustomize.toolkit.fluxcd.io/name"];
    if (kustomization !== undefined || managers.includes("kustomize-controller")) {
        return { tool: "Flux's Kustomization", as: kustomization };
    }
    const helmRelease = labels["helm.toolkit.fluxcd.io/name"];
    if (helmRelease !== undefined || managers.includes("helm-controller")) {
        return { tool: "Flux's HelmRelease", as: helmRelease };
    }
    const release = annotations["meta.helm.sh/release-name"];
    const isHelms = labels["app.kubernetes.io/managed-by"] === "Helm" || managers.includes("helm");
    return release !== undefined || isHelms ? { tool: "Helm", as: release } : undefined;
}
function ownerOf(object, kind) {
    return object?.metadata?.ownerReferences?.find((owner) => owner.kind === kind)?.name;
}
/** The Deployment's name in a foreign object's spec. */
function targetOf(object, field) {
    const { spec } = object;
    const target = spec?.[field];
    return target?.kind === "Deployment" ? target.name : undefined;
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/quota.js
/** Whether the namespace has room for the pods that a rollout adds for its time: the canary's, and those of the surge. Pure. */


function quotaProblems(question) {
    const { quotas, template, live, canaryPods, firstPods, namespace } = question;
    const added = live ? surgeOf(live) : firstPods;
    const pods = canaryPods + added;
    const perPod = podAmounts(template);
    return quotas
        .filter((quota) => isAbout(quota, perPod))
        .flatMap((quota) => {
        const short = Object.entries(quota.status?.hard ?? quota.spec?.hard ?? {}).flatMap(([resource, hard]) => {
            const each = perPod[aliases[resource] ?? resource] ?? 0;
            const free = (amountOf(hard) ?? 0) - (amountOf(quota.status?.used?.[resource]) ?? 0);
            const needed = each * pods;
            // Sums of tenths are not exact in binary.
            return needed > 0 && needed > free * (1 + 1e-9) + 1e-9
                ? [
                    `${resource}: ${amountText(needed, resource)} needed, ${amountText(Math.max(0, free), resource)} of ${hard} left`,
                ]
                : [];
        });
        if (short.length === 0)
            return [];
        const more = live
            ? `${count(added, "pod")} more than stable has, while it promotes`
            : `then ${count(added, "pod")} of the first release`;
        const who = canaryPods > 0 ? `${count(canaryPods, "canary pod")} and ${more}` : more;
        return [
            new errors/* Problem */.AF("KUBERNETES_QUOTA", {
                what: `ResourceQuota ${quota.metadata?.name} in ${namespace} has no room for ${who} (${short.join("; ")})`,
                remedy: "Raise the quota or free some of it, ask for less per pod ('resources' in the manifest), or take a smaller last step in 'canary.steps'.",
            }),
        ];
    });
}
const count = (pods, what) => `${pods} ${what}${pods === 1 ? "" : "s"}`;
/** Older names of the same. */
const aliases = {
    cpu: "requests.cpu",
    memory: "requests.memory",
    "ephemeral-storage": "requests.ephemeral-storage",
    "count/pods": "pods",
};
/** Pods of a Deployment have no deadline, and are best effort where they ask for nothing. */
function isAbout({ spec }, perPod) {
    // By priority class, or across namespaces: not to be told from here.
    if ((spec?.scopeSelector?.matchExpressions ?? []).length > 0)
        return false;
    const isBestEffort = Object.keys(perPod).length === 1;
    return (spec?.scopes ?? []).every((scope) => {
        if (scope === "NotTerminating")
            return true;
        if (scope === "BestEffort")
            return isBestEffort;
        return scope === "NotBestEffort" && !isBestEffort;
    });
}
/** What one pod counts: its containers together, or an init container that asks for more than all of them. */
function podAmounts({ spec }) {
    const init = spec?.initContainers ?? [];
    const isSidecar = ({ restartPolicy }) => restartPolicy === "Always";
    const running = [...(spec?.containers ?? []), ...init.filter(isSidecar)].map(containerAmounts);
    const starting = init.filter((container) => !isSidecar(container)).map(containerAmounts);
    const together = running.reduce((sum, one) => quota_merged(sum, one, (a, b) => a + b), {});
    const most = starting.reduce((sum, one) => quota_merged(sum, one, Math.max), together);
    return { ...most, pods: 1 };
}
function containerAmounts({ resources }) {
    // A limit without a request is the request too.
    const requests = { ...resources?.limits, ...resources?.requests };
    const named = (prefix, amounts = {}) => Object.entries(amounts).map(([resource, amount]) => [`${prefix}.${resource}`, amountOf(amount) ?? 0]);
    return Object.fromEntries([...named("requests", requests), ...named("limits", resources?.limits)]);
}
function quota_merged(a, b, by) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Object.fromEntries([...keys].map((key) => [key, by(a[key] ?? 0, b[key] ?? 0)]));
}
/** At least one: pods are added before any is taken away, whatever the strategy says. */
function surgeOf({ spec }) {
    const surge = spec?.strategy?.rollingUpdate?.maxSurge ?? 1;
    const share = /^(\d+)%$/.exec(String(surge))?.[1];
    const pods = share === undefined ? Number(surge) : Math.ceil((Number(share) / 100) * (spec?.replicas ?? 1));
    return Math.max(1, pods);
}
function amountText(amount, resource) {
    const inMebibytes = /memory|storage/.test(resource);
    return inMebibytes ? `${Number((amount / 2 ** 20).toFixed(1))}Mi` : `${Number(amount.toFixed(3))}`;
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/patch.js
/** JSON patches to what our annotations and a Deployment's or autoscaler's few fields need. Pure. */
/** A patch of an object as it was read: refused when it has changed since. */
function patchOf(kind, object, operations) {
    const { name, resourceVersion } = object.metadata;
    return { verb: "patch", kind, name: name, resourceVersion: resourceVersion, operations };
}
/** Sets annotations, and removes those that are undefined; nothing for those that are so already. */
function annotate(object, wanted) {
    const has = object.metadata?.annotations;
    const changed = Object.entries(wanted).filter(([key, value]) => has?.[key] !== value);
    if (changed.length === 0)
        return [];
    if (has === undefined) {
        const all = Object.fromEntries(changed);
        return [{ op: "add", path: "/metadata/annotations", value: all }];
    }
    return changed.map(([key, value]) => {
        const path = `/metadata/annotations/${escaped(key)}`;
        return value === undefined ? { op: "remove", path } : { op: "add", path, value };
    });
}
/** As RFC 6901 writes a key within a path. */
function escaped(key) {
    return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/canary.js
/** The canary's Deployment: what it looks like, and what brings it to what is wanted. Pure. */





const nothing = { less: [], more: [] };
/** @throws Problem KUBERNETES_NAME_TAKEN where the canary's name is somebody else's */
function canaryChanges(desired, objects, name, router) {
    const { canary: live } = objects;
    const wanted = desired.canary;
    if (live && !isOurCanary(live, name)) {
        if (wanted)
            throw nameTaken(live);
        return nothing;
    }
    if (live === undefined) {
        if (wanted === undefined)
            return nothing;
        const exposed = router.readyIsTraffic && desired.stable !== undefined;
        return {
            less: [],
            more: [{ verb: "create", kind: "deployments", object: canaryDeployment(wanted, name, exposed) }],
        };
    }
    if (live.metadata?.deletionTimestamp !== undefined)
        return nothing;
    // What an earlier rollout left behind makes room first; the next look finds none and makes ours.
    if (wanted === undefined || live.metadata?.annotations?.[annotations.release] !== releaseHash(wanted)) {
        return {
            less: [{ verb: "delete", kind: "deployments", name: live.metadata.name, uid: live.metadata.uid }],
            more: [],
        };
    }
    const replicas = canary_replicasOf(desired.share, wanted.replicas, live, objects.stable, router);
    return scaleChanges(live, { share: desired.share, replicas });
}
/**
 * Made with no pods, so that whoever makes it too late (a process that was taken over) harms nobody.
 *
 * @param exposed  its pods bear the labels that the stable Service selects
 */
function canaryDeployment(release, name, exposed) {
    const template = release.template;
    const own = canarySelector(name);
    const podLabels = exposed ? { ...template.metadata?.labels, ...own } : own;
    return asJson({
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: {
            name: canaryName(name),
            labels: own,
            annotations: {
                [annotations.release]: releaseHash(release),
                [annotations.share]: shareText({ share: 0, replicas: release.replicas }),
            },
        },
        spec: {
            replicas: 0,
            selector: { matchLabels: own },
            template: { ...template, metadata: { ...template.metadata, labels: podLabels } },
        },
    });
}
/** Grows with stable, so that the share stays; never shrinks with it, for a pod that comes and goes is no evidence. */
function canary_replicasOf(share, least, live, stable, router) {
    if (share === 0 || stable === undefined)
        return least;
    const before = askedShareOf(live);
    const serving = Math.min(stable.spec?.replicas ?? 1, stable.status?.readyReplicas ?? 0);
    const sameShare = before?.share === share ? before.replicas : 0;
    return Math.max(least, router.replicasFor(share, serving), sameShare);
}
function scaleChanges(live, asked) {
    const { name, resourceVersion } = live.metadata;
    const now = live.spec?.replicas ?? 1;
    const scale = {
        verb: "scale",
        kind: "deployments",
        name: name,
        resourceVersion: resourceVersion,
        replicas: asked.replicas,
    };
    // Taking pods away waits for nothing; what they stand for is written down with the next look.
    if (asked.replicas < now)
        return { less: [scale], more: [] };
    const told = annotate(live, { [annotations.share]: shareText(asked) });
    const tell = told.length > 0 ? [patchOf("deployments", live, told)] : [];
    return { less: [], more: asked.replicas > now ? [...tell, scale] : tell };
}
const shareText = ({ share, replicas }) => JSON.stringify({ share, replicas });
/** One that was just made has no pods because it was not yet given any: that is not ready. */
function hasReplicasAsked(canary) {
    return (canary.spec?.replicas ?? 1) >= (askedShareOf(canary)?.replicas ?? 0);
}
/** What was last asked of the canary; undefined where the annotation is not ours. */
function askedShareOf(canary) {
    const text = canary?.metadata?.annotations?.[annotations.share];
    try {
        const { share, replicas } = JSON.parse(text ?? "{}");
        return typeof share === "number" && typeof replicas === "number" ? { share, replicas } : undefined;
    }
    catch {
        return undefined;
    }
}
function nameTaken({ metadata }) {
    return new errors/* Problem */.AF("KUBERNETES_NAME_TAKEN", {
        what: `Deployment ${metadata?.name} is there and was not made by model-release (it lacks the label ${labels.arm})`,
        remedy: "Give it another name, or delete it; or write another 'deploy.name' for what is released.",
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/hold.js
/**
 * What is held still for the time of a rollout, and given back as it was: autoscalers do not shrink stable, and its
 * pods are replaced without a gap. The user's own settings lie beside the change, in an annotation. Pure.
 */


const heldOf = (object) => object?.metadata?.annotations?.[annotations.held];
const isHeldItself = (object) => heldOf(object) !== undefined;
/** What a first release made is held by its mark: without it, nothing would show that it has not been settled yet. */
function hold_isHeld({ stable, autoscalers }) {
    const isMarked = stable?.metadata?.annotations?.[annotations.rollout] !== undefined;
    return isMarked || [stable, ...autoscalers].some((object) => heldOf(object) !== undefined);
}
/** Growing stays possible: a rollout may meet a busy hour. */
function holdAutoscalers({ autoscalers }) {
    return autoscalers.flatMap((autoscaler) => {
        const behavior = autoscaler.spec?.behavior;
        if (heldOf(autoscaler) !== undefined && behavior?.scaleDown?.selectPolicy === "Disabled")
            return [];
        const held = heldOf(autoscaler) ?? JSON.stringify(behavior ?? null);
        const scaleDown = { ...behavior?.scaleDown, selectPolicy: "Disabled" };
        return [
            patchOf("horizontalpodautoscalers", autoscaler, [
                ...annotate(autoscaler, { [annotations.held]: held }),
                { op: "add", path: "/spec/behavior", value: { ...behavior, scaleDown } },
            ]),
        ];
    });
}
/**
 * The server fills a behavior in when it gets a part of one: where there was none, the whole is taken away again; where
 * there was one, only what we changed is put back.
 */
function giveAutoscalersBack({ autoscalers }) {
    return autoscalers.flatMap((autoscaler) => {
        const held = heldOf(autoscaler);
        if (held === undefined)
            return [];
        const original = JSON.parse(held);
        const operations = [...annotate(autoscaler, { [annotations.held]: undefined })];
        if (autoscaler.spec?.behavior !== undefined) {
            operations.push(original === null
                ? { op: "remove", path: "/spec/behavior" }
                : original.scaleDown === undefined
                    ? { op: "remove", path: "/spec/behavior/scaleDown" }
                    : { op: "add", path: "/spec/behavior/scaleDown", value: original.scaleDown });
        }
        return [patchOf("horizontalpodautoscalers", autoscaler, operations)];
    });
}
/** No pod is taken before another one is ready in its place. */
function holdStrategy(stable) {
    if (heldOf(stable) !== undefined)
        return [];
    const strategy = stable.spec?.strategy ?? {};
    const surge = strategy.rollingUpdate?.maxSurge;
    const maxSurge = surge === undefined || String(surge).replace("%", "") === "0" ? 1 : surge;
    const gapless = { type: "RollingUpdate", rollingUpdate: { maxSurge, maxUnavailable: 0 } };
    return [
        ...annotate(stable, { [annotations.held]: JSON.stringify(strategy) }),
        { op: "add", path: "/spec/strategy", value: gapless },
    ];
}
function giveStrategyBack(stable) {
    const held = heldOf(stable);
    if (held === undefined)
        return [];
    return [{ op: "add", path: "/spec/strategy", value: JSON.parse(held) }];
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/stable.js
/** The stable Deployment: its template, its first release, and what is given back at the end. Pure. */






/** What a first release made bears the release's hash until the rollout is over: only that is ever deleted. */
const firstMark = (object) => object?.metadata?.annotations?.[annotations.rollout];
/** The whole template, as one patch with the strategy that replaces pods without a gap. */
function templateChanges(wanted, live) {
    const template = wanted.template;
    if (hasTemplate(live.spec?.template, template))
        return [];
    return [
        patchOf("deployments", live, [...holdStrategy(live), { op: "replace", path: "/spec/template", value: template }]),
    ];
}
function replacesTemplate(change) {
    return change.verb === "patch" && change.operations.some(({ path }) => path === "/spec/template");
}
/**
 * Users reach it only once it is ready: the Service comes last. A Service that was there already is left as it is.
 *
 * @throws Problem KUBERNETES_STABLE_GONE where what is wanted is none of ours to make anew
 */
function firstChanges(wanted, objects, first) {
    const { stable, service, budget } = objects;
    const mark = { [annotations.rollout]: releaseHash(wanted) };
    const marked = (object) => ({
        ...object,
        metadata: { ...object.metadata, annotations: { ...object.metadata?.annotations, ...mark } },
    });
    if (stable === undefined) {
        const deployment = withTemplate(first.deployment, wanted);
        if (deployment === undefined)
            throw stableGone(first.deployment);
        return [{ verb: "create", kind: "deployments", object: marked(deployment) }];
    }
    if (firstMark(stable) === undefined)
        return [];
    const budgeted = first.budget && !budget ? [{ verb: "create", kind: "poddisruptionbudgets", object: marked(first.budget) }] : [];
    // By the mark: what a webhook makes of the template must not keep its users from it.
    const isUp = isRolledOut(stable) && bearsMarkOf(stable.spec?.template, wanted.template);
    const exposed = isUp && !service ? [{ verb: "create", kind: "services", object: marked(first.service) }] : [];
    return [...budgeted, ...exposed];
}
/** Undefined where the Deployment would not select the pods of its own template. */
function withTemplate(deployment, { template }) {
    const spec = deployment.spec;
    const podLabels = template.metadata?.labels ?? {};
    const isSelected = Object.entries(spec.selector.matchLabels ?? {}).every(([key, value]) => podLabels[key] === value);
    return isSelected ? asJson({ ...deployment, spec: { ...spec, template } }) : undefined;
}
/** A first release that failed leaves nothing behind; the Deployment goes last, for it tells what else was made. */
function undoFirst({ stable, service, budget }) {
    const mark = firstMark(stable);
    if (mark === undefined)
        return [];
    const made = [
        ["services", service],
        ["poddisruptionbudgets", budget],
        ["deployments", stable],
    ];
    return made.flatMap(([kind, object]) => {
        const { name, uid, deletionTimestamp } = object?.metadata ?? {};
        const isOurs = firstMark(object) === mark && deletionTimestamp === undefined;
        return isOurs ? [{ verb: "delete", kind, name: name, uid: uid }] : [];
    });
}
/** At the end: the user's strategy, and no mark of the rollout. */
function settleChanges(live) {
    const operations = [
        ...giveStrategyBack(live),
        ...annotate(live, { [annotations.held]: undefined, [annotations.rollout]: undefined }),
    ];
    return operations.length > 0 ? [patchOf("deployments", live, operations)] : [];
}
function stableGone({ metadata }) {
    return new errors/* Problem */.AF("KUBERNETES_STABLE_GONE", {
        what: `Deployment ${metadata?.name} is gone: somebody deleted it while it was released`,
        remedy: "Create it again as it was; this rollout then brings it to its end.",
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/changes.js






/** @throws Problem KUBERNETES_NAME_TAKEN, KUBERNETES_STABLE_GONE: a person has to act */
function changesFor(desired, objects, settings) {
    const canary = canaryChanges(desired, objects, settings.name, settings.router);
    return [...canary.less, ...stableChanges(desired, objects, settings), ...canary.more];
}
function stableChanges(desired, objects, { first }) {
    const { stable: live } = objects;
    if (desired.stable === undefined)
        return undoFirst(objects);
    if (!desired.hold)
        return [...(live ? settleChanges(live) : []), ...giveAutoscalersBack(objects)];
    return [
        ...holdAutoscalers(objects),
        ...(live ? templateChanges(desired.stable, live) : []),
        ...firstChanges(desired.stable, objects, first),
    ];
}
/** Every object that a stale writer might still write to changes, so that what it has read is of no use any more. */
function touchChanges(epoch, { stable, canary, autoscalers }, name) {
    const touch = (kind, object) => {
        const operations = annotate(object, { [annotations.epoch]: String(epoch) });
        return operations.length > 0 ? [patchOf(kind, object, operations)] : [];
    };
    return [
        ...(stable ? touch("deployments", stable) : []),
        ...(canary && isOurCanary(canary, name) ? touch("deployments", canary) : []),
        ...autoscalers.flatMap((autoscaler) => touch("horizontalpodautoscalers", autoscaler)),
    ];
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/rehearsal.js
/** Everything that a rollout will write, tried on the server without being written: what it refuses, it refuses now. */





/**
 * The writes of the stages to come, from what is there now. Pure.
 *
 * @throws Problem of `changesFor`: a person has to act
 */
function changesAhead(candidate, wanted, objects, settings) {
    const { stable: live } = objects;
    const canary = wanted.canary && { ...candidate, replicas: wanted.canary.replicas };
    // A template is the same as itself, whatever image it names: nothing will be asked of stable for it.
    const present = live && { digest: "", template: asJson(live.spec.template) };
    const stages = [
        { stable: present ?? wanted.stable, canary, share: 0, hold: true },
        { stable: candidate, share: 0, hold: true },
    ];
    const made = live === undefined ? firstExposure(objects, settings) : [];
    return rehearsal_distinct([
        ...stages.flatMap((stage) => changesFor(stage, objects, settings)),
        ...made,
        ...records(settings.name, live),
    ]);
}
/** What a first release makes only once its pods are ready. */
function firstExposure({ service, budget }, { first }) {
    return [
        ...(service ? [] : [{ verb: "create", kind: "services", object: first.service }]),
        ...(first.budget && !budget
            ? [{ verb: "create", kind: "poddisruptionbudgets", object: first.budget }]
            : []),
    ];
}
/** The journal and the history, under names of their own: those that are there already are not to be touched. */
function records(name, live) {
    const metadata = { name: `${leaseName(name)}-preflight` };
    const kept = { metadata, revision: 1, data: { template: live?.spec?.template ?? {} } };
    return [
        { verb: "create", kind: "leases", object: { metadata } },
        ...(live ? [{ verb: "create", kind: "controllerrevisions", object: asJson(kept) }] : []),
    ];
}
function rehearsal_distinct(changes) {
    return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
const writesAtOnce = 4;
async function rehearse(changes, cluster, signal) {
    const warnings = new Set();
    const onWarning = (text) => void warnings.add(text);
    const failures = await (0,few_at_once/* fewAtOnce */.X)(writesAtOnce, changes, async (change) => {
        try {
            await cluster.write(change, signal, { dryRun: true, onWarning });
            return undefined;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* Problem */.AF)
                return error;
            throw error;
        }
    });
    const problems = failures.flatMap((failure) => failure ?? []);
    // A webhook that has effects of its own says that it cannot be tried: no word on what it would say in earnest.
    const isUntried = ({ message }) => message.includes("does not support dry run");
    // Somebody wrote between our reading and this: the rollout reads again.
    const told = problems.filter((problem) => problem.code !== "KUBERNETES_CONFLICT");
    return {
        problems: told.filter((problem) => !isUntried(problem)),
        warnings: [...warnings],
        untried: [...new Set(told.filter(isUntried).map(({ message }) => message))],
    };
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/selectors.js
function selects(selector, labels = {}) {
    const { matchLabels, matchExpressions } = selector ?? {};
    return hasAll(labels, matchLabels) && (matchExpressions ?? []).every((one) => holds(one, labels));
}
function hasAll(labels = {}, wanted = {}) {
    return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
function holds({ key, operator, values = [] }, labels) {
    const value = labels[key];
    switch (operator) {
        case "In":
            return value !== undefined && values.includes(value);
        case "NotIn":
            return value === undefined || !values.includes(value);
        case "Exists":
            return value !== undefined;
        case "DoesNotExist":
            return value === undefined;
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/service.js
/** Whether the Service that users reach leads to the pods, so that they can be split behind it. Pure. */


/** @param question  about a Deployment that is there: a first release makes its Service itself */
function serviceProblems(question) {
    const { service, serviceName, name, templates } = question;
    const problem = (what, remedy) => [new errors/* Problem */.AF("KUBERNETES_UNSUITABLE", { what, remedy })];
    if (service === undefined) {
        return problem(`there is no Service ${serviceName}, through which users reach Deployment ${name}`, "Name the one that they use:\n  deploy:\n    service: NAME");
    }
    const selector = service.spec?.selector;
    if (service.spec?.type === "ExternalName" || selector === undefined || Object.keys(selector).length === 0) {
        return problem(`Service ${serviceName} selects no pods by labels: nothing can be split behind it`, "Name a Service with a selector in 'deploy.service'.");
    }
    if (!templates.every(({ metadata }) => hasAll(metadata?.labels, selector))) {
        const labels = Object.entries(selector).map(([key, value]) => `${key}: ${value}`);
        return problem(`Service ${serviceName} does not select the pods of Deployment ${name}: it asks for ${labels.join(", ")}`, "Name in 'deploy.service' the Service that users reach, or give the pod template these labels.");
    }
    if (!leadsTo(question)) {
        const targets = (service.spec?.ports ?? []).map(({ port, targetPort }) => targetPort ?? port);
        return problem(`Service ${serviceName} leads to port ${targets.join(", ")} of the pods, and the container ${question.serving.name} answers on ${question.port}`, "Correct the Service's targetPort, or write in 'deploy.port' where the container answers.");
    }
    return [];
}
function leadsTo({ service, serving, port }) {
    return (service?.spec?.ports ?? []).some(({ port: own, targetPort = own }) => {
        if (typeof targetPort === "number")
            return targetPort === port;
        return serving.ports?.some(({ name, containerPort }) => name === targetPort && containerPort === port) ?? false;
    });
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/unapplied.js

/** A warning for each object; none where everything is as it is written. */
function unapplied(question) {
    const { manifest, live, service, isScaled } = question;
    const { template: _, selector: __, replicas, ...spec } = manifest.deployment.spec;
    const own = { ...spec, ...(!isScaled && replicas !== undefined && { replicas }) };
    return [
        ...(live ? warningsFor("Deployment", manifest.deployment, own, live, question) : []),
        ...(service && manifest.service
            ? warningsFor("Service", manifest.service, { ...manifest.service.spec }, service, question)
            : []),
    ];
}
function warningsFor(kind, { metadata }, spec, live, { path, namespace }) {
    const { labels, annotations } = metadata ?? {};
    const found = differences({ metadata: { labels, annotations }, spec }, live);
    if (found.length === 0)
        return [];
    const name = metadata?.name;
    const told = found.map(({ place, written, running }) => `${place.join(".")} ${brief(written)}, not ${brief(running)}`);
    // `kubectl apply` of the whole file would bring the image that stands in it to all users at once.
    const patch = JSON.stringify(found.reduce((all, { place, written }) => withValue(all, place, written), {}));
    const command = `kubectl --namespace ${namespace} patch ${kind.toLowerCase()} ${name} --patch '${patch.replaceAll("'", "'\\''")}'`;
    return [
        `${kind} ${name}: ${path} says ${told.join("; ")}; a release does not change that, for no canary could try it. Where it is meant, apply it yourself:\n  ${command}`,
    ];
}
const longest = 80;
function brief(value) {
    if (value === undefined)
        return "set";
    const text = JSON.stringify(value);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
function withValue(all, place, value) {
    const [key, ...rest] = place;
    if (key === undefined)
        return all;
    const within = all[key];
    return { ...all, [key]: rest.length === 0 ? value : withValue(isMap(within) ? within : {}, rest, value) };
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/workload.js
/** What a Deployment must be for a rollout that loses no request: two releases beside each other, pod after pod. Pure. */



function workloadProblems(question) {
    const { live, name } = question;
    return [...(live ? liveProblems(live, question) : []), ...templateProblems(question)].map(([what, remedy]) => new errors/* Problem */.AF("KUBERNETES_UNSUITABLE", { what: `Deployment ${name} ${what}`, remedy }));
}
function liveProblems(live, { template, name, force }) {
    const { spec } = live;
    const found = [];
    if (spec?.paused) {
        found.push(["is paused: its controller would not follow", `Resume it: kubectl rollout resume deployment ${name}`]);
    }
    if (spec?.strategy?.type === "Recreate") {
        found.push([
            "has the strategy Recreate: at a promotion all pods would end before the first new one starts",
            "Where two pods may run beside each other, take the other strategy:\n  spec:\n    strategy:\n      type: RollingUpdate",
        ]);
    }
    if (spec?.replicas === 0) {
        found.push([
            "is scaled to no pods: there is nothing to compare the canary with",
            `Scale it up: kubectl scale deployment ${name} --replicas=2`,
        ]);
    }
    else if (isDown(live) && !force) {
        found.push([
            "has no ready pod: there is nothing to compare the canary with",
            `See what ails it (kubectl describe deployment ${name}) and repair it or go back (kubectl rollout undo deployment ${name}). Or put this release in its place as if it were the first, tried with rows of the holdout and judged by no traffic: model-release release --force`,
        ]);
    }
    if (!selects(spec?.selector, template.metadata?.labels)) {
        found.push([
            "selects its pods by labels that the release's pod template does not have, and a selector can never be changed",
            "Give the manifest's template the labels of the selector that runs: kubectl get deployment -o jsonpath='{.spec.selector}'. For another selector, release under another 'deploy.name'.",
        ]);
    }
    return found;
}
/** It should serve, and no pod of it does. */
function isDown({ spec, status }) {
    return spec?.replicas !== 0 && (status?.readyReplicas ?? 0) === 0;
}
const overNothing = (name) => `Deployment ${name} has no ready pod, and --force was given: the candidate is tried with rows of the holdout and takes its place; gates on traffic are not applicable`;
function templateProblems(question) {
    const { template, name, container } = question;
    const found = [];
    const serving = servingContainer({ template, where: `Deployment ${name}`, container });
    if (serving.readinessProbe === undefined) {
        found.push([
            `has no readinessProbe on the container ${serving.name}: a pod would get requests before its model is loaded`,
            "Add one:\n  readinessProbe:\n    httpGet:\n      path: /readyz\n      port: http",
        ]);
    }
    const containers = [...(template.spec?.initContainers ?? []), ...(template.spec?.containers ?? [])];
    const hostPorts = containers.flatMap(({ ports }) => ports ?? []).flatMap(({ hostPort }) => hostPort || []);
    if (hostPorts.length > 0 || template.spec?.hostNetwork) {
        const which = template.spec?.hostNetwork ? "uses the node's own network" : `takes hostPort ${hostPorts.join(", ")}`;
        found.push([
            `${which}: a second pod cannot start on the same node`,
            "Let users reach it through a Service instead, and take hostPort and hostNetwork out of the template.",
        ]);
    }
    found.push(...volumeFindings(question));
    return found;
}
/** Volumes that one node at a time may write to; a pod can say that it only reads. */
const nodeDisks = ["gcePersistentDisk", "awsElasticBlockStore", "azureDisk", "vsphereVolume", "cinder", "iscsi", "rbd"];
const sharedModes = ["ReadWriteMany", "ReadOnlyMany"];
function volumeFindings({ template, claims }) {
    return (template.spec?.volumes ?? []).flatMap((volume) => {
        const claimName = volume.persistentVolumeClaim?.claimName;
        if (claimName !== undefined) {
            const claim = claims.find(({ metadata }) => metadata?.name === claimName);
            const modes = claim?.status?.accessModes ?? claim?.spec?.accessModes ?? [];
            if (claim === undefined || modes.some((mode) => sharedModes.includes(mode)))
                return [];
            return [oneNode(`PersistentVolumeClaim ${claimName} (${modes.join(", ")})`)];
        }
        const disk = nodeDisks.find((kind) => kind in volume);
        const isShared = disk !== undefined && volume[disk]?.readOnly;
        return disk === undefined || isShared ? [] : [oneNode(`the volume ${volume.name} (${disk})`)];
    });
}
const oneNode = (volume) => [
    `mounts ${volume}, which one node at a time may hold: the canary, or a new pod, would wait for it for ever`,
    "Have the model come with the image, or use a volume of access mode ReadWriteMany or ReadOnlyMany.",
];
/** Kubernetes' own default. */
const usualGraceSeconds = 30;
/** Until every node has heard that a pod is on its way out. */
const propagationSeconds = 5;
/** For requests under way, once the server was told to end. */
const drainSeconds = 5;
/** Where requests may be lost when a pod ends; undefined where there is no such gap. The rollout goes on. */
function drainGap({ template, name, container }) {
    const serving = servingContainer({ template, where: `Deployment ${name}`, container });
    const grace = template.spec?.terminationGracePeriodSeconds ?? usualGraceSeconds;
    const pause = pauseBeforeEnd(serving);
    if (pause === 0) {
        return `Deployment ${name} drains too little for "no request lost": its container ${serving.name} has no preStop, so that it ends while requests are still sent to it. Add: lifecycle: {preStop: {sleep: {seconds: ${propagationSeconds}}}}`;
    }
    if (pause !== undefined && pause < propagationSeconds) {
        return `Deployment ${name} drains too little for "no request lost": its preStop sleeps ${pause} s, and it may take ${propagationSeconds} s until nothing more is sent to the pod`;
    }
    if ((pause ?? propagationSeconds) + drainSeconds > grace) {
        return `Deployment ${name} drains too little for "no request lost": of terminationGracePeriodSeconds ${grace}, preStop takes ${pause ?? "a part that cannot be told"}${pause === undefined ? "" : " s"}, and requests under way need ${drainSeconds} s more`;
    }
    return undefined;
}
/** Seconds; 0 without a preStop, undefined for a command of which nobody knows how long it takes. */
function pauseBeforeEnd({ lifecycle }) {
    const preStop = lifecycle?.preStop;
    if (preStop === undefined)
        return 0;
    if (preStop.sleep)
        return preStop.sleep.seconds;
    const slept = /\bsleep (\d+)/.exec(preStop.exec?.command?.join(" ") ?? "")?.[1];
    return slept === undefined ? undefined : Number(slept);
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/preflight/preflight.js
/** All that could keep a cluster from a rollout, found before the first write and told at once. */










/**
 * @param wanted  the most that will be asked for: the canary at its largest share; none for a return to an earlier release
 * @throws Problem KUBERNETES_UNREACHABLE and what else keeps a cluster from being asked at all
 */
async function preflight(wanted, parts, signal) {
    const { cluster, clock, longestMs } = parts;
    const token = tokenProblem(cluster.credential, clock.now(), longestMs);
    const rights = rightsProblem(await missingRights(cluster, signal), cluster.namespace);
    const inCluster = await problemsOf(() => clusterProblems(wanted, parts, signal));
    // What a missing right keeps from being seen was told with the right.
    const seen = rights ? inCluster.filter(({ code }) => code !== "KUBERNETES_FORBIDDEN") : inCluster;
    const all = [token, rights, ...seen].filter(preflight_isThere);
    return [...new Map(all.map((problem) => [problem.message, problem])).values()];
}
async function survey({ cluster, names }, signal) {
    const [objects, quotas, claims, canaries, rollouts] = await Promise.all([
        readObjects(cluster, names, signal),
        cluster.list("resourcequotas", {}, signal),
        cluster.listForeign("v1", "persistentvolumeclaims", signal),
        cluster.listForeign("flagger.app/v1beta1", "canaries", signal),
        cluster.listForeign("argoproj.io/v1alpha1", "rollouts", signal),
    ]);
    return { objects, quotas, claims, foreign: { canaries, rollouts } };
}
async function clusterProblems(wanted, parts, signal) {
    const candidate = wanted.canary ?? wanted.stable;
    if (candidate === undefined)
        return [];
    const seen = await survey(parts, signal);
    const checks = [
        () => workloadFindings(candidate, wanted, seen, parts),
        () => ownerFindings(seen, parts),
        () => sayUnapplied(seen, parts),
        () => serviceFindings(candidate, seen, parts),
        () => firstAndWrites(candidate, wanted, seen, parts, signal),
    ];
    const found = await Promise.all(checks.map((check) => problemsOf(check)));
    return found.flat();
}
function workloadFindings({ template }, { canary }, { objects, claims }, { names, progress, force = false }) {
    const { name, container } = names;
    const live = objects.stable;
    const question = { live, template: template, name, container, claims, force };
    const problems = workloadProblems(question);
    if (force && canary && live && isDown(live))
        progress.warn(overNothing(name));
    const gap = drainGap(question);
    if (gap !== undefined)
        progress.warn(gap);
    return problems;
}
function ownerFindings({ objects, foreign }, { names, gitops }) {
    const { stable: deployment, service, replicaSets, autoscalers } = objects;
    if (deployment === undefined)
        return [];
    return ownerProblems({ name: names.name, deployment, service, replicaSets, autoscalers, foreign, gitops });
}
/** No problem: what runs goes on as it is. */
async function sayUnapplied({ objects }, { cluster: { namespace }, written, progress }) {
    const found = await written?.();
    if (found === undefined)
        return [];
    const { stable: live, service, autoscalers } = objects;
    const isScaled = autoscalers.length > 0;
    for (const warning of unapplied({ ...found, namespace, live, service, isScaled }))
        progress.warn(warning);
    return [];
}
function serviceFindings({ template }, { objects }, { names, port }) {
    const { stable: live, service } = objects;
    // A first release makes its Service; one that is there already must lead to its pods as well.
    if (live === undefined && service === undefined)
        return [];
    const candidate = template;
    const source = { template: candidate, where: `Deployment ${names.name}`, container: names.container };
    return serviceProblems({
        service,
        serviceName: names.service,
        name: names.name,
        templates: live ? [live.spec.template, candidate] : [candidate],
        serving: servingContainer(source),
        port: servingPort(source, port),
    });
}
/** What needs to know what a first release would make: the room that it takes, and a try of every write. */
async function firstAndWrites(candidate, wanted, { objects, quotas }, { cluster, names, router, first, progress }, signal) {
    const settings = { name: names.name, router, first: await first() };
    const room = quotaProblems({
        quotas,
        live: objects.stable,
        template: candidate.template,
        canaryPods: wanted.canary?.replicas ?? 0,
        firstPods: settings.first.deployment.spec?.replicas ?? 1,
        namespace: cluster.namespace,
    });
    const writes = await problemsOf(async () => {
        const changes = changesAhead(candidate, wanted, objects, settings);
        const { problems, untried, warnings } = await rehearse(changes, cluster, signal);
        for (const warning of warnings)
            progress.warn(`the cluster warns: ${warning}`);
        for (const what of untried)
            progress.warn(`not tried before the rollout: ${what}`);
        return problems;
    });
    return [...room, ...writes];
}
/** A check's problems, those among them that it threw: one that fails keeps no other from being told. */
async function problemsOf(check) {
    try {
        return await check();
    }
    catch (error) {
        if (error instanceof errors/* Problems */.Zw)
            return error.problems;
        if (error instanceof errors/* Problem */.AF)
            return [error];
        throw error;
    }
}
const preflight_isThere = (value) => value !== undefined;

// EXTERNAL MODULE: ./build/runtimes/onnx-metrics.js
var onnx_metrics = __webpack_require__(14581);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/replay-sender.js
/**
 * Sends replayed rows to the arms' pods, through the API server's proxy: past the Service, so that no user's request is
 * displaced and each row reaches the arm that it is meant for. The pods' own counters keep them apart from users'.
 */



/** Pods come and go; each row need not ask anew. */
const replay_sender_lookEveryMs = 250;
/** A pod that could not be reached is left alone for so long, if there are others. */
const avoidMs = 5_000;
/** An API server that refuses has too much to do, or is gone. */
const pauseMs = 1_000;
const mostUnderWay = 32;
function createKubernetesSender({ pods, request, clock }) {
    const turns = { stable: 0, canary: 0 };
    /** Pods that could not be reached, and until when they are left alone. */
    const avoided = new Map();
    let addresses = { stable: [], canary: [] };
    let lookedAt = Number.NEGATIVE_INFINITY;
    async function look(signal) {
        const now = clock.monotonic();
        if (now - lookedAt < replay_sender_lookEveryMs)
            return addresses;
        lookedAt = now;
        for (const [pod, until] of avoided)
            if (until <= now)
                avoided.delete(pod);
        addresses = evenly(await pods(signal), (pod) => avoided.has(pod));
        return addresses;
    }
    /** It may be gone; the others go on. */
    function avoid({ pod }) {
        avoided.set(pod, clock.monotonic() + avoidMs);
        lookedAt = Number.NEGATIVE_INFINITY;
    }
    return {
        pauseMs,
        mostUnderWay,
        isReady: async (signal) => {
            const { stable, canary } = await look(signal);
            return stable.length > 0 && canary.length > 0;
        },
        send: async (arm, { path, body, contentType }, signal) => {
            const own = (await look(signal).catch(() => addresses))[arm];
            const address = own[turns[arm]++ % Math.max(1, own.length)];
            if (address === undefined)
                return { kind: "not-delivered", why: `no pod of ${arm} was ready` };
            const headers = { [onnx_metrics/* replayHeader */.X4]: arm };
            try {
                const { status, text } = await request({ ...address, method: "POST", path, body, contentType, headers }, signal);
                if (status < 400 || !isStatus(text))
                    return { kind: "answered", status, text };
            }
            catch (error) {
                signal.throwIfAborted();
                // A refusal or a lost connection of the API server's own says nothing of the pod.
                const problem = (0,errors/* unexpected */.os)(error);
                if (problem.code === "KUBERNETES_NOT_FOUND")
                    avoid(address);
                return { kind: "not-delivered", why: problem.message };
            }
            avoid(address);
            return { kind: "not-delivered", why: `the API server could not reach ${address.pod}` };
        },
    };
}
/**
 * As many pods of each arm as the arm with fewer has ready: with equal rates the pods then have equal load, without
 * which latency would compare loads and not models.
 */
function evenly({ pods }, isAvoided) {
    const ready = (arm) => pods
        .filter((pod) => pod.arm === arm && pod.readySince !== undefined && pod.leaving !== true && !isAvoided(pod.name))
        .map(({ name: pod, port }) => ({ pod, port }))
        .sort((a, b) => (a.pod < b.pod ? -1 : 1));
    const [stable, canary] = [ready("stable"), ready("canary")];
    const fewer = Math.min(stable.length, canary.length);
    return { stable: stable.slice(0, fewer), canary: canary.slice(0, fewer) };
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/status.js

/** As pods of the cluster reach it; undefined while there is no Service. */
function urlOf(service, namespace) {
    const port = service?.spec?.ports?.[0]?.port;
    if (port === undefined)
        return undefined;
    return `http://${service?.metadata?.name}.${namespace}.svc${port === 80 ? "" : `:${port}`}`;
}
function describeStatus({ objects, actual, names, holder, cluster }) {
    const { stable, canary, share, hold } = actual;
    const url = urlOf(objects.service, cluster.namespace);
    const lines = [
        `namespace ${cluster.namespace}, context ${cluster.context} (${cluster.server})`,
        stable ? armLine(`Deployment ${names.name}`, stable) : `no Deployment ${names.name}: nothing serves yet`,
        ...(canary ? [armLine(`Deployment ${canaryName(names.name)}`, canary)] : []),
        ...(canary ? [`share of the canary: ${Number((share * 100).toFixed(1))} %`] : []),
        ...(hold ? ["held for the rollout: what scales stable down, or how its pods are replaced"] : []),
        ...(holder === undefined ? [] : [`the rollout is held by ${holder}`]),
    ];
    return {
        ...(stable && { serving: stable.digest }),
        ...(url !== undefined && { url }),
        lines,
        detail: { namespace: cluster.namespace, context: cluster.context, actual, ...(holder !== undefined && { holder }) },
    };
}
function armLine(what, { digest, replicas, ready, fault, delay }) {
    const ailing = ready ? undefined : (fault ?? delay)?.what;
    return `${what}: ${digest.slice(0, 19)}… ${replicas.ready} of ${replicas.expected} ready${ailing ? `; ${ailing}` : ""}`;
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/faults.js
/**
 * What ails a workload, told apart and in words: what the candidate did, and what its surroundings did. Pure.
 *
 * A fault ends the rollout now; a delay may yet pass, and is the reason told if it does not in time.
 */

const noNotes = { events: [], logs: new Map() };
/** @param container  the one that serves the model; the others are the surroundings' */
function diagnose({ deployment, pods, replicaSet }, container, notes) {
    const ailing = pods.filter((pod) => !isReady(pod)).sort((a, b) => (faults_nameOf(a) < faults_nameOf(b) ? -1 : 1));
    const all = [...(replicaSet ? refusalOf(replicaSet) : []), ...ailing.map((pod) => ailmentOf(pod, container, notes))];
    const fault = all.find((one) => one.fault)?.fault;
    const delay = all.find((one) => one.delay)?.delay ?? podsMissing(deployment, pods);
    return { ...(fault && { fault }), ...(delay && { delay }) };
}
const surroundings = (what) => ({ whose: "surroundings", what });
/** The words of a webhook, of pod security, of validation, and of a LimitRange (kubernetes/plugin/pkg/admission/limitranger). */
const finalRefusals = /denied the request|violates PodSecurity|is invalid:|(minimum|maximum) \S+ usage per|limit to request ratio per/;
/** Pods that may not even be made: quota, admission, a missing service account. */
function refusalOf({ metadata, status }) {
    const failure = status?.conditions?.find(({ type, status }) => type === "ReplicaFailure" && status === "True");
    if (failure === undefined)
        return [];
    const what = surroundings(`ReplicaSet ${metadata?.name} may not make its pods: ${failure.message ?? failure.reason}`);
    // A full quota may get room and a webhook may come back; a policy that said no says it again.
    const isFinal = finalRefusals.test(failure.message ?? "");
    return [isFinal ? { fault: what } : { delay: what }];
}
/** A container that ends leaves its pod there: one that is gone was taken away, or is not made yet. */
function podsMissing({ metadata, spec }, { length }) {
    const expected = spec?.replicas ?? 1;
    if (length >= expected)
        return undefined;
    return surroundings(`Deployment ${metadata?.name} has ${length} of its ${expected} pods`);
}
function ailmentOf(pod, container, notes) {
    const name = `Pod ${faults_nameOf(pod)}`;
    const { phase, reason, message } = pod.status ?? {};
    if (phase === "Failed" && reason)
        return { delay: surroundings(`${name} was ended (${reason}): ${message ?? ""}`) };
    const unscheduled = pod.status?.conditions?.find(({ type, status }) => type === "PodScheduled" && status === "False");
    if (unscheduled)
        return { delay: surroundings(`${name} finds no node: ${unscheduled.message ?? unscheduled.reason}`) };
    const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
    const found = statuses.map((status) => containerAilment(pod, status, container, notes));
    return (found.find((one) => one?.fault) ?? found.find((one) => one?.delay) ?? { delay: waitingFor(pod, container, notes) });
}
const pullReasons = ["ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "RegistryUnavailable"];
const startReasons = ["CreateContainerError", "RunContainerError"];
function containerAilment(pod, status, serving, notes) {
    const subject = `Pod ${faults_nameOf(pod)}, container ${status.name}`;
    const whose = status.name === serving ? "candidate" : "surroundings";
    const { reason = "", message = "" } = status.state?.waiting ?? {};
    if (reason === "InvalidImageName")
        return { fault: surroundings(`${subject}: ${message || reason}`) };
    if (pullReasons.includes(reason)) {
        const why = pullMessage(pod, notes) ?? message;
        const what = surroundings(`${subject}: the image ${status.image} cannot be pulled (${reason}): ${why}`);
        // The first failure may be a registry's hiccup; the kubelet has tried again before it says that it backs off.
        return reason === "ErrImagePull" ? { delay: what } : { fault: what };
    }
    if (reason === "CreateContainerConfigError") {
        const what = surroundings(`${subject} cannot be started: ${message}`);
        return message.includes("runAsNonRoot") ? { fault: what } : { delay: what };
    }
    const ended = endOf(status);
    if (ended)
        return { fault: { whose, what: `${subject} ${tellEnd(pod, status, ended, notes)}` } };
    if (startReasons.includes(reason))
        return { fault: { whose, what: `${subject} cannot be started: ${message}` } };
    return undefined;
}
/** How a container that should run came to an end, if it did. An init container that did its work did not. */
function endOf({ state, lastState, ready, started }) {
    if (state?.terminated)
        return state.terminated.exitCode === 0 && ready ? undefined : state.terminated;
    // One that runs again and has come as far as being ready has a past, not an ailment.
    return ready && started !== false ? undefined : lastState?.terminated;
}
function tellEnd(pod, status, { reason, exitCode, signal, message }, notes) {
    const log = notes.logs.get(logKey(pod, status.name))?.trimEnd();
    const lines = log ? `; its last lines:\n${log}` : message ? `: ${message.trimEnd()}` : "";
    if (reason === "OOMKilled") {
        const limit = pod.spec?.containers.find(({ name }) => name === status.name)?.resources?.limits?.memory;
        return `used more memory than it may${limit ? ` (${limit})` : ""} and was killed (OOMKilled)${lines}`;
    }
    const killing = lastEvent(pod, notes, ["Killing"]);
    if (killing?.message && /failed (liveness|startup) probe/.test(killing.message)) {
        const probe = lastEvent(pod, notes, ["Unhealthy"])?.message;
        return `was ended by the kubelet, for it did not answer its probe${probe ? ` (${probe})` : ""}${lines}`;
    }
    const how = signal ? `by signal ${signal}` : `with exit code ${exitCode}`;
    return `ended ${how}${reason && reason !== "Error" ? ` (${reason})` : ""}${lines}`;
}
/** Nothing went wrong yet: what it is waiting for. */
function waitingFor(pod, container, notes) {
    const name = `Pod ${faults_nameOf(pod)}`;
    const running = pod.status?.containerStatuses?.find((status) => status.name === container)?.state?.running;
    if (running) {
        const probe = lastEvent(pod, notes, ["Unhealthy"])?.message;
        return { whose: "candidate", what: `${name} runs but is not ready${probe ? `: ${probe}` : ""}` };
    }
    const trouble = lastEvent(pod, notes, ["FailedMount", "FailedAttachVolume", "FailedCreatePodSandBox", "Failed"]);
    const pulling = lastEvent(pod, notes, ["Pulling"]);
    return surroundings(`${name} has not started yet: ${(trouble ?? pulling)?.message ?? "its node says no reason"}`);
}
/** The registry's own words: once the kubelet backs off, the container's state has them no more. */
function pullMessage(pod, { events }) {
    const failures = events.filter(({ involvedObject, reason, message }) => involvedObject.uid === pod.metadata?.uid && reason === "Failed" && /Failed to pull image/.test(message ?? ""));
    return newest(failures)?.message;
}
function lastEvent(pod, { events }, reasons) {
    const own = events.filter(({ involvedObject, reason }) => involvedObject.uid === pod.metadata?.uid && reasons.includes(reason ?? ""));
    return newest(own);
}
function newest(events) {
    return [...events].sort((a, b) => timeOf(b) - timeOf(a))[0];
}
function timeOf({ lastTimestamp, eventTime, metadata }) {
    return new Date(String(lastTimestamp ?? eventTime ?? metadata.creationTimestamp ?? 0)).getTime() || 0;
}
const faults_nameOf = ({ metadata }) => metadata?.name ?? "";
/** One run of one container: a restart has lines of its own. */
function logKey({ metadata, status }, container) {
    const restarts = status?.containerStatuses?.find(({ name }) => name === container)?.restartCount ?? 0;
    return `${metadata?.uid}/${container}/${restarts}`;
}
/** The containers whose log tells why they ended, and whether it is the log of the run before. */
function logsToAsk({ pods }) {
    return pods
        .filter((pod) => !isReady(pod))
        .flatMap((pod) => (pod.status?.containerStatuses ?? []).flatMap((status) => endOf(status) ? [{ pod, container: status.name, previous: status.state?.terminated === undefined }] : []));
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/notes.js
/** Asks a cluster about pods that are not ready: their events, and the last lines of containers that ended. */


/** A cluster that is in trouble is not to be asked more than it can bear. */
const betweenAsksMs = 3000;
/** Pods of one workload ail of the same: a few tell it. */
const mostPods = 3;
const logLines = 10;
/** A line is cut there: a model's log may hold whole requests. */
const lineLength = 300;
function createNoteTaker(cluster, clock) {
    const events = new Map();
    const logs = new Map();
    async function eventsOf(pod, signal) {
        const known = events.get(pod);
        if (known && clock.monotonic() - known.at < betweenAsksMs)
            return known.events;
        const fields = { "involvedObject.kind": "Pod", "involvedObject.name": pod };
        const found = await cluster.list("events", { fields }, signal);
        events.set(pod, { at: clock.monotonic(), events: found });
        return found;
    }
    async function askLog({ pod, container, previous }, signal) {
        const key = logKey(pod, container);
        if (logs.has(key))
            return;
        try {
            const text = await cluster.logs({ pod: pod.metadata.name, container, previous, lines: logLines }, signal);
            logs.set(key, cut(text));
        }
        catch {
            // The container may be gone, and its log with it: the finding then says the exit code alone.
            signal.throwIfAborted();
            logs.set(key, "");
        }
    }
    /** What is known of the workload's ailing pods: asked now where that is due, else as it was told last. */
    return async (workload, signal) => {
        const ailing = workload.pods.filter((pod) => !isReady(pod)).slice(0, mostPods);
        const found = await Promise.all(ailing.map((pod) => eventsOf(pod.metadata.name, signal)));
        await Promise.all(logsToAsk({ ...workload, pods: ailing }).map((one) => askLog(one, signal)));
        return { events: found.flat(), logs };
    };
}
function cut(text) {
    const lines = text.trimEnd().split("\n");
    return lines.map((line) => (line.length > lineLength ? `${line.slice(0, lineLength)}…` : line)).join("\n");
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/target.js
/** The Kubernetes target: reads the arms from watches, and writes what is wanted, one small change after the other. */











/** As many looks in a row may meet an object that changed meanwhile; more of it is a fight with somebody. */
const conflictsBorne = 8;
const betweenTouchesMs = 50;
const touchesTried = 100;
function createKubernetesTarget(options) {
    const { cluster, names, router, clock } = options;
    const takeNotes = createNoteTaker(cluster, clock);
    const look = (signal) => readObjects(cluster, names, signal);
    let conflicts = 0;
    async function readArm(workload, signal) {
        const arm = armOf(workload, names.container);
        const { template, metadata } = { ...workload.deployment.spec, ...workload.deployment };
        const where = `Deployment ${metadata?.name}`;
        const serving = servingContainer({ template, where, container: names.container });
        // Until the controller has seen a new template, the pods are the earlier one's, and so is what ails them.
        if (!isObserved(workload.deployment))
            return arm;
        const isWell = arm.ready && workload.pods.every(isReady);
        const notes = isWell ? noNotes : await takeNotes(workload, signal);
        return { ...arm, ...diagnose(workload, serving.name, notes) };
    }
    async function writeAll(changes, objects, fence, signal) {
        await options.checkFence(fence, signal);
        const versions = new Map();
        for (const change of changes) {
            if (isFirstWrite(change, objects))
                await options.keep(armOf(stableWorkload(objects), names.container), signal);
            const place = placeOf(change);
            const known = versions.get(place);
            const { metadata } = await cluster.write(known === undefined ? change : atVersion(change, known), signal);
            // A second change of the same object stands on our own first one, and on nobody else's.
            if (metadata?.resourceVersion)
                versions.set(place, metadata.resourceVersion);
        }
    }
    return {
        preflight: options.preflight,
        read: async (signal) => {
            const objects = await look(signal);
            const [stable, canary] = [stableWorkload(objects), canaryWorkload(objects, names)];
            const [stableArm, canaryArm] = await Promise.all([
                stable && readArm(stable, signal),
                canary && readArm(canary, signal),
            ]);
            return {
                ...(stableArm && { stable: asServing(stableArm, objects) }),
                ...(canaryArm && { canary: { ...canaryArm, ready: canaryArm.ready && hasReplicasAsked(canary.deployment) } }),
                share: router.share(routingOf(objects, names), askedShareOf(canary?.deployment)),
                hold: hold_isHeld(objects),
            };
        },
        apply: async (desired, fence, signal) => {
            const objects = await look(signal);
            const first = isFirst(objects) ? await options.first() : unneeded;
            const changes = changesFor(desired, objects, { name: names.name, router, first });
            if (changes.length === 0)
                return;
            try {
                await writeAll(changes, objects, fence, signal);
                conflicts = 0;
            }
            catch (error) {
                // Somebody was quicker: the next look shows what it is now, and what is still wanted is asked for then.
                if (!isConflict(error) || ++conflicts > conflictsBorne)
                    throw error;
            }
        },
        smoke: async (rows, signal) => {
            const canary = canaryWorkload(await look(signal), names);
            const pod = canary?.pods.find(isReady);
            if (canary === undefined || pod === undefined)
                return { passed: false, what: "no pod of the canary is ready" };
            const where = `Deployment ${canary.deployment.metadata?.name}`;
            const serving = { template: canary.deployment.spec.template, where, container: names.container };
            const port = servingPort(serving, options.port);
            return sendRows(cluster, { pod: pod.metadata.name, port }, rows, signal);
        },
        changed: (signal) => cluster.changed(signal),
        touch: async (epoch, signal) => {
            for (let tried = 1;; tried++) {
                try {
                    for (const change of touchChanges(epoch, await look(signal), names.name))
                        await cluster.write(change, signal);
                    return;
                }
                catch (error) {
                    if (!isConflict(error) || tried === touchesTried)
                        throw error;
                    await clock.sleep(betweenTouchesMs, signal);
                    signal.throwIfAborted();
                }
            }
        },
    };
}
const isFirst = ({ stable }) => stable === undefined || firstMark(stable) !== undefined;
const unneeded = { deployment: {}, service: {} };
/** What a run of ours promoted is in the ledger already; what this rollout wrote itself is nothing to come back to. */
function isFirstWrite(change, { stable }) {
    const ours = stable?.spec?.template.metadata?.annotations?.[annotations.release];
    return replacesTemplate(change) && ours === undefined && !isHeldItself(stable);
}
/** A first release serves when users can reach it; a Deployment of no pods serves nobody. */
function asServing(arm, { stable, service }) {
    const name = stable?.metadata?.name;
    if (arm.replicas.expected === 0) {
        const what = `Deployment ${name} is scaled to no pods`;
        return { ...arm, ready: false, delay: { whose: "surroundings", what } };
    }
    return firstMark(stable) !== undefined && service === undefined ? { ...arm, ready: false } : arm;
}
function routingOf({ slices, pods, canary }, { name }) {
    const own = Object.entries(canarySelector(name));
    return {
        slices,
        canary,
        canaryPods: pods.filter(({ metadata }) => own.every(([key, value]) => metadata?.labels?.[key] === value)),
    };
}
async function sendRows(cluster, place, rows, signal) {
    for (const [i, { path, body, contentType }] of rows.entries()) {
        try {
            const { status, text } = await cluster.request({ ...place, method: "POST", path, body, contentType }, signal);
            // The answer of a server may hold what it was sent: only its beginning, and only when it is an error's.
            if (status < 200 || status > 299)
                return { passed: false, what: `row ${i + 1} was answered with ${status}: ${text.slice(0, 200)}` };
        }
        catch (error) {
            signal.throwIfAborted();
            return { passed: false, what: `row ${i + 1} was not answered: ${error.message}` };
        }
    }
    return { passed: true, what: `${rows.length} rows answered` };
}
const isConflict = (error) => error instanceof errors/* Problem */.AF && error.code === "KUBERNETES_CONFLICT";
const placeOf = (change) => `${change.kind}/${"name" in change ? change.name : change.object.metadata?.name}`;
function atVersion(change, resourceVersion) {
    return change.verb === "patch" || change.verb === "scale" ? { ...change, resourceVersion } : change;
}

;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/open.js
/** The Kubernetes target, put together for the jobs. */


















/** A scrape goes through the API server, which has others to serve. */
const usualScrapeMs = 10_000;
/** Where nothing else ends a question: reading for a person. */
const lasting = new AbortController().signal;
async function open_open(context) {
    const { runtime, configured, world, longestMs, traffic } = context;
    const { clock, files, progress } = world;
    const options = kubernetes_options/* kubernetesOptions */.$.parse(context.options);
    const name = options.name ?? context.name;
    const choice = { context: options.context, namespace: options.namespace, fieldManager: fieldManager };
    const cluster = await createCluster(choice, world);
    const { namespace } = cluster;
    const source = { name, namespace, options, runtime, configured, files };
    const manifest = once(() => loadManifest(source));
    const { createPodsObserver } = await list/* observers */.i.pods.load();
    const router = await routers_list/* routers */.L[options.router ?? "replicas"].load();
    const names = {
        name,
        service: options.service ?? (await serviceIn(manifest)) ?? name,
        ...(options.container !== undefined && { container: options.container }),
    };
    const port = { usual: runtime.image.port, ...(options.port !== undefined && { configured: options.port }) };
    const written = async () => {
        const found = await manifest();
        return found && { path: options.manifest, manifest: found };
    };
    const first = async () => firstObjects(await manifest(), names.service, source);
    const place = { cluster, lease: leaseName(name), name, clock };
    const ledger = openRevisionLedger(place);
    const journal = createLeaseJournal({
        ...place,
        parse: record/* readRecord */.aE,
        touch: (epoch, signal) => target.touch(epoch, signal),
        say: progress.say,
        signal: world.signal,
    });
    const parts = { cluster, names, router, first, port, clock };
    const target = createKubernetesTarget({
        ...parts,
        preflight: (wanted, signal, how) => preflight(wanted, {
            ...parts,
            written,
            gitops: options.gitops === "ignore" ? "ignore" : undefined,
            longestMs,
            progress,
            force: how?.force ?? false,
        }, signal),
        checkFence: journal.confirm,
        keep: ledger.keepTemplate,
    });
    const live = () => cluster.get("deployments", name, lasting);
    const look = (signal) => readObjects(cluster, names, signal);
    const pods = async (signal) => observedPods(await look(signal), names, port);
    return {
        target,
        observer: createPodsObserver({
            pods,
            request: cluster.request,
            metrics: runtime.metrics,
            traffic,
            clock,
            everyMs: Math.min(usualScrapeMs, context.lookMs),
        }),
        place: { name, namespace },
        replicas: async (signal) => replicasOf(await pods(signal), clock.now()),
        journal,
        ledger: {
            ...ledger,
            load: () => toldWhole(ledger.load),
            update: (change) => toldWhole(() => ledger.update(change)),
        },
        sender: createKubernetesSender({ pods, request: cluster.request, clock }),
        startsWithBaseline: false,
        release: async (image) => {
            const written = await manifest();
            return releaseOf(templateSource(written, written ? undefined : await live(), source), image);
        },
        fit: async (asked, how) => {
            const deployment = await live();
            const isThere = deployment && !(how?.force && (deployment.status?.readyReplicas ?? 0) === 0);
            return router.fit(asked, isThere ? (deployment.spec?.replicas ?? 1) : 0, name);
        },
        url: async () => urlOf((await look(lasting)).service, namespace),
        status: async (signal) => {
            const [objects, actual, lease] = await Promise.all([look(signal), target.read(signal), journal.load()]);
            return describeStatus({ objects, actual, names, holder: lease?.fence?.holder, cluster });
        },
        modelOf: async ({ template }) => {
            const { image } = servingContainer({ template, where: "the release", container: names.container });
            return image !== undefined && digestOf(image) !== undefined ? context.fetchModel(image) : undefined;
        },
        stop: async () => {
            throw new errors/* Problem */.AF("USAGE", {
                what: `'stop' ends what the local target runs; what serves in a cluster stays (Deployment ${name}, namespace ${namespace})`,
                remedy: `To take it from your users, delete it yourself:\n  kubectl --context ${cluster.context} --namespace ${namespace} delete deployment/${name} service/${names.service}`,
            });
        },
        close: () => {
            journal.close();
            cluster.close();
        },
    };
    /** For what a run does before its preflight: where that is forbidden, all rights that are missing are told, not this one alone. */
    async function toldWhole(ask) {
        try {
            return await ask();
        }
        catch (error) {
            const isForbidden = error instanceof errors/* Problem */.AF && error.code === "KUBERNETES_FORBIDDEN";
            throw (isForbidden && rightsProblem(await missingRights(cluster, lasting), namespace)) || error;
        }
    }
    /** A manifest that is missing or wrong is told when it is needed: a rollback needs none. */
    async function serviceIn(load) {
        try {
            return (await load())?.service?.metadata?.name;
        }
        catch {
            return undefined;
        }
    }
}
/** The same answer, or the same failure, however often it is asked. */
function once(load) {
    let answer;
    return () => {
        answer ??= load();
        return answer;
    };
}


/***/ }),

/***/ 27709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ rightText),
/* harmony export */   Ps: () => (/* binding */ neededRights),
/* harmony export */   TK: () => (/* binding */ rulesText),
/* harmony export */   x7: () => (/* binding */ rbacObjects)
/* harmony export */ });
/* unused harmony exports rules, rbacManifest */
const rules = [
    {
        group: "apps",
        resource: "deployments",
        verbs: ["get", "list", "watch", "create", "patch", "delete"],
        why: "the stable Deployment gets its new pod template; the canary's is made and deleted",
    },
    {
        group: "apps",
        resource: "deployments/scale",
        verbs: ["update"],
        why: "the canary's pods grow and shrink with its share",
    },
    { group: "apps", resource: "replicasets", verbs: ["list", "watch"], why: "tells which pods belong to which arm" },
    {
        group: "apps",
        resource: "controllerrevisions",
        verbs: ["list", "create", "update", "delete"],
        why: "keeps the last ten releases, so that a rollback has somewhere to go",
    },
    {
        group: "",
        resource: "pods",
        verbs: ["list", "watch"],
        why: "tells which pods are ready, and what ails the others",
    },
    { group: "", resource: "pods/log", verbs: ["get"], why: "a crash is reported with the pod's own last lines" },
    {
        group: "",
        resource: "pods/proxy",
        verbs: ["get", "create"],
        why: "get: reads each pod's metrics; create: sends known rows to them, a few to a first release before users reach it, and all that are replayed",
    },
    { group: "", resource: "events", verbs: ["list"], why: "why a pod does not start: scheduling, image pull, probes" },
    {
        group: "",
        resource: "services",
        verbs: ["list", "watch", "create", "delete"],
        why: "a first release makes its Service, and takes it away again if it fails",
    },
    {
        group: "discovery.k8s.io",
        resource: "endpointslices",
        verbs: ["list", "watch"],
        why: "the share is confirmed by who really stands behind the Service",
    },
    {
        group: "autoscaling",
        resource: "horizontalpodautoscalers",
        verbs: ["list", "watch", "patch"],
        why: "an autoscaler may not shrink stable meanwhile; it is given back as it was",
    },
    {
        group: "policy",
        resource: "poddisruptionbudgets",
        verbs: ["list", "watch", "create", "delete"],
        why: "a first release makes one, and takes it away again if it fails",
    },
    {
        group: "coordination.k8s.io",
        resource: "leases",
        verbs: ["get", "create", "update"],
        why: "the journal: who drives the rollout, and how far it has come",
    },
    {
        group: "",
        resource: "resourcequotas",
        verbs: ["list"],
        why: "finds before the first write that a quota is too small",
    },
    {
        group: "",
        resource: "persistentvolumeclaims",
        verbs: ["list"],
        why: "finds before the first write that a volume cannot be mounted by two pods",
    },
    {
        group: "flagger.app",
        resource: "canaries",
        verbs: ["list"],
        why: "finds before the first write that Flagger rolls the Deployment out (nothing where there is no Flagger)",
    },
    {
        group: "argoproj.io",
        resource: "rollouts",
        verbs: ["list"],
        why: "the same of Argo Rollouts",
    },
];
const neededRights = rules.flatMap(({ group, resource, verbs }) => verbs.map((verb) => ({ group, resource, verb })));
/** "create pods/proxy", "patch horizontalpodautoscalers of autoscaling" */
function rightText({ group, resource, verb }) {
    return `${verb} ${resource}${group === "" ? "" : ` of ${group}`}`;
}
/** The rules of a Role that grant these rights, as YAML to copy. */
function rulesText(rights, indent = "") {
    const lines = rules.flatMap(({ group, resource, why }) => {
        const verbs = rights.filter((right) => right.group === group && right.resource === resource);
        if (verbs.length === 0)
            return [];
        return [
            `# ${why}`,
            `- apiGroups: [${JSON.stringify(group)}]`,
            `  resources: [${JSON.stringify(resource)}]`,
            `  verbs: [${verbs.map(({ verb }) => JSON.stringify(verb)).join(", ")}]`,
        ];
    });
    return lines.map((line) => `${indent}${line}`).join("\n");
}
/** docs/rbac.yaml: installed once by an admin, for a run never creates RBAC. */
function rbacManifest() {
    return `# Generated by scripts/generate.mjs: change src/rollout/targets/kubernetes/rights.ts, then run \`npm run generate\`.
#
# What model-release may do in the namespace that it releases into: this, and nothing else. An admin installs it once:
#   sed 's/namespace: serving/namespace: YOURS/' docs/rbac.yaml | kubectl apply -f -
# A workflow outside of the cluster shows a token of the account, longer than the rollout may take:
#   kubectl create token model-release --namespace serving --duration 2h
${rbacObjects("serving")}`;
}
/** The account that releases, and what it may do in its namespace. */
function rbacObjects(namespace) {
    return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: model-release
  namespace: ${namespace}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: model-release
  namespace: ${namespace}
rules:
${rulesText(neededRights, "  ")}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: model-release
  namespace: ${namespace}
subjects:
  - kind: ServiceAccount
    name: model-release
    namespace: ${namespace}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: model-release
`;
}


/***/ }),

/***/ 14581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ versionHeader),
/* harmony export */   M: () => (/* binding */ serverMetricNames),
/* harmony export */   X4: () => (/* binding */ replayHeader),
/* harmony export */   kY: () => (/* binding */ mostClasses),
/* harmony export */   n7: () => (/* binding */ mostFeatures),
/* harmony export */   pH: () => (/* binding */ otherClasses)
/* harmony export */ });
/** Names that our server and those who read it agree on; the same in every version, since arms of two versions meet. */
const serverMetricNames = {
    requests: "model_release_requests_total",
    latency: "model_release_request_duration_seconds",
    inFlight: "model_release_requests_in_flight",
    batchRows: "model_release_batch_rows",
    model: "model_release_model_info",
    ready: "model_release_ready",
    /** Predictions by class. */
    classes: "model_release_predictions_total",
    /** Predictions by value, or by the probability of the second of two classes: see server/predictions.ts. */
    values: "model_release_prediction_values_total",
    predictionSquares: "model_release_prediction_squares_total",
    rows: "model_release_rows_total",
    missing: "model_release_rows_missing_total",
    /** Rows by feature and bin of the holdout's: see inference/feature-bins.ts. */
    inputs: "model_release_inputs_total",
};
/** Classes with a series of their own: a model of a thousand must not make a thousand series. */
const mostClasses = 64;
/** All further classes, of a model that does not state its classes. */
const otherClasses = "(other)";
/** Features with a series of their own. */
const mostFeatures = 64;
/** A request that bears this header (any value) is a replayed row, counted apart from live traffic. */
const replayHeader = "x-model-release-replay";
/** On every answer: the version that gave it. */
const versionHeader = "x-model-release-version";


/***/ }),

/***/ 57176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readProblem),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   bi: () => (/* binding */ writeProblem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What the operating system's refusals (ENOENT, EACCES, ENOSPC …) mean to the person who reads them. */

/** The operating system's own name of a failure ("ENOSPC"), or undefined where the error has none. */
function errnoOf(error) {
    // By shape, not by class: an error may come from another realm (a worker, a test's sandbox).
    if (typeof error !== "object" || error === null || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
function messageOf(error) {
    if (typeof error === "object" && error !== null && "message" in error)
        return String(error.message);
    return String(error);
}
/** True where an error says that nothing stands at a path (also when a parent of it is a file). */
function isAbsent(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
}
const readReasons = {
    EACCES: "this user may not read it",
    EPERM: "this user may not read it",
    EISDIR: "it is a folder, not a file",
    ELOOP: "its symbolic links go round in a circle",
    EMFILE: "this process has too many files open",
    EIO: "the disk failed",
};
/** The Problem for a file that could not be read. A Problem passes through as it is. */
function readProblem(error, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return error;
    if (isAbsent(error)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_NOT_FOUND", {
            what: `${path} is not there`,
            remedy: "Check the path; paths are relative to the folder of the configuration.",
            cause: error,
        });
    }
    const errno = errnoOf(error);
    const reason = (errno && readReasons[errno]) ?? messageOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${path} could not be read: ${reason}`,
        remedy: `Look at its rights and its disk: ls -l '${path}'`,
        cause: error,
    });
}
const fullReasons = {
    ENOSPC: "the disk is full",
    EDQUOT: "this user's disk quota is used up",
    EFBIG: "the file system takes no file of this size",
};
const refusedReasons = {
    EACCES: "this user may not write there",
    EPERM: "this user may not write there",
    EROFS: "the file system is read-only",
    EEXIST: "something else stands where a folder should be",
    ENOTDIR: "a file stands where a folder should be",
    EISDIR: "a folder stands where the file should be",
};
/** The Problem for a file that could not be written whole. A Problem passes through as it is. */
function writeProblem(error, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return error;
    const errno = errnoOf(error) ?? "";
    const full = fullReasons[errno];
    if (full) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("DISK_FULL", {
            what: `${path} could not be written: ${full}`,
            remedy: `Free some space and run again; nothing half-written was left.\n  df -h '${path}'`,
            cause: error,
        });
    }
    const reason = refusedReasons[errno] ?? messageOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_UNWRITABLE", {
        what: `${path} could not be written: ${reason}`,
        remedy: `Look at the rights of its folder and at what stands there; nothing half-written was left.\n  ls -ld '${path}' "$(dirname '${path}')"`,
        cause: error,
    });
}


/***/ }),

/***/ 44369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ copyWhole),
/* harmony export */   eX: () => (/* binding */ replaceWhole),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   pM: () => (/* binding */ readTextIfThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/**
 * Files written whole or not at all: aside in the same folder first, then renamed over what stood there.
 *
 * A reader sees the old bytes or the new ones, whenever the process dies; a failed write leaves nothing behind.
 */




/**
 * Writes `content` to `path`, making its folder where there is none. Flushed to the disk before the rename, so that
 * a power cut leaves no empty file under the final name.
 *
 * @param content  in chunks where it would not fit into memory; what they throw leaves no file either
 * @throws Problem DISK_FULL, FILE_UNWRITABLE; what stood at `path` is then untouched
 */
async function writeWhole(path, content, options) {
    await replaceWhole(path, options.files, async (aside) => {
        const handle = await options.files.open(aside, "wx", 0o666);
        try {
            if (typeof content === "string" || content instanceof Uint8Array)
                await handle.writeFile(content);
            else
                for await (const chunk of content)
                    await handle.writeFile(chunk);
            if (options.mode !== undefined)
                await handle.chmod(options.mode);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    });
}
/**
 * Copies a file's bytes to `to`, sharing blocks where the file system can (reflink).
 *
 * Not flushed: meant for content that is checked against its digest when it is read again.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, DISK_FULL, FILE_UNWRITABLE
 */
async function copyWhole(from, to, options) {
    const { files, mode } = options;
    await replaceWhole(to, files, async (aside) => {
        try {
            await files.copyFile(from, aside, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
        }
        catch (error) {
            await assertReadable(from, files);
            throw error;
        }
        if (mode !== undefined)
            await files.chmod(aside, mode);
    });
}
/** The error of a copy does not say which of its two files it means. */
async function assertReadable(path, files) {
    try {
        await files.access(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
    }
    catch (error) {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
}
/**
 * The same for bytes that something else writes: `write` puts them, checked, at the path that it is given.
 *
 * @throws Problem DISK_FULL, FILE_UNWRITABLE, and what `write` throws; what stood at `path` is then untouched
 */
async function replaceWhole(path, files, write) {
    const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(9).toString("base64url")}.tmp`);
    try {
        try {
            await inFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), files, () => write(aside));
            await files.rename(aside, path);
        }
        catch (error) {
            await files.rm(aside, { force: true });
            throw error;
        }
    }
    catch (error) {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .writeProblem */ .bi)(error, path);
    }
}
/** Makes a folder, and those above it, where there is none. @throws Problem DISK_FULL, FILE_UNWRITABLE */
async function makeFolder(path, files) {
    await files.mkdir(path, { recursive: true }).catch((error) => {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .writeProblem */ .bi)(error, path);
    });
}
/** Makes the folder only where it turns out to be missing: that is rare, and asking each time is slow. */
async function inFolder(folder, files, act) {
    try {
        await act();
    }
    catch (error) {
        if ((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
        await files.mkdir(folder, { recursive: true });
        await act();
    }
}
/**
 * A file's text, or undefined where nothing stands at `path`.
 *
 * @throws Problem FILE_UNREADABLE
 */
async function readTextIfThere(path, files) {
    try {
        return await files.readFile(path, "utf8");
    }
    catch (error) {
        if ((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
            return undefined;
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
}


/***/ })

};
