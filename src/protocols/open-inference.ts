/**
 * The Open Inference Protocol, version 2, in JSON: both sides, pure.
 *
 * @see https://github.com/kserve/open-inference-protocol (spec/protocol/inference_rest.md)
 * Not spoken: the binary data extension. Data may be nested or flat, row-major. JSON has no NaN and no Infinity:
 * in answers they stand as null.
 */
import type { ElementType, Signature, Tensor, TensorData, TensorSpec } from "../inference/session.js";
import { type Decoded, Fault, isObject, type JsonObject, kindOf, own } from "./fault.js";

/** Both ways between the protocol's names and ours. */
const datatypes = {
  float32: "FP32",
  float64: "FP64",
  int8: "INT8",
  int16: "INT16",
  int32: "INT32",
  int64: "INT64",
  uint8: "UINT8",
  bool: "BOOL",
  string: "BYTES",
} as const satisfies Record<ElementType, string>;
const elementTypes = new Map<string, ElementType>(
  Object.entries(datatypes).map(([type, datatype]) => [datatype, type as ElementType]),
);

export interface InferRequest {
  readonly id?: string;
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** Which outputs are asked for, in order; all where absent. */
  readonly outputs?: readonly string[];
}

export interface InferResponse {
  readonly modelName: string;
  readonly modelVersion?: string;
  readonly id?: string;
  readonly outputs: Readonly<Record<string, Tensor>>;
}

// --- requests

/** The request as JSON text, for a client. */
export function encodeInferRequest({ id, inputs, outputs }: InferRequest): string {
  const fields = [
    ...(id === undefined ? [] : [`"id":${JSON.stringify(id)}`]),
    `"inputs":[${Object.entries(inputs).map(encodeTensor).join(",")}]`,
    ...(outputs === undefined ? [] : [`"outputs":${JSON.stringify(outputs.map((name) => ({ name })))}`]),
  ];
  return `{${fields.join(",")}}`;
}

/**
 * Understands an infer request as one for this model: names, datatypes, shapes and every value are checked against
 * the signature, so that what passes can be run.
 */
export function decodeInferRequest(
  body: unknown,
  signature: Signature,
  limits: { readonly rows: number } = { rows: Number.POSITIVE_INFINITY },
): Decoded<InferRequest> {
  if (!isObject(body)) return new Fault("body", `is ${kindOf(body)}; send an object with 'inputs'`);
  const id = own(body, "id");
  if (id !== undefined && typeof id !== "string") return new Fault("id", `is ${kindOf(id)}; it must be a string`);
  const parameters = own(body, "parameters");
  if (parameters !== undefined && !isObject(parameters)) {
    return new Fault("parameters", `is ${kindOf(parameters)}; it must be an object`);
  }
  const inputs = decodeInputs(own(body, "inputs"), signature, limits.rows);
  if (inputs instanceof Fault) return inputs;
  const outputs = decodeWantedOutputs(own(body, "outputs"), signature);
  if (outputs instanceof Fault) return outputs;
  return { inputs, ...(id !== undefined && { id }), ...(outputs !== undefined && { outputs }) };
}

function decodeInputs(list: unknown, signature: Signature, mostRows: number): Decoded<Record<string, Tensor>> {
  const names = signature.inputs.map((input) => input.name);
  if (!Array.isArray(list)) {
    return new Fault("inputs", `is ${kindOf(list)}; it must be a list with a tensor for each of: ${names.join(", ")}`);
  }
  const found = new Map<string, Tensor>();
  let rows: number | undefined;
  for (const [index, entry] of list.entries()) {
    const field = `inputs[${index}]`;
    if (!isObject(entry)) return new Fault(field, `is ${kindOf(entry)}; it must be an object`);
    const name = own(entry, "name");
    if (typeof name !== "string") return new Fault(`${field}.name`, `is ${kindOf(name)}; it must be a string`);
    const spec = signature.inputs.find((input) => input.name === name);
    if (spec === undefined)
      return new Fault(`${field}.name`, `no input is called so; the model has: ${names.join(", ")}`);
    if (found.has(name)) return new Fault(`${field}.name`, `'${name}' is given twice`);
    const tensor = decodeTensor(entry, field, spec);
    if (tensor instanceof Fault) return tensor;
    if (spec.shape.length > 0) {
      rows ??= tensor.dims[0] as number;
      if (rows > mostRows)
        return new Fault(`${field}.shape`, `holds ${rows} rows; send at most ${mostRows} in one request`);
      if (tensor.dims[0] !== rows) {
        return new Fault(`${field}.shape`, `has ${tensor.dims[0]} rows, while ${list[0].name} has ${rows}`);
      }
    }
    found.set(name, tensor);
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) return new Fault("inputs", `${missing.join(", ")} is missing`);
  return Object.fromEntries(found);
}

function decodeWantedOutputs(list: unknown, signature: Signature): Decoded<readonly string[] | undefined> {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return new Fault("outputs", `is ${kindOf(list)}; it must be a list of {"name": …}`);
  const names = signature.outputs.map((output) => output.name);
  const wanted: string[] = [];
  for (const [index, entry] of list.entries()) {
    const field = `outputs[${index}]`;
    if (!isObject(entry)) return new Fault(field, `is ${kindOf(entry)}; it must be an object`);
    const name = own(entry, "name");
    if (typeof name !== "string") return new Fault(`${field}.name`, `is ${kindOf(name)}; it must be a string`);
    if (!names.includes(name)) {
      return new Fault(`${field}.name`, `no output is called so; the model has: ${names.join(", ")}`);
    }
    if (wanted.includes(name)) return new Fault(`${field}.name`, `'${name}' is asked for twice`);
    const parameters = own(entry, "parameters");
    if (isObject(parameters) && own(parameters, "binary_data") === true) {
      return new Fault(`${field}.parameters.binary_data`, "the binary extension is not spoken here; ask for JSON");
    }
    wanted.push(name);
  }
  return wanted.length > 0 ? wanted : undefined;
}

// --- responses

/** The response as JSON text. Text and not an object: 64-bit integers keep all their digits. */
export function encodeInferResponse({ modelName, modelVersion, id, outputs }: InferResponse): string {
  const fields = [
    `"model_name":${JSON.stringify(modelName)}`,
    ...(modelVersion === undefined ? [] : [`"model_version":${JSON.stringify(modelVersion)}`]),
    ...(id === undefined ? [] : [`"id":${JSON.stringify(id)}`]),
    `"outputs":[${Object.entries(outputs).map(encodeTensor).join(",")}]`,
  ];
  return `{${fields.join(",")}}`;
}

/** Understands a server's answer; null in floating-point data reads as NaN. */
export function decodeInferResponse(body: unknown): Decoded<InferResponse> {
  if (!isObject(body)) return new Fault("body", `is ${kindOf(body)}; an infer response is an object`);
  const modelName = own(body, "model_name");
  if (typeof modelName !== "string") return new Fault("model_name", `is ${kindOf(modelName)}; it must be a string`);
  const list = own(body, "outputs");
  if (!Array.isArray(list)) return new Fault("outputs", `is ${kindOf(list)}; it must be a list`);
  const outputs = new Map<string, Tensor>();
  for (const [index, entry] of list.entries()) {
    const field = `outputs[${index}]`;
    const name = isObject(entry) ? own(entry, "name") : undefined;
    if (!isObject(entry) || typeof name !== "string") return new Fault(`${field}.name`, "is missing");
    const tensor = decodeTensor(entry, field, undefined);
    if (tensor instanceof Fault) return tensor;
    outputs.set(name, tensor);
  }
  const modelVersion = own(body, "model_version");
  const id = own(body, "id");
  return {
    modelName,
    ...(typeof modelVersion === "string" && { modelVersion }),
    ...(typeof id === "string" && { id }),
    outputs: Object.fromEntries(outputs),
  };
}

// --- metadata

/** What `GET /v2/models/{name}` answers. */
export function modelMetadata(name: string, version: string, signature: Signature): JsonObject {
  return {
    name,
    versions: [version],
    platform: "onnxruntime_onnx",
    inputs: signature.inputs.map(tensorMetadata),
    outputs: signature.outputs.map(tensorMetadata),
  };
}

/** The protocol writes an open dimension as -1. */
function tensorMetadata({ name, type, shape }: TensorSpec): JsonObject {
  return { name, datatype: datatypes[type], shape: shape.map((size) => size ?? -1) };
}

// --- tensors

/** One tensor as the protocol's JSON, its data flat. */
export function encodeTensor([name, { type, dims, data }]: readonly [string, Tensor]): string {
  return `{"name":${JSON.stringify(name)},"datatype":"${datatypes[type]}","shape":[${dims.join(",")}],"data":${encodeData(type, data)}}`;
}

function encodeData(type: ElementType, data: TensorData): string {
  if (type === "string") return JSON.stringify(data);
  if (type === "bool") return `[${Array.from(data as Uint8Array, (bit) => bit !== 0).join(",")}]`;
  if (type === "float32" || type === "float64") {
    return JSON.stringify(Array.from(data as Float32Array | Float64Array)); // writes null for NaN and Infinity
  }
  return `[${data.join(",")}]`;
}

/** @param spec  the model's own word on this tensor; undefined when reading a server's answer */
function decodeTensor(entry: JsonObject, field: string, spec: TensorSpec | undefined): Decoded<Tensor> {
  const datatype = own(entry, "datatype");
  const type = typeof datatype === "string" ? elementTypes.get(datatype) : undefined;
  if (spec !== undefined && type !== spec.type) {
    const given = typeof datatype === "string" ? `'${datatype.slice(0, 20)}'` : kindOf(datatype);
    return new Fault(`${field}.datatype`, `is ${given}, but the model takes ${datatypes[spec.type]}`);
  }
  if (type === undefined) return new Fault(`${field}.datatype`, `is not one of ${[...elementTypes.keys()].join(", ")}`);
  if (isObject(entry.parameters) && own(entry.parameters, "binary_data_size") !== undefined) {
    return new Fault(`${field}.parameters.binary_data_size`, "the binary extension is not spoken here; send 'data'");
  }
  const dims = decodeShape(own(entry, "shape"), `${field}.shape`, spec);
  if (dims instanceof Fault) return dims;
  const flat = flatten(own(entry, "data"), `${field}.data`, dims);
  if (flat instanceof Fault) return flat;
  const data = elements[type](flat, `${field}.data`, spec === undefined);
  return data instanceof Fault ? data : { type, dims, data };
}

function decodeShape(shape: unknown, field: string, spec: TensorSpec | undefined): Decoded<readonly number[]> {
  if (!Array.isArray(shape)) return new Fault(field, `is ${kindOf(shape)}; it must be a list of sizes`);
  const bad = shape.findIndex((size) => !Number.isSafeInteger(size) || size < 0);
  if (bad >= 0) return new Fault(`${field}[${bad}]`, "is not a size (a whole number from 0)");
  if (spec === undefined) return shape;
  const wanted = `[${spec.shape.map((size) => size ?? -1).join(", ")}]`;
  const fits =
    shape.length === spec.shape.length && spec.shape.every((size, i) => size === undefined || size === shape[i]);
  if (!fits)
    return new Fault(field, `is [${shape.slice(0, 8).join(", ")}], but the model takes ${wanted} (-1 is any size)`);
  if (shape.includes(0)) return new Fault(field, "holds a 0: there is nothing to predict");
  return shape;
}

/** The data as one flat list, whether it came flat or nested; its structure must agree with the shape. */
function flatten(data: unknown, field: string, dims: readonly number[]): Decoded<readonly unknown[]> {
  if (!Array.isArray(data)) return new Fault(field, `is ${kindOf(data)}; it must be a list of values`);
  const count = dims.reduce((product, size) => product * size, 1);
  const nested = dims.length > 1 && Array.isArray(data[0]);
  if (!nested) {
    if (data.length === count) return data;
    return new Fault(field, `has ${data.length} values, but shape [${dims.join(", ")}] needs ${count}`);
  }
  // One level a round, as many rounds as the shape has dimensions: however deep the data is, the stack is not.
  let level: readonly unknown[] = [data];
  for (const [depth, size] of dims.entries()) {
    const wrong = level.findIndex((list) => !Array.isArray(list) || list.length !== size);
    if (wrong >= 0) {
      const list = level[wrong];
      const found = Array.isArray(list) ? `a list of ${list.length}` : kindOf(list);
      return new Fault(field, `holds ${found} at depth ${depth}, but its shape [${dims.join(", ")}] says ${size}`);
    }
    level = (level as readonly (readonly unknown[])[]).flat();
  }
  return level;
}

type ReadElements = (values: readonly unknown[], field: string, nullIsNaN: boolean) => Decoded<TensorData>;

/** How each type reads its values; all refuse what they could not hold exactly (floats: what they would make infinite). */
const elements: Readonly<Record<ElementType, ReadElements>> = {
  float32: (values, field, nullIsNaN) => floats(new Float32Array(values.length), values, field, nullIsNaN),
  float64: (values, field, nullIsNaN) => floats(new Float64Array(values.length), values, field, nullIsNaN),
  int8: (values, field) => integers(new Int8Array(values.length), values, field, -(2 ** 7), 2 ** 7 - 1),
  int16: (values, field) => integers(new Int16Array(values.length), values, field, -(2 ** 15), 2 ** 15 - 1),
  int32: (values, field) => integers(new Int32Array(values.length), values, field, -(2 ** 31), 2 ** 31 - 1),
  uint8: (values, field) => integers(new Uint8Array(values.length), values, field, 0, 2 ** 8 - 1),
  int64: (values, field) => {
    const wrong = values.findIndex((value) => !Number.isSafeInteger(value));
    if (wrong < 0) return BigInt64Array.from(values as readonly number[], BigInt);
    const what = Number.isInteger(values[wrong])
      ? "is beyond 2^53, where JSON numbers are no longer exact"
      : `is ${kindOf(values[wrong])}; it must be a whole number`;
    return new Fault(`${field}[${wrong}]`, what);
  },
  bool: (values, field) => {
    const wrong = values.findIndex((value) => typeof value !== "boolean");
    if (wrong >= 0) return new Fault(`${field}[${wrong}]`, `is ${kindOf(values[wrong])}; it must be true or false`);
    return Uint8Array.from(values as readonly boolean[], Number);
  },
  string: (values, field) => {
    const wrong = values.findIndex((value) => typeof value !== "string");
    if (wrong >= 0) return new Fault(`${field}[${wrong}]`, `is ${kindOf(values[wrong])}; it must be a string`);
    return values as readonly string[];
  },
};

function floats<A extends Float32Array | Float64Array>(
  into: A,
  values: readonly unknown[],
  field: string,
  nullIsNaN: boolean,
): Decoded<A> {
  for (const [index, value] of values.entries()) {
    if (typeof value === "number") into[index] = value;
    else if (value === null && nullIsNaN) into[index] = Number.NaN;
    else return new Fault(`${field}[${index}]`, `is ${kindOf(value)}; it must be a number`);
    if (into[index] === Infinity || into[index] === -Infinity) {
      return new Fault(`${field}[${index}]`, "is too large for its datatype");
    }
  }
  return into;
}

function integers<A extends Int8Array | Int16Array | Int32Array | Uint8Array>(
  into: A,
  values: readonly unknown[],
  field: string,
  least: number,
  most: number,
): Decoded<A> {
  for (const [index, value] of values.entries()) {
    if (typeof value !== "number" || !Number.isInteger(value)) {
      return new Fault(`${field}[${index}]`, `is ${kindOf(value)}; it must be a whole number`);
    }
    if (value < least || value > most) return new Fault(`${field}[${index}]`, `lies outside ${least} to ${most}`);
    into[index] = value;
  }
  return into;
}
