/** What all verdicts together decide. */
import type { Policy, Verdict } from "./verdict.js";

export interface Combined {
  readonly decision: "pass" | "fail" | "inconclusive";
  /** What decided; on a pass, what a person should know all the same (not proven, not judged, let through). */
  readonly reasons: readonly string[];
}

/** Every gate has to pass. `allow` lets through what has too little evidence; whatever else is open always blocks. */
export function combine(verdicts: readonly Verdict[], policy: Policy): Combined {
  const isAllowed = ({ verdict, cause }: Verdict) =>
    policy === "allow" && verdict === "inconclusive" && cause === "too-little";
  const failed = verdicts.filter(({ verdict }) => verdict === "fail");
  const open = verdicts.filter((verdict) => verdict.verdict === "inconclusive" && !isAllowed(verdict));
  const reasonsOf = (list: readonly Verdict[]) => list.map(({ reason }) => reason);
  if (failed.length > 0) return { decision: "fail", reasons: reasonsOf([...failed, ...open]) };
  if (open.length > 0) return { decision: "inconclusive", reasons: reasonsOf(open) };
  const notes = verdicts.flatMap((verdict) => {
    if (isAllowed(verdict)) return [`${verdict.reason}; let through by 'inconclusive: allow'`];
    return verdict.verdict === "not-applicable" || !verdict.proven ? [verdict.reason] : [];
  });
  return { decision: "pass", reasons: notes };
}
