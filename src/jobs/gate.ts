/** Gates a candidate: judge it on the holdout beside the baseline, and say so. Changes nothing but its own records. */
import type { Config } from "../config/config.js";
import { describeModel } from "../model/describe.js";
import type { World } from "../world.js";
import { findBaseline } from "./steps/baseline.js";
import { judgeOnHoldout, openHoldout } from "./steps/holdout.js";
import { holdoutInReport, nowServing } from "./steps/ledger.js";
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
import { stateFolders } from "./steps/state.js";
import { openTarget, recordedReleases } from "./steps/target.js";

export async function gate(config: Config, world: World, asker: Asker): Promise<Ended> {
  const report = beginJob("gate", config, asker, world);
  return conclude(report, config, world, async () => {
    requireGates(config);
    const folders = stateFolders(config);
    const target = await openTarget(config, folders, world);

    const candidate = await report.time("model", () =>
      describeModel(config.model.path, { root: config.folder }, world),
    );
    report.model = modelInReport(candidate);
    const released = await recordedReleases(target);
    const baseline = await findBaseline(config, { released, baseRef: asker.baseRef }, folders, world);
    report.baseline = baselineInReport(baseline, candidate);
    report.serving = await nowServing(target, world);
    warnWithoutBaseline(baseline, config, world);

    const holdout = await report.time("holdout", () => openHoldout(config, world));
    report.holdout = holdoutInReport(holdout);
    const { verdicts, decision, reasons } = await report.time("gates", () =>
      judgeOnHoldout(holdout, candidate, baseline, config, world),
    );
    report.gates = verdicts;
    return { report: report.end(decision === "pass" ? "passed" : "rejected", reasons), exit: exitOfDecision[decision] };
  });
}
