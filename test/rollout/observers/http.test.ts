/** An endpoint that answers with JSON: what the observer makes of it, good and bad. */
import { describe, expect, test } from "@jest/globals";
import { open } from "../../../src/rollout/observers/http.js";
import { httpOptions } from "../../../src/rollout/observers/http-options.js";
import { prometheusOptions } from "../../../src/rollout/observers/prometheus-options.js";
import { context, serve } from "./source-bench.js";

const signal = new AbortController().signal;
const paths = {
  requests: "/arms/{arm}/all",
  errors: "/arms/{arm}/failed",
  latency: "/arms/{arm}/slower~1than",
  life: "/since",
};
const arm = (all: number, failed = 0, own = {}) => ({
  all,
  failed,
  "slower/than": { "0.1": Math.floor(all / 2), "0.5": all, "+Inf": all },
  ...own,
});

async function bench(options: object = paths) {
  const world: { body: unknown; status?: number } = {
    body: { since: "10:00", arms: { stable: arm(100, 1), canary: arm(10) } },
  };
  const url = await serve((_, response) => {
    response.statusCode = world.status ?? 200;
    response.end(typeof world.body === "string" ? world.body : JSON.stringify(world.body));
  });
  const observer = await open(context({ url, ...options }));
  const first = await observer.read(undefined, signal);
  return { world, observer, first, read: (cursor = first.cursor) => observer.read(cursor, signal) };
}

test("what happened between two readings is their difference, by arm", async () => {
  const { world, observer, first, read } = await bench();
  expect(observer.latencyEdges).toEqual([0.1, 0.5]);
  expect(first.past).toEqual({ requests: 100, errors: 1, latency: [50, 50, 0] });
  world.body = { since: "10:00", arms: { stable: arm(300, 3), canary: arm(50, 9) } };
  const { sample, cursor } = await read();
  expect(sample).toMatchObject({
    complete: true,
    stable: { requests: 200, errors: 2, latency: [100, 100, 0], replicas: { seen: 1, expected: 1 } },
    canary: { requests: 40, errors: 9, latency: [20, 20, 0] },
  });
  world.body = { since: "10:00", arms: { stable: arm(310, 3), canary: arm(60, 9) } };
  expect((await read(cursor)).sample?.canary.requests).toBe(10);
  expect((await read()).sample?.canary.requests).toBe(50);
});

test("each arm may have an endpoint of its own", async () => {
  const asked: string[] = [];
  const url = await serve(({ path }, response) => {
    asked.push(path);
    response.end(JSON.stringify(path === "/stats/stable" ? [7, 1] : [5, 2]));
  });
  const observer = await open(context({ url: `${url}/stats/{arm}`, requests: "/0", errors: "/1" }));
  await observer.read(undefined, signal);
  expect(new Set(asked)).toEqual(new Set(["/stats/stable", "/stats/canary"]));
});

describe("counters that begin anew are no evidence, and the next ones are", () => {
  test.each`
    how                          | body
    ${"they went back"}          | ${{ since: "10:00", arms: { stable: arm(200), canary: arm(5) } }}
    ${"they began another life"} | ${{ since: "10:07", arms: { stable: arm(200, 1), canary: arm(20) } }}
  `("$how", async ({ body }) => {
    const { world, read } = await bench();
    world.body = body;
    const { sample, cursor } = await read();
    expect(sample).toMatchObject({
      complete: false,
      incompleteBecause: expect.stringContaining("its counters went back"),
    });
    const again = await read(cursor);
    expect(again.sample?.complete).toBe(true);
  });
});

const both = (canary: unknown) => ({ since: "10:00", arms: { stable: arm(200, 1), canary } });
describe("what is no count makes no sample, says why, and keeps the place", () => {
  test.each<{ what: string; body: unknown; status?: number; because: string }>`
    what                 | body                                                                       | status       | because
    ${"text"}            | ${both(arm(20, 0, { all: "20" }))}                                         | ${undefined} | ${'/arms/canary/all holds "20"'}
    ${"a part"}          | ${both(arm(20, 0, { failed: 0.5 }))}                                       | ${undefined} | ${"/arms/canary/failed holds 0.5"}
    ${"below zero"}      | ${both(arm(-1))}                                                           | ${undefined} | ${"holds -1"}
    ${"null"}            | ${both(arm(20, 0, { all: null }))}                                         | ${undefined} | ${"holds null"}
    ${"nothing"}         | ${both({})}                                                                | ${undefined} | ${"/arms/canary/all holds nothing"}
    ${"too many errors"} | ${both(arm(20, 21))}                                                       | ${undefined} | ${"21 errors in 20 requests"}
    ${"falling buckets"} | ${both(arm(20, 0, { "slower/than": { "0.1": 9, "0.5": 8, "+Inf": 20 } }))} | ${undefined} | ${"not cumulative at 0.5 s"}
    ${"other edges"}     | ${both(arm(20, 0, { "slower/than": { "0.2": 9, "+Inf": 20 } }))}           | ${undefined} | ${"lacks the edge 0.1 s"}
    ${"no last bucket"}  | ${both(arm(20, 0, { "slower/than": { "0.1": 9, "0.5": 20 } }))}            | ${undefined} | ${'lacks "+Inf"'}
    ${"a list of arms"}  | ${[]}                                                                      | ${undefined} | ${"holds nothing"}
    ${"a bare number"}   | ${"7"}                                                                     | ${undefined} | ${"neither an object nor a list"}
    ${"NaN"}             | ${'{"arms": NaN}'}                                                         | ${undefined} | ${"no JSON"}
    ${"half a body"}     | ${'{"since": "10:00", "arms": {"sta'}                                      | ${undefined} | ${"no JSON"}
    ${"a failure"}       | ${"out of memory"}                                                         | ${503}       | ${"status 503 (out of memory)"}
  `("$what", async ({ body, status, because }) => {
    const { world, first, read } = await bench();
    world.body = body;
    if (status !== undefined) world.status = status;
    const { sample, cursor } = await read();
    expect(sample).toMatchObject({ complete: false, incompleteBecause: expect.stringContaining(because) });
    expect(cursor).toBe(first.cursor);
  });
});

test("no message shows what may be secret of the URL: its query", async () => {
  const url = await serve((_, response) => response.end('"busy"'));
  const reading = open(context({ url: `${url}/of/{arm}?api_key=hunter2`, requests: "/0", errors: "/1" }));
  const message = await reading.then(
    () => "",
    (error: Error) => error.message,
  );
  expect(message).toBe(`${url}/of/stable answered with neither an object nor a list`);
});

test.each(["http://user:hunter2@127.0.0.1/{arm}", "https://token@gateway.internal/{arm}"])(
  "a login in the URL is refused, and not shown: %s",
  (url) => {
    const { error } = httpOptions.safeParse({ url, requests: "/0", errors: "/1" });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [["url"], expect.stringContaining("password_from")],
    ]);
    expect(error?.message).not.toMatch(/hunter2|token@/);
    expect(prometheusOptions.safeParse({ url }).error?.message).toContain("password_from");
  },
);

test("rows that are replayed cannot be told from users' requests, and that is said", async () => {
  await expect(open(context({ url: "http://127.0.0.1:9", ...paths }, { traffic: "replay" }))).rejects.toMatchObject({
    code: "CONFIG_INVALID",
  });
});

test.each`
  what                  | said                           | cpu                                                                                    | memory
  ${"both"}             | ${{ busy: 3.5, held: 2e8 }}    | ${{ value: { seconds: 1.5, requests: 40 } }}                                           | ${{ value: 2e8 }}
  ${"nothing"}          | ${{}}                          | ${{ cause: "no-data", why: "canary: /arms/canary/busy holds nothing" }}                | ${{ cause: "no-data", why: "canary: /arms/canary/held holds nothing" }}
  ${"text"}             | ${{ busy: "3.5", held: null }} | ${{ cause: "invalid", why: "canary: /arms/canary/busy holds no number" }}              | ${{ cause: "invalid", why: "canary: /arms/canary/held holds no number" }}
  ${"less than it was"} | ${{ busy: 1, held: -1 }}       | ${{ cause: "invalid", why: "canary: its processor time went back, so it began anew" }} | ${{ cause: "invalid", why: "canary: /arms/canary/held has the value -1" }}
`("what the arms use: $what, and the requests are counted all the same", async ({ said, cpu, memory }) => {
  const { world, read } = await bench({ ...paths, cpu: "/arms/{arm}/busy", memory: "/arms/{arm}/held" });
  world.body = { since: "10:00", arms: { stable: arm(100), canary: arm(10, 0, { busy: 2, held: 1e8 }) } };
  const { cursor } = await read();
  world.body = { since: "10:00", arms: { stable: arm(300), canary: arm(50, 0, said) } };
  const { sample } = await read(JSON.parse(JSON.stringify(cursor)));
  expect(sample).toMatchObject({ complete: true, canary: { requests: 40 } });
  expect(sample?.canary.usage).toEqual({ cpu, memoryBytes: memory });
});

test("without the pointers nothing is known of what the arms use, and that is said", async () => {
  const { read } = await bench();
  const why = "canary: canary.observer.http has no 'cpu'";
  expect((await read()).sample?.canary.usage?.cpu).toEqual({ cause: "no-data", why });
});
