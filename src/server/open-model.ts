/** Reads what a server is to serve: the model file, and what stands beside it. */
import { createHash } from "node:crypto";
import { basename, dirname, extname, join } from "node:path";
import { Problem } from "../errors.js";
import { openSession } from "../inference/onnxruntime.js";
import type { Session } from "../inference/session.js";
import { Fault, parseBody } from "../protocols/fault.js";
import { decodeServedModel, type ServedModel } from "../runtimes/served-model.js";
import { errnoOf } from "../storage/problems.js";
import type { FileSystem } from "../world.js";

export interface OpenedModel {
  readonly session: Session;
  readonly model: ServedModel;
}

/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, SERVER_SETTINGS_INVALID, and what opening a session throws */
export async function openModel(
  paths: { readonly model: string; readonly metadata?: string; readonly wasmFolder: string },
  files: Pick<FileSystem, "readFile">,
): Promise<OpenedModel> {
  const bytes = await readModel(paths.model, files);
  const model = await readMetadata(paths, bytes, files);
  return { session: await openSession(bytes, { wasmFolder: paths.wasmFolder }), model };
}

async function readModel(path: string, files: Pick<FileSystem, "readFile">): Promise<Uint8Array> {
  try {
    return await files.readFile(path);
  } catch (cause) {
    if (errnoOf(cause) === "ENOENT") {
      throw new Problem("FILE_NOT_FOUND", {
        what: `there is no model at ${path}`,
        remedy: "Set MODEL_RELEASE_MODEL to the path of the model file.",
        cause,
      });
    }
    throw unreadable(path, cause);
  }
}

async function readMetadata(
  paths: { readonly model: string; readonly metadata?: string },
  bytes: Uint8Array,
  files: Pick<FileSystem, "readFile">,
): Promise<ServedModel> {
  const path = paths.metadata ?? join(dirname(paths.model), "model-release.json");
  let text: string;
  try {
    text = await files.readFile(path, "utf8");
  } catch (cause) {
    if (errnoOf(cause) === "ENOENT" && paths.metadata === undefined) return nameless(paths.model, bytes);
    if (errnoOf(cause) === "ENOENT") {
      throw new Problem("FILE_NOT_FOUND", {
        what: `there is no metadata at ${path}`,
        remedy: "Set MODEL_RELEASE_METADATA to the model-release.json that belongs to the model, or leave it out.",
        cause,
      });
    }
    throw unreadable(path, cause);
  }
  const parsed = parseBody(text);
  const model = parsed instanceof Fault ? parsed : decodeServedModel(parsed);
  if (!(model instanceof Fault)) return model;
  throw new Problem("SERVER_SETTINGS_INVALID", {
    what: `${path} cannot be understood: ${model.message}`,
    remedy: "It is written when the image is built; build the image again, or take the file away to serve without it.",
  });
}

/** A model that nobody has released yet is named by its file and its bytes. */
function nameless(path: string, bytes: Uint8Array): ServedModel {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = basename(path, extname(path)).replace(/[^\x21-\x7e]/g, "_");
  return { name: name.slice(0, 200) || "model", version: sha256.slice(0, 12), digest: `sha256:${sha256}` };
}

function unreadable(path: string, cause: unknown): Problem {
  return new Problem("FILE_UNREADABLE", {
    what: `${path} cannot be read (${errnoOf(cause) ?? "no reason given"})`,
    remedy: "Let the user that the server runs as read this file.",
    cause,
  });
}
