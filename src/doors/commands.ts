/** Each command: reads its configuration, calls its job, and says the result for people and for programs. */
import { type Config, readConfig } from "../config/config.js";
import { overridesOf } from "../config/inputs.js";
import { publishedSchema } from "../config/published.js";
import { type Override, OverrideError, parseOverride } from "../config/source.js";
import { exits, explain, Problem } from "../errors.js";
import type { Audience } from "../jobs/init.js";
import type { Asker, Ended } from "../jobs/steps/run.js";
import type { Report } from "../report/report.js";
import { renderText } from "../report/text.js";
import type { World } from "../world.js";
import type { Answer, CommonOptions, ConfigOptions } from "./cli.js";

/** By hand: the model as it was last committed is what a change is compared with. */
export const byHand: Asker = { baseRef: "HEAD", whenBusy: "refuse" };

/** The answer of a job that made a report. */
export interface Reported extends Answer {
  readonly json: Report;
}

export async function gate(options: ConfigOptions, world: World): Promise<Reported> {
  const { gate } = await import("../jobs/gate.js");
  return ended(await gate(await configOf(options, world), world, byHand));
}

export async function release(
  options: ConfigOptions & { retry?: boolean; force?: boolean },
  world: World,
  asker = byHand,
): Promise<Reported> {
  const { release } = await import("../jobs/release.js");
  const config = await configOf(options, world);
  return ended(await release(config, world, asker, { retry: options.retry ?? false, force: options.force ?? false }));
}

export async function verify(options: ConfigOptions, world: World): Promise<Reported> {
  const { verify } = await import("../jobs/verify.js");
  return ended(await verify(await configOf(options, world), world, byHand));
}

export async function plan(
  options: ConfigOptions & { traffic?: string; as?: "text" | "markdown" },
  world: World,
): Promise<Answer> {
  const perMinute = options.traffic === undefined ? undefined : readPace(options.traffic);
  const { plan } = await import("../jobs/plan.js");
  const { planMarkdown, planText } = await import("./plan-text.js");
  const planned = await plan(await configOf(options, world), world, byHand, perMinute);
  return { text: (options.as === "markdown" ? planMarkdown : planText)(planned), json: planned, exit: exits.done };
}

/** "600/min" or "10/s", in requests a minute. */
function readPace(written: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|min|h)$/.exec(written.trim());
  const pace = Number(match?.[1]) * { s: 60, min: 1, h: 1 / 60 }[(match?.[2] ?? "min") as "s" | "min" | "h"];
  if (pace > 0) return pace;
  throw new Problem("USAGE", {
    what: `--traffic ${written} is no number of requests in a time`,
    remedy: "Write it as 600/min, 10/s or 50/h.",
  });
}

export async function status(options: ConfigOptions, world: World): Promise<Answer> {
  const { status } = await import("../jobs/status.js");
  const found = await status(await configOf(options, world), world);
  const { lines, ...json } = found;
  const subject = found.version ? `${found.name} ${found.version}` : found.name;
  return {
    text: [`${subject} (${found.target})`, ...lines.map((line) => `  ${line}`)].join("\n"),
    json,
    exit: exits.done,
  };
}

export async function promote(
  options: ConfigOptions & { reason: string; force?: boolean },
  world: World,
  asker = byHand,
): Promise<Reported> {
  const { promote } = await import("../jobs/promote.js");
  const by = { reason: options.reason, force: options.force ?? false };
  return continued("promoted by hand", await promote(await configOf(options, world), world, asker, by));
}

export async function approve(options: ConfigOptions, world: World, asker = byHand): Promise<Reported> {
  const { approve } = await import("../jobs/approve.js");
  return continued("approved and promoted", await approve(await configOf(options, world), world, asker));
}

/** What was asked for and how it ended: the report in full is for programs, and for whoever reads the file. */
function continued(done: string, { report, exit }: Ended): Reported {
  const { outcome, reasons, serving } = report;
  const line = exit === exits.done ? `✓ ${done}` : `✗ ended ${outcome}`;
  const text = [line, ...reasons.map((reason) => `  ${reason}`), `  serving ${serving}`].join("\n");
  return { text, json: report, exit };
}

export async function rollback(options: ConfigOptions & { to?: string }, world: World): Promise<Answer> {
  const { rollback } = await import("../jobs/rollback.js");
  const done = await rollback(await configOf(options, world), world, byHand, options.to);
  const what = { "ended-rollout": "the rollout was ended", returned: "an earlier release serves again" }[done.did];
  const line = done.exit === exits.done ? `✓ ${what}` : `✗ ended ${done.outcome}`;
  return {
    text: [line, ...done.reasons.map((reason) => `  ${reason}`), `  serving ${done.serving}`].join("\n"),
    json: done,
    exit: done.exit,
  };
}

export async function history(options: ConfigOptions, world: World): Promise<Answer> {
  const { history } = await import("../jobs/history.js");
  const releases = await history(await configOf(options, world), world);
  const lines = releases.map(({ version, digest, promotedAt }) => `${version ?? "?"}  ${promotedAt}  ${digest}`);
  return { text: lines.join("\n") || "nothing has been released here", json: releases, exit: exits.done };
}

export async function stop(options: ConfigOptions, world: World): Promise<Answer> {
  const { stop } = await import("../jobs/stop.js");
  const stopped = await stop(await configOf(options, world), world);
  return { text: stopped.map((what) => `ended ${what}`).join("\n") || "nothing ran", json: stopped, exit: exits.done };
}

export async function inspect(file: string, world: World): Promise<Answer> {
  const { describeModel } = await import("../model/describe.js");
  const { inspectText } = await import("./inspect-text.js");
  const { bytes: _bytes, opsets, ...model } = await describeModel(file, {}, world);
  const json = { ...model, opsets: Object.fromEntries(opsets) };
  return { text: inspectText(json), json, exit: exits.done };
}

export async function hash(path: string, world: World): Promise<Answer> {
  const { hashPath } = await import("../version/dvc/hash.js");
  const { md5, size, ...more } = await hashPath(path, world);
  const files = "children" in more ? { files: more.children.length } : {};
  return { text: `${md5}  ${path}`, json: { path, md5, size, ...files }, exit: exits.done };
}

export async function report(file: string, as: "text" | "markdown", world: World): Promise<Answer> {
  const { readReport } = await import("../report/read.js");
  const read = await readReport(file, world);
  const text =
    as === "text" ? renderText(read) : (await import("../report/markdown.js")).renderMarkdown(read).trimEnd();
  return { text, json: read, exit: exits.done };
}

export async function init(
  options: CommonOptions & { yes?: boolean; force?: boolean },
  world: World,
  folder = process.cwd(),
): Promise<Answer> {
  const { init } = await import("../jobs/init.js");
  const texts = await import("./init-text.js");
  const audience = await audienceOf(options, texts, world);
  const setUp = await init({ folder, force: options.force ?? false }, audience, world);
  const { survey, exit, ...json } = setUp;
  const found = { models: survey.models, tables: survey.tables.map(({ path, rows }) => ({ path, rows })) };
  return { text: texts.initText(setUp, audience.isAsked), json: { found, ...json }, exit };
}

/** Questions go to stderr, and what they are about stands before them. */
async function audienceOf(
  { yes, json }: { yes?: boolean; json?: boolean },
  { foundText, proposalText }: typeof import("./init-text.js"),
  { signal }: World,
): Promise<Audience & { readonly isAsked: boolean }> {
  const { stdin: input, stderr: output } = process;
  const nobody = { found: () => undefined, proposed: () => undefined, isAsked: false };
  if (yes) return { ...nobody, ...(await import("../init/ask.js")).takePreferred };
  if (input.isTTY && output.isTTY && !json) {
    const { askAt } = await import("./questions.js");
    return {
      ...askAt({ input, output, signal }),
      found: (survey) => void output.write(`${foundText(survey)}\n\n`),
      proposed: (proposal) => void output.write(`${proposalText(proposal)}\n\n`.replace(/^\n+$/, "")),
      isAsked: true,
    };
  }
  throw new Problem("USAGE", {
    what: "init asks, and here is no terminal to ask at",
    remedy: "Let it choose by itself: model-release init --yes",
  });
}

export async function schema(ofReport: boolean): Promise<Answer> {
  const json = ofReport ? (await import("../report/published.js")).publishedReportSchema() : publishedSchema();
  return { text: JSON.stringify(json, null, 2), json, exit: exits.done };
}

async function ended({ report, exit, error, path }: Ended): Promise<Reported> {
  const text = [renderText(report), ...(path ? [`  report    ${path}`] : [])].join("\n");
  return { text, json: report, exit, ...(error !== undefined && { error: explain(error) }) };
}

/** The configuration with what the command line lays over it. @throws Problems of CONFIG_INVALID, Problem USAGE */
async function configOf(options: ConfigOptions, world: World): Promise<Config> {
  const { model, holdout, gate: gates, modelVersion: version } = options;
  const laid = [...overridesOf({ model, holdout, gates, version }), ...options.set.map(readOverride)];
  return loadConfig(options.config ?? "model-release.yaml", laid, world);
}

export function readOverride(written: string): Override {
  try {
    return parseOverride(written);
  } catch (error) {
    if (!(error instanceof OverrideError)) throw error;
    throw new Problem("USAGE", { what: error.message, remedy: "docs/configuration.md has every key." });
  }
}

/** Reads a configuration with the metrics that there are, and says what in it is rarely meant. */
export async function loadConfig(file: string, overrides: readonly Override[], world: World): Promise<Config> {
  const { metricVocabulary } = await import("../validate/metrics/list.js");
  const { canaryVocabulary } = await import("../rollout/analysis/metrics/list.js");
  const vocabularies = { holdout: await metricVocabulary(), canary: await canaryVocabulary() };
  const config = await readConfig(file, { files: world.files, overrides, vocabularies });
  for (const warning of config.warnings) world.progress.warn(warning);
  return config;
}
