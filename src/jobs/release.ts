/** Releases a candidate: gate it, version it, package it, roll it out, and say what became of it. */
import type { Config } from "../config/config.js";
import type { World } from "../world.js";
import { warnOfMissingAddresses } from "./steps/alerts.js";
import { reportToKeep } from "./steps/continued.js";
import { judgeOnHoldout } from "./steps/holdout.js";
import { packSubject } from "./steps/image.js";
import { countJudgement, noteLastPromotion, notePromotion, nowServing } from "./steps/ledger.js";
import { endWithRun } from "./steps/own.js";
import { holdoutCounts } from "./steps/reference.js";
import { rollOutRelease, rolloutInReport } from "./steps/rollout.js";
import { knownRows } from "./steps/rows.js";
import { type Asker, beginJob, conclude, type Ended, exitOfDecision, requireGates } from "./steps/run.js";
import { openState } from "./steps/state.js";
import { gatherSubject, noteSubject } from "./steps/subject.js";
import { recordedReleases, withTarget } from "./steps/target.js";
import { aboutOf, recordModelVersion } from "./steps/version.js";

export interface ReleaseOptions {
  /** Try a candidate again that a canary rolled back before. */
  readonly retry: boolean;
  /** Put the candidate in the place of what has no ready replica, as a first release. */
  readonly force: boolean;
}

/** @throws nothing that the report does not tell: an error ends it as `failed` */
export async function release(config: Config, world: World, asker: Asker, options: ReleaseOptions): Promise<Ended> {
  const report = beginJob("release", config, asker, world);
  const stage = <T>(name: string, title: string, work: () => Promise<T>) =>
    report.time(name, () => world.progress.stage(title, work));

  return conclude(report, config, world, async () => {
    requireGates(config);
    warnOfMissingAddresses(config, world);
    const folders = await openState(config, world);
    return withTarget(config, folders, world, async (target) => {
      await noteLastPromotion(target, world);
      const subject = await report.time("reading", async () =>
        gatherSubject(config, await recordedReleases(target), folders, asker, world),
      );
      noteSubject(report, subject);
      report.serving = await nowServing(target, world);

      const judged = await stage("judging", `judging ${config.model.path} on ${subject.holdout.n} rows`, () =>
        judgeOnHoldout(subject, config, world),
      );
      report.gates = judged.verdicts;
      report.holdout = { ...report.holdout!, judged: await countJudgement(subject.holdout, target) };
      if (judged.decision !== "pass") {
        return { report: report.end("rejected", judged.reasons), exit: exitOfDecision[judged.decision] };
      }

      const rows = await knownRows(subject, config, world);
      const version = await report.time("versioning", () => recordModelVersion(config, target, world));
      report.version = version;
      const named = `${config.name} ${version.number}`;
      const packed = await stage("packing", `packing ${named}`, () =>
        packSubject(subject, version.number, target, config, folders, world),
      );
      report.image = packed.report;

      const known = reportToKeep(report.end("waiting", judged.reasons));
      const about = { ...aboutOf(subject, version), ...(known && { report: known }) };
      try {
        const rollout = await stage("rollout", `rolling out ${named}`, () =>
          rollOutRelease({ ...packed, about, rows, ...options }, target, config, asker, world),
        );
        const counts = () => holdoutCounts(subject.candidate, subject.holdout, judged.answers);
        report.serving = rollout.serving;
        await notePromotion(rollout, target, world);
        // The last rollout there may have been another candidate's, where this one was settled before.
        if (rollout.record.plan.candidate.digest === packed.report.digest) {
          report.rollout = await rolloutInReport(rollout, counts, target, config, world);
        }
        const { tookOver, exit } = rollout;
        const ended = report.end(rollout.outcome, [...judged.reasons, ...rollout.reasons]);
        return { report: ended, exit, ...(tookOver !== undefined && { tookOver }) };
      } catch (error) {
        // It may have changed what serves, or another run may have: what was asked at the beginning is no answer.
        report.serving = await nowServing(target, { ...world, signal: AbortSignal.timeout(30_000) });
        throw error;
      } finally {
        await endWithRun(target, config, world, AbortSignal.timeout(60_000));
      }
    });
  });
}
