/** Finds a version's bytes again: in the cache, else in the remote; nothing is handed out unchecked. */
import { join, resolve } from "node:path";
import { effect } from "../effects.js";
import { Problem } from "../errors.js";
import { copyWhole, readTextIfThere, replaceWhole } from "../storage/whole.js";
import { decodeDirectory } from "./dvc/directory.js";
import { type Cache, damagedIn, isIntact, type ObjectName, objectPath } from "./dvc/objects.js";
import { type Pointer, readPointers } from "./dvc/pointer.js";
import { findRepository, openRepository } from "./dvc/repository.js";
import { compareNumbers, type Released } from "./number.js";
import { openCache, type VersionWorld } from "./plan.js";
import { chooseRemote, type Remote } from "./remote.js";

export interface FindRequest {
  /** What a `.dvc` file or a release record says. */
  readonly pointer: Pick<Pointer, "md5"> & Partial<Pick<Pointer, "layout" | "remote">>;
  /** A folder of the DVC repository. */
  readonly root: string;
  /** A remote's name; without it the pointer's own, else the repository's default. */
  readonly remote?: string;
}

export interface FoundVersion {
  readonly md5: string;
  /** A file: its bytes in the cache, read-only. A folder: its list. */
  readonly path: string;
  /** A folder's files, each with its bytes in the cache; undefined for a file. */
  readonly children?: readonly { readonly relpath: string; readonly path: string }[];
}

/**
 * Makes sure that a version's bytes lie in the cache, fetched from the remote where they are missing or damaged.
 *
 * @throws Problem OBJECT_MISSING, OBJECT_CORRUPT, DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED, FILE_UNREADABLE, DISK_FULL
 */
export async function findVersion({ pointer, root, remote }: FindRequest, world: VersionWorld): Promise<FoundVersion> {
  const repositoryRoot = await findRepository(resolve(root), world.files);
  if (repositoryRoot === undefined) throw noRepository(pointer.md5, root);
  const repository = await openRepository(repositoryRoot, world.environment, world.files);
  const cache = openCache(repository, world);
  const choice = await chooseRemote(repository, remote ?? pointer.remote, world);
  const source = choice.kind === "remote" ? choice.remote : undefined;
  const layout = pointer.layout ?? "current";
  const object: ObjectName = { md5: pointer.md5, layout };
  await bringIntoCache([object], cache, source, world);
  const path = join(cache.base, objectPath(object));
  if (!pointer.md5.endsWith(".dir")) return { md5: pointer.md5, path };
  const entries = decodeDirectory(await world.files.readFile(path, "utf8"), `the object ${pointer.md5}`);
  const names = [...new Set(entries.map(({ md5 }) => md5))].map((md5): ObjectName => ({ md5, layout }));
  await bringIntoCache(names, cache, source, world);
  return {
    md5: pointer.md5,
    path,
    children: entries.map(({ md5, relpath }) => ({ relpath, path: join(cache.base, objectPath({ md5, layout })) })),
  };
}

/** The `.dvc` file beside a model, or at the path itself; undefined where there is none. @throws Problem DVC_FILE_INVALID */
export async function readPointerFile(path: string, world: Pick<VersionWorld, "files">): Promise<Pointer | undefined> {
  const name = path.endsWith(".dvc") ? path : `${path}.dvc`;
  const text = await readTextIfThere(name, world.files);
  return text === undefined ? undefined : readPointers(text, name)[0];
}

/** The release of a number. @throws Problem VERSION_INVALID  where none has it */
export function releaseOf<Release extends Released>(number: string, released: readonly Release[]): Release {
  const found = released.find((release) => compareNumbers(release.number, number) === 0);
  if (found) return found;
  const known = [...released].map((release) => release.number).sort(compareNumbers);
  throw new Problem("VERSION_INVALID", {
    what: `there is no release ${number}`,
    remedy: known.length > 0 ? `Released so far: ${known.join(", ")}.` : "Nothing has been released yet.",
  });
}

/** Writes a found version as a file or folder of its own, for what wants to open it by name. */
export async function checkOut(found: FoundVersion, to: string, { files }: Pick<VersionWorld, "files">): Promise<void> {
  const put = (from: string, path: string) =>
    effect(`write ${path}`, () => copyWhole(from, path, { files, mode: 0o644 }));
  if (found.children === undefined) return put(found.path, to);
  for (const { relpath, path } of found.children) await put(path, join(to, ...relpath.split("/")));
}

/** Checks each object in the cache; fetches those that are missing or damaged. */
async function bringIntoCache(
  objects: readonly ObjectName[],
  cache: Cache,
  remote: Remote | undefined,
  world: VersionWorld,
): Promise<void> {
  const there: ObjectName[] = [];
  const wanted: ObjectName[] = [];
  for (const object of objects) {
    const found = await cache.medium.find(objectPath(object));
    (found ? there : wanted).push(object);
  }
  const damaged = await damagedIn(cache, there, world);
  for (const object of [...wanted, ...damaged]) {
    if (remote === undefined)
      throw damaged.includes(object) ? corrupt(object, cache.base) : missing(object, cache.base);
    await fetchObject(object, cache, remote, world);
  }
}

/** Fetches aside, checks, and only then gives the bytes their name in the cache. */
async function fetchObject(object: ObjectName, cache: Cache, remote: Remote, world: VersionWorld): Promise<void> {
  const path = objectPath(object);
  if ((await remote.medium.find(path)) === undefined) throw missing(object, remote.medium.name);
  const target = join(cache.base, path);
  await effect(`fetch object ${object.md5} from remote ${remote.name}`, () =>
    replaceWhole(target, world.files, async (aside) => {
      await remote.medium.readTo(path, aside);
      if (!(await isIntact(aside, object, world))) throw corrupt(object, remote.medium.name);
      await world.files.chmod(aside, 0o444);
    }),
  );
}

function missing({ md5 }: ObjectName, place: string): Problem {
  return new Problem("OBJECT_MISSING", {
    what: `the bytes of ${md5} are not in ${place}`,
    remedy: "Push them from a machine that has them (dvc push), or name another baseline or version.",
  });
}

function corrupt({ md5 }: ObjectName, place: string): Problem {
  return new Problem("OBJECT_CORRUPT", {
    what: `the object ${md5} in ${place} holds other bytes than its name says`,
    remedy: "Remove it and push it again from a machine that has the right bytes: dvc push",
  });
}

function noRepository(md5: string, root: string): Problem {
  return new Problem("OBJECT_MISSING", {
    what: `the bytes of ${md5} cannot be looked for: ${root} is not in a DVC repository`,
    remedy: "Run in the repository that versioned the model, or name the baseline by the path of a file.",
  });
}
