/** Opens the target that the configuration names. */
import { join } from "node:path";
import type { Config } from "../../config/config.js";
import { extractFile } from "../../image/extract.js";
import { unpack } from "../../image/layout/unpack.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import { targets } from "../../rollout/targets/list.js";
import { runtimes } from "../../runtimes/list.js";
import type { Runtime } from "../../runtimes/runtime.js";
import type { World } from "../../world.js";
import type { RecordedRelease } from "./baseline.js";
import { modelPathIn } from "./image.js";
import { type StateFolders, within } from "./state.js";

/**
 * Whether what was started ends with the run: as configured, else where it runs on a workflow's own machine, which ends
 * anyway.
 */
export function isEphemeral({ deploy }: Pick<Config, "deploy">, { environment }: Pick<World, "environment">): boolean {
  return deploy.ephemeral ?? (deploy.target === "local" && environment.CI === "true");
}

/** Opens the target for as long as `use` takes, and lets go of its connections whatever comes of it. */
export async function withTarget<T>(
  config: Config,
  folders: StateFolders,
  world: World,
  use: (target: OpenTarget) => Promise<T>,
): Promise<T> {
  const target = await openTarget(config, folders, world);
  try {
    return await use(target);
  } finally {
    target.close();
  }
}

async function openTarget(config: Config, folders: StateFolders, world: World): Promise<OpenTarget> {
  const kind = await targets[config.deploy.target].load();
  const runtime = await runtimes[config.image.runtime].load();
  const known = Object.keys(targets[config.deploy.target].options.shape);
  const own = Object.entries(config.deploy).filter(([key]) => known.includes(key));
  return kind.open({
    name: config.name,
    runtime,
    longestMs: config.canary.max_duration + 3 * config.deploy.ready_within,
    readyWithinMs: config.deploy.ready_within,
    lookMs: config.canary.look,
    configured: (path) => within(config, path),
    folder: folders.target,
    options: Object.fromEntries(own),
    ephemeral: isEphemeral(config, world),
    session: config.canary.session,
    traffic: config.canary.traffic === "live" ? "live" : "replay",
    unpack: (digest, into) => unpack(folders.images, digest, into, { withoutBase: true }, world),
    fetchModel: (reference) => fetchModel(reference, runtime, folders, world),
    world,
  });
}

/** Kept by the image's digest, so that it is fetched once. */
async function fetchModel(
  reference: string,
  runtime: Runtime,
  { baselines }: StateFolders,
  world: World,
): Promise<string | undefined> {
  const file = join(baselines, reference.slice(reference.lastIndexOf("@") + 1).replace(":", "-"), "model");
  const isThere = await world.files.stat(file).then(
    () => true,
    () => false,
  );
  return isThere || (await extractFile(reference, modelPathIn(runtime), file, world)) ? file : undefined;
}

/** What the target's record knows of earlier releases, newest first, as baselines are looked for. */
export async function recordedReleases(target: OpenTarget): Promise<readonly RecordedRelease[]> {
  const { releases } = await target.ledger.load();
  return releases.flatMap(({ version, model, digest, template }) =>
    version === undefined || model === undefined
      ? []
      : [{ number: version, md5: model, digest, extract: () => target.modelOf({ digest, template }) }],
  );
}

/** The same for a job that changes nothing there: without the target, git alone tells the baseline, and that is said. */
export async function releasesIfReachable(target: OpenTarget, world: World): Promise<readonly RecordedRelease[]> {
  try {
    return await recordedReleases(target);
  } catch (error) {
    world.progress.warn(`the target's record of releases could not be read: ${(error as Error).message}`);
    return [];
  }
}
