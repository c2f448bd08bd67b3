/** The action's steps: a job run for an event, its outputs and summary, and the end of what an interrupted run left. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import * as core from "@actions/core";
import type { Config } from "../config/config.js";
import type { Inputs, OutputName } from "../config/inputs.js";
import { type Exit, exits, explain } from "../errors.js";
import type { ActionJob, EventPayload } from "../github/event.js";
import { placeOf } from "../github/place.js";
import type { Asker, Ended } from "../jobs/steps/run.js";
import { escapeMarkdown, renderMarkdown } from "../report/markdown.js";
import type { Report } from "../report/report.js";
import { oneLine, overallVerdict, shortDigest } from "../report/summary.js";
import type { World } from "../world.js";
import { configFor } from "./given.js";
import { logText } from "./log-text.js";

/** GitHub cuts a step's summary off beyond 1 MiB, without a word. */
const summaryLimitBytes = 1024 * 1024;

export interface ActionRequest {
  readonly job: ActionJob;
  readonly given: Inputs;
  /** Its name, and what the runner wrote of it. */
  readonly event: { readonly name: string; readonly payload: EventPayload };
}

export async function runForAction(request: ActionRequest, world: World): Promise<Exit> {
  const { job, given, event } = request;
  const config = await configFor(given, world);
  const asker = askerOf(event.payload, world);
  const run = await jobThatReports(job);
  if (run === undefined) return runByHand(job as "plan" | "status" | "rollback", config, asker, world);

  const telling = await telled(request, config, world);
  const ended = await run(config, world, asker);
  const exit = await publish(ended);
  const missing = (await telling?.end(ended.report, ended.exit)) ?? [];
  await tryToWrite("that GitHub was told", () => core.saveState("told", "yes"));
  if (missing.length > 0) await writeSummary(notWritten(missing));
  return exit;
}

type Job = (config: Config, world: World, asker: Asker) => Promise<Ended>;

async function jobThatReports(job: ActionJob): Promise<Job | undefined> {
  if (job === "gate") return (await import("../jobs/gate.js")).gate;
  if (job === "verify") return (await import("../jobs/verify.js")).verify;
  if (job === "approve") return (await import("../jobs/approve.js")).approve;
  if (job !== "release") return undefined;
  const { release } = await import("../jobs/release.js");
  return (config, world, asker) => release(config, world, asker, { retry: false, force: false });
}

/** Nothing is told outside of GitHub. */
async function telled({ job, given, event }: ActionRequest, config: Config, world: World) {
  const place = placeOf(world.environment, event.payload);
  if (place === undefined) return undefined;
  const { beginTelling } = await import("./github/tell.js");
  return beginTelling({ job, event: event.name, place, given }, config, world);
}

/** What a reader of the summary would miss elsewhere. */
function notWritten(missing: readonly string[]): string {
  return `\n> [!WARNING]\n${missing.map((line) => `> ${escapeMarkdown(line)}\n`).join("")}`;
}

async function runByHand(
  job: "plan" | "status" | "rollback",
  config: Config,
  asker: Asker,
  world: World,
): Promise<Exit> {
  if (job === "plan") {
    const { plan } = await import("../jobs/plan.js");
    const { planMarkdown, planText } = await import("./plan-text.js");
    const planned = await plan(config, world, asker);
    core.info(logText(planText(planned)));
    await writeSummary(planMarkdown(planned));
    return exits.done;
  }
  if (job === "status") {
    const { status } = await import("../jobs/status.js");
    const { lines, serving } = await status(config, world);
    for (const line of lines) core.info(logText(line));
    await setOutputs({ serving });
    return exits.done;
  }
  const { rollback } = await import("../jobs/rollback.js");
  const { outcome, serving, reasons, exit } = await rollback(config, world, asker, undefined);
  for (const reason of reasons) core.info(logText(reason));
  await setOutputs({ outcome, serving });
  return exit;
}

/** Brings an interrupted rollout to its end, and says what it did. Idempotent. */
export async function finishForAction(given: Inputs, world: World): Promise<{ exit: Exit; words: string }> {
  const { finish } = await import("../jobs/finish.js");
  const { did, serving, exit } = await finish(await configFor(given, world), world);
  for (const line of did) core.info(logText(line));
  core.info(`serving now: ${serving}`);
  return { exit, words: `${did[0]}; serving now: ${shortDigest(serving)}` };
}

function askerOf(event: EventPayload, { environment }: World): Asker {
  const { GITHUB_SHA: commit } = environment;
  const { tag, url } = placeOf(environment, event) ?? {};
  const { pull_request: request, merge_group: group } = event;
  const base = request?.base?.sha ?? request?.base?.ref ?? group?.base_sha ?? commitBefore(event);
  return {
    whenBusy: "wait",
    skipUnchanged: request !== undefined,
    ...(base && { baseRef: base }),
    ...(commit && { commit }),
    ...(tag && { tag }),
    ...(url && { url }),
  };
}

/** A branch's first push has nothing before it: GitHub then sends zeros. */
function commitBefore({ before }: EventPayload): string | undefined {
  return before && !/^0+$/.test(before) ? before : undefined;
}

/** Outputs and summary come before the step's end, whatever it is: they are what later steps and people read. */
async function publish({ report, exit, error, path }: Ended): Promise<Exit> {
  await setOutputs({
    outcome: report.outcome,
    verdict: overallVerdict(report),
    version: report.version?.number,
    "model-digest": report.model?.md5,
    image: imageName(report),
    "image-digest": report.image?.digest,
    serving: report.serving,
    report: path && relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), path),
    summary: oneLine(report),
  });
  await writeSummary(renderMarkdown(report));
  core.info(logText(oneLine(report)));
  if (error !== undefined) core.error(explain(error));
  else if (exit !== exits.done) core.error(oneLine(report));
  return exit;
}

function imageName({ image }: Report): string | undefined {
  return image && (image.reference ?? `${image.layout}@${image.digest}`);
}

function setOutputs(values: Readonly<Partial<Record<OutputName, string | undefined>>>): Promise<void> {
  return tryToWrite("the outputs", () => {
    for (const [name, value] of Object.entries(values)) if (value !== undefined) core.setOutput(name, value);
  });
}

function writeSummary(markdown: string): Promise<void> {
  return tryToWrite("the summary", async () => {
    if (!process.env.GITHUB_STEP_SUMMARY) return;
    const before = sizeOf(process.env.GITHUB_STEP_SUMMARY);
    const room = summaryLimitBytes - before - 200;
    const text =
      Buffer.byteLength(markdown) <= room
        ? markdown
        : `${markdown.slice(0, Math.max(0, Math.floor(room / 4)))}\n\n…cut: the whole stands in the report.\n`;
    await core.summary.emptyBuffer().addRaw(text).write();
  });
}

/** What was done is done, and GitHub is still to be told of it: a file of the runner's that takes nothing stops neither. */
async function tryToWrite(what: string, write: () => unknown): Promise<void> {
  try {
    await write();
  } catch (error) {
    core.warning(`${what} could not be written: ${(error as Error).message}`);
  }
}

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    // It is made with the first write.
    return 0;
  }
}
