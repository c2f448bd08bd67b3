export const id = 8597;
export const ids = [8597];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 89190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   QL: () => (/* binding */ inputs)
/* harmony export */ });
/* unused harmony export outputs */
const inputs = {
    config: { help: "Path of the configuration, from the working directory", default: "model-release.yaml" },
    mode: { help: "auto (by the event), gate, release, plan, status, rollback, verify or approve", default: "auto" },
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

/***/ 28597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(82246);
;// CONCATENATED MODULE: ./build/github/command.js
/**
 * What a comment asks for: `/model-release rollback churn 1.4.0`. Pure; whether its author may ask is not decided here.
 *
 * The model's name may be left out where there is one model, but not before a reason.
 */

const called = "/model-release";
const usage = {
    status: "status [MODEL]",
    verify: "verify [MODEL]",
    approve: "approve [MODEL]",
    release: "release [MODEL] [retry]",
    rollback: "rollback [MODEL] [VERSION]",
    promote: "promote MODEL REASON",
};
const jobs = Object.keys(usage);
/** @returns undefined where the comment does not speak to us: its first line must begin with the command */
function parseCommand(comment) {
    const [first = ""] = comment.trimStart().split(/\r?\n/);
    const [name, written, ...words] = first.trim().split(/\s+/);
    if (name !== called)
        return undefined;
    const job = jobs.find((known) => known === written);
    if (job === undefined)
        return misunderstood(written);
    if (job === "promote")
        return parsePromotion(words);
    return parseOrder(job, words) ?? { instead: line(job) };
}
function parsePromotion([model, ...reason]) {
    if (model === undefined || reason.length === 0)
        return { instead: line("promote") };
    return { job: "promote", model, reason: reason.join(" ") };
}
/** The name comes before the rest; undefined where words are left over. */
function parseOrder(job, words) {
    const [last] = words.slice(-1);
    const own = last !== undefined && isArgument(job, last) ? last : undefined;
    const names = own === undefined ? words : words.slice(0, -1);
    if (names.length > 1)
        return undefined;
    const named = names[0] === undefined ? {} : { model: names[0] };
    if (job === "release")
        return { job, ...named, retry: own !== undefined };
    if (job === "rollback")
        return { job, ...named, ...(own !== undefined && { to: own }) };
    return { job, ...named };
}
function isArgument(job, word) {
    if (job === "release")
        return word === "retry";
    return job === "rollback" && /^(v?\d+\.\d+\.\d+|sha256:[0-9a-f]{64})$/.test(word);
}
const line = (job) => `${called} ${usage[job]}`;
function misunderstood(written) {
    const meant = written === undefined ? undefined : (0,suggest/* nearest */.p)(written, jobs);
    return { instead: meant === undefined ? jobs.map(line).join("\n") : line(meant) };
}

;// CONCATENATED MODULE: ./build/github/event.js
/** Which job an event of the workflow asks for. Pure: the event's name and payload in, a decision out. */

const modes = ["auto", "gate", "release", "plan", "status", "rollback", "verify", "approve"];
function decideByEvent(event, payload, mode) {
    const unsafe = whyUnsafe(event, payload);
    if (unsafe)
        return unsafe;
    if (mode !== "auto")
        return strangersMay(event, mode) ?? { kind: "run", job: mode };
    if (event === "pull_request")
        return decidePullRequest(payload);
    if (event === "merge_group")
        return { kind: "run", job: "gate" };
    if (event === "schedule")
        return { kind: "run", job: "verify" };
    if (event === "issue_comment")
        return decideComment(payload);
    if (event === "push")
        return decidePush(payload);
    if (event === "workflow_dispatch") {
        return nothing("a run by hand says what it wants by the input 'mode': gate, release, plan, status, rollback, verify or approve");
    }
    return nothing(`the event '${event}' asks for nothing here; set the input 'mode' to run a job on it`);
}
function decidePullRequest({ action }) {
    if (action === "closed")
        return nothing("the pull request is closed");
    return { kind: "run", job: "gate" };
}
/** A comment that was edited asks for nothing: what it once said has been done. Nor does one of a program, ours included. */
function decideComment({ action, comment }) {
    const { body = "", user } = comment ?? {};
    if (action !== "created")
        return nothing(`a comment that was ${action ?? "touched"} asks for nothing; only a new one does`);
    const command = parseCommand(body);
    if (command === undefined)
        return nothing("the comment does not begin with '/model-release'");
    if (user?.login === undefined || user.type === "Bot")
        return nothing("only people ask by comment");
    return isUnderstood(command)
        ? { kind: "asked", command, by: user.login }
        : { kind: "misunderstood", instead: command.instead, by: user.login };
}
const isUnderstood = (command) => "job" in command;
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
const changing = ["release", "rollback", "approve"];
/** What anybody may do who can see a public repository. */
const anybodys = [
    "commit_comment",
    "discussion",
    "discussion_comment",
    "fork",
    "gollum",
    "issue_comment",
    "issues",
    "watch",
];
const reviews = ["pull_request_review", "pull_request_review_comment"];
/** Of a comment in mode `auto` it is asked who wrote it; a job that the workflow names would run for whomever. */
function strangersMay(event, job) {
    if (!anybodys.includes(event) && !(reviews.includes(event) && changing.includes(job)))
        return undefined;
    const byComment = event === "issue_comment"
        ? "Leave the input 'mode' out on this event: then the comment says what it wants, and those who may write are heard."
        : "Run it by hand (workflow_dispatch), or by the comment '/model-release …' (issue_comment) without the input 'mode'.";
    return {
        kind: "refuse",
        because: `'mode: ${job}' on ${event} would let anybody who can see the repository run it`,
        remedy: byComment,
    };
}
function nothing(because) {
    return { kind: "nothing", because };
}

// EXTERNAL MODULE: ./build/github/place.js
var github_place = __webpack_require__(52385);
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
        const event = { name: process.env.GITHUB_EVENT_NAME ?? "", payload: readEvent() };
        const decision = decideByEvent(event.name, event.payload, readMode(given.mode));
        if (decision.kind === "nothing") {
            core/* notice */.lm(`Nothing to do: ${decision.because}.`);
            return errors/* exits */.co.done;
        }
        if (decision.kind === "refuse")
            throw new errors/* Problem */.AF("EVENT_REFUSED", { what: `Refused: ${decision.because}`, remedy: decision.remedy });
        const progress = (0,doors_progress/* lineProgress */.Q)({ stream: process.stderr, verbose: core/* isDebug */._o(), quiet: false, workflow: true });
        const world = { ...(0,doors_world/* realWorld */.by)(home, progress, cancel.signal), run: (0,external_node_crypto_.randomUUID)().slice(0, 8) };
        // Before anything is begun: whenever this process is killed, its post step knows what was its own.
        core/* saveState */.LZ("run", world.run);
        if (decision.kind !== "run") {
            const place = (0,github_place/* placeOf */.$)(process.env, event.payload);
            if (place === undefined)
                throw outsideOfGitHub();
            const { runAsked } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2413), __webpack_require__.e(2342)]).then(__webpack_require__.bind(__webpack_require__, 52342));
            return await runAsked({ ...decision, given, place }, world);
        }
        core/* saveState */.LZ("inputs", JSON.stringify({ ...given, token: "" }));
        core/* saveState */.LZ("job", decision.job);
        const { runForAction } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(8425), __webpack_require__.e(2866)]).then(__webpack_require__.bind(__webpack_require__, 92866));
        return await runForAction({ job: decision.job, given, event }, world);
    }
    catch (error) {
        const known = (0,errors/* endOf */.pJ)(error, cancel.signal);
        core/* error */.z3((0,errors/* explain */.WE)(known));
        return (0,errors/* exitOf */.sX)(known);
    }
}
function outsideOfGitHub() {
    return new errors/* Problem */.AF("EVENT_REFUSED", {
        what: "Refused: a comment is answered on GitHub alone, and this is no run of a workflow (GITHUB_REPOSITORY, GITHUB_RUN_ID)",
        remedy: "By hand, use the command line (model-release --help).",
    });
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


/***/ }),

/***/ 82246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** "Did you mean …?": the known word that is nearest to a mistyped one. */

/** The nearest of `known`, if it is near enough to be what was meant (a third of the letters may differ). */
function nearest(word, known) {
    let best;
    let least = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of known) {
        const edits = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), candidate.toLowerCase());
        if (edits < least) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}


/***/ })

};
