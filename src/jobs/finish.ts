/** Finishes what an interrupted run left: its own rollout is brought to its end, and what ends with the run. Idempotent. */
import type { Config } from "../config/config.js";
import { type Exit, exits, Problem } from "../errors.js";
import { readDriven } from "../rollout/driven.js";
import { isReturn } from "../rollout/engine/plan.js";
import type { RolloutRecord } from "../rollout/engine/record.js";
import { abandonRollout, type RolloutResult, rollOut } from "../rollout/roll-out.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { notePromotion, nowServing } from "./steps/ledger.js";
import { endWithRun, isOwn } from "./steps/own.js";
import { holderName } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export interface Finished {
  /** In words; one line says so where there was nothing to do. */
  readonly did: readonly string[];
  readonly serving: string;
  readonly exit: Exit;
}

/** @param world  with the `run` that the interrupted one had, by which its rollout is known from another's */
export async function finish(config: Config, world: World): Promise<Finished> {
  const { ended, ...finished } = await withTarget(config, stateFolders(config), world, (target) =>
    finishIn(target, config, world),
  );
  if (ended) await tell(alertOfRollout(ended, { job: "finish", exit: finished.exit }, config, world), config, world);
  return finished;
}

async function finishIn(
  target: OpenTarget,
  config: Config,
  world: World,
): Promise<Finished & { readonly ended?: RolloutResult }> {
  const { said, ended } = await finishRollout(target, world);
  const serving = await nowServing(target, world);
  const did = [...said, ...(await endWithRun(target, config, world, world.signal))];
  const exit = ended && ended.outcome === "failed" ? ended.exit : exits.done;
  return { did: did.length > 0 ? did : ["nothing was left to do"], serving, exit, ...(ended && { ended }) };
}

interface FinishedRollout {
  readonly said: readonly string[];
  readonly ended?: RolloutResult;
}

async function finishRollout(target: OpenTarget, world: World): Promise<FinishedRollout> {
  const left = await readDriven(target.journal);
  if (left === undefined) return { said: [] };
  const { record, by = "a run that is not known" } = left;
  // One that waits for a person was not interrupted: a later run goes on with it.
  if (record.phase === "waiting") return { said: ["the rollout waits for an approval"] };
  if (!isOwn(left, world)) {
    return {
      said: record.phase === "done" ? [] : [`the rollout under way is another run's, and is left to it: ${by}`],
    };
  }
  const ended = record.phase === "done" ? undefined : await bringToEnd(record, target, world);
  await notePromotion(ended ?? { record }, target, world);
  if (ended === undefined) return { said: [] };
  return { said: [`an interrupted rollout was ended: ${ended.outcome}`, ...ended.reasons], ended };
}

/** @returns undefined where another run was quicker */
async function bringToEnd(record: RolloutRecord, target: OpenTarget, world: World): Promise<RolloutResult | undefined> {
  const holder = holderName(world);
  const parts = { ...target, ...world };
  if (isReturn(record.plan) && record.abandoned === undefined) {
    // Somebody wanted away from what served: ending the return would bring that back.
    return rollOut({ ...parts, plan: record.plan, options: { retry: true, whenBusy: "refuse", holder } });
  }
  const because = { kind: "cancelled", reasons: ["the run was interrupted"] } as const;
  const abandon = (force: boolean) => abandonRollout({ ...parts, holder, force, because });
  try {
    return await abandon(false);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "ROLLOUT_BUSY")) throw error;
    const now = await readDriven(target.journal);
    // By our own name and alive: the main step hangs, and was given up by the runner.
    return now !== undefined && isOwn(now, world) ? abandon(true) : undefined;
  }
}
