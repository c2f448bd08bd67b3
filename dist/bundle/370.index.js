export const id = 370;
export const ids = [370];
export const modules = {

/***/ 83940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ journalFiles),
/* harmony export */   Z7: () => (/* binding */ underJournalLock),
/* harmony export */   oq: () => (/* binding */ createFileJournal),
/* harmony export */   uv: () => (/* binding */ readEpoch)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44369);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9899);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17651);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17959);
/**
 * The journal of a local rollout: one file, changed by compare-and-swap under a lock, with a fence.
 *
 * Its holder is a process of this machine. Whether it lives is asked of the operating system, so a killed run is
 * succeeded at once and a slow one is never taken for dead.
 */







const identityShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(), started: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() });
const storedShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    epoch: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().nonnegative(),
    holder: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), process: identityShape }).optional(),
    record: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
});
function createFileJournal(options) {
    const { folder, files, parse } = options;
    const path = journalPath(folder);
    const read = () => (0,_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .readStored */ .C)(path, storedShape, files);
    /** Reads, decides and writes with nobody in between. Whoever drives announces it as an effect. */
    const change = (act) => underJournalLock(options, async () => {
        const { next, answer } = await act((await read()) ?? { epoch: 0 });
        if (next !== undefined)
            await (0,_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .writeStored */ .z)(path, next, files);
        return answer;
    });
    return {
        load: async () => {
            const stored = await read();
            if (stored === undefined)
                return undefined;
            return {
                ...(stored.record !== undefined && { record: parse(stored.record) }),
                ...(stored.holder && { fence: { holder: stored.holder.name, epoch: stored.epoch } }),
            };
        },
        acquire: (holder, { force }) => change(async (stored) => {
            const mine = { name: holder, process: await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .identifySelf */ .L0)() };
            const other = stored.holder;
            if (other && !force && !isSame(other, mine) && (await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W_)(other.process)))
                throw underWay(other);
            const epoch = stored.epoch + 1;
            const next = { ...stored, epoch, holder: mine };
            return { next, answer: { holder, epoch } };
        }),
        save: (record, fence) => change(async (stored) => {
            if (stored.epoch !== fence.epoch)
                throw takenOver(stored, fence);
            return { next: { ...stored, record }, answer: undefined };
        }),
        release: (fence) => change(async ({ holder, ...stored }) => {
            const mine = stored.epoch === fence.epoch && holder !== undefined;
            return { ...(mine && { next: stored }), answer: undefined };
        }),
    };
}
const journalPath = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "record.json");
/** The files of the journal, for whoever forgets a rollout. */
const journalFiles = ["record.json", "record.lock", "record.lock.break"];
/** Nobody takes over, saves or states a wish while `act` runs. */
async function underJournalLock({ folder, files, clock }, act) {
    await (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(folder, files);
    return (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withLock */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "record.lock"), { files, clock }, act);
}
/** The epoch that the journal is at; 0 before the first rollout. */
async function readEpoch(folder, files) {
    return (await (0,_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .readStored */ .C)(journalPath(folder), storedShape, files))?.epoch ?? 0;
}
function isSame(a, b) {
    return a.name === b.name && a.process.pid === b.process.pid && a.process.started === b.process.started;
}
function underWay(holder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("ROLLOUT_BUSY", {
        what: `another rollout is under way: ${holder.name} (process ${holder.process.pid})`,
        remedy: "Wait for it, or set 'deploy.when_busy: replace' to have it rolled back first.",
    });
}
function takenOver(stored, fence) {
    const by = stored.holder ? ` by ${stored.holder.name}` : "";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("ROLLOUT_TAKEN_OVER", {
        what: `this rollout was taken over${by} (epoch ${stored.epoch}, ours was ${fence.epoch})`,
        remedy: "Nothing to do here: the other run brings it to its end. 'model-release status' shows it.",
    });
}


/***/ }),

/***/ 17651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeLock),
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57176);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9899);
/**
 * A lock between processes of one machine: a file that exists while it is held and says who holds it.
 *
 * A holder that was killed leaves its file behind; whether it is stale is decided by asking whether that very process
 * still runs, never by the age of the file (two clocks would be compared).
 */




/** Runs `act` while holding the lock; waits for a living holder, which keeps it for moments only. */
async function withLock(path, parts, act) {
    const deadline = parts.clock.monotonic() + 10_000;
    for (;;) {
        const lock = await takeLock(path, parts);
        if (lock !== undefined) {
            try {
                return await act();
            }
            finally {
                await lock.release();
            }
        }
        if (parts.clock.monotonic() > deadline)
            throw stuck(path, await readHeld(path, parts.files));
        await parts.clock.sleep(5 + Math.random() * 10);
    }
}
/** @returns  undefined when a living process holds it */
async function takeLock(path, parts) {
    const { files } = parts;
    const mine = { ...(await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .identifySelf */ .L0)()), token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() };
    for (let attempt = 0; attempt < 3; attempt++) {
        if (await create(path, mine, files))
            return { release: () => files.unlink(path) };
        const held = await readHeld(path, files);
        if (held === undefined)
            continue;
        if (await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W_)(held))
            return undefined;
        await breakStale(path, held, parts);
    }
    return undefined;
}
/**
 * The file appears with its content (written aside, then linked): nobody ever reads an empty one.
 *
 * @throws Problem DISK_FULL, FILE_UNWRITABLE
 */
async function create(path, held, files) {
    const aside = `${path}.${held.token}`;
    try {
        await files.writeFile(aside, JSON.stringify(held), { mode: 0o600 });
        await files.link(aside, path);
        return true;
    }
    catch (error) {
        if ((0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) === "EEXIST")
            return false;
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .writeProblem */ .bi)(error, path);
    }
    finally {
        await files.rm(aside, { force: true });
    }
}
/**
 * Removes a dead holder's file. Two processes may have seen the same dead holder, and the slower one must not remove
 * the quicker one's new lock: so removing has a lock of its own, under which the holder is looked at once more.
 */
async function breakStale(path, stale, parts) {
    const breaking = await takeLock(`${path}.break`, parts);
    if (breaking === undefined)
        return;
    try {
        const held = await readHeld(path, parts.files);
        if (held?.token === stale.token)
            await parts.files.unlink(path);
    }
    finally {
        await breaking.release();
    }
}
async function readHeld(path, files) {
    try {
        return JSON.parse(await files.readFile(path, "utf8"));
    }
    catch (error) {
        if ((0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
function stuck(path, held) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("ROLLOUT_STATE_LOCKED", {
        what: `${path} has been held for more than ten seconds${held ? ` by process ${held.pid}` : ""}`,
        remedy: "Look whether that process hangs (a stopped terminal, a debugger) and end it; then run again.",
    });
}


/***/ }),

/***/ 53913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MN: () => (/* binding */ readCounters),
  R_: () => (/* binding */ readPredictions),
  k9: () => (/* binding */ readUsage)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/stats/latency-edges.js
var latency_edges = __webpack_require__(34373);
// EXTERNAL MODULE: ./build/rollout/observers/data-seen.js
var data_seen = __webpack_require__(57378);
;// CONCATENATED MODULE: ./build/rollout/observers/exposition.js
/**
 * Prometheus' text format 0.0.4, and OpenMetrics 1.0, as a server prints them under /metrics.
 *
 * Strict: what is not understood, or was cut off, is an error and never a smaller number, for the counts decide.
 * Grammars: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format,
 * https://prometheus.io/docs/specs/om/open_metrics_spec/#abnf
 */

/**
 * Every series of a page, in its order. Comments, types, timestamps and exemplars are passed over.
 *
 * @throws Problem METRICS_INVALID with the line's number, for a page that is cut off, and for a series that comes twice
 */
function parseExposition(text) {
    if (text === "")
        throw invalid("it is empty");
    // The format ends every line, the last one too: without it, an unknown part is missing.
    if (!text.endsWith("\n"))
        throw invalid("it is cut off: the last line has no end");
    const series = [];
    const known = new Set();
    text.split("\n").forEach((line, index) => {
        const read = readLine(line, index + 1);
        if (read === undefined)
            return;
        const key = keyOf(read);
        if (known.has(key))
            throw invalid(`line ${index + 1} gives a series a second time: ${read.name}`);
        known.add(key);
        series.push(read);
    });
    return series;
}
const blank = /[ \t]*/y;
const metricName = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const labelName = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const labelValue = /"((?:[^"\\]|\\[\\"n])*)"/y;
/** The value; a timestamp may follow (milliseconds, or OpenMetrics' seconds with a fraction), and OpenMetrics' exemplar. */
const valueAndRest = /([^ \t#{}]+)(?:[ \t]+[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)?[ \t]*(?:#[ \t]*\{.*)?$/iy;
/** @returns undefined for a line that holds no series */
function readLine(line, number) {
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(line) ?? undefined;
        if (found)
            at += found[0].length;
        return found;
    };
    const skip = (character) => {
        take(blank);
        if (line[at] !== character)
            return false;
        at += 1;
        take(blank);
        return true;
    };
    const wrong = (what) => invalid(`line ${number}, column ${at + 1}: ${what}: ${line.slice(0, 80)}`);
    take(blank);
    if (at === line.length || line[at] === "#")
        return undefined;
    const name = take(metricName)?.[0];
    if (name === undefined)
        throw wrong("a metric's name is expected");
    // A label may be called __proto__.
    const labels = Object.create(null);
    if (skip("{")) {
        while (!skip("}")) {
            const label = take(labelName)?.[0];
            if (label === undefined || !skip("="))
                throw wrong("a label is expected");
            const value = take(labelValue)?.[1];
            if (value === undefined)
                throw wrong(`the value of label ${label} is not understood`);
            if (Object.hasOwn(labels, label))
                throw wrong(`label ${label} comes twice`);
            labels[label] = unescaped(value);
            if (!skip(",") && line[at] !== "}")
                throw wrong("a comma or a closing brace is expected");
        }
    }
    take(blank);
    valueAndRest.lastIndex = at;
    const written = valueAndRest.exec(line)?.[1];
    const value = written === undefined ? undefined : numberOf(written);
    if (value === undefined)
        throw wrong("a number is expected");
    return { name, labels, value };
}
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
function numberOf(written) {
    if (decimal.test(written))
        return Number(written);
    switch (written.toLowerCase()) {
        case "nan":
            return Number.NaN;
        case "inf":
        case "+inf":
            return Number.POSITIVE_INFINITY;
        case "-inf":
            return Number.NEGATIVE_INFINITY;
        default:
            return undefined;
    }
}
function unescaped(value) {
    return value.replace(/\\(.)/g, (_, escaped) => (escaped === "n" ? "\n" : escaped));
}
function keyOf({ name, labels }) {
    return JSON.stringify([name, ...Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
function invalid(what) {
    return new errors/* Problem */.AF("METRICS_INVALID", {
        what: `the page of metrics is not Prometheus' text: ${what}`,
        remedy: "Look at what the model server answers under its path of metrics (/metrics for our own server).",
    });
}

// EXTERNAL MODULE: ./build/rollout/observers/usage.js
var usage = __webpack_require__(17909);
;// CONCATENATED MODULE: ./build/rollout/observers/scrape.js
/** What a server's page of metrics says of the requests that it answered, in our terms. Pure. */





/**
 * @throws Problem METRICS_INVALID for a page that is no page of metrics, a series that is missing, a count that is not
 *   one, and buckets that do not rise or do not have our edges: never zero for what is not known
 */
function readCounters(text, preset, traffic) {
    const { label } = preset.traffic;
    const page = parseExposition(text);
    const own = page.filter(({ labels }) => labels[label] === preset.traffic[traffic]);
    const which = `{${label}="${preset.traffic[traffic]}"}`;
    const requests = own.filter(({ name }) => name === preset.requests);
    if (requests.length === 0)
        throw unusable(`there is no series ${preset.requests}${which}`);
    const errors = requests.filter(({ labels }) => isErrorCode(codeOf(labels, preset.requests)));
    const predictions = predictionsOf(own, preset);
    return {
        requests: totalOf(requests),
        errors: totalOf(errors),
        latency: latencyOf(own, preset.latency, which),
        ...(predictions && { predictions }),
        usage: usageOn(page, preset),
    };
}
/** @throws Problem METRICS_INVALID for what is no page of metrics, and a request that is no count */
function readUsage(text, preset) {
    return usageOn(parseExposition(text), preset);
}
function usageOn(page, preset) {
    const named = (metric) => page.filter(({ name }) => name === metric);
    const only = (metric) => {
        const found = named(metric);
        // A process has one: of several nobody knows what they are parts of.
        return found.length > 1 ? (0,usage/* notTold */.xT)(`there are ${found.length} series ${metric}`) : (0,usage/* amount */.vj)(found[0]?.value, metric);
    };
    return {
        cpuSeconds: only(preset.cpuSeconds),
        memoryBytes: only(preset.memoryBytes),
        requests: totalOf(named(preset.requests)),
    };
}
/**
 * The predictions of one kind of traffic alone.
 *
 * @throws Problem METRICS_INVALID
 */
function readPredictions(text, preset, traffic) {
    const own = parseExposition(text).filter(({ labels }) => labels[preset.traffic.label] === preset.traffic[traffic]);
    return predictionsOf(own, preset);
}
/** @returns undefined for a server that knows no such series; one that has answered nothing has its squares, of zero */
function predictionsOf(own, { predictions: preset, inputs }) {
    const squares = own.filter(({ name }) => name === preset?.squares);
    if (preset === undefined || squares.length === 0)
        return undefined;
    const told = inputs && inputsOf(own, inputs);
    const by = (metric, label) => {
        const counts = own.filter(({ name }) => name === metric);
        return Object.fromEntries(counts.map((series) => [labelOf(series, label), countOf(series)]));
    };
    return {
        classes: by(preset.classes, "class"),
        values: by(preset.values, "value"),
        squares: totalOf(squares),
        ...(told && { inputs: told }),
    };
}
/** @returns undefined for a server that does not count the rows that it is sent */
function inputsOf(own, preset) {
    const rows = own.filter(({ name }) => name === preset.rows);
    if (rows.length === 0)
        return undefined;
    const missing = new Map();
    const bins = new Map();
    for (const series of own) {
        if (series.name !== preset.missing && series.name !== preset.bins)
            continue;
        const feature = labelOf(series, "feature");
        if (feature.length > data_seen/* longestName */.Y)
            continue;
        if (series.name === preset.missing)
            missing.set(feature, countOf(series));
        else {
            const counts = bins.get(feature) ?? new Map();
            bins.set(feature, counts.set(labelOf(series, "bin"), countOf(series)));
        }
    }
    const byBin = [...bins].map(([feature, counts]) => [feature, Object.fromEntries(counts)]);
    return { rows: totalOf(rows), missing: Object.fromEntries(missing), bins: Object.fromEntries(byBin) };
}
function labelOf({ name, labels }, label) {
    const value = labels[label];
    if (value === undefined)
        throw unusable(`a series of ${name} has no label ${label}`);
    return value;
}
/** As docs/canary.md counts errors. 499 (the client left first) is the client's doing as often as the server's. */
function isErrorCode(code) {
    return code >= 500 || code === 429 || code === 400 || code === 422;
}
function codeOf({ code }, metric) {
    if (code !== undefined && /^\d{3}$/.test(code))
        return Number(code);
    throw unusable(`a series of ${metric} has ${code === undefined ? "no label code" : `the code "${code}"`}`);
}
function totalOf(series) {
    return series.reduce((total, one) => total + countOf(one), 0);
}
function countOf({ name, value }) {
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw unusable(`${name} has the value ${value}, which is no count`);
}
/** Counts per bucket of ours, over all histograms of the metric that are left (a handler's, a protocol's). */
function latencyOf(own, metric, which) {
    const buckets = own.filter(({ name }) => name === `${metric}_bucket`);
    if (buckets.length === 0)
        throw unusable(`there is no histogram ${metric}${which}`);
    const histograms = new Map();
    for (const bucket of buckets) {
        const { le, ...others } = bucket.labels;
        const edge = le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le);
        if (le === undefined || Number.isNaN(edge))
            throw unusable(`a bucket of ${metric} has no upper edge (le)`);
        const histogram = histograms.get(seriesKey(others)) ?? new Map();
        histogram.set(edge, countOf(bucket));
        histograms.set(seriesKey(others), histogram);
    }
    const counts = own.filter(({ name }) => name === `${metric}_count`);
    const sum = latency_edges/* latencyEdges */.F.map(() => 0).concat(0);
    for (const [key, histogram] of histograms) {
        const count = counts.find(({ labels }) => seriesKey(labels) === key);
        perBucket(histogram, count && countOf(count), metric).forEach((value, i) => {
            sum[i] += value;
        });
    }
    return sum;
}
const seriesKey = (labels) => JSON.stringify(Object.entries(labels).sort());
/** The server's edges are powers that another version of Node computed: the last digit may differ. */
const sameEdge = 1e-9;
/** Finer buckets than ours are fine: what is cumulative at our edges is exact. */
function perBucket(histogram, count, metric) {
    const rising = [...histogram].sort(([a], [b]) => a - b);
    rising.forEach(([edge, value], i) => {
        if (i > 0 && value < rising[i - 1][1])
            throw unusable(`the buckets of ${metric} do not rise at le="${edge}"`);
    });
    const all = histogram.get(Number.POSITIVE_INFINITY);
    if (all === undefined)
        throw unusable(`the buckets of ${metric} lack le="+Inf"`);
    if (count !== all)
        throw unusable(`${metric}_count is ${count ?? "missing"} where the buckets hold ${all}`);
    const cumulative = latency_edges/* latencyEdges */.F.map((edge) => {
        const at = rising.find(([upper]) => Math.abs(upper / edge - 1) < sameEdge);
        if (at === undefined)
            throw unusable(`the buckets of ${metric} lack the edge le="${edge}"`);
        return at[1];
    });
    return [...cumulative, all].map((value, i) => value - (cumulative[i - 1] ?? 0));
}
function unusable(what) {
    return new errors/* Problem */.AF("METRICS_INVALID", {
        what,
        remedy: "The gates need the counters and the latency buckets of model-release's own server. An image made by it has them; for another server, name metrics that have these.",
    });
}


/***/ }),

/***/ 82394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QH: () => (/* binding */ armHeader),
  tz: () => (/* binding */ createProxy),
  YX: () => (/* binding */ createUpstream),
  X4: () => (/* binding */ replayHeader)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/rollout/targets/local/body.js
/** A prediction's rows fit well within; an upload of images does not, and need not wait to be whole. */
const heldBytes = 256 * 1024;
/** Reads until the end or until the body proves to be large. A client that goes away ends it early. */
function readBody(request) {
    return new Promise((resolve) => {
        const chunks = [];
        let size = 0;
        const onData = (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > heldBytes)
                settle("begun");
        };
        const onEnd = () => settle("whole");
        const onClose = () => settle("begun");
        function settle(kind) {
            request.off("data", onData).off("end", onEnd).off("close", onClose).off("error", onClose);
            if (kind === "begun")
                request.pause();
            resolve({ kind, bytes: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks) });
        }
        request.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
    });
}

// EXTERNAL MODULE: ./build/stats/latency-edges.js
var latency_edges = __webpack_require__(34373);
;// CONCATENATED MODULE: ./build/rollout/targets/local/counters.js
/** What the proxy counts: raw integers by arm and kind of traffic, that only grow while the host lives. */

function createCounters() {
    const arm = () => ({ live: emptyCounters(), replay: emptyCounters() });
    return { stable: arm(), canary: arm() };
}
function emptyCounters() {
    const latency = Array.from({ length: latency_edges/* latencyEdges */.F.length + 1 }, () => 0);
    return { requests: 0, errors: 0, errorSquares: 0, latency, endings: {} };
}
/** @param countSessionError  the growth of the session's squared errors; asked only when this was an error */
function countAttempt(counters, ending, seconds, countSessionError) {
    counters.requests += 1;
    counters.latency[latencyBucket(seconds)] += 1;
    counters.endings[ending] = (counters.endings[ending] ?? 0) + 1;
    if (!isError(ending))
        return;
    counters.errors += 1;
    counters.errorSquares += countSessionError();
}
/** 400 and 422 too: a changed signature shows as these, and both arms have the same clients. */
function isError(ending) {
    if (typeof ending !== "number")
        return true;
    return ending >= 500 || ending === 429 || ending === 400 || ending === 422;
}
/** The first bucket whose upper edge is not below; the one past all edges for what is slower than the last. */
function latencyBucket(seconds) {
    let low = 0;
    let high = latency_edges/* latencyEdges */.F.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (seconds <= latency_edges/* latencyEdges */.F[middle])
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/pass-on.js
/** One attempt: a request to one server, its answer streamed back. */

/** Never throws; says how it ended. "refused" promises that the server has seen no byte of it. */
function passOn({ request, response, body, upstream, timeoutMs, headers }) {
    return new Promise((resolve) => {
        if (response.destroyed)
            return resolve({ ending: "abandoned", answered: false });
        let connected = false;
        let answered = false;
        const outgoing = (0,external_node_http_.request)({
            host: "127.0.0.1",
            port: upstream.port,
            agent: upstream.agent,
            method: request.method,
            path: request.url,
            headers: forwardedHeaders(request),
        });
        const timer = setTimeout(() => end("timeout"), timeoutMs);
        const onClientGone = () => {
            if (!response.writableFinished)
                end("abandoned");
        };
        response.on("close", onClientGone);
        let over = false;
        function end(ending) {
            if (over)
                return;
            over = true;
            clearTimeout(timer);
            response.off("close", onClientGone);
            if (typeof ending !== "number") {
                request.unpipe(outgoing);
                outgoing.destroy();
                // Half an answer cannot be taken back: the client sees the connection break.
                if (answered)
                    response.destroy();
            }
            resolve({ ending, answered });
        }
        outgoing.on("error", () => end(connected ? "broken" : "refused"));
        outgoing.on("response", (answer) => {
            answered = true;
            response.writeHead(answer.statusCode ?? 502, { ...endToEnd(answer.headers), ...headers });
            answer.on("error", () => end("broken"));
            answer.on("aborted", () => end("broken"));
            answer.on("end", () => end(answer.statusCode ?? 502));
            answer.pipe(response);
        });
        outgoing.on("socket", (socket) => {
            const send = () => {
                connected = true;
                if (body.kind === "whole")
                    return outgoing.end(body.bytes);
                outgoing.write(body.bytes);
                request.pipe(outgoing);
                if (request.destroyed && !request.complete)
                    end("abandoned");
            };
            if (socket.connecting)
                socket.once("connect", send);
            else
                send();
        });
    });
}
/** Headers between two neighbours only (RFC 9110, 7.6.1); node sets its own. */
const hopByHop = new Set([
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "expect",
]);
function endToEnd(headers) {
    const named = (headers.connection ?? "").toLowerCase().split(/\s*,\s*/);
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.includes(name)));
}
function forwardedHeaders(request) {
    const before = request.headers["x-forwarded-for"];
    const address = request.socket.remoteAddress ?? "";
    return { ...endToEnd(request.headers), "x-forwarded-for": before ? `${String(before)}, ${address}` : address };
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/routing.js
/**
 * The n-th point of a golden-ratio (Weyl) sequence in [0, 1), in exact 32-bit arithmetic.
 *
 * Spread far more evenly than random numbers, so that a share is met after few requests; and, unlike counting to
 * 1/share, never in step with a client that sends its heavy request every fourth time.
 *
 * @param n  how many requests came before
 */
function spread(n) {
    // 0x9E3779B1: the prime nearest to 2^32 divided by the golden ratio.
    return (Math.imul(n, 0x9e3779b1) >>> 0) / 2 ** 32;
}
/** @param share  the canary's, 0 to 1; 0 never chooses it, 1 always does */
function chooseArm(n, share) {
    return spread(n) < share ? "canary" : "stable";
}

// EXTERNAL MODULE: ./build/rollout/targets/local/sessions.js
var sessions = __webpack_require__(16110);
;// CONCATENATED MODULE: ./build/rollout/targets/local/proxy.js
/**
 * The public port: sends each request to an arm, and counts what became of it.
 *
 * A request is never lost to a change of routes: while stable has no ready server it waits a little, what an arm did
 * not take is asked again, and a server is told to end only when nothing is in flight to it. Asking again is safe,
 * since a prediction changes nothing.
 */






const armHeader = "x-model-release-arm";
const replayHeader = "x-model-release-replay";
/** Requests that wait for stable at the same time; beyond, they are told to come back. */
const waitersAllowed = 2_000;
function createUpstream(id, port) {
    return { id, port, agent: new external_node_http_.Agent({ keepAlive: true, maxFreeSockets: 64 }), inFlight: 0 };
}
function createProxy(options) {
    const { clock, suspect, patienceMs = 15_000, timeoutMs = 30_000 } = options;
    const counters = createCounters();
    const sessionErrors = { stable: (0,sessions/* createSessionErrors */.U1)(), canary: (0,sessions/* createSessionErrors */.U1)() };
    let session = { kind: "address" };
    let routes = { share: 0 };
    let requests = 0;
    const waiters = new Set();
    const server = (0,external_node_http_.createServer)((request, response) => {
        serve(request, response).catch((error) => {
            // Only a fault of this file ends here; the client must not wait for ever.
            process.stderr.write(`proxy: ${error instanceof Error ? error.stack : String(error)}\n`);
            if (!response.headersSent)
                refuse(response, 502, "the proxy failed");
            else
                response.destroy();
        });
    });
    // Longer than clients and load balancers keep a connection: the side that reuses should be the one that closes.
    server.keepAliveTimeout = 75_000;
    async function serve(request, response) {
        const asked = request.headers[replayHeader];
        if (asked === undefined)
            return serveUser(request, response);
        if (asked !== "stable" && asked !== "canary")
            return refuse(response, 400, `${replayHeader} is 'stable' or 'canary', not '${asked}'`);
        return serveReplay(asked, request, response);
    }
    async function serveUser(request, response) {
        // Whoever asks for the health of the address asks for stable's; it is not a prediction, so it is not counted.
        const counted = !isHealthPath(request.url ?? "/");
        const arm = counted && routes.canary && routes.stable ? chooseArm(requests++, routes.share) : "stable";
        const body = await readBody(request);
        const began = clock.monotonic();
        if (arm === "canary" && routes.canary) {
            const outcome = await attempt("canary", routes.canary, "live", counted, clock.monotonic());
            if (!mayAskAgain(outcome))
                return;
        }
        const brokeBy = [];
        for (let from = began; !isHarmful(brokeBy); from = clock.monotonic()) {
            const upstream = routes.stable ?? (await nextStable(response, began + patienceMs));
            if (upstream === undefined) {
                if (counted)
                    count("stable", "live", "refused", from, request);
                return refuse(response, 503, "no server is ready", { "retry-after": "1" });
            }
            const outcome = await attempt("stable", upstream, "live", counted, from);
            if (!mayAskAgain(outcome))
                return;
            if (outcome.ending === "broken")
                brokeBy.push(upstream.id);
            await clock.sleep(20);
        }
        return refuse(response, 502, "the server broke the connection each time that it was asked");
        async function attempt(to, upstream, traffic, counts, from) {
            const outcome = await send(to, upstream, request, response, body);
            if (counts)
                count(to, traffic, outcome.ending, from, request);
            return outcome;
        }
        function mayAskAgain(outcome) {
            if (outcome.answered || outcome.ending === "abandoned")
                return false;
            if (outcome.ending === "timeout") {
                refuse(response, 504, "the server did not answer in time");
                return false;
            }
            if (outcome.ending === "refused" || body.kind === "whole")
                return true;
            refuse(response, 502, "the server broke the connection");
            return false;
        }
    }
    /** A replayed row is for one arm and no other, and is asked once: its fate is what is to be measured. */
    async function serveReplay(arm, request, response) {
        const body = await readBody(request);
        const began = clock.monotonic();
        const upstream = routes[arm];
        // Before the arm is ready there is nothing to measure; whoever replays sees it by the header that is missing.
        if (upstream === undefined)
            return refuse(response, 503, `no ${arm} is ready`);
        const outcome = await send(arm, upstream, request, response, body);
        count(arm, "replay", outcome.ending, began, request);
        if (outcome.answered || outcome.ending === "abandoned")
            return;
        refuse(response, outcome.ending === "timeout" ? 504 : 502, `the ${arm} did not answer: ${outcome.ending}`, {
            [armHeader]: arm,
        });
    }
    async function send(arm, upstream, request, response, body) {
        upstream.inFlight += 1;
        try {
            const outcome = await passOn({ request, response, body, upstream, timeoutMs, headers: { [armHeader]: arm } });
            if (outcome.ending === "refused" || outcome.ending === "broken")
                suspect(upstream.id);
            return outcome;
        }
        finally {
            upstream.inFlight -= 1;
        }
    }
    function count(arm, traffic, ending, from, request) {
        const seconds = (clock.monotonic() - from) / 1000;
        countAttempt(counters[arm][traffic], ending, seconds, () => {
            if (traffic === "replay")
                return 1;
            return sessionErrors[arm]((0,sessions/* sessionOf */.MC)(session, request.headers, request.socket.remoteAddress ?? ""));
        });
    }
    /** Waits for a ready stable; undefined when there was none in time, or too many wait. */
    async function nextStable(response, deadline) {
        if (waiters.size >= waitersAllowed)
            return undefined;
        while (routes.stable === undefined && clock.monotonic() < deadline && !response.destroyed) {
            const over = new AbortController();
            const wake = () => over.abort();
            waiters.add(wake);
            await clock.sleep(Math.min(1000, deadline - clock.monotonic()), over.signal);
            waiters.delete(wake);
        }
        return routes.stable;
    }
    return {
        server,
        counters,
        setRoutes: (next) => {
            routes = next;
            if (next.stable)
                for (const wake of waiters)
                    wake();
        },
        setSession: (key) => {
            session = key;
        },
        drained: async (upstream, graceMs) => {
            const deadline = clock.monotonic() + graceMs;
            while (upstream.inFlight > 0 && clock.monotonic() < deadline)
                await clock.sleep(20);
        },
        close: async (graceMs) => {
            const deadline = clock.monotonic() + graceMs;
            let closed = false;
            server.close(() => {
                closed = true;
            });
            // A connection whose answer was under way becomes idle later, and would be kept for its next request.
            while (!closed && clock.monotonic() < deadline) {
                server.closeIdleConnections();
                await clock.sleep(20);
            }
            server.closeAllConnections();
        },
    };
}
/**
 * Whether it may be the request that breaks servers, and should not meet one more. A server that was killed may break
 * it twice (once as it dies, once on a connection that was kept), which says nothing of the request.
 */
function isHarmful(brokeBy) {
    return new Set(brokeBy).size > 1 || brokeBy.length > 3;
}
function isHealthPath(url) {
    const path = url.split("?", 1)[0];
    return path === "/healthz" || path === "/readyz" || path === "/metrics" || path.startsWith("/v2/health/");
}
function refuse(response, status, why, headers = {}) {
    if (response.destroyed || response.headersSent)
        return;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(`${JSON.stringify({ error: why })}\n`);
}


/***/ }),

/***/ 60370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ portInUse),
  K: () => (/* binding */ runHost)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/journal/lock.js
var journal_lock = __webpack_require__(17651);
// EXTERNAL MODULE: ./build/rollout/journal/stored.js
var stored = __webpack_require__(17959);
// EXTERNAL MODULE: ./build/rollout/process.js
var rollout_process = __webpack_require__(9899);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/rollout/targets/local/wire.js
var wire = __webpack_require__(18478);
;// CONCATENATED MODULE: ./build/rollout/targets/local/control.js
/**
 * The host's side of the Unix socket that the command line speaks through: HTTP, JSON both ways.
 *
 * The socket lies in the state folder. Its path may have about a hundred bytes (108 on Linux, 104 on macOS), and some
 * shared folders take no sockets: then it lies in a new private folder under the system's temporary one. Either way
 * host.json says where.
 */





const longestPath = 100;
async function openControl(host, layout) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(host, request).then(([status, content]) => reply(response, status, content), (error) => reply(response, 500, { error: error instanceof Error ? error.message : String(error) }));
    });
    const socket = await listen(server, layout);
    return {
        socket,
        close: async () => {
            server.close();
            server.closeAllConnections();
            const folder = (0,external_node_path_.dirname)(socket);
            const isPrivate = folder !== layout.folder;
            await (0,promises_.rm)(isPrivate ? folder : socket, { force: true, recursive: isPrivate });
        },
    };
}
async function listen(server, layout) {
    const near = (0,external_node_path_.join)(layout.folder, "host.sock");
    if (Buffer.byteLength(near) <= longestPath) {
        try {
            // A killed predecessor's socket is in the way; the host's lock says that nobody listens there.
            await (0,promises_.rm)(near, { force: true });
            return await listenOn(server, near);
        }
        catch {
            // A folder that takes no sockets (some network and virtual machine mounts): the temporary one does.
        }
    }
    return listenOn(server, (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "model-release-")), "host.sock"));
}
function listenOn(server, path) {
    return new Promise((resolve, reject) => {
        server.once("error", reject).listen(path, () => {
            server.off("error", reject);
            resolve(path);
        });
    });
}
async function answer(host, request) {
    switch (`${request.method} ${request.url}`) {
        case "GET /status":
            return [200, host.status()];
        case "GET /counters":
            return [200, await host.counters()];
        case "PUT /wanted": {
            const chunks = [];
            for await (const chunk of request)
                chunks.push(chunk);
            const statement = wire/* statementShape */.fo.safeParse(JSON.parse(Buffer.concat(chunks).toString()));
            if (!statement.success)
                return [400, { error: statement.error.message }];
            const said = await host.state(statement.data);
            return [said.accepted ? 200 : 409, said];
        }
        case "POST /stop":
            void host.stop({ forget: true });
            return [202, {}];
        default:
            return [404, { error: `nothing answers to ${request.method} ${request.url}` }];
    }
}
function reply(response, status, content) {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(content));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/rollout/journal/file-journal.js
var file_journal = __webpack_require__(83940);
// EXTERNAL MODULE: ./build/runtimes/onnx.js
var onnx = __webpack_require__(24497);
// EXTERNAL MODULE: ./build/rollout/observers/scrape.js + 1 modules
var scrape = __webpack_require__(53913);
;// CONCATENATED MODULE: ./build/rollout/targets/local/ask-server.js
/** Asks a model server what it has predicted and what it uses: the proxy sees answers go by, and the server knows. */


/** A server under load answers late; the counts of requests must not wait for it. */
const limitMs = 1_000;
/** @returns nothing where there is no server, where it did not answer in time, and of what it does not count */
async function askServer(server) {
    if (server?.upstream === undefined)
        return {};
    try {
        const answer = await fetch(`http://127.0.0.1:${server.upstream.port}${onnx.onnx.metrics.path}`, {
            signal: AbortSignal.timeout(limitMs),
        });
        const text = await answer.text();
        if (!answer.ok)
            return {};
        const live = (0,scrape/* readPredictions */.R_)(text, onnx.onnx.metrics, "live");
        const replay = (0,scrape/* readPredictions */.R_)(text, onnx.onnx.metrics, "replay");
        const { cpuSeconds, memoryBytes } = (0,scrape/* readUsage */.k9)(text, onnx.onnx.metrics);
        return {
            ...(live && replay && { predictions: { server: server.id, live, replay } }),
            usage: { server: server.id, cpuSeconds, memoryBytes },
        };
    }
    catch {
        // The next reading counts what is missing here.
        return {};
    }
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/host-view.js
function statusOf(view) {
    const servers = view.servers.map(({ arm, release, identity, upstream, phase }) => ({
        arm,
        digest: release.digest,
        ...(identity && { pid: identity.pid }),
        ...(upstream && { port: upstream.port }),
        phase,
    }));
    const serving = routed(view, "stable")?.release.digest;
    return { actual: actualOf(view), servers, ...(serving !== undefined && { serving }) };
}
function actualOf(view) {
    const { desired, servers, routes } = view;
    const stable = desired?.stable && armOf(view, "stable", desired.stable);
    // One that nobody wants any more is there until its last request has ended.
    const canaryRelease = desired?.canary ?? servers.find(({ arm }) => arm === "canary")?.release;
    const canary = canaryRelease && armOf(view, "canary", canaryRelease);
    const share = routes.canary === undefined ? 0 : routes.share;
    return { ...(stable && { stable }), ...(canary && { canary }), share, hold: desired?.hold ?? false };
}
/** What users of the arm reach now; where nobody is reached, what is meant to be there. */
function armOf(view, arm, wanted) {
    const reached = routed(view, arm);
    const { digest, template } = reached?.release ?? wanted;
    const leaving = view.servers.some((server) => server.arm === arm && server.phase === "draining");
    const { restarts, fault } = view.troubles[arm];
    return {
        digest,
        template,
        ready: reached !== undefined && !leaving,
        replicas: { expected: 1, ready: reached ? 1 : 0 },
        restarts,
        ...(fault && { fault }),
    };
}
/** @param now  of the clock that `readySince` is told by, in milliseconds */
function countersOf(view, counters, now) {
    const arm = (name) => {
        const { readySince } = routed(view, name) ?? {};
        return {
            ...counters[name],
            restarts: view.troubles[name].restarts,
            replicas: { seen: routed(view, name) ? 1 : 0, expected: 1 },
            ageSeconds: readySince === undefined ? 0 : (now - readySince) / 1000,
        };
    };
    return { stable: arm("stable"), canary: arm("canary") };
}
function routed({ servers, routes }, arm) {
    return servers.find(({ id }) => id === routes[arm]);
}

// EXTERNAL MODULE: ./build/rollout/targets/local/proxy.js + 4 modules
var proxy = __webpack_require__(82394);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/rollout/targets/local/reconcile.js
/** What the host does next, from what is wanted and what runs. Pure: no process is touched here. */

/** Both the image and how it is run. */
function sameRelease(a, b) {
    return a.digest === b.digest && (0,external_node_util_.isDeepStrictEqual)(a.template, b.template);
}
/**
 * A changed stable is started beside the one that serves; the route switches when it is ready, and only then is the
 * old one drained. Until then the old one is still wanted, and started again if it dies: stable never loses capacity.
 *
 * @param serving  the release that stable's route last led to
 */
function reconcile(desired, servers, serving) {
    const running = servers.filter(({ phase }) => phase !== "draining");
    const find = (arm, release, phase) => release &&
        running.find((server) => server.arm === arm && sameRelease(server.release, release) && (!phase || server.phase === phase));
    const arrived = find("stable", desired.stable, "ready");
    const predecessor = desired.stable && !arrived ? serving : undefined;
    const stable = arrived ?? find("stable", predecessor, "ready");
    const canary = find("canary", desired.canary, "ready");
    const wanted = [
        ...(desired.stable ? [{ arm: "stable", release: desired.stable }] : []),
        ...(predecessor && !sameRelease(predecessor, desired.stable)
            ? [{ arm: "stable", release: predecessor }]
            : []),
        ...(desired.canary ? [{ arm: "canary", release: desired.canary }] : []),
    ].map(({ arm, release: { digest, template } }) => ({ arm, release: { digest, template } }));
    const kept = wanted.map(({ arm, release }) => find(arm, release, "ready") ?? find(arm, release));
    return {
        routes: { ...(stable && { stable: stable.id }), ...(canary && { canary: canary.id }), share: desired.share },
        start: wanted.filter((_, i) => kept[i] === undefined),
        drain: running.filter((server) => !kept.includes(server)).map(({ id }) => id),
        ...(stable ? { serving: stable.release } : desired.stable && serving ? { serving } : {}),
    };
}

// EXTERNAL MODULE: ./build/rollout/targets/local/server-process.js
var server_process = __webpack_require__(70484);
;// CONCATENATED MODULE: ./build/rollout/targets/local/troubles.js

/** The first restart is at once; then each waits twice as long as the one before, up to this. */
const longestPauseMs = 15_000;
/** One that served this long before it ended is not in a loop of crashes. */
const settledMs = 60_000;
function createTroubles(clock) {
    let wanted;
    let restarts = 0;
    let inARow = 0;
    let startAfter = 0;
    let fault;
    return {
        get restarts() {
            return restarts;
        },
        get fault() {
            return fault;
        },
        about: (release) => {
            const same = release && wanted ? sameRelease(release, wanted) : release === wanted;
            if (same)
                return;
            wanted = release && { digest: release.digest, template: release.template };
            restarts = 0;
            inARow = 0;
            startAfter = 0;
            fault = undefined;
        },
        ended: (server, logTail) => {
            const now = clock.monotonic();
            const lived = server.readySince === undefined ? 0 : now - server.readySince;
            restarts += 1;
            inARow = lived > settledMs ? 1 : inARow + 1;
            startAfter = inARow === 1 ? now : now + Math.min(longestPauseMs, 500 * 2 ** (inARow - 2));
            // A stable that was killed and is started again is a restart to report, not a fault that stays.
            const own = wanted !== undefined && sameRelease(server.release, wanted);
            if (!own || (server.arm === "stable" && server.readySince !== undefined))
                return;
            const what = `the ${server.arm}'s server ${server.ended}${logTail === "" ? "" : `; its last lines:\n${logTail}`}`;
            fault = { whose: server.ended?.startsWith("could not be started") ? "surroundings" : "candidate", what };
        },
        mayStart: () => clock.monotonic() >= startAfter,
    };
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/host.js
/**
 * The host: the process that owns the public port and the model servers, and outlives the command that started it.
 *
 * Level-triggered: it compares what was last stated with what runs, four times a second and whenever something
 * happens, and takes the next steps. All it needs to know is in its folder, so its successor goes on where it was
 * killed.
 */












const lookEveryMs = 250;
/** In-flight requests of a server that nobody wants any more may take this long. */
const drainMs = 30_000;
/** Probes without an answer in a row, of three seconds each, after which a server hangs rather than works. */
const hungAfter = 20;
class Host {
    parts;
    startId = (0,external_node_crypto_.randomUUID)();
    proxy;
    servers = new Map();
    troubles;
    statement;
    serving;
    routes = { share: 0 };
    ownerGoneSince;
    looking;
    lookAgain = false;
    wake = new AbortController();
    stopping = false;
    remembering = Promise.resolve();
    drains = new Set();
    /** Resolves when it has stopped, and everything of it with it. */
    stopped;
    markStopped;
    constructor(parts) {
        this.parts = parts;
        this.proxy = (0,proxy/* createProxy */.tz)({ clock: parts.clock, suspect: (id) => this.suspect(id) });
        this.troubles = { stable: createTroubles(parts.clock), canary: createTroubles(parts.clock) };
        this.stopped = new Promise((resolve) => {
            this.markStopped = resolve;
        });
    }
    /** Takes the public port, then takes back what a killed predecessor left. */
    async start(address, port) {
        const { files, layout } = this.parts;
        const { server } = this.proxy;
        await new Promise((resolve, reject) => {
            server.once("error", reject).listen(port, address, resolve);
        });
        const remembered = await (0,stored/* readStored */.C)(layout.servers, wire/* serversFileShape */.Ie, files);
        this.statement = await (0,stored/* readStored */.C)(layout.statement, wire/* statementShape */.fo, files);
        if (this.statement)
            this.proxy.setSession(this.statement.session);
        this.serving = remembered?.serving;
        const records = remembered?.servers ?? [];
        for (const [i, adopted] of (await Promise.all(records.map((one) => (0,server_process/* adoptServer */.Qm)(one, this.parts)))).entries()) {
            if (adopted)
                this.servers.set(adopted.id, adopted);
            else
                await (0,server_process/* forgetFiles */.Pe)({ id: records[i].id, log: "" }, this.parts, { keepLog: true });
        }
        await this.look();
        void this.loop();
        return server.address().port;
    }
    /** A wish of the command: refused when a later one has spoken, or when the journal has been taken over. */
    async state(statement) {
        const { state, files, layout, clock } = this.parts;
        const answer = await (0,file_journal/* underJournalLock */.Z7)({ folder: state, files, clock }, async () => {
            const epoch = Math.max(this.statement?.fence.epoch ?? 0, await (0,file_journal/* readEpoch */.uv)(state, files));
            if (statement.fence.epoch < epoch || this.stopping)
                return { accepted: false, epoch };
            await (0,effects/* effect */.Q)("host: write what is wanted", () => (0,stored/* writeStored */.z)(layout.statement, statement, files));
            this.statement = statement;
            return { accepted: true };
        });
        if (answer.accepted) {
            this.proxy.setSession(statement.session);
            this.ownerGoneSince = undefined;
            this.soon();
        }
        return answer;
    }
    async loop() {
        while (!this.stopping) {
            await this.parts.clock.sleep(lookEveryMs, this.wake.signal);
            this.wake = new AbortController();
            try {
                this.watch();
                await this.watchOwner();
                await this.look();
            }
            catch (error) {
                logFault(error);
            }
        }
    }
    soon() {
        this.wake.abort();
    }
    /** One at a time: a look that is asked for during another follows it. */
    look() {
        this.lookAgain = true;
        this.looking ??= (async () => {
            try {
                while (this.lookAgain && !this.stopping) {
                    this.lookAgain = false;
                    await this.reconcile();
                }
            }
            finally {
                this.looking = undefined;
            }
        })();
        return this.looking;
    }
    async reconcile() {
        if (this.statement === undefined)
            return;
        await this.buryEnded();
        const { desired } = this.statement;
        const steps = reconcile(desired, [...this.servers.values()], this.serving);
        this.setRoutes(steps.routes);
        const moved = this.serving && steps.serving ? !sameRelease(this.serving, steps.serving) : this.serving !== steps.serving;
        this.serving = steps.serving;
        this.troubles.stable.about(desired.stable);
        this.troubles.canary.about(desired.canary);
        const starting = steps.start
            .filter(({ arm }) => this.troubles[arm].mayStart())
            .map(({ arm, release }) => (0,server_process/* planServer */.R2)(arm, release, this.parts.layout));
        for (const server of starting)
            this.servers.set(server.id, server);
        if (moved || starting.length > 0)
            await this.remember();
        for (const server of starting) {
            await (0,effects/* effect */.Q)("host: start server", () => (0,server_process/* startServer */.UD)(server, this.parts, () => this.soon()));
        }
        if (starting.length > 0)
            await this.remember();
        for (const id of steps.drain)
            this.drain(this.servers.get(id));
    }
    setRoutes(routes) {
        this.routes = routes;
        const upstream = (id) => (id === undefined ? undefined : this.servers.get(id)?.upstream);
        const stable = upstream(routes.stable);
        const canary = upstream(routes.canary);
        this.proxy.setRoutes({ ...(stable && { stable }), ...(canary && { canary }), share: routes.share });
    }
    /** One after the other, each with what then runs: an older list must never replace a newer one. */
    remember() {
        const written = this.remembering.then(() => {
            const servers = [...this.servers.values()].map(server_process/* recordOf */.zv);
            const file = { servers, ...(this.serving && { serving: this.serving }) };
            return (0,effects/* effect */.Q)("host: write servers", () => (0,stored/* writeStored */.z)(this.parts.layout.servers, file, this.parts.files));
        });
        // A failure is this caller's to tell; the next one writes nevertheless.
        this.remembering = written.catch(() => { });
        return written;
    }
    drain(server) {
        server.phase = "draining";
        const drain = this.finish(server)
            .catch(logFault)
            .finally(() => this.drains.delete(drain));
        this.drains.add(drain);
    }
    async finish(server) {
        if (server.upstream)
            await this.proxy.drained(server.upstream, drainMs);
        await (0,effects/* effect */.Q)("host: end server", () => (0,server_process/* endServer */.$Z)(server, this.parts));
        this.servers.delete(server.id);
        await this.remember();
        this.soon();
    }
    /** What has ended unasked: said, counted, and out of the way of its successor. */
    async buryEnded() {
        for (const server of [...this.servers.values()]) {
            if (server.ended === undefined || server.phase === "draining")
                continue;
            this.servers.delete(server.id);
            server.upstream?.agent.destroy();
            const tail = await (0,server_process/* logTail */.RB)(server, this.parts.files);
            this.troubles[server.arm].ended(server, tail);
            await (0,server_process/* forgetFiles */.Pe)(server, this.parts, { keepLog: true });
            await this.remember();
        }
    }
    /** Asks each server whether it is ready, none waiting for another: one that hangs must not hide the rest. */
    watch() {
        for (const server of this.servers.values()) {
            if (server.phase === "draining" || server.watched)
                continue;
            server.watched = true;
            const before = server.phase;
            this.watchOne(server)
                .catch(logFault)
                .finally(() => {
                server.watched = false;
                if (server.phase !== before || server.ended !== undefined)
                    this.soon();
            });
        }
    }
    async watchOne(server) {
        if (server.identity && !(await (0,rollout_process/* isRunning */.W_)(server.identity))) {
            server.ended ??= "is gone";
            return;
        }
        const suspicions = server.suspicions;
        const answer = await (0,server_process/* probe */.dy)(server);
        // Answered, perhaps, before what made the proxy suspect it: the next probe will tell.
        if (server.phase === "draining" || server.suspicions !== suspicions)
            return;
        server.silent = answer === "silent" ? server.silent + 1 : 0;
        if (server.silent >= hungAfter && server.identity) {
            server.ended = "answered no probe for a minute and was ended";
            await (0,rollout_process/* endProcess */.JZ)(server.identity, this.parts.clock, { graceMs: 0 });
        }
        // One that is busy may be late with an answer; that alone takes nobody's traffic away.
        if (answer === "silent" && server.silent < 3)
            return;
        if (answer === "ready")
            server.phase = "ready";
        else if (server.phase === "ready")
            server.phase = "unready";
        if (answer !== "ready" || server.readySince !== undefined)
            return;
        server.readySince = this.parts.clock.monotonic();
        await this.remember();
    }
    /** The proxy could not reach it: no request goes there until it has answered a probe. */
    suspect(id) {
        const server = this.servers.get(id);
        if (server === undefined)
            return;
        server.suspicions += 1;
        if (server.phase !== "ready")
            return;
        server.phase = "unready";
        if (this.statement)
            this.setRoutes(reconcile(this.statement.desired, [...this.servers.values()], this.serving).routes);
        this.soon();
    }
    async watchOwner() {
        const owner = this.statement?.owner;
        if (owner === undefined || (await (0,rollout_process/* isRunning */.W_)(owner.process))) {
            this.ownerGoneSince = undefined;
            return;
        }
        const now = this.parts.clock.monotonic();
        this.ownerGoneSince ??= now;
        if (now - this.ownerGoneSince > owner.graceMs)
            void this.stop({ forget: true });
    }
    /**
     * Lets requests in flight end, then ends all servers.
     *
     * @param forget  also what was wanted, so that nothing starts again by itself; else the next host goes on
     */
    async stop({ forget }) {
        if (this.stopping)
            return this.stopped;
        this.stopping = true;
        this.wake.abort();
        const { files, layout } = this.parts;
        if (forget)
            await (0,effects/* effect */.Q)("host: forget what is wanted", () => files.rm(layout.statement, { force: true }));
        await this.looking?.catch(logFault);
        await this.proxy.close(5_000);
        await Promise.all([...this.servers.values()].map((server) => (0,server_process/* endServer */.$Z)(server, this.parts)));
        await Promise.all(this.drains);
        await files.rm(layout.servers, { force: true });
        this.markStopped();
    }
    status() {
        return { startId: this.startId, ...statusOf(this.view()) };
    }
    async counters() {
        const server = (arm) => this.servers.get(this.routes[arm] ?? "");
        const [stable, canary] = await Promise.all([askServer(server("stable")), askServer(server("canary"))]);
        const monotonic = this.parts.clock.monotonic();
        const arms = countersOf(this.view(), this.proxy.counters, monotonic);
        return {
            startId: this.startId,
            monotonic,
            arms: {
                stable: { ...arms.stable, ...stable },
                canary: { ...arms.canary, ...canary },
            },
        };
    }
    view() {
        const { servers, routes, troubles, statement } = this;
        return { servers: [...servers.values()], routes, troubles, desired: statement?.desired };
    }
}
/** Into the host's log. What serves goes on serving; the next look tries again. */
function logFault(error) {
    process.stderr.write(`${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/rollout/targets/local/keeper.js
/**
 * What starts a successor when the host is killed: a shell that waits for the end of a pipe, and so sleeps until then.
 *
 * A killed process can do nothing any more, and the next command may be days away; the operating system closes its
 * pipes in every case. The successor starts a keeper of its own, so this holds again and again.
 */


/** @param command  node's arguments for the successor; @param log  where it writes */
function startKeeper(command, log) {
    let dismissed = false;
    let keeper = spawnKeeper();
    function spawnKeeper() {
        const output = (0,external_node_fs_.openSync)(log, "a", 0o600);
        try {
            // The pause keeps a host that is killed again and again from filling the machine with its starts.
            const script = 'read word; [ "$word" = dismissed ] && exit; sleep 0.1; exec "$@" </dev/null';
            const child = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", script, "model-release-keeper", process.execPath, ...command], {
                detached: true,
                stdio: ["pipe", output, output],
            });
            child.stdin?.on("error", () => { });
            child.on("error", () => { });
            child.on("exit", () => {
                if (!dismissed)
                    setTimeout(again, 1_000).unref();
            });
            child.unref();
            return child;
        }
        finally {
            (0,external_node_fs_.closeSync)(output);
        }
    }
    function again() {
        if (!dismissed)
            keeper = spawnKeeper();
    }
    return {
        dismiss: async () => {
            dismissed = true;
            if (keeper.exitCode !== null || keeper.signalCode !== null || keeper.pid === undefined)
                return;
            const ended = new Promise((resolve) => keeper.once("exit", resolve));
            keeper.stdin?.end("dismissed\n");
            await ended;
        },
    };
}

;// CONCATENATED MODULE: ./build/rollout/targets/local/run-host.js
/** The host process from its start to its end: its lock, its socket, its file, its signals. */








/** @returns  when the host has been told to stop and nothing of it runs any more */
async function runHost(parts, settings) {
    const { files, layout } = parts;
    const wanted = await (0,stored/* readStored */.C)(layout.statement, wire/* statementShape */.fo, files);
    if (settings.successor && wanted === undefined)
        return;
    await files.mkdir(layout.logs, { recursive: true });
    const lock = await (0,journal_lock/* takeLock */.H)(layout.hostLock, parts);
    // Two commands started one each at the same moment: the other one is there, and both commands will find it.
    if (lock === undefined)
        return;
    const host = new Host(parts);
    let control;
    let keeper;
    try {
        const before = await (0,stored/* readStored */.C)(layout.host, wire/* hostFileShape */.uR, files);
        const port = await startOn(host, settings, before);
        control = await openControl(host, layout);
        const file = {
            process: await (0,rollout_process/* identifySelf */.L0)(),
            startId: host.startId,
            socket: control.socket,
            address: settings.address,
            port,
        };
        await (0,stored/* writeStored */.z)(layout.host, file, files);
        keeper = startKeeper(settings.successorCommand, layout.hostLog);
        // The machine goes down, or somebody ends us by hand: what was wanted stays, and the next command goes on with it.
        for (const signal of ["SIGTERM", "SIGINT"])
            process.once(signal, () => void host.stop({ forget: false }));
        await host.stopped;
        await files.rm(layout.host, { force: true });
    }
    finally {
        await keeper?.dismiss();
        await control?.close();
        await lock.release();
    }
}
async function startOn(host, { address, port }, before) {
    if (port === 0 && before !== undefined && before.address === address) {
        try {
            return await host.start(address, before.port);
        }
        catch (error) {
            if (error.code !== "EADDRINUSE")
                throw error;
            return host.start(address, 0);
        }
    }
    try {
        return await host.start(address, port);
    }
    catch (error) {
        if (error.code === "EADDRINUSE")
            throw portInUse(address, port, error);
        throw error;
    }
}
function portInUse(address, port, cause) {
    return new errors/* Problem */.AF("LOCAL_PORT_IN_USE", {
        what: `port ${port} on ${address} is in use by another program`,
        remedy: `End that program (lsof -i :${port} names it), or choose another port:\n  deploy:\n    port: ${port + 1}`,
        cause,
    });
}


/***/ }),

/***/ 70484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ endServer),
/* harmony export */   Pe: () => (/* binding */ forgetFiles),
/* harmony export */   Qm: () => (/* binding */ adoptServer),
/* harmony export */   R2: () => (/* binding */ planServer),
/* harmony export */   RB: () => (/* binding */ logTail),
/* harmony export */   UD: () => (/* binding */ startServer),
/* harmony export */   UQ: () => (/* binding */ endRecorded),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9899);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71513);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82394);
/**
 * One model server: started, or taken back from a host that was killed; watched; ended.
 *
 * A host may be killed at any moment, also between starting a server and writing down its number. So what is started
 * is written down before (with an id), and a one-line shell writes the number into a file named by that id before it
 * turns into the server: no server can ever run that the next host does not find.
 */







function recordOf(server) {
    const { id, arm, release, identity, upstream } = server;
    return { id, arm, release, ...(identity && { process: identity }), ...(upstream && { port: upstream.port }) };
}
/** Nothing runs yet: written down first, then started. */
function planServer(arm, release, layout) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)();
    return {
        id,
        arm,
        release,
        log: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout.logs, `${arm}-${id}.log`),
        phase: "starting",
        silent: 0,
        watched: false,
        suspicions: 0,
    };
}
/** @param changed  called when it has said its port, and when it has ended */
async function startServer(server, parts, changed) {
    let child;
    try {
        child = await spawnServer(server, parts);
    }
    catch (error) {
        server.ended = couldNotBeStarted(error);
        return changed();
    }
    child.on("message", (message) => {
        if (message.ready !== true || typeof message.port !== "number")
            return;
        server.upstream = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .createUpstream */ .YX)(server.id, message.port);
        if (child.connected)
            child.disconnect();
        changed();
    });
    child.on("error", (error) => {
        server.ended ??= couldNotBeStarted(error);
        changed();
    });
    child.on("exit", (code, signal) => {
        server.ended ??= signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
        changed();
    });
    child.unref();
    if (child.pid === undefined)
        return;
    const identity = await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .identify */ .ls)(child.pid);
    if (identity)
        server.identity = identity;
}
const couldNotBeStarted = ({ message }) => `could not be started: ${message}`;
async function spawnServer(server, parts) {
    const { home, files, layout, environment, state } = parts;
    const { digest, template } = server.release;
    const folder = (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseFolder */ .U)(state, digest);
    await files.mkdir(layout.logs, { recursive: true });
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(server.log, "a", 0o600);
    try {
        const script = 'echo "$$" > "$0" && exec "$@"';
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("/bin/sh", ["-c", script, pidFile(layout, server.id), process.execPath, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, "serve.js"), server.id], {
            // A session of its own: what is sent to our group (a closed terminal) does not reach what serves.
            detached: true,
            stdio: ["ignore", log, log, "ipc"],
            cwd: folder,
            env: {
                ...environment,
                // Our proxy sends nothing more to a server before it is told to end: there is nobody to wait for.
                MODEL_RELEASE_DRAIN_LATE_MS: "0",
                ...template.environment,
                MODEL_RELEASE_MODEL: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, template.model),
                HOST: "127.0.0.1",
                PORT: "0",
            },
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(log);
    }
}
/** Takes back a server that another host has started; undefined when it no longer runs, or never told its port. */
async function adoptServer(record, parts) {
    const identity = record.process ?? (await identityByFile(record.id, parts));
    if (identity === undefined || !(await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_)(identity)))
        return undefined;
    const { id, arm, release } = record;
    const log = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parts.layout.logs, `${arm}-${id}.log`);
    const server = {
        id,
        arm,
        release,
        log,
        phase: "unready",
        identity,
        silent: 0,
        watched: false,
        suspicions: 0,
    };
    if (record.port !== undefined) {
        server.upstream = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .createUpstream */ .YX)(id, record.port);
        if ((await probe(server)) === "ready") {
            server.phase = "ready";
            server.readySince = parts.clock.monotonic();
        }
        return server;
    }
    // It has told its port to a host that is gone, or not yet: nobody can use it any more.
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .endProcess */ .JZ)(identity, parts.clock, { graceMs: 2_000 });
    return undefined;
}
/** Whether it may get requests. */
async function probe(server) {
    if (server.upstream === undefined)
        return "unready";
    try {
        const answer = await fetch(`http://127.0.0.1:${server.upstream.port}/readyz`, {
            signal: AbortSignal.timeout(3_000),
        });
        await answer.arrayBuffer();
        return answer.ok ? "ready" : "unready";
    }
    catch (error) {
        return error.name === "TimeoutError" ? "silent" : "unready";
    }
}
/** Ends it and forgets its files; the log of one that failed is kept for whoever asks why. */
async function endServer(server, parts) {
    if (server.identity)
        await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .endProcess */ .JZ)(server.identity, parts.clock, { graceMs: 15_000 });
    server.upstream?.agent.destroy();
    await forgetFiles(server, parts, { keepLog: false });
}
async function forgetFiles(server, { layout, files }, { keepLog }) {
    await files.rm(pidFile(layout, server.id), { force: true });
    if (!keepLog)
        await files.rm(server.log, { force: true });
}
/** Ends what a record names, when no host is there to do it. */
async function endRecorded(record, parts) {
    const identity = record.process ?? (await identityByFile(record.id, parts));
    if (identity)
        await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .endProcess */ .JZ)(identity, parts.clock, { graceMs: 10_000 });
}
const pidFile = (layout, id) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(layout.folder, `${id}.pid`);
/**
 * The number that the server's shell wrote; it may be about to write it still. The file may be old and its number
 * another process's by now: ours has the id among its arguments.
 */
async function identityByFile(id, parts) {
    const { layout, files, clock } = parts;
    for (let attempt = 0; attempt < 10; attempt++) {
        const text = await files.readFile(pidFile(layout, id), "utf8").catch(undefinedIfMissing);
        const pid = Number.parseInt(text ?? "", 10);
        if (pid > 0)
            return (await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .commandOf */ .Nl)(pid))?.includes(id) ? (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .identify */ .ls)(pid) : undefined;
        await clock.sleep(100);
    }
    return undefined;
}
function undefinedIfMissing(error) {
    if (error.code !== "ENOENT")
        throw error;
    return undefined;
}
/** The last lines of its log, for the sentence that says what went wrong. */
async function logTail(server, files) {
    const text = (await files.readFile(server.log, "utf8").catch(undefinedIfMissing)) ?? "";
    return text.trimEnd().split("\n").slice(-8).join("\n").slice(-2_000);
}


/***/ }),

/***/ 24497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onnx: () => (/* binding */ onnx)
/* harmony export */ });
/* harmony import */ var _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14581);
/** Our own server (src/server) over onnxruntime-web: small, quick to start, the same code that validated the model. */

const app = "/app";
const models = "/models";
/** A model that takes a minute to load is slow, not broken: startup is patient, so that liveness may be strict. */
const startup = { path: "/readyz", periodSeconds: 2, failureThreshold: 150, timeoutSeconds: 2 };
/**
 * The server has one thread: under a long batch it answers late. Whoever takes that for a failure takes all pods from
 * users at once when they are busiest. A process that is gone is seen after 6 s all the same.
 */
const readiness = { path: "/readyz", periodSeconds: 2, failureThreshold: 3, timeoutSeconds: 5 };
/** Only a minute of silence is a hang. */
const liveness = { path: "/healthz", periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 };
const onnx = {
    formats: ["onnx"],
    image: {
        base: "gcr.io/distroless/nodejs24-debian12:nonroot",
        layers: [
            {
                name: "server",
                sources: ["serve.js", "package.json", "bundle", "wasm"].map((path) => ({
                    from: { kind: "home", path },
                    to: `${app}/${path}`,
                })),
            },
            {
                name: "model",
                sources: [
                    { from: { kind: "model" }, to: `${models}/model.onnx` },
                    { from: { kind: "metadata" }, to: `${models}/model-release.json` },
                ],
            },
        ],
        // The distroless image's entrypoint is node itself; the official node image's runs node for a file like this.
        command: [`${app}/serve.js`],
        entrypointWithoutBase: ["node"],
        environment: { MODEL_RELEASE_MODEL: `${models}/model.onnx`, HOST: "0.0.0.0", PORT: "8080", NODE_ENV: "production" },
        port: 8080,
        user: "65532:65532",
    },
    probes: { startup, readiness, liveness },
    predict: { method: "POST", path: "/predict", contentType: "application/json" },
    metrics: {
        path: "/metrics",
        requests: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.requests,
        latency: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.latency,
        traffic: { label: "traffic", live: "live", replay: "replay" },
        predictions: {
            classes: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.classes,
            values: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.values,
            squares: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.predictionSquares,
        },
        inputs: {
            rows: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.rows,
            missing: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.missing,
            bins: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.inputs,
        },
        cpuSeconds: "process_cpu_seconds_total",
        memoryBytes: "process_resident_memory_bytes",
    },
    local: {
        door: "serve.js",
        environment: ({ model, metadata, host, port }) => ({
            MODEL_RELEASE_MODEL: model,
            MODEL_RELEASE_METADATA: metadata,
            HOST: host,
            PORT: String(port),
        }),
    },
};


/***/ })

};
