/** Opens the target that the configuration names. */
import type { Config } from "../../config/config.js";
import { unpack } from "../../image/layout/unpack.js";
import type { EncodedRequest, OpenTarget } from "../../rollout/targets/kind.js";
import { targets } from "../../rollout/targets/list.js";
import type { World } from "../../world.js";
import type { RecordedRelease } from "./baseline.js";
import type { StateFolders } from "./state.js";

/** Whether what was started ends with the run: as configured, else in a workflow's own machine, which ends anyway. */
export function isEphemeral({ deploy }: Pick<Config, "deploy">, { environment }: Pick<World, "environment">): boolean {
  return deploy.ephemeral ?? environment.CI === "true";
}

/** Enough that a model which cannot answer shows it, few enough to take no time. */
const smokeRows = 32;

/** @param requests  rows that the target may try a first release with */
export async function openTarget(
  config: Config,
  folders: StateFolders,
  world: World,
  requests: readonly EncodedRequest[] = [],
): Promise<OpenTarget> {
  const kind = await targets[config.deploy.target].load();
  const known = Object.keys(targets[config.deploy.target].options.shape);
  const own = Object.entries(config.deploy).filter(([key]) => known.includes(key));
  return kind.open({
    folder: folders.target,
    options: Object.fromEntries(own),
    ephemeral: isEphemeral(config, world),
    session: config.canary.session,
    traffic: config.canary.traffic === "live" ? "live" : "replay",
    unpack: (digest, into) => unpack(folders.images, digest, into, { withoutBase: true }, world),
    smokeRequests: requests.slice(0, smokeRows),
    world,
  });
}

/** What the target's record knows of earlier releases, newest first, as baselines are looked for. */
export async function recordedReleases(target: OpenTarget): Promise<readonly RecordedRelease[]> {
  const { releases } = await target.ledger.load();
  return releases.flatMap(({ version, model, digest, template }) =>
    version === undefined || model === undefined
      ? []
      : [{ number: version, md5: model, extract: () => target.modelOf({ digest, template }) }],
  );
}
