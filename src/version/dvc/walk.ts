/** Which files make up a directory for DVC: hidden ones too, links to files followed, links to folders dropped. */
import type { Dirent } from "node:fs";
import { basename, join } from "node:path";
import { Problem } from "../../errors.js";
import { isAbsent, readProblem } from "../../storage/problems.js";
import type { FileSystem } from "../../world.js";
import { type Ignores, ignoreFile, nameBelow } from "./ignoring.js";

export interface WalkedFile {
  /** Absolute, or as `folder` was given. */
  readonly path: string;
  /** Relative to the folder, with `/` between its parts. */
  readonly relpath: string;
}

/**
 * Every file that `dvc add` would take from a folder; empty folders leave no trace.
 *
 * @throws Problem FILE_UNREADABLE  (rights; a link to nothing; a socket or pipe; a name that is not UTF-8),
 *   DVC_IGNORE_INSIDE  (a `.dvcignore` below the folder)
 */
export async function walkDirectory(
  folder: string,
  ignores: Ignores,
  files: FileSystem,
): Promise<readonly WalkedFile[]> {
  const found: WalkedFile[] = [];
  const above = folder === ignores.root ? "" : `${nameBelow(ignores.root, folder)}/`;
  const pending = [""];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    const here = below === "" ? folder : join(folder, below);
    for (const entry of await entriesOf(here, files)) {
      const path = join(here, entry.name);
      const relpath = below === "" ? entry.name : `${below}/${entry.name}`;
      const kind = await kindOf(entry, path, files);
      if (kind === "linked folder" || ignores.leavesOut(`${above}${relpath}`, kind === "folder")) continue;
      if (kind === "folder") {
        if (!(await isRepository(path, files))) pending.push(relpath);
      } else if (entry.name === ignoreFile) throw ignoreInside(path, folder);
      else if (kind === "file") found.push({ path, relpath });
      else throw notAFile(path, kind);
    }
  }
  return found;
}

async function entriesOf(folder: string, files: FileSystem): Promise<readonly Dirent[]> {
  try {
    return await files.readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw readProblem(error, folder);
  }
}

type Kind = "file" | "folder" | "linked folder" | "a link to nothing" | "neither a file nor a folder";

async function kindOf(entry: Dirent, path: string, files: FileSystem): Promise<Kind> {
  if (entry.name.includes("\ufffd")) await refuseUndecodable(path, files);
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  if (!entry.isSymbolicLink()) return "neither a file nor a folder";
  try {
    const target = await files.stat(path);
    if (target.isDirectory()) return "linked folder";
    return target.isFile() ? "file" : "neither a file nor a folder";
  } catch (error) {
    if (isAbsent(error)) return "a link to nothing";
    throw readProblem(error, path);
  }
}

/** Bytes that are not UTF-8 arrive as U+FFFD, under which the file cannot be found again. */
async function refuseUndecodable(path: string, files: FileSystem): Promise<void> {
  try {
    await files.lstat(path);
  } catch (error) {
    throw new Problem("FILE_UNREADABLE", {
      what: `a file's name is not UTF-8: ${path}`,
      remedy: "Rename it: names in other encodings cannot be versioned.",
      cause: error,
    });
  }
}

/** A folder that holds a `.dvc` of its own is another DVC repository, and left out. */
async function isRepository(folder: string, files: FileSystem): Promise<boolean> {
  try {
    await files.stat(join(folder, ".dvc"));
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw readProblem(error, join(folder, ".dvc"));
  }
}

function ignoreInside(path: string, folder: string): Problem {
  return new Problem("DVC_IGNORE_INSIDE", {
    what: `${path} lies inside ${basename(folder)}, which is versioned as a whole; DVC refuses that`,
    remedy: `Move its patterns to a ${ignoreFile} above ${basename(folder)}.`,
  });
}

function notAFile(path: string, kind: Kind): Problem {
  return new Problem("FILE_UNREADABLE", {
    what: `${path} cannot be versioned: it is ${kind}`,
    remedy: `Remove it, or name it in a ${ignoreFile} above the folder.`,
  });
}
