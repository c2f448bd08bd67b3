/** How waiting requests become batches, and when there are too many of them. Pure: the loop is in batching.ts. */

export interface Waiting {
  readonly rows: number;
  /** Inner dimensions of the inputs: only equal shapes can share a batch. */
  readonly shape: string;
}

/**
 * How many from the head of the queue go into the next batch: as many as fit, of the head's shape, at least one.
 *
 * Strictly in order: nobody is overtaken, so nobody starves.
 */
export function takeBatch(waiting: readonly Waiting[], maxRows: number): number {
  const head = waiting[0];
  if (head === undefined) return 0;
  let rows = head.rows;
  let count = 1;
  for (const next of waiting.slice(1)) {
    if (next.shape !== head.shape || rows + next.rows > maxRows) break;
    rows += next.rows;
    count += 1;
  }
  return count;
}

export interface Load {
  /** Requests let in and not yet answered. */
  readonly requests: number;
  /** Bytes of their bodies. */
  readonly bytes: number;
}

export interface LoadLimits {
  readonly maxRequests: number;
  readonly maxBytes: number;
}

/** Whether one more request may come in; one alone always may, however large (the body limit speaks of that). */
export function admits(load: Load, bodyBytes: number, { maxRequests, maxBytes }: LoadLimits): boolean {
  return load.requests < maxRequests && (load.requests === 0 || load.bytes + bodyBytes <= maxBytes);
}

/**
 * What to say in Retry-After: the time until today's load is answered at the recent pace, in whole seconds, from 1 to 60.
 *
 * @param secondsPerRequest  recent mean; undefined before anything was answered
 */
export function retryAfterSeconds(load: Load, secondsPerRequest: number | undefined): number {
  return Math.min(60, Math.max(1, Math.ceil(load.requests * (secondsPerRequest ?? 0))));
}
