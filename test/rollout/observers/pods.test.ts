import { expect, test } from "@jest/globals";
import { createPodsObserver, type ObservedPod, type ObservedPods } from "../../../src/rollout/observers/pods.js";
import type { Cursor } from "../../../src/rollout/seams.js";
import { onnx } from "../../../src/runtimes/onnx.js";
import { type ServerMetrics, serverMetrics } from "../../../src/server/metrics.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";

const began = Date.parse("2026-11-21T10:00:00Z");

/** A cluster of pods with real counters, a clock that is moved by hand, and whatever is to go wrong. */
function bench(options: { readonly everyMs?: number; readonly traffic?: "live" | "replay" } = {}) {
  let now = 0;
  let skew = 0;
  const servers = new Map<string, ServerMetrics>();
  const broken = new Map<string, string | (() => Promise<never>)>();
  const asked: string[] = [];
  let listed: ObservedPods = { pods: [], expected: { stable: 0, canary: 0 } };
  const iso = (seconds: number) => new Date(began + seconds * 1000).toISOString();
  const clock = { now: () => new Date(began + now + skew), monotonic: () => now, sleep: async () => {} };
  const observer = () =>
    createPodsObserver({
      pods: async () => listed,
      request: async ({ pod, path }) => {
        asked.push(`${pod}${path}`);
        const trouble = broken.get(pod);
        if (typeof trouble === "function") return trouble();
        if (trouble !== undefined) return { status: 200, text: trouble };
        const server = servers.get(pod);
        return server ? { status: 200, text: (await server.expose()).text } : { status: 503, text: "no such pod" };
      },
      metrics: onnx.metrics,
      traffic: options.traffic ?? "live",
      clock,
      everyMs: options.everyMs ?? 1000,
    });
  return {
    observer,
    asked,
    broken,
    pod: (name: string, own: Partial<ObservedPod> = {}): ObservedPod => {
      if (!servers.has(name)) servers.set(name, server());
      return {
        arm: name.startsWith("c") ? "canary" : "stable",
        name,
        uid: `uid-${name}`,
        port: 8080,
        startedAt: iso(-3600),
        restarts: 0,
        readySince: new Date(began - 3_590_000),
        ...own,
      };
    },
    restart: (name: string) => servers.set(name, server()),
    server: (name: string) => servers.get(name)!,
    page: async (name: string) => (await servers.get(name)!.expose()).text,
    list: (...pods: ObservedPod[]) => {
      const count = (arm: string) => pods.filter((pod) => pod.arm === arm).length;
      listed = { pods, expected: { stable: count("stable"), canary: count("canary") } };
    },
    expect: (expected: ObservedPods["expected"]) => {
      listed = { ...listed, expected };
    },
    answer: (name: string, codes: readonly number[], seconds = 0.01) => {
      const { traffic = "live" } = options;
      for (const code of codes) servers.get(name)!.answered({ protocol: "predict", traffic, code, seconds });
    },
    answerUser: (name: string, codes: readonly number[]) => {
      for (const code of codes)
        servers.get(name)!.answered({ protocol: "predict", traffic: "live", code, seconds: 0.01 });
    },
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    skew: (seconds: number) => {
      skew = seconds * 1000;
    },
    iso,
  };
}

const server = () =>
  serverMetrics(
    { name: "m", version: "1", digest: "sha256:0" },
    () => 0,
    () => true,
  );
const signal = new AbortController().signal;
const times = (count: number, code: number) => Array.from({ length: count }, () => code);
/** As the journal keeps it. */
const stored = (cursor: Cursor): Cursor => JSON.parse(JSON.stringify(cursor));

test("the first reading is what stable did before; the next is the difference, pod by pod", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("s2"), b.pod("c1"));
  b.answer("s1", [...times(90, 200), ...times(10, 500)]);
  b.answer("c1", times(5, 200));
  const observer = b.observer();
  const first = await observer.read(undefined, signal);
  expect(first).toMatchObject({ past: { requests: 100, errors: 10 } });
  expect(first.sample).toBeUndefined();
  b.pass(10);
  b.answer("s1", times(3, 200), 0.05);
  b.answer("s2", [429, 499, 404]);
  b.answer("c1", [400, 200]);
  const { sample, past } = await observer.read(stored(first.cursor), signal);
  expect(past).toBeUndefined();
  expect(sample).toMatchObject({
    at: "2026-11-21T10:00:10.000Z",
    seconds: 10,
    traffic: "live",
    complete: true,
    stable: { requests: 6, errors: 1, replicas: { seen: 2, expected: 2 }, restarts: 0, ageSeconds: 3600 },
    canary: { requests: 2, errors: 1, replicas: { seen: 1, expected: 1 } },
  });
  expect(sample?.stable.latency).toHaveLength(latencyEdges.length + 1);
  expect(sample?.stable.latency.reduce((a, c) => a + c)).toBe(6);
  expect(sample?.stable.errorSquares).toBeUndefined();
});

test("of replayed rows it says that as many pods of each arm had them, and users' requests are none of them", async () => {
  const b = bench({ traffic: "replay" });
  b.list(b.pod("s1"), b.pod("s2"), b.pod("s3"), b.pod("c1"));
  const { cursor } = await b.observer().read(undefined, signal);
  b.pass(10);
  b.answer("s1", times(20, 200));
  b.answer("c1", times(20, 200));
  b.answerUser("s2", times(7, 500));
  const { sample } = await b.observer().read(stored(cursor), signal);
  expect(sample).toMatchObject({
    traffic: "replay",
    stable: { requests: 20, errors: 0, replicas: { seen: 3, expected: 3, asked: 1 } },
    canary: { requests: 20, replicas: { seen: 1, expected: 1, asked: 1 } },
  });
});

test("the same cursor read again, and by another process, gives the longer interval", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const { cursor } = await b.observer().read(undefined, signal);
  b.pass(10);
  b.answer("c1", times(4, 200));
  const observer = b.observer();
  expect((await observer.read(stored(cursor), signal)).sample).toMatchObject({ seconds: 10, canary: { requests: 4 } });
  b.pass(10);
  b.answer("c1", times(3, 500));
  const again = { seconds: 20, canary: { requests: 7, errors: 3, ageSeconds: 3610 } };
  expect((await observer.read(stored(cursor), signal)).sample).toMatchObject(again);
});

test("a wall clock that goes back never makes an interval of no time, or a pod older", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const { cursor } = await b.observer().read(undefined, signal);
  b.pass(10);
  b.skew(-600);
  const { sample } = await b.observer().read(stored(cursor), signal);
  expect(sample?.seconds).toBe(0.001);
  expect(sample?.canary.ageSeconds).toBeCloseTo(3590, 1);
});

test("a scrape that comes too early asks nobody and moves nothing", async () => {
  const b = bench({ everyMs: 10_000 });
  b.list(b.pod("s1"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(9);
  const early = await observer.read(cursor, signal);
  expect(early).toEqual({ cursor });
  expect(early.cursor).toBe(cursor);
  expect(b.asked).toHaveLength(2);
  b.pass(0.9);
  expect((await observer.read(cursor, signal)).sample).toBeDefined();
});

test("many pods are scraped less often: five a second", async () => {
  const b = bench();
  b.list(...Array.from({ length: 50 }, (_, i) => b.pod(`s${i}`)));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(9);
  expect((await observer.read(cursor, signal)).sample).toBeUndefined();
  b.pass(1);
  expect((await observer.read(cursor, signal)).sample?.stable.replicas).toEqual({ seen: 50, expected: 50 });
});

test("a new pod counts from its own start on, one that was there before from its first scrape on", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.list(
    b.pod("s1"),
    b.pod("s-adopted"),
    b.pod("c1"),
    b.pod("c-new", { startedAt: b.iso(3), readySince: new Date(began + 6000) }),
  );
  b.answer("s-adopted", times(1000, 500));
  b.answer("c-new", [200, 500]);
  const second = await observer.read(cursor, signal);
  expect(second.sample).toMatchObject({
    complete: true,
    stable: { requests: 0, replicas: { seen: 1, expected: 2 } },
    canary: { requests: 2, errors: 1, replicas: { seen: 2, expected: 2 }, ageSeconds: 4, restarts: 0 },
  });
  b.pass(10);
  b.answer("s-adopted", [200]);
  const third = await observer.read(stored(second.cursor), signal);
  expect(third.sample).toMatchObject({ stable: { requests: 1, errors: 0, replicas: { seen: 2 } } });
  expect(third.sample?.canary.ageSeconds).toBe(14);
});

test("the age of a pod is never more than our own clock bears out", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  // The node's clock is five minutes behind ours: by it, the new pod has been ready for 304 seconds.
  b.list(b.pod("s1"), b.pod("c2", { startedAt: b.iso(-298), readySince: new Date(began - 294_000) }));
  const second = await observer.read(cursor, signal);
  expect(second.sample?.canary.ageSeconds).toBe(10);
  // And ahead of ours: by it, the pod gets ready only in five minutes.
  b.pass(10);
  b.list(b.pod("s1"), b.pod("c3", { startedAt: b.iso(300), readySince: new Date(began + 320_000) }));
  expect((await observer.read(second.cursor, signal)).sample?.canary.ageSeconds).toBe(0);
});

test("a container that was restarted counts from zero, and the restart is told", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  b.answer("c1", times(50, 200));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.restart("c1");
  b.answer("c1", [200, 500]);
  b.list(b.pod("s1"), b.pod("c1", { startedAt: b.iso(5), restarts: 1, readySince: new Date(began + 8000) }));
  expect((await observer.read(cursor, signal)).sample).toMatchObject({
    complete: true,
    canary: { requests: 2, errors: 1, restarts: 1, ageSeconds: 2 },
  });
});

test("counters that went back in the same container are a gap that is not waited for", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  b.answer("s1", times(50, 200));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.restart("s1");
  const second = await observer.read(cursor, signal);
  expect(second.sample).toMatchObject({ complete: false, incompleteBecause: "s1: its counters went back" });
  b.pass(10);
  b.answer("s1", [200]);
  expect((await observer.read(second.cursor, signal)).sample).toMatchObject({
    complete: true,
    stable: { requests: 1 },
  });
});

test.each<{ trouble: string | (() => Promise<never>); because: string }>`
  trouble                                              | because
  ${"<html>"}                                          | ${"s2: the page of metrics is not Prometheus' text"}
  ${""}                                                | ${"s2: the page of metrics is not Prometheus' text: it is empty"}
  ${"up 1\n"}                                          | ${"s2: there is no series model_release_requests_total"}
  ${"x".repeat(5_000_001)}                             | ${"s2: /metrics is longer than 5000000 characters"}
  ${() => Promise.reject(new Error("socket hang up"))} | ${"s2: Error: socket hang up"}
`("a pod that does not answer well is no evidence, and nothing is lost: $because", async ({ trouble, because }) => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("s2"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.answer("s1", [200]);
  b.broken.set("s2", trouble);
  const second = await observer.read(cursor, signal);
  expect(second.sample).toMatchObject({ complete: false, incompleteBecause: expect.stringContaining(because) });
  expect(second.cursor).toBe(cursor);
  b.pass(10);
  b.broken.clear();
  b.answer("s2", [500]);
  const third = await observer.read(second.cursor, signal);
  expect(third.sample).toMatchObject({ complete: true, seconds: 20, stable: { requests: 2, errors: 1 } });
});

test("with many pods silent, the reason stays a line", async () => {
  const b = bench();
  b.list(...["s1", "s2", "s3", "s4", "c1"].map((name) => b.pod(name)));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  for (const name of ["s1", "s2", "s3", "s4"]) b.broken.set(name, "up 1");
  const { sample } = await observer.read(cursor, signal);
  expect(sample?.incompleteBecause).toMatch(/^s1: .*; s2: .*; and 2 more$/);
});

test("a lost pod is left out, and the number of replicas says so", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("s2"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.answer("s1", [200]);
  b.answer("s2", [200]);
  b.list(b.pod("s1"), b.pod("c1"));
  b.expect({ stable: 2, canary: 1 });
  expect((await observer.read(cursor, signal)).sample).toMatchObject({
    complete: true,
    stable: { requests: 1, replicas: { seen: 1, expected: 2 } },
  });
});

test("an arm without a single pod is not an arm without requests", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.list(b.pod("s1"));
  b.expect({ stable: 1, canary: 1 });
  const { sample } = await observer.read(cursor, signal);
  expect(sample).toMatchObject({ complete: false, incompleteBecause: "no pod of the canary runs" });
});

test.each<{ who: string; own: Partial<ObservedPod> }>`
  who                 | own
  ${"starting"}       | ${{ readySince: undefined, startedAt: "2026-11-21T10:00:05.000Z" }}
  ${"on its way out"} | ${{ leaving: true }}
`("a pod that is $who may be silent", async ({ own }) => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.list(b.pod("s1"), b.pod("c1"), b.pod("c2", own));
  b.broken.set("c2", "not yet");
  const second = await observer.read(cursor, signal);
  expect(second.sample).toMatchObject({ complete: true, canary: { replicas: { seen: 1, expected: 2 } } });
  b.pass(10);
  b.broken.clear();
  b.answer("c2", [200, 200]);
  const third = await observer.read(second.cursor, signal);
  // What began after the first reading is counted whole; of the other nobody knows where it stood.
  expect(third.sample?.canary.requests).toBe(own.leaving ? 0 : 2);
});

test("a pod that lost its readiness, and was counted, must answer", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"));
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.list(b.pod("s1"), b.pod("c1", { readySince: undefined }));
  b.broken.set("c1", "");
  expect((await observer.read(cursor, signal)).sample?.complete).toBe(false);
});

test("a cancel ends the reading at once, as a cancel", async () => {
  const b = bench();
  b.list(b.pod("s1"));
  const cancelled = new AbortController();
  b.broken.set("s1", () => {
    cancelled.abort();
    return Promise.reject(new Error("aborted"));
  });
  await expect(b.observer().read(undefined, cancelled.signal)).rejects.toMatchObject({ name: "AbortError" });
});

test("the place of a busy pod is small: a hundred of them take less than half of the record's 128 KiB", async () => {
  const b = bench();
  const pods = Array.from({ length: 10 }, (_, i) => b.pod(`s${i}`, { uid: crypto.randomUUID() }));
  b.list(...pods);
  for (const { name } of pods)
    for (let edge = 40; edge < 100; edge++) b.answer(name, times(edge, 200), latencyEdges[edge]!);
  const { cursor, past } = await b.observer().read(undefined, signal);
  expect(JSON.stringify(cursor).length).toBeLessThan(6.4 * 1024);
  expect(past?.requests).toBe(10 * ((40 + 99) * 30));
  b.pass(10);
  expect((await b.observer().read(stored(cursor), signal)).sample?.stable.requests).toBe(0);
});

test("a cursor of another kind is refused in words", async () => {
  await expect(bench().observer().read({ startId: "x" }, signal)).rejects.toMatchObject({
    code: "ROLLOUT_RECORD_INVALID",
  });
});

/** What our server's page says of the process: it is this very process, so the numbers are put in its place. */
async function using(
  name: string,
  b: ReturnType<typeof bench>,
  values: { cpu?: number | string; memory?: number | string },
) {
  const page = (await b.page(name))
    .replace(/^(process_cpu_seconds_total\{.*\}) .*$/m, values.cpu === undefined ? "" : `$1 ${values.cpu}`)
    .replace(/^(process_resident_memory_bytes\{.*\}) .*$/m, values.memory === undefined ? "" : `$1 ${values.memory}`);
  b.broken.set(name, page);
}

test("what the pods use: processor time by all their requests, memory as their mean", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"), b.pod("c2"));
  for (const name of ["s1", "c1", "c2"]) await using(name, b, { cpu: 10, memory: 3e8 });
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.answer("c1", times(30, 200));
  b.answer("c2", times(20, 200));
  await using("c1", b, { cpu: 10.5, memory: 1e8 });
  await using("c2", b, { cpu: 10.25, memory: 2e8 });
  await using("s1", b, { cpu: 11, memory: 4e8 });
  const { sample } = await observer.read(stored(cursor), signal);
  expect(sample?.canary.usage).toEqual({
    cpu: { value: { seconds: 0.75, requests: 50 } },
    memoryBytes: { value: 1.5e8 },
  });
  expect(sample?.stable.usage).toEqual({ cpu: { value: { seconds: 1, requests: 0 } }, memoryBytes: { value: 4e8 } });
});

test.each<{ now: { cpu?: number | string; memory?: number | string }; cpu: string; memory?: string; says: string }>`
  what                | now                              | cpu          | memory       | says
  ${"NaN"}            | ${{ cpu: "NaN", memory: "NaN" }} | ${"invalid"} | ${"invalid"} | ${"c1: process_cpu_seconds_total has the value NaN"}
  ${"no such series"} | ${{}}                            | ${"no-data"} | ${"no-data"} | ${"c1: there is no series process_cpu_seconds_total"}
  ${"a counter back"} | ${{ cpu: 9, memory: 1 }}         | ${"invalid"} | ${undefined} | ${"c1: its processor time went back"}
`(
  "what a pod uses is not known: $what, and the interval is evidence all the same",
  async ({ now, cpu, memory, says }) => {
    const b = bench();
    b.list(b.pod("s1"), b.pod("c1"));
    await using("c1", b, { cpu: 10, memory: 1e8 });
    const observer = b.observer();
    const { cursor } = await observer.read(undefined, signal);
    b.pass(10);
    await using("c1", b, now);
    const next = await observer.read(stored(cursor), signal);
    expect(next.sample).toMatchObject({ complete: true, canary: { usage: { cpu: { cause: cpu } } } });
    expect(next.sample?.canary.usage?.cpu.why).toContain(says);
    expect(next.sample?.canary.usage?.memoryBytes).toMatchObject(
      memory === undefined ? { value: 1 } : { cause: memory },
    );
    // Where it stood is forgotten with it: the next reading begins anew, the one after it tells.
    b.pass(10);
    await using("c1", b, { cpu: 20, memory: 1e8 });
    const after = await observer.read(stored(next.cursor), signal);
    expect(after.sample?.canary.usage?.memoryBytes).toEqual({ value: 1e8 });
    expect(after.sample?.canary.usage?.cpu).toMatchObject(
      cpu === "invalid" && now.cpu === 9 ? { value: { seconds: 11 } } : { cause: "no-data" },
    );
  },
);

test("rows of all canary pods together are told beside the sample, and stable's are none of them", async () => {
  const b = bench();
  b.list(b.pod("s1"), b.pod("c1"), b.pod("c2"));
  const observer = b.observer();
  const first = await observer.read(undefined, signal);
  const plan = { inputs: [{ name: "x", type: "float32" as const, columns: ["age"] }] };
  const age = { name: "age", bins: { kind: "numbers" as const, lowest: 0, highest: 9, edges: [5] } };
  for (const name of ["s1", "c1", "c2"]) b.server(name).rowsOf(plan, [age])!("live", [[1], [7], [70], [null]]);
  b.pass(10);
  const { data } = await observer.read(stored(first.cursor), signal);
  expect(data).toEqual({ rows: 8, missing: { age: 2 }, inputs: { age: { 0: 2, 1: 2, above: 2 } } });
});

test("rows are replayed to as many pods of each arm: what an idle one uses says nothing of the model", async () => {
  const b = bench({ traffic: "replay" });
  b.list(b.pod("s1"), b.pod("s2"), b.pod("c1"));
  for (const name of ["s1", "s2", "c1"]) await using(name, b, { cpu: 10, memory: 3e8 });
  const observer = b.observer();
  const { cursor } = await observer.read(undefined, signal);
  b.pass(10);
  b.answer("s1", times(50, 200));
  b.answer("c1", times(50, 200));
  await using("s1", b, { cpu: 10.5, memory: 3e8 });
  await using("s2", b, { cpu: 14, memory: 9e8 });
  await using("c1", b, { cpu: 10.5, memory: 3e8 });
  const { sample } = await observer.read(stored(cursor), signal);
  const alike = { cpu: { value: { seconds: 0.5, requests: 50 } }, memoryBytes: { value: 3e8 } };
  expect([sample?.stable.usage, sample?.canary.usage]).toEqual([alike, alike]);
});
