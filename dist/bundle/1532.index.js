export const id = 1532;
export const ids = [1532];
export const modules = {

/***/ 91532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   release: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var _steps_alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15023);
/* harmony import */ var _steps_continued_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89666);
/* harmony import */ var _steps_holdout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93718);
/* harmony import */ var _steps_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84848);
/* harmony import */ var _steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92124);
/* harmony import */ var _steps_own_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68305);
/* harmony import */ var _steps_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54376);
/* harmony import */ var _steps_rollout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80602);
/* harmony import */ var _steps_rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52008);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98550);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65928);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(24770);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(74303);
/* harmony import */ var _steps_version_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(61773);














/** @throws nothing that the report does not tell: an error ends it as `failed` */
async function release(config, world, asker, options) {
    const report = (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_9__/* .beginJob */ .Nc)("release", config, asker, world);
    const stage = (name, title, work) => report.time(name, () => world.progress.stage(title, work));
    return (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_9__/* .conclude */ .Ep)(report, config, world, async () => {
        (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_9__/* .requireGates */ .GG)(config);
        (0,_steps_alerts_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfMissingAddresses */ .EZ)(config, world);
        const folders = await (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_10__/* .openState */ .Gf)(config, world);
        return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_12__/* .withTarget */ .yY)(config, folders, world, async (target) => {
            await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .noteLastPromotion */ .Wp)(target, world);
            const subject = await report.time("reading", async () => (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_11__/* .gatherSubject */ ._X)(config, await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_12__/* .recordedReleases */ .Xc)(target), folders, asker, world));
            (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_11__/* .noteSubject */ .NL)(report, subject);
            report.serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .nowServing */ .JW)(target, world);
            const judged = await stage("judging", `judging ${config.model.path} on ${subject.holdout.n} rows`, () => (0,_steps_holdout_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeOnHoldout */ .A)(subject, config, world));
            report.gates = judged.verdicts;
            report.holdout = { ...report.holdout, judged: await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .countJudgement */ .v)(subject.holdout, target) };
            if (judged.decision !== "pass") {
                return { report: report.end("rejected", judged.reasons), exit: _steps_run_js__WEBPACK_IMPORTED_MODULE_9__/* .exitOfDecision */ .gg[judged.decision] };
            }
            const rows = await (0,_steps_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .knownRows */ .ZO)(subject, config, world);
            const version = await report.time("versioning", () => (0,_steps_version_js__WEBPACK_IMPORTED_MODULE_13__/* .recordModelVersion */ .XK)(config, target, world));
            report.version = version;
            const named = `${config.name} ${version.number}`;
            const packed = await stage("packing", `packing ${named}`, () => (0,_steps_image_js__WEBPACK_IMPORTED_MODULE_3__/* .packSubject */ .AL)(subject, version.number, target, config, folders, world));
            report.image = packed.report;
            const known = (0,_steps_continued_js__WEBPACK_IMPORTED_MODULE_1__/* .reportToKeep */ .f)(report.end("waiting", judged.reasons));
            const about = { ...(0,_steps_version_js__WEBPACK_IMPORTED_MODULE_13__/* .aboutOf */ .rI)(subject, version), ...(known && { report: known }) };
            try {
                const rollout = await stage("rollout", `rolling out ${named}`, () => (0,_steps_rollout_js__WEBPACK_IMPORTED_MODULE_7__/* .rollOutRelease */ .PW)({ ...packed, about, rows, ...options }, target, config, asker, world));
                const counts = () => (0,_steps_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .holdoutCounts */ .i)(subject.candidate, subject.holdout, judged.answers);
                report.serving = rollout.serving;
                await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .notePromotion */ .aj)(rollout, target, world);
                // The last rollout there may have been another candidate's, where this one was settled before.
                if (rollout.record.plan.candidate.digest === packed.report.digest) {
                    report.rollout = await (0,_steps_rollout_js__WEBPACK_IMPORTED_MODULE_7__/* .rolloutInReport */ .Zr)(rollout, counts, target, config, world);
                }
                const { tookOver, exit } = rollout;
                const ended = report.end(rollout.outcome, [...judged.reasons, ...rollout.reasons]);
                return { report: ended, exit, ...(tookOver !== undefined && { tookOver }) };
            }
            catch (error) {
                // It may have changed what serves, or another run may have: what was asked at the beginning is no answer.
                report.serving = await (0,_steps_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .nowServing */ .JW)(target, { ...world, signal: AbortSignal.timeout(30_000) });
                throw error;
            }
            finally {
                await (0,_steps_own_js__WEBPACK_IMPORTED_MODULE_5__/* .endWithRun */ .v)(target, config, world, AbortSignal.timeout(60_000));
            }
        });
    });
}


/***/ }),

/***/ 89666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ reportToKeep),
/* harmony export */   l: () => (/* binding */ concludeContinued)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63667);
/* harmony import */ var _rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80602);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98550);



/** A target's record takes 128 KiB, and most of it is the canary's evidence. */
const mostKeptBytes = 32 * 1024;
/** What the rollout's record keeps of the report that began it; undefined where that is too long for it. */
function reportToKeep(report) {
    return Buffer.byteLength(JSON.stringify(report)) <= mostKeptBytes ? report : undefined;
}
/**
 * Reports the end of a rollout by another job than the one that began it, and keeps the report.
 *
 * Without what that one knew (a rollout by hand, or a record of another version) the report has the rollout alone: no
 * commit, no version, nothing of the holdout.
 */
async function concludeContinued(job, { result, exit }, open, { config, asker, world }) {
    const earlier = _report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Q.safeParse(result.record.plan.about?.report).data;
    const { commit, tag } = earlier?.run ?? {};
    const { url } = asker;
    const of = { ...(commit && { commit }), ...(tag && { tag }), ...(url && { url }) };
    const report = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .beginJob */ .Nc)(job, config, { ...of, whenBusy: asker.whenBusy }, world);
    if (earlier) {
        const { model, baseline, version, holdout, gates, image } = earlier;
        Object.assign(report, { model, baseline, version, holdout, gates, image });
    }
    report.rollout = await (0,_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutInReport */ .Zr)(result, undefined, open, config, world);
    report.serving = result.serving;
    const ended = report.end(result.outcome, [...(earlier?.reasons ?? []), ...result.reasons]);
    const path = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .keepReport */ .kA)(ended, config, world);
    return { report: ended, exit, ...(path && { path }) };
}


/***/ }),

/***/ 68305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   v: () => (/* binding */ endWithRun)
/* harmony export */ });
/* harmony import */ var _rollout_driven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51994);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98550);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74303);



/**
 * Whether this run claimed the rollout last. It claims before it writes anything, so there is no moment at which a
 * killed run could have begun one that is not known for its own.
 */
function isOwn({ by }, world) {
    return by === (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .holderName */ .iY)(world);
}
/** Ends what is to end with the run, unless another run's rollout is under way there. @returns what was ended, in words */
async function endWithRun(target, config, world, signal) {
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isEphemeral */ .aw)(config, world) || (await isOthers(target, world)))
        return [];
    const stopped = await target.stop(signal, { forget: true });
    return stopped.map((what) => `ended ${what}`);
}
async function isOthers({ journal }, world) {
    const driven = await (0,_rollout_driven_js__WEBPACK_IMPORTED_MODULE_0__/* .readDriven */ .T)(journal).catch((error) => error);
    if (driven instanceof Error) {
        world.progress.warn(`nothing is ended here, for what runs may be another's: the record of the rollout cannot be read: ${driven.message}`);
        return true;
    }
    return driven !== undefined && driven.record.phase !== "done" && !isOwn(driven, world);
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

/***/ 51994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readDriven)
/* harmony export */ });
/* harmony import */ var _engine_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35724);

/** @returns undefined where there has been no rollout */
async function readDriven(journal) {
    const loaded = await journal.load();
    if (loaded?.record === undefined)
        return undefined;
    const record = (0,_engine_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(loaded.record);
    const by = loaded.fence?.holder ?? record.drivenBy;
    return { record, ...(by !== undefined && { by }) };
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
