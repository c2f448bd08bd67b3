export const id = 5788;
export const ids = [5788];
export const modules = {

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

/***/ 25788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPodsObserver: () => (/* binding */ createPodsObserver)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/stats/latency-edges.js
var latency_edges = __webpack_require__(34373);
// EXTERNAL MODULE: ./build/rollout/few-at-once.js
var few_at_once = __webpack_require__(7188);
// EXTERNAL MODULE: ./build/rollout/observers/data-seen.js
var data_seen = __webpack_require__(57378);
// EXTERNAL MODULE: ./build/rollout/observers/pod-predictions.js
var pod_predictions = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/rollout/observers/pods-cursor.js
var pods_cursor = __webpack_require__(81799);
// EXTERNAL MODULE: ./build/rollout/observers/predictions.js
var observers_predictions = __webpack_require__(27792);
// EXTERNAL MODULE: ./build/rollout/observers/replayed-evenly.js
var replayed_evenly = __webpack_require__(94424);
// EXTERNAL MODULE: ./build/rollout/observers/usage.js
var observers_usage = __webpack_require__(17909);
;// CONCATENATED MODULE: ./build/rollout/observers/observe-pods.js
/** What two readings of the arms' pods say about the time between them. Pure. */







/** @returns as the contract of an observer says; the cursor is `before` itself where it was left where it was */
function observePods(reading, before, traffic) {
    const seconds = before && secondsSince(before, reading);
    const bins = before?.bins ?? (0,observers_predictions/* freezeBins */.gr)((0,observers_predictions/* sumRaw */.yB)(predictionsOf("stable", reading.pods)));
    const intervals = reading.pods.map((scraped) => intervalOf(scraped, before, seconds, reading.at, bins));
    const places = reading.pods.flatMap(({ pod }, i) => {
        const place = intervals[i].place;
        return place ? [[pod.uid, place]] : [];
    });
    const { at, clock, monotonic } = reading;
    const cursor = {
        at: at.toISOString(),
        clock,
        monotonic,
        ...(bins && { bins }),
        pods: Object.fromEntries(places),
    };
    if (before === undefined || seconds === undefined) {
        const past = pastOf(reading);
        // Replay begins with the rollout: what was replayed before is another one's.
        return { ...(past.requests > 0 && traffic === "live" && { past }), cursor: { ...cursor } };
    }
    const unread = [...intervals.flatMap(({ unread }) => unread ?? []), ...armsUnseen(intervals, reading.expected)];
    const gaps = [...unread, ...intervals.flatMap(({ reset }) => reset ?? [])];
    const arm = (name) => armSample(name, intervals, reading.expected[name], traffic);
    const arms = { stable: arm("stable"), canary: arm("canary") };
    const sample = {
        at: at.toISOString(),
        seconds,
        ...(traffic === "replay" ? (0,replayed_evenly/* replayedEvenly */.K)(arms) : arms),
        traffic,
        ...(0,pod_predictions/* podPredictions */.q)(before.bins, intervals.flatMap(({ predicted }) => predicted ?? [])),
        complete: gaps.length === 0,
        ...(gaps.length > 0 && { incompleteBecause: inShort(gaps) }),
    };
    const data = (0,data_seen/* dataSeen */.g)(predictionsOf("canary", reading.pods), bins);
    return { sample, ...(data && { data }), cursor: unread.length > 0 ? before : { ...cursor } };
}
/** By one's own clock, which only goes forward; after a restart of ours only wall time is left. */
function secondsSince(before, { at, clock, monotonic }) {
    const ms = clock === before.clock ? monotonic - before.monotonic : at.getTime() - Date.parse(before.at);
    return Math.max(ms, 1) / 1000;
}
function intervalOf({ pod, counters, failed }, before, seconds, at, bins) {
    const known = before?.pods[pod.uid];
    const readySeconds = readySecondsOf(pod, known, before, seconds, at);
    const ready = pod.readySince && readySeconds !== undefined
        ? { ready: { since: pod.readySince.toISOString(), seconds: readySeconds } }
        : {};
    // A restart before the cursor is none of this interval: a pod that was not yet known then counts from its start on.
    const restarts = known || isNewSince(pod, before) ? Math.max(0, pod.restarts - (known?.restarts ?? 0)) : 0;
    const placeOf = (values, { predictions, used } = {}) => ({
        start: pod.startedAt,
        restarts: pod.restarts,
        ...(0,pods_cursor/* packedCounters */.SW)(values),
        ...(predictions !== undefined && { predictions }),
        ...(used && { used }),
        ...ready,
    });
    const own = { arm: pod.arm, restarts, readySeconds };
    const baseline = baselineOf(pod, known, before);
    if (counters === undefined) {
        // What is only starting has had no traffic, and what is leaving will not answer again.
        const isExcused = pod.leaving === true || (pod.readySince === undefined && known === undefined);
        const place = baseline && placeOf(baseline, known?.start === pod.startedAt ? known : undefined);
        return isExcused ? { ...own, place } : { ...own, place, unread: `${pod.name}: ${failed}` };
    }
    const { predictions, usage } = counters;
    const place = placeOf(counters, {
        predictions: bins && predictions && (0,pods_cursor/* packedPredictions */.nX)((0,observers_predictions/* merged */.Zu)(bins, predictions)),
        used: (0,observers_usage/* usagePlace */.Np)(usage),
    });
    if (baseline === undefined)
        return { ...own, place };
    const counted = difference(baseline, counters);
    const isSame = known?.start === pod.startedAt;
    const predictedBefore = isSame ? known.predictions : "fresh";
    const predicted = { arm: pod.arm, name: pod.name, now: predictions, before: predictedBefore };
    const used = { name: pod.name, usage: (0,observers_usage/* usageSince */.eR)(usage, isSame ? known.used : undefined) };
    return counted
        ? { ...own, place, counted, predicted, used }
        : { ...own, place, reset: `${pod.name}: its counters went back` };
}
/** What the pod's counters stood at when the interval began; undefined where nobody knows. */
function baselineOf(pod, known, before) {
    if (before === undefined)
        return undefined;
    if (known?.start === pod.startedAt)
        return (0,pods_cursor/* countersOf */.J4)(known);
    // Another container of the same pod can only have come after; a pod that is new may be one that was adopted.
    return known !== undefined || isNewSince(pod, before) ? nothing : undefined;
}
function isNewSince({ startedAt }, before) {
    return before !== undefined && Date.parse(startedAt) > Date.parse(before.at);
}
/**
 * How long it has been ready. The transition's time is of another machine's clock: so it is trusted only as far as our
 * own bears it out, and what is too long here would let a cold server into the evidence.
 */
function readySecondsOf({ readySince }, known, before, seconds, at) {
    if (readySince === undefined)
        return undefined;
    const byTheirClock = Math.max(0, (at.getTime() - readySince.getTime()) / 1000);
    if (before === undefined || seconds === undefined)
        return byTheirClock;
    if (known?.ready?.since === readySince.toISOString())
        return known.ready.seconds + seconds;
    return Math.min(byTheirClock, seconds);
}
function armSample(name, intervals, expected, traffic) {
    const own = intervals.filter(({ arm }) => arm === name);
    const counted = own.flatMap((interval) => interval.counted ?? []);
    const { requests, errors, latency } = counted.reduce(sum, nothing);
    const ages = own.flatMap(({ readySeconds }) => readySeconds ?? []);
    return {
        requests,
        errors,
        latency,
        replicas: { seen: counted.length, expected },
        restarts: own.reduce((total, { restarts }) => total + restarts, 0),
        ageSeconds: ages.length > 0 ? Math.min(...ages) : 0,
        usage: (0,observers_usage/* usageOfAll */.Gy)(own.flatMap(({ used, counted }) => (used && (0,observers_usage/* isAsked */.D6)(counted, traffic) ? used : []))),
    };
}
/** An arm that should be there and of which no pod is: nothing is known, which is not "no requests". */
function armsUnseen(intervals, expected) {
    return ["stable", "canary"]
        .filter((name) => expected[name] > 0 && !intervals.some(({ arm }) => arm === name))
        .map((name) => `no pod of ${name === "canary" ? "the canary" : name} runs`);
}
function pastOf({ pods, at }) {
    const stable = pods.flatMap((one) => (one.pod.arm === "stable" && one.counters ? [one] : []));
    const past = stable.map(({ counters }) => counters).reduce(sum, nothing);
    // Pods that came at different times shared the traffic: their mean age is what their requests took together.
    const ages = stable.map(({ pod }) => (at.getTime() - Date.parse(pod.startedAt)) / 1000).filter((age) => age > 0);
    if (ages.length < stable.length || ages.length === 0)
        return past;
    return { ...past, seconds: ages.reduce((total, age) => total + age, 0) / ages.length };
}
function predictionsOf(arm, pods) {
    return pods.flatMap(({ pod, counters }) => (pod.arm === arm ? (counters?.predictions ?? []) : []));
}
const nothing = { requests: 0, errors: 0, latency: latency_edges/* latencyEdges */.F.map(() => 0).concat(0) };
function sum(a, b) {
    return {
        requests: a.requests + b.requests,
        errors: a.errors + b.errors,
        latency: a.latency.map((count, i) => count + b.latency[i]),
    };
}
/** @returns undefined where anything is less than it was */
function difference(before, after) {
    const requests = after.requests - before.requests;
    const errors = after.errors - before.errors;
    const latency = after.latency.map((count, i) => count - before.latency[i]);
    return [requests, errors, ...latency].every((count) => count >= 0) ? { requests, errors, latency } : undefined;
}
function inShort(gaps) {
    const [first, second, ...others] = gaps;
    const shown = [first, second].filter((gap) => gap !== undefined).join("; ");
    return others.length > 0 ? `${shown}; and ${others.length} more` : shown;
}

// EXTERNAL MODULE: ./build/rollout/observers/scrape.js + 1 modules
var scrape = __webpack_require__(53913);
;// CONCATENATED MODULE: ./build/rollout/observers/pods.js
/** Reads the metrics of each arm's pods: what happened in an interval is, pod by pod, the difference of two readings. */







const usualEveryMs = 10_000;
/** All go through the API server, which has others to serve: so many pods a second, and so many at once. */
const podsPerSecond = 5;
const scrapesAtOnce = 8;
const scrapeLimitMs = 5_000;
const longestPage = 5_000_000;
/** What has several formats is to choose the oldest, which all have. */
const headers = { accept: "text/plain;version=0.0.4, */*;q=0.1" };
function createPodsObserver(options) {
    const { clock } = options;
    const clockName = (0,external_node_crypto_.randomUUID)();
    let scrapedAt;
    return {
        latencyEdges: latency_edges/* latencyEdges */.F,
        read: async (cursor, signal) => {
            const before = (0,pods_cursor/* parsePodsCursor */.c4)(cursor);
            const { pods, expected } = await options.pods(signal);
            const monotonic = clock.monotonic();
            if (scrapedAt !== undefined && monotonic - scrapedAt < betweenMs(pods.length, options)) {
                return { cursor: cursor ?? {} };
            }
            scrapedAt = monotonic;
            // Taken before the scrapes: a container that starts during them began after this reading.
            const at = clock.now();
            const scraped = await (0,few_at_once/* fewAtOnce */.X)(scrapesAtOnce, pods, (pod) => pods_scrape(pod, options, signal));
            const observed = observePods({ at, clock: clockName, monotonic, pods: scraped, expected }, before, options.traffic);
            // Left where it was: the very same, so that whoever compares sees that nothing was taken in.
            return observed.cursor === before ? { ...observed, cursor: cursor ?? {} } : observed;
        },
    };
}
/** Timers are not exact: a look as long as the interval must not miss every second scrape by a millisecond. */
function betweenMs(pods, { everyMs = usualEveryMs }) {
    return 0.95 * Math.max(everyMs, (pods / podsPerSecond) * 1000);
}
async function pods_scrape(pod, options, signal) {
    const { metrics, request, traffic } = options;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(scrapeLimitMs)]);
    try {
        const asked = {
            pod: pod.name,
            port: pod.port,
            method: "GET",
            path: metrics.path,
            headers,
            mostBytes: longestPage,
        };
        const { status, text } = await request(asked, limited);
        if (status !== 200)
            return { pod, failed: `${metrics.path} answered with status ${status}` };
        if (text.length > longestPage)
            return { pod, failed: `${metrics.path} is longer than ${longestPage} characters` };
        return { pod, counters: (0,scrape/* readCounters */.MN)(text, metrics, traffic) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (limited.aborted)
            return { pod, failed: `no answer within ${scrapeLimitMs / 1000} s` };
        return { pod, failed: (0,errors/* unexpected */.os)(error).message };
    }
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


/***/ })

};
