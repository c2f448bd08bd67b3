/** What every job begins and ends with: its report, the run that it belongs to, and how an error ends it. */
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Config } from "../../config/config.js";
import { effect } from "../../effects.js";
import { type Exit, endOf, exitOf, exits, Problem, Problems, unexpected } from "../../errors.js";
import { beginReport, type OpenReport } from "../../report/begin.js";
import type { Report } from "../../report/report.js";
import { writeWhole } from "../../storage/whole.js";
import type { World } from "../../world.js";
import { alertOfRun, tell } from "./alerts.js";
import { openState, type StateFolders } from "./state.js";

/** Who asked for the job: a person, or a step of a workflow. */
export interface Asker {
  /** The base branch of a pull request, the commit before a push, HEAD by hand; undefined where there is none. */
  readonly baseRef?: string;
  /** A model that is the baseline, byte for byte, needs no judging: asked about a change, not about a model. */
  readonly skipUnchanged?: boolean;
  readonly commit?: string;
  /** The tag that was pushed, without refs/tags/. */
  readonly tag?: string;
  /** The workflow run's page. */
  readonly url?: string;
  /** What to do while another rollout is under way, where the configuration does not say. */
  readonly whenBusy: "wait" | "refuse";
}

export interface Ended {
  readonly report: Report;
  readonly exit: Exit;
  /** What broke the job off; its explanation is for the reader's eyes, its words stand in the report. */
  readonly error?: unknown;
  /** Where the report lies. */
  readonly path?: string;
}

export function beginJob(job: string, config: Config, asker: Asker, world: World): OpenReport {
  const { commit, tag, url } = asker;
  const run = { id: randomUUID(), job, name: config.name, tool: world.version };
  return beginReport({ ...run, ...(commit && { commit }), ...(tag && { tag }), ...(url && { url }) }, world.clock);
}

/** Names this run in a journal: one name for a step of a workflow and its post step, and no other's. */
export function holderName({ environment, run: own }: Pick<World, "environment" | "run">): string {
  const { GITHUB_RUN_ID: run, GITHUB_REPOSITORY: repository } = environment;
  if (!run) return `${hostname()} process ${process.pid}`;
  return `${repository ?? "workflow"} run ${run}${own ? ` (${own})` : ""}`;
}

/** Does the work; an error ends the report as `failed`, with its words, and is handed back to be explained. */
export async function conclude(
  open: OpenReport,
  config: Config,
  world: World,
  work: () => Promise<{ readonly report: Report; readonly exit: Exit; readonly tookOver?: string }>,
): Promise<Ended> {
  let ended: Ended & { readonly tookOver?: string };
  try {
    ended = await work();
  } catch (error) {
    const known = endOf(error, world.signal);
    const problems = known instanceof Problems ? known.problems : [unexpected(known)];
    const report = open.end(
      "failed",
      problems.map(({ message }) => message),
    );
    ended = { report, exit: exitOf(known), error: known };
  }
  const path = await keepReport(ended.report, config, world);
  await tell(alertOfRun(ended.report, ended, config, world), config, world);
  const { report, exit, error } = ended;
  return { report, exit, ...(error !== undefined && { error }), path };
}

/** A report that cannot be kept is said, and changes nothing of what became of the release. */
export async function keepReport(report: Report, config: Config, world: World): Promise<string | undefined> {
  try {
    const folders: StateFolders = await openState(config, world);
    const path = join(folders.reports, `${report.run.job}.json`);
    await effect("write report", () => writeWhole(path, `${JSON.stringify(report, null, 2)}\n`, world));
    return path;
  } catch (error) {
    world.progress.warn(`the report could not be kept: ${(error as Error).message}`);
    return undefined;
  }
}

export const exitOfDecision: Readonly<Record<"pass" | "fail" | "inconclusive", Exit>> = {
  pass: exits.done,
  fail: exits.gateFailed,
  inconclusive: exits.inconclusive,
};

/** A job that judges needs something to judge by. */
export function requireGates({ gates, file }: Config): void {
  if (gates.length > 0) return;
  throw new Problem("GATES_MISSING", {
    what: `${file} has no gates: nothing says what the model must hold`,
    remedy:
      "Write some, such as\n  gates:\n    - accuracy >= 90%\n    - accuracy >= baseline - 0.01\nor hand them in with --gate (in a workflow: with: gates: …).",
  });
}
