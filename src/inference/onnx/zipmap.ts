/**
 * Takes terminal ZipMap nodes off, in memory.
 *
 * ZipMap, skl2onnx's and onnxmltools' default, turns the matrix of probabilities into a list of dictionaries, which
 * onnxruntime-web cannot return. The matrix before it becomes the output; every other byte stays as it is.
 */
import { type Graph, graphFields, modelFields, type Node } from "./graph.js";
import { type Field, fields, message, type Range } from "./wire.js";

export interface ZipMap {
  readonly node: Node;
  /** The graph output that goes, and the tensor that takes its place. */
  readonly output: string;
  readonly tensor: string;
}

/** ZipMap nodes whose result is an output of the graph and is read by no other node. */
export function terminalZipMaps(graph: Graph): readonly ZipMap[] {
  const read = new Set(graph.nodes.flatMap((node) => node.inputs));
  const outputs = new Set(graph.outputs.map((output) => output.name));
  return graph.nodes.flatMap((node) => {
    const [tensor] = node.inputs;
    const [output] = node.outputs;
    if (node.type !== "ZipMap" || tensor === undefined || output === undefined) return [];
    return outputs.has(output) && !read.has(output) ? [{ node, output, tensor }] : [];
  });
}

/** A copy of the file without these nodes; the same bytes where there are none. */
export function withoutZipMaps(bytes: Uint8Array, graph: Graph, zipMaps: readonly ZipMap[]): Uint8Array {
  if (zipMaps.length === 0) return bytes;
  const parts: Uint8Array[] = [];
  for (const field of fields(bytes, { start: 0, end: bytes.length })) {
    if (field.number !== modelFields.graph) parts.push(bytes.subarray(field.tag, field.end));
    else parts.push(...nested(modelFields.graph, graphParts(bytes, message(field), graph, zipMaps)));
  }
  return Buffer.concat(parts);
}

function graphParts(bytes: Uint8Array, range: Range, graph: Graph, zipMaps: readonly ZipMap[]): Uint8Array[] {
  const gone = new Set(zipMaps.map(({ node }) => node.start));
  const replaced = new Map(
    graph.outputs.flatMap((output) => {
      const zipMap = zipMaps.find((candidate) => candidate.output === output.name);
      return zipMap ? [[output.start, zipMap.tensor] as const] : [];
    }),
  );
  const outputs = new Set(graph.outputs.map((output) => output.name));
  const parts: Uint8Array[] = [];
  for (const field of fields(bytes, range)) {
    const tensor = field.number === graphFields.output ? replaced.get(field.start) : undefined;
    if (isNodeAt(field, gone)) continue;
    if (tensor === undefined) parts.push(bytes.subarray(field.tag, field.end));
    else if (!outputs.has(tensor)) parts.push(...nested(graphFields.output, [floatTensor(tensor)]));
  }
  return parts;
}

const isNodeAt = (field: Field, starts: ReadonlySet<number>) =>
  field.number === graphFields.node && starts.has(field.start);

/** ValueInfoProto {name, type: {tensor_type: {elem_type: FLOAT}}}; ZipMap takes floats only, the shape is inferred. */
function floatTensor(name: string): Uint8Array {
  const type = nested(2, nested(1, [Uint8Array.of(0x08, 0x01)]));
  return Buffer.concat([...nested(1, [Buffer.from(name, "utf8")]), ...type]);
}

/** A field that holds these bytes: tag, length, the bytes themselves. */
function nested(number: number, parts: readonly Uint8Array[]): Uint8Array[] {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from([...varintBytes(number * 8 + 2), ...varintBytes(length)]), ...parts];
}

function varintBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return [...bytes, rest];
}
