/** Every comparison that gates ask of a holdout: each gate, on all rows or on each value of its slice's column. */
import type { Gate, MetricTerm } from "../gates/gate.js";
import type { Cause } from "../gates/verdict.js";
import { askedOf } from "./asked.js";
import type { Question } from "./evidence.js";
import type { AnyMetric } from "./metric.js";
import { isMetricName, metrics, termOf } from "./metrics/list.js";
import { type Models, modelsBySlice, timedModelsBySlice } from "./models.js";
import type { Timing } from "./predict/latency.js";
import type { ScoredRows, Slice } from "./scored.js";

/** What gates are judged on. */
export interface HoldoutCase {
  readonly gates: readonly Gate[];
  readonly candidate: ScoredRows;
  /** On identical rows; absent where there is no baseline. */
  readonly baseline?: ScoredRows;
  /** Of every column that a gate names, the values that are judged. */
  readonly slices: readonly Slice[];
  /** Values that are too rare to be judged, by column. */
  readonly pooled?: readonly PooledValues[];
  /** Bytes of each model's files. */
  readonly sizes: { readonly candidate: number; readonly baseline?: number };
  /** Times of single predictions, where a gate asks for them; of some of the rows, the same for both models. */
  readonly timing?: Pick<Timing, "rows" | "candidate" | "incumbent">;
  /** The candidate is the baseline, byte for byte. */
  readonly identical: boolean;
  /** Why a model gives no probabilities, where it gives none. */
  readonly noProbabilities?: { readonly candidate?: string; readonly baseline?: string };
  /** Of the resamples; the same seed gives the same verdicts. */
  readonly seed?: number;
}

/** Values with fewer rows than `min_rows` asks. */
export interface PooledValues {
  readonly column: string;
  readonly values: readonly string[];
  readonly rows: number;
  readonly minRows: number;
}

/** One comparison: a question to the rows, or why it is none. */
export interface Case {
  readonly gate: Gate;
  readonly metric: AnyMetric;
  readonly term: MetricTerm;
  /** The slice's value, where the gate runs over all of them. */
  readonly slice?: { readonly column: string; readonly value: string };
  readonly asks:
    | { readonly kind: "question"; readonly question: Omit<Question, "smallestAlpha"> }
    | { readonly kind: "blocked"; readonly cause: Cause; readonly why: string }
    | { readonly kind: "not-applicable"; readonly why: string };
}

/** In the gates' order, and for each in that of the slices. */
export async function casesOf(holdout: HoldoutCase): Promise<readonly Case[]> {
  const rules = { identical: holdout.identical, seed: holdout.seed ?? 1 };
  const answers = modelsBySlice(holdout);
  const times = holdout.timing ? timedModelsBySlice(holdout, holdout.timing) : answers;
  const cases: Case[] = [];
  for (const gate of holdout.gates) {
    const { metric: name } = gate;
    if (!isMetricName(name)) throw new RangeError(`${name} is no metric of a holdout`);
    const metric = await metrics[name].load();
    const common = { gate, metric, term: termOf(name, metric) };
    const noBaseline = gate.bound.kind === "baseline" && !holdout.baseline;
    if (noBaseline) {
      cases.push({ ...common, asks: { kind: "not-applicable", why: "there is no baseline to compare with" } });
      continue;
    }
    const models = metric.statistic === "latencies" ? times : answers;
    for (const place of placesOf(gate, holdout))
      cases.push({ ...common, ...caseAt(place, gate, metric, { ...rules, models }) });
  }
  return cases;
}

/** Where a gate is judged: all rows, a slice, or nowhere, and why. */
type Place =
  | { readonly kind: "all" }
  | { readonly kind: "slice"; readonly slice: Slice; readonly filledIn: boolean }
  | { readonly kind: "missing"; readonly why: string }
  | { readonly kind: "pooled"; readonly why: string };

function placesOf({ slice }: Gate, { slices, pooled = [] }: HoldoutCase): readonly Place[] {
  if (!slice) return [{ kind: "all" }];
  const { column, value } = slice;
  const ofColumn = slices.filter((one) => one.column === column);
  const rare = pooled.filter((one) => one.column === column);
  if (value === undefined) {
    const judged = ofColumn.map((one) => ({ kind: "slice", slice: one, filledIn: true }) as const);
    const listed = rare.map((one) => ({ kind: "pooled", why: whyPooled(one) }) as const);
    if (judged.length + listed.length > 0) return [...judged, ...listed];
    return [{ kind: "missing", why: `the holdout has no value of ${column}` }];
  }
  const named = ofColumn.find((one) => one.value === value);
  if (named) return [{ kind: "slice", slice: named, filledIn: false }];
  const isRare = rare.find(({ values }) => values.includes(value));
  const why = isRare
    ? `${column} = ${value} has fewer than the ${isRare.minRows} rows that slices.min_rows asks for`
    : `no row of the holdout has ${column} = ${value}`;
  return [{ kind: "missing", why }];
}

function whyPooled({ column, values, rows, minRows }: PooledValues): string {
  const some = values.slice(0, 5).join(", ") + (values.length > 5 ? ", …" : "");
  const counted = values.length === 1 ? "1 value" : `${values.length} values`;
  return `${counted} of ${column} (${some}; ${rows} rows together) with fewer than ${minRows} rows each`;
}

function caseAt(place: Place, gate: Gate, metric: AnyMetric, { models, identical, seed }: ModelsAndRules) {
  if (place.kind === "missing") return { asks: { kind: "blocked", cause: "no-data", why: place.why } } as const;
  if (place.kind === "pooled") return { asks: { kind: "not-applicable", why: place.why } } as const;
  const { candidate, baseline } = models(place.kind === "slice" ? place.slice : undefined);
  const filled = place.kind === "slice" && place.filledIn;
  const slice = filled ? { slice: { column: place.slice.column, value: place.slice.value } } : {};
  const asked = askedOf(gate, metric, candidate.rows);
  if ("why" in asked) return { ...slice, asks: { kind: "blocked", cause: "no-data", why: asked.why } } as const;
  const question = { metric, asked, bound: gate.bound, candidate, identical, seed };
  if (gate.bound.kind === "number" || !baseline) return { ...slice, asks: { kind: "question", question } } as const;
  const theirs = askedOf(gate, metric, baseline.rows);
  if ("why" in theirs)
    return { ...slice, asks: { kind: "blocked", cause: "no-data", why: `the baseline: ${theirs.why}` } } as const;
  const other = { asked: theirs, model: baseline };
  return { ...slice, asks: { kind: "question", question: { ...question, baseline: other } } } as const;
}

interface ModelsAndRules {
  readonly models: Models;
  readonly identical: boolean;
  readonly seed: number;
}
