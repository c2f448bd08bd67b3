/** Prometheus' query API as it answers, and as it should not: what the observer makes of both. */
import { describe, expect, test } from "@jest/globals";
import { parseGate } from "../../../src/gates/parse.js";
import { neverDecided } from "../../../src/jobs/steps/observer.js";
import { canaryVocabulary } from "../../../src/rollout/analysis/metrics/list.js";
import { open } from "../../../src/rollout/observers/prometheus.js";
import type { Cursor, Observation } from "../../../src/rollout/seams.js";
import { bothArms, context, type Heard, serve } from "./source-bench.js";

const signal = new AbortController().signal;

/** A Prometheus that scrapes every ten seconds, of which each test sets what it has. */
interface Pod {
  readonly codes: Readonly<Record<string, number | string>>;
  /** Cumulative, by upper edge. */
  readonly buckets: Readonly<Record<string, number | string>>;
  /** By metric, as it is exposed without the label of the traffic. */
  readonly process?: Readonly<Record<string, number | string>>;
}
const usual = (requests: number, errors = 0): Pod => ({
  codes: { "200": requests - errors, "503": errors },
  buckets: { "0.1": Math.floor(requests / 2), "0.5": requests - 1, "+Inf": requests },
});

interface World {
  now: number;
  /** When each pod was scraped, and what it said then; oldest first. */
  readonly scrapes: Record<string, { readonly at: number; readonly pod: Pod; readonly instance?: string }[]>;
  /** Answers in place of the API. */
  instead?: (heard: Heard) => { readonly status?: number; readonly body: string } | undefined;
  readonly asked: Heard[];
}

function matrixOf(world: World, query: string): unknown {
  const selector = query.slice(0, query.lastIndexOf("["));
  const windowSeconds = Number(/\[(\d+)ms\]$/.exec(query)?.[1]) / 1000;
  const series = new Map<string, { metric: Record<string, string>; values: [number, string][] }>();
  for (const [pod, scrapes] of Object.entries(world.scrapes)) {
    if (!selector.includes(pod)) continue;
    for (const { at, pod: said, instance = `${pod}:8080` } of scrapes) {
      if (at > world.now || at < world.now - windowSeconds) continue;
      const add = (metric: Record<string, string>, value: number | string) => {
        const whole = { ...metric, job: "pods", instance, pod, traffic: "live" };
        const key = JSON.stringify(whole);
        const one = series.get(key) ?? { metric: whole, values: [] as [number, string][] };
        one.values.push([at, String(value)]);
        series.set(key, one);
      };
      if (selector.includes("requests_total"))
        for (const [code, count] of Object.entries(said.codes))
          add({ __name__: "model_release_requests_total", code }, count);
      for (const [name, value] of Object.entries(said.process ?? {})) {
        if (!selector.includes(name) || selector.includes("traffic=")) continue;
        const metric = { __name__: name, job: "pods", instance, pod };
        const one = series.get(JSON.stringify(metric)) ?? { metric, values: [] as [number, string][] };
        one.values.push([at, String(value)]);
        series.set(JSON.stringify(metric), one);
      }
      if (selector.includes("_bucket"))
        for (const [le, count] of Object.entries(said.buckets))
          add({ __name__: "model_release_request_duration_seconds_bucket", le }, count);
    }
  }
  return { status: "success", data: { resultType: "matrix", result: [...series.values()] } };
}

async function bench(own: { options?: object; latencyEdges?: readonly number[] } = {}) {
  const world: World = { now: 1_000_000, scrapes: {}, asked: [] };
  const url = await serve((heard, response) => {
    world.asked.push(heard);
    const instead = world.instead?.(heard);
    if (instead) {
      response.statusCode = instead.status ?? 200;
      response.end(instead.body);
      return;
    }
    const query = heard.form.get("query") ?? "";
    const time = { status: "success", data: { resultType: "scalar", result: [world.now, String(world.now)] } };
    response.end(JSON.stringify(query === "time()" ? time : matrixOf(world, query)));
  });
  const scrape = (stable: Pod, canary: Pod) => {
    for (const [name, pod] of [
      ["digits-a", stable],
      ["digits-canary-b", canary],
    ] as const) {
      world.scrapes[name] ??= [];
      world.scrapes[name].push({ at: world.now, pod });
    }
  };
  world.now -= 10;
  scrape(usual(1000, 10), usual(100, 1));
  world.now += 10;
  scrape(usual(1100, 11), usual(110, 1));
  const { latencyEdges } = own;
  const observer = await open(context({ url, ...own.options }, latencyEdges && { latencyEdges }));
  const first = await observer.read(undefined, signal);
  const read = (cursor: Cursor = first.cursor): Promise<Observation> => observer.read(cursor, signal);
  return { world, scrape, observer, first, read };
}

test("what happened between two scrapes is their difference, by arm, on the edges that stable has", async () => {
  const { world, scrape, observer, first, read } = await bench();
  expect(observer.latencyEdges).toEqual([0.1, 0.5]);
  expect(first.sample).toBeUndefined();
  expect(first.past).toMatchObject({ requests: 1100, errors: 11, latency: [550, 549, 1] });
  world.now += 10;
  scrape(usual(1400, 14), usual(200, 5));
  const { sample } = await read();
  expect(sample).toMatchObject({
    complete: true,
    seconds: 10,
    traffic: "live",
    stable: { requests: 300, errors: 3, latency: [150, 150, 0], replicas: { seen: 1, expected: 1 } },
    canary: { requests: 90, errors: 4, latency: [45, 45, 0], replicas: { seen: 1, expected: 1 } },
  });
});

test("the same cursor read again covers the longer interval, and nothing is counted twice", async () => {
  const { world, scrape, first, read } = await bench();
  world.now += 10;
  scrape(usual(1200), usual(120, 2));
  const one = await read();
  world.now += 10;
  scrape(usual(1300), usual(150, 3));
  const two = await read(one.cursor);
  const whole = await read(first.cursor);
  expect([one, two, whole].map(({ sample }) => [sample?.canary.requests, sample?.seconds])).toEqual([
    [10, 10],
    [30, 10],
    [40, 20],
  ]);
});

test("a look before the next scrape takes nothing in, and leaves the very same cursor", async () => {
  const { world, first, read } = await bench();
  world.now += 5;
  const again = await read();
  expect(again.sample).toBeUndefined();
  expect(again.cursor).toBe(first.cursor);
});

test("only raw counters with the samples' own times are asked for", async () => {
  const { world, read } = await bench();
  await read();
  const queries = world.asked.map(({ form }) => form.get("query")!);
  expect(queries.filter((query) => /rate|increase|sum/.test(query))).toEqual([]);
  expect(queries).toContain(
    '{__name__=~"model_release_requests_total|model_release_request_duration_seconds_bucket", pod=~"digits-canary-b", traffic="live"}[31000ms]',
  );
});

test("a scrape that failed is made up for by the next one", async () => {
  const { world, scrape, first, read } = await bench();
  world.now += 25;
  world.scrapes["digits-a"]!.push({ at: world.now, pod: usual(1350, 13) });
  const gap = await read();
  expect(gap.sample).toMatchObject({
    complete: false,
    incompleteBecause: expect.stringContaining("last scraped 25 s ago"),
  });
  expect(gap.cursor).toBe(first.cursor);
  world.now += 5;
  scrape(usual(1400, 14), usual(140, 4));
  expect((await read(gap.cursor)).sample).toMatchObject({
    complete: true,
    seconds: 30,
    stable: { requests: 300 },
    canary: { requests: 30, errors: 3 },
  });
});

describe("how far apart scrapes are follows what they do", () => {
  /** Scrapes so far apart, each looked at just before the next one, and which looks gave evidence. */
  async function evidence(distances: readonly number[], lateSeconds = 9) {
    const { world, scrape, first, read } = await bench();
    let { cursor } = first;
    let count = 1100;
    const complete: (boolean | undefined)[] = [];
    for (const distance of distances) {
      const lastScrape = Math.max(...world.scrapes["digits-a"]!.map(({ at }) => at));
      world.now = lastScrape + distance;
      count += 10;
      scrape(usual(count, 11), usual(count / 10, 1));
      world.now += lateSeconds;
      const observation = await read(JSON.parse(JSON.stringify(cursor)));
      cursor = observation.cursor;
      complete.push(observation.sample?.complete);
    }
    return complete;
  }

  test("one that comes early, as after a restart of Prometheus or from another replica of it, is not the rule", async () => {
    expect(await evidence([10, 10, 10, 3, 10, 10, 10])).toEqual([true, true, true, true, true, true, true]);
  });
  test("one that is early before anything else is known costs a minute at most", async () => {
    const { world, read } = await bench();
    for (const scrapes of Object.values(world.scrapes)) scrapes[0] = { ...scrapes[0]!, at: world.now - 3 };
    let { cursor } = await read({});
    expect(cursor.scrapeSeconds).toBe(3);
    for (let i = 1; i <= 3; i++) {
      world.now += 10;
      for (const name of Object.keys(world.scrapes)) {
        world.scrapes[name]!.push({ at: world.now, pod: usual(1100 + 10 * i) });
      }
      cursor = (await read(cursor)).cursor;
    }
    expect(cursor.scrapeSeconds).toBe(10);
  });
  test("a rule that was changed while the rollout went on is learned", async () => {
    const slower = await evidence([10, ...new Array<number>(12).fill(40)], 39);
    expect(slower.slice(-8)).toEqual(new Array(8).fill(true));
  });
  test("an arm that is scraped half as often as the other is read all the same", async () => {
    const { world, read } = await bench();
    for (let i = 1; i <= 8; i++) {
      world.now += 10;
      world.scrapes["digits-canary-b"]!.push({ at: world.now, pod: usual(110 + i) });
      if (i % 4 === 0) world.scrapes["digits-a"]!.push({ at: world.now, pod: usual(1100 + i) });
    }
    const { cursor } = await read();
    for (let i = 9; i <= 12; i++) {
      world.now += 10;
      world.scrapes["digits-canary-b"]!.push({ at: world.now, pod: usual(110 + i) });
      if (i < 12) expect((await read(cursor)).sample).toBeUndefined();
    }
    world.scrapes["digits-a"]!.push({ at: world.now, pod: usual(1200) });
    expect((await read(cursor)).sample).toMatchObject({ complete: true, seconds: 40 });
  });
});

test("a new code is counted from zero in a process that was known", async () => {
  const { world, scrape, read } = await bench();
  world.now += 10;
  scrape(usual(1200), { ...usual(150, 1), codes: { "200": 119, "503": 1, "500": 30 } });
  expect((await read()).sample?.canary).toMatchObject({ requests: 40, errors: 30 });
});

test("a process that was not known counts from its first reading on", async () => {
  const { world, scrape, read } = await bench();
  world.now += 10;
  scrape(usual(1200), usual(130));
  world.scrapes["digits-canary-b"]!.splice(0);
  world.scrapes["digits-canary-b"]!.push({ at: world.now, pod: usual(5000, 4000), instance: "elsewhere:8080" });
  expect((await read()).sample?.canary).toMatchObject({ requests: 0, errors: 0, replicas: { seen: 0, expected: 1 } });
});

describe("a restart is no gap: the interval is no evidence, and the next one is", () => {
  test.each<{ how: string; said: readonly Pod[] }>`
    how                           | said
    ${"its counters went back"}   | ${[usual(5)]}
    ${"and have caught up since"} | ${[usual(5), usual(500, 5)]}
  `("$how", async ({ said }) => {
    const { world, read } = await bench();
    for (const pod of said) {
      world.now += 10;
      world.scrapes["digits-a"]!.push({ at: world.now, pod: usual(1200, 12) });
      world.scrapes["digits-canary-b"]!.push({ at: world.now, pod });
    }
    const restarted = await read();
    expect(restarted.sample).toMatchObject({
      complete: false,
      incompleteBecause: expect.stringContaining("digits-canary-b:8080: its counters went back"),
    });
    world.now += 10;
    world.scrapes["digits-a"]!.push({ at: world.now, pod: usual(1300, 12) });
    world.scrapes["digits-canary-b"]!.push({ at: world.now, pod: usual(600, 6) });
    expect((await read(restarted.cursor)).sample?.complete).toBe(true);
  });
});

const bad = { codes: { "200": 120 }, buckets: { "0.1": 60, "0.5": 119, "+Inf": 120 } };
describe("what is no count makes no sample, says why, and keeps the place", () => {
  test.each<{ what: string; canary: Pod; because: string }>`
    what                          | canary                                                        | because
    ${"NaN"}                      | ${{ ...bad, codes: { "200": Number.NaN } }}                   | ${"the value NaN"}
    ${"infinite"}                 | ${{ ...bad, codes: { "200": "+Inf" } }}                       | ${"the value Infinity"}
    ${"infinitely negative"}      | ${{ ...bad, codes: { "200": "-Inf" } }}                       | ${"the value -Infinity"}
    ${"a part of one"}            | ${{ ...bad, codes: { "200": 1.5 } }}                          | ${"the value 1.5"}
    ${"buckets that fall"}        | ${{ ...bad, buckets: { "0.1": 60, "0.5": 50, "+Inf": 120 } }} | ${"not cumulative at 0.5 s"}
    ${"no common edge"}           | ${{ ...bad, buckets: { "0.2": 60, "0.6": 70, "+Inf": 120 } }} | ${"lack the edge 0.1 s"}
    ${"no last bucket"}           | ${{ ...bad, buckets: { "0.1": 60, "0.5": 120 } }}             | ${'lack le="+Inf"'}
    ${"no histogram"}             | ${{ ...bad, buckets: {} }}                                    | ${"no histogram"}
    ${"no requests"}              | ${{ ...bad, codes: {} }}                                      | ${"no series model_release_requests_total"}
    ${"a status of another kind"} | ${{ ...bad, codes: { teapot: 120 } }}                         | ${'the status "teapot"'}
  `("$what", async ({ canary, because }) => {
    const { world, scrape, first, read } = await bench();
    world.now += 10;
    scrape(usual(1200), canary);
    const { sample, cursor } = await read();
    expect(sample).toMatchObject({ complete: false, incompleteBecause: expect.stringContaining(because) });
    expect(cursor).toBe(first.cursor);
  });
});

const success = (result: unknown, more = {}) =>
  JSON.stringify({ status: "success", data: { resultType: "matrix", result }, ...more });
describe("an answer that is none makes no sample, says why, and keeps the place", () => {
  test.each<{ what: string; answer: { status?: number; body: string }; because: string }>`
    what                   | answer                                                                         | because
    ${"a failure"}         | ${{ status: 500, body: '{"status":"error","error":"out of memory"}' }}         | ${"status 500 (out of memory)"}
    ${"a page"}            | ${{ body: "<html>log in</html>" }}                                             | ${"no JSON"}
    ${"a cut body"}        | ${{ body: success([{ metric: {} }]).slice(0, -9) }}                            | ${"no JSON"}
    ${"a redirection"}     | ${{ status: 302, body: "" }}                                                   | ${"status 302"}
    ${"of another type"}   | ${{ body: '{"status":"success","data":{"resultType":"vector","result":[]}}' }} | ${"vector"}
    ${"half of it"}        | ${{ body: success([], { warnings: ["store-2 did not answer"] }) }}             | ${"partial: store-2"}
    ${"native histograms"} | ${{ body: success([{ metric: { __name__: "h" }, histograms: [] }]) }}          | ${"no plain samples"}
    ${"nothing"}           | ${{ body: success([]) }}                                                       | ${"no series"}
    ${"an array of null"}  | ${{ body: success([null]) }}                                                   | ${"not what Prometheus' API gives"}
    ${"too much"}          | ${{ body: `[${"1,".repeat(25 * 2 ** 20)}1]` }}                                 | ${"longer than 32 MiB"}
  `("$what", async ({ answer, because }) => {
    const { world, first, read } = await bench();
    world.instead = ({ form }) => (form.get("query") === "time()" ? undefined : answer);
    const { sample, cursor } = await read();
    expect(sample).toMatchObject({ complete: false, incompleteBecause: expect.stringContaining(because) });
    expect(cursor).toBe(first.cursor);
  });
});

test("a slow answer is none, in bounded time", async () => {
  const world = { slow: false };
  const url = await serve(({ form }, response) => {
    if (world.slow) return;
    const scalar = form.get("query") === "time()";
    const result = scalar ? [5, "5"] : [];
    response.end(JSON.stringify({ status: "success", data: { resultType: scalar ? "scalar" : "matrix", result } }));
  });
  const observer = await open(context({ url, answer_within: 0.2 }, { latencyEdges: [] }));
  world.slow = true;
  const { sample } = await observer.read(undefined, signal);
  expect(sample).toMatchObject({
    complete: false,
    incompleteBecause: expect.stringContaining("no answer within 0.2 s"),
  });
});

test("a pod that two jobs scrape is not counted twice", async () => {
  const { world, scrape, read } = await bench();
  world.now += 10;
  scrape(usual(1200), usual(130));
  world.scrapes["digits-a"]!.push({ at: world.now, pod: usual(1200), instance: "digits-a:9090" });
  expect((await read()).sample).toMatchObject({
    complete: false,
    incompleteBecause: expect.stringContaining("digits-a is scraped 2 times"),
  });
});

test("the same series of two scrapers is not counted twice", async () => {
  const { world, read } = await bench();
  world.now += 10;
  const one = (replica: string) => ({
    metric: {
      __name__: "model_release_requests_total",
      code: "200",
      job: "j",
      instance: "i",
      pod: "digits-a",
      prometheus_replica: replica,
    },
    values: [[world.now, "7"]],
  });
  world.instead = ({ form }) => (form.get("query") === "time()" ? undefined : { body: success([one("a"), one("b")]) });
  expect((await read()).sample?.incompleteBecause).toContain("several scrapers");
});

test("counters that nobody scrapes end a release before the target is touched", async () => {
  const url = await serve(({ form }, response) => {
    const scalar = form.get("query") === "time()";
    const result = scalar ? [5, "5"] : [];
    response.end(JSON.stringify({ status: "success", data: { resultType: scalar ? "scalar" : "matrix", result } }));
  });
  await expect(open(context({ url }))).rejects.toMatchObject({
    code: "OBSERVER_UNREADABLE",
    message: expect.stringContaining(
      'Prometheus has no series {__name__=~"model_release_requests_total", pod=~"digits-a"',
    ),
  });
});

describe("who asks is told as configured", () => {
  test.each<{ options: object; authorization: string }>`
    options                                         | authorization
    ${{ token_from: "TOKEN" }}                      | ${"Bearer s3cret"}
    ${{ username: "octo", password_from: "TOKEN" }} | ${"Basic b2N0bzpzM2NyZXQ="}
  `("$authorization", async ({ options, authorization }) => {
    const asked: Heard[] = [];
    const url = await serve((heard, response) => {
      asked.push(heard);
      response.end('{"status":"success","data":{"resultType":"scalar","result":[5,"5"]}}');
    });
    const replicas = { stable: { ...bothArms.stable, expected: 0, pods: [] }, canary: bothArms.canary };
    await open(
      context(
        { url: `${url}/prom/`, ...options, headers: { "X-Scope-OrgID": "a" } },
        { environment: { TOKEN: "s3cret" }, replicas: async () => replicas },
      ),
    );
    expect(asked.map(({ path, headers }) => [path, headers.authorization, headers["x-scope-orgid"]])).toEqual([
      ["/prom/api/v1/query", authorization, "a"],
    ]);
  });
});

test("a secret that is not there is named", async () => {
  await expect(open(context({ url: "http://127.0.0.1:9", token_from: "PROM_TOKEN" }))).rejects.toThrow(
    "the environment variable PROM_TOKEN is not set",
  );
});

const cpuName = "process_cpu_seconds_total";
const memoryName = "process_resident_memory_bytes";
const own = (cpu: number | string, memory: number | string) => ({ [cpuName]: cpu, [memoryName]: memory });

test.each<{ process: NonNullable<Pod["process"]>; cpu: object; memory: object }>`
  what                | process               | cpu                                          | memory
  ${"both"}           | ${own(2.5, 2e8)}      | ${{ value: { seconds: 0.5, requests: 30 } }} | ${{ value: 2e8 }}
  ${"no such series"} | ${{}}                 | ${{ cause: "no-data" }}                      | ${{ cause: "no-data" }}
  ${"NaN"}            | ${own("NaN", "+Inf")} | ${{ cause: "invalid" }}                      | ${{ cause: "invalid" }}
  ${"a counter back"} | ${own(1, 2e8)}        | ${{ cause: "invalid" }}                      | ${{ value: 2e8 }}
`("what the canary's process uses: $what, and the requests are counted all the same", async (given) => {
  const { process, cpu, memory } = given;
  const { world, scrape, read } = await bench();
  world.now += 10;
  scrape({ ...usual(1200, 11), process: own(100, 3e8) }, { ...usual(120, 1), process: own(2, 1e8) });
  const { cursor } = await read();
  world.now += 10;
  scrape({ ...usual(1300, 11), process: own(101, 3e8) }, { ...usual(150, 1), process });
  const { sample } = await read(JSON.parse(JSON.stringify(cursor)));
  expect(sample).toMatchObject({ complete: true, canary: { requests: 30, usage: { cpu, memoryBytes: memory } } });
  expect(sample?.stable.usage?.cpu).toEqual({ value: { seconds: 1, requests: 100 } });
});

test("a preset that knows no series of it says so, and nobody is asked", async () => {
  const metrics = { requests: ["model_release_requests_total"], errors: { label: "code" } };
  const { world, scrape, read } = await bench({ options: { metrics } });
  world.now += 10;
  scrape(usual(1200, 11), usual(120, 1));
  const { sample } = await read();
  expect(sample?.canary.usage?.cpu).toMatchObject({
    cause: "no-data",
    why: expect.stringContaining("is known for these"),
  });
  expect(world.asked.filter(({ form }) => form.get("query")?.includes("process_"))).toEqual([]);
});

test.each<{ options: object; says: readonly string[] }>`
  options                                                                         | says
  ${{}}                                                                           | ${["drift"]}
  ${{ preset: "mlserver" }}                                                       | ${["cpu", "memory", "drift"]}
  ${{ metrics: { requests: ["a"], errors: { label: "b" } } }}                     | ${["cpu", "memory", "drift"]}
  ${{ metrics: { requests: ["a"], errors: { label: "b" }, memory: memoryName } }} | ${["cpu", "drift"]}
`("with $options, gates on $says are said to be never decided", async ({ options, says }) => {
  const { untold } = await open(context({ url: "http://127.0.0.1:1", ...options }, { latencyEdges: [] }));
  const vocabulary = await canaryVocabulary();
  const gates = ["cpu <= 5ms at point", "memory <= 1GB at point", "error_rate <= 1%", "drift <= 0.1"].map((written) =>
    parseGate(written, vocabulary, { level: 0.95 }),
  );
  const said = neverDecided(gates, { ...(untold && { untold }) });
  expect(said.map((line) => line.slice(1, line.indexOf(" ")))).toEqual(says);
  for (const line of said) expect(line).toContain("can never be decided, and so nothing be promoted: ");
});

test("series of one's own may be named", async () => {
  const metrics = {
    requests: ["model_release_requests_total"],
    errors: { label: "code" },
    cpu: cpuName,
    memory: memoryName,
  };
  const { world, scrape, read } = await bench({ options: { metrics } });
  world.now += 10;
  scrape(usual(1200, 11), { ...usual(120, 1), process: own(1, 1e8) });
  const { cursor } = await read();
  world.now += 10;
  scrape(usual(1300, 11), { ...usual(150, 1), process: own(1.5, 2e8) });
  const { sample } = await read(cursor);
  expect(sample?.canary.usage).toEqual({ cpu: { value: { seconds: 0.5, requests: 30 } }, memoryBytes: { value: 2e8 } });
});

test("a query for it that fails costs no evidence of the requests", async () => {
  const { world, scrape, read } = await bench();
  world.now += 10;
  scrape(usual(1200, 11), usual(120, 1));
  world.instead = (heard) =>
    heard.form.get("query")?.includes(cpuName) ? { status: 500, body: '{"error":"too much"}' } : undefined;
  const { sample } = await read();
  expect(sample).toMatchObject({ complete: true, canary: { requests: 10 } });
  expect(sample?.canary.usage?.cpu.why).toContain("too much");
});
