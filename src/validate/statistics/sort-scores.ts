/**
 * Sorts scores ascending, millions of them, with their weights: by radix on the upper half of the bits, where
 * numbers that are not negative stand in the same order as their bits do; what is left equal is sorted by the lower.
 */

export interface SortedScores {
  /** Ascending. */
  readonly scores: Float64Array;
  /** Beside the scores; absent where every row weighs 1. */
  readonly weights?: Float64Array;
}

const digitBits = 11;
const digits = 1 << digitBits;
/** Below this the set-up of the radix costs more than it saves. */
const worthRadix = 2048;

/** @param scores  none negative, none NaN; −0 counts as 0 */
export function sortScores(scores: Float64Array, weights?: Float64Array): SortedScores {
  if (weights) return sortTogether(scores, weights);
  if (scores.length < worthRadix) return { scores: Float64Array.from(scores).sort() };
  return { scores: radix(scores) };
}

/** Weighted rows are rare and at most as many as fit a plain sort of indices. */
function sortTogether(scores: Float64Array, weights: Float64Array): SortedScores {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  return {
    scores: Float64Array.from(order, (i) => scores[i] as number),
    weights: Float64Array.from(order, (i) => weights[i] as number),
  };
}

function radix(scores: Float64Array): Float64Array {
  const n = scores.length;
  let low = new Uint32Array(n);
  let high = new Uint32Array(n);
  const words = new Uint32Array(scores.buffer, scores.byteOffset, 2 * n);
  const counts = [new Uint32Array(digits), new Uint32Array(digits), new Uint32Array(digits)];
  for (let i = 0; i < n; i++) {
    low[i] = words[2 * i] as number;
    // The sign bit goes: −0 is 0.
    const word = (words[2 * i + 1] as number) & 0x7fffffff;
    high[i] = word;
    counts[0]![word & (digits - 1)]!++;
    counts[1]![(word >>> digitBits) & (digits - 1)]!++;
    counts[2]![word >>> (2 * digitBits)]!++;
  }
  let [nextLow, nextHigh] = [new Uint32Array(n), new Uint32Array(n)];
  for (let digit = 0; digit < 3; digit++) {
    const places = counts[digit] as Uint32Array;
    if (places.includes(n)) continue;
    toStarts(places);
    const shift = digit * digitBits;
    for (let i = 0; i < n; i++) {
      const word = high[i] as number;
      const place = places[(word >>> shift) & (digits - 1)]!++;
      nextHigh[place] = word;
      nextLow[place] = low[i] as number;
    }
    [low, nextLow] = [nextLow, low];
    [high, nextHigh] = [nextHigh, high];
  }
  sortRuns(high, low);
  return together(high, low);
}

function toStarts(counts: Uint32Array): void {
  let start = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    counts[i] = start;
    start += count;
  }
}

/** Within equal upper halves: by the lower ones. */
function sortRuns(high: Uint32Array, low: Uint32Array): void {
  const n = high.length;
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && high[end] === high[start]) end++;
    if (end - start > 32) low.subarray(start, end).sort();
    else insert(low, start, end);
    start = end;
  }
}

function insert(values: Uint32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i] as number;
    let at = i;
    while (at > start && (values[at - 1] as number) > value) {
      values[at] = values[at - 1] as number;
      at--;
    }
    values[at] = value;
  }
}

function together(high: Uint32Array, low: Uint32Array): Float64Array {
  const scores = new Float64Array(high.length);
  const words = new Uint32Array(scores.buffer);
  for (let i = 0; i < high.length; i++) {
    words[2 * i] = low[i] as number;
    words[2 * i + 1] = high[i] as number;
  }
  return scores;
}
