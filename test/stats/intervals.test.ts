import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { newcombeAuc } from "../../src/stats/auc.js";
import { bca, influenceAcceleration, jackknifeAcceleration, resamplesFor } from "../../src/stats/bootstrap.js";
import { f1Interval, f1OfJaccard, jaccardOfF1 } from "../../src/stats/f1.js";
import { normalCdf, normalDeviate, normalQuantile } from "../../src/stats/normal.js";
import { tango } from "../../src/stats/paired.js";
import { rowsForEstimate, rowsForPaired, rowsForProportion, rowsOfPerfectModel } from "../../src/stats/power.js";
import { clopperPearson } from "../../src/stats/proportion.js";
import { quantile, quantileInterval } from "../../src/stats/quantile.js";
import { Random } from "../../src/stats/random.js";
import { mean, RunningSum, sum } from "../../src/stats/sum.js";
import { differences } from "./differences.js";

test("the bounds are those of scipy and statsmodels, as recorded", () => {
  const recorded = JSON.parse(readFileSync("test/stats/recorded/intervals.json", "utf8"));
  expect(recorded.proportions).toHaveLength(40);
  expect(differences(recorded)).toEqual([]);
});

test("Newcombe's interval is the one that R's SingleCaseES gives", () => {
  // Its NAP on 6 baseline and 7 treatment values: 0.9167, two-sided 90 %.
  const { lower, upper } = newcombeAuc(0.9166666666666666, 6, 7, 0.05);
  expect(lower).toBeCloseTo(0.6591091902, 9);
  expect(upper).toBeCloseTo(0.9822247871, 9);
});

test("where the formulas end, the bounds are those of verdicts' definitions", () => {
  const z = normalDeviate(0.05);
  expect(clopperPearson(0, 0, 0.05)).toEqual({ lower: 0, upper: 1 });
  expect(clopperPearson(29, 29, 0.05).lower).toBeCloseTo(0.05 ** (1 / 29), 12);
  expect(newcombeAuc(1, 6, 70, 0.05)).toEqual({ lower: 0.05 ** (1 / 6), upper: 1 });
  expect(newcombeAuc(0, 6, 70, 0.05)).toEqual({ lower: 0, upper: 1 - 0.05 ** (1 / 6) });
  expect(newcombeAuc(0.5, 0, 70, 0.05)).toEqual({ lower: 0, upper: 1 });
  const twins = tango({ candidateOnly: 0, baselineOnly: 0, rows: 100 }, 0.05);
  expect(twins.lower).toBeCloseTo(-(z ** 2) / (100 + z ** 2), 12);
  expect(twins.upper).toBeCloseTo(z ** 2 / (100 + z ** 2), 12);
  expect(tango({ candidateOnly: 0, baselineOnly: 0, rows: 0 }, 0.05)).toEqual({ lower: -1, upper: 1 });
});

test.each`
  n      | share   | upper
  ${58}  | ${0.95} | ${Number.POSITIVE_INFINITY}
  ${59}  | ${0.95} | ${58}
  ${298} | ${0.99} | ${Number.POSITIVE_INFINITY}
  ${299} | ${0.99} | ${298}
`("the upper bound of p$share on $n values is $upper", ({ n, share, upper }) => {
  const values = Array.from({ length: Number(n) }, (_, i) => i);
  expect(quantileInterval(values, Number(share), 0.05).upper).toBe(upper);
});

test("a quantile of nothing is not there, of one value it is that value", () => {
  expect(quantile([], 0.5)).toBeUndefined();
  expect(quantile([3], 0.95)).toBe(3);
  expect(quantileInterval([], 0.5, 0.05)).toEqual({
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
  });
});

const counts = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400)).filter((cells) => cells.some((cell) => cell > 0));
const alphas = fc.double({ min: 1e-4, max: 0.4, noNaN: true });

test("every interval holds its estimate, and is wider the surer it has to be", () => {
  fc.assert(
    fc.property(counts, alphas, ([a, b, c], alpha) => {
      const rows = a + b + c;
      const area = (a + b / 2) / rows;
      const methods: readonly [number, (alpha: number) => { lower: number; upper: number }][] = [
        [a / rows, (at) => clopperPearson(a, rows, at)],
        [(a - b) / rows, (at) => tango({ candidateOnly: a, baselineOnly: b, rows }, at)],
        [area, (at) => newcombeAuc(area, a + 1, b + 1, at)],
        [f1OfJaccard(a / rows), (at) => f1Interval({ truePositive: a, falsePositive: b, falseNegative: c }, at)],
      ];
      for (const [estimate, bounds] of methods) {
        const [sure, surer] = [bounds(alpha), bounds(alpha / 3)];
        expect(sure.lower).toBeLessThanOrEqual(estimate + 1e-12);
        expect(sure.upper).toBeGreaterThanOrEqual(estimate - 1e-12);
        expect(surer.lower).toBeLessThanOrEqual(sure.lower + 1e-12);
        expect(surer.upper).toBeGreaterThanOrEqual(sure.upper - 1e-12);
      }
    }),
    { numRuns: 300 },
  );
});

test("F1 and Jaccard's index are each other's", () => {
  expect(f1OfJaccard(jaccardOfF1(0.9))).toBeCloseTo(0.9, 15);
});

test("rows needed are those of the formulas, and never fewer than the floor", () => {
  expect(rowsForProportion(0.93, 0.9, { alpha: 0.05 })).toBe(558);
  expect(rowsForProportion(0.07, 0.1, { alpha: 0.05 })).toBe(558);
  expect(rowsForProportion(1, 0.9, { alpha: 0.05 })).toBe(29);
  expect(rowsForProportion(0.9, 0.9, { alpha: 0.05 })).toBeUndefined();
  // (1.6449 + 0.8416)² = 6.1826
  expect(rowsForPaired(0.1, 0.02, { alpha: 0.05 })).toBe(Math.ceil((0.1 * 6.18256) / 0.0004));
  expect(rowsForEstimate({ rows: 100, standardError: 0.1, distance: 0.1 }, { alpha: 0.05 })).toBe(619);
  expect(rowsForEstimate({ rows: 100, standardError: 0.1, distance: 0 }, { alpha: 0.05 })).toBeUndefined();
  expect([0.8, 0.9, 0.95, 0.99].map((bound) => rowsOfPerfectModel(bound, 0.05))).toEqual([14, 29, 59, 299]);
});

test("a bootstrap says nothing where it knows nothing", () => {
  const resampled = Float64Array.from({ length: 99 }, (_, i) => i);
  expect(bca({ estimate: 200, resampled, acceleration: 0 })(0.05)).toBeUndefined();
  expect(bca({ estimate: Number.NaN, resampled, acceleration: 0 })(0.05)).toBeUndefined();
  expect(bca({ estimate: 5, resampled: new Float64Array(0), acceleration: 0 })(0.05)).toBeUndefined();
  const broken = resampled.with(3, Number.NaN);
  expect(bca({ estimate: 50, resampled: broken, acceleration: 0 })(0.05)).toBeUndefined();
  // Fewer resamples than the error rate can be told by: no bound, rather than the outermost value.
  expect(bca({ estimate: 49, resampled, acceleration: 0 })(0.001)).toEqual({
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
  });
});

test("leaving out each row, or each kind of row so many times, gives the same acceleration", () => {
  const one = jackknifeAcceleration([1, 1, 1, 2, 2, 5]);
  expect(jackknifeAcceleration([1, 2, 5], [3, 2, 1])).toBeCloseTo(one, 15);
  // Of a mean, a row's influence is its distance, and what is left without it moves the other way.
  expect(influenceAcceleration([1, 1, 1, 2, 2, 5])).toBeCloseTo(-one, 15);
  expect(jackknifeAcceleration([2, 2, 2])).toBe(0);
});

test("resamples are many enough for the error rate", () => {
  expect([resamplesFor(0.05), resamplesFor(0.001)]).toEqual([2000, 50_000]);
});

test("the normal distribution is the known one", () => {
  expect(normalDeviate(0.05)).toBeCloseTo(1.6448536269514722, 14);
  expect(normalCdf(1.6448536269514722)).toBeCloseTo(0.95, 14);
});

test("a sum keeps what plain addition loses, in parts as in one", () => {
  const terms = [1e16, 1, -1e16, 1, 0.1];
  expect(sum(terms)).toBe(2.1);
  const [left, right] = [new RunningSum(), new RunningSum()];
  for (const term of terms.slice(0, 2)) left.add(term);
  for (const term of terms.slice(2)) right.add(term);
  expect(left.merge(right).value).toBe(2.1);
  expect(sum([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  expect([mean([]), mean([1, 2])]).toEqual([undefined, 1.5]);
});

test.each([0, 1, -0.1, Number.NaN])("an error rate of %p is refused", (alpha) => {
  expect(() => clopperPearson(1, 2, alpha)).toThrow(RangeError);
  expect(() => newcombeAuc(0.5, 2, 2, alpha)).toThrow(RangeError);
  expect(() => tango({ candidateOnly: 1, baselineOnly: 1, rows: 5 }, alpha)).toThrow(RangeError);
});

test.each<[string, () => unknown]>([
  ["more hits than trials", () => clopperPearson(3, 2, 0.05)],
  ["half a hit", () => clopperPearson(0.5, 2, 0.05)],
  ["an area of 2", () => newcombeAuc(2, 5, 5, 0.05)],
  ["an area that is NaN", () => newcombeAuc(Number.NaN, 5, 5, 0.05)],
  ["more discordant rows than rows", () => tango({ candidateOnly: 3, baselineOnly: 3, rows: 5 }, 0.05)],
  ["a quantile of 2", () => quantile([1], 2)],
])("%s is refused", (_, act) => {
  expect(act).toThrow(RangeError);
});

/** How often a lower bound lies above the truth, the data being drawn again and again. */
function errorRate(rounds: number, lowerBound: () => number, truth: number): number {
  let wrong = 0;
  for (let i = 0; i < rounds; i++) if (lowerBound() > truth) wrong++;
  return wrong / rounds;
}

test("lower bounds are wrong no more often than they say (seed 11, 4000 rounds each)", () => {
  const random = new Random(11);
  const rounds = 4000;
  const accuracy = errorRate(rounds, () => clopperPearson(random.binomial(100, 0.98), 100, 0.05).lower, 0.98);
  expect(accuracy).toBeLessThan(0.05 + 0.01);
  const cells = new Int32Array(3);
  const difference = errorRate(
    rounds,
    () => {
      const [candidateOnly = 0, baselineOnly = 0] = random.multinomial(500, [0.04, 0.05, 0.91], cells);
      return tango({ candidateOnly, baselineOnly, rows: 500 }, 0.05).lower;
    },
    -0.01,
  );
  expect(difference).toBeLessThan(0.05 + 0.015);
  expect(difference).toBeGreaterThan(0.03);
});

test.each`
  probability | quantile
  ${1e-6}     | ${-4.753424308822899}
  ${1e-9}     | ${-5.9978070150076865}
  ${1e-12}    | ${-7.034483825301131}
  ${1e-30}    | ${-11.464024688443613}
  ${1e-300}   | ${-37.0470962993612}
`("the normal quantile at $probability is $quantile, however small the error rate", ({ probability, quantile }) => {
  expect(Math.abs(normalQuantile(probability) / quantile - 1)).toBeLessThan(1e-11);
  expect(normalDeviate(probability)).toBe(-normalQuantile(probability));
});
