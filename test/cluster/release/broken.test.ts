/** The way back from what serves no more: whole commands, where a rollback is needed most. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { enterProject, type Project } from "../support/project.js";
import { startUsers } from "../support/users.js";
import { whatIsLeft } from "../support/watching.js";

let project: Project;
beforeAll(async () => {
  project = await enterProject("broken");
  await project.configure({ deploy: { replicas: 1 } });
}, 60_000);
afterAll(() => project?.leave());

const deployment = () => `/apis/apps/v1/namespaces/${project.namespace}/deployments/digits`;

interface Live {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { readonly readinessProbe: object }[] } };
  };
  readonly status: { readonly readyReplicas?: number };
}
const live = async () => (await project.get(deployment())) as Live;

/** Somebody changed it by hand, and no pod of it gets ready any more. */
async function breakStable(): Promise<void> {
  const [container] = (await live()).spec.template.spec.containers;
  const readinessProbe = { ...container!.readinessProbe, httpGet: { path: "/nowhere", port: "http" } };
  const template = { spec: { containers: [{ ...container, readinessProbe }] } };
  const strategy = { rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } };
  await project.admin("PATCH", deployment(), { spec: { template, strategy } });
  for (const end = Date.now() + 60_000; (await live()).status.readyReplicas; await sleep(200)) {
    if (Date.now() > end) throw new Error("it goes on serving");
  }
}

const quotas = () => `/api/v1/namespaces/${project.namespace}/resourcequotas`;

/** A quota that has room for the pod that is broken and one beside it. */
async function leaveRoomForOne(): Promise<void> {
  await project.admin("POST", quotas(), { metadata: { name: "narrow" }, spec: { hard: { pods: "2" } } });
  for (const end = Date.now() + 60_000; ; await sleep(200)) {
    const { status } = (await project.get(`${quotas()}/narrow`)) as { status?: { used?: { pods?: string } } };
    if (status?.used?.pods === "1") return;
    if (Date.now() > end) throw new Error(`pods still count: ${JSON.stringify(status)}`);
  }
}

test("a rollback needs no pod that serves, and no room for a canary that it does not make", async () => {
  const first = await project.run();
  expect({ exit: first.exit, said: first.stderr }).toMatchObject({ exit: 0 });
  const users = startUsers(await project.url(), 50, 5);
  const second = await project.run(["release", "--model", "models/forest.onnx"]);
  const { failures } = await users.stop();
  expect({ exit: second.exit, said: second.stderr, failures }).toMatchObject({ exit: 0, failures: [] });
  await breakStable();
  await leaveRoomForOne();
  const back = await project.run(["rollback"]);
  if (back.exit !== 0) throw new Error(`exit ${back.exit}: ${back.stderr}`);
  expect(back.stderr).not.toContain("--force");
  expect(await whatIsLeft(project)).toMatchObject({ canary: false, held: [], isReady: true });
  expect((await whatIsLeft(project)).image).toContain(":0.0.1@");
  expect((await fetch(`${await project.url()}/readyz`)).status).toBe(200);
}, 240_000);

test("what somebody changed by hand in the release that serves is put right by going back to that very release", async () => {
  await project.admin("DELETE", `${quotas()}/narrow`);
  await breakStable();
  const back = await project.run(["rollback", "--to", "0.0.1"]);
  if (back.exit !== 0) throw new Error(`exit ${back.exit}: ${back.stderr}`);
  const { spec } = await live();
  expect(spec.template.spec.containers[0]!.readinessProbe).toMatchObject({ httpGet: { path: "/readyz" } });
  expect(await whatIsLeft(project)).toMatchObject({ canary: false, held: [], isReady: true });
}, 240_000);
