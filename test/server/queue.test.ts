/** The pure policies of the server: what goes into a batch, who is let in, when to come back. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { admits, retryAfterSeconds, takeBatch, type Waiting } from "../../src/server/queue.js";

const jobs = (...sizes: (number | [number, string])[]) =>
  sizes.map((size) => (Array.isArray(size) ? { rows: size[0], shape: size[1] } : { rows: size, shape: "4" }));

test.each<{ waiting: readonly Waiting[]; max: number; taken: number; because: string }>`
  waiting                 | max  | taken | because
  ${jobs()}               | ${4} | ${0}  | ${"nobody waits"}
  ${jobs(1)}              | ${4} | ${1}  | ${"alone"}
  ${jobs(1, 1, 1, 1, 1)}  | ${4} | ${4}  | ${"as many as fit"}
  ${jobs(9, 1)}           | ${4} | ${1}  | ${"one always goes, however large"}
  ${jobs(2, 3, 1)}        | ${4} | ${1}  | ${"the small one behind does not overtake"}
  ${jobs(1, [1, "5"], 1)} | ${4} | ${1}  | ${"another shape ends the batch"}
`("takes $taken of $waiting: $because", ({ waiting, max, taken }) => {
  expect(takeBatch(waiting, max)).toBe(taken);
});

test("every queue empties in order, within the size", () => {
  const anyJobs = fc.array(fc.record({ rows: fc.integer({ min: 1, max: 9 }), shape: fc.constantFrom("1", "2") }));
  fc.assert(
    fc.property(anyJobs, fc.integer({ min: 1, max: 16 }), (all, max) => {
      const waiting = [...all];
      const ran: (typeof all)[number][] = [];
      while (waiting.length > 0) {
        const batch = waiting.splice(0, takeBatch(waiting, max));
        expect(batch.length).toBeGreaterThan(0);
        expect(new Set(batch.map((job) => job.shape)).size).toBe(1);
        if (batch.length > 1) expect(batch.reduce((sum, job) => sum + job.rows, 0)).toBeLessThanOrEqual(max);
        ran.push(...batch);
      }
      expect(ran).toEqual(all);
    }),
  );
});

test.each<{ requests: number; bytes: number; body: number; comes: boolean }>`
  requests | bytes | body   | comes
  ${0}     | ${0}  | ${50}  | ${true}
  ${0}     | ${0}  | ${500} | ${true}
  ${1}     | ${60} | ${40}  | ${true}
  ${1}     | ${60} | ${41}  | ${false}
  ${3}     | ${0}  | ${0}   | ${false}
`("with $requests requests and $bytes bytes inside, $body more: $comes", ({ requests, bytes, body, comes }) => {
  expect(admits({ requests, bytes }, body, { maxRequests: 3, maxBytes: 100 })).toBe(comes);
});

test.each<{ requests: number; pace: number | undefined; seconds: number }>`
  requests | pace         | seconds
  ${256}   | ${undefined} | ${1}
  ${256}   | ${0.001}     | ${1}
  ${256}   | ${0.01}      | ${3}
  ${256}   | ${9}         | ${60}
`("$requests requests at $pace s each: come back in $seconds s", ({ requests, pace, seconds }) => {
  expect(retryAfterSeconds({ requests, bytes: 0 }, pace)).toBe(seconds);
});
