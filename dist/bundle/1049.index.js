export const id = 1049;
export const ids = [1049];
export const modules = {

/***/ 81049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishedReportSchema: () => (/* binding */ publishedReportSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87177);
/** The report's schema as it is published. Pure. */


function publishedReportSchema() {
    const made = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Q);
    return { ...made, title: "model-release report", description: "The one record of a run." };
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
