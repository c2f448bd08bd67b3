/** Gives a model its version: number, hash, `.dvc` file, cached and pushed objects. A re-run changes nothing. */
import { basename, relative, sep } from "node:path";
import { effect } from "../effects.js";
import { silent } from "../progress.js";
import { writeWhole } from "../storage/whole.js";
import { missingFrom, putIntoCache, putObjects, type StoredObject } from "./dvc/objects.js";
import { planVersion, type VersionRequest, type VersionWorld } from "./plan.js";

/** A model's identity. */
export interface Version {
  /** X.Y.Z */
  readonly number: string;
  /** DVC's hash; with `.dir` for a folder. */
  readonly md5: string;
  /** Bytes; of all files together for a folder. */
  readonly size: number;
  /** How many files a folder holds. */
  readonly fileCount?: number;
  /** The `.dvc` file, relative to the configuration's folder; undefined outside of a DVC repository. */
  readonly dvcFile?: string;
  /** The bytes lie in DVC's cache. */
  readonly cached: boolean;
  /** Name of the remote that holds the bytes. */
  readonly pushedTo?: string;
}

/**
 * Records a model's version. Objects first, the `.dvc` file that names them last, so that a run that dies between
 * leaves nothing that points nowhere.
 *
 * @throws Problem VERSION_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE, FILE_UNWRITABLE, DISK_FULL, DVC_IGNORED,
 *   DVC_IGNORE_INSIDE, DVC_CONFIG_INVALID, DVC_FILE_INVALID, DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED,
 *   GIT_UNAVAILABLE, CANCELLED
 */
export async function recordVersion(request: VersionRequest, world: VersionWorld): Promise<Version> {
  const plan = await planVersion(request, world);
  const { hashed, number, dvc } = plan;
  const progress = world.progress ?? silent;
  for (const warning of plan.warnings) progress.warn(warning);
  // Asked before the first write: a remote that cannot be read stops the run here.
  const unpushed = dvc?.remote ? await missingFrom(dvc.remote.medium, dvc.objects) : [];
  if (dvc?.cache) {
    for (const md5 of await putIntoCache(dvc.cache, dvc.objects, world)) {
      progress.warn(`the DVC cache held other bytes under ${md5}; they were replaced`);
    }
  }
  if (dvc?.remote) await putObjects(dvc.remote.medium, unpushed, `remote ${dvc.remote.name}`);
  for (const { path, text } of dvc?.texts ?? []) {
    await effect(`write ${basename(path)}`, () => writeWhole(path, text, world));
  }
  return {
    number,
    md5: hashed.md5,
    size: hashed.size,
    ...(hashed.kind === "directory" && { fileCount: hashed.children.length }),
    ...(dvc && { dvcFile: shown(dvc.pointerPath, request.root) }),
    cached: dvc?.cache !== undefined,
    ...(dvc?.remote && { pushedTo: dvc.remote.name }),
  };
}

/**
 * Every write that `recordVersion` would make now, as lines for a person; empty where all is as it should be.
 *
 * @throws Problem  as recordVersion, but for those of writing
 */
export async function plannedWrites(request: VersionRequest, world: VersionWorld): Promise<readonly string[]> {
  const { dvc } = await planVersion(request, world);
  if (!dvc) return [];
  const lines: string[] = [];
  const say = (objects: readonly StoredObject[], place: string) => {
    const bytes = objects.reduce((sum, { size }) => sum + size, 0);
    if (objects.length > 0) lines.push(`${objects.length} object(s), ${bytes} bytes, to ${place}`);
  };
  if (dvc.cache) say(await missingFrom(dvc.cache.medium, dvc.objects), `the DVC cache ${dvc.cache.base}`);
  if (dvc.remote) {
    say(await missingFrom(dvc.remote.medium, dvc.objects), `the remote ${dvc.remote.name} (${dvc.remote.medium.name})`);
  }
  return [...lines, ...dvc.texts.map(({ path }) => shown(path, request.root))];
}

/** A path as the configuration would write it. */
function shown(path: string, root: string): string {
  return relative(root, path).split(sep).join("/");
}
