/** What a metrics store shows of a rollout: one point a minute and arm. */
import { totalMinutes } from "./world.mjs";

/**
 * @param value  "errors": the share of requests that failed; "p99": the latency's 99th percentile
 * @returns      [{ minute, canary, stable }]; an arm without requests in a minute has no point (undefined)
 */
export function minuteSeries(scrapes, value, edges, skipped) {
  const minutes = Array.from({ length: totalMinutes }, () => ({ canary: nothing(), stable: nothing() }));
  for (const { minute, canary, stable } of scrapes) {
    const into = minutes[Math.min(totalMinutes, Math.max(1, Math.ceil(minute - 1e-9))) - 1];
    add(into.canary, canary);
    add(into.stable, stable);
  }
  const point = value === "p99" ? (arm) => p99(arm, edges) : errorRate;
  return minutes
    .map(({ canary, stable }, i) => ({
      minute: i + 1,
      canary: point(canary),
      stable: point(stable),
      counts: { canary, stable },
    }))
    .slice(skipped);
}

const nothing = () => ({ requests: 0, errors: 0, latency: undefined });

function add(sum, { requests, errors, latency }) {
  sum.requests += requests;
  sum.errors += errors;
  if (!latency) return;
  sum.latency ??= new Array(latency.length).fill(0);
  for (let i = 0; i < latency.length; i++) sum.latency[i] += latency[i];
}

const errorRate = ({ requests, errors }) => (requests > 0 ? errors / requests : undefined);

/** As Prometheus' histogram_quantile does it: interpolated within the bucket. */
function p99({ latency }, edges) {
  const all = latency?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (all === 0) return undefined;
  let below = 0;
  for (let i = 0; i < latency.length; i++) {
    const count = latency[i];
    if (below + count >= 0.99 * all && count > 0) {
      const from = i === 0 ? 0 : edges[i - 1];
      return from + ((edges[i] ?? from) - from) * ((0.99 * all - below) / count);
    }
    below += count;
  }
  return undefined;
}
