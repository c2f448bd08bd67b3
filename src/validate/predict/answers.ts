/** The holdout's labels as the model's classes. Pure. */
import { Problem } from "../../errors.js";
import type { Classified } from "../../inference/decode.js";
import { asBoolean, asInteger, type LabelKind, matchLabel, sortLabels } from "../../inference/labels.js";
import type { Holdout } from "../holdout/holdout.js";

export interface Answers {
  readonly classes: readonly string[];
  /** Index into classes, one per row. */
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
}

/**
 * Finds each row's label among the model's classes.
 *
 * Where nothing states the classes (labels are the only output), they are those of labels and predictions together.
 *
 * @throws Problem HOLDOUT_CLASSES_UNKNOWN listing the labels that the model does not know
 */
export function knownAnswers(predictions: Classified, kind: LabelKind, holdout: Holdout, name: string): Answers {
  const classes = predictions.open ? joined(predictions.classes, kind, holdout) : predictions.classes;
  const indices = new Map(classes.map((label, index) => [label, index]));
  const unknown = new Set<string>();
  const truth = Int32Array.from(holdout.label, (cell) => {
    const label = matchLabel(cell, kind, indices);
    if (label === undefined) unknown.add(String(cell));
    return label === undefined ? -1 : indices.get(label)!;
  });
  if (unknown.size > 0) throw strangers([...unknown], classes, holdout, name);
  const moved = predictions.classes.map((label) => indices.get(label)!);
  const predicted = predictions.open ? predictions.predicted.map((index) => moved[index]!) : predictions.predicted;
  return { classes, truth, predicted };
}

function joined(predicted: readonly string[], kind: LabelKind, { label }: Holdout): readonly string[] {
  const canonical = { integer: asInteger, boolean: asBoolean, string: (text: string) => text }[kind];
  const texts = new Set(label.map(String));
  return sortLabels([...predicted, ...[...texts].map((text) => canonical(text) ?? text)], kind);
}

function strangers(unknown: readonly string[], classes: readonly string[], holdout: Holdout, name: string): Problem {
  const shown = unknown.slice(0, 10).map((label) => `'${label.slice(0, 40)}'`);
  const more = unknown.length > shown.length ? `, … (${unknown.length} in all)` : "";
  const what = `${holdout.path}: the column '${holdout.labelColumn}' has labels that ${name} does not know: ${shown.join(", ")}${more}`;
  const meaning =
    unknown.length === classes.length
      ? `\nIf they are other names of these, give them in this order:\n  model: {path: ${name}, classes: [${classes.map((label) => `<name of ${label}>`).join(", ")}]}`
      : "";
  return new Problem("HOLDOUT_CLASSES_UNKNOWN", {
    what,
    remedy: `Its classes are ${classes.join(", ")}. Leave those rows out, or train the model on their classes too.${meaning}`,
  });
}
