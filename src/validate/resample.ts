/**
 * The bootstrap over sufficient statistics: what rows drawn again would give, without drawing rows.
 *
 * Every metric that comes here is a function of sums over rows, so a resample is a vector of sums, and rows matter
 * only in so far as they add up. What is drawn, a *unit*, is
 * - a kind of rows, where there are few kinds (cells of a confusion matrix, of two models' matrices together):
 *   drawing n rows is drawing one multinomial over the kinds. Exactly the bootstrap over rows.
 * - a row, up to 2000 of them. The bootstrap over rows.
 * - beyond that, one of 1000 bundles into which the rows are thrown at random. The first three cumulants of a sum of
 *   independent rows are the rows' own, added up, and the bundles have them too: drawn again, bundles give the same
 *   bias, variance and skewness in expectation, which is all that BCa uses; 1000 bundles tell the standard error to
 *   2 %. (The random groups of Wolter, Introduction to Variance Estimation (2007), chapter 2.)
 * - with `group` a group, with rows in time a stretch of neighbours of length n^(1/3) at least (Carlstein, Annals of
 *   Statistics 14 (1986)): within such a unit rows may depend on each other as they like.
 */
import { type Bootstrapped, jackknifeAcceleration } from "../stats/bootstrap.js";
import { Random } from "../stats/random.js";
import type { ScoredRows } from "./scored.js";
import type { Add, Rowwise } from "./statistics/rowwise.js";

/** A quantity's sums over rows, whatever they mean. */
export type Summed = Pick<Rowwise<unknown>, "width" | "contribute" | "kinds">;

/** What is drawn, each with what it adds to the sums: entries `starts[u]` to `starts[u + 1]` are unit u's. */
export interface Units {
  readonly width: number;
  readonly starts: Uint32Array;
  readonly indices: Uint32Array;
  readonly amounts: Float64Array;
  /** How many rows are of each kind; absent where every unit is there once. */
  readonly times?: Float64Array;
}

const mostKinds = 256;
const mostRows = 2000;
const bundles = 1000;

/** Two models' sums over the same rows, the baseline's behind the candidate's. */
export function sideBySide(candidate: Summed, baseline: Summed): Summed {
  const contribute = (row: number, add: Add) => {
    candidate.contribute(row, add);
    baseline.contribute(row, (index, amount) => add(candidate.width + index, amount));
  };
  const [ours, theirs] = [candidate.kinds, baseline.kinds];
  const width = candidate.width + baseline.width;
  if (!ours || !theirs) return { width, contribute };
  const of = (row: number) => ours.of(row) * theirs.count + theirs.of(row);
  return { width, contribute, kinds: { count: ours.count * theirs.count, of } };
}

/** Whether rows are independent and weigh the same, so that intervals for proportions hold. */
export function isPlain({ weight, group, ordered }: ScoredRows): boolean {
  return weight === undefined && group === undefined && !ordered;
}

export function unitsOf(rows: ScoredRows, summed: Summed, seed: number): Units {
  if (isPlain(rows) && summed.kinds) {
    const kinds = countKinds(rows.n, summed.kinds.of);
    if (kinds) return unitsOfKinds(kinds, summed);
  }
  if (rows.group) return gather(rows, summed, membership(rows.group, seed));
  if (rows.ordered) {
    const length = Math.max(Math.ceil(Math.cbrt(rows.n)), Math.ceil(rows.n / bundles));
    const count = Math.ceil(rows.n / length);
    return gather(rows, summed, { count, of: (row) => Math.floor(row / length) });
  }
  if (rows.n <= mostRows) return gather(rows, summed, { count: rows.n, of: (row) => row });
  return gather(rows, summed, { count: bundles, of: (row) => bundleOf(row, seed) });
}

/** Rows by kind, in order of first sight; undefined where the kinds are too many to be worth it. */
function countKinds(n: number, kindOf: (row: number) => number) {
  const seen = new Map<number, { readonly example: number; rows: number }>();
  for (let row = 0; row < n; row++) {
    const kind = kindOf(row);
    const known = seen.get(kind);
    if (known) known.rows++;
    else if (seen.size === mostKinds) return undefined;
    else seen.set(kind, { example: row, rows: 1 });
  }
  return [...seen.values()];
}

function unitsOfKinds(kinds: readonly { readonly example: number; readonly rows: number }[], summed: Summed): Units {
  const example = (unit: number) => (kinds[unit] as { example: number }).example;
  const contribute = (unit: number, add: Add) => summed.contribute(example(unit), add);
  const alone = { n: kinds.length, weight: undefined };
  const units = gather(alone, { width: summed.width, contribute }, { count: kinds.length, of: (u) => u });
  return { ...units, times: Float64Array.from(kinds, ({ rows }) => rows) };
}

/** Groups are units of their own, up to as many as rows would be; beyond that they are thrown into bundles whole. */
function membership(group: Int32Array, seed: number) {
  const numbers = new Map<number, number>();
  for (const id of group) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const many = numbers.size > mostRows;
  const of = (row: number) => {
    const number = numbers.get(group[row] as number) as number;
    return many ? bundleOf(number, seed) : number;
  };
  return { count: many ? bundles : numbers.size, of };
}

/** Evenly spread and without memory (a murmur finalizer), so that no order of the rows can meet a pattern. */
function bundleOf(item: number, seed: number): number {
  let hash = Math.imul(item + 1, 0x9e3779b1) ^ Math.imul(seed | 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % bundles;
}

interface Partition {
  readonly count: number;
  readonly of: (row: number) => number;
}

/** Adds up the rows of each unit, keeping only the numbers that it touches. */
function gather(
  { n, weight }: Pick<ScoredRows, "n" | "weight">,
  { width, contribute }: Summed,
  partition: Partition,
): Units {
  const members = rowsByUnit(n, partition);
  const sums = new Float64Array(width);
  const isTouched = new Uint8Array(width);
  let touched: number[] = [];
  let scale = 1;
  const add: Add = (index, amount) => {
    if (isTouched[index] === 0) {
      isTouched[index] = 1;
      touched.push(index);
    }
    sums[index]! += scale * amount;
  };
  const starts = new Uint32Array(partition.count + 1);
  const indices: number[] = [];
  const amounts: number[] = [];
  for (let unit = 0; unit < partition.count; unit++) {
    for (let m = members.starts[unit] as number; m < (members.starts[unit + 1] as number); m++) {
      const row = members.rows[m] as number;
      scale = weight ? (weight[row] as number) : 1;
      contribute(row, add);
    }
    for (const index of touched) {
      indices.push(index);
      amounts.push(sums[index] as number);
      sums[index] = 0;
      isTouched[index] = 0;
    }
    touched = [];
    starts[unit + 1] = indices.length;
  }
  return { width, starts, indices: Uint32Array.from(indices), amounts: Float64Array.from(amounts) };
}

/** A counting sort of the rows by their unit. */
function rowsByUnit(n: number, { count, of }: Partition) {
  const unit = new Uint32Array(n);
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < n; row++) {
    unit[row] = of(row);
    starts[(unit[row] as number) + 1]!++;
  }
  for (let u = 0; u < count; u++) starts[u + 1]! += starts[u] as number;
  const next = starts.slice();
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row++) rows[next[unit[row] as number]!++] = row;
  return { starts, rows };
}

export interface Resampled extends Bootstrapped {
  readonly standardError: number;
  /** Rows (units) that carry the estimate up and down, the fewer of the two: see `eventsOf`. */
  readonly events: number;
}

/**
 * @param value  the quantity that these sums give; undefined where they give none. It must not keep the array
 * @param seed   the same seed gives the same resamples
 */
export function resample(
  units: Units,
  value: (sums: Float64Array) => number | undefined,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Resampled {
  const valueOr = (sums: Float64Array) => value(sums) ?? Number.NaN;
  const whole = sumsOfAll(units);
  const leftOut = leaveOut(units, whole, valueOr);
  const resampled = draw(units, valueOr, resamples, new Random(seed));
  return {
    estimate: valueOr(whole),
    resampled,
    acceleration: jackknifeAcceleration(leftOut, units.times),
    standardError: deviationOf(resampled),
    events: eventsOf(leftOut, units.times),
  };
}

function sumsOfAll(units: Units): Float64Array {
  const sums = new Float64Array(units.width);
  for (let unit = 0; unit < units.starts.length - 1; unit++) addUnit(units, unit, units.times?.[unit] ?? 1, sums);
  return sums;
}

function addUnit({ starts, indices, amounts }: Units, unit: number, times: number, sums: Float64Array): void {
  const end = starts[unit + 1] as number;
  for (let e = starts[unit] as number; e < end; e++) sums[indices[e] as number]! += times * (amounts[e] as number);
}

/** The value without each unit in turn. */
function leaveOut(units: Units, whole: Float64Array, value: (sums: Float64Array) => number): Float64Array {
  const sums = whole.slice();
  return Float64Array.from({ length: units.starts.length - 1 }, (_, unit) => {
    addUnit(units, unit, -1, sums);
    const without = value(sums);
    // Put back by copy: adding again would leave the rounding of both.
    for (let e = units.starts[unit] as number; e < (units.starts[unit + 1] as number); e++)
      sums[units.indices[e] as number] = whole[units.indices[e] as number] as number;
    return without;
  });
}

function draw(units: Units, value: (sums: Float64Array) => number, resamples: number, random: Random): Float64Array {
  const { times, starts } = units;
  const rows = times?.reduce((all, ofKind) => all + ofKind, 0) ?? 0;
  const drawn = new Float64Array(starts.length - 1);
  const sums = new Float64Array(units.width);
  return Float64Array.from({ length: resamples }, () => {
    if (times) random.multinomial(rows, times, drawn);
    else random.drawRows(drawn);
    sumDrawn(units, drawn, sums);
    return value(sums);
  });
}

/** The innermost loop of all, so without a call for each unit. */
function sumDrawn({ starts, indices, amounts }: Units, drawn: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  for (let unit = 0; unit < drawn.length; unit++) {
    const times = drawn[unit] as number;
    if (times === 0) continue;
    const end = starts[unit + 1] as number;
    for (let e = starts[unit] as number; e < end; e++) sums[indices[e] as number]! += times * (amounts[e] as number);
  }
}

/**
 * How many rows speak for the estimate, and how many against it: the fewer.
 *
 * A row's influence is how far the value falls without it. Those that carry it up and those that carry it down are
 * counted apart, each by Kish's effective number (Σ|d|)² / Σd², so that a few rows that outweigh all others count as
 * few. For a share of rows this is exactly the number of hits or of misses, whichever is less; 0 on the boundary.
 */
function eventsOf(leftOut: Float64Array, times: Float64Array | undefined): number {
  let [count, total] = [0, 0];
  for (let i = 0; i < leftOut.length; i++) {
    count += times?.[i] ?? 1;
    total += (times?.[i] ?? 1) * (leftOut[i] as number);
  }
  const mean = total / count;
  const sums = { up: [0, 0], down: [0, 0] };
  for (let i = 0; i < leftOut.length; i++) {
    const influence = mean - (leftOut[i] as number);
    const side = influence > 0 ? sums.up : sums.down;
    side[0]! += (times?.[i] ?? 1) * Math.abs(influence);
    side[1]! += (times?.[i] ?? 1) * influence * influence;
  }
  const effective = ([sum = 0, squares = 0]: readonly number[]) => (squares > 0 ? (sum * sum) / squares : 0);
  return Math.min(effective(sums.up), effective(sums.down));
}

function deviationOf(values: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) sum += value;
  const mean = sum / values.length;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
