/**
 * A team's week, in whole workflows under nektos/act, with an emulated GitHub and a real cluster: a pull request that
 * makes the model worse, its repair, the merge that releases it, and a release that the canary sends back.
 */
import { execFileSync } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type EmulatedGitHub, repository, startGitHub } from "../../github/server/github.js";
import { start } from "../../workflow/repository.js";
import { openTestCluster } from "../bench/test-cluster.js";
import { enterProject, type Project } from "../support/project.js";
import { startUsers, type Users } from "../support/users.js";

const workflow = (token: string, kubeconfig: string) => `on: [push, pull_request]
jobs:
  model:
    runs-on: ubuntu-latest
    permissions: {contents: write, pull-requests: write, checks: write, deployments: write}
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: model
        with: {token: ${token}}
        env: {KUBECONFIG: "${kubeconfig}"}
`;
const everything = {
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  pull_requests: "write",
} as const;
const at = `/repos/${repository}`;
const gates = ["accuracy >= 95%", "accuracy >= baseline - 0.02"];

let project: Project;
let github: EmulatedGitHub;
let users: Users | undefined;
let number: number;
let head: string;

const git = (...words: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=ada", "-c", "user.email=ada@example.com", ...words], {
    cwd: project.folder,
    encoding: "utf8",
  }).trim();

beforeAll(async () => {
  createRequire(import.meta.url)("../../github/set-up.cjs")();
  project = await enterProject("merge");
  github = await startGitHub();
  const { kubeconfig } = await openTestCluster();
  for (const part of ["action.yml", "dist"]) await cp(part, join(project.folder, part), { recursive: true });
  await mkdir(join(project.folder, ".github/workflows"), { recursive: true });
  const text = workflow(github.token(everything), kubeconfig);
  await writeFile(join(project.folder, ".github/workflows/model.yml"), text);
  await project.configure({ gates });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "the first model");
  git("remote", "add", "origin", `https://github.com/${repository}.git`);
  const { object } = await github.ask<{ object: { sha: string } }>("GET", `${at}/git/ref/heads/main`);
  head = object.sha;
  await github.ask("POST", `${at}/git/refs`, { ref: "refs/heads/topic", sha: head });
  await github.ask("PUT", `${at}/contents/models/new.txt`, { message: "a model", content: "bmV3", branch: "topic" });
  ({ number } = await github.ask<{ number: number }>("POST", `${at}/pulls`, {
    title: "new",
    head: "topic",
    base: "main",
  }));
}, 240_000);
afterAll(async () => {
  await users?.stop();
  await github?.close();
  await project?.leave();
  await rm(`${project?.folder}-act`, { recursive: true, force: true });
});

async function act(event: string, payload: object) {
  const file = join(project.folder, ".git/event.json");
  await writeFile(file, JSON.stringify({ repository: { default_branch: "main", full_name: repository }, ...payload }));
  // act keeps its settings, and the copy that it works in, below these folders; a test leaves a person's own alone.
  const kept = `${project.folder}-act`;
  const env = { ...process.env, XDG_CONFIG_HOME: kept, XDG_CACHE_HOME: kept };
  const words = [
    event,
    "-P",
    "ubuntu-latest=-self-hosted",
    "-e",
    file,
    "--defaultbranch",
    "main",
    "--env",
    `GITHUB_API_URL=${github.url}`,
  ];
  return start("act", words, { cwd: project.folder, env }).ended;
}
const pull = (base: string) =>
  act("pull_request", {
    action: "synchronize",
    pull_request: {
      number,
      base: { ref: "main", sha: base },
      head: { ref: "topic", sha: head, repo: { full_name: repository } },
    },
  });
const push = () => act("push", { ref: "refs/heads/main" });

async function commit(message: string, changes: object): Promise<string> {
  const before = git("rev-parse", "HEAD");
  await project.configure({ gates, ...changes });
  git("commit", "-qam", message);
  return before;
}

const comments = () => github.ask<{ id: number; body: string }[]>("GET", `${at}/issues/${number}/comments`);
const releases = () => github.ask<{ tag_name: string; draft: boolean }[]>("GET", `${at}/releases`);
async function deployment() {
  const [latest] = await github.ask<{ id: number }[]>("GET", `${at}/deployments`);
  return github.ask<{ state: string; description: string }[]>("GET", `${at}/deployments/${latest!.id}/statuses`);
}
async function check() {
  const { check_runs: all } = await github.ask<{ check_runs: { id: number; conclusion: string }[] }>(
    "GET",
    `${at}/commits/${head}/check-runs`,
  );
  return all.reduce((one, other) => (other.id > one.id ? other : one));
}
const status = async () => JSON.parse((await project.run(["status"])).stdout) as { version: string };

test("the first push releases, and users come", async () => {
  const { code, text } = await push();
  expect({ code, text }).toMatchObject({ code: 0 });
  expect((await deployment())[0]).toMatchObject({ state: "success" });
  expect(await releases()).toMatchObject([{ tag_name: "digits@v0.0.1", draft: false }]);
  users = startUsers(await project.url(), 50, 5);
}, 120_000);

test("a pull request that makes the model worse gets a failing check, and a comment that names the gate", async () => {
  const base = await commit("worse", { model: "models/undertrained.onnx" });
  const { code } = await pull(base);
  expect(code).not.toBe(0);
  expect(await check()).toMatchObject({ conclusion: "failure" });
  const [comment, ...more] = await comments();
  expect(more).toEqual([]);
  expect(comment!.body).toContain("accuracy >= 95%");
}, 120_000);

test("its repair turns the same comment green", async () => {
  const [red] = await comments();
  const base = await commit("better", { model: "models/forest.onnx" });
  const { code, text } = await pull(base);
  expect({ code, text }).toMatchObject({ code: 0 });
  expect(await check()).toMatchObject({ conclusion: "success" });
  expect(await comments()).toMatchObject([{ id: red!.id, body: expect.stringContaining("passed its gates") }]);
}, 120_000);

test("the merge releases it by a canary, and leaves deployment, release, tag and record", async () => {
  const { code, text } = await push();
  expect({ code, text }).toMatchObject({ code: 0 });
  expect(text).toContain("every gate is content");
  expect((await deployment())[0]).toMatchObject({ state: "success" });
  expect((await releases()).map(({ tag_name }) => tag_name).sort()).toEqual(["digits@v0.0.1", "digits@v0.0.2"]);
  expect(await status()).toMatchObject({ version: "0.0.2" });
}, 120_000);

test("a bad release is rolled back, everything says so, and nothing says success", async () => {
  await commit("slow", { model: "models/neighbours.onnx", canary: { gates: ["latency_p95 <= 0.1ms"] } });
  const { code, text } = await push();
  expect(code).not.toBe(0);
  expect(text).toContain("was rolled back");
  const states = await deployment();
  expect(states[0]).toMatchObject({ state: "failure", description: expect.stringContaining("was rolled back") });
  expect(states.map(({ state }) => state)).not.toContain("success");
  expect(await releases()).toHaveLength(2);
  expect(await status()).toMatchObject({ version: "0.0.2" });
}, 120_000);

test("none of the users noticed", async () => {
  const { failures, sent } = await users!.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(500);
});
