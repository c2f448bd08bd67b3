/** What is wanted of the target, as a function of the record alone: so it can be stated again after any crash. */
import type { Desired } from "../seams.js";
import { isFirstRelease, type RolloutRecord } from "./record.js";

/** @returns undefined until the target was read once: before that nobody knows what must stay */
export function desiredOf(record: RolloutRecord): Desired | undefined {
  if (!record.surveyed) return undefined;
  const { plan, phase, share } = record;
  const replicas = isStagedEmpty(record) ? 0 : record.replicas;
  const canary = plan.steps.length === 0 && record.stable !== undefined ? undefined : { ...plan.candidate, replicas };
  const stable = record.adopted || phase === "adopting" ? plan.candidate : record.stable;
  switch (phase) {
    case "preparing":
    case "staged":
      return { stable: isFirstRelease(record) ? undefined : stable, canary, share: 0, hold: true };
    case "returning":
      return { stable, canary, share: 0, hold: true };
    case "analysing":
    case "waiting":
    case "adopting":
      return { stable, canary, share, hold: true };
    case "retiring":
    case "done":
      return { stable, share: 0, hold: false };
  }
}

/** Where a ready replica is traffic, no share means no replica; without a stable nothing is exposed yet. */
function isStagedEmpty(record: RolloutRecord): boolean {
  return record.plan.readyIsTraffic && record.share === 0 && !isFirstRelease(record);
}
