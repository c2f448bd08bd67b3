/** Looks at the repository that is to be set up: every room looks at what is its own, and nothing of it is run. */
import { join, posix, relative, resolve, sep } from "node:path";
import { configurationName } from "../../config/file-name.js";
import { Problem, Problems } from "../../errors.js";
import type { ForeignModel, FoundDeployment, FoundModel, FoundTable, Survey } from "../../init/survey.js";
import { filesBelow } from "../../init/walk.js";
import {
  bounds,
  foldersOf,
  manifestsWorthOpening,
  modelsWorthOpening,
  otherTables,
  tablesWorthOpening,
} from "../../init/worth-opening.js";
import { describeModel, recogniseFile, recogniseFolder } from "../../model/describe.js";
import { modelFormats } from "../../model/list.js";
import type { LoggedModel } from "../../model/mlflow.js";
import { findDeployments } from "../../rollout/targets/kubernetes/manifest/find.js";
import { readTextIfThere } from "../../storage/whole.js";
import { openHoldoutFile } from "../../validate/holdout/file.js";
import { holdoutFormats } from "../../validate/holdout/list.js";
import { lookAtCheckout } from "../../version/checkout.js";
import { findRepository, openRepository } from "../../version/dvc/repository.js";
import { remotePlace } from "../../version/dvc/settings.js";
import { trackedByDvc } from "../../version/dvc/tracked.js";
import type { World } from "../../world.js";
import { loggedModels, unlistedModelFiles } from "./logged-models.js";

/** @throws Problem GIT_UNAVAILABLE, DVC_CONFIG_INVALID, FILE_UNREADABLE */
export async function surveyRepository(here: string, world: World): Promise<Survey> {
  const folder = await world.files.realpath(here);
  const git = await lookAtCheckout(folder);
  const top = git ? await world.files.realpath(git.top) : folder;
  const listed = git?.files ?? (await filesBelow(folder, world.files));
  const kept = await trackedByDvc(folder, listed, world.files);
  const unlisted = git ? await unlistedModelFiles(folder, listed, world) : [];
  const paths = await thatAreHere([...new Set([...listed, ...kept, ...unlisted])], top, folder, world);
  const byDvc = new Set(kept);
  const byMlflow = new Set(unlisted.filter((path) => !byDvc.has(path)));
  const keptBy = (path: string) => (byDvc.has(path) ? ("dvc" as const) : ("git" as const));
  const logged = await loggedModels(folder, paths, world);
  const models = await findModels(paths, folder, logged, world, (path) =>
    byMlflow.has(path) ? "mlflow" : keptBy(path),
  );
  const tables = await findTables(
    paths.filter((path) => !byMlflow.has(path)),
    folder,
    keptBy,
    world,
  );
  const dvc = await aboutDvc(folder, world);
  return {
    folder,
    top,
    below: relative(top, folder).split(sep).join("/"),
    ...(git && { git: { defaultBranch: git.defaultBranch, ...(git.origin && { origin: git.origin }) } }),
    ...models,
    tables: tables.found,
    deployments: await findManifests(paths, folder, world),
    ...(dvc && { dvc }),
    usesLfs: /filter=lfs/.test((await readTextIfThere(join(top, ".gitattributes"), world.files)) ?? ""),
    configurations: paths.filter((path) => configurationName.test(path)),
    workflows: await ourWorkflows(top, world),
    notes: someOf([
      ...kept.filter((path) => !paths.includes(path)).map((path) => `${path} is kept by DVC and not here: dvc pull`),
      ...tables.notes,
      ...otherTables(paths).map((path) => `${path} is no CSV or JSON Lines, so it was not looked into`),
      ...models.notes,
    ]),
  };
}

/** A repository of hundreds of data files would fill the screen. */
function someOf(notes: readonly string[]): readonly string[] {
  const most = 8;
  return notes.length <= most ? notes : [...notes.slice(0, most), `and ${notes.length - most} more of this kind`];
}

/** Plain files of the repository; a link counts where it stays inside (DVC may link from its cache). */
async function thatAreHere(paths: readonly string[], top: string, folder: string, { files }: World) {
  const opened = new Set([
    ...modelsWorthOpening(paths),
    ...tablesWorthOpening(paths),
    ...manifestsWorthOpening(paths),
    ...paths.filter((path) => configurationName.test(path)),
  ]);
  const here: string[] = [];
  for (const path of paths) {
    if (!opened.has(path)) {
      here.push(path);
      continue;
    }
    const real = await files.realpath(join(folder, path)).catch(() => undefined);
    if (real?.startsWith(`${top}${sep}`) && (await files.stat(real)).isFile()) here.push(path);
  }
  return here;
}

async function findModels(
  paths: readonly string[],
  folder: string,
  logged: ReadonlyMap<string, LoggedModel>,
  world: World,
  keptBy: (path: string) => FoundModel["keptBy"],
) {
  const loggedWith = (path: string) => logged.get(posix.dirname(path));
  const models: FoundModel[] = [];
  const foreign: ForeignModel[] = [];
  const notes: string[] = [];
  for (const path of modelsWorthOpening(paths)) {
    const format = await recogniseFile(join(folder, path), world);
    if (format === undefined || format === "dvc-pointer") continue;
    const listed = modelFormats[format];
    if ("needs" in listed) {
      // Part of a model that is told of as a whole.
      if (loggedWith(path)) continue;
      foreign.push({ path, format, what: listed.help, needs: listed.needs ?? "" });
      continue;
    }
    try {
      const { signature, size } = await describeModel(path, { root: folder }, world);
      const by = loggedWith(path);
      models.push({ path, size, signature, keptBy: keptBy(path), ...(by && { logged: by }) });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === "CANCELLED") throw error;
      notes.push(error.message);
    }
  }
  for (const [path, names] of foldersOf(paths)) {
    const format = recogniseFolder(names);
    // A folder that holds what runs needs nothing.
    if (format === undefined || models.some((model) => model.path.startsWith(`${path}/`))) continue;
    const by = logged.get(path);
    const flavors = by && by.flavors.length > 0 ? ` of ${by.flavors.join(" and ")}` : "";
    const what = `${modelFormats[format].help}${flavors}`;
    foreign.push({ path, format, what, needs: needsOf(format), ...(by && { logged: by }) });
  }
  const places = [...logged.keys()];
  const age = ({ logged: by }: Pick<FoundModel, "logged">) => (by ? places.indexOf(by.folder) : -1);
  const newestFirst = <Found extends Pick<FoundModel, "logged">>(found: readonly Found[]) =>
    [...found].sort((a, b) => age(a) - age(b));
  return { models: newestFirst(models), foreign: newestFirst(foreign), notes };
}

const needsOf = (format: keyof typeof modelFormats) => {
  const listed = modelFormats[format];
  return "needs" in listed ? (listed.needs ?? "") : "";
};

async function findTables(
  paths: readonly string[],
  folder: string,
  keptBy: (path: string) => FoundTable["keptBy"],
  world: World,
) {
  const found: FoundTable[] = [];
  const notes: string[] = [];
  let left = bounds.tableBytes;
  for (const path of tablesWorthOpening(paths)) {
    const { size } = await world.files.stat(join(folder, path));
    if (size > left) {
      notes.push(`${path} is too large to be looked at here`);
      continue;
    }
    left -= size;
    try {
      found.push({ ...(await readTable(path, folder, world)), keptBy: keptBy(path) });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === "CANCELLED") throw error;
      notes.push(`${error.message}: ${error.remedy.split("\n")[0]}`);
    }
  }
  return { found, notes };
}

/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, HOLDOUT_INVALID, CANCELLED */
export async function readTable(path: string, folder: string, world: World): Promise<FoundTable> {
  const opened = await openHoldoutFile(resolve(folder, path), path, world);
  try {
    const read = await holdoutFormats[opened.format].load();
    return { path, ...(await read(opened.text, path)), keptBy: "git" };
  } finally {
    await opened.close();
  }
}

async function findManifests(paths: readonly string[], folder: string, { files }: World) {
  const found: FoundDeployment[] = [];
  for (const path of manifestsWorthOpening(paths)) {
    const text = await readTextIfThere(join(folder, path), files);
    if (text !== undefined && text.length < 2 ** 20) found.push(...findDeployments(text, path));
  }
  return found;
}

async function aboutDvc(folder: string, { files, environment }: World) {
  const root = await findRepository(folder, files);
  if (root === undefined) return undefined;
  const { settings } = await openRepository(root, environment, files);
  const remote = remotePlace(settings, undefined);
  return remote ? { remote: remote.url } : {};
}

/** A workflow that says `uses: …/model-release@…` is ours to leave alone. */
async function ourWorkflows(top: string, { files }: World): Promise<readonly string[]> {
  const folder = join(top, ".github", "workflows");
  const names = (await files.readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name));
  const found: string[] = [];
  for (const name of names) {
    const text = await readTextIfThere(join(folder, name), files).catch((error: unknown) => {
      if (error instanceof Problem || error instanceof Problems) return undefined;
      throw error;
    });
    if (/uses:\s*['"]?[\w.-]+\/model-release@/.test(text ?? "")) found.push(`.github/workflows/${name}`);
  }
  return found;
}
