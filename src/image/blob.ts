/** A blob that can be read from its beginning any number of times: what layers, configs and base layers are to a medium. */
import { createHash } from "node:crypto";
import type { Problem } from "../errors.js";
import type { Task } from "../progress.js";

export interface Blob {
  readonly mediaType: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  readonly sizeBytes: number;
  /** For people: "server", "models/churn.onnx". */
  readonly what: string;
  /** Reads it anew; nothing is opened before the first chunk is asked for. */
  open(): AsyncIterable<Uint8Array>;
}

export function blobOfBytes(bytes: Uint8Array, parts: Pick<Blob, "mediaType" | "digest" | "what">): Blob {
  return {
    ...parts,
    sizeBytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

/** Passes the bytes on and, at their end, makes sure that they were the right ones. @param mismatch  what to throw */
export async function* verified(
  bytes: AsyncIterable<Uint8Array>,
  expected: { readonly digest: string; readonly sizeBytes?: number },
  mismatch: (found: string) => Problem,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    sizeBytes += chunk.length;
    // Before the end: an endless answer would fill the disk.
    if (expected.sizeBytes !== undefined && sizeBytes > expected.sizeBytes)
      throw mismatch(`more than ${expected.sizeBytes} bytes`);
    hash.update(chunk);
    yield chunk;
  }
  const digest = `sha256:${hash.digest("hex")}`;
  if (digest !== expected.digest) throw mismatch(`${sizeBytes} bytes with the digest ${digest}`);
}

/** Passes the bytes on and shows how far they are. Each reading counts from zero: a repeated upload begins anew. */
export async function* shown(
  bytes: AsyncIterable<Uint8Array>,
  task: Task,
): AsyncGenerator<Uint8Array, void, undefined> {
  let done = 0;
  for await (const chunk of bytes) {
    done += chunk.length;
    task.update(done);
    yield chunk;
  }
}

/** All of a small stream. @throws what `tooLarge` gives, before more than `limitBytes` are held */
export async function collect(
  bytes: AsyncIterable<Uint8Array>,
  limitBytes: number,
  tooLarge: () => Problem,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
