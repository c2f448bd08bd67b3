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
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87177);
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

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ reportSchema),
/* harmony export */   f: () => (/* binding */ reportVersion)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/**
 * The one record of a run: every comment, check, page and release note is drawn from it.
 *
 * No row of the holdout ever stands in it, nor a secret. The schema is published (`model-release schema --report`);
 * a field is added freely, but changed or removed only with a new number in `schema`.
 */

const reportVersion = 1;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const source = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("relative to the configuration's folder"),
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().describe("bytes"),
    md5: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("DVC's hash of it"),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    producer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
const verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("the gate as written"),
    place: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["holdout", "canary"]),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pass", "fail", "inconclusive", "not-applicable"]),
    cause: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["too-little", "no-data", "invalid", "resolution"]).optional(),
    proven: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe("false when decided by the bare estimate"),
    estimate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    interval: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ lower: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(), upper: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional() }).optional(),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ pass: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), fail: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).optional(),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    n: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe("rows or requests in the metric's own denominator"),
    needed: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional().describe("rows for an 80 % chance of a proven answer"),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const step = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    share: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe("asked for, 0 to 1"),
    achieved: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional().describe("share of the requests that the canary really served"),
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ stable: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(), canary: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int() }),
});
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(reportVersion),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        started: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
        tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("model-release's own version"),
        commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5().optional(),
    }),
    model: source.optional(),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("how it was found"), source: source.optional(), identical: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() })
        .optional(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        number: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        md5: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
        file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the .dvc file"),
        pushed: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the remote that keeps it"),
    })
        .optional(),
    holdout: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("sha256 of its bytes"),
        rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
        judged: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().optional().describe("how often this holdout has been judged for this target"),
        unjudged: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe("slices too rare to be judged, as configured"),
    })
        .optional(),
    gates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verdict).readonly(),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        digest,
        reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("where it was pushed"),
        layout: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the OCI layout that holds it"),
        base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the base image, by digest"),
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    })
        .optional(),
    rollout: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(step),
        gates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verdict).readonly(),
    })
        .optional(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["passed", "promoted", "unchanged", "waiting", "rejected", "rolled-back", "failed"]),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    timings: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).describe("seconds a stage took"),
    serving: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("the digest that serves now; none, or unknown"),
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


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
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


/***/ })

};
