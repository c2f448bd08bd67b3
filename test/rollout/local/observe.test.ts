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
