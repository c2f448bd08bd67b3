/**
 * What DVC leaves out: the patterns of `.dvcignore` from the repository's root down to a folder, and `.git`, `.hg`
 * and `.dvc` everywhere.
 *
 * Matching is done by the `ignore` package, which knows git's patterns as DVC's own library does; they may disagree
 * on what git itself leaves open (a class such as `[[:alpha:]]`, a backslash at the end of a pattern).
 */
import { join, relative, sep } from "node:path";
import ignore from "ignore";
import { readTextIfThere } from "../../storage/whole.js";
import type { FileSystem } from "../../world.js";

/** @param path  absolute */
export type Ignores = (path: string, isFolder: boolean) => boolean;

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
    const path = join(root, level, ignoreFile);
    if (ignores(path, false)) continue;
    const text = await readTextIfThere(path, files);
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
  return (path, isFolder) => {
    const name = relative(root, path).split(sep).join("/");
    if (name === "" || name === ".." || name.startsWith("../")) return false;
    return rules.ignores(isFolder ? `${name}/` : name);
  };
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
