/**
 * Which model the candidate is compared with, and how it was found.
 *
 * `auto`: what the target's record says serves; else the model as it was at the base (the base branch of a pull
 * request, the commit before a push); else none, and gates against a baseline are not applicable.
 */
import { join, resolve } from "node:path";
import type { Config } from "../../config/config.js";
import { effect } from "../../effects.js";
import { Problem } from "../../errors.js";
import { describeModel } from "../../model/describe.js";
import type { Model } from "../../model/model.js";
import { writeWhole } from "../../storage/whole.js";
import { checkOut, findVersion, readPointerFile, releaseOf } from "../../version/find.js";
import { fileAtRef, hasHistory } from "../../version/git.js";
import type { World } from "../../world.js";
import type { StateFolders } from "./state.js";

/** A release that the target's record knows, and where its model can be read again. */
export interface RecordedRelease {
  readonly number: string;
  readonly md5: string;
  /** Of the image that serves it. */
  readonly digest: string;
  /** Writes the model's bytes out of the release's image; undefined where the image is no longer there. */
  readonly extract: () => Promise<string | undefined>;
}

export interface BaselineRequest {
  /** Newest first; the first serves. Empty where the target has no record. */
  readonly released: readonly RecordedRelease[];
  /** The commit or branch that the run compares with; undefined where the event names none. */
  readonly baseRef?: string;
}

export interface Baseline {
  readonly model: Model;
  /** "models/churn.onnx", "release 1.3.0, which serves", "models/churn.onnx at main (3f2a9c8)". */
  readonly from: string;
}

/** @throws Problem FILE_NOT_FOUND, VERSION_INVALID, GIT_…, OBJECT_…, and what a model that cannot be read throws */
export async function findBaseline(
  config: Config,
  request: BaselineRequest,
  folders: StateFolders,
  world: World,
): Promise<Baseline | undefined> {
  const { baseline } = config;
  if (baseline === "none") return undefined;
  if (baseline === "auto") return findAutomatically(config, request, folders, world);
  if (baseline.startsWith("git:")) {
    const found = await fromGit(baseline.slice("git:".length), config, folders, world);
    if (found) return found;
    throw new Problem("BASELINE_NOT_FOUND", {
      what: `${config.model.path} is not there at ${baseline.slice("git:".length)}`,
      remedy: "Name a branch, tag or commit that has the model or its .dvc file, or write 'baseline: auto'.",
    });
  }
  if (/^\d+\.\d+\.\d+$/.test(baseline)) {
    const release = releaseOf(baseline, request.released);
    return fromRelease(release, `release ${release.number}`, config, folders, world);
  }
  return fromPath(baseline, config, folders, world);
}

async function findAutomatically(
  config: Config,
  { released, baseRef }: BaselineRequest,
  folders: StateFolders,
  world: World,
): Promise<Baseline | undefined> {
  const [serving] = released;
  if (serving) return fromRelease(serving, `release ${serving.number}, which serves`, config, folders, world);
  // Outside of git, and before the first commit, nothing was there to compare with.
  if (baseRef === undefined || !(await hasHistory(config.folder))) return undefined;
  return fromGit(baseRef, config, folders, world);
}

async function fromPath(path: string, config: Config, folders: StateFolders, world: World): Promise<Baseline> {
  const file = resolve(config.folder, path);
  const pointer = await readPointerFile(file, world);
  const there = await world.files.stat(file).then(
    () => true,
    () => false,
  );
  if (!path.endsWith(".dvc") && there) {
    return { model: await describeModel(path, { root: config.folder }, world), from: path };
  }
  if (!pointer)
    throw new Problem("FILE_NOT_FOUND", {
      what: `the baseline ${path} is not there`,
      remedy: "Correct 'baseline' in the configuration: a path beside it, a version (1.2.0), git:REF, auto or none.",
    });
  return fromVersion(pointer, `${path} (DVC)`, config, folders, world);
}

/** The model of a release: out of its image, or where the image is gone, by its hash from DVC's cache and remotes. */
export async function fromRelease(
  { md5, extract }: Pick<RecordedRelease, "md5" | "extract">,
  from: string,
  config: Config,
  folders: StateFolders,
  world: World,
): Promise<Baseline> {
  const file = await extract();
  if (file !== undefined) return { model: await describeModel(file, { root: config.folder }, world), from };
  return fromVersion({ md5 }, from, config, folders, world);
}

async function fromGit(
  ref: string,
  config: Config,
  folders: StateFolders,
  world: World,
): Promise<Baseline | undefined> {
  const found = await fileAtRef(config.folder, ref, config.model.path);
  if (found === undefined) return undefined;
  const from = `${config.model.path} at ${ref} (${found.commit.slice(0, 7)})`;
  if (found.kind === "pointer") return fromVersion(found.pointer, from, config, folders, world);
  const file = join(folders.baselines, found.commit, "model");
  await effect("keep baseline", () => writeWhole(file, found.bytes, world));
  return { model: await describeModel(file, { root: config.folder }, world), from };
}

async function fromVersion(
  pointer: Parameters<typeof findVersion>[0]["pointer"],
  from: string,
  config: Config,
  folders: StateFolders,
  world: World,
): Promise<Baseline> {
  const found = await findVersion({ pointer, root: config.folder, remote: config.version.remote }, world);
  const file = join(folders.baselines, pointer.md5, "model");
  await checkOut(found, file, world);
  return { model: await describeModel(file, { root: config.folder }, world), from };
}
