import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { chooseBet, logFactor } from "../../../src/stats/sequential/linear-null.js";

interface Case {
  readonly ratio: number;
  readonly offset: number;
  readonly alternative: number;
  readonly pastRate: number;
  readonly canary: number;
  readonly stable: number;
  readonly x: number;
  readonly y: number;
  readonly stableRate: number;
  readonly stake: number;
  readonly logFactor: number;
  readonly largestExpectation: number;
}

const cases = JSON.parse(readFileSync(new URL("recorded/factors.json", import.meta.url), "utf8")) as readonly Case[];

test("bets and factors are those that numpy computes from the formulas (test/oracles/record/sequential.py)", () => {
  for (const one of cases) {
    const bet = chooseBet(one, one.alternative, one.pastRate, one);
    expect(bet.stableRate).toBeCloseTo(one.stableRate, 12);
    expect(bet.stake / one.stake).toBeCloseTo(1, 9);
    const interval = { canary: { trials: one.canary, hits: one.x }, stable: { trials: one.stable, hits: one.y } };
    expect(logFactor(interval, one, bet)).toBeCloseTo(one.logFactor, 9);
  }
});

test("scipy's exact expectation at the null's edge, at its largest over all base rates, is at most 1", () => {
  expect(Math.max(...cases.map((one) => one.largestExpectation))).toBeLessThanOrEqual(1 + 1e-9);
});
