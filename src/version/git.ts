/** What git knows: a file as it was at a commit, and how git stands to a path. */
import { dirname, join, relative, resolve } from "node:path";
import { Problem } from "../errors.js";
import { type Pointer, readPointers } from "./dvc/pointer.js";

/** How a model stood at a commit: its bytes, or the `.dvc` file that names them. */
export type AtCommit =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly commit: string }
  | { readonly kind: "pointer"; readonly pointer: Pointer; readonly commit: string };

/**
 * A model as it stood at a branch, tag or commit; undefined where that commit has neither the file nor its `.dvc`.
 *
 * @param folder  any folder of the repository; `path` is relative to it, or absolute
 * @param ref  a branch is also looked for at `origin`, for a checkout in CI has only those
 * @throws Problem GIT_UNAVAILABLE, GIT_SHALLOW (the commit is beyond a shallow clone), GIT_REF_MISSING,
 *   DVC_FILE_INVALID
 */
export async function fileAtRef(folder: string, ref: string, path: string): Promise<AtCommit | undefined> {
  const git = await openGit(folder, `read ${path} at ${ref}`);
  const commit = await resolveCommit(git, ref);
  const inside = await pathInRepository(git, folder, path);
  const bytes = await blobAt(git, commit, inside);
  if (bytes !== undefined) {
    if (isLfsPointer(bytes)) throw inLfs(path, ref);
    return { kind: "bytes", bytes, commit };
  }
  const text = await blobAt(git, commit, `${inside}.dvc`);
  if (text === undefined) return undefined;
  const [pointer] = readPointers(text.toString("utf8"), `${path}.dvc at ${ref}`);
  return { kind: "pointer", pointer: pointer!, commit };
}

/** Whether a folder lies in a git repository that has a commit. @throws Problem GIT_UNAVAILABLE  without the git program */
export async function hasHistory(folder: string): Promise<boolean> {
  try {
    const git = await openGit(folder, "look for earlier commits");
    return (await git.raw(["rev-parse", "--verify", "--quiet", "HEAD"]).catch(() => "")).trim() !== "";
  } catch (error) {
    if (error instanceof NotARepository) return false;
    throw error;
  }
}

/** `elsewhere`: not in a git repository. */
export type GitStanding = "tracked" | "ignored" | "untracked" | "elsewhere";

/** How git stands to a file, or to the files of a folder. @throws Problem GIT_UNAVAILABLE  without the git program */
export async function gitStanding(path: string): Promise<GitStanding> {
  try {
    const git = await openGit(dirname(path), `ask what git knows of ${path}`);
    if ((await git.raw(["ls-files", "-z", "--", `:(literal)${path}`])) !== "") return "tracked";
    return (await git.checkIgnore(path)).length > 0 ? "ignored" : "untracked";
  } catch (error) {
    if (error instanceof NotARepository) return "elsewhere";
    throw error;
  }
}

class NotARepository extends Problem {}

type Git = Awaited<ReturnType<typeof startGit>>;

async function startGit(folder: string) {
  const { simpleGit } = await import("simple-git");
  return simpleGit(folder);
}

async function openGit(folder: string, purpose: string): Promise<Git> {
  try {
    const git = await startGit(folder);
    if (await git.checkIsRepo()) return git;
  } catch (error) {
    throw new Problem("GIT_UNAVAILABLE", {
      what: `git could not be asked to ${purpose}: ${(error as Error).message.trim().split("\n")[0]}`,
      remedy: "Install the git program and make sure that it is on the PATH, and that the folder is there.",
      cause: error,
    });
  }
  throw new NotARepository("GIT_UNAVAILABLE", {
    what: `could not ${purpose}: ${folder} is not in a git repository`,
    remedy: "Run in a checkout of the repository, or name the baseline by a path: baseline: models/current.onnx",
  });
}

async function resolveCommit(git: Git, ref: string): Promise<string> {
  for (const name of ref.startsWith("-") || ref === "" ? [] : [ref, `origin/${ref}`]) {
    const found = await git
      .raw(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
      .catch(() => "");
    const commit = found.trim().split("\n").at(-1)!;
    if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  }
  if ((await git.raw(["rev-parse", "--is-shallow-repository"])).trim() === "true") throw shallow(ref);
  throw new Problem("GIT_REF_MISSING", {
    what: `git knows no branch, tag or commit called '${ref}'`,
    remedy: "Correct the name, or fetch it first: git fetch origin --tags",
  });
}

/** Git's own form of a path: relative to the top of the work tree. Asked of git, for the folder may be a link. */
async function pathInRepository(git: Git, folder: string, path: string): Promise<string> {
  const prefix = (await git.raw(["rev-parse", "--show-prefix"])).replace(/\n$/, "");
  const inside = join(prefix, relative(folder, resolve(folder, path)));
  if (!inside.startsWith("..")) return inside;
  throw new Problem("GIT_REF_MISSING", {
    what: `${path} lies outside of the git repository`,
    remedy: "Name a file of the repository, or give the baseline as a path.",
  });
}

/** A file's bytes at a commit; undefined where it is not there, or is a folder. */
async function blobAt(git: Git, commit: string, path: string): Promise<Buffer | undefined> {
  const line = await git.raw(["ls-tree", "-z", "--full-tree", commit, "--", path]);
  const blob = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(line)?.[1];
  return blob === undefined ? undefined : await git.showBuffer(blob);
}

function isLfsPointer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 42)).toString("latin1").startsWith("version https://git-lfs.github.com/spec/");
}

function inLfs(path: string, ref: string): Problem {
  return new Problem("GIT_REF_MISSING", {
    what: `${path} at ${ref} is a Git LFS pointer: the model's bytes are not in git`,
    remedy: "Check that version out with LFS and name it by its path (actions/checkout with 'lfs: true'), or use DVC.",
  });
}

function shallow(ref: string): Problem {
  return new Problem("GIT_SHALLOW", {
    what: `this checkout is shallow and does not hold '${ref}'`,
    remedy: "Let the checkout fetch the history:\n  - uses: actions/checkout@v4\n    with:\n      fetch-depth: 0",
  });
}
