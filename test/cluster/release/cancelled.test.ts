/** A run that is cancelled: wherever it is, what served serves on, nothing is left over, and the exit status says it. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { enterProject, type Project, type Running } from "../support/project.js";
import { startUsers, type Users } from "../support/users.js";
import { comesTo, type Place, phaseOf, whatIsLeft } from "../support/watching.js";

let project: Project;
let users: Users;

/** With an autoscaler, which a rollout holds. */
beforeAll(async () => {
  project = await enterProject("cancelled");
  const first = await project.run();
  if (first.exit !== 0) throw new Error(first.stderr);
  await project.admin("POST", `/apis/autoscaling/v2/namespaces/${project.namespace}/horizontalpodautoscalers`, {
    metadata: { name: "digits" },
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "digits" },
      minReplicas: 2,
      maxReplicas: 3,
    },
  });
  users = startUsers(await project.url(), 50, 5);
});
afterAll(async () => {
  await users?.stop();
  await project?.leave();
});

const forest = "models/forest.onnx";
const quick = { max_duration: "60s" };
const long = { steps: [{ share: "34%", stay: "60s" }, "50%"], max_duration: "100s" };
const failing = { max_duration: "60s", settle: "3s", gates: ["latency_p50 <= 0.2ms"] };

async function startTo(at: Place, canary: Readonly<Record<string, unknown>>, model = forest): Promise<Running> {
  await project.configure({ model, canary });
  const running = project.start(["release", "--retry"]);
  await comesTo(at, running);
  return running;
}

type Case = {
  readonly at: Place;
  /** Long enough for what the phase does to be half done. */
  readonly afterMs: number;
  readonly signal: "SIGINT" | "SIGTERM";
  readonly exit: number;
  readonly outcome: string;
  readonly canary: Readonly<Record<string, unknown>>;
};

test.each<Case>`
  at              | afterMs | signal       | exit   | outcome          | canary
  ${"judging"}    | ${0}    | ${"SIGINT"}  | ${130} | ${"failed"}      | ${quick}
  ${"pushing"}    | ${0}    | ${"SIGTERM"} | ${130} | ${"failed"}      | ${quick}
  ${"preflight"}  | ${0}    | ${"SIGINT"}  | ${130} | ${"failed"}      | ${quick}
  ${"preparing"}  | ${0}    | ${"SIGTERM"} | ${130} | ${"rolled-back"} | ${quick}
  ${"step"}       | ${0}    | ${"SIGTERM"} | ${130} | ${"rolled-back"} | ${long}
  ${"step"}       | ${3000} | ${"SIGINT"}  | ${130} | ${"rolled-back"} | ${long}
  ${"promoting"}  | ${1500} | ${"SIGTERM"} | ${130} | ${"rolled-back"} | ${quick}
  ${"going back"} | ${0}    | ${"SIGINT"}  | ${1}   | ${"rolled-back"} | ${failing}
`("cancelled $afterMs ms into $at: exit $exit, all as it was before", async (one) => {
  const before = await whatIsLeft(project);
  const running = await startTo(one.at, one.canary);
  await sleep(one.afterMs);
  running.child.kill(one.signal);
  const ended = await running.ended;
  expect({ stderr: ended.stderr, exit: ended.exit }).toEqual({ stderr: ended.stderr, exit: one.exit });
  expect(ended.report?.outcome).toBe(one.outcome);
  expect(ended.stderr).toContain("cancelled: bringing this to a safe end");
  expect(await whatIsLeft(project)).toEqual(before);
  expect(users.heard.failures).toEqual([]);
});

test.each<{ readonly at: Place; readonly model: string; readonly signal: "SIGINT" | "SIGTERM" }>`
  at            | model                       | signal
  ${"promoted"} | ${forest}                   | ${"SIGINT"}
  ${"retiring"} | ${"models/neighbours.onnx"} | ${"SIGTERM"}
`("cancelled when the new stable is ready ($at): the promotion is finished", async ({ at, model, signal }) => {
  const before = await whatIsLeft(project);
  const running = await startTo(at, { ...quick, settle: "2s" }, model);
  running.child.kill(signal);
  const ended = await running.ended;
  expect(ended).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
  const left = await whatIsLeft(project);
  expect(left).toEqual({ ...before, image: left.image });
  expect(left.image).not.toBe(before.image);
  expect(users.heard.failures).toEqual([]);
});

test("cancelled twice in a step: it leaves at once, and a rollback brings all back", async () => {
  const before = await whatIsLeft(project);
  const running = await startTo("step", long);
  running.child.kill("SIGINT");
  while (!running.said().includes("once more to leave at once")) await sleep(5);
  running.child.kill("SIGINT");
  expect(await running.ended).toMatchObject({ exit: 130 });
  expect(await phaseOf(project)).not.toBe("done");
  const back = await project.run(["rollback"]);
  expect({ exit: back.exit, stderr: back.stderr }).toEqual({ exit: 0, stderr: back.stderr });
  expect(await whatIsLeft(project)).toEqual(before);
  expect(users.heard.failures).toEqual([]);
});

test("interrupted as a workflow's runner does it, SIGINT and 7.5 s later SIGTERM: time enough for the way back", async () => {
  const before = await whatIsLeft(project);
  const running = await startTo("step", long);
  running.child.kill("SIGINT");
  const later = setTimeout(() => running.child.kill("SIGTERM"), 7500);
  const ended = await running.ended;
  clearTimeout(later);
  expect(ended).toMatchObject({ exit: 130, report: { outcome: "rolled-back" } });
  expect(await whatIsLeft(project)).toEqual(before);
  expect(users.heard.failures).toEqual([]);
});
