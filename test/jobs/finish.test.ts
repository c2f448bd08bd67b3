/** What a post step finds in a target, and whose it is: its own run's rollout is ended, another's is left as it is. */
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { loadConfig } from "../../src/doors/commands.js";
import { finish } from "../../src/jobs/finish.js";
import { endWithRun } from "../../src/jobs/steps/own.js";
import { holderName } from "../../src/jobs/steps/run.js";
import { silent } from "../../src/progress.js";
import { save } from "../../src/rollout/driver.js";
import { beginRecord, type RolloutRecord, readRecord } from "../../src/rollout/engine/record.js";
import { createFileJournal } from "../../src/rollout/journal/file-journal.js";
import type { World } from "../../src/world.js";
import { plan } from "../rollout/plans.js";
import { configuration, enterPlace, type Place } from "./place.js";

let place: Place;
beforeEach(async () => {
  place = await enterPlace();
  await place.write("model-release.yaml", configuration({ deploy: { ephemeral: false } }));
});
afterEach(() => place.remove());

/** Two steps of one run of a workflow: each has a name of its own, which its post step has too. */
const runOf = (run: string): World => {
  const environment = { ...place.world.environment, GITHUB_REPOSITORY: "acme/iris", GITHUB_RUN_ID: "7" };
  return { ...place.world, environment, run };
};
const ours = () => runOf("5f0c21aa");
const other = () => runOf("93be1d07");

const journal = () => createFileJournal({ ...place.world, folder: folder(), parse: readRecord });
const folder = () => join(place.folder, ".model-release/iris");

async function begun(changes: Partial<RolloutRecord> = {}): Promise<RolloutRecord> {
  return { ...beginRecord(await plan("candidate"), [], "2026-11-21T10:00:00Z"), ...changes };
}

/** As a run leaves it that is killed there: the claim stays. */
async function leftBy(world: World, record?: RolloutRecord) {
  const fence = await journal().acquire(holderName(world), { force: true });
  if (record) await save(record, fence, journal());
  return fence;
}
const givenUpBy = async (world: World, record: RolloutRecord) => journal().release(await leftBy(world, record));

test.each<{ readonly found: string; readonly leave: () => Promise<unknown>; readonly did: string; phase?: string }>([
  { found: "nothing at all", leave: async () => {}, did: "nothing was left to do" },
  { found: "a claim of ours, and nothing begun", leave: () => leftBy(ours()), did: "nothing was left to do" },
  {
    found: "a rollout of ours, killed under way",
    leave: async () => leftBy(ours(), await begun()),
    did: "an interrupted rollout was ended: rolled-back",
    phase: "done",
  },
  {
    found: "a rollout of ours that could not be ended, the claim given up",
    leave: async () => givenUpBy(ours(), await begun({ phase: "returning", outcome: "failed" })),
    did: "an interrupted rollout was ended: rolled-back",
    phase: "done",
  },
  {
    found: "a rollout of another that we had just taken over",
    leave: async () => {
      await givenUpBy(other(), await begun());
      await leftBy(ours());
    },
    did: "an interrupted rollout was ended: rolled-back",
    phase: "done",
  },
  {
    found: "a rollout of another, under way",
    leave: async () => leftBy(other(), await begun()),
    did: "the rollout under way is another run's, and is left to it: acme/iris run 7 (93be1d07)",
    phase: "preparing",
  },
  {
    found: "a rollout of another that could not be ended",
    leave: async () => givenUpBy(other(), await begun({ phase: "returning" })),
    did: "the rollout under way is another run's, and is left to it: acme/iris run 7 (93be1d07)",
    phase: "returning",
  },
  {
    found: "a rollout of ours that another has taken over",
    leave: async () => {
      await leftBy(ours(), await begun());
      await leftBy(other());
    },
    did: "the rollout under way is another run's, and is left to it: acme/iris run 7 (93be1d07)",
    phase: "preparing",
  },
  {
    found: "a rollout that waits for a person",
    leave: async () => givenUpBy(ours(), await begun({ phase: "waiting" })),
    did: "the rollout waits for an approval",
    phase: "waiting",
  },
])("$found: $did", async ({ leave, did, phase }) => {
  await leave();
  const config = await loadConfig(join(place.folder, "model-release.yaml"), [], place.world);
  const finished = await finish(config, ours());
  expect(finished).toMatchObject({ exit: 0, did: expect.arrayContaining([did]) });
  expect((await journal().load())?.record?.phase).toBe(phase);
});

test("where all ends with the run, another's rollout goes on nevertheless", async () => {
  await leftBy(other(), await begun());
  const config = await loadConfig(join(place.folder, "model-release.yaml"), [], place.world);
  await finish({ ...config, deploy: { ...config.deploy, ephemeral: true } }, ours());
  expect((await journal().load())?.record?.phase).toBe("preparing");
});

test("where all ends with the run, and the record cannot be read, it may be another's: it goes on, and that is said", async () => {
  await leftBy(ours(), await begun());
  for (const name of await readdir(folder())) {
    if (name.endsWith(".json")) await writeFile(join(folder(), name), "{ torn");
  }
  const config = await loadConfig(join(place.folder, "model-release.yaml"), [], place.world);
  const warned: string[] = [];
  const world = { ...ours(), progress: { ...silent, warn: (line: string) => warned.push(line) } };
  const stop = async () => {
    throw new Error("must not be stopped");
  };
  const ending = { ...config, deploy: { ...config.deploy, ephemeral: true } };
  expect(await endWithRun({ journal: journal(), stop }, ending, world, world.signal)).toEqual([]);
  expect(warned).toEqual([expect.stringContaining("the record of the rollout cannot be read")]);
});
