/** Known rows as users would send them, and the columns that a model takes. */
import { createHash } from "node:crypto";
import type { Config } from "../../config/config.js";
import { Problem } from "../../errors.js";
import { converters, Refusal } from "../../inference/convert.js";
import { planInputs } from "../../inference/encode.js";
import type { ElementType } from "../../inference/session.js";
import type { Model } from "../../model/model.js";
import { encodePredictRequest, type Value } from "../../protocols/predict.js";
import type { KnownAnswers } from "../../rollout/answer-tally.js";
import type { EncodedRequest } from "../../rollout/seams.js";
import { runtimes } from "../../runtimes/list.js";
import { Random } from "../../stats/random.js";
import { type Holdout, type Rows, readRows } from "../../validate/holdout/holdout.js";
import type { World } from "../../world.js";
import { within } from "./state.js";
import type { Subject } from "./subject.js";

export interface KnownRows {
  readonly requests: readonly EncodedRequest[];
  /** Where a gate of the canary asks for them. */
  readonly answers?: KnownAnswers;
}

/** The same rows go in the same order, so that a resume counts no row twice. */
const seed = "order of the replayed rows";

/**
 * The holdout's rows, or those of the table that is to be replayed, in an order of chance: a table may be sorted, and
 * the first rows must tell as much as the rest.
 *
 * @throws Problem INPUT_INVALID for a value that a model does not take; HOLDOUT_INVALID, FILE_NOT_FOUND of that table
 */
export async function knownRows(subject: Subject, config: Config, world: World): Promise<KnownRows> {
  const rows = await rowsToReplay(subject, config, world);
  const order = shuffled(rows.n);
  const requests = await encodeRequests(rows, order, subject, config);
  const asking = config.canary.gates.filter(({ metric }) => metric === "accuracy");
  return asking.length === 0
    ? { requests }
    : { requests, answers: answersOf(rows, order, subject, asking[0]!.written) };
}

/** The table that they are rows of: the holdout, unless another one is named. @throws as `knownRows` */
export async function rowsToReplay({ holdout }: Subject, config: Config, world: World): Promise<Rows> {
  const { traffic } = config.canary;
  return traffic === "live" || traffic.replay === "holdout" ? holdout : readRecorded(traffic.replay, config, world);
}

function readRecorded(path: string, config: Config, world: World): Promise<Rows> {
  return readRows(within(config, path), { ...config.holdout, path }, world);
}

function answersOf(rows: Rows, order: readonly number[], { candidate }: Subject, gate: string): KnownAnswers {
  const label = labelOf(rows, gate);
  const model = `md5:${candidate.md5}`;
  const fingerprint = createHash("sha256").update(`${rows.fingerprint} ${model}`).digest("hex").slice(0, 16);
  return { labels: order.map((row) => label[row]!), fingerprint, model };
}

/** @throws Problem HOLDOUT_INVALID where a gate needs answers, and the rows have none */
export function labelOf({ label, path }: Rows, gate: string): NonNullable<Rows["label"]> {
  if (label === undefined) {
    throw new Problem("HOLDOUT_INVALID", {
      what: `'${gate}' needs known answers, and ${path} has no column with them (holdout.label)`,
      remedy: "Replay rows that have them (canary.traffic: {replay: holdout}), or take the gate out.",
    });
  }
  return label;
}

function shuffled(rows: number): readonly number[] {
  const random = new Random(seed);
  const order = Array.from({ length: rows }, (_, row) => row);
  for (let last = rows - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** Objects by column name, with every column that either model takes, since users send the same to both. */
async function encodeRequests(
  rows: Rows,
  order: readonly number[],
  { candidate, baseline, holdout }: Subject,
  config: Config,
): Promise<readonly EncodedRequest[]> {
  const models = baseline ? [candidate, baseline.model] : [candidate];
  const { predict } = await runtimes[config.image.runtime].load();
  const inputs = models.flatMap(({ signature }) => planInputs(signature, holdout.features, holdout.optional).inputs);
  const columns = new Map(inputs.flatMap(({ type, columns = [] }) => columns.map((name) => [name, type] as const)));
  const absent = [...columns.keys()].find((name) => !rows.columns.has(name));
  if (absent !== undefined) throw withoutColumn(absent, rows);
  return order.map((row) => {
    const cells = [...columns].map(([name, type]) => [name, cellOf(rows, row, name, type)]);
    return {
      path: predict.path,
      contentType: predict.contentType,
      body: encodePredictRequest(Object.fromEntries(cells)),
    };
  });
}

function withoutColumn(name: string, { path, columns }: Rows): Problem {
  return new Problem("HOLDOUT_INVALID", {
    what: `${path} has no column '${name}', which the model takes`,
    remedy: `Its columns are called as the holdout's are. It has: ${[...columns.keys()].join(", ")}`,
  });
}

function cellOf({ columns, path }: Rows, row: number, name: string, type: ElementType): Value {
  const cell = columns.get(name)?.[row];
  try {
    return asJson(converters[type](cell));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Problem("INPUT_INVALID", {
      what: `${path}, row ${row + 1}, column '${name}': ${error.message}`,
      remedy: "Correct it, or leave the row out.",
      cause: error,
    });
  }
}

/** JSON has no integers beyond 2^53; the server reads them from text. */
function asJson(value: number | bigint | string): Value {
  return typeof value === "bigint" ? (Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()) : value;
}

/** The columns that a matrix model was judged on, in its order: with them the server takes rows by name. */
export function featuresOf({ signature }: Model, holdout: Holdout): readonly string[] {
  return planInputs(signature, holdout.features, holdout.optional).inputs.flatMap(({ columns = [] }) => columns);
}
