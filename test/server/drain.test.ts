/** Draining: readiness first, what was let in is answered, and the end comes within a bound. */
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@jest/globals";
import { restOf } from "../../src/server/drain.js";
import { start } from "./serving.js";
import { greaterSession, hold, until } from "./sessions.js";

/** One prediction over a keep-alive agent; the status and whether the server said that it closes the connection. */
function predict(url: string, agent: Agent): Promise<{ status: number; closes: boolean }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/predict`,
      { method: "POST", agent, headers: { "content-type": "application/json" } },
      (response) => {
        response.resume().on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, closes: response.headers.connection === "close" }),
        );
      },
    );
    sent.on("error", reject).end('{"rows": [[1, 2]]}');
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("under load no request is lost when clients follow the readiness, as routers do", async () => {
  const servers = await Promise.all(
    [1, 2].map(() =>
      start({ session: greaterSession({ takesMs: 3 }), drainTimes: { graceMs: 400, lateMs: 0, withinMs: 5_000 } }),
    ),
  );
  const [draining, staying] = servers as [(typeof servers)[number], (typeof servers)[number]];
  await Promise.all(servers.map((server) => server.warmedUp));
  let target = draining;
  const agent = new Agent({ keepAlive: true });
  const end = performance.now() + 900;
  const statuses: number[] = [];
  const client = async () => {
    while (performance.now() < end) statuses.push((await predict(target.url, agent)).status);
  };
  const follow = async () => {
    while (performance.now() < end) {
      const ready = await draining.get("/readyz").catch(() => ({ status: 503 }));
      if (ready.status !== 200) target = staying;
      await pause(20);
    }
  };
  const drained = pause(200).then(() => draining.drain());
  await Promise.all([...Array.from({ length: 16 }, client), follow()]);
  agent.destroy();
  expect(await drained).toMatchObject({ allAnswered: true });
  expect(target).toBe(staying);
  expect(statuses.length).toBeGreaterThan(50);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});

test("while it drains: not ready, live, still answering, and every answer closes its connection", async () => {
  const server = await start({ session: greaterSession(), drainTimes: { graceMs: 800, lateMs: 0, withinMs: 5_000 } });
  await server.warmedUp;
  const agent = new Agent({ keepAlive: true });
  expect(await predict(server.url, agent)).toEqual({ status: 200, closes: false });
  const drained = server.drain();
  expect(await server.get("/readyz")).toMatchObject({ status: 503, json: { why: "draining" } });
  expect((await server.get("/v2/models/greater/ready")).status).toBe(503);
  expect((await server.get("/healthz")).status).toBe(200);
  expect(await predict(server.url, agent)).toEqual({ status: 200, closes: true });
  expect(await drained).toMatchObject({ allAnswered: true });
  await expect(predict(server.url, agent)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(await server.drain()).toMatchObject({ allAnswered: true });
});

/** Clients behind a router that hears late of the end: each request on a connection of its own, until `untilMs`. */
async function sendLate(url: string, untilMs: number): Promise<number[]> {
  const statuses: Promise<number>[] = [];
  for (const end = performance.now() + untilMs; performance.now() < end; await pause(20)) {
    const sent = predict(url, new Agent()).then(
      ({ status }) => status,
      () => 0,
    );
    statuses.push(sent);
  }
  return Promise.all(statuses);
}

test("routers that hear late of the end lose nothing, and the end comes soon after them", async () => {
  const drainTimes = { graceMs: 50, lateMs: 20_000, withinMs: 5_000 };
  const server = await start({ session: greaterSession(), drainTimes });
  await server.warmedUp;
  const sending = sendLate(server.url, 1_500);
  await pause(300);
  const drained = server.drain();
  const statuses = await sending;
  const since = performance.now();
  expect(await drained).toEqual({ allAnswered: true, stillSent: false });
  expect(performance.now() - since).toBeLessThan(5_000);
  expect(statuses.length).toBeGreaterThan(20);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});

test("routers that never hear of it do not keep it for ever, and it says so", async () => {
  const drainTimes = { graceMs: 50, lateMs: 400, withinMs: 5_000 };
  const server = await start({ session: greaterSession(), drainTimes });
  await server.warmedUp;
  const sending = sendLate(server.url, 1_500);
  await pause(300);
  const before = performance.now();
  expect(await server.drain()).toEqual({ allAnswered: true, stillSent: true });
  expect(performance.now() - before).toBeGreaterThanOrEqual(440);
  expect(await sending).toContain(0);
});

test("a connection that is kept and in use ends with an answer that says so, not under a request", async () => {
  const drainTimes = { graceMs: 50, lateMs: 20_000, withinMs: 5_000 };
  const server = await start({ session: greaterSession(), drainTimes });
  await server.warmedUp;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await predict(server.url, agent);
  const drained = server.drain();
  await pause(700);
  expect(await predict(server.url, agent)).toEqual({ status: 200, closes: true });
  expect(await drained).toEqual({ allAnswered: true, stillSent: false });
});

test("probes and scrapes, and users of a connection that is kept, do not hold it up", async () => {
  const server = await start({
    session: greaterSession(),
    drainTimes: { graceMs: 50, lateMs: 20_000, withinMs: 5_000 },
  });
  await server.warmedUp;
  const agent = new Agent({ keepAlive: true });
  for (let i = 0; i < 10; i += 1) {
    await predict(server.url, agent);
    await pause(20);
  }
  const probing = setInterval(() => void server.get("/readyz").catch(() => undefined), 10);
  const before = performance.now();
  expect(await server.drain()).toEqual({ allAnswered: true, stillSent: false });
  expect(performance.now() - before).toBeLessThan(5_000);
  clearInterval(probing);
  agent.destroy();
});

test.each<[number[], number, string]>([
  [[], 300, "nobody came"],
  [[5000], 300, "one alone has no gap"],
  [[0, 100, 200], 800, "eight gaps"],
  [[0, 10, 20], 300, "never less than the grace"],
  [[0, 20_000], 15_000, "a bound for those that come rarely"],
  [[0, 10, 2000, 2010], 5360, "bursts: the mean gap, not the last one"],
])("after connections at %j no new one for %d ms is rest: %s", (arrivals, rest) => {
  expect(restOf(arrivals, 300)).toBe(rest);
});

test("a request under way is answered", async () => {
  const { held, letGo } = hold();
  const session = greaterSession({ held });
  const server = await start({ session, warmUp: "none" });
  const answer = predict(server.url, new Agent());
  await until(() => session.runs.length === 1);
  const drained = server.drain();
  letGo();
  expect(await drained).toMatchObject({ allAnswered: true });
  expect(await answer).toEqual({ status: 200, closes: true });
});

test("one that takes too long is cut, and said so", async () => {
  const session = greaterSession({ held: hold().held });
  const server = await start({ session, warmUp: "none", drainTimes: { graceMs: 0, lateMs: 0, withinMs: 50 } });
  const cut = predict(server.url, new Agent()).catch((error: NodeJS.ErrnoException) => error.code);
  await until(() => session.runs.length === 1);
  expect(await server.drain()).toMatchObject({ allAnswered: false });
  expect(await cut).toBe("ECONNRESET");
});

test("connections that never asked anything do not hold it up, and count as nothing lost", async () => {
  const server = await start({ session: greaterSession() });
  const silent = connect(server.port, "127.0.0.1");
  await new Promise((resolve) => silent.on("connect", resolve));
  await pause(20);
  const before = performance.now();
  expect(await server.drain()).toMatchObject({ allAnswered: true });
  expect(performance.now() - before).toBeLessThan(5_000);
  silent.destroy();
});
