/** Sets a repository up: look at what is there, choose what to release and by what gates, and write what that takes. */
import { basename } from "node:path";
import { type Exit, exits, Problem } from "../errors.js";
import type { Ask } from "../init/ask.js";
import type { Draft } from "../init/configuration-file.js";
import { type Conversion, conversionOf } from "../init/convert.js";
import type { Survey } from "../init/survey.js";
import { type WrittenFile, writeSetUp } from "../init/write.js";
import type { World } from "../world.js";
import { type Drafted, draftReleases } from "./steps/draft.js";
import { drawConfigurations, drawSurroundings } from "./steps/draw.js";
import { readTable, surveyRepository } from "./steps/survey.js";

export interface InitOptions {
  /** Where the configuration is to stand. */
  readonly folder: string;
  /** Also over files that are there. */
  readonly force: boolean;
}

/** What is about to be written. */
export interface Proposal {
  readonly drafts: readonly Draft[];
  /** Why each thing was chosen, and what was left out. */
  readonly said: readonly string[];
  /** What somebody should look at first. */
  readonly doubts: readonly string[];
}

/** Whoever is asked sees first what the questions are about. */
export interface Audience extends Ask {
  found(survey: Survey): void;
  proposed(proposal: Proposal): void;
}

export interface SetUp extends Proposal {
  readonly survey: Survey;
  readonly files: readonly WrittenFile[];
  /** What a person has to fill in before anything can run. */
  readonly open: readonly string[];
  /** The configuration to begin with. */
  readonly first: string;
  readonly exit: Exit;
}

/** @throws Problem SETUP_NOTHING_FOUND, CANCELLED, FILE_UNWRITABLE, GIT_UNAVAILABLE; Problems of CONFIG_INVALID */
export async function init({ folder, force }: InitOptions, audience: Audience, world: World): Promise<SetUp> {
  const survey = await surveyRepository(folder, world);
  audience.found(survey);
  const isSetUp = survey.configurations.length > 0 && !force;
  const drafted = isSetUp ? keepOwn(survey) : await draft(survey, audience, world);
  const configurations = drawConfigurations(drafted.drafts, survey);
  const surroundings = await drawSurroundings(drafted.drafts, configurations, { survey, force }, world);
  const all = [...configurations, ...surroundings.files];
  const { drafts, doubts } = drafted;
  const said = [...drafted.said, ...surroundings.said, ...survey.notes];
  audience.proposed({ drafts, said, doubts });
  await confirm(
    all.map(({ path }) => path),
    audience,
  );
  const files = await writeSetUp(survey.top, all, force, world);
  const open = drafts.flatMap(openIn);
  return {
    survey,
    drafts,
    said,
    doubts,
    files,
    open,
    first: isSetUp ? survey.configurations[0]! : (configurations[0]?.below ?? "model-release.yaml"),
    exit: open.length > 0 ? exits.usage : exits.done,
  };
}

async function draft(survey: Survey, ask: Ask, world: World): Promise<Drafted> {
  if (survey.models.length === 0) throw nothingFound(survey);
  const drafted = await draftReleases(survey, ask, world);
  if (drafted.drafts.some(({ holdout }) => holdout !== undefined)) return drafted;
  const path = await ask.fill(
    "No table here fits the model. Path of one with known answers, never trained on (empty: later)",
  );
  if (path === undefined) return drafted;
  return draftReleases({ ...survey, tables: [await readTable(path, survey.folder, world)] }, ask, world);
}

function keepOwn({ configurations }: Survey): Drafted {
  return { drafts: [], said: [`kept as it is: ${configurations.join(", ")} (--force writes it anew)`], doubts: [] };
}

async function confirm(paths: readonly string[], ask: Ask): Promise<void> {
  const choices = [
    { value: true, text: "yes" },
    { value: false, text: "no" },
  ];
  if (paths.length === 0 || (await ask.pick(`Write ${paths.join(", ")}?`, choices, true))) return;
  throw new Problem("CANCELLED", { what: "Nothing was written, as you chose", remedy: "Run it again when you like." });
}

function openIn({ name, holdout, gates, target }: Draft): readonly string[] {
  return [
    ...(holdout?.label === undefined ? [`${name}: holdout (a table with known answers, and its column label)`] : []),
    ...(gates.length === 0 ? [`${name}: gates (what the model must hold)`] : []),
    ...(target.kind === "kubernetes" && target.repository === undefined
      ? [`${name}: image.repository (where you may push and the cluster may pull)`]
      : []),
  ];
}

/** First those that one command converts. */
function nothingFound({ foreign, tables, folder }: Survey): Problem {
  const all = foreign.map((model) => ({ ...model, conversion: conversionOf(model, tables, basename(folder)) }));
  const found = all.find(({ conversion }) => conversion !== undefined) ?? all[0];
  if (!found)
    return new Problem("SETUP_NOTHING_FOUND", {
      what: "There is no model here",
      remedy: "Put a model into the repository (ONNX runs here), or go to the folder that holds it, and run it again.",
    });
  const others = foreign.length > 1 ? `, and ${foreign.length - 1} more that do not run here` : "";
  const { path, what, needs, conversion } = found;
  const remedy = conversion ? conversionText(conversion) : `${needs}\nThen run 'model-release init' again.`;
  return new Problem("SETUP_NOTHING_FOUND", { what: `${path} is ${what}${others}`, remedy });
}

function conversionText({ command, numbersOnly }: Conversion): string {
  const bound = numbersOnly ? " (this is for features that are all numbers; words need a type for each column)" : "";
  return `It is never loaded here. If it is your own, convert it to ONNX with the Python that trained it${bound}, and run 'model-release init' again:\n  ${command}`;
}
