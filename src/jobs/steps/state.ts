/** `.model-release/` beside the configuration: state, cache and reports. It ignores itself in git. */
import { join, resolve } from "node:path";
import type { Config } from "../../config/config.js";
import { effect } from "../../effects.js";
import { readTextIfThere, writeWhole } from "../../storage/whole.js";
import type { World } from "../../world.js";

export interface StateFolders {
  /** `.model-release` */
  readonly root: string;
  /** What belongs to this model's target: journal, ledger, unpacked images. */
  readonly target: string;
  /** The OCI layout of the images made here. */
  readonly images: string;
  /** Digests of layers built before. */
  readonly layerMemory: string;
  /** Baselines fetched from git or a remote. */
  readonly baselines: string;
  readonly reports: string;
}

/** Where things are; writes nothing. */
export function stateFolders({ folder, name }: Pick<Config, "folder" | "name">): StateFolders {
  const root = join(folder, ".model-release");
  return {
    root,
    target: join(root, name),
    images: join(root, "images"),
    layerMemory: join(root, "layers"),
    baselines: join(root, "baselines"),
    reports: join(root, "reports"),
  };
}

/** Makes the folder where it is missing. Called before the first write of any kind. */
export async function openState(
  config: Pick<Config, "folder" | "name">,
  { files }: Pick<World, "files">,
): Promise<StateFolders> {
  const folders = stateFolders(config);
  const ignore = join(folders.root, ".gitignore");
  if ((await readTextIfThere(ignore, files)) === undefined) {
    await effect("write .model-release/.gitignore", () => writeWhole(ignore, "*\n", { files }));
  }
  return folders;
}

/** A path of the configuration, absolute: all of them are relative to its folder. */
export function within({ folder }: Pick<Config, "folder">, path: string): string {
  return resolve(folder, path);
}
