/** The holdout as a server counts its rows: what goes into the image to count by, and what the canary is compared with. */
import { converters } from "../../inference/convert.js";
import type { Predictions } from "../../inference/decode.js";
import { planInputs } from "../../inference/encode.js";
import { binsOfNumbers, binsOfTexts, type Feature } from "../../inference/feature-bins.js";
import type { Model } from "../../model/model.js";
import type { HoldoutCounts } from "../../rollout/data-quality.js";
import { longestName } from "../../rollout/observers/data-seen.js";
import { mostFeatures } from "../../runtimes/onnx-metrics.js";
import { inputCounter } from "../../server/inputs.js";
import { predictionCounter } from "../../server/predictions.js";
import type { Holdout } from "../../validate/holdout/holdout.js";
import type { ScoredRows } from "../../validate/scored.js";

/** Evenly spread over the holdout: of more, the range and the tenths hardly differ. */
const mostRows = 20_000;

/** The first features of the model, as they lie in the holdout. */
export function referenceOf(model: Model, holdout: Holdout): readonly Feature[] {
  return columnsOf(model, holdout).flatMap(({ name, values }) => {
    const texts = values.filter((value) => typeof value === "string");
    const bins = texts.length > 0 ? binsOfTexts(texts) : binsOfNumbers(values.map(Number));
    return bins === undefined ? [] : [{ name, bins }];
  });
}

/** Counted by the server's own counters. */
export function holdoutCounts(model: Model, holdout: Holdout, answers: ScoredRows): HoldoutCounts {
  const columns = columnsOf(model, holdout);
  const counter = inputCounter(
    columns.map(({ name }) => name),
    referenceOf(model, holdout),
  );
  const rows = columns[0]?.values.length ?? 0;
  counter.add(Array.from({ length: rows }, (_, row) => columns.map(({ values }) => values[row])));
  const inputs: Record<string, Record<string, number>> = {};
  for (const [feature, bin, count] of counter.counts()) inputs[feature] = { ...inputs[feature], [bin]: count };

  const predicted = predictionCounter();
  predicted.add(predictionsOf(answers));
  return {
    inputs,
    predictions: {
      classes: Object.fromEntries(predicted.classes),
      values: Object.fromEntries(predicted.values),
      squares: predicted.squares,
    },
  };
}

interface Column {
  readonly name: string;
  readonly values: readonly (number | string)[];
}

function columnsOf({ signature }: Model, { n, columns, features, optional }: Holdout): readonly Column[] {
  const step = Math.max(1, Math.ceil(n / mostRows));
  const rows = Array.from({ length: Math.ceil(n / step) }, (_, i) => i * step);
  return planInputs(signature, features, optional)
    .inputs.flatMap(({ type, columns: names = [] }) => names.map((name) => ({ name, convert: converters[type] })))
    .slice(0, mostFeatures)
    .filter(({ name }) => name.length <= longestName)
    .map(({ name, convert }) => {
      const cells = columns.get(name) ?? [];
      const values = rows.map((row) => {
        const value = convert(cells[row]);
        return typeof value === "bigint" ? Number(value) : value;
      });
      return { name, values };
    });
}

function predictionsOf({ n, task, classes, predicted, probabilities }: ScoredRows): Predictions {
  if (task === "regression") return { task, n, values: Float64Array.from(predicted) };
  const chosen = Int32Array.from(predicted);
  return { task: "classification", n, classes, predicted: chosen, ...(probabilities && { probabilities }) };
}
