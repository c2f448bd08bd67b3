import { describe, expect, test } from "@jest/globals";
import { next } from "../../../src/rollout/engine/next.js";
import { exitOf } from "../../../src/rollout/engine/outcome.js";
import type { RolloutRecord } from "../../../src/rollout/engine/record.js";
import type { Seen } from "../../../src/rollout/engine/step.js";
import type { ArmSample, Sample } from "../../../src/rollout/seams.js";
import { errorGate, plan } from "../plans.js";
import type { Simulator } from "../simulator.js";
import { type Course, type Walked, walk } from "./walk.js";

const nothing: ArmSample = {
  requests: 0,
  errors: 0,
  latency: [],
  replicas: { seen: 0, expected: 0 },
  restarts: 0,
  ageSeconds: 0,
};
const status500: Sample = {
  at: "",
  seconds: 0,
  stable: nothing,
  canary: nothing,
  traffic: "live",
  complete: false,
  incompleteBecause: "status 500",
};

/** How counters that cannot be read show themselves to the engine. */
const manners: Readonly<Record<string, (simulator: Simulator, record: RolloutRecord) => Partial<Seen>>> = {
  "answer 500": (simulator, { cursor }) => ({
    observation: { cursor: cursor ?? simulator.observe(undefined).cursor, sample: status500 },
  }),
  "do not answer": () => ({ observation: undefined, trouble: "no answer within 30 s" }),
};

/** Lax enough to be passed by the first few requests, proven or by the estimate. */
const laxGate = {
  ...errorGate,
  written: "error_rate <= baseline + 20%",
  bound: { ...errorGate.bound, offset: 0.2 },
} as const;
const strictGate = {
  ...errorGate,
  written: "error_rate <= baseline + 0.1%",
  bound: { ...errorGate.bound, offset: 0.001 },
} as const;

/** So that the estimate, too, would promote. */
const slightlyBetter = (digest: string) => ({ errors: digest === "good" ? 0.005 : 0.01, seconds: 0.02 });

describe.each(Object.entries(manners))("counters that %s", (_manner, unread) => {
  test.each([
    { gates: [strictGate], from: 0, what: "open" },
    { gates: [strictGate], from: 1, what: "open" },
    { gates: [laxGate], from: 1, what: "proven" },
  ])("from step $from on: gates that are $what promote nothing ($gates.0.written)", async ({ gates, from }) => {
    for (const policy of ["estimate", "allow", "block"] as const) {
      const at: Course["at"] = (_look, simulator, record) =>
        record.step >= from && record.phase === "analysing" ? unread(simulator, record) : {};
      const walked = walk(await plan("good", { gates, policy }), { at, behaviour: { of: slightlyBetter } });
      expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind: "inconclusive" } });
      expect(walked.record.reasons.join()).toMatch(/could not be read .*(status 500|no answer within 30 s)/);
      expect(exitOf("rolled-back", walked.record.abandoned)).toBe(3);
    }
  });

  test("for a few looks in between: the rollout goes on, and is promoted", async () => {
    const at: Course["at"] = (look, simulator, record) =>
      look % 4 === 1 && record.phase === "analysing" ? unread(simulator, record) : {};
    expect(walk(await plan("good"), { at }).record).toMatchObject({ outcome: "promoted" });
  });

  test("at the last look alone: what was counted before it still speaks", async () => {
    const wanted = await plan("good", { gates: [strictGate] });
    const at: Course["at"] = (_look, simulator, record) => {
      const leftMs = wanted.maxDurationMs - (record.elapsedMs - (record.firstShareMs ?? record.elapsedMs));
      return record.phase === "analysing" && leftMs <= 1500 ? unread(simulator, record) : {};
    };
    const policy = { ...wanted, rules: { ...wanted.rules, policy: "allow" as const } };
    expect(walk(policy, { at }).record).toMatchObject({ outcome: "promoted" });
  });
});

describe("an approval", () => {
  const hourLater = "1970-01-01T01:00:00.000Z";

  /** One look at a rollout that waits, an hour after it began to. */
  function approve({ record, simulator, restMs }: Walked, seen: Partial<Seen> = {}) {
    const read = { observation: simulator.observe(record.cursor) };
    const looked: Seen = { actual: simulator.read(), command: { kind: "approve" }, ...read, ...seen };
    return next(record, looked, { elapsedMs: restMs, at: hourLater });
  }

  test("is given to what the canary did while it waited, too: it has begun to fail, and goes back", async () => {
    let isBad = false;
    const of = (digest: string) => ({ errors: digest === "turns" && isBad ? 0.5 : 0.01, seconds: 0.02 });
    const waiting = walk(await plan("turns", { approve: "manual" }), { behaviour: { of } });
    expect(waiting.record).toMatchObject({ phase: "waiting", outcome: "waiting" });
    isBad = true;
    waiting.simulator.pass(60_000);
    const approved = approve(waiting);
    expect(approved.record).toMatchObject({ phase: "returning", abandoned: { kind: "gate" } });
    expect(approved.record.reasons.join()).toContain("fails 'error_rate <= baseline + 1%'");
  });

  test("promotes what goes on well", async () => {
    const waiting = walk(await plan("good", { approve: "manual" }));
    waiting.simulator.pass(60_000);
    const approved = approve(waiting);
    expect(approved.record).toMatchObject({ phase: "adopting", outcome: undefined });
    expect(approved.record.analysis!.requests.canary).toBeGreaterThan(3 * waiting.record.analysis!.requests.canary);
  });

  test("waits for counters that cannot be read, takes the first that can, and is not given without", async () => {
    const waiting = walk(await plan("good", { approve: "manual" }));
    const unread = approve(waiting, { observation: undefined, trouble: "status 500" });
    expect(unread).toMatchObject({ rest: undefined, record: { phase: "waiting" }, ask: { observation: true } });
    const { simulator, restMs } = waiting;
    const goOn = (record: RolloutRecord, seen: Partial<Seen>, laterMs: number) =>
      next(record, { actual: simulator.read(), ...seen }, { elapsedMs: restMs + laterMs, at: hourLater });
    const read = goOn(unread.record, { observation: simulator.observe(unread.record.cursor) }, 1000);
    expect(read.record).toMatchObject({ phase: "adopting" });
    expect(read.record).not.toHaveProperty("approvingSinceMs");
    const given = goOn(unread.record, { trouble: "status 500" }, 10_000);
    expect(given).toMatchObject({ rest: "waiting", record: { phase: "waiting", unread: { because: "status 500" } } });
  });
});
