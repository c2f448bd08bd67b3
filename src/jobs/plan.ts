/** Says what a release would write, what each gate can prove on this holdout, and what the canary can tell. Writes nothing. */
import type { Config } from "../config/config.js";
import { plannedWrites as plannedImageWrites } from "../image/publish.js";
import { type HoldoutPower, holdoutPower } from "../validate/power.js";
import { planVersion } from "../version/plan.js";
import { plannedWrites as plannedVersionWrites } from "../version/record.js";
import type { World } from "../world.js";
import { answerHoldout } from "./steps/holdout.js";
import { imageSubject, planImage } from "./steps/image.js";
import { askTarget, expectedOf, type PlannedCanary, reckonCanary } from "./steps/power.js";
import type { Asker } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { gatherSubject } from "./steps/subject.js";
import { recordedReleases, withTarget } from "./steps/target.js";
import { versionRequest } from "./steps/version.js";

export interface ReleasePlan {
  readonly name: string;
  readonly version: string;
  readonly image: string;
  readonly baseline?: string;
  /** Every write, in the order in which it would be made. */
  readonly writes: readonly string[];
  readonly holdout: { readonly rows: number } & HoldoutPower;
  readonly canary: PlannedCanary;
}

/** @param perMinute  requests a minute that the person says there are; else the target's counters tell */
export async function plan(config: Config, world: World, asker: Asker, perMinute?: number): Promise<ReleasePlan> {
  const folders = stateFolders(config);
  const known = await withTarget(config, folders, world, async (target) => ({
    released: await recordedReleases(target),
    request: await versionRequest(config, target),
    target: await askTarget(target, config, world),
  }));
  const subject = await gatherSubject(config, known.released, folders, asker, world);
  const { candidate, baseline, holdout } = subject;
  const answered = await answerHoldout(subject, config, world);
  const power = await holdoutPower(answered);
  const expected = await expectedOf(subject, answered, config, world);
  const { request } = known;
  const { number } = await planVersion(request, world);
  const { publication } = await planImage(imageSubject(candidate, number, holdout), config, folders, world);
  return {
    name: config.name,
    version: number,
    image: publication.image.digest,
    ...(baseline && { baseline: baseline.from }),
    writes: [
      ...(await plannedVersionWrites(request, world)),
      ...plannedImageWrites(publication),
      `roll out in the target '${config.deploy.target}', and write its journal`,
    ],
    holdout: { rows: holdout.n, ...power },
    canary: reckonCanary(known.target, config, perMinute, expected),
  };
}
