/**
 * The rules that hold single measurements to a fixed threshold: Argo Rollouts and Flagger; and, as a warning, the totals of
 * both arms compared once at the end. A rule's answer is its score by time: it rolls back when that exceeds a threshold.
 */

/**
 * Argo Rollouts (docs/features/analysis.md of 1.10): a measurement every interval, `failed > failureLimit` aborts. As in its
 * documentation: 5 minutes, limit 3, a condition for success alone, so that nothing is inconclusive. A measurement without
 * data would be an error, of which five in a row abort; here every interval has data.
 */
export const argo = { every: 5, limit: 3, publishedThreshold: { errors: 0.05, p99: undefined } };

/**
 * Flagger (README; fluxcd.io/flagger/usage/metrics): a check every interval, a failing metric counts one failed check, the
 * count never goes back, `count ≥ threshold` rolls back; no data is a failed check. As in its documentation: 1 minute, 10
 * checks, success rate at least 99 %, p99 at most 500 ms.
 */
export const flagger = { every: 1, limit: 9, publishedThreshold: { errors: 0.01, p99: 0.5 } };

/**
 * @returns  by measurement: the highest threshold at which the rule would have rolled back by then, that is, the
 *           (limit + 1)th largest measurement so far
 */
export function measurements(series, { every, limit }, value) {
  const largest = [];
  const scores = [];
  for (let i = every - 1; i < series.length; i += every) {
    const window = series.slice(i - every + 1, i + 1);
    largest.push(measured(window, value));
    largest.sort((a, b) => b - a);
    if (largest.length > limit + 1) largest.pop();
    scores.push({ minute: series[i].minute, score: largest[limit] ?? 0 });
  }
  return scores;
}

/** No data fails whatever the threshold is. */
function measured(window, value) {
  const requests = window.reduce((sum, { counts }) => sum + counts.canary.requests, 0);
  if (requests === 0) return Number.POSITIVE_INFINITY;
  if (value === "errors") return window.reduce((sum, { counts }) => sum + counts.canary.errors, 0) / requests;
  return window.at(-1).canary ?? Number.POSITIVE_INFINITY;
}

/** Both arms' totals over the whole rollout, one test at 5 % at its end: no peeking, and yet. */
export function totalsReject(series) {
  const sums = { canary: { requests: 0, errors: 0 }, stable: { requests: 0, errors: 0 } };
  for (const { counts } of series) {
    for (const arm of ["canary", "stable"]) {
      sums[arm].requests += counts[arm].requests;
      sums[arm].errors += counts[arm].errors;
    }
  }
  const { canary, stable } = sums;
  const pooled = (canary.errors + stable.errors) / (canary.requests + stable.requests);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / canary.requests + 1 / stable.requests));
  return (canary.errors / canary.requests - stable.errors / stable.requests) / deviation > 1.645;
}
