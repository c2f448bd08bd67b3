export const id = 7084;
export const ids = [7084];
export const modules = {

/***/ 7084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./build/jobs/steps/holdout.js + 6 modules
var holdout = __webpack_require__(83497);
// EXTERNAL MODULE: ./build/jobs/steps/image.js + 6 modules
var steps_image = __webpack_require__(84848);
// EXTERNAL MODULE: ./build/jobs/steps/ledger.js
var ledger = __webpack_require__(92124);
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

// EXTERNAL MODULE: ./build/rollout/roll-out.js + 21 modules
var roll_out = __webpack_require__(89747);
// EXTERNAL MODULE: ./build/jobs/steps/run.js + 1 modules
var run = __webpack_require__(98550);
// EXTERNAL MODULE: ./build/jobs/steps/target.js + 1 modules
var steps_target = __webpack_require__(42822);
;// CONCATENATED MODULE: ./build/jobs/steps/rollout.js





async function rollOutRelease(request, open, config, asker, world) {
    const { canary, deploy } = config;
    const plan = await (0,engine_plan/* planRollout */.ne)({
        name: config.name,
        candidate: request.candidate,
        about: request.about,
        baseline: request.baseline,
        steps: canary.steps.map((step) => ({ share: step.share, stayMs: "stay" in step ? step.stay : undefined })),
        gates: canary.gates,
        policy: config.inconclusive,
        latencyEdges: open.observer.latencyEdges,
        maxDurationMs: canary.max_duration,
        readyWithinMs: deploy.ready_within,
        settleMs: canary.settle,
        warmupMs: canary.warmup,
        lookMs: canary.look,
    });
    const { target, observer, journal } = open;
    const { clock, signal, progress } = world;
    const options = { retry: request.retry, whenBusy: deploy.when_busy ?? asker.whenBusy, holder: (0,run/* holderName */.iY)(world) };
    return underTraffic(request.requests, open, config, world, () => (0,roll_out/* rollOut */.Of)({ target, observer, journal, clock, signal, progress, plan, options }));
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
    const url = (0,steps_target/* isEphemeral */.aw)(config, world) ? undefined : await open.url();
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

// EXTERNAL MODULE: ./build/jobs/steps/rows.js
var rows = __webpack_require__(52008);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
// EXTERNAL MODULE: ./build/jobs/steps/subject.js + 6 modules
var steps_subject = __webpack_require__(7688);
// EXTERNAL MODULE: ./build/jobs/steps/version.js
var steps_version = __webpack_require__(61773);
;// CONCATENATED MODULE: ./build/jobs/release.js










/** @throws nothing that the report does not tell: an error ends it as `failed` */
async function release(config, world, asker, options) {
    const report = (0,run/* beginJob */.Nc)("release", config, asker, world);
    const stage = (name, title, work) => report.time(name, () => world.progress.stage(title, work));
    return (0,run/* conclude */.Ep)(report, config, world, async () => {
        (0,run/* requireGates */.GG)(config);
        const folders = await (0,state/* openState */.Gf)(config, world);
        const target = await (0,steps_target/* openTarget */.Ap)(config, folders, world);
        const subject = await report.time("reading", () => (0,steps_subject/* gatherSubject */._)(config, target, folders, asker, world));
        (0,steps_subject/* noteSubject */.N)(report, subject);
        report.serving = await (0,ledger/* nowServing */.JW)(target, world);
        const judged = await stage("judging", `judging ${config.model.path} on ${subject.holdout.n} rows`, () => (0,holdout/* judgeOnHoldout */.A)(subject, config, world));
        report.gates = judged.verdicts;
        report.holdout = { ...report.holdout, judged: await (0,ledger/* countJudgement */.v)(subject.holdout, target) };
        if (judged.decision !== "pass") {
            return { report: report.end("rejected", judged.reasons), exit: run/* exitOfDecision */.gg[judged.decision] };
        }
        const version = await report.time("versioning", () => (0,steps_version/* recordModelVersion */.XK)(config, target, world));
        report.version = version;
        const named = `${config.name} ${version.number}`;
        const packed = await stage("packing", `packing ${named}`, () => (0,steps_image/* packSubject */.AL)(subject, version.number, config, folders, world));
        report.image = packed.report;
        const requests = await (0,rows/* encodeRequests */.H)(subject, config);
        const open = await (0,steps_target/* openTarget */.Ap)(config, folders, world, requests);
        try {
            const rollout = await stage("rollout", `rolling out ${named}`, () => rollOutRelease({ ...packed, about: (0,steps_version/* aboutOf */.rI)(subject, version), requests, ...options }, open, config, asker, world));
            report.rollout = await rolloutInReport(rollout, open, config, world);
            report.serving = rollout.serving;
            await (0,ledger/* notePromotion */.aj)(rollout, open, world);
            return { report: report.end(rollout.outcome, [...judged.reasons, ...rollout.reasons]), exit: rollout.exit };
        }
        finally {
            if ((0,steps_target/* isEphemeral */.aw)(config, world))
                await open.stop(AbortSignal.timeout(60_000), { forget: true });
        }
    });
}


/***/ })

};
