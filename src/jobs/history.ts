/** Lists the releases that served, newest first. Changes nothing. */
import type { Config } from "../config/config.js";
import type { PastRelease } from "../rollout/journal/ledger.js";
import type { World } from "../world.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export async function history(config: Config, world: World): Promise<readonly PastRelease[]> {
  return withTarget(config, stateFolders(config), world, async ({ ledger }) => (await ledger.load()).releases);
}
