/** Asks a model about every row of the holdout, and sets its answers beside the known ones. */
import { stopIfCancelled } from "../../cancelled.js";
import { about, Problem } from "../../errors.js";
import { parseNumber } from "../../inference/convert.js";
import {
  type Classified,
  decodeOutputs,
  joinOutputs,
  type OutputOptions,
  type OutputPlan,
  type Outputs,
  planOutputs,
  positiveUnknown,
  type Regressed,
} from "../../inference/decode.js";
import { encodeRows, type InputPlan, type Inputs, joinInputs, planInputs } from "../../inference/encode.js";
import { positiveOf } from "../../inference/labels.js";
import type { Session } from "../../inference/session.js";
import type { Progress } from "../../progress.js";
import type { Holdout } from "../holdout/holdout.js";
import type { ScoredRows } from "../scored.js";
import { knownAnswers } from "./answers.js";

export interface PredictOptions extends OutputOptions {
  /** How the model is called in messages: its path. */
  readonly name: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What a model predicted, with what only the message of a metric needs. */
export interface Predicted {
  readonly scored: ScoredRows;
  /** Why there are no probabilities, where there are none. */
  readonly noProbabilities?: string;
}

/** Large enough that a call's cost is lost in it, small enough that its tensors stay in the cache. */
const rowsPerBatch = 256;

/**
 * Predictions for every row.
 *
 * @throws Problem MODEL_INPUTS_DIFFER, MODEL_OUTPUTS_UNCLEAR, MODEL_POSITIVE_UNKNOWN before any row is asked;
 *   INPUT_INVALID, HOLDOUT_CLASSES_UNKNOWN, HOLDOUT_INVALID for the rows; PREDICTION_FAILED, PREDICTION_INVALID;
 *   CANCELLED
 */
export async function predictHoldout(session: Session, holdout: Holdout, options: PredictOptions): Promise<Predicted> {
  const inputs = about(`${options.name} on ${holdout.path}`, () =>
    planInputs(session.signature, holdout.features, holdout.optional),
  );
  const plan = about(options.name, () => planOutputs(session.signature, options));
  const outputs = await runAll(session, inputs, holdout, options);
  const predictions = decodeOutputs(plan, outputs, holdout.n);
  const { n, weight, group, ordered } = holdout;
  const rows = { n, weight, group, ordered };
  if (predictions.task === "regression") return { scored: { ...rows, ...besideValues(predictions, holdout) } };
  const scored = { ...rows, ...besideLabels(predictions, plan, holdout, options.name) };
  return { scored, noProbabilities: predictions.noProbabilities };
}

/** Outputs for all rows, batch by batch; of a padded last batch, more. */
async function runAll(
  session: Session,
  plan: InputPlan,
  holdout: Holdout,
  { signal, progress, name }: PredictOptions,
): Promise<Outputs> {
  const size = plan.batch ?? rowsPerBatch;
  const task = progress.task(`predicting with ${name}`, holdout.n);
  const batches: Outputs[] = [];
  try {
    for (let from = 0; from < holdout.n; from += size) {
      stopIfCancelled(signal, `predicting ${holdout.path}`);
      const to = Math.min(from + size, holdout.n);
      batches.push(await session.run(encodeBatch(plan, holdout, from, to)));
      task.update(to);
    }
  } finally {
    task.end();
  }
  return joinOutputs(batches);
}

/** Tensors of the rows from..to−1, filled up by the last of them where the model insists on its batch size. */
export function encodeBatch(plan: InputPlan, { path, columns, nameRow }: Holdout, from: number, to: number): Inputs {
  const inputs = about(path, () => encodeRows(plan, columns, from, to, nameRow));
  const missing = Math.max(0, (plan.batch ?? 0) - (to - from));
  if (missing === 0) return inputs;
  const last = encodeRows(plan, columns, to - 1, to, nameRow);
  return joinInputs([inputs, ...new Array<Inputs>(missing).fill(last)]);
}

function besideValues({ values }: Regressed, { label, labelColumn, path, nameRow }: Holdout) {
  const truth = Float64Array.from(label, (cell, index) => {
    const value = typeof cell === "string" ? parseNumber(cell) : cell;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new Problem("HOLDOUT_INVALID", {
      what: `${path}, ${nameRow(index)}: the label '${labelColumn}' is '${cell}', but the model predicts a number`,
      remedy:
        "If it is a classifier, write task: binary or task: multiclass under model. Else correct the label or its column.",
    });
  });
  return { task: "regression", classes: [], truth, predicted: values } as const;
}

function besideLabels(predictions: Classified, plan: OutputPlan, holdout: Holdout, name: string) {
  const { classes, truth, predicted } = knownAnswers(predictions, plan.labels, holdout, name);
  const task = taskOf(classes, plan.options, name);
  const { probabilities } = predictions;
  // scikit-learn clips by the precision of the array that it is given; softmax of float32 logits stays float32.
  const singlePrecision = plan.scores?.type === "float32";
  if (task === "multiclass") return { task, classes, truth, predicted, probabilities, singlePrecision };
  const positive = about(name, () => knownPositive(classes, plan));
  return { task, classes, truth, predicted, probabilities, singlePrecision, positive };
}

function knownPositive(classes: readonly string[], { labels, options }: OutputPlan): number {
  const positive = positiveOf(classes, labels, options.positive);
  if (positive === undefined) throw positiveUnknown(classes);
  return positive;
}

function taskOf(classes: readonly string[], { task }: OutputOptions, name: string): "binary" | "multiclass" {
  if (task !== "binary" || classes.length === 2) {
    return task === "multiclass" || classes.length !== 2 ? "multiclass" : "binary";
  }
  throw new Problem("MODEL_OUTPUTS_UNCLEAR", {
    what: `model.task is binary, but ${name} has ${classes.length} classes: ${classes.join(", ")}`,
    remedy: "Write task: multiclass, or leave it out: the file says it.",
  });
}
