import { expect, test } from "@jest/globals";
import { parseGate } from "../../../src/gates/parse.js";
import type { Policy } from "../../../src/gates/verdict.js";
import { analyse } from "../../../src/rollout/analysis/analyse.js";
import { conclude } from "../../../src/rollout/analysis/conclude.js";
import { canaryVocabulary } from "../../../src/rollout/analysis/metrics/list.js";
import { type AnalysisRules, canaryGates } from "../../../src/rollout/analysis/rules.js";
import { type AnalysisState, beginAnalysis } from "../../../src/rollout/analysis/state.js";
import type { ArmSample, Predictions, Sample } from "../../../src/rollout/seams.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import { binomial, seeded } from "../../stats/sequential/simulate.js";

async function rulesOf(written: string, policy: Policy = "block"): Promise<AnalysisRules> {
  const gate = parseGate(written, await canaryVocabulary(), { level: 0.95 });
  return {
    gates: await canaryGates([gate]),
    policy,
    warmupSeconds: 0,
    shares: [0.5],
    latencyEdges,
    attempt: 1,
  };
}

const arm: ArmSample = {
  requests: 500,
  errors: 0,
  latency: latencyEdges.map(() => 0).concat(0),
  replicas: { seen: 1, expected: 1 },
  restarts: 0,
  ageSeconds: 1e6,
};

interface Traffic {
  /** Share of the predictions that are "yes", canary's and stable's. */
  readonly yes: readonly [canary: number, stable: number];
  readonly predictions?: number;
  readonly rowsPerRequest?: number;
  readonly sample?: Partial<Sample>;
  readonly blind?: string;
}

const random = seeded(21);

function sampleOf({ yes, predictions = 500, rowsPerRequest = 1, sample, blind }: Traffic): Sample {
  const predicted = (share: number) => {
    const hits = binomial(random, predictions / rowsPerRequest, share) * rowsPerRequest;
    return { counts: [predictions - hits, hits], squares: predictions * rowsPerRequest };
  };
  const both: Predictions = {
    bins: ["no", "yes"],
    ...(blind !== undefined && { blind }),
    canary: predicted(yes[0]),
    stable: predicted(yes[1]),
  };
  return {
    at: "",
    seconds: 10,
    canary: arm,
    stable: arm,
    traffic: "replay",
    complete: true,
    predictions: both,
    ...sample,
  };
}

function run(rules: AnalysisRules, intervals: number, traffic: Traffic, from = beginAnalysis(rules)): AnalysisState {
  let state = from;
  for (let i = 0; i < intervals; i++) state = analyse(state, sampleOf(traffic), 0, rules).state;
  return state;
}

test.each([
  { what: "the same predictions", yes: [0.3, 0.3], verdict: "pass", decision: "promote" },
  { what: "30 points more 'yes'", yes: [0.6, 0.3], verdict: "fail", decision: "fail" },
  { what: "only 'no' from now on", yes: [0, 0.3], verdict: "fail", decision: "fail" },
] as const)(
  "$what, replayed (seed 21): $verdict, proven, and the interval agrees",
  async ({ yes, verdict, decision }) => {
    const rules = await rulesOf("drift <= 0.1");
    const ended = conclude(run(rules, 60, { yes }), rules);
    expect(ended).toMatchObject({ decision, verdicts: [{ verdict, proven: true, place: "canary" }] });
    const { interval, estimate } = ended.verdicts[0]!;
    if (verdict === "pass") expect(interval!.upper!).toBeLessThanOrEqual(0.1);
    else expect(interval!.lower!).toBeGreaterThanOrEqual(0.1);
    expect(interval!.lower!).toBeLessThanOrEqual(estimate!);
    expect(interval!.upper!).toBeGreaterThanOrEqual(estimate!);
  },
);

test("a fail says where to look first", async () => {
  const rules = await rulesOf("drift <= 10%");
  const { reasons } = conclude(run(rules, 60, { yes: [0.7, 0.3] }), rules);
  expect(reasons.join()).toMatch(/fails 'drift <= 10%' \(most in '(yes|no)': [37]\d\.\d % against [37]\d\.\d %\)/);
});

test.each([
  { why: "the servers of stable do not count them", noPredictions: "the servers of stable do not count them" },
  { why: "no interval had predictions of both arms", noPredictions: undefined },
])("no predictions: no-data blocks whatever the policy says ($why)", async ({ why, noPredictions }) => {
  for (const policy of ["estimate", "allow", "block"] as const satisfies readonly Policy[]) {
    const rules = await rulesOf("drift <= 0.1", policy);
    const sample = { predictions: undefined, ...(noPredictions !== undefined && { noPredictions }) };
    const ended = conclude(run(rules, 40, { yes: [0.3, 0.3], sample }), rules);
    expect(ended).toMatchObject({ decision: "inconclusive", verdicts: [{ cause: "no-data", proven: false }] });
    expect(ended.reasons.join()).toContain(why);
  }
});

test("bins that cannot tell: resolution, never a pass", async () => {
  const rules = await rulesOf("drift <= 0.1", "allow");
  const ended = conclude(run(rules, 60, { yes: [0.3, 0.3], blind: "nearly all values fall into one bin" }), rules);
  expect(ended).toMatchObject({ decision: "inconclusive", verdicts: [{ cause: "resolution" }] });
  expect(ended.reasons.join()).toContain("nearly all values fall into one bin");
});

test("many rows in each request prove no more than as many requests (seed 21)", async () => {
  const rules = await rulesOf("drift <= 0.1");
  const single = conclude(run(rules, 30, { yes: [0.3, 0.3] }), rules).verdicts[0]!;
  const grouped = conclude(run(rules, 30, { yes: [0.3, 0.3], rowsPerRequest: 50 }), rules).verdicts[0]!;
  expect(single.verdict).toBe("pass");
  expect(grouped).toMatchObject({ verdict: "inconclusive", cause: "too-little" });
});

test("users' own requests are taken for ten that come together, and the sentence says so", async () => {
  const rules = await rulesOf("drift <= 0.1");
  const live = { yes: [0.7, 0.3], sample: { traffic: "live" } } as const;
  expect(conclude(run(rules, 60, live), rules).reasons.join()).toContain("ten requests counted as one");
  const even = conclude(run(rules, 10, { ...live, yes: [0.3, 0.3] }), rules).verdicts[0]!;
  expect(even).toMatchObject({ verdict: "inconclusive", cause: "too-little" });
  expect(even.needed!).toBeGreaterThan(5000);
});

test.each([
  { policy: "estimate", intervals: 2, yes: [0.3, 0.3], decision: "promote" },
  { policy: "estimate", intervals: 4, yes: [0.42, 0.3], decision: "fail" },
  { policy: "block", intervals: 2, yes: [0.3, 0.3], decision: "inconclusive" },
] as const)("not proven at the end, $yes: policy $policy says $decision (seed 21)", async (given) => {
  const rules = await rulesOf("drift <= 0.1", given.policy);
  const ended = conclude(run(rules, given.intervals, { yes: given.yes }), rules);
  expect(ended).toMatchObject({ decision: given.decision, verdicts: [{ proven: false }] });
});

test("where chance alone reaches half of the bound, not even the estimate decides", async () => {
  const rules = await rulesOf("drift <= 0.05", "estimate");
  const ended = conclude(run(rules, 1, { yes: [0.3, 0.3], predictions: 120 }), rules);
  expect(ended).toMatchObject({ decision: "inconclusive", verdicts: [{ cause: "too-little" }] });
});

test("a resume from the record in the middle comes to exactly the same state and verdicts", async () => {
  const rules = await rulesOf("drift <= 0.1");
  const samples = Array.from({ length: 20 }, () => sampleOf({ yes: [0.35, 0.3] }));
  const through = (resumeAt?: number) =>
    samples.reduce((state, sample, i) => {
      const from: AnalysisState = i === resumeAt ? JSON.parse(JSON.stringify(state)) : state;
      return analyse(from, sample, 0, rules).state;
    }, beginAnalysis(rules));
  expect(through(11)).toEqual(through());
  expect(JSON.stringify(through()).length).toBeLessThan(6_000);
});

test("bins that change in the middle are not added up", async () => {
  const rules = await rulesOf("drift <= 0.1");
  const before = run(rules, 5, { yes: [0.3, 0.3] });
  const sample = sampleOf({ yes: [0.3, 0.3] });
  const other: Sample = { ...sample, predictions: { ...sample.predictions!, bins: ["no", "maybe"] } };
  const after = analyse(before, other, 0, rules).state;
  expect(after.gates[0]).toMatchObject({ drift: (before.gates[0] as { drift: unknown }).drift });
});

test.each([
  { written: "drift <= baseline + 0.1", says: "drift is itself the difference from stable" },
  { written: "drift <= 0", says: "a drift of 0 is never proven" },
  { written: "drift <= 1", says: "so every model passes this" },
  { written: "drift >= 0.1", says: "lower is better" },
])("'$written' is refused", async ({ written, says }) => {
  await expect(rulesOf(written)).rejects.toThrow(says);
});
