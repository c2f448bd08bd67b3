/**
 * The only loop of a rollout: read, decide, save, apply, wait. It knows no phase by name.
 *
 * What is decided is saved before it is asked for, so whoever comes after a crash goes on from the same place. A part
 * that cannot be read or applied is tried again with the next look, and time goes on without it: no error of a router
 * holds up a deadline. Only a fence that is stale ends the loop at once, without another write.
 */
import { effect } from "../effects.js";
import { Problem, unexpected } from "../errors.js";
import type { Progress } from "../progress.js";
import type { Clock } from "../world.js";
import { next, stepOf } from "./engine/next.js";
import type { RolloutRecord } from "./engine/record.js";
import type { Command, Seen, Step } from "./engine/step.js";
import { evidenceLine, turnLine } from "./progress-lines.js";
import type { EncodedRequest, Fence, Journal, Observer, Target } from "./seams.js";

/** What a driver works with. */
export interface Parts {
  readonly target: Target;
  readonly observer: Observer;
  readonly journal: Journal<RolloutRecord>;
  readonly clock: Clock;
  readonly progress: Progress;
  /** A few known rows, for a release that no user has met yet; none where nothing new is rolled out. */
  readonly smokeRows?: readonly EncodedRequest[];
  /** Aborts as a cancel: what is under way is brought back, and the promise resolves when that is done. */
  readonly signal: AbortSignal;
}

/** No single call may hold up the loop for longer. */
const callLimitMs = 30_000;

/**
 * Drives a rollout to where it may rest: its end, an approval, or a target that does not follow.
 *
 * @param first    a record that lies in the journal already
 * @param command  what a person asks for; repeated until the engine has taken it
 * @throws Problem ROLLOUT_TAKEN_OVER when another process took over; what `journal.save` throws when it fails for as
 *   long as `plan.readyWithinMs`
 */
export async function drive(
  first: RolloutRecord,
  fence: Fence,
  parts: Parts,
  command?: Command,
): Promise<RolloutRecord> {
  const { journal, clock, progress, signal } = parts;
  const task = progress.task(`rollout of ${first.plan.name}`, first.plan.maxDurationMs / 1000);
  let step = stepOf(first);
  let trouble: string | undefined;
  let last = clock.monotonic();
  let turn = "";
  for (;;) {
    const seen = await look(step, parts, commandNow(signal, command), trouble);
    const time = clock.monotonic();
    const { record } = step;
    const decided = next(record, seen, { elapsedMs: record.elapsedMs + (time - last), at: clock.now().toISOString() });
    const unsaved = await failureOf(() => save(decided.record, fence, journal));
    if (unsaved) {
      // Not saved is not decided: nothing is asked for that a successor would not know of.
      if (trouble !== unsaved.message) progress.warn(`not saved, and tried again: ${unsaved.message}`);
      trouble = unsaved.message;
      if (time - last > first.plan.readyWithinMs) throw unsaved;
    } else {
      step = decided;
      last = time;
      turn = tell(step.record, turn, progress, task);
      if (step.rest) {
        task.end();
        return step.record;
      }
      trouble = await apply(step, fence, parts);
    }
    await wait(step.waitMs, parts);
  }
}

/** A record as it lies in the journal. */
export interface KeptRecord extends RolloutRecord {
  /** Who wrote it, as the journal names its holder: it stays when the claim is given up. */
  readonly drivenBy?: string;
}

/** The phase is part of the effect's name: a save of each phase is another place to be killed at. */
export function save(record: RolloutRecord, fence: Fence, journal: Journal<RolloutRecord>): Promise<void> {
  const kept: KeptRecord = { ...record, drivenBy: fence.holder };
  return effect(`save rollout record: ${record.phase}`, () => journal.save(kept, fence));
}

/** A target that tells of changes may do so at any moment; more often than this, a look shows nothing of use. */
const betweenLooksMs = 100;

/** Until the next look is due, or the target has something new. A cancel ends a wait; once cancelled, waits are plain. */
async function wait(ms: number, { target, clock, signal }: Parts): Promise<void> {
  const ended = new AbortController();
  const until = signal.aborted ? ended.signal : AbortSignal.any([ended.signal, signal]);
  try {
    await clock.sleep(Math.min(ms, betweenLooksMs), until);
    const due = clock.sleep(ms - betweenLooksMs, until);
    await (target.changed && ms > betweenLooksMs ? Promise.race([due, target.changed(until)]) : due);
  } finally {
    ended.abort();
  }
}

/** Reads what the step asks for; what fails is absent, and said. */
async function look(step: Step, parts: Parts, command: Command | undefined, before: string | undefined): Promise<Seen> {
  const { target, observer, smokeRows = [] } = parts;
  const troubles: string[] = before === undefined ? [] : [before];
  const tryTo = async <T>(read: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> => {
    let answer: T | undefined;
    const failure = await failureOf(async () => {
      answer = await bounded(read, parts.clock);
    });
    if (failure) troubles.push(failure.message);
    return answer;
  };
  const actual = await tryTo((signal) => target.read(signal));
  const cursor = step.record.cursor;
  const observation = step.ask.observation ? await tryTo((signal) => observer.read(cursor, signal)) : undefined;
  const smoke = step.ask.smoke ? await tryTo((signal) => target.smoke(smokeRows, signal)) : undefined;
  return { actual, observation, smoke, command, trouble: troubles.length > 0 ? troubles.join("; ") : undefined };
}

/** States what is wanted; returns why the target could not be asked, if so. */
async function apply({ desired }: Step, fence: Fence, { target, clock }: Parts): Promise<string | undefined> {
  if (desired === undefined) return undefined;
  const failure = await failureOf(() =>
    bounded((signal) => effect("apply rollout", () => target.apply(desired, fence, signal)), clock),
  );
  return failure?.message;
}

/** A cancel is repeated with every look, until the rollout has turned back or can only go forward. */
function commandNow(signal: AbortSignal, command: Command | undefined): Command | undefined {
  if (!signal.aborted) return command;
  return { kind: "abandon", because: { kind: "cancelled", reasons: ["the run was cancelled"] } };
}

/**
 * The failure of a call that may fail and be tried again; undefined when it succeeded.
 *
 * @throws Problem ROLLOUT_TAKEN_OVER, the one failure after which nothing may be tried again
 */
async function failureOf(call: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    if (error instanceof Problem && error.code === "ROLLOUT_TAKEN_OVER") throw error;
    return unexpected(error);
  }
}

/** A call that is given up (and told so) after a while: one that hangs must not hold up a deadline. */
async function bounded<T>(call: (signal: AbortSignal) => Promise<T>, clock: Clock): Promise<T> {
  const giveUp = new AbortController();
  const answered = new AbortController();
  const late = clock.sleep(callLimitMs, answered.signal).then((): never => {
    if (!answered.signal.aborted) giveUp.abort();
    throw new Error(`no answer within ${callLimitMs / 1000} s`);
  });
  // The loser of the race may fail later, when nobody listens any more.
  late.catch(() => {});
  try {
    return await Promise.race([call(giveUp.signal), late]);
  } finally {
    answered.abort();
  }
}

function tell(record: RolloutRecord, turn: string, progress: Progress, task: ReturnType<Progress["task"]>): string {
  const line = turnLine(record);
  if (line !== turn) progress.say(line);
  if (record.trouble) progress.detail(record.trouble);
  const started = record.firstShareMs ?? record.elapsedMs;
  // The turn was said; a line of eighty columns has room for the evidence alone.
  task.update((record.elapsedMs - started) / 1000, evidenceLine(record) || line);
  return line;
}
