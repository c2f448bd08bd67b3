/** What only the bench's own cluster allows: its API server goes and comes, and it signs tokens of any length. */
import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CoreV1Api, KubeConfig } from "@kubernetes/client-node";
import { startApiServer, stopApiServer } from "./bench/api-server.js";
import { writeTokenKubeconfig } from "./bench/kubeconfig.js";
import { openTestCluster } from "./bench/test-cluster.js";
import { issueToken } from "./bench/token.js";

const namespace = `powers-test-${randomBytes(4).toString("hex")}`;
let core: CoreV1Api;

beforeAll(async () => {
  core = coreOf((await openTestCluster()).kubeconfig);
  await core.createNamespace({ body: { metadata: { name: namespace } } });
}, 20 * 60_000);

afterAll(async () => {
  await core?.deleteNamespace({ name: namespace });
});

test("the API server goes and comes back with what it knew", async () => {
  await core.createNamespacedConfigMap({ namespace, body: { metadata: { name: "kept" }, data: { answer: "42" } } });
  await stopApiServer();
  try {
    await expect(core.readNamespacedConfigMap({ name: "kept", namespace })).rejects.toThrow();
  } finally {
    await startApiServer();
  }
  expect((await core.readNamespacedConfigMap({ name: "kept", namespace })).data).toEqual({ answer: "42" });
});

test("a service account's token is taken while it lasts, and refused after", async () => {
  const file = join(tmpdir(), `${namespace}.yaml`);
  const countPods = async (seconds: number) => {
    await writeTokenKubeconfig(file, await issueToken(namespace, "default", seconds), namespace);
    const answer = coreOf(file).listNamespacedPod({ namespace });
    return answer.then(
      () => "allowed",
      (error: { readonly code?: number }) => error.code,
    );
  };
  try {
    // Known, but without rights.
    expect(await countPods(60)).toBe(403);
    // The server still grants a minute beyond the end.
    expect(await countPods(-90)).toBe(401);
    expect(await readFile(file, "utf8")).toContain("token:");
  } finally {
    await rm(file, { force: true });
  }
});

function coreOf(kubeconfig: string): CoreV1Api {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  return config.makeApiClient(CoreV1Api);
}
