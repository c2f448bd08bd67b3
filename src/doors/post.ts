/** The action's post step: runs whatever became of the main one, and brings what was interrupted to its end. */
import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.js";
import { type Exit, exitOf, exits, explain } from "../errors.js";
import type { EventPayload } from "../github/event.js";
import { placeOf } from "../github/place.js";
import type { World } from "../world.js";
import type { Begun } from "./github/tell.js";
import { lineProgress } from "./progress.js";
import { realWorld } from "./world.js";

/** The jobs that may leave a rollout half-done. */
const steering: readonly string[] = ["release", "rollback", "approve", "promote"];

export async function run(home: string): Promise<void> {
  const saved = core.getState("inputs");
  // Nothing was begun that could be left half-done.
  if (saved === "") return;
  try {
    const given = JSON.parse(saved) as Inputs;
    process.chdir(given["working-directory"]);
    const progress = lineProgress({ stream: process.stderr, verbose: core.isDebug(), quiet: false, workflow: true });
    // The runner gives a post step its own time; no signal cuts it short, or the rollout would stay where it is.
    const world = { ...realWorld(home, progress, new AbortController().signal), run: core.getState("run") };
    let words = "the run was cut off before it ended; it had changed nothing that serves";
    let exit: Exit = exits.done;
    if (steering.includes(core.getState("job"))) {
      const { finishForAction } = await import("./action.js");
      ({ exit, words } = await finishForAction(given, world));
    }
    if (core.getState("told") !== "yes") await tellCutOff(words, world);
    process.exitCode = exit;
  } catch (error) {
    core.error(explain(error));
    process.exitCode = exitOf(error);
  }
}

/** What the main step began on GitHub and could not end. */
async function tellCutOff(words: string, world: World): Promise<void> {
  const begun = core.getState("begun");
  const token = core.getInput("token");
  const place = placeOf(process.env, readEvent());
  if (begun === "" || token === "" || place === undefined) return;
  core.setSecret(token);
  const { endCutOff } = await import("./github/cut-off.js");
  await endCutOff(JSON.parse(begun) as Begun, place, token, words, world);
}

/** The main step has read it already, and said what was wrong with it. */
function readEvent(): EventPayload {
  return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? "", "utf8")) as EventPayload;
}
