/** A thread that takes digests: of small files that it reads itself, or of chunks in shared memory. */
import { createHash, type Hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { MessagePort } from "node:worker_threads";
import type { Digest } from "./digest.js";

export type Request =
  | { readonly kind: "batch"; readonly paths: readonly string[]; readonly below: number }
  | { readonly kind: "begin"; readonly algorithm: "md5" | "sha256" }
  | { readonly kind: "update"; readonly chunk: Uint8Array<SharedArrayBuffer> }
  | { readonly kind: "end" };

/** Each request but `begin` gets one answer, in order. */
export type Answer =
  | { readonly kind: "digests"; readonly digests: readonly (Digest | undefined)[] }
  | { readonly kind: "updated" }
  | { readonly kind: "digest"; readonly hex: string }
  | { readonly kind: "failed"; readonly path: string; readonly errno?: string; readonly message: string };

/** Answers requests until the other side ends the thread. */
export function serveDigests(port: MessagePort): void {
  let hash: Hash | undefined;
  port.on("message", (request: Request) => {
    switch (request.kind) {
      case "batch":
        port.postMessage(digestBatch(request.paths, request.below));
        break;
      case "begin":
        hash = createHash(request.algorithm);
        break;
      case "update":
        hash?.update(request.chunk);
        port.postMessage({ kind: "updated" } satisfies Answer);
        break;
      case "end":
        port.postMessage({ kind: "digest", hex: hash?.digest("hex") ?? "" } satisfies Answer);
        break;
    }
  });
}

function digestBatch(paths: readonly string[], below: number): Answer {
  const digests: (Digest | undefined)[] = [];
  for (const path of paths) {
    try {
      digests.push(digestSync(path, below));
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      return { kind: "failed", path, message, ...(code !== undefined && { errno: code }) };
    }
  }
  return { kind: "digests", digests };
}

const buffer = Buffer.allocUnsafeSlow(2 ** 20);

/** Undefined for a file of `below` bytes or more. */
function digestSync(path: string, below: number): Digest | undefined {
  const handle = openSync(path, "r");
  try {
    const before = fstatSync(handle);
    if (before.size >= below) return undefined;
    const md5 = createHash("md5");
    const sha256 = createHash("sha256");
    let size = 0;
    for (;;) {
      const bytes = readSync(handle, buffer, 0, buffer.length, null);
      const chunk = buffer.subarray(0, bytes);
      md5.update(chunk);
      sha256.update(chunk);
      size += bytes;
      // One reading that gave all that there was is whole: asking again would cost as much as hashing a small file.
      if (size === bytes && bytes === before.size && bytes < buffer.length) break;
      if (bytes > 0) continue;
      const after = fstatSync(handle);
      if (after.size !== size || after.mtimeMs !== before.mtimeMs) throw new Error("it changed while it was read");
      break;
    }
    return { size, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
  } finally {
    closeSync(handle);
  }
}
