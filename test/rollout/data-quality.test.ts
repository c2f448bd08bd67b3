import { expect, test } from "@jest/globals";
import { dataQuality, type HoldoutCounts } from "../../src/rollout/data-quality.js";
import { dataSeen } from "../../src/rollout/observers/data-seen.js";
import type { RawPredictions } from "../../src/rollout/observers/predictions.js";
import type { DataSeen } from "../../src/rollout/seams.js";
import { binomial, seeded } from "../stats/sequential/simulate.js";

const holdout: HoldoutCounts = {
  inputs: { age: { 0: 500, 1: 500 }, region: { known: 990, unknown: 10 } },
  predictions: { classes: { no: 700, yes: 300 }, values: {}, squares: 1000 },
};
const seen: DataSeen = {
  rows: 1000,
  missing: { age: 100 },
  inputs: { age: { 0: 450, 1: 270, above: 180 }, region: { known: 990, unknown: 10 } },
  predictions: { bins: { kind: "classes", names: ["no", "yes"] }, counts: [500, 450, 50] },
};

test("shares of what is missing and outside, total variation, and the features that differ most, worst first", () => {
  const found = dataQuality(seen, holdout)!;
  expect(found).toMatchObject({ rows: 1000, missing: 0.05 });
  expect(found.outside).toBeCloseTo(190 / 1900, 12);
  // no: .5 against .7; yes: .45 against .3; all others: .05 against none.
  expect(found.predictions).toMatchObject({ answers: 1000, drift: expect.closeTo(0.2, 12) });
  expect(found.features).toEqual([
    {
      feature: "age",
      missing: 0.1,
      outside: 0.2,
      // Half .5, .3, .2 against .5, .5, none.
      drift: expect.closeTo(0.2, 12),
      chance: expect.any(Number),
    },
    { feature: "region", missing: 0, outside: 0.01, drift: 0, chance: expect.any(Number) },
  ]);
});

test.each(["constructor", "__proto__"])("a feature called %s is one like any other", (name) => {
  const named = <T>(value: T): Readonly<Record<string, T>> => Object.fromEntries([[name, value]]);
  const counted = { rows: 10, missing: {}, inputs: named({ 0: 8, above: 2 }) };
  expect(dataQuality(counted, { ...holdout, inputs: {} })).toMatchObject({
    missing: 0,
    outside: 0.2,
    features: [{ feature: name, missing: 0, outside: 0.2 }],
  });
});

test("two samples of the same differ by what is told as chance, on average (seed 5)", () => {
  const random = seeded(5);
  const draw = (n: number) => {
    const first = binomial(random, n, 0.2);
    const second = binomial(random, n - first, 0.5);
    return { 0: first, 1: second, 2: n - first - second };
  };
  const apart = Array.from({ length: 400 }, () =>
    dataQuality(
      { rows: 500, missing: { x: 1 }, inputs: { x: draw(500) } },
      { ...holdout, inputs: { x: draw(2000) } },
    )!.features.map(({ drift, chance }) => [drift!, chance!]),
  ).flat();
  const mean = (i: number) => apart.reduce((sum, one) => sum + one[i]!, 0) / apart.length;
  expect(apart).toHaveLength(400);
  expect(mean(0) / mean(1)).toBeGreaterThan(0.93);
  expect(mean(0) / mean(1)).toBeLessThan(1.07);
});

test.each<[string, DataSeen, object | undefined]>([
  ["no row", { rows: 0, missing: {}, inputs: {} }, undefined],
  ["no features", { rows: 5, missing: {}, inputs: {} }, { rows: 5, features: [] }],
  [
    "values of another kind than on the holdout",
    { rows: 5, missing: {}, inputs: {}, predictions: { bins: { kind: "values", starts: [0] }, counts: [5] } },
    { rows: 5, features: [] },
  ],
])("%s: what is not known is not there", (_, data, found) => {
  expect(dataQuality(data, holdout)).toEqual(found);
});

test("no share is more than all, though a counter further down the page has counted a row more", () => {
  const found = dataQuality({ rows: 3, missing: { age: 4 }, inputs: { age: { below: 1 } } }, holdout)!;
  expect(found).toMatchObject({ missing: 1, outside: 1, features: [{ missing: 1, outside: 1, drift: 1 }] });
});

test("of many features that differ, five are told", () => {
  const names = Array.from({ length: 30 }, (_, i) => `f${i}`);
  const missing = Object.fromEntries(names.map((name, i) => [name, i]));
  const { features } = dataQuality({ rows: 100, missing, inputs: {} }, holdout)!;
  expect(features.map(({ feature }) => feature)).toEqual(["f29", "f28", "f27", "f26", "f25"]);
});

const server = (rows: number, age: Record<string, number>, classes: Record<string, number>): RawPredictions => ({
  classes,
  values: {},
  squares: rows,
  inputs: { rows, missing: { age: 1 }, bins: { age } },
});

test("all of the canary's servers together, by the gate's bins, else by bins of their own", () => {
  const servers = [server(200, { 0: 200 }, { no: 200 }), server(300, { 0: 250, above: 50 }, { no: 200, yes: 100 })];
  expect(dataSeen(servers, { kind: "classes", names: ["yes"] })).toEqual({
    rows: 500,
    missing: { age: 2 },
    inputs: { age: { 0: 450, above: 50 } },
    predictions: { bins: { kind: "classes", names: ["yes"] }, counts: [100, 400] },
  });
  expect(dataSeen(servers, undefined)?.predictions).toEqual({
    bins: { kind: "classes", names: ["no", "yes"] },
    counts: [400, 100, 0],
  });
  expect(dataSeen([{ classes: { no: 5 }, values: {}, squares: 5 }], undefined)).toBeUndefined();
});
