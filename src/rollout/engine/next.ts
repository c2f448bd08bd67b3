/**
 * The engine: what follows from the record and what was just seen.
 *
 * Pure and level-triggered: no clock, no network, no order kept elsewhere. What is wanted follows from the record alone
 * and is stated again and again until reading shows it true.
 */
import { notApplicable } from "../../gates/decide.js";
import type { ArmActual, Finding, Release } from "../seams.js";
import { analysing, enterStage, judgeNow, provenFail, replicasInUse } from "./analysing.js";
import { asksForCounters, isFresh, isShare, isUnreadForLong, takeObservation } from "./counted.js";
import { desiredOf } from "./desired.js";
import { canaryFault, canaryUnfit } from "./guards.js";
import { canonical } from "./plan.js";
import { type Abandon, isFirstRelease, type Phase, type RolloutOutcome, type RolloutRecord } from "./record.js";
import { closeStep, enter, goBack, inPhaseMs, late, type Now, type Seen, type Step } from "./step.js";

/** One look: the record as it then stands, and what is wanted of the target. */
export function next(record: RolloutRecord, seen: Seen, now: Now): Step {
  const looked = look(record, seen, now);
  const abandon = whyAbandon(looked, seen);
  const after = abandon ? goBack(looked, abandon) : phases[looked.phase](looked, seen, now);
  return stepOf(after);
}

/** What is the same in every phase: the clock, what serves, what the target was when it was first read. */
function look(record: RolloutRecord, seen: Seen, now: Now): RolloutRecord {
  const { actual } = seen;
  const timed: RolloutRecord = {
    ...record,
    elapsedMs: Math.max(record.elapsedMs, now.elapsedMs),
    updatedAt: now.at,
    trouble: seen.trouble,
    serving: actual === undefined ? record.serving : actual.stable?.digest,
  };
  return record.surveyed || actual === undefined ? timed : survey(timed, actual.stable);
}

function survey(record: RolloutRecord, served: ArmActual | undefined): RolloutRecord {
  const baseline = record.phase === "preparing" ? record.plan.baseline : undefined;
  const stable = served ? { digest: served.digest, template: served.template } : baseline;
  const isDown = record.plan.force && record.plan.steps.length > 0 && served?.replicas.ready === 0;
  return { ...record, surveyed: true, stable, ...(isDown && { stableIsDown: true }) };
}

const canGoBack: readonly Phase[] = ["preparing", "staged", "analysing", "waiting", "adopting"];

/** Cancel, a fault of the canary, the post step: one and the same event. Readiness and gates are their phases' own. */
function whyAbandon(record: RolloutRecord, seen: Seen): Abandon | undefined {
  if (!canGoBack.includes(record.phase)) return undefined;
  if (seen.command?.kind === "abandon") return seen.command.because;
  return canaryFault(record, seen) ?? stableIsBack(record, seen);
}

/** What has begun to serve again may not be replaced without a canary among its users. */
function stableIsBack({ stableIsDown, phase }: RolloutRecord, { actual }: Seen): Abandon | undefined {
  const isUnmet = stableIsDown && (phase === "preparing" || phase === "staged");
  if (!isUnmet || (actual?.stable?.replicas.ready ?? 0) === 0) return undefined;
  const reason = "stable has ready replicas again: release once more, for a canary beside it";
  return { kind: "surroundings", reasons: [reason] };
}

type PhaseStep = (record: RolloutRecord, seen: Seen, now: Now) => RolloutRecord;

const phases: { readonly [P in Phase]: PhaseStep } = {
  preparing: (record, { actual }) => {
    if (!record.surveyed) return lateOr(record, "surroundings", "the target could not be read");
    const { plan, stable } = record;
    if (plan.steps.length === 0 && stable !== undefined) return enter("adopting", record);
    if (!isFirstRelease(record) && !isServing(actual?.stable, stable!)) {
      return lateOr(record, "surroundings", "stable was not ready", actual?.stable?.delay);
    }
    if (!isServing(actual?.canary, plan.candidate)) {
      return lateOr(record, "candidate", "the canary was not ready", actual?.canary?.delay);
    }
    return enter("staged", { ...record, restartsBefore: actual?.canary?.restarts ?? 0 });
  },

  staged: (record, { smoke }) => {
    if (!isFirstRelease(record)) return enter("analysing", record);
    if (smoke?.passed) return enter("adopting", { ...record, smoke, verdicts: unasked(record) });
    if (smoke)
      return goBack(
        { ...record, smoke },
        { kind: "candidate", reasons: [`the first rows were not answered: ${smoke.what}`] },
      );
    return lateOr(record, "candidate", "the canary answered no rows");
  },

  analysing: (record, seen) =>
    seen.command?.kind === "promote" ? promoteByHand(record, seen.command) : analysing(record, seen),

  waiting: (record, seen, now) => {
    const unfit = canaryUnfit(record, seen, neededOf(record));
    if (unfit) return goBack(record, unfit);
    if (seen.command?.kind === "promote") return promoteByHand(record, seen.command);
    const until = record.approveUntil ?? new Date(Date.parse(now.at) + record.plan.approveWithinMs).toISOString();
    const waiting = takeObservation({ ...record, approveUntil: until }, seen);
    const failed = provenFail(waiting);
    if (failed) return goBack(waiting, failed);
    if (seen.command?.kind === "approve" || record.approvingSinceMs !== undefined) return approving(waiting, seen);
    return now.at <= until
      ? waiting
      : goBack(waiting, { kind: "cancelled", reasons: [`nobody approved until ${until}`] });
  },

  adopting: (record, seen) => {
    const unfit = canaryUnfit(record, seen, neededOf(record));
    if (unfit) return goBack(record, unfit);
    if (isServing(seen.actual?.stable, record.plan.candidate)) {
      return enter("returning", { ...record, adopted: true, share: 0 });
    }
    const fault = seen.actual?.stable?.fault;
    if (fault) return goBack(record, { kind: fault.whose, reasons: [`the new stable failed: ${fault.what}`] });
    return lateOr(record, "candidate", "the new stable was not ready", seen.actual?.stable?.delay);
  },

  returning: (record, { actual }) => {
    // Given up before the target was ever read: nothing was asked of it.
    if (!record.surveyed) return enter("done", record);
    const wanted = desiredOf(record)?.stable;
    if (actual === undefined || !isShare(actual.share, 0)) return enterStage("routing", record);
    if (wanted !== undefined && !(record.stableIsDown ? isAsBefore : isServing)(actual.stable, wanted)) {
      return isPastHelp(record, actual.stable, wanted)
        ? enter("retiring", { ...record, reasons: [...record.reasons, notReadyAsBefore(actual.stable)] })
        : enterStage("routing", record);
    }
    if (record.stage !== "settling") return enterStage("settling", record);
    return record.elapsedMs - record.stageSinceMs >= record.plan.settleMs ? enter("retiring", record) : record;
  },

  retiring: (record, { actual }) =>
    actual !== undefined && actual.canary === undefined && !actual.hold ? enter("done", record) : record,

  done: (record) => record,
};

/** What a record amounts to, without a new look: what is wanted, what to find out, whether to stop. */
export function stepOf(record: RolloutRecord): Step {
  const rest = restOf(record);
  const stopped: RolloutRecord = { ...record, outcome: rest && outcomeAt(rest, record) };
  const isCounting = record.phase === "analysing" && record.stage === "counting";
  return {
    record: stopped,
    desired: desiredOf(stopped),
    ask: { smoke: record.phase === "staged" && isFirstRelease(record), observation: asksForCounters(record) },
    waitMs: isCounting ? record.plan.lookMs : Math.min(record.plan.lookMs, impatientMs),
    rest,
  };
}

/** While something is waited for that may come any moment, the look is shorter than one at traffic. */
const impatientMs = 250;

function restOf(record: RolloutRecord): Step["rest"] {
  const { phase, plan } = record;
  if (phase === "done") return phase;
  if (phase === "waiting") return record.approvingSinceMs === undefined ? "waiting" : undefined;
  const isLeaving = phase === "returning" || phase === "retiring";
  return isLeaving && inPhaseMs(record) > plan.readyWithinMs + plan.settleMs ? "stuck" : undefined;
}

function outcomeAt(rest: NonNullable<Step["rest"]>, { adopted }: RolloutRecord): RolloutOutcome {
  if (rest === "waiting") return "waiting";
  if (rest === "stuck") return "failed";
  return adopted ? "promoted" : "rolled-back";
}

/** @param delay  what it still waited for, which knows better than the phase whose fault that is */
function lateOr(record: RolloutRecord, kind: Abandon["kind"], what: string, delay?: Finding): RolloutRecord {
  if (inPhaseMs(record) < record.plan.readyWithinMs) return record;
  return goBack(record, late(record, kind, what, delay));
}

/** What the canary did while it waited decides too: an approval holds for what was seen until it came. */
function approving(record: RolloutRecord, { observation }: Seen): RolloutRecord {
  const isRead = observation !== undefined && isFresh(record, observation) && record.unread === undefined;
  if (isRead) return approved(record);
  const since = record.approvingSinceMs ?? record.elapsedMs;
  return { ...record, approvingSinceMs: isUnreadForLong(record) ? undefined : since };
}

function approved({ approvingSinceMs: _, ...record }: RolloutRecord): RolloutRecord {
  const { decision, verdicts, reasons } = judgeNow(record);
  const judged = { ...record, verdicts };
  if (decision === "promote") return enter("adopting", judged);
  return goBack(judged, { kind: decision === "fail" ? "gate" : "inconclusive", reasons });
}

/** A person takes the decision; a failing gate stands in the way unless it is forced, and the record says so. */
function promoteByHand(
  record: RolloutRecord,
  { reason, force }: { readonly reason: string; readonly force: boolean },
): RolloutRecord {
  const isFailing = record.verdicts.some(({ verdict }) => verdict === "fail");
  if (isFailing && !force) return record;
  const inUse = record.inUse ?? replicasInUse(record);
  return enter("adopting", { ...closeStep(record), inUse, byHand: { reason, forced: isFailing } });
}

/** The gates of a first release: there was no traffic that could have decided them. */
function unasked({ plan, stableIsDown }: RolloutRecord): RolloutRecord["verdicts"] {
  const why = stableIsDown
    ? "stable had no ready replica, so there was no traffic to split"
    : "a first release has no stable to split traffic with";
  return plan.rules.gates.map(({ gate }) => notApplicable(gate, "canary", why));
}

/** After the decision, those that served before it are enough. */
const neededOf = ({ inUse, plan, step }: RolloutRecord) => inUse ?? plan.steps[step]?.replicas ?? 1;

function isServing(arm: ArmActual | undefined, release: Release): boolean {
  return arm?.ready === true && isOf(arm, release);
}

function isOf(arm: ArmActual, release: Release): boolean {
  return arm.digest === release.digest || (arm.byTag === true && isAsBefore(arm, release));
}

/** It is as it was, and had its time: nothing that a way back can do makes it ready, and its repair must not wait. */
function isPastHelp(record: RolloutRecord, arm: ArmActual | undefined, release: Release): arm is ArmActual {
  const isLate = !record.adopted && inPhaseMs(record) >= record.plan.readyWithinMs;
  return isLate && arm?.ready === false && isOf(arm, release) && isAsBefore(arm, release);
}

function notReadyAsBefore({ fault, delay }: ArmActual): string {
  const why = (fault ?? delay)?.what;
  return `what served before is given back as it was, and is not ready${why === undefined ? "" : `: ${why}`}`;
}

/** What was down is given back as it was, and need not get ready for that. */
function isAsBefore(arm: ArmActual | undefined, { template }: Release): boolean {
  return arm !== undefined && canonical(arm.template) === canonical(template);
}
