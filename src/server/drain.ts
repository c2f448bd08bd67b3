/**
 * The way out of a server: nobody who was let in is left without an answer, routers that are late lose nothing, and the
 * end comes within a bound.
 */
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";

export interface DrainTimes {
  /** How long new requests are taken at least, so that routers see the readiness and go elsewhere. */
  readonly graceMs: number;
  /** How much longer they are taken at most, while routers go on sending them. */
  readonly lateMs: number;
  /** How long requests under way may take after that. */
  readonly withinMs: number;
}

export interface Drained {
  /** False when connections had to be cut. */
  readonly allAnswered: boolean;
  /** Routers still sent new connections when the longest wait was over: whoever comes later is refused. */
  readonly stillSent: boolean;
}

/**
 * Prepares a server for its end; to be called before it listens.
 *
 * What it returns ends the server. The caller has made readiness false and has every answer say `Connection: close`.
 */
export function drainable(server: Server): (times: DrainTimes) => Promise<Drained> {
  const silent = silentConnections(server);
  const users = usersOf(server);
  return async ({ graceMs, lateMs, withinMs }) => {
    if (graceMs > 0) await sleep(graceMs);
    const stillSent = !(await comesToRest(users, { atLeastMs: graceMs, withinMs: lateMs }));
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
    return { allAnswered: !cut, stillSent };
  };
}

/** Of connections that came evenly, a pause of so many gaps comes by chance three times in ten thousand (e^-8). */
const gapsOfRest = 8;
/** Where they come so rarely that this is less than that many gaps, few are lost in any case. */
const longestRestMs = 15_000;
const remembered = 32;

/**
 * How long no connection may have come before routers are taken to have gone elsewhere, in milliseconds.
 *
 * @param arrivals  of the last connections, in milliseconds, in order
 */
export function restOf(arrivals: readonly number[], atLeastMs: number): number {
  const gaps = arrivals.length - 1;
  if (gaps < 1) return atLeastMs;
  const gap = (arrivals[gaps]! - arrivals[0]!) / gaps;
  return Math.max(atLeastMs, Math.min(longestRestMs, gapsOfRest * gap));
}

/** A connection that asks nothing for so long is not in use: it may be closed without a request meeting the end of it. */
const idleMs = 2_000;

/**
 * Until no router sends anybody here any more, and those who keep a connection have heard, with an answer, that it ends.
 *
 * On a healthy cluster routers have long gone elsewhere when a pod is told to end. But after an outage of its API server
 * a node hears of the pod's end up to a minute late: a client-go watch is tried again after at most twice 30 s
 * (`NewExponentialBackoffManager` in its reflector.go), each watch of a node by itself, so that the kubelet ends a pod to
 * which kube-proxy still sends.
 *
 * @returns  false where routers still sent when the time was over
 */
async function comesToRest(users: Users, { atLeastMs, withinMs }: { atLeastMs: number; withinMs: number }) {
  const end = performance.now() + withinMs;
  for (;;) {
    const now = performance.now();
    const routersRest = (users.sent.at(-1) ?? -Infinity) + restOf(users.sent, atLeastMs);
    const keptRest = Math.max(-Infinity, ...users.lastAsked.values()) + idleMs;
    if (Math.max(routersRest, keptRest) <= now) return true;
    if (now >= end) return routersRest <= now;
    await sleep(Math.min(Math.max(routersRest, keptRest), end) - now);
  }
}

interface Users {
  /**
   * When the last new connections asked for a prediction, in milliseconds: those are what a router sends. One that is
   * kept says nothing of where a router sends the next, and probes and scrapes, never POST, come to a pod that has left.
   */
  readonly sent: readonly number[];
  /** When a connection that is open asked last. One that is told to close is open no more once it is answered. */
  readonly lastAsked: ReadonlyMap<Socket, number>;
}

function usersOf(server: Server): Users {
  const sent: number[] = [];
  const lastAsked = new Map<Socket, number>();
  server.on("request", ({ socket, method }: IncomingMessage) => {
    if (method !== "POST") return;
    const now = performance.now();
    if (!lastAsked.has(socket)) {
      sent.push(now);
      if (sent.length > remembered) sent.shift();
      socket.once("close", () => lastAsked.delete(socket));
    }
    lastAsked.set(socket, now);
  });
  return { sent, lastAsked };
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
