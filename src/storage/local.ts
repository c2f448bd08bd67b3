/** Files in a folder of this machine, or of a disk that it has mounted. */

import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../errors.js";
import type { FileSystem } from "../world.js";
import type { Medium, MediumKind, StoredFile } from "./medium.js";
import { errnoOf, isAbsent, readProblem } from "./problems.js";
import { copyWhole, type WriteOptions, writeWhole } from "./whole.js";

export const local: MediumKind = {
  open: (url, { files }) => openFolder(url.startsWith("file://") ? fileURLToPath(url) : url, { files }),
};

/** @param options.mode  rights of every file that is stored, such as 0o444 for DVC's cache */
export function openFolder(folder: string, options: WriteOptions): Medium {
  const { files } = options;
  const base = resolve(folder);
  const at = (path: string) => join(base, ...path.split("/"));
  return {
    name: base,
    find: (path) => findFile(base, path, files),
    readTo: (path, target) => copyWhole(at(path), target, { files }),
    writeWhole: (path, content) =>
      "file" in content ? copyWhole(content.file, at(path), options) : writeWhole(at(path), content.bytes, options),
    list: (under) => listFiles(base, at(under), files),
  };
}

async function findFile(base: string, path: string, files: FileSystem): Promise<StoredFile | undefined> {
  const full = join(base, ...path.split("/"));
  try {
    const found = await files.stat(full);
    return found.isFile() ? { path, size: found.size } : undefined;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    // Not "absent": with a file where a folder should be, nothing could be stored there either.
    if (errnoOf(error) === "ENOTDIR") throw brokenStore(base, error);
    throw readProblem(error, full);
  }
}

function brokenStore(base: string, cause: unknown): Problem {
  return new Problem("FILE_UNREADABLE", {
    what: `${base} cannot hold files: a file stands where a folder should be`,
    remedy: `Move what stands in the way: ls -l '${base}'`,
    cause,
  });
}

async function listFiles(base: string, folder: string, files: FileSystem): Promise<readonly StoredFile[]> {
  const found: StoredFile[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    try {
      for (const entry of await files.readdir(next, { withFileTypes: true })) {
        const full = join(next, entry.name);
        if (entry.isDirectory()) pending.push(full);
        else if (entry.isFile()) {
          found.push({ path: relative(base, full).split(sep).join("/"), size: (await files.stat(full)).size });
        }
      }
    } catch (error) {
      if (!isAbsent(error)) throw readProblem(error, next);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
