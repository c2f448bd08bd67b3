export const id = 4902;
export const ids = [4902];
export const modules = {

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


/***/ })

};
