/** Semantic version numbers of releases: which comes next. Pure. */
import { Problem } from "../errors.js";

/** A number that was given to a model. */
export interface Released {
  /** X.Y.Z */
  readonly number: string;
  /** DVC's hash of the model. */
  readonly md5: string;
}

type Parts = readonly [major: number, minor: number, patch: number];

/**
 * The number of a model's release. A model that was released before keeps its number, so a re-run changes nothing.
 *
 * @param wanted  "X.Y.Z", or the part to raise over the highest release; undefined is "patch". The first is 0.0.1
 * @throws Problem VERSION_INVALID  for another form, and for a number that another model has
 */
export function numberOf(wanted: string | undefined, md5: string, released: readonly Released[]): string {
  const explicit = parseWanted(wanted ?? "patch");
  if (typeof explicit === "string") {
    const taken = released.find(({ number }) => compareNumbers(number, explicit) === 0);
    if (taken && taken.md5 !== md5) throw takenByAnother(explicit, released);
    return explicit;
  }
  const same = highest(released.filter((release) => release.md5 === md5));
  return same ?? written(explicit(parsed(highest(released) ?? "0.0.0")));
}

/** Negative, 0 or positive, as `a` is below, equal to or above `b`. @throws Problem VERSION_INVALID */
export function compareNumbers(a: string, b: string): number {
  const [one, other] = [parsed(a), parsed(b)];
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

const raise: Readonly<Record<string, (parts: Parts) => Parts>> = {
  major: ([major]) => [major + 1, 0, 0],
  minor: ([major, minor]) => [major, minor + 1, 0],
  patch: ([major, minor, patch]) => [major, minor, patch + 1],
};

function parseWanted(wanted: string): string | ((parts: Parts) => Parts) {
  if (Object.hasOwn(raise, wanted)) return raise[wanted]!;
  return written(parsed(wanted));
}

function highest(released: readonly Released[]): string | undefined {
  return released
    .map(({ number }) => number)
    .sort(compareNumbers)
    .at(-1);
}

function parsed(number: string): Parts {
  const [, major, minor, patch] = /^v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(number) ?? [];
  if (major === undefined) throw notANumber(number);
  return [Number(major), Number(minor), Number(patch)];
}

function written([major, minor, patch]: Parts): string {
  return `${major}.${minor}.${patch}`;
}

function notANumber(text: string): Problem {
  return new Problem("VERSION_INVALID", {
    what: `'${text}' is not a version number`,
    remedy: "Write three numbers, such as 1.4.0 (in YAML in quotes), or the part to raise: major, minor or patch.",
  });
}

function takenByAnother(number: string, released: readonly Released[]): Problem {
  return new Problem("VERSION_INVALID", {
    what: `version ${number} belongs to another model, released before`,
    remedy: `Write a number that is free (the highest is ${highest(released)}), or 'patch' to raise it.`,
  });
}
