export const id = 9012;
export const ids = [9012];
export const modules = {

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   VO: () => (/* binding */ prepareAsk),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* unused harmony export longestAnswer */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/** One bounded question to a source of counters: so long, so many bytes, to one host; what is more is no answer. */



/** Enough for a hundred pods of our own server's histograms; what is longer is not read to its end. */
const longestAnswer = 32 * 2 ** 20;
/** @throws Problem CONFIG_INVALID for a secret that is not there; FILE_UNREADABLE for the certificates */
async function prepareAsk(access, { environment, files, configured }) {
    const secret = (name) => {
        const value = environment[name];
        if (value !== undefined && value !== "")
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("CONFIG_INVALID", {
            what: `canary.observer: the environment variable ${name} is not set`,
            remedy: "Hand the secret to the command by its environment (in a workflow: env:).",
        });
    };
    const headers = { ...access.headers, accept: "application/json" };
    if (access.token_from !== undefined)
        headers.authorization = `Bearer ${secret(access.token_from)}`;
    else if (access.username !== undefined) {
        const password = access.password_from === undefined ? "" : secret(access.password_from);
        headers.authorization = `Basic ${Buffer.from(`${access.username}:${password}`).toString("base64")}`;
    }
    const ca = access.ca === undefined ? undefined : await certificates(configured(access.ca), files);
    const limitMs = access.answer_within * 1000;
    return (question, signal) => ask(question, { headers, ...(ca !== undefined && { ca }) }, limitMs, signal);
}
async function certificates(path, files) {
    try {
        return await files.readFile(path, "utf8");
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("FILE_UNREADABLE", {
            what: `${path} could not be read (${cause.code})`,
            remedy: "canary.observer's `ca` names a file with certificates in PEM.",
            cause,
        });
    }
}
async function ask({ url, form }, how, limitMs, signal) {
    const where = new URL(url);
    const late = AbortSignal.timeout(limitMs);
    const body = form && new URLSearchParams(form).toString();
    const options = {
        method: body === undefined ? "GET" : "POST",
        headers: { ...how.headers, ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }) },
        signal: AbortSignal.any([signal, late]),
        agent: false,
        ...(how.ca !== undefined && { ca: how.ca }),
    };
    try {
        const { status, text } = await exchange(where, options, body);
        if (status !== 200)
            throw new Error(`it answered with status ${status}${saidBy(text)}`);
        return parsed(text);
    }
    catch (error) {
        signal.throwIfAborted();
        const because = late.aborted ? `no answer within ${limitMs / 1000} s` : error.message;
        throw unreadable(`${shownUrl(url)}: ${because}`, error);
    }
}
/** For messages: a query may hold a token. */
function shownUrl(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
function exchange(where, options, body) {
    return new Promise((resolve, reject) => {
        const heard = (answer) => {
            const chunks = [];
            let length = 0;
            answer.on("data", (chunk) => {
                length += chunk.length;
                if (length > longestAnswer) {
                    outgoing.destroy(new Error(`the answer is longer than ${longestAnswer / 2 ** 20} MiB`));
                    return;
                }
                chunks.push(chunk);
            });
            answer.on("error", reject);
            answer.on("end", () => {
                if (!answer.complete)
                    reject(new Error("the answer was cut off"));
                else
                    resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
            });
        };
        const outgoing = where.protocol === "https:" ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)(where, options, heard) : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(where, options, heard);
        outgoing.on("error", reject);
        outgoing.end(body);
    });
}
/** Prometheus says in `error` what it did not like; of others' words a line is enough. */
function saidBy(text) {
    try {
        const { error } = JSON.parse(text);
        if (typeof error === "string")
            return ` (${error.slice(0, 200)})`;
    }
    catch {
        // No JSON: its first line tells as much.
    }
    const line = text.trim().split("\n")[0].slice(0, 100);
    return line === "" ? "" : ` (${line})`;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error(`the answer is no JSON: ${text.slice(0, 60)}`);
    }
}
function unreadable(what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("OBSERVER_UNREADABLE", {
        what,
        remedy: "canary.observer names where the arms' requests are counted. Ask it by hand; what it lacks is said above. Without that key the target's own counters decide.",
        cause,
    });
}


/***/ }),

/***/ 88247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ unpacked),
/* harmony export */   xc: () => (/* binding */ packed),
/* harmony export */   xt: () => (/* binding */ parseSourceCursor)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17909);
/** Where somebody else's counters were read last: kept in the rollout's record, so it is small. */



const instanceShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    requests: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    errors: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    /** As `packed` writes it. */
    latency: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    life: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    used: _usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usagePlaceShape */ .qY.optional(),
});
const armShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ restarts: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), ageSeconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), youngest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() });
const cursorShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    wall: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    /** Whose seconds `at` are: those of another clock cannot be compared. */
    clock: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    scrapeSeconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    arms: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ stable: armShape, canary: armShape }),
    instances: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), instanceShape),
});
/** @throws Problem ROLLOUT_RECORD_INVALID for what is no cursor of these observers */
function parseSourceCursor(cursor) {
    if (cursor === undefined || Object.keys(cursor).length === 0)
        return undefined;
    const parsed = cursorShape.safeParse(cursor);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("ROLLOUT_RECORD_INVALID", {
        what: "the observer's place in the rollout's record is not one of the observer that is configured now",
        remedy: "A rollout under way goes on with the observer that it began with: put canary.observer back, or roll back and begin again.",
        cause: parsed.error,
    });
}
/** In base 36, for it lies in a rollout's record, which is bounded. */
const packed = (latency) => latency.map((count) => count.toString(36)).join(" ");
const unpacked = (text) => text.split(" ").map((count) => Number.parseInt(count, 36));


/***/ }),

/***/ 73416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ compareReadings),
/* harmony export */   Ve: () => (/* binding */ noPredictionsTold),
/* harmony export */   gy: () => (/* binding */ unread)
/* harmony export */ });
/* harmony import */ var _counts_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88247);
/* harmony import */ var _replayed_evenly_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94424);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17909);



const armNames = ["stable", "canary"];
/** For a gate on drift: by class and value, only our own servers are read. */
const noPredictionsTold = "the counters of 'canary.observer' tell no predictions; without it the target's own are read, which do";
/** @returns as the contract of an observer says; the cursor is `before` itself where it was left where it was */
function compareReadings(reading, before, traffic) {
    const seconds = before && secondsSince(before, reading);
    const cursor = { ...cursorOf(reading, before, seconds) };
    if (before === undefined || seconds === undefined) {
        const past = sumOf(reading.arms.stable.instances.map(({ counts }) => counts));
        // Replay begins with the rollout: what was replayed before is another one's.
        return { ...(past && past.requests > 0 && traffic === "live" && { past: past }), cursor };
    }
    const gaps = armNames.flatMap((arm) => [...reading.arms[arm].gaps, ...unseen(arm, reading.arms[arm])]);
    const isWaiting = armNames.some((arm) => reading.arms[arm].instances.some((one) => isUnmoved(one, before, reading)));
    // Not scraped again yet: a later look sees the same and more.
    if (gaps.length === 0 && isWaiting)
        return { cursor: before };
    const resets = armNames.flatMap((arm) => reading.arms[arm].instances.filter((one) => since(one, before) === "reset").map(({ key }) => resetOf(key)));
    const troubles = [...gaps, ...resets];
    const arms = {
        stable: armSample("stable", reading, before, traffic, seconds),
        canary: armSample("canary", reading, before, traffic, seconds),
    };
    const sample = {
        at: reading.wall.toISOString(),
        seconds,
        ...(traffic === "replay" ? (0,_replayed_evenly_js__WEBPACK_IMPORTED_MODULE_2__/* .replayedEvenly */ .K)(arms) : arms),
        traffic,
        noPredictions: noPredictionsTold,
        complete: troubles.length === 0,
        ...(troubles.length > 0 && { incompleteBecause: inShort(troubles) }),
    };
    return { sample, cursor: gaps.length > 0 ? before : cursor };
}
/** A sample of nothing, for a reading that failed as a whole: it says why, and the cursor stays. */
function unread(because, wall, edges, traffic) {
    const nothing = {
        ...none(edges),
        replicas: { seen: 0, expected: 0 },
        restarts: 0,
        ageSeconds: 0,
    };
    const at = wall.toISOString();
    return { at, seconds: 0, stable: nothing, canary: nothing, traffic, complete: false, incompleteBecause: because };
}
const none = (edges) => ({ requests: 0, errors: 0, latency: new Array(edges + 1).fill(0) });
const resetOf = (key) => `${key}: its counters went back, so it began anew`;
/** By the source's clock, or one's own; where that is another one's than the cursor's, only wall time is left. */
function secondsSince(before, { at, clock, wall }) {
    const seconds = clock === before.clock ? at - before.at : (wall.getTime() - Date.parse(before.wall)) / 1000;
    return Math.max(seconds, 0.001);
}
/** An arm that should be there and of which nothing counts: nothing is known, which is not "no requests". */
function unseen(arm, { instances, gaps, replicas }) {
    if (replicas.expected === 0 || instances.length > 0 || gaps.length > 0)
        return [];
    return [`there is no series of ${arm === "canary" ? "the canary" : arm}`];
}
function isUnmoved({ key, at }, before, { clock }) {
    const known = before.instances[key];
    return clock === before.clock && at !== undefined && known?.at !== undefined && at <= known.at;
}
/** @returns undefined for one that was not known: what it counted before is not of this interval */
function since(instance, before) {
    const known = before.instances[instance.key];
    if (known === undefined)
        return undefined;
    const { counts, droppedAt, life } = instance;
    const dropped = droppedAt !== undefined && known.at !== undefined && droppedAt > known.at;
    if (dropped || life !== known.life)
        return "reset";
    const earlier = (0,_counts_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .unpacked */ .KZ)(known.latency);
    const requests = counts.requests - known.requests;
    const errors = counts.errors - known.errors;
    const latency = counts.latency.map((count, i) => count - (earlier[i] ?? 0));
    return [requests, errors, ...latency].every((count) => count >= 0) ? { requests, errors, latency } : "reset";
}
function armSample(arm, reading, before, traffic, seconds) {
    const { instances, replicas } = reading.arms[arm];
    const known = instances.flatMap((one) => {
        const counts = since(one, before);
        return counts === undefined || counts === "reset" ? [] : { one, counts };
    });
    const counted = known.map(({ counts }) => counts);
    const asked = known.filter(({ counts }) => (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsked */ .D6)(counts, traffic));
    const used = asked.map(({ one }) => ({
        name: one.key,
        usage: (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageSince */ .eR)(one.usage, before.instances[one.key]?.used),
    }));
    const edges = (instances[0]?.counts.latency.length ?? 1) - 1;
    return {
        ...(sumOf(counted) ?? none(edges)),
        // A proxy before the replicas counts for all of them.
        replicas: {
            seen: replicas.pods ? Math.min(counted.length, replicas.expected) : counted.length > 0 ? replicas.expected : 0,
            expected: replicas.expected,
        },
        restarts: Math.max(0, replicas.restarts - before.arms[arm].restarts),
        ageSeconds: ageOf(replicas, before.arms[arm], seconds),
        usage: (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageOfAll */ .Gy)(used),
    };
}
/**
 * How long the youngest has been ready. The transition's time is of another machine's clock: it is trusted only as far
 * as the clock of the readings bears it out, for what is too long would let a cold server into the evidence.
 */
function ageOf({ youngest, ageSeconds }, known, seconds) {
    if (youngest === undefined)
        return ageSeconds;
    if (youngest === known.youngest)
        return known.ageSeconds + seconds;
    return Math.min(ageSeconds, seconds);
}
function cursorOf(reading, before, seconds = 0) {
    const instances = armNames.flatMap((arm) => reading.arms[arm].instances);
    const arm = (name) => {
        const { replicas } = reading.arms[name];
        const { restarts, youngest } = replicas;
        const ageSeconds = before ? ageOf(replicas, before.arms[name], seconds) : replicas.ageSeconds;
        return { restarts, ageSeconds, ...(youngest !== undefined && { youngest }) };
    };
    return {
        wall: reading.wall.toISOString(),
        at: reading.at,
        clock: reading.clock,
        ...(reading.scrapeSeconds !== undefined && { scrapeSeconds: reading.scrapeSeconds }),
        arms: { stable: arm("stable"), canary: arm("canary") },
        instances: Object.fromEntries(instances.map((one) => [one.key, placeOf(one)])),
    };
}
function placeOf({ counts, at, life, usage }) {
    const { requests, errors, latency } = counts;
    const used = (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usagePlace */ .Np)(usage);
    return {
        requests,
        errors,
        latency: (0,_counts_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .packed */ .xc)(latency),
        ...(at !== undefined && { at }),
        ...(life !== undefined && { life }),
        ...(used && { used }),
    };
}
function sumOf(all) {
    const [first, ...others] = all;
    return others.reduce((sum, one) => sum && {
        requests: sum.requests + one.requests,
        errors: sum.errors + one.errors,
        latency: sum.latency.map((count, i) => count + one.latency[i]),
    }, first);
}
function inShort(troubles) {
    const shown = troubles.slice(0, 2).join("; ");
    return troubles.length > 2 ? `${shown}; and ${troubles.length - 2} more` : shown;
}


/***/ }),

/***/ 99012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ prometheus_open)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/observers/ask.js
var ask = __webpack_require__(8619);
// EXTERNAL MODULE: ./build/rollout/observers/counts.js
var counts = __webpack_require__(73416);
// EXTERNAL MODULE: ./build/rollout/observers/counts-cursor.js
var counts_cursor = __webpack_require__(88247);
// EXTERNAL MODULE: ./build/rollout/observers/presets/list.js
var list = __webpack_require__(48717);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/rollout/observers/prometheus-answer.js
/** Prometheus' query API, what it answers: strict, for what was left out would be a smaller number. Pure. */


const answerShape = schemas/* object */.Ikc({
    status: schemas/* literal */.euz("success"),
    data: schemas/* object */.Ikc({ resultType: schemas/* string */.YjP(), result: schemas/* unknown */.L5J() }),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const point = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const matrixShape = schemas/* array */.YOg(schemas/* object */.Ikc({ metric: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()), values: schemas/* array */.YOg(point).optional() }));
/** Above this, the query does not select what it should. */
const mostSeries = 50_000;
/** @throws Problem OBSERVER_UNREADABLE */
function readMatrix(answer) {
    const parsed = matrixShape.safeParse(resultOf(answer, "matrix"));
    if (!parsed.success)
        throw (0,ask/* unreadable */.O$)("the answer to a query is not what Prometheus' API gives", parsed.error);
    if (parsed.data.length > mostSeries) {
        throw (0,ask/* unreadable */.O$)(`the query selects ${parsed.data.length} series, more than ${mostSeries}: narrow it with 'only'`);
    }
    return parsed.data.map(({ metric, values }) => {
        const name = metric.__name__ ?? "a series";
        if (values === undefined || values.length === 0)
            throw (0,ask/* unreadable */.O$)(`${name} has no plain samples (a native histogram?)`);
        return { labels: metric, samples: values.map(([at, value]) => ({ at, value: numberOf(value) })) };
    });
}
/** The server's own time in seconds. */
function readTime(answer) {
    const parsed = point.safeParse(resultOf(answer, "scalar"));
    const time = parsed.success ? Number(parsed.data[1]) : Number.NaN;
    if (!Number.isFinite(time))
        throw (0,ask/* unreadable */.O$)("the server did not tell its time");
    return time;
}
function resultOf(answer, type) {
    const parsed = answerShape.safeParse(answer);
    if (!parsed.success)
        throw (0,ask/* unreadable */.O$)("the answer to a query is not what Prometheus' API gives", parsed.error);
    const { data, warnings = [] } = parsed.data;
    // Thanos and its like answer with what they have, and warn that a store did not answer.
    if (warnings.length > 0)
        throw (0,ask/* unreadable */.O$)(`the answer may be partial: ${warnings[0].slice(0, 200)}`);
    if (data.resultType !== type)
        throw (0,ask/* unreadable */.O$)(`the answer is a ${data.resultType} in place of a ${type}`);
    return data.result;
}
/** Prometheus writes Go's floats: also NaN, +Inf and -Inf, which are for the reader of the counter to refuse. */
function numberOf(written) {
    if (written === "+Inf")
        return Number.POSITIVE_INFINITY;
    if (written === "-Inf")
        return Number.NEGATIVE_INFINITY;
    return written.trim() === "" ? Number.NaN : Number(written);
}

// EXTERNAL MODULE: ./build/rollout/observers/prometheus-options.js
var prometheus_options = __webpack_require__(13867);
;// CONCATENATED MODULE: ./build/rollout/observers/prometheus-series.js
/** Which series are asked for, and which arm and pod they are of. Pure. */

/**
 * What the configuration and the preset come to.
 *
 * @throws Problem CONFIG_INVALID where the arms cannot be told apart, or replayed rows from users' requests
 */
function selectionOf(options, preset, context) {
    const { metrics } = options;
    // Metrics of one's own know nothing of the preset's labels.
    const traffic = metrics ? undefined : preset.traffic;
    if (context.traffic === "replay" && traffic === undefined) {
        throw invalid("these counters do not tell replayed rows from users' requests", "Judge the canary on users' requests (canary.traffic: live), or leave canary.observer out.");
    }
    const only = [metrics ? undefined : preset.only, options.only].filter((one) => one !== undefined);
    const common = traffic ? [...only, `${traffic.label}="${traffic[context.traffic]}"`] : only;
    const arms = armsOf(options, preset, context.place);
    return { names: namesOf(metrics, preset), selection: { common, commonOfUsage: only, arms } };
}
function namesOf(metrics, preset) {
    if (metrics === undefined)
        return preset;
    const { requests, errors, latency, unit, cpu, memory } = metrics;
    const usage = { ...(cpu !== undefined && { cpuSeconds: cpu }), ...(memory !== undefined && { memoryBytes: memory }) };
    // The schema has seen to it that one of the rules is whole.
    const rule = errors;
    return { requests, errors: rule, ...(latency && { latency: { histogram: latency, unit } }), usage };
}
function armsOf(options, preset, place) {
    const own = options.arms ?? (options.pod_label !== undefined ? { pod: options.pod_label } : undefined);
    const labels = own ?? (options.metrics ? { pod: "pod" } : preset.arms);
    if ("pod" in labels && labels.pod !== undefined)
        return { pod: labels.pod };
    const filled = (written) => written.replaceAll(/\{(name|namespace)\}/g, (_, key) => {
        const value = place[key];
        if (value !== undefined)
            return value;
        throw invalid(`'${written}' speaks of a ${key}, and this target has none`, "Write it out in canary.observer's `arms`.");
    });
    return { stable: filled(labels.stable), canary: filled(labels.canary) };
}
/** @returns undefined for an arm that is told by its pods and has none */
function selectorOf(metrics, arm, { common, arms }, replicas) {
    const own = arms.pod === undefined ? arms[arm] : podsMatcher(arms.pod, replicas[arm]);
    if (own === undefined)
        return undefined;
    return `{${[`__name__=~"${metrics.join("|")}"`, own, ...common].join(", ")}}`;
}
function podsMatcher(label, { pods }) {
    if (pods === undefined) {
        throw invalid("this target has no pods by whose names series could be told apart", "Write matchers that do: canary.observer.prometheus.arms, with `stable` and `canary`.");
    }
    if (pods.length === 0)
        return undefined;
    return `${label}=~"${pods.map(({ name }) => name.replaceAll(".", "\\\\.")).join("|")}"`;
}
/** An arm's instances; where pods are its replicas, each of them that is ready must be there, and once. */
function armReading(counted, series, replicas, { arms }) {
    const failed = counted.flatMap((one) => ("failed" in one ? `${one.key}: ${one.failed}` : []));
    const instances = counted.flatMap((one) => ("instance" in one ? one.instance : []));
    if (arms.pod === undefined)
        return { instances, gaps: failed, replicas: { ...replicas, pods: undefined } };
    const troubles = podTroubles(series, arms.pod, replicas);
    return { instances: troubles.length > 0 ? [] : instances, gaps: [...failed, ...troubles], replicas };
}
function podTroubles(series, label, { pods = [] }) {
    return pods.flatMap(({ name, ready }) => {
        const own = series.filter(({ labels }) => labels[label] === name);
        const scraped = new Map(own.map(({ labels }) => [`${labels.job} ${labels.instance}`, labels]));
        if (scraped.size === 0)
            return ready ? [`${name}: Prometheus has no series of it`] : [];
        if (scraped.size === 1)
            return [];
        const [first, second] = [...scraped.keys()];
        return [`${name} is scraped ${scraped.size} times (${first}; ${second}): choose one with only: 'job="…"'`];
    });
}
function invalid(what, remedy) {
    return new errors/* Problem */.AF("CONFIG_INVALID", { what: `canary.observer: ${what}`, remedy });
}

;// CONCATENATED MODULE: ./build/rollout/observers/series-counts.js
const perSecond = { seconds: 1, milliseconds: 1e3, microseconds: 1e6 };
const bucketsOf = (histogram) => `${histogram}_bucket`;
/** One entry for each process (a job's instance) that the series are of. */
function countInstances(series, rules) {
    return [...byInstance(series)].map(([key, own]) => {
        try {
            return { instance: countOne(key, own, rules) };
        }
        catch (error) {
            if (error instanceof Uncountable)
                return { key, failed: error.message };
            throw error;
        }
    });
}
/** How far apart scrapes of the same process usually are; undefined where none was scraped twice. */
function scrapeSecondsOf(series) {
    const distances = [...byInstance(series).values()].flatMap((own) => distancesOf(own)).sort((a, b) => a - b);
    // The upper median: one that was missed is no rule, nor is one that came early (another scraper, a restart). Of two,
    // the longer: an estimate that is too short takes every sample for an old one.
    return distances[Math.floor(distances.length / 2)];
}
/** A process' series are scraped together: a distance counts once, however many codes it counts by. */
function distancesOf(own) {
    const times = [...new Set(own.flatMap(({ samples }) => samples.map(({ at }) => at)))].sort((a, b) => a - b);
    return times.slice(1).map((at, i) => at - times[i]);
}
/** Edges, in seconds, that all of these histograms have. */
function sharedEdges(series, names) {
    if (names.latency === undefined)
        return [];
    const { histogram, unit } = names.latency;
    const edgesBy = new Map();
    for (const { labels } of series.filter(({ labels }) => labels.__name__ === bucketsOf(histogram))) {
        const key = keyOf(labels, ["le"]);
        const edge = Number(labels.le) / perSecond[unit];
        if (Number.isFinite(edge) && edge > 0)
            edgesBy.set(key, [...(edgesBy.get(key) ?? []), edge]);
    }
    const [first = [], ...others] = [...edgesBy.values()];
    return first.filter((edge) => others.every((all) => all.some((one) => isSame(one, edge)))).sort((a, b) => a - b);
}
class Uncountable extends Error {
}
/** Names the process that a series is of. */
function instanceKey({ job, instance }) {
    return [job, instance].filter((part) => part !== undefined).join(" ") || "one process";
}
function byInstance(series) {
    const groups = new Map();
    for (const one of series) {
        const key = instanceKey(one.labels);
        const group = groups.get(key);
        if (group)
            group.push(one);
        else
            groups.set(key, [one]);
    }
    return groups;
}
function countOne(key, all, rules) {
    const { names, now, scrapeSeconds } = rules;
    const at = Math.max(...all.map(({ samples }) => samples.at(-1).at));
    if (scrapeSeconds !== undefined && now - at > 2 * scrapeSeconds) {
        throw new Uncountable(`last scraped ${Math.round(now - at)} s ago, and scrapes are ${Math.round(scrapeSeconds)} s apart`);
    }
    // What the last scrape did not have is not there any more.
    const own = all.filter(({ samples }) => samples.at(-1).at === at);
    refuseCopies(own);
    const named = (metrics) => own.filter(({ labels }) => metrics.includes(labels.__name__ ?? ""));
    const requests = named(names.requests);
    if (requests.length === 0)
        throw new Uncountable(`there is no series ${names.requests.join(" or ")}`);
    const counts = {
        requests: sum(requests),
        errors: sum(errorsAmong(requests, named, names)),
        latency: latencyOf(own, rules),
    };
    if (counts.errors > counts.requests)
        throw new Uncountable(`${counts.errors} errors in ${counts.requests} requests`);
    const droppedAt = lastDrop(own);
    return { key, counts, at, ...(droppedAt !== undefined && { droppedAt }) };
}
/** Replicas of a Prometheus label what they scrape alike but for their own name: counted together it would be double. */
const scrapersOwn = ["prometheus", "prometheus_replica", "replica", "monitor", "receive", "tenant_id"];
function refuseCopies(own) {
    const seen = new Set();
    for (const { labels } of own) {
        const key = keyOf(labels, scrapersOwn);
        if (seen.has(key)) {
            const found = scrapersOwn.find((name) => labels[name] !== undefined) ?? "replica";
            throw new Uncountable(`${labels.__name__} comes from several scrapers: choose one with only: '${found}="…"'`);
        }
        seen.add(key);
    }
}
function errorsAmong(requests, named, { errors }) {
    if (errors.metrics !== undefined) {
        const failures = named(errors.metrics);
        // Absent is no zero: nothing says that there were none.
        if (failures.length === 0)
            throw new Uncountable(`there is no series ${errors.metrics.join(" or ")}`);
        return failures;
    }
    const { label, good } = errors;
    return requests.filter(({ labels }) => {
        const value = labels[label];
        if (value === undefined)
            throw new Uncountable(`a series of ${labels.__name__} has no label ${label}`);
        return good ? !good.includes(value) : isErrorCode(value, labels.__name__);
    });
}
/** As docs/canary.md counts errors. */
function isErrorCode(written, metric) {
    if (!/^(0|\d{3})$/.test(written))
        throw new Uncountable(`a series of ${metric} has the status "${written.slice(0, 40)}"`);
    const code = Number(written);
    return code === 0 || code >= 500 || code === 429 || code === 400 || code === 422;
}
function sum(series) {
    return series.reduce((total, one) => total + countOf(one), 0);
}
function countOf({ labels, samples }) {
    const { value } = samples.at(-1);
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw new Uncountable(`${labels.__name__} has the value ${value}, which is no count`);
}
function latencyOf(own, { names, edges }) {
    const latency = edges.map(() => 0).concat(0);
    if (names.latency === undefined || edges.length === 0)
        return latency;
    const { histogram, unit } = names.latency;
    const histograms = new Map();
    for (const one of own.filter(({ labels }) => labels.__name__ === bucketsOf(histogram))) {
        const { le } = one.labels;
        const edge = le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le) / perSecond[unit];
        if (le === undefined || Number.isNaN(edge))
            throw new Uncountable(`a bucket of ${histogram} has no upper edge (le)`);
        const key = keyOf(one.labels, ["le"]);
        histograms.set(key, [...(histograms.get(key) ?? []), { edge, count: countOf(one) }]);
    }
    if (histograms.size === 0)
        throw new Uncountable(`there is no histogram ${histogram}`);
    for (const buckets of histograms.values()) {
        perBucket(buckets, edges, histogram).forEach((count, i) => {
            latency[i] += count;
        });
    }
    return latency;
}
function perBucket(buckets, edges, histogram) {
    const rising = [...buckets].sort((a, b) => a.edge - b.edge);
    rising.forEach(({ edge, count }, i) => {
        if (i > 0 && count < rising[i - 1].count)
            throw new Uncountable(`the buckets of ${histogram} are not cumulative at ${edge} s`);
    });
    const all = rising.at(-1);
    if (all.edge !== Number.POSITIVE_INFINITY)
        throw new Uncountable(`the buckets of ${histogram} lack le="+Inf"`);
    const cumulative = edges.map((edge) => {
        const found = rising.find((bucket) => isSame(bucket.edge, edge));
        if (found === undefined)
            throw new Uncountable(`the buckets of ${histogram} lack the edge ${edge} s that stable's had when the rollout began`);
        return found.count;
    });
    return [...cumulative, all.count].map((count, i) => count - (cumulative[i - 1] ?? 0));
}
/** The time of the last sample that is less than the one before it, in any of the counters. */
function lastDrop(own) {
    const drops = own.flatMap(({ samples }) => samples.flatMap(({ at, value }, i) => (i > 0 && value < samples[i - 1].value ? at : [])));
    return drops.length > 0 ? Math.max(...drops) : undefined;
}
/** The same power in another program's digits. */
const isSame = (a, b) => Math.abs(a / b - 1) < 1e-9;
const keyOf = (labels, without) => JSON.stringify(Object.entries(labels)
    .filter(([name]) => !without.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1)));

// EXTERNAL MODULE: ./build/rollout/observers/usage.js
var observers_usage = __webpack_require__(17909);
;// CONCATENATED MODULE: ./build/rollout/observers/series-usage.js


const noSeries = "no series of it is known for these metrics (docs/observers.md)";
/** Series that tell what a process uses, and how many requests it answered for it; empty where none are known. */
function usageMetrics({ usage, requests }) {
    const named = [usage?.cpuSeconds, usage?.memoryBytes].filter((name) => name !== undefined);
    return named.length > 0 ? [...named, ...requests] : [];
}
/** @param answer  the series of an arm, or why they could not be had */
function withUsage(instance, answer, names) {
    if ("failed" in answer) {
        const failed = (0,observers_usage/* notTold */.xT)(answer.failed);
        return { ...instance, usage: { cpuSeconds: failed, memoryBytes: failed, requests: 0 } };
    }
    const own = answer.series.filter(({ labels }) => instanceKey(labels) === instance.key);
    const { cpuSeconds, memoryBytes } = names.usage ?? {};
    const usage = {
        cpuSeconds: lastOf(own, cpuSeconds, instance),
        memoryBytes: lastOf(own, memoryBytes, instance),
        requests: own
            .filter(({ labels }) => names.requests.includes(labels.__name__ ?? ""))
            .reduce((sum, { samples }) => sum + samples.at(-1).value, 0),
    };
    return { ...instance, usage };
}
function lastOf(own, metric, { at }) {
    if (metric === undefined)
        return (0,observers_usage/* notTold */.xT)(noSeries);
    const named = own.filter(({ labels }) => labels.__name__ === metric);
    // Beside the counts of one scrape, those of another would be of another time.
    const current = named.filter(({ samples }) => samples.at(-1).at === at);
    if (named.length > 0 && current.length === 0)
        return (0,observers_usage/* notTold */.xT)(`${metric} is not in the last scrape`);
    if (current.length > 1)
        return (0,observers_usage/* notTold */.xT)(`there are ${current.length} series ${metric} of it`);
    return (0,observers_usage/* amount */.vj)(current[0]?.samples.at(-1)?.value, metric);
}

;// CONCATENATED MODULE: ./build/rollout/observers/prometheus.js
/**
 * Reads the arms' raw counters from a Prometheus, or what speaks its query API.
 *
 * A selector with a range gives the samples as they were scraped, each with its own time: what a rate(), an increase()
 * or a lookback would invent or hide is not asked for. All times are the server's own, so no clock of ours matters.
 */










/** Where nothing is known of the scrapes' distance yet; the longest that Prometheus itself looks back. */
const longWindowSeconds = 300;
async function prometheus_open(context) {
    const options = prometheus_options/* prometheusOptions */.D.parse(context.options);
    const preset = await list/* presets */.v[options.preset].load();
    const connection = connect(options, preset, await (0,ask/* prepareAsk */.VO)(options, context), context);
    const latencyEdges = context.latencyEdges ?? (await edgesOfStable(connection));
    return {
        latencyEdges,
        untold: untoldOf(connection.names),
        read: async (cursor, signal) => {
            const before = (0,counts_cursor/* parseSourceCursor */.xt)(cursor);
            const replicas = await context.replicas(signal);
            try {
                const reading = await readArms(connection, replicas, latencyEdges, before?.scrapeSeconds, signal);
                const observed = (0,counts/* compareReadings */.PB)(reading, before, context.traffic);
                // Left where it was: the very same, so that whoever compares sees that nothing was taken in.
                return observed.cursor === before ? { ...observed, cursor: cursor ?? {} } : observed;
            }
            catch (error) {
                if (!(error instanceof errors/* Problem */.AF && error.code === "OBSERVER_UNREADABLE"))
                    throw error;
                const sample = (0,counts/* unread */.gy)(error.message, context.clock.now(), latencyEdges.length, context.traffic);
                return { sample, cursor: cursor ?? {} };
            }
        },
    };
}
function untoldOf({ usage }) {
    return {
        ...(usage?.cpuSeconds === undefined && { cpu: noSeries }),
        ...(usage?.memoryBytes === undefined && { memory: noSeries }),
        drift: counts/* noPredictionsTold */.Ve,
    };
}
function connect(options, preset, ask, context) {
    const url = `${options.url.replace(/\/+$/, "")}/api/v1/query`;
    const { names, selection } = selectionOf(options, preset, context);
    return {
        context,
        names,
        selection,
        time: async (signal) => readTime(await ask({ url, form: { query: "time()" } }, signal)),
        query: async ({ selector, seconds, at }, signal) => {
            const query = `${selector}[${Math.ceil(seconds * 1000)}ms]`;
            return readMatrix(await ask({ url, form: { query, time: at.toFixed(3) } }, signal));
        },
    };
}
async function readArms(connection, replicas, edges, known, signal) {
    const { context, names, selection } = connection;
    const at = await connection.time(signal);
    // Learned anew with each look, so that nothing which was odd for a while is taken for the rule from then on.
    const scrapeSeconds = await learnScrapes(connection, replicas, known, at, signal);
    const metrics = metricsOf(names);
    const arms = async (arm) => {
        const selector = selectorOf(metrics, arm, selection, replicas);
        return selector === undefined
            ? []
            : connection.query({ selector, seconds: windowSeconds(scrapeSeconds[arm]), at }, signal);
    };
    const usageOf = async (arm) => {
        const named = usageMetrics(names);
        const selector = named.length === 0
            ? undefined
            : selectorOf(named, arm, { ...selection, common: selection.commonOfUsage }, replicas);
        if (selector === undefined)
            return { series: [] };
        try {
            return { series: await connection.query({ selector, seconds: windowSeconds(scrapeSeconds[arm]), at }, signal) };
        }
        catch (error) {
            // The requests are counted all the same.
            if (!(error instanceof errors/* Problem */.AF && error.code === "OBSERVER_UNREADABLE"))
                throw error;
            return { failed: error.message };
        }
    };
    const [stable, canary] = [await arms("stable"), await arms("canary")];
    const used = { stable: await usageOf("stable"), canary: await usageOf("canary") };
    const rulesOf = (arm) => ({ names, edges, now: at, scrapeSeconds: scrapeSeconds[arm] });
    const withUsageOf = (arm, reading) => ({
        ...reading,
        instances: reading.instances.map((one) => withUsage(one, used[arm], names)),
    });
    const read = (arm, series) => withUsageOf(arm, armReading(countInstances(series, rulesOf(arm)), series, replicas[arm], selection));
    return {
        wall: context.clock.now(),
        at,
        clock: "prometheus",
        arms: { stable: read("stable", stable), canary: read("canary", canary) },
        ...longest(scrapeSeconds),
    };
}
/** Two scrapes, and one more that may be late: what is older than two is no reading, and shall be seen to be old. */
const windowSeconds = (scrapeSeconds) => scrapeSeconds === undefined ? longWindowSeconds : Math.min(longWindowSeconds, 3 * scrapeSeconds + 1);
/** What the next look goes by for an arm of which it sees no two scrapes. */
const longest = ({ stable, canary }) => stable === undefined && canary === undefined ? {} : { scrapeSeconds: Math.max(stable ?? 0, canary ?? 0) };
/** Each arm's own, for another job may scrape it. By the few series of the requests: buckets of five minutes are many. */
async function learnScrapes({ names, selection, query }, replicas, known, at, signal) {
    const learn = async (arm) => {
        const selector = selectorOf(names.requests, arm, selection, replicas);
        const series = selector === undefined ? [] : await query({ selector, seconds: longWindowSeconds, at }, signal);
        return scrapeSecondsOf(series);
    };
    const [stable, canary] = [await learn("stable"), await learn("canary")];
    return { stable: stable ?? canary ?? known, canary: canary ?? stable ?? known };
}
/**
 * The edges of the buckets that stable has, by which the rollout goes to its end: the canary has none yet.
 *
 * @throws Problem OBSERVER_UNREADABLE where nothing counts stable's requests: no gate could be decided
 */
async function edgesOfStable(connection) {
    const { context, names, selection } = connection;
    const { signal, progress } = context;
    const replicas = await context.replicas(signal);
    const requests = selectorOf(names.requests, "stable", selection, replicas);
    const at = await connection.time(signal);
    // A first release meets no traffic beside another: there is nothing to compare.
    if (replicas.stable.expected === 0 || requests === undefined)
        return [];
    const counted = await connection.query({ selector: requests, seconds: longWindowSeconds, at }, signal);
    if (counted.length === 0) {
        throw (0,ask/* unreadable */.O$)(`Prometheus has no series ${requests} of the last ${longWindowSeconds / 60} minutes`);
    }
    if (names.latency === undefined)
        return [];
    const selector = selectorOf([bucketsOf(names.latency.histogram)], "stable", selection, replicas);
    const seconds = windowSeconds(scrapeSecondsOf(counted));
    const edges = sharedEdges(await connection.query({ selector, seconds, at }, signal), names);
    if (edges.length === 0) {
        progress.warn(`Prometheus has no buckets ${selector}: what the canary's gates ask of latency cannot be decided`);
    }
    return edges;
}
function metricsOf({ requests, errors, latency }) {
    return [...requests, ...(errors.metrics ?? []), ...(latency ? [bucketsOf(latency.histogram)] : [])];
}


/***/ }),

/***/ 94424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ replayedEvenly)
/* harmony export */ });
function replayedEvenly({ stable, canary, }) {
    const asked = Math.min(stable.replicas.seen, canary.replicas.seen);
    if (asked === 0)
        return { stable, canary };
    const of = (arm) => ({ ...arm, replicas: { ...arm.replicas, asked } });
    return { stable: of(stable), canary: of(canary) };
}


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


/***/ })

};
