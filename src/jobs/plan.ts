/** Says what a release would write, and what each gate can prove on this holdout. Writes nothing. */
import type { Config } from "../config/config.js";
import { plannedWrites as plannedImageWrites } from "../image/publish.js";
import { type HoldoutPower, holdoutPower } from "../validate/power.js";
import { planVersion } from "../version/plan.js";
import { plannedWrites as plannedVersionWrites } from "../version/record.js";
import type { World } from "../world.js";
import { answerHoldout } from "./steps/holdout.js";
import { planImage } from "./steps/image.js";
import { stepsOf } from "./steps/rollout.js";
import { featuresOf } from "./steps/rows.js";
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
  readonly canary: {
    readonly steps: readonly number[];
    readonly gates: readonly string[];
    readonly areDefaults: boolean;
  };
}

export async function plan(config: Config, world: World, asker: Asker): Promise<ReleasePlan> {
  const folders = stateFolders(config);
  const known = await withTarget(config, folders, world, async (target) => ({
    released: await recordedReleases(target),
    request: await versionRequest(config, target),
  }));
  const subject = await gatherSubject(config, known.released, folders, asker, world);
  const { candidate, baseline, holdout } = subject;
  const power = await holdoutPower(await answerHoldout(subject, config, world));
  const { request } = known;
  const { number } = await planVersion(request, world);
  const image = { model: candidate, version: number, features: featuresOf(candidate, holdout) };
  const { publication } = await planImage(image, config, folders, world);
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
    canary: {
      steps: stepsOf(config.canary).asked.map((step) => step.share),
      gates: config.canary.gates.map(({ written }) => written),
      areDefaults: config.canary.defaultGates,
    },
  };
}
