import { expect, test } from "@jest/globals";
import { type Judging, judgeHoldout } from "../../../src/validate/judge.js";
import type { ScoredRows, Slice } from "../../../src/validate/scored.js";
import { gate, labelled, regression } from "./rows.js";

const rules = { slices: [], sizes: { candidate: 1000, baseline: 2000 }, identical: false, policy: "block" } as const;

function judge(written: string | readonly string[], candidate: ScoredRows, more: Partial<Judging> = {}) {
  const gates = [written].flat().map((each) => gate(each));
  return judgeHoldout({ ...rules, gates, candidate, ...more });
}

const good = labelled({ "a>a": 480, "a>b": 20, "b>b": 470, "b>a": 30 });

test.each<{ written: string; verdict: string; estimate: number; n: number }>`
  written                        | verdict           | estimate            | n
  ${"accuracy >= 0.93"}          | ${"pass"}         | ${0.95}             | ${1000}
  ${"accuracy >= 0.95"}          | ${"inconclusive"} | ${0.95}             | ${1000}
  ${"accuracy >= 0.97"}          | ${"fail"}         | ${0.95}             | ${1000}
  ${"accuracy >= 0.95 at point"} | ${"pass"}         | ${0.95}             | ${1000}
  ${"recall >= 0.9"}             | ${"pass"}         | ${0.94}             | ${500}
  ${"recall(a) >= 0.9"}          | ${"pass"}         | ${0.96}             | ${500}
  ${"precision >= 0.9"}          | ${"pass"}         | ${470 / 490}        | ${490}
  ${"specificity >= 0.9"}        | ${"pass"}         | ${0.96}             | ${500}
  ${"f1 >= 0.9"}                 | ${"pass"}         | ${940 / 990}        | ${520}
  ${"f1(macro) >= 0.9"}          | ${"pass"}         | ${0.94999499949995} | ${1000}
  ${"balanced_accuracy >= 0.9"}  | ${"pass"}         | ${0.95}             | ${1000}
  ${"f_beta@2 >= 0.9"}           | ${"pass"}         | ${2350 / 2490}      | ${520}
  ${"size <= 1KB"}               | ${"pass"}         | ${1000}             | ${0}
  ${"size <= baseline * 0.4"}    | ${"fail"}         | ${1000}             | ${0}
`("$written: $verdict at $estimate on $n rows", async ({ written, verdict, estimate, n }) => {
  const [answer] = await judge(written, good, { baseline: good });
  expect(answer).toMatchObject({ verdict, n });
  expect(answer?.estimate).toBeCloseTo(estimate, 12);
});

test.each<{ why: string; written: string; rows: ScoredRows; cause: string }>`
  why                                          | written                                    | rows                                                                                               | cause
  ${"only one kind of rows occurs"}            | ${"roc_auc >= 0.8"}                        | ${labelled({ "a>b": 50 }, { probabilities: new Float64Array(100).fill(0.5) })}                     | ${"no-data"}
  ${"no row was predicted to be of the class"} | ${"precision >= 0.8"}                      | ${labelled({ "a>a": 50, "b>a": 50 })}                                                              | ${"no-data"}
  ${"labels only"}                             | ${"log_loss <= 0.3"}                       | ${good}                                                                                            | ${"no-data"}
  ${"not between 0 and 1"}                     | ${"brier <= 0.3"}                          | ${labelled({ "a>a": 1, "b>b": 1 }, { probabilities: Float64Array.of(0.5, 0.5, Number.NaN, 0.5) })} | ${"invalid"}
  ${"not between 0 and 1"}                     | ${"roc_auc >= 0.3"}                        | ${labelled({ "a>a": 1, "b>b": 1 }, { probabilities: Float64Array.of(0.5, 0.5, -0.5, 1.5) })}       | ${"invalid"}
  ${"do not sum to 1"}                         | ${"roc_auc(macro) >= 0.3"}                 | ${labelled({ "a>a": 1, "b>b": 1, "c>c": 1 }, { probabilities: new Float64Array(9).fill(0.5) })}    | ${"invalid"}
  ${"NaN or an infinite number"}               | ${"mae <= 1"}                              | ${regression([1, 2], [1, Number.NaN])}                                                             | ${"invalid"}
  ${"fewer than two rows"}                     | ${"r2 >= 0"}                               | ${regression([1], [1])}                                                                            | ${"no-data"}
  ${"no rows"}                                 | ${"mae <= 1"}                              | ${regression([], [])}                                                                              | ${"no-data"}
  ${"no prediction was timed"}                 | ${"predict_latency_p95 <= baseline * 1.5"} | ${good}                                                                                            | ${"no-data"}
  ${"no row and no answer is of the class"}    | ${"recall(z) >= 0.5"}                      | ${good}                                                                                            | ${"no-data"}
`("nothing is said of '$written' where $why, whatever the policy", async ({ written, rows, why, cause }) => {
  for (const policy of ["estimate", "block", "allow"] as const) {
    const [answer] = await judge(written, rows, { policy, baseline: rows });
    expect(answer).toMatchObject({ verdict: "inconclusive", cause, proven: false });
    expect(answer?.reason).toContain(why);
  }
});

test("without a baseline a gate against it is not judged, and says so", async () => {
  const [answer] = await judge("f1 >= baseline - 0.01", good);
  expect(answer).toMatchObject({ verdict: "not-applicable", proven: false });
  expect(answer?.reason).toContain("there is no baseline");
});

test("the same model passes its own baseline by identity, but not on time", async () => {
  const timed = { ...good, latency: new Float64Array(1000).fill(0.001) };
  const gates = ["accuracy >= baseline", "f1 > baseline", "predict_latency_p95 <= baseline"];
  const answers = await judge(gates, timed, { baseline: timed, identical: true });
  expect(answers.map(({ verdict, proven }) => [verdict, proven])).toEqual([
    ["pass", true],
    ["fail", true],
    ["pass", true],
  ]);
  expect(answers[2]?.reason).not.toContain("byte for byte");
});

const regions: readonly Slice[] = [
  { column: "region", value: "north", rows: Int32Array.from({ length: 500 }, (_, i) => i) },
  { column: "region", value: "south", rows: Int32Array.from({ length: 500 }, (_, i) => 500 + i) },
];

test("a gate with a column runs over all its values, each failing only at its share of the error rate", async () => {
  const answers = await judge(["accuracy[region] >= 0.9", "accuracy >= 0.9", "size <= 1GB"], good, { slices: regions });
  expect(answers.map(({ source }) => source)).toEqual([
    "accuracy[region=north] >= 0.9",
    "accuracy[region=south] >= 0.9",
    "accuracy >= 0.9",
    "size <= 1GB",
  ]);
  expect(answers.map(({ estimate, n }) => [estimate, n]).slice(0, 2)).toEqual([
    [0.96, 500],
    [0.94, 500],
  ]);
  expect(answers[0]?.level).toEqual({ pass: 0.95, fail: 1 - 0.05 / 3 });
});

test("a slice is the rows that it names, in every column", async () => {
  const probabilities = Float64Array.from({ length: 2000 }, (_, i) => ((i >> 1) + (i & 1)) % 2);
  const rows = { ...good, probabilities, weight: Float64Array.from({ length: 1000 }, (_, i) => 1 + (i % 3)) };
  const slices = [{ column: "region", value: "odd", rows: Int32Array.of(1, 3, 999) }];
  const [answer] = await judge("brier[region=odd] <= 1", rows, { slices });
  // Rows 1 and 3 are of class a and were given it with probability 0 (weights 2 and 1); row 999 is of b, given 1.
  const squares = [1, 3, 999].map((row) => ((probabilities[2 * row + 1] as number) - (row >= 500 ? 1 : 0)) ** 2);
  const weights = [1, 3, 999].map((row) => 1 + (row % 3));
  const expected =
    squares.reduce((sum, square, i) => sum + square * (weights[i] as number), 0) / weights.reduce((a, b) => a + b);
  expect(answer?.estimate).toBeCloseTo(expected, 12);
});

test("a slice value that does not occur is no data, never a pass", async () => {
  const [missing] = await judge("accuracy[region=west] >= 0.1", good, { slices: regions, policy: "allow" });
  expect(missing).toMatchObject({ verdict: "inconclusive", cause: "no-data" });
  expect(missing?.reason).toContain("no row of the holdout has region = west");
});

test("pooled values are listed as not judged", async () => {
  const pooled = [{ column: "region", values: ["east", "west"], rows: 12, minRows: 100 }];
  const answers = await judge(["accuracy[region] >= 0.9", "accuracy[region=west] >= 0.9"], good, {
    slices: regions,
    pooled,
  });
  expect(answers.map(({ verdict }) => verdict)).toEqual(["pass", "pass", "not-applicable", "inconclusive"]);
  expect(answers[2]?.reason).toContain("2 values of region (east, west; 12 rows together)");
  expect(answers[3]?.reason).toContain("min_rows");
});

test("paired accuracy needs the rows that differ, not the rows that both have right", async () => {
  const baseline = labelled({ "a>a": 480, "a>b": 20, "b>b": 480, "b>a": 20 });
  const [answer] = await judge("accuracy >= baseline - 0.02", good, { baseline });
  // Ten rows more are wrong, of 1000: Tango's lower bound, as scipy solves his equation.
  expect(answer).toMatchObject({ verdict: "pass", baseline: 0.96, n: 1000 });
  expect(answer?.interval?.lower).toBeCloseTo(-0.0164, 3);
});

test("a bootstrap with fewer than 20 rows on either side gives no bound", async () => {
  const few = (wrong: number) => labelled({ "a>a": 500 - wrong, "a>b": wrong, "b>b": 500 });
  const weight = new Float64Array(1000).fill(1);
  const answers = await Promise.all(
    [0, 19, 20].map(async (wrong) => (await judge("accuracy >= 0.9", { ...few(wrong), weight }))[0]),
  );
  expect(answers.map((answer) => [answer?.verdict, answer?.interval !== undefined])).toEqual([
    ["inconclusive", false],
    ["inconclusive", false],
    ["pass", true],
  ]);
});

test("rows of one group count as one", async () => {
  const rows = labelled({ "a>a": 800, "a>b": 50, "b>b": 100, "b>a": 50 });
  const alone = await judge("accuracy >= 0.88", rows);
  const grouped = await judge("accuracy >= 0.88", { ...rows, group: Int32Array.from(rows.truth, (_, i) => i % 40) });
  const width = ({ interval }: { interval?: { lower?: number; upper?: number } } = {}) =>
    (interval?.upper ?? 1) - (interval?.lower ?? 0);
  expect(width(alone[0])).toBeLessThan(0.04);
  const block = await judge("accuracy >= 0.5", {
    ...rows,
    group: Int32Array.from(rows.truth, (_, i) => Math.floor(i / 10)),
  });
  expect(width(block[0])).toBeGreaterThan(2 * width(alone[0]));
  expect(grouped[0]?.estimate).toBe(0.9);
});

test("the same seed gives the same verdicts", async () => {
  const gates = ["f1(macro) >= 0.94", "balanced_accuracy >= baseline - 0.01"];
  const baseline = labelled({ "a>a": 470, "a>b": 30, "b>b": 480, "b>a": 20 });
  const [one, again, other] = [
    await judge(gates, good, { baseline, seed: 7 }),
    await judge(gates, good, { baseline, seed: 7 }),
    await judge(gates, good, { baseline, seed: 8 }),
  ];
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test("two models' class numbers may differ", async () => {
  const baseline: ScoredRows = {
    ...good,
    task: "multiclass",
    classes: ["0", "a", "b"],
    truth: Int32Array.from(good.truth, (index) => index + 1),
    predicted: Int32Array.from(good.predicted, (index) => index + 1),
  };
  const [same] = await judge("recall(b) >= baseline - 0.01", good, { baseline });
  expect(same).toMatchObject({ verdict: "pass", estimate: 0.94, baseline: 0.94 });
});

test("a baseline that answered other rows is refused", async () => {
  const baseline = labelled({ "a>a": 1, "b>b": 999 });
  await expect(judge("accuracy >= baseline - 0.1", good, { baseline })).rejects.toThrow("another label");
});

test("latency is judged on the rows that were timed, the baseline in the same window", async () => {
  const rows = Int32Array.from({ length: 400 }, (_, i) => 2 * i);
  const times = (slower: number) => Float64Array.from({ length: 1200 }, (_, i) => slower * (1 + (i % 100) / 1000));
  const timing = { rows, candidate: times(0.001), incumbent: times(0.0011) };
  const answers = await judge(
    ["predict_latency_p95 <= baseline * 1.5", "predict_latency_p95[region=south] <= baseline * 1.5", "accuracy >= 0.9"],
    good,
    { baseline: good, slices: regions, timing },
  );
  expect(answers.map(({ verdict, n }) => [verdict, n])).toEqual([
    ["pass", 400],
    ["pass", 150],
    ["pass", 1000],
  ]);
  const [tooFew] = await judge("predict_latency_p99 <= baseline * 1.5", good, {
    baseline: good,
    timing: {
      ...timing,
      rows: rows.subarray(0, 100),
      candidate: times(1).subarray(0, 300),
      incumbent: times(1).subarray(0, 300),
    },
  });
  expect(tooFew).toMatchObject({ verdict: "inconclusive", cause: "too-little", n: 100, needed: 299 });
});

test("in single precision a probability of 0 costs less, as scikit-learn has it for float32", async () => {
  const rows = labelled({ "a>a": 1, "b>a": 1 }, { probabilities: Float64Array.of(1, 0, 1, 0) });
  const [double] = await judge("log_loss <= 1 at point", rows);
  const [single] = await judge("log_loss <= 1 at point", { ...rows, singlePrecision: true });
  expect(double?.estimate).toBeCloseTo(-Math.log(2 ** -52) / 2, 9);
  expect(single?.estimate).toBeCloseTo(-Math.log(2 ** -23) / 2, 6);
});
