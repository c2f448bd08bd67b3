import { expect, test } from "@jest/globals";
import { Random } from "../../src/stats/random.js";

test("the same seed gives the same numbers, for ever", () => {
  const random = new Random(7);
  expect([random.uniform(), random.uniform(), random.integer(1000), random.binomial(1000, 0.3)]).toMatchInlineSnapshot(`
[
  0.14242781666651771,
  0.6641607779847502,
  599,
  274,
]
`);
  expect(new Random("7").uniform()).toBe(new Random(7).uniform());
});

test("a fork depends on its purpose alone, not on what was drawn before", () => {
  const fresh = new Random(7).fork("auc");
  const used = new Random(7);
  used.uniform();
  expect(used.fork("auc").uniform()).toBe(fresh.uniform());
  expect(used.fork("f1").uniform()).not.toBe(new Random(7).fork("auc").uniform());
});

/** Both moments within five standard errors: fails by chance about once in a million seeds. */
function expectMoments(values: readonly number[], mean: number, variance: number) {
  const n = values.length;
  const average = values.reduce((total, value) => total + value, 0) / n;
  const spread = values.reduce((total, value) => total + (value - average) ** 2, 0) / (n - 1);
  expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / n) + 1e-12);
  expect(Math.abs(spread - variance)).toBeLessThan(5 * variance * Math.sqrt(3 / n) + 1e-12);
}

test.each`
  trials     | probability
  ${0}       | ${0.3}
  ${1}       | ${0.5}
  ${12}      | ${0}
  ${12}      | ${1}
  ${50}      | ${0.1}
  ${50}      | ${0.9}
  ${100}     | ${0.1}
  ${100}     | ${0.5}
  ${1000}    | ${0.011}
  ${1000000} | ${0.25}
  ${1000000} | ${0.999999}
`("binomial($trials, $probability) has the right mean and variance", ({ trials, probability }) => {
  const random = new Random(`binomial ${trials} ${probability}`);
  const values = Array.from({ length: 20000 }, () => random.binomial(trials, probability));
  expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= trials)).toBe(true);
  expectMoments(values, trials * probability, trials * probability * (1 - probability));
});

test("binomial draws have the binomial's shape on both sides of the change of method", () => {
  for (const [trials, probability] of [
    [30, 0.3],
    [40, 0.3],
  ] as const) {
    const random = new Random("shape");
    const draws = 200_000;
    const seen = new Float64Array(trials + 1);
    for (let i = 0; i < draws; i++) {
      const k = random.binomial(trials, probability);
      seen[k] = (seen[k] as number) + 1;
    }
    let mass = (1 - probability) ** trials;
    let chiSquare = 0;
    let cells = 0;
    for (let k = 0; k <= trials; k++) {
      const expected = mass * draws;
      if (expected > 10) {
        chiSquare += ((seen[k] as number) - expected) ** 2 / expected;
        cells++;
      }
      mass *= ((trials - k) / (k + 1)) * (probability / (1 - probability));
    }
    expect(chiSquare).toBeLessThan(cells + 5 * Math.sqrt(2 * cells));
  }
});

test("a multinomial loses no draw and follows the weights", () => {
  const random = new Random("cells");
  const weights = [3, 0, 0.1, 40.5, 7, 0];
  const total = new Float64Array(6);
  const rounds = 4000;
  for (let i = 0; i < rounds; i++) {
    const counts = random.multinomial(50, weights, new Int32Array(6));
    expect(counts.reduce((sum, count) => sum + count)).toBe(50);
    counts.forEach((count, cell) => {
      total[cell] = (total[cell] as number) + count;
    });
  }
  const sum = 50.6;
  weights.forEach((weight, cell) => {
    const expected = (50 * rounds * weight) / sum;
    expect(Math.abs((total[cell] as number) - expected)).toBeLessThanOrEqual(5 * Math.sqrt(expected));
  });
});

test.each<[string, (random: Random) => unknown]>([
  ["no weight at all", (random) => random.multinomial(1, [0, 0], new Int32Array(2))],
  ["a negative weight", (random) => random.multinomial(1, [1, -1], new Int32Array(2))],
  ["a weight that is NaN", (random) => random.multinomial(1, [1, Number.NaN], new Int32Array(2))],
  ["half a trial", (random) => random.binomial(0.5, 0.5)],
  ["a probability of 2", (random) => random.binomial(5, 2)],
])("%s is refused", (_, draw) => {
  expect(() => draw(new Random(1))).toThrow(RangeError);
});

test("rows drawn with replacement are as many as there are rows", () => {
  const times = Array.from(new Random("rows").drawRows(new Int32Array(1000)));
  expect(times.reduce((sum, count) => sum + count)).toBe(1000);
  // Each row is left out with probability 1/e.
  expect(times.filter((count) => count === 0).length).toBeGreaterThan(300);
  expect(times.filter((count) => count === 0).length).toBeLessThan(440);
});

test("normal numbers have mean 0 and variance 1", () => {
  const random = new Random("bell");
  expectMoments(
    Array.from({ length: 50_000 }, () => random.normal()),
    0,
    1,
  );
});
