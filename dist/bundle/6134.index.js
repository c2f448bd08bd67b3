export const id = 6134;
export const ids = [6134];
export const modules = {

/***/ 77682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/** Text as it may stand in a log: a name or a reason may hold a table's cell, which anybody may have written. */
/**
 * No control character moves the cursor. The runner of a workflow, which takes a line for its own command where `::`
 * begins it (after spaces) or `##[` stands anywhere in it, finds neither; a character of no width is no help there,
 * since a comparison by culture overlooks it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function logText(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(/(?![\n\t])\p{Cc}/gu, "?")
        .replace(/^(\s*:):/gm, "$1 :")
        .replaceAll("##[", "## [");
}


/***/ }),

/***/ 36134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52385);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49259);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42042);
/** The action's post step: runs whatever became of the main one, and brings what was interrupted to its end. */






/** The jobs that may leave a rollout half-done. */
const steering = ["release", "rollback", "approve", "promote"];
async function run(home) {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("inputs");
    // Nothing was begun that could be left half-done.
    if (saved === "")
        return;
    try {
        const given = JSON.parse(saved);
        process.chdir(given["working-directory"]);
        const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .lineProgress */ .Q)({ stream: process.stderr, verbose: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .isDebug */ ._o(), quiet: false, workflow: true });
        // The runner gives a post step its own time; no signal cuts it short, or the rollout would stay where it is.
        const world = { ...(0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .realWorld */ .by)(home, progress, new AbortController().signal), run: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("run") };
        let words = "the run was cut off before it ended; it had changed nothing that serves";
        let exit = _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done;
        if (steering.includes(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("job"))) {
            const { finishForAction } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(8425), __webpack_require__.e(8087)]).then(__webpack_require__.bind(__webpack_require__, 92866));
            ({ exit, words } = await finishForAction(given, world));
        }
        if (_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("told") !== "yes")
            await tellCutOff(words, world);
        process.exitCode = exit;
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error));
        process.exitCode = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exitOf */ .sX)(error);
    }
}
/** What the main step began on GitHub and could not end. */
async function tellCutOff(words, world) {
    const begun = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("begun");
    const token = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("token");
    const place = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$)(process.env, readEvent());
    if (begun === "" || token === "" || place === undefined)
        return;
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(token);
    const { endCutOff } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2413), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 20564));
    await endCutOff(JSON.parse(begun), place, token, words, world);
}
/** The main step has read it already, and said what was wrong with it. */
function readEvent() {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(process.env.GITHUB_EVENT_PATH ?? "", "utf8"));
}


/***/ }),

/***/ 49259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lineProgress)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77682);

/** Without a terminal a long task speaks this often (milliseconds), so that a log shows life without filling up. */
const spokenEvery = 10_000;
const redrawnEvery = 100;
function lineProgress({ stream, verbose, quiet, workflow }) {
    const terminal = stream.isTTY === true && !workflow;
    let drawn = false;
    const clear = () => {
        if (drawn)
            stream.write("\r\x1b[K");
        drawn = false;
    };
    const line = (text) => {
        clear();
        stream.write(`${text}\n`);
    };
    const told = (text) => line((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text));
    return {
        say: (text) => {
            if (!quiet)
                told(text);
        },
        warn: (text) => (workflow ? line(`::warning::${escapeCommand(text)}`) : told(`! ${text}`)),
        detail: (text) => {
            if (verbose)
                told(`  ${text}`);
        },
        async stage(title, work) {
            if (!quiet && workflow)
                line(`::group::${escapeCommand(title)}`);
            else if (!quiet)
                told(title);
            try {
                return await work();
            }
            finally {
                if (workflow && !quiet)
                    line("::endgroup::");
            }
        },
        task(title, total) {
            const interval = terminal ? redrawnEvery : spokenEvery;
            let last = performance.now();
            const show = (done, detail) => {
                const share = total ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : "";
                const text = `  ${title}${share}${detail ? ` · ${detail}` : ""}`;
                if (!terminal)
                    return told(text);
                stream.write(`\r\x1b[K${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text).slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
                drawn = true;
            };
            return {
                update(done, detail) {
                    if (quiet || performance.now() - last < interval)
                        return;
                    last = performance.now();
                    show(done, detail);
                },
                end(detail) {
                    clear();
                    if (detail && !quiet)
                        told(`  ${detail}`);
                },
            };
        },
    };
}
/** A workflow command's text: its own marks must not be read as new commands. */
function escapeCommand(text) {
    return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}


/***/ }),

/***/ 42042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   by: () => (/* binding */ realWorld),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/** The real outside: this machine's clock, file system and network. */




const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            // An aborted wait ends at once, as its contract says; nothing else can go wrong in it.
            if (!signal?.aborted)
                throw error;
        }
    },
};
function realWorld(home, progress, signal) {
    return {
        clock: systemClock,
        files: /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__, 2))),
        fetch: globalThis.fetch,
        environment: process.env,
        progress,
        signal,
        home,
        version: versionOf(home),
    };
}
/** model-release's own version, as the package.json beside the doors has it. */
function versionOf(home) {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, "package.json"), "utf8")).version;
}


/***/ }),

/***/ 52385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/** @returns undefined outside of a workflow */
function placeOf(environment, event) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_SHA: commit } = environment;
    if (!repository || !id || !commit)
        return undefined;
    const { pull_request: request, merge_group: group, issue } = event;
    const server = environment.GITHUB_SERVER_URL || "https://github.com";
    const number = request?.number ?? issue?.number;
    const head = request?.head?.repo?.full_name;
    const workflow = workflowOf(environment, repository);
    const { GITHUB_REF: ref } = environment;
    return {
        apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
        repository,
        run: { id: Number(id), attempt: Number(environment.GITHUB_RUN_ATTEMPT ?? 1) },
        url: `${server}/${repository}/actions/runs/${id}`,
        sha: request?.head?.sha ?? group?.head_sha ?? commit,
        ...(number !== undefined && { pullRequest: number }),
        // A fork that was deleted is one all the same.
        isFork: request !== undefined && head !== repository,
        ...(ref?.startsWith("refs/tags/") && { tag: ref.slice("refs/tags/".length) }),
        ...(workflow && { workflow }),
    };
}
/** GITHUB_WORKFLOW_REF is "OWNER/NAME/.github/workflows/FILE@REF"; another repository's file is not at hand. */
function workflowOf({ GITHUB_WORKFLOW_REF: ref, GITHUB_JOB: job }, repository) {
    if (!ref?.startsWith(`${repository}/`) || !job)
        return undefined;
    const file = ref.slice(repository.length + 1).replace(/@.*$/, "");
    return { file, job };
}


/***/ })

};
