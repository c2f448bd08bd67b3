/**
 * What is wrong in a cluster, in a configuration or in a candidate: whole releases say what it is, end with the status
 * that it stands for, and leave what serves as it was.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { KubeConfig } from "@kubernetes/client-node";
import { stringify } from "yaml";
import { openTestCluster } from "../bench/test-cluster.js";
import { type Ended, enterProject, type Project } from "../support/project.js";
import { holderOf, imageOf, type Origin, releaseOrigin, serveCopy, whatServes } from "../support/serving.js";
import { startUsers } from "../support/users.js";
import { candidate } from "./bad-input/candidate.js";
import type { Case, Stage } from "./bad-input/case.js";
import { configuration } from "./bad-input/configuration.js";
import { surroundings } from "./bad-input/surroundings.js";

const cases = [...surroundings, ...candidate, ...configuration];
/** Most of a case's time is waiting for pods and deadlines. */
const atOnce = 6;
/** What is waited for in vain, is waited for so long. */
const deploy = { ready_within: "20s" };
const canary = { max_duration: "4s" };

interface Played {
  readonly ended: Ended;
  readonly seconds: number;
  readonly before: unknown;
  readonly after: unknown;
  readonly holder: string | undefined;
}

const played = new Map<Case, Played | Error>();

beforeAll(async () => {
  const { bench } = await openTestCluster();
  const origin = await releaseOrigin((namespace) => `${bench!.registry}/${namespace}/digits`);
  const left = [...cases];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      played.set(one, await play(one, origin).catch((error: Error) => error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const slowest = [...played].map(([{ wrong }, one]) => ({ wrong, seconds: "seconds" in one ? one.seconds : 0 }));
  console.log(slowest.map(({ wrong, seconds }) => `${seconds.toFixed(1)} s  ${wrong}`).join("\n"));
}, 400_000);

async function play(one: Case, origin: Origin): Promise<Played> {
  const project = await enterProject("bad");
  const undo: (() => Promise<unknown>)[] = [() => project.leave()];
  try {
    await serveCopy(origin, project, one.stable);
    const stage = stageOf(project, origin, (step) => undo.push(step));
    const prepared = await one.prepare?.(stage);
    await configure({ ...one, ...prepared }, project, origin);
    const users = one.traffic && startUsers(await project.url(), 60, 10);
    undo.push(async () => users?.stop());
    const before = await whatServes(project);
    const since = performance.now();
    const running = project.start(["release"], prepared);
    const [ended] = await Promise.all([running.ended, one.meanwhile?.(stage, running)]);
    const seconds = (performance.now() - since) / 1000;
    return { ended, seconds, before, after: await whatServes(project), holder: await holderOf(project) };
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function stageOf(project: Project, origin: Origin, after: Stage["after"]): Stage {
  return {
    project,
    origin,
    after,
    kubeconfig: async (change) => {
      const config = new KubeConfig();
      config.loadFromFile((await openTestCluster()).kubeconfig);
      change(config);
      const file = join(project.folder, "changed.yaml");
      await writeFile(file, config.exportConfig(), { mode: 0o600 });
      return file;
    },
  };
}

async function configure(
  { manifest, changes, traffic }: Pick<Case, "manifest" | "changes" | "traffic">,
  project: Project,
  origin: Origin,
): Promise<void> {
  const written = manifest?.(origin.deployment);
  const file = "manifest.yaml";
  if (written !== undefined) {
    const text = typeof written === "string" ? written : written.map((object) => stringify(object)).join("---\n");
    await writeFile(join(project.folder, file), text);
  }
  await project.configure({
    model: "models/forest.onnx",
    image: imageOf(origin.repository),
    ...changes,
    deploy: { ...deploy, ...(written !== undefined && { manifest: file }), ...changes?.deploy },
    canary: { ...canary, ...(traffic && { max_duration: "15s" }), ...changes?.canary },
  });
}

test.each(cases)("a release says what is wrong: $wrong", (one) => {
  const { ended, before, after, holder } = of(one);
  expect({ exit: ended.exit, stderr: ended.stderr }).toEqual({
    exit: one.exit,
    stderr: expect.stringMatching(one.says),
  });
  expect(ended.stderr).toContain(one.code ?? "");
  expect(holder).toBeUndefined();
  if (!one.promotes) expect(after).toEqual(before);
});

test("none of them takes longer than its own deadline and a minute", () => {
  const late = cases.filter((one) => of(one).seconds > 80).map(({ wrong }) => wrong);
  expect(late).toEqual([]);
});

function of(one: Case): Played {
  const result = played.get(one);
  if (result === undefined || result instanceof Error) throw result ?? new Error("it was not played");
  return result;
}
