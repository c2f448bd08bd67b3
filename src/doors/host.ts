/** The door of the local target's host: `node host.js --state FOLDER [--address ADDRESS] [--port PORT] [--successor]`. */
import * as files from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { explain } from "../errors.js";
import { lastingEnvironment } from "../rollout/targets/local/environment.js";
import { layoutOf } from "../rollout/targets/local/layout.js";
import { runHost } from "../rollout/targets/local/run-host.js";
import { systemClock } from "./world.js";

/** Runs until it is told to stop. Started by the local target; everything that it says goes to its log. */
export async function run(home: string): Promise<void> {
  const { values } = parseArgs({
    options: {
      state: { type: "string" },
      address: { type: "string", default: "127.0.0.1" },
      port: { type: "string", default: "0" },
      successor: { type: "boolean", default: false },
    },
  });
  if (values.state === undefined) {
    process.stderr.write("usage: node host.js --state FOLDER [--address ADDRESS] [--port PORT]\n");
    process.exit(2);
  }
  const state = resolve(values.state);
  const environment = lastingEnvironment(process.env);
  const { address, port, successor } = values;
  const successorCommand = [
    join(home, "host.js"),
    ...["--state", state, "--address", address, "--port", port, "--successor"],
  ];
  const parts = { state, layout: layoutOf(state), home, files, clock: systemClock, environment };
  try {
    await runHost(parts, { address, port: Number(port), successor, successorCommand });
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}
