/** Evidence as the rooms make it, for the tests of decisions. */
import type { Evidence } from "../../src/gates/verdict.js";
import { tango } from "../../src/stats/paired.js";
import { rowsForPaired, rowsForProportion } from "../../src/stats/power.js";
import { clopperPearson } from "../../src/stats/proportion.js";

export function proportion(hits: number, rows: number, threshold: number): Evidence {
  return {
    estimate: hits / rows,
    threshold,
    bounds: (alpha) => clopperPearson(hits, rows, alpha),
    n: rows,
    needed: (alpha) => rowsForProportion(hits / rows, threshold, { alpha }),
    method: "Clopper–Pearson",
  };
}

/** Accuracy of candidate and baseline on identical rows, against a margin. */
export function paired(
  counts: { bothRight: number; candidateOnly: number; baselineOnly: number; rows: number },
  threshold: number,
): Evidence {
  const { bothRight, candidateOnly, baselineOnly, rows } = counts;
  const estimate = (bothRight + candidateOnly) / rows;
  const baseline = (bothRight + baselineOnly) / rows;
  return {
    estimate,
    baseline,
    quantity: (candidateOnly - baselineOnly) / rows,
    threshold,
    bounds: (alpha) => tango(counts, alpha),
    n: rows,
    needed: (alpha) => rowsForPaired((candidateOnly + baselineOnly) / rows, threshold, { alpha }),
    method: "Tango's score interval",
  };
}

export function exact(value: number, threshold: number): Evidence {
  return { estimate: value, threshold, n: 1, method: "exact", exact: true };
}
