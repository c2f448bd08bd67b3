/** What a namespace's policy forbids: pods are refused and not Deployments, and a team is told so at once. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestCluster } from "../bench/test-cluster.js";
import { enterProject, type Project } from "../support/project.js";

let project: Project;
beforeAll(async () => {
  project = await enterProject("policy");
  const labels = { "pod-security.kubernetes.io/enforce": "restricted" };
  await project.admin("PATCH", `/api/v1/namespaces/${project.namespace}`, { metadata: { labels } });
});
afterAll(() => project?.leave());

async function writeManifest(container: object): Promise<void> {
  const { nodeImage } = await openTestCluster();
  const labels = { app: "digits" };
  const model = {
    name: "model",
    image: nodeImage,
    ports: [{ name: "http", containerPort: 8080 }],
    readinessProbe: { httpGet: { path: "/readyz", port: "http" }, periodSeconds: 1 },
    lifecycle: { preStop: { sleep: { seconds: 5 } } },
    ...container,
  };
  const template = { metadata: { labels }, spec: { containers: [model] } };
  const spec = { replicas: 1, selector: { matchLabels: labels }, template };
  const manifest = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "digits" }, spec };
  await writeFile(join(project.folder, "digits.json"), JSON.stringify(manifest));
  await project.configure({ deploy: { manifest: "digits.json" } });
}

test("pods that run as root: the policy is named in the preflight, and ends the rollout within seconds", async () => {
  await writeManifest({ securityContext: { runAsUser: 0 } });
  const refused = await project.run();
  expect({ exit: refused.exit, said: refused.stderr }).toMatchObject({ exit: 4 });
  expect(refused.stderr).toContain('the cluster warns: would violate PodSecurity "restricted:latest"');
  expect(refused.report).toMatchObject({ outcome: "rolled-back" });
  expect(refused.report?.reasons.join()).toMatch(/may not make its pods: .*violates PodSecurity "restricted:latest".*/);
  // It may take a minute to get ready; what will never be is not waited for.
  expect(refused.report?.timings.rollout).toBeLessThan(15);
  const deployments = `/apis/apps/v1/namespaces/${project.namespace}/deployments`;
  expect(await project.get(deployments)).toMatchObject({ items: [] });
});

test("our own default is within the strictest policy, and nothing is warned of", async () => {
  await project.configure();
  const done = await project.run();
  expect({ exit: done.exit, said: done.stderr }).toMatchObject({ exit: 0 });
  expect(done.stderr).not.toContain("the cluster warns");
});
