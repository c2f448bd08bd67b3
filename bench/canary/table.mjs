/** The bench's results as a table, for a terminal and for markdown. */

const percent = (value) => (value === undefined ? "" : `${(value * 100).toFixed(1)} %`);
export const minutes = (value) =>
  value === undefined ? "" : Number.isFinite(value) ? String(Math.round(value * 4) / 4) : "–";
const count = (value) => (value === undefined ? "" : Math.round(value).toLocaleString("en"));

const columns = [
  ["rolled back", ({ rolledBack }) => percent(rolledBack)],
  ["promoted", ({ promoted }) => percent(promoted)],
  ["open at the end", ({ open }) => percent(open)],
  ["of these promoted by the estimate", ({ open, openPromoted }) => (open > 0 ? percent(openPromoted / open) : "")],
  ["missed", ({ missed }, kind) => (kind === "worse" ? percent(missed) : "")],
  ["median minutes", ({ median }, kind) => (kind === "worse" ? minutes(median) : "")],
  ["mean minutes", ({ mean }, kind) => (kind === "worse" ? (mean?.toFixed(1) ?? "") : "")],
  ["requests met", ({ met }, kind) => (kind === "worse" ? count(met) : "")],
];

const titles = { equal: "arms", margin: "exactly at the bound,", worse: "a canary that is" };

export function asText(results, rollouts) {
  const lines = [`  ${rollouts} rollouts a case; minutes and requests count from when the canary is bad`];
  const heads = ["rule".padEnd(36), ...columns.map(([title]) => title)];
  lines.push(`  ${heads.join("  ")}`);
  for (const { kind, gate, what, says, rows } of results) {
    lines.push(`\n  ${titles[kind]} ${what}; ${says}; ${gate}`);
    for (const row of rows) {
      const cells = columns.map(([title, cell]) => cell(row, kind).padStart(title.length));
      lines.push(`  ${[row.rule.padEnd(36), ...cells].join("  ")}`);
    }
  }
  return lines.join("\n");
}
