/**
 * Kayenta's NetflixACAJudge on one critical metric whose increase is bad, written from what it publishes
 * (spinnaker/spinnaker, kayenta-judge: NetflixACAJudge.scala, MannWhitneyClassifier.scala).
 *
 * Mann–Whitney with R's confidence interval at level 0.98 and the Hodges–Lehmann estimate; High where the interval's lower
 * end exceeds a quarter of the estimate and the means' ratio is at least the allowed increase. One critical metric that
 * is High gives the score 0, which ends the canary at once.
 */

const tolerance = 0.25;
/** The level 0.98, two-sided. */
export const publishedZ = 2.3263478740408408;

/**
 * @param series  points by minute (minutes.mjs), growing: each judgement takes all since the start
 * @param every   minutes between two judgements
 * @returns       by judgement, the largest z at which it would still say High; 0 where it never would
 */
export function judgements(series, every, allowedIncrease = 1) {
  const canary = [];
  const stable = [];
  const judged = [];
  for (const point of series) {
    if (point.canary !== undefined) insert(canary, point.canary);
    if (point.stable !== undefined) insert(stable, point.stable);
    if (point.minute % every === 0) judged.push({ minute: point.minute, z: largestZ(canary, stable, allowedIncrease) });
  }
  return judged;
}

/** The interval's lower end is where W falls to z; it lies above a quarter of the estimate just where W is above z there. */
function largestZ(canary, stable, allowedIncrease) {
  if (canary.length === 0 || stable.length === 0 || mean(canary) < allowedIncrease * mean(stable)) return 0;
  return Math.max(0, statistic(canary, stable, tolerance * Math.abs(estimate(canary, stable)), 0.5));
}

/** Hodges–Lehmann as R has it: the shift at which W is 0, without the correction for continuity. */
function estimate(canary, stable) {
  let low = canary[0] - stable.at(-1);
  let high = canary.at(-1) - stable[0];
  for (let i = 0; i < 25; i++) {
    const middle = (low + high) / 2;
    if (statistic(canary, stable, middle, 0) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Wilcoxon's W of `canary − shift` against `stable`, standardised, ties corrected for.
 *
 * @param continuity  0.5 or 0
 */
export function statistic(canary, stable, shift, continuity) {
  const m = canary.length;
  const n = stable.length;
  let above = 0;
  let ties = 0;
  for (let i = 0, j = 0; i < m || j < n; ) {
    const a = i < m ? canary[i] - shift : Number.POSITIVE_INFINITY;
    const b = j < n ? stable[j] : Number.POSITIVE_INFINITY;
    const least = Math.min(a, b);
    const i0 = i;
    const j0 = j;
    while (i < m && canary[i] - shift === least) i++;
    while (j < n && stable[j] === least) j++;
    above += (i - i0) * (j0 + (j - j0) / 2);
    const tied = i - i0 + j - j0;
    ties += tied ** 3 - tied;
  }
  const difference = above - (m * n) / 2;
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
  return variance > 0 ? (difference - Math.sign(difference) * continuity) / Math.sqrt(variance) : 0;
}

function insert(sorted, value) {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1] > value) at--;
  sorted.splice(at, 0, value);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
