/**
 * Digests of files: md5 (DVC's identity) and sha256 (integrity, image layers) from one reading.
 *
 * md5 is the slow one (about 0.7 GiB/s a core, sha256 twice that), so a large file gives each digest a thread of
 * its own while this thread reads, and many small files are dealt out in batches.
 */

import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Progress } from "../progress.js";
import { silent } from "../progress.js";
import type { FileSystem } from "../world.js";
import { inLanes } from "./lanes.js";
import { readProblem } from "./problems.js";
import { chunkBytes, readWhole } from "./read-whole.js";

export interface Digest {
  /** Bytes. */
  readonly size: number;
  /** Lowercase hexadecimal, as DVC writes it. */
  readonly md5: string;
  /** Lowercase hexadecimal, without an "sha256:" before it. */
  readonly sha256: string;
}

export interface DigestOptions {
  readonly files: FileSystem;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  /** The folder of the doors, from which worker threads start; without it all is done in this thread. */
  readonly home?: string;
}

const MiB = 2 ** 20;
/** From here on, threads save more than the some 50 ms that starting them costs, and people want to see progress. */
const longBytes = 32 * MiB;
const manyFiles = 500;

/**
 * Size, md5 and sha256 of one file, read once.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE (also where the file changed under the reading), CANCELLED
 */
export async function digestFile(path: string, options: DigestOptions): Promise<Digest> {
  const [digest] = await digestFiles([path], options);
  return digest!;
}

/**
 * The same for many files, in the order of `paths`; over worker threads where `home` is given and the work is large.
 *
 * @throws Problem  of the first file that could not be read; nothing goes on in the background then
 */
export async function digestFiles(paths: readonly string[], options: DigestOptions): Promise<readonly Digest[]> {
  const many = paths.length >= manyFiles;
  // Asking for the sizes of many files takes as long as hashing them: those are counted instead.
  const total = many ? undefined : (await sizesOf(paths, options)).reduce((sum, size) => sum + size, 0);
  const long = total === undefined || total >= longBytes;
  const task = long ? (options.progress ?? silent).task("hashing", total ?? paths.length) : undefined;
  let done = 0;
  const count: Count = (bytes, files) => {
    done += total === undefined ? files : bytes;
    task?.update(done);
  };
  try {
    if (options.home !== undefined && long && availableParallelism() > 1) {
      const { digestOverThreads } = await import("./digest-threads.js");
      return await digestOverThreads(paths, count, { ...options, home: options.home });
    }
    const digests: Digest[] = [];
    for (const path of paths) digests.push(await digestHere(path, count, options));
    return digests;
  } finally {
    task?.end();
  }
}

/** Told what was done since the last call: bytes read, files ended. */
export type Count = (bytes: number, files: number) => void;

async function sizesOf(paths: readonly string[], { files }: DigestOptions): Promise<readonly number[]> {
  const sizes = new Array<number>(paths.length).fill(0);
  await inLanes(16, paths.length, async (index) => {
    const path = paths[index]!;
    try {
      const found = await files.stat(path);
      if (found.isDirectory()) throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
      sizes[index] = found.size;
    } catch (error) {
      throw readProblem(error, path);
    }
  });
  return sizes;
}

async function digestHere(path: string, count: Count, { files, signal }: DigestOptions): Promise<Digest> {
  const md5 = createHash("md5");
  const sha256 = createHash("sha256");
  let buffer: Uint8Array | undefined;
  const size = await readWhole(path, files, signal, async (handle, expected) => {
    buffer ??= new Uint8Array(Math.min(chunkBytes, expected + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length);
    const chunk = buffer.subarray(0, bytesRead);
    md5.update(chunk);
    sha256.update(chunk);
    count(bytesRead, 0);
    return bytesRead;
  });
  count(0, 1);
  return { size, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
}
