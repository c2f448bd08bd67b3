import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { combine } from "../../src/gates/combine.js";
import { type DecisionRules, decide, notApplicable } from "../../src/gates/decide.js";
import { parseGate } from "../../src/gates/parse.js";
import type { Evidence, Policy, Verdict } from "../../src/gates/verdict.js";
import { exact, paired, proportion } from "./evidence.js";
import { everything, termOf } from "./vocabulary.js";

function judge(written: string, evidence: Evidence, rules: Partial<DecisionRules> = {}): Verdict {
  const gate = parseGate(written, everything, { level: 0.95 });
  const term = termOf(gate.metric);
  return decide(gate, evidence, { policy: "estimate", comparisons: 1, place: "holdout", term, ...rules });
}

const better = { bothRight: 550, candidateOnly: 15, baselineOnly: 10, rows: 597 };
const equal = { bothRight: 550, candidateOnly: 11, baselineOnly: 10, rows: 597 };
const worse = { bothRight: 550, candidateOnly: 11, baselineOnly: 30, rows: 597 };
const canary = { place: "canary" } as const;
const tail: Evidence = {
  estimate: 0.12,
  baseline: 0.11,
  quantity: -0.012,
  threshold: 0,
  n: 5000,
  bounds: () => ({ lower: -0.02, upper: -0.003 }),
  method: "given",
};

test.each<[string, Evidence, Partial<DecisionRules>, object, string]>([
  [
    "accuracy >= 0.90",
    proportion(556, 597, 0.9),
    {},
    { verdict: "pass", proven: true },
    "accuracy 0.931, at least 0.912 with 95 % confidence: passes ≥ 0.90",
  ],
  [
    "accuracy >= 90%",
    proportion(556, 597, 0.9),
    {},
    { verdict: "pass", proven: true },
    "accuracy 93.1 %, at least 91.2 % with 95 % confidence: passes ≥ 90%",
  ],
  [
    "accuracy >= 0.95",
    proportion(540, 597, 0.95),
    { comparisons: 3 },
    { verdict: "fail", proven: true },
    "accuracy 0.905, at most 0.929 with 98.33 % confidence: fails ≥ 0.95",
  ],
  [
    "accuracy >= 0.92",
    proportion(556, 597, 0.92),
    {},
    { verdict: "pass", proven: false, cause: "too-little", needed: 3388 },
    "accuracy 0.931, at least 0.912 with 95 % confidence: passes ≥ 0.92 by the estimate alone, not proven; " +
      "about 3,388 rows would settle it with 80 % chance",
  ],
  [
    "accuracy >= 0.92",
    proportion(556, 597, 0.92),
    { policy: "block" },
    { verdict: "inconclusive", proven: false, cause: "too-little", needed: 3388 },
    "accuracy 0.931, at least 0.912 with 95 % confidence: 597 rows neither prove nor refute ≥ 0.92; " +
      "about 3,388 rows would settle it with 80 % chance",
  ],
  [
    "accuracy >= 0.931",
    proportion(556, 597, 0.931),
    {},
    { verdict: "pass", proven: false, cause: "too-little" },
    "accuracy 0.9313, at least 0.912 with 95 % confidence: passes ≥ 0.931 by the estimate alone, not proven; " +
      "the margin is too tight to settle: it would take over 100 times as many",
  ],
  [
    "accuracy >= 0.94",
    proportion(556, 597, 0.94),
    {},
    { verdict: "fail", proven: false, cause: "too-little" },
    "accuracy 0.931, at least 0.912 with 95 % confidence: fails ≥ 0.94 by the estimate alone, not proven; " +
      "more rows would more likely show a fail",
  ],
  [
    "recall[region] >= 0.8",
    proportion(11, 12, 0.8),
    { slice: { column: "region", value: "St. John's" } },
    { source: `recall[region="St. John's"] >= 0.8`, verdict: "inconclusive", cause: "too-little", needed: 59 },
    `recall[region="St. John's"] 0.917, at least 0.661 with 95 % confidence: 12 rows neither prove nor refute ≥ 0.8; ` +
      "about 59 rows would settle it with 80 % chance; " +
      "to pool rare values, write slices: [{column: region, min_rows: 100}]",
  ],
  [
    "error_rate <= 1%",
    proportion(2, 900, 0.01),
    canary,
    { place: "canary", verdict: "pass", proven: true },
    "error_rate 0.2 %, at most 0.7 % with 95 % confidence: passes ≤ 1%",
  ],
  [
    "error_rate <= 1%",
    proportion(40, 900, 0.01),
    canary,
    { verdict: "fail", proven: true },
    "error_rate 4.4 %, at least 3.4 % with 95 % confidence: fails ≤ 1%",
  ],
  [
    "error_rate <= 10%",
    proportion(6, 99, 0.1),
    canary,
    { verdict: "inconclusive", cause: "too-little" },
    "error_rate 6.1 %, at most 11.6 % with 95 % confidence: 99 canary requests neither prove nor refute ≤ 10%; " +
      "about 311 canary requests would settle it with 80 % chance",
  ],
  [
    "accuracy >= baseline - 0.01",
    paired(better, -0.01),
    {},
    { verdict: "pass", proven: true },
    "accuracy 0.946 against 0.938: difference +0.84 percentage points, at least -0.57 percentage points " +
      "with 95 % confidence: passes ≥ baseline - 1 percentage point",
  ],
  [
    "accuracy >= baseline - 0.5%",
    paired(equal, -0.005),
    { policy: "block" },
    { verdict: "inconclusive", cause: "too-little", needed: 8700 },
    "accuracy 94.0 % against 93.8 %: difference +0.17 percentage points, at least -1.2 percentage points " +
      "with 95 % confidence: 597 rows neither prove nor refute ≥ baseline - 0.5 percentage points; " +
      "about 8,700 rows would settle it with 80 % chance",
  ],
  [
    "accuracy >= baseline",
    paired(worse, 0),
    {},
    { verdict: "fail", proven: true },
    "accuracy 0.940 against 0.972: difference -3.2 percentage points, at most -1.5 percentage points " +
      "with 95 % confidence: fails ≥ baseline",
  ],
  [
    "latency_p95 <= baseline * 1.2",
    tail,
    canary,
    { verdict: "pass", proven: true },
    "latency_p95 120 ms against 110 ms: difference from 1.2 times that -12 ms, at most -3 ms " +
      "with 95 % confidence: passes ≤ baseline * 1.2",
  ],
  ["size <= 200MB", exact(12.4e6, 200e6), {}, { verdict: "pass", proven: true }, "size 12.4 MB: passes ≤ 200MB"],
  ["size <= 200MB", exact(200_000_001, 200e6), {}, { verdict: "fail" }, "size 200.000001 MB: fails ≤ 200MB"],
  ["class_count == 10", exact(10, 10), {}, { verdict: "pass", proven: true }, "class_count 10: passes = 10"],
  [
    "accuracy >= 0.93 at point",
    proportion(556, 597, 0.93),
    {},
    { verdict: "pass", proven: true },
    "accuracy 0.931: passes ≥ 0.93 at point",
  ],
  [
    "accuracy >= baseline - 0.01",
    { ...paired({ ...equal, candidateOnly: 0, baselineOnly: 0 }, -0.01), identical: true },
    {},
    { verdict: "pass", proven: true },
    "accuracy 0.921: the candidate is the baseline, byte for byte, so it passes ≥ baseline - 1 percentage point",
  ],
  [
    "accuracy >= 0.9",
    { threshold: 0.9, n: 0, method: "" },
    {},
    { verdict: "inconclusive", cause: "no-data", proven: false },
    "accuracy: there is nothing to compute it from, so nothing can be said of ≥ 0.9",
  ],
  [
    "accuracy >= baseline - 0.1",
    { estimate: 0.9, threshold: -0.1, n: 500, method: "" },
    {},
    { verdict: "inconclusive", cause: "no-data" },
    "accuracy: the baseline has none to compare with, so nothing can be said of ≥ baseline - 10 percentage points",
  ],
  [
    "latency_p95 <= baseline * 1.2",
    { threshold: 0, n: 5000, method: "", blocked: { cause: "resolution", why: "stable's buckets are too coarse" } },
    canary,
    { verdict: "inconclusive", cause: "resolution" },
    "latency_p95: stable's buckets are too coarse, so nothing can be said of ≤ baseline * 1.2",
  ],
])("%s", (written, evidence, rules, expected, sentence) => {
  const verdict = judge(written, evidence, rules);
  expect(verdict).toMatchObject(expected);
  expect(verdict.reason).toBe(sentence);
});

test("the interval is the one that decided: pass at 1 − α, fail at 1 − α/K, mirrored for '<='", () => {
  const floor = proportion(556, 597, 0.92);
  const bounds = (alpha: number) => floor.bounds?.(alpha);
  const verdict = judge("accuracy >= 0.92", floor, { comparisons: 4 });
  expect(verdict.interval).toEqual({ lower: bounds(0.05)?.lower, upper: bounds(0.0125)?.upper });
  expect(verdict.level).toEqual({ pass: 0.95, fail: 0.9875 });
  const mirrored = judge("error_rate <= 0.92", { ...floor, threshold: 0.92 }, { comparisons: 4 });
  expect(mirrored.interval).toEqual({ lower: bounds(0.0125)?.lower, upper: bounds(0.05)?.upper });
});

test.each`
  operator | lower  | upper  | verdict
  ${">="}  | ${0.5} | ${0.6} | ${"pass"}
  ${">"}   | ${0.5} | ${0.6} | ${"inconclusive"}
  ${">"}   | ${0.4} | ${0.5} | ${"fail"}
  ${">="}  | ${0.4} | ${0.5} | ${"inconclusive"}
  ${"<="}  | ${0.4} | ${0.5} | ${"pass"}
  ${"<"}   | ${0.4} | ${0.5} | ${"inconclusive"}
  ${"<"}   | ${0.5} | ${0.6} | ${"fail"}
  ${"<="}  | ${0.5} | ${0.6} | ${"inconclusive"}
`("bounds $lower to $upper against '$operator 0.5': $verdict", ({ operator, lower, upper, verdict }) => {
  const evidence: Evidence = {
    estimate: 0.5,
    threshold: 0.5,
    bounds: () => ({ lower: Number(lower), upper: Number(upper) }),
    n: 1000,
    method: "given",
  };
  expect(judge(`rmse ${operator} 0.5`, evidence, { policy: "block" }).verdict).toBe(verdict);
});

test.each`
  place        | n      | verdict
  ${"holdout"} | ${29}  | ${"inconclusive"}
  ${"holdout"} | ${30}  | ${"pass"}
  ${"canary"}  | ${99}  | ${"inconclusive"}
  ${"canary"}  | ${100} | ${"pass"}
`("the estimate decides by policy from enough rows on: $n in the $place", ({ place, n, verdict }) => {
  // A bootstrap with too few events gives no bounds at all.
  const evidence: Evidence = { estimate: 0.7, threshold: 0.5, bounds: () => undefined, n: Number(n), method: "BCa" };
  const judged = judge("accuracy >= 0.5", evidence, { place: place as Verdict["place"] });
  expect(judged).toMatchObject({ verdict, proven: false, cause: "too-little" });
  expect(judged.interval).toBeUndefined();
});

test("an identical model does not pass a gate that asks for more than the baseline", () => {
  const same = { ...paired({ ...equal, candidateOnly: 0, baselineOnly: 0 }, 0.01), identical: true };
  expect(judge("accuracy >= baseline + 0.01", same)).toMatchObject({ verdict: "fail", proven: true });
});

test("an unbounded side is left out of the interval", () => {
  const evidence = { ...tail, bounds: () => ({ lower: -0.02, upper: Number.POSITIVE_INFINITY }) };
  expect(judge("latency_p95 <= baseline * 1.2", evidence).interval).toEqual({ lower: -0.02 });
});

test("nothing unknown passes, whatever the gate and the policy", () => {
  const hole = fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  const written = fc.constantFrom(
    "accuracy >= 0.5",
    "accuracy > 0.5 at point",
    "rmse <= 5",
    "accuracy == 0.5 at point",
    "accuracy >= baseline - 0.5",
    "rmse <= baseline * 2 at point",
    "size <= 5MB",
    "size <= baseline",
  );
  fc.assert(
    fc.property(
      written,
      hole,
      fc.boolean(),
      fc.constantFrom("estimate", "block", "allow"),
      (line, value, flag, policy) => {
        const broken = line.includes("baseline")
          ? { estimate: 0.7, baseline: value, quantity: value }
          : { estimate: value };
        const evidence = {
          ...broken,
          threshold: 0.5,
          bounds: () => ({ lower: 0.6, upper: 0.8 }),
          n: 1000,
          method: "given",
          exact: flag,
        } as Evidence;
        const { verdict, proven, reason } = judge(line, evidence, { policy: policy as Policy });
        expect({ verdict, proven }).toEqual({ verdict: "inconclusive", proven: false });
        expect(reason).not.toMatch(/undefined|NaN|Infinity/);
      },
    ),
  );
});

test("bounds that are not numbers decide nothing", () => {
  const evidence = { ...proportion(90, 100, 0.5), bounds: () => ({ lower: Number.NaN, upper: Number.NaN }) };
  expect(judge("accuracy >= 0.5", evidence)).toMatchObject({ verdict: "inconclusive", cause: "invalid" });
});

test("the verdict, the interval and the sentence never disagree", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      (rows, share, bound, comparisons, isFloor) => {
        const evidence = proportion(Math.round(share * rows), rows, bound);
        const operator = isFloor ? ">=" : "<=";
        const { verdict, interval, proven, reason } = judge(`accuracy ${operator} ${bound}`, evidence, { comparisons });
        const [near, far] = isFloor ? [interval?.lower, interval?.upper] : [interval?.upper, interval?.lower];
        const beyond = (value = Number.NaN) => (isFloor ? value >= bound : value <= bound);
        expect(proven).toBe(beyond(near) || !beyond(far));
        if (proven) expect(verdict).toBe(beyond(near) ? "pass" : "fail");
        expect(reason.includes("not proven") || reason.includes("neither prove")).toBe(!proven);
      },
    ),
    { numRuns: 500 },
  );
});

const verdictOf = (part: Partial<Verdict>): Verdict => ({
  source: "accuracy >= 0.9",
  place: "holdout",
  verdict: "pass",
  proven: true,
  n: 500,
  reason: "because",
  ...part,
});
const pass = verdictOf({});
const unproven = verdictOf({ proven: false, cause: "too-little", reason: "not proven" });
const fail = verdictOf({ verdict: "fail", reason: "too low" });
const little = verdictOf({ verdict: "inconclusive", proven: false, cause: "too-little", reason: "too few" });
const noData = verdictOf({ verdict: "inconclusive", proven: false, cause: "no-data", reason: "nothing" });
const gate = parseGate("accuracy >= baseline - 0.01", everything, { level: 0.95 });
const without = notApplicable(gate, "holdout", "there is no baseline yet");

test.each<[string, readonly Verdict[], Policy, string, readonly string[]]>([
  ["all pass", [pass, pass], "estimate", "pass", []],
  ["one passes unproven", [pass, unproven], "estimate", "pass", ["not proven"]],
  ["one fails", [pass, little, fail], "estimate", "fail", ["too low", "too few"]],
  ["one has too little", [pass, little], "block", "inconclusive", ["too few"]],
  ["one has too little, allowed", [pass, little], "allow", "pass", ["too few; let through by 'inconclusive: allow'"]],
  ["one has no data, allowed", [little, noData], "allow", "inconclusive", ["nothing"]],
  [
    "one does not apply",
    [pass, without],
    "block",
    "pass",
    ["accuracy >= baseline - 0.01 was not judged: there is no baseline yet"],
  ],
])("together, when %s", (_, verdicts, policy, decision, reasons) => {
  expect(combine(verdicts, policy)).toEqual({ decision, reasons });
});
