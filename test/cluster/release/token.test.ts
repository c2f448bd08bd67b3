/** A token that ends in the middle: told beforehand where it can be known, and else the next run goes on. */
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { KubeConfig } from "@kubernetes/client-node";
import { issueToken } from "../bench/token.js";
import { type Account, installAccount } from "../support/account.js";
import { type Ended, enterProject, type Project } from "../support/project.js";
import { startUsers } from "../support/users.js";
import { comesTo, phaseOf, whatIsLeft } from "../support/watching.js";

/** The API server takes a token for a minute (and up to ten seconds) after its end: so these end within 20 and 30 s. */
const soonOver = -40;

interface Place {
  readonly project: Project;
  readonly account: Account;
  readonly kubeconfig: string;
  /** Puts a new token where the account's credential plugin finds it. */
  replaceToken(seconds: number): Promise<void>;
}

const projects: Project[] = [];
afterAll(() => Promise.all(projects.map((project) => project.leave())));

/** With a first release, and a kubeconfig whose plugin gives a token of which nothing is known beforehand. */
async function enter(): Promise<Place> {
  const project = await enterProject("token");
  projects.push(project);
  const first = await project.run();
  if (first.exit !== 0) throw new Error(first.stderr);
  const account = await installAccount(project.namespace);
  const kubeconfig = join(project.folder, "kubeconfig");
  const token = join(project.folder, "token");
  const plugin = join(project.folder, "plugin.mjs");
  await writeFile(plugin, pluginProgram(token));
  await account.writeKubeconfig(kubeconfig, 3600);
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const exec = { apiVersion: "client.authentication.k8s.io/v1", command: process.execPath, args: [plugin] };
  config.loadFromClusterAndUser(config.getCurrentCluster()!, { name: "plugin", exec });
  await writeFile(kubeconfig, config.exportConfig());
  return {
    project,
    account,
    kubeconfig,
    replaceToken: async (seconds) => {
      await writeFile(`${token}.part`, await issueToken(project.namespace, "model-release", seconds));
      await rename(`${token}.part`, token);
    },
  };
}

/** Asked again every few seconds, as plugins of clouds are for their tokens of an hour. */
const pluginProgram = (file: string) => `
  import { readFileSync } from "node:fs";
  const token = readFileSync(${JSON.stringify(file)}, "utf8");
  const expirationTimestamp = new Date(Date.now() + 3000).toISOString();
  const kind = "ExecCredential";
  console.log(JSON.stringify({ apiVersion: "client.authentication.k8s.io/v1", kind, status: { token, expirationTimestamp } }));
`;

const longer = {
  model: "models/forest.onnx",
  deploy: { ready_within: "30s" },
  canary: { steps: [{ share: "34%", stay: "35s" }, "50%"], max_duration: "90s" },
};

let renewed: { readonly ended: Ended; readonly failures: readonly string[] };
let over: { readonly place: Place; readonly ended: Ended; readonly phase: string | undefined; readonly again: Ended };
let overFailures: readonly string[];

beforeAll(async () => {
  await Promise.all([whereItIsRenewed(), whereItIsNot()]);
}, 150_000);

async function whereItIsRenewed(): Promise<void> {
  const { project, kubeconfig, replaceToken } = await enter();
  await replaceToken(soonOver);
  await project.configure(longer);
  const users = startUsers(await project.url(), 50, 5);
  const running = project.start(["release"], { kubeconfig });
  await comesTo("step", running);
  await replaceToken(3600);
  const ended = await running.ended;
  renewed = { ended, failures: (await users.stop()).failures };
}

async function whereItIsNot(): Promise<void> {
  const place = await enter();
  const { project, kubeconfig, replaceToken } = place;
  await replaceToken(soonOver);
  await project.configure(longer);
  const users = startUsers(await project.url(), 50, 5);
  const ended = await project.run(["release"], { kubeconfig });
  const phase = await phaseOf(project);
  await replaceToken(3600);
  const again = await project.run(["release"], { kubeconfig });
  over = { place, ended, phase, again };
  overFailures = (await users.stop()).failures;
}

test("a token that is renewed in time: nobody notices that the first one ended", () => {
  expect(renewed.ended).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
  // Longer than the first token could have lasted.
  expect(renewed.ended.report!.rollout!.steps[0]!.seconds).toBeGreaterThan(30);
  expect(renewed.failures).toEqual([]);
});

test("a token that ends unforeseen: said, with exit 4, and stable serves; the next run goes on from there", async () => {
  const { ended, phase, again, place } = over;
  expect(ended).toMatchObject({ exit: 4, report: { outcome: "failed" } });
  expect(ended.stderr).toMatch(/does not accept our exec \(401\)/);
  expect(ended.stderr).toContain("KUBERNETES_UNAUTHORIZED");
  expect(phase).toBe("analysing");
  expect(again).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
  expect(await whatIsLeft(place.project)).toMatchObject({ canary: false, held: [], isReady: true });
  expect(overFailures).toEqual([]);
});

test("a token that ends before the rollout may: refused before anything is changed", async () => {
  const { project, account } = over.place;
  const before = await whatIsLeft(project);
  const kubeconfig = join(project.folder, "short");
  await account.writeKubeconfig(kubeconfig, 120);
  const ended = await project.run(["release", "--model", "models/neighbours.onnx"], { kubeconfig });
  expect(ended).toMatchObject({ exit: 2, report: { outcome: "failed" } });
  expect(ended.stderr).toMatch(/the token ends at .*, in \d+ s, and the rollout may take 3 min/);
  expect(ended.stderr).toContain("KUBERNETES_TOKEN_SHORT");
  expect(await whatIsLeft(project)).toEqual(before);
});
