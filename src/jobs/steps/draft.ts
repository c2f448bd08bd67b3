/** From what was found to drafts of configurations: each model tried on its table, choices asked or taken. */
import { basename } from "node:path";
import type { Ask } from "../../init/ask.js";
import type { Draft, DraftHoldout } from "../../init/configuration-file.js";
import { quoted } from "../../init/convert.js";
import { type Fit, halvesOf } from "../../init/fit.js";
import { firstGates, type Measurement, whyDoubtful } from "../../init/gates.js";
import { folderName, nameOf, toldApart } from "../../init/names.js";
import { modelsToSetUp, type Pair, pairsOf, purposeOf } from "../../init/pair.js";
import { positiveAmong } from "../../init/positive.js";
import type { FoundModel, FoundTable, Survey } from "../../init/survey.js";
import { type Target, targetFor } from "../../init/target.js";
import { roleOf } from "../../init/worth-opening.js";
import type { World } from "../../world.js";
import { tryOut } from "./try-out.js";

export interface Drafted {
  readonly drafts: readonly Draft[];
  /** What was chosen and why, and what was left out; for the person to read. */
  readonly said: readonly string[];
  /** What somebody should look at before the first release. */
  readonly doubts: readonly string[];
}

interface Tried {
  readonly model: FoundModel;
  readonly table: FoundTable;
  readonly fit: Fit;
  readonly holdout: DraftHoldout & { readonly label: string };
  readonly measurement: Measurement;
}

const mostModels = 20;
const mostTables = 4;
const here: Target = { kind: "local", because: "" };

/** @throws what reading the model or the table throws, but for what makes them no pair */
export async function draftReleases(survey: Survey, ask: Ask, world: World): Promise<Drafted> {
  const all = modelsToSetUp(survey);
  const models = all.slice(0, mostModels);
  const said: string[] = [];
  if (all.length > mostModels) said.push(`of ${all.length} models the first ${mostModels} were tried`);
  const tried: Tried[] = [];
  const answered: Answered = new Map();
  const untold: { readonly model: FoundModel; readonly pair?: Pair }[] = [];
  for (const model of models) {
    const found = await tryModel(model, survey, { ask, answered, said }, world);
    if (found.kind === "tried") tried.push(found);
    else untold.push({ model, ...(found.pair && { pair: found.pair }) });
  }
  const chosen = await chooseReleases(tried, ask, said);
  if (chosen.length === 0) return incomplete(untold, survey, said);
  for (const { model } of untold) said.push(`${model.path} is left out: no table here fits it as a holdout`);
  return complete(chosen, survey, ask, said);
}

type TriedModel = ({ readonly kind: "tried" } & Tried) | { readonly kind: "open"; readonly pair?: Pair };

/** The first table that the model really answers on, in the order of likeliness. */
async function tryModel(
  model: FoundModel,
  survey: Survey,
  { ask, answered, said }: { readonly ask: Ask; readonly answered: Answered; readonly said: string[] },
  world: World,
): Promise<TriedModel> {
  const pairs = await inOrder(model, pairsOf(model, survey.tables), ask, answered);
  for (const pair of pairs.slice(0, mostTables)) {
    const { table } = pair;
    const fit = pair.clear ?? (await askLabel(model, pair, ask));
    if (!fit) continue;
    const { label, id, slices } = fit;
    const because = `${pair.because}; ${label}: ${fit.because}`;
    const holdout = { path: table.path, label, ...(id !== undefined && { id }), slices, because };
    const positive = positiveAmong(model.signature.classes, table.columns.get(label) ?? []);
    const about = { path: model.path, because: "", ...(positive && { positive }) };
    const draft: Draft = { name: "draft", model: about, holdout, gates: [], target: here };
    const result = await tryOut(draft, survey.folder, world);
    if (result.kind === "measured") {
      return { kind: "tried", model, table, fit, holdout, measurement: result.measurement };
    }
    said.push(`${model.path} was tried on ${table.path}: ${result.why}`);
  }
  return { kind: "open", ...(pairs[0] && { pair: pairs[0] }) };
}

/** What was answered for one model holds for the others that have the same tables to choose from. */
type Answered = Map<string, string>;

async function inOrder(
  model: FoundModel,
  pairs: readonly Pair[],
  ask: Ask,
  answered: Answered,
): Promise<readonly Pair[]> {
  if (pairs.length < 2) return pairs;
  const among = JSON.stringify(pairs.map(({ table }) => table.path));
  const choices = pairs.map((pair) => ({ value: pair, text: `${pair.table.path} (${pair.because})` }));
  const before = pairs.find(({ table }) => table.path === answered.get(among));
  const first =
    before ?? (await ask.pick(`Which table is the holdout of ${model.path}?`, choices, pairs[0])) ?? pairs[0]!;
  answered.set(among, first.table.path);
  return [first, ...pairs.filter((pair) => pair !== first)];
}

function askLabel(model: FoundModel, { table, fits }: Pair, ask: Ask): Promise<Fit | undefined> {
  const choices = fits.map((fit) => ({ value: fit, text: fit.label }));
  return ask.pick(`Which column of ${table.path} has the answers that ${model.path} should give?`, choices, undefined);
}

/** One model for each purpose: of alternatives the one that scores best. */
async function chooseReleases(
  tried: readonly Tried[],
  ask: Ask,
  said: string[],
): Promise<readonly (readonly Tried[])[]> {
  const purposes = new Map<string, Tried[]>();
  for (const one of tried) {
    const key = purposeOf(one.model, one, one.fit);
    purposes.set(key, [...(purposes.get(key) ?? []), one]);
  }
  const chosen: (readonly Tried[])[] = [];
  for (const alternatives of purposes.values()) {
    const sorted = [...alternatives].sort((a, b) => quality(b.measurement) - quality(a.measurement));
    const choices = sorted.map((one) => ({ value: one, text: `${one.model.path} (${scoreText(one.measurement)})` }));
    const best = sorted.length === 1 ? sorted[0] : await ask.pick("Which model is to be released?", choices, sorted[0]);
    if (!best) continue;
    const others = sorted.filter((one) => one !== best);
    if (others.length > 0)
      said.push(`not chosen: ${others.map((one) => `${one.model.path} (${scoreText(one.measurement)})`).join(", ")}`);
    chosen.push([best, ...others]);
  }
  return chosen;
}

function quality({ scores, task }: Measurement): number {
  const estimate = scores[0]?.estimate ?? Number.NEGATIVE_INFINITY;
  return task === "regression" ? -estimate : estimate;
}

function scoreText({ scores }: Measurement): string {
  const [score] = scores;
  return score ? `${score.metric} ${Number(score.estimate.toPrecision(3))}` : "not measured";
}

async function complete(
  chosen: readonly (readonly Tried[])[],
  survey: Survey,
  ask: Ask,
  said: readonly string[],
): Promise<Drafted> {
  const folder = basename(survey.folder);
  const names = toldApart(
    // What tells alternatives apart is not what they are for.
    chosen.map(([best, ...others]) =>
      others.length > 0 && best!.model.logged?.name === undefined ? folderName(folder) : nameFor(best!.model, folder),
    ),
  );
  const drafts: Draft[] = [];
  const doubts: string[] = [];
  for (const [i, [best, ...others]] of chosen.entries()) {
    const { model, holdout, table, measurement } = best!;
    const positive = positiveAmong(model.signature.classes, table.columns.get(holdout.label) ?? []);
    const because = [
      others.length > 0
        ? `scores best of ${others.length + 1} models for the same answers`
        : "the only one for these answers",
      ...loggedText(model),
    ].join("; ");
    const target = await askTarget(names[i]!, chosen.length === 1 ? "alone" : "name", survey, ask);
    const about = { path: model.path, because, ...(positive && { positive }) };
    drafts.push({ name: names[i]!, model: about, holdout, gates: firstGates(measurement), target });
    doubts.push(...doubtsOf(best!), ...doubtsOfPlace(model, names[i]!));
  }
  const isLogged = drafts.some(({ model }) => survey.models.some(({ path, logged }) => logged && path === model.path));
  const places = "MLflow gives each model a folder of its own: put the next one's under 'model' when it is to follow";
  return { drafts, said: [...said, ...(isLogged ? [places] : [])], doubts };
}

/** What its owners call it in MLflow, else what its path says. */
const nameFor = ({ path, logged }: FoundModel, folder: string) =>
  logged?.name === undefined ? nameOf(path, folder) : folderName(logged.name);

function loggedText({ logged }: FoundModel): readonly string[] {
  if (!logged) return [];
  const day = logged.created === undefined ? "" : ` on ${logged.created.slice(0, 10)}`;
  return [`MLflow logged it${day}${logged.run === undefined ? "" : ` (run ${logged.run})`}`];
}

function doubtsOfPlace({ path, keptBy }: FoundModel, name: string): readonly string[] {
  if (keptBy !== "mlflow") return [];
  return [
    `git ignores ${path}, so no workflow will find it. This takes it into the repository:`,
    `  cp ${quoted(path)} ${name}.onnx && model-release init --yes --force`,
  ];
}

function doubtsOf({ model, holdout, measurement }: Tried): readonly string[] {
  const doubtful = whyDoubtful(measurement);
  return [
    ...(roleOf(holdout.path) === "unnamed"
      ? [
          `nothing says that ${model.path} was not trained on ${holdout.path}: a score on rows that it has seen proves nothing`,
        ]
      : []),
    ...(doubtful ? [`${model.path} on ${holdout.path}: ${doubtful}; is '${holdout.label}' the right column?`] : []),
  ];
}

async function askTarget(name: string, by: "alone" | "name", survey: Survey, ask: Ask): Promise<Target> {
  const target = targetFor(name, survey, by);
  if (survey.deployments.length === 0) return target;
  const local: Target = { kind: "local", because: target.kind === "local" ? target.because : "as you chose" };
  const clusters = survey.deployments.map((deployment) =>
    targetFor(name, { ...survey, deployments: [deployment] }, "asked"),
  );
  const choices = [target, local, ...clusters].map((value) => ({ value, text: targetText(value) }));
  const distinct = choices.filter(({ text }, i) => choices.findIndex((choice) => choice.text === text) === i);
  return (await ask.pick(`Where does ${name} run?`, distinct, target)) ?? target;
}

function halvesText({ path, signature }: FoundModel, { tables }: Survey): readonly string[] {
  const csvs = tables.filter((table) => /\.csv$/i.test(table.path) && roleOf(table.path) !== "training");
  const halves = halvesOf(signature, csvs);
  if (!halves) return [];
  const { inputs, answers } = halves;
  return [
    `${inputs} has what ${path} takes, ${answers} as many answers. Side by side they are a holdout:`,
    `  paste -d , ${quoted(inputs)} ${quoted(answers)} > holdout.csv && model-release init --yes --force`,
  ];
}

const targetText = (target: Target) =>
  target.kind === "local"
    ? "on this machine (local)"
    : `in Kubernetes: the Deployment ${target.deployment.name} of ${target.deployment.manifest}`;

/** No model has a table with known answers: one configuration, with what is missing as a comment. */
function incomplete(
  untold: readonly { readonly model: FoundModel; readonly pair?: Pair }[],
  survey: Survey,
  said: readonly string[],
): Drafted {
  const [best, ...others] = [...untold].sort((a, b) => Number(b.pair !== undefined) - Number(a.pair !== undefined));
  if (!best) return { drafts: [], said, doubts: [] };
  const { model, pair } = best;
  const name = nameFor(model, basename(survey.folder));
  const first = others.length > 0 ? `the first of ${untold.length} models` : "the only model";
  const because = [first, ...loggedText(model)].join("; ");
  const holdout = pair && { path: pair.table.path, slices: [], because: pair.because };
  const draft: Draft = {
    name,
    model: { path: model.path, because },
    gates: [],
    target: targetFor(name, survey, "alone"),
    ...(holdout && { holdout }),
  };
  return { drafts: [draft], said, doubts: [...doubtsOfPlace(model, name), ...halvesText(model, survey)] };
}
