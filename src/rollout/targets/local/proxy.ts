/**
 * The public port: sends each request to an arm, and counts what became of it.
 *
 * A request is never lost to a change of routes: while stable has no ready server it waits a little, what an arm did
 * not take is asked again, and a server is told to end only when nothing is in flight to it. Asking again is safe,
 * since a prediction changes nothing.
 */
import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Clock } from "../../../world.js";
import type { ArmName } from "../../seams.js";
import { readBody } from "./body.js";
import { type Counters, countAttempt, createCounters, type Ending, type Traffic } from "./counters.js";
import { type Outcome, passOn } from "./pass-on.js";
import { chooseArm } from "./routing.js";
import { createSessionErrors, type SessionKey, sessionOf } from "./sessions.js";

/** One server process as the proxy sees it. */
export interface Upstream {
  readonly id: string;
  readonly port: number;
  readonly agent: Agent;
  inFlight: number;
}

export interface ProxyRoutes {
  readonly stable?: Upstream;
  readonly canary?: Upstream;
  readonly share: number;
}

export interface TrafficProxy {
  readonly server: Server;
  readonly counters: Counters;
  setRoutes(routes: ProxyRoutes): void;
  setSession(key: SessionKey): void;
  /** Resolves when nothing is in flight to it, or after `graceMs`; then no request may be lost by ending it. */
  drained(upstream: Upstream, graceMs: number): Promise<void>;
  /** Takes no new connection, lets what is in flight end, at most for `graceMs`. */
  close(graceMs: number): Promise<void>;
}

export interface ProxyOptions {
  readonly clock: Clock;
  /** A server refused or broke a connection: worth a look at once. */
  readonly suspect: (id: string) => void;
  /** How long a request waits for a ready stable. */
  readonly patienceMs?: number;
  /** How long an arm may take for its answer. */
  readonly timeoutMs?: number;
}

export const armHeader = "x-model-release-arm";
export const replayHeader = "x-model-release-replay";

/** Requests that wait for stable at the same time; beyond, they are told to come back. */
const waitersAllowed = 2_000;

export function createUpstream(id: string, port: number): Upstream {
  return { id, port, agent: new Agent({ keepAlive: true, maxFreeSockets: 64 }), inFlight: 0 };
}

export function createProxy(options: ProxyOptions): TrafficProxy {
  const { clock, suspect, patienceMs = 15_000, timeoutMs = 30_000 } = options;
  const counters = createCounters();
  const sessionErrors = { stable: createSessionErrors(), canary: createSessionErrors() };
  let session: SessionKey = { kind: "address" };
  let routes: ProxyRoutes = { share: 0 };
  let requests = 0;
  const waiters = new Set<() => void>();

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // Only a fault of this file ends here; the client must not wait for ever.
      process.stderr.write(`proxy: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) refuse(response, 502, "the proxy failed");
      else response.destroy();
    });
  });
  // Longer than clients and load balancers keep a connection: the side that reuses should be the one that closes.
  server.keepAliveTimeout = 75_000;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = request.headers[replayHeader];
    if (asked === undefined) return serveUser(request, response);
    if (asked !== "stable" && asked !== "canary")
      return refuse(response, 400, `${replayHeader} is 'stable' or 'canary', not '${asked}'`);
    return serveReplay(asked, request, response);
  }

  async function serveUser(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Whoever asks for the health of the address asks for stable's; it is not a prediction, so it is not counted.
    const counted = !isHealthPath(request.url ?? "/");
    const arm = counted && routes.canary && routes.stable ? chooseArm(requests++, routes.share) : "stable";
    const body = await readBody(request);
    const began = clock.monotonic();
    if (arm === "canary" && routes.canary) {
      const outcome = await attempt("canary", routes.canary, "live", counted, clock.monotonic());
      if (!mayAskAgain(outcome)) return;
    }
    const brokeBy: string[] = [];
    for (let from = began; !isHarmful(brokeBy); from = clock.monotonic()) {
      const upstream = routes.stable ?? (await nextStable(response, began + patienceMs));
      if (upstream === undefined) {
        if (counted) count("stable", "live", "refused", from, request);
        return refuse(response, 503, "no server is ready", { "retry-after": "1" });
      }
      const outcome = await attempt("stable", upstream, "live", counted, from);
      if (!mayAskAgain(outcome)) return;
      if (outcome.ending === "broken") brokeBy.push(upstream.id);
      await clock.sleep(20);
    }
    return refuse(response, 502, "the server broke the connection each time that it was asked");

    async function attempt(to: ArmName, upstream: Upstream, traffic: Traffic, counts: boolean, from: number) {
      const outcome = await send(to, upstream, request, response, body);
      if (counts) count(to, traffic, outcome.ending, from, request);
      return outcome;
    }
    function mayAskAgain(outcome: Outcome): boolean {
      if (outcome.answered || outcome.ending === "abandoned") return false;
      if (outcome.ending === "timeout") {
        refuse(response, 504, "the server did not answer in time");
        return false;
      }
      if (outcome.ending === "refused" || body.kind === "whole") return true;
      refuse(response, 502, "the server broke the connection");
      return false;
    }
  }

  /** A replayed row is for one arm and no other, and is asked once: its fate is what is to be measured. */
  async function serveReplay(arm: ArmName, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const began = clock.monotonic();
    const upstream = routes[arm];
    // Before the arm is ready there is nothing to measure; whoever replays sees it by the header that is missing.
    if (upstream === undefined) return refuse(response, 503, `no ${arm} is ready`);
    const outcome = await send(arm, upstream, request, response, body);
    count(arm, "replay", outcome.ending, began, request);
    if (outcome.answered || outcome.ending === "abandoned") return;
    refuse(response, outcome.ending === "timeout" ? 504 : 502, `the ${arm} did not answer: ${outcome.ending}`, {
      [armHeader]: arm,
    });
  }

  async function send(
    arm: ArmName,
    upstream: Upstream,
    request: IncomingMessage,
    response: ServerResponse,
    body: Awaited<ReturnType<typeof readBody>>,
  ): Promise<Outcome> {
    upstream.inFlight += 1;
    try {
      const outcome = await passOn({ request, response, body, upstream, timeoutMs, headers: { [armHeader]: arm } });
      if (outcome.ending === "refused" || outcome.ending === "broken") suspect(upstream.id);
      return outcome;
    } finally {
      upstream.inFlight -= 1;
    }
  }

  function count(arm: ArmName, traffic: Traffic, ending: Ending, from: number, request: IncomingMessage): void {
    const seconds = (clock.monotonic() - from) / 1000;
    countAttempt(counters[arm][traffic], ending, seconds, () => {
      if (traffic === "replay") return 1;
      return sessionErrors[arm](sessionOf(session, request.headers, request.socket.remoteAddress ?? ""));
    });
  }

  /** Waits for a ready stable; undefined when there was none in time, or too many wait. */
  async function nextStable(response: ServerResponse, deadline: number): Promise<Upstream | undefined> {
    if (waiters.size >= waitersAllowed) return undefined;
    while (routes.stable === undefined && clock.monotonic() < deadline && !response.destroyed) {
      const over = new AbortController();
      const wake = () => over.abort();
      waiters.add(wake);
      await clock.sleep(Math.min(1000, deadline - clock.monotonic()), over.signal);
      waiters.delete(wake);
    }
    return routes.stable;
  }

  return {
    server,
    counters,
    setRoutes: (next) => {
      routes = next;
      if (next.stable) for (const wake of waiters) wake();
    },
    setSession: (key) => {
      session = key;
    },
    drained: async (upstream, graceMs) => {
      const deadline = clock.monotonic() + graceMs;
      while (upstream.inFlight > 0 && clock.monotonic() < deadline) await clock.sleep(20);
    },
    close: async (graceMs) => {
      const deadline = clock.monotonic() + graceMs;
      let closed = false;
      server.close(() => {
        closed = true;
      });
      // A connection whose answer was under way becomes idle later, and would be kept for its next request.
      while (!closed && clock.monotonic() < deadline) {
        server.closeIdleConnections();
        await clock.sleep(20);
      }
      server.closeAllConnections();
    },
  };
}

/**
 * Whether it may be the request that breaks servers, and should not meet one more. A server that was killed may break
 * it twice (once as it dies, once on a connection that was kept), which says nothing of the request.
 */
function isHarmful(brokeBy: readonly string[]): boolean {
  return new Set(brokeBy).size > 1 || brokeBy.length > 3;
}

function isHealthPath(url: string): boolean {
  const path = url.split("?", 1)[0]!;
  return path === "/healthz" || path === "/readyz" || path === "/metrics" || path.startsWith("/v2/health/");
}

function refuse(response: ServerResponse, status: number, why: string, headers: Record<string, string> = {}): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(`${JSON.stringify({ error: why })}\n`);
}
