/** Approves a rollout that waits for a person, as `deploy.approve: manual` asks: it goes on to its promotion. */
import type { Config } from "../config/config.js";
import { exits, Problem } from "../errors.js";
import { approveRollout, readRollout } from "../rollout/roll-out.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { concludeContinued } from "./steps/continued.js";
import { notePromotion } from "./steps/ledger.js";
import { openObserver } from "./steps/observer.js";
import { type Asker, type Ended, holderName } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

/** @throws Problem ROLLOUT_NOTHING_TO_DO where none waits, ROLLOUT_BUSY while another run drives it, OBSERVER_UNREADABLE */
export async function approve(config: Config, world: World, asker: Asker): Promise<Ended> {
  const { result, ended } = await withTarget(config, stateFolders(config), world, async (target) => {
    await requireWaiting(target);
    const observer = await openObserver(target, config, world);
    const result = await approveRollout({ ...target, ...world, observer, holder: holderName(world) });
    await notePromotion(result, target, world);
    const exit = result.outcome === "promoted" ? exits.done : result.exit;
    return { result, ended: await concludeContinued("approve", { result, exit }, target, { config, asker, world }) };
  });
  const { exit, report } = ended;
  await tell(alertOfRollout(result, { job: "approve", exit, asker: report.run }, config, world), config, world);
  return ended;
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
