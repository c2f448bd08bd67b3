export const id = 2344;
export const ids = [2344];
export const modules = {

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

/***/ 52344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beginTelling: () => (/* binding */ beginTelling)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/check.js
var check = __webpack_require__(69818);
// EXTERNAL MODULE: ./build/github/client.js + 2 modules
var client = __webpack_require__(38781);
// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(30079);
// EXTERNAL MODULE: ./build/github/deployment.js
var deployment = __webpack_require__(56055);
// EXTERNAL MODULE: ./build/github/marker.js
var github_marker = __webpack_require__(14878);
// EXTERNAL MODULE: ./build/github/writer.js
var github_writer = __webpack_require__(87943);
;// CONCATENATED MODULE: ./build/github/issue.js
/** The one issue about a model in production that no longer passes: opened, kept up to date, closed when it passes. */




/** Bounds the search to our own, however many issues a repository has. */
const issueLabel = "model-release";
/** @returns the issue's page */
async function openIssue(github, place, title, text) {
    const { rest, here } = github;
    const writer = await (0,github_writer/* whoWrites */.t)(github);
    const body = bodyOf(text, place);
    const found = await findIssue(github, place, writer);
    if (found) {
        await rest.issues.update({ ...here, issue_number: found.number, title, body });
        return found.html_url;
    }
    const made = await (0,client/* makeOnce */.GL)(github, {
        make: async () => (await rest.issues.create({ ...here, title, body, labels: [issueLabel] })).data,
        find: () => findIssue(github, place, writer),
    });
    return made.html_url;
}
/** @param words  why it is closed; said in the issue. @returns its page, undefined where none was open */
async function closeIssue(github, place, words) {
    const { rest, here } = github;
    const found = await findIssue(github, place, await (0,github_writer/* whoWrites */.t)(github));
    if (!found)
        return undefined;
    // Closed first: where that fails, each day would find the issue open and say again why it is closed.
    await rest.issues.update({ ...here, issue_number: found.number, state: "closed", state_reason: "completed" });
    await rest.issues.createComment({ ...here, issue_number: found.number, body: words });
    return found.html_url;
}
async function findIssue({ rest, paginate, here }, place, writer) {
    const asked = { ...here, state: "open", labels: issueLabel, per_page: 100 };
    return chooseIssue(await paginate(rest.issues.listForRepo, asked), place.subject, writer);
}
/** The oldest that is ours. Pure. */
function chooseIssue(issues, subject, writer) {
    return issues
        .filter(({ pull_request, user }) => pull_request === undefined && (0,github_marker/* isWrittenBy */.dU)(user, writer))
        .filter(({ body }) => (0,github_marker/* runIn */.VO)(body ?? "", subject) !== undefined)
        .sort((one, other) => one.number - other.number)[0];
}
function bodyOf(text, { subject, run }) {
    const marker = `${(0,github_marker/* markerOf */.we)(subject, run)}\n`;
    return marker + (0,comment/* cutText */.IN)(text, comment/* longestComment */.yd - marker.length, "the whole stands in the report");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/github/label.js
/**
 * The label of a model's verdict on its pull request: one of a family of three, by which pull requests are searched and
 * merged. It bears the model's name, so that several models label one pull request and none speaks for another.
 *
 * An earlier commit's label is taken away when its successor's judging begins, and a run of a commit that is no longer
 * the head leaves all as it is: a label never says of one commit what was found of another.
 */




const looks = {
    passed: { color: "1a7f37", says: "passed its gates" },
    failed: { color: "cf222e", says: "failed a gate, or could not be judged for a fault of its own" },
    inconclusive: { color: "bf8700", says: "has too little evidence, or could not be judged to the end" },
};
const verdicts = Object.keys(looks);
/** GitHub takes names of 50 characters; the family's own words take 28 of them. */
const longestSubject = 22;
const longestDescription = 100;
/** Pure. @returns undefined for a run that was cancelled: it says nothing of the model */
function labelVerdictOf(exit) {
    if (exit === errors/* exits */.co.cancelled)
        return undefined;
    if (exit === errors/* exits */.co.done)
        return "passed";
    return exit === errors/* exits */.co.gateFailed || exit === errors/* exits */.co.usage ? "failed" : "inconclusive";
}
/** Pure. GitHub tells names apart without their case, so that ours have none. */
function labelNames({ name, label }) {
    const whole = label === "" ? name : `${name}/${label}`;
    const plain = whole.toLowerCase().replace(/[^\w./-]+/g, "-");
    const hash = (0,external_node_crypto_.createHash)("sha256").update(whole).digest("hex").slice(0, 6);
    // What is cut or spelled otherwise could be another's name too.
    const subject = plain === whole && plain.length <= longestSubject ? plain : `${plain.slice(0, longestSubject - 7)}~${hash}`;
    const named = verdicts.map((verdict) => [verdict, `model-release: ${subject} ${verdict}`]);
    return Object.fromEntries(named);
}
/** Takes an earlier verdict away before a new one is begun: what is being judged has none. */
async function withdrawLabel(github, place) {
    const { isHead, labels } = await lookAt(github, place);
    if (!isHead)
        return "overtaken";
    await takeAway(github, place, familyAmong(labels, place));
    return "written";
}
async function setLabel(github, place, verdict) {
    if (!(await lookAt(github, place)).isHead)
        return "overtaken";
    const { rest, here } = github;
    const name = labelNames(place.subject)[verdict];
    await makeLabel(github, place.subject, verdict, name);
    const labels = await (0,client/* makeOnce */.GL)(github, {
        make: async () => namesOf((await rest.issues.addLabels({ ...here, issue_number: place.number, labels: [name] })).data),
        find: async () => {
            const { labels } = await lookAt(github, place);
            return labels.some((one) => isSame(one, name)) ? labels : undefined;
        },
    });
    const others = familyAmong(labels, place).filter((one) => !isSame(one, name));
    await takeAway(github, place, others);
    return "written";
}
async function lookAt({ rest, here }, { number, sha }) {
    const { data } = await rest.pulls.get({ ...here, pull_number: number });
    return { isHead: data.head.sha === sha, labels: namesOf(data.labels) };
}
/** One that is there stays as it is: people may have given it another colour. */
async function makeLabel(github, subject, verdict, name) {
    const { rest, here } = github;
    const find = () => ifThere(async () => (await rest.issues.getLabel({ ...here, name })).data);
    if (await find())
        return;
    const { color, says } = looks[verdict];
    const whose = [subject.name, subject.label].filter(Boolean).join(" / ");
    const description = (0,check/* short */.h0)(`model-release: ${whose} ${says}`, longestDescription);
    await (0,client/* makeOnce */.GL)(github, {
        make: async () => (await rest.issues.createLabel({ ...here, name, color, description })).data,
        find,
    });
}
/** One that somebody else has taken away meanwhile is gone, as it should be. */
async function takeAway({ rest, here }, { number }, names) {
    for (const name of names)
        await ifThere(async () => rest.issues.removeLabel({ ...here, issue_number: number, name }));
}
async function ifThere(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF && error.code === "GITHUB_NOT_FOUND")
            return undefined;
        throw error;
    }
}
function familyAmong(labels, { subject }) {
    const family = Object.values(labelNames(subject));
    return labels.filter((one) => family.some((ours) => isSame(one, ours)));
}
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();
const namesOf = (labels) => labels.map(({ name }) => name);

// EXTERNAL MODULE: ./build/github/permissions.js
var permissions = __webpack_require__(21498);
;// CONCATENATED MODULE: ./build/github/release.js
/**
 * A version as GitHub's release with its assets. Drafted first and published when all is there: where releases are
 * immutable nothing can be added later, and nobody sees half of one.
 */




/** What GitHub takes as a release's text. */
const longestNotes = 125_000;
/**
 * Publishes the release; one that stands there already is left as it is, whoever made it, and so is a draft that is not
 * ours: somebody prepares it.
 *
 * @returns its page
 */
async function publishRelease(github, release) {
    const { rest, here } = github;
    const { tag, sha, title, notes, assets, isLatest } = release;
    const published = await findPublished(github, tag);
    if (published)
        return published.html_url;
    const marker = markerOf(tag);
    const where = "the whole stands in the report among the assets";
    const body = marker + (0,comment/* cutText */.IN)(notes, longestNotes - marker.length, where);
    const draft = (await findDraft(github, tag)) ??
        (await (0,client/* makeOnce */.GL)(github, {
            make: async () => (await rest.repos.createRelease({
                ...here,
                tag_name: tag,
                target_commitish: sha,
                name: title,
                body,
                draft: true,
            })).data,
            find: () => findDraft(github, tag),
        }));
    for (const asset of assets)
        await upload(github, draft, asset);
    const { data } = await rest.repos.updateRelease({
        ...here,
        release_id: draft.id,
        // An earlier try may have drafted it for other bytes.
        target_commitish: sha,
        name: title,
        body,
        draft: false,
        make_latest: isLatest ? "true" : "false",
    });
    return data.html_url;
}
/** By its tag, however many are newer. */
async function findPublished({ rest, here }, tag) {
    try {
        const { data } = await rest.repos.getReleaseByTag({ ...here, tag });
        return data.draft ? undefined : data;
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF && error.code === "GITHUB_NOT_FOUND")
            return undefined;
        throw error;
    }
}
/** A draft has no tag to be asked for by: it stands only in the list, among the newest. */
async function findDraft({ rest, here }, tag) {
    const { data } = await rest.repos.listReleases({ ...here, per_page: 100 });
    const drafts = data.filter(({ tag_name, draft }) => tag_name === tag && draft);
    const ours = drafts.find(({ body }) => body?.startsWith(markerOf(tag)));
    if (ours || drafts.length === 0)
        return ours;
    throw new errors/* Problem */.AF("GITHUB_REFUSED", {
        what: `a draft of the release '${tag}' stands there that is somebody's own; it is left as it is`,
        remedy: "Publish it, or delete it and run again: then the release is published with its report.",
    });
}
/** Hidden. Who may see a draft may write it: nobody else can have put this into one. */
function markerOf(tag) {
    return `<!-- model-release release=${encodeURIComponent(tag)} -->\n`;
}
async function upload(github, { id, upload_url: url, assets }, asset) {
    const { rest, here } = github;
    const name = asset.name.replace(/[^\w.-]+/g, ".");
    const before = assets.find((one) => one.name === name);
    if (before && before.state === "uploaded" && before.digest === digestOf(asset))
        return;
    // Half-uploaded, or of other bytes: GitHub takes no second asset of the same name.
    if (before)
        await rest.repos.deleteReleaseAsset({ ...here, asset_id: before.id });
    await (0,client/* makeOnce */.GL)(github, {
        make: async () => {
            await rest.repos.uploadReleaseAsset({
                ...here,
                release_id: id,
                name,
                // Uploads have a host of their own, which GitHub names in the release.
                baseUrl: new URL(url).origin + new URL(url).pathname.replace(/\/repos\/.*$/, ""),
                headers: { "content-type": asset.type, "content-length": asset.bytes.byteLength },
                // octokit types text alone, and sends bytes as they are.
                data: asset.bytes,
            });
            return true;
        },
        find: async () => {
            const { data } = await rest.repos.listReleaseAssets({ ...here, release_id: id, per_page: 100 });
            return data.some((one) => one.name === name && one.state === "uploaded") || undefined;
        },
    });
}
function digestOf({ bytes }) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
}

;// CONCATENATED MODULE: ./build/github/writes.js
/** What of the token each of them needs. */
const featuresOf = {
    comment: ["comment"],
    check: ["check"],
    label: ["label", "head"],
    deployment: ["deployment"],
    release: ["release"],
    issue: ["issue"],
};
/** What such a job tells is of the commit that an earlier run released, and is known when it is done. */
function isOfEarlierRun(job) {
    return job === "approve" || job === "promote";
}
function writesOf({ job, event, place }, { off, labels }) {
    const wanted = (() => {
        if (job === "gate") {
            if (event !== "pull_request")
                return event === "merge_group" ? ["check"] : [];
            if (place.pullRequest === undefined)
                return ["check"];
            return labels ? ["comment", "check", "label"] : ["comment", "check"];
        }
        if (job === "release" || isOfEarlierRun(job))
            return ["deployment", "release"];
        if (job === "verify")
            return event === "schedule" ? ["issue"] : [];
        return [];
    })();
    return wanted.filter((write) => !off.includes(write));
}

// EXTERNAL MODULE: ./build/gates/quantity.js
var quantity = __webpack_require__(57826);
// EXTERNAL MODULE: ./build/gates/outline.js
var outline = __webpack_require__(88685);
;// CONCATENATED MODULE: ./build/report/compared.js
/** What the gates measured, one row for each metric: baseline, candidate, change. Pure. */


/** Gates that are about the same number stand in one row; rows stand in the order of their first gates. */
function compared(gates) {
    const rows = new Map();
    for (const gate of gates) {
        const left = leftOf(gate.source);
        rows.set(left, [...(rows.get(left) ?? []), gate]);
    }
    return [...rows].map(([left, together]) => rowOf(left, together));
}
function rowOf(left, gates) {
    const { slice } = (0,outline/* outline */.rj)(left);
    const metric = slice ? left.slice(0, slice.start).trim() : left;
    const measured = gates.find(({ estimate }) => estimate !== undefined)?.estimate;
    const baseline = gates.find((gate) => gate.baseline !== undefined)?.baseline;
    return {
        metric,
        ...(slice && { slice: left.slice(slice.start + 1, slice.end - 1) }),
        gates,
        ...(measured !== undefined && { estimate: measured }),
        ...(baseline !== undefined && { baseline }),
        isMoreBetter: gates.some(({ source }) => /^[>≥]/.test((0,outline/* outline */.rj)(source).marks[0]?.text ?? "")),
        kind: kindOf(metric, gates),
    };
}
function leftOf(source) {
    return source.slice(0, (0,outline/* outline */.rj)(source).marks[0]?.start ?? source.length).trim();
}
/** A report does not say which unit a metric has; its name, its bounds and the words of its verdict do. */
function kindOf(metric, gates) {
    if (/^(?:predict_)?latency/.test(metric))
        return "latency";
    if (metric === "size")
        return "size";
    const isShare = gates.some(({ source, reason }) => /%/.test(source.replace(/\sat\s+\S+\s*$/, "").slice(metric.length)) || /percentage point/.test(reason));
    return isShare ? "share" : "number";
}
/** "84.6 %", "12.4 ms"; "–" where nothing was measured. */
function showValue(value, kind) {
    return value === undefined ? "–" : (0,quantity/* formatQuantity */.VZ)(value, kind, { percent: true });
}
/** "−13.1 points, worse"; empty where there is nothing to compare with. */
function showChange({ estimate, baseline, isMoreBetter, kind }) {
    if (estimate === undefined || baseline === undefined)
        return "";
    const change = estimate - baseline;
    const size = Math.abs(change);
    const text = kind === "share"
        ? `${(size * 100).toFixed(1)} ${(size * 100).toFixed(1) === "1.0" ? "point" : "points"}`
        : showValue(size, kind);
    if (Number.parseFloat(text) === 0)
        return "the same";
    return `${change > 0 ? "+" : "−"}${text}, ${change > 0 === isMoreBetter ? "better" : "worse"}`;
}
/** The gates that decided: what failed, else what blocked; none where all passed or no gate decided. */
function decisive({ gates, rollout, outcome }) {
    if (outcome !== "rejected" && outcome !== "rolled-back")
        return [];
    const all = [...gates, ...(rollout?.gates ?? [])];
    const failed = all.filter(({ verdict }) => verdict === "fail");
    return failed.length > 0 ? failed : all.filter(({ verdict }) => verdict === "inconclusive");
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/power-chart.js
var power_chart = __webpack_require__(91031);
;// CONCATENATED MODULE: ./build/report/metric-chart.js

const mostBars = 16;
/**
 * Of shares where more is better alone: an error rate beside an accuracy would be a bar that nobody sees.
 *
 * @returns undefined where there is too little to draw: one bar says less than its number
 */
function chartOfShares(title, rows) {
    const shown = rows
        .filter(({ kind, estimate, isMoreBetter }) => kind === "share" && estimate !== undefined && isMoreBetter)
        .slice(0, mostBars);
    if (shown.length < 2)
        return undefined;
    const percent = (value) => Number((value * 100).toFixed(1));
    const bars = shown.map(({ estimate }) => percent(estimate));
    const hasBaseline = shown.every(({ baseline }) => baseline !== undefined);
    const line = hasBaseline ? shown.map(({ baseline }) => percent(baseline)) : undefined;
    const [candidate, other] = power_chart/* palette */.MF;
    const lowest = Math.min(...bars, ...(line ?? []));
    return [
        "```mermaid",
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${candidate.value}, ${other.value}"}}}}%%`,
        "xychart-beta",
        `  title "${plain(title)}"`,
        `  x-axis [${shown.map(({ label }) => `"${plain(label)}"`).join(", ")}]`,
        // From a round number below the lowest: differences of a percent are what there is to see.
        `  y-axis "%" ${Math.max(0, Math.floor((lowest - 5) / 10) * 10)} --> 100`,
        `  bar [${bars.join(", ")}]`,
        ...(line ? [`  line [${line.join(", ")}]`] : []),
        "```",
        line ? `${candidate.name} bars: candidate; ${other.name} line: baseline` : `${candidate.name} bars: candidate`,
    ].join("\n");
}
/** What may stand in a quoted text of a chart: names of columns come from a pull request. */
function plain(text) {
    const safe = text.replace(/[^\p{L}\p{N} .,()=_/%+-]/gu, "'");
    return safe.length > 24 ? `${safe.slice(0, 23)}…` : safe;
}

// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/report/comment.js
/**
 * The report as a comment for a reviewer: in five seconds the verdict, what changed against the baseline and the gate
 * that decided; the rest folded. Pure.
 */





const mostSentences = 4;
const mostRows = 12;
function renderComment(report, { reproduce, notes = [] }) {
    const gates = [...report.gates, ...(report.rollout?.gates ?? [])];
    const rows = compared(gates);
    const whole = rows.filter(({ slice }) => slice === undefined);
    const parts = [
        `### ${(0,markdown.escapeMarkdown)((0,summary/* headline */.Pl)(report))}`,
        ...notes,
        deciding(report, gates),
        servingNow(report),
        metricTable(whole),
        chartOfShares("candidate and baseline", whole.map((row) => ({ ...row, label: row.metric }))),
        slices(rows),
        fold(`${gates.length === 1 ? "The gate" : `All ${gates.length} gates`} in full`, [
            (0,markdown.gateTable)("Holdout", report.gates),
            (0,markdown.gateTable)("Canary", report.rollout?.gates ?? []),
        ]),
        fold("The canary, step by step", [(0,markdown.stepTable)(report)]),
        fold("What the canary's rows looked like", [(0,markdown.dataList)(report)]),
        (0,markdown.facts)(report),
        reproduce && fold("How to reproduce this", [fenced(reproduce)]),
        footer(report),
    ];
    return `${parts.filter((part) => part).join("\n\n")}\n`;
}
/** The gate that decided, in a sentence; where none did, why it ended. */
function deciding(report, gates) {
    const decided = decisive(report);
    if (decided.length === 0)
        return [tally(gates), ...report.reasons.map((reason) => `- ${(0,markdown.escapeMarkdown)(reason)}`)]
            .filter((line) => line !== "")
            .join("\n");
    const sentences = decided
        .slice(0, mostSentences)
        .map(({ source, verdict, reason }) => `${verdict === "fail" ? "❌" : "❔"} ${(0,markdown.code)(source)}: ${(0,markdown.escapeMarkdown)(reason)}`)
        .map((sentence) => `- ${sentence}`);
    const more = decided.length - mostSentences;
    return [...sentences, ...(more > 0 ? [`- and ${more} more, below`] : [])].join("\n");
}
/** After a rollout, whatever became of it, the first question is what users get. */
function servingNow({ rollout, serving }) {
    if (!rollout)
        return "";
    return serving === "unknown" ? "**What serves now is not known**" : `Serving now: ${(0,markdown.code)((0,summary/* shortDigest */.VK)(serving))}`;
}
/** "All 5 gates pass, 2 of them by the estimate alone." */
function tally(gates) {
    const judged = gates.filter(({ verdict }) => verdict !== "not-applicable");
    const passed = judged.filter(({ verdict }) => verdict === "pass");
    if (judged.length === 0)
        return "";
    const unproven = passed.filter(({ proven }) => !proven).length;
    const not = gates.length - judged.length;
    const how = [
        ...(unproven > 0 ? [`${unproven} by the estimate alone, not proven`] : []),
        ...(not > 0 ? [`${not} could not be applied`] : []),
    ];
    const all = passed.length === judged.length
        ? judged.length === 1
            ? "The gate passes"
            : `All ${judged.length} gates pass`
        : `${passed.length} of ${judged.length} gates pass`;
    return `${[all, ...how].join("; ")}.`;
}
function metricTable(rows) {
    if (rows.length === 0)
        return "";
    const hasBaseline = rows.some(({ baseline }) => baseline !== undefined);
    const ordered = [...rows].sort((one, other) => (0,markdown.byUrgency)(worst(one), worst(other)));
    const lines = ordered.slice(0, mostRows).map((row) => {
        const cells = [`${mark(row)} ${(0,markdown.codeInCell)(row.metric)}`, `**${showValue(row.estimate, row.kind)}**`];
        return `| ${[...cells, ...(hasBaseline ? [showValue(row.baseline, row.kind), showChange(row)] : [])].join(" | ")} |`;
    });
    const head = ["metric", "candidate", ...(hasBaseline ? ["baseline", "change"] : [])];
    const more = rows.length > mostRows ? [`\nand ${rows.length - mostRows} more, below`] : [];
    return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...lines, ...more].join("\n");
}
/** Folded: a table and a chart for each metric within the values of a column. */
function slices(rows) {
    const within = rows.filter(({ slice }) => slice !== undefined);
    if (within.length === 0)
        return "";
    const groups = new Map();
    for (const row of within) {
        const [, column = "", value = ""] = /^("[^"]*"|[^=]*)=(.*)$/s.exec(row.slice) ?? [undefined, row.slice];
        const title = `${row.metric} by ${column}`;
        groups.set(title, [...(groups.get(title) ?? []), { ...row, label: value }]);
    }
    const failing = within.filter((row) => worst(row).verdict === "fail").length;
    const fail = failing > 0 ? `, ${failing} of them ${failing === 1 ? "fails" : "fail"}` : "";
    const parts = [...groups].flatMap(([title, own]) => [
        `**${(0,markdown.escapeMarkdown)(title)}**`,
        sliceTable(own),
        chartOfShares(title, own),
    ]);
    return fold(`${within.length} ${within.length === 1 ? "slice" : "slices"}${fail}`, parts);
}
function sliceTable(rows) {
    const hasBaseline = rows.some(({ baseline }) => baseline !== undefined);
    const lines = [...rows]
        .sort((one, other) => (0,markdown.byUrgency)(worst(one), worst(other)))
        .map((row) => {
        const n = (0,quantity/* formatCount */.B4)(Math.max(...row.gates.map((gate) => gate.n)));
        const cells = [`${mark(row)} ${(0,markdown.codeInCell)(row.label)}`, showValue(row.estimate, row.kind)];
        return `| ${[...cells, ...(hasBaseline ? [showValue(row.baseline, row.kind)] : []), n].join(" | ")} |`;
    });
    const head = ["slice", "candidate", ...(hasBaseline ? ["baseline"] : []), "rows"];
    return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...lines].join("\n");
}
function worst({ gates }) {
    return [...gates].sort(markdown.byUrgency)[0];
}
function mark(row) {
    const { verdict, proven } = worst(row);
    if (verdict === "pass")
        return row.gates.every((gate) => gate.proven || gate.verdict !== "pass") ? "✅" : "✅ not proven";
    if (verdict === "fail")
        return proven ? "❌" : "❌ not proven";
    return verdict === "inconclusive" ? "❔" : "–";
}
function fold(title, parts) {
    const there = parts.filter((part) => part);
    if (there.length === 0)
        return "";
    return [`<details><summary>${title}</summary>`, "", there.join("\n\n"), "", "</details>"].join("\n");
}
/** A fence longer than any in the text. */
function fenced(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}sh\n${text}\n${fence}`;
}
function footer({ run }) {
    const commit = run.commit ? ` of ${run.commit.slice(0, 7)}` : "";
    const page = run.url?.match(/^https?:\/\/[^\s()<>"']+$/) ? `[this run](${run.url})` : "this run";
    return `<sub>model-release ${(0,markdown.escapeMarkdown)(run.tool)}, ${(0,markdown.escapeMarkdown)(run.job)}${commit}, ${page}</sub>`;
}

;// CONCATENATED MODULE: ./build/report/check.js



// GitHub lets `neutral` and `skipped` through a required check: what blocks is `failure`, inconclusive or not.
const conclusions = {
    passed: "success",
    promoted: "success",
    unchanged: "success",
    waiting: "neutral",
    rejected: "failure",
    "rolled-back": "failure",
    failed: "failure",
};
function checkOf(report, context) {
    return {
        conclusion: conclusions[report.outcome],
        title: titleOf(report),
        summary: renderComment(report, {}),
        annotations: annotationsOf(report, context),
    };
}
/** The line in the list of checks: what decided, as short as it can be said. */
function titleOf(report) {
    const decided = decisive(report);
    const [first, ...more] = decided;
    if (!first)
        return report.outcome === "failed" ? (0,summary/* oneLine */.TN)(report) : (0,summary/* headline */.Pl)(report);
    if (first.verdict === "inconclusive")
        return `Inconclusive: ${lackOf(decided)}`;
    return `${first.reason}${more.length > 0 ? ` (and ${more.length} more)` : ""}`;
}
/** "441 rows short": as many as the gate that lacks most; its cause, where more rows are not what it lacks. */
function lackOf(gates) {
    const other = gates.find(({ cause }) => cause !== undefined && cause !== "too-little");
    if (other)
        return `${other.source}: ${other.reason}`;
    const [most] = gates
        .flatMap(({ needed, n, place }) => (needed !== undefined && needed > n ? [{ short: needed - n, place }] : []))
        .sort((one, another) => another.short - one.short);
    if (!most)
        return "too little evidence";
    return `${Math.ceil(most.short).toLocaleString("en-US")} ${most.place === "holdout" ? "rows" : "requests"} short`;
}
/** A pass is no news for a line, but for the table. */
const words = {
    fail: { level: "failure", says: "fails" },
    inconclusive: { level: "warning", says: "is inconclusive" },
    "not-applicable": { level: "notice", says: "was not judged" },
    pass: undefined,
};
function annotationsOf({ gates, rollout }, { path, lineOf }) {
    return [...gates, ...(rollout?.gates ?? [])].flatMap(({ source, verdict, proven, reason }) => {
        const word = words[verdict];
        if (!word)
            return [];
        const doubt = verdict === "fail" && !proven ? " (not proven)" : "";
        return [
            { path, line: lineOf(source), level: word.level, title: `${source} ${word.says}${doubt}`, message: reason },
        ];
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/report/gate-lines.js
/** Where in the configuration each gate stands, so that a check can point at its line. Pure. */

/** Counts from 1. @returns the line of a report's gate (a slice's value filled in or not); 1 where it is not in the file */
function findGateLines(text) {
    const counter = new dist/* LineCounter */.HN();
    const content = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter }).contents;
    const lines = new Map();
    const canary = (0,dist/* isMap */.jh)(content) ? content.get("canary", true) : undefined;
    for (const place of [content, canary]) {
        const gates = (0,dist/* isMap */.jh)(place) ? place.get("gates", true) : undefined;
        for (const node of (0,dist/* isSeq */.oP)(gates) ? gates.items : [])
            noteGate(node, counter, lines);
    }
    return (source) => lines.get(source.trim()) ?? lines.get(withoutValue(source.trim())) ?? 1;
}
function noteGate(node, counter, lines) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== "string" || !node.range)
        return;
    const written = node.value.trim();
    if (!lines.has(written))
        lines.set(written, counter.linePos(node.range[0]).line);
}
/** `recall[region=north] >= 0.8` ran because of `recall[region] >= 0.8`. */
function withoutValue(source) {
    return source.replace(/\[([^\]=]+?)\s*=.*?\](?=\s*[<>=≤≥])/, "[$1]");
}

;// CONCATENATED MODULE: ./build/report/release-notes.js
/** The report as a release's notes, and as an issue's text: the same drawing, other first words. Pure. */



function releaseTitle({ run, version }) {
    return version ? `${run.name} ${version.number}` : run.name;
}
/** How to get the very bytes stands first: that is what people come to a release for. */
function releaseNotes(report) {
    const { image, model, version } = report;
    const lines = [
        ...(image?.reference ? [`- image: ${(0,markdown.code)(image.reference)}`] : image ? [`- image: ${(0,markdown.code)(image.digest)}`] : []),
        ...(model ? [`- model: ${(0,markdown.code)(model.path)}, md5 ${(0,markdown.code)(model.md5)}`] : []),
        ...(version?.file ? [`- with DVC: ${(0,markdown.code)(`dvc pull ${version.file}`)}`] : []),
    ];
    return [...(lines.length > 0 ? [lines.join("\n")] : []), renderComment(report, {})].join("\n\n");
}
function issueTitle({ run }) {
    return `${run.name} in production no longer passes its gates`;
}
function issueText(report, reproduce) {
    const first = `${(0,markdown.escapeMarkdown)(report.run.name)} serves, and no longer passes its gates on the holdout of today. This issue is kept up to date, and closed when it passes.`;
    return `${first}\n\n${renderComment(report, reproduce === undefined ? {} : { reproduce })}`;
}
function issueClosing(report) {
    return `${(0,markdown.escapeMarkdown)((0,summary/* headline */.Pl)(report))}.`;
}

// EXTERNAL MODULE: ./build/doors/given.js
var doors_given = __webpack_require__(70923);
// EXTERNAL MODULE: ./build/doors/github/attempts.js
var attempts = __webpack_require__(18628);
;// CONCATENATED MODULE: ./build/doors/github/reproduce.js
function reproduction({ sha, pullRequest }, given) {
    const lines = (text) => text.split("\n").filter((line) => line.trim() !== "");
    const words = [
        ...(given.config === "model-release.yaml" ? [] : ["--config", given.config]),
        ...(given.model === "" ? [] : ["--model", given.model]),
        ...(given.holdout === "" ? [] : ["--holdout", given.holdout]),
        ...lines(given.gates).flatMap((gate) => ["--gate", gate.trim()]),
        ...lines(given.set).flatMap((value) => ["--set", value.trim()]),
    ];
    const fetch = pullRequest === undefined ? [] : [`git fetch origin pull/${pullRequest}/head`];
    const enter = given["working-directory"] === "." ? [] : [`cd ${quoted(given["working-directory"])}`];
    const command = ["model-release", "gate", ...words.map(quoted)].join(" ");
    return [...fetch, `git checkout ${sha}`, ...enter, command].join("\n");
}
/** For a shell: what a stranger's configuration holds must not run in the reader's. */
function quoted(word) {
    return /^[\w./@:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/doors/github/tell.js
/**
 * What a run writes on GitHub, around its work: claimed before it begins, so that a missing permission shows at once and
 * no stale verdict stands there meanwhile; ended with what became of it. Nothing of it changes what became of it.
 */





















/** How long all waits for GitHub's limits may take: a verdict that waits longer is read in the summary. */
const patienceMs = 5 * 60_000;
const endWithinMs = 60 * 60_000;
/** What a person sees instead of `comment`. */
const called = {
    comment: "the comment",
    check: "the check",
    label: "the label",
    deployment: "the deployment",
    release: "the release",
    issue: "the issue",
};
async function beginTelling(request, config, world) {
    const tried = (0,attempts/* attempts */.r)();
    const writes = await allowed(writesOf(request, config.github), request, tried, world);
    if (writes.length === 0)
        return { end: async () => tried.missing };
    const { apiUrl, repository } = request.place;
    const open = (signal) => (0,client/* openGitHub */.o6)({ token: request.given.token, apiUrl, repository, patienceMs }, { ...world, signal });
    const known = { config, world, given: request.given, subject: subjectOf(config) };
    const beginAll = (place, github) => Promise.all(writes.map((write) => tried.try(called[write], () => begin[write]({ ...known, place, github }))));
    const begun = isOfEarlierRun(request.job) ? undefined : await beginAll(request.place, open(world.signal));
    return {
        end: async (report, exit) => {
            // Its own time, which begins here: a run that was cancelled still says so, however long a rollout took.
            const github = open(AbortSignal.timeout(endWithinMs));
            const { commit } = report.run;
            if (!begun && commit === undefined) {
                tried.leaveOut(listed(writes), "nothing tells of which commit the rollout is; it was not begun by a workflow");
                return tried.missing;
            }
            const ends = begun ?? (await beginAll({ ...request.place, sha: commit }, github));
            for (const [at, write] of writes.entries()) {
                const finish = ends[at];
                if (finish)
                    await tried.try(called[write], () => finish(report, exit, github));
            }
            return tried.missing;
        },
    };
}
const listed = (writes) => writes.map((write) => called[write]).join(", ");
const subjectOf = ({ name, github }) => ({ name, label: github.label });
/** Each begins, and hands back how it ends. */
const begin = {
    comment: async ({ github, place, given, subject }) => {
        const where = { number: place.pullRequest, subject, run: place.run };
        const link = `[this run](${place.url})`;
        sayOvertaken(await (0,comment/* claimComment */.iO)(github, where, `### … ${(0,markdown.escapeMarkdown)(subject.name)} is being judged\n\n${link}`));
        return async (report, _exit, github) => {
            sayOvertaken(await (0,comment/* writeComment */.HF)(github, where, renderComment(report, { reproduce: reproduction(place, given) })));
        };
    },
    check: async ({ github, config, world, place, subject }) => {
        const name = ["model-release", subject.name, subject.label].filter(Boolean).join(" / ");
        const externalId = `${place.run.id}.${place.run.attempt}/${subject.name}/${subject.label}`;
        const id = await (0,check/* startCheck */.b7)(github, { name, sha: place.sha, externalId, detailsUrl: place.url });
        saveBegun({ check: id });
        return async (report, exit, github) => {
            const lineOf = findGateLines(await world.files.readFile(config.file, "utf8"));
            const result = checkOf(report, { path: repositoryPath(config), lineOf });
            await (0,check/* endCheck */.gu)(github, id, { ...result, ...(exit === errors/* exits */.co.cancelled && { conclusion: "cancelled" }) });
        };
    },
    label: async ({ github, place, subject }) => {
        const where = { number: place.pullRequest, sha: place.sha, subject };
        await withdrawLabel(github, where);
        return async (_report, exit, github) => {
            const verdict = labelVerdictOf(exit);
            if (verdict === undefined || (await setLabel(github, where, verdict)) === "written")
                return;
            core/* notice */.lm(`The pull request stands at another commit by now: its label is left to the run of that one.`);
        };
    },
    deployment: async ({ github, config, place }) => {
        const start = { sha: place.sha, environment: config.github.environment, name: config.name, logUrl: place.url };
        const id = await (0,deployment/* startDeployment */.i4)(github, { ...start, isProduction: start.environment === "production" });
        saveBegun({ deployment: id });
        return (report, _exit, github) => (0,deployment/* stateDeployment */.LR)(github, id, start, (0,deployment/* deploymentStatusOf */.rB)(report, (0,summary/* headline */.Pl)(report)));
    },
    release: async ({ config, given, world, place }) => async (report, _exit, github) => {
        if (report.version === undefined || (report.outcome !== "promoted" && report.outcome !== "unchanged"))
            return;
        // A tag that is pushed where there are several models is no release of one of them.
        const isAlone = config.github.label === "" && (await (0,doors_given.modelsBeside)(given, world)).length <= 1;
        await publishRelease(github, {
            tag: (isAlone ? report.run.tag : undefined) ?? `${config.name}@v${report.version.number}`,
            sha: place.sha,
            title: releaseTitle(report),
            notes: releaseNotes(report),
            assets: [
                { name: "report.json", type: "application/json", bytes: Buffer.from(JSON.stringify(report, null, 2)) },
            ],
            isLatest: true,
        });
    },
    issue: async ({ place, subject }) => async (report, _exit, github) => {
        const where = { subject, run: place.run };
        if (report.outcome === "passed") {
            await closeIssue(github, where, `${issueClosing(report)} [This run](${place.url})`);
        }
        else if (report.outcome === "rejected") {
            await openIssue(github, where, issueTitle(report), issueText(report));
        }
    },
};
/** What of it the token may do; the rest is told at once, with the YAML that gives it. */
async function allowed(wanted, { place, given }, tried, world) {
    if (wanted.length === 0)
        return [];
    const words = listed(wanted);
    if (place.isFork) {
        core/* notice */.lm(`A pull request of a fork: its token may only read. The verdict stands in the summary of this run; ${words} not written.`);
        return [];
    }
    if (given.token === "") {
        tried.leaveOut(words, "the step has no token\n  with:\n    token: ${{ github.token }}");
        return [];
    }
    const granted = await grantedHere(place, world);
    const needs = (0,permissions/* needsOf */.hN)(["checkout", ...wanted.flatMap((write) => featuresOf[write])]);
    const missing = (0,permissions/* missingFrom */.fY)(granted, needs);
    const without = wanted.filter((write) => (0,permissions/* missingFrom */.fY)(granted, (0,permissions/* needsOf */.hN)(featuresOf[write])).length > 0);
    if (without.length > 0) {
        tried.leaveOut(listed(without), `the job's token may not. Give it\n${(0,permissions/* permissionsYaml */.Mz)(needs, missing)}`);
    }
    return wanted.filter((write) => !without.includes(write));
}
/** What the workflow's own file grants this job; undefined where it is not at hand, or does not say. */
async function grantedHere({ workflow }, { files, environment }) {
    if (workflow === undefined)
        return undefined;
    try {
        const file = `${environment.GITHUB_WORKSPACE ?? "."}/${workflow.file}`;
        return (0,permissions/* grantedIn */.tL)(await files.readFile(file, "utf8"), workflow.job);
    }
    catch {
        // Not checked out, or of another commit: then each call says for itself what it lacks.
        return undefined;
    }
}
function sayOvertaken(written) {
    if (written.kind === "written")
        return;
    core/* notice */.lm(`A later run (${written.by.id}) has the comment: ${written.url}`);
}
let begun = {};
function saveBegun(more) {
    begun = { ...begun, ...more };
    core/* saveState */.LZ("begun", JSON.stringify(begun));
}
/** From the repository's root, as GitHub names a file. */
function repositoryPath({ folder, file }) {
    const root = process.env.GITHUB_WORKSPACE ?? process.cwd();
    return (0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(file)));
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
