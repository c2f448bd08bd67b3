/** The report as a check run: a conclusion that blocks what must be blocked, and each gate's word at its line. Pure. */
import type { Annotation, CheckResult } from "../github/check.js";
import { renderComment } from "./comment.js";
import { decisive } from "./compared.js";
import type { Outcome, Report } from "./report.js";
import { type GateVerdict, headline, oneLine } from "./summary.js";

export interface CheckContext {
  /** The configuration, from the repository's root. */
  readonly path: string;
  /** Where a gate stands in it (gate-lines.ts). */
  readonly lineOf: (source: string) => number;
}

// GitHub lets `neutral` and `skipped` through a required check: what blocks is `failure`, inconclusive or not.
const conclusions: Readonly<Record<Outcome, CheckResult["conclusion"]>> = {
  passed: "success",
  promoted: "success",
  unchanged: "success",
  waiting: "neutral",
  rejected: "failure",
  "rolled-back": "failure",
  failed: "failure",
};

export function checkOf(report: Report, context: CheckContext): CheckResult {
  return {
    conclusion: conclusions[report.outcome],
    title: titleOf(report),
    summary: renderComment(report, {}),
    annotations: annotationsOf(report, context),
  };
}

/** The line in the list of checks: what decided, as short as it can be said. */
function titleOf(report: Report): string {
  const decided = decisive(report);
  const [first, ...more] = decided;
  if (!first) return report.outcome === "failed" ? oneLine(report) : headline(report);
  if (first.verdict === "inconclusive") return `Inconclusive: ${lackOf(decided)}`;
  return `${first.reason}${more.length > 0 ? ` (and ${more.length} more)` : ""}`;
}

/** "441 rows short": as many as the gate that lacks most; its cause, where more rows are not what it lacks. */
function lackOf(gates: readonly GateVerdict[]): string {
  const other = gates.find(({ cause }) => cause !== undefined && cause !== "too-little");
  if (other) return `${other.source}: ${other.reason}`;
  const [most] = gates
    .flatMap(({ needed, n, place }) => (needed !== undefined && needed > n ? [{ short: needed - n, place }] : []))
    .sort((one, another) => another.short - one.short);
  if (!most) return "too little evidence";
  return `${Math.ceil(most.short).toLocaleString("en-US")} ${most.place === "holdout" ? "rows" : "requests"} short`;
}

/** A pass is no news for a line, but for the table. */
const words: Readonly<Record<GateVerdict["verdict"], { level: Annotation["level"]; says: string } | undefined>> = {
  fail: { level: "failure", says: "fails" },
  inconclusive: { level: "warning", says: "is inconclusive" },
  "not-applicable": { level: "notice", says: "was not judged" },
  pass: undefined,
};

function annotationsOf({ gates, rollout }: Report, { path, lineOf }: CheckContext): readonly Annotation[] {
  return [...gates, ...(rollout?.gates ?? [])].flatMap(({ source, verdict, proven, reason }) => {
    const word = words[verdict];
    if (!word) return [];
    const doubt = verdict === "fail" && !proven ? " (not proven)" : "";
    return [
      { path, line: lineOf(source), level: word.level, title: `${source} ${word.says}${doubt}`, message: reason },
    ];
  });
}
