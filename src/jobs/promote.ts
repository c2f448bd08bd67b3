/** Promotes a rollout under way by a person's decision, which the record keeps with its reason. */
import type { Config } from "../config/config.js";
import { exits } from "../errors.js";
import { promoteRollout } from "../rollout/roll-out.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { concludeContinued } from "./steps/continued.js";
import { notePromotion } from "./steps/ledger.js";
import { type Asker, type Ended, holderName } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export interface PromoteOptions {
  readonly reason: string;
  /** Also while a gate fails. */
  readonly force: boolean;
}

/** @throws Problem ROLLOUT_NOTHING_TO_DO, ROLLOUT_NEEDS_FORCE */
export async function promote(
  config: Config,
  world: World,
  asker: Asker,
  { reason, force }: PromoteOptions,
): Promise<Ended> {
  const { result, ended } = await withTarget(config, stateFolders(config), world, async (target) => {
    const result = await promoteRollout({ ...target, ...world, holder: holderName(world), reason, force });
    await notePromotion(result, target, world);
    const exit = result.outcome === "promoted" ? exits.done : result.exit;
    return { result, ended: await concludeContinued("promote", { result, exit }, target, { config, asker, world }) };
  });
  const { exit, report } = ended;
  await tell(alertOfRollout(result, { job: "promote", exit, asker: report.run }, config, world), config, world);
  return ended;
}
