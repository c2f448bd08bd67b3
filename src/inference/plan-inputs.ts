/** Which column feeds which input of a model. Pure; decided by the signature, never by looking at values. */
import { Problem } from "../errors.js";
import type { ElementType, Signature, Tensor, TensorSpec } from "./session.js";

/** Where one input's values come from. */
export interface PlannedInput {
  readonly name: string;
  readonly type: ElementType;
  /**
   * Dimensions of one row: [] for an input of shape [N], [1] for [N, 1], [1, 28, 28] for images. Undefined where the
   * model leaves them open and nothing else says them (JSON rows): then one dimension, as wide as the first row.
   */
  readonly rowShape?: readonly number[];
  /** Columns whose cells make up one row, in order (row-major). Undefined where they have no names (JSON arrays). */
  readonly columns?: readonly string[];
}

export interface InputPlan {
  readonly inputs: readonly PlannedInput[];
  /** The batch size that the model insists on, where its first dimension is fixed (exports without dynamic axes). */
  readonly batch?: number;
}

/** Inputs of one run by name, as Session.run takes them. */
export type Inputs = Readonly<Record<string, Tensor>>;

/** A fixed batch beyond this is no batch but a mistake in the file, and would be allocated for each run. */
const largestFixedBatch = 4096;

/**
 * Decides which column feeds which input.
 *
 * Inputs of one value a row ([N] or [N, 1]) take the columns of their names; other columns are left alone. One matrix
 * input takes all columns in the order given, if the number fits.
 *
 * @param columns   the holdout's columns without label, weight, id and the like, in file order
 * @param optional  those among them that a matrix may do without, all together (columns that are there for slices)
 * @throws Problem MODEL_INPUTS_DIFFER, with both lists, when they do not fit
 */
export function planInputs(
  signature: Signature,
  columns: readonly string[],
  optional: readonly string[] = [],
): InputPlan {
  const { inputs } = signature;
  const [only] = inputs;
  if (inputs.length > 0 && inputs.every((input) => elements(input) === 1 && columns.includes(input.name))) {
    return { inputs: inputs.map((input) => planned(input, [input.name])), batch: fixedBatch(signature) };
  }
  if (inputs.length === 1 && only) {
    const needed = columns.filter((column) => !optional.includes(column));
    const fitting = [columns, needed].find((names) => fits(only, names.length));
    if (fitting) return { inputs: [planned(only, fitting)], batch: fixedBatch(signature) };
  }
  throw differ(signature, columns);
}

/** An open width takes any number of columns, but only in a plain matrix: how else to shape a row would be a guess. */
function fits(input: TensorSpec, width: number): boolean {
  const wanted = elements(input);
  return wanted === undefined ? width > 0 && input.shape.length === 2 : wanted === width;
}

/**
 * The plan for rows that come as JSON, one by one.
 *
 * @param features  names of a matrix input's columns where they are known (then rows may be objects as well as arrays)
 * @throws Problem MODEL_INPUTS_DIFFER when the features do not fit the model
 */
export function planJsonInputs(signature: Signature, features?: readonly string[]): InputPlan {
  if (features) return planInputs(signature, features);
  const several = signature.inputs.length > 1;
  return {
    inputs: signature.inputs.map((input) => {
      const width = elements(input);
      if (several && width !== 1) throw differ(signature, undefined);
      return several
        ? planned(input, [input.name])
        : { name: input.name, type: input.type, rowShape: width === undefined ? undefined : rowShape(input) };
    }),
    batch: fixedBatch(signature),
  };
}

function planned(input: TensorSpec, columns: readonly string[]): PlannedInput {
  const open = input.shape.slice(1).includes(undefined);
  return { name: input.name, type: input.type, rowShape: open ? [columns.length] : rowShape(input), columns };
}

const rowShape = (input: TensorSpec) => input.shape.slice(1).map((size) => size ?? 1);

/** Elements of one row; undefined where the model leaves a dimension open. */
function elements(input: TensorSpec): number | undefined {
  // A scalar has no rows at all; 0 fits no column list.
  if (input.shape.length === 0) return 0;
  return input.shape
    .slice(1)
    .reduce<number | undefined>(
      (product, size) => (product === undefined || size === undefined ? undefined : product * size),
      1,
    );
}

function fixedBatch({ inputs }: Signature): number | undefined {
  const batch = inputs[0]?.shape[0];
  if (batch !== undefined && batch > largestFixedBatch) {
    throw new Problem("MODEL_UNSUPPORTED", {
      what: `the model takes batches of exactly ${batch} rows`,
      remedy: "Export it with an open first dimension (dynamic_axes in torch.onnx.export).",
    });
  }
  return batch;
}

function differ({ inputs }: Signature, columns: readonly string[] | undefined): Problem {
  const takes = inputs.map((input) => `  ${input.name}: ${input.type} [${shapeText(input)}]`).join("\n");
  const given =
    columns === undefined
      ? ""
      : `\nThe rows have ${columns.length} columns for it:\n  ${columns.join(", ") || "(none)"}`;
  return new Problem("MODEL_INPUTS_DIFFER", {
    what: whatDiffers(inputs, columns),
    remedy: `The model takes:\n${takes}${given}\nName the columns that are features in holdout.features, or give label, id, weight, group and time their own keys.`,
  });
}

function shapeText({ shape }: TensorSpec): string {
  return shape.map((size, index) => size ?? (index === 0 ? "N" : "any")).join(", ");
}

function whatDiffers(inputs: readonly TensorSpec[], columns: readonly string[] | undefined): string {
  const [only] = inputs;
  if (inputs.length === 1 && only) {
    const width = elements(only);
    if (width === undefined) return `the model's input '${only.name}' has dimensions that the file leaves open`;
    return `the model takes ${width} value${width === 1 ? "" : "s"} a row, but there are ${columns?.length ?? 0} columns for it`;
  }
  const wide = inputs.find((input) => elements(input) !== 1);
  if (wide) return `the model has several inputs, and '${wide.name}' takes more than one value a row`;
  const lacking = inputs.map((input) => input.name).filter((name) => !columns?.includes(name));
  return `there is no column for ${lacking.length === 1 ? "the model's input" : "the model's inputs"} ${list(lacking)}`;
}

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
