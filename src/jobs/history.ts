/** Lists the releases that served, newest first. Changes nothing. */
import type { Config } from "../config/config.js";
import type { PastRelease } from "../rollout/journal/ledger.js";
import type { World } from "../world.js";
import { stateFolders } from "./steps/state.js";
import { openTarget } from "./steps/target.js";

export async function history(config: Config, world: World): Promise<readonly PastRelease[]> {
  const target = await openTarget(config, stateFolders(config), world);
  return (await target.ledger.load()).releases;
}
