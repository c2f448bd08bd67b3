import { expect, test } from "@jest/globals";
import type { Predictions } from "../../src/inference/decode.js";
import { missingCounter } from "../../src/server/missing.js";
import { binOf, predictionCounter } from "../../src/server/predictions.js";

const classified = (classes: readonly string[], predicted: readonly number[], more: object = {}): Predictions => ({
  task: "classification",
  n: predicted.length,
  classes,
  predicted: Int32Array.from(predicted),
  ...more,
});

test.each`
  value     | bin
  ${0}      | ${0}
  ${1e-9}   | ${0}
  ${-1e-9}  | ${0}
  ${1}      | ${1}
  ${1.06}   | ${1}
  ${1.0625} | ${1.0625}
  ${0.99}   | ${0.96875}
  ${-0.99}  | ${-0.96875}
  ${203}    | ${200}
  ${1e12}   | ${2 ** 30}
  ${-1e12}  | ${-(2 ** 30)}
`("$value is counted at $bin", ({ value, bin }: Record<string, number>) => {
  expect(binOf(value!)).toBe(bin);
});

test("whatever a model answers, there are no more bins of values than promised, and none is wider than 6.25 %", () => {
  const bins = new Set<number>();
  let widest = 0;
  for (let i = 0; i < 200_000; i++) {
    const value = (i % 2 === 0 ? 1 : -1) * 2 ** (-30 + (i / 200_000) * 70);
    const bin = binOf(value);
    bins.add(bin);
    if (bin !== 0 && Math.abs(value) < 2 ** 30) widest = Math.max(widest, Math.abs(value / bin - 1));
  }
  expect(widest).toBeLessThanOrEqual(0.0625);
  expect(bins.size).toBeLessThanOrEqual(1603);
});

test("classes are counted by their names, and a request's rows by their square", () => {
  const counter = predictionCounter();
  counter.add(classified(["no", "yes"], [0, 0, 1]));
  counter.add(classified(["no", "yes"], [1]));
  expect(Object.fromEntries(counter.classes)).toEqual({ no: 2, yes: 2 });
  expect(counter.squares).toBe(10);
  expect(counter.values.size).toBe(0);
});

test("of two classes the probability of the second is counted too", () => {
  const counter = predictionCounter();
  counter.add(classified(["no", "yes"], [0, 1], { probabilities: Float64Array.from([0.75, 0.25, 0.5, 0.5]) }));
  expect(Object.fromEntries(counter.values)).toEqual({ 0.25: 1, 0.5: 1 });
});

test("a thousand classes that are stated make 64 series, the same in two servers", () => {
  const classes = Array.from({ length: 1000 }, (_, i) => `class ${i}`);
  const [one, other] = [predictionCounter(), predictionCounter()];
  const rows = classes.map((_, i) => i);
  one.add(classified(classes, rows));
  other.add(classified(classes, [...rows].reverse()));
  expect(one.classes.size).toBeLessThanOrEqual(64);
  expect(Object.fromEntries(one.classes)).toEqual(Object.fromEntries(other.classes));
});

test("of classes that nobody states, those after the first 64 are others", () => {
  const counter = predictionCounter();
  for (let i = 0; i < 100; i++) counter.add(classified([`class ${i}`], [0], { open: true }));
  expect(counter.classes.size).toBe(65);
  expect(counter.classes.get("(other)")).toBe(36);
});

test("what could not be read is a class of its own", () => {
  const counter = predictionCounter();
  counter.addUnreadable(3);
  expect(counter.classes.get("(unreadable)")).toBe(3);
  expect(counter.squares).toBe(9);
});

const plan = (columns?: readonly string[]) => ({
  inputs: [{ name: "x", type: "float32" as const, rowShape: undefined, columns }],
});

test("values that rows lack are counted by feature, however the rows are written", () => {
  const counter = missingCounter(plan(["age", "__proto__"]))!;
  counter.add([{ age: 1, ["__proto__"]: 2 }, { age: null }, { age: "" }, [3, 4], [3, null], 7]);
  expect(counter.rows).toBe(6);
  expect(Object.fromEntries(counter.missing)).toMatchObject({ age: 2 });
  expect(counter.missing.get("__proto__")).toBe(4);
});

test("a model of a thousand features makes 64 series, and one without names none", () => {
  expect(missingCounter(plan(Array.from({ length: 1000 }, (_, i) => `f${i}`)))!.missing.size).toBe(64);
  expect(missingCounter(plan())).toBeUndefined();
});
