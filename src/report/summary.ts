/** The words that every rendering shares: the headline, one line for outputs, and marks. */
import type { Outcome, Report } from "./report.js";

export type GateVerdict = Report["gates"][number];

const marks: Readonly<Record<Outcome, string>> = {
  passed: "✓",
  promoted: "✓",
  unchanged: "✓",
  waiting: "…",
  rejected: "✗",
  "rolled-back": "✗",
  failed: "✗",
};

/** "✓ digits 0.0.3 was promoted". */
export function headline(report: Report): string {
  const { name, job } = report.run;
  const subject = report.version ? `${name} ${report.version.number}` : name;
  const sentence: Readonly<Record<Outcome, string>> = {
    passed: "passed its gates",
    promoted: job === "rollback" ? "serves again" : "was promoted",
    unchanged: "is unchanged: it serves already",
    waiting: "waits for an approval",
    rejected: rejection(report),
    "rolled-back": "was rolled back",
    failed: "could not be judged to the end",
  };
  return `${marks[report.outcome]} ${subject} ${sentence[report.outcome]}`;
}

/** What has an image had passed the holdout: it was rejected for what a canary had shown before. */
function rejection({ run, image }: Report): string {
  if (run.job === "verify") return "should not serve any more";
  return image ? "was rejected: it was rolled back before" : "was rejected by the holdout";
}

/** One line, for an action's output and a notification: the headline and the reason that decided. */
export function oneLine(report: Report): string {
  const [first, ...more] = report.reasons;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : "";
  return first ? `${headline(report)}: ${first}${rest}` : headline(report);
}

/** The report's word on all gates together, for the action's `verdict` output. */
export function overallVerdict(report: Report): "pass" | "fail" | "inconclusive" | "none" {
  const verdicts = [...report.gates, ...(report.rollout?.gates ?? [])].filter(
    (gate) => gate.verdict !== "not-applicable",
  );
  if (verdicts.length === 0) return "none";
  if (verdicts.some((gate) => gate.verdict === "fail")) return "fail";
  if (verdicts.some((gate) => gate.verdict === "inconclusive")) return "inconclusive";
  return "pass";
}

export function gateMark(gate: GateVerdict): string {
  if (gate.verdict === "not-applicable") return "–";
  if (gate.verdict === "inconclusive") return "?";
  const mark = gate.verdict === "pass" ? "✓" : "✗";
  return gate.proven ? mark : `${mark} (not proven)`;
}

/** "sha256:3f2a9c81…": enough to recognise a digest by. */
export function shortDigest(digest: string): string {
  return digest.startsWith("sha256:") ? `${digest.slice(0, 19)}…` : digest;
}
