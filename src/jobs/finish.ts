/** Finishes what an interrupted run left: its rollout is brought back, and what ends with the run is ended. Idempotent. */
import type { Config } from "../config/config.js";
import { type Exit, exits, Problem } from "../errors.js";
import { abandonRollout, type RolloutResult, readRollout } from "../rollout/roll-out.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { nowServing } from "./steps/ledger.js";
import { holderName } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { isEphemeral, withTarget } from "./steps/target.js";

export interface Finished {
  /** In words; one line says so where there was nothing to do. */
  readonly did: readonly string[];
  readonly serving: string;
  readonly exit: Exit;
}

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
  const did: string[] = [];
  const ended = await endInterrupted(target, world, (line) => did.push(line));
  if (ended) did.push(`an interrupted rollout was ended: ${ended.outcome}`, ...ended.reasons);
  const serving = await nowServing(target, world);
  if (isEphemeral(config, world)) {
    const stopped = await target.stop(world.signal, { forget: true });
    did.push(...stopped.map((what) => `ended ${what}`));
  }
  const exit = ended && ended.outcome === "failed" ? ended.exit : exits.done;
  return { did: did.length > 0 ? did : ["nothing was left to do"], serving, exit, ...(ended && { ended }) };
}

/** One that waits for a person was not interrupted: a later run goes on with it. */
async function endInterrupted(
  target: OpenTarget,
  world: World,
  say: (line: string) => void,
): Promise<RolloutResult | undefined> {
  if ((await readRollout(target.journal))?.phase === "waiting") {
    say("the rollout waits for an approval");
    return undefined;
  }
  const because = { kind: "cancelled", reasons: ["the run was interrupted"] } as const;
  const holder = holderName(world);
  // What this run held is taken from it without waiting, for it is dead. What another run holds, and lives, is its own:
  // this run may have been refused for its sake.
  const force = (await target.journal.load())?.fence?.holder === holder;
  try {
    return await abandonRollout({ ...target, ...world, holder, force, because });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "ROLLOUT_BUSY") throw error;
    say(`the rollout under way is another run's, and is left to it: ${error.message}`);
    return undefined;
  }
}
