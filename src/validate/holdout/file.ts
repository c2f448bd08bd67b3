/** A holdout's file: read once, in pieces, into text and its fingerprint. */

import { createHash } from "node:crypto";
import { stopIfCancelled } from "../../cancelled.js";
import { readProblem } from "../../storage/problems.js";
import type { World } from "../../world.js";
import type { HoldoutFormat } from "./list.js";
import { malformed } from "./table.js";

export type FileWorld = Pick<World, "files" | "signal" | "progress">;

const pieceBytes = 256 * 1024;
/** Below this, reading is over before a progress line could be read. */
const speakAboveBytes = 32 * 2 ** 20;

export interface OpenFile {
  readonly format: HoldoutFormat;
  /** To be read once, to its end. */
  readonly text: AsyncIterable<string>;
  /** sha256 of the file's bytes; known when the text has been read to its end. */
  fingerprint(): string;
  close(): Promise<void>;
}

/**
 * @param file  where it is
 * @param path  what messages call it
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, HOLDOUT_INVALID for what is neither CSV nor JSON Lines
 */
export async function openHoldoutFile(file: string, path: string, world: FileWorld): Promise<OpenFile> {
  const handle = await world.files.open(file, "r").catch((error: unknown) => {
    throw readProblem(error, path);
  });
  const hash = createHash("sha256");
  const pieces = readPieces(path, handle, world);
  try {
    const first = await pieces.next();
    const begin = first.done ? new Uint8Array() : first.value;
    return {
      format: formatOf(begin, path),
      text: decode(withFirst(begin, pieces), path, (bytes) => hash.update(bytes)),
      fingerprint: () => hash.copy().digest("hex"),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* readPieces(
  path: string,
  handle: Awaited<ReturnType<World["files"]["open"]>>,
  { signal, progress }: FileWorld,
): AsyncGenerator<Uint8Array> {
  const { size } = await handle.stat();
  const task = size > speakAboveBytes ? progress.task(`reading ${path}`, size) : undefined;
  let done = 0;
  try {
    for (;;) {
      stopIfCancelled(signal, `reading ${path}`);
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, null);
      if (bytesRead === 0) return;
      done += bytesRead;
      task?.update(done);
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw readProblem(error, path);
  } finally {
    task?.end();
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

/** Files that are often handed over as a table, known by their first bytes, and what to do about each. */
const others: readonly { readonly begin: string; readonly what: string; readonly remedy: string }[] = [
  { begin: "PK\u0003\u0004", what: "an Excel or zip file", remedy: "Save the sheet as CSV (UTF-8)." },
  {
    begin: "PAR1",
    what: "a Parquet file",
    remedy: "Write it as CSV: pandas.read_parquet(path).to_csv(…, index=False)",
  },
  { begin: "\u001f\u008b", what: "compressed with gzip", remedy: "Unpack it: gunzip FILE" },
  { begin: "version https://git-lfs", what: "a pointer of Git LFS, not the file itself", remedy: "Run: git lfs pull" },
  { begin: "\u00ff\u00fe", what: "UTF-16, not UTF-8", remedy: "Save it as UTF-8." },
  { begin: "\u00fe\u00ff", what: "UTF-16, not UTF-8", remedy: "Save it as UTF-8." },
  { begin: "[", what: "one JSON list", remedy: "Write JSON Lines: jq -c '.[]' FILE > holdout.jsonl" },
];

function formatOf(begin: Uint8Array, path: string): HoldoutFormat {
  const text = Buffer.from(begin.subarray(0, 512))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  const other = others.find((candidate) => text.startsWith(candidate.begin));
  if (other) throw malformed(`${path} is ${other.what}`, other.remedy);
  if (text.includes("\0")) throw malformed(`${path} is no text`, "A holdout is CSV or JSON Lines, in UTF-8.");
  return text.startsWith("{") ? "jsonl" : "csv";
}

async function* decode(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  seen: (bytes: Uint8Array) => void,
): AsyncGenerator<string> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let lines = 1;
  const read = (bytes?: Uint8Array) => {
    try {
      return utf8.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw malformed(`${path} is not UTF-8 (${placeOf(bytes, lines)})`, "Save it as UTF-8: iconv -t UTF-8", cause);
    }
  };
  for await (const bytes of pieces) {
    seen(bytes);
    const text = read(bytes);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
    yield text;
  }
  yield read();
}

/** The line of the first byte that is no UTF-8, or the end of the file where it breaks off within a character. */
function placeOf(bytes: Uint8Array | undefined, firstLine: number): string {
  if (!bytes) return "it breaks off within a character";
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  const bad = lines.findIndex((line) => Buffer.from(line, "latin1").toString("utf8").includes("\ufffd"));
  return `line ${firstLine + Math.max(0, bad)}`;
}
