/** Hardly any users: rows that are replayed to the pods of both arms decide whole releases. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Pod } from "../../../src/rollout/targets/kubernetes/kinds.js";
import { enterProject, type Project } from "../support/project.js";
import { startUsers, type Users } from "../support/users.js";
import { comesTo, whatIsLeft } from "../support/watching.js";

let project: Project;
let users: Users;

const rows = 597;
const twoAMinute = 2 / 60;
const gates = ["error_rate <= baseline + 3%", "accuracy >= baseline - 5%"];
const canary = {
  steps: ["34%"],
  // Two users a minute say nothing in that time.
  max_duration: "90s",
  look: "1s",
  settle: "1s",
  warmup: "1s",
  traffic: { replay: "holdout", rate: 30 },
  gates,
};

beforeAll(async () => {
  project = await enterProject("replay");
  const first = await project.run();
  if (first.exit !== 0) throw new Error(first.stderr);
  users = startUsers(await project.url(), twoAMinute, 1000);
}, 120_000);
afterAll(async () => {
  await users?.stop();
  await project?.leave();
});

/** Only what is proven may promote: nothing is left to an estimate. */
const configure = (changes: Parameters<Project["configure"]>[0]) =>
  project.configure({ inconclusive: "block", gates: ["accuracy >= 20%"], ...changes });

/** One of stable's, as a node that is drained does it. */
async function losePod(): Promise<void> {
  const pods = `/api/v1/namespaces/${project.namespace}/pods`;
  const { items } = (await project.get(`${pods}?labelSelector=app.kubernetes.io/name%3Ddigits`)) as {
    readonly items: readonly Pod[];
  };
  await project.admin("DELETE", `${pods}/${items[0]!.metadata!.name}`);
}

test("a model as good as what serves is promoted by proof, and a pod that goes is no error of its arm", async () => {
  await configure({ model: "models/forest.onnx", canary });
  const running = project.start();
  await comesTo("step", running);
  await sleep(2_000);
  await losePod();
  const { exit, report, stderr } = await running.ended;
  expect({ exit, stderr }).toMatchObject({ exit: 0 });
  expect(report).toMatchObject({ outcome: "promoted" });
  const [errors, accuracy] = report!.rollout!.gates;
  expect(errors).toMatchObject({ verdict: "pass", proven: true, estimate: 0, baseline: 0 });
  expect(errors!.n).toBeGreaterThan(100);
  expect(accuracy).toMatchObject({ verdict: "pass", proven: true });
  expect(accuracy!.n).toBeLessThanOrEqual(rows);
  expect(accuracy!.interval!.lower).toBeGreaterThanOrEqual(-0.05);
  expect(await whatIsLeft(project)).toMatchObject({ canary: false, held: [], isReady: true });
});

test("one that is worse row by row is rolled back within seconds, though it answers every row", async () => {
  await configure({ model: "models/undertrained.onnx", canary });
  const before = await whatIsLeft(project);
  const { exit, report, stderr } = await project.run();
  expect({ exit, stderr }).toMatchObject({ exit: 1 });
  expect(report).toMatchObject({ outcome: "rolled-back" });
  const [errors, accuracy] = report!.rollout!.gates;
  expect(errors).toMatchObject({ estimate: 0 });
  expect(accuracy).toMatchObject({ verdict: "fail", proven: true });
  expect(accuracy!.interval!.upper).toBeLessThan(-0.05);
  expect(await whatIsLeft(project)).toEqual(before);
});

test("a run that dies is gone on with: the rows that were answered are not counted again", async () => {
  // So narrow that it takes nearly all rows.
  const slow = { ...canary, traffic: { replay: "holdout", rate: 15 }, gates: ["accuracy >= baseline - 99%"] };
  await configure({
    model: "models/neighbours.onnx",
    canary: { ...slow, steps: [{ share: "34%", stay: "55s" }, "50%"] },
  });
  const first = project.start();
  await comesTo("step", first);
  await sleep(20_000);
  first.child.kill("SIGKILL");
  await first.ended;
  const { exit, report, stderr } = await project.run();
  expect({ exit, stderr }).toMatchObject({ exit: 0 });
  const [accuracy] = report!.rollout!.gates;
  expect(accuracy).toMatchObject({ verdict: "pass", proven: true });
  expect(accuracy!.n).toBeGreaterThan(450);
  expect(accuracy!.n).toBeLessThanOrEqual(rows);
}, 240_000);

test("its users were few, and none of them noticed", async () => {
  const { failures, sent } = await users.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeLessThan(20);
});
