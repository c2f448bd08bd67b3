/** Which output of a model is the label and which the scores. Pure; decided by signature and configuration. */
import { Problem } from "../errors.js";
import { kindOf, type LabelKind } from "./labels.js";
import type { ElementType, Signature, TensorSpec } from "./session.js";

/** What the configuration says of the model (`model: {task, positive, threshold, classes}`); all may be absent. */
export interface OutputOptions {
  readonly task?: "binary" | "multiclass" | "regression";
  /** The positive class of a binary model. */
  readonly positive?: string;
  /** Probability of the positive class from which (inclusive) it is predicted; without it the model's own label counts. */
  readonly threshold?: number;
  /** Names of the classes in the order of the model's score columns; for integer labels, what 0, 1, … mean. */
  readonly classes?: readonly string[];
}

/** How a model's outputs are read. Made once a model. */
export interface OutputPlan {
  readonly task: "classification" | "regression";
  /** In the order of the score columns; undefined where neither file nor configuration states them. */
  readonly classes?: readonly string[];
  /** What a label is: in JSON, integer labels are answered as numbers. */
  readonly labels: LabelKind;
  /** The model's own label text → the configured name, where model.classes gives other names. */
  readonly rename?: ReadonlyMap<string, string>;
  /** Name of the output that holds labels. */
  readonly label?: string;
  /** The output that holds probabilities, logits or regression values. */
  readonly scores?: TensorSpec;
  readonly options: OutputOptions;
}

const floats: readonly ElementType[] = ["float32", "float64"];
const isScore = ({ type }: TensorSpec) => floats.includes(type);

/** Values of one row; undefined where the file does not say. */
const widthOf = ({ shape }: TensorSpec) =>
  shape.slice(1).reduce<number | undefined>((width, size) => (size === undefined ? undefined : (width ?? 1) * size), 1);

/**
 * Decides which output is what.
 *
 * An integer, bool or string output of one value a row is the label; a float output holds scores. Scores alone are a
 * classification when the task or classes are configured, when there are several a row, or when Softmax, LogSoftmax or
 * Sigmoid made them; else one value a row is a regression.
 *
 * @throws Problem MODEL_OUTPUTS_UNCLEAR when the outputs fit nothing that is known, or contradict the options
 */
export function planOutputs(signature: Signature, options: OutputOptions = {}): OutputPlan {
  const label = signature.outputs.find((output) => !isScore(output) && (widthOf(output) ?? 1) === 1);
  const scores = scoresOf(signature, label);
  if (!label && !scores) throw unclear(signature, "none of the model's outputs is a label or a score");
  const regression = options.task === "regression" || (options.task === undefined && isRegression(signature, options));
  if (regression) return { task: "regression", labels: "string", label: label?.name, scores, options };
  return { task: "classification", label: label?.name, scores, options, ...classNames(signature, label, options) };
}

/** The one float output; with a label beside several, the one that is called probabilities. */
function scoresOf(signature: Signature, label: TensorSpec | undefined): TensorSpec | undefined {
  const found = signature.outputs.filter(isScore);
  if (found.length <= 1) return found[0];
  const named = found.filter(({ name }) => /prob|score|logit/i.test(name));
  if (named.length === 1) return named[0];
  const remedy = label
    ? "Export it with one matrix of probabilities (skl2onnx: options={'zipmap': False})."
    : "Export it with one output: probabilities, logits, or the predicted value.";
  throw unclear(signature, `the model has ${found.length} outputs of numbers, and nothing says which counts`, remedy);
}

function isRegression(signature: Signature, { classes, threshold, positive }: OutputOptions): boolean {
  if (classes || threshold !== undefined || positive !== undefined || signature.classes) return false;
  const [output] = signature.outputs;
  if (signature.outputs.some((other) => !isScore(other)) || !output) return false;
  const width = widthOf(output);
  if (["Softmax", "LogSoftmax", "Sigmoid"].includes(output.producedBy ?? "")) return false;
  if (width === undefined && !/Regressor$/.test(output.producedBy ?? "")) {
    throw unclear(
      signature,
      `the file does not say how many values a row '${output.name}' has`,
      "Say what it is: task: regression, binary or multiclass under model.",
    );
  }
  return width === 1 || width === undefined;
}

function classNames(
  { classes: stated }: Signature,
  label: TensorSpec | undefined,
  { classes: configured }: OutputOptions,
): Pick<OutputPlan, "classes" | "labels" | "rename"> {
  const kind = labelKind(label, stated);
  // The file knows its order better; the same names in any order add nothing.
  if (!configured || (stated && sameSet(stated, configured))) return { classes: stated, labels: kind };
  if (new Set(configured).size !== configured.length || (stated && stated.length !== configured.length)) {
    throw new Problem("MODEL_OUTPUTS_UNCLEAR", {
      what: `model.classes names ${configured.join(", ")}, but the model has ${stated ? `${stated.length} classes: ${stated.join(", ")}` : "each class once"}`,
      remedy: "List each class once, in the order of the model's score columns.",
    });
  }
  const own = stated ?? (kind === "string" ? configured : configured.map((_, index) => ownLabel(kind, index)));
  const rename = new Map(own.map((name, index) => [name, configured[index]!]));
  return { classes: configured, labels: kindOf(configured), rename };
}

const ownLabel = (kind: LabelKind, index: number) => (kind === "boolean" ? String(index === 1) : String(index));

function labelKind(label: TensorSpec | undefined, stated: readonly string[] | undefined): LabelKind {
  if (label?.type === "string") return "string";
  if (label?.type === "bool") return "boolean";
  if (label || !stated) return "integer";
  return kindOf(stated);
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().join("\n") === [...b].sort().join("\n");

function unclear(signature: Signature, what: string, remedy?: string): Problem {
  const outputs = signature.outputs.map(
    ({ name, type, shape }) =>
      `  ${name}: ${type} [${shape.map((size, index) => size ?? (index === 0 ? "N" : "any")).join(", ")}]`,
  );
  return new Problem("MODEL_OUTPUTS_UNCLEAR", {
    what,
    remedy: `${remedy ?? "Export it with a label output, a matrix of probabilities or logits, or one predicted value a row."}\nThe model's outputs:\n${outputs.join("\n")}`,
  });
}
