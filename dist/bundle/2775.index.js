export const id = 2775;
export const ids = [2775];
export const modules = {

/***/ 92775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readReport: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57176);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63667);
/** Reads a report back. */



/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, REPORT_UNREADABLE */
async function readReport(path, { files }) {
    const text = await files.readFile(path, "utf8").catch((error) => {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .readProblem */ .K)(error, path);
    });
    const read = _report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportSchema */ .Q.safeParse(parseJson(text, path));
    if (read.success)
        return read.data;
    const places = read.error.issues.map((issue) => issue.path.join(".") || "the whole");
    throw noReport(path, `not as a report has it: ${[...new Set(places)].slice(0, 5).join(", ")}`, read.error);
}
function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw noReport(path, "it is not JSON", error);
    }
}
function noReport(path, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("REPORT_UNREADABLE", {
        what: `${path} is not a report (${why})`,
        remedy: "Name a report that model-release wrote; they lie in .model-release/reports/. One of a newer version needs that version.",
        cause,
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

/***/ 57176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readProblem),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   bi: () => (/* binding */ writeProblem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What the operating system's refusals (ENOENT, EACCES, ENOSPC …) mean to the person who reads them. */

/** The operating system's own name of a failure ("ENOSPC"), or undefined where the error has none. */
function errnoOf(error) {
    // By shape, not by class: an error may come from another realm (a worker, a test's sandbox).
    if (typeof error !== "object" || error === null || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
function messageOf(error) {
    if (typeof error === "object" && error !== null && "message" in error)
        return String(error.message);
    return String(error);
}
/** True where an error says that nothing stands at a path (also when a parent of it is a file). */
function isAbsent(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
}
const readReasons = {
    EACCES: "this user may not read it",
    EPERM: "this user may not read it",
    EISDIR: "it is a folder, not a file",
    ELOOP: "its symbolic links go round in a circle",
    EMFILE: "this process has too many files open",
    EIO: "the disk failed",
};
/** The Problem for a file that could not be read. A Problem passes through as it is. */
function readProblem(error, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return error;
    if (isAbsent(error)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_NOT_FOUND", {
            what: `${path} is not there`,
            remedy: "Check the path; paths are relative to the folder of the configuration.",
            cause: error,
        });
    }
    const errno = errnoOf(error);
    const reason = (errno && readReasons[errno]) ?? messageOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${path} could not be read: ${reason}`,
        remedy: `Look at its rights and its disk: ls -l '${path}'`,
        cause: error,
    });
}
const fullReasons = {
    ENOSPC: "the disk is full",
    EDQUOT: "this user's disk quota is used up",
    EFBIG: "the file system takes no file of this size",
};
const refusedReasons = {
    EACCES: "this user may not write there",
    EPERM: "this user may not write there",
    EROFS: "the file system is read-only",
    EEXIST: "something else stands where a folder should be",
    ENOTDIR: "a file stands where a folder should be",
    EISDIR: "a folder stands where the file should be",
};
/** The Problem for a file that could not be written whole. A Problem passes through as it is. */
function writeProblem(error, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return error;
    const errno = errnoOf(error) ?? "";
    const full = fullReasons[errno];
    if (full) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("DISK_FULL", {
            what: `${path} could not be written: ${full}`,
            remedy: `Free some space and run again; nothing half-written was left.\n  df -h '${path}'`,
            cause: error,
        });
    }
    const reason = refusedReasons[errno] ?? messageOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_UNWRITABLE", {
        what: `${path} could not be written: ${reason}`,
        remedy: `Look at the rights of its folder and at what stands there; nothing half-written was left.\n  ls -ld '${path}' "$(dirname '${path}')"`,
        cause: error,
    });
}


/***/ })

};
