export const id = 2460;
export const ids = [2460];
export const modules = {

/***/ 12460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foundText: () => (/* binding */ foundText),
/* harmony export */   initText: () => (/* binding */ initText),
/* harmony export */   proposalText: () => (/* binding */ proposalText)
/* harmony export */ });
/** @param isShown  what was found and chosen has been shown before the questions */
function initText(setUp, isShown) {
    const { survey, files, open, first } = setUp;
    const written = sections([
        "Files",
        files.map(({ path, did }) => did === "written" ? `wrote ${path}` : `kept  ${path} (it was there; --force writes it anew)`),
    ], ["To fill in, before anything can run", open], ["Next", nextSteps(open, files, first)]);
    return [...(isShown ? [] : [foundText(survey), proposalText(setUp)]), written]
        .filter((text) => text !== "")
        .join("\n\n");
}
function foundText({ models, foreign, tables, deployments, dvc, git }) {
    const found = [
        ...models.slice(0, mostModels).map((model) => `model     ${model.path}${keptText(model)}`),
        ...(models.length > mostModels ? [`model     and ${models.length - mostModels} more`] : []),
        ...foreign.slice(0, mostModels).map(({ path, what }) => `no model  ${path}: ${what}`),
        ...(foreign.length > mostModels ? [`no model  and ${foreign.length - mostModels} more`] : []),
        ...tables.map(({ path, rows, keptBy }) => `table     ${path}, ${rows} rows${keptBy === "dvc" ? " (kept by DVC)" : ""}`),
        ...deployments.map(({ name, manifest }) => `manifest  ${manifest}: Deployment ${name}`),
        ...(dvc ? [`DVC       ${dvc.remote ?? "without a default remote"}`] : []),
        git ? `git       releases from the branch ${git.defaultBranch}` : "git       none",
    ];
    return sections(["Found", found]);
}
/** MLflow keeps each model of each run. */
const mostModels = 10;
function keptText({ keptBy, logged }) {
    if (keptBy === "dvc")
        return " (kept by DVC)";
    if (keptBy === "mlflow")
        return " (logged by MLflow, ignored by git)";
    return logged ? " (logged by MLflow)" : "";
}
function proposalText({ drafts, said, doubts }) {
    return sections(["Chosen", drafts.flatMap(chosenText)], ["Also", said], ["Look at this", doubts]);
}
function sections(...all) {
    return all
        .filter(([, lines]) => lines.length > 0)
        .map(([heading, lines]) => [heading, ...lines.flatMap((line) => lineText(`  ${shown(line)}`))].join("\n"))
        .join("\n\n");
}
/** A command stays in one line, to be copied; so does a path. */
function lineText(line) {
    if (line.length <= columns || /^\s+(cp|paste|model-release) /.test(line))
        return [line];
    const [label = "", indent = ""] = /^( +)(?:\S+(?: \S+)? {2,})?/.exec(line) ?? [];
    const further = " ".repeat(label === indent ? indent.length + 2 : label.length);
    const [first = "", ...others] = line.slice(label.length).split(" ");
    const lines = [label + first];
    for (const word of others) {
        const longer = `${lines.at(-1)} ${word}`;
        if (longer.length > columns)
            lines.push(further + word);
        else
            lines[lines.length - 1] = longer;
    }
    return lines;
}
/** Of the narrowest terminal that is usual. */
const columns = 80;
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
