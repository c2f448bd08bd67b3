/** What is watched outside the statistics, always: a canary that crashes or is not ready needs no test. */
import type { Abandon, RolloutRecord } from "./record.js";
import type { Seen } from "./step.js";

/** Why the canary's own state ends the rollout; undefined when nothing does. */
export function canaryFault(record: RolloutRecord, { actual, observation }: Seen): Abandon | undefined {
  // What another rollout left behind is not judged: it is about to be replaced.
  const canary = actual?.canary?.digest === record.plan.candidate.digest ? actual.canary : undefined;
  if (canary?.fault) {
    return { kind: canary.fault.whose, reasons: [`the canary failed: ${canary.fault.what}`] };
  }
  const seen = Math.max(canary?.restarts ?? 0, 0) - (record.restartsBefore ?? Number.POSITIVE_INFINITY);
  if (seen > 0) return { kind: "candidate", reasons: [`the canary restarted ${times(seen)}`] };
  const counted = observation?.sample?.canary.restarts ?? 0;
  if (counted > 0 && record.restartsBefore !== undefined) {
    return { kind: "candidate", reasons: [`the canary restarted ${times(counted)}`] };
  }
  return undefined;
}

/** Why users may not be sent to the canary any more: judged by the replicas that the present share needs. */
export function canaryUnfit(record: RolloutRecord, { actual }: Seen, needed: number): Abandon | undefined {
  if (actual === undefined || record.share === 0) return undefined;
  if (actual.canary === undefined) {
    return { kind: "surroundings", reasons: ["the canary is gone: somebody or something removed it"] };
  }
  const { replicas, delay } = actual.canary;
  const { ready } = replicas;
  if (ready >= needed && (ready > 0 || needed === 0)) return undefined;
  const lost = `the canary lost its readiness: ${ready} of ${needed} replicas were ready`;
  // A node that was drained is no fault of the candidate.
  return { kind: delay?.whose ?? "candidate", reasons: [delay ? `${lost}: ${delay.what}` : lost] };
}

const times = (count: number) => (count === 1 ? "once" : `${count} times`);
