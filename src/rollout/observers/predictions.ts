/**
 * What servers counted of their predictions, merged into a few bins that are frozen from what stable answered first.
 *
 * Servers count finely, for they cannot know each other. A gate needs few bins: each one costs evidence, and each lies
 * in the rollout's record once a pod. Frozen, since bins that follow the data could be chosen to show anything. Pure.
 */
import { z } from "zod";
import { otherClasses } from "../../runtimes/onnx-metrics.js";
import type { Predicted, Predictions } from "../seams.js";
import type { RawInputs } from "./data-seen.js";

/** Totals of a server since it began. */
export interface RawPredictions {
  readonly classes: Readonly<Record<string, number>>;
  /** By the edge of the bin that is nearest to zero, as text. */
  readonly values: Readonly<Record<string, number>>;
  readonly squares: number;
  /** What it counted of the rows that it was sent, where it does. */
  readonly inputs?: RawInputs;
}

export const noRawPredictions: RawPredictions = { classes: {}, values: {}, squares: 0 };

const blind = z.string().optional();
export const frozenShape = z.discriminatedUnion("kind", [
  /** One bin each, and one more for all others. */
  z.object({ kind: z.literal("classes"), names: z.array(z.string()), blind }),
  /** Each bin begins at a value and ends before the next; the first takes all that is less, too. */
  z.object({ kind: z.literal("values"), starts: z.array(z.number()), blind }),
]);
export type FrozenBins = Readonly<z.infer<typeof frozenShape>>;

/** Predictions of stable below which bins would be chosen by chance. */
export const fewestToFreeze = 300;
export const mostBins = 20;
/** Ranges of values, as many of stable's predictions in each. */
export const valueBins = 10;
/** A bin of the servers' that holds more of the values than this hides what happens within it. */
const mostInOne = 0.9;

export function sumRaw(all: readonly RawPredictions[]): RawPredictions {
  const add = (key: "classes" | "values") => {
    // A class may be called constructor, which a plain object has from the beginning.
    const sum = new Map<string, number>();
    for (const one of all)
      for (const [name, count] of Object.entries(one[key])) sum.set(name, (sum.get(name) ?? 0) + count);
    return Object.fromEntries(sum);
  };
  return { classes: add("classes"), values: add("values"), squares: all.reduce((sum, one) => sum + one.squares, 0) };
}

/** @returns undefined while stable has answered too little */
export function freezeBins(stable: RawPredictions): FrozenBins | undefined {
  const byClass = freezeClasses(stable.classes);
  const byValue = freezeValues(stable.values);
  // Two classes of which one is rare: the probabilities tell more, unless they are all alike.
  return byValue === undefined || (byValue.blind !== undefined && byClass) ? byClass : byValue;
}

function freezeClasses(counts: RawPredictions["classes"]): FrozenBins | undefined {
  if (totalOf(counts) < fewestToFreeze) return undefined;
  const names = Object.entries(counts)
    .filter(([name]) => name !== otherClasses)
    .sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1))
    .slice(0, mostBins - 1)
    .map(([name]) => name);
  if (counts[otherClasses] === undefined) return { kind: "classes", names };
  const why = "the model has more classes than are counted, and does not state them: list them under model.classes";
  return { kind: "classes", names, blind: why };
}

function freezeValues(counts: RawPredictions["values"]): FrozenBins | undefined {
  const all = totalOf(counts);
  if (all < fewestToFreeze) return undefined;
  const rising = Object.entries(counts)
    .map(([value, count]) => ({ value: Number(value), count }))
    .sort((a, b) => a.value - b.value);
  const starts: number[] = [];
  let below = 0;
  for (const { value, count } of rising) {
    if (below >= (starts.length * all) / valueBins) starts.push(value);
    below += count;
  }
  const fullest = rising.reduce((most, one) => (one.count > most.count ? one : most));
  // Zero is a value and no range: what stands there is told apart from all that does not.
  if (fullest.value === 0 || fullest.count <= mostInOne * all) return { kind: "values", starts };
  const why = `nearly all of stable's values lie near ${fullest.value}, within the 6 % that the servers can tell apart`;
  return { kind: "values", starts, blind: why };
}

export function binNames(bins: FrozenBins): readonly string[] {
  if (bins.kind === "classes") return [...bins.names, "all others"];
  return bins.starts.map((start, i) => {
    const end = bins.starts[i + 1];
    if (i === 0) return end === undefined ? "all values" : `below ${end}`;
    return end === undefined ? `from ${start}` : `${start} to ${end}`;
  });
}

export function merged(bins: FrozenBins, { classes, values, squares }: RawPredictions): Predicted {
  const counts: number[] = new Array(binNames(bins).length).fill(0);
  if (bins.kind === "classes") {
    for (const [name, count] of Object.entries(classes)) {
      const bin = bins.names.indexOf(name);
      counts[bin === -1 ? bins.names.length : bin]! += count;
    }
  } else {
    for (const [value, count] of Object.entries(values)) {
      const bin = bins.starts.findLastIndex((start) => start <= Number(value));
      counts[Math.max(0, bin)]! += count;
    }
  }
  return { counts, squares };
}

/** @returns undefined where anything is less than it was */
export function differenceOf(before: Predicted, after: Predicted): Predicted | undefined {
  const counts = after.counts.map((count, bin) => count - (before.counts[bin] ?? 0));
  const squares = after.squares - before.squares;
  return [...counts, squares].every((count) => count >= 0) ? { counts, squares } : undefined;
}

/** A sample's part about predictions. */
export type PredictionPart =
  | { readonly predictions: Predictions; readonly noPredictions?: undefined }
  | { readonly predictions?: undefined; readonly noPredictions: string };

export const notEnoughYet = `stable has not yet answered the ${fewestToFreeze} predictions that bins are made from`;

/** @param arms  what each arm was counted for, or why it was not */
export function predictionPart(
  bins: FrozenBins,
  { canary, stable }: Readonly<Record<"canary" | "stable", Predicted | string>>,
): PredictionPart {
  if (typeof stable === "string") return { noPredictions: stable };
  if (typeof canary === "string") return { noPredictions: canary };
  const hasAnswered = canary.squares > 0;
  if (hasAnswered && canary.counts.every((count) => count === 0)) {
    const [has, lacks] = bins.kind === "classes" ? ["classes", "values"] : ["values or probabilities", "none"];
    return { noPredictions: `stable answers ${has}, and the canary ${lacks}: they cannot be compared` };
  }
  const why = bins.blind === undefined ? {} : { blind: bins.blind };
  return { predictions: { bins: binNames(bins), ...why, canary, stable } };
}

const totalOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
