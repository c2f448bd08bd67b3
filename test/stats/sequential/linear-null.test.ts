import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  alternatives,
  chooseBet,
  type Direction,
  type LinearNull,
  logFactor,
} from "../../../src/stats/sequential/linear-null.js";
import { many } from "./simulate.js";

function binomialWeights(trials: number, rate: number): number[] {
  const weights: number[] = [];
  let choose = 1;
  for (let hits = 0; hits <= trials; hits++) {
    weights.push(choose * rate ** hits * (1 - rate) ** (trials - hits));
    choose = (choose * (trials - hits)) / (hits + 1);
  }
  return weights;
}

/** E[factor] by adding up every outcome. */
function expectation(linear: LinearNull, alternative: number, pastRate: number, trials: number[], rates: number[]) {
  const [canaryTrials, stableTrials] = trials as [number, number];
  const bet = chooseBet(linear, alternative, pastRate, { canary: canaryTrials, stable: stableTrials });
  const canaryWeights = binomialWeights(canaryTrials, rates[0]!);
  const stableWeights = binomialWeights(stableTrials, rates[1]!);
  let sum = 0;
  for (const [x, weight] of canaryWeights.entries()) {
    for (const [y, other] of stableWeights.entries()) {
      const interval = { canary: { trials: canaryTrials, hits: x }, stable: { trials: stableTrials, hits: y } };
      const factor = Math.exp(logFactor(interval, linear, bet));
      expect(factor).toBeGreaterThan(0);
      sum += weight * other * factor;
    }
  }
  return sum;
}

const nulls = fc.oneof(
  fc.record({ ratio: fc.constant(1), offset: fc.double({ min: 0, max: 0.3, noNaN: true }) }),
  fc.record({ ratio: fc.double({ min: 0.5, max: 3, noNaN: true }), offset: fc.constant(0) }),
  fc.record({ ratio: fc.constant(0), offset: fc.double({ min: 0.001, max: 0.9, noNaN: true }) }),
);
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const trials = fc.integer({ min: 1, max: 12 });

test.each(["failing", "passing"] as const)(
  "a %s factor's expectation under its null is at most 1, whatever the past said",
  (direction: Direction) => {
    fc.assert(
      fc.property(
        nulls,
        fc.constantFrom(...alternatives[direction]),
        rate,
        trials,
        trials,
        rate,
        rate,
        (linear, alternative, past, canaryTrials, stableTrials, stable, part) => {
          const bound = linear.ratio * stable + linear.offset;
          fc.pre(direction === "failing" || bound <= 1);
          const canary = direction === "failing" ? Math.min(1, bound) * part : bound + (1 - bound) * part;
          expect(
            expectation(linear, alternative, past, [canaryTrials, stableTrials], [canary, stable]),
          ).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  },
);

test("a bet is worth something: the factor grows under its own alternative", () => {
  const linear = { ratio: 1, offset: 0 };
  expect(expectation(linear, 3, 0.1, [12, 12], [0.3, 0.1])).toBeGreaterThan(1);
  expect(expectation(linear, 0.35, 0.3, [12, 12], [0.05, 0.3])).toBeGreaterThan(1);
});

test.each([
  { case: "no canary requests", canary: 0, stable: 9, ratio: 1, past: 0.1 },
  { case: "no stable requests", canary: 9, stable: 0, ratio: 1, past: 0.1 },
  { case: "a bound of zero", canary: 9, stable: 9, ratio: 1, past: 0 },
  { case: "a bound above everything", canary: 9, stable: 9, ratio: 3, past: 0.5 },
])("there is no bet with $case", ({ canary, stable, ratio, past }) => {
  expect(chooseBet({ ratio, offset: 0 }, 2, past, { canary, stable }).stake).toBe(0);
});

const runs = 100;
const alpha = { pass: 0.05, fail: 0.05 };
const steady = (rate: number) => () => rate;

test.each([
  { gate: "<= baseline", ratio: 1, offset: 0, times: 2, earliest: 14, latest: 21 },
  { gate: "<= baseline", ratio: 1, offset: 0, times: 3, earliest: 4, latest: 8 },
  { gate: "<= baseline * 1.2", ratio: 1.2, offset: 0, times: 2, earliest: 22, latest: 32 },
  { gate: "<= baseline * 1.2", ratio: 1.2, offset: 0, times: 3, earliest: 6, latest: 11 },
  { gate: "<= baseline + 0.5%", ratio: 1, offset: 0.005, times: 3, earliest: 8, latest: 16 },
])(
  "at 600 requests a minute and 1 % errors, '$gate' finds $times × at a median minute $earliest to $latest",
  ({ ratio, offset, times, earliest, latest }) => {
    const found = many(runs, 11, {
      linear: { ratio, offset },
      alpha,
      stable: steady(0.01),
      canary: steady(0.01 * times),
    });
    expect(found.failMedian).toBeGreaterThanOrEqual(earliest);
    expect(found.failMedian).toBeLessThanOrEqual(latest);
  },
);

test.each([
  { situation: "equal arms", ratio: 1, offset: 0, stable: steady(0.01), times: 1 },
  { situation: "a ratio exactly at its margin", ratio: 1.2, offset: 0, stable: steady(0.01), times: 1.2 },
  { situation: "a margin of points, exactly at it", ratio: 1, offset: 0.005, stable: steady(0.01), times: 1.5 },
  {
    situation: "a base rate that triples in the last step",
    ratio: 1,
    offset: 0,
    stable: (minute: number) => (minute < 40 ? 0.01 : 0.03),
    times: 1,
  },
])("false alarms stay below 5 % (6 % measured) with $situation", ({ ratio, offset, stable, times }) => {
  const found = many(runs, 12, {
    linear: { ratio, offset },
    alpha,
    stable,
    canary: (minute) => times * stable(minute),
  });
  expect(found.failed).toBeLessThanOrEqual(0.06);
});

test.each([
  { gate: "<= baseline * 1.2", ratio: 1.2, offset: 0, times: 1.2 },
  { gate: "<= baseline + 0.5%", ratio: 1, offset: 0.005, times: 1.5 },
])(
  "a canary exactly at the margin of '$gate' is promoted in error at most one time in twenty (6 % measured)",
  ({ ratio, offset, times }) => {
    const found = many(runs, 13, {
      linear: { ratio, offset },
      alpha,
      stable: steady(0.01),
      canary: steady(0.01 * times),
    });
    expect(found.passed).toBeLessThanOrEqual(0.06);
  },
);

test("zero errors in both arms pass a margin of 0.5 % within 1,000 canary requests, and never a pure ratio", () => {
  const none = { alpha, stable: steady(0), canary: steady(0), shares: [0.1], minutesPerStep: 40 };
  const margin = many(1, 1, { ...none, linear: { ratio: 1, offset: 0.005 } });
  expect(margin.passMedian * 60).toBeGreaterThan(599); // ln(20)/0.005: what no test can beat
  expect(margin.passMedian * 60).toBeLessThanOrEqual(1000);
  expect(many(1, 1, { ...none, linear: { ratio: 1.2, offset: 0 } }).passed).toBe(0);
});

test("a regression that begins with the last step is found within minutes of it", () => {
  const found = many(runs, 14, {
    linear: { ratio: 1, offset: 0 },
    alpha,
    stable: steady(0.01),
    canary: (minute) => (minute < 40 ? 0.01 : 0.03),
  });
  expect(found.failMedian - 40).toBeGreaterThanOrEqual(2);
  expect(found.failMedian - 40).toBeLessThanOrEqual(6);
});
