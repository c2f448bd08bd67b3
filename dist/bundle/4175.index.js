export const id = 4175;
export const ids = [4175];
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

/***/ 57378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ longestName),
/* harmony export */   g: () => (/* binding */ dataSeen)
/* harmony export */ });
/* harmony import */ var _predictions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27792);

/** The rollout's record keeps this, and has no room for names that are sentences. */
const longestName = 100;
/**
 * Totals, not intervals: the canary's servers began with the rollout, and what one that is gone had counted is no
 * loss to a figure that decides nothing.
 *
 * @param servers  what each of the canary's servers told
 * @param bins     of the gate on drift, where there are any yet
 */
function dataSeen(servers, bins) {
    const told = servers.flatMap(({ inputs }) => inputs ?? []);
    if (told.length === 0)
        return undefined;
    const predictions = (0,_predictions_js__WEBPACK_IMPORTED_MODULE_0__/* .sumRaw */ .yB)(servers);
    const by = bins ?? (0,_predictions_js__WEBPACK_IMPORTED_MODULE_0__/* .freezeBins */ .gr)(predictions);
    return {
        rows: told.reduce((sum, { rows }) => sum + rows, 0),
        missing: sumByName(told.map(({ missing }) => missing)),
        inputs: sumByFeature(told.map((one) => one.bins)),
        ...(by && { predictions: { bins: by, counts: (0,_predictions_js__WEBPACK_IMPORTED_MODULE_0__/* .merged */ .Zu)(by, predictions).counts } }),
    };
}
function sumByFeature(all) {
    const names = new Set(all.flatMap((one) => Object.keys(one)));
    return Object.fromEntries([...names].map((name) => [name, sumByName(all.map((one) => one[name] ?? {}))]));
}
function sumByName(all) {
    const sum = new Map();
    for (const one of all)
        for (const [name, count] of Object.entries(one))
            sum.set(name, (sum.get(name) ?? 0) + count);
    return Object.fromEntries(sum);
}


/***/ }),

/***/ 27792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ noRawPredictions),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   gr: () => (/* binding */ freezeBins),
/* harmony export */   kH: () => (/* binding */ notEnoughYet),
/* harmony export */   q2: () => (/* binding */ frozenShape),
/* harmony export */   qA: () => (/* binding */ mostBins),
/* harmony export */   uW: () => (/* binding */ valueBins),
/* harmony export */   yB: () => (/* binding */ sumRaw),
/* harmony export */   zF: () => (/* binding */ predictionPart)
/* harmony export */ });
/* unused harmony exports fewestToFreeze, binNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14581);
/**
 * What servers counted of their predictions, merged into a few bins that are frozen from what stable answered first.
 *
 * Servers count finely, for they cannot know each other. A gate needs few bins: each one costs evidence, and each lies
 * in the rollout's record once a pod. Frozen, since bins that follow the data could be chosen to show anything. Pure.
 */


const noRawPredictions = { classes: {}, values: {}, squares: 0 };
const blind = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional();
const frozenShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("kind", [
    /** One bin each, and one more for all others. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("classes"), names: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), blind }),
    /** Each bin begins at a value and ends before the next; the first takes all that is less, too. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("values"), starts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), blind }),
]);
/** Predictions of stable below which bins would be chosen by chance. */
const fewestToFreeze = 300;
const mostBins = 20;
/** Ranges of values, as many of stable's predictions in each. */
const valueBins = 10;
/** A bin of the servers' that holds more of the values than this hides what happens within it. */
const mostInOne = 0.9;
function sumRaw(all) {
    const add = (key) => {
        // A class may be called constructor, which a plain object has from the beginning.
        const sum = new Map();
        for (const one of all)
            for (const [name, count] of Object.entries(one[key]))
                sum.set(name, (sum.get(name) ?? 0) + count);
        return Object.fromEntries(sum);
    };
    return { classes: add("classes"), values: add("values"), squares: all.reduce((sum, one) => sum + one.squares, 0) };
}
/** @returns undefined while stable has answered too little */
function freezeBins(stable) {
    const byClass = freezeClasses(stable.classes);
    const byValue = freezeValues(stable.values);
    // Two classes of which one is rare: the probabilities tell more, unless they are all alike.
    return byValue === undefined || (byValue.blind !== undefined && byClass) ? byClass : byValue;
}
function freezeClasses(counts) {
    if (totalOf(counts) < fewestToFreeze)
        return undefined;
    const names = Object.entries(counts)
        .filter(([name]) => name !== _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .otherClasses */ .pH)
        .sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1))
        .slice(0, mostBins - 1)
        .map(([name]) => name);
    if (counts[_runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .otherClasses */ .pH] === undefined)
        return { kind: "classes", names };
    const why = "the model has more classes than are counted, and does not state them: list them under model.classes";
    return { kind: "classes", names, blind: why };
}
function freezeValues(counts) {
    const all = totalOf(counts);
    if (all < fewestToFreeze)
        return undefined;
    const rising = Object.entries(counts)
        .map(([value, count]) => ({ value: Number(value), count }))
        .sort((a, b) => a.value - b.value);
    const starts = [];
    let below = 0;
    for (const { value, count } of rising) {
        if (below >= (starts.length * all) / valueBins)
            starts.push(value);
        below += count;
    }
    const fullest = rising.reduce((most, one) => (one.count > most.count ? one : most));
    // Zero is a value and no range: what stands there is told apart from all that does not.
    if (fullest.value === 0 || fullest.count <= mostInOne * all)
        return { kind: "values", starts };
    const why = `nearly all of stable's values lie near ${fullest.value}, within the 6 % that the servers can tell apart`;
    return { kind: "values", starts, blind: why };
}
function binNames(bins) {
    if (bins.kind === "classes")
        return [...bins.names, "all others"];
    return bins.starts.map((start, i) => {
        const end = bins.starts[i + 1];
        if (i === 0)
            return end === undefined ? "all values" : `below ${end}`;
        return end === undefined ? `from ${start}` : `${start} to ${end}`;
    });
}
function merged(bins, { classes, values, squares }) {
    const counts = new Array(binNames(bins).length).fill(0);
    if (bins.kind === "classes") {
        for (const [name, count] of Object.entries(classes)) {
            const bin = bins.names.indexOf(name);
            counts[bin === -1 ? bins.names.length : bin] += count;
        }
    }
    else {
        for (const [value, count] of Object.entries(values)) {
            const bin = bins.starts.findLastIndex((start) => start <= Number(value));
            counts[Math.max(0, bin)] += count;
        }
    }
    return { counts, squares };
}
/** @returns undefined where anything is less than it was */
function differenceOf(before, after) {
    const counts = after.counts.map((count, bin) => count - (before.counts[bin] ?? 0));
    const squares = after.squares - before.squares;
    return [...counts, squares].every((count) => count >= 0) ? { counts, squares } : undefined;
}
const notEnoughYet = `stable has not yet answered the ${fewestToFreeze} predictions that bins are made from`;
/** @param arms  what each arm was counted for, or why it was not */
function predictionPart(bins, { canary, stable }) {
    if (typeof stable === "string")
        return { noPredictions: stable };
    if (typeof canary === "string")
        return { noPredictions: canary };
    const hasAnswered = canary.squares > 0;
    if (hasAnswered && canary.counts.every((count) => count === 0)) {
        const [has, lacks] = bins.kind === "classes" ? ["classes", "values"] : ["values or probabilities", "none"];
        return { noPredictions: `stable answers ${has}, and the canary ${lacks}: they cannot be compared` };
    }
    const why = bins.blind === undefined ? {} : { blind: bins.blind };
    return { predictions: { bins: binNames(bins), ...why, canary, stable } };
}
const totalOf = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);


/***/ }),

/***/ 17909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   Gy: () => (/* binding */ usageOfAll),
/* harmony export */   Np: () => (/* binding */ usagePlace),
/* harmony export */   eR: () => (/* binding */ usageSince),
/* harmony export */   qY: () => (/* binding */ usagePlaceShape),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   xT: () => (/* binding */ notTold)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/**
 * What a server's process says that it uses: processor time since it began, and memory now.
 *
 * A part that is not there or is no number is not known, with the reason; it is no error, for the requests are counted
 * all the same. Pure.
 */

/** What must be remembered of it until the next reading. */
const usagePlaceShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ cpu: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() });
const notTold = (why, cause = "no-data") => ({ cause, why });
/** A value as a number of the kind, or why it is none. */
function amount(value, name) {
    if (value === undefined)
        return notTold(`there is no series ${name}`);
    return Number.isFinite(value) && value >= 0 ? { value } : notTold(`${name} has the value ${value}`, "invalid");
}
function usagePlace(usage) {
    const cpu = usage?.cpuSeconds.value;
    return usage === undefined || cpu === undefined ? undefined : { cpu, requests: usage.requests };
}
/** One process between two readings. @param before  undefined where the last reading did not know */
function usageSince(now, before) {
    if (now === undefined) {
        const silent = notTold("it did not say what it uses");
        return { cpu: silent, memoryBytes: silent };
    }
    return { cpu: cpuSince(now, before), memoryBytes: now.memoryBytes };
}
function cpuSince({ cpuSeconds, requests }, before) {
    if (cpuSeconds.value === undefined)
        return cpuSeconds;
    if (before === undefined)
        return notTold("it is not known where its processor time stood before");
    const used = { seconds: cpuSeconds.value - before.cpu, requests: requests - before.requests };
    if (used.seconds >= 0 && used.requests >= 0)
        return { value: used };
    return notTold("its processor time went back, so it began anew", "invalid");
}
/** Rows are replayed to as many replicas of each arm: of the larger one some idle, and what they use says nothing. */
function isAsked(counted, traffic) {
    return traffic === "live" || (counted !== undefined && counted.requests > 0);
}
/** An arm from its replicas: one that is not known leaves the whole unknown, and is named. */
function usageOfAll(replicas) {
    if (replicas.length === 0) {
        const none = notTold("none of its replicas could be counted");
        return { cpu: none, memoryBytes: none };
    }
    const cpu = all(replicas, ({ cpu }) => cpu);
    const memory = all(replicas, ({ memoryBytes }) => memoryBytes);
    return {
        cpu: cpu.value === undefined
            ? cpu
            : {
                value: {
                    seconds: cpu.value.reduce((sum, { seconds }) => sum + seconds, 0),
                    requests: cpu.value.reduce((sum, { requests }) => sum + requests, 0),
                },
            },
        memoryBytes: memory.value === undefined
            ? memory
            : { value: memory.value.reduce((sum, bytes) => sum + bytes, 0) / memory.value.length },
    };
}
function all(replicas, part) {
    const values = [];
    for (const { name, usage } of replicas) {
        const told = part(usage);
        if (told.why !== undefined)
            return { cause: told.cause, why: `${name}: ${told.why}` };
        values.push(told.value);
    }
    return { value: values };
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
