/** What a comment asks for: done for those who may write to the repository, and answered under it. */
import { basename } from "node:path";
import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.js";
import { type Exit, exitOf, exits, explain, Problem } from "../errors.js";
import { type GitHub, openGitHub } from "../github/client.js";
import type { Command } from "../github/command.js";
import type { RunPlace } from "../github/place.js";
import { escapeMarkdown } from "../report/markdown.js";
import type { World } from "../world.js";
import type { Answer } from "./cli.js";
import type { Reported } from "./commands.js";
import type { Sibling } from "./given.js";
import { logText } from "./log-text.js";

export interface Asked {
  /** Undefined: it spoke to us, and was not understood. */
  readonly command?: Command;
  /** What to write, where it was not. */
  readonly instead?: string;
  /** Who wrote the comment. */
  readonly by: string;
  readonly given: Inputs;
  readonly place: RunPlace;
}

const patienceMs = 60_000;
const answerWithinMs = 10 * 60_000;

/** @throws Problem of what the token may not ask; what the command's own job throws is answered, and handed on */
export async function runAsked(asked: Asked, world: World): Promise<Exit> {
  const { command, by, given, place } = asked;
  const { configFor, modelsBeside } = await import("./given.js");
  const { name } = await configFor(given, world);
  if (command?.model !== undefined && command.model !== name) {
    core.notice(`Nothing to do: the comment asks about '${command.model}', and this is '${name}'.`);
    return exits.done;
  }
  if (given.token === "") throw noToken(by);
  if (!(await mayWrite(open(asked, world), by))) {
    core.notice(`Nothing to do: ${by} may not write to ${place.repository}, and only those who may are heard.`);
    return exits.done;
  }
  if (command === undefined) {
    await answer(asked, world, `That was not understood. There is:\n\n${fenced(asked.instead ?? "")}`);
    return exits.done;
  }
  const models = command.model === undefined && !asksOnly(command) ? await modelsBeside(given, world) : [];
  return models.length > 1 ? askWhich(models, command, asked, world) : carryOut(command, asked, world);
}

/** Changes nothing: it is answered for each model. */
const asksOnly = ({ job }: Command) => job === "status" || job === "verify";

/** Of several models none is meant by a command without a name. One run says so, however many there are. */
async function askWhich(models: readonly Sibling[], { job }: Command, asked: Asked, world: World): Promise<Exit> {
  const names = models.map(({ name }) => name);
  core.notice(`Nothing was done: which model is meant? There are ${names.join(", ")}.`);
  if (models[0]?.file !== basename(asked.given.config)) return exits.done;
  const lines = names.map((name) => `/model-release ${job} ${name}`).join("\n");
  await answer(asked, world, `Nothing was done: which model is meant? There is:\n\n${fenced(lines)}`);
  return exits.done;
}

function open({ given, place }: Asked, world: World): GitHub {
  const { apiUrl, repository } = place;
  return openGitHub({ token: given.token, apiUrl, repository, patienceMs }, world);
}

async function carryOut(command: Command, asked: Asked, world: World): Promise<Exit> {
  const run = `[this run](${asked.place.url})`;
  try {
    const { text, exit, error, missing } = await done(command, asked, world);
    core.info(logText(text));
    if (error !== undefined) core.error(error);
    const parts = [`${mark(exit)} \`${command.job}\`, asked by ${asked.by}: ${run}`, fenced(error ?? text)];
    const lacks = missing.map((line) => `- ${escapeMarkdown(line)}`).join("\n");
    await answer(asked, world, [...parts, lacks].filter((part) => part !== "").join("\n\n"));
    return exit;
  } catch (error) {
    await answer(asked, world, `❌ \`${command.job}\`, asked by ${asked.by}: ${run}\n\n${fenced(explain(error))}`);
    core.error(explain(error));
    return exitOf(error);
  }
}

interface Done extends Answer {
  /** What could not be written on GitHub, and why. */
  readonly missing: readonly string[];
}

/** As the command line does it, so that both say the same. */
async function done(command: Command, asked: Asked, world: World): Promise<Done> {
  const commands = await import("./commands.js");
  const { by, given, place } = asked;
  const { optionsOf } = await import("./given.js");
  const options = optionsOf(given);
  const asker = { ...commands.byHand, commit: place.sha, url: place.url };
  switch (command.job) {
    case "status":
      return { ...(await commands.status(options, world)), missing: [] };
    case "verify":
      return { ...(await commands.verify(options, world)), missing: [] };
    case "rollback": {
      saveForPost("rollback", given);
      const to = command.to && { to: command.to.replace(/^v/, "") };
      return { ...(await commands.rollback({ ...options, ...to }, world)), missing: [] };
    }
    case "approve":
      return telling("approve", asked, world, () => commands.approve(options, world, asker));
    case "release":
      return telling("release", asked, world, () =>
        commands.release({ ...options, retry: command.retry }, world, asker),
      );
    case "promote": {
      const reason = `${by}: ${command.reason}`;
      return telling("promote", asked, world, () => commands.promote({ ...options, reason }, world, asker));
    }
  }
}

/** What promotes is recorded on GitHub as an event's own release is. */
async function telling(
  job: "approve" | "release" | "promote",
  { given, place }: Asked,
  world: World,
  act: () => Promise<Reported>,
): Promise<Done> {
  const { configFor } = await import("./given.js");
  const config = await configFor(given, world);
  saveForPost(job, given);
  const { beginTelling } = await import("./github/tell.js");
  const told = await beginTelling({ job, event: "issue_comment", place, given }, config, world);
  const answered = await act();
  const missing = await told.end(answered.json, answered.exit);
  core.saveState("told", "yes");
  return { ...answered, missing };
}

/** So that the post step can end what is cut off. */
function saveForPost(job: Command["job"], given: Inputs): void {
  core.saveState("inputs", JSON.stringify({ ...given, token: "" }));
  core.saveState("job", job);
}

async function mayWrite({ rest, here }: GitHub, username: string): Promise<boolean> {
  const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...here, username });
  return data.permission === "admin" || data.permission === "write";
}

/** That it cannot be answered is said, and changes nothing of what was done. */
async function answer(asked: Asked, world: World, body: string): Promise<void> {
  const { place } = asked;
  if (place.pullRequest === undefined) return;
  // In its own time: what was cancelled is answered, too.
  const { rest, here } = open(asked, { ...world, signal: AbortSignal.timeout(answerWithinMs) });
  try {
    await rest.issues.createComment({ ...here, issue_number: place.pullRequest, body });
  } catch (error) {
    core.warning(`the comment could not be answered:\n${explain(error)}`);
  }
}

const mark = (exit: Exit) => (exit === exits.done ? "✅" : "❌");

/** Nothing in it is markup, and no fence in it ends ours. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text.slice(0, 60_000)}\n${fence}`;
}

function noToken(by: string): Problem {
  return new Problem("EVENT_REFUSED", {
    what: `Refused: without a token nobody can tell whether ${by} may write here`,
    remedy: "Give the step one:\n  with:\n    token: ${{ github.token }}",
  });
}
