export const id = 602;
export const ids = [602];
export const modules = {

/***/ 15983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openObserver)
/* harmony export */ });
/* unused harmony export neverDecided */
/* harmony import */ var _rollout_observers_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18976);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65928);


/** @throws Problem OBSERVER_UNREADABLE where it does not answer: told before the target is touched */
async function openObserver(open, config, world) {
    const { observer, traffic } = config.canary;
    const kind = Object.keys(_rollout_observers_list_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T).find((one) => observer?.[one] !== undefined);
    if (kind === undefined)
        return open.observer;
    const { open: openSource } = await _rollout_observers_list_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T[kind].load();
    const record = (await open.journal.load())?.record;
    const isUnderWay = record !== undefined && record.phase !== "done";
    const opened = await openSource({
        options: observer?.[kind],
        place: open.place,
        replicas: open.replicas,
        traffic: traffic === "live" ? "live" : "replay",
        // It goes on by the plan in its record, and must be brought to an end also where the counters are out of reach.
        ...(isUnderWay && { latencyEdges: record.plan.rules.latencyEdges }),
        configured: (path) => (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(config, path),
        environment: world.environment,
        files: world.files,
        clock: world.clock,
        progress: world.progress,
        signal: world.signal,
    });
    for (const warning of neverDecided(config.canary.gates, opened))
        world.progress.warn(warning);
    return opened;
}
/** Gates that ask for what the observer never tells: known before half an hour has passed for nothing. */
function neverDecided(gates, { untold }) {
    return gates.flatMap(({ metric, written }) => {
        const why = untold?.[metric];
        return why === undefined ? [] : `'${written}' can never be decided, and so nothing be promoted: ${why}`;
    });
}


/***/ }),

/***/ 80602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PW: () => (/* binding */ rollOutRelease),
  Zr: () => (/* binding */ rolloutInReport),
  B_: () => (/* binding */ stepsOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/analysis/accuracy-gate.js + 1 modules
var accuracy_gate = __webpack_require__(16977);
// EXTERNAL MODULE: ./build/rollout/answer-tally.js
var answer_tally = __webpack_require__(16745);
// EXTERNAL MODULE: ./build/inference/feature-bins.js
var feature_bins = __webpack_require__(46565);
// EXTERNAL MODULE: ./build/rollout/observers/predictions.js
var observers_predictions = __webpack_require__(27792);
;// CONCATENATED MODULE: ./build/rollout/data-quality.js
/** What the canary was sent and what it answered, beside the holdout. For people: nothing here decides. Pure. */


const mostFeatures = 5;
/** @returns undefined before a row was counted */
function dataQuality(seen, holdout) {
    const { rows, missing, inputs, predictions } = seen;
    if (rows === 0)
        return undefined;
    const names = [...new Set([...Object.keys(missing), ...Object.keys(inputs)])];
    const features = names.map((feature) => qualityOf(feature, seen, holdout));
    const came = names.map((name) => ({ all: total(own(inputs, name)), outside: outsideOf(own(inputs, name)) }));
    const allCame = came.reduce((sum, { all }) => sum + all, 0);
    const lacking = names.reduce((sum, name) => sum + (own(missing, name) ?? 0), 0);
    const answers = predictions?.counts.reduce((sum, count) => sum + count, 0);
    const apart = predictions && apartness(predictions.counts, (0,observers_predictions/* merged */.Zu)(predictions.bins, holdout.predictions).counts);
    return {
        rows,
        ...(names.length > 0 && { missing: atMostAll(lacking / (rows * names.length)) }),
        ...(allCame > 0 && { outside: came.reduce((sum, { outside }) => sum + outside, 0) / allCame }),
        ...(apart && answers && { predictions: { ...apart, answers } }),
        features: features
            .filter((one) => oddity(one) > 0)
            .sort((a, b) => oddity(b) - oddity(a) || (a.feature < b.feature ? -1 : 1))
            .slice(0, mostFeatures),
    };
}
/** A feature may be called constructor, which every object has. */
const own = (byName, name) => Object.hasOwn(byName, name) ? byName[name] : undefined;
function qualityOf(feature, { rows, missing, inputs }, holdout) {
    const live = own(inputs, feature);
    const known = own(holdout.inputs, feature);
    const all = total(live);
    const bins = [...new Set([...Object.keys(live ?? {}), ...Object.keys(known ?? {})])];
    const countsOf = (counts) => bins.map((bin) => counts?.[bin] ?? 0);
    return {
        feature,
        missing: atMostAll((own(missing, feature) ?? 0) / rows),
        ...(all > 0 && { outside: outsideOf(live) / all }),
        ...(known && apartness(countsOf(live), countsOf(known))),
    };
}
/** What is beyond chance, or is not there at all. */
const oddity = ({ missing, outside = 0, drift = 0, chance = 0 }) => Math.max(missing, outside, drift - 2 * chance);
/** @returns undefined where either has none */
function apartness(a, b) {
    const sum = (counts) => counts.reduce((all, count) => all + count, 0);
    const [ofA, ofB] = [sum(a), sum(b)];
    if (ofA === 0 || ofB === 0)
        return undefined;
    const drift = atMostAll(sum(a.map((count, bin) => Math.abs(count / ofA - b[bin] / ofB))) / 2);
    // ½ Σ E|difference of a bin| of two equal samples, by the normal law.
    const deviations = a.map((count, bin) => {
        const rate = (count + b[bin]) / (ofA + ofB);
        return Math.sqrt(rate * (1 - rate) * (1 / ofA + 1 / ofB));
    });
    return { drift, chance: Math.sqrt(2 / Math.PI) * (sum(deviations) / 2) };
}
/** Rows come while a page of counters is written: what stands further down may have counted more of them. */
const atMostAll = (share) => Math.min(1, share);
const total = (counts = {}) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const outsideOf = (counts = {}) => Object.entries(counts).reduce((sum, [bin, count]) => sum + (feature_bins/* outsideBins */.Oj.has(bin) ? count : 0), 0);

// EXTERNAL MODULE: ./build/rollout/engine/auto.js
var auto = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/rollout/engine/plan.js
var engine_plan = __webpack_require__(28690);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/rollout/observers/answered-rows.js
/** Sets what both arms answered to replayed rows beside an observer's own counts, and keeps it in the same cursor. */

const placeShape = schemas/* object */.Ikc({
    fingerprint: schemas/* string */.YjP(),
    stable: schemas/* string */.YjP().optional(),
    counts: schemas/* tuple */.PVZ([schemas/* int */.Whr(), schemas/* int */.Whr(), schemas/* int */.Whr(), schemas/* int */.Whr()]),
    counted: schemas/* string */.YjP(),
});
/** The answers' place, in the observer's own cursor: that of an observer has no such key. */
const key = "answeredRows";
function withAnsweredRows(observer, tally) {
    let isRestored = false;
    function takeUp(cursor) {
        // Without a place a rollout begins; what was answered before was another one's.
        if (cursor === undefined)
            tally.reset();
        if (isRestored)
            return;
        isRestored = true;
        const place = placeShape.safeParse(cursor?.[key]);
        if (place.success)
            tally.restore(place.data);
    }
    return {
        latencyEdges: observer.latencyEdges,
        read: async (cursor, signal) => {
            takeUp(cursor);
            const seen = await observer.read(cursor, signal);
            // Nothing was taken in: whoever compares must see the very same.
            if (seen.cursor === cursor)
                return seen;
            const trouble = tally.trouble();
            const answers = { answers: tally.rows(), ...(trouble !== undefined && { noAnswers: trouble }) };
            return {
                ...seen,
                ...(seen.sample && { sample: { ...seen.sample, ...answers } }),
                cursor: { ...seen.cursor, [key]: tally.place() },
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/rollout/replay-schedule.js
/**
 * The n-th request. Each row goes to both arms, half a period apart so that the one does not queue behind the other;
 * which arm is first alternates from row to row, and from round to round where the number of rows is even.
 *
 * @param ratePerArm  requests a second to each arm
 */
function replaySlot(n, rows, ratePerArm) {
    const pair = Math.floor(n / 2);
    const round = Math.floor(pair / rows);
    const stableFirst = (pair + (rows % 2 === 0 ? round : 0)) % 2 === 0;
    const isFirst = n % 2 === 0;
    return {
        dueMs: (n * 500) / ratePerArm,
        row: pair % rows,
        arm: isFirst === stableFirst ? "stable" : "canary",
    };
}

;// CONCATENATED MODULE: ./build/rollout/replay.js

/** As many as two seconds hold, at most: an arm that is this far behind shows it in what it has. */
const inFlightSeconds = 2;
/** Later than this a request is left out; sending all that was missed at once would be a burst that nobody asked for. */
const latestMs = 250;
/** What is under way at the end has this long to be answered. */
const lastMs = 1_000;
/** Runs until the signal aborts, then waits for the requests under way (a second at most). */
async function replay(plan, clock, signal) {
    const { sender, requests, ratePerArm } = plan;
    const posting = createPosting(plan);
    let pairsLeftOut = 0;
    let began = clock.monotonic();
    let isBegun = false;
    for (let n = 0; !signal.aborted; n += 2) {
        const pair = [replaySlot(n, requests.length, ratePerArm), replaySlot(n + 1, requests.length, ratePerArm)];
        while (!posting.isReady && !signal.aborted) {
            if (isBegun)
                await clock.sleep(sender.pauseMs, signal);
            isBegun = true;
            await posting.look(signal);
            // The pause is not time to make up for.
            began = clock.monotonic() - pair[0].dueMs;
        }
        const late = clock.monotonic() - began - pair[0].dueMs;
        if (late > latestMs || posting.isFull()) {
            pairsLeftOut += 1;
            // Nothing is due yet after a pair that was left out for its arms: wait for the next one's time.
            if (late <= latestMs)
                await clock.sleep(Math.max(0, pair[1].dueMs - (clock.monotonic() - began)), signal);
            continue;
        }
        for (const { dueMs, row, arm } of pair) {
            const wait = dueMs - (clock.monotonic() - began);
            if (wait > 0)
                await clock.sleep(wait, signal);
            if (signal.aborted)
                break;
            posting.post(arm, row);
        }
    }
    await posting.end(clock);
    return { ...posting.counted(), pairsLeftOut };
}
/** The requests under way, and what became of those before. */
function createPosting({ sender, requests, ratePerArm, onAnswer }) {
    const count = { sent: { stable: 0, canary: 0 }, answered: { stable: 0, canary: 0 } };
    let lost = { rows: 0 };
    const underWay = { stable: new Set(), canary: new Set() };
    const most = Math.min(sender.mostUnderWay ?? Number.POSITIVE_INFINITY, Math.max(8, ratePerArm * inFlightSeconds));
    // One a request: a signal that all of them shared would keep every request's listener until it is collected.
    const givingUp = new Set();
    let isReady = false;
    async function send(arm, row) {
        const giveUp = new AbortController();
        givingUp.add(giveUp);
        try {
            const delivery = await sender.send(arm, requests[row], giveUp.signal);
            if (delivery.kind === "not-delivered") {
                isReady = false;
                lost = { rows: lost.rows + 1, why: delivery.why };
                return;
            }
            const { status, text } = delivery;
            count.sent[arm] += 1;
            if (status >= 200 && status < 300)
                count.answered[arm] += 1;
            onAnswer?.({ arm, row, status, text });
        }
        catch {
            // Given up at the end.
        }
        finally {
            givingUp.delete(giveUp);
        }
    }
    return {
        counted: () => ({ ...count, lost }),
        get isReady() {
            return isReady;
        },
        /** A look that fails finds nobody; it is tried again. */
        look: async (signal) => {
            isReady = await sender.isReady(signal).catch(() => false);
        },
        isFull: () => underWay.stable.size >= most || underWay.canary.size >= most,
        post: (arm, row) => {
            const sending = send(arm, row).finally(() => underWay[arm].delete(sending));
            underWay[arm].add(sending);
        },
        /** Nobody reads the counters any more: what is not answered in time is given up. */
        end: async (clock) => {
            const answeredAll = new AbortController();
            const all = Promise.all([...underWay.stable, ...underWay.canary]).then(() => answeredAll.abort());
            await clock.sleep(lastMs, answeredAll.signal);
            for (const request of givingUp)
                request.abort();
            await all;
        },
    };
}

// EXTERNAL MODULE: ./build/rollout/roll-out.js + 10 modules
var roll_out = __webpack_require__(7666);
// EXTERNAL MODULE: ./build/jobs/steps/observer.js
var steps_observer = __webpack_require__(15983);
// EXTERNAL MODULE: ./build/jobs/steps/run.js + 1 modules
var run = __webpack_require__(98550);
// EXTERNAL MODULE: ./build/jobs/steps/target.js + 2 modules
var target = __webpack_require__(74303);
;// CONCATENATED MODULE: ./build/jobs/steps/rollout.js












/** Enough that a model which cannot answer shows it, few enough to take no time. */
const mostSmokeRows = 32;
async function rollOutRelease(request, open, config, asker, world) {
    const { canary, deploy } = config;
    const { asked, auto } = stepsOf(canary);
    const { requests, answers } = request.rows;
    const tally = answers && (0,answer_tally/* createAnswerTally */.v)(answers);
    const counting = await (0,steps_observer/* openObserver */.d)(open, config, world);
    const observer = tally ? withAnsweredRows(counting, tally) : counting;
    const plan = await (0,engine_plan/* planRollout */.ne)({
        name: config.name,
        candidate: await open.release(request.candidate),
        about: request.about,
        baseline: request.baseline && (await open.release(request.baseline)),
        asked,
        fitted: await open.fit(asked, { force: request.force }),
        auto,
        gates: canary.gates,
        policy: config.inconclusive,
        latencyEdges: observer.latencyEdges,
        maxDurationMs: canary.max_duration,
        readyWithinMs: deploy.ready_within,
        settleMs: canary.settle,
        warmupMs: canary.warmup,
        lookMs: canary.look,
        approve: deploy.approve,
        approveWithinMs: deploy.approve_within,
        force: request.force,
    });
    const { target, journal } = open;
    const { clock, signal, progress } = world;
    const hopeless = plan.rules.gates.map((gate) => tally && (0,accuracy_gate/* neverProven */.Bs)(gate, tally.rows().of, plan.rules));
    for (const told of hopeless)
        if (told !== undefined)
            progress.warn(told);
    const options = { retry: request.retry, whenBusy: deploy.when_busy ?? asker.whenBusy, holder: (0,run/* holderName */.iY)(world) };
    const smokeRows = requests.slice(0, mostSmokeRows);
    return underTraffic({ requests, onAnswer: tally?.hear }, open, config, world, () => (0,roll_out/* rollOut */.Of)({ target, observer, journal, clock, signal, progress, plan, options, smokeRows }));
}
/** The steps as they are configured; automatic ones are the shares among which the evidence chooses. */
function stepsOf({ steps, exposure, max_duration: maxDurationMs }) {
    if (steps === "auto") {
        const asked = auto/* autoShares */.ux.map((share) => ({ share, stayMs: 0 }));
        return { asked, auto: { exposure: exposure ?? auto/* usualExposure */.ue } };
    }
    const written = steps.map((step) => ({ share: step.share, stayMs: "stay" in step ? step.stay : undefined }));
    return { asked: (0,engine_plan/* askedSteps */.aB)(written, maxDurationMs) };
}
/** Sends the rows for as long as the work goes on, where the configuration asks for replayed traffic. */
async function underTraffic(replayed, open, { canary }, world, work) {
    if (canary.traffic === "live")
        return work();
    const ended = new AbortController();
    const plan = { ...replayed, sender: open.sender, ratePerArm: canary.traffic.rate };
    const sending = replay(plan, world.clock, ended.signal);
    try {
        return await work();
    }
    finally {
        ended.abort();
        const { sent, answered, pairsLeftOut, lost } = await sending;
        const left = pairsLeftOut > 0 ? `; ${pairsLeftOut} pairs were left out, since the machine or an arm was too slow` : "";
        if (lost.rows > 0)
            world.progress.detail(`${lost.rows} replayed rows reached no arm: ${lost.why}`);
        world.progress.detail(`replayed ${sent.stable} rows to stable (${answered.stable} answered) and ${sent.canary} to the canary (${answered.canary})${left}`);
    }
}
/** @param holdout  what the data of the canary are set beside, where there are any; without it they are left out */
async function rolloutInReport({ record }, holdout, open, config, world) {
    // What ends with the run has no address that a reader of the report could ask.
    const url = (0,target/* isEphemeral */.aw)(config, world) ? undefined : await addressOf(open, world);
    const data = record.data && holdout && dataQuality(record.data, holdout());
    return {
        id: record.identity,
        target: config.deploy.target,
        ...(url !== undefined && { url }),
        steps: record.steps.map(({ share, seenShare, startedMs, endedMs, canaryRequests, stableRequests }) => ({
            share,
            ...(seenShare !== undefined && config.canary.traffic === "live" && { achieved: seenShare }),
            seconds: ((endedMs ?? record.elapsedMs) - startedMs) / 1000,
            requests: { stable: stableRequests, canary: canaryRequests },
        })),
        gates: [...record.verdicts],
        ...(data && { data: { ...data, features: [...data.features] } }),
    };
}
/** The rollout has ended, and what serves is what counts: an address that cannot be asked for turns nothing red. */
async function addressOf(open, { progress }) {
    try {
        return await open.url();
    }
    catch (error) {
        progress.warn(`the address that serves could not be found out: ${(0,errors/* unexpected */.os)(error).message}`);
        return undefined;
    }
}


/***/ }),

/***/ 16745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mostRows),
/* harmony export */   v: () => (/* binding */ createAnswerTally)
/* harmony export */ });
/* harmony import */ var _inference_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2249);
/* harmony import */ var _protocols_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88114);
/* harmony import */ var _protocols_predict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54111);
/**
 * What both arms answered to replayed rows with known answers: each row is counted once, when both have answered it.
 *
 * A model is deterministic, so the same row again tells nothing new; rows go round and round, and one that could not be
 * answered has its turn again. Only counts and one bit a row are kept, never rows or answers.
 */



/** More would not fit into a rollout's record beside the rest: 8 KiB of bits. */
const mostRows = 65_536;
/** So many times may a row be answered with a failure of the server's before that is the arm's answer, a wrong one. */
const failuresBorne = 3;
/** What is known of a row: bits of each arm, and whether it is in the counts. */
const answeredBit = { stable: 1, canary: 4 };
const rightBit = { stable: 2, canary: 8 };
const countedBit = 16;
const bothAnswered = answeredBit.stable | answeredBit.canary;
function createAnswerTally({ labels, fingerprint, model }) {
    const of = Math.min(labels.length, mostRows);
    const known = new Uint8Array(of);
    const failures = new Map();
    const counts = [0, 0, 0, 0];
    let stable;
    let trouble;
    function note(arm, row, isRight) {
        const before = known[row];
        if ((before & answeredBit[arm]) !== 0)
            return;
        const now = before | answeredBit[arm] | (isRight ? rightBit[arm] : 0);
        known[row] = now;
        if ((now & bothAnswered) !== bothAnswered || (now & countedBit) !== 0)
            return;
        known[row] = now | countedBit;
        counts[outcomeOf(now)] += 1;
    }
    function noteFailure(arm, row, status) {
        const key = `${arm} ${row}`;
        const times = (failures.get(key) ?? 0) + 1;
        failures.set(key, times);
        // A row that the model does not take is answered wrong at once; a server that is busy may be better the next time.
        if (status === 400 || status === 422 || times >= failuresBorne)
            note(arm, row, false);
    }
    function isOfArm(arm, digest) {
        if (arm === "stable")
            stable ??= digest;
        const wanted = arm === "stable" ? stable : model;
        if (digest === wanted)
            return true;
        trouble = `${arm === "canary" ? "the canary" : arm} answered by the model ${digest.slice(0, 19)}, not ${wanted?.slice(0, 19)}`;
        return false;
    }
    return {
        hear: ({ arm, row, status, text }) => {
            if (row >= of)
                return;
            if (status < 200 || status > 299)
                return noteFailure(arm, row, status);
            const answer = decoded(text);
            if (answer instanceof _protocols_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC) {
                trouble = `an answer of ${arm === "canary" ? "the canary" : arm} could not be understood: ${answer.message}`;
                return;
            }
            if (isOfArm(arm, answer.model.digest))
                note(arm, row, isRight(answer.predictions[0], labels[row]));
        },
        rows: () => {
            const [both, canaryOnly, stableOnly, neither] = counts;
            return { of, both, canaryOnly, stableOnly, neither };
        },
        trouble: () => trouble,
        place: () => ({
            fingerprint,
            ...(stable !== undefined && { stable }),
            counts: [...counts],
            counted: packed(known),
        }),
        reset: () => {
            known.fill(0);
            counts.fill(0);
            failures.clear();
            stable = undefined;
            trouble = undefined;
        },
        restore: (place) => {
            if (place.fingerprint !== fingerprint)
                return;
            stable = place.stable ?? stable;
            unpacked(place.counted, of).forEach((isCounted, row) => {
                if (!isCounted)
                    return;
                // Answered before the record was read: it is in the record's counts.
                if ((known[row] & countedBit) !== 0)
                    counts[outcomeOf(known[row])] -= 1;
                known[row] = bothAnswered | countedBit;
            });
            place.counts.forEach((count, outcome) => {
                counts[outcome] += count;
            });
        },
    };
}
/** Index into the counts. */
function outcomeOf(bits) {
    const isWrong = { stable: (bits & rightBit.stable) === 0, canary: (bits & rightBit.canary) === 0 };
    return (isWrong.canary ? 2 : 0) + (isWrong.stable ? 1 : 0);
}
function decoded(text) {
    try {
        return (0,_protocols_predict_js__WEBPACK_IMPORTED_MODULE_2__/* .decodePredictResponse */ .tJ)(JSON.parse(text));
    }
    catch {
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC("body", "is no JSON");
    }
}
/** Labels are compared as a holdout's are: "1.0" and true are 1 to a model whose labels are whole numbers. */
function isRight(predicted, label) {
    if (predicted === null || predicted === undefined)
        return false;
    const kind = { number: "integer", bigint: "integer", boolean: "boolean", string: "string" };
    return ((0,_inference_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .matchLabel */ .G2)(label, kind[typeof predicted], new Map([[String(predicted), 0]])) !== undefined);
}
function packed(known) {
    const bytes = new Uint8Array(Math.ceil(known.length / 8));
    known.forEach((bits, row) => {
        if ((bits & countedBit) !== 0)
            bytes[row >> 3] |= 1 << (row & 7);
    });
    return Buffer.from(bytes).toString("base64");
}
function unpacked(text, rows) {
    const bytes = Buffer.from(text, "base64");
    return Array.from({ length: rows }, (_, row) => (((bytes[row >> 3] ?? 0) >> (row & 7)) & 1) === 1);
}


/***/ })

};
