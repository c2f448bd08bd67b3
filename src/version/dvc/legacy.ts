/**
 * The hash of DVC 2 (`md5-dos2unix`), which outputs without a `hash:` key still carry: the md5 of the content with
 * `\r\n` turned into `\n` where it looks like text.
 */
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { readProblem } from "../../storage/problems.js";
import type { FileSystem } from "../../world.js";

/** DVC reads in chunks of this size and judges each by its own first bytes, so the size is part of the hash. */
const chunkBytes = 2 ** 20;
const testedBytes = 512;
const textShare = 0.7;

/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE */
export async function legacyMd5(path: string, files: FileSystem): Promise<string> {
  const md5 = createHash("md5");
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    const handle = await files.open(path, "r");
    try {
      for (;;) {
        const chunk = buffer.subarray(0, await fill(buffer, handle));
        if (chunk.length === 0) return md5.digest("hex");
        md5.update(legacyContent(chunk));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readProblem(error, path);
  }
}

/** What DVC 2 hashed of one chunk. A `\r\n` that lies across two chunks stays as it is. */
export function legacyContent(chunk: Buffer): Buffer {
  return looksLikeText(chunk.subarray(0, testedBytes)) ? withoutReturns(chunk) : chunk;
}

function looksLikeText(start: Buffer): boolean {
  let text = 0;
  for (const byte of start) {
    if (byte === 0) return false;
    // Printable ASCII, and \b \t \n \f \r.
    if ((byte >= 0x20 && byte <= 0x7e) || (byte >= 0x08 && byte <= 0x0d && byte !== 0x0b)) text += 1;
  }
  return text >= textShare * start.length;
}

/** The chunk with every `\r\n` as `\n`. */
function withoutReturns(chunk: Buffer): Buffer {
  const kept = Buffer.allocUnsafe(chunk.length);
  let length = 0;
  for (let at = 0; at < chunk.length; at++) {
    if (chunk[at] === 0x0d && chunk[at + 1] === 0x0a) continue;
    kept[length++] = chunk[at]!;
  }
  return kept.subarray(0, length);
}

/** Reads until the buffer is full or the file ends: a short read must not move the borders of the chunks. */
async function fill(buffer: Buffer, handle: FileHandle): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
