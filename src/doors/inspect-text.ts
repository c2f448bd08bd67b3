/** What `inspect` prints: the file, then its inputs and outputs. */
import { formatQuantity } from "../gates/quantity.js";
import type { TensorSpec } from "../inference/session.js";
import type { Model } from "../model/model.js";

export function inspectText(model: Omit<Model, "bytes" | "opsets">): string {
  const { path, format, size, md5, sha256, opset, producer, signature } = model;
  const facts = [
    ["format", `${format}${opset === undefined ? "" : `, opset ${opset}`}`],
    ["size", formatQuantity(size, "size")],
    ["md5", md5],
    ["sha256", sha256],
    ...(producer ? [["producer", [producer.name, producer.version].filter(Boolean).join(" ")]] : []),
    ...signature.inputs.map((spec) => ["input", showTensor(spec)]),
    ...signature.outputs.map((spec) => ["output", showTensor(spec)]),
    ...(signature.classes ? [["classes", signature.classes.join(", ")]] : []),
  ];
  return [path, ...facts.map(([name, value]) => `  ${name!.padEnd(9)} ${value}`)].join("\n");
}

/** "float_input float32 [N, 64]"; a dimension that the model leaves open is a question mark, the first one N. */
function showTensor({ name, type, shape }: TensorSpec): string {
  return `${name} ${type} [${shape.map((size, i) => size ?? (i === 0 ? "N" : "?")).join(", ")}]`;
}
