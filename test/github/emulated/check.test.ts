/** Check runs against a stateful GitHub. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type CheckResult, endCheck, startCheck } from "../../../src/github/check.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { open, operations } from "./room.js";

let github: EmulatedGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(() => github.begin());
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

interface CheckRun {
  readonly id: number;
  readonly status: string;
  readonly conclusion: string | null;
  readonly output: { readonly title: string };
}
const readCheck = (id: number) => github.ask<CheckRun>("GET", `/repos/${repository}/check-runs/${id}`);
const start = (name: string) => ({ name, sha: github.head, externalId: `${name} 1.1` });
const result = (annotations: number): CheckResult => ({
  conclusion: "failure",
  title: "accuracy 84.6 % fails",
  summary: "the gates",
  annotations: Array.from({ length: annotations }, (_, i) => ({
    path: "model-release.yaml",
    line: i + 1,
    level: "failure" as const,
    title: `gate ${i}`,
    message: "it fails",
  })),
});

test.each`
  annotations | calls
  ${0}        | ${1}
  ${50}       | ${1}
  ${51}       | ${2}
  ${120}      | ${3}
`("$annotations annotations take $calls calls, and the last one brings the verdict", async ({ annotations, calls }) => {
  const room = open(github);
  const id = await startCheck(room, start(`gate ${annotations}`));
  expect(await readCheck(id)).toMatchObject({ status: "in_progress", conclusion: null });
  github.begin();
  await endCheck(room, id, result(annotations as number));
  expect(operations(github)).toHaveLength(calls as number);
  const completed = github.seen.map(({ body }) => (body as { status?: string }).status);
  expect(completed.slice(0, -1).every((status) => status === undefined)).toBe(true);
  expect(await readCheck(id)).toMatchObject({ status: "completed", conclusion: "failure" });
  const path = `/repos/${repository}/check-runs/${id}/annotations?per_page=100`;
  expect((await github.ask<object[]>("GET", path)).length).toBe(Math.min(100, annotations as number));
});

test("a check whose making was not answered is found again, not doubled", async () => {
  const room = open(github);
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/check-runs$/ });
  const id = await startCheck(room, start("lost"));
  const path = `/repos/${repository}/commits/${github.head}/check-runs?check_name=lost`;
  const { check_runs: runs } = await github.ask<{ check_runs: CheckRun[] }>("GET", path);
  expect(runs.map((run) => run.id)).toEqual([id]);
});

test("long titles and messages are cut to what GitHub takes", async () => {
  const room = open(github);
  const id = await startCheck(room, start("long"));
  const long = { ...result(1), title: "t".repeat(400) };
  const annotations = [{ ...long.annotations[0]!, title: "a".repeat(400), message: "m".repeat(70_000) }];
  await endCheck(room, id, { ...long, annotations });
  const path = `/repos/${repository}/check-runs/${id}/annotations`;
  const [kept] = await github.ask<{ title: string; message: string }[]>("GET", path);
  expect([kept?.title.length, kept?.message.length]).toEqual([255, 4096]);
});
