import { expect, test } from "@jest/globals";
import { folded } from "../../src/doors/folded.js";
import { inspectText } from "../../src/doors/inspect-text.js";
import { planText } from "../../src/doors/plan-text.js";

const model = {
  path: "models/churn.onnx",
  file: "/models/churn.onnx",
  format: "onnx",
  irVersion: 8,
  size: 1_234_567,
  md5: "0123456789abcdef0123456789abcdef",
  sha256: "ab".repeat(32),
  signature: {
    inputs: [{ name: "x", type: "float32", shape: [undefined, 64] }],
    outputs: [{ name: "y", type: "string", shape: [undefined, undefined] }],
  },
} as const;

test("a model is shown with its open dimensions, and what is not known is left out", () => {
  expect(inspectText(model).split("\n")).toEqual([
    "models/churn.onnx",
    "  format    onnx",
    "  size      1.23 MB",
    `  md5       ${model.md5}`,
    `  sha256    ${model.sha256}`,
    "  input     x float32 [N, 64]",
    "  output    y string [N, ?]",
  ]);
});

test("a model that says more of itself is shown with its opset, its producer and its classes", () => {
  const signature = { ...model.signature, classes: ["no", "yes"] };
  const text = inspectText({ ...model, opset: 17, producer: { name: "skl2onnx", version: "1.19" }, signature });
  expect(text).toContain("format    onnx, opset 17\n");
  expect(text).toContain("producer  skl2onnx 1.19\n");
  expect(text.endsWith("classes   no, yes")).toBe(true);
});

function planned(): Parameters<typeof planText>[0] {
  return {
    name: "churn",
    version: "1.0.0",
    image: "sha256:1234",
    baseline: undefined,
    writes: ["write models/churn.onnx.dvc"],
    holdout: {
      rows: 50,
      gates: [
        { source: "accuracy >= 90%", n: 50, chance: 0.125 },
        { source: "recall >= 80%", n: 9, chance: undefined, belowFloor: "11 rows are needed" },
      ],
      all: 0,
      warnings: ["few rows"],
    },
    canary: {
      ...{ steps: [{ share: 0.5, minutes: 30, replicas: 1 }], minutes: 30, policy: "estimate", areDefaults: true },
      ...{ pace: "asked", assumed: { errorRate: 0.01, isKnown: false }, unit: "sessions" },
      powers: [
        {
          perMinute: 600,
          left: [],
          moments: Array.from({ length: 30 }, (_, i) => i + 1),
          healthy: { promoted: 0.98, proven: 0.9, rolledBack: 0.02, minutes: 12.34, canaryRequests: 1234 },
          gates: [
            {
              ...{
                source: "error_rate <= baseline + 1%",
                proven: 0.05,
                floor: { count: 600, of: "requests", canary: "flawless" },
              },
              found: [
                {
                  regression: { kind: "error rate", value: 0.05 },
                  chance: 0.95,
                  minute: 9.84,
                  by: Array.from({ length: 30 }, (_, i) => [0, 0.5, 0.95][Math.floor(i / 10)] ?? 0),
                },
              ],
              instead: { never: "settled", why: "too few requests", write: ["canary.max_duration: 3h", "replay"] },
            },
          ],
        },
      ],
    },
  };
}

test("a plan tells the writes, each gate's chance, and what cannot pass at all", () => {
  expect(planText(planned())).toBe(`churn 1.0.0: sha256:1234
compared with nothing: there is no baseline

It would write:
  write models/churn.onnx.dvc

Chance to pass on 50 rows, if the model truly is as it looks there:
   12.5 %  accuracy >= 90% (50 rows)
  unknown  recall >= 80% (9 rows)
           11 rows are needed
      0 %  all of them
  ! few rows

Then the canary: 50 % of the traffic, 30 min at most, by the default gates
  reckoned with 600 requests a minute, as you say,
  1 % errors (assumed); for independent it takes sessions

A canary as good as stable
     98 %  is promoted: 90 % proven, 8 % by 'estimate' at the end
      2 %  is rolled back for nothing
           half of them end by minute 12, met by 1,234 requests

  error_rate <= baseline + 1%
    finds  no regression with 80 % chance
    proves a healthy one with 5 % chance; a flawless one takes 600 requests
    5 % errors       ··········▄▄▄▄▄▄▄▄▄▄██████████ 95 %, minute 9.8
                     0             15         30 min
    ! never settled: too few requests
      write canary.max_duration: 3h
      or    replay`);
});

test("a plan says which gates it does not reckon, and what that means for the rest", () => {
  const plan = planned();
  const [power] = plan.canary.powers;
  const cpu = { source: "cpu <= 5ms at point", why: "it is compared at point", atEnd: true };
  const textOf = (changes: object) =>
    planText({ ...plan, canary: { ...plan.canary, powers: [{ ...power!, ...changes }] } });
  expect(textOf({ left: [cpu] })).toContain(`      2 %  is rolled back for nothing
           at minute 30, when the gates at point are decided; here they are
             taken to pass
`);
  expect(textOf({ left: [cpu] })).toContain("  cpu <= 5ms at point\n    not reckoned: it is compared at point");
  const alone = textOf({ left: [cpu], gates: [] });
  expect(alone).toContain("A canary as good as stable\n  nothing can be reckoned of its gates\n");
  expect(alone).not.toContain("is promoted");
});

test("a plan says what replayed rows can tell: whose accuracy it takes, the loss that is found, and what rows are missing", () => {
  const plan = planned();
  const [power] = plan.canary.powers;
  const loss = { chance: 0.8, minute: 2, by: power!.moments.map(() => 0.8) };
  const gate = {
    ...{ source: "accuracy >= baseline - 0.01", proven: 0.35 },
    floor: { count: 1344, of: "rows", canary: "identical" },
    smallest: { ...loss, regression: { kind: "accuracy lost", value: 0.01 } },
    found: [{ ...loss, regression: { kind: "accuracy lost", value: 0.025 } }],
    instead: { never: "proven", seldom: true, why: "too few rows", write: ["accuracy >= baseline - 0.02"] },
  } as const;
  const answers = { rows: 1200, accuracy: 0.931, differing: 0.05, whose: "stable", differingIsKnown: false } as const;
  const text = planText({ ...plan, canary: { ...plan.canary, answers, powers: [{ ...power!, gates: [gate] }] } });
  expect(text).toContain(`
  accuracy 93.1 %, as stable has it on the holdout; 5 % of the 1,200 rows right
    in one arm alone (assumed)
`);
  expect(
    text.endsWith(`  accuracy >= baseline - 0.01
    finds  1 point lost with 80 % chance, half of them by minute 2
    proves a healthy one with 35 % chance; an identical one takes 1,344 rows
    2.5 points lost  ▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆ 80 %, minute 2
                     0             15         30 min
    ! seldom proven: too few rows
      write accuracy >= baseline - 0.02`),
  ).toBe(true);
});

const wide = "x".repeat(90);

test.each`
  what                           | line                                     | lines
  ${"one that fits"}             | ${"a b"}                                 | ${["a b"]}
  ${"nothing"}                   | ${""}                                    | ${[""]}
  ${"of eighty columns"}         | ${`${"a".repeat(40)} ${"b".repeat(39)}`} | ${[`${"a".repeat(40)} ${"b".repeat(39)}`]}
  ${"of one more"}               | ${`${"a".repeat(40)} ${"b".repeat(40)}`} | ${["a".repeat(40), `  ${"b".repeat(40)}`]}
  ${"set in, over three lines"}  | ${`  ${"word ".repeat(35)}end`}          | ${[`  ${"word ".repeat(15)}word`.slice(0, 76), `    ${"word ".repeat(14)}word`, `    ${"word ".repeat(4)}word end`]}
  ${"with a word that is wider"} | ${`  to ${wide} and on`}                 | ${["  to", `    ${wide}`, "    and on"]}
  ${"that is one word"}          | ${`  ${wide}`}                           | ${[`  ${wide}`]}
`("a line is folded between words: $what", ({ line, lines }) => {
  expect(folded(line as string)).toEqual(lines);
});
