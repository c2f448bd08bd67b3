/**
 * What an image says of the model that it serves: `model-release.json` beside the model file.
 *
 * Written by who builds the image, read by the server in it.
 */
import type { OutputOptions } from "../inference/decode.js";
import { type Decoded, Fault, isObject, type JsonObject, kindOf, own } from "../protocols/fault.js";
import type { ModelIdentity } from "../protocols/predict.js";

export interface ServedModel extends ModelIdentity {
  /** Names of a matrix input's columns, in order; with them rows may come as objects. */
  readonly features?: readonly string[];
  /** How the outputs are read: `model: {task, positive, threshold, classes}` of the configuration. */
  readonly outputs?: OutputOptions;
}

/** The file's bytes as text: the same model gives the same bytes. */
export function encodeServedModel({ name, version, digest, features, outputs }: ServedModel): string {
  const { task, positive, threshold, classes } = outputs ?? {};
  const read = outputs === undefined ? undefined : { task, positive, threshold, classes };
  return `${JSON.stringify({ name, version, digest, features, outputs: read }, undefined, 2)}\n`;
}

/** Understands the parsed file. Keys of later versions are passed over, so that an old server serves a new image. */
export function decodeServedModel(file: unknown): Decoded<ServedModel> {
  if (!isObject(file)) return new Fault("file", `is ${kindOf(file)}; it must be an object`);
  const identity: Record<string, string> = {};
  for (const key of ["name", "version", "digest"]) {
    const value = own(file, key);
    // Each of them travels in a header or a metric's label.
    if (typeof value !== "string" || !/^[\x20-\x7e]{1,200}$/.test(value)) {
      return new Fault(key, "must be 1 to 200 printable ASCII characters");
    }
    identity[key] = value;
  }
  const features = own(file, "features");
  if (features !== undefined && !isStrings(features)) return new Fault("features", "must be a list of strings");
  const outputs = decodeOutputOptions(own(file, "outputs"));
  if (outputs instanceof Fault) return outputs;
  const { name, version, digest } = identity as { name: string; version: string; digest: string };
  return { name, version, digest, ...(features && { features }), ...(outputs && { outputs }) };
}

function decodeOutputOptions(options: unknown): Decoded<OutputOptions | undefined> {
  if (options === undefined) return undefined;
  if (!isObject(options)) return new Fault("outputs", `is ${kindOf(options)}; it must be an object`);
  const { task, positive, threshold, classes }: JsonObject = options;
  if (task !== undefined && task !== "binary" && task !== "multiclass" && task !== "regression") {
    return new Fault("outputs.task", "must be binary, multiclass or regression");
  }
  if (positive !== undefined && typeof positive !== "string") return new Fault("outputs.positive", "must be a string");
  if (threshold !== undefined && typeof threshold !== "number")
    return new Fault("outputs.threshold", "must be a number");
  if (classes !== undefined && !isStrings(classes)) return new Fault("outputs.classes", "must be a list of strings");
  return {
    ...(task !== undefined && { task }),
    ...(positive !== undefined && { positive }),
    ...(threshold !== undefined && { threshold }),
    ...(classes !== undefined && { classes }),
  };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
