/** An ONNX file's description: what goes in, what comes out, who made it; and the bytes that a session can run. */
import { Problem } from "../../errors.js";
import type { ElementType, Signature, TensorSpec } from "../session.js";
import { classifierLabels, labelsOf, sourceOf } from "./classes.js";
import { type Graph, type ModelFile, type Node, readModelFile, type Value } from "./graph.js";
import { terminalZipMaps, withoutZipMaps } from "./zipmap.js";

export interface OnnxModel {
  /** With terminal ZipMaps taken off: the matrix before one stands in its place. */
  readonly signature: Signature;
  readonly irVersion: number;
  /** Version of each operator set by domain ("" is the standard one). */
  readonly opsets: ReadonlyMap<string, number>;
  readonly producer?: { readonly name: string; readonly version?: string };
  /** The file for a session: the same bytes, or a copy without terminal ZipMap nodes. */
  readonly runnable: () => Uint8Array;
}

/** TensorProto.DataType → ours. */
const elementTypes: Readonly<Record<number, ElementType>> = {
  1: "float32",
  2: "uint8",
  3: "int8",
  5: "int16",
  6: "int32",
  7: "int64",
  8: "string",
  9: "bool",
  11: "float64",
};
/** Types that we know by name, to say what is not supported. */
const otherTypes: Readonly<Record<number, string>> = {
  4: "uint16",
  10: "float16",
  12: "uint32",
  13: "uint64",
  14: "complex64",
  15: "complex128",
  16: "bfloat16",
};

/**
 * Reads an ONNX file without running anything of it.
 *
 * @throws Problem MODEL_UNREADABLE for bytes that are no whole ONNX model, MODEL_UNSUPPORTED for what we cannot run
 */
export function describeOnnx(bytes: Uint8Array): OnnxModel {
  const file = readModelFile(bytes);
  const { graph } = file;
  refuseExternalWeights(graph);
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const zipMaps = terminalZipMaps(graph);
  const classes = zipMaps[0] ? labelsOf(bytes, zipMaps[0].node) : classifierLabels(bytes, graph, producers);
  const tensorOf = new Map(zipMaps.map((zipMap) => [zipMap.output, zipMap.tensor]));
  const outputs = graph.outputs.map((output) => {
    const tensor = tensorOf.get(output.name);
    return tensor === undefined
      ? outputSpec(output, producers)
      : matrixSpec(tensor, classes?.length, sourceOf(producers, tensor));
  });
  return {
    signature: {
      inputs: graph.inputs.map((input) => tensorSpec(input, "input")),
      outputs: withoutRepeats(outputs),
      classes,
    },
    ...aboutFile(file),
    runnable: () => withoutZipMaps(bytes, graph, zipMaps),
  };
}

const aboutFile = ({ irVersion, opsets, producer }: ModelFile) => ({ irVersion, opsets, producer });

function refuseExternalWeights(graph: Graph): void {
  const external = [...graph.initializers.values()].find((initializer) => initializer.external);
  if (!external) return;
  throw new Problem("MODEL_UNSUPPORTED", {
    what: `the model keeps weights ('${external.name}') in files beside it`,
    remedy:
      'Save it as one file:\n  python -c \'import onnx; onnx.save(onnx.load("model.onnx"), "whole.onnx", save_as_external_data=False)\'',
  });
}

function outputSpec(output: Value, producers: ReadonlyMap<string, Node>): TensorSpec {
  return { ...tensorSpec(output, "output"), producedBy: sourceOf(producers, output.name)?.type };
}

function matrixSpec(name: string, width: number | undefined, source: Node | undefined): TensorSpec {
  return { name, type: "float32", shape: [undefined, width], producedBy: source?.type };
}

function withoutRepeats(outputs: readonly TensorSpec[]): readonly TensorSpec[] {
  return outputs.filter((output, index) => outputs.findIndex((other) => other.name === output.name) === index);
}

function tensorSpec(value: Value, place: "input" | "output"): TensorSpec {
  const type = value.elementType === undefined ? undefined : elementTypes[value.elementType];
  if (value.kind === "tensor" && type) {
    // Without a stated shape all that is known is that rows go in and come out.
    return { name: value.name, type, shape: value.shape ?? [undefined, undefined] };
  }
  const found = value.kind === "tensor" ? (otherTypes[value.elementType ?? 0] ?? "of an unknown type") : value.kind;
  throw new Problem("MODEL_UNSUPPORTED", {
    what: `${place} '${value.name}' is ${/^(of|un)/.test(found) ? found : `a ${found}`}${value.kind === "tensor" ? " tensor" : ""}, which cannot be fed or read here`,
    remedy: `Export the model so that ${place}s are tensors of ${Object.values(elementTypes).join(", ")}.`,
  });
}
