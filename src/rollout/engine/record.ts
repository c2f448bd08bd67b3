/** The one record of a rollout, kept in the target's journal: plan, place, evidence, outcome. Stored compressed, at most 192 KiB. */
import { z } from "zod";
import { Problem } from "../../errors.js";
import type { Verdict } from "../../gates/verdict.js";
import type { AnalysisState } from "../analysis/state.js";
import type { Cursor, DataSeen, Release, Smoke } from "../seams.js";
import type { Exposed } from "./auto.js";
import { identityOf, type Plan } from "./plan.js";

const phaseNames = [
  "preparing",
  "staged",
  "analysing",
  "waiting",
  "adopting",
  "returning",
  "retiring",
  "done",
] as const;
export type Phase = (typeof phaseNames)[number];

/** Why a rollout was given up. One event to the engine, whatever the cause; the kind decides the exit status. */
export interface Abandon {
  readonly kind: "gate" | "inconclusive" | "candidate" | "surroundings" | "cancelled" | "by-hand" | "replaced";
  readonly reasons: readonly string[];
}

export type RolloutOutcome = "promoted" | "rolled-back" | "waiting" | "failed";

/** Within a step: get the replicas, set the route, let it settle, count. */
export type Stage = "scaling" | "routing" | "settling" | "counting";

export interface StepRecord {
  readonly share: number;
  readonly startedMs: number;
  /** Set when the step was left. */
  readonly endedMs?: number;
  /** Share of the counted requests, where there were any. */
  readonly seenShare?: number;
  readonly canaryRequests: number;
  readonly stableRequests: number;
}

/** One rollout that came to its end, kept for the next: a digest that failed is not tried again unasked. */
export interface Attempt {
  readonly identity: string;
  readonly digest: string;
  readonly outcome: RolloutOutcome;
  readonly because?: Abandon;
  /** Wall time of its end, ISO 8601. */
  readonly at: string;
}

export interface RolloutRecord {
  readonly format: 1;
  readonly identity: string;
  /** How many times this digest has been tried, this time included. */
  readonly attempt: number;
  readonly plan: Plan;
  readonly phase: Phase;
  /** Times are milliseconds of `elapsedMs`, the time driven so far: it stands still while nobody drives. */
  readonly elapsedMs: number;
  readonly phaseSinceMs: number;
  /** Wall times, for people and for an approval's end alone. */
  readonly startedAt: string;
  readonly updatedAt: string;
  /** What served when the rollout began; undefined on a first release, or before the target was first read. */
  readonly stable?: Release;
  /** Whether the target was read, so that `stable` says the truth. */
  readonly surveyed: boolean;
  /** By `plan.force`: stable had no ready replica, so the candidate comes as a first release does; `stable` is what to come back to. */
  readonly stableIsDown?: boolean;
  /** What is asked for now. */
  readonly share: number;
  readonly replicas: number;
  readonly step: number;
  readonly stage: Stage;
  readonly stageSinceMs: number;
  readonly firstShareMs?: number;
  /** The shares that were in force, in their order. */
  readonly steps: readonly StepRecord[];
  /** With automatic steps: what decides the next share. */
  readonly exposed?: Exposed;
  /** The canary's restarts when it was first ready: more than these are a fault. */
  readonly restartsBefore?: number;
  readonly smoke?: Smoke;
  readonly cursor?: Cursor;
  /** Since when the counters cannot be read, and why; absent while they can. */
  readonly unread?: { readonly sinceMs: number; readonly because: string };
  readonly analysis?: AnalysisState;
  /** The fullest account of the canary's rows and answers that was had. */
  readonly data?: DataSeen;
  readonly verdicts: readonly Verdict[];
  /** Set once the new stable was read ready: from here every actor goes forward. */
  readonly adopted: boolean;
  /** The canary's replicas that users were sent to when the promotion was decided: a step may not have come so far. */
  readonly inUse?: number;
  readonly byHand?: { readonly reason: string; readonly forced: boolean };
  readonly abandoned?: Abandon;
  /** Until when an approval may come. */
  readonly approveUntil?: string;
  /** Since when one that has come waits for the counters to be read once more. */
  readonly approvingSinceMs?: number;
  readonly outcome?: RolloutOutcome;
  readonly reasons: readonly string[];
  /** Why the last reading or applying failed, for the person who looks; gone with the next success. */
  readonly trouble?: string;
  /** What serves, as last read. */
  readonly serving?: string;
  readonly attempts: readonly Attempt[];
}

/** Nobody is served who could be split: no canary among users, but a few rows before they are let in. */
export const isFirstRelease = ({ stable, stableIsDown }: RolloutRecord) =>
  stable === undefined || stableIsDown === true;

/** A rollout's first record. Pure: `at` is wall time. */
export function beginRecord(plan: Plan, attempts: readonly Attempt[], at: string): RolloutRecord {
  const attempt = 1 + attempts.filter(({ digest }) => digest === plan.candidate.digest).length;
  return {
    format: 1,
    identity: identityOf(plan),
    attempt,
    plan: { ...plan, rules: { ...plan.rules, attempt } },
    phase: "preparing",
    elapsedMs: 0,
    phaseSinceMs: 0,
    startedAt: at,
    updatedAt: at,
    surveyed: false,
    share: 0,
    replicas: plan.steps[0]?.replicas ?? 1,
    step: 0,
    stage: "scaling",
    stageSinceMs: 0,
    steps: [],
    verdicts: [],
    adopted: false,
    reasons: [],
    attempts,
  };
}

const mostAttempts = 50;

/** The attempts that the next rollout should know of: this one among them, once it is over. */
export function attemptsAfter(record: RolloutRecord): readonly Attempt[] {
  const { outcome, identity, plan, abandoned, updatedAt, attempts } = record;
  if (record.phase !== "done" || outcome === undefined) return attempts;
  const own: Attempt = { identity, digest: plan.candidate.digest, outcome, because: abandoned, at: updatedAt };
  return [...attempts, own].slice(-mostAttempts);
}

/** The fields that deciding rests on; the rest is taken as it was written by us. */
const essential = z.looseObject({
  format: z.literal(1),
  identity: z.string(),
  attempt: z.number(),
  plan: z.looseObject({ candidate: z.looseObject({ digest: z.string() }), steps: z.array(z.unknown()) }),
  phase: z.enum(phaseNames),
  elapsedMs: z.number(),
  share: z.number().min(0).max(1),
  attempts: z.array(z.unknown()),
});

/**
 * A record as it was read from a journal.
 *
 * @throws Problem ROLLOUT_RECORD_INVALID where it is not ours, or of a version to come
 */
export function readRecord(value: unknown): RolloutRecord {
  const read = essential.safeParse(value);
  if (read.success) return value as RolloutRecord;
  throw new Problem("ROLLOUT_RECORD_INVALID", {
    what: `the target's record of its last rollout cannot be read (${read.error.issues[0]?.path.join(".") || "record"}: ${read.error.issues[0]?.message})`,
    remedy:
      "Was it written by a newer model-release? Use that version to finish or roll back, then run this one again.",
    cause: read.error,
  });
}

/**
 * A record taken up again: what was waited for in vain gets its time anew, for the target may follow now. Deadlines
 * before the way back go on where they were.
 */
export function resumed(record: RolloutRecord): RolloutRecord {
  const isLeaving = record.phase === "returning" || record.phase === "retiring";
  return { ...record, outcome: undefined, phaseSinceMs: isLeaving ? record.elapsedMs : record.phaseSinceMs };
}
