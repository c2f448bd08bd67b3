/** The way out of a server: nobody who was let in is left without an answer, and the end comes within a bound. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";

export interface DrainTimes {
  /** How long new requests are still taken, so that routers see the readiness and go elsewhere. */
  readonly graceMs: number;
  /** How long requests under way may take after that. */
  readonly withinMs: number;
}

/**
 * Prepares a server for its end; to be called before it listens.
 *
 * What it returns ends the server. The caller has made readiness false and has every answer say `Connection: close`.
 * It tells whether all was answered: false when connections had to be cut.
 */
export function drainable(server: Server): (times: DrainTimes) => Promise<boolean> {
  const silent = silentConnections(server);
  return async ({ graceMs, withinMs }) => {
    if (graceMs > 0) await sleep(graceMs);
    await heardOut();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // Only connections without a request: those with one end after their answer, which says `Connection: close`.
    server.closeIdleConnections();
    await heardOut();
    for (const socket of silent) if (socket.bytesRead === 0) socket.destroy();
    let cut = false;
    const bound = setTimeout(() => {
      cut = true;
      server.closeAllConnections();
    }, withinMs);
    await closed;
    clearTimeout(bound);
    return !cut;
  };
}

/**
 * Until what lies in the kernel is read: on a machine that starves, a timer comes before the connections and requests
 * that arrived meanwhile. One turn of the event loop accepts the connections, the next reads what they ask.
 */
async function heardOut(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** Connections that have not asked anything yet: node counts them as busy, and would wait for them (a pool's spares). */
function silentConnections(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.on("request", ({ socket }) => silent.delete(socket));
  return silent;
}
