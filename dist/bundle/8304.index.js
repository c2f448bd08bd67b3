export const id = 8304;
export const ids = [8304];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 98304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/server/log.js
/** The server's own line log, to stderr. No row, nor any part of one, ever stands in it. */
/** Lines a second; a model that fails on every request must not turn into a full disk or a blocked pipe. */
const mostPerSecond = 10;
/**
 * @param write  takes one line with its newline
 * @param now    wall time, for the lines' beginning
 */
function lineLog(write, now) {
    let second = 0;
    let written = 0;
    let left = 0;
    const say = (line) => {
        const at = now();
        const thisSecond = Math.floor(at.getTime() / 1000);
        if (thisSecond !== second) {
            if (left > 0)
                write(`${at.toISOString()} … ${left} more lines were left out\n`);
            [second, written, left] = [thisSecond, 0, 0];
        }
        if (written >= mostPerSecond)
            left += 1;
        else {
            written += 1;
            write(`${at.toISOString()} ${line}\n`);
        }
    };
    return { say, failed: (doing, error) => say(`${doing} failed: ${withoutRows(error)}`) };
}
/**
 * What may be said of an unforeseen error: its kind, the runtime's code and operator, and where it was thrown.
 *
 * Not its message: a runtime's message may quote the value that it stumbled over ("idx=12 must be within …").
 */
function withoutRows(error) {
    if (!(error instanceof Error))
        return `a thrown ${typeof error}`;
    const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
    const said = `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`;
    const runtime = /ERROR_CODE: (\d+)/.exec(said)?.[1];
    const operator = /while running (\w+) node/.exec(said)?.[1];
    const frames = (error.stack ?? "").match(/^ {4}at .*$/gm)?.slice(0, 6) ?? [];
    return [
        `${error.name}${code}`,
        ...(runtime === undefined ? [] : [`onnxruntime error ${runtime}`]),
        ...(operator === undefined ? [] : [`in operator ${operator}`]),
        ...frames.map((frame) => frame.trim()),
    ].join(" ");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/inference/onnxruntime.js
var onnxruntime = __webpack_require__(93205);
// EXTERNAL MODULE: ./build/protocols/fault.js
var fault = __webpack_require__(88114);
// EXTERNAL MODULE: ./build/runtimes/served-model.js
var served_model = __webpack_require__(163);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
;// CONCATENATED MODULE: ./build/server/open-model.js
/** Reads what a server is to serve: the model file, and what stands beside it. */







/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, SERVER_SETTINGS_INVALID, and what opening a session throws */
async function openModel(paths, files) {
    const bytes = await readModel(paths.model, files);
    const model = await readMetadata(paths, bytes, files);
    return { session: await (0,onnxruntime/* openSession */.f)(bytes, { wasmFolder: paths.wasmFolder }), model };
}
async function readModel(path, files) {
    try {
        return await files.readFile(path);
    }
    catch (cause) {
        if ((0,problems/* errnoOf */.UQ)(cause) === "ENOENT") {
            throw new errors/* Problem */.AF("FILE_NOT_FOUND", {
                what: `there is no model at ${path}`,
                remedy: "Set MODEL_RELEASE_MODEL to the path of the model file.",
                cause,
            });
        }
        throw unreadable(path, cause);
    }
}
async function readMetadata(paths, bytes, files) {
    const path = paths.metadata ?? (0,external_node_path_.join)((0,external_node_path_.dirname)(paths.model), "model-release.json");
    let text;
    try {
        text = await files.readFile(path, "utf8");
    }
    catch (cause) {
        if ((0,problems/* errnoOf */.UQ)(cause) === "ENOENT" && paths.metadata === undefined)
            return nameless(paths.model, bytes);
        if ((0,problems/* errnoOf */.UQ)(cause) === "ENOENT") {
            throw new errors/* Problem */.AF("FILE_NOT_FOUND", {
                what: `there is no metadata at ${path}`,
                remedy: "Set MODEL_RELEASE_METADATA to the model-release.json that belongs to the model, or leave it out.",
                cause,
            });
        }
        throw unreadable(path, cause);
    }
    const parsed = (0,fault/* parseBody */.OG)(text);
    const model = parsed instanceof fault/* Fault */.vC ? parsed : (0,served_model/* decodeServedModel */.x)(parsed);
    if (!(model instanceof fault/* Fault */.vC))
        return model;
    throw new errors/* Problem */.AF("SERVER_SETTINGS_INVALID", {
        what: `${path} cannot be understood: ${model.message}`,
        remedy: "It is written when the image is built; build the image again, or take the file away to serve without it.",
    });
}
/** A model that nobody has released yet is named by its file and its bytes. */
function nameless(path, bytes) {
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    const name = (0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path)).replace(/[^\x21-\x7e]/g, "_");
    return { name: name.slice(0, 200) || "model", version: sha256.slice(0, 12), digest: `sha256:${sha256}` };
}
function unreadable(path, cause) {
    return new errors/* Problem */.AF("FILE_UNREADABLE", {
        what: `${path} cannot be read (${(0,problems/* errnoOf */.UQ)(cause) ?? "no reason given"})`,
        remedy: "Let the user that the server runs as read this file.",
        cause,
    });
}

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(82246);
;// CONCATENATED MODULE: ./build/server/settings.js
/** What the server is told by its environment: one table, from which reading and help follow. */


const settings_text = (help, otherwise) => ({
    help,
    otherwise,
    read: (value) => value,
    takes: "a text",
});
const whole = (help, otherwise, least, most) => ({
    help,
    otherwise,
    read: (value) => (/^\d{1,15}$/.test(value) && +value >= least && +value <= most ? +value : undefined),
    takes: `a whole number from ${least} to ${most}`,
});
const settings = {
    MODEL_RELEASE_MODEL: settings_text("path of the model file", "/models/model.onnx"),
    MODEL_RELEASE_METADATA: settings_text("path of what the image says of the model; empty: model-release.json beside the model, if it is there", ""),
    PORT: whole("port; 0 picks a free one", 8080, 0, 65535),
    HOST: settings_text("address to listen at", "0.0.0.0"),
    MODEL_RELEASE_MAX_BATCH_ROWS: whole("rows in one run of the model at most", 128, 1, 1_000_000),
    MODEL_RELEASE_MAX_REQUESTS: whole("predictions let in at a time; beyond that 503 with Retry-After", 256, 1, 1_000_000),
    MODEL_RELEASE_MAX_ROWS: whole("rows in one request at most", 10_000, 1, 10_000_000),
    MODEL_RELEASE_MAX_BODY_BYTES: whole("bytes of one request's body at most; beyond that 413", 16 * 2 ** 20, 1, 2 ** 30),
    MODEL_RELEASE_MAX_PENDING_BYTES: whole("bytes of all bodies let in at a time", 256 * 2 ** 20, 1, 2 ** 40),
    MODEL_RELEASE_DRAIN_GRACE_MS: whole("how long it goes on taking requests, though not ready any more, after SIGTERM", 300, 0, 600_000),
    MODEL_RELEASE_DRAIN_LATE_MS: whole("how much longer at most, while new connections are still sent to it (nodes that lag behind)", 60_000, 0, 600_000),
    MODEL_RELEASE_DRAIN_WITHIN_MS: whole("how long requests under way may take to end after that", 10_000, 0, 3_600_000),
    MODEL_RELEASE_WARM_UP: {
        help: "synthetic: made-up rows before it is ready; none: ready at once (for models that made-up rows do not suit)",
        otherwise: "synthetic",
        read: (value) => (value === "synthetic" || value === "none" ? value : undefined),
        takes: "synthetic or none",
    },
};
/** @throws Problem SERVER_SETTINGS_INVALID naming the variable */
function readSettings(environment) {
    refuseMisspelled(environment);
    const read = Object.keys(settings).map((name) => [name, readOne(name, environment[name])]);
    return Object.fromEntries(read);
}
function readOne(name, written) {
    const setting = settings[name];
    if (written === undefined || written === "")
        return setting.otherwise;
    const value = setting.read(written);
    if (value !== undefined)
        return value;
    throw new errors/* Problem */.AF("SERVER_SETTINGS_INVALID", {
        what: `${name} is '${written.slice(0, 80)}'; it takes ${setting.takes}`,
        remedy: `${name}: ${setting.help}. Leave it out for ${setting.otherwise}.`,
    });
}
/** A limit with a typing error would silently not hold. */
function refuseMisspelled(environment) {
    const known = Object.keys(settings);
    const unknown = Object.keys(environment).find((name) => name.startsWith("MODEL_RELEASE_MAX_") && !known.includes(name));
    if (unknown === undefined)
        return;
    const meant = (0,suggest/* nearest */.p)(unknown, known);
    throw new errors/* Problem */.AF("SERVER_SETTINGS_INVALID", {
        what: `${unknown} is no setting of the model server`,
        remedy: `${meant === undefined ? "Take it out." : `Did you mean ${meant}?`} There are: ${known.join(", ")}`,
    });
}

// EXTERNAL MODULE: ./build/doors/world.js
var world = __webpack_require__(42042);
;// CONCATENATED MODULE: ./build/doors/serve.js
/**
 * The door of the model server: `node serve.js`, told what to do by its environment (src/server/settings.ts).
 *
 * A parent with an IPC channel is told `{ready: true, port}` once the server is ready, and may ask it to end with
 * `{exit: true}`. That the parent dies ends nothing: stable goes on serving, and another host takes it back.
 */







async function run(home) {
    // Whoever read our log may be gone (a host that was killed): a broken pipe must not end what serves.
    process.stderr.on("error", () => { });
    const log = lineLog((line) => process.stderr.write(line), () => new Date());
    const ending = endOnRequest();
    // A fault in one request's sockets or promises concerns that request; all the others are better served by going on.
    process.on("uncaughtException", (error) => log.failed("something unforeseen", error));
    try {
        const settings = readSettings(process.env);
        const [{ startServer }, { session, model }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(8140), __webpack_require__.e(6772), __webpack_require__.e(7031)]).then(__webpack_require__.bind(__webpack_require__, 87031)), // while the model loads
            openModel({
                model: settings.MODEL_RELEASE_MODEL,
                ...(settings.MODEL_RELEASE_METADATA !== "" && { metadata: settings.MODEL_RELEASE_METADATA }),
                wasmFolder: (0,external_node_path_.join)(home, "wasm"),
            }, promises_namespaceObject),
        ]);
        const server = await startServer({
            session,
            model,
            serverVersion: (0,world/* versionOf */.E4)(home),
            port: settings.PORT,
            host: settings.HOST,
            log,
            warmUp: settings.MODEL_RELEASE_WARM_UP,
            limits: {
                batchRows: settings.MODEL_RELEASE_MAX_BATCH_ROWS,
                requests: settings.MODEL_RELEASE_MAX_REQUESTS,
                rows: settings.MODEL_RELEASE_MAX_ROWS,
                bodyBytes: settings.MODEL_RELEASE_MAX_BODY_BYTES,
                pendingBytes: settings.MODEL_RELEASE_MAX_PENDING_BYTES,
            },
            drainTimes: {
                graceMs: settings.MODEL_RELEASE_DRAIN_GRACE_MS,
                lateMs: settings.MODEL_RELEASE_DRAIN_LATE_MS,
                withinMs: settings.MODEL_RELEASE_DRAIN_WITHIN_MS,
            },
        });
        ending.drainFirst(async (why) => {
            log.say(`${why}: draining`);
            const { allAnswered, stillSent } = await server.drain();
            if (stillSent)
                log.say("new connections still came: what sends them does not heed readiness, and is refused now");
            log.say(allAnswered ? "drained; all requests were answered" : "drained; some requests took too long and were cut");
            await session.close();
        });
        log.say(`serving ${model.name} ${model.version} (${model.digest}) at ${server.url}`);
        await tellParent(server);
    }
    catch (error) {
        process.stderr.write(`${(0,errors/* explain */.WE)(error)}\n`);
        process.exit((0,errors/* exitOf */.sX)(error));
    }
}
/**
 * SIGTERM, SIGINT and a parent's wish: the first drains and ends with 0. Saying it again changes nothing (what is wanted
 * is stated again and again), but for a second SIGINT: a person who presses Ctrl-C twice means now.
 */
function endOnRequest() {
    let drain = async () => { };
    let ending = false;
    const end = (why) => {
        if (ending && why === "SIGINT")
            process.exit(errors/* exits */.co.cancelled);
        if (ending)
            return;
        ending = true;
        drain(why).then(() => process.exit(errors/* exits */.co.done), (error) => {
            process.stderr.write(`${(0,errors/* explain */.WE)(error)}\n`);
            process.exit((0,errors/* exitOf */.sX)(error));
        });
    };
    for (const signal of ["SIGTERM", "SIGINT"])
        process.on(signal, () => end(signal));
    process.on("message", (message) => {
        if (typeof message === "object" && message !== null && "exit" in message && message.exit === true) {
            end("asked by the parent");
        }
    });
    return {
        drainFirst(how) {
            drain = how;
        },
    };
}
async function tellParent(server) {
    const { ready } = await server.warmedUp;
    // The parent may have gone meanwhile, which is its own affair.
    if (process.connected)
        process.send?.({ ready, port: server.port }, () => { });
}


/***/ }),

/***/ 42042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   by: () => (/* binding */ realWorld),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/** The real outside: this machine's clock, file system and network. */




const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            // An aborted wait ends at once, as its contract says; nothing else can go wrong in it.
            if (!signal?.aborted)
                throw error;
        }
    },
};
function realWorld(home, progress, signal) {
    return {
        clock: systemClock,
        files: /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__, 2))),
        fetch: globalThis.fetch,
        environment: process.env,
        progress,
        signal,
        home,
        version: versionOf(home),
    };
}
/** model-release's own version, as the package.json beside the doors has it. */
function versionOf(home) {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, "package.json"), "utf8")).version;
}


/***/ }),

/***/ 93205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _onnx_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39911);
/** Sessions over onnxruntime-web: ONNX models in process, without native code. */





/**
 * Opens a session on a model file's bytes. A terminal ZipMap is taken off in memory; the bytes given stay untouched.
 *
 * @throws Problem MODEL_UNREADABLE when the bytes are no sound ONNX model, MODEL_UNSUPPORTED when the runtime lacks
 *   something that the model needs, FILE_UNREADABLE when the runtime's own files are not where they should be
 */
async function openSession(bytes, { wasmFolder }) {
    const model = (0,_onnx_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describeOnnx */ .r)(bytes);
    const ort = await loadRuntime(wasmFolder);
    const session = await create(ort, model.runnable());
    const { signature } = model;
    const names = signature.outputs.map(({ name }) => name);
    return {
        signature,
        run: async (inputs) => {
            const feeds = Object.fromEntries(signature.inputs.map(({ name }) => [name, toOrt(ort, inputs[name], name)]));
            const outputs = await session.run(feeds, names).catch((cause) => {
                throw runFailed(cause);
            });
            return Object.fromEntries(names.map((name) => [name, fromOrt(outputs[name])]));
        },
        close: () => session.release(),
    };
}
let runtime;
/** onnxruntime-web keeps one WASM instance a process, so its settings are made once. */
function loadRuntime(wasmFolder) {
    runtime ??= startRuntime(wasmFolder).catch((error) => {
        runtime = undefined;
        throw error;
    });
    return runtime;
}
async function startRuntime(wasmFolder) {
    // "onnxruntime-web/wasm" would put a second copy of the WASM into the bundle, broken by UTF-8.
    const [ort, wasm] = await Promise.all([__webpack_require__.e(/* import() */ 3601).then(__webpack_require__.bind(__webpack_require__, 73601)), readWasm(wasmFolder)]);
    ort.env.logLevel = "error";
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = wasm;
    // The loader is imported at run time from this URL; a bundler must not see it.
    ort.env.wasm.wasmPaths = { mjs: (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wasmFolder, "ort-wasm-simd-threaded.mjs")).href };
    return ort;
}
async function readWasm(wasmFolder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wasmFolder, "ort-wasm-simd-threaded.wasm");
    try {
        const wasm = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        return wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("FILE_UNREADABLE", {
            what: `the ONNX runtime cannot be read from ${path}`,
            remedy: "model-release is not installed whole: its wasm/ folder belongs beside cli.js. Install it again.",
            cause,
        });
    }
}
async function create(ort, bytes) {
    try {
        return await ort.InferenceSession.create(bytes, {
            executionProviders: ["wasm"],
            // Warnings go to the console otherwise, in colours, from within the WASM.
            logSeverityLevel: 4,
        });
    }
    catch (cause) {
        throw loadFailed(cause);
    }
}
/** The runtime's own words without its codes and its source's lines and signatures, which help no model's author. */
function wordsOf(cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const words = (text.match(/ERROR_MESSAGE: "?(.*?)"?\.?\s*$/s)?.[1] ?? text)
        .replace(/^\S+:\d+ .*?\) (?=[A-Z])/s, "")
        .replace(/\s+/g, " ")
        .trim();
    const opset = /Opset (\d+) is under development.* till opset (\d+)/.exec(words);
    if (opset)
        return `its opset is ${opset[1]}, and the newest that is known here is ${opset[2]}`;
    return words.length > 300 ? `${words.slice(0, 300)}…` : words;
}
const lacking = /not implemented|Could not find an implementation|No Op registered|is not a registered|opset|Unsupported model IR|not supported/i;
function loadFailed(cause) {
    const words = wordsOf(cause);
    if (lacking.test(words)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("MODEL_UNSUPPORTED", {
            what: `the ONNX runtime cannot run this model: ${words}`,
            remedy: "Export the model with standard operators and an older opset, for example target_opset=17.",
            cause,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("MODEL_UNREADABLE", {
        what: `the ONNX runtime cannot load this model: ${words}`,
        remedy: "The file may be damaged, or not what its exporter meant. Export it again and check it with:\n  python -c 'import onnx, sys; onnx.checker.check_model(sys.argv[1], full_check=True)' FILE",
        cause,
    });
}
function runFailed(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("PREDICTION_FAILED", {
        what: `the model failed while it predicted: ${wordsOf(cause)}`,
        remedy: "Feed the same rows to the model in Python's onnxruntime. If it fails there too, the exported graph is at fault.",
        cause,
    });
}
function toOrt(ort, tensor, name) {
    if (!tensor)
        throw new TypeError(`no tensor for the input '${name}'`);
    // Ort.Tensor's overloads tie each type to its data, which our Tensor does too, but not in a way that TypeScript sees.
    return new ort.Tensor(tensor.type, tensor.data, tensor.dims);
}
function fromOrt(tensor) {
    return { type: tensor.type, dims: tensor.dims, data: tensor.data };
}


/***/ }),

/***/ 88114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   vC: () => (/* binding */ Fault)
/* harmony export */ });
/** A request or response that could not be understood: a value, not a throw, so that the other side can be told which field. */
class Fault {
    field;
    what;
    /**
     * @param field  where, as a path that can be pasted into jq: `rows[3].age`, `inputs[0].data[17]`; `body` for the whole
     * @param what   what is wrong there, in words that follow the field ("is missing; …")
     */
    constructor(field, what) {
        this.field = field;
        this.what = what;
    }
    get message() {
        return `${this.field}: ${this.what}`;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Own keys only: a key called `constructor` or `__proto__` is data like any other, and never found by inheritance. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** Names the kind of a JSON value without showing the value: rows must not find their way into messages. */
function kindOf(value) {
    if (value === undefined)
        return "missing";
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "an object";
    return { string: "a string", number: "a number", boolean: "a boolean" }[typeof value] ?? typeof value;
}
/** A key as a path's step, with brackets where a dot would not read back; cut short, since the other side chose it. */
function step(key) {
    const short = key.length > 80 ? `${key.slice(0, 80)}…` : key;
    return /^[A-Za-z_]\w*$/.test(short) ? `.${short}` : `[${JSON.stringify(short)}]`;
}
/**
 * Parses a body of JSON text. Its values are checked by the decoders; here only that it is JSON at all.
 */
function parseBody(text) {
    if (text.trim() === "")
        return new Fault("body", "is empty; send JSON");
    try {
        return JSON.parse(text);
    }
    catch {
        // The engine's own message quotes the text, and with it what may be personal: say where, not what.
        return new Fault("body", `is not JSON${hint(text)}`);
    }
}
function hint(text) {
    if (/[[,:]\s*-?(NaN|Infinity|nan|inf)\b/.test(text))
        return " (NaN and Infinity are not JSON; send null for what is missing)";
    if (/^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text))
        return " (it ends before it is complete)";
    if (/'/.test(text) && !/"/.test(text))
        return " (JSON quotes with \", not ')";
    return "";
}


/***/ }),

/***/ 163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ encodeServedModel),
/* harmony export */   x: () => (/* binding */ decodeServedModel)
/* harmony export */ });
/* harmony import */ var _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88114);

/** The file's bytes as text: the same model gives the same bytes. */
function encodeServedModel({ name, version, digest, features, outputs, reference }) {
    const { task, positive, threshold, classes } = outputs ?? {};
    const read = outputs === undefined ? undefined : { task, positive, threshold, classes };
    const file = { name, version, digest, features, outputs: read, reference: reference?.map(encodeFeature) };
    return `${JSON.stringify(file, undefined, 2)}\n`;
}
/** Understands the parsed file. Keys of later versions are passed over, so that an old server serves a new image. */
function decodeServedModel(file) {
    if (!(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(file))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("file", `is ${(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(file)}; it must be an object`);
    const identity = {};
    for (const key of ["name", "version", "digest"]) {
        const value = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, key);
        // Each of them travels in a header or a metric's label.
        if (typeof value !== "string" || !/^[\x20-\x7e]{1,200}$/.test(value)) {
            return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(key, "must be 1 to 200 printable ASCII characters");
        }
        identity[key] = value;
    }
    const features = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, "features");
    if (features !== undefined && !isStrings(features))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("features", "must be a list of strings");
    const outputs = decodeOutputOptions((0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, "outputs"));
    if (outputs instanceof _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return outputs;
    const reference = decodeReference((0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, "reference"));
    if (reference instanceof _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return reference;
    const { name, version, digest } = identity;
    return {
        name,
        version,
        digest,
        ...(features && { features }),
        ...(outputs && { outputs }),
        ...(reference && { reference }),
    };
}
function encodeFeature({ name, bins }) {
    if (bins.kind === "texts")
        return { name, known: bins.known };
    const { lowest, highest, edges } = bins;
    return { name, lowest, highest, edges };
}
function decodeReference(list) {
    if (list === undefined)
        return undefined;
    if (!Array.isArray(list))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("reference", `is ${(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(list)}; it must be a list`);
    const features = [];
    for (const one of list) {
        const name = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(one, "name") : undefined;
        const bins = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? decodeBins(one) : undefined;
        if (typeof name !== "string" || bins === undefined) {
            return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("reference", "must have a name and its known fingerprints, or lowest, highest and rising edges");
        }
        features.push({ name, bins });
    }
    return features;
}
function decodeBins(feature) {
    const { known, lowest, highest, edges } = feature;
    if (isRising(known))
        return { kind: "texts", known };
    if (typeof lowest !== "number" || typeof highest !== "number" || !isRising(edges))
        return undefined;
    return { kind: "numbers", lowest, highest, edges };
}
function isRising(value) {
    return Array.isArray(value) && value.every((item, i) => typeof item === "number" && (i === 0 || item > value[i - 1]));
}
function decodeOutputOptions(options) {
    if (options === undefined)
        return undefined;
    if (!(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(options))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs", `is ${(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(options)}; it must be an object`);
    const { task, positive, threshold, classes } = options;
    if (task !== undefined && task !== "binary" && task !== "multiclass" && task !== "regression") {
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.task", "must be binary, multiclass or regression");
    }
    if (positive !== undefined && typeof positive !== "string")
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.positive", "must be a string");
    if (threshold !== undefined && typeof threshold !== "number")
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.threshold", "must be a number");
    if (classes !== undefined && !isStrings(classes))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.classes", "must be a list of strings");
    return {
        ...(task !== undefined && { task }),
        ...(positive !== undefined && { positive }),
        ...(threshold !== undefined && { threshold }),
        ...(classes !== undefined && { classes }),
    };
}
function isStrings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
}


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

/***/ 82246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** "Did you mean …?": the known word that is nearest to a mistyped one. */

/** The nearest of `known`, if it is near enough to be what was meant (a third of the letters may differ). */
function nearest(word, known) {
    let best;
    let least = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of known) {
        const edits = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), candidate.toLowerCase());
        if (edits < least) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}


/***/ })

};
