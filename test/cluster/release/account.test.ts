/** The whole command line with the rights of docs/rbac.yaml and no other: nothing that it asks for is refused. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Account, installAccount } from "../support/account.js";
import { type Ended, enterProject, type How, type Project } from "../support/project.js";
import { startUsers, type Users } from "../support/users.js";
import { comesTo, phaseOf, whatIsLeft } from "../support/watching.js";

let project: Project;
let account: Account;
let how: How;
let users: Users;

beforeAll(async () => {
  project = await enterProject("account");
  account = await installAccount(project.namespace);
  const kubeconfig = join(project.folder, "kubeconfig");
  await account.writeKubeconfig(kubeconfig, 3600);
  const preload = pathToFileURL(resolve("test/cluster/support/refusals.mjs")).href;
  const environment = {
    NODE_OPTIONS: `--import=${preload}`,
    MODEL_RELEASE_TEST_REFUSALS: join(project.folder, "refusals"),
  };
  how = { kubeconfig, environment };
  await project.configure({ canary: { max_duration: "60s" } });
});
afterAll(async () => {
  await users?.stop();
  await project?.leave();
});

async function refusals(): Promise<readonly string[]> {
  const written = await readFile(join(project.folder, "refusals"), "utf8").catch(() => "");
  return written.split("\n").filter((line) => line !== "");
}
const run = (...words: readonly string[]): Promise<Ended> => project.run(words, how);

async function expectDone(ended: Ended, outcome?: string): Promise<void> {
  expect({ exit: ended.exit, stderr: ended.stderr }).toEqual({ exit: 0, stderr: ended.stderr });
  if (outcome !== undefined) expect(ended.report?.outcome).toBe(outcome);
  expect(await refusals()).toEqual([]);
}

test("from an empty namespace to a first release", async () => {
  await expectDone(await run("gate"), "passed");
  await expectDone(await run("status"));
  await expectDone(await run("history"));
  await expectDone(await run("release"), "promoted");
  users = startUsers(await project.url(), 50, 5);
});

test("a second release, and the way back from it", async () => {
  await expectDone(await run("release", "--model", "models/forest.onnx"), "promoted");
  const serving = await run("status");
  await expectDone(serving);
  expect(JSON.parse(serving.stdout)).toMatchObject({ version: "0.0.2" });
  await expectDone(await run("rollback"));
  expect((await whatIsLeft(project)).image).toContain(":0.0.1@");
  const past = await run("history");
  await expectDone(past);
  expect(JSON.parse(past.stdout)).toMatchObject([{ version: "0.0.1" }, { version: "0.0.2" }]);
});

test("a rollout whose run was killed goes on with the next", async () => {
  const words = ["release", "--model", "models/neighbours.onnx"];
  const killed = project.start(words, how);
  await comesTo("step", killed);
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect(await phaseOf(project)).toBe("analysing");
  await expectDone(await run(...words), "promoted");
});

test("a rollout under way is promoted by hand", async () => {
  await project.configure({ canary: { steps: [{ share: "34%", stay: "60s" }, "50%"], max_duration: "100s" } });
  const running = project.start(["release", "--model", "models/forest.onnx", "--retry"], how);
  await comesTo("step", running);
  await expectDone(await run("promote", "--reason", "the numbers were looked at"));
  const first = await running.ended;
  expect(first).toMatchObject({ exit: 5 });
  expect(await refusals()).toEqual([]);
  expect(await whatIsLeft(project)).toMatchObject({ canary: false, held: [], isReady: true });
});

test("rights too few: said with the rules to add, before anything is changed", async () => {
  await project.configure();
  const before = await whatIsLeft(project);
  const taken = ["deployments/scale", "resourcequotas"];
  await account.setRules(account.rules.filter(({ resources }) => !resources.some((one) => taken.includes(one))));
  const refused = await run("release", "--model", "models/logistic.onnx");
  expect(refused).toMatchObject({ exit: 4, report: { outcome: "failed" } });
  expect(refused.stderr).toContain("our account lacks 2 rights");
  for (const one of taken) expect(refused.stderr).toContain(`resources: ["${one}"]`);
  expect(await whatIsLeft(project)).toEqual(before);
  // And what tells of refusals does tell.
  expect(await refusals()).not.toEqual([]);
});

test("none of its users noticed", async () => {
  const { failures, sent } = await users.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(500);
});
