/** What a gate asks of its metric, once the classes are known. */
import type { Gate } from "../gates/gate.js";
import type { AnyMetric, Asked } from "./metric.js";
import type { ScoredRows } from "./scored.js";

/** @returns  why it cannot be asked, where it cannot */
export function askedOf(
  { k, argument, metric: name }: Gate,
  metric: AnyMetric,
  { classes, positive, task }: Pick<ScoredRows, "classes" | "positive" | "task">,
): Asked | { readonly why: string } {
  const how = k === undefined ? {} : { k };
  if (metric.argument !== "class") return how;
  if (argument?.kind === "average") return { ...how, of: argument };
  if (argument?.kind === "class") {
    const index = classes.indexOf(argument.label);
    return index < 0 ? { why: `no row and no answer is of the class '${argument.label}'` } : ofClass(index);
  }
  if (task === "binary" && positive !== undefined) return ofClass(positive);
  return { why: `${name} was not told which class it speaks of` };

  function ofClass(index: number): Asked {
    return { ...how, of: { kind: "class", index } };
  }
}
