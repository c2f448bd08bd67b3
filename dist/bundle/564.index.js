export const id = 564;
export const ids = [564,8781];
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

/***/ 18628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attempts)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** What is written on GitHub beside the work: each try by itself, and one that fails is said, and changes nothing. */


function attempts() {
    const missing = [];
    return {
        missing,
        try: async (what, write) => {
            try {
                return await write();
            }
            catch (error) {
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`${what} could not be written:\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error)}`);
                missing.push(`${what} could not be written: ${error.message}`);
                return undefined;
            }
        },
        leaveOut: (what, why) => {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`${what} is not written: ${why}`);
            missing.push(`${what} is not written: ${why.split("\n")[0]}`);
        },
    };
}


/***/ }),

/***/ 20564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endCutOff: () => (/* binding */ endCutOff)
/* harmony export */ });
/* harmony import */ var _github_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69818);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38781);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56055);
/* harmony import */ var _attempts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18628);
/** Ends on GitHub what a run began there and was killed before it could end: a check that runs for ever is a riddle. */




/** The runner kills what the post step does not end within its own time. */
const patienceMs = 60_000;
/** @param words  what became of it, one line */
async function endCutOff({ check, deployment }, place, token, words, world) {
    const { apiUrl, repository, url } = place;
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitHub */ .o6)({ token, apiUrl, repository, patienceMs }, world);
    const tried = (0,_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .attempts */ .r)();
    if (check !== undefined) {
        const result = {
            conclusion: "cancelled",
            title: "Cut off before it ended",
            summary: words,
            annotations: [],
        };
        await tried.try("the check", () => (0,_github_check_js__WEBPACK_IMPORTED_MODULE_0__/* .endCheck */ .gu)(github, check, result));
    }
    if (deployment !== undefined) {
        const status = { state: "error", description: words };
        await tried.try("the deployment", () => (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .stateDeployment */ .LR)(github, deployment, { logUrl: url }, status));
    }
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

/***/ 69818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b7: () => (/* binding */ startCheck),
/* harmony export */   gu: () => (/* binding */ endCheck),
/* harmony export */   h0: () => (/* binding */ short)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38781);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30079);
/** A check run: begun with the gate, ended with its verdict, its annotations in as many calls as they take. */


const mostAnnotationsACall = 50;
const longestSummary = 65_535;
const where = "the whole stands in the step summary and the report";
/** @returns the check run's id */
async function startCheck(github, { name, sha, externalId, detailsUrl }) {
    const { rest, here } = github;
    const { id } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .makeOnce */ .GL)(github, {
        make: async () => (await rest.checks.create({
            ...here,
            name,
            head_sha: sha,
            status: "in_progress",
            external_id: externalId,
            ...(detailsUrl && { details_url: detailsUrl }),
        })).data,
        find: async () => {
            const { data } = await rest.checks.listForRef({
                ...here,
                ref: sha,
                check_name: name,
                filter: "all",
                per_page: 100,
            });
            return data.check_runs.find(({ external_id }) => external_id === externalId);
        },
    });
    return id;
}
/** The verdict goes last, with the last of the annotations: until then the check is under way. */
async function endCheck({ rest, here }, id, result) {
    const calls = callsOf(result);
    let url = "";
    for (const call of calls)
        url = (await rest.checks.update({ ...here, check_run_id: id, ...call })).data.html_url ?? "";
    return url;
}
/** Pure. */
function callsOf({ conclusion, title, summary, annotations }) {
    const batches = [];
    for (let i = 0; i < annotations.length; i += mostAnnotationsACall) {
        batches.push(annotations.slice(i, i + mostAnnotationsACall));
    }
    if (batches.length === 0)
        batches.push([]);
    return batches.map((batch, i) => ({
        ...(i === batches.length - 1 && { status: "completed", conclusion }),
        output: {
            title: short(title, 255),
            summary: (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(summary, longestSummary, where),
            annotations: batch.map(annotationOf),
        },
    }));
}
function annotationOf({ path, line, level, title, message }) {
    return {
        path,
        start_line: line,
        end_line: line,
        annotation_level: level,
        title: short(title, 255),
        // GitHub cuts longer ones without a word.
        message: short(message, 4096),
    };
}
function short(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
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

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   iO: () => (/* binding */ claimComment),
/* harmony export */   yd: () => (/* binding */ longestComment)
/* harmony export */ });
/* unused harmony exports chooseComment, bodyOf */
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38781);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14878);
/* harmony import */ var _writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87943);
/**
 * The one comment of a model on a pull request: found by its marker, updated, never doubled.
 *
 * It is claimed when a run begins, and written when it ends. Of two runs at once the later one has the last word: the
 * earlier finds the later's claim and says so instead of writing.
 */



/** What a comment's body may have (GitHub answers 422 beyond it). */
const longestComment = 65_536;
/** Claims the comment for this run; `text` stands there until the verdict does. */
function claimComment(github, place, text) {
    return writeComment(github, place, text);
}
async function writeComment(github, place, text) {
    const writer = await (0,_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .whoWrites */ .t)(github);
    const body = bodyOf(text, place);
    const before = chooseComment(await readComments(github, place), place.subject, writer);
    if (before.chosen)
        return settle(github, place, before, body);
    const made = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .makeOnce */ .GL)(github, {
        make: async () => (await github.rest.issues.createComment({ ...github.here, issue_number: place.number, body })).data,
        find: async () => chooseComment(await readComments(github, place), place.subject, writer).chosen,
    });
    // Another run may have made one in the same moment: the older of the two stays.
    const after = chooseComment(await readComments(github, place), place.subject, writer);
    if (!after.chosen || (after.chosen.id === made.id && after.surplus.length === 0)) {
        return { kind: "written", url: made.html_url };
    }
    return settle(github, place, after, body);
}
/** Pure. */
function chooseComment(comments, subject, writer) {
    const ours = comments
        .filter(({ user, body }) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .isWrittenBy */ .dU)(user, writer) && (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .runIn */ .VO)(body ?? "", subject) !== undefined)
        .sort((one, other) => one.id - other.id);
    const [chosen, ...surplus] = ours;
    return { ...(chosen && { chosen }), surplus };
}
async function settle(github, place, { chosen, surplus }, body) {
    const { rest, here } = github;
    const kept = chosen;
    const latest = [kept, ...surplus]
        .map((comment) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .runIn */ .VO)(comment.body ?? "", place.subject))
        .reduce((one, other) => ((0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .isLater */ .d8)(other, one) ? other : one));
    const isOvertaken = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .isLater */ .d8)(latest, place.run);
    if (!isOvertaken && kept.body !== body)
        await rest.issues.updateComment({ ...here, comment_id: kept.id, body });
    // What a later run has doubled is the later run's to take away, with its words.
    if (!isOvertaken)
        for (const { id } of surplus)
            await rest.issues.deleteComment({ ...here, comment_id: id });
    return isOvertaken ? { kind: "overtaken", by: latest, url: kept.html_url } : { kind: "written", url: kept.html_url };
}
async function readComments({ rest, paginate, here }, { number }) {
    return paginate(rest.issues.listComments, { ...here, issue_number: number, per_page: 100 });
}
/** The marker, then the text, cut where GitHub would refuse it. Pure. */
function bodyOf(text, { subject, run }) {
    const marker = `${(0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markerOf */ .we)(subject, run)}\n`;
    return marker + cutText(text, longestComment - marker.length, "the whole stands in the step summary and the report");
}
/** Cuts at the end of a line, and says so. Pure. */
function cutText(text, limit, where) {
    if (text.length <= limit)
        return text;
    const words = `\n\n… cut, GitHub takes no more: ${where}.\n`;
    const room = text.slice(0, Math.max(0, limit - words.length - closing.length));
    const whole = room.slice(0, Math.max(0, room.lastIndexOf("\n")));
    return whole + closers(whole) + words;
}
const closing = "\n```\n\n</details>";
/** What is open where a text is cut: a fence would swallow the words after it, a fold would hide them. */
function closers(text) {
    const fence = (text.match(/^```/gm)?.length ?? 0) % 2 === 1 ? "\n```" : "";
    const folds = (text.match(/<details>/g)?.length ?? 0) - (text.match(/<\/details>/g)?.length ?? 0);
    return fence + (folds > 0 ? "\n\n</details>" : "");
}


/***/ }),

/***/ 56055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ stateDeployment),
/* harmony export */   i4: () => (/* binding */ startDeployment),
/* harmony export */   rB: () => (/* binding */ deploymentStatusOf)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69818);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38781);


/** @returns the deployment's id; a re-run of the same commit goes on with the same deployment */
async function startDeployment(github, start) {
    const { rest, here } = github;
    const { sha, environment, name, isProduction } = start;
    const task = `deploy:${name}`;
    const find = async () => (await rest.repos.listDeployments({ ...here, sha, environment, task, per_page: 1 })).data[0];
    const make = async () => {
        const { data } = await rest.repos.createDeployment({
            ...here,
            ref: sha,
            task,
            environment,
            production_environment: isProduction,
            description: (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(`model-release: ${name}`, 140),
            // The gates decide here, and this very run's check is still under way: GitHub would refuse for its sake.
            required_contexts: [],
            auto_merge: false,
        });
        if (!("id" in data))
            throw new Error(`GitHub made no deployment: ${data.message ?? "no reason given"}`);
        return data;
    };
    const { id } = (await find()) ?? (await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOnce */ .GL)(github, { make, find }));
    await stateDeployment(github, id, start, { state: "in_progress", description: "the release is under way" });
    return id;
}
async function stateDeployment(github, id, { logUrl }, { state, description, environmentUrl }) {
    const { rest, here } = github;
    const place = { ...here, deployment_id: id };
    await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOnce */ .GL)(github, {
        make: async () => (await rest.repos.createDeploymentStatus({
            ...place,
            state,
            description: (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(description, 140),
            // Other models' deployments in the same environment go on serving.
            auto_inactive: false,
            ...(logUrl && { log_url: logUrl }),
            ...(environmentUrl && { environment_url: environmentUrl }),
        })).data,
        find: async () => {
            const { data } = await rest.repos.listDeploymentStatuses({ ...place, per_page: 1 });
            return data.find((latest) => latest.state === state);
        },
    });
}
/** Only a promotion is a success: a rolled-back release says so in its state, whatever serves meanwhile. */
const states = {
    promoted: "success",
    unchanged: "success",
    passed: "inactive",
    waiting: "queued",
    rejected: "failure",
    "rolled-back": "failure",
    failed: "error",
};
/** Pure. */
function deploymentStatusOf({ outcome, reasons, rollout }, headline) {
    const url = rollout?.url;
    const isWebPage = url?.startsWith("http://") || url?.startsWith("https://");
    return {
        state: states[outcome],
        description: reasons[0] && outcome !== "promoted" ? `${headline}: ${reasons[0]}` : headline,
        ...(isWebPage && url && { environmentUrl: url }),
    };
}


/***/ }),

/***/ 14878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   dU: () => (/* binding */ isWrittenBy),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/** The hidden line by which what we wrote on GitHub is found again: which model, which label, which run. Pure. */
function markerOf({ name, label }, { id, attempt }) {
    // Percent-encoded, a name cannot end the HTML comment that hides it.
    return `<!-- model-release name=${encodeURIComponent(name)} label=${encodeURIComponent(label)} run=${id}.${attempt} -->`;
}
/** @returns the run that wrote the text, undefined where the text is not about this subject */
function runIn(text, { name, label }) {
    const found = /^<!-- model-release name=(\S*) label=(\S*) run=(\d+)\.(\d+) -->/.exec(text);
    if (!found || found[1] !== encodeURIComponent(name) || found[2] !== encodeURIComponent(label))
        return undefined;
    return { id: Number(found[3]), attempt: Number(found[4]) };
}
function isLater(one, other) {
    return one.id === other.id ? one.attempt > other.attempt : one.id > other.id;
}
/** A marker in a stranger's text is theirs: what they wrote is never overwritten, nor believed. */
function isWrittenBy(author, writer) {
    if (!author)
        return false;
    return writer.kind === "bot" ? author.type === "Bot" : author.login === writer.login;
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

/***/ 87943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ whoWrites)
/* harmony export */ });
/** A workflow's token cannot ask for its own user (403), but is always a bot's. */
async function whoWrites({ rest, isWorkflowToken }) {
    if (isWorkflowToken)
        return { kind: "bot" };
    const { data } = await rest.users.getAuthenticated();
    return { kind: "user", login: data.login };
}


/***/ })

};
