/** The DVC repository around a path: its root, its settings, its cache and its remotes. */
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { isAbsent, readProblem } from "../../storage/problems.js";
import { readTextIfThere } from "../../storage/whole.js";
import type { FileSystem } from "../../world.js";
import { type DvcSettings, mergeSettings, parseSettings } from "./settings.js";

export interface DvcRepository {
  /** The folder that holds `.dvc`. */
  readonly root: string;
  /** Base of the cache; DVC 3's objects are below `files/md5`, older ones right below. */
  readonly cache: string;
  readonly settings: DvcSettings;
  /** Without git (`dvc init --no-scm`) nothing is written to .gitignore. */
  readonly scm: "git" | "none";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The root of the DVC repository that `folder` is in, or undefined: found as DVC does, upwards. */
export async function findRepository(folder: string, files: FileSystem): Promise<string | undefined> {
  for (let here = resolve(folder); ; here = dirname(here)) {
    try {
      if ((await files.stat(join(here, ".dvc"))).isDirectory()) return here;
    } catch (error) {
      if (!isAbsent(error)) throw readProblem(error, join(here, ".dvc"));
    }
    if (dirname(here) === here) return undefined;
  }
}

/**
 * Reads a repository's settings, the more local over the more general.
 *
 * @throws Problem DVC_CONFIG_INVALID, FILE_UNREADABLE
 */
export async function openRepository(
  root: string,
  environment: Environment,
  files: FileSystem,
): Promise<DvcRepository> {
  const home = environment.HOME || homedir();
  let settings = mergeSettings([]);
  for (const path of settingsFiles(root, home, environment)) {
    const text = await readTextIfThere(path, files);
    if (text !== undefined) settings = mergeSettings([settings, parseSettings(text, path, home)]);
  }
  return {
    root,
    cache: settings.cache.dir ?? join(root, ".dvc", "cache"),
    settings,
    scm: settings.core.no_scm?.toLowerCase() === "true" ? "none" : "git",
  };
}

/** From the most general to the most local, which wins; the first two lie where `platformdirs` puts them. */
function settingsFiles(root: string, home: string, environment: Environment): readonly string[] {
  const apple = process.platform === "darwin";
  const system = apple ? "/Library/Application Support" : environment.XDG_CONFIG_DIRS?.split(":")[0] || "/etc/xdg";
  const user = apple ? join(home, "Library/Application Support") : environment.XDG_CONFIG_HOME || join(home, ".config");
  return [
    join(environment.DVC_SYSTEM_CONFIG_DIR || join(system, "dvc"), "config"),
    join(environment.DVC_GLOBAL_CONFIG_DIR || join(user, "dvc"), "config"),
    join(root, ".dvc", "config"),
    join(root, ".dvc", "config.local"),
  ];
}
