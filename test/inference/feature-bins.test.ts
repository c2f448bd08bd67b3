import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  binFinder,
  binNames,
  binsOfNumbers,
  binsOfTexts,
  type FeatureBins,
  fingerprint,
} from "../../src/inference/feature-bins.js";

const times = <Value>(count: number, ...values: readonly Value[]): Value[] =>
  Array.from({ length: count }, (_, i) => values[i % values.length]!);
const upTo = (count: number, by = 1) => Array.from({ length: count }, (_, i) => i * by);
const nameOf = (bins: FeatureBins, cell: unknown) => binNames(bins)[binFinder(bins)(cell)];

test.each<{ what: string; values: number[]; bins: object }>`
  what                  | values                               | bins
  ${"a flag"}           | ${[...times(97, 0), ...times(3, 1)]} | ${{ lowest: 0, highest: 1, edges: [0.5] }}
  ${"a code"}           | ${times(200, 1, 2, 5)}               | ${{ lowest: 1, highest: 5, edges: [2, 4] }}
  ${"one value"}        | ${times(100, 7)}                     | ${{ lowest: 7, highest: 7, edges: [] }}
  ${"0 to 999"}         | ${upTo(1000)}                        | ${{ lowest: 0, highest: 999, edges: upTo(10, 100).slice(1) }}
  ${"long fractions"}   | ${upTo(100, 1 / 7)}                  | ${{ lowest: 0, highest: 14.2, edges: [1.4, 2.8, 4.2, 5.6, 7.1, 8.5, 10, 11.4, 12.8] }}
  ${"mostly one value"} | ${[...times(95, 0), ...upTo(20)]}    | ${{ lowest: 0, highest: 19, edges: [0.5, 9] }}
`("$what: a bin for each of few values, else for each tenth, in as few digits as do", ({ values, bins }) => {
  expect(binsOfNumbers(values)).toEqual({ kind: "numbers", ...bins });
});

test("too few rows make no bins: they would say more of the rows than of the feature", () => {
  expect(binsOfNumbers(upTo(99))).toBeUndefined();
  expect(binsOfTexts(times(99, "a", "b"))).toBeUndefined();
});

test.each`
  cell          | bin
  ${-0.1}       | ${"below"}
  ${0}          | ${"0"}
  ${99.9}       | ${"0"}
  ${100}        | ${"1"}
  ${"899.5"}    | ${"8"}
  ${900}        | ${"9"}
  ${999}        | ${"9"}
  ${999.1}      | ${"above"}
  ${true}       | ${"0"}
  ${"many"}     | ${undefined}
  ${null}       | ${undefined}
  ${Number.NaN} | ${undefined}
  ${[5]}        | ${undefined}
`("of 0 to 999, $cell lies in bin $bin", ({ cell, bin }) => {
  expect(nameOf(binsOfNumbers(upTo(1000))!, cell)).toBe(bin);
});

test("no value of the holdout lies outside its own bins, none of which is empty, and there are twelve at most", () => {
  const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 100, maxLength: 300 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 300 }), (values, distinct) => {
      const tied = values.map((_, i) => values[i % distinct] ?? 0);
      const bins = binsOfNumbers(tied)!;
      const names = binNames(bins);
      const seen = new Set(tied.map((value) => nameOf(bins, value)));
      expect(names.length).toBeLessThanOrEqual(12);
      expect(new Set(["below", "above", ...seen])).toEqual(new Set(names));
      expect(seen.has("below") || seen.has("above")).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("of texts the common ones are known by fingerprints, which no name can be read from", () => {
  const bins = binsOfTexts([...times(300, "north", "south"), ...times(4, "Ada Lovelace")])!;
  expect(bins).toEqual({ kind: "texts", known: [fingerprint("north"), fingerprint("south")].sort((a, b) => a - b) });
  expect(JSON.stringify(bins)).not.toMatch(/north|Ada/);
  expect(["north", "east", "Ada Lovelace", 3].map((cell) => nameOf(bins, cell))).toEqual([
    "known",
    "unknown",
    "unknown",
    undefined,
  ]);
});

test.each([
  ["names, each once", Array.from({ length: 400 }, (_, i) => `person ${i}`)],
  ["more values than a list of categories has", times(3000, ...Array.from({ length: 300 }, (_, i) => `code ${i}`))],
  ["a fifth of the rows with rare ones", [...times(160, "a"), ...Array.from({ length: 40 }, (_, i) => `b${i}`)]],
])("%s: no list, so no bins", (_, values) => {
  expect(binsOfTexts(values)).toBeUndefined();
});
