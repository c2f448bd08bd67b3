/**
 * In which range each feature of the holdout lay, for who serves the model to count by: is what users send like it?
 *
 * Statistics alone, for they travel in the image: edges have no more digits than it takes, ends are rounded outwards, and of
 * texts there are fingerprints of the common ones only.
 */
import { parseNumber } from "./convert.js";

export type FeatureBins =
  | {
      readonly kind: "numbers";
      readonly lowest: number;
      readonly highest: number;
      /** Rising; each bin but the first begins at one. */
      readonly edges: readonly number[];
    }
  /** Fingerprints of the values that are known, rising. */
  | { readonly kind: "texts"; readonly known: readonly number[] };

export interface Feature {
  readonly name: string;
  readonly bins: FeatureBins;
}

/** A feature's series are these at most: ten bins, and two beyond them. */
const mostBins = 10;
/** A tenth of fewer says nothing of its range, and too much of its rows. */
const fewestRows = 100;
/** A text that fewer rows have may name a person. */
const fewestOfText = 5;
/** Features of more different texts, or of which many rows have a rare one, are names or sentences: not known by a list. */
const mostTexts = 256;
const mostRare = 0.1;

/** @returns undefined for too few values */
export function binsOfNumbers(values: readonly number[]): FeatureBins | undefined {
  if (values.length < fewestRows) return undefined;
  const rising = Float64Array.from(values).sort();
  const distinct = rising.filter((value, i) => i === 0 || value !== rising[i - 1]);
  const [lowest, highest] = [distinct[0]!, distinct.at(-1)!];
  // Of few different values each has its bin; else each tenth of the rows.
  const lasts =
    distinct.length <= mostBins
      ? distinct.subarray(0, -1)
      : Array.from({ length: mostBins - 1 }, (_, i) => rising[Math.ceil(((i + 1) * rising.length) / mostBins) - 1]!);
  const edges = [...new Set(lasts)].flatMap((last) => {
    const next = distinct[lowerBound(distinct, last) + 1];
    return next === undefined ? [] : [shortBetween(last, next)];
  });
  return { kind: "numbers", ...roundedOutwards(lowest, highest), edges };
}

/** @returns undefined for too few values, and where they are no list of categories */
export function binsOfTexts(values: readonly string[]): FeatureBins | undefined {
  if (values.length < fewestRows) return undefined;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= fewestOfText);
  const covered = common.reduce((sum, [, count]) => sum + count, 0);
  if (common.length === 0 || common.length > mostTexts || covered < (1 - mostRare) * values.length) return undefined;
  const known = new Set(common.map(([value]) => fingerprint(value)));
  return { kind: "texts", known: [...known].sort((a, b) => a - b) };
}

/** The bins' names, in the order of `binIndex`. */
export function binNames(bins: FeatureBins): readonly string[] {
  if (bins.kind === "texts") return ["known", "unknown"];
  return ["below", ...bins.edges.map((_, i) => String(i)), String(bins.edges.length), "above"];
}

/** Bins of what no row of the holdout was like. */
export const outsideBins: ReadonlySet<string> = new Set(["below", "above", "unknown"]);

/**
 * Makes the function that tells a value's bin: called for each value of each row that is served.
 *
 * @returns -1 for what is no value of the feature's type; it is refused, or missing
 */
export function binFinder(bins: FeatureBins): (cell: unknown) => number {
  if (bins.kind === "texts") {
    const known = new Set(bins.known);
    return (cell) => (typeof cell !== "string" ? -1 : known.has(fingerprint(cell)) ? 0 : 1);
  }
  const { lowest, highest } = bins;
  const edges = Float64Array.from(bins.edges);
  return (cell) => {
    const value = numberOf(cell);
    if (value === undefined) return -1;
    if (value < lowest) return 0;
    if (value > highest) return edges.length + 2;
    let bin = 1;
    while (bin <= edges.length && value >= edges[bin - 1]!) bin++;
    return bin;
  };
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "string" ? parseNumber(cell) : undefined;
}

/** The shortest number in (last, next]: no digit more than it takes to tell the two bins apart. */
function shortBetween(last: number, next: number): number {
  const middle = last + (next - last) / 2;
  for (let digits = 1; digits <= 17; digits++) {
    const short = Number(middle.toPrecision(digits));
    if (short > last && short <= next) return short;
  }
  return next;
}

/** By a hundredth of the range at most. */
function roundedOutwards(lowest: number, highest: number) {
  const range = highest - lowest;
  if (range === 0 || !Number.isFinite(range)) return { lowest, highest };
  const grain = 10 ** Math.floor(Math.log10(range / 100));
  const short = (value: number) => Number(value.toPrecision(12));
  return {
    lowest: Math.min(lowest, short(Math.floor(lowest / grain) * grain)),
    highest: Math.max(highest, short(Math.ceil(highest / grain) * grain)),
  };
}

/** Index of the first value that is not below. */
function lowerBound(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a of 32 bits over UTF-16 units. */
export function fingerprint(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
