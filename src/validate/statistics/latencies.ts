/** How long each row's prediction took: what latency percentiles are read from. */
import type { ScoredRows } from "../scored.js";

export interface Latencies {
  /** Seconds, ascending; one number a row. */
  readonly sorted: Float64Array;
}

/**
 * Where the rows went round several times, a row's time is the median of its passes: the passes of one row are not
 * independent of each other, and a pause of the machine is no property of the model.
 */
export function latenciesOf({ n, latency }: ScoredRows): Latencies {
  const times = latency ?? new Float64Array(0);
  const passes = n === 0 ? 0 : Math.floor(times.length / n);
  if (passes <= 1) return { sorted: times.slice().sort() };
  const own = new Float64Array(passes);
  const typical = Float64Array.from({ length: n }, (_, row) => {
    for (let pass = 0; pass < passes; pass++) own[pass] = times[pass * n + row] as number;
    own.sort();
    return own[passes >> 1] as number;
  });
  return { sorted: typical.sort() };
}

export function mergeLatencies(one: Latencies, other: Latencies): Latencies {
  const all = new Float64Array(one.sorted.length + other.sorted.length);
  all.set(one.sorted);
  all.set(other.sorted, one.sorted.length);
  return { sorted: all.sort() };
}
