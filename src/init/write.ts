/** Writes the files of a set-up: all of them or none, each whole, never through a link out of the repository. */
import { dirname, join, relative, sep } from "node:path";
import { effect } from "../effects.js";
import { Problem } from "../errors.js";
import { isAbsent, readProblem } from "../storage/problems.js";
import { writeWhole } from "../storage/whole.js";
import type { FileSystem, World } from "../world.js";

export interface SetUpFile {
  /** Relative to the repository's top. */
  readonly path: string;
  readonly text: string;
}

export interface WrittenFile {
  readonly path: string;
  /** `kept`: something stands there already, and was left as it is. */
  readonly did: "written" | "kept";
}

/**
 * @param force  also over what is there
 * @throws Problem FILE_UNWRITABLE, DISK_FULL, FILE_UNREADABLE; what was written before is taken back
 */
export async function writeSetUp(
  top: string,
  all: readonly SetUpFile[],
  force: boolean,
  { files }: Pick<World, "files">,
): Promise<readonly WrittenFile[]> {
  const before = new Map<string, Uint8Array | undefined>();
  for (const { path } of all) before.set(path, await whatStandsAt(top, path, files));
  const fresh = all.filter(({ path }) => force || before.get(path) === undefined);
  const done: SetUpFile[] = [];
  try {
    for (const file of fresh) {
      await effect(`write ${file.path}`, () => writeWhole(join(top, file.path), file.text, { files }));
      done.push(file);
    }
  } catch (error) {
    for (const { path } of done) await putBack(join(top, path), before.get(path), files);
    throw error;
  }
  return all.map(({ path }) => ({ path, did: fresh.some((file) => file.path === path) ? "written" : "kept" }));
}

async function putBack(path: string, old: Uint8Array | undefined, files: FileSystem): Promise<void> {
  await effect(`take back ${path}`, () => (old ? writeWhole(path, old, { files }) : files.rm(path, { force: true })));
}

/** A file's bytes, or undefined. @throws Problem FILE_UNWRITABLE  where a link leads out, or something else is there */
async function whatStandsAt(top: string, path: string, files: FileSystem): Promise<Uint8Array | undefined> {
  const place = join(top, path);
  await assertInside(top, dirname(place), path, files);
  const facts = await files.lstat(place).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw readProblem(error, path);
  });
  if (facts === undefined) return undefined;
  if (!facts.isFile()) throw notHere(path, facts.isSymbolicLink() ? "it is a link" : "something else stands there");
  return files.readFile(place);
}

/** Of folders that are still to be made, the nearest one that is there. */
async function assertInside(top: string, folder: string, path: string, files: FileSystem): Promise<void> {
  try {
    const real = await files.realpath(folder);
    const way = relative(await files.realpath(top), real);
    if (way === ".." || way.startsWith(`..${sep}`)) throw notHere(path, "a link leads out of the repository");
  } catch (error) {
    if (!isAbsent(error) || folder === top) throw error;
    await assertInside(top, dirname(folder), path, files);
  }
}

function notHere(path: string, why: string): Problem {
  return new Problem("FILE_UNWRITABLE", {
    what: `${path} is not written: ${why}`,
    remedy: "Put a plain file or nothing there, and run again; nothing was written.",
  });
}
