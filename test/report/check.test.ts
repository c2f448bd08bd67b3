/** The check run: what blocks is a failure, and each gate's word stands at its line. */
import { expect, test } from "@jest/globals";
import { checkOf } from "../../src/report/check.js";
import { findGateLines } from "../../src/report/gate-lines.js";
import type { Report } from "../../src/report/report.js";
import { type Recorded, recorded } from "./recorded.js";

const anywhere = { path: "model-release.yaml", lineOf: () => 1 };

test.each`
  name              | conclusion   | title
  ${"passed"}       | ${"success"} | ${"✓ digits passed its gates"}
  ${"rejected"}     | ${"failure"} | ${"accuracy 84.6 %, at most 87.4 % with 97.5 % confidence: fails ≥ 95% (and 1 more)"}
  ${"inconclusive"} | ${"failure"} | ${"Inconclusive: 46,987 rows short"}
  ${"promoted"}     | ${"success"} | ${"✓ digits 0.0.1 was promoted"}
  ${"rolled-back"}  | ${"failure"} | ${"latency_p95 4.63 s against 36.2 ms of stable after 503 canary requests, beyond the bound with 97.5 % confidence: fails 'latency_p95 <= baseline * 3' (by the buckets: certified at 39.5 ms, failing beyond 43.1 ms)"}
`("a $name report is a $conclusion titled '$title'", ({ name, conclusion, title }) => {
  expect(checkOf(recorded(name as Recorded), anywhere)).toMatchObject({ conclusion, title });
});

test.each`
  outcome          | conclusion
  ${"promoted"}    | ${"success"}
  ${"unchanged"}   | ${"success"}
  ${"waiting"}     | ${"neutral"}
  ${"rolled-back"} | ${"failure"}
  ${"failed"}      | ${"failure"}
`("$outcome concludes as $conclusion", ({ outcome, conclusion }) => {
  const report = { ...recorded("passed"), outcome: outcome as Report["outcome"] };
  expect(checkOf(report, anywhere).conclusion).toBe(conclusion);
});

test("what is inconclusive for another cause than too few rows says which gate", () => {
  const report = recorded("inconclusive");
  const [first, ...rest] = report.gates;
  const gates: Report["gates"] = [{ ...first!, cause: "no-data", reason: "nothing was counted" }, ...rest];
  expect(checkOf({ ...report, gates }, anywhere).title).toBe("Inconclusive: accuracy >= 98%: nothing was counted");
});

test("a run that failed says why in its title", () => {
  const report: Report = { ...recorded("passed"), gates: [], outcome: "failed", reasons: ["the holdout is not there"] };
  expect(checkOf(report, anywhere).title).toBe("✗ digits could not be judged to the end: the holdout is not there");
});

const configuration = `name: digits
gates:
  - accuracy >= 95%   # of all rows
  - 'recall("no: 1")[city] >= 80%'
  - >-
    log_loss <= 0.5
canary:
  gates: [error_rate <= baseline + 1%, latency_p95 <= baseline * 3]
`;

test.each`
  source                                 | line
  ${"accuracy >= 95%"}                   | ${3}
  ${'recall("no: 1")[city=St.] >= 80%'}  | ${4}
  ${'recall("no: 1")[city="a]"] >= 80%'} | ${4}
  ${"log_loss <= 0.5"}                   | ${5}
  ${"latency_p95 <= baseline * 3"}       | ${8}
  ${"f1 >= 90%"}                         | ${1}
`("$source stands on line $line", ({ source, line }) => {
  expect(findGateLines(configuration)(source as string)).toBe(line);
});

test.each(["", "gates: [", "gates: accuracy", "- 1"])(
  "a configuration such as '%s' has no lines to point at",
  (text) => {
    expect(findGateLines(text)("accuracy >= 95%")).toBe(1);
  },
);

test("each gate that fails is an annotation at its line, and a pass is none", () => {
  const lineOf = findGateLines(configuration);
  const { annotations } = checkOf(recorded("rejected"), { path: "models/model-release.yaml", lineOf });
  expect(annotations[0]).toEqual({
    path: "models/model-release.yaml",
    line: 3,
    level: "failure",
    title: "accuracy >= 95% fails",
    message: "accuracy 84.6 %, at most 87.4 % with 97.5 % confidence: fails ≥ 95%",
  });
  expect(annotations).toHaveLength(2);
  expect(checkOf(recorded("passed"), anywhere).annotations).toEqual([]);
});
