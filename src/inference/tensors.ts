/** Tensor data: making it, and putting it together. */
import type { ElementType, Tensor, TensorData } from "./session.js";

type Writable = Exclude<TensorData, readonly string[]> | string[];

/** Data of so many elements, to be filled one by one. */
export function allocate(type: ElementType, length: number): Writable {
  switch (type) {
    case "float32":
      return new Float32Array(length);
    case "float64":
      return new Float64Array(length);
    case "int8":
      return new Int8Array(length);
    case "int16":
      return new Int16Array(length);
    case "int32":
      return new Int32Array(length);
    case "int64":
      return new BigInt64Array(length);
    case "uint8":
    case "bool":
      return new Uint8Array(length);
    case "string":
      return new Array<string>(length).fill("");
  }
}

type Batch = Readonly<Record<string, Tensor>>;

/** One batch out of several: the rows of each, one after the other. All must hold the same tensors. */
export function joinBatches(batches: readonly Batch[]): Batch {
  const [first] = batches;
  if (!first || batches.length === 1) return first ?? {};
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, joinTensors(batches.map((batch) => batch[name]!))]),
  );
}

function joinTensors(parts: readonly Tensor[]): Tensor {
  const { type, dims } = parts[0]!;
  const rows = parts.reduce((sum, part) => sum + (part.dims[0] ?? 0), 0);
  const data = parts.map((part) => part.data);
  return { type, dims: [rows, ...dims.slice(1)], data: joinData(type, data) };
}

/** Several tensors' data, one after the other. All must be of the type. */
function joinData(type: ElementType, parts: readonly TensorData[]): TensorData {
  if (type === "string") return parts.flatMap((part) => part as readonly string[]);
  const joined = allocate(
    type,
    parts.reduce((sum, part) => sum + part.length, 0),
  ) as Float32Array;
  let at = 0;
  for (const part of parts) {
    // One type throughout, which the compiler cannot see; set() throws where numbers and bigints mix.
    joined.set(part as Float32Array, at);
    at += part.length;
  }
  return joined;
}
