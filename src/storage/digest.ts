/**
 * Digests of files: md5 (DVC's identity) and sha256 (integrity, image layers) from one reading.
 *
 * md5 is the slow one (about 0.7 GiB/s a core, sha256 twice that), so a large file gives each digest a thread of
 * its own while this thread reads, and many small files are dealt out in batches.
 */

import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Problem } from "../errors.js";
import type { Progress, Task } from "../progress.js";
import { silent } from "../progress.js";
import type { FileSystem } from "../world.js";
import { type DigestWorker, startDigestWorkers } from "./digest-pool.js";
import { inLanes } from "./lanes.js";
import { readProblem } from "./problems.js";

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
/** Below these, starting threads (some 50 ms) costs more than it saves. */
const largeFileBytes = 64 * MiB;
const largeTotalBytes = 32 * MiB;
const manyFiles = 500;
/** Large enough that passing a chunk on costs nothing, small enough to stay in a core's cache. */
const chunkBytes = 1 * MiB;
const chunksInFlight = 4;
const filesPerBatch = 200;

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
  const sizes = await sizesOf(paths, options);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const task = total >= largeTotalBytes ? (options.progress ?? silent).task("hashing", total) : undefined;
  const counter = new Counter(task);
  try {
    const useThreads = total >= largeTotalBytes || paths.length >= manyFiles;
    if (options.home !== undefined && useThreads && availableParallelism() > 1) {
      return await digestOverThreads(paths, sizes, counter, { ...options, home: options.home });
    }
    const digests: Digest[] = [];
    for (const [index, path] of paths.entries()) digests.push(await digestHere(path, sizes[index]!, counter, options));
    return digests;
  } finally {
    task?.end();
  }
}

/** Adds up what several threads have done, for one progress line. */
class Counter {
  private done = 0;
  constructor(private readonly task: Task | undefined) {}

  add(bytes: number): void {
    this.done += bytes;
    this.task?.update(this.done);
  }
}

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

async function digestHere(
  path: string,
  expected: number,
  counter: Counter,
  { files, signal }: DigestOptions,
): Promise<Digest> {
  const md5 = createHash("md5");
  const sha256 = createHash("sha256");
  const buffer = new Uint8Array(Math.min(chunkBytes, expected + 1));
  const size = await readWhole(path, files, signal, async (handle) => {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length);
    const chunk = buffer.subarray(0, bytesRead);
    md5.update(chunk);
    sha256.update(chunk);
    counter.add(bytesRead);
    return bytesRead;
  });
  return { size, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
}

/** Calls `readChunk` until it gives 0, and makes sure that the file did not change meanwhile. */
async function readWhole(
  path: string,
  files: FileSystem,
  signal: AbortSignal | undefined,
  readChunk: (handle: FileHandle) => Promise<number>,
): Promise<number> {
  try {
    const handle = await files.open(path, "r");
    try {
      const before = await handle.stat();
      let size = 0;
      for (;;) {
        if (signal?.aborted) throw cancelled(path);
        const bytes = await readChunk(handle);
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

async function digestOverThreads(
  paths: readonly string[],
  sizes: readonly number[],
  counter: Counter,
  options: DigestOptions & { readonly home: string },
): Promise<readonly Digest[]> {
  const digests = new Array<Digest>(paths.length);
  const large = indexesWhere(sizes, (size) => size >= largeFileBytes);
  const batches = inBatches(indexesWhere(sizes, (size) => size < largeFileBytes));
  const useful = Math.max(2 * large.length, batches.length);
  const workers = startDigestWorkers(options.home, Math.min(useful, Math.max(2, availableParallelism()), 8));
  const stop = () => workers.close(cancelled(paths[0] ?? ""));
  options.signal?.addEventListener("abort", stop, { once: true });
  try {
    if (options.signal?.aborted) throw cancelled(paths[0] ?? "");
    const pairs = Math.floor(workers.list.length / 2);
    await inLanes(pairs, large.length, async (index, lane) => {
      const [first, second] = workers.list.slice(2 * lane);
      const at = large[index]!;
      digests[at] = await digestByPair(paths[at]!, [first!, second!], counter, options);
    });
    await inLanes(workers.list.length, batches.length, async (index, lane) => {
      const batch = batches[index]!;
      const found = await workers.list[lane]!.digestBatch(batch.map((at) => paths[at]!));
      for (const [position, at] of batch.entries()) {
        digests[at] = found[position]!;
        counter.add(found[position]!.size);
      }
    });
    return digests;
  } finally {
    options.signal?.removeEventListener("abort", stop);
    await workers.close();
  }
}

/** One large file: this thread reads into shared memory, one thread takes the md5 of it and another the sha256. */
async function digestByPair(
  path: string,
  [forMd5, forSha256]: readonly [DigestWorker, DigestWorker],
  counter: Counter,
  { files, signal }: DigestOptions,
): Promise<Digest> {
  const slots = Array.from({ length: chunksInFlight }, () => new Uint8Array(new SharedArrayBuffer(chunkBytes)));
  const busy = slots.map((): Promise<unknown> => Promise.resolve());
  forMd5.begin("md5");
  forSha256.begin("sha256");
  let turn = 0;
  const size = await readWhole(path, files, signal, async (handle) => {
    const slot = turn++ % chunksInFlight;
    await busy[slot];
    const { bytesRead } = await handle.read(slots[slot]!, 0, chunkBytes);
    if (bytesRead > 0) {
      const chunk = slots[slot]!.subarray(0, bytesRead);
      busy[slot] = Promise.all([forMd5.update(chunk), forSha256.update(chunk)]);
      // Awaited when the slot's turn comes again, or by end() below: a failure before that is not unhandled.
      busy[slot].catch(() => {});
    }
    counter.add(bytesRead);
    return bytesRead;
  });
  const [md5, sha256] = await Promise.all([forMd5.end(), forSha256.end()]);
  return { size, md5, sha256 };
}

function indexesWhere(sizes: readonly number[], holds: (size: number) => boolean): readonly number[] {
  return sizes.flatMap((size, index) => (holds(size) ? [index] : []));
}

function inBatches(indexes: readonly number[]): readonly (readonly number[])[] {
  const batches: (readonly number[])[] = [];
  for (let at = 0; at < indexes.length; at += filesPerBatch) batches.push(indexes.slice(at, at + filesPerBatch));
  return batches;
}

function cancelled(path: string): Problem {
  return new Problem("CANCELLED", {
    what: `cancelled while hashing ${path}`,
    remedy: "Run again; nothing was written.",
  });
}

function changed(path: string): Problem {
  return new Problem("FILE_UNREADABLE", {
    what: `${path} changed while it was read`,
    remedy: "Something is still writing it: run again when that has ended.",
  });
}
