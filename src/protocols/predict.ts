/**
 * Our own plain protocol, `POST /predict`: rows as JSON in, predictions out. Both sides, pure.
 *
 * Request: `{"rows": [{"age": 41, "region": "north"}, …]}`, or each row as a list of values in the model's column
 * order; `instances` is taken for `rows`, since other servers call it so.
 * Answer: `{"predictions": […], "probabilities": [[…], …], "classes": […], "model": {"name", "version", "digest"}}`.
 */
import { type Decoded, Fault, isObject, type JsonObject, kindOf, own, step } from "./fault.js";

/** What one row says of one column; null for what is missing. A list where the model's input has inner dimensions. */
export type Value = string | number | boolean | null | readonly Value[];
/** By column name, or in the order of the model's columns. */
export type Row = Readonly<Record<string, Value>> | readonly Value[];

export interface PredictRequest {
  readonly rows: readonly Row[];
  /** Which of the two names the rows came under, so that faults found later can name them as the sender does. */
  readonly field: "rows" | "instances";
}

export interface ModelIdentity {
  readonly name: string;
  /** The release's semantic version, or what else names it. */
  readonly version: string;
  /** What the bytes are: `sha256:…` or `md5:…`. */
  readonly digest: string;
}

/** A class label in the JSON type that the model gives it. */
export type Label = string | number | bigint | boolean;

export interface PredictResponse {
  /** One a row: a class label, or a number. NaN and Infinity, which JSON lacks, travel as null. */
  readonly predictions: readonly (Label | null)[];
  /** One list a row, in the order of `classes`. */
  readonly probabilities?: readonly (readonly number[])[];
  readonly classes?: readonly Label[];
  readonly model: ModelIdentity;
}

/** Values of a row may be nested this deep, as much as a tensor's dimensions ever are. */
const deepest = 8;

/** The request for one or more rows as JSON text, for a client (a replay sends the holdout's rows so). */
export function encodePredictRequest(...rows: readonly Row[]): string {
  return JSON.stringify({ rows });
}

/** Understands a request as rows of plain values; whether they are this model's columns is seen by who encodes them. */
export function decodePredictRequest(body: unknown, limits: { readonly rows: number }): Decoded<PredictRequest> {
  if (!isObject(body)) return new Fault("body", `is ${kindOf(body)}; send an object: {"rows": [{"column": value}]}`);
  const unknown = Object.keys(body).find((key) => key !== "rows" && key !== "instances");
  if (unknown !== undefined) {
    return new Fault(step(unknown).replace(/^\./, ""), "is not known here; send the rows under 'rows'");
  }
  if (Object.hasOwn(body, "rows") && Object.hasOwn(body, "instances")) {
    return new Fault("instances", "stands beside 'rows'; send one of the two");
  }
  const field = Object.hasOwn(body, "instances") ? "instances" : "rows";
  const rows = own(body, field);
  if (!Array.isArray(rows)) return new Fault(field, `is ${kindOf(rows)}; it must be a list of rows`);
  if (rows.length === 0) return new Fault(field, "is empty; send at least one row");
  if (rows.length > limits.rows) {
    return new Fault(field, `holds ${rows.length} rows; send at most ${limits.rows} in one request`);
  }
  const fault = faultInRows(rows, field);
  return fault ?? { rows, field };
}

function faultInRows(rows: readonly unknown[], field: string): Fault | undefined {
  const byPosition = Array.isArray(rows[0]);
  for (const [index, row] of rows.entries()) {
    const at = `${field}[${index}]`;
    if (!Array.isArray(row) && !isObject(row)) {
      return new Fault(at, `is ${kindOf(row)}; a row is an object by column name, or a list of values`);
    }
    if (Array.isArray(row) !== byPosition) {
      return new Fault(at, `is ${kindOf(row)}, while ${field}[0] is ${kindOf(rows[0])}; write all rows alike`);
    }
    const fault = Array.isArray(row) ? faultInList(row, at, 1) : faultInColumns(row, at);
    if (fault !== undefined) return fault;
  }
}

function faultInColumns(row: JsonObject, at: string): Fault | undefined {
  for (const column of Object.keys(row)) {
    const value = row[column];
    if (isPlain(value)) continue;
    return faultInValue(value, `${at}${step(column)}`, 1);
  }
}

function faultInList(list: readonly unknown[], at: string, depth: number): Fault | undefined {
  if (depth > deepest) return new Fault(at, `is nested more than ${deepest} deep`);
  for (const [index, value] of list.entries()) {
    if (isPlain(value)) continue;
    const fault = faultInValue(value, `${at}[${index}]`, depth + 1);
    if (fault !== undefined) return fault;
  }
}

function faultInValue(value: unknown, at: string, depth: number): Fault | undefined {
  if (Array.isArray(value)) return faultInList(value, at, depth);
  if (typeof value === "number") return new Fault(at, "is too large for a number");
  return new Fault(at, `is ${kindOf(value)}; it must be a number, a string, true, false or null`);
}

function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value); // JSON's 1e999 parses as Infinity
  return typeof value === "string" || typeof value === "boolean" || value === null;
}

/** The answer as JSON text. Text and not an object: 64-bit integer labels keep all their digits. */
export function encodePredictResponse({ predictions, probabilities, classes, model }: PredictResponse): string {
  const fields = [
    `"predictions":[${predictions.map(encodeLabel).join(",")}]`,
    ...(probabilities === undefined ? [] : [`"probabilities":${JSON.stringify(probabilities)}`]),
    ...(classes === undefined ? [] : [`"classes":[${classes.map(encodeLabel).join(",")}]`]),
    `"model":${JSON.stringify(model)}`,
  ];
  return `{${fields.join(",")}}`;
}

const encodeLabel = (label: Label | null) => (typeof label === "bigint" ? label.toString() : JSON.stringify(label));

/** Understands an answer; null stays null, since it says that the model gave no number. */
export function decodePredictResponse(body: unknown): Decoded<PredictResponse> {
  if (!isObject(body)) return new Fault("body", `is ${kindOf(body)}; an answer is an object with 'predictions'`);
  const predictions = own(body, "predictions");
  if (!Array.isArray(predictions)) return new Fault("predictions", `is ${kindOf(predictions)}; it must be a list`);
  const wrong = predictions.findIndex((value) => !isPlain(value));
  if (wrong >= 0)
    return new Fault(`predictions[${wrong}]`, `is ${kindOf(predictions[wrong])}; it must be a plain value`);
  const model = own(body, "model");
  const [name, version, digest] = ["name", "version", "digest"].map((key) =>
    isObject(model) ? own(model, key) : undefined,
  );
  if (typeof name !== "string" || typeof version !== "string" || typeof digest !== "string") {
    return new Fault("model", "must state name, version and digest");
  }
  const probabilities = own(body, "probabilities");
  const classes = own(body, "classes");
  return {
    predictions,
    ...(isMatrix(probabilities) && { probabilities }),
    ...(isLabels(classes) && { classes }),
    model: { name, version, digest },
  };
}

function isMatrix(value: unknown): value is readonly (readonly number[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((n) => typeof n === "number"));
}

function isLabels(value: unknown): value is readonly Label[] {
  return Array.isArray(value) && value.every((item) => isPlain(item) && item !== null);
}
