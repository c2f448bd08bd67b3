/** What a plan foretells of a gate on drift. */
import { expect, test } from "@jest/globals";
import type { Gate } from "../../src/gates/gate.js";
import { analyse } from "../../src/rollout/analysis/analyse.js";
import { canaryGates } from "../../src/rollout/analysis/rules.js";
import { beginAnalysis, type Unit } from "../../src/rollout/analysis/state.js";
import { beginGateRun } from "../../src/rollout/power/gate-run.js";
import { canaryPower } from "../../src/rollout/power/power.js";
import { drawPredictions, mostMoved, movedBy } from "../../src/rollout/power/predictions.js";
import type { Schedule } from "../../src/rollout/power/simulate.js";
import { assumeTraffic } from "../../src/rollout/power/traffic.js";
import type { ArmSample, Sample } from "../../src/rollout/seams.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { Random } from "../../src/stats/random.js";

const drift = (bound: number): Gate => ({
  ...{ written: `drift <= ${bound}`, metric: "drift", operator: "<=", bound: { kind: "number", value: bound } },
  at: { kind: "confidence", level: 0.95 },
});

async function scheduleOf(gates: readonly Gate[]): Promise<Schedule> {
  const shares = [0.1, 0.5];
  return {
    steps: shares.map((share) => ({ share, stayMs: 900_000, replicas: 1 })),
    readyIsTraffic: false,
    rules: { gates: await canaryGates(gates), policy: "block", warmupSeconds: 60, shares, latencyEdges, attempt: 1 },
    maxDurationMs: 30 * 60_000,
    settleMs: 10_000,
    lookMs: 15_000,
  };
}

/** The last bin is that of all other classes. */
const threeClasses = [0.6, 0.3, 0.1, 0];
const trafficOf = (perMinute: number, unit: Unit = "replayed rows") =>
  assumeTraffic(undefined, latencyEdges, { perMinute, unit, predictions: threeClasses }).traffic;

const variation = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, share, bin) => sum + Math.abs(share - b[bin]!), 0) / 2;

test.each([
  { shares: threeClasses, part: 0.25, moved: 0.25 },
  { shares: threeClasses, part: 0.95, moved: 0.9 },
  { shares: [1, 0, 0], part: 0.3, moved: 0.3 },
  { shares: new Array(10).fill(0.1), part: 0.2, moved: 0.2 },
])("of $shares, $part moved is a total variation of $moved, and all are shares", ({ shares, part, moved }) => {
  const canary = movedBy(shares, part);
  expect(variation(canary, shares)).toBeCloseTo(moved, 12);
  expect(canary.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(Math.min(...canary)).toBeGreaterThanOrEqual(0);
  expect(moved).toBeLessThanOrEqual(mostMoved(shares) + 1e-12);
});

test.each([
  { unit: "replayed rows", part: 0, decided: ["inconclusive", "pass"] },
  { unit: "replayed rows", part: 0.4, decided: ["fail", "inconclusive"] },
  { unit: "ten requests together", part: 0.5, decided: ["fail", "inconclusive"] },
  { unit: "sessions", part: 0.15, decided: ["inconclusive"] },
] as const)("a simulated gate decides as the analysis does ($unit, $part moved)", async ({ unit, part, decided }) => {
  const { rules } = await scheduleOf([drift(0.2), drift(0.1)]);
  const random = new Random(7).fork(unit);
  const runs = rules.gates.map((gate) => beginGateRun(gate, rules, { trials: 0, hits: 0 }));
  let state = beginAnalysis(rules);
  const seen = new Set<string>();
  for (let look = 0; look < 60; look++) {
    const step = Math.floor(look / 30);
    const arm = (requests: number): ArmSample => ({
      ...{ requests, errors: 0, ...(unit === "sessions" && { errorSquares: 0 }), latency: [] },
      ...{ replicas: { seen: 1, expected: 1 }, restarts: 0, ageSeconds: 1e6 },
    });
    const arms = { canary: arm(200), stable: arm(200) };
    const sample: Sample = {
      ...{ at: "", seconds: 20, ...arms, traffic: unit === "replayed rows" ? "replay" : "live", complete: true },
      predictions: drawPredictions(arms, threeClasses, movedBy(threeClasses, part), random),
    };
    const known = { unit, clustering: state.clustering, pastLatency: state.pastLatency };
    for (const run of runs) run.advance(sample, step, look % 30 === 0, known);
    const analysed = analyse(state, sample, step, rules);
    state = analysed.state;
    const ours = runs.map(({ failed, passes }) => (failed ? "fail" : passes ? "pass" : "inconclusive"));
    expect(ours).toEqual(analysed.verdicts.map(({ verdict }) => verdict));
    for (const one of ours) seen.add(one);
  }
  expect([...seen].sort()).toEqual(decided);
});

test.each([
  { requests: 99, atPoint: undefined },
  { requests: 100, atPoint: true },
])("after $requests canary requests the bare estimate is $atPoint", async ({ requests, atPoint }) => {
  const { rules } = await scheduleOf([{ ...drift(0.5), at: { kind: "point" } }]);
  const [run] = rules.gates.map((gate) => beginGateRun(gate, rules, { trials: 0, hits: 0 }));
  const arm = (count: number): ArmSample => ({
    ...{ requests: count, errors: 0, errorSquares: 0, latency: [], replicas: { seen: 1, expected: 1 } },
    ...{ restarts: 0, ageSeconds: 1e6 },
  });
  const arms = { canary: arm(requests), stable: arm(2000) };
  const predictions = drawPredictions(arms, threeClasses, threeClasses, new Random(3));
  const sample: Sample = { at: "", seconds: 60, ...arms, traffic: "live", predictions, complete: true };
  const clustering = { errors: 0, errorSquares: 0 };
  run!.advance(sample, 0, true, { unit: "sessions", clustering, pastLatency: [] });
  const { verdicts } = analyse(beginAnalysis(rules), sample, 0, rules);
  expect([run!.atPoint, run!.passes, run!.doubt]).toEqual([atPoint, atPoint === true, 0]);
  expect(verdicts[0]?.verdict).toBe(atPoint ? "pass" : "inconclusive");
});

test("more traffic finds smaller drifts, and nothing at the bound", async () => {
  const schedule = await scheduleOf([drift(0.1)]);
  const [few, many] = [600, 6000].map((perMinute) =>
    canaryPower({ schedule, traffic: trafficOf(perMinute), isReplay: true }),
  );
  const smallest = (power = few) => power!.gates[0]!.smallest!.regression;
  expect(smallest()).toMatchObject({ kind: "predictions moved" });
  expect(smallest().value).toBeGreaterThan(smallest(many).value);
  expect(smallest(many).value).toBeGreaterThan(0.1);
  expect(many!.healthy).toMatchObject({ proven: 1, rolledBack: 0 });
  expect(many!.gates[0]!.floor).toMatchObject({ of: "requests", canary: "identical" });
  // A chart's larger drifts are surer, and sooner.
  const charted = few!.gates[0]!.found.map(({ regression, chance }) => [regression.value, chance]);
  expect(charted.map(([value]) => value)).toEqual([0.2, 0.3, 0.5]);
  expect(charted.at(-1)![1]).toBeGreaterThan(0.95);
});

test("what this schedule never proves is said, with what would do", async () => {
  const schedule = await scheduleOf([drift(0.1)]);
  const traffic = trafficOf(600, "ten requests together");
  const { gates, healthy } = canaryPower({ schedule, traffic, isReplay: false, short: true });
  expect(healthy.proven).toBe(0);
  expect(gates[0]!.instead).toMatchObject({
    never: "proven",
    write: [expect.stringMatching(/^canary\.max_duration: /), "canary.traffic: {replay: holdout}"],
  });
});

test("where nobody counts what is predicted, the gate is left out, and said to be", async () => {
  const schedule = await scheduleOf([drift(0.1)]);
  const traffic = assumeTraffic(undefined, latencyEdges, { perMinute: 600, unit: "sessions" }).traffic;
  const { gates, left } = canaryPower({ schedule, traffic, isReplay: false });
  expect(gates).toEqual([]);
  expect(left).toMatchObject([{ source: "drift <= 0.1", why: "nobody counts what is predicted there" }]);
});
