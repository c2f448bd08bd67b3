/** The report as markdown, for a comment and a step summary: the verdict first, then what decided it, then the rest. */
import { formatCount, formatQuantity, formatShare } from "../gates/quantity.js";
import { dataLines } from "./data.js";
import type { Report } from "./report.js";
import { type GateVerdict, gateMark, headline, shortDigest } from "./summary.js";

/**
 * Makes any text harmless in a table cell: no markup, no mention, no reference to an issue, no new line.
 * What stands in a report may come from a pull request (names of columns, classes, files).
 *
 * GitHub looks for mentions and references in what the markdown has become, so neither a backslash nor an entity for
 * `@` or `#` keeps it from them (github/cmark-gfm#181, github/markup#1168); a zero-width space behind does. In code it
 * does not look.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, " ")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
      .replace(/#(?=\d)/g, "#&#8203;")
      // An image by digest calls nobody, and is there to be copied.
      .replace(/(?<!\w)@|@(?!sha256:)/g, "@&#8203;")
      .replace(/(?<![a-z0-9])(gh-)(?=\d)/gi, "$1&#8203;")
      .replace(/(https?|ftp):\/\//gi, "$1&#58;//")
      .replace(/\bwww\./gi, "www&#46;")
  );
}

/** Text as inline code: a code span keeps everything literal but back-ticks. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** The same in a table's cell, which a pipe would end even there. */
export function codeInCell(text: string): string {
  return code(text).replace(/\|/g, "\\|");
}

export function renderMarkdown(report: Report): string {
  const parts = [
    `### ${escapeMarkdown(headline(report))}`,
    reasons(report),
    gateTable("Holdout", report.gates),
    gateTable("Canary", report.rollout?.gates ?? []),
    stepTable(report),
    dataList(report),
    facts(report),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function reasons({ reasons }: Report): string {
  return reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join("\n");
}

/** The mark stands beside the gate, not in a column of its own: on a phone each column costs the reasons their room. */
export function gateTable(title: string, gates: readonly GateVerdict[]): string {
  if (gates.length === 0) return "";
  const rows = [...gates]
    .sort(byUrgency)
    .map((gate) => `| ${gateMark(gate)} ${codeInCell(gate.source)} | ${escapeMarkdown(gate.reason)} |`);
  return [`**${title}**`, "", "| gate | why |", "|---|---|", ...rows].join("\n");
}

/** What stops a release stands first. */
export function byUrgency(one: GateVerdict, other: GateVerdict): number {
  const order = { fail: 0, inconclusive: 1, pass: 2, "not-applicable": 3 };
  return order[one.verdict] - order[other.verdict];
}

export function stepTable({ rollout }: Report): string {
  if (!rollout || rollout.steps.length === 0) return "";
  const rows = rollout.steps.map(({ share, achieved, seconds, requests }) => {
    const seen = achieved === undefined ? "replayed" : formatShare(achieved);
    return `| ${formatShare(share)} | ${seen} | ${Math.round(seconds)} s | ${formatCount(requests.stable)} | ${formatCount(requests.canary)} |`;
  });
  return [
    "**Steps**, the share asked for and seen, and the requests to each",
    "",
    "| share | seen | time | stable | canary |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

export function dataList(report: Report): string {
  const lines = dataLines(report);
  if (lines.length === 0) return "";
  return ["**Data beside the holdout**, for information", "", ...lines.map((line) => `- ${escapeMarkdown(line)}`)].join(
    "\n",
  );
}

export function facts(report: Report): string {
  const { model, baseline, version, holdout, image } = report;
  const rows: [string, string][] = [];
  if (model)
    rows.push([
      "model",
      `${code(model.path)} (${model.format}, ${formatQuantity(model.size, "size")}, md5 ${code(model.md5)})`,
    ]);
  if (baseline)
    rows.push(["baseline", `${escapeMarkdown(baseline.from)}${baseline.identical ? ", the same bytes" : ""}`]);
  if (holdout) rows.push(["holdout", holdoutFact(holdout)]);
  if (version) rows.push(["version", escapeMarkdown(version.number)]);
  if (image) rows.push(["image", code(image.reference ?? image.digest)]);
  rows.push(["serving now", code(shortDigest(report.serving))]);
  // No table: a digest in a cell is not broken, and would push the rest out of a phone's sight.
  const lines = rows.map(([name, value]) => `- **${name}**: ${value}`);
  return ["<details><summary>What was judged, and what serves now</summary>", "", ...lines, "", "</details>"].join(
    "\n",
  );
}

function holdoutFact({ path, rows, judged, unjudged }: NonNullable<Report["holdout"]>): string {
  const times = judged === undefined ? "" : `, judged ${judged} ${judged === 1 ? "time" : "times"}`;
  const rare = unjudged.length === 0 ? "" : `; too rare to judge: ${unjudged.map(code).join(", ")}`;
  return `${code(path)}, ${rows} rows${times}${rare}`;
}
