/** The action's main step: reads the inputs once, calls the job that the event asks for, sets the outputs. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import { type InputName, type Inputs, inputs } from "../config/inputs.js";
import { type Exit, endOf, exitOf, exits, explain, Problem } from "../errors.js";
import { decideByEvent, type EventPayload, type Mode, modes } from "../github/event.js";
import { placeOf } from "../github/place.js";
import { lineProgress } from "./progress.js";
import { realWorld } from "./world.js";

export async function run(home: string): Promise<void> {
  process.exitCode = await main(home);
}

async function main(home: string): Promise<Exit> {
  const cancel = new AbortController();
  // The runner sends SIGINT, SIGTERM after 7.5 s, and kills after 2.5 s more: only waits are aborted here, and the
  // post step brings the rollout to its end.
  const onSignal = () =>
    cancel.abort(
      new Problem("CANCELLED", {
        what: "The run was cancelled",
        remedy: "The post step brings the rollout to its end and says what serves.",
      }),
    );
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    const given = readInputs();
    process.chdir(given["working-directory"]);
    const event = { name: process.env.GITHUB_EVENT_NAME ?? "", payload: readEvent() };
    const decision = decideByEvent(event.name, event.payload, readMode(given.mode));
    if (decision.kind === "nothing") {
      core.notice(`Nothing to do: ${decision.because}.`);
      return exits.done;
    }
    if (decision.kind === "refuse")
      throw new Problem("EVENT_REFUSED", { what: `Refused: ${decision.because}`, remedy: decision.remedy });

    const progress = lineProgress({ stream: process.stderr, verbose: core.isDebug(), quiet: false, workflow: true });
    const world = { ...realWorld(home, progress, cancel.signal), run: randomUUID().slice(0, 8) };
    // Before anything is begun: whenever this process is killed, its post step knows what was its own.
    core.saveState("run", world.run);
    if (decision.kind !== "run") {
      const place = placeOf(process.env, event.payload);
      if (place === undefined) throw outsideOfGitHub();
      const { runAsked } = await import("./asked.js");
      return await runAsked({ ...decision, given, place }, world);
    }
    core.saveState("inputs", JSON.stringify({ ...given, token: "" }));
    core.saveState("job", decision.job);
    const { runForAction } = await import("./action.js");
    return await runForAction({ job: decision.job, given, event }, world);
  } catch (error) {
    const known = endOf(error, cancel.signal);
    core.error(explain(known));
    return exitOf(known);
  }
}

function outsideOfGitHub(): Problem {
  return new Problem("EVENT_REFUSED", {
    what: "Refused: a comment is answered on GitHub alone, and this is no run of a workflow (GITHUB_REPOSITORY, GITHUB_RUN_ID)",
    remedy: "By hand, use the command line (model-release --help).",
  });
}

/** The only place that reads the action's inputs. */
function readInputs(): Inputs {
  const names = Object.keys(inputs) as InputName[];
  const given = Object.fromEntries(names.map((name) => [name, core.getInput(name) || inputs[name].default])) as Record<
    InputName,
    string
  >;
  if (given.token.startsWith("${{")) given.token = "";
  if (given.token) core.setSecret(given.token);
  return given;
}

function readMode(written: string): Mode {
  const mode = modes.find((known) => known === written);
  if (mode) return mode;
  throw new Problem("USAGE", { what: `The input 'mode' is '${written}'`, remedy: `It is one of ${modes.join(", ")}.` });
}

function readEvent(): EventPayload {
  const path = process.env.GITHUB_EVENT_PATH;
  if (!path) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as EventPayload;
  } catch (cause) {
    throw new Problem("EVENT_UNREADABLE", {
      what: `The event at GITHUB_EVENT_PATH (${path}) could not be read`,
      remedy: "Run this as a step of a workflow; by hand, use the command line (model-release --help).",
      cause,
    });
  }
}
