/** The example's instructions, typed as they stand there by somebody who has just cloned the repository. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildKubectl } from "./bench/programs.js";
import { openTestCluster, type TestCluster } from "./bench/test-cluster.js";

const execute = promisify(execFile);
let cluster: TestCluster;
let clone: string;
let kubectl: string;

beforeAll(async () => {
  cluster = await openTestCluster();
  kubectl = await buildKubectl();
  clone = await mkdtemp(join(tmpdir(), "model-release-example-"));
}, 20 * 60_000);

afterAll(async () => {
  if (!clone) return;
  // It waits until all of it is gone: the next try begins with an empty cluster, too.
  await typed("kubectl delete namespace serving --ignore-not-found");
  await rm(clone, { recursive: true });
}, 120_000);

test("from an empty cluster to a promoted model and back, by the commands of the example", async () => {
  const registry = cluster.bench!.registry;
  await typed(`git clone --quiet ${resolve(".")} .`);
  // The public base cannot be had on the test's machine.
  await changeFile(
    "examples/kubernetes/model-release.yaml",
    /(\n {2}repository: .*)/,
    `$1\n  base: ${registry}/node:24`,
  );
  await changeFile("examples/kubernetes/users.yaml", /image: .*/, `image: ${cluster.nodeImage}`);

  const instructions = await readFile(join(clone, "examples/kubernetes/README.md"), "utf8");
  const commands = [...instructions.matchAll(/^```sh\n(.*?)^```/gms)].map(([, text]) => text).join("\n");
  const said = await typed(commands, { REGISTRY: `${registry}/example` });

  expect(said).toMatch(/✓ digits 0\.0\.1 was promoted/);
  expect(said).toMatch(/✓ digits 0\.0\.2 was promoted/);
  expect(said).toMatch(/deployment\.apps\/digits +3\/3/);
  expect(said).toMatch(/error_rate 0 % after [\d,]+ canary requests/);
  expect(await typed("kubectl --namespace serving logs deployment/users")).toBe("");
  expect(await typed("kubectl --namespace serving get deployments --output name")).toBe(
    "deployment.apps/digits\ndeployment.apps/users\n",
  );
}, 300_000);

/** What the commands print, as a shell in the clone runs them; it stops at the first that fails. */
async function typed(commands: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = {
    PATH: `${kubectl}:${process.env.PATH}`,
    HOME: clone,
    KUBECONFIG: cluster.kubeconfig,
    ...environment,
  };
  const { stdout } = await execute("bash", ["--norc", "-euc", commands], { cwd: clone, env }).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}

async function changeFile(path: string, what: RegExp, into: string): Promise<void> {
  const text = await readFile(join(clone, path), "utf8");
  expect(text).toMatch(what);
  await writeFile(join(clone, path), text.replace(what, into));
}
