/** Releases a candidate: gate it, version it, package it, roll it out, and say what became of it. */
import type { Config } from "../config/config.js";
import { describeModel } from "../model/describe.js";
import type { World } from "../world.js";
import { findBaseline } from "./steps/baseline.js";
import { judgeOnHoldout, openHoldout } from "./steps/holdout.js";
import { packImage } from "./steps/image.js";
import { notePromotion, nowServing, withJudgements } from "./steps/ledger.js";
import { encodeRequests, featuresOf, rollOutRelease, rolloutInReport } from "./steps/rollout.js";
import {
  type Asker,
  baselineInReport,
  beginJob,
  conclude,
  type Ended,
  exitOfDecision,
  modelInReport,
  requireGates,
  warnWithoutBaseline,
} from "./steps/run.js";
import { openState } from "./steps/state.js";
import { isEphemeral, openTarget, recordedReleases } from "./steps/target.js";
import { recordModelVersion } from "./steps/version.js";

export interface ReleaseOptions {
  /** Try a candidate again that a canary rolled back before. */
  readonly retry: boolean;
}

/** @throws nothing that the report does not tell: an error ends it as `failed` */
export async function release(config: Config, world: World, asker: Asker, options: ReleaseOptions): Promise<Ended> {
  const report = beginJob("release", config, asker, world);
  const { progress } = world;
  return conclude(report, config, world, async () => {
    requireGates(config);
    const folders = await openState(config, world);
    const record = await openTarget(config, folders, world);

    const candidate = await report.time("model", () =>
      describeModel(config.model.path, { root: config.folder }, world),
    );
    report.model = modelInReport(candidate);
    const released = await recordedReleases(record);
    const baseline = await findBaseline(config, { released, baseRef: asker.baseRef }, folders, world);
    report.baseline = baselineInReport(baseline, candidate);
    warnWithoutBaseline(baseline, config, world);

    const holdout = await report.time("holdout", () => openHoldout(config, world));
    report.holdout = await withJudgements(holdout, record);
    const judged = await report.time("gates", () =>
      progress.stage(`judging ${config.model.path} on ${holdout.n} rows`, () =>
        judgeOnHoldout(holdout, candidate, baseline, config, world),
      ),
    );
    report.gates = judged.verdicts;
    report.serving = await nowServing(record, world);
    if (judged.decision !== "pass") {
      return { report: report.end("rejected", judged.reasons), exit: exitOfDecision[judged.decision] };
    }

    const version = await report.time("version", () => recordModelVersion(config, record, world));
    report.version = version;
    const pack = (model: typeof candidate, named: string) =>
      packImage({ model, version: named, features: featuresOf(model, holdout) }, config, folders, world);
    const image = await report.time("image", () =>
      progress.stage(`packing ${config.name} ${version.number}`, () => pack(candidate, version.number)),
    );
    report.image = image.report;
    const incumbent = baseline && (await pack(baseline.model, "baseline"));

    const models = baseline ? [candidate, baseline.model] : [candidate];
    const requests = await encodeRequests(holdout, models, config);
    const target = await openTarget(config, folders, world, requests.slice(0, 32));
    try {
      const rollout = await report.time("rollout", () =>
        progress.stage(`rolling out ${config.name} ${version.number}`, () =>
          rollOutRelease(
            { candidate: image.release, baseline: incumbent?.release, requests, ...options },
            target,
            config,
            asker,
            world,
          ),
        ),
      );
      report.rollout = await rolloutInReport(rollout, target, config);
      report.serving = rollout.serving;
      await notePromotion(rollout, { number: version.number, model: candidate, release: image.release }, target, world);
      return { report: report.end(rollout.outcome, [...judged.reasons, ...rollout.reasons]), exit: rollout.exit };
    } finally {
      if (isEphemeral(config, world)) await target.stop(AbortSignal.timeout(60_000), { forget: true });
    }
  });
}
