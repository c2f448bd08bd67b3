/** How sure a metric's value is, by the method that fits it (docs/gates.md, "Which interval"). */
import type { Evidence } from "../gates/verdict.js";
import { variance as areaVariance, newcombeAuc } from "../stats/auc.js";
import { bca, resamplesFor } from "../stats/bootstrap.js";
import { f1Interval, jaccardOfF1 } from "../stats/f1.js";
import type { Interval } from "../stats/interval.js";
import { rowsForEstimate, rowsForProportion, rowsOfPerfectModel } from "../stats/power.js";
import { clopperPearson } from "../stats/proportion.js";
import { quantileInterval } from "../stats/quantile.js";
import { type Basis, basisOf, type Measured, summed } from "./measured.js";
import type { AnyMetric, Asked } from "./metric.js";
import { isPlain, resample, type Summed, unitsOf } from "./resample.js";
import type { ScoredRows } from "./scored.js";

/** Bounds, rows wanted, and the method's name. */
export type Certainty = Pick<Evidence, "bounds" | "needed" | "method" | "exact">;

/** What is tested, against what, and how many rows stand in its denominator. */
export interface Quantity {
  readonly quantity: number;
  readonly threshold: number;
  readonly n: number;
}

/** How resamples are drawn: the same seed gives the same ones. */
export interface Drawing {
  readonly smallestAlpha: number;
  readonly seed: number;
}

interface Alone extends Drawing {
  readonly metric: AnyMetric;
  readonly asked: Asked;
  readonly candidate: Measured;
}

/** Of a metric against a number. */
export function certaintyAlone({ metric, asked, candidate, ...drawing }: Alone, tested: Quantity): Certainty {
  const basis = basisOf(metric, asked, candidate);
  if (basis?.kind === "exact") return exactly(tested.quantity);
  if (basis?.kind === "quantile") return byOrder(basis);
  if (basis && isPlain(candidate.rows)) return byFormula(basis, tested);
  const sums = () => summed(metric, asked, candidate.rows);
  return byBootstrap({ rows: candidate.rows, sums, range: metric.range, ...drawing }, tested);
}

export function exactly(quantity: number): Certainty {
  return { exact: true, method: "exact", bounds: () => ({ lower: quantity, upper: quantity }) };
}

function byOrder({ share, sorted }: Extract<Basis, { kind: "quantile" }>): Certainty {
  return {
    method: "order statistics",
    bounds: (alpha) => quantileInterval(sorted, share, alpha),
    needed: (alpha) => rowsForQuantile(share, alpha),
  };
}

/** Rows without which neither bound lies among the values: 59 for p95, 299 for p99, at 5 %. */
export function rowsForQuantile(share: number, alpha: number): number | undefined {
  return rowsOfPerfectModel(Math.max(share, 1 - share), alpha);
}

type ByFormula = Exclude<Basis, { kind: "exact" | "quantile" }>;

function byFormula(basis: ByFormula, { quantity: estimate, threshold }: Quantity): Certainty {
  switch (basis.kind) {
    case "proportion": {
      const { hits, trials } = basis.proportion;
      return {
        method: "Clopper–Pearson",
        bounds: (alpha) => clopperPearson(hits, trials, alpha),
        needed: (alpha) => rowsForShare(estimate, threshold, alpha),
      };
    }
    case "jaccard":
      return {
        method: "Clopper–Pearson on Jaccard's index",
        bounds: (alpha) => f1Interval(basis.detections, alpha),
        needed: (alpha) => rowsForShare(jaccardOfF1(estimate), jaccardOfF1(threshold), alpha),
      };
    case "area": {
      const { area, positives, negatives } = basis.area;
      const rows = Math.min(positives, negatives);
      const standardError = Math.sqrt(areaVariance(area, positives, negatives));
      const distance = estimate - threshold;
      return {
        method: "Newcombe's method 5",
        bounds: (alpha) => newcombeAuc(area, positives, negatives, alpha),
        needed: (alpha) => {
          const wanted = rowsForEstimate({ rows, standardError, distance }, { alpha });
          return wanted && Math.max(wanted, floorTowards(estimate, threshold, alpha));
        },
      };
    }
  }
}

/** Rows for a share's 80 % chance, but never fewer than the floor. */
function rowsForShare(estimate: number, bound: number, alpha: number): number | undefined {
  const wanted = rowsForProportion(estimate, bound, { alpha });
  return wanted && Math.max(wanted, floorTowards(estimate, bound, alpha));
}

/** The floor, rows that even a perfect share needs, towards the end that the estimate is on. */
function floorTowards(estimate: number, bound: number, alpha: number): number {
  return rowsOfPerfectModel(estimate >= bound ? bound : 1 - bound, alpha) ?? 0;
}

/** With fewer rows than this for or against the estimate, a bootstrap does not see what might have been. */
const fewestEvents = 20;

export interface Bootstrap extends Drawing {
  /** For their weights, groups and order. */
  readonly rows: ScoredRows;
  /** What is resampled; asked for once, and only if bounds are. */
  readonly sums: () => Summed & { readonly value: (sums: Float64Array) => number | undefined };
  /** Where the quantity can be at all. */
  readonly range: readonly [number, number];
}

/** BCa over sufficient statistics; no bounds with too few events or on the boundary. */
export function byBootstrap({ rows, sums, range, smallestAlpha, seed }: Bootstrap, tested: Quantity): Certainty {
  const resamples = resamplesFor(smallestAlpha);
  const draw = once(() => {
    const { value, ...summands } = sums();
    const resampled = resample(unitsOf(rows, summands, seed), value, { resamples, seed });
    return { ...resampled, bounds: bca(resampled) };
  });
  const [lowest, highest] = range;
  const within = (bound: number) => Math.min(highest, Math.max(lowest, bound));
  return {
    method: `BCa bootstrap${drawnBy(rows)}, ${resamples} resamples, seed ${seed}`,
    bounds: (alpha) => {
      const { events, bounds } = draw();
      const interval: Interval | undefined = events < fewestEvents ? undefined : bounds(alpha);
      return interval && { lower: within(interval.lower), upper: within(interval.upper) };
    },
    needed: (alpha) => {
      const { standardError, events } = draw();
      if (!(events > 0)) return undefined;
      const distance = tested.quantity - tested.threshold;
      const wanted = rowsForEstimate({ rows: tested.n, standardError, distance }, { alpha });
      return wanted && Math.max(wanted, Math.ceil((tested.n * fewestEvents) / events));
    },
  };
}

function drawnBy({ group, ordered }: ScoredRows): string {
  if (group) return " by group";
  return ordered ? " by stretches of time" : "";
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
