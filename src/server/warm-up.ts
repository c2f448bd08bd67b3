/** The inference that a server runs before it calls itself ready: it compiles, allocates and proves that the model runs. */
import type { Inputs } from "../inference/encode.js";
import type { ElementType, Signature, Tensor, TensorData } from "../inference/session.js";

/** Sizes tried for a dimension that the model leaves open (beside the batch), the likeliest first. */
const openSizes = [1, 8, 32, 224];
/** More than this is no warm-up but a load test. */
const mostElements = 2 ** 22;

/**
 * Runs the model on made-up rows until one run succeeds.
 *
 * @returns undefined when one has; else the last error. Made-up rows can be wrong for a sound model (an open dimension
 *   whose size has to be even, a lookup without a default): so this does not prove that the model is broken.
 */
export async function warmUp(
  signature: Signature,
  features: readonly string[] | undefined,
  run: (inputs: Inputs) => Promise<unknown>,
): Promise<unknown> {
  let last: unknown = new Error("the model's inputs are too large to make up");
  for (const inputs of madeUpInputs(signature, features?.length)) {
    try {
      await run(inputs);
      return undefined;
    } catch (error) {
      last = error;
    }
  }
  return last;
}

/**
 * Made-up inputs of one row, from the likeliest to suit.
 *
 * @param width  how many columns the model is known to take
 */
export function madeUpInputs({ inputs }: Signature, width?: number): readonly Inputs[] {
  const open = inputs.some(({ shape }) => shape.slice(1).includes(undefined));
  const sizes = open ? [...(width === undefined ? [] : [width]), ...openSizes] : [1];
  return sizes
    .map((size) => inputs.map(({ name, type, shape }) => ({ name, type, dims: fill(shape, size) })))
    .filter((specs) => specs.every(({ dims }) => count(dims) <= mostElements))
    .flatMap((specs) =>
      [0, 1].map((value) =>
        Object.fromEntries(specs.map(({ name, type, dims }) => [name, constant(type, dims, value)])),
      ),
    );
}

function fill(shape: readonly (number | undefined)[], size: number): readonly number[] {
  return shape.map((dimension, index) => dimension ?? (index === 0 ? 1 : size));
}

const count = (dims: readonly number[]) => dims.reduce((product, size) => product * size, 1);

function constant(type: ElementType, dims: readonly number[], value: number): Tensor {
  return { type, dims, data: makeData[type](count(dims), value) };
}

const makeData: Readonly<Record<ElementType, (length: number, value: number) => TensorData>> = {
  float32: (length, value) => new Float32Array(length).fill(value),
  float64: (length, value) => new Float64Array(length).fill(value),
  int8: (length, value) => new Int8Array(length).fill(value),
  int16: (length, value) => new Int16Array(length).fill(value),
  int32: (length, value) => new Int32Array(length).fill(value),
  int64: (length, value) => new BigInt64Array(length).fill(BigInt(value)),
  uint8: (length, value) => new Uint8Array(length).fill(value),
  bool: (length, value) => new Uint8Array(length).fill(value),
  string: (length, value) => new Array<string>(length).fill(value === 0 ? "" : "1"),
};
