/** What stands in an ONNX file, as far as we need it: a ModelProto's graph without its weights. */
import { damaged, type Field, fields, int64, int64s, message, type Range, text } from "./wire.js";

/** Field numbers of onnx.proto3 (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3). */
export const modelFields = { irVersion: 1, producerName: 2, producerVersion: 3, graph: 7, opsetImport: 8 } as const;
export const graphFields = { node: 1, initializer: 5, input: 11, output: 12, sparseInitializer: 15 } as const;
const nodeFields = { input: 1, output: 2, opType: 4, attribute: 5, domain: 7 } as const;
const attributeFields = { name: 1, ints: 8, strings: 9 } as const;
const valueFields = { name: 1, type: 2 } as const;
const typeFields = { tensor: 1, sequence: 4, map: 5, sparse: 8, optional: 9 } as const;
const tensorTypeFields = { elementType: 1, shape: 2 } as const;
const tensorFields = {
  dataType: 2,
  int32Data: 5,
  stringData: 6,
  int64Data: 7,
  name: 8,
  rawData: 9,
  location: 14,
} as const;

export interface Node extends Range {
  readonly type: string;
  /** "" for the standard operators, "ai.onnx.ml" for classical machine learning. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Range[];
}

export interface Value extends Range {
  readonly name: string;
  readonly kind: "tensor" | "sequence" | "map" | "sparse tensor" | "optional" | "unknown";
  /** TensorProto.DataType; tensors only. */
  readonly elementType?: number;
  /** Undefined where the file states no shape at all; a dimension left open is undefined. Tensors only. */
  readonly shape?: readonly (number | undefined)[];
}

export interface Initializer extends Range {
  readonly name: string;
  readonly external: boolean;
}

export interface Graph extends Range {
  readonly nodes: readonly Node[];
  /** Without those that an initializer fills (before IR version 4 every weight was listed as an input). */
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly initializers: ReadonlyMap<string, Initializer>;
}

export interface ModelFile {
  readonly irVersion: number;
  readonly producer?: { readonly name: string; readonly version?: string };
  /** Opset version by domain ("" is ai.onnx). */
  readonly opsets: ReadonlyMap<string, number>;
  readonly graph: Graph;
}

/** @throws Problem MODEL_UNREADABLE */
export function readModelFile(bytes: Uint8Array): ModelFile {
  let irVersion: number | undefined;
  let name = "";
  let version = "";
  let graph: Graph | undefined;
  const opsets = new Map<string, number>();
  for (const field of fields(bytes, { start: 0, end: bytes.length })) {
    if (field.number === modelFields.irVersion) irVersion = Number(int64(bytes, field));
    else if (field.number === modelFields.producerName) name = text(bytes, field);
    else if (field.number === modelFields.producerVersion) version = text(bytes, field);
    else if (field.number === modelFields.opsetImport) readOpset(bytes, message(field), opsets);
    else if (field.number === modelFields.graph) {
      // protobuf would merge them; no exporter writes two, and a reader that takes one of them would be fooled.
      if (graph) throw damaged("it has two graphs");
      graph = readGraph(bytes, message(field));
    }
  }
  if (irVersion === undefined || !graph) throw damaged(`it has no ${graph ? "IR version" : "graph"}`);
  if (opsets.size === 0) throw damaged("it imports no operator set");
  return { irVersion, producer: name === "" ? undefined : { name, version: version || undefined }, opsets, graph };
}

function readOpset(bytes: Uint8Array, range: Range, opsets: Map<string, number>): void {
  let domain = "";
  let version = 0;
  for (const field of fields(bytes, range)) {
    if (field.number === 1) domain = text(bytes, field);
    else if (field.number === 2) version = Number(int64(bytes, field));
  }
  opsets.set(domain === "ai.onnx" ? "" : domain, version);
}

function readGraph(bytes: Uint8Array, range: Range): Graph {
  const nodes: Node[] = [];
  const inputs: Value[] = [];
  const outputs: Value[] = [];
  const initializers = new Map<string, Initializer>();
  for (const field of fields(bytes, range)) {
    if (field.number === graphFields.node) nodes.push(readNode(bytes, message(field)));
    else if (field.number === graphFields.input) inputs.push(readValue(bytes, message(field)));
    else if (field.number === graphFields.output) outputs.push(readValue(bytes, message(field)));
    else if (field.number === graphFields.initializer) {
      const initializer = readInitializer(bytes, message(field));
      initializers.set(initializer.name, initializer);
    } else if (field.number === graphFields.sparseInitializer) {
      const values = [...fields(bytes, message(field))].find((part) => part.number === 1);
      if (values) initializers.set(readInitializer(bytes, message(values)).name, readInitializer(bytes, values));
    }
  }
  if (outputs.length === 0) throw damaged("its graph has no outputs");
  const open = inputs.filter((input) => !initializers.has(input.name));
  return { start: range.start, end: range.end, nodes, inputs: open, outputs, initializers };
}

function readNode(bytes: Uint8Array, range: Range): Node {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes: Range[] = [];
  let type = "";
  let domain = "";
  for (const field of fields(bytes, range)) {
    if (field.number === nodeFields.input) inputs.push(text(bytes, field));
    else if (field.number === nodeFields.output) outputs.push(text(bytes, field));
    else if (field.number === nodeFields.opType) type = text(bytes, field);
    else if (field.number === nodeFields.domain) domain = text(bytes, field);
    else if (field.number === nodeFields.attribute) attributes.push(message(field));
  }
  return { start: range.start, end: range.end, type, domain, inputs, outputs, attributes };
}

function readValue(bytes: Uint8Array, range: Range): Value {
  let name = "";
  let type: Range | undefined;
  for (const field of fields(bytes, range)) {
    if (field.number === valueFields.name) name = text(bytes, field);
    else if (field.number === valueFields.type) type = message(field);
  }
  if (name === "") throw damaged(`the input or output at byte ${range.start} has no name`);
  return { start: range.start, end: range.end, name, ...(type ? readType(bytes, type) : { kind: "unknown" }) };
}

function readType(bytes: Uint8Array, range: Range): Pick<Value, "kind" | "elementType" | "shape"> {
  for (const field of fields(bytes, range)) {
    if (field.number === typeFields.tensor) return { kind: "tensor", ...readTensorType(bytes, message(field)) };
    if (field.number === typeFields.sequence) return { kind: "sequence" };
    if (field.number === typeFields.map) return { kind: "map" };
    if (field.number === typeFields.sparse) return { kind: "sparse tensor" };
    if (field.number === typeFields.optional) return { kind: "optional" };
  }
  return { kind: "unknown" };
}

function readTensorType(bytes: Uint8Array, range: Range): Pick<Value, "elementType" | "shape"> {
  let elementType: number | undefined;
  let shape: (number | undefined)[] | undefined;
  for (const field of fields(bytes, range)) {
    if (field.number === tensorTypeFields.elementType) elementType = Number(int64(bytes, field));
    else if (field.number === tensorTypeFields.shape) {
      shape = [...fields(bytes, message(field))].filter((dim) => dim.number === 1).map((dim) => dimension(bytes, dim));
    }
  }
  return { elementType, shape };
}

/** A dimension's size; undefined for a named or an open one (some exporters write −1 or 0 for these). */
function dimension(bytes: Uint8Array, dim: Field): number | undefined {
  let size: number | undefined;
  for (const field of fields(bytes, message(dim))) {
    if (field.number === 1) size = Number(int64(bytes, field));
    else if (field.number === 2) size = undefined;
  }
  return size !== undefined && size > 0 ? size : undefined;
}

function readInitializer(bytes: Uint8Array, range: Range): Initializer {
  let name = "";
  let external = false;
  for (const field of fields(bytes, range)) {
    if (field.number === tensorFields.name) name = text(bytes, field);
    else if (field.number === tensorFields.location) external = int64(bytes, field) === 1n;
  }
  return { start: range.start, end: range.end, name, external };
}

/** A node's attribute of integers or strings, as text; undefined where it has none of that name. */
export function listAttribute(bytes: Uint8Array, node: Node, name: string): readonly string[] | undefined {
  for (const attribute of node.attributes) {
    // The name comes first in every exporter's files, so attributes with millions of numbers are left after one field.
    let found = false;
    const values: string[] = [];
    for (const field of fields(bytes, attribute)) {
      if (field.number === attributeFields.name) {
        if (text(bytes, field) !== name) break;
        found = true;
      } else if (found && field.number === attributeFields.ints) values.push(...int64s(bytes, field).map(String));
      else if (found && field.number === attributeFields.strings) values.push(text(bytes, field));
    }
    if (found && values.length > 0) return values;
  }
  return undefined;
}

/** A small initializer's integers or strings, as text; undefined for other element types. */
export function listInitializer(bytes: Uint8Array, initializer: Initializer): readonly string[] | undefined {
  const values: string[] = [];
  let dataType: bigint | undefined;
  let raw: Range | undefined;
  for (const field of fields(bytes, initializer)) {
    if (field.number === tensorFields.dataType) dataType = int64(bytes, field);
    else if (field.number === tensorFields.stringData) values.push(text(bytes, field));
    else if (field.number === tensorFields.int32Data || field.number === tensorFields.int64Data) {
      for (const value of int64s(bytes, field)) values.push(String(value));
    } else if (field.number === tensorFields.rawData) raw = message(field);
  }
  const width = dataType === 7n ? 8 : dataType === 6n ? 4 : undefined;
  if (width === undefined && dataType !== 8n) return undefined;
  if (raw && width !== undefined) values.push(...rawIntegers(bytes, raw, width));
  return values.length > 0 ? values : undefined;
}

function rawIntegers(bytes: Uint8Array, range: Range, width: 4 | 8): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + range.start, range.end - range.start);
  if (view.byteLength % width !== 0) throw damaged(`the integers at byte ${range.start} are not whole`);
  return Array.from({ length: view.byteLength / width }, (_, index) =>
    String(width === 8 ? view.getBigInt64(index * 8, true) : view.getInt32(index * 4, true)),
  );
}
