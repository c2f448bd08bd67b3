/**
 * What a number of rows can prove at all, told before a run: floors (rows that even a perfect model needs) and the
 * chance that gates pass.
 */
import { jaccardOfF1 } from "../stats/f1.js";
import { chanceOfEstimate, chanceOfHits, chanceToPass, rowsOfPairedTwins, rowsOfPerfectModel } from "../stats/power.js";
import type { Gate } from "./gate.js";
import { formatCount, formatLevel } from "./quantity.js";

/** How a metric's bounds are made: decides which floor there is. */
export type BoundsMethod =
  | { readonly kind: "proportion" }
  | { readonly kind: "f1" }
  | { readonly kind: "auc" }
  /** Of a latency percentile: the share of rows below it, .95 for p95. */
  | { readonly kind: "quantile"; readonly share: number }
  /** The difference of two accuracies on identical rows. */
  | { readonly kind: "paired" }
  | { readonly kind: "bootstrap" };

export interface Floor {
  readonly rows: number;
  /** Which rows count: all of them, those in the metric's denominator, or those of the rarer class. */
  readonly of: "rows" | "rows in its denominator" | "rows of the rarer class";
}

/** Rows that even a perfect model needs to pass; undefined where there is no floor (or no number of rows is enough). */
export function floorOf(gate: Gate, method: BoundsMethod): Floor | undefined {
  if (gate.at.kind === "point" || gate.operator === "==") return undefined;
  const alpha = errorRate(gate.at.level);
  const isFloor = gate.operator.startsWith(">");
  if (gate.bound.kind === "baseline") {
    const margin = isFloor ? -gate.bound.offset : gate.bound.offset;
    if (method.kind !== "paired" || gate.bound.factor !== 1 || margin <= 0) return undefined;
    return counted(rowsOfPairedTwins(margin, alpha), "rows");
  }
  const { value } = gate.bound;
  const asked = isFloor ? value : 1 - value;
  switch (method.kind) {
    case "proportion":
      return counted(rowsOfPerfectModel(asked, alpha), "rows in its denominator");
    case "f1":
      return isFloor ? counted(rowsOfPerfectModel(jaccardOfF1(value), alpha), "rows in its denominator") : undefined;
    case "auc":
      return counted(rowsOfPerfectModel(asked, alpha), "rows of the rarer class");
    case "quantile":
      // A bound above the percentile lies among the rows only if one of them is above it for sure; mirrored below.
      return counted(rowsOfPerfectModel(isFloor ? 1 - method.share : method.share, alpha), "rows");
    default:
      return undefined;
  }
}

/** "even a perfect model needs 29 rows … : there are 20"; undefined where there are enough. */
export function explainFloor(gate: Gate, floor: Floor, rows: number): string | undefined {
  if (rows >= floor.rows || gate.at.kind === "point") return undefined;
  const needs = `even a perfect model needs ${formatCount(floor.rows)} ${floor.of}`;
  return `${needs} to prove '${gate.written}' with ${formatLevel(gate.at.level)} confidence: there are ${formatCount(rows)}`;
}

/** What is assumed of a candidate, to tell how likely its gate passes. */
export type Assumed =
  | { readonly kind: "proportion"; readonly value: number; readonly rows: number }
  /** Any other estimate: its true value less what it is compared with, and its standard error on these rows. */
  | { readonly kind: "estimate"; readonly quantity: number; readonly standardError: number };

/** The chance, 0 to 1, that one gate passes: by proof, or by the estimate where it is decided at point. */
export function chanceOfPassing(gate: Gate, assumed: Assumed): number {
  const isFloor = gate.operator.startsWith(">");
  const threshold = gate.bound.kind === "number" ? gate.bound.value : gate.bound.offset;
  if (assumed.kind === "estimate") {
    const room = isFloor ? assumed.quantity - threshold : threshold - assumed.quantity;
    // At point an estimate has to reach the bound itself, as if it were tested at an error rate of one half.
    const alpha = gate.at.kind === "point" ? 0.5 : errorRate(gate.at.level);
    return chanceOfEstimate(room, assumed.standardError, alpha);
  }
  const [value, bound] = isFloor ? [assumed.value, threshold] : [1 - assumed.value, 1 - threshold];
  if (gate.at.kind === "point") return chanceOfHits(Math.ceil(bound * assumed.rows), assumed.rows, value);
  return chanceToPass(value, bound, assumed.rows, errorRate(gate.at.level));
}

/** The chance that all pass, their rows being independent (slices are; gates on the same rows do better than that). */
export function chanceThatAllPass(chances: readonly number[]): number {
  return chances.reduce((product, chance) => product * chance, 1);
}

/** Beyond this many slice values, that all pass becomes unlikely even for good models: `plan` warns. */
export const manySlices = 5;

function errorRate(level: number): number {
  return Number((1 - level).toPrecision(12));
}

function counted(rows: number | undefined, of: Floor["of"]): Floor | undefined {
  return rows === undefined ? undefined : { rows, of };
}
