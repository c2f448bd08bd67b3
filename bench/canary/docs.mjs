/** What docs/canary.md shows of the bench: two charts, and the tables between its marks. */
import { readFileSync, writeFileSync } from "node:fs";
import { dotChart } from "./chart.mjs";
import { minutes } from "./table.mjs";

const docs = new URL("../../docs/", import.meta.url);
const marks = [
  "<!-- bench/canary: from here made by `npm run bench -- canary --draw` -->",
  "<!-- bench/canary: to here -->",
];

const charted = [
  "model-release",
  "Kayenta, as published",
  "Kayenta, calibrated",
  "Argo Rollouts, set for a steady day",
  "Flagger, as published",
];
const totals = "totals, one test at the end";
const tabled = [
  ...charted.slice(0, 4),
  "Argo Rollouts, as published",
  "Flagger, set for a steady day",
  "Flagger, as published",
];

export async function drawDocs(results, { rollouts, seed }) {
  const equal = results.filter(({ kind, gate }) => kind === "equal" && !gate.includes("+") && !/error.*\*/.test(gate));
  const worse = results.filter(({ kind }) => kind === "worse");
  write("canary-equal.svg", chartOfEqual(equal));
  write("canary-worse.svg", chartOfWorse(worse));
  const page = readFileSync(new URL("canary.md", docs), "utf8");
  const [before, rest] = page.split(marks[0]);
  const [, after] = rest.split(marks[1]);
  const made = [
    `${rollouts.toLocaleString("en")} rollouts a case, seed ${seed}.`,
    "![Share of equal canaries that are rolled back, by day and rule](canary-equal.svg)",
    table(
      "Equal arms: rolled back",
      equal,
      [...tabled, totals],
      (row) => percent(row.rolledBack),
      ({ says }) => says,
    ),
    marginTable(results.filter(({ kind }) => kind === "margin")),
    healthyTable(results.filter(({ kind, day }) => kind === "equal" && day === "steady")),
    "![Median minutes until a bad canary is rolled back, by case and rule](canary-worse.svg)",
    table("Worse canaries: median minutes until the rollback (never found)", worse, tabled, found, titleOf),
    table("Requests that a bad canary answered, on average", worse, tabled, ({ met }) => count(met), titleOf),
  ];
  write("canary.md", `${before}${marks[0]}\n\n${made.join("\n\n")}\n\n${marks[1]}${after}`);
}

const write = (name, text) => writeFileSync(new URL(name, docs), text);
const percent = (share) => `${(share * 100).toFixed(1)} %`;
const count = (value) => Math.round(value).toLocaleString("en");
const found = ({ median, missed }) => `${minutes(median)} (${Math.round(missed * 100)} %)`;
const titleOf = ({ day, what }) => `${day}: ${what}`;
const rowOf = ({ rows }, rule) => rows.find((row) => row.rule === rule);

function table(title, cases, rules, cell, name) {
  const lines = [
    [title, ...rules],
    rules.map(() => "---").concat("---"),
    ...cases.map((each) => [name(each), ...rules.map((rule) => (rowOf(each, rule) ? cell(rowOf(each, rule)) : ""))]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function marginTable(cases) {
  const ours = (each) => rowOf(each, "model-release");
  const lines = cases.map((each) => [
    `\`${each.gate}\`, ${each.day}, ${each.what}`,
    percent(ours(each).rolledBack),
    percent(ours(each).promoted),
    percent(rowOf(each, "Kayenta, as published").rolledBack),
  ]);
  return [
    ["Exactly at the bound", "rolled back", "promoted by proof", "Kayenta, as published: rolled back"],
    ["---", "---", "---", "---"],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function healthyTable(cases) {
  const lines = cases.map((each) => {
    const { rolledBack, promoted, open, openPromoted } = rowOf(each, "model-release");
    return [
      `\`${each.gate}\``,
      percent(rolledBack),
      percent(promoted),
      percent(open),
      open > 0 ? percent(openPromoted / open) : "",
    ];
  });
  return [
    [
      "An equal canary on a steady day",
      "rolled back",
      "promoted by proof",
      "open at the end",
      "of these promoted by `estimate`",
    ],
    ["---", "---", "---", "---", "---"],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function chartOfEqual(cases) {
  const rules = [...charted, totals];
  return dotChart({
    title: "Equal canaries that are rolled back (should be at most 5 %)",
    rules,
    rows: cases.map((each) => ({
      label: each.day,
      values: rules.map((rule) => rowOf(each, rule) && rowOf(each, rule).rolledBack * 100),
    })),
    axis: { most: 100, ticks: [5, 25, 50, 75, 100], unit: " %" },
  });
}

function chartOfWorse(cases) {
  return dotChart({
    title: "Median minutes until a bad canary is rolled back",
    rules: charted,
    rows: cases.map((each) => ({
      label: titleOf(each),
      values: charted.map((rule) => rowOf(each, rule)?.median),
    })),
    axis: { most: 60, ticks: [0, 10, 20, 30, 40, 50, 60], unit: "", beyond: "not found" },
  });
}
