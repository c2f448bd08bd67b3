/** The journal's promises, between real processes where they matter. */
import { execFile, spawn } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import { createFileJournal } from "../../../src/rollout/journal/file-journal.js";
import { type LedgerContent, openLedger, releasesKept, withPromoted } from "../../../src/rollout/journal/ledger.js";
import { takeLock, withLock } from "../../../src/rollout/journal/lock.js";
import { identify, isRunning } from "../../../src/rollout/process.js";

let folder: string;
beforeEach(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "mr-journal-"));
});
afterEach(() => files.rm(folder, { recursive: true }));

const parts = { files, clock: systemClock };
const journal = (its: Partial<typeof parts> = {}) =>
  createFileJournal({ folder, parse: (stored) => stored as { step: number }, ...parts, ...its });

/** A process that has ended: its identity stands for a holder that was killed. */
async function deadProcess() {
  const child = spawn("sleep", ["60"]);
  const identity = await identify(child.pid!);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  return identity!;
}

/** As if another process held the journal. */
async function heldBy(process: { pid: number; started: string }) {
  const path = join(folder, "record.json");
  const stored = JSON.parse(await files.readFile(path, "utf8"));
  await files.writeFile(path, JSON.stringify({ ...stored, holder: { name: "other", process } }));
}

test("what was saved is loaded, with who holds it", async () => {
  const fence = await journal().acquire("first", { force: false });
  expect(fence).toEqual({ holder: "first", epoch: 1 });
  await journal().save({ step: 3 }, fence);
  expect(await journal().load()).toEqual({ record: { step: 3 }, fence });
  await journal().release(fence);
  expect(await journal().load()).toEqual({ record: { step: 3 } });
});

test("an empty folder holds no rollout", async () => {
  expect(await journal().load()).toBeUndefined();
});

test("a second run sees that one is under way, unless that one was killed or it insists", async () => {
  const first = await journal().acquire("first", { force: false });
  await heldBy((await identify(process.ppid))!);
  await expect(journal().acquire("second", { force: false })).rejects.toMatchObject({ code: "ROLLOUT_BUSY", exit: 5 });
  expect(await journal().acquire("second", { force: true })).toEqual({ holder: "second", epoch: 2 });
  await expect(journal().save({ step: 1 }, first)).rejects.toMatchObject({ code: "ROLLOUT_TAKEN_OVER" });
  await journal().release(first);
  expect((await journal().load())?.fence?.epoch).toBe(2);

  await heldBy(await deadProcess());
  expect(await journal().acquire("third", { force: false })).toEqual({ holder: "third", epoch: 3 });
});

test("two runs of one process are two runs", async () => {
  await journal().acquire("first", { force: false });
  await expect(journal().acquire("second", { force: false })).rejects.toMatchObject({ code: "ROLLOUT_BUSY" });
});

test("of many that acquire at the same moment, one does", async () => {
  const names = Array.from({ length: 8 }, (_, i) => `run ${i}`);
  const answers = await Promise.allSettled(names.map((name) => journal().acquire(name, { force: false })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a lock that a killed process left is taken; a living one's is waited for", async () => {
  const path = join(folder, "lock");
  await files.writeFile(path, JSON.stringify({ ...(await deadProcess()), token: "t" }));
  const lock = await takeLock(path, parts);
  expect(lock).toBeDefined();
  expect(await takeLock(path, parts)).toBeUndefined();
  const order: string[] = [];
  const waiting = withLock(path, parts, async () => void order.push("second"));
  order.push("first");
  await lock?.release();
  await waiting;
  expect(order).toEqual(["first", "second"]);
});

test("many that find a killed holder's lock still go one by one", async () => {
  const path = join(folder, "lock");
  await files.writeFile(path, JSON.stringify({ ...(await deadProcess()), token: "t" }));
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, () =>
      withLock(path, parts, async () => {
        most = Math.max(most, ++inside);
        await systemClock.sleep(1);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(await files.readdir(folder)).toEqual([]);
});

test("a full disk leaves the record as it was", async () => {
  const fence = await journal().acquire("first", { force: false });
  await journal().save({ step: 1 }, fence);
  const full = {
    ...files,
    open: async () => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    },
  } as unknown as typeof files;
  await expect(journal({ files: full }).save({ step: 2 }, fence)).rejects.toMatchObject({ code: "DISK_FULL" });
  expect(await journal().load()).toMatchObject({ record: { step: 1 } });
});

test("a record that was changed by hand is not guessed at", async () => {
  await files.writeFile(join(folder, "record.json"), "{half");
  await expect(journal().load()).rejects.toMatchObject({ code: "ROLLOUT_RECORD_INVALID" });
});

test("a process is known by more than its number", async () => {
  const self = (await identify(process.pid))!;
  expect(await isRunning(self)).toBe(true);
  expect(await isRunning({ ...self, started: "another time" })).toBe(false);
  expect(await isRunning(await deadProcess())).toBe(false);
});

test("processes that count together lose no count", async () => {
  const script = join(folder, "count.mjs");
  const build = new URL("../../../build/", import.meta.url).href;
  await files.writeFile(
    script,
    `import * as files from "node:fs/promises";
     const { openLedger, withJudgement } = await import("${build}rollout/journal/ledger.js");
     const { systemClock } = await import("${build}doors/world.js");
     const ledger = openLedger(${JSON.stringify(folder)}, { files, clock: systemClock });
     for (let i = 0; i < 10; i++) await ledger.update((content) => withJudgement(content, "id"));`,
  );
  await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, [script])));
  expect((await openLedger(folder, parts).load()).judgements.id).toBe(30);
});

test("the ledger keeps ten releases, the newest first and each once", () => {
  let content: LedgerContent = { releases: [], judgements: {} };
  for (const digest of ["a", ...Array.from({ length: 12 }, (_, i) => String(i)), "5"])
    content = withPromoted(content, { digest, template: {}, promotedAt: "now" });
  expect(content.releases).toHaveLength(releasesKept);
  expect(content.releases.map(({ digest }) => digest).slice(0, 3)).toEqual(["5", "11", "10"]);
});
