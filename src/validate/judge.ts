/** Judges gates on a holdout: each gate, and each value of its slice's column, becomes a verdict with its evidence. */
import { decide, notApplicable } from "../gates/decide.js";
import type { Gate } from "../gates/gate.js";
import type { Evidence, Policy, Verdict } from "../gates/verdict.js";
import { type Case, casesOf, type HoldoutCase } from "./cases.js";
import { evidenceFor } from "./evidence.js";

export interface Judging extends HoldoutCase {
  /** What becomes of a gate that the rows are too few for. */
  readonly policy: Policy;
}

/** In the gates' order. Pure but for loading the metrics: the same rows and seed give the same verdicts. */
export async function judgeHoldout(judging: Judging): Promise<Verdict[]> {
  const cases = await casesOf(judging);
  const comparisons = Math.max(1, cases.filter((one) => isDecidedByBounds(one)).length);
  return cases.map((one) => verdictOf(one, { policy: judging.policy, comparisons }));
}

interface Rules {
  readonly policy: Policy;
  /** How many gates are decided together: any of so many may fail by chance, so each must be as much surer of it. */
  readonly comparisons: number;
}

function verdictOf({ gate, term, slice, asks }: Case, { policy, comparisons }: Rules): Verdict {
  if (asks.kind === "not-applicable") return notApplicable(gate, "holdout", asks.why);
  const smallestAlpha = errorRate(gate) / comparisons;
  const evidence: Evidence =
    asks.kind === "question"
      ? evidenceFor({ ...asks.question, smallestAlpha })
      : { threshold: 0, n: 0, method: "none", blocked: { cause: asks.cause, why: asks.why } };
  return decide(gate, evidence, { policy, comparisons, place: "holdout", term, ...(slice && { slice }) });
}

/** Gates that chance can fail; what is exact, identical or taken at point is not made surer by asking for more. */
export function isDecidedByBounds({ gate, term, asks }: Case): boolean {
  if (asks.kind !== "question" || gate.at.kind === "point" || term.exact || term.pointOnly) return false;
  return !(asks.question.identical && gate.bound.kind === "baseline" && term.deterministic);
}

/** As `decide` takes it; at point no bound is ever asked for. */
function errorRate({ at }: Gate): number {
  return at.kind === "point" ? 0.5 : Number((1 - at.level).toPrecision(12));
}
