import { expect, test } from "@jest/globals";
import type { Compared } from "../../src/report/compared.js";
import { chartOfShares } from "../../src/report/metric-chart.js";

const row = (
  label: string,
  estimate: number | undefined,
  baseline?: number,
): Compared & { readonly label: string } => ({
  label,
  metric: "accuracy",
  gates: [],
  isMoreBetter: true,
  kind: "share",
  ...(estimate !== undefined && { estimate }),
  ...(baseline !== undefined && { baseline }),
});

test("bars are the candidate's, the line is the baseline's where each has one", () => {
  const chart = chartOfShares("accuracy", [row("north", 0.912, 0.9), row("south", 0.95, 0.931)]);
  expect(chart).toContain("  bar [91.2, 95]\n  line [90, 93.1]\n```\nblue bars: candidate; orange line: baseline");
  expect(chart).toContain('y-axis "%" 80 --> 100');
  expect(chartOfShares("accuracy", [row("north", 0.912, 0.9), row("south", 0.95)])).not.toContain("line [");
});

test.each([[[]], [[row("north", 0.9)]], [[row("north", 0.9), row("south", undefined)]]])(
  "of %j there is nothing to draw",
  (rows) => expect(chartOfShares("accuracy", rows)).toBeUndefined(),
);

test.each(['a"];\n```\n# owned', "%%{init: {}}%%", "<script>", "`; click x", "\\"])(
  "a label such as %j stays within its quotes",
  (label) => {
    const chart = chartOfShares(label, [row(label, 0.9), row("south", 0.8)])!;
    const [fence, theme, kind, title, axis, ...rest] = chart.split("\n");
    expect([fence, kind]).toEqual(["```mermaid", "xychart-beta"]);
    expect(theme).toMatch(/^%%\{init: /);
    const text = '[^"`\\\\<>{};\\n]*';
    expect(title).toMatch(new RegExp(`^  title "${text}"$`));
    expect(axis).toMatch(new RegExp(`^  x-axis \\["${text}", "south"\\]$`));
    expect(rest).toHaveLength(4);
  },
);

test("as many bars as can be told apart, and names as long as fit", () => {
  const many = Array.from({ length: 40 }, (_, i) => row(`a value with a long name ${i}`, 0.9));
  const chart = chartOfShares("accuracy", many)!;
  expect(chart.match(/"a value/g)).toHaveLength(16);
  expect(chart).toContain('"a value with a long nam…"');
});
