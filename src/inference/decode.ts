/** Tensors → predictions: which output is the label and which the scores, whatever exporter wrote the model. */
import type { Signature, Tensor } from "./session.js";

/** What the configuration says of the model (`model: {task, positive, threshold, classes}`); all may be absent. */
export interface OutputOptions {
  readonly task?: "binary" | "multiclass" | "regression";
  /** The positive class of a binary model. */
  readonly positive?: string;
  /** Probability of the positive class from which (inclusive) it is predicted; without it the model's own label counts. */
  readonly threshold?: number;
  /** Names of the classes in the order of the model's score columns, where the file does not state them. */
  readonly classes?: readonly string[];
}

/** How a model's outputs are read. Made once a model; opaque to callers but for what is documented here. */
export interface OutputPlan {
  readonly task: "classification" | "regression";
  /** In the order of the score columns; undefined where neither file nor configuration states them. */
  readonly classes?: readonly string[];
  /** What a label is in JSON: "integer" labels are answered as numbers. */
  readonly labels: "integer" | "boolean" | "string";
  /** Name of the output that holds labels. */
  readonly label?: string;
  /** Name of the output that holds probabilities, logits or regression values. */
  readonly scores?: string;
  readonly options: OutputOptions;
}

/** Of n rows. */
export type Predictions =
  | {
      readonly task: "classification";
      readonly n: number;
      /** Sorted as scikit-learn sorts labels (numbers by value, strings by code point). */
      readonly classes: readonly string[];
      /** Index into classes, one per row. */
      readonly predicted: Int32Array;
      /** n × classes, row-major, columns in the order of `classes`; absent when the model gives none that are sound. */
      readonly probabilities?: Float64Array;
      /** Index of the positive class; two classes only, and only where it is known (0/1, true/false, or configured). */
      readonly positive?: number;
    }
  | { readonly task: "regression"; readonly n: number; readonly values: Float64Array };

/**
 * Decides which output is what.
 *
 * @throws Problem MODEL_OUTPUTS_UNCLEAR when the outputs fit nothing that is known, or contradict the options
 */
export function planOutputs(_signature: Signature, _options: OutputOptions = {}): OutputPlan {
  throw new Error("not there yet");
}

/**
 * Predictions from one run's outputs.
 *
 * @throws Problem PREDICTION_INVALID when the model answered with NaN, or another number of rows than it was asked
 */
export function decodeOutputs(
  _plan: OutputPlan,
  _outputs: Readonly<Record<string, Tensor>>,
  _rows: number,
): Predictions {
  throw new Error("not there yet");
}

/** The rows from..to−1 of each output: one request's part of a joined batch. */
export function sliceOutputs(
  _outputs: Readonly<Record<string, Tensor>>,
  _from: number,
  _to: number,
): Record<string, Tensor> {
  throw new Error("not there yet");
}
