/** Rows made up for tests: labels as letters, gates as people write them. */
import type { Gate } from "../../../src/gates/gate.js";
import { parseGate } from "../../../src/gates/parse.js";
import { metricVocabulary } from "../../../src/validate/metrics/list.js";
import type { ScoredRows } from "../../../src/validate/scored.js";

const vocabulary = await metricVocabulary();

export function gate(written: string, confidence = 0.95): Gate {
  return parseGate(written, vocabulary, { level: confidence });
}

/** @param counts  rows by "truth>predicted": {"a>a": 90, "a>b": 10} */
export function labelled(counts: Readonly<Record<string, number>>, more: Partial<ScoredRows> = {}): ScoredRows {
  const pairs = Object.entries(counts).flatMap(([pair, rows]) => new Array<string>(rows).fill(pair));
  const classes = [...new Set(pairs.flatMap((pair) => pair.split(">")))].sort();
  const side = (index: 0 | 1) => Int32Array.from(pairs, (pair) => classes.indexOf(pair.split(">")[index] as string));
  const binary = classes.length === 2;
  return {
    n: pairs.length,
    task: binary ? "binary" : "multiclass",
    classes,
    ...(binary && { positive: 1 }),
    truth: side(0),
    predicted: side(1),
    ...more,
  };
}

export function regression(truth: ArrayLike<number>, predicted: ArrayLike<number>): ScoredRows {
  const column = (values: ArrayLike<number>) => Float64Array.from(values);
  return { n: truth.length, task: "regression", classes: [], truth: column(truth), predicted: column(predicted) };
}
