export const id = 8087;
export const ids = [8087,3347,2866,4902];
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

/***/ 92866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishForAction: () => (/* binding */ finishForAction),
/* harmony export */   runForAction: () => (/* binding */ runForAction)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96421);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89190);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52385);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34902);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74611);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78425);
/** The action's steps: a job run for an event, its outputs and summary, and the end of what an interrupted run left. */









/** GitHub cuts a step's summary off beyond 1 MiB, without a word. */
const summaryLimitBytes = 1024 * 1024;
async function runForAction(request, world) {
    const { job, given, event } = request;
    const config = await configFor(given, world);
    const asker = askerOf(event.payload, world);
    const run = await jobThatReports(job);
    if (run === undefined)
        return runByHand(job, config, asker, world);
    const telling = await telled(request, config, world);
    const ended = await run(config, world, asker);
    const exit = await publish(ended);
    const missing = (await telling?.end(ended.report, ended.exit)) ?? [];
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ("told", "yes");
    if (missing.length > 0)
        await writeSummary(notWritten(missing));
    return exit;
}
async function jobThatReports(job) {
    if (job === "gate")
        return (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(4418)]).then(__webpack_require__.bind(__webpack_require__, 94418))).gate;
    if (job === "verify")
        return (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(6900)]).then(__webpack_require__.bind(__webpack_require__, 16900))).verify;
    if (job !== "release")
        return undefined;
    const { release } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(4186), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(1712), __webpack_require__.e(1532)]).then(__webpack_require__.bind(__webpack_require__, 91532));
    return (config, world, asker) => release(config, world, asker, { retry: false, force: false });
}
/** Nothing is told outside of GitHub. */
async function telled({ job, given, event }, config, world) {
    const place = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$)(world.environment, event.payload);
    if (place === undefined)
        return undefined;
    const { beginTelling } = await Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(9268), __webpack_require__.e(4995)]).then(__webpack_require__.bind(__webpack_require__, 84995));
    return beginTelling({ job, event: event.name, place, given }, config, world);
}
/** What a reader of the summary would miss elsewhere. */
function notWritten(missing) {
    return `\n> [!WARNING]\n${missing.map((line) => `> ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_5__.escapeMarkdown)(line)}\n`).join("")}`;
}
async function runByHand(job, config, asker, world) {
    if (job === "plan") {
        const { plan } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(4186), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(1712), __webpack_require__.e(3675)]).then(__webpack_require__.bind(__webpack_require__, 62874));
        const { planMarkdown, planText } = await __webpack_require__.e(/* import() */ 9163).then(__webpack_require__.bind(__webpack_require__, 9163));
        const planned = await plan(config, world, asker);
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(planText(planned));
        await writeSummary(planMarkdown(planned));
        return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exits */ .co.done;
    }
    if (job === "status") {
        const { status } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(4186), __webpack_require__.e(1671)]).then(__webpack_require__.bind(__webpack_require__, 81671));
        const { lines, serving } = await status(config, world);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(line);
        setOutputs({ serving });
        return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exits */ .co.done;
    }
    const { outcome, serving, reasons, exit } = job === "approve"
        ? await (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(4186), __webpack_require__.e(2733), __webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__, 20628))).approve(config, world)
        : await (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(4186), __webpack_require__.e(2733), __webpack_require__.e(8545)]).then(__webpack_require__.bind(__webpack_require__, 78545))).rollback(config, world, asker, undefined);
    for (const reason of reasons)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(reason);
    setOutputs({ outcome, serving });
    return exit;
}
/** Brings an interrupted rollout to its end, and says what it did. Idempotent. */
async function finishForAction(given, world) {
    const { finish } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(7800), __webpack_require__.e(4186), __webpack_require__.e(2733), __webpack_require__.e(3074)]).then(__webpack_require__.bind(__webpack_require__, 3074));
    const { did, serving, exit } = await finish(await configFor(given, world), world);
    for (const line of did)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(line);
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(`serving now: ${serving}`);
    return { exit, words: `${did[0]}; serving now: ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(serving)}` };
}
async function configFor(given, world) {
    const gates = lines(given.gates);
    const laid = [...(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .overridesOf */ .FB)({ ...given, gates }), ...lines(given.set).map(_commands_js__WEBPACK_IMPORTED_MODULE_7__.readOverride)];
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_7__.loadConfig)(given.config, laid, world);
}
function askerOf(event, { environment }) {
    const { GITHUB_SHA: commit, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, } = environment;
    const { pull_request: request, merge_group: group } = event;
    const base = request?.base?.sha ?? request?.base?.ref ?? group?.base_sha ?? commitBefore(event);
    return {
        whenBusy: "wait",
        skipUnchanged: request !== undefined,
        ...(base && { baseRef: base }),
        ...(commit && { commit }),
        ...(server && repository && run && { url: `${server}/${repository}/actions/runs/${run}` }),
    };
}
/** A branch's first push has nothing before it: GitHub then sends zeros. */
function commitBefore({ before }) {
    return before && !/^0+$/.test(before) ? before : undefined;
}
/** Outputs and summary come before the step's end, whatever it is: they are what later steps and people read. */
async function publish({ report, exit, error, path }) {
    setOutputs({
        outcome: report.outcome,
        verdict: (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .overallVerdict */ .Bn)(report),
        version: report.version?.number,
        "model-digest": report.model?.md5,
        image: imageName(report),
        "image-digest": report.image?.digest,
        serving: report.serving,
        report: path && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.env.GITHUB_WORKSPACE ?? process.cwd(), path),
        summary: (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(report),
    });
    await writeSummary((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_5__.renderMarkdown)(report));
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(report));
    if (error !== undefined)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .WE)(error));
    else if (exit !== _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exits */ .co.done)
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(report));
    return exit;
}
function imageName({ image }) {
    return image && (image.reference ?? `${image.layout}@${image.digest}`);
}
function setOutputs(values) {
    for (const [name, value] of Object.entries(values))
        if (value !== undefined)
            _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH(name, value);
}
async function writeSummary(markdown) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    const before = sizeOf(process.env.GITHUB_STEP_SUMMARY);
    const room = summaryLimitBytes - before - 200;
    const text = Buffer.byteLength(markdown) <= room
        ? markdown
        : `${markdown.slice(0, Math.max(0, Math.floor(room / 4)))}\n\n…cut: the whole stands in the report.\n`;
    await _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .summary */ .z.addRaw(text).write();
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
function lines(text) {
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   byUrgency: () => (/* binding */ byUrgency),
/* harmony export */   code: () => (/* binding */ code),
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
 * Makes any text harmless in a table cell: no markup, no mention, no new line.
 * What stands in a report may come from a pull request (names of columns, classes, files).
 */
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, " ")
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
        .replace(/@/g, "&#64;")
        .replace(/(https?|ftp):\/\//gi, "$1&#58;//")
        .replace(/\bwww\./gi, "www&#46;");
}
/** Text as inline code; a code span keeps everything literal but back-ticks and, in a table, pipes. */
function code(text) {
    const flat = text.replace(/\s+/g, " ").replace(/\|/g, "\\|");
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const pad = longest > 0 ? " " : "";
    return `${fence}${pad}${flat}${pad}${fence}`;
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
function gateTable(title, gates) {
    if (gates.length === 0)
        return "";
    const rows = [...gates]
        .sort(byUrgency)
        .map((gate) => `| ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .gateMark */ .fQ)(gate)} | ${code(gate.source)} | ${escapeMarkdown(gate.reason)} |`);
    return [`**${title}**`, "", "| | gate | why |", "|---|---|---|", ...rows].join("\n");
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
        return `| ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(share)} | ${seen} | ${Math.round(seconds)} s | ${requests.stable} | ${requests.canary} |`;
    });
    return [
        "| share asked for | share seen | time | requests to stable | to the canary |",
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
    const lines = rows.map(([name, value]) => `| ${name} | ${value} |`);
    return [
        "<details><summary>What was judged, and what serves now</summary>",
        "",
        "| | |",
        "|---|---|",
        ...lines,
        "",
        "</details>",
    ].join("\n");
}
function holdoutFact({ path, rows, judged, unjudged }) {
    const times = judged === undefined ? "" : `, judged ${judged} ${judged === 1 ? "time" : "times"}`;
    const rare = unjudged.length === 0 ? "" : `; too rare to judge: ${escapeMarkdown(unjudged.join(", "))}`;
    return `${code(path)}, ${rows} rows${times}${rare}`;
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
