import { expect, test } from "@jest/globals";
import { Problem } from "../../src/errors.js";
import { silent } from "../../src/progress.js";
import type { Parts } from "../../src/rollout/driver.js";
import type { RolloutRecord } from "../../src/rollout/engine/record.js";
import {
  abandonRollout,
  promoteRollout,
  type RolloutResult,
  readRollout,
  rollOut,
} from "../../src/rollout/roll-out.js";
import type { Fence, Journal } from "../../src/rollout/seams.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import type { Clock } from "../../src/world.js";
import { seeded } from "../stats/sequential/simulate.js";
import { plan } from "./plans.js";
import { type Behaviour, release, Simulator, steady } from "./simulator.js";

/** Time that passes only when everybody waits: the earliest sleeper wakes, and the simulated target lives through it. */
class VirtualTime {
  private sleepers: { at: number; wake: () => void }[] = [];
  constructor(private readonly simulator: Simulator) {}

  get waiting(): boolean {
    return this.sleepers.length > 0;
  }

  clock(isDead: () => boolean): Clock {
    return {
      now: () => new Date(this.simulator.now),
      monotonic: () => this.simulator.now,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          if (isDead()) return;
          if (signal?.aborted) return resolve();
          const end = () => {
            this.sleepers = this.sleepers.filter((other) => other !== sleeper);
            signal?.removeEventListener("abort", end);
            if (!isDead()) resolve();
          };
          const sleeper = { at: this.simulator.now + ms, wake: end };
          this.sleepers.push(sleeper);
          signal?.addEventListener("abort", end);
        }),
    };
  }

  /** Lets time pass until the work is done, or nobody waits for anything any more (a killed process). */
  async run<T>(work: Promise<T>): Promise<T | undefined> {
    const ended = work.then((value) => ({ value }));
    ended.catch(() => {});
    for (let turns = 0; turns < 200_000; turns++) {
      const done = await Promise.race([
        ended,
        new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined))),
      ]);
      if (done) return done.value;
      if (!this.waiting) return undefined;
      this.sleepers.sort((a, b) => a.at - b.at);
      const first = this.sleepers.shift()!;
      this.simulator.pass(Math.max(0, first.at - this.simulator.now));
      first.wake();
    }
    throw new Error("the rollout came to no end");
  }

  /** Those who slept in a process that died. */
  forget(): void {
    this.sleepers = [];
  }
}

/** A journal in memory with the fence's rules; its record is text, as it would be anywhere. */
class MemoryJournal implements Journal<RolloutRecord> {
  text: string | undefined;
  fence: Fence | undefined;
  isHeld = false;

  async load() {
    return this.text === undefined ? undefined : { record: JSON.parse(this.text) as RolloutRecord, fence: this.fence };
  }
  async acquire(holder: string, { force }: { readonly force: boolean }): Promise<Fence> {
    if (this.isHeld && !force) throw new Problem("ROLLOUT_BUSY", { what: "held", remedy: "wait" });
    this.fence = { holder, epoch: (this.fence?.epoch ?? 0) + 1 };
    this.isHeld = true;
    return this.fence;
  }
  async save(record: RolloutRecord, fence: Fence) {
    this.check(fence);
    this.text = JSON.stringify(record);
  }
  async release(fence: Fence) {
    if (fence.epoch === this.fence?.epoch) this.isHeld = false;
  }
  check(fence: Fence): void {
    if (fence.epoch !== this.fence?.epoch) throw new Problem("ROLLOUT_TAKEN_OVER", { what: "stale", remedy: "none" });
  }
}

/** One target and its journal, which outlive the processes that drive. */
class Site {
  readonly simulator: Simulator;
  readonly journal = new MemoryJournal();
  readonly time: VirtualTime;
  readonly cancel = new AbortController();
  applyFails = false;
  saveFails = false;
  observerHangs = false;

  constructor(behaviour: Partial<Behaviour> = {}, seed = 5) {
    this.simulator = new Simulator({ ...steady, ...behaviour }, seeded(seed), release("old"));
    this.time = new VirtualTime(this.simulator);
  }

  /** A process; killed around its n-th mutating call, it never hears of anything again. */
  process(
    killAt = Number.POSITIVE_INFINITY,
    when: "before" | "after" = "before",
  ): Parts & { readonly killed: () => boolean } {
    const { simulator, journal } = this;
    let mutations = 0;
    let dead = false;
    const never = new Promise<never>(() => {});
    const alive = <T>(call: () => Promise<T>): Promise<T> =>
      dead ? never : call().then((value) => (dead ? never : value));
    const mutating = async <T>(call: () => Promise<T>): Promise<T> => {
      const mine = ++mutations;
      if (mine === killAt && when === "before") dead = true;
      if (dead) return never;
      const answer = await call();
      if (mine === killAt) dead = true;
      return dead ? never : answer;
    };
    return {
      target: {
        preflight: async () => [],
        read: () => alive(async () => simulator.read()),
        apply: (desired, fence) =>
          mutating(async () => {
            if (this.applyFails) throw new Error("the router answers 503");
            journal.check(fence);
            simulator.apply(desired);
          }),
        smoke: () => alive(async () => simulator.smoke()),
      },
      observer: {
        latencyEdges,
        read: (cursor) => (this.observerHangs ? never : alive(async () => simulator.observe(cursor))),
      },
      journal: {
        load: () => alive(() => journal.load()),
        acquire: (holder, options) => mutating(() => journal.acquire(holder, options)),
        save: (record, fence) =>
          mutating(async () => {
            if (this.saveFails) throw new Error("the journal answers 500");
            await journal.save(record, fence);
          }),
        release: (fence) => mutating(() => journal.release(fence)),
      },
      clock: this.time.clock(() => dead),
      progress: silent,
      signal: this.cancel.signal,
      killed: () => dead,
    };
  }

  async release(
    candidate: string,
    options: { retry?: boolean; whenBusy?: "wait" | "replace" | "refuse"; parts?: Parts; lookMs?: number } = {},
  ) {
    const { retry = false, whenBusy = "refuse", parts = this.process(), lookMs = 500 } = options;
    const wanted = await plan(candidate, { maxDurationMs: 10_000, lookMs });
    return this.time.run(rollOut({ ...parts, plan: wanted, options: { retry, whenBusy, holder: "test" } }));
  }
}

test("a good candidate is promoted; the same again is unchanged", async () => {
  const site = new Site();
  const promoted = await site.release("good");
  expect(promoted).toMatchObject({ outcome: "promoted", exit: 0, serving: "good" });
  expect(promoted!.tookOver).toBeUndefined();
  expect(await site.release("good")).toMatchObject({ outcome: "unchanged", exit: 0, serving: "good" });
  expect(site.journal.isHeld).toBe(false);
});

test("a bad candidate is rolled back, rejected the next time, and tried again with retry as a second attempt", async () => {
  const site = new Site();
  expect(await site.release("bad")).toMatchObject({ outcome: "rolled-back", exit: 1, serving: "old" });
  const again = await site.release("bad");
  expect(again).toMatchObject({ outcome: "rejected", exit: 1, serving: "old" });
  expect(again!.reasons.join()).toContain("--retry");
  expect(await site.release("bad", { retry: true })).toMatchObject({ outcome: "rolled-back", record: { attempt: 2 } });
});

test("a cancel brings stable back, whenever it comes", async () => {
  for (const afterMs of [0, 1000, 5000]) {
    const site = new Site();
    const parts = site.process();
    const waits = site.time
      .clock(() => false)
      .sleep(afterMs)
      .then(() => site.cancel.abort());
    const result = await site.release("good", { parts });
    await waits;
    expect(result).toMatchObject({ outcome: "rolled-back", exit: 130, serving: "old" });
    expect(site.simulator.read()).toMatchObject({ share: 0, hold: false, canary: undefined });
  }
});

test("a router that cannot be written to holds up no deadline, and the next run brings the end", async () => {
  const site = new Site();
  const parts = site.process();
  const waits = site.time
    .clock(() => false)
    .sleep(6000)
    .then(() => {
      site.applyFails = true;
    });
  const result = await site.release("good", { parts });
  await waits;
  expect(result).toMatchObject({ outcome: "failed", exit: 4, serving: "unknown" });
  expect(result!.reasons.join()).toContain("the router answers 503");
  site.applyFails = false;
  expect(await site.release("good")).toMatchObject({
    outcome: "rolled-back",
    tookOver: expect.stringContaining("another run had left was taken over, and gone on with"),
  });
  expect(site.simulator.canary).toBeUndefined();
});

test("an observer that hangs is given up; without data nothing is promoted", async () => {
  const site = new Site();
  site.observerHangs = true;
  expect(await site.release("good")).toMatchObject({ outcome: "rolled-back", exit: 3, serving: "old" });
});

test("a journal that cannot be written ends the run with its error, and asks the target for nothing more", async () => {
  const site = new Site();
  const parts = site.process();
  const waits = site.time
    .clock(() => false)
    .sleep(1000)
    .then(() => {
      site.saveFails = true;
    });
  await expect(site.release("good", { parts })).rejects.toThrow("the journal answers 500");
  await waits;
  site.saveFails = false;
  expect(await site.release("good")).toMatchObject({ outcome: "promoted" });
});

test("gates whose evidence the journal could not keep are refused before anything is changed", async () => {
  const site = new Site();
  const { target, ...others } = site.process();
  const applied: unknown[] = [];
  const apply: typeof target.apply = async (desired) => void applied.push(desired);
  const room = { bytes: 40 * 1024, taken: (json: string) => json.length };
  const parts = { ...others, target: { ...target, apply }, journal: { ...others.journal, room } };
  await expect(site.release("good", { parts })).rejects.toMatchObject({
    problems: [{ code: "ROLLOUT_RECORD_TOO_LARGE", message: expect.stringContaining("2 gates at 2 shares") }],
  });
  expect([applied, site.journal.text, site.journal.isHeld]).toEqual([[], undefined, false]);
});

test("a driver that was taken over stops at once, without another write", async () => {
  const site = new Site();
  const first = site.release("good");
  const refused = expect(first).rejects.toMatchObject({ code: "ROLLOUT_TAKEN_OVER" });
  await site.time.clock(() => false).sleep(3000);
  const result = await site.release("good2", { whenBusy: "replace" });
  expect(result).toMatchObject({
    outcome: "promoted",
    serving: "good2",
    tookOver: "an unfinished rollout of good was taken over, and brought back",
  });
  await refused;
});

test("another driver alive: refused with the busy code", async () => {
  const site = new Site();
  site.journal.text = JSON.stringify({ ...(await recordUnderWay()), phase: "analysing" });
  site.journal.isHeld = true;
  await expect(site.release("good2")).rejects.toMatchObject({ code: "ROLLOUT_BUSY", exit: 5 });
});

async function recordUnderWay(): Promise<RolloutRecord> {
  const site = new Site();
  const parts = site.process(12, "after");
  await site.release("good", { parts });
  return (await readRollout(site.journal))!;
}

test("the post step brings an orphan back; with nothing under way it does nothing", async () => {
  const site = new Site();
  const input = {
    ...site.process(),
    holder: "post",
    force: false,
    because: { kind: "by-hand", reasons: ["the run died"] } as const,
  };
  expect(await site.time.run(abandonRollout(input))).toBeUndefined();
  await site.release("good", { parts: site.process(30) });
  site.time.forget();
  site.journal.isHeld = false;
  expect(await site.time.run(abandonRollout(input))).toMatchObject({ outcome: "rolled-back", serving: "old" });
  expect(site.simulator.canary).toBeUndefined();
});

test("a promotion by hand is kept with its reason", async () => {
  const site = new Site({ requestsPerSecond: 2 });
  await site.release("good", { parts: site.process(60) });
  site.time.forget();
  const result = await site.time.run(
    promoteRollout({ ...site.process(), holder: "hand", force: false, reason: "seen by eye" }),
  );
  expect(result).toMatchObject({ outcome: "promoted", record: { byHand: { reason: "seen by eye", forced: false } } });
});

test.each(["before", "after"] as const)(
  "killed %s any mutating call: one stable throughout, and the next run brings a known end",
  async (when) => {
    const ends = new Set<string>();
    let kills = 0;
    for (let killAt = 1; ; killAt += 1) {
      const site = new Site({ requestsPerSecond: 200, startMs: 500, of: () => ({ errors: 0, seconds: 0.01 }) }, 9);
      const parts = site.process(killAt, when);
      const first = await site.release("good", { parts, lookMs: 1000 });
      if (!parts.killed()) {
        ends.add((first as RolloutResult).outcome);
        break;
      }
      kills++;
      expect(site.simulator.stable).toBeDefined();
      site.time.forget();
      // The dead holder's claim expires.
      site.journal.isHeld = false;
      const second = await site.release("good", { lookMs: 1000 });
      ends.add(second!.outcome);
      expect(site.simulator.read()).toMatchObject({
        share: 0,
        hold: false,
        canary: undefined,
        stable: { digest: "good", ready: true },
      });
      expect(site.simulator.lost).toBe(0);
    }
    expect(kills).toBeGreaterThan(20);
    // Killed after the last write, the next run finds it promoted already.
    expect([...ends].every((end) => end === "promoted" || end === "unchanged")).toBe(true);
  },
  30_000,
);
