import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { chooseArm, spread } from "../../../src/rollout/targets/local/routing.js";

const canaries = (from: number, requests: number, share: number) =>
  Array.from({ length: requests }, (_, i) => chooseArm(from + i, share)).filter((arm) => arm === "canary").length;

test.each`
  share   | requests | canary
  ${0}    | ${10000} | ${0}
  ${1}    | ${10000} | ${10000}
  ${0.05} | ${1000}  | ${50}
  ${0.25} | ${1000}  | ${250}
  ${0.5}  | ${1001}  | ${500}
`("$canary of $requests requests go to a canary with a share of $share, give or take one or two", (row) => {
  expect(Math.abs(canaries(0, row.requests, row.share) - row.canary)).toBeLessThanOrEqual(2);
});

test("from any request on, the share is met to within a few requests", () => {
  fc.assert(
    fc.property(
      fc.nat(1e9),
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, n, share) => {
        // The discrepancy of a golden-ratio sequence grows with log n; random choice would be off by √(n·share).
        expect(Math.abs(canaries(from, n, share) - n * share)).toBeLessThanOrEqual(2 + 1.5 * Math.log(n + 1));
      },
    ),
  );
});

test("a client whose every k-th request is special meets the canary with those as often as with others", () => {
  for (const k of [2, 3, 4, 5, 7, 8, 10, 20]) {
    const special = Array.from({ length: 2000 }, (_, i) => chooseArm(i * k, 0.25)).filter((arm) => arm === "canary");
    expect(special.length / 2000).toBeCloseTo(0.25, 1);
  }
});

test("points stay in [0, 1), also when the counter is large", () => {
  for (const n of [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER]) {
    expect(spread(n)).toBeGreaterThanOrEqual(0);
    expect(spread(n)).toBeLessThan(1);
  }
});
