/** A layer's bytes: a tar of the plan's entries, streamed, the same on every machine. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { stopIfCancelled } from "../cancelled.js";
import { Problem } from "../errors.js";
import { readProblem } from "../storage/problems.js";
import type { FileSystem } from "../world.js";
import type { LayerPlan, TarEntry } from "./layers.js";

export interface TarOptions {
  readonly files: FileSystem;
  /** Age of every entry. */
  readonly epochSeconds: number;
  readonly signal?: AbortSignal;
}

/** Large enough that calls cost nothing beside hashing, small enough that a few in flight are no memory. */
const chunkBytes = 2 ** 20;

/**
 * Owned by root and readable by all: the server runs as another user, which can so not change what it serves.
 */
const owner = { uid: 0, gid: 0 };

/**
 * The tar, read from the disk as it is asked for; never more than a few chunks in memory.
 *
 * @throws Problem IMAGE_SOURCE_CHANGED where a file has another size than the plan says; FILE_NOT_FOUND, FILE_UNREADABLE
 */
export async function* layerBytes(plan: LayerPlan, options: TarOptions): AsyncGenerator<Uint8Array, void, undefined> {
  const { pack } = await import("tar-stream");
  const tar = pack();
  const filling = fill(tar, plan.entries, options).catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    return error;
  });
  try {
    // An empty file gives an empty chunk, at which fetch stops asking for more of a body and never ends.
    for await (const chunk of tar as AsyncIterable<Uint8Array>) if (chunk.length > 0) yield chunk;
  } catch (error) {
    // The stream's own error is only the news that filling has failed.
    throw (await filling) ?? error;
  } finally {
    tar.destroy();
    await filling;
  }
}

type Pack = ReturnType<typeof import("tar-stream").pack>;
type Header = Parameters<Pack["entry"]>[0];

async function fill(tar: Pack, entries: readonly TarEntry[], options: TarOptions): Promise<void> {
  const mtime = new Date(options.epochSeconds * 1000);
  for (const entry of entries) {
    const header = { ...owner, mtime, mode: entry.mode };
    if (entry.kind === "directory") {
      tar.entry({ ...header, name: `${entry.path}/`, type: "directory" });
    } else if (entry.content.kind === "bytes") {
      tar.entry({ ...header, name: entry.path, type: "file" }, Buffer.from(entry.content.bytes));
    } else {
      await fillFile(
        tar,
        { ...header, name: entry.path, type: "file", size: entry.sizeBytes },
        entry.content.file,
        options,
      );
    }
  }
  tar.finalize();
}

async function fillFile(tar: Pack, header: Header, file: string, options: TarOptions): Promise<void> {
  let copied: Promise<void> = Promise.resolve();
  const entered = new Promise<void>((resolve, reject) => {
    // streamx's streams behave as Node's do; only their types differ.
    const sink = tar.entry(header, (error) => (error ? reject(error) : resolve())) as unknown as Writable;
    copied = copyInto(sink, file, header.size ?? 0, options).catch((error: unknown) => {
      sink.destroy();
      throw error;
    });
  });
  const [copy, entry] = await Promise.allSettled([copied, entered]);
  // The copy knows the cause; the entry's error only says that it was not finished.
  if (copy.status === "rejected") throw copy.reason;
  if (entry.status === "rejected") throw entry.reason;
}

async function copyInto(sink: Writable, file: string, size: number, options: TarOptions): Promise<void> {
  let sent = 0;
  for await (const chunk of readChunks(file, options)) {
    sent += chunk.length;
    if (sent > size) throw changed(file, size);
    // A reader that stops in the middle destroys the tar, before the write or during it: then no drain ever comes.
    if (!sink.destroyed && !sink.write(chunk)) await drainedOrClosed(sink);
    if (sink.destroyed) throw new Error("the reader of the tar went away");
  }
  if (sent !== size) throw changed(file, size);
  sink.end();
}

async function drainedOrClosed(sink: Writable): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    await Promise.race([once(sink, "drain", { signal }), once(sink, "close", { signal })]);
  } finally {
    // Takes the other listener away; a large file would gather one a chunk.
    settled.abort();
  }
}

/** A file's bytes in chunks of fresh memory (whoever gets one may keep it). @throws Problem as `readProblem` says */
export async function* readChunks(
  file: string,
  { files, signal }: Pick<TarOptions, "files" | "signal">,
): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await files.open(file, "r").catch((error: unknown) => {
    throw readProblem(error, file);
  });
  try {
    for (;;) {
      stopIfCancelled(signal, `reading ${file}`);
      const buffer = Buffer.allocUnsafeSlow(chunkBytes);
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes).catch((error: unknown) => {
        throw readProblem(error, file);
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Digest and size of a stream, in one pass. */
export async function digestOf(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly digest: string; readonly sizeBytes: number }> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}

export function changed(file: string, sizeBytes: number): Problem {
  return new Problem("IMAGE_SOURCE_CHANGED", {
    what: `${file} changed while the image was made from it (it had ${sizeBytes} bytes)`,
    remedy: "Something still writes it. Wait until it is finished, then run again; nothing was tagged.",
  });
}
