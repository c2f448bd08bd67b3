import { expect, test } from "@jest/globals";
import { tango } from "../../../src/stats/paired.js";
import { Random } from "../../../src/stats/random.js";
import { lastLook, lookDue } from "../../../src/stats/sequential/looks.js";

test.each`
  answered | rows    | index        | share
  ${0}     | ${50}   | ${undefined} | ${undefined}
  ${49}    | ${50}   | ${undefined} | ${undefined}
  ${50}    | ${50}   | ${0}         | ${1}
  ${100}   | ${199}  | ${undefined} | ${undefined}
  ${199}   | ${199}  | ${0}         | ${1}
  ${99}    | ${200}  | ${undefined} | ${undefined}
  ${100}   | ${200}  | ${0}         | ${1 / 4}
  ${199}   | ${200}  | ${0}         | ${1 / 4}
  ${200}   | ${200}  | ${1}         | ${3 / 4}
  ${124}   | ${1000} | ${undefined} | ${undefined}
  ${125}   | ${1000} | ${0}         | ${1 / 16}
  ${250}   | ${1000} | ${1}         | ${1 / 8}
  ${499}   | ${1000} | ${1}         | ${1 / 8}
  ${500}   | ${1000} | ${2}         | ${1 / 4}
  ${1000}  | ${1000} | ${3}         | ${9 / 16}
  ${0}     | ${0}    | ${undefined} | ${undefined}
`("$answered of $rows rows: look $index with $share of the error rate", ({ answered, rows, index, share }) => {
  expect(lookDue(answered as number, rows as number)).toEqual(index === undefined ? undefined : { index, share });
});

test.each([1, 99, 100, 199, 200, 1000, 65_536])("the looks at %i rows have the whole error rate together", (rows) => {
  const shares = new Map<number, number>();
  for (let answered = 0; answered <= rows; answered++) {
    const look = lookDue(answered, rows);
    if (look) shares.set(look.index, look.share);
  }
  expect([...shares.keys()]).toEqual(Array.from({ length: shares.size }, (_, index) => index));
  expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(1);
  expect(lookDue(rows, rows)).toEqual(lastLook(rows));
});

test("a canary exactly at the margin is seldom found worse, and seldom proven (4,000 sets of 1,600 rows, seed 5)", () => {
  const random = new Random(5);
  const [rows, margin, sets, alpha] = [1600, 0.02, 4000, 0.05];
  const counted = { failed: 0, passed: 0 };
  for (let set = 0; set < sets; set++) {
    const { failed, passed } = play(random, rows, margin, alpha);
    counted.failed += Number(failed);
    counted.passed += Number(passed);
  }
  // Three standard errors of 5 % in so many sets are one point.
  expect(counted.failed / sets).toBeLessThan(0.06);
  expect(counted.passed / sets).toBeLessThan(0.06);
  // They are no tests that never find anything.
  expect(counted.failed / sets).toBeGreaterThan(0.015);
  expect(counted.passed / sets).toBeGreaterThan(0.015);
});

/** Rows that one arm alone has right: 4 % by the canary, and the margin more by stable. */
function play(random: Random, rows: number, margin: number, alpha: number) {
  const result = { failed: false, passed: false };
  let [candidateOnly, baselineOnly, answered] = [0, 0, 0];
  for (const next of [200, 400, 800, 1600]) {
    const better = random.binomial(next - answered, 0.04);
    const others = random.binomial(next - answered - better, (0.04 + margin) / 0.96);
    [candidateOnly, baselineOnly, answered] = [candidateOnly + better, baselineOnly + others, next];
    const bounds = tango({ candidateOnly, baselineOnly, rows: answered }, alpha * lookDue(answered, rows)!.share);
    result.failed ||= bounds.upper < -margin;
    result.passed ||= bounds.lower >= -margin;
  }
  return result;
}
