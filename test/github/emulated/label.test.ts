/** The label of a verdict against a stateful GitHub: one for each model, and nobody else's touched. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type LabelPlace, setLabel, withdrawLabel } from "../../../src/github/label.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { headOf, labelsOf, open, openPullRequest, operations } from "./room.js";

let github: EmulatedGitHub;
let number: number;
let sha: string;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(async () => {
  number = await openPullRequest(github);
  sha = await headOf(github, number);
  github.begin();
});
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

const at = `/repos/${repository}`;
const place = (name: string, label = ""): LabelPlace => ({ number, sha, subject: { name, label } });
const labelling = (names: readonly string[]) =>
  github.ask("POST", `${at}/issues/${number}/labels`, { labels: [...names] });

test("the verdict's label stands alone of its family, with a colour and a description; others' stay", async () => {
  const room = open(github);
  await labelling(["bug", "model-release", "model-release: digits2 failed"]);
  expect(await setLabel(room, place("digits"), "failed")).toBe("written");
  const others = ["bug", "model-release", "model-release: digits2 failed"];
  expect(await labelsOf(github, number)).toEqual([...others, "model-release: digits failed"].sort());
  expect(await setLabel(room, place("digits"), "passed")).toBe("written");
  expect(await labelsOf(github, number)).toEqual([...others, "model-release: digits passed"].sort());
  const made = await github.ask("GET", `${at}/labels/${encodeURIComponent("model-release: digits passed")}`);
  expect(made).toMatchObject({ color: "1a7f37", description: "model-release: digits passed its gates" });
});

test("several models each have their own, whichever speaks last", async () => {
  const room = open(github);
  await setLabel(room, place("churn"), "failed");
  await setLabel(room, place("sales"), "passed");
  await setLabel(room, place("churn", "eu"), "inconclusive");
  await setLabel(room, place("sales"), "passed");
  expect(await labelsOf(github, number)).toEqual([
    "model-release: churn failed",
    "model-release: churn/eu inconclusive",
    "model-release: sales passed",
  ]);
});

test("what is judged again has no label meanwhile", async () => {
  const room = open(github);
  await labelling(["bug"]);
  await setLabel(room, place("again"), "passed");
  expect(await withdrawLabel(room, place("again"))).toBe("written");
  expect(await labelsOf(github, number)).toEqual(["bug"]);
  github.begin();
  expect(await withdrawLabel(room, place("again"))).toBe("written");
  expect(operations(github)).toEqual(["pulls/get"]);
});

test("a run of a commit that is no longer the head takes nothing away, and sets nothing", async () => {
  const room = open(github);
  await setLabel(room, place("late"), "failed");
  const earlier = { ...place("late"), sha: github.head };
  expect(await withdrawLabel(room, earlier)).toBe("overtaken");
  expect(await setLabel(room, earlier, "passed")).toBe("overtaken");
  expect(await labelsOf(github, number)).toEqual(["model-release: late failed"]);
});

test("a label that people have given another colour keeps it", async () => {
  await github.ask("POST", `${at}/labels`, {
    name: "model-release: kept passed",
    color: "ff00ff",
    description: "ours",
  });
  await setLabel(open(github), place("kept"), "passed");
  const kept = await github.ask("GET", `${at}/labels/${encodeURIComponent("model-release: kept passed")}`);
  expect(kept).toMatchObject({ color: "ff00ff", description: "ours" });
});

test("a lost answer makes nothing twice", async () => {
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/labels$/ });
  expect(await setLabel(open(github), place("lost"), "passed")).toBe("written");
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/issues\/\d+\/labels$/ });
  expect(await setLabel(open(github), place("lost"), "failed")).toBe("written");
  github.trouble({ kind: "answer-lost", times: 1, where: /^DELETE / });
  expect(await setLabel(open(github), place("lost"), "passed")).toBe("written");
  expect(await labelsOf(github, number)).toEqual(["model-release: lost passed"]);
});

test.each`
  gone               | words
  ${"issues"}        | ${"issues: write"}
  ${"pull_requests"} | ${"pull-requests: read"}
`("without $gone it says '$words'", async ({ gone, words }) => {
  const permissions = { contents: "read", issues: "write", pull_requests: "write", [gone as string]: undefined };
  const room = open(github, { permissions: permissions as Record<string, "read" | "write"> });
  await expect(setLabel(room, place("refused"), "passed")).rejects.toMatchObject({
    code: "GITHUB_PERMISSION",
    remedy: expect.stringContaining(words as string),
  });
});
