/** Class labels as text: their kinds, their order, and how one that a person wrote is matched. */
import { Problem } from "../errors.js";

/** What a label is to the model; as text, 1 is "1" and true is "true". */
export type LabelKind = "integer" | "boolean" | "string";

const integer = /^[+-]?\d+$/;

/** The kind of labels that only their texts are known of. */
export function kindOf(labels: readonly string[]): LabelKind {
  if (labels.every((label) => integer.test(label))) return "integer";
  return labels.every((label) => label === "true" || label === "false") ? "boolean" : "string";
}

/** Distinct labels as scikit-learn sorts them: numbers by value, strings by code point ("10" before "2"). */
export function sortLabels(labels: readonly string[], kind: LabelKind): readonly string[] {
  const distinct = [...new Set(labels)];
  return distinct.sort(kind === "integer" && distinct.every((label) => integer.test(label)) ? byValue : byCodePoint);
}

function byValue(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** UTF-8 keeps the order of code points, which UTF-16 (JavaScript's own comparison) does not. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * The label that a cell means: exactly, else by value ("1.0" and true are 1, "True" is true).
 *
 * @returns undefined when it is none of the model's
 */
export function matchLabel(
  cell: string | number | boolean,
  kind: LabelKind,
  known: ReadonlyMap<string, number>,
): string | undefined {
  const text = String(cell);
  if (known.has(text) || kind === "string") return known.has(text) ? text : undefined;
  const same = kind === "integer" ? asInteger(text) : asBoolean(text);
  return same !== undefined && known.has(same) ? same : undefined;
}

/** The canonical text of an integer label: "+1", "01" and "1.0" are "1"; undefined for what is no integer. */
export function asInteger(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (word === "true") return "1";
  if (word === "false") return "0";
  const digits = /^([+-]?\d{1,24})(?:\.0*)?$/.exec(word)?.[1];
  return digits === undefined ? undefined : String(BigInt(digits.replace("+", "")));
}

export function asBoolean(text: string): string | undefined {
  const value = asInteger(text);
  return value === "1" ? "true" : value === "0" ? "false" : undefined;
}

const plainlyPositive = [
  ["0", "1"],
  ["false", "true"],
] as const;

/**
 * Index of the positive class of two.
 *
 * @param configured  model.positive
 * @returns undefined when nothing says it: labels other than 0/1 or true/false
 * @throws Problem MODEL_POSITIVE_UNKNOWN when the configured one is no class of the model
 */
export function positiveOf(
  classes: readonly string[],
  kind: LabelKind,
  configured: string | undefined,
): number | undefined {
  if (configured !== undefined) {
    const known = new Map(classes.map((label, index) => [label, index]));
    const label = matchLabel(configured, kind, known);
    if (label !== undefined) return known.get(label);
    throw new Problem("MODEL_POSITIVE_UNKNOWN", {
      what: `model.positive is '${configured}', which is no class of this model`,
      remedy: `Its classes are ${classes.map((name) => `'${name}'`).join(", ")}.`,
    });
  }
  const [first, second] = classes.map((label) => label.toLowerCase());
  return classes.length === 2 && plainlyPositive.some(([no, yes]) => no === first && yes === second) ? 1 : undefined;
}
