/** The phase in which traffic decides: each step gets its replicas, then its route, settles, and is counted. */
import { formatShare } from "../../gates/quantity.js";
import { analyse } from "../analysis/analyse.js";
import { allProven, conclude, hasFailed, shareShortfall } from "../analysis/conclude.js";
import { beginAnalysis } from "../analysis/state.js";
import { canaryUnfit } from "./guards.js";
import type { RolloutRecord, Stage } from "./record.js";
import { closeStep, enter, goBack, late, type Seen } from "./step.js";

/** What one look makes of the record while traffic decides. */
export function analysing(record: RolloutRecord, seen: Seen): RolloutRecord {
  const unfit = canaryUnfit(record, seen, replicasInUse(record));
  if (unfit) return goBack(record, unfit);
  const looked = takeObservation(record, seen);
  if (hasFailed(looked.verdicts)) {
    const failing = looked.verdicts.filter(({ verdict, proven }) => verdict === "fail" && proven);
    return goBack(looked, { kind: "gate", reasons: failing.map(({ reason }) => reason) });
  }
  if (isTimeUp(looked)) return decideAtTheEnd(looked);
  const { observation } = seen;
  return stages[looked.stage](looked, seen, observation !== undefined && observation.cursor !== record.cursor);
}

/** @param isFresh  the observer has read now: one that reads seldom may have answered with the cursor that it was given */
type StageStep = (record: RolloutRecord, seen: Seen, isFresh: boolean) => RolloutRecord;

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
  settling: (record, { actual }, isFresh) => {
    if (actual !== undefined && !isShare(actual.share, record.share)) return enterStage("routing", record);
    const settled = record.elapsedMs - record.stageSinceMs >= record.plan.settleMs;
    // Counting begins with a cursor of now: what came while the route changed is nobody's evidence.
    return settled && isFresh ? enterStage("counting", record) : record;
  },
  counting: (record, { actual }) => {
    if (actual !== undefined && !isShare(actual.share, record.share)) return enterStage("routing", record);
    return isLastStep(record) ? promoteIfProven(record) : stepOnIfStayed(record);
  },
};

function takeObservation(record: RolloutRecord, { actual, observation }: Seen): RolloutRecord {
  if (observation === undefined) return record;
  const { rules } = record.plan;
  const state = record.analysis ?? beginAnalysis(rules, observation.past);
  const moved: RolloutRecord = { ...record, cursor: observation.cursor, analysis: state };
  const inForce = actual === undefined || isShare(actual.share, record.share);
  if (observation.sample === undefined || record.stage !== "counting" || !inForce) return moved;
  const analysed = analyse(state, observation.sample, record.step, rules);
  return { ...moved, analysis: analysed.state, verdicts: analysed.verdicts };
}

function promoteIfProven(record: RolloutRecord): RolloutRecord {
  const { analysis, plan, verdicts } = record;
  if (analysis === undefined || verdicts.length === 0 || !allProven(verdicts)) return record;
  return shareShortfall(analysis, plan.rules) === undefined ? accept(record) : record;
}

function stepOnIfStayed(record: RolloutRecord): RolloutRecord {
  const stayed = record.elapsedMs - (record.steps[record.step]?.startedMs ?? record.stageSinceMs);
  const counted = record.analysis?.inStep;
  const tested = counted !== undefined && counted.step === record.step && counted.canary > 0;
  if (stayed < currentStep(record).stayMs || !tested) return record;
  const next = { ...closeStep(record), step: record.step + 1 };
  return enterStage("scaling", { ...next, replicas: Math.max(record.replicas, currentStep(next).replicas) });
}

function decideAtTheEnd(record: RolloutRecord): RolloutRecord {
  const { rules } = record.plan;
  const { decision, verdicts, reasons } = conclude(record.analysis ?? beginAnalysis(rules), rules);
  const concluded = { ...record, verdicts };
  if (decision === "promote") return accept(concluded);
  return goBack(concluded, { kind: decision === "fail" ? "gate" : "inconclusive", reasons });
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
  if (record.steps.length > record.step) return record;
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

/** Routers round: half a percent point is the same share. */
export const isShare = (actual: number, asked: number) =>
  asked === 0 ? actual === 0 : Math.abs(actual - asked) <= 0.005;
