/** Simulations that the intervals hold their error rates: slower than a unit test, and asked of no other tool. */
import { expect, test } from "@jest/globals";
import { newcombeAuc } from "../../../src/stats/auc.js";
import { bca, jackknifeAcceleration } from "../../../src/stats/bootstrap.js";
import { f1Interval } from "../../../src/stats/f1.js";
import type { Interval } from "../../../src/stats/interval.js";
import { normalCdf } from "../../../src/stats/normal.js";
import { tango } from "../../../src/stats/paired.js";
import { clopperPearson } from "../../../src/stats/proportion.js";
import { quantileInterval } from "../../../src/stats/quantile.js";
import { Random } from "../../../src/stats/random.js";

const alpha = 0.05;
const seed = process.env.SEED ?? "7";

interface Simulation {
  readonly name: string;
  readonly truth: number;
  readonly draw: (random: Random) => Interval | undefined;
  readonly rounds: number;
  /** Exact methods never exceed alpha; the others are allowed what their authors report for such samples. */
  readonly atMost: number;
}

function proportion(p: number, n: number): Simulation {
  const draw = (random: Random) => clopperPearson(random.binomial(n, p), n, alpha);
  return { name: `Clopper–Pearson ${p} of ${n}`, truth: p, draw, rounds: 20_000, atMost: alpha };
}

function f1(cells: readonly [number, number, number, number], n: number): Simulation {
  const [tp, fp, fn] = cells;
  const counts = new Int32Array(4);
  const draw = (random: Random) => {
    const [truePositive = 0, falsePositive = 0, falseNegative = 0] = random.multinomial(n, cells, counts);
    return f1Interval({ truePositive, falsePositive, falseNegative }, alpha);
  };
  return { name: `F1 ${cells} of ${n}`, truth: (2 * tp) / (2 * tp + fp + fn), draw, rounds: 20_000, atMost: alpha };
}

function paired(better: number, worse: number, rows: number): Simulation {
  const cells = new Int32Array(3);
  const draw = (random: Random) => {
    const [candidateOnly = 0, baselineOnly = 0] = random.multinomial(rows, [better, worse, 1 - better - worse], cells);
    return tango({ candidateOnly, baselineOnly, rows }, alpha);
  };
  const name = `Tango ${better} against ${worse} of ${rows}`;
  return { name, truth: better - worse, draw, rounds: 10_000, atMost: 0.06 };
}

/** Scores of two normal classes; the area is Φ(distance/√2). */
function area(distance: number, positives: number, negatives: number): Simulation {
  const draw = (random: Random) => {
    const high = Float64Array.from({ length: positives }, () => distance + random.normal());
    const low = Float64Array.from({ length: negatives }, () => random.normal());
    return newcombeAuc(areaOf(high, low), positives, negatives, alpha);
  };
  const truth = normalCdf(distance / Math.SQRT2);
  return {
    name: `Newcombe ${truth.toFixed(3)} on ${positives} + ${negatives}`,
    truth,
    draw,
    rounds: 4000,
    atMost: 0.06,
  };
}

function areaOf(high: Float64Array, low: Float64Array): number {
  const sorted = low.sort();
  let below = 0;
  for (const score of high) {
    let [left, right] = [0, sorted.length];
    while (left < right) {
      const middle = (left + right) >>> 1;
      if ((sorted[middle] as number) < score) left = middle + 1;
      else right = middle;
    }
    below += left;
  }
  return below / (high.length * low.length);
}

function percentile(share: number, n: number): Simulation {
  const draw = (random: Random) =>
    quantileInterval(Float64Array.from({ length: n }, () => random.uniform()).sort(), share, alpha);
  return { name: `p${share * 100} of ${n}`, truth: share, draw, rounds: 4000, atMost: alpha };
}

/** Mean absolute errors of exponential size: skewed, so that a plain percentile bootstrap falls short. */
function meanError(n: number): Simulation {
  const draw = (random: Random) => {
    const errors = Float64Array.from({ length: n }, () => -Math.log(1 - random.uniform()));
    const total = errors.reduce((sum, error) => sum + error, 0);
    const times = new Int32Array(n);
    const resampled = Float64Array.from({ length: 1000 }, () => {
      random.drawRows(times);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (times[i] as number) * (errors[i] as number);
      return sum / n;
    });
    const leftOut = errors.map((error) => (total - error) / (n - 1));
    return bca({ estimate: total / n, resampled, acceleration: jackknifeAcceleration(leftOut) })(alpha);
  };
  return { name: `BCa, mean error on ${n}`, truth: 1, draw, rounds: 1000, atMost: 0.075 };
}

test.each([
  proportion(0.98, 100),
  proportion(0.9, 597),
  proportion(0.5, 30),
  f1([0.3, 0.05, 0.04, 0.61], 200),
  paired(0.04, 0.05, 500),
  paired(0.01, 0.02, 300),
  paired(0.2, 0.2, 60),
  area(1.5, 40, 160),
  area(2.5, 100, 100),
  percentile(0.95, 400),
  percentile(0.5, 50),
  meanError(100),
])("$name: neither bound is wrong more often than it says", ({ name, truth, draw, rounds, atMost }) => {
  const random = new Random(`${seed} ${name}`);
  let [tooHigh, tooLow] = [0, 0];
  for (let i = 0; i < rounds; i++) {
    const bounds = draw(random);
    if (bounds && bounds.lower > truth) tooHigh++;
    if (bounds && bounds.upper < truth) tooLow++;
  }
  console.log(`seed ${seed}: ${name}: lower wrong ${tooHigh / rounds}, upper wrong ${tooLow / rounds}`);
  const chance = 3.5 * Math.sqrt((atMost * (1 - atMost)) / rounds);
  expect(tooHigh / rounds).toBeLessThanOrEqual(atMost + chance);
  expect(tooLow / rounds).toBeLessThanOrEqual(atMost + chance);
});
