/**
 * What DVC leaves out: the patterns of `.dvcignore` from the repository's root down to a folder, and `.git`, `.hg`
 * and `.dvc` everywhere.
 *
 * Matching is done by the `ignore` package, which knows git's patterns. Where DVC's own matching strays from git's they
 * disagree: its `**` stops at a line break in a name, and the name of a nested repository is taken for a pattern.
 */
import { join, relative, sep } from "node:path";
import ignore from "ignore";
import { readTextIfThere } from "../../storage/whole.js";
import type { FileSystem } from "../../world.js";

export interface Ignores {
  /** Names are relative to this folder. */
  readonly root: string;
  /** @param name  with `/` between its parts; "" is the root itself, which is never left out */
  leavesOut(name: string, isFolder: boolean): boolean;
}

export const ignoreFile = ".dvcignore";
const always: readonly string[] = [".hg/", ".git/", ".git", ".dvc/"];

/**
 * Reads each `.dvcignore` from `root` down to `folder`.
 *
 * @param root  the DVC repository's, or undefined outside of one: then only what is always left out
 * @throws Problem FILE_UNREADABLE
 */
export async function loadIgnores(root: string | undefined, folder: string, files: FileSystem): Promise<Ignores> {
  if (root === undefined) return matcher(always, folder);
  let patterns = always;
  let ignores = matcher(patterns, root);
  for (const level of levels(root, folder)) {
    if (ignores.leavesOut(level === "" ? ignoreFile : `${level}/${ignoreFile}`, false)) continue;
    const text = await readTextIfThere(join(root, level, ignoreFile), files);
    if (text === undefined) continue;
    patterns = [...patterns, ...parsePatterns(text).map((pattern) => rebase(pattern, level))];
    ignores = matcher(patterns, root);
  }
  return ignores;
}

/** "", "a", "a/b" for root/a/b. */
function levels(root: string, folder: string): readonly string[] {
  const parts = relative(root, folder)
    .split(sep)
    .filter((part) => part !== "");
  return [...Array(parts.length + 1).keys()].map((depth) => parts.slice(0, depth).join("/"));
}

function matcher(patterns: readonly string[], root: string): Ignores {
  const rules = ignore({ ignorecase: false }).add([...patterns]);
  return { root, leavesOut: (name, isFolder) => name !== "" && rules.ignores(isFolder ? `${name}/` : name) };
}

/** A path's name below a root, with `/` between its parts. */
export function nameBelow(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** DVC strips each line, where git would keep a space before a pattern. */
function parsePatterns(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A pattern of `folder/.dvcignore` as it would be written at the root: in the way of DVC's `change_rule`. */
function rebase(pattern: string, folder: string): string {
  if (folder === "") return pattern;
  const [not, rule] = pattern.startsWith("!") ? ["!", pattern.slice(1)] : ["", pattern];
  const anchored = rule.slice(0, -1).includes("/") && !rule.startsWith("**/");
  const bare = anchored ? rule.replace(/^\//, "") : rule.replace(/^\*\*\//, "");
  const unescaped = bare.startsWith("\\") ? bare.slice(1) : bare;
  return `${not}/${folder}/${anchored ? "" : "**/"}${unescaped}`;
}
