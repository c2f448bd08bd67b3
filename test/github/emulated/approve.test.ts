/** A release that waits for a person: the run that promotes it tells what the release's own run would have told. */
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { makeRepository, type Repository, start } from "../../workflow/repository.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import type { Permissions } from "../server/permissions.js";
import { commentsOf, headOf, openPullRequest } from "./room.js";
import { type Asked, configuration, facts, type Stepped, step } from "./steps.js";

let github: EmulatedGitHub;
let place: Repository;
/** A commit that is not the one that is released. */
let later: string;
let number: number;
let models = 0;

beforeAll(async () => {
  github = await startGitHub();
  number = await openPullRequest(github);
  later = await headOf(github, number);
  github.grant("ada", "write");
});
beforeEach(() => {
  // Each test has its own deployments and releases, by the model's name.
  const text = configuration().replace("name: digits", `name: digits-${++models}`);
  place = makeRepository(text.replace("ephemeral: true", "ephemeral: false, approve: manual"));
  github.begin();
});
afterEach(async () => {
  await byHand("stop");
  place.remove();
  expect(github.violations).toEqual([]);
});
afterAll(() => github.close());

const at = `/repos/${repository}`;
const byHand = (...args: string[]) =>
  start(process.execPath, [join(place.folder, "dist/cli.js"), ...args], {
    cwd: place.folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  }).ended;

function run(asked: Asked): Promise<Stepped> {
  github.begin();
  return step(github, place, asked);
}
const release = (environment = {}) =>
  run({ event: "push", payload: { ...facts, ref: "refs/heads/main" }, environment });
const approve = (more: Partial<Asked> = {}) =>
  run({
    event: "workflow_dispatch",
    payload: facts,
    inputs: { mode: "approve" },
    environment: { GITHUB_SHA: later },
    ...more,
  });
const ask = (body: string, permissions?: Permissions) =>
  run({
    event: "issue_comment",
    payload: {
      ...facts,
      action: "created",
      issue: { number },
      comment: { id: 1, body, user: { login: "ada", type: "User" } },
    },
    environment: { GITHUB_SHA: later },
    ...(permissions && { permissions }),
  });

async function deployments() {
  const all = await github.ask<{ id: number; sha: string; task: string }[]>("GET", `${at}/deployments?per_page=100`);
  const ours = all.filter(({ task }) => task === `deploy:digits-${models}`);
  return Promise.all(
    ours.map(async ({ id, sha }) => {
      const statuses = await github.ask<{ state: string }[]>("GET", `${at}/deployments/${id}/statuses`);
      return { sha, states: statuses.map(({ state }) => state) };
    }),
  );
}
interface Release {
  readonly tag_name: string;
  readonly draft: boolean;
  readonly target_commitish: string;
  readonly body: string;
  readonly assets: readonly { readonly name: string }[];
}
const releases = async (tag: string) =>
  (await github.ask<Release[]>("GET", `${at}/releases?per_page=100`)).filter(({ tag_name }) => tag_name === tag);
const commitOfTag = async (tag: string) =>
  (await github.ask<{ object: { sha: string } }>("GET", `${at}/git/ref/tags/${tag}`)).object.sha;
const lastAnswer = async () => (await commentsOf(github, number)).at(-1)!.body;

test("by mode: deployment, release, tag and report are of the commit that was released; the next run doubles nothing", async () => {
  const waiting = await release();
  expect({ code: waiting.code, text: waiting.text }).toMatchObject({ code: 0 });
  expect(waiting.outputs).toMatchObject({ outcome: "waiting" });
  expect(await deployments()).toMatchObject([{ sha: github.head, states: ["queued", "in_progress"] }]);
  const tag = `digits-${models}@v0.0.1`;
  expect(await releases(tag)).toEqual([]);

  const approved = await approve();
  expect({ code: approved.code, text: approved.text }).toMatchObject({ code: 0 });
  expect(approved.outputs).toMatchObject({ outcome: "promoted", version: "0.0.1", verdict: "pass" });
  expect(github.seen.length).toBeLessThanOrEqual(30);
  expect(await deployments()).toMatchObject([
    { sha: github.head, states: ["success", ...Array(3).fill(expect.any(String))] },
  ]);
  const [published] = await releases(tag);
  expect(published).toMatchObject({ draft: false, target_commitish: github.head, assets: [{ name: "report.json" }] });
  // What the release's own run judged stands in it, and what the canary came to.
  expect(published!.body).toContain("accuracy >= baseline - 0.02");
  expect(published!.body).toContain("error_rate <= baseline + 20%");
  expect(published!.body).toContain("models/forest.onnx");
  expect(await commitOfTag(tag)).toBe(github.head);
  expect(approved.summary).toContain(`digits-${models} 0.0.1 was promoted`);

  const again = await release();
  expect(again.outputs).toMatchObject({ outcome: "unchanged" });
  expect(await releases(tag)).toHaveLength(1);
  expect((await deployments()).map(({ states }) => states[0])).toEqual(["success"]);
}, 120_000);

test("by comment, of a release that a tag asked for: its tag is the release's", async () => {
  const tag = `v7.${models}.0`;
  await release({ GITHUB_REF: `refs/tags/${tag}` });
  const approved = await ask("/model-release approve");
  expect({ code: approved.code, text: approved.text }).toMatchObject({ code: 0 });
  expect(await lastAnswer()).toMatch(/✅ `approve`, asked by ada[\s\S]*approved and promoted/);
  expect(await deployments()).toMatchObject([
    { sha: github.head, states: ["success", "in_progress", "queued", "in_progress"] },
  ]);
  expect(await releases(tag)).toMatchObject([{ draft: false, target_commitish: github.head }]);
  expect(await releases(`digits-${models}@v0.0.1`)).toEqual([]);
}, 120_000);

test("what may not be written is said in the answer, and the release is promoted all the same", async () => {
  await release();
  const approved = await ask("/model-release approve", { issues: "write", pull_requests: "write", contents: "read" });
  expect({ code: approved.code, text: approved.text }).toMatchObject({ code: 0 });
  expect(await lastAnswer()).toMatch(
    /✅ `approve`[\s\S]*- the deployment could not be written[\s\S]*- the release could not be written/,
  );
}, 120_000);

test("GitHub goes away after the promotion: the run stays green and says what is missing, and the next one mends it", async () => {
  await release();
  const lost = { kind: "unreachable", times: 1000, where: /^(POST|PATCH|GET) .*(releases|deployments)/ } as const;
  github.begin();
  github.trouble(lost);
  const approved = await step(github, place, {
    event: "workflow_dispatch",
    payload: facts,
    inputs: { mode: "approve" },
    environment: { GITHUB_SHA: later },
  });
  expect({ code: approved.code, text: approved.text }).toMatchObject({ code: 0 });
  expect(approved.outputs).toMatchObject({ outcome: "promoted" });
  expect(approved.summary).toContain("the deployment could not be written");
  expect(approved.summary).toContain("the release could not be written");

  expect((await release()).outputs).toMatchObject({ outcome: "unchanged" });
  expect((await deployments()).map(({ states }) => states[0])).toEqual(["success"]);
  expect(await releases(`digits-${models}@v0.0.1`)).toHaveLength(1);
}, 180_000);

test("where nothing waits, nothing is approved and nothing is written", async () => {
  const approved = await approve();
  expect(approved.code).toBe(2);
  expect(approved.text).toContain("no rollout waits for an approval");
  const asked = await ask("/model-release approve");
  expect(asked.code).toBe(2);
  expect(await lastAnswer()).toMatch(/❌ `approve`[\s\S]*no rollout waits/);
  expect(await deployments()).toEqual([]);
}, 120_000);

test("a rollout that was begun by hand is approved, and no commit is guessed for it", async () => {
  expect((await byHand("release")).text).toContain("waits for an approval");
  const approved = await approve();
  expect({ code: approved.code, text: approved.text }).toMatchObject({ code: 0 });
  expect(approved.outputs).toMatchObject({ outcome: "promoted", version: "0.0.1" });
  expect(approved.summary).toContain("it was not begun by a workflow");
  expect(await deployments()).toEqual([]);
  expect(await releases(`digits-${models}@v0.0.1`)).toEqual([]);
}, 120_000);

test("a release that a comment asks for is recorded as a push's is", async () => {
  const asked = await ask("/model-release release");
  expect({ code: asked.code, text: asked.text }).toMatchObject({ code: 0 });
  expect(await deployments()).toMatchObject([{ sha: later, states: ["queued", "in_progress"] }]);
}, 120_000);
