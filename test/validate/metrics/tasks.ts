/** Random tasks with scikit-learn's answers (test/oracles/record/metrics.py), and ours to the same questions. */
import type { Argument, Gate } from "../../../src/gates/gate.js";
import { askedOf } from "../../../src/validate/asked.js";
import { measured, metricValue } from "../../../src/validate/measured.js";
import { isMetricName, metrics } from "../../../src/validate/metrics/list.js";
import type { ScoredRows, Task } from "../../../src/validate/scored.js";

export interface RecordedTask {
  readonly task: Task;
  readonly classes: readonly string[];
  readonly positive: number | null;
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  readonly probabilities: readonly number[] | null;
  readonly weight: readonly number[] | null;
  readonly answers: readonly RecordedAnswer[];
}

export interface RecordedAnswer {
  readonly metric: string;
  readonly k?: number;
  readonly argument?: Argument;
  /** null: undefined. */
  readonly value: number | null;
}

export function rowsOf({ task, classes, positive, truth, predicted, probabilities, weight }: RecordedTask): ScoredRows {
  const column = (values: readonly number[]) =>
    task === "regression" ? Float64Array.from(values) : Int32Array.from(values);
  return {
    n: truth.length,
    task,
    classes,
    truth: column(truth),
    predicted: column(predicted),
    ...(positive !== null && { positive }),
    ...(probabilities && { probabilities: Float64Array.from(probabilities) }),
    ...(weight && { weight: Float64Array.from(weight) }),
  };
}

export async function ourAnswer(rows: ScoredRows, { metric: name, k, argument }: RecordedAnswer) {
  if (!isMetricName(name)) throw new Error(`${name} is not in the list`);
  const metric = await metrics[name].load();
  const asked = askedOf({ metric: name, k, argument } as Gate, metric, rows);
  if ("why" in asked) throw new Error(asked.why);
  return metricValue(metric, asked, measured(rows, 0));
}

/** Every answer that is not theirs to the ninth digit, in words. */
export async function differences(tasks: readonly RecordedTask[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [number, task] of tasks.entries()) {
    const rows = rowsOf(task);
    for (const answer of task.answers) {
      const ours = await ourAnswer(rows, answer);
      if (same(ours, answer.value)) continue;
      const { metric, k, argument, value } = answer;
      found.push(`task ${number}: ${JSON.stringify({ metric, k, argument })} is ${ours}, scikit-learn says ${value}`);
    }
  }
  return found;
}

/** Relative, but near 0, where a difference of near numbers has no digits left: absolute, as 1 − 1 is in R². */
function same(ours: number | undefined, theirs: number | null): boolean {
  if (ours === undefined || theirs === null) return ours === undefined && theirs === null;
  return Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + 1e-13;
}
