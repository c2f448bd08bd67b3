/** The way out of a server: nobody who was let in is left without an answer, and the end comes within a bound. */
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface DrainTimes {
  /** How long new requests are still taken, so that routers see the readiness and go elsewhere. */
  readonly graceMs: number;
  /** How long requests under way may take after that. */
  readonly withinMs: number;
}

/**
 * Ends a listening server. The caller has made readiness false and has every answer say `Connection: close`.
 *
 * @returns whether all was answered; false when connections had to be cut
 */
export async function drainConnections(server: Server, { graceMs, withinMs }: DrainTimes): Promise<boolean> {
  if (graceMs > 0) await sleep(graceMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Only connections without a request: those with one end after their answer, which says `Connection: close`.
  server.closeIdleConnections();
  let cut = false;
  const bound = setTimeout(() => {
    cut = true;
    server.closeAllConnections();
  }, withinMs);
  await closed;
  clearTimeout(bound);
  return !cut;
}
