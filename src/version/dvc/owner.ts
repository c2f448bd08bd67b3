/**
 * Who keeps a path in DVC already: a stage of a pipeline, or a folder above that is versioned as a whole.
 *
 * A `.dvc` file of its own for such a path would make DVC refuse the whole repository ("output is already specified").
 */
import { basename, dirname, join, relative, resolve } from "node:path";
import { parse } from "yaml";
import { Problem } from "../../errors.js";
import { readTextIfThere } from "../../storage/whole.js";
import type { FileSystem } from "../../world.js";

/**
 * The file (dvc.yaml, dvc.lock or a folder's .dvc) that speaks of `path`, or undefined.
 *
 * @param path  absolute, inside the repository `root`
 * @throws Problem DVC_FILE_INVALID, FILE_UNREADABLE
 */
export async function findOwner(path: string, root: string, files: FileSystem): Promise<string | undefined> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const whole = join(dirname(folder), `${basename(folder)}.dvc`);
    if (folder !== root && (await readTextIfThere(whole, files)) !== undefined) return whole;
    for (const name of ["dvc.yaml", "dvc.lock"]) {
      const file = join(folder, name);
      const text = await readTextIfThere(file, files);
      if (text === undefined) continue;
      const outputs = stageOutputs(parsed(text, file));
      if (outputs.some((output) => isWithin(path, resolve(folder, output)))) return file;
    }
    if (folder === root || dirname(folder) === folder) return undefined;
  }
}

/** The paths that stages make, relative to the folder of their file. Templates (`${model}`) are known by dvc.lock. */
export function stageOutputs(pipeline: unknown): readonly string[] {
  return Object.values(asMap(asMap(pipeline).stages)).flatMap((stage) => {
    const { wdir, outs, metrics, plots } = asMap(stage);
    const folder = typeof wdir === "string" ? wdir : ".";
    return [outs, metrics, plots]
      .flatMap(asList)
      .flatMap((output) => pathsOf(output).map((path) => join(folder, path)));
  });
}

/** An output is a path, a map with a `path` (dvc.lock), or a map from a path to its settings (dvc.yaml). */
function pathsOf(output: unknown): readonly string[] {
  if (typeof output === "string") return [output];
  const map = asMap(output);
  return typeof map.path === "string" ? [map.path] : Object.keys(map);
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === "" || !(below === ".." || below.startsWith("../") || below.startsWith("/"));
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Problem("DVC_FILE_INVALID", {
      what: `${file} is not YAML: ${(error as Error).message.split("\n")[0]}`,
      remedy: `Put the right version back: git checkout -- '${file}'`,
      cause: error,
    });
  }
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
