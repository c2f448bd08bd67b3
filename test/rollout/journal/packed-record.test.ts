/** The record as a Lease carries it: small enough, read in both forms, and refused before a rollout where it may not fit. */
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import { Problem } from "../../../src/errors.js";
import { analyse } from "../../../src/rollout/analysis/analyse.js";
import { beginAnalysis } from "../../../src/rollout/analysis/state.js";
import { askedSteps, type Plan } from "../../../src/rollout/engine/plan.js";
import { beginRecord, type RolloutRecord, readRecord } from "../../../src/rollout/engine/record.js";
import { tooManyGates } from "../../../src/rollout/journal/fullest-record.js";
import type { Lease } from "../../../src/rollout/journal/lease.js";
import { createLeaseJournal, type LeaseJournal } from "../../../src/rollout/journal/lease-journal.js";
import { packRecord, unpackRecord } from "../../../src/rollout/journal/packed-record.js";
import type { Cluster } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { annotations } from "../../../src/rollout/targets/kubernetes/names.js";
import { Random } from "../../../src/stats/random.js";
import { everyGate, hour, hourRules } from "../analysis/hour.js";
import { plan } from "../plans.js";

const { signal } = new AbortController();
const open: { close(): void }[] = [];
afterEach(() => {
  for (const journal of open.splice(0)) journal.close();
});

/** One Lease, kept as the API server keeps it: by its version, and with no more annotations than 256 KiB. */
function leaseStore() {
  let kept: Lease | undefined;
  let version = 0;
  const cluster = {
    namespace: "models",
    get: async () => structuredClone(kept),
    write: async ({ object }: { readonly object: Lease }) => {
      if (object.metadata?.resourceVersion !== kept?.metadata?.resourceVersion) {
        throw new Problem("KUBERNETES_CONFLICT", { what: "it has changed", remedy: "read it again" });
      }
      const annotated = Object.entries(object.metadata?.annotations ?? {}).join("").length;
      if (annotated > 256 * 1024) throw new Problem("KUBERNETES_REFUSED", { what: "too long", remedy: "write less" });
      version += 1;
      kept = structuredClone({ ...object, metadata: { ...object.metadata, resourceVersion: `${version}` } });
      return kept;
    },
  };
  const place = { cluster: cluster as unknown as Cluster, lease: "digits-model-release", name: "digits" };
  return { place, annotations: () => kept?.metadata?.annotations ?? {} };
}

function journalOf<R>(place: ReturnType<typeof leaseStore>["place"], parse: (stored: unknown) => R): LeaseJournal<R> {
  const journal = createLeaseJournal<R>({ ...place, clock: systemClock, parse, touch: async () => {}, signal });
  open.push(journal);
  return journal;
}

/** What nothing can compress below three quarters. */
function noise(length: number): string {
  const random = new Random(length);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return Array.from({ length }, () => alphabet[random.integer(64)]).join("");
}

const quantiles = ["p50", "p90", "p95", "p99"];
const latencyGates = (count: number) =>
  Array.from({ length: count }, (_, i) => `latency_${quantiles[i % 4]} <= baseline * ${(1.1 + i / 50).toFixed(2)}`);
const twenty = [
  ...latencyGates(16),
  "error_rate <= baseline + 1%",
  "error_rate <= baseline * 1.2",
  "slower(250ms) <= baseline + 0.5%",
  "slower(100ms) <= baseline + 1%",
];
const autoShares = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5];
const threeShares = [0.1, 0.25, 0.5];

async function planOf(written: readonly string[], shares: readonly number[]): Promise<Plan> {
  const { gates } = await hourRules(written);
  const steps = shares.map((share) => ({ share }));
  return plan("new", {
    gates: gates.map(({ gate }) => gate),
    asked: askedSteps(steps, 3_600_000),
    ...(shares === autoShares && { auto: { exposure: 100_000 } }),
  });
}

/** As it is in the middle of an hour that moves every process. */
async function filled(written: readonly string[], shares: readonly number[]): Promise<RolloutRecord> {
  const began = beginRecord(await planOf(written, shares), [], "2026-11-21T12:00:00.000Z");
  const { rules } = began.plan;
  const looks = hour("no key");
  let analysed = analyse(beginAnalysis(rules), looks[0]!.sample, 0, rules);
  looks.forEach(({ sample }, i) => {
    const step = Math.floor((i * shares.length) / looks.length);
    analysed = analyse(analysed.state, { ...sample, complete: true }, step, rules);
  });
  return { ...began, phase: "analysing", stage: "counting", analysis: analysed.state, verdicts: analysed.verdicts };
}

describe("a record in a Lease", () => {
  test("of twenty gates with automatic steps is saved, and is what is loaded", async () => {
    const { place } = leaseStore();
    const record = await filled(twenty, autoShares);
    expect(JSON.stringify(record).length).toBeGreaterThan(128 * 1024);
    const journal = journalOf(place, readRecord);
    const fence = await journal.acquire("first", { force: false });
    await journal.save(record, fence);
    expect(await journal.load()).toEqual({ record: JSON.parse(JSON.stringify(record)), fence });
  });
  test("that an earlier version wrote, or a person, is read as it stands there", async () => {
    const { place } = leaseStore();
    const record = await filled(["error_rate <= baseline"], threeShares);
    const object: Lease = { metadata: { annotations: { [annotations.record]: JSON.stringify(record) } } };
    await place.cluster.write({ verb: "create", kind: "leases", object }, signal);
    expect((await journalOf(place, readRecord).load())?.record).toEqual(JSON.parse(JSON.stringify(record)));
  });
  test("is refused with its size where it is too large, and the one before stays", async () => {
    const { place } = leaseStore();
    const journal = journalOf(place, (stored) => stored as { readonly step: number; readonly filler: string });
    const fence = await journal.acquire("first", { force: false });
    await journal.save({ step: 1, filler: noise(180 * 1024) }, fence);
    await expect(journal.save({ step: 2, filler: noise(192 * 1024) }, fence)).rejects.toMatchObject({
      code: "ROLLOUT_RECORD_TOO_LARGE",
      message: expect.stringContaining("193 KiB"),
    });
    expect((await journal.load())?.record?.step).toBe(1);
  });
});

test("the same record is the same bytes, and what a person looks for stands in plain text", async () => {
  const record = await filled(["error_rate <= baseline"], threeShares);
  const packed = packRecord(record);
  expect(packRecord(JSON.parse(JSON.stringify(record)))).toBe(packed);
  const { gzip, ...plain } = JSON.parse(packed) as { readonly gzip: string };
  expect(plain).toMatchObject({ format: 2, phase: "analysing", stage: "counting", share: 0 });
  expect(gunzipSync(Buffer.from(gzip, "base64")).toString()).toBe(JSON.stringify(record));
});

test("a version that does not know this form says that a newer one wrote it", async () => {
  const packed: unknown = JSON.parse(packRecord(await filled(["error_rate <= baseline"], threeShares)));
  expect(() => readRecord(packed)).toThrow(expect.objectContaining({ remedy: expect.stringContaining("newer") }));
});

const base64 = (bytes: Buffer) => bytes.toString("base64");
const cut = gzipSync("{}").subarray(0, 12);
test.each`
  what                 | stored
  ${"no base64"}       | ${{ format: 2, gzip: "***" }}
  ${"no gzip"}         | ${{ format: 2, gzip: base64(Buffer.from("{}")) }}
  ${"cut short"}       | ${{ format: 2, gzip: base64(cut) }}
  ${"no JSON"}         | ${{ format: 2, gzip: base64(gzipSync("{half")) }}
  ${"of a later form"} | ${{ format: 3, gzip: base64(gzipSync("{}")) }}
  ${"a bomb"}          | ${{ format: 2, gzip: base64(gzipSync(Buffer.alloc(64 * 2 ** 20, " "))) }}
`("what is $what is no record", ({ stored }) => {
  expect(() => unpackRecord(stored)).toThrow();
});

describe("whether the gates' evidence will fit is known before a rollout begins", () => {
  const roomOf = () => journalOf(leaseStore().place, readRecord).room!;
  const began = async (written: readonly string[], shares: readonly number[]) =>
    beginRecord(await planOf(written, shares), [], "2026-11-21T12:00:00.000Z");

  test.each<{ gates: readonly string[]; shares: readonly number[]; what: string; fits: boolean }>`
    what                              | gates               | shares         | fits
    ${"every kind, three steps"}      | ${everyGate}        | ${threeShares} | ${true}
    ${"twenty, automatic steps"}      | ${twenty}           | ${autoShares}  | ${true}
    ${"thirty on latency, automatic"} | ${latencyGates(30)} | ${autoShares}  | ${false}
  `("$what: $fits", async ({ gates, shares, fits }) => {
    const problem = tooManyGates(await began(gates, shares), roomOf());
    if (fits) expect(problem).toBeUndefined();
    else {
      expect(problem).toMatchObject({ code: "ROLLOUT_RECORD_TOO_LARGE" });
      expect(problem?.message).toContain(`${gates.length} gates at ${shares.length} shares are too many`);
      const fitting = Number(/The first (\d+) of them fit/.exec(problem?.remedy ?? "")?.[1]);
      expect(tooManyGates(await began(gates.slice(0, fitting), shares), roomOf())).toBeUndefined();
    }
  });

  test.each([
    [everyGate, threeShares],
    [twenty, autoShares],
  ])("what was reckoned with is more than what an hour comes to (%#)", async (gates, shares) => {
    const record = await filled(gates, shares);
    const reckoned: number[] = [];
    const room = { bytes: Number.MAX_SAFE_INTEGER, taken: (json: string) => reckoned.push(json.length) };
    tooManyGates(await began(gates, shares), room);
    expect(Math.max(...reckoned)).toBeGreaterThan(JSON.stringify(record).length);
  });
});
