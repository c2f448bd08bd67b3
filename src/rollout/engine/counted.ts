/** What a look at the counters makes of the record: evidence, users who met the canary, or that they cannot be read. */
import { analyse } from "../analysis/analyse.js";
import { duration } from "../analysis/sentence.js";
import { beginAnalysis } from "../analysis/state.js";
import type { DataSeen, Observation } from "../seams.js";
import { expose, exposeUncounted, nobodyExposed } from "./auto.js";
import type { RolloutRecord } from "./record.js";
import type { Seen } from "./step.js";

/** While traffic is split the counters are read; after a share was asked for, not before it is in force. */
export function asksForCounters({ phase, stage }: RolloutRecord): boolean {
  return phase === "waiting" || (phase === "analysing" && (stage === "settling" || stage === "counting"));
}

export function takeObservation(record: RolloutRecord, seen: Seen): RolloutRecord {
  const { actual, observation } = seen;
  const read = { ...withReading(record, seen), ...withExposed(record, observation) };
  if (observation === undefined) return read;
  const { rules } = record.plan;
  const state = record.analysis ?? beginAnalysis(rules, observation.past);
  const moved = { ...read, ...withData(record, observation.data), cursor: observation.cursor, analysis: state };
  const inForce = actual === undefined || isShare(actual.share, record.share);
  if (observation.sample === undefined || !inForce) return moved;
  // Counters that cannot be read hold up the settling: no evidence, but the reason that a person is told at the end.
  const isUnread = record.stage === "settling" && !observation.sample.complete;
  if (record.phase !== "waiting" && record.stage !== "counting" && !isUnread) return moved;
  const analysed = analyse(state, observation.sample, record.step, rules);
  return { ...moved, analysis: analysed.state, verdicts: analysed.verdicts };
}

/** Since when nothing can be read. One that reads seldom, and was not due, says nothing of it. */
function withReading(record: RolloutRecord, { observation, trouble }: Seen): RolloutRecord {
  if (!asksForCounters(record) || (observation !== undefined && !isFresh(record, observation))) return record;
  const because = whyUnread(observation, trouble);
  if (because === undefined) return { ...record, unread: undefined };
  return { ...record, unread: { sinceMs: record.unread?.sinceMs ?? record.elapsedMs, because } };
}

function whyUnread(observation: Observation | undefined, trouble: string | undefined): string | undefined {
  if (observation === undefined) return trouble ?? "they did not answer";
  const { sample } = observation;
  return sample === undefined || sample.complete ? undefined : (sample.incompleteBecause ?? "no reason given");
}

/** The observer has read now: one that reads seldom may have answered with the cursor that it was given. */
export function isFresh(before: RolloutRecord, { cursor, sample }: Observation): boolean {
  return cursor !== before.cursor || sample !== undefined;
}

/** How long counters may be out of reach before what they said is old. */
const longestUnreadLooks = 4;
const longestUnreadPart = 1 / 15;

/**
 * Why the evidence does not speak of the canary as it is, where it does not: the counters cannot be read, and could
 * not for long, or at no time since its share is what it is. What passed before is no proof of what came after.
 */
export function blindness(record: RolloutRecord): string | undefined {
  const { unread, elapsedMs } = record;
  if (unread === undefined || (isCounted(record) && !isUnreadForLong(record))) return undefined;
  return `the counters could not be read for the last ${duration((elapsedMs - unread.sinceMs) / 1000)} (${unread.because})`;
}

export function isUnreadForLong({ unread, elapsedMs, plan }: RolloutRecord): boolean {
  const longestMs = Math.max(longestUnreadLooks * plan.lookMs, longestUnreadPart * plan.maxDurationMs);
  return unread !== undefined && elapsedMs - unread.sinceMs > longestMs;
}

/** The canary had requests at the share in force, and they were counted. */
export function isCounted({ analysis, step }: RolloutRecord): boolean {
  return analysis !== undefined && analysis.inStep.step === step && analysis.inStep.canary > 0;
}

/** Counters only grow while servers live; those of one that is gone are not lost by looking once more. */
function withData({ data }: RolloutRecord, seen: DataSeen | undefined): Pick<RolloutRecord, "data"> {
  return seen === undefined || (data !== undefined && data.rows > seen.rows) ? {} : { data: seen };
}

/**
 * Counted from what both arms were sent, at any share, warm or not: users are users. Replayed rows are none. Where
 * nothing could be counted, users are reckoned by the share and the pace.
 */
function withExposed(record: RolloutRecord, observation: Observation | undefined): Pick<RolloutRecord, "exposed"> {
  const sample = observation?.sample;
  if (record.plan.auto === undefined || sample?.traffic === "replay") return {};
  const { untilMs = record.elapsedMs, ...exposed } = record.exposed ?? nobodyExposed;
  const counted = sample?.complete
    ? expose(exposed, { canary: sample.canary.requests, stable: sample.stable.requests, seconds: sample.seconds })
    : exposeUncounted(exposed, {
        share: record.share,
        seconds: (record.elapsedMs - untilMs) / 1000,
        isLost: sample !== undefined && observation?.cursor !== record.cursor,
      });
  return { exposed: { ...counted, untilMs: record.elapsedMs } };
}

/** Routers round: half a percent point is the same share. */
export const isShare = (actual: number, asked: number) =>
  asked === 0 ? actual === 0 : Math.abs(actual - asked) <= 0.005;
