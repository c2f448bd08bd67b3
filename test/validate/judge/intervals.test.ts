import { expect, test } from "@jest/globals";
import { missesOf, mostMisses, populations } from "./populations.js";

const alpha = 0.05;

/** The quick ones, a glance each; test/oracles/metrics/intervals.test.ts has them all, and longer. */
test.each([
  "accuracy .98, 100 rows",
  "F1, 200 rows",
  "area under the curve, 100 rows",
  "macro F1, 400 rows",
  "accuracy of equal models, 300 rows",
  "F1 of equal models, 500 rows",
  "p95 latency, 300 rows",
  "p95 latency against 1.5 times an equal one, 300 rows",
] as const)("bounds at 5 %% keep their error rate: %s", async (name) => {
  const misses = await missesOf(populations[name], { samples: 300, budgetMs: 400, seed: 1, alpha });
  expect(misses.bounded).toBeGreaterThan(0.95);
  expect(Math.max(misses.above, misses.below)).toBeLessThanOrEqual(mostMisses(misses, alpha));
});
