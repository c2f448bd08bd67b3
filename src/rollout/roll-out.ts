/** What jobs ask of a rollout: do it, give it up, promote or approve it by hand, read it. */
import { effect } from "../effects.js";
import { type Exit, Problem, Problems } from "../errors.js";
import { drive, type Parts, save } from "./driver.js";
import { exitOf, type Outcome, servingOf } from "./engine/outcome.js";
import { isReturn, type Plan } from "./engine/plan.js";
import { type Abandon, attemptsAfter, beginRecord, type RolloutRecord, readRecord, resumed } from "./engine/record.js";
import type { Command } from "./engine/step.js";
import { type StartOptions, whatToDo } from "./engine/what-to-do.js";
import { tooManyGates } from "./journal/fullest-record.js";
import type { Desired, Fence, Journal } from "./seams.js";

export interface RollOutOptions extends Omit<StartOptions, "isDriven"> {
  /** Names this process in the journal: host and pid, or the workflow's run. */
  readonly holder: string;
}

/** Another run says within moments what it has claimed the journal for. */
const betweenClaimsMs = 200;

export interface RolloutResult {
  readonly outcome: Outcome;
  readonly exit: Exit;
  readonly reasons: readonly string[];
  /** The digest that serves now, or "unknown". */
  readonly serving: string;
  readonly record: RolloutRecord;
  /** What was done with a rollout that another run had left, in words. */
  readonly tookOver?: string;
}

/**
 * Rolls a candidate out, or goes on with the same rollout where another run left it.
 *
 * @throws Problems of the target's preflight, or of gates whose evidence its journal could not keep, before the first
 *   write; Problem ROLLOUT_BUSY by `whenBusy: refuse`; Problem CANCELLED while waiting for another rollout; Problem
 *   ROLLOUT_TAKEN_OVER
 */
export async function rollOut(
  input: Parts & { readonly plan: Plan; readonly options: RollOutOptions },
): Promise<RolloutResult> {
  const { plan, options, journal, clock, signal, progress } = input;
  let said = false;
  let tookOver: string | undefined;
  const withTaken = (result: RolloutResult): RolloutResult => ({ ...result, ...(tookOver && { tookOver }) });
  for (;;) {
    const claim = await claimOrSee(journal, options.holder);
    const decision = whatToDo(claim.record, plan, { ...options, isDriven: claim.fence === undefined });
    switch (decision.kind) {
      case "unchanged":
        // What was promoted may have been stopped since: then it is rolled out again.
        if (!(await serves(plan, input)))
          return withTaken(resultOf(await start(attemptsAfter(decision.record), claim.fence!, input)));
        await giveUpClaim(journal, claim.fence);
        return withTaken(settled("unchanged", decision.record, []));
      case "rejected":
        await giveUpClaim(journal, claim.fence);
        return withTaken(settled("rejected", decision.record, decision.reasons));
      case "look-again":
        if (signal.aborted) throw cancelledBefore(plan);
        await clock.sleep(betweenClaimsMs, signal);
        continue;
      case "refuse":
        throw busy(decision.record);
      case "wait":
        if (signal.aborted) throw cancelledWhileWaiting(decision.record);
        if (!said) progress.say(`waiting for the rollout of ${decision.record.plan.candidate.digest} to end`);
        said = true;
        await clock.sleep(plan.lookMs, signal);
        continue;
      case "bring-back-first": {
        const fence = claim.fence ?? (await takeOver(journal, options.holder));
        progress.say(`bringing back an unfinished rollout of ${decision.record.plan.candidate.digest} first`);
        const replaced: Abandon = {
          kind: "replaced",
          reasons: [`another release took its place: ${plan.candidate.digest}`],
        };
        const ended = await driveClaimed(resumed(decision.record), fence, input, {
          kind: "abandon",
          because: replaced,
        });
        tookOver = `an unfinished rollout of ${decision.record.plan.candidate.digest} was taken over, and brought back`;
        if (ended.phase !== "done") return withTaken(resultOf(ended));
        continue;
      }
      case "resume":
        tookOver = "a rollout that another run had left was taken over, and gone on with";
        return withTaken(resultOf(await driveClaimed(resumed(decision.record), claim.fence!, input)));
      case "start":
        if (signal.aborted) {
          await giveUpClaim(journal, claim.fence);
          throw cancelledBefore(plan);
        }
        return withTaken(resultOf(await start(decision.attempts, claim.fence!, input)));
    }
  }
}

/** What was just written needs a moment until it is counted as ready again. */
const momentMs = 10_000;
const betweenReadsMs = 500;

/**
 * A target that cannot be asked is taken at its record's word: nothing is changed on a guess. Who asks for a return
 * means that it serves; a release that is not ready for a moment is not rolled out again for that.
 */
async function serves(plan: Plan, { target, signal, progress, clock }: Parts): Promise<boolean> {
  try {
    for (const end = clock.monotonic() + momentMs; ; await clock.sleep(betweenReadsMs, signal)) {
      const { stable } = await target.read(signal);
      if (stable?.digest !== plan.candidate.digest) return false;
      if (stable.ready || !isReturn(plan)) return true;
      if (signal.aborted || clock.monotonic() > end) return false;
    }
  } catch (error) {
    progress.warn(`what serves could not be read: ${(error as Error).message}`);
    return true;
  }
}

async function start(
  attempts: RolloutRecord["attempts"],
  fence: Fence,
  input: Parts & { readonly plan: Plan },
): Promise<RolloutRecord> {
  const { plan, target, journal, clock, signal } = input;
  try {
    const record = beginRecord(plan, attempts, clock.now().toISOString());
    const tooMany = journal.room && tooManyGates(record, journal.room);
    const found = await target.preflight(widest(plan), signal, { force: plan.force || isReturn(plan) });
    const problems = tooMany ? [...found, tooMany] : found;
    if (problems.length > 0) throw new Problems(problems);
    await save(record, fence, journal);
    return await drive(record, fence, input);
  } finally {
    await giveUpClaim(journal, fence);
  }
}

/** The most that will be asked of the target: what preflight must find possible. */
function widest(plan: Plan): Desired {
  const { candidate, baseline, steps } = plan;
  // What serves now may be broken: that is when a return is needed most, and it makes no canary.
  if (isReturn(plan)) return { stable: candidate, share: 0, hold: true };
  const replicas = Math.max(1, ...steps.map((step) => step.replicas));
  return { stable: baseline, canary: { ...candidate, replicas }, share: steps.at(-1)?.share ?? 0, hold: true };
}

/**
 * Brings a rollout under way back (or, past its point of no return, to its end): the post step, and `rollback`.
 *
 * @param force  also from a driver that is alive: it is refused its next write
 * @returns      undefined where nothing is under way
 * @throws       Problem ROLLOUT_BUSY where a living driver has it and `force` is not given
 */
export async function abandonRollout(
  input: Parts & { readonly holder: string; readonly force: boolean; readonly because: Abandon },
): Promise<RolloutResult | undefined> {
  return steer(input, { kind: "abandon", because: input.because });
}

/**
 * Promotes a rollout under way by a person's decision, which the record keeps with its reason.
 *
 * @throws Problem ROLLOUT_NEEDS_FORCE while a gate fails, without `force`; ROLLOUT_NOTHING_TO_DO where none is under way
 */
export async function promoteRollout(
  input: Parts & { readonly holder: string; readonly force: boolean; readonly reason: string },
): Promise<RolloutResult> {
  const { journal, reason, force } = input;
  const record = await readRollout(journal);
  const failing = record?.verdicts.filter(({ verdict }) => verdict === "fail") ?? [];
  if (failing.length > 0 && !force) {
    throw new Problem("ROLLOUT_NEEDS_FORCE", {
      what: `a gate fails: ${failing.map((verdict) => verdict.reason).join("; ")}`,
      remedy: "Promote it nevertheless with --force; the record will say so.",
    });
  }
  return (await steer({ ...input, force: true }, { kind: "promote", reason, force })) ?? nothingToDo();
}

/**
 * Approves a rollout that waits for it; its gates are judged once more, by what the canary did while it waited, too.
 *
 * @throws Problem OBSERVER_UNREADABLE where nobody can tell what that was: it waits on
 */
export async function approveRollout(input: Parts & { readonly holder: string }): Promise<RolloutResult> {
  const result = (await steer({ ...input, force: false }, { kind: "approve" })) ?? nothingToDo();
  if (result.outcome === "waiting") throw notSeen(result.record);
  return result;
}

function notSeen({ unread }: RolloutRecord): Problem {
  return new Problem("OBSERVER_UNREADABLE", {
    what: `nobody can tell how the canary did while it waited (${unread?.because ?? "its counters were not read"}); it waits on`,
    remedy: "Approve it again when its counters can be read; 'promote --reason' promotes it by your decision alone.",
  });
}

/** The record of the target's last rollout, whoever drives it; undefined where there has been none. */
export async function readRollout(journal: Journal<RolloutRecord>): Promise<RolloutRecord | undefined> {
  const loaded = await journal.load();
  return loaded?.record === undefined ? undefined : readRecord(loaded.record);
}

async function steer(
  input: Parts & { readonly holder: string; readonly force: boolean },
  command: Command,
): Promise<RolloutResult | undefined> {
  const { journal, holder, force } = input;
  const before = await readRollout(journal);
  if (before === undefined || before.phase === "done") return undefined;
  const fence = await effect("claim rollout", () => journal.acquire(holder, { force }));
  const record = await readRollout(journal);
  if (record === undefined || record.phase === "done") {
    await giveUpClaim(journal, fence);
    return undefined;
  }
  return resultOf(await driveClaimed(resumed(record), fence, input, command));
}

/** Drives, and gives the claim up whatever comes of it. */
async function driveClaimed(
  record: RolloutRecord,
  fence: Fence,
  parts: Parts,
  command?: Command,
): Promise<RolloutRecord> {
  try {
    return await drive(record, fence, parts, command);
  } finally {
    await giveUpClaim(parts.journal, fence);
  }
}

interface Claim {
  readonly record?: RolloutRecord;
  /** Absent where another process drives. */
  readonly fence?: Fence;
}

/** Takes the journal, or sees who has it. Reads after the claim: before it the record may still change. */
async function claimOrSee(journal: Journal<RolloutRecord>, holder: string): Promise<Claim> {
  let fence: Fence | undefined;
  try {
    fence = await effect("claim rollout", () => journal.acquire(holder, { force: false }));
  } catch (error) {
    if (!(error instanceof Problem && error.code === "ROLLOUT_BUSY")) throw error;
  }
  try {
    return { record: await readRollout(journal), fence };
  } catch (error) {
    await giveUpClaim(journal, fence);
    throw error;
  }
}

const takeOver = (journal: Journal<RolloutRecord>, holder: string) =>
  effect("claim rollout", () => journal.acquire(holder, { force: true }));

/** A claim that cannot be given up expires by itself; the result that was reached counts more than this error. */
async function giveUpClaim(journal: Journal<RolloutRecord>, fence: Fence | undefined): Promise<void> {
  if (fence) await effect("give up rollout", () => journal.release(fence)).catch(() => {});
}

function resultOf(record: RolloutRecord): RolloutResult {
  const outcome = record.outcome ?? "failed";
  const stuck = outcome === "failed" ? [`the target did not follow${record.trouble ? `: ${record.trouble}` : ""}`] : [];
  return {
    outcome,
    exit: exitOf(outcome, record.abandoned),
    reasons: [...record.reasons, ...stuck],
    serving: servingOf(record),
    record,
  };
}

function settled(outcome: "unchanged" | "rejected", record: RolloutRecord, reasons: readonly string[]): RolloutResult {
  return { outcome, exit: exitOf(outcome), reasons, serving: servingOf(record), record };
}

function busy(other: RolloutRecord): Problem {
  return new Problem("ROLLOUT_BUSY", {
    what: `a rollout of ${other.plan.candidate.digest} is under way (${other.phase}), and its driver is alive`,
    remedy:
      "Wait for its end (deploy.when_busy: wait), put this one in its place (replace), or end it with 'model-release rollback'.",
  });
}

function cancelledWhileWaiting(other: RolloutRecord): Problem {
  return new Problem("CANCELLED", {
    what: `cancelled while waiting for the rollout of ${other.plan.candidate.digest}`,
    remedy: "Nothing was changed. Run it again when the other rollout has ended.",
  });
}

function cancelledBefore({ candidate }: Plan): Problem {
  return new Problem("CANCELLED", {
    what: `cancelled before the rollout of ${candidate.digest} began`,
    remedy: "What serves is as it was. Run it again to release.",
  });
}

function nothingToDo(): never {
  throw new Problem("ROLLOUT_NOTHING_TO_DO", {
    what: "no rollout is under way in this target",
    remedy: "'model-release status' shows what serves; 'model-release release' begins a rollout.",
  });
}
