/** The action's post step: runs whatever became of the main one, and brings an interrupted rollout to its end. */
import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.js";
import { exitOf, explain } from "../errors.js";
import { lineProgress } from "./progress.js";
import { realWorld } from "./world.js";

export async function run(home: string): Promise<void> {
  const saved = core.getState("inputs");
  // Nothing was begun that could be left half-done.
  if (saved === "" || core.getState("job") !== "release") return;
  try {
    const given = JSON.parse(saved) as Inputs;
    process.chdir(given["working-directory"]);
    const progress = lineProgress({ stream: process.stderr, verbose: core.isDebug(), quiet: false, workflow: true });
    const { finishForAction } = await import("./action.js");
    // The runner gives a post step its own time; no signal cuts it short, or the rollout would stay where it is.
    process.exitCode = await finishForAction(given, realWorld(home, progress, new AbortController().signal));
  } catch (error) {
    core.error(explain(error));
    process.exitCode = exitOf(error);
  }
}
