/** Ends what serves in the target. Records stay, so that the next release knows what served. */
import type { Config } from "../config/config.js";
import type { World } from "../world.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

/** @returns what was ended, in words; empty where nothing ran */
export async function stop(config: Config, world: World): Promise<readonly string[]> {
  return withTarget(config, stateFolders(config), world, (target) => target.stop(world.signal, { forget: false }));
}
