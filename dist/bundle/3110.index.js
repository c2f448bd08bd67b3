export const id = 3110;
export const ids = [3110];
export const modules = {

/***/ 23110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slack: () => (/* binding */ slack)
/* harmony export */ });
const slack = {
    render: (alert, _options, url) => ({ url, body: { text: line(alert), blocks: blocksOf(alert) } }),
};
const longestHeader = 150;
const longestSection = 3_000;
const mostReasons = 10;
function blocksOf(alert) {
    const { reasons, gates, run, target, serving, image } = alert;
    const shown = reasons.slice(0, mostReasons);
    const left = reasons.length - shown.length;
    const facts = [
        `serving \`${escaped(serving)}\``,
        ...(image === undefined ? [] : [`candidate \`${escaped(image)}\``]),
        `target ${escaped(target)}`,
        ...(run.url === undefined ? [] : [`<${linked(run.url)}|the run>`]),
    ];
    const listed = [...shown, ...(left > 0 ? [`and ${left} more`] : [])];
    return [
        { type: "header", text: { type: "plain_text", text: alert.summary.slice(0, longestHeader), emoji: false } },
        ...sectionOf(listed.map((reason) => `• ${flat(reason)}`)),
        ...sectionOf(gates.map(({ source, verdict, cause }) => `${flat(source)}: ${verdict}${cause ? ` (${cause})` : ""}`)),
        { type: "context", elements: [{ type: "mrkdwn", text: fitting(facts.join(" · "), longestSection) }] },
    ];
}
function sectionOf(lines) {
    if (lines.length === 0)
        return [];
    return [{ type: "section", text: { type: "mrkdwn", text: fitting(escaped(lines.join("\n")), longestSection) } }];
}
function line({ summary, reasons }) {
    const [first] = reasons;
    return fitting(escaped(first === undefined ? summary : `${summary}: ${flat(first)}`), longestSection);
}
const flat = (text) => text.replace(/\s+/g, " ").trim();
function escaped(text) {
    // An image by digest calls nobody, and is there to be copied.
    return entitled(text)
        .replace(/(?<!\w)@|@(?!sha256:)/g, "@\u200b")
        .replaceAll("](", "]\u200b(");
}
const entitled = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** An address between < and |: neither may stand in it. */
function linked(url) {
    return entitled(url.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"));
}
/** Cut to a length, but never within an escaped character. */
function fitting(text, longest) {
    if (text.length <= longest)
        return text;
    return `${text.slice(0, longest - 1).replace(/&[a-z]*$/, "")}…`;
}


/***/ })

};
