/**
 * The label of a model's verdict on its pull request: one of a family of three, by which pull requests are searched and
 * merged. It bears the model's name, so that several models label one pull request and none speaks for another.
 *
 * An earlier commit's label is taken away when its successor's judging begins, and a run of a commit that is no longer
 * the head leaves all as it is: a label never says of one commit what was found of another.
 */
import { createHash } from "node:crypto";
import { type Exit, exits, Problem } from "../errors.js";
import { short } from "./check.js";
import { type GitHub, makeOnce } from "./client.js";
import type { Subject } from "./marker.js";

export type LabelVerdict = "passed" | "failed" | "inconclusive";

export interface LabelPlace {
  /** Of the pull request. */
  readonly number: number;
  /** The commit that was judged. */
  readonly sha: string;
  readonly subject: Subject;
}
/** Overtaken: another commit stands at the pull request's head by now. */
export type Labelled = "written" | "overtaken";

interface Look {
  /** GitHub's own success, danger and attention. */
  readonly color: string;
  readonly says: string;
}
const looks: Readonly<Record<LabelVerdict, Look>> = {
  passed: { color: "1a7f37", says: "passed its gates" },
  failed: { color: "cf222e", says: "failed a gate, or could not be judged for a fault of its own" },
  inconclusive: { color: "bf8700", says: "has too little evidence, or could not be judged to the end" },
};
const verdicts = Object.keys(looks) as LabelVerdict[];

/** GitHub takes names of 50 characters; the family's own words take 28 of them. */
const longestSubject = 22;
const longestDescription = 100;

/** Pure. @returns undefined for a run that was cancelled: it says nothing of the model */
export function labelVerdictOf(exit: Exit): LabelVerdict | undefined {
  if (exit === exits.cancelled) return undefined;
  if (exit === exits.done) return "passed";
  return exit === exits.gateFailed || exit === exits.usage ? "failed" : "inconclusive";
}

/** Pure. GitHub tells names apart without their case, so that ours have none. */
export function labelNames({ name, label }: Subject): Readonly<Record<LabelVerdict, string>> {
  const whole = label === "" ? name : `${name}/${label}`;
  const plain = whole.toLowerCase().replace(/[^\w./-]+/g, "-");
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 6);
  // What is cut or spelled otherwise could be another's name too.
  const subject =
    plain === whole && plain.length <= longestSubject ? plain : `${plain.slice(0, longestSubject - 7)}~${hash}`;
  const named = verdicts.map((verdict) => [verdict, `model-release: ${subject} ${verdict}`]);
  return Object.fromEntries(named) as Record<LabelVerdict, string>;
}

/** Takes an earlier verdict away before a new one is begun: what is being judged has none. */
export async function withdrawLabel(github: GitHub, place: LabelPlace): Promise<Labelled> {
  const { isHead, labels } = await lookAt(github, place);
  if (!isHead) return "overtaken";
  await takeAway(github, place, familyAmong(labels, place));
  return "written";
}

export async function setLabel(github: GitHub, place: LabelPlace, verdict: LabelVerdict): Promise<Labelled> {
  if (!(await lookAt(github, place)).isHead) return "overtaken";
  const { rest, here } = github;
  const name = labelNames(place.subject)[verdict];
  await makeLabel(github, place.subject, verdict, name);
  const labels = await makeOnce(github, {
    make: async () =>
      namesOf((await rest.issues.addLabels({ ...here, issue_number: place.number, labels: [name] })).data),
    find: async () => {
      const { labels } = await lookAt(github, place);
      return labels.some((one) => isSame(one, name)) ? labels : undefined;
    },
  });
  const others = familyAmong(labels, place).filter((one) => !isSame(one, name));
  await takeAway(github, place, others);
  return "written";
}

async function lookAt({ rest, here }: GitHub, { number, sha }: LabelPlace) {
  const { data } = await rest.pulls.get({ ...here, pull_number: number });
  return { isHead: data.head.sha === sha, labels: namesOf(data.labels) };
}

/** One that is there stays as it is: people may have given it another colour. */
async function makeLabel(github: GitHub, subject: Subject, verdict: LabelVerdict, name: string): Promise<void> {
  const { rest, here } = github;
  const find = () => ifThere(async () => (await rest.issues.getLabel({ ...here, name })).data);
  if (await find()) return;
  const { color, says } = looks[verdict];
  const whose = [subject.name, subject.label].filter(Boolean).join(" / ");
  const description = short(`model-release: ${whose} ${says}`, longestDescription);
  await makeOnce(github, {
    make: async () => (await rest.issues.createLabel({ ...here, name, color, description })).data,
    find,
  });
}

/** One that somebody else has taken away meanwhile is gone, as it should be. */
async function takeAway({ rest, here }: GitHub, { number }: LabelPlace, names: readonly string[]): Promise<void> {
  for (const name of names) await ifThere(async () => rest.issues.removeLabel({ ...here, issue_number: number, name }));
}

async function ifThere<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem && error.code === "GITHUB_NOT_FOUND") return undefined;
    throw error;
  }
}

function familyAmong(labels: readonly string[], { subject }: LabelPlace): readonly string[] {
  const family = Object.values(labelNames(subject));
  return labels.filter((one) => family.some((ours) => isSame(one, ours)));
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const namesOf = (labels: readonly { readonly name: string }[]) => labels.map(({ name }) => name);
