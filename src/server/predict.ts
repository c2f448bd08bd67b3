/** Rows in, predictions out: the validator's own encoding and decoding around a batch. */
import { decodeOutputs, type OutputPlan, type Predictions, planOutputs } from "../inference/decode.js";
import { encodeJsonRows, type InputPlan, planJsonInputs } from "../inference/encode.js";
import type { Signature } from "../inference/session.js";
import type { Label, PredictRequest, PredictResponse } from "../protocols/predict.js";
import type { ServedModel } from "../runtimes/served-model.js";
import type { Batching } from "./batching.js";

export interface PredictPlan {
  readonly inputs: InputPlan;
  readonly outputs: OutputPlan;
}

/** @throws Problem when the model's inputs or outputs are not ones that rows can be mapped to */
export function planPredict(signature: Signature, { features, outputs }: ServedModel): PredictPlan {
  return { inputs: planJsonInputs(signature, features), outputs: planOutputs(signature, outputs) };
}

/** @throws Problem INPUT_INVALID naming the field; what the session throws; Abandoned */
export async function predictRows(
  { inputs, outputs }: PredictPlan,
  { rows, field }: PredictRequest,
  batches: Batching,
  abandoned: () => boolean,
): Promise<Predictions> {
  const encoded = encodeJsonRows(inputs, fillUp(rows, inputs.batch), field);
  return decodeOutputs(outputs, await batches.run(encoded, abandoned), rows.length);
}

/** Rows up to a whole number of batches, where the model insists on its batch size: the last row again and again. */
function fillUp<Row>(rows: readonly Row[], batch: number | undefined): readonly Row[] {
  const missing = batch === undefined ? 0 : (batch - (rows.length % batch)) % batch;
  return missing === 0 ? rows : [...rows, ...new Array<Row>(missing).fill(rows[rows.length - 1] as Row)];
}

/** The answer's content, with labels in the JSON type that the model gives them. */
export function answer(predictions: Predictions, labels: OutputPlan["labels"]): Omit<PredictResponse, "model"> {
  if (predictions.task === "regression") return { predictions: [...predictions.values] };
  const { classes, predicted, probabilities, n } = predictions;
  const named = classes.map(readLabel[labels]);
  const width = classes.length;
  return {
    predictions: Array.from(predicted, (index) => named[index] as Label),
    ...(probabilities && {
      probabilities: Array.from({ length: n }, (_, row) => [...probabilities.subarray(row * width, (row + 1) * width)]),
    }),
    classes: named,
  };
}

const readLabel: Readonly<Record<OutputPlan["labels"], (label: string) => Label>> = {
  integer: (label) => (/^-?\d+$/.test(label) ? BigInt(label) : label),
  boolean: (label) => (label === "true" || label === "false" ? label === "true" : label),
  string: (label) => label,
};
