import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { next } from "../../../src/rollout/engine/next.js";
import { exitOf } from "../../../src/rollout/engine/outcome.js";
import { identityOf, type Plan } from "../../../src/rollout/engine/plan.js";
import type { Command, Seen } from "../../../src/rollout/engine/step.js";
import type { DataSeen, Desired } from "../../../src/rollout/seams.js";
import { errorGate, latencyGate, plan } from "../plans.js";
import { release, type Simulator } from "../simulator.js";
import { type Course, type Walked, walk } from "./walk.js";

const phasesOf = ({ steps }: Walked) => [...new Set(steps.map(({ record }) => record.phase))];

test("a good candidate walks through all phases and is promoted by proof", async () => {
  const walked = walk(await plan("good"));
  expect(phasesOf(walked)).toEqual(["preparing", "staged", "analysing", "adopting", "returning", "retiring", "done"]);
  expect(walked.record).toMatchObject({ outcome: "promoted", serving: "good" });
  expect(walked.record.verdicts.map(({ verdict, proven }) => [verdict, proven])).toEqual([
    ["pass", true],
    ["pass", true],
  ]);
  expect(walked.record.steps.map(({ share }) => share)).toEqual([0.25, 0.5]);
  expect(walked.simulator.read()).toMatchObject({ share: 0, hold: false });
  expect(walked.simulator.canary).toBeUndefined();
});

test.each([
  { candidate: "bad", kind: "gate", says: "fails 'error_rate <= baseline + 1%'" },
  { candidate: "slow", kind: "gate", says: "fails 'latency_p95 <= baseline * 3'" },
])("a $candidate candidate is rolled back by its gate, stable serving", async ({ candidate, kind, says }) => {
  const walked = walk(await plan(candidate));
  expect(walked.record).toMatchObject({ outcome: "rolled-back", serving: "old", abandoned: { kind } });
  expect(walked.record.reasons.join()).toContain(says);
  expect(exitOf("rolled-back", walked.record.abandoned)).toBe(1);
  expect(phasesOf(walked)).not.toContain("adopting");
});

const byReplicas = (asked: Plan["asked"]) => ({
  asked,
  fitted: { steps: asked.map((step, i) => ({ ...step, replicas: i + 1 })), readyIsTraffic: true },
});
const quarterThenHalf = [
  { share: 0.25, stayMs: 12_000 },
  { share: 0.5, stayMs: 12_000 },
];

describe("where a ready replica has traffic", () => {
  const behaviour = { readyIsTraffic: true };

  test.each`
    step | stage
    ${0} | ${"scaling"}
    ${0} | ${"routing"}
    ${0} | ${"counting"}
    ${1} | ${"routing"}
    ${1} | ${"counting"}
  `("promoted by hand while step $step is $stage: replicas that are not there yet are not missed", async (when) => {
    let asked = 0;
    const at: Course["at"] = (_look, _simulator, { phase, step, stage }) => {
      if (asked > 0 || phase !== "analysing" || step !== when.step || stage !== when.stage) return {};
      asked += 1;
      return { command: { kind: "promote", reason: "seen by eye", force: false } };
    };
    const walked = walk(await plan("good", byReplicas(quarterThenHalf)), { behaviour, at });
    expect(asked).toBe(1);
    expect(walked.record).toMatchObject({ outcome: "promoted", byHand: { reason: "seen by eye" }, reasons: [] });
  });

  test("the canary has none before its first step and none on the way back, and is promoted by proof", async () => {
    const walked = walk(await plan("good", byReplicas(quarterThenHalf)), { behaviour });
    expect(walked.record).toMatchObject({ outcome: "promoted", serving: "good" });
    for (const { record, desired } of walked.steps) {
      if (!desired?.canary) continue;
      const isExposed = ["analysing", "waiting", "adopting"].includes(record.phase) && record.share > 0;
      expect([record.phase, desired.canary.replicas > 0]).toEqual([record.phase, isExposed]);
    }
    expect(Math.max(...walked.steps.map(({ desired }) => desired?.canary?.replicas ?? 0))).toBe(2);
  });

  test("a bad candidate is rolled back by its gate", async () => {
    const walked = walk(await plan("bad", byReplicas(quarterThenHalf)), { behaviour });
    expect(walked.record).toMatchObject({ outcome: "rolled-back", serving: "old", abandoned: { kind: "gate" } });
  });

  test("a candidate whose replicas never get ready is the candidate's fault, in the words of what it waits for", async () => {
    const delay = { whose: "candidate", what: "the startup probe fails: 503" } as const;
    const walked = walk(await plan("good", byReplicas(quarterThenHalf)), {
      behaviour,
      at: (_look, simulator) => {
        simulator.neverReady.add("good");
        const { canary, ...others } = simulator.read();
        return { actual: { ...others, ...(canary && { canary: { ...canary, delay } }) } };
      },
    });
    expect(walked.record).toMatchObject({ outcome: "rolled-back", serving: "old", abandoned: { kind: "candidate" } });
    expect(walked.record.reasons).toEqual([
      "the canary was not ready for 25 % of the traffic within 20 s: the startup probe fails: 503",
    ]);
  });

  test("replicas that cannot be had are the surroundings' fault", async () => {
    const delay = { whose: "surroundings", what: "0/3 nodes are available: insufficient memory" } as const;
    const walked = walk(await plan("good", byReplicas(quarterThenHalf)), {
      behaviour,
      at: (_look, simulator) => {
        simulator.neverReady.add("good");
        const { canary, ...others } = simulator.read();
        return { actual: { ...others, ...(canary && { canary: { ...canary, delay } }) } };
      },
    });
    expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind: "surroundings" } });
    expect(exitOf("rolled-back", walked.record.abandoned)).toBe(4);
  });
});

test("a rollout is the same whatever the target's size made of its steps", async () => {
  const small = await plan("good", byReplicas(quarterThenHalf));
  const grown = await plan("good", {
    asked: quarterThenHalf,
    fitted: { steps: quarterThenHalf.map((step) => ({ ...step, replicas: 7 })), readyIsTraffic: true },
  });
  expect(identityOf(grown)).toBe(identityOf(small));
  expect(identityOf(await plan("good", byReplicas([{ share: 0.25, stayMs: 24_000 }])))).not.toBe(identityOf(small));
});

test("a candidate that never becomes ready is given up after ready_within, before any traffic", async () => {
  const walked = walk(await plan("good"), {
    at: (_look, simulator) => {
      simulator.neverReady.add("good");
      return {};
    },
  });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", serving: "old", abandoned: { kind: "candidate" } });
  expect(walked.record.firstShareMs).toBeUndefined();
  expect(walked.restMs).toBeLessThan(30_000);
});

test("a new stable that never becomes ready: the old one serves on, routes go back", async () => {
  const walked = walk(await plan("good"), {
    at: (_look, simulator, record) => {
      if (record.phase === "adopting") simulator.neverReady.add("good");
      return {};
    },
  });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", serving: "old" });
});

test.each([
  {
    fault: "a router that never confirms",
    kind: "surroundings",
    exit: 4,
    at: (_look: number, simulator: Simulator) => {
      simulator.routerStuck = simulator.read().share === 0;
      return {};
    },
  },
  {
    fault: "a canary that loses its readiness",
    kind: "candidate",
    exit: 1,
    at: (look: number, simulator: Simulator) => {
      simulator.canaryUnready = look > 25;
      return {};
    },
  },
  {
    fault: "a canary that restarts",
    kind: "candidate",
    exit: 1,
    at: (look: number, simulator: Simulator) => {
      if (look === 25) simulator.canary!.restarts++;
      return {};
    },
  },
  {
    fault: "a cancel",
    kind: "cancelled",
    exit: 130,
    at: (look: number) =>
      look === 25
        ? { command: { kind: "abandon" as const, because: { kind: "cancelled" as const, reasons: ["cancelled"] } } }
        : {},
  },
])("$fault: back to stable, exit $exit", async ({ kind, exit, at }) => {
  const walked = walk(await plan("good"), { at });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", serving: "old", abandoned: { kind } });
  expect(exitOf("rolled-back", walked.record.abandoned)).toBe(exit);
  expect(walked.simulator.lost).toBe(0);
});

test.each([
  { whose: "surroundings", what: "Pod p finds no node", kind: "surroundings", exit: 4 },
  { whose: "candidate", what: "Pod p runs but is not ready", kind: "candidate", exit: 1 },
] as const)(
  "a canary that lost its readiness, for $what: the fault of the $whose",
  async ({ kind, exit, ...delay }) => {
    const walked = walk(await plan("good"), {
      at: (look, simulator) => {
        simulator.canaryUnready = look > 25;
        const actual = simulator.read();
        return simulator.canaryUnready && actual.canary
          ? { actual: { ...actual, canary: { ...actual.canary, delay } } }
          : {};
      },
    });
    expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind } });
    expect(walked.record.reasons).toEqual([`the canary lost its readiness: 0 of 1 replicas were ready: ${delay.what}`]);
    expect(exitOf("rolled-back", walked.record.abandoned)).toBe(exit);
  },
);

test("a stable that cannot be made ready again: given back as it was, and the rollout ends, for its repair must not wait", async () => {
  const wanted = await plan("bad");
  const walked = walk(wanted, {
    at: (_look, simulator, record) => {
      if (record.phase === "returning") simulator.neverReady.add("old");
      return {};
    },
  });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", phase: "done", serving: "old" });
  expect(walked.record.reasons.at(-1)).toBe("what served before is given back as it was, and is not ready");
  expect(walked.simulator.read()).toMatchObject({ canary: undefined, share: 0, hold: false });
  const returning = walked.steps.filter(({ record }) => record.phase === "returning");
  const took = returning.at(-1)!.record.elapsedMs - returning[0]!.record.elapsedMs;
  expect(took).toBeGreaterThan(wanted.readyWithinMs - 1000);
});

test("a stable that is named by a tag is the same by its template, whatever digest its replicas run by now", async () => {
  const walked = walk(await plan("bad"), {
    at: (_look, simulator, record) => {
      const actual = simulator.read();
      const moved = record.phase === "returning" ? { digest: "moved" } : {};
      return { actual: { ...actual, stable: { ...actual.stable!, ...moved, byTag: true } } };
    },
  });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", phase: "done" });
});

test("a canary without traffic is inconclusive: no data never counts as good (exit 3)", async () => {
  const walked = walk(await plan("good"), { behaviour: { requestsPerSecond: 0 } });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind: "inconclusive" } });
  expect(walked.record.verdicts.map(({ cause }) => cause)).toEqual(["no-data", "no-data"]);
  expect(exitOf("rolled-back", walked.record.abandoned)).toBe(3);
});

test("a router that cannot be read or moved ends at the deadlines, and the next run finishes what is left", async () => {
  const wanted = await plan("bad");
  const walked = walk(wanted, {
    at: (_look, _simulator, record) =>
      record.phase === "returning" ? { actual: undefined, trouble: "the router answers 503" } : {},
  });
  expect(walked.record).toMatchObject({ outcome: "failed", phase: "returning", trouble: "the router answers 503" });
  expect(walked.steps.at(-1)).toMatchObject({ rest: "stuck", desired: { share: 0, stable: { digest: "old" } } });
  expect(walked.simulator.canary).toBeDefined();
});

test("counters that never can be read are inconclusive, and the reason says why they cannot", async () => {
  const nothing = {
    requests: 0,
    errors: 0,
    latency: [],
    replicas: { seen: 0, expected: 0 },
    restarts: 0,
    ageSeconds: 0,
  };
  const arms = { stable: nothing, canary: nothing, traffic: "live" as const };
  const unread = { at: "", seconds: 0, ...arms, complete: false, incompleteBecause: "status 500" };
  const at: Course["at"] = (_look, simulator, record) => ({
    observation: { cursor: record.cursor ?? simulator.observe(undefined).cursor, sample: unread },
  });
  const walked = walk(await plan("good"), { at });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind: "inconclusive" } });
  expect(walked.record.reasons.join()).toContain("the counters could not be read (status 500)");
});

test("an observer that fails for the whole time holds up no deadline", async () => {
  const walked = walk(await plan("good"), { at: () => ({ observation: undefined }) });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind: "inconclusive" } });
});

test("a first release is smoked before it is exposed, and has no canary traffic", async () => {
  const walked = walk(await plan("good"), { stable: undefined });
  expect(phasesOf(walked)).toEqual(["preparing", "staged", "adopting", "returning", "retiring", "done"]);
  const exposed = walked.steps.findIndex(({ desired }) => desired?.stable !== undefined);
  expect(walked.steps[exposed]!.record.smoke).toMatchObject({ passed: true });
  expect(walked.record).toMatchObject({ outcome: "promoted", serving: "good" });
});

test("a first release whose rows are not answered is taken away again", async () => {
  const walked = walk(await plan("good"), {
    stable: undefined,
    at: (_look, _simulator, record) =>
      record.phase === "staged" ? { smoke: { passed: false, what: "row 3: 500" } } : {},
  });
  expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind: "candidate" } });
  expect(walked.record.reasons).toEqual(["the first rows were not answered: row 3: 500"]);
  expect(walked.simulator.canary).toBeUndefined();
});

test("a return to an earlier release goes without a canary", async () => {
  const walked = walk(await plan("earlier", { asked: [], gates: [] }));
  expect(
    walked.steps.every(({ desired }) => desired === undefined || (desired.share === 0 && desired.canary === undefined)),
  ).toBe(true);
  expect(walked.record).toMatchObject({ outcome: "promoted", serving: "earlier" });
});

test("an approval is waited for at rest, until its time is up", async () => {
  const waiting = walk(await plan("good", { approve: "manual" }));
  expect(waiting.record).toMatchObject({ phase: "waiting", outcome: "waiting" });
  const late = next(
    waiting.record,
    { actual: waiting.simulator.read() },
    { elapsedMs: waiting.restMs, at: "1970-01-03T00:00:00.000Z" },
  );
  const tooLate = next(
    late.record,
    { actual: waiting.simulator.read() },
    { elapsedMs: waiting.restMs, at: "1970-01-05T00:00:00.000Z" },
  );
  expect(tooLate.record).toMatchObject({ phase: "returning", abandoned: { kind: "cancelled" } });
});

test("a resume anywhere gives the verdicts of the undisturbed rollout, to the last digit", async () => {
  const wanted = await plan("good", { gates: [errorGate, latencyGate] });
  const undisturbed = walk(wanted);
  const disturbed = walk(wanted, { restartAt: () => true });
  expect(JSON.parse(JSON.stringify(disturbed.record))).toEqual(JSON.parse(JSON.stringify(undisturbed.record)));
});

test("the canary's data are kept at their fullest, decide nothing, and fit into the record", async () => {
  const wanted = await plan("good");
  const names = Array.from({ length: 64 }, (_, i) => `feature ${i}`.padEnd(100, "x"));
  const counts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [String(i), 1_000_000]));
  const seen = (rows: number): DataSeen => ({
    rows,
    missing: Object.fromEntries(names.map((name) => [name, rows])),
    inputs: Object.fromEntries(names.map((name) => [name, counts])),
  });
  const at: Course["at"] = (look, simulator, record) => {
    if (record.phase !== "analysing") return {};
    // A pod that is gone takes its counts with it.
    return { observation: { ...simulator.observe(record.cursor), data: seen(look % 3 === 2 ? 10 : 100 * look) } };
  };
  const without = walk(wanted);
  const walked = walk(wanted, { at });
  const rows = walked.steps.map(({ record }) => record.data?.rows ?? 0);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(rows.at(-1)).toBeGreaterThan(100);
  const { data, ...rest } = walked.record;
  expect(JSON.parse(JSON.stringify(rest))).toEqual(JSON.parse(JSON.stringify(without.record)));
  const sizes = walked.steps.map(({ record }) => JSON.stringify(record).length);
  expect(Math.max(...sizes)).toBeLessThan(96 * 1024);
});

test("the record stays far below 128 KiB", async () => {
  const sizes = walk(await plan("good")).steps.map(({ record }) => JSON.stringify(record).length);
  expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
});

test("whatever happens, users are never sent to an unready canary, stable never goes missing, and there is an end", async () => {
  const plans = { good: await plan("good", { maxDurationMs: 8000 }), bad: await plan("bad", { maxDurationMs: 8000 }) };
  const fault = fc.record({
    look: fc.nat(120),
    lasting: fc.integer({ min: 1, max: 60 }),
    kind: fc.constantFrom(
      "unreadable",
      "no-observation",
      "router",
      "unready",
      "restart",
      "cancel",
      "resume",
      "never-ready",
    ),
  });
  fc.assert(
    fc.property(
      fc.constantFrom("good", "bad"),
      fc.array(fault, { maxLength: 6 }),
      fc.nat(),
      fc.boolean(),
      (candidate, faults, seed, first) => {
        const wanted = plans[candidate as "good" | "bad"];
        const active = (kind: string, look: number) =>
          faults.some((one) => one.kind === kind && look >= one.look && look < one.look + one.lasting);
        const readAt: Seen["actual"][] = [];
        let lastRead: Seen["actual"];
        const walked = walk(wanted, {
          seed,
          stable: first ? undefined : "old",
          behaviour: { requestsPerSecond: 40 },
          restartAt: (look) => active("resume", look),
          at: (look, simulator) => {
            simulator.routerStuck = active("router", look);
            simulator.canaryUnready = active("unready", look);
            if (active("restart", look) && simulator.canary) simulator.canary.restarts++;
            if (active("never-ready", look)) simulator.neverReady.add(candidate);
            else simulator.neverReady.clear();
            const command: Command = { kind: "abandon", because: { kind: "cancelled", reasons: ["cancelled"] } };
            if (!active("unreadable", look)) lastRead = simulator.read();
            readAt.push(lastRead);
            return {
              ...(active("unreadable", look) ? { actual: undefined } : {}),
              ...(active("no-observation", look) ? { observation: undefined } : {}),
              ...(active("cancel", look) ? { command } : {}),
            };
          },
        });
        let adopted = false;
        for (const [look, step] of walked.steps.entries()) {
          const desired: Desired | undefined = step.desired;
          if (desired && desired.share > 0)
            expect(readAt[look]?.canary).toMatchObject({ digest: candidate, ready: true });
          if (desired && !first) expect(desired.stable).toBeDefined();
          if (adopted) {
            expect(step.record.adopted).toBe(true);
            expect(step.record.abandoned).toBeUndefined();
            expect(desired?.stable?.digest).toBe(candidate);
          }
          adopted ||= step.record.adopted;
        }
        expect(walked.simulator.lost).toBe(0);
        const last = walked.steps.at(-1)!;
        expect(last.rest).toBeDefined();
        expect(walked.restMs).toBeLessThan(8000 + 6 * 20_000);
        if (last.record.outcome === "promoted") expect(walked.simulator.stable?.release.digest).toBe(candidate);
        if (last.record.outcome === "rolled-back" && !first)
          expect(walked.simulator.stable?.release.digest).toBe("old");
      },
    ),
    { numRuns: 120, seed: 21 },
  );
});

const cancelled = { kind: "cancelled", reasons: ["the run was cancelled"] } as const;

describe("a stable without a ready replica, with force", () => {
  const down = (_: number, simulator: Simulator) => {
    simulator.neverReady.add("old");
    return {};
  };
  const byForce = (candidate: string) => plan(candidate, { ...byReplicas(quarterThenHalf), force: true });

  test("is replaced as by a first release: rows first, no user on the canary, gates on traffic not applicable", async () => {
    const walked = walk(await byForce("good"), { behaviour: { readyIsTraffic: true }, at: down });
    expect(phasesOf(walked)).toEqual(["preparing", "staged", "adopting", "returning", "retiring", "done"]);
    expect(walked.record).toMatchObject({ outcome: "promoted", serving: "good", smoke: { passed: true } });
    expect(walked.record.verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["not-applicable", expect.stringContaining("stable had no ready replica")],
      ["not-applicable", expect.stringContaining("stable had no ready replica")],
    ]);
    for (const { record, desired } of walked.steps) {
      expect(desired?.share).toBe(0);
      // A canary beside no stable is one that no user reaches.
      if (record.phase === "preparing" || record.phase === "staged") expect(desired?.stable).toBeUndefined();
    }
  });

  const unanswered = { passed: false, what: "row 1 was not answered" };
  const onCancel = { kind: "abandon", because: cancelled } as const;
  test.each([
    { happens: "answers no rows", kind: "candidate", seen: { smoke: unanswered }, neverStable: false },
    { happens: "never gets ready as stable", kind: "candidate", seen: {}, neverStable: true },
    { happens: "is cancelled", kind: "cancelled", seen: { command: onCancel }, neverStable: false },
  ])("a candidate that $happens leaves it as it was", async ({ kind, seen, neverStable }) => {
    const walked = walk(await byForce("good"), {
      behaviour: { readyIsTraffic: true },
      at: (look, simulator, record) => {
        down(look, simulator);
        if (neverStable && record.phase === "adopting") simulator.neverReady.add("good");
        return record.phase === "staged" ? seen : {};
      },
    });
    expect(walked.record).toMatchObject({ outcome: "rolled-back", abandoned: { kind }, phase: "done" });
    expect(walked.simulator.read().stable).toMatchObject(release("old"));
  });

  test("that gets ready again meanwhile is not replaced without a canary", async () => {
    const walked = walk(await byForce("good"), {
      behaviour: { readyIsTraffic: true },
      at: (look, simulator) => {
        if (look === 0) simulator.neverReady.add("old");
        if (look === 3) simulator.neverReady.delete("old");
        return {};
      },
    });
    expect(walked.record).toMatchObject({
      outcome: "rolled-back",
      serving: "old",
      abandoned: { kind: "surroundings" },
    });
    expect(walked.record.reasons.join()).toContain("ready replicas again");
  });

  test("and one that is ready gets its canary, force or not", async () => {
    const walked = walk(await byForce("good"), { behaviour: { readyIsTraffic: true } });
    expect(phasesOf(walked)).toContain("analysing");
  });
});
