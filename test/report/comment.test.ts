/** What a reviewer reads, drawn from reports that the program wrote. */
import { expect, test } from "@jest/globals";
import { renderComment } from "../../src/report/comment.js";
import { compared, showChange } from "../../src/report/compared.js";
import { issueText, releaseNotes, releaseTitle } from "../../src/report/release-notes.js";
import type { Report } from "../../src/report/report.js";
import { linkedIn } from "./as-github.js";
import { type Recorded, recorded } from "./recorded.js";

/** What stands before the first fold: what is read in five seconds. */
const atAGlance = (report: Report) => renderComment(report, {}).split("<details>")[0]!;

test.each`
  name              | says
  ${"passed"}       | ${["### ✓ digits passed its gates", "All 5 gates pass.", "| ✅ `accuracy` | **98.2 %** | 97.7 % | +0.5 points, better |", "| ✅ `recall(8)` | **94.8 %** | 96.6 % | −1.7 points, worse |", "| ✅ `size` | **1.66 MB** | – |  |"]}
  ${"rejected"}     | ${["### ✗ digits was rejected by the holdout", "- ❌ `accuracy >= 95%`: accuracy 84.6 %", "| ❌ `accuracy` | **84.6 %** | 97.7 % | −13.1 points, worse |"]}
  ${"inconclusive"} | ${["- ❔ `accuracy >= 98%`: accuracy 98.2 %", "about 47,584 rows would settle it", "| ❔ `recall(8)` | **94.8 %** |"]}
  ${"slices"}       | ${["All 8 gates pass.", "| ✅ `roc_auc` | **75.3 %** | 68.1 % | +7.2 points, better |"]}
  ${"promoted"}     | ${["### ✓ digits 0.0.1 was promoted", "All 7 gates pass.", "| ✅ `latency_p95` | **33.2 ms** | 25.6 ms | +7.6 ms, worse |"]}
  ${"rolled-back"}  | ${["### ✗ digits 0.0.1 was rolled back", "- ❌ `latency_p95 <= baseline * 3`: latency\\_p95 4.63 s against 36.2 ms of stable", "Serving now: `sha256:baaee3c9bebb…`", "| ❌ `latency_p95` | **4.63 s** | 36.2 ms | +4.6 s, worse |"]}
`("a $name report says at a glance $says", ({ name, says }) => {
  const text = atAGlance(recorded(name as Recorded));
  for (const words of says as string[]) expect(text).toContain(words);
  expect(text.length).toBeLessThan(1500);
});

test("slices and single gates are folded, with a chart that names no colour scheme's own colour", () => {
  const text = renderComment(recorded("slices"), {});
  expect(atAGlance(recorded("slices"))).not.toContain("religious");
  expect(text).toContain("<details><summary>4 slices</summary>");
  expect(text).toContain("**accuracy by religious**\n\n| slice | candidate | rows |");
  expect(text).toContain("| ✅ `not` | 68.9 % | 338 |");
  expect(text).toContain('x-axis ["fairly", "mildly", "not", "strongly"]');
  expect(text).toContain('x-axis ["roc_auc", "accuracy"]');
  expect(text).toMatch(/bar \[75\.3, 72\.3\]\n {2}line \[68\.1, 69\.3\]/);
});

test("where nobody knows what serves, that is what stands there", () => {
  expect(atAGlance({ ...recorded("rolled-back"), serving: "unknown" })).toContain("**What serves now is not known**");
});

test("shares of which less is better stand in no chart beside those of which more is", () => {
  expect(renderComment(recorded("rolled-back"), {})).not.toContain("mermaid");
});

test("one command reproduces it", () => {
  const text = renderComment(recorded("rejected"), { reproduce: "npx model-release gate" });
  expect(text).toContain("```sh\nnpx model-release gate\n```");
});

test("every fold that is opened is closed, and every fence", () => {
  for (const name of ["passed", "rejected", "inconclusive", "slices"] as const) {
    const text = renderComment(recorded(name), { reproduce: "x" });
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect((text.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
  }
});

test.each([
  "@everyone",
  "acme/digits#1",
  "GH-1",
  "![x](https://evil.example/p.png)",
  "<script>",
  "www.evil.example",
  "a | b",
  '"];\n```\n# owned',
])("a slice called '%s' does no harm", (value) => {
  const report = recorded("slices");
  const [first, ...rest] = report.gates;
  const gate = { ...first!, source: `accuracy[city="${value}"] >= 60%`, reason: `accuracy of ${value}: passes` };
  const hostile = [gate, { ...gate, source: `accuracy[city="${value} 2"] >= 60%` }];
  const run = { ...report.run, name: value };
  const text = renderComment({ ...report, run, gates: [...hostile, ...rest], reasons: [value] }, {});
  const literal = text.replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, "code");
  expect(linkedIn(text)).toEqual([]);
  for (const harm of [/!\[x\]\(/, /<script>/, /www\./, /^# owned/m]) expect(literal).not.toMatch(harm);
  expect(text).not.toMatch(/^# owned/m);
  // No value adds a cell to its row.
  const cells = (line: string) => line.match(/(?<!\\)\|/g)?.length;
  const tables = text.split("| slice").slice(1);
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const [head = "", , ...rows] = table.split("\n\n")[0]!.split("\n");
    expect(rows.map(cells)).toEqual(rows.map(() => cells(`| slice${head}`)));
  }
});

test.each`
  source                             | estimate  | baseline     | change
  ${"accuracy >= baseline - 1%"}     | ${0.9}    | ${0.95}      | ${"−5.0 points, worse"}
  ${"error_rate <= baseline + 1%"}   | ${0.03}   | ${0.02}      | ${"+1.0 point, worse"}
  ${"latency_p95 <= baseline * 1.5"} | ${0.0124} | ${0.0248}    | ${"−12.4 ms, better"}
  ${"log_loss <= baseline + 0.01"}   | ${0.3}    | ${0.5}       | ${"−0.2, better"}
  ${"accuracy >= baseline - 1%"}     | ${0.9}    | ${0.9}       | ${"the same"}
  ${"accuracy >= 90%"}               | ${0.9}    | ${undefined} | ${""}
`("$source at $estimate against $baseline changed '$change'", ({ source, estimate, baseline, change }) => {
  const gate = { ...recorded("passed").gates[0]!, source: source as string, reason: "", estimate: estimate as number };
  const given = baseline === undefined ? gate : { ...gate, baseline: baseline as number };
  expect(showChange(compared([given])[0]!)).toBe(change);
});

test("a run that ended in an error says what and judges nothing", () => {
  const { model, run, serving } = recorded("passed");
  const failed: Report = {
    ...{ schema: 1, gates: [], timings: {}, run, serving, ...(model && { model }) },
    outcome: "failed",
    reasons: ["data/holdout.csv is not there"],
  };
  expect(atAGlance(failed)).toBe("### ✗ digits could not be judged to the end\n\n- data/holdout.csv is not there\n\n");
});

test("notes begin with how to get the bytes", () => {
  const report = {
    ...recorded("passed"),
    version: { number: "1.2.0", md5: "a", size: 1, file: "models/forest.onnx.dvc" },
  };
  expect(releaseTitle(report)).toBe("digits 1.2.0");
  expect(releaseNotes(report)).toMatch(
    /^- model: `models\/forest\.onnx`, md5 `\w+`\n- with DVC: `dvc pull models\/forest\.onnx\.dvc`\n\n### ✓/,
  );
});

test("the issue's text says that it is kept up to date", () => {
  expect(issueText(recorded("rejected"))).toMatch(/^digits serves, and no longer passes its gates .* kept up to date/);
});
