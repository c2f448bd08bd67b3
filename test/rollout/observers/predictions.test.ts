import { expect, test } from "@jest/globals";
import type { Predictions as Answered } from "../../../src/inference/decode.js";
import { createPodsObserver, type ObservedPod } from "../../../src/rollout/observers/pods.js";
import {
  binNames,
  fewestToFreeze,
  freezeBins,
  merged,
  noRawPredictions,
  predictionPart,
  sumRaw,
} from "../../../src/rollout/observers/predictions.js";
import type { Cursor, Sample } from "../../../src/rollout/seams.js";
import { onnx } from "../../../src/runtimes/onnx.js";
import { type ServerMetrics, serverMetrics } from "../../../src/server/metrics.js";
import { binOf } from "../../../src/server/predictions.js";
import { seeded } from "../../stats/sequential/simulate.js";

const raw = (more: Partial<typeof noRawPredictions>) => ({ ...noRawPredictions, squares: 1, ...more });

test.each([
  { what: "too few predictions", stable: raw({ classes: { a: fewestToFreeze - 1 } }), bins: undefined },
  { what: "classes", stable: raw({ classes: { a: 100, b: 300 } }), bins: ["b", "a", "all others"] },
  { what: "one value, zero", stable: raw({ values: { "0": 1000 } }), bins: ["all values"] },
  {
    what: "values in four bins of the servers'",
    stable: raw({ values: { "-1": 250, "0": 250, "1": 250, "2": 250 } }),
    bins: ["below 0", "0 to 1", "1 to 2", "from 2"],
  },
])("$what: bins $bins", ({ stable, bins }) => {
  const frozen = freezeBins(stable);
  expect(frozen && binNames(frozen)).toEqual(bins);
  expect(frozen?.blind).toBeUndefined();
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "a class called %s is one like any other",
  (name) => {
    const counted = (count: number) =>
      raw({
        classes: Object.fromEntries([
          [name, count],
          ["other", 3],
        ]),
      });
    expect(freezeBins(sumRaw([counted(5), counted(5)]))).toBeUndefined();
    const all = sumRaw([counted(100), counted(200)]);
    const frozen = freezeBins(all)!;
    expect(binNames(frozen)).toEqual([name, "other", "all others"]);
    expect(merged(frozen, all).counts).toEqual([300, 6, 0]);
  },
);

test("values are merged into about ten bins of equal weight, and later ones fall where they belong (seed 31)", () => {
  const random = seeded(31);
  const values: Record<string, number> = {};
  for (let i = 0; i < 10_000; i++) {
    const bin = String(binOf(200 * Math.exp(2 * (random() - 0.5))));
    values[bin] = (values[bin] ?? 0) + 1;
  }
  const frozen = freezeBins(raw({ values }))!;
  const { counts } = merged(frozen, raw({ values }));
  expect(counts.length).toBe(10);
  expect(Math.min(...counts)).toBeGreaterThan(500);
  expect(Math.max(...counts)).toBeLessThan(1_600);
  const later = merged(frozen, raw({ values: { "-5": 1, "100000": 2 } })).counts;
  expect([later.at(0), later.at(-1)]).toEqual([1, 2]);
});

test.each([
  { stable: raw({ values: { "200": 990, "208": 10 } }), blind: "within the 6 %" },
  { stable: raw({ classes: { a: 500, "(other)": 3 } }), blind: "does not state them" },
])("what cannot be told apart is said: $blind", ({ stable, blind }) => {
  expect(freezeBins(stable)!.blind).toContain(blind);
});

test("of two classes the probabilities make the bins, unless nearly all are alike", () => {
  const classes = { no: 500, yes: 500 };
  expect(freezeBins(raw({ classes, values: { "0.25": 500, "0.75": 500 } }))).toMatchObject({ kind: "values" });
  expect(freezeBins(raw({ classes, values: { "0.5": 1000 } }))).toMatchObject({ kind: "classes" });
});

test("at most 20 bins, whatever stable answers: the rest are all others", () => {
  const classes = Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`c${i}`, 10 + i]));
  const frozen = freezeBins(raw({ classes }))!;
  expect(binNames(frozen).length).toBe(20);
  expect(merged(frozen, raw({ classes: { c63: 5, c0: 2, new: 3 } })).counts).toEqual(
    binNames(frozen).map((name) => ({ c63: 5, "all others": 5 })[name] ?? 0),
  );
});

test("a canary that answers no values cannot be compared with a stable that does", () => {
  const frozen = freezeBins(raw({ values: { "1": 500, "2": 500 } }))!;
  const canary = merged(frozen, raw({ classes: { a: 10 } }));
  expect(predictionPart(frozen, { canary, stable: merged(frozen, raw({ values: { "1": 3 } })) })).toMatchObject({
    noPredictions: expect.stringContaining("they cannot be compared"),
  });
});

/** Pods with the server's own counters, and an observer that reads them every ten seconds. */
function bench() {
  let now = 0;
  const began = Date.parse("2026-11-21T10:00:00Z");
  const start = () =>
    serverMetrics(
      { name: "m", version: "1", digest: "sha256:0" },
      () => 0,
      () => true,
    );
  const servers = new Map<string, ServerMetrics>();
  const older = new Set<string>();
  let listed: readonly ObservedPod[] = [];
  const observer = createPodsObserver({
    pods: async () => ({
      pods: listed,
      expected: { stable: 1, canary: listed.length - 1 },
    }),
    request: async ({ pod }) => {
      const { text } = await servers.get(pod)!.expose();
      const isKnown = (line: string) => !line.includes("prediction");
      return { status: 200, text: older.has(pod) ? `${text.split("\n").filter(isKnown).join("\n")}` : text };
    },
    metrics: onnx.metrics,
    traffic: "live",
    clock: { now: () => new Date(began + now), monotonic: () => now, sleep: async () => {} },
    everyMs: 1000,
  });
  let cursor: Cursor | undefined;
  return {
    older,
    list: (...names: string[]) => {
      for (const name of names) if (!servers.has(name)) servers.set(name, start());
      listed = names.map((name) => ({
        arm: name.startsWith("c") ? ("canary" as const) : ("stable" as const),
        name,
        uid: name,
        port: 1,
        startedAt: new Date(began - 1000).toISOString(),
        restarts: 0,
        readySince: new Date(began - 500),
      }));
    },
    answer: (name: string, counts: Readonly<Record<string, number>>) => {
      const classes = Object.keys(counts);
      for (const [index, count] of Object.values(counts).entries()) {
        const one: Answered = { task: "classification", n: 1, classes, predicted: Int32Array.of(index) };
        for (let i = 0; i < count; i++) servers.get(name)!.predicted("live", one);
      }
    },
    read: async (): Promise<Sample | undefined> => {
      now += 10_000;
      const observed = await observer.read(cursor, new AbortController().signal);
      cursor = JSON.parse(JSON.stringify(observed.cursor)) as Cursor;
      return observed.sample;
    },
    cursorLength: () => JSON.stringify(cursor).length,
  };
}

test("pods: bins from what stable had answered, then each interval's difference by arm, over all pods", async () => {
  const b = bench();
  b.list("s1", "c1", "c2");
  b.answer("s1", { no: 200, yes: 200 });
  b.answer("c1", { no: 7, yes: 7 });
  await b.read();
  b.answer("s1", { no: 30, yes: 10 });
  b.answer("c1", { no: 3, yes: 0 });
  b.answer("c2", { no: 1, yes: 4, maybe: 2 });
  expect((await b.read())!.predictions).toEqual({
    bins: ["no", "yes", "all others"],
    stable: { counts: [30, 10, 0], squares: 40 },
    canary: { counts: [4, 4, 2], squares: 10 },
  });
  expect((await b.read())!.predictions).toMatchObject({ stable: { counts: [0, 0, 0] } });
});

test("pods: while stable has answered too little there are no bins, and it is said; then they come", async () => {
  const b = bench();
  b.list("s1", "c1");
  await b.read();
  b.answer("s1", { no: 200, yes: 200 });
  expect(await b.read()).toMatchObject({ noPredictions: expect.stringContaining("stable has not yet answered") });
  b.answer("c1", { no: 5 });
  expect(await b.read()).toMatchObject({ predictions: { canary: { counts: [5, 0, 0] } } });
});

test.each([
  { pod: "s1", says: "stable's servers do not count their predictions" },
  { pod: "c1", says: "the canary's servers do not count their predictions" },
])("pods: $says", async ({ pod, says }) => {
  const b = bench();
  b.list("s1", "c1");
  b.older.add(pod);
  b.answer("s1", { no: 200, yes: 200 });
  await b.read();
  const sample = await b.read();
  expect(sample).toMatchObject({ complete: true, noPredictions: expect.stringContaining(says) });
  expect(sample!.predictions).toBeUndefined();
});

test("fifty pods with twenty bins each take a small part of the record", async () => {
  const b = bench();
  b.list("s1", ...Array.from({ length: 49 }, (_, i) => `c${i}`));
  const classes = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`class ${i}`, 20 + i]));
  b.answer("s1", classes);
  await b.read();
  for (let i = 0; i < 49; i++) b.answer(`c${i}`, classes);
  await b.read();
  expect(b.cursorLength()).toBeLessThan(15_000);
});
