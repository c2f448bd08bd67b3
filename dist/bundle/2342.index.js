export const id = 2342;
export const ids = [2342,4902,8781];
export const modules = {

/***/ 69787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stopIfCancelled),
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What a cancelled run says of the work that was under way; asked between pieces of it, never within one. */

/** @param doing  "hashing models/churn.onnx" */
function cancelled(doing, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("CANCELLED", {
        what: `cancelled while ${doing}`,
        remedy: "Run again: what was finished is found and kept, and nothing half-written was left.",
        cause,
    });
}
/** @throws Problem CANCELLED */
function stopIfCancelled(signal, doing) {
    if (signal?.aborted)
        throw cancelled(doing, signal.reason);
}


/***/ }),

/***/ 52342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAsked: () => (/* binding */ runAsked)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38781);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34902);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77682);
/** What a comment asks for: done for those who may write to the repository, and answered under it. */






const patienceMs = 60_000;
const answerWithinMs = 10 * 60_000;
/** @throws Problem of what the token may not ask; what the command's own job throws is answered, and handed on */
async function runAsked(asked, world) {
    const { command, by, given, place } = asked;
    const { configFor, modelsBeside } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8425), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 70923));
    const { name } = await configFor(given, world);
    if (command?.model !== undefined && command.model !== name) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm(`Nothing to do: the comment asks about '${command.model}', and this is '${name}'.`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done;
    }
    if (given.token === "")
        throw noToken(by);
    if (!(await mayWrite(open(asked, world), by))) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm(`Nothing to do: ${by} may not write to ${place.repository}, and only those who may are heard.`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done;
    }
    if (command === undefined) {
        await answer(asked, world, `That was not understood. There is:\n\n${fenced(asked.instead ?? "")}`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done;
    }
    const models = command.model === undefined && !asksOnly(command) ? await modelsBeside(given, world) : [];
    return models.length > 1 ? askWhich(models, command, asked, world) : carryOut(command, asked, world);
}
/** Changes nothing: it is answered for each model. */
const asksOnly = ({ job }) => job === "status" || job === "verify";
/** Of several models none is meant by a command without a name. One run says so, however many there are. */
async function askWhich(models, { job }, asked, world) {
    const names = models.map(({ name }) => name);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm(`Nothing was done: which model is meant? There are ${names.join(", ")}.`);
    if (models[0]?.file !== (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(asked.given.config))
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done;
    const lines = names.map((name) => `/model-release ${job} ${name}`).join("\n");
    await answer(asked, world, `Nothing was done: which model is meant? There is:\n\n${fenced(lines)}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done;
}
function open({ given, place }, world) {
    const { apiUrl, repository } = place;
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .openGitHub */ .o6)({ token: given.token, apiUrl, repository, patienceMs }, world);
}
async function carryOut(command, asked, world) {
    const run = `[this run](${asked.place.url})`;
    try {
        const { text, exit, error, missing } = await done(command, asked, world);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .k)(text));
        if (error !== undefined)
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(error);
        const parts = [`${mark(exit)} \`${command.job}\`, asked by ${asked.by}: ${run}`, fenced(error ?? text)];
        const lacks = missing.map((line) => `- ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__.escapeMarkdown)(line)}`).join("\n");
        await answer(asked, world, [...parts, lacks].filter((part) => part !== "").join("\n\n"));
        return exit;
    }
    catch (error) {
        await answer(asked, world, `❌ \`${command.job}\`, asked by ${asked.by}: ${run}\n\n${fenced((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error))}`);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error));
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exitOf */ .sX)(error);
    }
}
/** As the command line does it, so that both say the same. */
async function done(command, asked, world) {
    const commands = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8425)]).then(__webpack_require__.bind(__webpack_require__, 78425));
    const { by, given, place } = asked;
    const { optionsOf } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8425), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 70923));
    const options = optionsOf(given);
    const asker = { ...commands.byHand, commit: place.sha, url: place.url };
    switch (command.job) {
        case "status":
            return { ...(await commands.status(options, world)), missing: [] };
        case "verify":
            return { ...(await commands.verify(options, world)), missing: [] };
        case "rollback": {
            saveForPost("rollback", given);
            const to = command.to && { to: command.to.replace(/^v/, "") };
            return { ...(await commands.rollback({ ...options, ...to }, world)), missing: [] };
        }
        case "approve":
            return telling("approve", asked, world, () => commands.approve(options, world, asker));
        case "release":
            return telling("release", asked, world, () => commands.release({ ...options, retry: command.retry }, world, asker));
        case "promote": {
            const reason = `${by}: ${command.reason}`;
            return telling("promote", asked, world, () => commands.promote({ ...options, reason }, world, asker));
        }
    }
}
/** What promotes is recorded on GitHub as an event's own release is. */
async function telling(job, { given, place }, world, act) {
    const { configFor } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8425), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 70923));
    const config = await configFor(given, world);
    saveForPost(job, given);
    const { beginTelling } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8425), __webpack_require__.e(2344), __webpack_require__.e(3304)]).then(__webpack_require__.bind(__webpack_require__, 52344));
    const told = await beginTelling({ job, event: "issue_comment", place, given }, config, world);
    const answered = await act();
    const missing = await told.end(answered.json, answered.exit);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ("told", "yes");
    return { ...answered, missing };
}
/** So that the post step can end what is cut off. */
function saveForPost(job, given) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ("inputs", JSON.stringify({ ...given, token: "" }));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ("job", job);
}
async function mayWrite({ rest, here }, username) {
    const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...here, username });
    return data.permission === "admin" || data.permission === "write";
}
/** That it cannot be answered is said, and changes nothing of what was done. */
async function answer(asked, world, body) {
    const { place } = asked;
    if (place.pullRequest === undefined)
        return;
    // In its own time: what was cancelled is answered, too.
    const { rest, here } = open(asked, { ...world, signal: AbortSignal.timeout(answerWithinMs) });
    try {
        await rest.issues.createComment({ ...here, issue_number: place.pullRequest, body });
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(`the comment could not be answered:\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error)}`);
    }
}
const mark = (exit) => (exit === _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exits */ .co.done ? "✅" : "❌");
/** Nothing in it is markup, and no fence in it ends ours. */
function fenced(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}\n${text.slice(0, 60_000)}\n${fence}`;
}
function noToken(by) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("EVENT_REFUSED", {
        what: `Refused: without a token nobody can tell whether ${by} may write here`,
        remedy: "Give the step one:\n  with:\n    token: ${{ github.token }}",
    });
}


/***/ }),

/***/ 77814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ effect)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/**
 * The effect boundary: every call that changes something outside this process goes through `effect`.
 *
 * A test subscribes to the channel (in a preloaded module, in the process under test) and kills the process
 * before the send or after the answer of any effect, so a new effect is covered without anyone remembering.
 */

const effects = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)("model-release:effect");
/** Runs a mutating call, announcing it before it is sent and after its answer. */
async function effect(name, act) {
    effects.publish({ name, when: "before" });
    const answer = await act();
    effects.publish({ name, when: "after" });
    return answer;
}


/***/ }),

/***/ 57826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   eI: () => (/* binding */ formatLevel),
/* harmony export */   jR: () => (/* binding */ formatDifference)
/* harmony export */ });
/**
 * "0.931", "93.1 %", "12.4 ms", "3.2 MB", "1,900".
 *
 * @param value  in base units (shares 0–1, seconds, bytes)
 */
function formatQuantity(value, quantity, style = {}) {
    return untilApart(value, style.apartFrom, (number, extra) => formatters[quantity](number, extra, style));
}
const formatters = {
    share: (value, extra, { percent }) => (percent ? `${fixed(value * 100, 1 + extra)} %` : fixed(value, 3 + extra)),
    number: (value, extra) => significant(value, 4 + extra),
    count: (value, extra) => (extra === 0 ? formatCount(value) : significant(value, 6 + extra)),
    latency: (value, extra) => inUnits(value, 3 + extra, latencyUnits),
    size: (value, extra) => inUnits(value, 3 + extra, sizeUnits),
};
/** "+0.5 percentage points", "-12 ms": a difference of two values; its sign is always shown. */
function formatDifference(value, quantity, apartFrom) {
    const sign = value > 0 ? "+" : "";
    const text = untilApart(value, apartFrom, (number, extra) => quantity === "share" ? significant(number * 100, 2 + extra) : formatters[quantity](number, extra, {}));
    if (quantity !== "share")
        return sign + text;
    return `${sign}${text} percentage ${/^-?1$/.test(text) ? "point" : "points"}`;
}
/** "95 %", "98.33 %". */
function formatLevel(level) {
    return `${significant(level * 100, 4)} %`;
}
/** A share of traffic, rows or chance, to a tenth of a percent: "25 %", "12.5 %". */
function formatShare(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}
/** Whole numbers with commas: "1,900". */
function formatCount(count) {
    const whole = Math.round(count);
    if (!Number.isSafeInteger(whole))
        return String(whole);
    return whole < 0 ? `-${inThousands(String(-whole))}` : inThousands(String(whole));
}
function inThousands(digits) {
    return digits.length <= 3 ? digits : `${inThousands(digits.slice(0, -3))},${digits.slice(-3)}`;
}
const latencyUnits = [
    { name: "us", worth: 1e-6 },
    { name: "ms", worth: 1e-3 },
    { name: "s", worth: 1 },
];
const sizeUnits = [
    { name: "B", worth: 1 },
    { name: "KB", worth: 1e3 },
    { name: "MB", worth: 1e6 },
    { name: "GB", worth: 1e9 },
];
function inUnits(value, digits, units) {
    const fitting = units.findLast(({ worth }) => Math.abs(value) >= worth) ?? units[0];
    return fitting ? `${significant(value / fitting.worth, digits)} ${fitting.name}` : String(value);
}
/** With as many more digits as it takes to be seen to differ from another number. */
function untilApart(value, other, format) {
    const mostExtraDigits = 12;
    let extra = 0;
    if (other !== undefined && value !== other)
        while (extra < mostExtraDigits && format(value, extra) === format(other, extra))
            extra++;
    return format(value, extra);
}
function fixed(value, decimals) {
    return Number.isFinite(value) ? withoutMinusZero(value.toFixed(Math.min(decimals, 20))) : outsideNumbers(value);
}
function significant(value, digits) {
    if (!Number.isFinite(value))
        return outsideNumbers(value);
    return withoutMinusZero(String(Number(value.toPrecision(Math.min(digits, 17)))));
}
function withoutMinusZero(text) {
    return text.startsWith("-") && /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text;
}
function outsideNumbers(value) {
    if (Number.isNaN(value))
        return "not a number";
    return value > 0 ? "infinite" : "-infinite";
}


/***/ }),

/***/ 38781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GL: () => (/* binding */ makeOnce),
  o6: () => (/* binding */ openGitHub)
});

// UNUSED EXPORTS: Uncertain

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(92413);
// EXTERNAL MODULE: ./build/cancelled.js
var cancelled = __webpack_require__(69787);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/permissions.js
var github_permissions = __webpack_require__(21498);
;// CONCATENATED MODULE: ./build/github/refusals.js
/** What GitHub's refusal means to the person who reads it. Pure. */


function refusal(setback, { doing, repository, apiUrl, cause }) {
    if (setback.kind === "unanswered") {
        return new errors/* Problem */.AF("GITHUB_UNREACHABLE", {
            what: `${apiUrl} did not answer while ${doing}`,
            remedy: "Look at the network, the proxy (HTTPS_PROXY, NO_PROXY) and GitHub's status page, then run again.",
            cause,
        });
    }
    const { status, headers, message } = setback;
    const said = message === "" ? "" : `: ${message}`;
    switch (status) {
        case 401:
            return new errors/* Problem */.AF("GITHUB_UNAUTHORIZED", {
                what: `GitHub does not accept the token (401, while ${doing})${said}`,
                remedy: "Give the step a token that is valid; the workflow's own is the default:\n  with:\n    token: ${{ github.token }}",
                cause,
            });
        case 403:
            return permissionMissing(doing, repository, message, accepted(headers), cause);
        case 404:
            return new errors/* Problem */.AF("GITHUB_NOT_FOUND", {
                what: `GitHub has nothing there (404, while ${doing}) in ${repository}`,
                remedy: "It was deleted meanwhile, or the token may not see it: GitHub answers 404 for what is hidden, too.",
                cause,
            });
        default:
            return status >= 500
                ? new errors/* Problem */.AF("GITHUB_FAILED", {
                    what: `GitHub answered ${status} while ${doing}${said}`,
                    remedy: "This is GitHub's own failure. Look at its status page and run again.",
                    cause,
                })
                : new errors/* Problem */.AF("GITHUB_REFUSED", {
                    what: `GitHub refused (${status}) while ${doing}${said}`,
                    remedy: "GitHub's words say what it did not like. Run again with --verbose to see the request.",
                    cause,
                });
    }
}
function accepted(headers) {
    const value = headers["x-accepted-github-permissions"];
    return value === undefined ? undefined : String(value);
}
function permissionMissing(doing, repository, message, header, cause) {
    const permissions = Object.entries((0,github_permissions/* acceptedPermissions */.Gw)(header) ?? {});
    const yaml = permissions.map(([permission, access]) => `  ${permission}: ${access}`).join("\n");
    return new errors/* Problem */.AF("GITHUB_PERMISSION", {
        what: `The token may not do this (403, while ${doing}) in ${repository}: ${message}`,
        remedy: yaml === ""
            ? "Give the job's token the permission, under `permissions:` of the job."
            : `Give the job's token the permission, beside those that it has:\n  permissions:\n${yaml.replace(/^/gm, "  ")}`,
        cause,
    });
}
/** The problem of a limit that ends later than the run may wait. */
function limited(why, until, { doing, cause }) {
    return new errors/* Problem */.AF("GITHUB_BUSY", {
        what: `${why} holds until ${until.toISOString().replace(/\.\d+Z$/, "Z")}, longer than this run waits (while ${doing})`,
        remedy: "Run again later. Each repository has its own hourly limit for workflows; fewer jobs at once help.",
        cause,
    });
}

;// CONCATENATED MODULE: ./build/github/retries.js
/**
 * When a call to GitHub is made again, and after how long. Pure.
 *
 * The kept plugins of octokit do not fit: `plugin-throttling` spaces every writing call by one to three seconds and
 * waits where nothing can abort it, `plugin-retry` sends a POST again whose first try may have been carried out.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const retryPolicy = {
    /** Of failures that are no rate limits. */
    tries: 4,
    firstWaitMs: 1000,
    factor: 3,
    /** Where GitHub limits and does not say for how long; its own advice, doubled each time. */
    unspecifiedLimitMs: 60_000,
};
/**
 * @param tried  how often the call has been made
 * @param now    wall time, for GitHub says in wall time when a limit ends
 */
function whatNext(setback, method, tried, now) {
    const limited = setback.kind === "answered" ? limitOf(setback, tried, now) : undefined;
    if (limited)
        return { kind: "limited", ...limited };
    if (setback.kind === "answered" && setback.status < 500)
        return { kind: "final" };
    const isSurelyUndone = setback.kind === "unanswered" && !setback.sent;
    if (method === "POST" && !isSurelyUndone)
        return { kind: "uncertain" };
    if (tried >= retryPolicy.tries)
        return { kind: "final" };
    const afterMs = retryPolicy.firstWaitMs * retryPolicy.factor ** (tried - 1);
    const why = setback.kind === "answered" ? `GitHub answered ${setback.status}` : "GitHub did not answer";
    return { kind: "again", afterMs, why };
}
function limitOf({ status, headers, message }, tried, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const retryAfter = Number(headers["retry-after"]);
    if (headers["retry-after"] !== undefined && Number.isFinite(retryAfter)) {
        return { afterMs: retryAfter * 1000, why: "GitHub's secondary rate limit" };
    }
    const reset = Number(headers["x-ratelimit-reset"]);
    if (String(headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) {
        // A second more: the two clocks need not agree, and the limit is checked by GitHub's.
        return { afterMs: Math.max(0, reset * 1000 - now.getTime()) + 1000, why: "GitHub's hourly rate limit" };
    }
    if (status === 429 || /secondary rate limit|abuse detection/i.test(message)) {
        return { afterMs: retryPolicy.unspecifiedLimitMs * 2 ** (tried - 1), why: "GitHub's secondary rate limit" };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/github/client.js
/**
 * The one way to call GitHub: octokit as the toolkit makes it (Enterprise Server by its API URL, proxies by the
 * environment), with our own retries, refusals in words, and every writing call an effect.
 */






/** What is uploaded has time by its size: nobody's network is slower than this. */
const slowestBytesPerMs = 50;
function openGitHub({ token, apiUrl, repository, patienceMs, answerWithinMs = 30_000 }, { clock, signal, progress, version }) {
    const [owner = "", repo = ""] = repository.split("/");
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        userAgent: `model-release/${version}`,
        // Octokit warns of what it deprecates on the console, which is not ours.
        log: { debug: () => { }, info: () => { }, warn: (text) => progress.detail(text), error: () => { } },
    });
    // Of waits alone: a rollout of an hour between two calls has used none of it.
    let waitedMs = 0;
    octokit.hook.wrap("request", async (request, options) => {
        const asked = options;
        const doing = `${asked.method} ${asked.url}`;
        const allowedMs = answerWithinMs + Math.ceil(sizeOf(options.data) / slowestBytesPerMs);
        const once = () => within(allowedMs, signal, async (either) => {
            // Into these very options: the hook that adds the token is bound to them, and is not handed others.
            options.request = { ...options.request, signal: either };
            return whole(await request(options));
        });
        for (let tried = 1;; tried++) {
            const begun = clock.monotonic();
            try {
                return await (asked.method === "GET" ? once() : (0,effects/* effect */.Q)(`github ${doing}`, once));
            }
            catch (cause) {
                if (signal.aborted)
                    throw (0,cancelled/* cancelled */.K)(doing, signal.reason);
                waitedMs += clock.monotonic() - begun;
                // octokit gives every failure of a request a status; what has none is a fault of the program.
                if (typeof cause.status !== "number")
                    throw cause;
                const setback = setbackOf(cause);
                const refused = { doing, repository, apiUrl, cause };
                const next = whatNext(setback, asked.method, tried, clock.now());
                if (next.kind === "final")
                    throw refusal(setback, refused);
                if (next.kind === "uncertain")
                    throw new Uncertain(refusal(setback, refused));
                if (waitedMs + next.afterMs > patienceMs) {
                    const until = new Date(clock.now().getTime() + next.afterMs);
                    throw next.kind === "limited" ? limited(next.why, until, refused) : refusal(setback, refused);
                }
                progress.detail(`${doing}: ${next.why}; again in ${(next.afterMs / 1000).toFixed(0)} s`);
                waitedMs += next.afterMs;
                await clock.sleep(next.afterMs, signal);
                if (signal.aborted)
                    throw (0,cancelled/* cancelled */.K)(doing, signal.reason);
            }
        }
    });
    return {
        rest: octokit.rest,
        paginate: octokit.paginate,
        here: { owner, repo },
        isWorkflowToken: token.startsWith("ghs_"),
        clock,
        signal,
    };
}
/**
 * With a timer of its own: one of AbortSignal.timeout that is only named in AbortSignal.any may be collected before it
 * ends (nodejs/node#57736).
 */
async function within(limitMs, signal, act) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`no whole answer within ${limitMs / 1000} s`)), limitMs);
    try {
        return await act(AbortSignal.any([signal, late.signal]));
    }
    finally {
        clearTimeout(timer);
    }
}
/** octokit hands JSON that broke off on as text, and calls that an answer. */
function whole(answer) {
    const { status, headers, data } = answer;
    const isJson = String(headers["content-type"] ?? "").includes("json");
    if (status !== 204 && isJson && typeof data === "string")
        throw new BrokenOff("the answer broke off");
    return answer;
}
class BrokenOff extends Error {
    /** As octokit gives every failure of a request one. */
    status = 0;
}
function sizeOf(body) {
    return body instanceof Uint8Array ? body.byteLength : 0;
}
/** A POST whose answer was lost: it may have been carried out. */
class Uncertain extends errors/* Problem */.AF {
    constructor({ code, message, remedy, cause }) {
        super(code, { what: message, remedy, cause });
    }
}
function setbackOf(error) {
    const { status, response, message } = error;
    if (response && status !== undefined) {
        return { kind: "answered", status, headers: response.headers, message: response.data?.message ?? message ?? "" };
    }
    return { kind: "unanswered", sent: !neverSent(error) };
}
/** No connection was ever made. */
function neverSent(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const { code } = at;
        if (code && ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].includes(code))
            return true;
    }
    return false;
}
const triesToMake = 3;
/**
 * Makes a thing that must not stand there twice: where the answer to its making is lost, it looks whether the thing is
 * there before it tries again.
 */
async function makeOnce({ clock, signal }, { make, find }) {
    for (let tried = 1;; tried++) {
        try {
            return await make();
        }
        catch (error) {
            if (!(error instanceof Uncertain))
                throw error;
            // What was carried out late is seen late.
            await clock.sleep(1000 * tried, signal);
            const found = await find();
            if (found !== undefined)
                return found;
            if (tried >= triesToMake)
                throw error;
        }
    }
}


/***/ }),

/***/ 21498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ acceptedPermissions),
/* harmony export */   Mz: () => (/* binding */ permissionsYaml),
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   tL: () => (/* binding */ grantedIn)
/* harmony export */ });
/* unused harmony export features */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/** Which permissions a workflow's token needs for what, which of them it lacks, and the YAML that gives them. Pure. */

/** One thing that is done on GitHub, and what its token must be allowed. */
const features = {
    checkout: { permission: "contents", access: "read", because: "reads the repository" },
    comment: {
        permission: "pull-requests",
        access: "write",
        because: "writes the comment on the pull request",
        // GitHub takes either for a comment; ours is the narrower of the two.
        orElse: "issues",
    },
    check: { permission: "checks", access: "write", because: "writes the check with its annotations" },
    deployment: { permission: "deployments", access: "write", because: "records the deployment and how it went" },
    release: { permission: "contents", access: "write", because: "writes the release and its tag" },
    issue: { permission: "issues", access: "write", because: "opens and closes the issue about production" },
    answer: { permission: "issues", access: "write", because: "answers the comment, where it is one on an issue" },
    // GitHub makes a label for a token with `issues: write` alone, whatever its pages say of `pull-requests: write`
    // (actions/labeler#870).
    label: { permission: "issues", access: "write", because: "makes and sets the label of the verdict" },
    head: { permission: "pull-requests", access: "read", because: "reads which commit the pull request stands at" },
    image: { permission: "packages", access: "write", because: "pushes the image to GitHub's registry" },
};
/** What these features need together, by permission; writing includes reading. */
function needsOf(wanted) {
    const needs = new Map();
    for (const feature of new Set(wanted)) {
        const { permission, access, because, orElse } = features[feature];
        const before = needs.get(permission);
        const strongest = before?.access === "write" ? "write" : access;
        // What does as well for one of them need not do for the other.
        const substitute = before === undefined || before.orElse === orElse ? orElse : undefined;
        needs.set(permission, {
            permission,
            access: strongest,
            because: [...(before?.because ?? []), because],
            ...(substitute && { orElse: substitute }),
        });
    }
    return [...needs.values()].sort((one, other) => one.permission.localeCompare(other.permission));
}
/** @param granted  undefined: not known, so nothing is known to be missing */
function missingFrom(granted, needs) {
    if (!granted)
        return [];
    const has = (permission, access) => permission !== undefined && (granted[permission] === access || granted[permission] === "write");
    return needs.filter(({ permission, access, orElse }) => !has(permission, access) && !has(orElse, access));
}
/**
 * The whole block that the job needs, since naming one permission takes away all that are not named; what was missing
 * is marked.
 */
function permissionsYaml(needs, missing = []) {
    const isMissing = new Set(missing.map(({ permission }) => permission));
    const lines = needs.map(({ permission, access, because }) => {
        const mark = isMissing.has(permission) ? "missing: " : "";
        return `  ${permission}: ${access} # ${mark}${because.join("; ")}`;
    });
    return ["permissions:", ...lines].join("\n");
}
/**
 * What a workflow file grants one of its jobs: the job's own block, else the workflow's.
 *
 * @returns undefined where the file does not say: then the repository's settings decide, which only an admin can read
 */
function grantedIn(workflow, job) {
    const content = parsed(workflow);
    if (!isMap(content))
        return undefined;
    const jobs = isMap(content.jobs) ? content.jobs : {};
    const own = isMap(jobs[job]) ? jobs[job].permissions : undefined;
    return readBlock(own === undefined ? content.permissions : own);
}
const known = [
    "actions",
    "checks",
    "contents",
    "deployments",
    "issues",
    "packages",
    "pull-requests",
];
function readBlock(block) {
    if (block === "read-all" || block === "write-all") {
        const access = block === "read-all" ? "read" : "write";
        return Object.fromEntries(known.map((permission) => [permission, access]));
    }
    // `permissions:` with nothing after it is an empty map to GitHub: all are taken away.
    if (block === null)
        return {};
    if (!isMap(block))
        return undefined;
    const granted = known.filter((permission) => block[permission] === "read" || block[permission] === "write");
    return Object.fromEntries(granted.map((permission) => [permission, block[permission]]));
}
function parsed(text) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch {
        // Not ours to judge: GitHub read it, or this job would not run.
        return undefined;
    }
}
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/**
 * Reads GitHub's own word on what a refused call would have needed ("issues=write; pull_requests=write": alternatives
 * apart by semicolons, together by commas), as the permissions of a workflow.
 *
 * @returns the first alternative, undefined where there is none that a workflow could grant
 */
function acceptedPermissions(header) {
    for (const alternative of (header ?? "").split(";")) {
        const pairs = alternative.split(",").map((pair) => pair.trim().split("="));
        const granted = pairs.map(([name = "", access]) => [name.replaceAll("_", "-"), access]);
        const isOurs = granted.every(([name, access]) => known.includes(name) && (access === "read" || access === "write"));
        if (isOurs)
            return Object.fromEntries(granted);
    }
    return undefined;
}


/***/ }),

/***/ 44355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ dataLines)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/** What the canary was sent and answered, in a few lines of words. */

/** Of a report without such data, none. */
function dataLines({ rollout }) {
    const data = rollout?.data;
    if (data === undefined)
        return [];
    return [wholeLine(data), ...predictionLines(data), ...data.features.map(featureLine)];
}
function wholeLine({ rows, missing, outside }) {
    const parts = [
        `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows)} rows to the canary`,
        missing === undefined ? undefined : `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(missing)} of the values missing`,
        outside === undefined ? undefined : `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(outside)} outside the holdout's range`,
    ];
    return parts.filter((part) => part !== undefined).join(", ");
}
function predictionLines({ predictions }) {
    if (predictions === undefined)
        return [];
    return [`predictions differ from those on the holdout by ${apart(predictions)}`];
}
function featureLine({ feature, missing, outside, drift, chance = 0 }) {
    const parts = [
        drift === undefined ? undefined : `differs by ${apart({ drift, chance })}`,
        outside ? `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(outside)} outside` : undefined,
        missing > 0 ? `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(missing)} missing` : undefined,
    ];
    return `${feature}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}
const apart = ({ drift, chance }) => `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(drift)} (chance alone ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(chance)})`;


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   byUrgency: () => (/* binding */ byUrgency),
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   codeInCell: () => (/* binding */ codeInCell),
/* harmony export */   dataList: () => (/* binding */ dataList),
/* harmony export */   escapeMarkdown: () => (/* binding */ escapeMarkdown),
/* harmony export */   facts: () => (/* binding */ facts),
/* harmony export */   gateTable: () => (/* binding */ gateTable),
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown),
/* harmony export */   stepTable: () => (/* binding */ stepTable)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44355);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74611);
/** The report as markdown, for a comment and a step summary: the verdict first, then what decided it, then the rest. */



/**
 * Makes any text harmless in a table cell: no markup, no mention, no reference to an issue, no new line.
 * What stands in a report may come from a pull request (names of columns, classes, files).
 *
 * GitHub looks for mentions and references in what the markdown has become, so neither a backslash nor an entity for
 * `@` or `#` keeps it from them (github/cmark-gfm#181, github/markup#1168); a zero-width space behind does. In code it
 * does not look.
 */
function escapeMarkdown(text) {
    return (text
        .replace(/\s+/g, " ")
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
        .replace(/#(?=\d)/g, "#&#8203;")
        // An image by digest calls nobody, and is there to be copied.
        .replace(/(?<!\w)@|@(?!sha256:)/g, "@&#8203;")
        .replace(/(?<![a-z0-9])(gh-)(?=\d)/gi, "$1&#8203;")
        .replace(/(https?|ftp):\/\//gi, "$1&#58;//")
        .replace(/\bwww\./gi, "www&#46;"));
}
/** Text as inline code: a code span keeps everything literal but back-ticks. */
function code(text) {
    const flat = text.replace(/\s+/g, " ");
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const pad = longest > 0 ? " " : "";
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** The same in a table's cell, which a pipe would end even there. */
function codeInCell(text) {
    return code(text).replace(/\|/g, "\\|");
}
function renderMarkdown(report) {
    const parts = [
        `### ${escapeMarkdown((0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(report))}`,
        reasons(report),
        gateTable("Holdout", report.gates),
        gateTable("Canary", report.rollout?.gates ?? []),
        stepTable(report),
        dataList(report),
        facts(report),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function reasons({ reasons }) {
    return reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join("\n");
}
/** The mark stands beside the gate, not in a column of its own: on a phone each column costs the reasons their room. */
function gateTable(title, gates) {
    if (gates.length === 0)
        return "";
    const rows = [...gates]
        .sort(byUrgency)
        .map((gate) => `| ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .gateMark */ .fQ)(gate)} ${codeInCell(gate.source)} | ${escapeMarkdown(gate.reason)} |`);
    return [`**${title}**`, "", "| gate | why |", "|---|---|", ...rows].join("\n");
}
/** What stops a release stands first. */
function byUrgency(one, other) {
    const order = { fail: 0, inconclusive: 1, pass: 2, "not-applicable": 3 };
    return order[one.verdict] - order[other.verdict];
}
function stepTable({ rollout }) {
    if (!rollout || rollout.steps.length === 0)
        return "";
    const rows = rollout.steps.map(({ share, achieved, seconds, requests }) => {
        const seen = achieved === undefined ? "replayed" : (0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(achieved);
        return `| ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(share)} | ${seen} | ${Math.round(seconds)} s | ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(requests.stable)} | ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(requests.canary)} |`;
    });
    return [
        "**Steps**, the share asked for and seen, and the requests to each",
        "",
        "| share | seen | time | stable | canary |",
        "|---|---|---|---|---|",
        ...rows,
    ].join("\n");
}
function dataList(report) {
    const lines = (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .dataLines */ .c)(report);
    if (lines.length === 0)
        return "";
    return ["**Data beside the holdout**, for information", "", ...lines.map((line) => `- ${escapeMarkdown(line)}`)].join("\n");
}
function facts(report) {
    const { model, baseline, version, holdout, image } = report;
    const rows = [];
    if (model)
        rows.push([
            "model",
            `${code(model.path)} (${model.format}, ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(model.size, "size")}, md5 ${code(model.md5)})`,
        ]);
    if (baseline)
        rows.push(["baseline", `${escapeMarkdown(baseline.from)}${baseline.identical ? ", the same bytes" : ""}`]);
    if (holdout)
        rows.push(["holdout", holdoutFact(holdout)]);
    if (version)
        rows.push(["version", escapeMarkdown(version.number)]);
    if (image)
        rows.push(["image", code(image.reference ?? image.digest)]);
    rows.push(["serving now", code((0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(report.serving))]);
    // No table: a digest in a cell is not broken, and would push the rest out of a phone's sight.
    const lines = rows.map(([name, value]) => `- **${name}**: ${value}`);
    return ["<details><summary>What was judged, and what serves now</summary>", "", ...lines, "", "</details>"].join("\n");
}
function holdoutFact({ path, rows, judged, unjudged }) {
    const times = judged === undefined ? "" : `, judged ${judged} ${judged === 1 ? "time" : "times"}`;
    const rare = unjudged.length === 0 ? "" : `; too rare to judge: ${unjudged.map(code).join(", ")}`;
    return `${code(path)}, ${rows} rows${times}${rare}`;
}


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ overallVerdict),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   fQ: () => (/* binding */ gateMark)
/* harmony export */ });
const marks = {
    passed: "✓",
    promoted: "✓",
    unchanged: "✓",
    waiting: "…",
    rejected: "✗",
    "rolled-back": "✗",
    failed: "✗",
};
/** "✓ digits 0.0.3 was promoted". */
function headline(report) {
    const { name, job } = report.run;
    const subject = report.version ? `${name} ${report.version.number}` : name;
    const sentence = {
        passed: "passed its gates",
        promoted: job === "rollback" ? "serves again" : "was promoted",
        unchanged: "is unchanged: it serves already",
        waiting: "waits for an approval",
        rejected: rejection(report),
        "rolled-back": "was rolled back",
        failed: "could not be judged to the end",
    };
    return `${marks[report.outcome]} ${subject} ${sentence[report.outcome]}`;
}
/** What has an image had passed the holdout: it was rejected for what a canary had shown before. */
function rejection({ run, image }) {
    if (run.job === "verify")
        return "should not serve any more";
    return image ? "was rejected: it was rolled back before" : "was rejected by the holdout";
}
/** One line, for an action's output and a notification: the headline and the reason that decided. */
function oneLine(report) {
    const [first, ...more] = report.reasons;
    const rest = more.length > 0 ? ` (and ${more.length} more)` : "";
    return first ? `${headline(report)}: ${first}${rest}` : headline(report);
}
/** The report's word on all gates together, for the action's `verdict` output. */
function overallVerdict(report) {
    const verdicts = [...report.gates, ...(report.rollout?.gates ?? [])].filter((gate) => gate.verdict !== "not-applicable");
    if (verdicts.length === 0)
        return "none";
    if (verdicts.some((gate) => gate.verdict === "fail"))
        return "fail";
    if (verdicts.some((gate) => gate.verdict === "inconclusive"))
        return "inconclusive";
    return "pass";
}
function gateMark(gate) {
    if (gate.verdict === "not-applicable")
        return "–";
    if (gate.verdict === "inconclusive")
        return "?";
    const mark = gate.verdict === "pass" ? "✓" : "✗";
    return gate.proven ? mark : `${mark} (not proven)`;
}
/** "sha256:3f2a9c81…": enough to recognise a digest by. */
function shortDigest(digest) {
    return digest.startsWith("sha256:") ? `${digest.slice(0, 19)}…` : digest;
}


/***/ })

};
