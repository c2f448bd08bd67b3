// Draws for the simulator: seeded, so that a figure is the same twice.

/** mulberry32: small, fast, good enough for counts. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function exponential(random, mean) {
  return -mean * Math.log(1 - random());
}

/** Exact where it is small; by the normal distribution above thirty. */
export function poisson(random, mean) {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const floor = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > floor; product *= random()) count++;
  return Math.max(0, count);
}

/** By waiting times: as many steps as hits. */
export function binomial(random, trials, rate) {
  if (rate <= 0) return 0;
  if (rate > 0.5) return trials - binomial(random, trials, 1 - rate);
  const scale = Math.log1p(-rate);
  let hits = 0;
  let at = Math.floor(Math.log(1 - random()) / scale);
  while (at < trials) {
    hits++;
    at += 1 + Math.floor(Math.log(1 - random()) / scale);
  }
  return hits;
}
