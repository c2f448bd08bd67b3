import { expect, test } from "@jest/globals";
import { escapeMarkdown, renderMarkdown } from "../../src/report/markdown.js";
import { type Report, reportSchema } from "../../src/report/report.js";
import { oneLine, overallVerdict } from "../../src/report/summary.js";
import { renderText } from "../../src/report/text.js";
import { linkedIn, seen } from "./as-github.js";
import { recorded } from "./recorded.js";

const gate = (source: string, verdict: Report["gates"][number]["verdict"], more: object = {}) => ({
  source,
  place: "holdout" as const,
  verdict,
  proven: true,
  n: 597,
  reason: `${source}: the reason`,
  ...more,
});
const rejected: Report = {
  schema: 1,
  run: { id: "r1", job: "release", name: "churn", started: "2026-01-01T00:00:00.000Z", tool: "0.1.0" },
  gates: [gate("size <= 2MB", "pass"), gate("accuracy >= 95%", "fail")],
  outcome: "rejected",
  reasons: ["accuracy 0.846, at most 0.869 with 95 % confidence: fails ≥ 0.95"],
  timings: { total: 1.2 },
  serving: "none",
};

test("the verdict stands first, and what decided it comes before what passed", () => {
  const text = renderMarkdown(rejected);
  expect(text.startsWith("### ✗ churn was rejected by the holdout")).toBe(true);
  expect(text.indexOf("accuracy >= 95%")).toBeLessThan(text.indexOf("size <= 2MB"));
});

test("a pipe ends no cell of a table, and stays a pipe elsewhere", () => {
  const model = { path: "models/a|b.onnx", format: "onnx", size: 1, md5: "0", sha256: "0" };
  const text = renderMarkdown({ ...rejected, model, gates: [gate('recall[city="a|b"] >= 60%', "fail")] });
  expect(text).toContain('| ✗ `recall[city="a\\|b"] >= 60%` |');
  expect(text).toContain("- **model**: `models/a|b.onnx` (onnx");
});

test("on a phone nothing is pushed out of sight: no table is wider than its words, and no digest stands in one", () => {
  for (const name of ["promoted", "rolled-back", "rejected", "passed"] as const) {
    const rows = renderMarkdown(recorded(name))
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const longestWord = (row: string) =>
      row
        .split("|")
        .map((cell) => Math.max(...cell.split(/\s+/).map((word) => word.length)))
        .reduce((sum, length) => sum + length, 0);
    // 420 points take some fifty characters beside the cells' own margins.
    for (const row of rows) expect({ row, wide: longestWord(row) > 50 }).toEqual({ row, wide: false });
  }
});

test("a gate that is decided by the bare estimate is marked everywhere", () => {
  const report = { ...rejected, gates: [gate("accuracy >= 95%", "pass", { proven: false })] };
  expect(renderMarkdown(report)).toContain("✓ (not proven)");
  expect(renderText(report)).toContain("✓ (not proven)");
});

test.each`
  text                           | becomes
  ${"<img src=x>"}               | ${"&lt;img src=x&gt;"}
  ${"a | b"}                     | ${"a \\| b"}
  ${"[x](https://evil.example)"} | ${"\\[x\\]\\(https&#58;//evil.example\\)"}
  ${"two\nlines"}                | ${"two lines"}
  ${"see www.evil.example"}      | ${"see www&#46;evil.example"}
  ${"ftp://evil.example"}        | ${"ftp&#58;//evil.example"}
`("'$text' cannot do harm in a comment", ({ text, becomes }) => {
  expect(escapeMarkdown(text)).toBe(becomes);
});

test.each`
  written               | links
  ${"@acme/ml"}         | ${["@acme"]}
  ${"&#64;acme"}        | ${["@acme"]}
  ${"&commat;acme"}     | ${["@acme"]}
  ${"\\@acme"}          | ${["@acme"]}
  ${"&#35;1"}           | ${["#1"]}
  ${"\\#1"}             | ${["#1"]}
  ${"GH-1"}             | ${["GH-1"]}
  ${"`@acme #1 GH-1`"}  | ${[]}
  ${"@&#8203;acme"}     | ${[]}
  ${"see #&#8203;1"}    | ${[]}
  ${"someone@acme.org"} | ${[]}
`("in '$written' GitHub links $links", ({ written, links }) => {
  expect(linkedIn(written as string)).toEqual(links);
});

test.each([
  "@acme/ml",
  "@@acme",
  "(@acme)",
  "&#64;acme",
  "\\@acme",
  "#1",
  "##1",
  "&#35;1",
  "acme/digits#1",
  "GH-1",
  "gh-1",
  "_GH-1",
  "acme@0123456789abcdef0123456789abcdef01234567",
])("'%s' calls nobody and refers to nothing, and reads as it was written", (text) => {
  const markdown = escapeMarkdown(text);
  expect(linkedIn(markdown)).toEqual([]);
  expect(markdown).not.toMatch(/@[a-z0-9]|#\d+(?!\d*;)/i);
  expect(seen(markdown).replaceAll("\u200b", "")).toBe(text);
});

test("an image by digest is copied as it is", () => {
  const image = `ghcr.io/acme/churn@sha256:${"a".repeat(64)}`;
  expect(seen(escapeMarkdown(image))).toBe(image);
  expect(linkedIn(escapeMarkdown(`${image} @sha256:a`))).toEqual([]);
});

test("names that stand for themselves stand in code: as they are, to be copied", () => {
  const holdout = { path: "h.csv", fingerprint: "a", rows: 10, unjudged: ["team=@acme/ml", "plan=a|b"] };
  const text = renderMarkdown({ ...rejected, holdout });
  expect(text).toContain("too rare to judge: `team=@acme/ml`, `plan=a|b`");
  expect(linkedIn(text)).toEqual([]);
});

test("a back-tick in a gate cannot leave its code span", () => {
  const report = { ...rejected, gates: [gate("recall(`a`) >= 90%", "fail")] };
  expect(renderMarkdown(report)).toContain("`` recall(`a`) >= 90% ``");
});

test("what had passed the holdout is not said to be rejected by it", () => {
  const image = { digest: `sha256:${"0".repeat(64)}`, size: 1 };
  const before = { ...rejected, image, gates: [gate("size <= 2MB", "pass")] };
  expect(oneLine({ ...before, reasons: [] })).toBe("✗ churn was rejected: it was rolled back before");
});

test("the one line names what decided", () => {
  expect(oneLine(rejected)).toBe(
    "✗ churn was rejected by the holdout: accuracy 0.846, at most 0.869 with 95 % confidence: fails ≥ 0.95",
  );
});

test.each`
  verdicts                    | overall
  ${[]}                       | ${"none"}
  ${["pass", "pass"]}         | ${"pass"}
  ${["pass", "inconclusive"]} | ${"inconclusive"}
  ${["inconclusive", "fail"]} | ${"fail"}
  ${["not-applicable"]}       | ${"none"}
`("$verdicts together are $overall", ({ verdicts, overall }) => {
  const gates = (verdicts as Report["gates"][number]["verdict"][]).map((verdict) => gate("accuracy >= 95%", verdict));
  expect(overallVerdict({ ...rejected, gates })).toBe(overall);
});

test("a report with a field that is not in the published schema is not a report", () => {
  expect(reportSchema.safeParse(rejected).success).toBe(true);
  expect(reportSchema.safeParse({ ...rejected, rows: [[1, 2]] }).success).toBe(false);
});

const withData: Report = {
  ...rejected,
  rollout: {
    id: "x",
    target: "local",
    steps: [],
    gates: [],
    data: {
      rows: 12_400,
      missing: 0.004,
      outside: 0.0123,
      predictions: { drift: 0.083, chance: 0.021, answers: 12_400 },
      features: [
        { feature: "age | *years*", missing: 0, outside: 0.031, drift: 0.21, chance: 0.02 },
        { feature: "plan", missing: 0.004 },
      ],
    },
  },
};

test("what the canary was sent is told for information: what is missing, outside, and differs most", () => {
  expect(reportSchema.safeParse(withData).error).toBeUndefined();
  expect(renderText(withData)).toContain(
    [
      "  data, for information:",
      "      12,400 rows to the canary, 0.4 % of the values missing, 1.2 % outside the holdout's range",
      "      predictions differ from those on the holdout by 8.3 % (chance alone 2.1 %)",
      "      age | *years*: differs by 21 % (chance alone 2 %), 3.1 % outside",
      "      plan: 0.4 % missing",
    ].join("\n"),
  );
  expect(renderMarkdown(withData)).toContain("- age \\| \\*years\\*: differs by 21 %");
  expect(renderMarkdown(rejected)).not.toContain("for information");
  expect(overallVerdict(withData)).toBe(overallVerdict(rejected));
});
