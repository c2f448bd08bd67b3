/** The seam between a model and those who ask it: the same session validates a holdout and serves users. */

export type ElementType = "float32" | "float64" | "int8" | "int16" | "int32" | "int64" | "uint8" | "bool" | "string";

/** A model's input or output. A dimension that the model leaves open is undefined; the first is the batch. */
export interface TensorSpec {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly (number | undefined)[];
  /** The operator that gives an output's numbers ("Softmax", "Gemm"), where the file tells: scores are read by it. */
  readonly producedBy?: string;
}

export interface Signature {
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
  /** Class labels in the order of the probability columns, where the file states them (ZipMap, classifier attributes). */
  readonly classes?: readonly string[];
}

export type TensorData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | readonly string[];

/** Row-major. */
export interface Tensor {
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly data: TensorData;
}

export interface Session {
  readonly signature: Signature;
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}
