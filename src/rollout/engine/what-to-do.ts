/** What a run does, given what the target's journal already holds. Pure. */

import { identityOf, type Plan } from "./plan.js";
import { type Attempt, attemptsAfter, type RolloutRecord } from "./record.js";

export type WhenBusy = "wait" | "replace" | "refuse";

export interface StartOptions {
  /** Try a digest again that was rolled back for its own fault. */
  readonly retry: boolean;
  readonly whenBusy: WhenBusy;
  /** Another process drives the rollout in the journal, and renews its claim. */
  readonly isDriven: boolean;
}

export type WhatToDo =
  /** Another process has the journal and has not yet said what for, or is about to let go of it. */
  | { readonly kind: "look-again" }
  | { readonly kind: "start"; readonly attempts: readonly Attempt[] }
  | { readonly kind: "resume"; readonly record: RolloutRecord }
  | { readonly kind: "unchanged"; readonly record: RolloutRecord }
  | { readonly kind: "rejected"; readonly record: RolloutRecord; readonly reasons: readonly string[] }
  /** Bring what is under way back first, then decide again. */
  | { readonly kind: "bring-back-first"; readonly record: RolloutRecord }
  | { readonly kind: "wait"; readonly record: RolloutRecord }
  | { readonly kind: "refuse"; readonly record: RolloutRecord };

export function whatToDo(previous: RolloutRecord | undefined, wanted: Plan, options: StartOptions): WhatToDo {
  if (options.isDriven && (previous === undefined || previous.phase === "done")) return { kind: "look-again" };
  if (previous === undefined) return { kind: "start", attempts: [] };
  const identity = identityOf(wanted);
  if (previous.phase !== "done") return underWay(previous, identity, options);

  const attempts = attemptsAfter(previous);
  const promoted = attempts.findLast(({ outcome }) => outcome === "promoted");
  // A canary cannot better what already serves; promoted once and replaced since is another matter.
  if (promoted?.identity === identity) return { kind: "unchanged", record: previous };
  const last = attempts.findLast((attempt) => attempt.identity === identity);
  if (last?.outcome === "rolled-back" && isOwnFault(last) && !options.retry) {
    return { kind: "rejected", record: previous, reasons: rejectedBecause(last) };
  }
  return { kind: "start", attempts };
}

function underWay(previous: RolloutRecord, identity: string, { whenBusy, isDriven }: StartOptions): WhatToDo {
  // A wait by nobody (an approval, a driver that died) is not busy: the same goes on, another is brought back.
  if (!isDriven) {
    return previous.identity === identity && !isCalledOff(previous)
      ? { kind: "resume", record: previous }
      : { kind: "bring-back-first", record: previous };
  }
  if (whenBusy === "replace") return { kind: "bring-back-first", record: previous };
  return { kind: whenBusy, record: previous };
}

/** Its driver died on the way back that somebody wished for: who asks for the same now wants it, not the end of that. */
function isCalledOff({ abandoned }: RolloutRecord): boolean {
  return abandoned?.kind === "cancelled" || abandoned?.kind === "by-hand" || abandoned?.kind === "replaced";
}

/** A cancel or the surroundings say nothing about the model; too little evidence may be enough the next time. */
function isOwnFault({ because }: Attempt): boolean {
  return because?.kind === "gate" || because?.kind === "candidate";
}

function rejectedBecause({ because, at }: Attempt): readonly string[] {
  return [
    `this very release was rolled back at ${at}: ${because?.reasons.join("; ")}`,
    "change the model or the configuration, or try it again with --retry",
  ];
}
