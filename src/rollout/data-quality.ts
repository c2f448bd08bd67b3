/** What the canary was sent and what it answered, beside the holdout. For people: nothing here decides. Pure. */
import { outsideBins } from "../inference/feature-bins.js";
import { merged, type RawPredictions } from "./observers/predictions.js";
import type { DataSeen } from "./seams.js";

type Counts = Readonly<Record<string, number>>;

/** The holdout as a server would have counted it. */
export interface HoldoutCounts {
  /** Rows by feature and bin. */
  readonly inputs: Readonly<Record<string, Counts>>;
  /** What the candidate answered to it. */
  readonly predictions: RawPredictions;
}

/** How far two sets of counts are apart. */
export interface Apart {
  /** Total variation: the share that would have to move to another bin to make them alike. */
  readonly drift: number;
  /** What chance alone shows of two samples of this size. */
  readonly chance: number;
}

export interface FeatureQuality extends Partial<Apart> {
  readonly feature: string;
  /** Share of the rows without it. */
  readonly missing: number;
  /** Share of its values that lie outside the holdout's range, or are no category that it knows. */
  readonly outside?: number;
}

export interface DataQuality {
  /** Rows that the canary was sent. */
  readonly rows: number;
  /** Share of all values that were missing; of those that came, the share outside the holdout's range. */
  readonly missing?: number;
  readonly outside?: number;
  /** The canary's answers against the candidate's on the holdout. */
  readonly predictions?: Apart & { readonly answers: number };
  /** The few that differ most. */
  readonly features: readonly FeatureQuality[];
}

const mostFeatures = 5;

/** @returns undefined before a row was counted */
export function dataQuality(seen: DataSeen, holdout: HoldoutCounts): DataQuality | undefined {
  const { rows, missing, inputs, predictions } = seen;
  if (rows === 0) return undefined;
  const names = [...new Set([...Object.keys(missing), ...Object.keys(inputs)])];
  const features = names.map((feature) => qualityOf(feature, seen, holdout));
  const came = names.map((name) => ({ all: total(own(inputs, name)), outside: outsideOf(own(inputs, name)) }));
  const allCame = came.reduce((sum, { all }) => sum + all, 0);
  const lacking = names.reduce((sum, name) => sum + (own(missing, name) ?? 0), 0);
  const answers = predictions?.counts.reduce((sum, count) => sum + count, 0);
  const apart = predictions && apartness(predictions.counts, merged(predictions.bins, holdout.predictions).counts);
  return {
    rows,
    ...(names.length > 0 && { missing: atMostAll(lacking / (rows * names.length)) }),
    ...(allCame > 0 && { outside: came.reduce((sum, { outside }) => sum + outside, 0) / allCame }),
    ...(apart && answers && { predictions: { ...apart, answers } }),
    features: features
      .filter((one) => oddity(one) > 0)
      .sort((a, b) => oddity(b) - oddity(a) || (a.feature < b.feature ? -1 : 1))
      .slice(0, mostFeatures),
  };
}

/** A feature may be called constructor, which every object has. */
const own = <T>(byName: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(byName, name) ? byName[name] : undefined;

function qualityOf(feature: string, { rows, missing, inputs }: DataSeen, holdout: HoldoutCounts): FeatureQuality {
  const live = own(inputs, feature);
  const known = own(holdout.inputs, feature);
  const all = total(live);
  const bins = [...new Set([...Object.keys(live ?? {}), ...Object.keys(known ?? {})])];
  const countsOf = (counts: Counts | undefined) => bins.map((bin) => counts?.[bin] ?? 0);
  return {
    feature,
    missing: atMostAll((own(missing, feature) ?? 0) / rows),
    ...(all > 0 && { outside: outsideOf(live) / all }),
    ...(known && apartness(countsOf(live), countsOf(known))),
  };
}

/** What is beyond chance, or is not there at all. */
const oddity = ({ missing, outside = 0, drift = 0, chance = 0 }: FeatureQuality) =>
  Math.max(missing, outside, drift - 2 * chance);

/** @returns undefined where either has none */
function apartness(a: readonly number[], b: readonly number[]): Apart | undefined {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const [ofA, ofB] = [sum(a), sum(b)];
  if (ofA === 0 || ofB === 0) return undefined;
  const drift = atMostAll(sum(a.map((count, bin) => Math.abs(count / ofA - b[bin]! / ofB))) / 2);
  // ½ Σ E|difference of a bin| of two equal samples, by the normal law.
  const deviations = a.map((count, bin) => {
    const rate = (count + b[bin]!) / (ofA + ofB);
    return Math.sqrt(rate * (1 - rate) * (1 / ofA + 1 / ofB));
  });
  return { drift, chance: Math.sqrt(2 / Math.PI) * (sum(deviations) / 2) };
}

/** Rows come while a page of counters is written: what stands further down may have counted more of them. */
const atMostAll = (share: number) => Math.min(1, share);

const total = (counts: Counts = {}) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const outsideOf = (counts: Counts = {}) =>
  Object.entries(counts).reduce((sum, [bin, count]) => sum + (outsideBins.has(bin) ? count : 0), 0);
