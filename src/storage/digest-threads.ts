/** Digests over worker threads: many small files are dealt out in batches, a large one gets a thread for each digest. */
import { availableParallelism } from "node:os";
import { cancelled, stopIfCancelled } from "../cancelled.js";
import type { Count, Digest, DigestOptions } from "./digest.js";
import { type DigestWorker, startDigestWorkers } from "./digest-pool.js";
import { inLanes } from "./lanes.js";
import { chunkBytes, readWhole } from "./read-whole.js";

type Options = DigestOptions & { readonly home: string };

const largeFileBytes = 64 * 2 ** 20;
const chunksInFlight = 4;
const mostWorkers = 8;
const mostFilesPerBatch = 200;

/**
 * @returns the digests in the order of `paths`
 * @throws Problem  as digestFiles; all threads have ended then
 */
export async function digestOverThreads(
  paths: readonly string[],
  count: Count,
  options: Options,
): Promise<readonly Digest[]> {
  const workers = startDigestWorkers(
    options.home,
    Math.min(Math.max(2, paths.length), availableParallelism(), mostWorkers),
  );
  const doing = `hashing ${paths[0] ?? ""}`;
  const stop = () => void workers.close(cancelled(doing));
  options.signal?.addEventListener("abort", stop, { once: true });
  try {
    stopIfCancelled(options.signal, doing);
    const digests = await digestSmall(paths, workers.list, count);
    const large = [...digests.keys()].filter((at) => digests[at] === undefined);
    const pairs = Math.floor(workers.list.length / 2);
    await inLanes(pairs, large.length, async (index, lane) => {
      const [forMd5, forSha256] = workers.list.slice(2 * lane);
      const at = large[index]!;
      digests[at] = await digestLarge(paths[at]!, [forMd5!, forSha256!], count, options);
    });
    return digests as Digest[];
  } finally {
    options.signal?.removeEventListener("abort", stop);
    await workers.close();
  }
}

/** Digests all but the large files, whose places stay undefined. */
async function digestSmall(
  paths: readonly string[],
  workers: readonly DigestWorker[],
  count: Count,
): Promise<(Digest | undefined)[]> {
  const digests = new Array<Digest | undefined>(paths.length).fill(undefined);
  const perBatch = Math.min(mostFilesPerBatch, Math.ceil(paths.length / (4 * workers.length)));
  await inLanes(workers.length, Math.ceil(paths.length / perBatch), async (index, lane) => {
    const begin = index * perBatch;
    const batch = await workers[lane]!.digestBatch(paths.slice(begin, begin + perBatch), largeFileBytes);
    for (const [position, digest] of batch.entries()) {
      digests[begin + position] = digest;
      if (digest !== undefined) count(digest.size, 1);
    }
  });
  return digests;
}

/** One large file: this thread reads into shared memory, one thread takes the md5 of it and another the sha256. */
async function digestLarge(
  path: string,
  [forMd5, forSha256]: readonly [DigestWorker, DigestWorker],
  count: Count,
  { files, signal }: Options,
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
    count(bytesRead, 0);
    return bytesRead;
  });
  const [md5, sha256] = await Promise.all([forMd5.end(), forSha256.end()]);
  count(0, 1);
  return { size, md5, sha256 };
}
