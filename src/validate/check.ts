/** Whether gates can be judged on this holdout at all: asked before anything runs, all mistakes at once. */
import { misfit } from "../gates/fit.js";
import type { Gate } from "../gates/gate.js";
import type { AnyMetric } from "./metric.js";
import { isMetricName, type MetricName, metrics, termOf } from "./metrics/list.js";
import type { Task } from "./scored.js";

export interface HoldoutShape {
  readonly task: Task;
  /** Empty for a regression. */
  readonly classes: readonly string[];
  /** All columns of the holdout. */
  readonly columns: readonly string[];
}

/** One message a mistake, in the gates' order; empty where all gates fit. */
export async function checkGates(gates: readonly Gate[], shape: HoldoutShape): Promise<readonly string[]> {
  const mistakes = await Promise.all(gates.map((gate) => mistakeOf(gate, shape)));
  return mistakes.filter((mistake) => mistake !== undefined);
}

async function mistakeOf(gate: Gate, shape: HoldoutShape): Promise<string | undefined> {
  const name = gate.metric;
  if (!isMetricName(name)) return `'${gate.written}': no metric of a holdout is called '${name}'`;
  const metric = await metrics[name].load();
  if (metric.tasks && !metric.tasks.includes(shape.task)) return wrongTask(gate, metric, shape);
  const other = misfit(gate, termOf(name, metric), shape);
  return wrongK(gate, shape) ?? (other && `'${gate.written}': ${other.message}`);
}

function wrongTask({ written, metric: name, k }: Gate, metric: AnyMetric, { task, classes }: HoldoutShape): string {
  if (name === "top_k_accuracy")
    return `'${written}': with two classes the true one is always among the first two; write 'accuracy'`;
  const isRegressionMetric = metric.tasks?.includes("regression");
  const wanted = isRegressionMetric ? "a model that predicts a number" : "a model that predicts a class";
  const found = task === "regression" ? "this one predicts a number" : `this one predicts ${classes.length} classes`;
  const instead = suggestions[task];
  return `'${written}': ${name}${k === undefined ? "" : `@${k}`} is for ${wanted}, and ${found}; there is ${instead}`;
}

const suggestions: Readonly<Record<Task, string>> = {
  binary: listed(["accuracy", "f1", "roc_auc", "log_loss"]),
  multiclass: listed(["accuracy", "balanced_accuracy", "f1", "log_loss"]),
  regression: listed(["rmse", "mae", "r2"]),
};

function listed(names: readonly MetricName[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function wrongK({ written, metric: name, k }: Gate, { classes }: HoldoutShape): string | undefined {
  if (name !== "top_k_accuracy" || k === undefined) return undefined;
  if (!Number.isInteger(k)) return `'${written}': ${name}@k counts classes, so k is a whole number, not ${k}`;
  if (k < classes.length) return undefined;
  return `'${written}': ${name}@${k} of ${classes.length} classes is always 1; take a smaller k`;
}
