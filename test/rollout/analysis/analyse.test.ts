import { expect, test } from "@jest/globals";
import type { Gate } from "../../../src/gates/gate.js";
import type { Policy, Verdict } from "../../../src/gates/verdict.js";
import { analyse } from "../../../src/rollout/analysis/analyse.js";
import { conclude } from "../../../src/rollout/analysis/conclude.js";
import { canaryMetrics, canaryVocabulary } from "../../../src/rollout/analysis/metrics/list.js";
import { type AnalysisRules, canaryGates } from "../../../src/rollout/analysis/rules.js";
import { type AnalysisState, beginAnalysis } from "../../../src/rollout/analysis/state.js";
import type { ArmSample, Sample } from "../../../src/rollout/seams.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import { binomial, seeded } from "../../stats/sequential/simulate.js";

const at = { kind: "confidence", level: 0.95 } as const;
const gate = (written: string, metric: string, bound: Gate["bound"], more: Partial<Gate> = {}): Gate => ({
  written,
  metric,
  operator: "<=",
  bound,
  at,
  ...more,
});
const onePercent = gate("error_rate <= baseline + 1%", "error_rate", { kind: "baseline", factor: 1, offset: 0.01 });
const twice = gate("error_rate <= baseline * 2", "error_rate", { kind: "baseline", factor: 2, offset: 0 });
const p95 = gate("latency_p95 <= baseline * 1.5", "latency_p95", { kind: "baseline", factor: 1.5, offset: 0 });
const p95Absolute = gate("latency_p95 <= 50ms", "latency_p95", { kind: "number", value: 0.05 });
const slow = gate(
  "slower(40ms) <= baseline + 1%",
  "slower",
  { kind: "baseline", factor: 1, offset: 0.01 },
  {
    argument: { kind: "slower", seconds: 0.04 },
  },
);

async function rulesOf(gates: readonly Gate[], changes: Partial<AnalysisRules> = {}): Promise<AnalysisRules> {
  return {
    gates: await canaryGates(gates),
    policy: "estimate",
    warmupSeconds: 0,
    shares: [0.5],
    latencyEdges,
    attempt: 1,
    ...changes,
  };
}

interface Traffic {
  readonly errors?: readonly [canary: number, stable: number];
  /** Median latencies in seconds; the spread is a factor of about 1.5 to either side. */
  readonly seconds?: readonly [canary: number, stable: number];
  readonly requests?: readonly [canary: number, stable: number];
  readonly edges?: readonly number[];
  readonly sample?: Partial<Sample>;
  readonly arm?: Partial<ArmSample>;
}

const random = seeded(17);

function armOf(
  requests: number,
  errors: number,
  seconds: number,
  edges: readonly number[],
  more?: Partial<ArmSample>,
): ArmSample {
  const latency: number[] = new Array(edges.length + 1).fill(0);
  for (let i = 0; i < requests; i++) {
    const time = seconds * Math.exp((random() + random() + random() + random() - 2) * 0.5);
    const bucket = edges.findIndex((edge) => time <= edge);
    latency[bucket === -1 ? edges.length : bucket]! += 1;
  }
  const replicas = { seen: 1, expected: 1 };
  return {
    requests,
    errors: binomial(random, requests, errors),
    latency,
    replicas,
    restarts: 0,
    ageSeconds: 1e6,
    ...more,
  };
}

function run(rules: AnalysisRules, intervals: number, traffic: Traffic) {
  const { errors = [0.01, 0.01], seconds = [0.02, 0.02], requests = [200, 200], edges = latencyEdges } = traffic;
  let state: AnalysisState = beginAnalysis(rules);
  let verdicts: readonly Verdict[] = [];
  for (let i = 0; i < intervals; i++) {
    const sample: Sample = {
      at: "",
      seconds: 1,
      canary: armOf(requests[0], errors[0], seconds[0], edges, traffic.arm),
      stable: armOf(requests[1], errors[1], seconds[1], edges),
      traffic: "replay",
      complete: true,
      ...traffic.sample,
    };
    ({ state, verdicts } = analyse(state, sample, 0, rules));
  }
  return { state, verdicts };
}

test.each([
  { gates: onePercent, what: "equal error rates", traffic: { errors: [0.01, 0.01] }, verdict: "pass" },
  { gates: onePercent, what: "5 points more errors", traffic: { errors: [0.06, 0.01] }, verdict: "fail" },
  { gates: twice, what: "five times the errors", traffic: { errors: [0.05, 0.01] }, verdict: "fail" },
  { gates: p95, what: "equal latency", traffic: {}, verdict: "pass" },
  { gates: p95, what: "three times the latency", traffic: { seconds: [0.06, 0.02] }, verdict: "fail" },
  { gates: p95Absolute, what: "a p95 of about 35 ms", traffic: {}, verdict: "pass" },
  { gates: p95Absolute, what: "a p95 of about 105 ms", traffic: { seconds: [0.06, 0.02] }, verdict: "fail" },
  { gates: slow, what: "equal latency", traffic: {}, verdict: "pass" },
  { gates: slow, what: "three times the latency", traffic: { seconds: [0.06, 0.02] }, verdict: "fail" },
] as const)(
  "'$gates.written' with $what: $verdict, proven, and the interval agrees",
  async ({ gates, traffic, verdict }) => {
    const { verdicts } = run(await rulesOf([gates]), 40, traffic);
    expect(verdicts[0]).toMatchObject({ verdict, proven: true, place: "canary" });
    const threshold = gates.bound.kind === "number" ? gates.bound.value : gates.bound.offset;
    if (verdict === "pass") expect(verdicts[0]!.interval!.upper!).toBeLessThanOrEqual(threshold * 1.0000001 + 1e-12);
    else expect(verdicts[0]!.interval!.lower!).toBeGreaterThanOrEqual(Math.min(threshold, threshold * 0.9));
    expect(verdicts[0]!.reason).toContain(`${verdict === "pass" ? "passes" : "fails"} '${gates.written}'`);
  },
);

test.each([
  { cause: "no-data", gates: onePercent, traffic: { requests: [0, 200] }, says: "the canary got no requests" },
  {
    cause: "no-data",
    gates: onePercent,
    traffic: { sample: { complete: false, incompleteBecause: "stable's counters were reset" } },
    says: "stable's counters were reset",
  },
  { cause: "no-data", gates: p95, traffic: { arm: { ageSeconds: 0.5 } }, says: "warming up" },
  { cause: "invalid", gates: p95, traffic: { requests: [20, 200] }, says: "10.0 times the requests" },
] as const)(
  "'$gates.written': $cause blocks whatever the policy says ($says)",
  async ({ cause, gates, traffic, says }) => {
    for (const policy of ["estimate", "allow", "block"] as const satisfies readonly Policy[]) {
      const rules = await rulesOf([gates], { policy });
      const { state } = run(rules, 40, traffic);
      const ended = conclude(state, rules);
      expect(ended).toMatchObject({
        decision: "inconclusive",
        verdicts: [{ verdict: "inconclusive", cause, proven: false }],
      });
      expect(ended.reasons.join()).toContain(says);
    }
  },
);

test.each([
  { asked: 1, cause: undefined },
  { asked: undefined, cause: "invalid" },
])("three replicas of an arm, of which $asked had the rows: $cause", async ({ asked, cause }) => {
  const rules = await rulesOf([p95], { policy: "block" });
  const replicas = { seen: 3, expected: 3, ...(asked !== undefined && { asked }) };
  const { verdicts } = run(rules, 40, { arm: { replicas } });
  expect(verdicts[0]?.cause).toBe(cause);
});

test.each([p95, p95Absolute, slow])(
  "'$written': what replicas with a tenth of the load answered is in no estimate, and not in its count",
  async (written) => {
    const rules = await rulesOf([written]);
    // With so little to do the canary is quick; with stable's load it is not.
    const idle = run(rules, 40, { requests: [20, 200], seconds: [0.005, 0.02] }).state;
    const busy = armOf(60, 0, 0.06, latencyEdges);
    const sample: Sample = { at: "", seconds: 1, canary: busy, stable: armOf(60, 0, 0.02, latencyEdges), ...replayed };
    const { state } = [1, 2].reduce((looked, _) => analyse(looked.state, sample, 0, rules), { state: idle });
    const [verdict] = conclude(state, rules).verdicts;
    const [alone] = conclude(
      [1, 2].reduce((looked, _) => analyse(looked.state, sample, 0, rules), { state: beginAnalysis(rules) }).state,
      rules,
    ).verdicts;
    expect(verdict).toMatchObject({ verdict: "fail", n: 120, estimate: alone!.estimate });
  },
);

const replayed = { traffic: "replay", complete: true } as const;

test("buckets that double cannot prove a bound of 1.5: resolution, and the gate to write instead", async () => {
  const edges = Array.from({ length: 16 }, (_, i) => 0.001 * 2 ** i);
  const rules = await rulesOf([p95], { latencyEdges: edges });
  const { state } = run(rules, 40, { edges });
  expect(conclude(state, rules)).toMatchObject({ decision: "inconclusive", verdicts: [{ cause: "resolution" }] });
  expect(conclude(state, rules).reasons.join()).toContain("slower(TIME) <= baseline + 0.5%");
  const worse = run(rules, 40, { edges, seconds: [0.1, 0.02] });
  expect(worse.verdicts[0]).toMatchObject({ verdict: "fail", proven: true });
});

test.each([
  { policy: "estimate", requests: 60, decision: "promote", verdict: "pass" },
  { policy: "estimate", requests: 20, decision: "inconclusive", verdict: "inconclusive" },
  { policy: "block", requests: 60, decision: "inconclusive", verdict: "inconclusive" },
  { policy: "allow", requests: 20, decision: "promote", verdict: "inconclusive" },
] as const)(
  "too little at the end: policy $policy after $requests × 2 canary requests says $decision",
  async ({ policy, requests, decision, verdict }) => {
    const rules = await rulesOf([onePercent], { policy });
    const { state } = run(rules, 2, { requests: [requests, requests], errors: [0, 0] });
    expect(conclude(state, rules)).toMatchObject({ decision, verdicts: [{ verdict, proven: false, n: 2 * requests }] });
  },
);

test("a canary that saw less than half of its share is no promotion", async () => {
  const rules = await rulesOf([onePercent]);
  const { state } = run(rules, 200, { requests: [40, 200], errors: [0, 0], sample: { traffic: "live" } });
  const ended = conclude(state, rules);
  expect(ended.decision).toBe("inconclusive");
  expect(ended.reasons.join()).toContain("less than half of the 50.0 % asked for");
});

test("fail is latched: good intervals afterwards do not take it back", async () => {
  const rules = await rulesOf([onePercent]);
  const failed = run(rules, 20, { errors: [0.1, 0.01] });
  let { state } = failed;
  for (let i = 0; i < 200; i++) {
    const sample: Sample = {
      at: "",
      seconds: 1,
      canary: armOf(200, 0, 0.02, latencyEdges),
      stable: armOf(200, 0.05, 0.02, latencyEdges),
      traffic: "replay",
      complete: true,
    };
    state = analyse(state, sample, 0, rules).state;
  }
  expect(conclude(state, rules).decision).toBe("fail");
});

test("a base rate that triples for both arms, late, with most of the canary's traffic: estimates stay equal", async () => {
  const rules = await rulesOf([onePercent]);
  let state = beginAnalysis(rules);
  const exact = (requests: number, errors: number): ArmSample => ({
    ...armOf(requests, 0, 0.02, latencyEdges),
    errors,
  });
  const look = (canary: ArmSample, stable: ArmSample): Sample => ({
    at: "",
    seconds: 60,
    canary,
    stable,
    traffic: "replay",
    complete: true,
  });
  state = analyse(state, look(exact(100, 1), exact(900, 9)), 0, rules).state;
  const { verdicts } = analyse(state, look(exact(500, 15), exact(500, 15)), 0, rules);
  expect(verdicts[0]!.estimate).toBeCloseTo(verdicts[0]!.baseline!, 12);
});

test("what is taken for one event is said: rows, sessions, or ten requests where sessions are not known", async () => {
  const rules = await rulesOf([onePercent]);
  expect(run(rules, 1, {}).state.unit).toBe("replayed rows");
  expect(run(rules, 1, { sample: { traffic: "live" } }).state.unit).toBe("ten requests together");
  const arm = { ...armOf(200, 0, 0.02, latencyEdges), errorSquares: 0 };
  const live = run(rules, 1, { sample: { traffic: "live", canary: arm, stable: arm } });
  expect(live.state.unit).toBe("sessions");
});

test("a second attempt must prove more", async () => {
  const [first, second] = [await rulesOf([onePercent]), await rulesOf([onePercent], { attempt: 2 })];
  expect(run(first, 1, {}).verdicts[0]!.level!.pass).toBeCloseTo(0.95, 12);
  expect(run(second, 1, {}).verdicts[0]!.level!.pass).toBeCloseTo(1 - 0.05 / 6, 12);
});

test("failing shares its error rate among the gates, passing does not", async () => {
  const { verdicts } = run(await rulesOf([onePercent, p95]), 1, {});
  expect(verdicts[0]!.level!.pass).toBeCloseTo(0.95, 12);
  expect(verdicts[0]!.level!.fail).toBeCloseTo(0.975, 12);
});

test.each([
  { written: "error_rate >= 1%", change: { operator: ">=" as const }, says: "lower is better" },
  { written: "recall <= 1%", change: { metric: "recall" }, says: "a canary has no metric 'recall'" },
])("'$written' is refused", async ({ written, change, says }) => {
  await expect(canaryGates([{ ...onePercent, written, ...change }])).rejects.toThrow(says);
});

test("the vocabulary names every metric of the list, and each may be had", async () => {
  const vocabulary = await canaryVocabulary();
  expect([...vocabulary.keys()].sort()).toEqual(Object.keys(canaryMetrics).sort());
  for (const term of vocabulary.values()) expect(term).toMatchObject({ oneWay: true, sliceable: false });
});
