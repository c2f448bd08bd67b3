/** The sentence that a person understands: what was measured, how sure it is, what follows, what would help. */
import type { DecisionRules, Judgement, Outlook } from "./decide.js";
import { formatBound } from "./format.js";
import type { Gate, Operator, Quantity } from "./gate.js";
import { outline } from "./outline.js";
import { formatCount, formatDifference, formatLevel, formatQuantity } from "./quantity.js";
import type { Evidence } from "./verdict.js";

export { formatQuantity } from "./quantity.js";

export interface Explained {
  readonly gate: Gate;
  readonly evidence: Evidence;
  readonly judgement: Judgement;
  /** The gate as written, the slice's value filled in. */
  readonly source: string;
  readonly rules: DecisionRules;
}

/** "accuracy 0.931, at least 0.912 with 95 % confidence: passes ≥ 0.90". */
export function explainVerdict(explained: Explained): string {
  const { judgement } = explained;
  const words = wordsOf(explained);
  if (judgement.why !== undefined)
    return `${words.subject}: ${judgement.why}, so nothing can be said of ${words.claim}`;
  if (judgement.ground === "identity") {
    const verb = judgement.answer === "pass" ? "passes" : "fails";
    return `${words.subject} ${words.estimate}: the candidate is the baseline, byte for byte, so it ${verb} ${words.claim}`;
  }
  const measured = [`${words.subject} ${words.estimate}`, words.comparison].filter(Boolean).join(" ");
  const bound = boundPhrase(explained);
  const known = bound ? `${measured}, ${bound}` : measured;
  return [`${known}: ${conclusion(explained, words.claim)}`, ...advice(explained)].join("; ");
}

interface Words {
  readonly subject: string;
  readonly estimate: string;
  /** "against 0.905: difference +0.5 percentage points"; "" without a baseline. */
  readonly comparison: string;
  readonly claim: string;
}

const symbols: Readonly<Record<Operator, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "==": "=" };

function wordsOf({ gate, evidence, source, rules }: Explained): Words {
  const { estimate, baseline, threshold } = evidence;
  const quantity = rules.term?.quantity ?? "number";
  const [left, right] = sidesOf(source);
  const percent = right.includes("%");
  const againstNumber = gate.bound.kind === "number";
  const style = { percent, ...(againstNumber && { apartFrom: threshold }) };
  const show = (value: number | undefined) => (value === undefined ? "" : formatQuantity(value, quantity, style));
  return {
    subject: left,
    estimate: show(estimate),
    comparison: againstNumber ? "" : comparisonOf(gate, evidence, quantity, show(baseline)),
    claim: `${symbols[gate.operator]} ${againstNumber ? right : claimedBound(gate, quantity)}`,
  };
}

function comparisonOf(gate: Gate, evidence: Evidence, quantity: Quantity, baseline: string): string {
  if (gate.bound.kind === "number" || evidence.quantity === undefined) return "";
  const difference = formatDifference(evidence.quantity, quantity, evidence.threshold);
  const to = gate.bound.factor === 1 ? "" : ` from ${gate.bound.factor} times that`;
  return `${baseline === "" ? "" : `against ${baseline}`}: difference${to} ${difference}`.trimStart();
}

function claimedBound(gate: Gate, quantity: Quantity): string {
  const { bound } = gate;
  if (bound.kind === "number" || bound.factor !== 1 || bound.offset === 0) return formatBound(bound, { quantity });
  const margin = formatDifference(Math.abs(bound.offset), quantity).replace(/^\+/, "");
  return `baseline ${bound.offset < 0 ? "-" : "+"} ${margin}`;
}

/** The left side, and the bound without its level. */
function sidesOf(source: string): readonly [string, string] {
  const mark = outline(source).marks[0];
  const left = source.slice(0, mark?.start).trim();
  const right = mark ? source.slice(mark.end).replace(/\sat\s+\S+\s*$/, "") : "";
  return [left, right.trim()];
}

/** The bound that decided, or the one that would have to: "at least 0.912 with 95 % confidence". */
function boundPhrase({ gate, evidence, judgement, source, rules }: Explained): string | undefined {
  const { interval, level, answer } = judgement;
  if (!interval || !level) return undefined;
  const provenFail = judgement.ground === "bounds" && answer === "fail";
  const isLower = gate.operator.startsWith(">") !== provenFail;
  const value = isLower ? interval.lower : interval.upper;
  if (value === undefined) return undefined;
  const quantity = rules.term?.quantity ?? "number";
  const shown =
    gate.bound.kind === "number"
      ? formatQuantity(value, quantity, { percent: sidesOf(source)[1].includes("%"), apartFrom: evidence.threshold })
      : formatDifference(value, quantity, evidence.threshold);
  return `${isLower ? "at least" : "at most"} ${shown} with ${formatLevel(provenFail ? level.fail : level.pass)} confidence`;
}

function conclusion({ judgement, evidence, rules }: Explained, claim: string): string {
  const verb = judgement.answer === "pass" ? "passes" : "fails";
  switch (judgement.ground) {
    case "bounds":
    case "exact":
    case "identity":
      return `${verb} ${claim}`;
    case "point":
      return `${verb} ${claim} at point`;
    case "estimate":
      return `${verb} ${claim} by the estimate alone, not proven`;
    case "none":
      return `${formatCount(evidence.n)} ${unitOf(rules, evidence.n)} neither prove nor refute ${claim}`;
  }
}

function unitOf({ place }: DecisionRules, n: number): string {
  const unit = place === "holdout" ? "row" : "canary request";
  return n === 1 ? unit : `${unit}s`;
}

function advice({ judgement, rules, evidence }: Explained): readonly string[] {
  if (judgement.cause !== "too-little") return [];
  const sentences = judgement.outlook ? [outlookSentence(judgement.outlook, rules)] : [];
  const { slice } = rules;
  // Only where pooling can help: in a large slice it is the margin that is wanting.
  if (slice && evidence.n < usualMinimumRows)
    sentences.push(`to pool rare values, write slices: [{column: ${slice.column}, min_rows: ${usualMinimumRows}}]`);
  return sentences;
}
const usualMinimumRows = 100;

function outlookSentence(outlook: Outlook, rules: DecisionRules): string {
  switch (outlook.kind) {
    case "rows":
      return `about ${formatCount(outlook.needed)} ${unitOf(rules, outlook.needed)} would settle it with 80 % chance`;
    case "rather-fail":
      return `more ${unitOf(rules, 2)} would more likely show a fail`;
    case "too-tight":
      return "the margin is too tight to settle: it would take over 100 times as many";
  }
}
