import { expect, test } from "@jest/globals";
import { missesOf, mostMisses, populations } from "../../validate/judge/populations.js";

const alpha = 0.05;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));

test.each(Object.entries(populations))("bounds at 5 %% keep their error rate: %s", async (name, population) => {
  const misses = await missesOf(population, { samples: 4000, budgetMs: 6_000, seed, alpha });
  console.log(`${name}, seed ${seed}: ${JSON.stringify(misses)}`);
  expect(misses.bounded).toBeGreaterThan(0.9);
  expect(Math.max(misses.above, misses.below)).toBeLessThanOrEqual(mostMisses(misses, alpha));
});
