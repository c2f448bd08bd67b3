export const id = 2733;
export const ids = [2733];
export const modules = {

/***/ 15023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r7: () => (/* binding */ alertOfRollout),
  de: () => (/* binding */ alertOfRun),
  qz: () => (/* binding */ tell),
  EZ: () => (/* binding */ warnOfMissingAddresses)
});

// EXTERNAL MODULE: ./build/alerts/alert.js
var alerts_alert = __webpack_require__(7948);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/alerts/list.js + 3 modules
var list = __webpack_require__(89753);
;// CONCATENATED MODULE: ./build/alerts/send.js
/**
 * Sends an alert to all who are to be told, at once and in bounded time. It comes after the outcome is safe and changes
 * nothing of it: what cannot be sent is a warning. An address is a secret, so no more than its host is ever said.
 */


const sendWithinMs = 5_000;
async function sendAlert(alert, settings, world, withinMs = sendWithinMs) {
    const wanted = settings.flatMap(kindsIn).filter(({ options }) => options.on.includes(alert.event));
    // Not the run's own signal: a run that was cancelled has the more to tell.
    const late = { withinMs, signal: AbortSignal.timeout(withinMs) };
    await Promise.all(wanted.map((one) => sendTo(one, alert, late, world)));
}
/** Those of the addresses that the environment lacks, in words: told before anything could need them. */
function missingAddresses(settings, { environment }) {
    return settings.flatMap(kindsIn).flatMap(({ name, options }) => {
        const missing = [options.url_from, tokenOf(options)].filter((from) => from !== undefined && !environment[from]);
        return missing.map((from) => `alerts: ${from} is not set, so nothing can be sent to ${name}`);
    });
}
function kindsIn(one) {
    return Object.keys(list/* alertKinds */.O).flatMap((name) => {
        const options = one[name];
        return options === undefined ? [] : { name, options };
    });
}
async function sendTo({ name, options }, alert, late, world) {
    const { environment, progress } = world;
    const missed = (why) => progress.warn(`the alert was not sent to ${name}: ${why}`);
    const address = addressOf(environment[options.url_from]);
    if (address === undefined)
        return missed(`${options.url_from} holds no http or https address`);
    const token = tokenOf(options);
    if (token !== undefined && !environment[token])
        return missed(`${token} is not set`);
    const { url, authorization } = withoutLogin(address, token === undefined ? undefined : environment[token]);
    // Its options were checked by its own schema.
    const kind = (await list/* alertKinds */.O[name].load());
    const message = kind.render(alert, options, url);
    const why = await (0,effects/* effect */.Q)(`send alert: ${name}`, () => post(message, authorization, late, world));
    if (why === undefined)
        progress.detail(`the alert was sent to ${name} (${url.host})`);
    else
        missed(`${url.host}: ${why}`);
}
const tokenOf = (options) => options.token_from;
function addressOf(written) {
    const url = URL.canParse(written ?? "") ? new URL(written ?? "") : undefined;
    return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}
/** A login in the address goes into the header: fetch refuses it where it stands, and says the whole address. */
function withoutLogin(address, token) {
    const url = new URL(address);
    const login = [url.username, url.password].map(decoded).join(":");
    url.username = "";
    url.password = "";
    if (token !== undefined)
        return { url, authorization: `Bearer ${token}` };
    return login === ":" ? { url } : { url, authorization: `Basic ${Buffer.from(login).toString("base64")}` };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/** @returns why it did not get there; undefined where it did */
async function post({ url, body, headers }, authorization, late, { fetch }) {
    try {
        const answer = await fetch(url, {
            method: "POST",
            headers: { "content-type": "application/json", ...headers, ...(authorization && { authorization }) },
            body: JSON.stringify(body),
            // Who sends us elsewhere would get the secret, too.
            redirect: "manual",
            signal: late.signal,
        });
        await answer.body?.cancel();
        return answer.ok ? undefined : `it answered with status ${answer.status}`;
    }
    catch (error) {
        if (late.signal.aborted)
            return `no answer within ${late.withinMs / 1000} s`;
        // The message may hold the address; the code of what was refused cannot.
        const code = error.cause?.code;
        return typeof code === "string" ? `it could not be reached (${code})` : "it could not be reached";
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/jobs/steps/alerts.js




/** Before anything is done, and so while there is time to set what is missing. */
function warnOfMissingAddresses({ alerts }, world) {
    for (const warning of missingAddresses(alerts, world))
        world.progress.warn(warning);
}
/** What a run that made a report came to; nothing where there is nothing to tell. */
function alertOfRun(report, { exit, error, tookOver }, config, world) {
    const event = eventOf(report, exit, error) ?? (tookOver === undefined ? undefined : "taken-over");
    if (event === undefined)
        return undefined;
    const { run, version, model, image, rollout, outcome, reasons, serving } = report;
    return steps_alerts_alert(event, config, world, {
        summary: event === "taken-over" ? takenOver(report) : (0,summary/* headline */.Pl)(report).replace(/^\S+ /, ""),
        reasons: tookOver === undefined ? reasons : [tookOver, ...reasons],
        ...(version && { version: version.number }),
        ...(model && { model: model.md5 }),
        ...(image && { image: image.digest }),
        outcome,
        exit,
        serving,
        gates: rollout?.gates ?? [],
        run,
    });
}
function eventOf({ outcome, rollout }, exit, error) {
    if (error instanceof errors/* Problem */.AF && error.code === "ROLLOUT_TAKEN_OVER")
        return "taken-over";
    if (outcome === "rolled-back")
        return exit === errors/* exits */.co.inconclusive ? "inconclusive" : "rolled-back";
    return outcome === "failed" && rollout !== undefined ? "failed" : undefined;
}
function takenOver({ run, version }) {
    return `the rollout of ${version === undefined ? run.name : `${run.name} ${version.number}`} was taken over`;
}
/** The same of a command that steers a rollout and makes no report; nothing where it ended as it was meant to. */
function alertOfRollout(result, { job, exit, asker }, config, world) {
    const { outcome, reasons, serving, record } = result;
    const isBack = outcome === "rolled-back" || (job === "rollback" && outcome === "promoted");
    const inconclusive = record.abandoned?.kind === "inconclusive";
    const event = isBack ? (inconclusive ? "inconclusive" : "rolled-back") : outcome === "failed" ? "failed" : undefined;
    if (event === undefined)
        return undefined;
    const { about, candidate } = record.plan;
    const subject = about === undefined ? config.name : `${config.name} ${about.version}`;
    const { commit, url } = asker ?? {};
    return steps_alerts_alert(event, config, world, {
        summary: outcome === "promoted" ? `${subject} serves again` : `${subject} ${ending[event]}`,
        reasons,
        ...(about && { version: about.version, model: about.model }),
        image: candidate.digest,
        outcome,
        exit,
        serving,
        gates: record.verdicts,
        run: { job, tool: world.version, ...(commit && { commit }), ...(url && { url }) },
    });
}
const ending = {
    "rolled-back": "was rolled back",
    inconclusive: "was rolled back",
    failed: "could not be brought to an end",
};
function steps_alerts_alert(event, { name, deploy }, { clock }, facts) {
    const { summary, reasons, gates, run, ...more } = facts;
    const { job, tool, commit, url } = run;
    return {
        schema: alerts_alert/* alertVersion */.FF,
        event,
        at: clock.now().toISOString(),
        summary,
        reasons: [...reasons],
        name,
        ...more,
        target: deploy.target,
        gates: gates
            .filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive")
            .map(({ source, verdict, cause, reason }) => ({ source, verdict, ...(cause && { cause }), reason })),
        run: { job, tool, ...(commit !== undefined && { commit }), ...(url !== undefined && { url }) },
    };
}
/** What was done is done: whatever happens here turns nothing red. */
async function tell(alert, { alerts }, world) {
    if (alert === undefined)
        return;
    try {
        await sendAlert(alert, alerts, world);
    }
    catch {
        // Whatever nobody foresaw may hold an address: its words are not printed.
        world.progress.warn("alerts could not be sent, by a fault of model-release");
    }
}


/***/ }),

/***/ 92124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ nowServing),
/* harmony export */   Wp: () => (/* binding */ noteLastPromotion),
/* harmony export */   aj: () => (/* binding */ notePromotion),
/* harmony export */   v: () => (/* binding */ countJudgement)
/* harmony export */ });
/* harmony import */ var _rollout_journal_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89037);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7666);


/** Counts this judgement: a holdout that has judged often is no longer unseen. @returns how often, this time included */
async function countJudgement({ fingerprint }, { ledger }) {
    const { judgements } = await ledger.update((content) => (0,_rollout_journal_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .withJudgement */ .Mz)(content, fingerprint));
    return judgements[fingerprint] ?? 1;
}
/** The digest that serves, "none", or "unknown" where the target could not be asked. */
async function nowServing(open, { signal, progress }) {
    try {
        return (await open.status(signal)).serving ?? "none";
    }
    catch (error) {
        progress.warn(`what serves now could not be asked: ${error.message}`);
        return "unknown";
    }
}
/**
 * Writes a promotion down; again for the same release, for the run that promoted it may have died before.
 *
 * The candidate serves by now: that it cannot be written is said, and changes nothing of that. The next release does it.
 */
async function notePromotion({ record }, { ledger }, { progress }) {
    if (record.outcome !== "promoted")
        return;
    const { candidate, about } = record.plan;
    const named = about && { version: about.version, model: about.model, path: about.path };
    try {
        const { releases } = await ledger.load();
        if (releases[0]?.digest === candidate.digest)
            return;
        const promoted = { ...candidate, ...named, promotedAt: record.updatedAt };
        await ledger.update((content) => (0,_rollout_journal_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .withPromoted */ .nb)(content, promoted));
    }
    catch (error) {
        progress.warn(`the promotion could not be written down, which the next release does: ${error.message}`);
    }
}
/**
 * What an earlier run could not write down, so that the baseline is what serves. Where the journal cannot be read it is
 * left to the preflight to say so: that knows all that is missing, and this knows the first of it.
 */
async function noteLastPromotion({ journal, ledger }, world) {
    let record;
    try {
        record = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .readRollout */ .wW)(journal);
    }
    catch (error) {
        world.progress.detail(`whether the last promotion was written down is not known: ${error.message}`);
    }
    if (record)
        await notePromotion({ record }, { ledger }, world);
}


/***/ }),

/***/ 98550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nc: () => (/* binding */ beginJob),
  Ep: () => (/* binding */ conclude),
  gg: () => (/* binding */ exitOfDecision),
  iY: () => (/* binding */ holderName),
  kA: () => (/* binding */ keepReport),
  GG: () => (/* binding */ requireGates)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/report.js + 1 modules
var report = __webpack_require__(63667);
;// CONCATENATED MODULE: ./build/report/begin.js

function beginReport(run, clock) {
    const started = clock.now().toISOString();
    const begun = clock.monotonic();
    const seconds = (since) => Math.round(clock.monotonic() - since) / 1000;
    return {
        timings: {},
        async time(stage, work) {
            const since = clock.monotonic();
            try {
                return await work();
            }
            finally {
                this.timings[stage] = seconds(since);
            }
        },
        end(outcome, reasons) {
            const { time: _time, end: _end, timings, ...filled } = this;
            return {
                schema: report/* reportVersion */.f,
                run: { ...run, started },
                gates: [],
                serving: "unknown",
                ...filled,
                outcome,
                reasons: [...reasons],
                timings: { ...timings, total: seconds(begun) },
            };
        },
    };
}

// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
// EXTERNAL MODULE: ./build/jobs/steps/alerts.js + 1 modules
var alerts = __webpack_require__(15023);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
;// CONCATENATED MODULE: ./build/jobs/steps/run.js
/** What every job begins and ends with: its report, the run that it belongs to, and how an error ends it. */









function beginJob(job, config, asker, world) {
    const { commit, tag, url } = asker;
    const run = { id: (0,external_node_crypto_.randomUUID)(), job, name: config.name, tool: world.version };
    return beginReport({ ...run, ...(commit && { commit }), ...(tag && { tag }), ...(url && { url }) }, world.clock);
}
/** Names this run in a journal: one name for a step of a workflow and its post step, and no other's. */
function holderName({ environment, run: own }) {
    const { GITHUB_RUN_ID: run, GITHUB_REPOSITORY: repository } = environment;
    if (!run)
        return `${(0,external_node_os_.hostname)()} process ${process.pid}`;
    return `${repository ?? "workflow"} run ${run}${own ? ` (${own})` : ""}`;
}
/** Does the work; an error ends the report as `failed`, with its words, and is handed back to be explained. */
async function conclude(open, config, world, work) {
    let ended;
    try {
        ended = await work();
    }
    catch (error) {
        const known = (0,errors/* endOf */.pJ)(error, world.signal);
        const problems = known instanceof errors/* Problems */.Zw ? known.problems : [(0,errors/* unexpected */.os)(known)];
        const report = open.end("failed", problems.map(({ message }) => message));
        ended = { report, exit: (0,errors/* exitOf */.sX)(known), error: known };
    }
    const path = await keepReport(ended.report, config, world);
    await (0,alerts/* tell */.qz)((0,alerts/* alertOfRun */.de)(ended.report, ended, config, world), config, world);
    const { report, exit, error } = ended;
    return { report, exit, ...(error !== undefined && { error }), path };
}
/** A report that cannot be kept is said, and changes nothing of what became of the release. */
async function keepReport(report, config, world) {
    try {
        const folders = await (0,state/* openState */.Gf)(config, world);
        const path = (0,external_node_path_.join)(folders.reports, `${report.run.job}.json`);
        await (0,effects/* effect */.Q)("write report", () => (0,whole/* writeWhole */.f8)(path, `${JSON.stringify(report, null, 2)}\n`, world));
        return path;
    }
    catch (error) {
        world.progress.warn(`the report could not be kept: ${error.message}`);
        return undefined;
    }
}
const exitOfDecision = {
    pass: errors/* exits */.co.done,
    fail: errors/* exits */.co.gateFailed,
    inconclusive: errors/* exits */.co.inconclusive,
};
/** A job that judges needs something to judge by. */
function requireGates({ gates, file }) {
    if (gates.length > 0)
        return;
    throw new errors/* Problem */.AF("GATES_MISSING", {
        what: `${file} has no gates: nothing says what the model must hold`,
        remedy: "Write some, such as\n  gates:\n    - accuracy >= 90%\n    - accuracy >= baseline - 0.01\nor hand them in with --gate (in a workflow: with: gates: …).",
    });
}


/***/ }),

/***/ 63667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ reportSchema),
  f: () => (/* binding */ reportVersion)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./build/report/report.js
/**
 * The one record of a run: every comment, check, page and release note is drawn from it.
 *
 * No row of the holdout ever stands in it, nor a secret. The schema is published (`model-release schema --report`);
 * a field is added freely, but changed or removed only with a new number in `schema`.
 */

const reportVersion = 1;
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const source = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().describe("relative to the configuration's folder"),
    format: schemas/* string */.YjP(),
    size: schemas/* number */.aig().int().describe("bytes"),
    md5: schemas/* string */.YjP().describe("DVC's hash of it"),
    sha256: schemas/* string */.YjP(),
    producer: schemas/* string */.YjP().optional(),
});
const verdict = schemas/* strictObject */.rej({
    source: schemas/* string */.YjP().describe("the gate as written"),
    place: schemas/* enum */.k5n(["holdout", "canary"]),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "not-applicable"]),
    cause: schemas/* enum */.k5n(["too-little", "no-data", "invalid", "resolution"]).optional(),
    proven: schemas/* boolean */.zMY().describe("false when decided by the bare estimate"),
    estimate: schemas/* number */.aig().optional(),
    interval: schemas/* strictObject */.rej({ lower: schemas/* number */.aig().optional(), upper: schemas/* number */.aig().optional() }).optional(),
    level: schemas/* strictObject */.rej({ pass: schemas/* number */.aig(), fail: schemas/* number */.aig() }).optional(),
    baseline: schemas/* number */.aig().optional(),
    n: schemas/* number */.aig().describe("rows or requests in the metric's own denominator"),
    needed: schemas/* number */.aig().optional().describe("rows for an 80 % chance of a proven answer"),
    reason: schemas/* string */.YjP(),
});
const step = schemas/* strictObject */.rej({
    share: schemas/* number */.aig().describe("asked for, 0 to 1"),
    achieved: schemas/* number */.aig().optional().describe("share of the requests that the canary really served"),
    seconds: schemas/* number */.aig(),
    requests: schemas/* strictObject */.rej({ stable: schemas/* number */.aig().int(), canary: schemas/* number */.aig().int() }),
});
const share = schemas/* number */.aig().min(0).max(1);
const apart = {
    drift: share.describe("total variation: the share that would have to move to another bin to make them alike"),
    chance: schemas/* number */.aig().describe("what chance alone shows of so many rows"),
};
const data = schemas/* strictObject */.rej({
    rows: schemas/* number */.aig().int().describe("that the canary was sent"),
    missing: share.optional().describe("of all values"),
    outside: share.optional().describe("of the values that came: beyond the holdout's range, or an unknown category"),
    predictions: schemas/* strictObject */.rej({ ...apart, answers: schemas/* number */.aig().int() })
        .optional()
        .describe("the canary's against the candidate's on the holdout"),
    features: schemas/* array */.YOg(schemas/* strictObject */.rej({
        feature: schemas/* string */.YjP(),
        missing: share,
        outside: share.optional(),
        drift: apart.drift.optional(),
        chance: apart.chance.optional(),
    }))
        .describe("the few that differ most from the holdout"),
})
    .describe("what the canary was sent and answered, beside the holdout: for information, no gate looks at it");
const reportSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(reportVersion),
    run: schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        job: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        started: datetime(),
        tool: schemas/* string */.YjP().describe("model-release's own version"),
        commit: schemas/* string */.YjP().optional(),
        tag: schemas/* string */.YjP().optional().describe("the tag that was pushed for the release"),
        url: schemas/* url */.OZ5().optional(),
    }),
    model: source.optional(),
    baseline: schemas/* strictObject */.rej({ from: schemas/* string */.YjP().describe("how it was found"), source: source.optional(), identical: schemas/* boolean */.zMY() })
        .optional(),
    version: schemas/* strictObject */.rej({
        number: schemas/* string */.YjP(),
        md5: schemas/* string */.YjP(),
        size: schemas/* number */.aig().int(),
        file: schemas/* string */.YjP().optional().describe("the .dvc file"),
        pushed: schemas/* string */.YjP().optional().describe("the remote that keeps it"),
    })
        .optional(),
    holdout: schemas/* strictObject */.rej({
        path: schemas/* string */.YjP(),
        fingerprint: schemas/* string */.YjP().describe("sha256 of its bytes"),
        rows: schemas/* number */.aig().int(),
        judged: schemas/* number */.aig().int().optional().describe("how often this holdout has been judged for this target"),
        unjudged: schemas/* array */.YOg(schemas/* string */.YjP()).describe("slices too rare to be judged, as configured"),
    })
        .optional(),
    gates: schemas/* array */.YOg(verdict).readonly(),
    image: schemas/* strictObject */.rej({
        digest,
        reference: schemas/* string */.YjP().optional().describe("where it was pushed"),
        layout: schemas/* string */.YjP().optional().describe("the OCI layout that holds it"),
        base: schemas/* string */.YjP().optional().describe("the base image, by digest"),
        size: schemas/* number */.aig().int(),
    })
        .optional(),
    rollout: schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        target: schemas/* string */.YjP(),
        url: schemas/* string */.YjP().optional(),
        steps: schemas/* array */.YOg(step),
        gates: schemas/* array */.YOg(verdict).readonly(),
        data: data.optional(),
    })
        .optional(),
    outcome: schemas/* enum */.k5n(["passed", "promoted", "unchanged", "waiting", "rejected", "rolled-back", "failed"]),
    reasons: schemas/* array */.YOg(schemas/* string */.YjP()),
    timings: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).describe("seconds a stage took"),
    serving: schemas/* string */.YjP().describe("the digest that serves now; none, or unknown"),
});


/***/ }),

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

/***/ 89037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ withJudgement),
/* harmony export */   SB: () => (/* binding */ ledgerFile),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   nb: () => (/* binding */ withPromoted)
/* harmony export */ });
/* unused harmony export releasesKept */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _file_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83940);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17959);
/** What outlasts a rollout, kept beside its journal: the releases before, and how often a holdout has judged. */





/** Releases that `rollback --to` can go back to. */
const releasesKept = 10;
const pastReleaseShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    template: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()),
    /** The semantic version, where one was given. */
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** DVC's md5 of the model. */
    model: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Where the model lies, relative to the configuration. */
    path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Wall time, ISO 8601, for people. */
    promotedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
const ledgerShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Newest first; the first is what was promoted last. */
    releases: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(pastReleaseShape),
    /** By the fingerprint of the holdout. */
    judgements: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative()),
});
const ledgerFile = "ledger.json";
const empty = { releases: [], judgements: {} };
/** @param folder  the rollout's state folder, `.model-release/<name>` */
function openLedger(folder, parts) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ledgerFile);
    const load = async () => (await (0,_stored_js__WEBPACK_IMPORTED_MODULE_3__/* .readStored */ .C)(path, ledgerShape, parts.files)) ?? empty;
    return {
        load,
        update: (change) => (0,_file_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .underJournalLock */ .Z7)({ folder, ...parts }, async () => {
            const next = change(await load());
            await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)("write ledger", () => (0,_stored_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStored */ .z)(path, next, parts.files));
            return next;
        }),
    };
}
/** Puts a release on top; one that stood there already moves up, so that each stands once. */
function withPromoted(content, release) {
    const others = content.releases.filter(({ digest }) => digest !== release.digest);
    return { ...content, releases: [release, ...others].slice(0, releasesKept) };
}
/** Counts one more judgement by a holdout. */
function withJudgement(content, fingerprint) {
    const times = (content.judgements[fingerprint] ?? 0) + 1;
    return { ...content, judgements: { ...content.judgements, [fingerprint]: times } };
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


/***/ })

};
