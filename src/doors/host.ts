/** The door of the local target's host: `node host.js --state FOLDER [--address ADDRESS] [--port PORT]`. */
import * as files from "node:fs/promises";
import { resolve } from "node:path";
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
    },
  });
  if (values.state === undefined) {
    process.stderr.write("usage: node host.js --state FOLDER [--address ADDRESS] [--port PORT]\n");
    process.exit(2);
  }
  const state = resolve(values.state);
  const environment = lastingEnvironment(process.env);
  const parts = { state, layout: layoutOf(state), home, files, clock: systemClock, environment };
  try {
    await runHost(parts, { address: values.address, port: Number(values.port) });
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}
