/** Deployments against a stateful GitHub. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startCheck } from "../../../src/github/check.js";
import { type DeploymentStart, startDeployment, stateDeployment } from "../../../src/github/deployment.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { open } from "./room.js";

let github: EmulatedGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(() => github.begin());
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

const start = (environment: string, name = "digits"): DeploymentStart => ({
  sha: github.head,
  environment,
  name,
  isProduction: true,
  logUrl: "https://github.example/acme/digits/actions/runs/1",
});
const statesOf = async (id: number) =>
  (await github.ask<{ state: string }[]>("GET", `/repos/${repository}/deployments/${id}/statuses`)).map(
    ({ state }) => state,
  );
const inEnvironment = (environment: string) =>
  github.ask<object[]>("GET", `/repos/${repository}/deployments?environment=${environment}`);

test("a release is a deployment that begins, and ends as what became of it", async () => {
  const room = open(github);
  const id = await startDeployment(room, start("production"));
  expect(await statesOf(id)).toEqual(["in_progress"]);
  await stateDeployment(room, id, start("production"), {
    state: "failure",
    description: `digits 1.2.0 was rolled back: ${"because ".repeat(40)}`,
    environmentUrl: "https://serving.example",
  });
  expect(await statesOf(id)).toEqual(["failure", "in_progress"]);
});

test("it is made while this run's own check is still under way", async () => {
  const room = open(github);
  await startCheck(room, { name: "gate", sha: github.head, externalId: "1.1" });
  await expect(startDeployment(room, start("while-checked"))).resolves.toBeGreaterThan(0);
});

test("a re-run, and a lost answer, go on with the same deployment", async () => {
  const room = open(github);
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/deployments$/ });
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/statuses$/ });
  const first = await startDeployment(room, start("again"));
  expect(await startDeployment(room, start("again"))).toBe(first);
  expect(await inEnvironment("again")).toHaveLength(1);
});

test("another model in the same environment goes on as deployed", async () => {
  const room = open(github);
  const churn = await startDeployment(room, { ...start("shared", "churn"), isProduction: false });
  await stateDeployment(room, churn, start("shared"), { state: "success", description: "churn serves" });
  const digits = await startDeployment(room, { ...start("shared", "digits"), isProduction: false });
  await stateDeployment(room, digits, start("shared"), { state: "success", description: "digits serves" });
  expect((await statesOf(churn))[0]).toBe("success");
  expect(await inEnvironment("shared")).toHaveLength(2);
});
