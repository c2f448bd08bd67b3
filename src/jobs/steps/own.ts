/** What is this run's own in a target: what it began, it brings to its end; what is another's, it leaves alone. */
import type { Config } from "../../config/config.js";
import { type DrivenRollout, readDriven } from "../../rollout/driven.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { World } from "../../world.js";
import { holderName } from "./run.js";
import { isEphemeral } from "./target.js";

/**
 * Whether this run claimed the rollout last. It claims before it writes anything, so there is no moment at which a
 * killed run could have begun one that is not known for its own.
 */
export function isOwn({ by }: DrivenRollout, world: Pick<World, "environment" | "run">): boolean {
  return by === holderName(world);
}

/** Ends what is to end with the run, unless another run's rollout is under way there. @returns what was ended, in words */
export async function endWithRun(
  target: Pick<OpenTarget, "journal" | "stop">,
  config: Config,
  world: World,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (!isEphemeral(config, world) || (await isOthers(target, world))) return [];
  const stopped = await target.stop(signal, { forget: true });
  return stopped.map((what) => `ended ${what}`);
}

async function isOthers({ journal }: Pick<OpenTarget, "journal">, world: World): Promise<boolean> {
  const driven = await readDriven(journal).catch((error: Error) => error);
  if (driven instanceof Error) {
    world.progress.warn(
      `nothing is ended here, for what runs may be another's: the record of the rollout cannot be read: ${driven.message}`,
    );
    return true;
  }
  return driven !== undefined && driven.record.phase !== "done" && !isOwn(driven, world);
}
