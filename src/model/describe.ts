/** Describes a model file: its format by content, its identity, what goes in and what comes out. */
import { resolve } from "node:path";
import { about, Problem } from "../errors.js";
import { digestFile } from "../storage/digest.js";
import { isAbsent, readProblem } from "../storage/problems.js";
import type { World } from "../world.js";
import type { Peek } from "./format.js";
import { type FormatName, modelFormats } from "./list.js";
import type { Model } from "./model.js";

export type ModelWorld = Pick<World, "files" | "signal" | "progress" | "home">;

/** Enough for every format's mark, and for the names of a zip's first entries. */
const headBytes = 64 * 1024;
/** protobuf's own limit, and that of one buffer in Node 20. */
const largestBytes = 2 ** 31 - 1;

/**
 * Reads and describes a model, without running anything of it.
 *
 * @param path     as the configuration names it; messages use it
 * @param options  root: the folder that relative paths are relative to
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE; MODEL_UNREADABLE for a damaged file; MODEL_UNSUPPORTED, naming the
 *   format and what it would need
 */
export async function describeModel(
  path: string,
  { root = "." }: { readonly root?: string },
  world: ModelWorld,
): Promise<Model> {
  const file = resolve(root, path);
  const peek = await peekAt(file, path, world);
  const format = formatOf(peek, path);
  const { describe } = await modelFormats[format].load();
  // A format that is only named is refused before its bytes, which may be many gigabytes, are read.
  if ("needs" in modelFormats[format]) about(path, () => describe(new Uint8Array()));
  const [digest, bytes] = await Promise.all([digestFile(file, world), readWhole(file, path, world)]);
  if (digest.size !== bytes.length) throw changing(path);
  const description = about(path, () => describe(bytes));
  return { ...description, ...digest, path, file, format, opset: description.opsets.get(""), bytes };
}

/** A file's format by its first bytes; undefined for what is no model by them, or cannot be read. */
export async function recogniseFile(file: string, world: ModelWorld): Promise<FormatName | undefined> {
  const peek = await peekAt(file, file, world).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  return peek && recognise(peek);
}

/** A folder's, by the names in it. */
export function recogniseFolder(names: readonly string[]): FormatName | undefined {
  return recognise({ kind: "folder", names });
}

function recognise(peek: Peek): FormatName | undefined {
  return (Object.keys(modelFormats) as FormatName[]).find((name) => modelFormats[name].recognises(peek));
}

async function peekAt(file: string, path: string, { files }: ModelWorld): Promise<Peek> {
  try {
    const facts = await files.stat(file);
    if (facts.isDirectory()) return { kind: "folder", names: await files.readdir(file) };
    const handle = await files.open(file, "r");
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const head = buffer.subarray(0, bytesRead);
      return { kind: "file", head, text: head.toString("latin1") };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw isAbsent(error) && (await isThere(`${file}.dvc`, files)) ? notFetched(path) : readProblem(error, path);
  }
}

async function isThere(path: string, files: ModelWorld["files"]): Promise<boolean> {
  return files.access(path).then(
    () => true,
    () => false,
  );
}

/** What a fresh clone of a DVC repository looks like. */
function notFetched(path: string): Problem {
  return new Problem("FILE_NOT_FOUND", {
    what: `${path} is not there, only the pointer ${path}.dvc`,
    remedy: `Fetch the model first:\n  dvc pull ${path}.dvc`,
  });
}

/** @throws Problem MODEL_UNREADABLE for an empty file, MODEL_UNSUPPORTED for one of no known format */
export function formatOf(peek: Peek, path: string): FormatName {
  const found = recognise(peek);
  if (found) return found;
  if (peek.kind === "file" && peek.head.length === 0) {
    throw new Problem("MODEL_UNREADABLE", { what: `${path} is empty`, remedy: "Export the model again." });
  }
  // What calls itself ONNX and does not begin so is a damaged ONNX file, and its reader can say where.
  if (peek.kind === "file" && /\.onnx$/i.test(path)) return "onnx";
  throw new Problem("MODEL_UNSUPPORTED", {
    what: `${path} is ${peek.kind === "folder" ? "a folder" : "a file"} of no model format that is known here`,
    remedy: "ONNX runs here. Export the model as ONNX, and name that file under model.",
  });
}

async function readWhole(file: string, path: string, { files }: ModelWorld): Promise<Uint8Array> {
  try {
    const { size } = await files.stat(file);
    if (size <= largestBytes) return await files.readFile(file);
  } catch (error) {
    throw readProblem(error, path);
  }
  throw new Problem("MODEL_UNSUPPORTED", {
    what: `${path} is larger than 2 GiB, which no ONNX file may be`,
    remedy: "Models of this size keep their weights in files beside them, which is not supported yet.",
  });
}

function changing(path: string): Problem {
  return new Problem("FILE_UNREADABLE", {
    what: `${path} changed while it was read`,
    remedy: "Wait until whoever writes it is done, then run again.",
  });
}
