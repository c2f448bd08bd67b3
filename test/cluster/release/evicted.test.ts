/** A canary that its surroundings take away: brought back, and not held against the candidate. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { annotations } from "../../../src/rollout/targets/kubernetes/names.js";
import { enterProject, type Project } from "../support/project.js";
import { startUsers } from "../support/users.js";
import { comesTo, whatIsLeft } from "../support/watching.js";

let project: Project;
beforeAll(async () => {
  project = await enterProject("evicted");
}, 60_000);
afterAll(() => project?.leave());

/** From then on it is users' requests that are counted. */
async function isCounted(): Promise<void> {
  const leases = `/apis/coordination.k8s.io/v1/namespaces/${project.namespace}/leases`;
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    const { items } = (await project.get(leases)) as { items: readonly { metadata: { annotations: object } }[] };
    const record = Object.entries(items[0]?.metadata.annotations ?? {}).find(
      ([key]) => key === annotations.record,
    )?.[1];
    if ((JSON.parse(record ?? "{}") as { stage?: string }).stage === "counting") return;
  }
  throw new Error("no step was counted");
}

/** As `kubectl drain` does it. */
async function evictCanary(): Promise<void> {
  const pods = `/api/v1/namespaces/${project.namespace}/pods`;
  const { items } = (await project.get(`${pods}?labelSelector=model-release.dev/arm=canary`)) as {
    items: readonly { readonly metadata: { readonly name: string } }[];
  };
  for (const { metadata } of items) {
    const { name } = metadata;
    const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name } };
    await project.admin("POST", `${pods}/${name}/eviction`, eviction);
  }
}

test("a canary whose pods are evicted: exit 4, and no request lost", async () => {
  const first = await project.run();
  expect({ exit: first.exit, said: first.stderr }).toMatchObject({ exit: 0 });
  const users = startUsers(await project.url(), 50, 5);
  const canary = { steps: [{ share: "34%", stay: "30s" }, "50%"], max_duration: "60s" };
  await project.configure({ model: "models/forest.onnx", canary });
  const running = project.start();
  await comesTo("step", running);
  await isCounted();
  await evictCanary();
  const ended = await running.ended;
  const { failures } = await users.stop();
  if (ended.exit !== 4) throw new Error(`exit ${ended.exit}: ${ended.stderr}`);
  expect(ended.stderr).toContain("the canary lost its readiness");
  expect(ended.report).toMatchObject({ outcome: "rolled-back" });
  expect(failures).toEqual([]);
  expect(await whatIsLeft(project)).toMatchObject({ canary: false, held: [], isReady: true });
}, 240_000);
