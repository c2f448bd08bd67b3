/** What the action's inputs come to: options as the command line has them, and the configuration with them laid over it. */
import { basename, dirname, join } from "node:path";
import type { Config } from "../config/config.js";
import { configurationName } from "../config/file-name.js";
import { type Inputs, overridesOf } from "../config/inputs.js";
import type { World } from "../world.js";
import type { ConfigOptions } from "./cli.js";
import { loadConfig, readOverride } from "./commands.js";

/** Every input that a command knows as an option: whoever asks for the job, the inputs win over the file. */
export function optionsOf(given: Inputs): ConfigOptions {
  return {
    config: given.config,
    set: lines(given.set),
    gate: lines(given.gates),
    model: given.model,
    holdout: given.holdout,
    modelVersion: given.version,
  };
}

export async function configFor(given: Inputs, world: World): Promise<Config> {
  const gates = lines(given.gates);
  const laid = [...overridesOf({ ...given, gates }), ...lines(given.set).map(readOverride)];
  return loadConfig(given.config, laid, world);
}

export interface Sibling {
  readonly file: string;
  /** The model's; the file's, where it cannot be read. */
  readonly name: string;
}

/** All configurations beside this one, itself among them, in the order of their names; none where it is called otherwise. */
export async function modelsBeside(given: Inputs, world: World): Promise<readonly Sibling[]> {
  if (!configurationName.test(basename(given.config))) return [];
  const folder = dirname(given.config);
  const files = (await world.files.readdir(folder)).filter((file) => configurationName.test(file)).sort();
  return Promise.all(files.map((file) => siblingIn(folder, file, world)));
}

async function siblingIn(folder: string, file: string, world: World): Promise<Sibling> {
  try {
    return { file, name: (await loadConfig(join(folder, file), [], world)).name };
  } catch {
    // One that is wrong is told by its own run; here it counts, for the repository has it.
    return { file, name: file };
  }
}

/** Those that are not empty. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
