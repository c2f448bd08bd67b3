/** The statistics as sums over rows: what counts rows again, in other numbers, without seeing the rows again. */
import type { Asked, StatisticName, Statistics } from "../metric.js";
import type { ScoredRows } from "../scored.js";
import { placeOfTruth } from "./places.js";
import { clipping, logLossOf, squaredErrorOf } from "./probabilities.js";
import { areaOf, placements, pooledRanking, type Ranking, rankedColumns, rankingOf } from "./ranking.js";
import { centerOf, residualSums, residualsFrom, residualsOfRow } from "./residuals.js";

export type Add = (index: number, amount: number) => void;

/** A statistic whose numbers are sums of what each row contributes. */
export interface Rowwise<S> {
  /** How many numbers there are. */
  readonly width: number;
  /** Hands over what a row of weight 1 contributes, by the number's index. */
  readonly contribute: (row: number, add: Add) => void;
  /** Rows of one kind contribute alike; absent where nearly every row is a kind of its own. */
  readonly kinds?: { readonly count: number; readonly of: (row: number) => number };
  /** The statistic that has these sums. It may keep the array. */
  readonly from: (sums: Float64Array) => S;
}

export type SummableName = Exclude<StatisticName, "latencies" | "size">;

/** How each statistic is a sum over these rows. */
export const rowwise: {
  readonly [Name in SummableName]: (rows: ScoredRows, asked: Asked) => Rowwise<Statistics[Name]>;
} = {
  confusion: ({ classes: { length: classes }, truth, predicted }) => {
    const cellOf = (row: number) => (truth[row] as number) * classes + (predicted[row] as number);
    return {
      width: classes * classes,
      contribute: (row, add) => add(cellOf(row), 1),
      kinds: { count: classes * classes, of: cellOf },
      from: (cells) => ({ classes, cells }),
    };
  },

  places: (rows) => ({
    width: rows.classes.length,
    contribute: (row, add) => add(placeOfTruth(rows, row), 1),
    kinds: { count: rows.classes.length, of: (row) => placeOfTruth(rows, row) },
    from: (counts) => ({ counts }),
  }),

  probabilities: (rows) => {
    const { truth } = rows;
    const classes = rows.classes.length;
    const given = rows.probabilities as Float64Array;
    const clip = clipping(rows);
    return {
      width: 3,
      contribute: (row, add) => {
        const own = truth[row] as number;
        add(0, 1);
        add(1, logLossOf(given[row * classes + own] as number, clip));
        add(2, squaredErrorOf(given, row * classes, classes, own));
      },
      from: ([weight = 0, logLoss = 0, squared = 0]) => ({ weight, logLoss, squared, classes }),
    };
  },

  residuals: ({ n, truth, predicted }) => {
    const center = centerOf(truth);
    return {
      width: residualSums,
      contribute: (row, add) =>
        residualsOfRow(truth[row] as number, predicted[row] as number, center).forEach((amount, i) => {
          add(i, amount);
        }),
      from: (sums) => residualsFrom(sums, center, n),
    };
  },

  ranking: (rows, asked) => {
    const columns = rankedColumns(rows, asked);
    if (columns === "pooled") return pooledPlacements(rows);
    const ranked = columns.map((index) => placedBy(rankingOf(rows, index)));
    return {
      width: ranked.length * placedSums,
      contribute: (row, add) =>
        columns.forEach((index, slot) => {
          ranked[slot]?.contribute(scoreOf(rows, row, index), rows.truth[row] === index, slot * placedSums, add);
        }),
      from: (sums) => {
        const areas = ranked.map((one, slot) => one.from(sums, slot * placedSums));
        return { classes: rows.classes.map((_, index) => areas[columns.indexOf(index)]) };
      },
    };
  },
};

function pooledPlacements(rows: ScoredRows): Rowwise<Statistics["ranking"]> {
  const ranked = placedBy(pooledRanking(rows));
  return {
    width: placedSums,
    contribute: (row, add) =>
      rows.classes.forEach((_, index) => {
        ranked.contribute(scoreOf(rows, row, index), rows.truth[row] === index, 0, add);
      }),
    from: (sums) => ({ classes: [], pooled: ranked.from(sums, 0) }),
  };
}

/** How many numbers a ranking adds up: rows and placements, of the positives and of the negatives. */
const placedSums = 4;

/**
 * An area as sums of placements: A* = mean placement of the positives + that of the negatives − A.
 *
 * The area of resampled rows, but for a part that shrinks with their number (Hájek's projection, on which DeLong's
 * test stands too): so no resample is ever sorted.
 */
function placedBy(ranking: Ranking) {
  const { area } = areaOf(ranking);
  const placementOf = placements(ranking);
  return {
    contribute: (score: number, positive: boolean, at: number, add: Add) => {
      const kind = positive ? at : at + 2;
      add(kind, 1);
      add(kind + 1, area === undefined ? 0 : placementOf(score, positive));
    },
    from: (sums: Float64Array, at: number) => {
      const positives = sums[at] as number;
      const negatives = sums[at + 2] as number;
      if (area === undefined || !(positives > 0 && negatives > 0)) return { positives, negatives };
      const meanPlacements = (sums[at + 1] as number) / positives + (sums[at + 3] as number) / negatives;
      return { positives, negatives, area: meanPlacements - area };
    },
  };
}

function scoreOf({ classes, probabilities }: ScoredRows, row: number, index: number): number {
  return (probabilities as Float64Array)[row * classes.length + index] as number;
}
