/** The files that DVC keeps below a folder, by its own `.dvc` and `dvc.lock` files among those that git knows. */
import { dirname, join, normalize } from "node:path";
import { parse } from "yaml";
import { Problem } from "../../errors.js";
import { readTextIfThere } from "../../storage/whole.js";
import type { FileSystem } from "../../world.js";
import { readPointers } from "./pointer.js";

const most = 2000;

/**
 * @param listed  files relative to the folder
 * @returns paths relative to the folder, whether or not they are there; what cannot be read names none
 */
export async function trackedByDvc(
  folder: string,
  listed: readonly string[],
  files: FileSystem,
): Promise<readonly string[]> {
  const named = listed.filter((path) => /(^|\/)([^/]+\.dvc|dvc\.lock)$/.test(path)).slice(0, most);
  const found: string[] = [];
  for (const path of named) {
    const text = await readTextIfThere(join(folder, path), files);
    if (text === undefined) continue;
    const outs = path.endsWith("dvc.lock") ? outputsOfStages(text) : outputsOfPointer(text, path);
    found.push(...outs.map((out) => normalize(join(dirname(path), out))));
  }
  return found.filter((path) => !path.startsWith("..") && !path.startsWith("/"));
}

function outputsOfPointer(text: string, path: string): readonly string[] {
  try {
    return readPointers(text, path).map((pointer) => pointer.path);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

interface Lock {
  readonly stages?: Readonly<Record<string, { readonly outs?: readonly { readonly path?: unknown }[] } | null>> | null;
}

function outputsOfStages(text: string): readonly string[] {
  try {
    const { stages } = (parse(text) ?? {}) as Lock;
    const outs = Object.values(stages ?? {}).flatMap((stage) => stage?.outs ?? []);
    return outs.flatMap(({ path }) => (typeof path === "string" ? [path] : []));
  } catch {
    // Damaged, or of a form that DVC may have later: then it names nothing that we know.
    return [];
  }
}
