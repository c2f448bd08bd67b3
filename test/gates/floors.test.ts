import { expect, test } from "@jest/globals";
import {
  type Assumed,
  type BoundsMethod,
  chanceOfPassing,
  chanceThatAllPass,
  explainFloor,
  floorOf,
} from "../../src/gates/floors.js";
import { parseGate } from "../../src/gates/parse.js";
import { everything } from "./vocabulary.js";

const gateOf = (written: string) => parseGate(written, everything, { level: 0.95 });

test.each<[string, BoundsMethod, number | undefined]>([
  ["accuracy >= 0.80", { kind: "proportion" }, 14],
  ["accuracy >= 0.90", { kind: "proportion" }, 29],
  ["accuracy >= 0.95", { kind: "proportion" }, 59],
  ["accuracy >= 0.99", { kind: "proportion" }, 299],
  ["accuracy >= 0.90 at 99%", { kind: "proportion" }, 44],
  ["accuracy >= 0.90 at point", { kind: "proportion" }, undefined],
  ["accuracy >= 1", { kind: "proportion" }, undefined],
  ["error_rate <= 1%", { kind: "proportion" }, 299],
  ["f1 >= 0.90", { kind: "f1" }, 15],
  ["roc_auc >= 0.90", { kind: "auc" }, 29],
  ["predict_latency_p95 <= 20ms", { kind: "quantile", share: 0.95 }, 59],
  ["predict_latency_p95 <= 20ms", { kind: "quantile", share: 0.99 }, 299],
  ["accuracy >= baseline - 0.01", { kind: "paired" }, 268],
  ["accuracy >= baseline", { kind: "paired" }, undefined],
  ["rmse <= 5", { kind: "bootstrap" }, undefined],
])("%s needs at least (%j) %p rows", (written, method, rows) => {
  expect(floorOf(gateOf(written), method)?.rows).toBe(rows);
});

test("a floor is told only where the rows are too few", () => {
  const gate = gateOf("accuracy >= 0.90");
  const floor = { rows: 29, of: "rows in its denominator" } as const;
  expect(explainFloor(gate, floor, 29)).toBeUndefined();
  expect(explainFloor(gate, floor, 20)).toBe(
    "even a perfect model needs 29 rows in its denominator to prove 'accuracy >= 0.90' with 95 % confidence: there are 20",
  );
});

// The chance of 558 rows is 80 % by the normal approximation that "rows needed" goes by, and 77 % exactly.
test.each<[string, Assumed, number]>([
  ["recall >= 0.80", { kind: "proportion", value: 0.88, rows: 50 }, 0.435],
  ["accuracy >= 0.90", { kind: "proportion", value: 0.93, rows: 558 }, 0.773],
  ["accuracy >= 0.90", { kind: "proportion", value: 1, rows: 28 }, 0],
  ["accuracy >= 0.90", { kind: "proportion", value: 1, rows: 29 }, 1],
  ["error_rate <= 10%", { kind: "proportion", value: 0.07, rows: 558 }, 0.773],
  ["accuracy >= 0.5 at point", { kind: "proportion", value: 0.5, rows: 1001 }, 0.5],
  ["accuracy >= baseline - 0.02", { kind: "estimate", quantity: 0, standardError: 0.02 / 2.4865 }, 0.8],
  ["rmse <= 5", { kind: "estimate", quantity: 5, standardError: 0.1 }, 0.05],
])("%s, given %j, passes with a chance of %p", (written, assumed, chance) => {
  expect(chanceOfPassing(gateOf(written), assumed)).toBeCloseTo(chance, 3);
});

test("ten good but small slices hardly ever pass together", () => {
  const one = chanceOfPassing(gateOf("recall >= 0.80"), { kind: "proportion", value: 0.88, rows: 50 });
  expect(chanceThatAllPass(Array.from({ length: 10 }, () => one))).toBeCloseTo(0.00024, 5);
});
