/** Populations whose metrics are known, to see how often the bounds of a sample miss them. */
import { normalCdf } from "../../../src/stats/normal.js";
import { Random } from "../../../src/stats/random.js";
import { evidenceFor } from "../../../src/validate/evidence.js";
import { measured } from "../../../src/validate/measured.js";
import type { AnyMetric, Asked } from "../../../src/validate/metric.js";
import { type MetricName, metrics } from "../../../src/validate/metrics/list.js";
import type { ScoredRows } from "../../../src/validate/scored.js";

export interface Population {
  readonly metric: MetricName;
  readonly asked?: Asked;
  /** The contrast candidate − factor·baseline is looked at; absent: the candidate's value alone. */
  readonly factor?: number;
  /** The metric's value, or the contrast's, in the population. */
  readonly truth: number;
  readonly sample: (random: Random) => { readonly candidate: ScoredRows; readonly baseline?: ScoredRows };
}

const positive: Asked = { of: { kind: "class", index: 1 } };
const macro: Asked = { of: { kind: "average", average: "macro" } };

/** Rows drawn cell by cell: [true class, candidate's answer, baseline's answer, probability]. */
type Cells = readonly (readonly [truth: number, candidate: number, baseline: number, probability: number])[];

function labels(n: number, cells: Cells, more: (random: Random) => Partial<ScoredRows> = () => ({})) {
  const classes = Math.max(...cells.map(([truth]) => truth)) + 1;
  return (random: Random) => {
    const drawn = Array.from({ length: n }, () => {
      let left = random.uniform();
      const hit = cells.find(([, , , probability]) => {
        left -= probability;
        return left < 0;
      });
      return hit ?? cells[0]!;
    });
    const rows = (side: 1 | 2): ScoredRows => ({
      n,
      task: classes === 2 ? "binary" : "multiclass",
      classes: Array.from({ length: classes }, (_, index) => `${index}`),
      positive: 1,
      truth: Int32Array.from(drawn, ([truth]) => truth),
      predicted: Int32Array.from(drawn, (cell) => cell[side]),
    });
    const shared = more(random);
    return { candidate: { ...rows(1), ...shared }, baseline: { ...rows(2), ...shared } };
  };
}

/** Two models that are each right with the same probability, and sometimes differ. */
const equals: Cells = [
  [1, 1, 1, 0.27],
  [1, 1, 0, 0.04],
  [1, 0, 1, 0.04],
  [1, 0, 0, 0.05],
  [0, 0, 0, 0.48],
  [0, 0, 1, 0.04],
  [0, 1, 0, 0.04],
  [0, 1, 1, 0.04],
];
const f1Of = (tp: number, fp: number, fn: number) => (2 * tp) / (2 * tp + fp + fn);

const threeClasses: Cells = [
  [0, 0, 0, 0.45],
  [0, 1, 1, 0.05],
  [1, 1, 1, 0.24],
  [1, 2, 2, 0.06],
  [2, 2, 2, 0.15],
  [2, 0, 0, 0.05],
];
const macroOfThree = (f1Of(0.45, 0.05, 0.05) + f1Of(0.24, 0.05, 0.06) + f1Of(0.15, 0.06, 0.05)) / 3;

function scores(n: number, share: number, apart: number) {
  return (random: Random) => {
    const truth = Int32Array.from({ length: n }, () => (random.uniform() < share ? 1 : 0));
    const noise = Float64Array.from({ length: n }, () => random.normal());
    const rows = (): ScoredRows => {
      // Both models see the same difficulty of a row, and each adds its own.
      const score = (row: number) => 0.7 * (noise[row] as number) + Math.sqrt(0.51) * random.normal();
      const probabilities = new Float64Array(2 * n);
      for (let row = 0; row < n; row++) {
        const p = 1 / (1 + Math.exp(-score(row) - apart * ((truth[row] as number) - 0.5)));
        probabilities.set([1 - p, p], 2 * row);
      }
      const predicted = Int32Array.from(truth, (_, row) => ((probabilities[2 * row + 1] as number) > 0.5 ? 1 : 0));
      return { n, task: "binary", classes: ["0", "1"], positive: 1, truth, predicted, probabilities };
    };
    return { candidate: rows(), baseline: rows() };
  };
}

/** The candidate's errors are normal with deviation `spread`; the baseline's with 1, partly the same. */
function numbers(n: number, spread: number, more: Partial<ScoredRows> = {}) {
  return (random: Random) => {
    const truth = Float64Array.from({ length: n }, () => 50 + 3 * random.normal());
    const shared = Float64Array.from({ length: n }, () => random.normal());
    const rows = (deviation: number): ScoredRows => ({
      n,
      task: "regression",
      classes: [],
      truth,
      predicted: truth.map((y, row) => y + deviation * (0.8 * (shared[row] as number) + 0.6 * random.normal())),
      ...more,
    });
    return { candidate: rows(spread), baseline: rows(1) };
  };
}

/** Rows in groups: a group's rows are mostly all right or all wrong, 0.85 of them right. */
function grouped(groups: number, size: number) {
  return (random: Random) => {
    const n = groups * size;
    const group = Int32Array.from({ length: n }, (_, row) => Math.floor(row / size));
    const share = Float64Array.from({ length: groups }, () => (random.uniform() < 0.7 ? 1 : 0.5));
    const truth = new Int32Array(n);
    const predicted = Int32Array.from(group, (g) => (random.uniform() < (share[g] as number) ? 0 : 1));
    const candidate: ScoredRows = { n, task: "binary", classes: ["0", "1"], positive: 1, truth, predicted, group };
    return { candidate };
  };
}

/** Errors that drift in time: an autoregression with coefficient 0.5 and deviation 1. */
function drifting(n: number) {
  return (random: Random) => {
    let error = random.normal();
    const truth = new Float64Array(n);
    const predicted = truth.map(() => {
      error = 0.5 * error + Math.sqrt(0.75) * random.normal();
      return error;
    });
    const candidate: ScoredRows = { n, task: "regression", classes: [], truth, predicted, ordered: true };
    return { candidate };
  };
}

function timed(n: number) {
  return (random: Random) => {
    const rows = (slower: number): ScoredRows => ({
      n,
      task: "regression",
      classes: [],
      truth: new Float64Array(n),
      predicted: new Float64Array(n),
      latency: Float64Array.from({ length: n }, () => slower * Math.exp(0.3 * random.normal())),
    });
    return { candidate: rows(1), baseline: rows(1) };
  };
}

const weights = (n: number) => (random: Random) => ({
  weight: Float64Array.from({ length: n }, () => 0.5 + 2 * random.uniform()),
});
const p95 = Math.exp(0.3 * 1.6448536269514722);

/** What the metrics are tried on. Those with a bootstrap have 20 events or a few more. */
export const populations = {
  "accuracy .98, 100 rows": {
    metric: "accuracy",
    truth: 0.98,
    sample: labels(100, [
      [0, 0, 0, 0.49],
      [1, 1, 1, 0.49],
      [1, 0, 0, 0.02],
    ]),
  },
  "F1, 200 rows": { metric: "f1", asked: positive, truth: f1Of(0.31, 0.08, 0.09), sample: labels(200, equals) },
  "area under the curve, 100 rows": {
    metric: "roc_auc",
    asked: positive,
    truth: normalCdf(1.8 / Math.SQRT2),
    sample: scores(100, 0.4, 1.8),
  },
  "macro F1, 400 rows": { metric: "f1", asked: macro, truth: macroOfThree, sample: labels(400, threeClasses) },
  "balanced accuracy, 300 rows": {
    metric: "balanced_accuracy",
    truth: (0.31 / 0.4 + 0.52 / 0.6) / 2,
    sample: labels(300, equals),
  },
  "weighted accuracy, 400 rows": { metric: "accuracy", truth: 0.83, sample: labels(400, equals, weights(400)) },
  "RMSE, 200 rows": { metric: "rmse", truth: 1.2, sample: numbers(200, 1.2) },
  "MAE, 4000 rows": { metric: "mae", truth: 1.2 * Math.sqrt(2 / Math.PI), sample: numbers(4000, 1.2) },
  "R², 300 rows": { metric: "r2", truth: 1 - 1.44 / 9, sample: numbers(300, 1.2) },
  "accuracy in 150 groups": { metric: "accuracy", truth: 0.85, sample: grouped(150, 8) },
  "MSE in time, 2000 rows": { metric: "mse", truth: 1, sample: drifting(2000) },
  "accuracy of equal models, 300 rows": { metric: "accuracy", factor: 1, truth: 0, sample: labels(300, equals) },
  "F1 of equal models, 500 rows": { metric: "f1", asked: positive, factor: 1, truth: 0, sample: labels(500, equals) },
  "F1 against 0.9 times an equal one, 500 rows": {
    metric: "f1",
    asked: positive,
    factor: 0.9,
    truth: 0.1 * f1Of(0.31, 0.08, 0.09),
    sample: labels(500, equals),
  },
  "area of equal models, 300 rows": {
    metric: "roc_auc",
    asked: positive,
    factor: 1,
    truth: 0,
    sample: scores(300, 0.4, 1.8),
  },
  "log loss of equal models, 300 rows": { metric: "log_loss", factor: 1, truth: 0, sample: scores(300, 0.4, 1.8) },
  "RMSE against 1.1 times another, 200 rows": {
    metric: "rmse",
    factor: 1.1,
    truth: 0.1,
    sample: numbers(200, 1.2),
  },
  "p95 latency, 300 rows": { metric: "predict_latency_p95", truth: p95, sample: timed(300) },
  "p95 latency against 1.5 times an equal one, 300 rows": {
    metric: "predict_latency_p95",
    factor: 1.5,
    truth: -0.5 * p95,
    sample: timed(300),
  },
} as const satisfies Readonly<Record<string, Population>>;

export interface Misses {
  readonly samples: number;
  /** Share of samples whose lower bound lies above the truth (an unjust pass), and whose upper one lies below. */
  readonly above: number;
  readonly below: number;
  /** Share of samples that gave bounds at all. */
  readonly bounded: number;
}

export interface Trials {
  readonly samples: number;
  /** No sample is begun after so many milliseconds. */
  readonly budgetMs: number;
  readonly seed: number;
  readonly alpha: number;
}

export async function missesOf(population: Population, { samples, budgetMs, seed, alpha }: Trials): Promise<Misses> {
  const { metric: name, asked = {}, factor, truth, sample } = population;
  const metric: AnyMetric = await metrics[name].load();
  const random = new Random(seed);
  const until = performance.now() + budgetMs;
  let [tried, above, below, bounded] = [0, 0, 0, 0];
  while (tried < samples && performance.now() < until) {
    const { candidate, baseline } = sample(random);
    const { bounds } = evidenceFor({
      metric,
      asked,
      bound: factor === undefined ? { kind: "number", value: 0 } : { kind: "baseline", factor, offset: 0 },
      candidate: measured(candidate, 0),
      ...(baseline && { baseline: { asked, model: measured(baseline, 0) } }),
      identical: false,
      smallestAlpha: alpha,
      seed: tried++,
    });
    const interval = bounds?.(alpha);
    if (!interval) continue;
    bounded++;
    if (interval.lower > truth) above++;
    if (interval.upper < truth) below++;
  }
  return { samples: tried, above: above / bounded, below: below / bounded, bounded: bounded / tried };
}

/**
 * What a share of misses may come to at a nominal error rate: exact methods keep it, the bootstrap and score methods
 * keep it to about two points at these sizes; and four standard errors of the simulation itself.
 */
export function mostMisses({ samples, bounded }: Misses, alpha: number): number {
  return alpha + 0.02 + 4 * Math.sqrt((alpha * (1 - alpha)) / (samples * bounded));
}
