/** Draws latencies straight into the buckets of our servers' histograms. */

const points = 1 << 15;

/**
 * @param shape   "moderate": a lognormal body whose p99 is 2.3 times its median; "heavy": three in a hundred of it are a
 *                Pareto tail of index 2.2
 * @param slower  the canary's slowness: `all` times for every request, `tail` times for the slowest five in a hundred
 * @param edges   the histogram's upper edges
 */
export function latencies(random, { shape, slower: { all = 1, tail = 1 } = {} }, edges, tables) {
  const table = (factor, tailFactor) => {
    const key = `${shape} ${factor} ${tailFactor}`;
    if (!tables.has(key)) tables.set(key, tableOf(shape, factor, tailFactor, edges));
    return tables.get(key);
  };
  const draw = (buckets) => (requests, shift) => {
    const counts = new Array(edges.length + 1).fill(0);
    for (let i = 0; i < requests; i++) {
      // Edges stand a constant factor apart, so a moment in which everything is slow moves all by some buckets.
      const bucket = buckets[Math.floor(random() * points)] + shift;
      counts[Math.min(Math.max(bucket, 0), edges.length)] += 1;
    }
    return counts;
  };
  return { canary: draw(table(all, tail)), stable: draw(table(1, 1)) };
}

/** Bucket by quantile, `points` of them. */
function tableOf(shape, factor, tailFactor, edges) {
  const table = new Uint8Array(points);
  let bucket = 0;
  let before = 0;
  for (let i = 0; i < points; i++) {
    const quantile = (i + 0.5) / points;
    const seconds = Math.max(before, quantileOf(shape, quantile) * factor * (quantile > 0.95 ? tailFactor : 1));
    before = seconds;
    while (bucket < edges.length && edges[bucket] < seconds) bucket++;
    table[i] = bucket;
  }
  return table;
}

const median = 0.02;
const spread = 0.35;

function quantileOf(shape, quantile) {
  if (shape === "heavy" && quantile > 0.97) {
    return median * Math.exp(spread * probit(0.97)) * ((1 - quantile) / 0.03) ** (-1 / 2.2);
  }
  return median * Math.exp(spread * probit(quantile));
}

/** The normal quantile by bisection: it is asked for some thousand times only. */
function probit(p) {
  let [low, high] = [-9, 9];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Φ by the series of Marsaglia (2004), right to 1e-15 within ±7. */
function cumulative(x) {
  let sum = x;
  let term = x;
  for (let i = 3; Math.abs(term) > 1e-17 && i < 400; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * Math.exp(-0.5 * x * x - 0.9189385332046727)));
}
