/** The proxy between real sockets: what users get, and what is counted, when servers behave and when they do not. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import {
  createProxy,
  createUpstream,
  type ProxyOptions,
  type TrafficProxy,
  type Upstream,
} from "../../../src/rollout/targets/local/proxy.js";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
  return (server.address() as AddressInfo).port;
}

async function upstream(
  id: string,
  act: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Upstream> {
  const port = await listen(createServer(act));
  const made = createUpstream(id, port);
  open.push({ close: () => made.agent.destroy() });
  return made;
}

const says = (id: string, status = 200) =>
  upstream(id, (incoming, response) => {
    incoming.resume();
    incoming.on("end", () =>
      response.writeHead(status, { "x-own": "kept", connection: "x-hop", "x-hop": "dropped" }).end(id),
    );
  });

/** A server that is gone: nobody listens on its port. */
async function gone(id: string): Promise<Upstream> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return createUpstream(id, port);
}

/** Reads the request, then breaks the connection. */
const breaks = (id: string) =>
  upstream(id, (incoming) => void incoming.resume().on("end", () => incoming.socket.destroy()));

interface Setup {
  readonly proxy: TrafficProxy;
  readonly suspects: string[];
  ask(
    init?: RequestInit & { path?: string },
  ): Promise<{ status: number; arm: string | null; text: string; headers: Headers }>;
}

async function enter(options: Partial<ProxyOptions> = {}): Promise<Setup> {
  const suspects: string[] = [];
  const proxy = createProxy({ clock: systemClock, suspect: (id) => suspects.push(id), patienceMs: 300, ...options });
  const port = await listen(proxy.server);
  return {
    proxy,
    suspects,
    ask: async ({ path = "/predict", ...init } = {}) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body: "rows", ...init });
      const text = await answer.text();
      return { status: answer.status, arm: answer.headers.get("x-model-release-arm"), text, headers: answer.headers };
    },
  };
}

const replayed = (arm: string) => ({ headers: { "x-model-release-replay": arm } });

test("the answer is the server's own, with the arm's name and without headers between neighbours", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await says("one"), share: 0 });
  const answer = await ask();
  expect(answer).toMatchObject({ status: 200, arm: "stable", text: "one" });
  expect(answer.headers.get("x-own")).toBe("kept");
  expect(answer.headers.get("x-hop")).toBeNull();
  expect(proxy.counters.stable.live).toMatchObject({ requests: 1, errors: 0, endings: { 200: 1 } });
});

test("path, query, method, headers and body reach the server as they were sent, with the client's address", async () => {
  const { proxy, ask } = await enter();
  const seen: unknown[] = [];
  const echo = await upstream("echo", async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming) body += String(chunk);
    seen.push([incoming.method, incoming.url, incoming.headers["x-mine"], incoming.headers["x-forwarded-for"], body]);
    response.end();
  });
  proxy.setRoutes({ stable: echo, share: 0 });
  await ask({ path: "/a%20b?q=1", method: "PUT", headers: { "x-mine": "yes" } });
  expect(seen).toEqual([["PUT", "/a%20b?q=1", "yes", "127.0.0.1", "rows"]]);
});

test("a large body streams through, and a large answer back", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await upstream("echo", (incoming, response) => void incoming.pipe(response)), share: 0 });
  const body = "0123456789abcdef".repeat(300_000);
  expect((await ask({ body })).text === body).toBe(true);
});

test("requests are shared as the routes say, and health checks ask stable and are not counted", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await says("one"), canary: await says("two"), share: 0.25 });
  for (let i = 0; i < 100; i++) await ask();
  const { stable, canary } = proxy.counters;
  expect(Math.abs(canary.live.requests - 25)).toBeLessThanOrEqual(2);
  expect(stable.live.requests + canary.live.requests).toBe(100);
  for (const path of ["/readyz", "/healthz", "/metrics", "/v2/health/ready"])
    expect((await ask({ path })).arm).toBe("stable");
  expect(stable.live.requests + canary.live.requests).toBe(100);
});

test("where only a canary is ready, no user reaches it", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ canary: await says("two"), share: 1 });
  expect(await ask()).toMatchObject({ status: 503, arm: null });
  expect(proxy.counters.canary.live.requests).toBe(0);
});

test.each<{ how: string; make: (id: string) => Promise<Upstream>; ending: string }>`
  how                              | make      | ending
  ${"takes no connection"}         | ${gone}   | ${"refused"}
  ${"breaks off with the request"} | ${breaks} | ${"broken"}
`("a canary that $how: the error is the canary's, the answer is stable's", async ({ make, ending }) => {
  const { proxy, ask, suspects } = await enter();
  proxy.setRoutes({ stable: await says("one"), canary: await make("two"), share: 1 });
  expect(await ask()).toMatchObject({ status: 200, arm: "stable" });
  expect(proxy.counters.canary.live).toMatchObject({ requests: 1, errors: 1, endings: { [ending]: 1 } });
  expect(proxy.counters.stable.live).toMatchObject({ requests: 1, errors: 0 });
  expect(suspects).toEqual(["two"]);
});

test("a canary's own error is an answer: it is neither hidden nor asked again", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await says("one"), canary: await says("two", 500), share: 1 });
  expect(await ask()).toMatchObject({ status: 500, arm: "canary" });
  expect(proxy.counters.stable.live.requests).toBe(0);
});

test("while stable is away requests wait, and go to the one that comes", async () => {
  const { proxy, ask } = await enter({ patienceMs: 5_000 });
  const waiting = Promise.all([ask(), ask(), ask()]);
  await systemClock.sleep(50);
  proxy.setRoutes({ stable: await says("late"), share: 0 });
  expect((await waiting).map(({ text }) => text)).toEqual(["late", "late", "late"]);
});

test("a stable that does not come in time is a 503 with Retry-After, counted as refused", async () => {
  const { proxy, ask } = await enter();
  const answer = await ask();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(proxy.counters.stable.live).toMatchObject({ requests: 1, errors: 1, endings: { refused: 1 } });
});

test("a request that breaks two servers in turn meets no third", async () => {
  const { proxy, ask, suspects } = await enter({
    suspect: async (id: string) => {
      met.push(id);
      proxy.setRoutes({ stable: servers[met.length]!, share: 0 });
    },
  });
  const met: string[] = [];
  const servers = [await breaks("one"), await breaks("two"), await says("three")];
  proxy.setRoutes({ stable: servers[0]!, share: 0 });
  expect((await ask()).status).toBe(502);
  expect([met, suspects]).toEqual([["one", "two"], []]);
  expect(proxy.counters.stable.live.endings).toEqual({ broken: 2 });
});

test("a server that breaks every connection is asked four times at most", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await breaks("one"), share: 0 });
  expect((await ask()).status).toBe(502);
  expect(proxy.counters.stable.live.endings).toEqual({ broken: 4 });
});

test("a server that takes too long is a 504 and a timeout, and is not asked again", async () => {
  const { proxy, ask } = await enter({ timeoutMs: 100 });
  proxy.setRoutes({ stable: await upstream("slow", () => {}), share: 0 });
  expect((await ask()).status).toBe(504);
  expect(proxy.counters.stable.live.endings).toEqual({ timeout: 1 });
});

test("a client that goes away before the answer is counted as an error of the arm that was too slow", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await upstream("slow", () => {}), share: 0 });
  await expect(ask({ signal: AbortSignal.timeout(100) })).rejects.toThrow();
  await systemClock.sleep(50);
  expect(proxy.counters.stable.live).toMatchObject({ requests: 1, errors: 1, endings: { abandoned: 1 } });
});

test("an answer that breaks off half-way is not taken for whole", async () => {
  const { proxy, ask } = await enter();
  const half = await upstream("half", (_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("half");
    setTimeout(() => response.destroy(), 20);
  });
  proxy.setRoutes({ stable: half, share: 0 });
  await expect(ask()).rejects.toThrow();
  expect(proxy.counters.stable.live).toMatchObject({ requests: 1, errors: 1, endings: { broken: 1 } });
});

test("a replayed row goes to its arm alone, is counted apart, and is asked once", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await says("one"), canary: await breaks("two"), share: 0 });
  expect(await ask(replayed("stable"))).toMatchObject({ status: 200, arm: "stable" });
  expect(await ask(replayed("canary"))).toMatchObject({ status: 502, arm: "canary" });
  const { stable, canary } = proxy.counters;
  expect([stable.live.requests, stable.replay.requests, canary.live.requests, canary.replay.requests]).toEqual([
    0, 1, 0, 1,
  ]);
  expect(canary.replay.endings).toEqual({ broken: 1 });
});

test("a row for an arm that is not ready is refused without the arm's name, and not counted", async () => {
  const { proxy, ask } = await enter();
  proxy.setRoutes({ stable: await says("one"), share: 0 });
  expect(await ask(replayed("canary"))).toMatchObject({ status: 503, arm: null });
  expect(proxy.counters.canary.replay.requests).toBe(0);
  expect(await ask(replayed("everyone"))).toMatchObject({ status: 400 });
});

test("what drains is waited for until its last answer, and gets nothing new", async () => {
  const { proxy, ask } = await enter();
  const answers: (() => void)[] = [];
  const old = await upstream(
    "old",
    (incoming, response) => void incoming.resume().on("end", () => answers.push(() => response.end("old"))),
  );
  proxy.setRoutes({ stable: old, share: 0 });
  const first = ask();
  while (answers.length === 0) await systemClock.sleep(5);
  proxy.setRoutes({ stable: await says("new"), share: 0 });
  let drained = false;
  const draining = proxy.drained(old, 5_000).then(() => {
    drained = true;
  });
  expect((await ask()).text).toBe("new");
  await systemClock.sleep(50);
  expect(drained).toBe(false);
  answers[0]!();
  expect((await first).text).toBe("old");
  await draining;
  expect(answers).toHaveLength(1);
});

test("a connection that the server closed between two requests loses none of them", async () => {
  const { proxy, ask } = await enter();
  const server = createServer((incoming, response) => void incoming.resume().on("end", () => response.end("fine")));
  server.keepAliveTimeout = 1;
  const made = createUpstream("short", await listen(server));
  proxy.setRoutes({ stable: made, share: 0 });
  for (let i = 0; i < 30; i++) {
    expect((await ask()).text).toBe("fine");
    await systemClock.sleep(i % 4);
  }
  made.agent.destroy();
});

test("a client that never sends its whole body reaches no server and is let go", async () => {
  const { proxy } = await enter();
  proxy.setRoutes({ stable: await says("one"), share: 0 });
  const { port } = proxy.server.address() as AddressInfo;
  const half = request({ port, method: "POST", path: "/predict", headers: { "content-length": "100" } });
  half.on("error", () => {});
  half.write("begun");
  await systemClock.sleep(50);
  half.destroy();
  await systemClock.sleep(50);
  expect(proxy.counters.stable.live.endings[200]).toBeUndefined();
});
