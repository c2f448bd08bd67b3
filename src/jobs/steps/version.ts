/** Numbers a model and keeps its bytes the way DVC does. */
import type { Config } from "../../config/config.js";
import type { Report } from "../../report/report.js";
import type { ReleaseAbout } from "../../rollout/engine/plan.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { VersionRequest } from "../../version/plan.js";
import { recordVersion } from "../../version/record.js";
import type { World } from "../../world.js";
import type { Subject } from "./subject.js";

export async function versionRequest(config: Config, { ledger }: OpenTarget): Promise<VersionRequest> {
  const { releases } = await ledger.load();
  const released = releases.flatMap(({ version, model }) =>
    version !== undefined && model !== undefined ? [{ number: version, md5: model }] : [],
  );
  return { modelPath: config.model.path, root: config.folder, options: config.version, released };
}

export async function recordModelVersion(
  config: Config,
  open: OpenTarget,
  world: World,
): Promise<NonNullable<Report["version"]>> {
  const { number, md5, size, dvcFile, pushedTo } = await recordVersion(await versionRequest(config, open), world);
  return { number, md5, size, ...(dvcFile && { file: dvcFile }), ...(pushedTo && { pushed: pushedTo }) };
}

/** What the target's history calls the release. */
export function aboutOf({ candidate }: Subject, { number, md5 }: NonNullable<Report["version"]>): ReleaseAbout {
  return { version: number, model: md5, path: candidate.path };
}
