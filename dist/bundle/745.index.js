export const id = 745;
export const ids = [745];
export const modules = {

/***/ 90745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   alertmanager: () => (/* binding */ alertmanager)
/* harmony export */ });
const alertNames = {
    "rolled-back": "ModelReleaseRolledBack",
    inconclusive: "ModelReleaseInconclusive",
    "taken-over": "ModelReleaseTakenOver",
    failed: "ModelReleaseFailed",
};
const alertmanager = {
    render: (alert, options, url) => ({ url: apiOf(url), body: [postable(alert, options)] }),
};
const apiPath = "/api/v2/alerts";
function apiOf(base) {
    const url = new URL(base);
    const path = url.pathname.replace(/\/+$/, "");
    url.pathname = path.endsWith(apiPath) ? path : path + apiPath;
    return url;
}
function postable(alert, { labels, minutes }) {
    const { event, name, version, target, at, summary, reasons, serving, image, run } = alert;
    return {
        labels: {
            severity: event === "failed" ? "critical" : "warning",
            ...labels,
            alertname: alertNames[event],
            event,
            model: name,
            target,
            ...(version !== undefined && { version }),
        },
        annotations: {
            summary,
            description: reasons.join("\n"),
            serving,
            ...(image !== undefined && { image }),
        },
        startsAt: at,
        endsAt: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
        ...(run.url !== undefined && { generatorURL: run.url }),
    };
}


/***/ })

};
