import { expect, test } from "@jest/globals";
import { parseGate } from "../../../src/gates/parse.js";
import type { Policy } from "../../../src/gates/verdict.js";
import { neverProven } from "../../../src/rollout/analysis/accuracy-gate.js";
import { analyse } from "../../../src/rollout/analysis/analyse.js";
import { conclude } from "../../../src/rollout/analysis/conclude.js";
import { canaryVocabulary } from "../../../src/rollout/analysis/metrics/list.js";
import { type AnalysisRules, canaryGates } from "../../../src/rollout/analysis/rules.js";
import { type AnalysisState, beginAnalysis } from "../../../src/rollout/analysis/state.js";
import type { AnsweredRows, ArmSample, Sample } from "../../../src/rollout/seams.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import { tango } from "../../../src/stats/paired.js";

async function rulesOf(written: string, policy: Policy = "block"): Promise<AnalysisRules> {
  const gate = parseGate(written, await canaryVocabulary(), { level: 0.95 });
  const gates = await canaryGates([gate]);
  return { gates, policy, warmupSeconds: 0, shares: [0.5], latencyEdges, attempt: 1 };
}

const arm: ArmSample = {
  requests: 500,
  errors: 0,
  latency: latencyEdges.map(() => 0).concat(0),
  replicas: { seen: 1, expected: 1 },
  restarts: 0,
  ageSeconds: 1e6,
};
const sampleOf = (changes: Partial<Sample>): Sample => ({
  at: "",
  seconds: 10,
  canary: arm,
  stable: arm,
  traffic: "replay",
  complete: true,
  ...changes,
});

type Counts = readonly [both: number, canaryOnly: number, stableOnly: number, neither: number];
const answersOf = ([both, canaryOnly, stableOnly, neither]: Counts, of: number): AnsweredRows => ({
  of,
  both,
  canaryOnly,
  stableOnly,
  neither,
});

function looked(rules: AnalysisRules, answers: readonly AnsweredRows[]): AnalysisState {
  return answers.reduce(
    (state, one) => analyse(state, sampleOf({ answers: one }), 0, rules).state,
    beginAnalysis(rules),
  );
}

type Seen = {
  readonly gate: string;
  readonly counts: Counts;
  readonly of: number;
  readonly verdict: string;
  readonly says: string;
};

test.each<Seen>`
  what                               | gate                           | counts                | of      | verdict           | says
  ${"the same answers"}              | ${"accuracy >= baseline - 1%"} | ${[950, 0, 0, 50]}    | ${1000} | ${"pass"}         | ${"passes"}
  ${"few rows differ"}               | ${"accuracy >= baseline - 2%"} | ${[930, 5, 5, 60]}    | ${1000} | ${"pass"}         | ${"on 1,000 replayed rows"}
  ${"clearly worse"}                 | ${"accuracy >= baseline - 2%"} | ${[850, 5, 95, 50]}   | ${1000} | ${"fail"}         | ${"fails"}
  ${"worse, at half of the rows"}    | ${"accuracy >= baseline - 2%"} | ${[425, 2, 48, 25]}   | ${1000} | ${"fail"}         | ${"on 500 of 1,000 replayed rows"}
  ${"worse, before any look"}        | ${"accuracy >= baseline - 2%"} | ${[80, 0, 25, 15]}    | ${1000} | ${"inconclusive"} | ${"neither proven nor refuted yet"}
  ${"too few rows for the margin"}   | ${"accuracy >= baseline - 1%"} | ${[180, 6, 6, 8]}     | ${200}  | ${"inconclusive"} | ${"there are 200 rows to replay"}
  ${"better, and that is asked for"} | ${"accuracy >= baseline"}      | ${[850, 80, 20, 50]}  | ${1000} | ${"pass"}         | ${"accuracy 93.0 % against 87.0 % of stable"}
  ${"good enough by itself"}         | ${"accuracy >= 90%"}           | ${[900, 40, 20, 40]}  | ${1000} | ${"pass"}         | ${"accuracy 94.0 % on"}
  ${"not good enough by itself"}     | ${"accuracy >= 90%"}           | ${[800, 40, 20, 140]} | ${1000} | ${"fail"}         | ${"accuracy 84.0 % on"}
`("$what ($gate): $verdict", async ({ gate, counts, of, verdict, says }) => {
  const rules = await rulesOf(gate);
  const state = looked(rules, [answersOf(counts, of)]);
  const { verdicts } = analyse(state, sampleOf({ answers: answersOf(counts, of) }), 0, rules);
  const n = counts.reduce((sum, count) => sum + count, 0);
  expect(verdicts[0]).toMatchObject({ verdict, proven: verdict !== "inconclusive", n, place: "canary" });
  expect(verdicts[0]!.reason).toContain(says);
});

test("the report's interval is Tango's, at the look's part of the error rate", async () => {
  const rules = await rulesOf("accuracy >= baseline - 2%");
  const answers = answersOf([460, 8, 12, 20], 1000);
  const { verdicts } = analyse(beginAnalysis(rules), sampleOf({ answers }), 0, rules);
  // The look at a half has a quarter.
  const { lower, upper } = tango({ candidateOnly: 8, baselineOnly: 12, rows: 500 }, 0.05 / 4);
  expect(verdicts[0]).toMatchObject({ estimate: 0.936, baseline: 0.944, level: { pass: 0.95, fail: 0.95 } });
  expect(verdicts[0]!.interval!.lower).toBeCloseTo(lower, 12);
  expect(verdicts[0]!.interval!.upper).toBeCloseTo(upper, 12);
});

test("between two looks nothing is decided anew, however often one looks", async () => {
  const rules = await rulesOf("accuracy >= baseline - 2%");
  const early = answersOf([115, 2, 8, 0], 1000);
  const bad = answersOf([115, 2, 100, 0], 1000);
  const looks = (all: readonly AnsweredRows[]) => {
    const { gates } = looked(rules, all);
    return gates[0];
  };
  // The look at 125 rows was made; with 217 rows it is still that one.
  expect(looks([early, bad])).toMatchObject({ failed: false, look: { index: 0, answers: early } });
  expect(looks([early, bad, answersOf([115, 2, 133, 0], 1000)])).toMatchObject({ failed: true, look: { index: 1 } });
});

test("a fail stays, whatever the rest of the rows say", async () => {
  const rules = await rulesOf("accuracy >= baseline - 2%");
  const state = looked(rules, [answersOf([200, 0, 50, 0], 1000), answersOf([950, 0, 50, 0], 1000)]);
  expect(conclude(state, rules)).toMatchObject({ decision: "fail" });
});

test.each<{ readonly policy: Policy; readonly counts: Counts; readonly decision: string; readonly proven: boolean }>`
  policy        | counts            | decision          | proven
  ${"block"}    | ${[180, 6, 6, 8]} | ${"inconclusive"} | ${false}
  ${"allow"}    | ${[180, 6, 6, 8]} | ${"promote"}      | ${false}
  ${"estimate"} | ${[180, 6, 6, 8]} | ${"promote"}      | ${false}
  ${"estimate"} | ${[177, 6, 9, 8]} | ${"fail"}         | ${false}
  ${"estimate"} | ${[20, 0, 0, 0]}  | ${"inconclusive"} | ${false}
  ${"block"}    | ${[560, 0, 0, 0]} | ${"promote"}      | ${true}
`("when the time is up, by '$policy' with $counts: $decision", async ({ policy, counts, decision, proven }) => {
  const rules = await rulesOf("accuracy >= baseline - 1%", policy);
  const ended = conclude(looked(rules, [answersOf(counts, 1000)]), rules);
  expect(ended).toMatchObject({ decision, verdicts: [{ proven }] });
});

test("at point: by the estimate, and only when the time is up as every such gate", async () => {
  const rules = await rulesOf("accuracy >= baseline - 1% at point");
  const state = looked(rules, [answersOf([800, 0, 200, 0], 1000)]);
  expect(state.gates[0]).toMatchObject({ failed: false });
  expect(conclude(state, rules)).toMatchObject({ decision: "fail", verdicts: [{ verdict: "fail", proven: false }] });
});

test.each`
  what                              | sample                                                        | why
  ${"nobody answers rows"}          | ${{}}                                                         | ${"no replayed row was answered by both arms"}
  ${"answers cannot be understood"} | ${{ answers: answersOf([0, 0, 0, 0], 9), noAnswers: "body" }} | ${"body"}
`("$what: no-data blocks whatever the policy says", async ({ sample, why }) => {
  for (const policy of ["estimate", "allow", "block"] as const) {
    const rules = await rulesOf("accuracy >= baseline - 1%", policy);
    const { state } = analyse(beginAnalysis(rules), sampleOf(sample as Partial<Sample>), 0, rules);
    const ended = conclude(state, rules);
    expect(ended).toMatchObject({ decision: "inconclusive", verdicts: [{ cause: "no-data", proven: false }] });
    expect(ended.reasons.join()).toContain(why);
  }
});

type Asked = { readonly gate: string; readonly rows: number; readonly says: string | undefined };

test.each<Asked>`
  gate                                    | rows   | says
  ${"accuracy >= baseline - 1%"}          | ${200} | ${"takes 314 rows even of two models that never differ, and there are 200 to replay"}
  ${"accuracy >= baseline - 1%"}          | ${597} | ${undefined}
  ${"accuracy >= 99%"}                    | ${200} | ${"takes 327 rows even of a flawless model"}
  ${"accuracy >= 90%"}                    | ${200} | ${undefined}
  ${"accuracy >= baseline"}               | ${200} | ${undefined}
  ${"accuracy >= baseline - 1% at point"} | ${200} | ${undefined}
  ${"error_rate <= baseline + 1%"}        | ${1}   | ${undefined}
`("$gate of $rows rows: $says", async ({ gate, rows, says }) => {
  const rules = await rulesOf(gate);
  const told = neverProven(rules.gates[0]!, rows, rules);
  expect(told).toEqual(says === undefined ? undefined : expect.stringContaining(says));
});

test("other rows than before begin their looks anew", async () => {
  const rules = await rulesOf("accuracy >= baseline - 2%");
  const state = looked(rules, [answersOf([500, 0, 5, 0], 1000), answersOf([120, 0, 0, 0], 800)]);
  expect(state.gates[0]).toMatchObject({ look: { index: 0, answers: { of: 800 } } });
});

test.each`
  written                          | says
  ${"accuracy >= baseline * 0.99"} | ${"Write how many points may be lost"}
`("'$written' is refused: $says", async ({ written, says }) => {
  const gate = parseGate(written as string, await canaryVocabulary(), { level: 0.95 });
  await expect(
    canaryGates([gate]).catch((error: { message: string; remedy: string }) => `${error.message} ${error.remedy}`),
  ).resolves.toContain(says);
});
