/**
 * Every job that `init --yes` writes, as it stands, under nektos/act and an emulated GitHub. Each job's token may do
 * what the job names, and nothing else.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { commentsOf, openPullRequest } from "../github/emulated/room.js";
import { type EmulatedGitHub, repository, startGitHub } from "../github/server/github.js";
import { manifest } from "../jobs/new-repository.js";
import { type EmptyCluster, startEmptyCluster } from "./empty-cluster.js";
import { makeTeamRepository, pullRequest, type TeamRepository } from "./set-up.js";

const at = `/repos/${repository}`;

let github: EmulatedGitHub;
let team: TeamRepository;
let cluster: EmptyCluster | undefined;
beforeAll(async () => {
  createRequire(import.meta.url)("../github/set-up.cjs")();
  github = await startGitHub();
}, 240_000);
beforeEach(() => {
  github.begin();
  team = makeTeamRepository(repository);
  team.example("digits/models/logistic.onnx", "models/digits.onnx");
  team.example("digits/data/holdout.csv", "data/holdout.csv");
});
afterEach(() => {
  cluster?.close();
  team.remove();
  expect(github.violations).toEqual([]);
});
afterAll(() => github?.close());

/** Runs what the event starts, which is the one job, with the permissions that it names. */
function run(job: string, event: string, payload: object, secrets: Readonly<Record<string, string>> = {}) {
  const token = github.token(team.permissionsOf(job));
  return team.act(event, payload, {
    secrets: { ...secrets, GITHUB_TOKEN: token },
    environment: { GITHUB_API_URL: github.url },
    path: join(team.root, "programs"),
  });
}

test("a pull request gets check and comment, the merge deployment and release", async () => {
  team.setUp();
  const number = await openPullRequest(github);
  const { before } = team.commit(() => team.example("digits/models/undertrained.onnx", "models/digits.onnx"));
  const gated = await run("gate", "pull_request", pullRequest(team, number, before, github.head));
  expect(gated.code).not.toBe(0);
  expect(gated.text).not.toContain("::warning::");
  const { check_runs: checks } = await github.ask<{ check_runs: { conclusion: string }[] }>(
    "GET",
    `${at}/commits/${github.head}/check-runs`,
  );
  expect(checks).toMatchObject([{ conclusion: "failure" }]);
  const [comment] = await commentsOf(github, number);
  expect(comment!.body).toContain("accuracy >= baseline - 0.02");

  team.commit(() => team.example("digits/models/forest.onnx", "models/digits.onnx"));
  // A branch's first push: there is nothing to compare with, and no wait for a canary.
  const released = await run("release", "push", { ref: "refs/heads/main", before: "0".repeat(40) });
  expect({ code: released.code, text: released.text }).toMatchObject({ code: 0 });
  expect(released.text.match(/::warning::.*/g)).toEqual([expect.stringContaining("there is no baseline")]);
  expect(await github.ask("GET", `${at}/releases`)).toMatchObject([{ tag_name: "digits@v0.0.1", draft: false }]);
  const [deployment] = await github.ask<{ id: number }[]>("GET", `${at}/deployments`);
  const states = await github.ask("GET", `${at}/deployments/${deployment!.id}/statuses`);
  expect(states).toMatchObject([{ state: "success" }, { state: "in_progress" }]);
}, 180_000);

/** Docker's client, which asks the registry over the network, does no more than this with what it is given. */
function logins(): () => string {
  const programs = join(team.root, "programs");
  const file = join(team.root, "logins");
  mkdirSync(programs);
  writeFileSync(join(programs, "docker"), `#!/bin/sh\necho "$* $(cat)" >> ${file}\n`);
  chmodSync(join(programs, "docker"), 0o755);
  return () => readFileSync(file, "utf8");
}

test("with a cluster: each day a look, and a comment is answered; both log in and take the way that the secret tells", async () => {
  cluster = await startEmptyCluster("serving");
  const loggedIn = logins();
  const secrets = { KUBECONFIG: cluster.kubeconfig };
  team.write("k8s/digits.yaml", manifest("digits", "serving"));
  team.setUp();

  const verified = await run("verify", "schedule", { schedule: "17 5 * * *" }, secrets);
  expect({ code: verified.code, text: verified.text }).toMatchObject({ code: 0 });
  expect(verified.text).toContain("nothing has been released here yet");
  expect(verified.text).not.toContain("::warning::");
  expect(await github.ask("GET", `${at}/issues?labels=model-release`)).toEqual([]);
  expect(loggedIn()).toMatch(/^login ghcr\.io --username \S+ --password-stdin ghs_\d+test\n$/);
  expect(cluster.requests.length).toBeGreaterThan(0);

  const number = await openPullRequest(github);
  github.grant("ada", "write");
  const comment = { id: 1, body: "/model-release status digits", user: { login: "ada", type: "User" } };
  const heard = await run("command", "issue_comment", { action: "created", issue: { number }, comment }, secrets);
  expect({ code: heard.code, text: heard.text }).toMatchObject({ code: 0 });
  expect((await commentsOf(github, number)).at(-1)!.body).toMatch(/✅ `status`, asked by ada/);
  expect(loggedIn().split("\n")).toHaveLength(3);

  // Somebody says something else: nothing is fetched, and nobody is logged in.
  const others = await run(
    "command",
    "issue_comment",
    { action: "created", issue: { number }, comment: { ...comment, body: "well done" } },
    secrets,
  );
  expect(others.code).toBe(0);
  expect(loggedIn().split("\n")).toHaveLength(3);
  expect(cluster.strangers).toEqual([]);
}, 180_000);
