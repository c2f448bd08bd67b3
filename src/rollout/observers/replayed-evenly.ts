/** Rows are replayed to as many replicas of each arm as the smaller one has: those alone had the requests. Pure. */
import type { ArmSample, Sample } from "../seams.js";

export function replayedEvenly({
  stable,
  canary,
}: Pick<Sample, "stable" | "canary">): Pick<Sample, "stable" | "canary"> {
  const asked = Math.min(stable.replicas.seen, canary.replicas.seen);
  if (asked === 0) return { stable, canary };
  const of = (arm: ArmSample): ArmSample => ({ ...arm, replicas: { ...arm.replicas, asked } });
  return { stable: of(stable), canary: of(canary) };
}
