/** Approves a rollout that waits for a person, as `deploy.approve: manual` asks: it goes on to its promotion. */
import type { Config } from "../config/config.js";
import { type Exit, exits, Problem } from "../errors.js";
import { approveRollout, type RolloutResult, readRollout } from "../rollout/roll-out.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { notePromotion } from "./steps/ledger.js";
import { holderName } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export interface Approved {
  readonly outcome: RolloutResult["outcome"];
  readonly serving: string;
  readonly reasons: readonly string[];
  readonly exit: Exit;
}

/** @throws Problem ROLLOUT_NOTHING_TO_DO where none waits, ROLLOUT_BUSY while another run drives it */
export async function approve(config: Config, world: World): Promise<Approved> {
  const done = await withTarget(config, stateFolders(config), world, async (target) => {
    await requireWaiting(target);
    const result = await approveRollout({ ...target, ...world, holder: holderName(world) });
    await notePromotion(result, target, world);
    return result;
  });
  const { outcome, serving, reasons, exit } = done;
  const approved = { outcome, serving, reasons, exit: outcome === "promoted" ? exits.done : exit };
  await tell(alertOfRollout(done, { job: "approve", exit: approved.exit }, config, world), config, world);
  return approved;
}

/** A canary that is still judged is not approved in advance: that would be a promotion by hand, which says so. */
async function requireWaiting({ journal }: OpenTarget): Promise<void> {
  const phase = (await readRollout(journal))?.phase ?? "done";
  if (phase === "waiting") return;
  throw new Problem("ROLLOUT_NOTHING_TO_DO", {
    what: phase === "done" ? "no rollout waits for an approval" : `the rollout does not wait for an approval: ${phase}`,
    remedy: "'model-release status' shows where it stands; 'promote --reason' promotes one under way by your decision.",
  });
}
