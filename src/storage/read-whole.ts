/** One file read from its beginning to its end, with the certainty that it was one file all the while. */
import type { FileHandle } from "node:fs/promises";
import { stopIfCancelled } from "../cancelled.js";
import { Problem } from "../errors.js";
import type { FileSystem } from "../world.js";
import { readProblem } from "./problems.js";

/** Large enough that passing a chunk on costs nothing, small enough to stay in a core's cache. */
export const chunkBytes = 2 ** 20;

/**
 * Calls `readChunk` until it gives 0, and makes sure that the file did not change meanwhile.
 *
 * @returns the file's size
 * @throws Problem  as digestFile
 */
export async function readWhole(
  path: string,
  files: FileSystem,
  signal: AbortSignal | undefined,
  readChunk: (handle: FileHandle, expected: number) => Promise<number>,
): Promise<number> {
  try {
    const handle = await files.open(path, "r");
    try {
      const before = await handle.stat();
      let size = 0;
      for (;;) {
        stopIfCancelled(signal, `hashing ${path}`);
        const bytes = await readChunk(handle, before.size);
        if (bytes === 0) break;
        size += bytes;
      }
      const after = await handle.stat();
      if (size !== after.size || before.mtimeMs !== after.mtimeMs) throw changed(path);
      return size;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readProblem(error, path);
  }
}

function changed(path: string): Problem {
  return new Problem("FILE_UNREADABLE", {
    what: `${path} changed while it was read`,
    remedy: "Something is still writing it: run again when that has ended.",
  });
}
