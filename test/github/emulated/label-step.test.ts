/** Labels on request, as the committed bundle sets them in a run, and what it says where it may not. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { commitOf, makeRepository, type Repository } from "../../workflow/repository.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import type { Permissions } from "../server/permissions.js";
import type { Trouble } from "../server/troubles.js";
import { headOf, labelsOf, openPullRequest } from "./room.js";
import { type Asked, configuration, facts, step } from "./steps.js";

let github: EmulatedGitHub;
let place: Repository;
let number: number;

beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(async () => {
  place = makeRepository(configuration("github: {labels: true}\n"));
  number = await openPullRequest(github);
  github.begin();
});
afterEach(() => {
  place.remove();
  expect(github.violations).toEqual([]);
});
afterAll(() => github.close());

/** @param changes  of a run that would pass */
async function judge(changes: Partial<Asked> & { readonly from?: string; readonly trouble?: Trouble } = {}) {
  const { from = repository, trouble, ...asked } = changes;
  const sha = await headOf(github, number);
  const request = { number, base: { sha: commitOf(place) }, head: { sha, repo: { full_name: from } } };
  github.begin();
  if (trouble) github.trouble(trouble);
  return step(github, place, {
    event: "pull_request",
    payload: { ...facts, action: "synchronize", pull_request: request },
    ...asked,
  });
}

test("the label follows the verdict, within the calls that a gate may make", async () => {
  const worse = await judge({ inputs: { model: "models/undertrained.onnx" } });
  expect(worse.code).toBe(1);
  expect(await labelsOf(github, number)).toEqual(["model-release: digits failed"]);
  expect(github.seen.length).toBeLessThanOrEqual(12);

  const better = await judge();
  expect({ code: better.code, text: better.text }).toMatchObject({ code: 0 });
  expect(await labelsOf(github, number)).toEqual(["model-release: digits passed"]);
  expect(github.seen.length).toBeLessThanOrEqual(12);

  const few = await judge({ inputs: { set: "inconclusive=block", gates: "accuracy >= 98%" } });
  expect({ code: few.code, text: few.text }).toMatchObject({ code: 3 });
  expect(await labelsOf(github, number)).toEqual(["model-release: digits inconclusive"]);
  expect(github.seen.length).toBeLessThanOrEqual(12);
}, 60_000);

test("unasked there is none", async () => {
  const ended = await judge({ inputs: { set: "github.labels=false" } });
  expect(ended.code).toBe(0);
  expect(await labelsOf(github, number)).toEqual([]);
});

test("what the workflow's file does not grant is said before the work, with the YAML; the rest is written", async () => {
  mkdirSync(join(place.folder, ".github/workflows"), { recursive: true });
  const workflow =
    "on: pull_request\npermissions: {contents: read, pull-requests: write, checks: write}\njobs: {model: {runs-on: ubuntu-latest}}\n";
  writeFileSync(join(place.folder, ".github/workflows/model.yml"), workflow);
  const ended = await judge({
    permissions: { contents: "read", pull_requests: "write", checks: "write" },
    environment: {
      GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/model.yml@refs/heads/main`,
      GITHUB_JOB: "model",
    },
  });
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(ended.text.indexOf("the label is not written")).toBeLessThan(ended.text.indexOf("passed its gates"));
  expect(ended.text).toContain("issues: write # missing: makes and sets the label of the verdict");
  expect(ended.text).toContain("pull-requests: write # writes the comment on the pull request; reads which commit");
  expect(ended.summary).toContain("the label is not written");
  expect(ended.summary).not.toContain("the comment");
  expect(github.seen.filter(({ path }) => /label/.test(path))).toEqual([]);
  expect(await labelsOf(github, number)).toEqual([]);
});

const withoutIssues: Permissions = { contents: "read", pull_requests: "write", checks: "write" };
test("a permission that shows at the call alone changes no verdict, and is told with its YAML", async () => {
  const ended = await judge({ permissions: withoutIssues, inputs: { set: "github.label=unseen" } });
  expect(ended.code).toBe(0);
  expect(ended.outputs).toMatchObject({ outcome: "passed" });
  expect(ended.text).toMatch(/::warning::the label could not be written/);
  expect(ended.text).toContain("issues: write");
});

test("a fork's pull request is told that its token may only read, and has no label", async () => {
  const ended = await judge({ from: "stranger/digits", permissions: { contents: "read" } });
  expect(ended.code).toBe(0);
  expect(github.seen).toEqual([]);
  expect(ended.text).toMatch(/::notice::A pull request of a fork.* the label not written/);
});

test("GitHub's labels fail, and the gate says the same", async () => {
  const ended = await judge({ trouble: { kind: "outage", times: 1000, where: /^(GET|POST|DELETE) .*\/labels/ } });
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(ended.outputs).toMatchObject({ outcome: "passed" });
  expect(ended.summary).toContain("the label could not be written");
}, 120_000);
