/**
 * What an image says of the model that it serves: `model-release.json` beside the model file.
 *
 * Written by who builds the image, read by the server in it.
 */
import type { OutputOptions } from "../inference/decode.js";
import type { Feature, FeatureBins } from "../inference/feature-bins.js";
import { type Decoded, Fault, isObject, type JsonObject, kindOf, own } from "../protocols/fault.js";
import type { ModelIdentity } from "../protocols/predict.js";

export interface ServedModel extends ModelIdentity {
  /** Names of a matrix input's columns, in order; with them rows may come as objects. */
  readonly features?: readonly string[];
  /** How the outputs are read: `model: {task, positive, threshold, classes}` of the configuration. */
  readonly outputs?: OutputOptions;
  /** How the features lay in the holdout, to count by what is sent. */
  readonly reference?: readonly Feature[];
}

/** The file's bytes as text: the same model gives the same bytes. */
export function encodeServedModel({ name, version, digest, features, outputs, reference }: ServedModel): string {
  const { task, positive, threshold, classes } = outputs ?? {};
  const read = outputs === undefined ? undefined : { task, positive, threshold, classes };
  const file = { name, version, digest, features, outputs: read, reference: reference?.map(encodeFeature) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
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
  const reference = decodeReference(own(file, "reference"));
  if (reference instanceof Fault) return reference;
  const { name, version, digest } = identity as { name: string; version: string; digest: string };
  return {
    name,
    version,
    digest,
    ...(features && { features }),
    ...(outputs && { outputs }),
    ...(reference && { reference }),
  };
}

function encodeFeature({ name, bins }: Feature): JsonObject {
  if (bins.kind === "texts") return { name, known: bins.known };
  const { lowest, highest, edges } = bins;
  return { name, lowest, highest, edges };
}

function decodeReference(list: unknown): Decoded<readonly Feature[] | undefined> {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return new Fault("reference", `is ${kindOf(list)}; it must be a list`);
  const features: Feature[] = [];
  for (const one of list) {
    const name = isObject(one) ? own(one, "name") : undefined;
    const bins = isObject(one) ? decodeBins(one) : undefined;
    if (typeof name !== "string" || bins === undefined) {
      return new Fault("reference", "must have a name and its known fingerprints, or lowest, highest and rising edges");
    }
    features.push({ name, bins });
  }
  return features;
}

function decodeBins(feature: JsonObject): FeatureBins | undefined {
  const { known, lowest, highest, edges }: JsonObject = feature;
  if (isRising(known)) return { kind: "texts", known };
  if (typeof lowest !== "number" || typeof highest !== "number" || !isRising(edges)) return undefined;
  return { kind: "numbers", lowest, highest, edges };
}

function isRising(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item, i) => typeof item === "number" && (i === 0 || item > value[i - 1]));
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
