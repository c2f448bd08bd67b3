/** The journal's and the ledger's promises, in a real cluster and between real processes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { systemClock } from "../../src/doors/world.js";
import { readLease } from "../../src/rollout/journal/lease.js";
import { createLeaseJournal, type LeaseJournal } from "../../src/rollout/journal/lease-journal.js";
import { releasesKept, withJudgement, withPromoted } from "../../src/rollout/journal/ledger.js";
import { openRevisionLedger } from "../../src/rollout/journal/revision-ledger.js";
import { identify } from "../../src/rollout/process.js";
import type { Cluster, Kinds } from "../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { annotations } from "../../src/rollout/targets/kubernetes/names.js";
import { eventually, layWire, type OwnNamespace, openNamespace } from "./client-support.js";

interface Step {
  readonly step: number;
  readonly filler?: string;
}

let own: OwnNamespace;
let cluster: Cluster;
const { signal } = new AbortController();
const open: LeaseJournal<Step>[] = [];

beforeAll(async () => {
  own = await openNamespace();
  cluster = await own.open();
});
afterEach(() => {
  for (const journal of open.splice(0)) journal.close();
});
afterAll(() => own?.close());

let made = 0;
const newName = () => `rollout-${made++}`;
const placeOf = (name: string, its: { readonly cluster?: Cluster } = {}) => ({
  cluster: its.cluster ?? cluster,
  name,
  lease: `${name}-model-release`,
  clock: systemClock,
});

function journalOf(
  name: string,
  its: {
    readonly cluster?: Cluster;
    readonly touch?: (epoch: number) => Promise<void>;
    readonly say?: (line: string) => void;
  } = {},
): LeaseJournal<Step> {
  const journal = createLeaseJournal<Step>({
    ...placeOf(name, its),
    parse: (stored) => stored as Step,
    touch: its.touch ?? (async () => {}),
    ...(its.say && { say: its.say }),
    signal,
  });
  open.push(journal);
  return journal;
}

/** As if another process had written it. */
async function heldBy(name: string, process: object | undefined) {
  const lease = (await cluster.get("leases", `${name}-model-release`, signal))!;
  const { [annotations.process]: _, ...others } = lease.metadata?.annotations ?? {};
  const its = { ...others, ...(process && { [annotations.process]: JSON.stringify(process) }) };
  const object = { ...lease, metadata: { ...lease.metadata, annotations: its } };
  await cluster.write({ verb: "replace", kind: "leases", object }, signal);
}

/** Who holds it, as the Lease has it written down. */
const processIn = (lease: Kinds["leases"] | undefined) =>
  JSON.parse(lease?.metadata?.annotations?.[annotations.process] ?? "{}");

test("what was saved is loaded, with who holds it", async () => {
  const name = newName();
  expect(await journalOf(name).load()).toBeUndefined();
  const journal = journalOf(name);
  const fence = await journal.acquire("first", { force: false });
  expect(fence).toEqual({ holder: "first", epoch: 1 });
  await journal.save({ step: 3 }, fence);
  expect(await journalOf(name).load()).toEqual({ record: { step: 3 }, fence });
  await journal.confirm(fence, signal);
  expect(await readLease(cluster, `${name}-model-release`, signal)).toMatchObject({ holder: "first", epoch: 1 });
  await journal.release(fence);
  expect(await journalOf(name).load()).toEqual({ record: { step: 3 } });
  expect(await journalOf(name).acquire("second", { force: false })).toEqual({ holder: "second", epoch: 2 });
});

test("of many that acquire at the same moment, one does, and the others see it at once", async () => {
  const name = newName();
  const began = performance.now();
  const answers = await Promise.allSettled(
    Array.from({ length: 6 }, (_, i) => journalOf(name).acquire(`run ${i}`, { force: false })),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "ROLLOUT_BUSY", exit: 5 });
  }
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("a take-over by force ends the old holder's writing: its saves, and what it read before", async () => {
  const name = newName();
  const config = { metadata: { name: `${name}-object` } };
  const { metadata } = await cluster.write(
    { verb: "create", kind: "services", object: { ...config, spec: { clusterIP: "None" } } as Kinds["services"] },
    signal,
  );
  const touched: number[] = [];
  const touch = async (epoch: number) => {
    touched.push(epoch);
    const { resourceVersion } = (await cluster.get("services", `${name}-object`, signal))!.metadata!;
    const operations = [
      { op: "add", path: "/metadata/annotations", value: { [annotations.epoch]: `${epoch}` } },
    ] as const;
    await cluster.write(
      { verb: "patch", kind: "services", name: `${name}-object`, resourceVersion: resourceVersion!, operations },
      signal,
    );
  };
  const first = journalOf(name, { touch });
  const old = await first.acquire("first", { force: false });
  expect(touched).toEqual([]);
  const second = journalOf(name, { touch });
  const fence = await second.acquire("second", { force: true });
  expect([fence, touched]).toEqual([{ holder: "second", epoch: 2 }, [2]]);

  await expect(first.save({ step: 1 }, old)).rejects.toMatchObject({ code: "ROLLOUT_TAKEN_OVER" });
  await expect(first.confirm(old, signal)).rejects.toMatchObject({
    code: "ROLLOUT_TAKEN_OVER",
    message: expect.stringContaining("second"),
  });
  const late = cluster.write(
    {
      verb: "patch",
      kind: "services",
      name: `${name}-object`,
      resourceVersion: metadata!.resourceVersion!,
      operations: [],
    },
    signal,
  );
  await expect(late).rejects.toMatchObject({ code: "KUBERNETES_CONFLICT" });
  await first.release(old);
  expect((await second.load())?.fence).toEqual(fence);
});

test("a killed holder of this machine is succeeded at once; a living one is not", async () => {
  const name = newName();
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const identity = (await identify(child.pid!))!;
  await journalOf(name).acquire("first", { force: false });
  const { machine } = processIn(await cluster.get("leases", `${name}-model-release`, signal));
  await heldBy(name, { machine, ...identity });
  const began = performance.now();
  await expect(journalOf(name).acquire("second", { force: false })).rejects.toMatchObject({ code: "ROLLOUT_BUSY" });

  child.kill("SIGKILL");
  await once(child, "exit");
  const touched: number[] = [];
  const touch = async (epoch: number) => void touched.push(epoch);
  expect(await journalOf(name, { touch }).acquire("second", { force: false })).toEqual({ holder: "second", epoch: 2 });
  expect(touched).toEqual([2]);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("of a holder elsewhere, renewing tells that it lives", async () => {
  const name = newName();
  const first = journalOf(name);
  const fence = await first.acquire("first", { force: false });
  await heldBy(name, { machine: "another", pid: 1, started: "then" });
  const began = performance.now();
  const second = journalOf(name).acquire("second", { force: false });
  await systemClock.sleep(500);
  await first.save({ step: 1 }, fence);
  await expect(second).rejects.toMatchObject({ code: "ROLLOUT_BUSY" });
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("a holder elsewhere that fell silent is succeeded after its whole duration, not before", async () => {
  const name = newName();
  const first = journalOf(name);
  await first.acquire("first", { force: false });
  await heldBy(name, undefined);
  first.close();
  const began = performance.now();
  const said: string[] = [];
  const second = journalOf(name, { say: (line) => said.push(line) });
  expect(await second.acquire("second", { force: false })).toEqual({ holder: "second", epoch: 2 });
  expect(said).toEqual([expect.stringMatching(/^the rollout is held by first \(epoch 1, since .*waiting up to 30 s/)]);
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(30_000);
  expect(took).toBeLessThan(36_000);
}, 60_000);

test("a claim is renewed while it is held, and not after", async () => {
  const name = newName();
  const journal = journalOf(name);
  const fence = await journal.acquire("first", { force: false });
  const renewed = async () => (await readLease(cluster, `${name}-model-release`, signal))?.renewed;
  const first = await renewed();
  await eventually(renewed, (now) => now !== first, 15_000);
  await journal.release(fence);
  const last = await renewed();
  await systemClock.sleep(11_000);
  expect(await renewed()).toBe(last);
}, 60_000);

test("an outage is borne: what was saved before and after it stands", async () => {
  const wire = await layWire(cluster.server);
  try {
    const far = await own.open({ kubeconfig: await own.derive({ cluster: wire.cluster }) });
    const name = newName();
    const journal = journalOf(name, { cluster: far });
    const fence = await journal.acquire("first", { force: false });
    await journal.save({ step: 1 }, fence);
    await wire.cut();
    await expect(journal.save({ step: 2 }, fence)).rejects.toMatchObject({ code: "KUBERNETES_UNREACHABLE" });
    await expect(journal.confirm(fence, signal)).rejects.toMatchObject({ code: "KUBERNETES_UNREACHABLE" });
    await wire.mend();
    await journal.save({ step: 3 }, fence);
    expect((await journalOf(name).load())?.record).toEqual({ step: 3 });
  } finally {
    await wire.close();
  }
});

/** A record is kept compressed; this cannot be. */
function incompressible(length: number): string {
  const random = generator(length);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return Array.from({ length }, () => alphabet[Math.floor(random() * 64)]).join("");
}

test("a record that is too large is refused with its size, and the one before stays", async () => {
  const name = newName();
  const journal = journalOf(name);
  const fence = await journal.acquire("first", { force: false });
  await journal.save({ step: 1, filler: incompressible(180 * 1024) }, fence);
  const large = journal.save({ step: 2, filler: incompressible(192 * 1024) }, fence);
  await expect(large).rejects.toMatchObject({
    code: "ROLLOUT_RECORD_TOO_LARGE",
    message: expect.stringContaining("193 KiB"),
  });
  expect((await journal.load())?.record?.step).toBe(1);
});

test("a Lease that was changed by hand is not guessed at, and one that was removed is no claim", async () => {
  const name = newName();
  const journal = journalOf(name);
  const fence = await journal.acquire("first", { force: false });
  const lease = (await cluster.get("leases", `${name}-model-release`, signal))!;
  const object = { ...lease, metadata: { ...lease.metadata, annotations: { [annotations.record]: "{half" } } };
  await cluster.write({ verb: "replace", kind: "leases", object }, signal);
  await expect(journal.load()).rejects.toMatchObject({
    code: "ROLLOUT_RECORD_INVALID",
    remedy: expect.stringContaining("annotate lease"),
  });
  await cluster.write(
    { verb: "delete", kind: "leases", name: `${name}-model-release`, uid: lease.metadata!.uid! },
    signal,
  );
  await expect(journal.save({ step: 1 }, fence)).rejects.toMatchObject({ code: "ROLLOUT_TAKEN_OVER" });
});

const seed = Number(process.env.SEED ?? Date.now() % 100_000);
test(`two holders that take over from one another never both write (SEED=${seed})`, async () => {
  const random = generator(seed);
  const name = newName();
  const runs = ["a", "b"].map((holder) => ({
    holder,
    journal: journalOf(name),
    fence: undefined as undefined | { holder: string; epoch: number },
  }));
  const written: { readonly epoch: number; readonly step: number }[] = [];
  let step = 0;
  const act = async (run: (typeof runs)[number]) => {
    if (run.fence === undefined || random() < 0.15) run.fence = await run.journal.acquire(run.holder, { force: true });
    const { fence } = run;
    const mine = ++step;
    await run.journal.save({ step: mine }, fence).then(
      () => written.push({ epoch: fence.epoch, step: mine }),
      (error) => {
        expect(error).toMatchObject({ code: "ROLLOUT_TAKEN_OVER" });
        run.fence = undefined;
      },
    );
  };
  for (let i = 0; i < 25; i++)
    await Promise.all(runs.map((run) => systemClock.sleep(random() * 10).then(() => act(run))));
  // A save of an epoch is refused once a save of a later one was answered.
  const epochs = written.map(({ epoch }) => epoch);
  expect(epochs).toEqual([...epochs].sort((a, b) => a - b));
  expect((await journalOf(name).load())?.record?.step).toBe(written.at(-1)?.step);
}, 60_000);

/** mulberry32 */
function generator(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const release = (digest: string) => ({ digest, template: { spec: { containers: [{ image: digest }] } } });

test("the ledger keeps ten releases with their templates, the newest first", async () => {
  const ledger = openRevisionLedger(placeOf(newName()));
  expect(await ledger.load()).toEqual({ releases: [], judgements: {} });
  for (let i = 0; i < 12; i++) {
    await ledger.update((content) =>
      withPromoted(content, { ...release(`d${i}`), version: `1.${i}.0`, promotedAt: `at ${i}` }),
    );
  }
  const { releases } = await ledger.load();
  expect(releases.map(({ digest }) => digest)).toEqual(["d11", "d10", "d9", "d8", "d7", "d6", "d5", "d4", "d3", "d2"]);
  expect(releases).toHaveLength(releasesKept);
  expect(releases[0]).toEqual({ ...release("d11"), version: "1.11.0", promotedAt: "at 11" });

  await ledger.update((content) => withPromoted(content, { ...release("d5"), promotedAt: "again" }));
  const [first, second] = (await ledger.load()).releases;
  expect([first, second?.digest]).toEqual([{ ...release("d5"), promotedAt: "again" }, "d11"]);
});

test("a release that was adopted is kept once, from the moment that it was found", async () => {
  const name = newName();
  const ledger = openRevisionLedger(placeOf(name));
  await ledger.keepTemplate(release("adopted"), signal);
  await ledger.keepTemplate(release("adopted"), signal);
  const { releases } = await ledger.load();
  expect(releases).toEqual([{ ...release("adopted"), promotedAt: expect.stringMatching(/^\d{4}-/) }]);
  const before = await cluster.list("controllerrevisions", {}, signal);
  await ledger.update((content) => content);
  expect(await cluster.list("controllerrevisions", {}, signal)).toEqual(before);
});

test("judges that count together lose no count, also while a run holds the Lease", async () => {
  const name = newName();
  const journal = journalOf(name);
  const fence = await journal.acquire("first", { force: false });
  const ledger = openRevisionLedger(placeOf(name));
  const count = async () => {
    for (let i = 0; i < 5; i++) await ledger.update((content) => withJudgement(content, "holdout"));
  };
  await Promise.all([count(), count(), journal.save({ step: 1 }, fence)]);
  expect((await ledger.load()).judgements).toEqual({ holdout: 10 });
  expect(await journal.load()).toEqual({ record: { step: 1 }, fence });
});
