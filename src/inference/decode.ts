/** Tensors → predictions: labels, probabilities or values, whatever exporter wrote the model. */
import { Problem } from "../errors.js";
import { positiveOf, sortLabels } from "./labels.js";
import type { OutputPlan } from "./plan-outputs.js";
import { argmax, type Matrix, probabilitiesOf, type Sound } from "./probabilities.js";
import type { Tensor } from "./session.js";

export { type OutputOptions, type OutputPlan, planOutputs } from "./plan-outputs.js";
export { joinBatches as joinOutputs } from "./tensors.js";

export type Outputs = Readonly<Record<string, Tensor>>;

/** Of n rows. */
export type Predictions = Classified | Regressed;

export interface Classified {
  readonly task: "classification";
  readonly n: number;
  /** Sorted as scikit-learn sorts labels (numbers by value, strings by code point). */
  readonly classes: readonly string[];
  /** True where nothing states the classes, so that `classes` are just those which these rows were given. */
  readonly open?: boolean;
  /** Index into classes, one per row. */
  readonly predicted: Int32Array;
  /** n × classes, row-major, columns in the order of `classes`; absent when the model gives none that are sound. */
  readonly probabilities?: Float64Array;
  /** Why there are none, for the message of a metric that needs them. */
  readonly noProbabilities?: string;
  /** Index of the positive class; two classes only, and only where it is known (0/1, true/false, or configured). */
  readonly positive?: number;
}

export interface Regressed {
  readonly task: "regression";
  readonly n: number;
  readonly values: Float64Array;
}

/**
 * Predictions from one run's outputs.
 *
 * The predicted class is: with a threshold, the positive class where its probability reaches it (inclusive); else the
 * model's own label; else the class of the largest score, the first of equals.
 *
 * @param rows  how many rows were asked; outputs of a padded batch may have more
 * @throws Problem PREDICTION_INVALID when the model answered with NaN, or fewer rows than it was asked,
 *   MODEL_OUTPUTS_UNCLEAR when the numbers contradict what is configured
 */
export function decodeOutputs(plan: OutputPlan, outputs: Outputs, rows: number): Predictions {
  if (plan.task === "regression") return { task: "regression", n: rows, values: valuesOf(plan, outputs, rows) };
  const labels = plan.label === undefined ? undefined : labelsOf(plan, outputs, plan.label, rows);
  const scores = plan.scores && matrixOf(outputs, plan.scores.name, rows);
  const sound: Sound = scores
    ? probabilitiesOf(scores, plan.scores?.producedBy, labels !== undefined)
    : { why: "the model gives labels only" };
  const columns = columnsOf(plan, scores, sound, labels);
  const classes = sortLabels(columns ?? labels ?? [], plan.labels);
  const indices = new Map(classes.map((label, index) => [label, index]));
  const order = columns?.map((label) => indices.get(label)!);
  const probabilities = sound.matrix && order && reorder(sound.matrix, order);
  // Labels alone may lack a class that this batch has no row of, so nothing is said of classes then.
  const positive = columns && positiveOf(classes, plan.labels, plan.options.positive);
  return {
    task: "classification",
    n: rows,
    classes,
    open: columns === undefined ? true : undefined,
    predicted:
      plan.options.threshold === undefined
        ? (indicesOf(labels, indices) ?? largest(sound.matrix ?? scores!, order!))
        : aboveThreshold(plan.options.threshold, classes, positive, probabilities, sound.why),
    probabilities,
    noProbabilities: probabilities
      ? undefined
      : (sound.why ?? "nothing says which score belongs to which class: list them under model.classes"),
    positive: classes.length === 2 ? positive : undefined,
  };
}

/** A numeric output as a matrix of n rows, checked to be finite. */
function matrixOf(outputs: Outputs, name: string, rows: number): Matrix {
  const { data, dims } = outputOf(outputs, name, rows);
  const width = dims.slice(1).reduce((product, size) => product * size, 1);
  const values = new Float64Array(rows * width);
  for (let index = 0; index < values.length; index++) {
    const value = Number(data[index]);
    if (!Number.isFinite(value)) throw notFinite(name, value, Math.floor(index / width));
    values[index] = value;
  }
  return { rows, width, values };
}

function valuesOf(plan: OutputPlan, outputs: Outputs, rows: number): Float64Array {
  const name = plan.scores?.name ?? plan.label ?? "";
  const { width, values } = matrixOf(outputs, name, rows);
  if (width === 1) return values;
  throw new Problem("MODEL_OUTPUTS_UNCLEAR", {
    what: `the model answers with ${width} values a row in '${name}', and a regression has one`,
    remedy: "If these are scores of classes, write task: multiclass under model.",
  });
}

function labelsOf({ rename }: OutputPlan, outputs: Outputs, name: string, rows: number): readonly string[] {
  const { data, type } = outputOf(outputs, name, rows);
  const text = type === "bool" ? (value: unknown) => String(value !== 0) : String;
  return Array.from({ length: rows }, (_, index) => {
    const label = text(data[index]);
    return rename?.get(label) ?? label;
  });
}

function outputOf(outputs: Outputs, name: string, rows: number): Tensor {
  const output = outputs[name];
  const answered = output?.dims[0] ?? (output ? 1 : 0);
  if (output && answered >= rows) return output;
  throw new Problem("PREDICTION_INVALID", {
    what: `asked for ${rows} rows, the model answered ${answered} in its output '${name}'`,
    remedy: "Its batch size may be fixed within the graph: export it with an open first dimension.",
  });
}

function notFinite(name: string, value: number, row: number): Problem {
  return new Problem("PREDICTION_INVALID", {
    what: `the model predicted ${value} in its output '${name}' (row ${row + 1} of those asked)`,
    remedy: "Feed this row to the model in Python's onnxruntime. A division by zero or a missing scaling is likely.",
  });
}

/** Classes in the order of the score columns; undefined when there are no scores, or nothing says what they are of. */
function columnsOf(
  { classes, labels: kind }: OutputPlan,
  scores: Matrix | undefined,
  sound: Sound,
  labels: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!scores) return classes;
  // One column is the score of the second of two classes.
  const width = scores.width === 1 ? 2 : scores.width;
  if (classes?.length === width) return classes;
  if (classes) {
    throw new Problem("MODEL_OUTPUTS_UNCLEAR", {
      what: `the model gives ${width} scores a row, but ${classes.length} classes are named: ${classes.join(", ")}`,
      remedy: "List each class once under model.classes, in the order of the model's score columns.",
    });
  }
  if (kind === "string") return undefined;
  const assumed = kind === "boolean" ? ["false", "true"] : Array.from({ length: width }, (_, index) => String(index));
  return labels === undefined || agrees(sound.matrix ?? scores, assumed, labels) ? assumed : undefined;
}

/** Whether the model's own labels are those of the largest scores, if columns are 0, 1, …: else they are not. */
function agrees(scores: Matrix, assumed: readonly string[], labels: readonly string[]): boolean {
  if (scores.width !== assumed.length) return false;
  const columns = new Map(assumed.map((label, index) => [label, index]));
  return labels.every((label, row) => {
    const column = columns.get(label);
    const best = scores.values[row * scores.width + argmax(scores, row)]!;
    return column !== undefined && scores.values[row * scores.width + column]! >= best - 1e-6;
  });
}

/** @param target  where each column goes */
function reorder({ rows, width, values }: Matrix, target: readonly number[]): Float64Array {
  if (target.every((place, column) => place === column)) return values;
  const ordered = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      ordered[row * width + target[column]!] = values[row * width + column]!;
    }
  }
  return ordered;
}

function indicesOf(
  labels: readonly string[] | undefined,
  indices: ReadonlyMap<string, number>,
): Int32Array | undefined {
  return (
    labels &&
    Int32Array.from(labels, (label) => {
      const index = indices.get(label);
      if (index !== undefined) return index;
      throw new Problem("PREDICTION_INVALID", {
        what: `the model predicted '${label}', which is none of the classes that it states: ${[...indices.keys()].join(", ")}`,
        remedy: "The exported file contradicts itself: export it again.",
      });
    })
  );
}

function largest(scores: Matrix, order: readonly number[]): Int32Array {
  return Int32Array.from({ length: scores.rows }, (_, row) => order[argmax(scores, row)]!);
}

function aboveThreshold(
  threshold: number,
  classes: readonly string[],
  positive: number | undefined,
  probabilities: Float64Array | undefined,
  why: string | undefined,
): Int32Array {
  if (classes.length !== 2 || !probabilities) {
    throw new Problem("MODEL_OUTPUTS_UNCLEAR", {
      what: `model.threshold needs the probabilities of two classes, but ${why ?? `this model has ${classes.length} classes`}`,
      remedy: "Take model.threshold out, or export the model with probabilities.",
    });
  }
  if (positive === undefined) throw positiveUnknown(classes);
  return Int32Array.from({ length: probabilities.length / 2 }, (_, row) =>
    probabilities[2 * row + positive]! >= threshold ? positive : 1 - positive,
  );
}

/** The Problem for two classes of which nothing says which is the positive one. */
export function positiveUnknown(classes: readonly string[]): Problem {
  return new Problem("MODEL_POSITIVE_UNKNOWN", {
    what: `nothing says which of the two classes is the positive one: ${classes.map((name) => `'${name}'`).join(", ")}`,
    remedy: `Name it:\n  model: {path: …, positive: ${JSON.stringify(classes[1] ?? "")}}`,
  });
}

/** The rows from..to−1 of each output: one request's part of a joined batch. */
export function sliceOutputs(outputs: Outputs, from: number, to: number): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { type, dims, data }]) => {
      const width = dims.slice(1).reduce((product, size) => product * size, 1);
      return [name, { type, dims: [to - from, ...dims.slice(1)], data: data.slice(from * width, to * width) }];
    }),
  );
}
