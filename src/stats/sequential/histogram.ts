/** Latency histograms as counts by bucket: how many requests were slower than an edge, and which edge is a quantile. */

/** A histogram the other way round: how many requests were slower than each edge, and how many there were. */
export interface Tails {
  readonly slower: readonly number[];
  readonly all: number;
}

export function tailsOf(buckets: readonly number[]): Tails {
  return { slower: slowerThanEdges(buckets), all: total(buckets) };
}

/**
 * Requests slower than each edge: one entry an edge.
 *
 * @param buckets  requests by bucket, one more than there are edges (the last: beyond the last edge)
 */
export function slowerThanEdges(buckets: readonly number[]): readonly number[] {
  const slower: number[] = new Array(Math.max(0, buckets.length - 1)).fill(0);
  let sum = 0;
  for (let edge = buckets.length - 2; edge >= 0; edge--) {
    sum += buckets[edge + 1]!;
    slower[edge] = sum;
  }
  return slower;
}

export function total(buckets: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < buckets.length; i++) sum += buckets[i]!;
  return sum;
}

/**
 * Sums by bucket with one more histogram in them.
 *
 * @param sums   empty before the first
 * @param times  and `over`: what part of the histogram is added; the whole where they are left out
 */
export function addBuckets(sums: readonly number[], counts: readonly number[], times = 1, over = 1): readonly number[] {
  const isWhole = times === over;
  if (sums.length === 0) return isWhole ? counts : counts.map((count) => (count * times) / over);
  const added = sums.slice();
  const most = Math.min(added.length, counts.length);
  if (isWhole) for (let i = 0; i < most; i++) added[i] = added[i]! + counts[i]!;
  else for (let i = 0; i < most; i++) added[i] = added[i]! + (counts[i]! * times) / over;
  return added;
}

/** Index of the smallest edge at or above a time; undefined where all edges lie below it. Edges rise. */
export function edgeAtOrAbove(edges: readonly number[], seconds: number): number | undefined {
  const least = seconds * (1 - rounding);
  const index = countWhile(edges, (edge) => !(edge >= least));
  return index === edges.length ? undefined : index;
}

/** Index of the largest edge at or below a time; undefined where all edges lie above it. Edges rise. */
export function edgeAtOrBelow(edges: readonly number[], seconds: number): number | undefined {
  const most = seconds * (1 + rounding);
  const count = countWhile(edges, (edge) => edge <= most);
  return count === 0 ? undefined : count - 1;
}

/** How many edges come before the first for which this no longer holds; a gate asks for its edges at every look. */
function countWhile(edges: readonly number[], holds: (edge: number) => boolean): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(edges[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two floating-point ways to the same edge (2^(1/8) eight times, or times 2) must find the same edge. */
const rounding = 1e-9;

/**
 * The edge that stands for a quantile: the smallest that at most `1 − quantile` of the requests exceed. Never
 * interpolated. Undefined without requests, or where the quantile lies beyond the last edge.
 */
export function quantileEdge(buckets: readonly number[], quantile: number): number | undefined {
  return quantileEdgeIn(tailsOf(buckets), quantile);
}

/** The same, where the tails are known. */
export function quantileEdgeIn({ slower, all }: Tails, quantile: number): number | undefined {
  if (all === 0) return undefined;
  const most = (1 - quantile) * all * (1 + rounding);
  let found: number | undefined;
  for (let edge = slower.length - 1; edge >= 0 && slower[edge]! <= most; edge--) found = edge;
  return found;
}
