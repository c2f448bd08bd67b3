/** What git knows of the folder that one stands in: where its repository begins, its files, its branch, its home. */
import { Problem } from "../errors.js";

export interface Checkout {
  /** The top of the work tree, absolute. */
  readonly top: string;
  /** The branch that releases come from. */
  readonly defaultBranch: string;
  /** The remote `origin`, as it is written; no login that stands in it is ever shown. */
  readonly origin?: string;
  /** Files below the folder, relative to it: tracked ones, and new ones that are not ignored. */
  readonly files: readonly string[];
}

/** Undefined outside of a git repository. @throws Problem GIT_UNAVAILABLE  without the git program */
export async function lookAtCheckout(folder: string): Promise<Checkout | undefined> {
  const { simpleGit } = await import("simple-git");
  const git = simpleGit(folder);
  try {
    if (!(await git.checkIsRepo())) return undefined;
  } catch (cause) {
    throw new Problem("GIT_UNAVAILABLE", {
      what: `git could not be asked about ${folder}: ${(cause as Error).message.trim().split("\n")[0]}`,
      remedy: "Install the git program and make sure that it is on the PATH.",
      cause,
    });
  }
  const ask = async (...words: string[]) => (await git.raw(words).catch(() => "")).replace(/\n$/, "");
  const top = await ask("rev-parse", "--show-toplevel");
  // A bare repository has no files to look at.
  if (top === "") return undefined;
  const listed = await git.raw(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const origin = await ask("config", "--get", "remote.origin.url");
  return {
    top,
    defaultBranch: await defaultBranch(ask),
    ...(origin !== "" && { origin }),
    files: [...new Set(listed.split("\0"))].filter((path) => path !== ""),
  };
}

/** What `origin` calls its default, else a branch of one of the usual names, else the one that is checked out. */
async function defaultBranch(ask: (...words: string[]) => Promise<string>): Promise<string> {
  const origins = "refs/remotes/origin/HEAD";
  const usual = ["refs/heads/main", "refs/heads/master"];
  const known = await ask("for-each-ref", "--format=%(refname) %(symref)", origins, ...usual);
  const refs = new Map(known.split("\n").map((line) => line.split(" ") as [string, string]));
  const atOrigin = refs.get(origins)?.replace(/^refs\/remotes\/origin\//, "");
  const here = usual.find((name) => refs.has(name))?.replace(/^refs\/heads\//, "");
  return atOrigin || here || (await ask("symbolic-ref", "--quiet", "--short", "HEAD")) || "main";
}
