/** JSON files of the rollout's state: read with a check of their shape, written whole. */
import { dirname } from "node:path";
import type { ZodType } from "zod";
import { Problem } from "../../errors.js";
import { readTextIfThere, writeWhole } from "../../storage/whole.js";
import type { FileSystem } from "../../world.js";

/**
 * @returns  undefined when there is no such file
 * @throws Problem FILE_UNREADABLE, ROLLOUT_RECORD_INVALID
 */
export async function readStored<T>(path: string, shape: ZodType<T>, files: FileSystem): Promise<T | undefined> {
  const text = await readTextIfThere(path, files);
  if (text === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new Problem("ROLLOUT_RECORD_INVALID", {
      what: `${path} is not what model-release writes there`,
      remedy: `It was changed by hand, or by another version. Move ${dirname(path)} away and run again; end what still serves by its process number.`,
      cause: error,
    });
  }
}

/** @throws Problem DISK_FULL, FILE_UNWRITABLE; what stood there is then untouched */
export function writeStored(path: string, content: unknown, files: FileSystem): Promise<void> {
  return writeWhole(path, `${JSON.stringify(content, undefined, 2)}\n`, { files, mode: 0o600 });
}
