export const id = 2460;
export const ids = [2460];
export const modules = {

/***/ 12460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initText: () => (/* binding */ initText)
/* harmony export */ });
function initText({ survey, drafts, files, said, doubts, open, first }) {
    const { models, foreign, tables, deployments, dvc, git } = survey;
    const found = [
        ...models.map(({ path, keptBy }) => `model     ${path}${keptBy === "dvc" ? " (kept by DVC)" : ""}`),
        ...foreign.map(({ path, what }) => `no model  ${path}: ${what}`),
        ...tables.map(({ path, rows, keptBy }) => `table     ${path}, ${rows} rows${keptBy === "dvc" ? " (kept by DVC)" : ""}`),
        ...deployments.map(({ name, manifest }) => `manifest  ${manifest}: Deployment ${name}`),
        ...(dvc ? [`DVC       ${dvc.remote ?? "without a default remote"}`] : []),
        git ? `git       releases from the branch ${git.defaultBranch}` : "git       none",
    ];
    const sections = [
        ["Found", found.map(shown)],
        ["Chosen", drafts.flatMap(chosenText)],
        ["Also", said],
        ["Look at this", doubts],
        [
            "Files",
            files.map(({ path, did }) => did === "written" ? `wrote ${path}` : `kept  ${path} (it was there; --force writes it anew)`),
        ],
        ["To fill in, before anything can run", open],
        ["Next", nextSteps(open, files, first)],
    ];
    return sections
        .filter(([, lines]) => lines.length > 0)
        .map(([heading, lines]) => [heading, ...lines.map((line) => `  ${shown(line)}`)].join("\n"))
        .join("\n\n");
}
function chosenText({ name, model, holdout, gates, target }) {
    return [
        name,
        `  model     ${model.path}: ${model.because}`,
        ...(model.positive ? [`  positive  ${model.positive.label}: ${model.positive.because}`] : []),
        ...(holdout ? [`  holdout   ${holdout.path}, label ${holdout.label ?? "?"}: ${holdout.because}`] : []),
        ...gates.map(({ gate, comment }) => `  gate      ${gate} (${comment})`),
        `  target    ${target.kind}: ${target.because.replace(/\.$/, "")}`,
    ];
}
function nextSteps(open, files, first) {
    const config = first === "model-release.yaml" ? "" : ` --config ${first}`;
    const written = files.filter(({ did }) => did === "written").map(({ path }) => path);
    return [
        ...(open.length > 0 ? [`fill in what is missing in ${first}`] : []),
        `model-release gate${config}      judges the model here, and changes nothing`,
        `model-release release${config}   takes it all the way`,
        ...(written.length > 0 ? ["commit what was written: a pull request is gated from then on, a merge releases"] : []),
    ];
}
/** A file's name may hold what moves the cursor. */
const shown = (text) => text.replace(/\p{Cc}/gu, "?");


/***/ })

};
