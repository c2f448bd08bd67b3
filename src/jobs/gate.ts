/** Gates a candidate: judge it on the holdout beside the baseline, and say so. Changes nothing but its own records. */
import type { Config } from "../config/config.js";
import { exits, Problem } from "../errors.js";
import type { World } from "../world.js";
import { judgeOnHoldout } from "./steps/holdout.js";
import { nowServing } from "./steps/ledger.js";
import { type Asker, beginJob, conclude, type Ended, exitOfDecision, requireGates } from "./steps/run.js";
import { type StateFolders, stateFolders } from "./steps/state.js";
import { gatherSubject, noteSubject } from "./steps/subject.js";
import { releasesIfReachable, withTarget } from "./steps/target.js";

export async function gate(config: Config, world: World, asker: Asker): Promise<Ended> {
  const report = beginJob("gate", config, asker, world);
  return conclude(report, config, world, async () => {
    requireGates(config);
    const folders = stateFolders(config);
    const known = await askTarget(config, folders, world);
    const subject = await report.time("reading", () => gatherSubject(config, known.released, folders, asker, world));
    noteSubject(report, subject);
    report.serving = known.serving;
    if (subject.identical && asker.skipUnchanged) {
      return { report: report.end("unchanged", ["the model is the baseline, byte for byte"]), exit: exits.done };
    }

    const judged = await report.time("judging", () => judgeOnHoldout(subject, config, world));
    report.gates = judged.verdicts;
    const outcome = judged.decision === "pass" ? "passed" : "rejected";
    return { report: report.end(outcome, judged.reasons), exit: exitOfDecision[judged.decision] };
  });
}

/** A run that may not reach the cluster (a pull request's, for it may come from anybody) has no way to it, and gates. */
async function askTarget(config: Config, folders: StateFolders, world: World) {
  try {
    return await withTarget(config, folders, world, async (target) => ({
      released: await releasesIfReachable(target, world),
      serving: await nowServing(target, world),
    }));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "KUBERNETES_CONFIG") throw error;
    world.progress.warn(`the target's record of releases could not be read: ${error.message}`);
    return { released: [], serving: "unknown" };
  }
}
