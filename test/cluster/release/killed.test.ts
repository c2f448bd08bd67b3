/**
 * A command that is killed at any of its calls that change the cluster, and then run again, ends where one that was left
 * alone ends; and users of the Service notice neither.
 *
 * The calls are found by a run that is left alone. Each is a boundary with two sides, before it is sent and after its
 * answer; a seed chooses one, which is printed (MODEL_RELEASE_SEED repeats it), and `--every` takes both. What is
 * written to files and to a registry is killed in tests of its own.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, jest, test } from "@jest/globals";
import { seeded } from "../../stats/sequential/simulate.js";
import { openTestCluster } from "../bench/test-cluster.js";
import { type Boundary, boundariesIn, chosen, createLanes, nameOf, runListening } from "../support/killed.js";
import { type Changes, type Ended, enterProject, type Project } from "../support/project.js";
import { differences, restore, type Snapshot, stateOf, takeSnapshot } from "../support/snapshot.js";
import { type Heard, startUsers } from "../support/users.js";

jest.setTimeout(60 * 60_000);

const isEvery = process.env.MODEL_RELEASE_EVERY === "1";
const seed = Number(process.env.MODEL_RELEASE_SEED ?? randomBytes(4).readUInt32LE());
const random = seeded(seed);
const atOnce = Number(process.env.MODEL_RELEASE_KILL_AT_ONCE ?? 4);
/** A part of a boundary's name, to repeat that one alone. */
const only = process.env.MODEL_RELEASE_KILL_ONLY ?? "";
const perSecond = 30;
/** The others open connections of their own: those that are kept stay with the pod that they met, and see no canary. */
const keptEvery = 5;

interface Story {
  readonly words: readonly string[];
  readonly changes: Changes;
  /** What is in the namespace before; nothing where it is undefined. */
  readonly before?: Snapshot;
  /** What the command may say when it is run again: that of the end, or that there is nothing left to do. */
  readonly ends: readonly string[];
  /** What is done in these phases is done in another story, too: only `--every` is killed there once more. */
  readonly shared?: RegExp;
}

const ofTheCluster = (key: string) => key.split(" > ").at(-1)!.startsWith("kubernetes ");

const quick = { steps: ["50%"], max_duration: "20s", look: "500ms", settle: "200ms" };
const good: Changes = { model: "models/forest.onnx", canary: { ...quick, gates: ["error_rate <= 90%"] } };
const bad: Changes = { model: "models/forest.onnx", canary: { ...quick, gates: ["latency_p95 <= 0.1ms"] } };

/** The user's own scale-down policy is what has to be given back. */
const autoscaler = {
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name: "digits" },
  spec: {
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "digits" },
    minReplicas: 1,
    maxReplicas: 3,
    metrics: [{ type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 80 } } }],
    behavior: { scaleDown: { stabilizationWindowSeconds: 60 } },
  },
};

/** With one pod there is none to spare: what takes it away too early, users notice. */
function ofOnePod(snapshot: Snapshot): Snapshot {
  return snapshot.map((object) =>
    object.kind === "Deployment" ? { ...object, spec: { ...(object.spec as object), replicas: 1 } } : object,
  );
}

interface Played {
  readonly log: readonly Boundary[];
  readonly first: Ended;
  /** Where the first was killed. */
  readonly again?: Ended;
  readonly heard: Heard;
  readonly snapshot: Snapshot;
}

/** The images of all are the same, so they are pushed once. */
const repository = `killed-${randomBytes(3).toString("hex")}/digits`;

async function play({ words, changes, before }: Story, kill?: Boundary): Promise<Played> {
  const { bench } = await openTestCluster();
  const project = await enterProject("killed");
  try {
    const image = { repository: `${bench!.registry}/${repository}`, base: `${bench!.registry}/node:24` };
    await project.configure({ image, ...changes });
    if (before) await restore(before, project);
    const users = await usersOf(project, before !== undefined);
    const { ended: first, log } = await runListening(project, words, kill);
    const again = first.signal === "SIGKILL" ? await project.run(words) : undefined;
    const snapshot = await takeSnapshot(project);
    return { log, first, ...(again && { again }), heard: await users.stop(), snapshot };
  } finally {
    await project.leave();
  }
}

/** Users come as soon as there is a Service that answers. */
async function usersOf(project: Project, isServing: boolean) {
  if (isServing) return startUsers(await project.url(), perSecond, keptEvery);
  let over = false;
  const waiting = (async () => {
    const path = `/api/v1/namespaces/${project.namespace}/services`;
    while (!over) {
      const { items } = (await project.get(path)) as { items: readonly unknown[] };
      if (items.length > 0) return startUsers(await project.url(), perSecond, keptEvery);
      await sleep(200);
    }
    return undefined;
  })();
  return {
    stop: async (): Promise<Heard> => {
      over = true;
      return (await waiting)?.stop() ?? { sent: 0, sentAgain: 0, failures: [], answers: new Map() };
    },
  };
}

/** What was not as promised. */
function troublesOf({ ends, before }: Story, { first, again, heard, snapshot }: Played, end: Snapshot): string[] {
  const troubles: string[] = [];
  if (again === undefined) return [`was not killed: exit ${first.exit}\n${first.stderr}`];
  const outcome = again.report?.outcome ?? "no report";
  if (!ends.includes(outcome)) troubles.push(`ended ${outcome}, exit ${again.exit}\n${again.stderr}`);
  const { failures, sent } = heard;
  if (failures.length > 0) troubles.push(`${failures.length} of ${sent} requests failed: ${failures[0]}`);
  if (before && sent < perSecond) troubles.push(`only ${sent} requests were sent`);
  troubles.push(...differences(stateOf(snapshot), stateOf(end)));
  return troubles;
}

interface Told {
  readonly troubles: readonly string[];
  readonly boundaries: readonly Boundary[];
  readonly undisturbed: Played;
}

/** @param end  what the undisturbed run came to, told as soon as it is known: another story begins there */
async function tell(story: Story, undisturbed: Played): Promise<Told> {
  const all = boundariesIn(undisturbed.log, ofTheCluster);
  const sides = isEvery
    ? all
    : chosen(
        all.filter(({ key }) => !story.shared?.test(key)),
        random,
      );
  const boundaries = sides.filter((boundary) => nameOf(boundary).includes(only));
  const troubles: string[] = [];
  await Promise.all(
    boundaries.map((boundary) =>
      inLane(async () => {
        const began = performance.now();
        const say = (text: string) => {
          troubles.push(`${nameOf(boundary)}: ${text}`);
          process.stderr.write(`${troubles.at(-1)}\n`);
        };
        try {
          for (const text of troublesOf(story, await play(story, boundary), undisturbed.snapshot)) say(text);
        } catch (error) {
          say(String(error));
        }
        process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s ${nameOf(boundary)}\n`);
      }),
    ),
  );
  return { troubles, boundaries, undisturbed };
}
const inLane = createLanes(atOnce);

type Name = "first" | "promotion" | "rollback" | "return";
let stories: { readonly [name in Name]: Promise<Told> };

beforeAll(async () => {
  const words = ["release"];
  const begin = async (story: Story) => ({ story, undisturbed: await inLane(() => play(story)) });
  const rest = ({ story, undisturbed }: Awaited<ReturnType<typeof begin>>) => tell(story, undisturbed);

  const first = await begin({ words, changes: {}, ends: ["promoted", "unchanged"] });
  const before = [...ofOnePod(first.undisturbed.snapshot), autoscaler];
  const firstTold = rest(first);
  const [promotion, rollback] = await Promise.all([
    begin({ words, changes: good, before, ends: ["promoted", "unchanged"] }),
    begin({ words, changes: bad, before, ends: ["rolled-back", "rejected"], shared: /\((none|preparing|staged)\)$/ }),
  ]);
  const [promotionTold, rollbackTold] = [rest(promotion), rest(rollback)];
  const back = await begin({
    words: ["rollback", "--to", first.undisturbed.first.report!.version!.number],
    changes: good,
    before: promotion.undisturbed.snapshot,
    ends: ["promoted", "unchanged"],
  });
  stories = { first: firstTold, promotion: promotionTold, rollback: rollbackTold, return: rest(back) };
}, 60 * 60_000);

test.each<{ name: Name; title: string; exit: number; least: number }>`
  name           | title                                                        | exit | least
  ${"first"}     | ${"a first release into an empty namespace"}                 | ${0} | ${12}
  ${"promotion"} | ${"a promotion, with an autoscaler over stable"}             | ${0} | ${12}
  ${"rollback"}  | ${"a candidate that fails a gate, with an autoscaler there"} | ${1} | ${8}
  ${"return"}    | ${"a return to an earlier release by hand"}                  | ${0} | ${8}
`("$title: killed at each call that changes something, and run again", async ({ name, exit, least }) => {
  const { troubles, boundaries, undisturbed } = await stories[name as Name];
  console.log(`seed ${seed}: ${boundaries.length} boundaries\n${boundaries.map(nameOf).join("\n")}`);
  expect(undisturbed.first).toMatchObject({ exit });
  expect(undisturbed.heard.failures).toEqual([]);
  expect(boundaries.length).toBeGreaterThanOrEqual(only === "" ? least : 0);
  expect(troubles).toEqual([]);
});
