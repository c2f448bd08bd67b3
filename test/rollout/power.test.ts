/** What a plan foretells, held against the analysis itself and against what must be so. */
import { describe, expect, test } from "@jest/globals";
import type { Gate } from "../../src/gates/gate.js";
import { analyse } from "../../src/rollout/analysis/analyse.js";
import { canaryGates } from "../../src/rollout/analysis/rules.js";
import { beginAnalysis, type Unit } from "../../src/rollout/analysis/state.js";
import { beginGateRun, type Known } from "../../src/rollout/power/gate-run.js";
import { canaryPower } from "../../src/rollout/power/power.js";
import { type Schedule, simulateMany } from "../../src/rollout/power/simulate.js";
import { assumeTraffic, paceOf, slowedDown } from "../../src/rollout/power/traffic.js";
import type { ArmSample, Sample } from "../../src/rollout/seams.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { Random } from "../../src/stats/random.js";
import { addBuckets, quantileEdge, total } from "../../src/stats/sequential/histogram.js";

const at = { kind: "confidence", level: 0.95 } as const;
const rate = (written: string, factor: number, offset: number): Gate => ({
  ...{ written, metric: "error_rate", operator: "<=", bound: { kind: "baseline", factor, offset }, at },
});
const percent = rate("error_rate <= baseline + 1%", 1, 0.01);
const ratio = rate("error_rate <= baseline * 1.5", 1.5, 0);
const unmargined = rate("error_rate <= baseline", 1, 0);
const p95 = (factor: number): Gate => ({
  ...{ written: `latency_p95 <= baseline * ${factor}`, metric: "latency_p95", operator: "<=" },
  ...{ bound: { kind: "baseline", factor, offset: 0 }, at },
});
const slower: Gate = {
  ...{ written: "slower(40ms) <= baseline + 2%", metric: "slower", operator: "<=", at },
  bound: { kind: "baseline", factor: 1, offset: 0.02 },
  argument: { kind: "slower", seconds: 0.04 },
};

async function scheduleOf(gates: readonly Gate[], changes: Partial<Schedule> = {}): Promise<Schedule> {
  const shares = changes.steps?.map(({ share }) => share) ?? [0.05, 0.25, 0.5];
  return {
    steps: shares.map((share) => ({ share, stayMs: 600_000, replicas: 1 })),
    readyIsTraffic: false,
    rules: { gates: await canaryGates(gates), policy: "block", warmupSeconds: 60, shares, latencyEdges, attempt: 1 },
    maxDurationMs: 30 * 60_000,
    settleMs: 10_000,
    lookMs: 15_000,
    ...changes,
  };
}

const trafficOf = (perMinute: number, unit: Unit = "sessions") =>
  assumeTraffic(undefined, latencyEdges, { perMinute, unit }).traffic;

describe.each(["sessions", "ten requests together"] as const)("by %s", (unit) => {
  test.each([
    { canary: 0.01, slow: 1 },
    { canary: 0.04, slow: 1 },
    { canary: 0.01, slow: 1.8 },
    { canary: 0.01, slow: 1.8, replicas: 1 },
  ])("a simulated gate decides as the analysis does (errors $canary, $slow times as slow)", async (truth) => {
    const { rules } = await scheduleOf([percent, ratio, p95(1.5), slower]);
    const random = new Random(5).fork(`${unit} ${truth.canary} ${truth.slow}`);
    const { latency } = trafficOf(600);
    const arm = (requests: number, errorRate: number, factor: number): ArmSample => {
      const errors = random.binomial(requests, errorRate);
      return {
        requests,
        errors,
        ...(unit === "sessions" && { errorSquares: errors * 3 }),
        latency: [...random.multinomial(requests, slowedDown(latency, latencyEdges, factor), new Int32Array(162))],
        replicas: { seen: truth.replicas ?? requests, expected: truth.replicas ?? requests },
        restarts: 0,
        ageSeconds: 1e6,
      };
    };
    let state = beginAnalysis(rules);
    const runs = rules.gates.map((gate) => beginGateRun(gate, rules, { trials: 0, hits: 0 }));
    let known: Known = { unit, clustering: { errors: 0, errorSquares: 0 }, pastLatency: [] };
    const decided = new Set<string>();
    for (let look = 0; look < 90; look++) {
      const step = Math.floor(look / 30);
      const canary = arm([20, 60, 300][step]!, truth.canary, truth.slow);
      const stable = arm(300, 0.01, 1);
      const sample: Sample = { at: "", seconds: 20, canary, stable, traffic: "live", complete: true };
      const analysed = analyse(state, sample, step, rules);
      for (const run of runs) run.advance(sample, step, look % 30 === 0, known);
      const { clustering, pastLatency } = analysed.state;
      known = { unit, clustering, pastLatency: addBuckets(known.pastLatency, stable.latency) };
      expect(pastLatency).toEqual(known.pastLatency);
      state = analysed.state;
      const ours = runs.map(({ failed, passes }) => (failed ? "fail" : passes ? "pass" : "inconclusive"));
      expect(ours).toEqual(analysed.verdicts.map(({ verdict }) => verdict));
      for (const one of ours) decided.add(one);
    }
    // Otherwise two machines that never decide would agree as well.
    expect(decided.size).toBeGreaterThan(1);
  });
});

test("more traffic finds smaller regressions, sooner, and promotes the healthy", async () => {
  const schedule = await scheduleOf([percent]);
  const powers = [60, 600, 6000].map((perMinute) =>
    canaryPower({ schedule, traffic: trafficOf(perMinute), isReplay: false, short: true }),
  );
  const [few, some, many] = powers.map(({ gates }) => gates[0]?.smallest?.regression.value ?? 1);
  expect(few).toBeGreaterThan(some!);
  expect(some).toBeGreaterThan(many!);
  // At the bound itself nothing may be found.
  expect(many).toBeGreaterThan(0.02);
  expect(powers[0]?.healthy.proven).toBeLessThan(0.2);
  expect(powers[2]?.healthy.proven).toBeGreaterThan(0.95);
  for (const { healthy } of powers) expect(healthy.rolledBack).toBeLessThanOrEqual(0.1);
});

test.each([
  { readyIsTraffic: false, before: 0, after: 20 },
  { readyIsTraffic: true, before: 10, after: 0 },
])(
  "latency is not foretold of steps whose load is too uneven (each replica has the same: $readyIsTraffic)",
  async ({ readyIsTraffic, before, after }) => {
    const shares = [0.05, 0.25, 0.5];
    const steps = shares.map((share, i) => ({ share, stayMs: 600_000, replicas: [1, 6, 19][i]! }));
    const schedule = await scheduleOf([p95(1.5)], { steps, readyIsTraffic });
    const { gates } = canaryPower({ schedule, traffic: trafficOf(6000), isReplay: false, short: true });
    const { smallest } = gates[0]!;
    expect(smallest!.minute).toBeGreaterThan(after);
    if (before > 0) expect(smallest!.minute).toBeLessThan(30);
    const twice = simulateMany(
      {
        schedule,
        traffic: trafficOf(6000),
        gates: [0],
        canary: { ...trafficOf(6000), latency: slowedDown(trafficOf(6000).latency, latencyEdges, 3) },
      },
      10,
      "three times as slow",
    );
    for (const { ended, minute } of twice) {
      expect(ended).toBe("failed");
      if (before > 0) expect(minute).toBeLessThan(before);
      else expect(minute).toBeGreaterThan(after);
    }
  },
);

test("the smallest regression is found about as often as was said, by other random numbers", async () => {
  const schedule = await scheduleOf([percent]);
  const power = canaryPower({ schedule, traffic: trafficOf(600), isReplay: false });
  expect(power.gates[0]?.smallest?.chance).toBeGreaterThanOrEqual(0.7);
  expect(power.gates[0]?.smallest?.chance).toBeLessThanOrEqual(0.95);
  const [atThree, atFive] = power.gates[0]!.found;
  expect(atThree!.chance).toBeLessThan(atFive!.chance + 1e-9);
  expect(atFive!.by).toEqual([...atFive!.by].sort((a, b) => a - b));
});

test("a gate at point is decided when the time is up, and proves nothing sooner", async () => {
  const pointed: Gate = { ...percent, written: `${percent.written} at point`, at: { kind: "point" } };
  const endings = [percent, pointed].map(async (gate) => {
    const schedule = await scheduleOf([gate]);
    const traffic = trafficOf(60_000);
    return simulateMany({ schedule, traffic, canary: traffic, gates: [0] }, 3, "at point").map(({ minute }) => minute);
  });
  const [proven, waiting] = await Promise.all(endings);
  for (const minute of proven!) expect(minute).toBeLessThan(30);
  expect(waiting).toEqual([30, 30, 30]);
});

test("the same plan says the same twice", async () => {
  const schedule = await scheduleOf([percent, slower]);
  const options = { schedule, traffic: trafficOf(6000), isReplay: false, short: true };
  expect(canaryPower(options)).toEqual(canaryPower(options));
});

test.each`
  what                                   | gates           | perMinute | never        | write
  ${"an equal one is not proven better"} | ${[unmargined]} | ${6000}   | ${"proven"}  | ${"error_rate <= baseline + 0.5%"}
  ${"buckets too far apart"}             | ${[p95(1.05)]}  | ${600}    | ${"proven"}  | ${/^slower\(\d+(\.\d+)?ms\) <= baseline \+ 0\.5%$/}
  ${"too few requests"}                  | ${[percent]}    | ${80}     | ${"proven"}  | ${/^canary\.max_duration: \d+[hm]$/}
  ${"next to none"}                      | ${[percent]}    | ${2}      | ${"settled"} | ${"canary.traffic: {replay: holdout}"}
`("what is never settled is told, with what to write: $what", async (row) => {
  const { gates, perMinute, never, write } = row as unknown as {
    readonly gates: readonly Gate[];
    readonly perMinute: number;
    readonly never: string;
    readonly write: string | RegExp;
  };
  const schedule = await scheduleOf(gates);
  const power = canaryPower({ schedule, traffic: trafficOf(perMinute), isReplay: false, short: true });
  expect(power.gates[0]?.instead?.never).toBe(never);
  expect(power.gates[0]?.instead?.write).toContainEqual(
    typeof write === "string" ? write : expect.stringMatching(write),
  );
});

test("the duration that it advises is one that settles the gate", async () => {
  const traffic = trafficOf(80);
  const short = canaryPower({ schedule: await scheduleOf([percent]), traffic, isReplay: false, short: true });
  const advised = /max_duration: (\d+)([hm])/.exec(short.gates[0]?.instead?.write[0] ?? "");
  expect(advised).not.toBeNull();
  const maxDurationMs = Number(advised?.[1]) * (advised?.[2] === "h" ? 3_600_000 : 60_000);
  const steps = [0.05, 0.25, 0.5].map((share) => ({ share, stayMs: maxDurationMs / 3, replicas: 1 }));
  const schedule = await scheduleOf([percent], { maxDurationMs, steps });
  const long = canaryPower({ schedule, traffic, isReplay: false, short: true });
  expect(long.gates[0]?.proven).toBeGreaterThan(0.5);
});

test("what stable did is reckoned with, where enough of it is known", () => {
  const latency = latencyEdges.map((_, i) => (i === 60 ? 5000 : 0)).concat(0);
  const past = { requests: 5000, errors: 250, errorSquares: 1250, latency, seconds: 600 };
  const { traffic, isKnown } = assumeTraffic(past, latencyEdges, { perMinute: 500, unit: "sessions" });
  expect(isKnown).toBe(true);
  expect(traffic.errorRate).toBeCloseTo(0.0477, 3);
  expect(traffic.cluster).toBe(5);
  expect(traffic.latency).toBe(latency);
  expect(paceOf(past)).toBe(500);
  expect(paceOf({ ...past, seconds: 20 })).toBeUndefined();
  const unknown = assumeTraffic({ ...past, latency: [] }, latencyEdges, { perMinute: 500, unit: "sessions" });
  expect(unknown).toMatchObject({ isKnown: false, traffic: { errorRate: 0.01, cluster: 1 } });
});

test.each([1, 1.09, 1.5, 2, 7.3])("times %f as long keep their requests and move their quantiles", (factor) => {
  const { latency } = trafficOf(1);
  const moved = slowedDown(latency, latencyEdges, factor);
  expect(total(moved)).toBeCloseTo(total(latency), 9);
  const before = latencyEdges[quantileEdge(latency, 0.95)!]!;
  const after = latencyEdges[quantileEdge(moved, 0.95)!]!;
  expect(Math.abs(Math.log2(after / before / factor))).toBeLessThanOrEqual(1 / 8 + 1e-9);
});
