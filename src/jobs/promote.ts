/** Promotes a rollout under way by a person's decision, which the record keeps with its reason. */
import type { Config } from "../config/config.js";
import { type Exit, exits } from "../errors.js";
import { promoteRollout, type RolloutResult } from "../rollout/roll-out.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { notePromotion } from "./steps/ledger.js";
import { holderName } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export interface PromoteOptions {
  readonly reason: string;
  /** Also while a gate fails. */
  readonly force: boolean;
}

export interface PromotedByHand {
  readonly outcome: RolloutResult["outcome"];
  readonly serving: string;
  readonly reasons: readonly string[];
  readonly exit: Exit;
}

/** @throws Problem ROLLOUT_NOTHING_TO_DO, ROLLOUT_NEEDS_FORCE */
export async function promote(
  config: Config,
  world: World,
  { reason, force }: PromoteOptions,
): Promise<PromotedByHand> {
  const promoted = await withTarget(config, stateFolders(config), world, async (target) => {
    const result = await promoteRollout({ ...target, ...world, holder: holderName(world), reason, force });
    await notePromotion(result, target, world);
    return result;
  });
  const { outcome, serving, reasons, exit } = promoted;
  const byHand = { outcome, serving, reasons, exit: outcome === "promoted" ? exits.done : exit };
  await tell(alertOfRollout(promoted, { job: "promote", exit: byHand.exit }, config, world), config, world);
  return byHand;
}
