/** The whole command on a real cluster: what a team sees when it releases, and what its users see meanwhile. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { enterProject, type Project } from "../support/project.js";
import { startUsers } from "../support/users.js";

let project: Project;
beforeAll(async () => {
  project = await enterProject("release");
});
afterAll(() => project?.leave());

test("an empty namespace gets its first release, and its users do not notice the next one", async () => {
  const first = await project.run();
  expect(first.stderr).toBe(first.exit === 0 ? first.stderr : "");
  expect(first).toMatchObject({ exit: 0, report: { outcome: "promoted" } });

  await project.configure({ model: "models/forest.onnx", canary: { steps: ["34%", "50%"] } });
  const users = startUsers(await project.url(), 200, 5);
  const second = await project.run();
  const { failures, answers, sent } = await users.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(1000);
  expect(answers.size).toBe(2);
  expect(second).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
});
