import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { take } from "../../../src/validate/models.js";
import type { ScoredRows } from "../../../src/validate/scored.js";
import { confusionOf, mergeConfusions } from "../../../src/validate/statistics/confusion.js";
import { latenciesOf, mergeLatencies } from "../../../src/validate/statistics/latencies.js";
import { mergePlaces, placesOf } from "../../../src/validate/statistics/places.js";
import { mergeProbabilitySums, probabilitySumsOf } from "../../../src/validate/statistics/probabilities.js";
import { areaOf, mergeRankings, placements, rankingOf, rankingsOf } from "../../../src/validate/statistics/ranking.js";
import { mergeResiduals, residualsOf, totalSquares } from "../../../src/validate/statistics/residuals.js";
import { rowwise } from "../../../src/validate/statistics/rowwise.js";
import { sortScores } from "../../../src/validate/statistics/sort-scores.js";

const classes = ["a", "b", "c"];
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Rows of a classifier with three classes, scores with ties, some with weights. */
const classified = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2), fc.tuple(share, share, share), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 60,
  })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.boolean(), fc.boolean()))
  .map(([rows, weighted, coarse]): ScoredRows => {
    const rounded = (value: number) => (coarse ? Math.round(value * 4) / 4 : value);
    return {
      n: rows.length,
      task: "multiclass",
      classes,
      truth: Int32Array.from(rows, ([truth]) => truth),
      predicted: Int32Array.from(rows, ([, predicted]) => predicted),
      probabilities: Float64Array.from(rows.flatMap(([, , scores]) => scores.map(rounded))),
      ...(weighted && { weight: Float64Array.from(rows, ([, , , weight]) => weight) }),
    };
  });

const regressed = fc
  .array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), { minLength: 1 })
  .map(
    (rows): ScoredRows => ({
      n: rows.length,
      task: "regression",
      classes: [],
      truth: Float64Array.from(rows, ([truth]) => 1e6 + truth / 7),
      predicted: Float64Array.from(rows, ([, predicted]) => 1e6 + predicted / 7),
    }),
  );

function halves(rows: ScoredRows): readonly [ScoredRows, ScoredRows] {
  const middle = Math.floor(rows.n / 3);
  const all = Int32Array.from({ length: rows.n }, (_, i) => i);
  return [take(rows, all.subarray(0, middle)), take(rows, all.subarray(middle))];
}

test("two parts merged are what one pass over both gives", () => {
  fc.assert(
    fc.property(classified, (rows) => {
      const [one, other] = halves(rows);
      expect(mergeConfusions(confusionOf(one), confusionOf(other))).toEqual(confusionOf(rows));
      expect(mergePlaces(placesOf(one), placesOf(other))).toEqual(placesOf(rows));
      const [merged, whole] = [
        mergeProbabilitySums(probabilitySumsOf(one), probabilitySumsOf(other)),
        probabilitySumsOf(rows),
      ];
      expect(merged.logLoss).toBeCloseTo(whole.logLoss, 9);
      expect(merged.squared).toBeCloseTo(whole.squared, 9);
      const area = areaOf(mergeRankings(rankingOf(one, 1), rankingOf(other, 1)));
      expect(area.area ?? -1).toBeCloseTo(areaOf(rankingOf(rows, 1)).area ?? -1, 12);
    }),
  );
});

test("residuals of two parts merge, also far from zero", () => {
  fc.assert(
    fc.property(regressed, (rows) => {
      const [one, other] = halves(rows);
      const [merged, whole] = [mergeResiduals(residualsOf(one), residualsOf(other)), residualsOf(rows)];
      for (const key of ["rows", "weight", "squared", "absolute", "relative"] as const)
        expect(merged[key]).toBeCloseTo(whole[key], 6);
      expect(Math.abs(totalSquares(merged) - totalSquares(whole))).toBeLessThanOrEqual(
        1e-6 * totalSquares(whole) + 1e-6,
      );
    }),
  );
});

test("every statistic is the sum of what its rows contribute", () => {
  fc.assert(
    fc.property(classified, (rows) => {
      const asked = { of: { kind: "average", average: "macro" } } as const;
      const summed = <S>(parts: {
        width: number;
        contribute: (row: number, add: (i: number, x: number) => void) => void;
        from: (sums: Float64Array) => S;
      }) => {
        const sums = new Float64Array(parts.width);
        for (let row = 0; row < rows.n; row++)
          parts.contribute(row, (index, amount) => {
            sums[index]! += amount * (rows.weight?.[row] ?? 1);
          });
        return parts.from(sums);
      };
      expect(summed(rowwise.confusion(rows, asked))).toEqual(confusionOf(rows));
      expect(summed(rowwise.places(rows, asked))).toEqual(placesOf(rows));
      expect(summed(rowwise.probabilities(rows, asked)).logLoss).toBeCloseTo(probabilitySumsOf(rows).logLoss, 9);
      const [sums, whole] = [summed(rowwise.ranking(rows, asked)), rankingsOf(rows, asked)];
      whole.classes.forEach((area, index) => {
        expect(sums.classes[index]?.area ?? -1).toBeCloseTo(area?.area ?? -1, 9);
      });
    }),
  );
});

test("placements average to the area, ties included", () => {
  fc.assert(
    fc.property(classified, (rows) => {
      const ranking = rankingOf(rows, 0);
      const { area } = areaOf(ranking);
      if (area === undefined) return;
      const placementOf = placements(ranking);
      let [sum, weights] = [0, 0];
      for (let row = 0; row < rows.n; row++) {
        if (rows.truth[row] !== 0) continue;
        const weight = rows.weight?.[row] ?? 1;
        sum += weight * placementOf(rows.probabilities?.[row * 3] as number, true);
        weights += weight;
      }
      expect(sum / weights).toBeCloseTo(area, 12);
    }),
  );
});

test.each([
  ["spread", () => Math.random()],
  ["with many ties", () => Math.round(Math.random() * 50) / 50],
  ["close together", () => 0.5 + Math.random() * 1e-13],
  ["single precision", () => Math.fround(Math.random())],
  ["tiny, zero and minus zero", () => [5e-324, 0, -0, 1e-300, 1][Math.floor(Math.random() * 5)] as number],
])("scores %s are sorted as the platform sorts them", (_, score) => {
  const scores = Float64Array.from({ length: 5000 }, score);
  expect(Array.from(sortScores(scores).scores, (value) => value + 0)).toEqual(
    Array.from(scores, (value) => value + 0).sort((a, b) => a - b),
  );
});

test("a row that was timed several times counts once, at its median", () => {
  const rows = { n: 2, latency: Float64Array.of(1, 5, 2, 6, 9, 4) } as ScoredRows;
  expect(Array.from(latenciesOf(rows).sorted)).toEqual([2, 5]);
  const other = { n: 1, latency: Float64Array.of(3) } as ScoredRows;
  expect(Array.from(mergeLatencies(latenciesOf(rows), latenciesOf(other)).sorted)).toEqual([2, 3, 5]);
});
