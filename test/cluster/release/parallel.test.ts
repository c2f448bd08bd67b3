/** A second run while the first one goes on: one rollout at a time, and each run's exit status says what became of it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Ended, enterProject, type Project, type Running } from "../support/project.js";
import { startUsers, type Users } from "../support/users.js";
import { comesTo, whatIsLeft } from "../support/watching.js";

const forest = "models/forest.onnx";
const logistic = "models/logistic.onnx";
const neighbours = "models/neighbours.onnx";

let project: Project;
let users: Users | undefined;
beforeAll(async () => {
  project = await enterProject("parallel");
});
afterAll(async () => {
  await users?.stop();
  await project?.leave();
});

type WhenBusy = "wait" | "refuse" | "replace";
const start = (model: string, whenBusy: WhenBusy): Running =>
  project.start(["release", "--model", model, "--set", `deploy.when_busy=${whenBusy}`]);

/** Exit status and outcome of a run. */
const endOf = ({ exit, report }: Ended) => [exit, report?.outcome];

async function expectSettled(): Promise<void> {
  expect(await whatIsLeft(project)).toMatchObject({ canary: false, held: [], isReady: true, service: true });
  expect(users?.heard.failures ?? []).toEqual([]);
}

test("two first releases of one model at the same instant: one makes it, the other finds it made", async () => {
  const [one, other] = await Promise.all([start(logistic, "wait").ended, start(logistic, "refuse").ended]);
  const ends = [endOf(one), endOf(other)];
  expect(`${one.stderr}${other.stderr}`).toMatch(/is under way|waiting for the rollout of/);
  expect([
    [
      [0, "promoted"],
      [5, "failed"],
    ],
    [
      [0, "unchanged"],
      [0, "promoted"],
    ],
  ]).toContainEqual(ends);
  await expectSettled();
  users = startUsers(await project.url(), 50, 5);
  await project.configure({ canary: { steps: [{ share: "34%", stay: "4s" }, "50%"], max_duration: "60s" } });
});

test("the same candidate again: one run is refused, one waits and finds it promoted", async () => {
  const first = start(forest, "refuse");
  await comesTo("step", first);
  const [refused, waited] = await Promise.all([start(forest, "refuse").ended, start(forest, "wait").ended]);
  expect(endOf(await first.ended)).toEqual([0, "promoted"]);
  expect(endOf(refused)).toEqual([5, "failed"]);
  expect(refused.stderr).toMatch(/a rollout of sha256:\w+ is under way \(\w+\), and its driver is alive/);
  expect(endOf(waited)).toEqual([0, "unchanged"]);
  expect(waited.stderr).toMatch(/^waiting for the rollout of sha256:\w+ to end/m);
  await expectSettled();
});

test("another candidate waits until the first is promoted, and is then released itself", async () => {
  const first = start(neighbours, "refuse");
  await comesTo("step", first);
  const second = await start(logistic, "wait").ended;
  expect(endOf(await first.ended)).toEqual([0, "promoted"]);
  expect(second.stderr).toMatch(/^waiting for the rollout of sha256:\w+ to end/m);
  expect(endOf(second)).toEqual([0, "promoted"]);
  await expectSettled();
});

test.each`
  what                    | model         | second
  ${"the same candidate"} | ${forest}     | ${forest}
  ${"another candidate"}  | ${neighbours} | ${logistic}
`("$what takes the place of the first: that one stops writing, and says who has it", async ({ model, second }) => {
  const first = start(model, "refuse");
  await comesTo("step", first);
  const other = await start(second, "replace").ended;
  const taken = await first.ended;
  expect(endOf(taken)).toEqual([5, "failed"]);
  expect(taken.stderr).toMatch(/this rollout was taken over: by /);
  expect(other.stderr).toMatch(/^bringing back an unfinished rollout of sha256:\w+ first/m);
  expect(endOf(other)).toEqual([0, "promoted"]);
  await expectSettled();
});
