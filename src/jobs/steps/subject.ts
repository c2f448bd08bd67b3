/** What a job judges: the candidate, the baseline beside it, and the holdout with the known answers. */
import type { Config } from "../../config/config.js";
import { describeModel } from "../../model/describe.js";
import type { Model } from "../../model/model.js";
import type { OpenReport } from "../../report/begin.js";
import type { Report } from "../../report/report.js";
import { type Holdout, readHoldout } from "../../validate/holdout/holdout.js";
import { slicesOf } from "../../validate/holdout/slices.js";
import type { World } from "../../world.js";
import { type Baseline, findBaseline, fromRelease, type RecordedRelease } from "./baseline.js";
import type { Asker } from "./run.js";
import { type StateFolders, within } from "./state.js";

export interface Subject {
  readonly candidate: Model;
  /** Undefined where there is none: gates against one are then not applicable. */
  readonly baseline?: Baseline;
  /** The baseline is the candidate, byte for byte. */
  readonly identical: boolean;
  readonly holdout: Holdout;
}

/**
 * Reads all that is judged.
 *
 * @param released  what the target's record knows, newest first
 * @throws what describeModel, findBaseline and readHoldout throw
 */
export async function gatherSubject(
  config: Config,
  released: readonly RecordedRelease[],
  folders: StateFolders,
  asker: Asker,
  world: World,
): Promise<Subject> {
  const candidate = await describeModel(config.model.path, { root: config.folder }, world);
  const baseline = await findBaseline(config, { released, baseRef: asker.baseRef }, folders, world);
  warnWithoutBaseline(baseline, config, world);
  const holdout = await readHoldout(within(config, config.holdout.path), config.holdout, world);
  return { candidate, ...(baseline && { baseline }), identical: baseline?.model.md5 === candidate.md5, holdout };
}

/** What was released, alone: there is no baseline to what serves. @throws what reading the model or the holdout throws */
export async function gatherRelease(
  config: Config,
  release: RecordedRelease,
  folders: StateFolders,
  world: World,
): Promise<Subject> {
  const { model } = await fromRelease(release, `release ${release.number}`, config, folders, world);
  const holdout = await readHoldout(within(config, config.holdout.path), config.holdout, world);
  return { candidate: model, identical: false, holdout };
}

/** Without a baseline the gates against one decide nothing: said loudly, for the absolute ones then decide alone. */
function warnWithoutBaseline(baseline: Baseline | undefined, { gates }: Config, { progress }: World): void {
  const against = gates.filter(({ bound }) => bound.kind === "baseline");
  if (baseline || against.length === 0) return;
  progress.warn(`there is no baseline: ${against.map(({ written }) => `'${written}'`).join(", ")} not applicable`);
}

export function noteSubject(report: OpenReport, { candidate, baseline, identical, holdout }: Subject): void {
  report.model = modelInReport(candidate);
  if (baseline) report.baseline = { from: baseline.from, source: modelInReport(baseline.model), identical };
  report.holdout = {
    path: holdout.path,
    fingerprint: holdout.fingerprint,
    rows: holdout.n,
    unjudged: slicesOf(holdout).pooled.flatMap(({ column, values }) => values.map((value) => `${column}=${value}`)),
  };
}

function modelInReport({ path, format, size, md5, sha256, producer }: Model): NonNullable<Report["model"]> {
  const by = producer && [producer.name, producer.version].filter(Boolean).join(" ");
  return { path, format, size, md5, sha256, ...(by && { producer: by }) };
}
