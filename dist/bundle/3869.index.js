export const id = 3869;
export const ids = [3869];
export const modules = {

/***/ 83869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planMarkdown: () => (/* binding */ planMarkdown),
  planText: () => (/* binding */ planText)
});

// EXTERNAL MODULE: ./build/gates/quantity.js
var quantity = __webpack_require__(57826);
// EXTERNAL MODULE: ./build/report/power-chart.js
var power_chart = __webpack_require__(91031);
;// CONCATENATED MODULE: ./build/doors/canary-text.js
/** What a canary can tell before it begins, for a terminal and for a page. */


const nameColumns = 17;
const twice = 2;
function canaryText(canary) {
    const { powers } = canary;
    const middle = powers[powers.length >> 1];
    return [
        ...opening(canary),
        ...powers.flatMap((power) => [
            "",
            `${powers.length > 1 ? `With ${(0,quantity/* formatCount */.B4)(power.perMinute)} requests a minute, a` : "A"} canary as good as stable`,
            ...healthy(power, canary),
        ]),
        ...(powers.length > 1 ? ["", `Gate by gate, with ${(0,quantity/* formatCount */.B4)(middle.perMinute)} requests a minute`] : [""]),
        ...middle.gates.flatMap((gate, i) => [...(i > 0 ? [""] : []), ...gateBlock(gate, middle, canary)]),
        ...middle.left.map(({ source, why }) => `  ${source}\n    not reckoned: ${why}`),
        ...(powers.length > 1 ? elsewhere(powers) : []),
    ];
}
function opening({ steps, exposure, minutes, areDefaults, pace, assumed, powers, unit, answers, predictions, }) {
    const shares = steps.map(({ share }) => (0,quantity/* formatShare */.T1)(share)).join(", ");
    const how = exposure === undefined
        ? `${shares} of the traffic`
        : `among ${shares} of the traffic, by the evidence, and at most ${(0,quantity/* formatCount */.B4)(exposure)} requests to one that is not proven`;
    const paces = {
        asked: `${(0,quantity/* formatCount */.B4)(powers[0]?.perMinute ?? 0)} requests a minute, as you say`,
        counted: `${(0,quantity/* formatCount */.B4)(powers[0]?.perMinute ?? 0)} requests a minute, as stable has had them`,
        replayed: `${(0,quantity/* formatCount */.B4)(powers[0]?.perMinute ?? 0)} replayed rows a minute to each arm`,
        unknown: "three paces, for none is known: --traffic N/min says it",
    };
    const errors = `${(0,quantity/* formatShare */.T1)(assumed.errorRate)} errors${assumed.isKnown ? ", as stable has had them" : " (assumed)"}`;
    return [
        `Then the canary: ${how}, ${Number(minutes.toPrecision(3))} min at most${areDefaults ? ", by the default gates" : ""}`,
        `  reckoned with ${paces[pace]},`,
        `  ${errors}; for independent it takes ${unit}`,
        ...(answers ? [`  ${answersAssumed(answers)}`] : []),
        ...(predictions ? [`  ${predictionsAssumed(predictions)}`] : []),
    ];
}
function predictionsAssumed({ of, count, whose }) {
    if (of === "ranges")
        return `predictions in ${count} ranges, as many in each`;
    return `predictions in ${count} ${count === 1 ? "class" : "classes"}, as ${whose === "stable" ? "stable" : "the candidate"} has them on the holdout`;
}
function answersAssumed({ rows, accuracy, differing, whose, differingIsKnown }) {
    const accurate = `accuracy ${(0,quantity/* formatShare */.T1)(accuracy)}, as ${whose === "stable" ? "stable" : "the candidate"} has it on the holdout`;
    const alone = `${(0,quantity/* formatShare */.T1)(differing)} of the ${(0,quantity/* formatCount */.B4)(rows)} rows right in one arm alone`;
    return `${accurate}; ${alone} (${differingIsKnown ? "as on the holdout" : "assumed"})`;
}
function healthy({ healthy: of, gates, left }, { policy, minutes }) {
    if (gates.length === 0)
        return ["  nothing can be reckoned of its gates"];
    const end = `at minute ${minute(minutes)}, when the gates at point are decided; here they are taken to pass`;
    const byGates = `half of them end by minute ${minute(of.minutes)}, met by ${(0,quantity/* formatCount */.B4)(of.canaryRequests)} requests`;
    const rest = of.promoted - of.proven;
    const byPolicy = rest > 0 ? `, ${(0,quantity/* formatShare */.T1)(rest)} by '${policy}' at the end` : "";
    return [
        `  ${percent(of.promoted)}  is promoted: ${(0,quantity/* formatShare */.T1)(of.proven)} proven${byPolicy}`,
        `  ${percent(of.rolledBack)}  is rolled back for nothing`,
        `           ${left.some(({ atEnd }) => atEnd) ? end : byGates}`,
    ];
}
function gateBlock(gate, { moments }, { minutes }) {
    const { source, smallest, proven, floor, found, instead } = gate;
    const floors = floor === undefined ? "" : `; ${floorOf(floor)}`;
    return [
        `  ${source}`,
        `    finds  ${smallest ? `${nameOf(smallest.regression)} with 80 % chance, half of them by minute ${minute(smallest.minute ?? 0)}` : "no regression with 80 % chance"}`,
        `    proves a healthy one with ${(0,quantity/* formatShare */.T1)(proven)} chance${floors}`,
        ...found.map(curve),
        ...(found.length > 0 ? [`    ${"".padEnd(nameColumns)}${(0,power_chart/* drawMinutes */.cj)(moments.length, minutes)}`] : []),
        ...(instead
            ? [
                `    ! ${instead.seldom ? "seldom" : "never"} ${instead.never}: ${instead.why}`,
                ...instead.write.map((line, i) => `      ${i === 0 ? "write" : "or   "} ${line}`),
            ]
            : []),
    ];
}
function floorOf({ count, of, canary }) {
    return `${canary === "flawless" ? "a flawless one" : "an identical one"} takes ${(0,quantity/* formatCount */.B4)(count)} ${of}`;
}
function curve({ regression, chance, by, minute: half }) {
    const when = half === undefined || chance < 0.5 ? "" : `, minute ${minute(half)}`;
    return `    ${nameOf(regression).padEnd(nameColumns)}${(0,power_chart/* drawChances */._s)(by)} ${(0,quantity/* formatShare */.T1)(chance)}${when}`;
}
/** The other paces, a line a gate: what is found there. */
function elsewhere(powers) {
    const others = powers.filter((_, i) => i !== powers.length >> 1);
    return others.flatMap(({ perMinute, gates }) => [
        "",
        `With ${(0,quantity/* formatCount */.B4)(perMinute)} requests a minute`,
        ...gates.flatMap(({ source, smallest, proven }) => [
            `  ${source}`,
            `    finds  ${smallest ? `${nameOf(smallest.regression)}, by minute ${minute(smallest.minute ?? 0)}` : "no regression with 80 % chance"}; proves a healthy one ${(0,quantity/* formatShare */.T1)(proven)}`,
        ]),
    ]);
}
function nameOf({ kind, value }) {
    if (kind === "error rate")
        return `${(0,quantity/* formatShare */.T1)(value)} errors`;
    if (kind === "accuracy lost") {
        const points = Number((value * 100).toFixed(1));
        return `${points} ${points === 1 ? "point" : "points"} lost`;
    }
    if (kind === "predictions moved")
        return `drift of ${Number(value.toFixed(3))}`;
    return `${Number(value.toFixed(twice))}× as slow`;
}
const percent = (share) => (0,quantity/* formatShare */.T1)(share).padStart(7);
const minute = (value) => (value < 10 ? String(Number(value.toFixed(1))) : String(Math.round(value)));
/** The same for a page: the charts are drawn by the page itself. */
function canaryMarkdown(canary) {
    const { powers } = canary;
    const middle = powers[powers.length >> 1];
    const charts = middle.gates.flatMap(({ source, found }) => {
        const curves = found.map(({ regression, by }) => ({ name: nameOf(regression), chances: by }));
        const title = `${source}: found by then, ${(0,quantity/* formatCount */.B4)(middle.perMinute)} requests a minute`;
        return curves.length === 0 ? [] : ["", (0,power_chart/* chartOfChances */.Lu)(title, curves, middle.moments)];
    });
    return charts;
}

;// CONCATENATED MODULE: ./build/doors/folded.js
/** Lines no wider than a terminal of eighty columns. */
const columns = 80;
/** Between words, the rest set in a little further than its line is. A word that is wider stays whole. */
function folded(line) {
    const indent = line.length - line.trimStart().length;
    const further = " ".repeat(indent + 2);
    const lines = [];
    let rest = line;
    while (rest.length > columns) {
        const words = rest.length - rest.trimStart().length;
        const before = rest.lastIndexOf(" ", columns);
        const end = before > words ? before : rest.indexOf(" ", columns);
        if (end === -1)
            break;
        lines.push(rest.slice(0, end).trimEnd());
        rest = further + rest.slice(end).trimStart();
    }
    return [...lines, rest];
}

;// CONCATENATED MODULE: ./build/doors/plan-text.js
/** What `plan` prints: the writes, how likely each gate passes if the model is as good as it looks, what the canary tells. */



function planText({ name, version, image, baseline, writes, holdout, canary }) {
    const gates = holdout.gates.map(({ source, n, chance, belowFloor }) => {
        const likely = chance === undefined ? "unknown" : (0,quantity/* formatShare */.T1)(chance);
        return `  ${likely.padStart(7)}  ${source} (${n} rows)${belowFloor ? `\n           ${belowFloor}` : ""}`;
    });
    return [
        `${name} ${version}: ${image}`,
        `compared with ${baseline ?? "nothing: there is no baseline"}`,
        "",
        "It would write:",
        ...writes.map((write) => `  ${write}`),
        "",
        `Chance to pass on ${holdout.rows} rows, if the model truly is as it looks there:`,
        ...gates,
        `  ${(0,quantity/* formatShare */.T1)(holdout.all).padStart(7)}  all of them`,
        ...holdout.warnings.map((warning) => `  ! ${warning}`),
        "",
        ...canaryText(canary),
    ]
        .flatMap((lines) => lines.split("\n"))
        .flatMap(folded)
        .join("\n");
}
/** The same for a page: the text as it is, then the charts. */
function planMarkdown(plan) {
    const text = planText(plan).replace(/`/g, "'");
    return [`### Plan: ${plan.name} ${plan.version}`, "", "```text", text, "```", ...canaryMarkdown(plan.canary)].join("\n");
}


/***/ }),

/***/ 91031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ chartOfChances),
/* harmony export */   MF: () => (/* binding */ palette),
/* harmony export */   _s: () => (/* binding */ drawChances),
/* harmony export */   cj: () => (/* binding */ drawMinutes)
/* harmony export */ });
/** Chances over time as a terminal draws them: one line a curve, eight heights a column, no colour. */
const heights = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/** @param chances  0 to 1, one a column; nothing at all is a dot, so that "never" differs from "not drawn" */
function drawChances(chances) {
    return chances
        .map((chance) => (chance <= 0 ? "·" : heights[Math.max(1, Math.min(8, Math.round(chance * 8)))]))
        .join("");
}
/** The time under such a line: begin, middle and end in minutes. */
function drawMinutes(columns, minutes) {
    const half = short(minutes / 2);
    const end = `${short(minutes)} min`;
    const middle = Math.floor(columns / 2) - 1;
    return `${"0".padEnd(middle)}${half}`.padEnd(columns - end.length + 1) + end;
}
const short = (minutes) => String(Number(minutes.toPrecision(2)));
/**
 * The same curves for a page: a mermaid chart in colours that stand out on white and on black. Its lines bear no names,
 * so a sentence gives them in the order of their colours.
 */
function chartOfChances(title, curves, moments) {
    const lines = curves.map(({ chances }) => `  line [${chances.map((chance) => Math.round(chance * 100)).join(", ")}]`);
    const colours = palette.slice(0, curves.length);
    return [
        "```mermaid",
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours.map(({ value }) => value).join(", ")}"}}}}%%`,
        "xychart-beta",
        `  title "${title.replace(/["\n]/g, "'")}"`,
        `  x-axis "minutes" ${short(moments[0] ?? 0)} --> ${short(moments.at(-1) ?? 1)}`,
        `  y-axis "chance in %" 0 --> 100`,
        ...lines,
        "```",
        curves.map(({ name }, i) => `${colours[i]?.name ?? "other"}: ${name}`).join("; "),
    ].join("\n");
}
/** Of middling lightness: 3:1 at least against white and against GitHub's dark grey. */
const palette = [
    { name: "blue", value: "#2f81f7" },
    { name: "orange", value: "#d9730d" },
    { name: "green", value: "#2da44e" },
    { name: "purple", value: "#a371f7" },
    { name: "red", value: "#e5534b" },
];


/***/ })

};
