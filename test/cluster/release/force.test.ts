/** `--force`, as a whole command: what should serve and does not is replaced the way a first release is made. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestCluster } from "../bench/test-cluster.js";
import { enterProject, type Project } from "../support/project.js";

let project: Project;
beforeAll(async () => {
  project = await enterProject("force");
  await makeBroken();
}, 120_000);
afterAll(() => project?.leave());

const pod = { app: "digits" };

/** A Deployment of a team's own, whose pods run and never get ready, and its Service. */
async function makeBroken(): Promise<void> {
  const { nodeImage } = await openTestCluster();
  const container = {
    name: "model",
    image: nodeImage,
    args: ["-e", "setTimeout(() => {}, 1e9)"],
    ports: [{ name: "http", containerPort: 8080 }],
    readinessProbe: { httpGet: { path: "/readyz", port: 8080 }, periodSeconds: 1 },
    lifecycle: { preStop: { sleep: { seconds: 5 } } },
    securityContext: { runAsUser: 1000, runAsNonRoot: true },
  };
  const template = { metadata: { labels: pod }, spec: { terminationGracePeriodSeconds: 15, containers: [container] } };
  const apps = `/apis/apps/v1/namespaces/${project.namespace}/deployments`;
  const metadata = { name: "digits" };
  await project.admin("POST", apps, { metadata, spec: { replicas: 1, selector: { matchLabels: pod }, template } });
  const ports = [{ port: 80, targetPort: "http" }];
  const services = `/api/v1/namespaces/${project.namespace}/services`;
  await project.admin("POST", services, { metadata, spec: { selector: pod, ports } });
}

const live = async () =>
  (await project.get(`/apis/apps/v1/namespaces/${project.namespace}/deployments/digits`)) as {
    readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
    readonly spec: { readonly template: { readonly spec: { readonly containers: readonly object[] } } };
    readonly status: { readonly readyReplicas?: number };
  };

/** The team's own pods have a command of their own, which the manifest takes away. */
async function writeManifest(changes: object): Promise<void> {
  const { spec } = await live();
  const { args: _, ...container } = spec.template.spec.containers[0] as Readonly<Record<string, unknown>>;
  const containers = [{ ...container, ...changes }];
  const template = { ...spec.template, spec: { ...spec.template.spec, containers } };
  const manifest = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "digits" } };
  const whole = { ...manifest, spec: { selector: { matchLabels: pod }, template } };
  await writeFile(join(project.folder, "digits.json"), JSON.stringify(whole));
  await project.configure({ deploy: { manifest: "digits.json", replicas: 1 } });
}

test("over a Deployment without a ready pod: refused unless it is said, and a way back leaves it as it was", async () => {
  await writeManifest({});
  const { spec } = await live();
  const refused = await project.run();
  expect(refused).toMatchObject({ exit: 2, report: { outcome: "failed" } });
  expect(refused.stderr).toContain("Deployment digits has no ready pod");
  expect(refused.stderr).toContain("model-release release --force");
  expect((await live()).spec).toEqual(spec);

  await writeManifest({ command: ["node", "-e", "process.exit(3)"] });
  const failed = await project.run(["release", "--force"]);
  expect({ exit: failed.exit, said: failed.stderr }).toMatchObject({ exit: 1 });
  expect(failed.stderr).toContain("exit code 3");
  expect(failed.report).toMatchObject({ outcome: "rolled-back" });
  expect((await live()).spec).toEqual(spec);

  await writeManifest({});
  const done = await project.run(["release", "--force"]);
  expect({ exit: done.exit, said: done.stderr }).toMatchObject({ exit: 0 });
  expect(done.report).toMatchObject({ outcome: "promoted" });
  expect(done.report?.rollout?.gates).toMatchObject([{ verdict: "not-applicable" }]);
  expect(done.stderr).toContain("takes its place");
  const answer = await fetch(`${await project.url()}/readyz`);
  expect(answer.status).toBe(200);
  const now = await live();
  expect(now.status.readyReplicas).toBe(1);
  expect(now.metadata.annotations).not.toHaveProperty("model-release.dev/held");
}, 240_000);
