/**
 * The report as a comment for a reviewer: in five seconds the verdict, what changed against the baseline and the gate
 * that decided; the rest folded. Pure.
 */
import { formatCount } from "../gates/quantity.js";
import { type Compared, compared, decisive, showChange, showValue } from "./compared.js";
import { byUrgency, code, codeInCell, dataList, escapeMarkdown, facts, gateTable, stepTable } from "./markdown.js";
import { chartOfShares } from "./metric-chart.js";
import type { Report } from "./report.js";
import { type GateVerdict, headline, shortDigest } from "./summary.js";

export interface CommentContext {
  /** The one command that judges the same again, on a developer's machine. */
  readonly reproduce?: string;
  /** What the reader should know of the run itself: an approval that is wanted, a permission that is missing. Markdown. */
  readonly notes?: readonly string[];
}

const mostSentences = 4;
const mostRows = 12;

export function renderComment(report: Report, { reproduce, notes = [] }: CommentContext): string {
  const gates = [...report.gates, ...(report.rollout?.gates ?? [])];
  const rows = compared(gates);
  const whole = rows.filter(({ slice }) => slice === undefined);
  const parts = [
    `### ${escapeMarkdown(headline(report))}`,
    ...notes,
    deciding(report, gates),
    servingNow(report),
    metricTable(whole),
    chartOfShares(
      "candidate and baseline",
      whole.map((row) => ({ ...row, label: row.metric })),
    ),
    slices(rows),
    fold(`${gates.length === 1 ? "The gate" : `All ${gates.length} gates`} in full`, [
      gateTable("Holdout", report.gates),
      gateTable("Canary", report.rollout?.gates ?? []),
    ]),
    fold("The canary, step by step", [stepTable(report)]),
    fold("What the canary's rows looked like", [dataList(report)]),
    facts(report),
    reproduce && fold("How to reproduce this", [fenced(reproduce)]),
    footer(report),
  ];
  return `${parts.filter((part) => part).join("\n\n")}\n`;
}

/** The gate that decided, in a sentence; where none did, why it ended. */
function deciding(report: Report, gates: readonly GateVerdict[]): string {
  const decided = decisive(report);
  if (decided.length === 0)
    return [tally(gates), ...report.reasons.map((reason) => `- ${escapeMarkdown(reason)}`)]
      .filter((line) => line !== "")
      .join("\n");
  const sentences = decided
    .slice(0, mostSentences)
    .map(
      ({ source, verdict, reason }) => `${verdict === "fail" ? "❌" : "❔"} ${code(source)}: ${escapeMarkdown(reason)}`,
    )
    .map((sentence) => `- ${sentence}`);
  const more = decided.length - mostSentences;
  return [...sentences, ...(more > 0 ? [`- and ${more} more, below`] : [])].join("\n");
}

/** After a rollout, whatever became of it, the first question is what users get. */
function servingNow({ rollout, serving }: Report): string {
  if (!rollout) return "";
  return serving === "unknown" ? "**What serves now is not known**" : `Serving now: ${code(shortDigest(serving))}`;
}

/** "All 5 gates pass, 2 of them by the estimate alone." */
function tally(gates: readonly GateVerdict[]): string {
  const judged = gates.filter(({ verdict }) => verdict !== "not-applicable");
  const passed = judged.filter(({ verdict }) => verdict === "pass");
  if (judged.length === 0) return "";
  const unproven = passed.filter(({ proven }) => !proven).length;
  const not = gates.length - judged.length;
  const how = [
    ...(unproven > 0 ? [`${unproven} by the estimate alone, not proven`] : []),
    ...(not > 0 ? [`${not} could not be applied`] : []),
  ];
  const all =
    passed.length === judged.length
      ? judged.length === 1
        ? "The gate passes"
        : `All ${judged.length} gates pass`
      : `${passed.length} of ${judged.length} gates pass`;
  return `${[all, ...how].join("; ")}.`;
}

function metricTable(rows: readonly Compared[]): string {
  if (rows.length === 0) return "";
  const hasBaseline = rows.some(({ baseline }) => baseline !== undefined);
  const ordered = [...rows].sort((one, other) => byUrgency(worst(one), worst(other)));
  const lines = ordered.slice(0, mostRows).map((row) => {
    const cells = [`${mark(row)} ${codeInCell(row.metric)}`, `**${showValue(row.estimate, row.kind)}**`];
    return `| ${[...cells, ...(hasBaseline ? [showValue(row.baseline, row.kind), showChange(row)] : [])].join(" | ")} |`;
  });
  const head = ["metric", "candidate", ...(hasBaseline ? ["baseline", "change"] : [])];
  const more = rows.length > mostRows ? [`\nand ${rows.length - mostRows} more, below`] : [];
  return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...lines, ...more].join("\n");
}

/** Folded: a table and a chart for each metric within the values of a column. */
function slices(rows: readonly Compared[]): string {
  const within = rows.filter(({ slice }) => slice !== undefined);
  if (within.length === 0) return "";
  const groups = new Map<string, Sliced[]>();
  for (const row of within) {
    const [, column = "", value = ""] = /^("[^"]*"|[^=]*)=(.*)$/s.exec(row.slice!) ?? [undefined, row.slice!];
    const title = `${row.metric} by ${column}`;
    groups.set(title, [...(groups.get(title) ?? []), { ...row, label: value }]);
  }
  const failing = within.filter((row) => worst(row).verdict === "fail").length;
  const fail = failing > 0 ? `, ${failing} of them ${failing === 1 ? "fails" : "fail"}` : "";
  const parts = [...groups].flatMap(([title, own]) => [
    `**${escapeMarkdown(title)}**`,
    sliceTable(own),
    chartOfShares(title, own),
  ]);
  return fold(`${within.length} ${within.length === 1 ? "slice" : "slices"}${fail}`, parts);
}

type Sliced = Compared & { readonly label: string };

function sliceTable(rows: readonly Sliced[]): string {
  const hasBaseline = rows.some(({ baseline }) => baseline !== undefined);
  const lines = [...rows]
    .sort((one, other) => byUrgency(worst(one), worst(other)))
    .map((row) => {
      const n = formatCount(Math.max(...row.gates.map((gate) => gate.n)));
      const cells = [`${mark(row)} ${codeInCell(row.label)}`, showValue(row.estimate, row.kind)];
      return `| ${[...cells, ...(hasBaseline ? [showValue(row.baseline, row.kind)] : []), n].join(" | ")} |`;
    });
  const head = ["slice", "candidate", ...(hasBaseline ? ["baseline"] : []), "rows"];
  return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...lines].join("\n");
}

function worst({ gates }: Compared): GateVerdict {
  return [...gates].sort(byUrgency)[0]!;
}

function mark(row: Compared): string {
  const { verdict, proven } = worst(row);
  if (verdict === "pass")
    return row.gates.every((gate) => gate.proven || gate.verdict !== "pass") ? "✅" : "✅ not proven";
  if (verdict === "fail") return proven ? "❌" : "❌ not proven";
  return verdict === "inconclusive" ? "❔" : "–";
}

function fold(title: string, parts: readonly (string | undefined)[]): string {
  const there = parts.filter((part) => part);
  if (there.length === 0) return "";
  return [`<details><summary>${title}</summary>`, "", there.join("\n\n"), "", "</details>"].join("\n");
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}

function footer({ run }: Report): string {
  const commit = run.commit ? ` of ${run.commit.slice(0, 7)}` : "";
  const page = run.url?.match(/^https?:\/\/[^\s()<>"']+$/) ? `[this run](${run.url})` : "this run";
  return `<sub>model-release ${escapeMarkdown(run.tool)}, ${escapeMarkdown(run.job)}${commit}, ${page}</sub>`;
}
