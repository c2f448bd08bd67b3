/** What the engine is told, and what it answers. */
import type { Actual, Desired, Finding, Observation, Smoke } from "../seams.js";
import type { Abandon, Phase, RolloutRecord, StepRecord } from "./record.js";

/** What a person or a process asks of a rollout under way. */
export type Command =
  | { readonly kind: "abandon"; readonly because: Abandon }
  | { readonly kind: "promote"; readonly reason: string; readonly force: boolean }
  | { readonly kind: "approve" };

/** What was seen since the last look; parts that could not be had are absent, and time goes on without them. */
export interface Seen {
  readonly actual?: Actual;
  readonly observation?: Observation;
  readonly smoke?: Smoke;
  readonly command?: Command;
  /** Why a part is absent, or why the last request to the target failed. */
  readonly trouble?: string;
}

export interface Now {
  /** Time driven so far, by a clock that only goes forward. */
  readonly elapsedMs: number;
  /** Wall time, ISO 8601. */
  readonly at: string;
}

export interface Step {
  readonly record: RolloutRecord;
  /** Stated again with every step; undefined while nothing may be wanted yet. */
  readonly desired?: Desired;
  /** What the driver should find out before the next step, besides reading the target. */
  readonly ask: { readonly smoke: boolean; readonly observation: boolean };
  /** When to look again. */
  readonly waitMs: number;
  /** Whether the driver may stop: at the end, for an approval, or because the target does not follow. */
  readonly rest?: "done" | "waiting" | "stuck";
}

/** Goes on in a phase, its clock beginning now. */
export function enter(phase: Phase, record: RolloutRecord): RolloutRecord {
  return { ...record, phase, phaseSinceMs: record.elapsedMs, stage: "scaling", stageSinceMs: record.elapsedMs };
}

export function inPhaseMs(record: RolloutRecord): number {
  return record.elapsedMs - record.phaseSinceMs;
}

/** The one way back: routes first. From the point where the new stable was read ready, there is none. */
export function goBack(record: RolloutRecord, because: Abandon): RolloutRecord {
  const closed = closeStep(record);
  return enter("returning", { ...closed, abandoned: because, reasons: because.reasons, share: 0, outcome: undefined });
}

/** Why a wait was given up: what it waited for, else the last failure of reading or asking. */
export function late(
  { plan, trouble }: RolloutRecord,
  kind: Abandon["kind"],
  what: string,
  delay: Finding | undefined,
): Abandon {
  const because = delay?.what ?? trouble;
  const within = `${Number((plan.readyWithinMs / 1000).toFixed(1))} s`;
  return {
    // A target that could not be read, or refused what was asked of it, is no fault of the candidate.
    kind: delay?.whose ?? (trouble === undefined ? kind : "surroundings"),
    reasons: [`${what} within ${within}${because === undefined ? "" : `: ${because}`}`],
  };
}

/** Writes down what the step that is being left came to. */
export function closeStep(record: RolloutRecord): RolloutRecord {
  const current = openStep(record);
  if (current === undefined) return record;
  const counted = record.analysis?.inStep;
  const own = counted !== undefined && counted.step === record.step ? counted : { canary: 0, stable: 0 };
  const all = own.canary + own.stable;
  const closed = {
    ...current,
    endedMs: record.elapsedMs,
    seenShare: all === 0 ? undefined : own.canary / all,
    canaryRequests: own.canary,
    stableRequests: own.stable,
  };
  return { ...record, steps: [...record.steps.slice(0, -1), closed] };
}

/** The share that is in force, from its first moment until it was left. */
export function openStep({ steps }: RolloutRecord): StepRecord | undefined {
  const last = steps.at(-1);
  return last?.endedMs === undefined ? last : undefined;
}
