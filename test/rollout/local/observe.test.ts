import { expect, test } from "@jest/globals";
import { type LocalCursor, observe } from "../../../src/rollout/observers/local.js";
import { countAttempt, createCounters, type Traffic } from "../../../src/rollout/targets/local/counters.js";
import type { HostCounters } from "../../../src/rollout/targets/local/wire.js";

const at = new Date("2026-11-21T10:00:00Z");

/** A host on which each arm has had some requests, every fifth an error. */
function host(
  startId: string,
  monotonic: number,
  stable: number,
  canary: number,
  traffic: Traffic = "live",
): HostCounters {
  const counters = createCounters();
  for (const [arm, requests] of [["stable", stable] as const, ["canary", canary] as const])
    for (let i = 0; i < requests; i++) countAttempt(counters[arm][traffic], i % 5 === 4 ? 500 : 200, 0.01, () => 1);
  const rest = { restarts: 0, replicas: { seen: 1, expected: 1 }, ageSeconds: 3 };
  return {
    startId,
    monotonic,
    arms: { stable: { ...counters.stable, ...rest }, canary: { ...counters.canary, ...rest } },
  };
}

const read = (counters: HostCounters, cursor?: unknown, traffic: Traffic = "live") =>
  observe(counters, cursor as LocalCursor | undefined, traffic, at);

test("the first reading gives what stable did before, and no sample", () => {
  const first = read(host("x", 1000, 10, 0));
  expect(first.sample).toBeUndefined();
  expect(first.past).toMatchObject({ requests: 10, errors: 2, errorSquares: 2 });
});

test("the next gives the difference; read again with the same cursor, the longer one", () => {
  const { cursor } = read(host("x", 1000, 10, 5));
  const second = read(host("x", 3000, 30, 15), cursor);
  expect(second.sample).toMatchObject({
    at: "2026-11-21T10:00:00.000Z",
    seconds: 2,
    complete: true,
    stable: { requests: 20, errors: 4 },
    canary: { requests: 10, errors: 2, ageSeconds: 3 },
  });
  expect(read(host("x", 5000, 50, 25), cursor).sample).toMatchObject({ seconds: 4, stable: { requests: 40 } });
});

test("a host that was started again is said, and its counts are not taken from those before", () => {
  const { cursor } = read(host("x", 9000, 100, 50));
  expect(read(host("y", 2000, 5, 5), cursor).sample).toMatchObject({
    complete: false,
    incompleteBecause: "the local host was started again, and its counters with it",
    stable: { requests: 5, errors: 1 },
  });
});

test("replayed and live requests are never mixed", () => {
  const counters = host("x", 2000, 30, 15, "replay");
  const { cursor } = read(host("x", 1000, 0, 0, "replay"), undefined, "replay");
  expect(read(counters, cursor, "replay").sample).toMatchObject({ traffic: "replay", stable: { requests: 30 } });
  expect(read(counters, cursor, "replay").sample?.stable.errorSquares).toBeUndefined();
  expect(read(counters, read(host("x", 1, 0, 0)).cursor, "live").sample).toMatchObject({ stable: { requests: 0 } });
});

test("a cursor survives being stored as JSON, and a foreign one is refused", () => {
  const { cursor } = read(host("x", 1000, 10, 5));
  const stored = JSON.parse(JSON.stringify(cursor));
  expect(read(host("x", 3000, 30, 15), stored).sample).toMatchObject({ stable: { requests: 20 } });
});

test("replay has no past: its rows began with the rollout, on servers that were not warm", () => {
  expect(read(host("x", 1000, 10, 0), undefined, "replay").past).toBeUndefined();
});

/** The same host, whose servers tell what they predicted. */
function predicting(
  counters: HostCounters,
  stable: Readonly<Record<string, number>>,
  canary: Readonly<Record<string, number>>,
  server = "one",
): HostCounters {
  const told = (classes: Readonly<Record<string, number>>) => {
    const squares = Object.values(classes).reduce((sum, count) => sum + count, 0);
    const live = { classes, values: {}, squares };
    return { server, live, replay: { classes: {}, values: {}, squares: 0 } };
  };
  const { arms } = counters;
  return {
    ...counters,
    arms: {
      stable: { ...arms.stable, predictions: told(stable) },
      canary: { ...arms.canary, predictions: told(canary) },
    },
  };
}

test("predictions: bins from what stable had answered, then the difference by arm, through a stored cursor", () => {
  const { cursor } = read(predicting(host("x", 1000, 10, 5), { no: 300, yes: 100 }, { no: 1 }));
  const after = predicting(host("x", 3000, 30, 15), { no: 310, yes: 120 }, { no: 1, yes: 4, maybe: 2 });
  expect(read(after, JSON.parse(JSON.stringify(cursor))).sample?.predictions).toEqual({
    bins: ["no", "yes", "all others"],
    stable: { counts: [10, 20, 0], squares: 30 },
    canary: { counts: [0, 4, 2], squares: 6 },
  });
});

test("predictions: servers that do not tell leave the place where it was, so that nothing is lost", () => {
  const { cursor } = read(predicting(host("x", 1000, 10, 5), { no: 400 }, { no: 1 }));
  const silent = read(host("x", 2000, 20, 10), cursor);
  expect(silent.sample).toMatchObject({ noPredictions: expect.stringContaining("did not tell"), complete: true });
  const after = read(predicting(host("x", 3000, 30, 15), { no: 440 }, { no: 21 }), silent.cursor);
  expect(after.sample?.predictions).toMatchObject({ stable: { counts: [40, 0] }, canary: { counts: [20, 0] } });
});

test("predictions: another server began at zero", () => {
  const { cursor } = read(predicting(host("x", 1000, 10, 5), { no: 400 }, { no: 50 }));
  const after = read(predicting(host("x", 3000, 30, 15), { no: 7 }, { no: 3 }, "another"), cursor);
  expect(after.sample?.predictions).toMatchObject({ stable: { counts: [7, 0] }, canary: { counts: [3, 0] } });
});

/** The same host, whose servers tell what they use. */
function using(counters: HostCounters, cpu: number, bytes: number, server = "one"): HostCounters {
  const usage = { server, cpuSeconds: { value: cpu }, memoryBytes: { value: bytes } };
  const { stable, canary } = counters.arms;
  return { ...counters, arms: { stable: { ...stable, usage }, canary: { ...canary, usage } } };
}

test.each<{ what: string; then: HostCounters; cpu: object; memory: object }>`
  what                       | then                                             | cpu                                        | memory
  ${"the difference"}        | ${using(host("x", 3000, 30, 15), 7, 2e8)}        | ${{ value: { seconds: 2, requests: 10 } }} | ${{ value: 2e8 }}
  ${"another server"}        | ${using(host("x", 3000, 30, 15), 7, 2e8, "two")} | ${{ cause: "no-data" }}                    | ${{ value: 2e8 }}
  ${"less than it was"}      | ${using(host("x", 3000, 30, 15), 3, 2e8)}        | ${{ cause: "invalid" }}                    | ${{ value: 2e8 }}
  ${"a server that is busy"} | ${host("x", 3000, 30, 15)}                       | ${{ cause: "no-data" }}                    | ${{ cause: "no-data" }}
  ${"another host"}          | ${using(host("y", 3000, 30, 15), 7, 2e8)}        | ${{ cause: "no-data" }}                    | ${{ value: 2e8 }}
`("what the canary uses, through a stored cursor: $what", ({ then, cpu, memory }) => {
  const { cursor } = read(using(host("x", 1000, 10, 5), 5, 1e8));
  const { canary } = read(then, JSON.parse(JSON.stringify(cursor))).sample!;
  expect(canary.usage).toMatchObject({ cpu, memoryBytes: memory });
});

test("what is used is used for replayed rows too, while live ones alone are evidence", () => {
  const { cursor } = read(using(host("x", 1000, 0, 5), 5, 1e8));
  const both = host("x", 3000, 0, 20, "replay");
  const counters = using(host("x", 3000, 0, 15), 7, 1e8);
  const { canary } = counters.arms;
  const arms = { ...counters.arms, canary: { ...canary, replay: both.arms.canary.replay } };
  const { sample } = read({ ...counters, arms }, cursor);
  expect(sample?.canary).toMatchObject({ requests: 10, usage: { cpu: { value: { seconds: 2, requests: 30 } } } });
});

test("what the canary's server counted of its rows and answers comes along, whole, and leaves no trace in the cursor", () => {
  const { cursor } = read(predicting(host("x", 1000, 10, 5), { no: 400 }, { no: 1 }));
  expect(read(predicting(host("x", 3000, 30, 15), { no: 440 }, { no: 21 }), cursor).data).toBeUndefined();
  const telling = predicting(host("x", 3000, 30, 15), { no: 440 }, { no: 21, yes: 4 });
  const { canary } = telling.arms;
  const inputs = { rows: 25, missing: { age: 2 }, bins: { age: { 0: 20, above: 3 } } };
  const predictions = { ...canary.predictions!, live: { ...canary.predictions!.live, inputs } };
  const after = read({ ...telling, arms: { ...telling.arms, canary: { ...canary, predictions } } }, cursor);
  expect(after.data).toEqual({
    rows: 25,
    missing: { age: 2 },
    inputs: { age: { 0: 20, above: 3 } },
    predictions: { bins: { kind: "classes", names: ["no"] }, counts: [21, 4] },
  });
  expect(JSON.stringify(after.cursor)).not.toContain("above");
});
