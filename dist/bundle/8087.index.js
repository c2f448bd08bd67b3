export const id = 8087;
export const ids = [8087,5465,2866,4902,923,3304];
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

/***/ 29189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ configurationName)
/* harmony export */ });
/** What our configurations are called, one for each model of a folder: names that stand in JSON and in a shell as they are. */
const configurationName = /^model-release(\.[\w.-]+)?\.ya?ml$/;


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

/***/ 92866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishForAction: () => (/* binding */ finishForAction),
/* harmony export */   runForAction: () => (/* binding */ runForAction)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52385);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34902);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74611);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70923);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77682);
/** The action's steps: a job run for an event, its outputs and summary, and the end of what an interrupted run left. */









/** GitHub cuts a step's summary off beyond 1 MiB, without a word. */
const summaryLimitBytes = 1024 * 1024;
async function runForAction(request, world) {
    const { job, given, event } = request;
    const config = await (0,_given_js__WEBPACK_IMPORTED_MODULE_6__.configFor)(given, world);
    const asker = askerOf(event.payload, world);
    const run = await jobThatReports(job);
    if (run === undefined)
        return runByHand(job, config, asker, world);
    const telling = await telled(request, config, world);
    const ended = await run(config, world, asker);
    const exit = await publish(ended);
    const missing = (await telling?.end(ended.report, ended.exit)) ?? [];
    await tryToWrite("that GitHub was told", () => _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ("told", "yes"));
    if (missing.length > 0)
        await writeSummary(notWritten(missing));
    return exit;
}
async function jobThatReports(job) {
    if (job === "gate")
        return (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(4418)]).then(__webpack_require__.bind(__webpack_require__, 94418))).gate;
    if (job === "verify")
        return (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(6900)]).then(__webpack_require__.bind(__webpack_require__, 16900))).verify;
    if (job === "approve")
        return (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(602), __webpack_require__.e(9164)]).then(__webpack_require__.bind(__webpack_require__, 20628))).approve;
    if (job !== "release")
        return undefined;
    const { release } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(602), __webpack_require__.e(1532)]).then(__webpack_require__.bind(__webpack_require__, 91532));
    return (config, world, asker) => release(config, world, asker, { retry: false, force: false });
}
/** Nothing is told outside of GitHub. */
async function telled({ job, given, event }, config, world) {
    const place = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$)(world.environment, event.payload);
    if (place === undefined)
        return undefined;
    const { beginTelling } = await Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(2344), __webpack_require__.e(8781)]).then(__webpack_require__.bind(__webpack_require__, 52344));
    return beginTelling({ job, event: event.name, place, given }, config, world);
}
/** What a reader of the summary would miss elsewhere. */
function notWritten(missing) {
    return `\n> [!WARNING]\n${missing.map((line) => `> ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__.escapeMarkdown)(line)}\n`).join("")}`;
}
async function runByHand(job, config, asker, world) {
    if (job === "plan") {
        const { plan } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(602), __webpack_require__.e(8404)]).then(__webpack_require__.bind(__webpack_require__, 71975));
        const { planMarkdown, planText } = await __webpack_require__.e(/* import() */ 3869).then(__webpack_require__.bind(__webpack_require__, 83869));
        const planned = await plan(config, world, asker);
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .k)(planText(planned)));
        await writeSummary(planMarkdown(planned));
        return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exits */ .co.done;
    }
    if (job === "status") {
        const { status } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(1671)]).then(__webpack_require__.bind(__webpack_require__, 81671));
        const { lines, serving } = await status(config, world);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .k)(line));
        await setOutputs({ serving });
        return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exits */ .co.done;
    }
    const { rollback } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(8545)]).then(__webpack_require__.bind(__webpack_require__, 78545));
    const { outcome, serving, reasons, exit } = await rollback(config, world, asker, undefined);
    for (const reason of reasons)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .k)(reason));
    await setOutputs({ outcome, serving });
    return exit;
}
/** Brings an interrupted rollout to its end, and says what it did. Idempotent. */
async function finishForAction(given, world) {
    const { finish } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(3074)]).then(__webpack_require__.bind(__webpack_require__, 3074));
    const { did, serving, exit } = await finish(await (0,_given_js__WEBPACK_IMPORTED_MODULE_6__.configFor)(given, world), world);
    for (const line of did)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .k)(line));
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(`serving now: ${serving}`);
    return { exit, words: `${did[0]}; serving now: ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(serving)}` };
}
function askerOf(event, { environment }) {
    const { GITHUB_SHA: commit } = environment;
    const { tag, url } = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$)(environment, event) ?? {};
    const { pull_request: request, merge_group: group } = event;
    const base = request?.base?.sha ?? request?.base?.ref ?? group?.base_sha ?? commitBefore(event);
    return {
        whenBusy: "wait",
        skipUnchanged: request !== undefined,
        ...(base && { baseRef: base }),
        ...(commit && { commit }),
        ...(tag && { tag }),
        ...(url && { url }),
    };
}
/** A branch's first push has nothing before it: GitHub then sends zeros. */
function commitBefore({ before }) {
    return before && !/^0+$/.test(before) ? before : undefined;
}
/** Outputs and summary come before the step's end, whatever it is: they are what later steps and people read. */
async function publish({ report, exit, error, path }) {
    await setOutputs({
        outcome: report.outcome,
        verdict: (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .overallVerdict */ .Bn)(report),
        version: report.version?.number,
        "model-digest": report.model?.md5,
        image: imageName(report),
        "image-digest": report.image?.digest,
        serving: report.serving,
        report: path && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.env.GITHUB_WORKSPACE ?? process.cwd(), path),
        summary: (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(report),
    });
    await writeSummary((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__.renderMarkdown)(report));
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .k)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(report)));
    if (error !== undefined)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error));
    else if (exit !== _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exits */ .co.done)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(report));
    return exit;
}
function imageName({ image }) {
    return image && (image.reference ?? `${image.layout}@${image.digest}`);
}
function setOutputs(values) {
    return tryToWrite("the outputs", () => {
        for (const [name, value] of Object.entries(values))
            if (value !== undefined)
                _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH(name, value);
    });
}
function writeSummary(markdown) {
    return tryToWrite("the summary", async () => {
        if (!process.env.GITHUB_STEP_SUMMARY)
            return;
        const before = sizeOf(process.env.GITHUB_STEP_SUMMARY);
        const room = summaryLimitBytes - before - 200;
        const text = Buffer.byteLength(markdown) <= room
            ? markdown
            : `${markdown.slice(0, Math.max(0, Math.floor(room / 4)))}\n\n…cut: the whole stands in the report.\n`;
        await _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .summary */ .z.emptyBuffer().addRaw(text).write();
    });
}
/** What was done is done, and GitHub is still to be told of it: a file of the runner's that takes nothing stops neither. */
async function tryToWrite(what, write) {
    try {
        await write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e(`${what} could not be written: ${error.message}`);
    }
}
function sizeOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path).length;
    }
    catch {
        // It is made with the first write.
        return 0;
    }
}


/***/ }),

/***/ 70923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configFor: () => (/* binding */ configFor),
/* harmony export */   modelsBeside: () => (/* binding */ modelsBeside),
/* harmony export */   optionsOf: () => (/* binding */ optionsOf)
/* harmony export */ });
/* unused harmony export lines */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29189);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89190);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78425);
/** What the action's inputs come to: options as the command line has them, and the configuration with them laid over it. */




/** Every input that a command knows as an option: whoever asks for the job, the inputs win over the file. */
function optionsOf(given) {
    return {
        config: given.config,
        set: lines(given.set),
        gate: lines(given.gates),
        model: given.model,
        holdout: given.holdout,
        modelVersion: given.version,
    };
}
async function configFor(given, world) {
    const gates = lines(given.gates);
    const laid = [...(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .overridesOf */ .FB)({ ...given, gates }), ...lines(given.set).map(_commands_js__WEBPACK_IMPORTED_MODULE_2__.readOverride)];
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__.loadConfig)(given.config, laid, world);
}
/** All configurations beside this one, itself among them, in the order of their names; none where it is called otherwise. */
async function modelsBeside(given, world) {
    if (!_config_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .configurationName */ .S.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(given.config)))
        return [];
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(given.config);
    const files = (await world.files.readdir(folder)).filter((file) => _config_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .configurationName */ .S.test(file)).sort();
    return Promise.all(files.map((file) => siblingIn(folder, file, world)));
}
async function siblingIn(folder, file, world) {
    try {
        return { file, name: (await (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__.loadConfig)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file), [], world)).name };
    }
    catch {
        // One that is wrong is told by its own run; here it counts, for the repository has it.
        return { file, name: file };
    }
}
/** Those that are not empty. */
function lines(text) {
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
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
