/** What all verdicts together come to: during the rollout by proof alone, at its end by the policy. */
import type { Verdict } from "../../gates/verdict.js";
import { verdictsOf } from "./answer.js";
import type { AnalysisRules } from "./rules.js";
import { share } from "./sentence.js";
import type { AnalysisState } from "./state.js";

export type Decision = "promote" | "fail" | "inconclusive";

export interface Conclusion {
  readonly decision: Decision;
  readonly verdicts: readonly Verdict[];
  /** Why it is not a promotion. */
  readonly reasons: readonly string[];
}

/** Whether a gate has failed, by proof. */
export function hasFailed(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ verdict, proven }) => verdict === "fail" && proven);
}

/** Promotion before the time is up needs every gate's proof. */
export function allProven(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ verdict, proven }) => verdict === "pass" && proven);
}

/** The end of the time: what is not proven is decided by the policy, where the policy may speak of it. */
export function conclude(state: AnalysisState, rules: AnalysisRules): Conclusion {
  const verdicts = verdictsOf(state, rules, true);
  const failing = verdicts.filter(({ verdict }) => verdict === "fail");
  if (failing.length > 0) return { decision: "fail", verdicts, reasons: failing.map(({ reason }) => reason) };
  const blocking = verdicts.filter((verdict) => verdict.verdict === "inconclusive" && !isAllowed(verdict, rules));
  const shortfall = shareShortfall(state, rules);
  const reasons = [...blocking.map(({ reason }) => reason), ...(shortfall === undefined ? [] : [shortfall])];
  return { decision: reasons.length > 0 ? "inconclusive" : "promote", verdicts, reasons };
}

const isAllowed = ({ cause }: Verdict, { policy }: AnalysisRules) => policy === "allow" && cause === "too-little";

/**
 * Guard outside the statistics: a canary that saw less than half of its share was not tested as asked.
 *
 * @returns the reason, undefined where the share was really seen (or rows are replayed, the same to both arms)
 */
export function shareShortfall({ inStep, unit }: AnalysisState, { shares }: AnalysisRules): string | undefined {
  const all = inStep.canary + inStep.stable;
  const asked = shares[inStep.step];
  if (unit === "replayed rows" || asked === undefined || all === 0) return undefined;
  const seen = inStep.canary / all;
  if (seen >= asked / 2) return undefined;
  return `the canary saw ${share(seen)} of the requests, less than half of the ${share(asked)} asked for: the router does not send what it says, or clients stay with the connections that they have`;
}
