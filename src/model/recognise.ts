/** Formats by content: pure looks at the first bytes of a file, or the names in a folder. */
import { constants, unzipSync } from "node:zlib";
import type { Peek } from "./format.js";

export function begins(...beginnings: readonly string[]): (peek: Peek) => boolean {
  return (peek) => peek.kind === "file" && beginnings.some((beginning) => peek.text.startsWith(beginning));
}

/** A little of a compressed file says what is in it, and cannot unpack to much. */
const compressedBytes = 4096;

/** Protocol 2 and later, as it is or as joblib compresses it (zlib, gzip). */
export function beginsPickle(peek: Peek): boolean {
  if (peek.kind !== "file") return false;
  const head = isCompressed(peek) ? unpackedHead(peek.head) : peek.head;
  return head[0] === 0x80 && head[1]! >= 2 && head[1]! <= 5;
}

/** zlib's four levels, and gzip. */
const isCompressed = begins("x\u0001", "x\u005e", "x\u009c", "x\u00da", "\u001f\u008b");

function unpackedHead(head: Uint8Array): Uint8Array {
  try {
    return unzipSync(head.subarray(0, compressedBytes), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

export function hasName(name: RegExp): (peek: Peek) => boolean {
  return (peek) => peek.kind === "folder" && peek.names.some((candidate) => name.test(candidate));
}

/** A zip archive of whose first entries one has such a name. */
export function startsWithZipOf(name: RegExp): (peek: Peek) => boolean {
  return (peek) => peek.kind === "file" && zipNames(peek).some((candidate) => name.test(candidate));
}

/** Names of entries whose headers lie in the head; sizes are not followed, since streamed archives leave them at 0. */
function zipNames({ head, text }: Peek & { kind: "file" }): readonly string[] {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const names: string[] = [];
  if (!text.startsWith("PK\u0003\u0004")) return names;
  for (let at = 0; at >= 0 && at + 30 <= head.length; at = text.indexOf("PK\u0003\u0004", at + 4)) {
    names.push(text.slice(at + 30, at + 30 + view.getUint16(at + 26, true)));
  }
  return names;
}

/** ModelProto's fields, with their wire types: 0 for numbers, 2 for what has a length. */
const modelProto: ReadonlyMap<number, number> = new Map([
  ...[1, 5].map((field) => [field, 0] as const),
  ...[2, 3, 4, 6, 7, 8, 14, 20, 25, 26].map((field) => [field, 2] as const),
]);
const graph = 7;
const opsetImport = 8;

/** Whether the bytes begin as a ModelProto does: known fields only, the graph or an operator set among them. */
export function looksLikeOnnx(peek: Peek): boolean {
  if (peek.kind !== "file") return false;
  const { head } = peek;
  let at = 0;
  let found = false;
  while (at < head.length) {
    const tag = varint(head, at);
    const field = Math.floor((tag?.value ?? 0) / 8);
    if (!tag || modelProto.get(field) !== tag.value % 8) return found && !tag;
    const value = varint(head, tag.end);
    if (!value) return found;
    found ||= field === graph || field === opsetImport;
    // The graph may reach far beyond the head, and then nothing more can be seen.
    at = tag.value % 8 === 0 ? value.end : value.end + value.value;
  }
  return found;
}

function varint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = start; at < bytes.length && at < start + 10; at++) {
    value += (bytes[at]! & 0x7f) * 128 ** (at - start);
    if (bytes[at]! < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}
