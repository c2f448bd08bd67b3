export const id = 3726;
export const ids = [3726,6809];
export const modules = {

/***/ 89190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   QL: () => (/* binding */ inputs)
/* harmony export */ });
/* unused harmony export outputs */
const inputs = {
    config: { help: "Path of the configuration, from the working directory", default: "model-release.yaml" },
    mode: { help: "auto (by the event), gate, release, plan, status or rollback", default: "auto" },
    "working-directory": { help: "Folder to work in, from the repository's root", default: "." },
    model: { help: "Path of the candidate; wins over the configuration", default: "" },
    holdout: { help: "Path of the holdout; wins over the configuration", default: "" },
    gates: { help: "Gates, one a line; win over the configuration", default: "" },
    version: { help: "X.Y.Z, major, minor or patch; wins over the configuration", default: "" },
    token: {
        help: "Token for comments, checks and deployments; the workflow's own is enough",
        default: "${{ github.token }}",
    },
    set: { help: "Values laid over the configuration, one a line, such as canary.max_duration=20m", default: "" },
};
const outputs = {
    outcome: "passed, promoted, unchanged, waiting, rejected, rolled-back or failed",
    verdict: "pass, fail, inconclusive or none: all gates together",
    version: "The release's number",
    "model-digest": "The model's DVC hash (md5)",
    image: "The serving image, by digest",
    "image-digest": "The serving image's digest alone",
    serving: "The digest that serves now; none, or unknown",
    report: "Path of the report (JSON)",
    summary: "One line that says what became of the release",
};
/** What is laid over the configuration by the inputs that are a value of it. Throws nothing: values are checked with the rest. */
function overridesOf({ model, holdout, gates, version, }) {
    const laid = [];
    if (model)
        laid.push({ given: "input model", path: ["model", "path"], value: model });
    if (holdout)
        laid.push({ given: "input holdout", path: ["holdout", "path"], value: holdout });
    if (gates && gates.length > 0)
        laid.push({ given: "input gates", path: ["gates"], value: gates });
    if (version)
        laid.push({ given: "input version", path: ["version", "number"], value: version });
    return laid;
}


/***/ }),

/***/ 23726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/github/event.js
/** Which job an event of the workflow asks for. Pure: the event's name and payload in, a decision out. */
const modes = ["auto", "gate", "release", "plan", "status", "rollback"];
function decideByEvent(event, payload, mode) {
    const unsafe = whyUnsafe(event, payload);
    if (unsafe)
        return unsafe;
    if (mode !== "auto")
        return { kind: "run", job: mode };
    if (event === "pull_request" || event === "merge_group")
        return { kind: "run", job: "gate" };
    if (event === "push")
        return decidePush(payload);
    if (event === "workflow_dispatch") {
        return nothing("a run by hand says what it wants by the input 'mode': gate, release, plan, status or rollback");
    }
    return nothing(`the event '${event}' asks for nothing here; set the input 'mode' to run a job on it`);
}
function decidePush({ ref, deleted, repository }) {
    if (deleted)
        return nothing("the branch was deleted");
    if (ref?.startsWith("refs/tags/"))
        return { kind: "run", job: "release" };
    const branch = repository?.default_branch;
    if (branch && ref === `refs/heads/${branch}`)
        return { kind: "run", job: "release" };
    return nothing(`a push to '${ref ?? "an unknown ref"}' releases nothing; only the default branch (${branch ?? "unknown"}) and tags do`);
}
/**
 * These events run with the repository's own credentials, on a fork's word. A model from a fork must never be judged,
 * much less deployed, by such a run (GitHub Security Lab, "Preventing pwn requests").
 */
function whyUnsafe(event, payload) {
    const from = event === "pull_request_target"
        ? payload.pull_request?.head?.repo?.full_name
        : event === "workflow_run"
            ? payload.workflow_run?.head_repository?.full_name
            : payload.repository?.full_name;
    if (event !== "pull_request_target" && event !== "workflow_run")
        return undefined;
    if (from !== undefined && from === payload.repository?.full_name)
        return undefined;
    return {
        kind: "refuse",
        because: `${event} runs code of ${from ?? "an unknown repository"} with this repository's credentials`,
        remedy: "Gate pull requests on the event 'pull_request': it needs no credentials, from a fork neither.\n  on: pull_request",
    };
}
function nothing(because) {
    return { kind: "nothing", because };
}

// EXTERNAL MODULE: ./build/doors/progress.js
var doors_progress = __webpack_require__(49259);
// EXTERNAL MODULE: ./build/doors/world.js
var doors_world = __webpack_require__(42042);
;// CONCATENATED MODULE: ./build/doors/main.js
/** The action's main step: reads the inputs once, calls the job that the event asks for, sets the outputs. */







async function run(home) {
    process.exitCode = await main(home);
}
async function main(home) {
    const cancel = new AbortController();
    // The runner sends SIGINT, SIGTERM after 7.5 s, and kills after 2.5 s more: only waits are aborted here, and the
    // post step brings the rollout to its end.
    const onSignal = () => cancel.abort(new errors/* Problem */.AF("CANCELLED", {
        what: "The run was cancelled",
        remedy: "The post step brings the rollout to its end and says what serves.",
    }));
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    try {
        const given = readInputs();
        process.chdir(given["working-directory"]);
        const event = readEvent();
        const decision = decideByEvent(process.env.GITHUB_EVENT_NAME ?? "", event, readMode(given.mode));
        if (decision.kind === "nothing") {
            core/* notice */.lm(`Nothing to do: ${decision.because}.`);
            return errors/* exits */.co.done;
        }
        if (decision.kind === "refuse")
            throw new errors/* Problem */.AF("EVENT_REFUSED", { what: `Refused: ${decision.because}`, remedy: decision.remedy });
        const progress = (0,doors_progress/* lineProgress */.Q)({ stream: process.stderr, verbose: core/* isDebug */._o(), quiet: false, workflow: true });
        const world = (0,doors_world/* realWorld */.by)(home, progress, cancel.signal);
        core/* saveState */.LZ("inputs", JSON.stringify({ ...given, token: "" }));
        core/* saveState */.LZ("job", decision.job);
        const { runForAction } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(3746), __webpack_require__.e(6938), __webpack_require__.e(485)]).then(__webpack_require__.bind(__webpack_require__, 92866));
        return await runForAction(decision.job, given, event, world);
    }
    catch (error) {
        const known = (0,errors/* endOf */.pJ)(error, cancel.signal);
        core/* error */.z3((0,errors/* explain */.WE)(known));
        return (0,errors/* exitOf */.sX)(known);
    }
}
/** The only place that reads the action's inputs. */
function readInputs() {
    const names = Object.keys(inputs/* inputs */.QL);
    const given = Object.fromEntries(names.map((name) => [name, core/* getInput */.V4(name) || inputs/* inputs */.QL[name].default]));
    if (given.token.startsWith("${{"))
        given.token = "";
    if (given.token)
        core/* setSecret */.Pq(given.token);
    return given;
}
function readMode(written) {
    const mode = modes.find((known) => known === written);
    if (mode)
        return mode;
    throw new errors/* Problem */.AF("USAGE", { what: `The input 'mode' is '${written}'`, remedy: `It is one of ${modes.join(", ")}.` });
}
function readEvent() {
    const path = process.env.GITHUB_EVENT_PATH;
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch (cause) {
        throw new errors/* Problem */.AF("EVENT_UNREADABLE", {
            what: `The event at GITHUB_EVENT_PATH (${path}) could not be read`,
            remedy: "Run this as a step of a workflow; by hand, use the command line (model-release --help).",
            cause,
        });
    }
}


/***/ }),

/***/ 49259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lineProgress)
/* harmony export */ });
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
    return {
        say: (text) => {
            if (!quiet)
                line(text);
        },
        warn: (text) => line(workflow ? `::warning::${escapeCommand(text)}` : `! ${text}`),
        detail: (text) => {
            if (verbose)
                line(`  ${text}`);
        },
        async stage(title, work) {
            if (!quiet)
                line(workflow ? `::group::${escapeCommand(title)}` : title);
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
                    return line(text);
                stream.write(`\r\x1b[K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
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
                        line(`  ${detail}`);
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


/***/ })

};
