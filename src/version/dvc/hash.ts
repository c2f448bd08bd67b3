/** DVC's hash of a file or a directory on disk: what `dvc add` would write, and the objects behind it. */
import { dirname, resolve } from "node:path";
import { Problem } from "../../errors.js";
import type { Progress } from "../../progress.js";
import { type Digest, digestFiles } from "../../storage/digest.js";
import { readProblem } from "../../storage/problems.js";
import type { FileSystem } from "../../world.js";
import { type DirectoryEntry, hashDirectory } from "./directory.js";
import { ignoreFile, loadIgnores, nameBelow } from "./ignoring.js";
import { findRepository } from "./repository.js";
import { walkDirectory } from "./walk.js";

export interface HashedFile extends Digest {
  readonly kind: "file";
  /** Absolute. */
  readonly path: string;
  /** Some execute bit is set, which a `.dvc` file records. */
  readonly executable: boolean;
}

export interface HashedDirectory {
  readonly kind: "directory";
  /** Absolute. */
  readonly path: string;
  /** With the suffix `.dir`. */
  readonly md5: string;
  /** Bytes of all files together. */
  readonly size: number;
  readonly children: readonly (Digest & DirectoryEntry & { readonly path: string })[];
}

export type Hashed = HashedFile | HashedDirectory;

/** What hashing needs of the world; `home` lets large work go to threads. */
export interface HashingWorld {
  readonly files: FileSystem;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  readonly home?: string;
}

/**
 * The hash that `dvc add PATH` records. Outside a DVC repository: the one that it would record in a repository
 * without a `.dvcignore`.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, DVC_IGNORED, DVC_IGNORE_INSIDE, CANCELLED
 */
export async function hashPath(path: string, world: HashingWorld): Promise<Hashed> {
  const full = resolve(path);
  const found = await world.files.stat(full).catch((error: unknown) => {
    throw readProblem(error, path);
  });
  const root = await findRepository(dirname(full), world.files);
  const ignores = await loadIgnores(root, dirname(full), world.files);
  if (root !== undefined && ignores.leavesOut(nameBelow(root, full), found.isDirectory())) throw ignored(path);
  if (!found.isDirectory()) {
    const [digest] = await digestFiles([full], world);
    return { kind: "file", path: full, executable: (found.mode & 0o111) !== 0, ...digest! };
  }
  const walked = await walkDirectory(full, ignores, world.files);
  const digests = await digestFiles(
    walked.map((file) => file.path),
    world,
  );
  const children = walked.map((file, index) => ({ ...file, ...digests[index]! }));
  const size = children.reduce((sum, child) => sum + child.size, 0);
  return { kind: "directory", path: full, md5: hashDirectory(children), size, children };
}

function ignored(path: string): Problem {
  return new Problem("DVC_IGNORED", {
    what: `${path} is left out of this DVC repository by a ${ignoreFile}`,
    remedy: `Take it out of the patterns (dvc check-ignore -d '${path}' shows which), or move the model.`,
  });
}
