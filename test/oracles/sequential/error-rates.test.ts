/** The figures of the canary's statistics with more runs than a unit test may take; printed, and held to bounds. */
import { expect, test } from "@jest/globals";
import { many } from "../../stats/sequential/simulate.js";

const runs = 1000;
const alpha = { pass: 0.05, fail: 0.05 };
const steady = (rate: number) => () => rate;

test.each([
  { gate: "<= baseline", ratio: 1, offset: 0, times: 2, latest: 22 },
  { gate: "<= baseline", ratio: 1, offset: 0, times: 3, latest: 8 },
  { gate: "<= baseline * 1.2", ratio: 1.2, offset: 0, times: 2, latest: 31 },
  { gate: "<= baseline * 1.2", ratio: 1.2, offset: 0, times: 3, latest: 11 },
  { gate: "<= baseline + 0.5%", ratio: 1, offset: 0.005, times: 3, latest: 15 },
])("'$gate' finds $times × by minute $latest in the median", ({ gate, ratio, offset, times, latest }) => {
  const linear = { ratio, offset };
  const found = many(runs, 101, { linear, alpha, stable: steady(0.01), canary: steady(0.01 * times) });
  console.log(`${gate}, ${times} ×: found ${(found.failed * 100).toFixed(1)} %, median minute ${found.failMedian}`);
  expect(found.failMedian).toBeLessThanOrEqual(latest);
});

test.each([
  { gate: "<= baseline", ratio: 1, offset: 0, times: 1 },
  { gate: "<= baseline * 1.2", ratio: 1.2, offset: 0, times: 1.2 },
  { gate: "<= baseline + 0.5%", ratio: 1, offset: 0.005, times: 1.5 },
])("'$gate' exactly at its margin: false fail and false pass at most 5 %", ({ gate, ratio, offset, times }) => {
  const linear = { ratio, offset };
  const found = many(runs, 102, { linear, alpha, stable: steady(0.01), canary: steady(0.01 * times) });
  console.log(
    `${gate} at the margin: fails ${(found.failed * 100).toFixed(1)} %, passes ${(found.passed * 100).toFixed(1)} %`,
  );
  expect(found.failed).toBeLessThanOrEqual(0.05);
  expect(found.passed).toBeLessThanOrEqual(0.05);
});
