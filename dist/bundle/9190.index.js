export const id = 9190;
export const ids = [9190];
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

/***/ 66809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ http_open)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/observers/ask.js
var observers_ask = __webpack_require__(8619);
// EXTERNAL MODULE: ./build/rollout/observers/counts.js
var counts = __webpack_require__(73416);
// EXTERNAL MODULE: ./build/rollout/observers/counts-cursor.js
var counts_cursor = __webpack_require__(88247);
// EXTERNAL MODULE: ./build/rollout/observers/http-options.js
var http_options = __webpack_require__(40595);
// EXTERNAL MODULE: ./build/rollout/observers/usage.js
var usage = __webpack_require__(17909);
;// CONCATENATED MODULE: ./build/rollout/observers/json-counts.js


/** @throws Problem OBSERVER_UNREADABLE */
function instanceIn(document, arm, { requests, errors, latency, life, cpu, memory }, edges) {
    const total = countAt(document, pointerFor(requests, arm));
    const failed = countAt(document, pointerFor(errors, arm));
    if (failed > total)
        throw (0,observers_ask/* unreadable */.O$)(`${arm} has ${failed} errors in ${total} requests`);
    const began = life === undefined ? undefined : valueAt(document, pointerFor(life, arm));
    const buckets = latency === undefined ? [0] : perBucket(bucketsAt(document, arm, latency), edges, arm);
    return {
        key: arm,
        counts: { requests: total, errors: failed, latency: buckets },
        ...(began !== undefined && { life: JSON.stringify(began) }),
        usage: {
            cpuSeconds: amountAt(document, cpu, arm, "cpu"),
            memoryBytes: amountAt(document, memory, arm, "memory"),
            requests: total,
        },
    };
}
/** The finite upper edges, rising. @throws Problem OBSERVER_UNREADABLE */
function bucketEdges(document, arm, pointer) {
    return bucketsAt(document, arm, pointer)
        .map(({ edge }) => edge)
        .filter(Number.isFinite);
}
function bucketsAt(document, arm, written) {
    const pointer = pointerFor(written, arm);
    const found = valueAt(document, pointer);
    if (typeof found !== "object" || found === null || Array.isArray(found)) {
        throw (0,observers_ask/* unreadable */.O$)(`${pointer} holds no map of counts by upper edge`);
    }
    const rising = Object.entries(found)
        .map(([le, count]) => ({ edge: edgeOf(le, pointer), count: asCount(count, `${pointer}/${le}`) }))
        .sort((a, b) => a.edge - b.edge);
    rising.forEach(({ edge, count }, i) => {
        if (i > 0 && count < rising[i - 1].count)
            throw (0,observers_ask/* unreadable */.O$)(`${pointer} is not cumulative at ${edge} s`);
    });
    if (rising.at(-1)?.edge !== Number.POSITIVE_INFINITY)
        throw (0,observers_ask/* unreadable */.O$)(`${pointer} lacks "+Inf"`);
    return rising;
}
function edgeOf(le, pointer) {
    if (/^\+?inf$/i.test(le))
        return Number.POSITIVE_INFINITY;
    const edge = le.trim() === "" ? Number.NaN : Number(le);
    if (edge > 0)
        return edge;
    throw (0,observers_ask/* unreadable */.O$)(`${pointer} has the edge "${le.slice(0, 40)}", which is no time in seconds`);
}
function perBucket(buckets, edges, arm) {
    const cumulative = edges.map((edge) => {
        const found = buckets.find((bucket) => bucket.edge === edge);
        if (found === undefined)
            throw (0,observers_ask/* unreadable */.O$)(`${arm} lacks the edge ${edge} s that stable had when the rollout began`);
        return found.count;
    });
    return [...cumulative, buckets.at(-1).count].map((count, i) => count - (cumulative[i - 1] ?? 0));
}
const pointerFor = (written, arm) => written.replaceAll("{arm}", arm);
const noPointer = (key) => `canary.observer.http has no '${key}'`;
/** What is not there, or no number, is no error: the requests are counted all the same. */
function amountAt(document, written, arm, key) {
    if (written === undefined)
        return (0,usage/* notTold */.xT)(noPointer(key));
    const pointer = pointerFor(written, arm);
    const found = valueAt(document, pointer);
    if (found === undefined)
        return (0,usage/* notTold */.xT)(`${pointer} holds nothing`);
    if (typeof found !== "number")
        return (0,usage/* notTold */.xT)(`${pointer} holds no number`, "invalid");
    return (0,usage/* amount */.vj)(found, pointer);
}
function countAt(document, pointer) {
    return asCount(valueAt(document, pointer), pointer);
}
function asCount(value, pointer) {
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw (0,observers_ask/* unreadable */.O$)(`${pointer} holds ${JSON.stringify(value)?.slice(0, 60) ?? "nothing"}, which is no count`);
}
function valueAt(document, pointer) {
    return pointer
        .split("/")
        .slice(1)
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
        .reduce((at, part) => typeof at === "object" && at !== null && Object.hasOwn(at, part)
        ? at[part]
        : undefined, document);
}

;// CONCATENATED MODULE: ./build/rollout/observers/http.js
/** Reads the arms' counters from any endpoint that answers with JSON: raw totals, told by JSON Pointers. */







async function http_open(context) {
    const options = http_options/* httpOptions */.$.parse(context.options);
    if (context.traffic === "replay") {
        throw new errors/* Problem */.AF("CONFIG_INVALID", {
            what: "canary.observer: these counters do not tell replayed rows from users' requests",
            remedy: "Judge the canary on users' requests (canary.traffic: live), or leave canary.observer out.",
        });
    }
    const ask = await (0,observers_ask/* prepareAsk */.VO)(options, context);
    const clock = (0,external_node_crypto_.randomUUID)();
    const latencyEdges = context.latencyEdges ?? (await edgesOfStable(options, ask, context));
    return {
        latencyEdges,
        untold: {
            ...(options.cpu === undefined && { cpu: noPointer("cpu") }),
            ...(options.memory === undefined && { memory: noPointer("memory") }),
            drift: counts/* noPredictionsTold */.Ve,
        },
        read: async (cursor, signal) => {
            const before = (0,counts_cursor/* parseSourceCursor */.xt)(cursor);
            const replicas = await context.replicas(signal);
            try {
                const read = async (arm) => {
                    // An arm that is not there has no counters, and need not have any.
                    if (replicas[arm].expected === 0)
                        return { instances: [], gaps: [], replicas: replicas[arm] };
                    const instance = instanceIn(await documentOf(arm, options, ask, signal), arm, options, latencyEdges);
                    return { instances: [instance], gaps: [], replicas: { ...replicas[arm], pods: undefined } };
                };
                const arms = { stable: await read("stable"), canary: await read("canary") };
                const at = context.clock.monotonic() / 1000;
                const observed = (0,counts/* compareReadings */.PB)({ wall: context.clock.now(), at, clock, arms }, before, "live");
                return observed.cursor === before ? { ...observed, cursor: cursor ?? {} } : observed;
            }
            catch (error) {
                if (!(error instanceof errors/* Problem */.AF && error.code === "OBSERVER_UNREADABLE"))
                    throw error;
                const sample = (0,counts/* unread */.gy)(error.message, context.clock.now(), latencyEdges.length, "live");
                return { sample, cursor: cursor ?? {} };
            }
        },
    };
}
async function edgesOfStable(options, ask, context) {
    const { stable } = await context.replicas(context.signal);
    if (stable.expected === 0)
        return [];
    const document = await documentOf("stable", options, ask, context.signal);
    const edges = options.latency === undefined ? [] : bucketEdges(document, "stable", options.latency);
    // Whether it can be read at all is told before the target is touched.
    instanceIn(document, "stable", options, edges);
    return edges;
}
async function documentOf(arm, { url }, ask, signal) {
    const ofArm = url.replaceAll(/\{arm\}|%7Barm%7D/gi, arm);
    const document = await ask({ url: ofArm }, signal);
    if (typeof document === "object" && document !== null)
        return document;
    throw (0,observers_ask/* unreadable */.O$)(`${(0,observers_ask/* shownUrl */.zA)(ofArm)} answered with neither an object nor a list`);
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
