export const id = 1532;
export const ids = [1532];
export const modules = {

/***/ 91532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   release: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var _steps_holdout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93718);
/* harmony import */ var _steps_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84848);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92124);
/* harmony import */ var _steps_rollout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(253);
/* harmony import */ var _steps_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52008);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65928);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7688);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74303);
/* harmony import */ var _steps_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61773);










/** @throws nothing that the report does not tell: an error ends it as `failed` */
async function release(config, world, asker, options) {
    const report = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_5__/* .beginJob */ .Nc)("release", config, asker, world);
    const stage = (name, title, work) => report.time(name, () => world.progress.stage(title, work));
    return (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_5__/* .conclude */ .Ep)(report, config, world, async () => {
        (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_5__/* .requireGates */ .GG)(config);
        const folders = await (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_6__/* .openState */ .Gf)(config, world);
        return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_8__/* .withTarget */ .yY)(config, folders, world, async (target) => {
            const subject = await report.time("reading", async () => (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .gatherSubject */ ._)(config, await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_8__/* .recordedReleases */ .Xc)(target), folders, asker, world));
            (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .noteSubject */ .N)(report, subject);
            report.serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .nowServing */ .JW)(target, world);
            const judged = await stage("judging", `judging ${config.model.path} on ${subject.holdout.n} rows`, () => (0,_steps_holdout_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeOnHoldout */ .A)(subject, config, world));
            report.gates = judged.verdicts;
            report.holdout = { ...report.holdout, judged: await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .countJudgement */ .v)(subject.holdout, target) };
            if (judged.decision !== "pass") {
                return { report: report.end("rejected", judged.reasons), exit: _steps_run_js__WEBPACK_IMPORTED_MODULE_5__/* .exitOfDecision */ .gg[judged.decision] };
            }
            const version = await report.time("versioning", () => (0,_steps_version_js__WEBPACK_IMPORTED_MODULE_9__/* .recordModelVersion */ .XK)(config, target, world));
            report.version = version;
            const named = `${config.name} ${version.number}`;
            const packed = await stage("packing", `packing ${named}`, () => (0,_steps_image_js__WEBPACK_IMPORTED_MODULE_1__/* .packSubject */ .AL)(subject, version.number, target, config, folders, world));
            report.image = packed.report;
            const requests = await (0,_steps_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeRequests */ .H)(subject, config);
            const about = (0,_steps_version_js__WEBPACK_IMPORTED_MODULE_9__/* .aboutOf */ .rI)(subject, version);
            try {
                const rollout = await stage("rollout", `rolling out ${named}`, () => (0,_steps_rollout_js__WEBPACK_IMPORTED_MODULE_3__/* .rollOutRelease */ .PW)({ ...packed, about, requests, ...options }, target, config, asker, world));
                report.rollout = await (0,_steps_rollout_js__WEBPACK_IMPORTED_MODULE_3__/* .rolloutInReport */ .Zr)(rollout, target, config, world);
                report.serving = rollout.serving;
                await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .notePromotion */ .aj)(rollout, target, world);
                return { report: report.end(rollout.outcome, [...judged.reasons, ...rollout.reasons]), exit: rollout.exit };
            }
            finally {
                if ((0,_steps_target_js__WEBPACK_IMPORTED_MODULE_8__/* .isEphemeral */ .aw)(config, world))
                    await target.stop(AbortSignal.timeout(60_000), { forget: true });
            }
        });
    });
}


/***/ }),

/***/ 15983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openObserver)
/* harmony export */ });
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
    return openSource({
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
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PW: () => (/* binding */ rollOutRelease),
  Zr: () => (/* binding */ rolloutInReport),
  B_: () => (/* binding */ stepsOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/rollout/engine/auto.js
var auto = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/rollout/engine/plan.js
var engine_plan = __webpack_require__(28690);
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
const pauseMs = 100;
/** What is under way at the end has this long to be answered. */
const lastMs = 1_000;
/** Runs until the signal aborts, then waits for the requests under way (a second at most). */
async function replay(plan, parts, signal) {
    const { requests, ratePerArm } = plan;
    const { clock } = parts;
    const sent = { stable: 0, canary: 0 };
    const answered = { stable: 0, canary: 0 };
    const underWay = { stable: new Set(), canary: new Set() };
    const most = Math.max(8, Math.ceil(ratePerArm * inFlightSeconds));
    // One a request: a signal that all of them shared would keep every request's listener until it is collected.
    const givingUp = new Set();
    let pairsLeftOut = 0;
    let url = await plan.url();
    let paused = false;
    let began = clock.monotonic();
    async function send(arm, { path, body, contentType }) {
        const giveUp = new AbortController();
        givingUp.add(giveUp);
        try {
            const answer = await parts.fetch(url + path, {
                method: "POST",
                body,
                headers: { "content-type": contentType, "x-model-release-replay": arm },
                signal: giveUp.signal,
            });
            await answer.arrayBuffer();
            // The proxy names the arm that answered; where it does not, that arm is not ready and nothing was measured.
            if (answer.headers.get("x-model-release-arm") === null)
                paused = true;
            else
                sent[arm] += 1;
            if (answer.ok)
                answered[arm] += 1;
        }
        catch {
            // The proxy itself is away: it counts nothing, and is looked for again.
            paused = true;
            url = undefined;
        }
        finally {
            givingUp.delete(giveUp);
        }
    }
    for (let n = 0; !signal.aborted; n += 2) {
        const pair = [replaySlot(n, requests.length, ratePerArm), replaySlot(n + 1, requests.length, ratePerArm)];
        if (paused || url === undefined) {
            await clock.sleep(pauseMs, signal);
            url ??= await plan.url();
            paused = false;
            // The pause is not time to make up for.
            began = clock.monotonic() - pair[0].dueMs;
            if (url === undefined)
                continue;
        }
        const late = clock.monotonic() - began - pair[0].dueMs;
        if (late > latestMs || underWay.stable.size >= most || underWay.canary.size >= most) {
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
            const sending = send(arm, requests[row]).finally(() => underWay[arm].delete(sending));
            underWay[arm].add(sending);
        }
    }
    // Nobody reads the counters any more: what is not answered in time is given up.
    const answeredAll = new AbortController();
    const all = Promise.all([...underWay.stable, ...underWay.canary]).then(() => answeredAll.abort());
    await clock.sleep(lastMs, answeredAll.signal);
    for (const request of givingUp)
        request.abort();
    await all;
    return { sent, answered, pairsLeftOut };
}

// EXTERNAL MODULE: ./build/rollout/roll-out.js + 10 modules
var roll_out = __webpack_require__(44186);
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
    const observer = await (0,steps_observer/* openObserver */.d)(open, config, world);
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
        force: request.force,
    });
    const { target, journal } = open;
    const { clock, signal, progress } = world;
    const options = { retry: request.retry, whenBusy: deploy.when_busy ?? asker.whenBusy, holder: (0,run/* holderName */.iY)(world) };
    const smokeRows = request.requests.slice(0, mostSmokeRows);
    return underTraffic(request.requests, open, config, world, () => (0,roll_out/* rollOut */.Of)({ target, observer, journal, clock, signal, progress, plan, options, smokeRows }));
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
async function underTraffic(requests, open, { canary }, world, work) {
    if (canary.traffic === "live")
        return work();
    const ended = new AbortController();
    const plan = { url: open.url, requests, ratePerArm: canary.traffic.rate };
    const sending = replay(plan, world, ended.signal);
    try {
        return await work();
    }
    finally {
        ended.abort();
        const { sent, answered, pairsLeftOut } = await sending;
        const left = pairsLeftOut > 0 ? `; ${pairsLeftOut} pairs were left out, since the machine or an arm was too slow` : "";
        world.progress.detail(`replayed ${sent.stable} rows to stable (${answered.stable} answered) and ${sent.canary} to the canary (${answered.canary})${left}`);
    }
}
async function rolloutInReport({ record }, open, config, world) {
    // What ends with the run has no address that a reader of the report could ask.
    const url = (0,target/* isEphemeral */.aw)(config, world) ? undefined : await addressOf(open, world);
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

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uh: () => (/* binding */ versionRequest),
/* harmony export */   XK: () => (/* binding */ recordModelVersion),
/* harmony export */   rI: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _version_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13166);

async function versionRequest(config, { ledger }) {
    const { releases } = await ledger.load();
    const released = releases.flatMap(({ version, model }) => version !== undefined && model !== undefined ? [{ number: version, md5: model }] : []);
    return { modelPath: config.model.path, root: config.folder, options: config.version, released };
}
async function recordModelVersion(config, open, world) {
    const { number, md5, size, dvcFile, pushedTo } = await (0,_version_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordVersion */ .I)(await versionRequest(config, open), world);
    return { number, md5, size, ...(dvcFile && { file: dvcFile }), ...(pushedTo && { pushed: pushedTo }) };
}
/** What the target's history calls the release. */
function aboutOf({ candidate }, { number, md5 }) {
    return { version: number, model: md5, path: candidate.path };
}


/***/ }),

/***/ 13166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recordVersion),
/* harmony export */   j: () => (/* binding */ plannedWrites)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72633);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44369);
/* harmony import */ var _dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8947);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60957);
/** Gives a model its version: number, hash, `.dvc` file, cached and pushed objects. A re-run changes nothing. */






/**
 * Records a model's version. Objects first, the `.dvc` file that names them last, so that a run that dies between
 * leaves nothing that points nowhere.
 *
 * @throws Problem VERSION_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE, FILE_UNWRITABLE, DISK_FULL, DVC_IGNORED,
 *   DVC_IGNORE_INSIDE, DVC_CONFIG_INVALID, DVC_FILE_INVALID, DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED,
 *   GIT_UNAVAILABLE, CANCELLED
 */
async function recordVersion(request, world) {
    const plan = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planVersion */ .U)(request, world);
    const { hashed, number, dvc } = plan;
    const progress = world.progress ?? _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .K;
    for (const warning of plan.warnings)
        progress.warn(warning);
    // Asked before the first write: a remote that cannot be read stops the run here.
    const unpushed = dvc?.remote ? await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFrom */ .fY)(dvc.remote.medium, dvc.objects) : [];
    if (dvc?.cache) {
        for (const md5 of await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .putIntoCache */ .sk)(dvc.cache, dvc.objects, world)) {
            progress.warn(`the DVC cache held other bytes under ${md5}; they were replaced`);
        }
    }
    if (dvc?.remote)
        await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .putObjects */ .S7)(dvc.remote.medium, unpushed, `remote ${dvc.remote.name}`);
    for (const { path, text } of dvc?.texts ?? []) {
        await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)(`write ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}`, () => (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(path, text, world));
    }
    return {
        number,
        md5: hashed.md5,
        size: hashed.size,
        ...(hashed.kind === "directory" && { fileCount: hashed.children.length }),
        ...(dvc && { dvcFile: shown(dvc.pointerPath, request.root) }),
        cached: dvc?.cache !== undefined,
        ...(dvc?.remote && { pushedTo: dvc.remote.name }),
    };
}
/**
 * Every write that `recordVersion` would make now, as lines for a person; empty where all is as it should be.
 *
 * @throws Problem  as recordVersion, but for those of writing
 */
async function plannedWrites(request, world) {
    const { dvc } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planVersion */ .U)(request, world);
    if (!dvc)
        return [];
    const lines = [];
    const say = (objects, place) => {
        const bytes = objects.reduce((sum, { size }) => sum + size, 0);
        if (objects.length > 0)
            lines.push(`${objects.length} object(s), ${bytes} bytes, to ${place}`);
    };
    if (dvc.cache)
        say(await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFrom */ .fY)(dvc.cache.medium, dvc.objects), `the DVC cache ${dvc.cache.base}`);
    if (dvc.remote) {
        say(await (0,_dvc_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFrom */ .fY)(dvc.remote.medium, dvc.objects), `the remote ${dvc.remote.name} (${dvc.remote.medium.name})`);
    }
    return [...lines, ...dvc.texts.map(({ path }) => shown(path, request.root))];
}
/** A path as the configuration would write it. */
function shown(path, root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}


/***/ })

};
