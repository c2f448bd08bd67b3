/**
 * DVC's content-addressed objects, in a cache or a remote: put whole, checked one by one, fetched only when right.
 *
 * Where DVC takes a `.dir` object's presence to mean that all its files are there, and does not look at what it
 * pulled, every object here is looked for and every fetched byte is checked.
 */
import { join } from "node:path";
import { effect } from "../../effects.js";
import { Problem } from "../../errors.js";
import { digestFile, digestFiles } from "../../storage/digest.js";
import { inLanes } from "../../storage/lanes.js";
import type { Content, Medium } from "../../storage/medium.js";
import { encodeDirectory } from "./directory.js";
import type { Hashed, HashingWorld } from "./hash.js";
import { legacyMd5 } from "./legacy.js";

/** `legacy`: DVC 2's objects lie elsewhere, and their names come from another hash. */
export type Layout = "current" | "legacy";

/** An object by name: what a `.dvc` file or a `.dir` object says about it. */
export interface ObjectName {
  /** With `.dir` for a directory's list. */
  readonly md5: string;
  readonly layout: Layout;
}

export interface StoredObject extends ObjectName {
  readonly size: number;
  readonly content: Content;
}

/** A cache on this machine: its objects can be hashed where they lie. */
export interface Cache {
  /** Absolute. */
  readonly base: string;
  readonly medium: Medium;
}

/** Enough to keep a disk or a network busy, few enough to stay below the limits on open files. */
const lanes = 16;

/** Where an object lies below the base of a cache or remote. */
export function objectPath({ md5, layout }: ObjectName): string {
  const name = `${md5.slice(0, 2)}/${md5.slice(2)}`;
  return layout === "legacy" ? name : `files/md5/${name}`;
}

/** The objects of what was hashed, each once, a directory's list last: what has its list has all its files. */
export function objectsOf(hashed: Hashed): readonly StoredObject[] {
  if (hashed.kind === "file") {
    return [{ md5: hashed.md5, layout: "current", size: hashed.size, content: { file: hashed.path } }];
  }
  const children = new Map(hashed.children.map((child) => [child.md5, child]));
  const list = new TextEncoder().encode(encodeDirectory(hashed.children));
  return [
    ...[...children.values()].map(
      ({ md5, size, path }): StoredObject => ({ md5, layout: "current", size, content: { file: path } }),
    ),
    { md5: hashed.md5, layout: "current", size: list.length, content: { bytes: list } },
  ];
}

/** Those of the objects that a store does not hold, or holds in another size. */
export async function missingFrom(store: Medium, objects: readonly StoredObject[]): Promise<readonly StoredObject[]> {
  const there = new Array<boolean>(objects.length).fill(false);
  await inLanes(lanes, objects.length, async (index) => {
    const found = await store.find(objectPath(objects[index]!));
    there[index] = found?.size === objects[index]!.size;
  });
  return objects.filter((_, index) => !there[index]);
}

/**
 * Puts objects into a store, directories' lists only after all their files.
 *
 * @param where  for the effect's name: "cache", "remote storage"
 */
export async function putObjects(store: Medium, objects: readonly StoredObject[], where: string): Promise<void> {
  const put = ({ md5, layout, content }: StoredObject) =>
    effect(`write object ${md5} to ${where}`, () => store.writeWhole(objectPath({ md5, layout }), content));
  const leaves = objects.filter(({ md5 }) => !md5.endsWith(".dir"));
  await inLanes(lanes, leaves.length, (index) => put(leaves[index]!));
  for (const list of objects.filter(({ md5 }) => md5.endsWith(".dir"))) await put(list);
}

/**
 * Puts objects into the cache and makes sure of what lies there: a damaged object is replaced.
 *
 * @returns the names of damaged objects that were replaced
 * @throws Problem FILE_UNREADABLE  where the model changed while it was copied; DISK_FULL, FILE_UNWRITABLE
 */
export async function putIntoCache(
  cache: Cache,
  objects: readonly StoredObject[],
  world: HashingWorld,
): Promise<readonly string[]> {
  const missing = await missingFrom(cache.medium, objects);
  await putObjects(cache.medium, missing, "cache");
  const damaged = await damagedIn(cache, objects, world);
  const ours = damaged.find((object) => missing.includes(object));
  if (ours) throw changedMeanwhile(ours);
  for (const object of damaged) {
    await effect(`replace object ${object.md5} in cache`, () =>
      cache.medium.writeWhole(objectPath(object), object.content),
    );
  }
  const still = (await damagedIn(cache, damaged, world))[0];
  if (still) throw changedMeanwhile(still);
  return damaged.map(({ md5 }) => md5);
}

/** Those whose bytes in the cache are not what their name says. */
export async function damagedIn<Name extends ObjectName>(
  cache: Cache,
  objects: readonly Name[],
  world: HashingWorld,
): Promise<readonly Name[]> {
  const current = objects.filter(({ layout }) => layout === "current");
  const digests = await digestFiles(
    current.map((object) => join(cache.base, objectPath(object))),
    world,
  );
  const damaged = current.filter(({ md5 }, index) => digests[index]!.md5 !== md5.replace(/\.dir$/, ""));
  // A legacy list went through no dos2unix, but has no line break for it to change either.
  for (const object of objects.filter(({ layout }) => layout === "legacy")) {
    if (!(await isIntact(join(cache.base, objectPath(object)), object, world))) damaged.push(object);
  }
  return damaged;
}

/** True where a file's bytes are those that an object's name promises. */
export async function isIntact(path: string, { md5, layout }: ObjectName, world: HashingWorld): Promise<boolean> {
  const digest = layout === "legacy" ? await legacyMd5(path, world.files) : (await digestFile(path, world)).md5;
  return digest === md5.replace(/\.dir$/, "");
}

function changedMeanwhile({ md5, content }: StoredObject): Problem {
  const name = "file" in content ? content.file : `the list ${md5}`;
  return new Problem("FILE_UNREADABLE", {
    what: `${name} changed while it was put into the DVC cache`,
    remedy: "Something is still writing it: run again when that has ended.",
  });
}
