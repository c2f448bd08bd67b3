export const id = 1209;
export const ids = [1209];
export const modules = {

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


/***/ })

};
