/** Draining: readiness first, what was let in is answered, and the end comes within a bound. */
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@jest/globals";
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
    [1, 2].map(() => start({ session: greaterSession({ takesMs: 3 }), drainTimes: { graceMs: 400, withinMs: 5_000 } })),
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
  expect(await drained).toEqual({ allAnswered: true });
  expect(target).toBe(staying);
  expect(statuses.length).toBeGreaterThan(50);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});

test("while it drains: not ready, live, still answering, and every answer closes its connection", async () => {
  const server = await start({ session: greaterSession(), drainTimes: { graceMs: 800, withinMs: 5_000 } });
  await server.warmedUp;
  const agent = new Agent({ keepAlive: true });
  expect(await predict(server.url, agent)).toEqual({ status: 200, closes: false });
  const drained = server.drain();
  expect(await server.get("/readyz")).toMatchObject({ status: 503, json: { why: "draining" } });
  expect((await server.get("/v2/models/greater/ready")).status).toBe(503);
  expect((await server.get("/healthz")).status).toBe(200);
  expect(await predict(server.url, agent)).toEqual({ status: 200, closes: true });
  expect(await drained).toEqual({ allAnswered: true });
  await expect(predict(server.url, agent)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(await server.drain()).toEqual({ allAnswered: true });
});

test("a request under way is answered", async () => {
  const { held, letGo } = hold();
  const session = greaterSession({ held });
  const server = await start({ session, warmUp: "none" });
  const answer = predict(server.url, new Agent());
  await until(() => session.runs.length === 1);
  const drained = server.drain();
  letGo();
  expect(await drained).toEqual({ allAnswered: true });
  expect(await answer).toEqual({ status: 200, closes: true });
});

test("one that takes too long is cut, and said so", async () => {
  const session = greaterSession({ held: hold().held });
  const server = await start({ session, warmUp: "none", drainTimes: { graceMs: 0, withinMs: 50 } });
  const cut = predict(server.url, new Agent()).catch((error: NodeJS.ErrnoException) => error.code);
  await until(() => session.runs.length === 1);
  expect(await server.drain()).toEqual({ allAnswered: false });
  expect(await cut).toBe("ECONNRESET");
});

test("connections that never asked anything do not hold it up, and count as nothing lost", async () => {
  const server = await start({ session: greaterSession() });
  const silent = connect(server.port, "127.0.0.1");
  await new Promise((resolve) => silent.on("connect", resolve));
  await pause(20);
  const before = performance.now();
  expect(await server.drain()).toEqual({ allAnswered: true });
  expect(performance.now() - before).toBeLessThan(5_000);
  silent.destroy();
});
