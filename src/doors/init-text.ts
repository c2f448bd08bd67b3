/** What `init` prints: what it found, what it chose and why, what it wrote, and what to do next. */
import type { Draft } from "../init/configuration-file.js";
import type { FoundModel, Survey } from "../init/survey.js";
import type { Proposal, SetUp } from "../jobs/init.js";

/** @param isShown  what was found and chosen has been shown before the questions */
export function initText(setUp: SetUp, isShown: boolean): string {
  const { survey, files, open, first } = setUp;
  const written = sections(
    [
      "Files",
      files.map(({ path, did }) =>
        did === "written" ? `wrote ${path}` : `kept  ${path} (it was there; --force writes it anew)`,
      ),
    ],
    ["To fill in, before anything can run", open],
    ["Next", nextSteps(open, files, first)],
  );
  return [...(isShown ? [] : [foundText(survey), proposalText(setUp)]), written]
    .filter((text) => text !== "")
    .join("\n\n");
}

export function foundText({ models, foreign, tables, deployments, dvc, git }: Survey): string {
  const found = [
    ...models.slice(0, mostModels).map((model) => `model     ${model.path}${keptText(model)}`),
    ...(models.length > mostModels ? [`model     and ${models.length - mostModels} more`] : []),
    ...foreign.slice(0, mostModels).map(({ path, what }) => `no model  ${path}: ${what}`),
    ...(foreign.length > mostModels ? [`no model  and ${foreign.length - mostModels} more`] : []),
    ...tables.map(
      ({ path, rows, keptBy }) => `table     ${path}, ${rows} rows${keptBy === "dvc" ? " (kept by DVC)" : ""}`,
    ),
    ...deployments.map(({ name, manifest }) => `manifest  ${manifest}: Deployment ${name}`),
    ...(dvc ? [`DVC       ${dvc.remote ?? "without a default remote"}`] : []),
    git ? `git       releases from the branch ${git.defaultBranch}` : "git       none",
  ];
  return sections(["Found", found]);
}

/** MLflow keeps each model of each run. */
const mostModels = 10;

function keptText({ keptBy, logged }: FoundModel): string {
  if (keptBy === "dvc") return " (kept by DVC)";
  if (keptBy === "mlflow") return " (logged by MLflow, ignored by git)";
  return logged ? " (logged by MLflow)" : "";
}

export function proposalText({ drafts, said, doubts }: Proposal): string {
  return sections(["Chosen", drafts.flatMap(chosenText)], ["Also", said], ["Look at this", doubts]);
}

function sections(...all: readonly (readonly [string, readonly string[]])[]): string {
  return all
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [heading, ...lines.flatMap((line) => lineText(`  ${shown(line)}`))].join("\n"))
    .join("\n\n");
}

/** A command stays in one line, to be copied; so does a path. */
function lineText(line: string): readonly string[] {
  if (line.length <= columns || /^\s+(cp|paste|model-release) /.test(line)) return [line];
  const [label = "", indent = ""] = /^( +)(?:\S+(?: \S+)? {2,})?/.exec(line) ?? [];
  const further = " ".repeat(label === indent ? indent.length + 2 : label.length);
  const [first = "", ...others] = line.slice(label.length).split(" ");
  const lines = [label + first];
  for (const word of others) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > columns) lines.push(further + word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Of the narrowest terminal that is usual. */
const columns = 80;

function chosenText({ name, model, holdout, gates, target }: Draft): readonly string[] {
  return [
    name,
    `  model     ${model.path}: ${model.because}`,
    ...(model.positive ? [`  positive  ${model.positive.label}: ${model.positive.because}`] : []),
    ...(holdout ? [`  holdout   ${holdout.path}, label ${holdout.label ?? "?"}: ${holdout.because}`] : []),
    ...gates.map(({ gate, comment }) => `  gate      ${gate} (${comment})`),
    `  target    ${target.kind}: ${target.because.replace(/\.$/, "")}`,
  ];
}

function nextSteps(open: readonly string[], files: SetUp["files"], first: string): readonly string[] {
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
const shown = (text: string) => text.replace(/\p{Cc}/gu, "?");
