/** From what the schema found to what a person is told: one mistake a line, at its place, with the right spelling. Pure. */
import { type Document, isCollection, isMap, isNode, isPair, isScalar, type LineCounter, type Node } from "yaml";
import type { z } from "zod";
import { nearest } from "../suggest.js";

type Issue = z.core.$ZodIssue;
export type Path = readonly (string | number)[];

export interface Mistake {
  /** Where in the configuration: ["holdout", "label"]. */
  readonly path: Path;
  /** Say where the key itself stands rather than its value (an unknown key has no right value). */
  readonly atKey?: boolean;
  readonly says: string;
}

/** "canary.steps[1].share". */
export function writePath(path: Path): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}

/**
 * @param issues   what zod found
 * @param value    the value that it looked at
 * @param keysAt   the keys that the schema knows at a path, for "did you mean"
 */
export function mistakesFrom(
  issues: readonly Issue[],
  value: unknown,
  keysAt: (path: Path) => readonly string[],
): Mistake[] {
  const flat = issues.flatMap((issue) => flatten(issue, value));
  const missing = flat.filter((issue) => issue.code === "invalid_type" && valueAt(value, pathOf(issue)) === undefined);
  const unknown = flat.filter((issue) => issue.code === "unrecognized_keys");
  const mistakes: Mistake[] = [];
  const explained = new Set<Issue>();

  // An unknown key near a missing one is one mistake, not two.
  for (const issue of unknown) {
    const path = pathOf(issue);
    for (const key of issue.keys) {
      const absent = missing.filter((candidate) => sameParent(pathOf(candidate), path));
      const meant =
        nearest(
          key,
          absent.map((candidate) => String(pathOf(candidate).at(-1))),
        ) ?? nearest(key, keysAt(path));
      for (const candidate of absent) if (pathOf(candidate).at(-1) === meant) explained.add(candidate);
      const known = keysAt(path);
      const says = meant
        ? `is not a key; did you mean ${meant}?`
        : `is not a key${known.length > 0 ? `; the keys here are ${known.join(", ")}` : ""}`;
      mistakes.push({ path: [...path, key], atKey: true, says });
    }
  }
  for (const issue of flat) {
    if (issue.code === "unrecognized_keys" || explained.has(issue)) continue;
    mistakes.push({ path: pathOf(issue), says: say(issue, valueAt(value, pathOf(issue))) });
  }
  return mistakes;
}

/** A union is reported by the branch that fits the value's type: the one whose complaints lie deepest. */
function flatten(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const here = valueAt(value, pathOf(issue));
  if (here === undefined)
    return [{ code: "invalid_type", expected: "string", path: issue.path, message: "", input: here }];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue, value)),
  );
  const fitting = branches.filter(
    (branch) => !branch.some((inner) => isWrongType(inner) && inner.path.length === issue.path.length),
  );
  if (fitting.length > 0) return fitting.sort((one, other) => one.length - other.length)[0]!;
  const expected = [
    ...new Set(branches.flat().flatMap((inner) => (inner.code === "invalid_type" ? [words(inner.expected)] : []))),
  ];
  const says = `is ${expected.join(" or ")}, not ${describeValue(here)}`;
  return [{ code: "custom", path: issue.path, message: says, input: here }];
}

function isWrongType(issue: Issue): boolean {
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

function say(issue: Issue, value: unknown): string {
  if (issue.code === "invalid_type") {
    if (value === undefined) return "is missing";
    return `is ${words(issue.expected)}, not ${describeValue(value)}`;
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const meant = typeof value === "string" ? nearest(value, allowed) : undefined;
    return `is one of ${allowed.join(", ")}${meant ? `; did you mean ${meant}?` : `, not ${describeValue(value)}`}`;
  }
  if (issue.code === "too_small") return `is at least ${issue.minimum}${issue.origin === "array" ? " long" : ""}`;
  if (issue.code === "too_big") return `is at most ${issue.maximum}${issue.origin === "array" ? " long" : ""}`;
  return issue.message;
}

function words(expected: string): string {
  const article = /^[aeiou]/.test(expected) ? "an" : "a";
  const names: Readonly<Record<string, string>> = {
    string: "text",
    record: "a map",
    object: "a map",
    array: "a list",
    boolean: "true or false",
    int: "a whole number",
  };
  return names[expected] ?? `${article} ${expected}`;
}

function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return `'${String(value)}'`;
}

function pathOf(issue: Issue): Path {
  return issue.path.map((part) => (typeof part === "number" ? part : String(part)));
}

function sameParent(path: Path, parent: Path): boolean {
  return path.length === parent.length + 1 && parent.every((part, i) => part === path[i]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, part) => (at !== null && typeof at === "object" ? (at as Record<string, unknown>)[part] : undefined),
    value,
  );
}

/** Where a mistake stands in the file; the nearest thing around it where the place itself is missing. */
export function positionOf(
  { path, atKey }: Mistake,
  document: Document,
  lines: LineCounter,
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part))
      : undefined;
    const last = depth === path.length - 1;
    const next: unknown = pair ? (last && atKey ? pair.key : (pair.value ?? pair.key)) : node.get(part, true);
    const start = startOf(next);
    if (start === undefined) break;
    offset = start;
    node = next;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? ((node as Node).range?.[0] ?? undefined) : undefined;
}
