/** Verifies what serves: that it is what the record says, and that it passes its gates on the holdout of today. */
import type { Config } from "../config/config.js";
import { exits } from "../errors.js";
import type { OpenReport } from "../report/begin.js";
import { shortDigest } from "../report/summary.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { judgeOnHoldout } from "./steps/holdout.js";
import { nowServing } from "./steps/ledger.js";
import { type Asker, beginJob, conclude, type Ended, exitOfDecision, requireGates } from "./steps/run.js";
import { stateFolders } from "./steps/state.js";
import { gatherRelease, noteSubject } from "./steps/subject.js";
import { recordedReleases, withTarget } from "./steps/target.js";

/**
 * Changes nothing. Gates against a baseline are not applicable: the release is compared with today's data alone.
 *
 * A target without a release is no failure, and said; one that serves something else than the record says is `rejected`.
 *
 * @throws nothing that the report does not tell: an error ends it as `failed`
 */
export async function verify(config: Config, world: World, asker: Asker): Promise<Ended> {
  const report = beginJob("verify", config, asker, world);
  return conclude(report, config, world, async () => {
    requireGates(config);
    return withTarget(config, stateFolders(config), world, (target) => verifyIn(target, report, config, world));
  });
}

async function verifyIn(target: OpenTarget, report: OpenReport, config: Config, world: World) {
  const [release] = await recordedReleases(target);
  report.serving = await nowServing(target, world);
  if (release === undefined) {
    return { report: report.end("unchanged", ["nothing has been released here yet"]), exit: exits.done };
  }
  if (report.serving === "unknown") {
    const reasons = ["what serves could not be asked, so that nothing can be said of it"];
    return { report: report.end("failed", reasons), exit: exits.surroundings };
  }
  if (report.serving !== release.digest) {
    const reasons = [
      `what serves (${shortDigest(report.serving)}) is not what was released last (${release.number}, ${shortDigest(release.digest)}): it was changed by other means. 'model-release rollback --to ${release.number}' puts it right`,
    ];
    return { report: report.end("rejected", reasons), exit: exits.gateFailed };
  }
  const folders = stateFolders(config);
  const subject = await report.time("reading", () => gatherRelease(config, release, folders, world));
  noteSubject(report, subject);
  if (subject.candidate.md5 !== release.md5) {
    const reasons = [
      `the model in the image that serves (md5 ${subject.candidate.md5}) is not the one that was released as ${release.number} (md5 ${release.md5})`,
    ];
    return { report: report.end("rejected", reasons), exit: exits.gateFailed };
  }
  report.version = { number: release.number, md5: subject.candidate.md5, size: subject.candidate.size };
  const judged = await report.time("judging", () => judgeOnHoldout(subject, config, world));
  report.gates = judged.verdicts;
  const outcome = judged.decision === "pass" ? "passed" : "rejected";
  return { report: report.end(outcome, judged.reasons), exit: exitOfDecision[judged.decision] };
}
