/** The report of a run that ends what an earlier one began: what that one knew of the release, and what became of it. */
import type { Config } from "../../config/config.js";
import { type Report, reportSchema } from "../../report/report.js";
import type { RolloutResult } from "../../rollout/roll-out.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { World } from "../../world.js";
import { rolloutInReport } from "./rollout.js";
import { type Asker, beginJob, type Ended, keepReport } from "./run.js";

/** A target's record takes 128 KiB, and most of it is the canary's evidence. */
const mostKeptBytes = 32 * 1024;

/** What the rollout's record keeps of the report that began it; undefined where that is too long for it. */
export function reportToKeep(report: Report): Report | undefined {
  return Buffer.byteLength(JSON.stringify(report)) <= mostKeptBytes ? report : undefined;
}

/**
 * Reports the end of a rollout by another job than the one that began it, and keeps the report.
 *
 * Without what that one knew (a rollout by hand, or a record of another version) the report has the rollout alone: no
 * commit, no version, nothing of the holdout.
 */
export async function concludeContinued(
  job: "approve" | "promote",
  { result, exit }: { readonly result: RolloutResult; readonly exit: Ended["exit"] },
  open: OpenTarget,
  { config, asker, world }: { readonly config: Config; readonly asker: Asker; readonly world: World },
): Promise<Ended> {
  const earlier = reportSchema.safeParse(result.record.plan.about?.report).data;
  const { commit, tag } = earlier?.run ?? {};
  const { url } = asker;
  const of = { ...(commit && { commit }), ...(tag && { tag }), ...(url && { url }) };
  const report = beginJob(job, config, { ...of, whenBusy: asker.whenBusy }, world);
  if (earlier) {
    const { model, baseline, version, holdout, gates, image } = earlier;
    Object.assign(report, { model, baseline, version, holdout, gates, image });
  }
  report.rollout = await rolloutInReport(result, undefined, open, config, world);
  report.serving = result.serving;
  const ended = report.end(result.outcome, [...(earlier?.reasons ?? []), ...result.reasons]);
  const path = await keepReport(ended, config, world);
  return { report: ended, exit, ...(path && { path }) };
}
