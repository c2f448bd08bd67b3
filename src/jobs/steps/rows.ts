/** The holdout's rows as users would send them, and the columns that a model takes. */
import type { Config } from "../../config/config.js";
import { converters } from "../../inference/convert.js";
import { planInputs } from "../../inference/encode.js";
import type { Model } from "../../model/model.js";
import { encodePredictRequest, type Value } from "../../protocols/predict.js";
import type { EncodedRequest } from "../../rollout/seams.js";
import { runtimes } from "../../runtimes/list.js";
import type { Holdout } from "../../validate/holdout/holdout.js";
import type { Subject } from "./subject.js";

/**
 * The holdout's rows as requests: objects by column name, with every column that either model takes, since users send
 * the same to both.
 */
export async function encodeRequests(
  { candidate, baseline, holdout }: Subject,
  config: Config,
): Promise<readonly EncodedRequest[]> {
  const models = baseline ? [candidate, baseline.model] : [candidate];
  const { predict } = await runtimes[config.image.runtime].load();
  const inputs = models.flatMap(({ signature }) => planInputs(signature, holdout.features, holdout.optional).inputs);
  const columns = new Map(inputs.flatMap(({ type, columns = [] }) => columns.map((name) => [name, type] as const)));
  return Array.from({ length: holdout.n }, (_, row) => {
    const cells = [...columns].map(([name, type]) => [
      name,
      asJson(converters[type](holdout.columns.get(name)?.[row])),
    ]);
    return {
      path: predict.path,
      contentType: predict.contentType,
      body: encodePredictRequest(Object.fromEntries(cells)),
    };
  });
}

/** JSON has no integers beyond 2^53; the server reads them from text. */
function asJson(value: number | bigint | string): Value {
  return typeof value === "bigint" ? (Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()) : value;
}

/** The columns that a matrix model was judged on, in its order: with them the server takes rows by name. */
export function featuresOf({ signature }: Model, holdout: Holdout): readonly string[] {
  return planInputs(signature, holdout.features, holdout.optional).inputs.flatMap(({ columns = [] }) => columns);
}
