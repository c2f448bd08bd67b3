/** The phase in which traffic decides: each step gets its replicas, then its route, settles, and is counted. */
import { formatCount, formatShare } from "../../gates/quantity.js";
import { doubtOf } from "../analysis/answer.js";
import { allProven, conclude, hasFailed, shareShortfall } from "../analysis/conclude.js";
import { beginAnalysis } from "../analysis/state.js";
import { type AutoSteps, exposedTo, nextShare, nobodyExposed } from "./auto.js";
import { blindness, isCounted, isShare, takeObservation } from "./counted.js";
import { canaryUnfit } from "./guards.js";
import type { Abandon, RolloutRecord, Stage } from "./record.js";
import { closeStep, enter, goBack, late, openStep, type Seen } from "./step.js";

/** What one look makes of the record while traffic decides. */
export function analysing(record: RolloutRecord, seen: Seen): RolloutRecord {
  const unfit = canaryUnfit(record, seen, replicasInUse(record));
  if (unfit) return goBack(record, unfit);
  const looked = takeObservation(record, seen);
  const failed = provenFail(looked);
  if (failed) return goBack(looked, failed);
  if (isTimeUp(looked)) return decideAtTheEnd(looked);
  const { observation } = seen;
  return stages[looked.stage](looked, seen, observation !== undefined && observation.cursor !== record.cursor);
}

/** A proven fail ends a rollout whenever it comes. */
export function provenFail({ verdicts }: RolloutRecord): Abandon | undefined {
  if (!hasFailed(verdicts)) return undefined;
  const failing = verdicts.filter(({ verdict, proven }) => verdict === "fail" && proven);
  return { kind: "gate", reasons: failing.map(({ reason }) => reason) };
}

/** @param isMoved  the observer has read, and what comes next is counted from now on */
type StageStep = (record: RolloutRecord, seen: Seen, isMoved: boolean) => RolloutRecord;

const stages: { readonly [S in Stage]: StageStep } = {
  scaling: (record, { actual }) => {
    const { replicas } = currentStep(record);
    const canary = actual?.canary;
    // Where a ready replica is traffic, getting the replicas is setting the route.
    if (record.plan.readyIsTraffic || (canary?.ready && canary.replicas.ready >= replicas)) {
      const route = { ...record, share: currentStep(record).share };
      return enterStage("routing", beginStep(record.plan.readyIsTraffic ? route : withFirstShare(route)));
    }
    return lateBy(record) <= 0
      ? record
      : goBack(record, late(record, "candidate", `${replicas} canary replicas were not ready`, canary?.delay));
  },
  routing: (record, { actual }) => {
    if (actual !== undefined && isShare(actual.share, record.share))
      return enterStage("settling", withFirstShare(record));
    if (lateBy(record) <= 0) return record;
    const share = formatShare(record.share);
    const canary = record.plan.readyIsTraffic ? actual?.canary : undefined;
    if (canary?.ready === false)
      return goBack(
        record,
        late(record, "candidate", `the canary was not ready for ${share} of the traffic`, canary.delay),
      );
    return goBack(record, late(record, "surroundings", `the router did not confirm a share of ${share}`, undefined));
  },
  settling: (record, { actual }, isMoved) => {
    if (actual !== undefined && !isShare(actual.share, record.share)) return enterStage("routing", record);
    const settled = record.elapsedMs - record.stageSinceMs >= record.plan.settleMs;
    // Counting begins with a cursor of now: what came while the route changed is nobody's evidence.
    if (settled && isMoved) return enterStage("counting", record);
    // Users meet the canary also while nobody can count them.
    return record.unread && record.plan.auto ? goOnByEvidence(record, record.plan.auto) : record;
  },
  counting: (record, { actual }) => {
    if (actual !== undefined && !isShare(actual.share, record.share)) return enterStage("routing", record);
    if (record.plan.auto) return goOnByEvidence(record, record.plan.auto);
    return isLastStep(record) ? promoteIfProven(record) : stepOnIfStayed(record);
  },
};

/** Promotes as soon as every gate is proven, at whatever share; else the evidence says which share comes next. */
function goOnByEvidence(record: RolloutRecord, { exposure }: AutoSteps): RolloutRecord {
  const promoted = promoteIfProven(record);
  if (promoted !== record) return promoted;
  const { plan, step, analysis } = record;
  const next = nextShare({
    shares: plan.rules.shares,
    step,
    exposed: record.exposed ?? nobodyExposed,
    exposure,
    settleMs: plan.settleMs,
    lookMs: plan.lookMs,
    doubt: analysis ? doubtOf(analysis, plan.rules) : 0,
    isCounted: isCounted(record),
    changes: record.steps.length,
  });
  if (next === "used-up") return decideAtTheEnd(record, usedUp(record, exposure));
  return next === step ? record : toStep(next, record);
}

function usedUp({ exposed }: RolloutRecord, exposure: number): string {
  return `${formatCount(Math.round(exposedTo(exposed ?? nobodyExposed)))} requests met the canary: 'canary.exposure' (${formatCount(exposure)}) is used up, and not every gate is proven`;
}

function promoteIfProven(record: RolloutRecord): RolloutRecord {
  const { analysis, plan, verdicts } = record;
  if (analysis === undefined || verdicts.length === 0 || !allProven(verdicts) || !isCounted(record)) return record;
  return shareShortfall(analysis, plan.rules) === undefined ? accept(record) : record;
}

function stepOnIfStayed(record: RolloutRecord): RolloutRecord {
  const stayed = record.elapsedMs - (openStep(record)?.startedMs ?? record.stageSinceMs);
  return stayed < currentStep(record).stayMs || !isCounted(record) ? record : toStep(record.step + 1, record);
}

function toStep(step: number, record: RolloutRecord): RolloutRecord {
  const next = { ...closeStep(record), step };
  const { replicas } = currentStep(next);
  // Where replicas are the route, fewer users means fewer of them; elsewhere what runs may stay.
  const kept = record.plan.readyIsTraffic ? replicas : Math.max(record.replicas, replicas);
  return enterStage("scaling", { ...next, replicas: kept });
}

/** @param because  why the end has come, where it is not the time */
function decideAtTheEnd(record: RolloutRecord, because?: string): RolloutRecord {
  const { rules } = record.plan;
  const { decision, verdicts, reasons } = conclude(record.analysis ?? beginAnalysis(rules), rules);
  const concluded = { ...record, verdicts };
  const blind = blindness(record);
  if (decision === "promote" && blind === undefined) return accept(concluded);
  const all = [...reasons, ...[blind, because].filter((reason) => reason !== undefined)];
  return goBack(concluded, { kind: decision === "fail" ? "gate" : "inconclusive", reasons: all });
}

/** The evidence is in favour: on to adopting, or to the person whose approval is asked for. */
function accept(record: RolloutRecord): RolloutRecord {
  const closed = { ...closeStep(record), inUse: replicasInUse(record) };
  return enter(record.plan.approve === "manual" ? "waiting" : "adopting", closed);
}

/** An approval or a promotion by hand is judged by the evidence of the moment. */
export function judgeNow(record: RolloutRecord): ReturnType<typeof conclude> {
  const { rules } = record.plan;
  return conclude(record.analysis ?? beginAnalysis(rules), rules);
}

export function enterStage(stage: Stage, record: RolloutRecord): RolloutRecord {
  return { ...record, stage, stageSinceMs: record.elapsedMs };
}

function beginStep(record: RolloutRecord): RolloutRecord {
  if (openStep(record)) return record;
  const begun = { share: record.share, startedMs: record.elapsedMs, canaryRequests: 0, stableRequests: 0 };
  return { ...record, steps: [...record.steps, begun] };
}

/** Where replicas are the route, users meet the canary when the first is ready, not when it was asked for. */
const withFirstShare = (record: RolloutRecord) => ({
  ...record,
  firstShareMs: record.firstShareMs ?? record.elapsedMs,
});

const currentStep = ({ plan, step }: RolloutRecord) => plan.steps[step]!;
const isLastStep = ({ plan, step }: RolloutRecord) => step >= plan.steps.length - 1;
const lateBy = (record: RolloutRecord) => record.elapsedMs - record.stageSinceMs - record.plan.readyWithinMs;

function isTimeUp({ plan, firstShareMs, elapsedMs }: RolloutRecord): boolean {
  return firstShareMs !== undefined && elapsedMs - firstShareMs >= plan.maxDurationMs;
}

/** Replicas that must be ready for the share in force: while it scales up, those of the step before. */
export function replicasInUse({ plan, step, stage }: RolloutRecord): number {
  const isRising = stage === "scaling" || (plan.readyIsTraffic && stage === "routing");
  if (isRising && plan.readyIsTraffic && step === 0) return 0;
  return plan.steps[isRising ? Math.max(0, step - 1) : step]!.replicas;
}
