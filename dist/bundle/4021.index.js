export const id = 4021;
export const ids = [4021];
export const modules = {

/***/ 17959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readStored),
/* harmony export */   z: () => (/* binding */ writeStored)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44369);
/** JSON files of the rollout's state: read with a check of their shape, written whole. */



/**
 * @returns  undefined when there is no such file
 * @throws Problem FILE_UNREADABLE, ROLLOUT_RECORD_INVALID
 */
async function readStored(path, shape, files) {
    const text = await (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextIfThere */ .pM)(path, files);
    if (text === undefined)
        return undefined;
    try {
        return shape.parse(JSON.parse(text));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("ROLLOUT_RECORD_INVALID", {
            what: `${path} is not what model-release writes there`,
            remedy: `It was changed by hand, or by another version. Move ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)} away and run again; end what still serves by its process number.`,
            cause: error,
        });
    }
}
/** @throws Problem DISK_FULL, FILE_UNWRITABLE; what stood there is then untouched */
function writeStored(path, content, files) {
    return (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(path, `${JSON.stringify(content, undefined, 2)}\n`, { files, mode: 0o600 });
}


/***/ }),

/***/ 94021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLocalObserver: () => (/* binding */ createLocalObserver),
/* harmony export */   observe: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _stats_latency_edges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34373);
/* harmony import */ var _targets_local_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16788);
/** Reads the local proxy's counters: what happened in an interval is the difference of two readings. */




const countsShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    requests: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    errors: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    errorSquares: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    latency: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr()).length(_stats_latency_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyEdges */ .F.length + 1),
    restarts: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
});
const cursorShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    startId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    monotonic: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    arms: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ stable: countsShape, canary: countsShape }),
});
function createLocalObserver({ folder, traffic, world }) {
    return {
        latencyEdges: _stats_latency_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyEdges */ .F,
        read: async (cursor, signal) => {
            const host = await (0,_targets_local_client_js__WEBPACK_IMPORTED_MODULE_2__/* .findHost */ .my)(folder, world);
            const answer = host && (await (0,_targets_local_client_js__WEBPACK_IMPORTED_MODULE_2__/* .askHost */ .wf)(host, ["GET", "/counters"], signal));
            // The target's next reading starts it again; until then nothing is known, and nothing is lost.
            if (!answer)
                return { cursor: cursor ?? {} };
            return observe(answer.content, parseCursor(cursor), traffic, world.clock.now());
        },
    };
}
/** What two readings say. Pure. */
function observe(now, before, traffic, at) {
    const cursor = {
        startId: now.startId,
        monotonic: now.monotonic,
        arms: { stable: countsOf(now, "stable", traffic), canary: countsOf(now, "canary", traffic) },
    };
    const stored = { ...cursor };
    if (before === undefined) {
        const { requests, errors, errorSquares, latency } = cursor.arms.stable;
        const past = { requests, errors, errorSquares, latency };
        // Replay begins with the rollout: what it has seen so far is servers that were not warm yet.
        return { ...(requests > 0 && traffic === "live" && { past }), cursor: stored };
    }
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
        };
    };
    const sample = {
        at: at.toISOString(),
        seconds: reset ? now.monotonic / 1000 : (now.monotonic - before.monotonic) / 1000,
        stable: arm("stable"),
        canary: arm("canary"),
        traffic,
        complete: !reset,
        ...(reset && { incompleteBecause: "the local host was started again, and its counters with it" }),
    };
    return { sample, cursor: stored };
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("ROLLOUT_RECORD_INVALID", {
        what: "the observer's place in the rollout's record is not one of this version",
        remedy: "Roll back and begin again: model-release rollback, then run the release once more.",
        cause: parsed.error,
    });
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

/***/ 63202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lastingEnvironment)
/* harmony export */ });
/** What a process that outlives the command may see of the command's environment. */
/** The run's tokens and keys must not live on in a host and in model servers that have no use for them: so, by name. */
const passed = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH"];
function lastingEnvironment(environment) {
    const kept = {};
    for (const name of passed) {
        const value = environment[name];
        if (value !== undefined)
            kept[name] = value;
    }
    return kept;
}


/***/ }),

/***/ 71513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ releaseFolder),
/* harmony export */   a: () => (/* binding */ layoutOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/** Where the local target keeps what, within the rollout's state folder `.model-release/<name>`. */

/** @param state  the state folder, absolute */
function layoutOf(state) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(state, "local");
    return {
        folder,
        hostLock: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "host.lock"),
        host: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "host.json"),
        statement: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "wanted.json"),
        servers: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "servers.json"),
        logs: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "logs"),
        hostLog: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "logs", "host.log"),
        releases: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(state, "releases"),
    };
}
/** The unpacked image. The digest's colon would end a path in PATH-like lists, so it is a dash here. */
function releaseFolder(state, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(layoutOf(state).releases, digest.replace(":", "-"));
}


/***/ }),

/***/ 16110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MC: () => (/* binding */ sessionOf),
/* harmony export */   TU: () => (/* binding */ sessionKeyShape),
/* harmony export */   U1: () => (/* binding */ createSessionErrors)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/** Which requests belong together, and how many errors each session has had. Addresses and cookies are kept as hashes. */


/** `canary.session`: what tells one client from another. */
const sessionKeyShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("header"), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("cookie"), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    /** The first address of X-Forwarded-For, else the one that connected. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("address") }),
    /** Every request stands for itself. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("none") }),
]);
/** @returns  undefined when the request belongs to no session that could be told */
function sessionOf(key, headers, address) {
    switch (key.kind) {
        case "header":
            return first(headers[key.name.toLowerCase()]);
        case "cookie":
            return cookie(headers.cookie, key.name);
        case "address":
            return first(headers["x-forwarded-for"])?.split(",")[0]?.trim() || address;
        case "none":
            return undefined;
    }
}
const first = (value) => (Array.isArray(value) ? value[0] : value);
function cookie(header, name) {
    for (const part of header?.split(";") ?? []) {
        const at = part.indexOf("=");
        if (at > 0 && part.slice(0, at).trim() === name)
            return part.slice(at + 1).trim();
    }
    return undefined;
}
/** Sessions remembered an arm; the one that was idle of errors the longest goes first. */
const sessionsKept = 20_000;
/** Counts one arm's errors by session, and answers by how much Σ (errors of a session)² grew. */
function createSessionErrors() {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const errors = new Map();
    return (session) => {
        // One that stands for itself: 1² more.
        if (session === undefined)
            return 1;
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(salt).update(session).digest("base64");
        const before = errors.get(key) ?? 0;
        errors.delete(key);
        errors.set(key, before + 1);
        if (errors.size > sessionsKept)
            errors.delete(errors.keys().next().value);
        return 2 * before + 1;
    };
}


/***/ }),

/***/ 18478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ serversFileShape),
/* harmony export */   fo: () => (/* binding */ statementShape),
/* harmony export */   uR: () => (/* binding */ hostFileShape),
/* harmony export */   zo: () => (/* binding */ localTemplateShape)
/* harmony export */ });
/* unused harmony exports identityShape, serverRecordShape */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16110);
/** What the command line and the host say to each other, and what the host writes down. */


const identityShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), started: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** How the local target runs an image: the `template` of its releases. */
const localTemplateShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The model within the unpacked image, relative. */
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
const releaseShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), template: localTemplateShape });
/** What is wanted of the host. Written whole; a lower epoch than the one before is refused. */
const statementShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    fence: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ holder: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), epoch: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative() }),
    desired: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        stable: releaseShape.optional(),
        canary: releaseShape.extend({ replicas: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative() }).optional(),
        share: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1),
        hold: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    }),
    session: _sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionKeyShape */ .TU,
    /** An ephemeral host ends by itself when this process has been gone for so long and nobody has come in its place. */
    owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ process: identityShape, graceMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative() }).optional(),
});
/** Where to find the host. */
const hostFileShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    process: identityShape,
    /** New with each start: counters of another start cannot be compared. */
    startId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    socket: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Where users' requests come in. */
    address: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
});
/** A server process, as written down before it is started and again with all that is learnt of it. */
const serverRecordShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    arm: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["stable", "canary"]),
    release: releaseShape,
    process: identityShape.optional(),
    port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional(),
});
const serversFileShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    servers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(serverRecordShape),
    /** The release that users were last sent to as stable; kept running until its successor is ready. */
    serving: releaseShape.optional(),
});


/***/ }),

/***/ 34373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ latencyEdges)
/* harmony export */ });
/**
 * Bucket edges of every latency histogram of ours, in seconds: 2^(1/8) apart from 0.1 ms to beyond 100 s.
 *
 * The same in every version, since a stable server is never restarted for a gate: arms of different versions of
 * model-release must share their edges.
 */
const latencyEdges = Array.from({ length: 161 }, (_, i) => 1e-4 * 2 ** (i / 8));


/***/ })

};
