/** What recording a version would change: all reading and deciding, no writing. */
import { basename, dirname, join, relative, resolve } from "node:path";
import { Problem } from "../errors.js";
import { openFolder } from "../storage/local.js";
import { readTextIfThere } from "../storage/whole.js";
import type { World } from "../world.js";
import { withIgnored } from "./dvc/gitignore.js";
import { type Hashed, hashPath } from "./dvc/hash.js";
import { legacyObjects } from "./dvc/legacy-objects.js";
import { type Cache, objectsOf, type StoredObject } from "./dvc/objects.js";
import { findOwner } from "./dvc/owner.js";
import { newPointer, type Pointer, type PointerContent, readPointers, updatePointer } from "./dvc/pointer.js";
import { type DvcRepository, findRepository, openRepository } from "./dvc/repository.js";
import { gitStanding } from "./git.js";
import { numberOf, type Released } from "./number.js";
import { chooseRemote, type Remote } from "./remote.js";

export interface VersionRequest {
  /** The model's file or folder: absolute, or relative to `root`. */
  readonly modelPath: string;
  /** The configuration's folder. */
  readonly root: string;
  readonly options: {
    /** A DVC remote's name; without it the `.dvc` file's own, else the repository's default. */
    readonly remote?: string;
    /** X.Y.Z, or the part to raise: major, minor or patch. */
    readonly number?: string;
  };
  /** What was released before, in any order. */
  readonly released: readonly Released[];
}

/** The parts of the world that versioning needs. Without `home` all is hashed in this thread. */
export type VersionWorld = Pick<World, "files" | "environment"> & Partial<Pick<World, "signal" | "progress" | "home">>;

export interface VersionPlan {
  readonly number: string;
  readonly hashed: Hashed;
  /** Undefined where DVC has no part in this: outside of its repositories, or where git or a pipeline keeps the model. */
  readonly dvc?: DvcPlan;
  /** What the person should know though the run goes on. */
  readonly warnings: readonly string[];
}

export interface DvcPlan {
  /** Absolute. */
  readonly pointerPath: string;
  readonly objects: readonly StoredObject[];
  /** Undefined where the `.dvc` file says `cache: false`. */
  readonly cache?: Cache;
  readonly remote?: Remote;
  /** Small files that must change, in the order in which to write them. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** @throws Problem  see recordVersion */
export async function planVersion(request: VersionRequest, world: VersionWorld): Promise<VersionPlan> {
  const model = resolve(request.root, request.modelPath);
  const hashed = await hashPath(model, world);
  const number = numberOf(request.options.number, hashed.md5, request.released);
  const root = await findRepository(dirname(model), world.files);
  if (root === undefined) {
    if (request.options.remote !== undefined) throw noRepository(request.options.remote, dirname(model));
    return { number, hashed, warnings: [] };
  }
  const repository = await openRepository(root, world.environment, world.files);
  const standing = repository.scm === "git" ? await gitStanding(model) : "elsewhere";
  if (standing === "tracked") {
    return { number, hashed, warnings: [`git keeps ${request.modelPath} itself, so DVC has no part in it`] };
  }
  const owner = await findOwner(model, root, world.files);
  if (owner !== undefined) {
    const warning = `${request.modelPath} is kept by ${relative(root, owner)} already: record and push it by DVC itself`;
    return { number, hashed, warnings: [warning] };
  }
  return { number, hashed, ...(await planDvc(hashed, repository, standing === "untracked", request, world)) };
}

async function planDvc(
  hashed: Hashed,
  repository: DvcRepository,
  toIgnore: boolean,
  { options }: VersionRequest,
  world: VersionWorld,
): Promise<Pick<VersionPlan, "dvc" | "warnings">> {
  const pointerPath = `${hashed.path}.dvc`;
  const pointerText = await readTextIfThere(pointerPath, world.files);
  const content = contentOf(hashed);
  const existing = pointerText === undefined ? undefined : readPointers(pointerText, pointerPath)[0];
  const { objects, text } = await planPointer(hashed, content, pointerText, existing, pointerPath, world);
  const texts = [...(toIgnore ? await planGitignore(hashed.path, world) : [])];
  if (text !== pointerText) texts.push({ path: pointerPath, text });
  const choice =
    existing?.push === false && options.remote === undefined
      ? ({ kind: "none" } as const)
      : await chooseRemote(repository, options.remote ?? existing?.remote, world);
  return {
    dvc: {
      pointerPath,
      objects,
      texts,
      ...(existing?.cache !== false && { cache: openCache(repository, world) }),
      ...(choice.kind === "remote" && { remote: choice.remote }),
    },
    warnings:
      choice.kind === "unusable"
        ? [`not pushed to the default DVC remote '${choice.place.name}': ${choice.why}. Push by DVC itself: dvc push`]
        : [],
  };
}

/** The cache of a repository; its objects are read-only, as DVC has them. */
export function openCache(repository: DvcRepository, { files }: VersionWorld): Cache {
  return { base: repository.cache, medium: openFolder(repository.cache, { files, mode: 0o444 }) };
}

/** The `.dvc` file's text, and the objects that it names: DVC 2's, where it is one of DVC 2 and still right. */
async function planPointer(
  hashed: Hashed,
  content: PointerContent,
  text: string | undefined,
  existing: Pointer | undefined,
  path: string,
  { files }: VersionWorld,
): Promise<{ readonly objects: readonly StoredObject[]; readonly text: string }> {
  if (text === undefined) return { objects: objectsOf(hashed), text: newPointer(content) };
  if (existing?.layout === "legacy") {
    const legacy = await legacyObjects(hashed, files);
    if (legacy.md5 === existing.md5) return { objects: legacy.objects, text };
  }
  return { objects: objectsOf(hashed), text: updatePointer(text, content, path) };
}

function contentOf(hashed: Hashed): PointerContent {
  const { md5, size, path } = hashed;
  const common = { path: basename(path), md5, size };
  return hashed.kind === "file"
    ? { ...common, executable: hashed.executable }
    : { ...common, nfiles: hashed.children.length, executable: false };
}

async function planGitignore(
  model: string,
  { files }: VersionWorld,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const path = join(dirname(model), ".gitignore");
  const before = (await readTextIfThere(path, files)) ?? "";
  const after = withIgnored(before, basename(model));
  return after === before ? [] : [{ path, text: after }];
}

function noRepository(remote: string, folder: string): Problem {
  return new Problem("DVC_REMOTE_MISSING", {
    what: `version.remote names '${remote}', but ${folder} is not in a DVC repository`,
    remedy: "Make it one (dvc init, dvc remote add), or take 'remote' out of 'version'.",
  });
}
