import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 82987:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("perf_hooks");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 83480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 11493:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("v8");

/***/ }),

/***/ 69154:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("vm");

/***/ }),

/***/ 28167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   co: () => (/* binding */ exits),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* unused harmony export codes */
/**
 * What a failure says: the one error type of the product, and the table of its codes.
 *
 * A code belongs to one room and has one exit status; `docs/troubleshooting.md` has a section for each,
 * generated from this table.
 */
/** What the process ends with; the meaning of each number is a contract with the people who script it. */
const exits = {
    done: 0,
    gateFailed: 1,
    usage: 2,
    inconclusive: 3,
    surroundings: 4,
    busy: 5,
    cancelled: 130,
};
const usage = (help) => ({ exit: exits.usage, help });
const surroundings = (help) => ({ exit: exits.surroundings, help });
const candidate = (help) => ({ exit: exits.gateFailed, help });
const busy = (help) => ({ exit: exits.busy, help });
const codes = {
    // --- doors and jobs
    USAGE: usage("The command line was not understood."),
    UNEXPECTED: surroundings("Something that nobody foresaw. Please report it, with the message and the report."),
    CANCELLED: { exit: exits.cancelled, help: "The run was cancelled; what serves is as it was before." },
    BASELINE_NOT_FOUND: usage("The baseline that the configuration names holds no such model."),
    GATES_MISSING: usage("A model is to be judged, and no gate says by what."),
    SETUP_NOTHING_FOUND: usage("There is no model here that runs, so there is nothing to set up."),
    RELEASE_NOT_FOUND: usage("There is no earlier release of this kind to go back to."),
    // --- config
    CONFIG_INVALID: usage("model-release.yaml or an input has mistakes; each is listed with its line and the right spelling."),
    CONFIG_NOT_FOUND: usage("There is no configuration at the place that was named."),
    // --- gates
    GATE_INVALID: usage("A gate could not be understood, or makes no sense for its metric."),
    // --- model, inference
    MODEL_UNREADABLE: usage("The model file is cut short, damaged, or no model at all."),
    MODEL_UNSUPPORTED: usage("The model is of a format, or uses a feature, that this version cannot run."),
    MODEL_INPUTS_DIFFER: usage("The columns that were given are not the inputs that the model has."),
    MODEL_OUTPUTS_UNCLEAR: usage("The model's outputs do not tell what it predicts, or contradict what is configured."),
    MODEL_POSITIVE_UNKNOWN: usage("A binary model has labels that do not say which class is the positive one."),
    INPUT_INVALID: usage("A value is not what the model's input takes: no number, empty, or out of range."),
    PREDICTION_FAILED: candidate("The model was loaded, but failed on rows of the holdout or of a request."),
    PREDICTION_INVALID: candidate("The model answered with something that is no prediction: NaN, or too few rows."),
    // --- validate
    HOLDOUT_INVALID: usage("The holdout is empty, malformed, or lacks a column that the configuration names."),
    HOLDOUT_CLASSES_UNKNOWN: usage("The holdout has labels that the model does not know."),
    // --- version
    DVC_CONFIG_INVALID: usage("A settings file of DVC (.dvc/config and its relatives) could not be understood."),
    DVC_FILE_INVALID: usage("A .dvc file is not what DVC writes: damaged, or edited by hand."),
    DVC_IGNORED: usage("The model is left out of the DVC repository by a .dvcignore."),
    DVC_IGNORE_INSIDE: usage("A .dvcignore lies inside the folder that is versioned as a whole."),
    DVC_REMOTE_MISSING: usage("A DVC remote is named that no settings know."),
    OBJECT_MISSING: surroundings("A version's bytes are neither in the DVC cache nor in the remote."),
    OBJECT_CORRUPT: surroundings("A stored object's bytes are not those that its name promises."),
    VERSION_INVALID: usage("A version number was not understood, or is not above the releases before it."),
    GIT_UNAVAILABLE: usage("Git could not answer: not a repository, or the git program is not there."),
    GIT_SHALLOW: usage("The checkout is shallow, so the commit that holds the baseline is not there."),
    GIT_REF_MISSING: usage("A branch, tag or commit, or a file in it, is not there."),
    // --- image
    IMAGE_NAME_INVALID: usage("The name of an image or of a base image could not be understood."),
    IMAGE_PATH_INVALID: usage("A file cannot stand at its place in the image: outside of it, or twice at the same place."),
    IMAGE_SOURCE_CHANGED: surroundings("A file changed while the image was made from it."),
    IMAGE_BASE_UNUSABLE: usage("The base image is not there, or has nothing for the platform that was asked for."),
    IMAGE_LAYOUT_BROKEN: surroundings("A folder of images (an OCI layout) is not whole: a file is missing or has other bytes."),
    IMAGE_UNSAFE: surroundings("An image holds an entry that would be written outside of its folder; nothing was unpacked."),
    REGISTRY_CREDENTIALS: surroundings("The file that holds the registry's login, or the helper it names, does not work."),
    REGISTRY_UNAUTHORIZED: surroundings("The registry asks for a login, or did not accept the one that it got (401)."),
    REGISTRY_DENIED: surroundings("The registry knows who asks and refuses (403): a permission is missing."),
    REGISTRY_NOT_FOUND: surroundings("The registry has no such repository or image (404)."),
    REGISTRY_BUSY: surroundings("The registry answers that it gets too many requests (429), also after waiting."),
    REGISTRY_FAILED: surroundings("The registry answered with an error of its own, or with something that is no registry's answer."),
    REGISTRY_UNREACHABLE: surroundings("The registry did not answer: name, network, proxy, or a time-out."),
    REGISTRY_TLS: surroundings("The secure connection to the registry could not be made: its certificate, or plain HTTP behind it."),
    REGISTRY_UNTRUSTED: surroundings("The registry sent us to an address where credentials or data must not go."),
    REGISTRY_DIGEST: surroundings("The registry holds, or answered with, other bytes than their digest says."),
    // --- server
    SERVER_SETTINGS_INVALID: usage("An environment variable or the metadata file of the model server makes no sense."),
    SERVER_PORT_IN_USE: surroundings("Another program already listens where the model server should."),
    SERVER_CANNOT_LISTEN: surroundings("The model server may not listen at its address (rights, or no such address)."),
    // --- rollout
    ROLLOUT_BUSY: busy("Another rollout is under way in this target, and its driver is alive."),
    ROLLOUT_TAKEN_OVER: busy("Another process took this rollout over; this one stopped writing at once."),
    ROLLOUT_RECORD_INVALID: surroundings("The target holds a record of a rollout that this version cannot read."),
    ROLLOUT_RECORD_TOO_LARGE: surroundings("The record of a rollout is larger than the target can keep."),
    ROLLOUT_NEEDS_FORCE: usage("A promotion by hand was asked for while a gate fails."),
    ROLLOUT_NOTHING_TO_DO: usage("A command was given for a rollout, but the target has none that it could apply to."),
    ROLLOUT_STATE_LOCKED: surroundings("A file of the rollout's state has been held by another process for too long."),
    LOCAL_UNSUPPORTED: usage("The local target needs Unix sockets and signals; Windows has neither as it needs them."),
    LOCAL_PORT_IN_USE: surroundings("Another program listens on the port that the local target is to serve on."),
    LOCAL_HOST_FAILED: surroundings("The local host process could not be started, or does not answer."),
    LOCAL_RELEASE_INCOMPLETE: surroundings("An image was unpacked for the local target and lacks what is needed to serve."),
    METRICS_INVALID: surroundings("What a model server answered under its path of metrics could not be understood."),
    OBSERVER_UNREADABLE: surroundings("What is to count a canary's requests (canary.observer) did not answer, or with something that is no count."),
    KUBERNETES_CONFIG: usage("The kubeconfig cannot be used: it is not there, cannot be read, or has no such context, cluster or user."),
    KUBERNETES_UNREACHABLE: surroundings("The cluster's API server did not answer: name, network, a time-out, or a failure of its own (5xx)."),
    KUBERNETES_TLS: surroundings("The secure connection to the API server could not be made: its certificate, or ours."),
    KUBERNETES_UNAUTHORIZED: surroundings("The cluster does not accept who we say we are (401): the token has expired, or the plugin that gives it failed."),
    KUBERNETES_FORBIDDEN: surroundings("The cluster knows who asks and refuses: a rule of RBAC is missing (403)."),
    KUBERNETES_NOT_FOUND: usage("The cluster has no such namespace or object (404)."),
    KUBERNETES_CONFLICT: surroundings("An object had changed since it was read, exists already, or has a field that another manager owns (409)."),
    KUBERNETES_REFUSED: surroundings("The cluster refused an object: an admission webhook or policy, a quota, or a value that is not valid."),
    KUBERNETES_SHARE_IMPOSSIBLE: usage("The Deployment has too few pods for any of the canary's shares."),
    KUBERNETES_CONTAINER_UNCLEAR: usage("A Deployment has several containers, and nothing says which serves the model."),
    KUBERNETES_NAME_TAKEN: usage("A name that the rollout needs belongs to an object that it did not make."),
    KUBERNETES_RIGHTS: surroundings("Our account may not do all that a rollout does; every right that it lacks is named."),
    KUBERNETES_TOKEN_SHORT: usage("The token for the cluster ends before the rollout may end."),
    KUBERNETES_UNSUITABLE: usage("A Deployment or its Service is such that two releases cannot stand beside each other without losing requests."),
    KUBERNETES_OWNED: usage("Another tool owns the Deployment, and would set back what a rollout sets."),
    KUBERNETES_QUOTA: surroundings("A quota of the namespace leaves too little for the pods that a rollout needs."),
    KUBERNETES_STABLE_GONE: surroundings("The stable Deployment was deleted while a rollout was under way."),
    MANIFEST_INVALID: usage("The manifest is not one Deployment and at most one Service, or contradicts the configuration."),
    // --- report, github
    EVENT_REFUSED: usage("The workflow's event would run a fork's model, or do what a stranger asks, with this repository's credentials."),
    EVENT_UNREADABLE: surroundings("The workflow's event file is missing or is not JSON."),
    GITHUB_PERMISSION: surroundings('The workflow\'s token lacks a permission (403, "Resource not accessible by integration"); the YAML to add is shown.'),
    GITHUB_UNAUTHORIZED: surroundings("GitHub does not accept the token (401): it is wrong, or its job has ended."),
    GITHUB_NOT_FOUND: surroundings("GitHub has no such thing, or the token may not see it (404)."),
    GITHUB_REFUSED: surroundings("GitHub understood a request and refuses it (422, 409 or another 4xx)."),
    GITHUB_BUSY: surroundings("GitHub allows no more requests for longer than this run may wait (a rate limit)."),
    GITHUB_FAILED: surroundings("GitHub's API failed by a fault of its own (5xx), also after waiting."),
    GITHUB_UNREACHABLE: surroundings("GitHub's API did not answer: name, network, proxy, or a time-out."),
    REPORT_UNREADABLE: usage("A file that was named as a report is not one."),
    // --- storage and the ground
    FILE_NOT_FOUND: usage("A file that the configuration names is not there."),
    FILE_UNREADABLE: surroundings("A file is there but could not be read (rights, a broken disk)."),
    STORAGE_UNSUPPORTED: usage("A URL names a kind of storage that this version cannot read or write."),
    FILE_UNWRITABLE: surroundings("A file may not be written where it belongs; what stood there before is untouched."),
    DISK_FULL: surroundings("A file could not be written whole; what stood there before is untouched."),
};
/** A failure that says what happened, where, and what to do next. */
class Problem extends Error {
    code;
    remedy;
    constructor(code, { what, remedy, cause }) {
        super(what, { cause });
        this.name = "Problem";
        this.code = code;
        this.remedy = remedy;
    }
    get exit() {
        return codes[this.code].exit;
    }
}
/** Does what may throw a Problem that does not know the file that it is about, and puts the file's name before it. */
function about(subject, act) {
    try {
        return act();
    }
    catch (error) {
        if (!(error instanceof Problem))
            throw error;
        const { code, message, remedy, cause } = error;
        throw new Problem(code, { what: `${subject}: ${message}`, remedy, cause });
    }
}
/** Several problems found together (a configuration's mistakes, what a preflight found): shown all at once. */
class Problems extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => problem.message).join("\n"));
        this.name = "Problems";
        this.problems = problems;
    }
    get exit() {
        return this.problems[0]?.exit ?? exits.surroundings;
    }
}
/** The text that a person reads at night: what, remedy, code and where to read more. */
function explain(error) {
    const problems = error instanceof Problems ? error.problems : [unexpected(error)];
    // A remedy that several neighbours share is said once, after the last of them.
    const lines = problems.flatMap((problem, i) => {
        const next = problems[i + 1];
        const shared = next !== undefined && next.code === problem.code && next.remedy === problem.remedy;
        return shared ? [`✗ ${problem.message}`] : [`✗ ${problem.message}`, `${remedyText(problem)}\n`];
    });
    return lines.join("\n").trimEnd();
}
function remedyText({ remedy, code }) {
    return `${remedy.replace(/^/gm, "  ")}\n  ${code} · docs/troubleshooting.md#${code.toLowerCase()}`;
}
/** Wraps what nobody foresaw, so that it too has a code, an exit and a remedy. */
function unexpected(error) {
    if (error instanceof Problem)
        return error;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new Problem("UNEXPECTED", {
        what,
        remedy: "This is a fault of model-release, or of something that it did not foresee. Run again with --verbose and report what it prints.",
        cause: error,
    });
}
/**
 * What ended a piece of work: where it was cancelled, the cancel, unless something else went wrong meanwhile (a record
 * that could not be saved, a rollout that was taken over): that is told as what it is.
 */
function endOf(error, { aborted, reason }) {
    if (!aborted || !(reason instanceof Problem))
        return error;
    const isKnown = error instanceof Problem || error instanceof Problems;
    return isKnown && !isBroughtAboutBy(reason, error) ? error : reason;
}
function isBroughtAboutBy(reason, error) {
    if (error === reason)
        return true;
    return error instanceof Error && (error.name === "AbortError" || isBroughtAboutBy(reason, error.cause));
}
/** The exit status that an error stands for. */
function exitOf(error) {
    if (error instanceof Problem || error instanceof Problems)
        return error.exit;
    return exits.surroundings;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(19473);
/** The one bundled entry: the doors by name, each loaded when it is opened. */



const doors = {
    cli: () => Promise.all(/* import() */[__nccwpck_require__.e(8179), __nccwpck_require__.e(2820)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42820)),
    main: () => Promise.all(/* import() */[__nccwpck_require__.e(6421), __nccwpck_require__.e(8597)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28597)),
    post: () => Promise.all(/* import() */[__nccwpck_require__.e(6421), __nccwpck_require__.e(6134)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36134)),
    serve: () => Promise.all(/* import() */[__nccwpck_require__.e(9911), __nccwpck_require__.e(8304)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98304)),
    host: () => Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(4175), __nccwpck_require__.e(370), __nccwpck_require__.e(5006)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55006)),
    worker: () => __nccwpck_require__.e(/* import() */ 794).then(__nccwpck_require__.bind(__nccwpck_require__, 60794)),
};
/** @param url  the door file's own URL, from which its folder is known (a bundler would lose ours) */
async function open(name, url) {
    try {
        const door = await doors[name]();
        await door.run((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url)));
    }
    catch (error) {
        process.stderr.write(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error)}\n`);
        process.exit((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exitOf */ .sX)(error));
    }
}

var __webpack_exports__open = __webpack_exports__.h;
export { __webpack_exports__open as open };
