/**
 * A record as the cluster keeps it: compressed, for an object's annotations have room for 256 KiB together. What a
 * person looks for first stands beside it in plain text.
 *
 * The same record gives the same bytes. What was written plain, by an earlier version or by hand, is read as it is.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

/** Above the record's own 1, so that a version which does not know this form says that a newer one wrote it. */
const packedFormat = 2;
const packedShape = z.looseObject({ format: z.literal(packedFormat), gzip: z.base64() });

const shownBeside = ["phase", "stage", "step", "share", "startedAt", "updatedAt", "outcome", "serving"] as const;

/** No record comes near it: what unpacks to more was not written by us. */
const mostUnpackedBytes = 32 * 2 ** 20;

export function packRecord(record: unknown): string {
  return JSON.stringify({ format: packedFormat, ...outlineOf(record), gzip: zipped(JSON.stringify(record)) });
}

/** Bytes that a record takes when it is packed, but for its outline's few. */
export const packedBytes = (json: string) => zipped(json).length;

/** @throws ZodError, or zlib's or JSON's own error, for what is neither form */
export function unpackRecord(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || !("gzip" in stored)) return stored;
  const { gzip } = packedShape.parse(stored);
  return JSON.parse(gunzipSync(Buffer.from(gzip, "base64"), { maxOutputLength: mostUnpackedBytes }).toString());
}

function zipped(json: string): string {
  const bytes = gzipSync(json);
  // The tenth byte names the system that it was packed on (RFC 1952): 255 for none, so that it is the same on all.
  bytes[9] = 255;
  return bytes.toString("base64");
}

function outlineOf(record: unknown): Readonly<Record<string, unknown>> {
  const all = (record ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(shownBeside.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
