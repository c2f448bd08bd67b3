import { expect, test } from "@jest/globals";
import {
  countAttempt,
  createCounters,
  type Ending,
  latencyBucket,
} from "../../../src/rollout/targets/local/counters.js";
import { createSessionErrors, type SessionKey, sessionOf } from "../../../src/rollout/targets/local/sessions.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";

test.each<{ ending: Ending; error: number }>`
  ending         | error
  ${200}         | ${0}
  ${302}         | ${0}
  ${404}         | ${0}
  ${400}         | ${1}
  ${422}         | ${1}
  ${429}         | ${1}
  ${500}         | ${1}
  ${503}         | ${1}
  ${"refused"}   | ${1}
  ${"broken"}    | ${1}
  ${"timeout"}   | ${1}
  ${"abandoned"} | ${1}
`("an attempt that ended with $ending counts as $error errors", ({ ending, error }) => {
  const { live } = createCounters().stable;
  countAttempt(live, ending, 0.01, () => 1);
  expect(live).toMatchObject({ requests: 1, errors: error, endings: { [ending]: 1 } });
});

test("a latency on an edge belongs to the bucket below it, and what is slower than all edges has a bucket", () => {
  expect(latencyBucket(0)).toBe(0);
  expect(latencyEdges.map(latencyBucket)).toEqual(latencyEdges.map((_, i) => i));
  expect(latencyBucket(latencyEdges.at(-1)! * 1.001)).toBe(latencyEdges.length);
});

test("Σ (errors of a session)² grows by 2j+1", () => {
  const grow = createSessionErrors();
  expect(["a", "a", "b", "a", undefined, undefined].map(grow)).toEqual([1, 3, 1, 5, 1, 1]);
});

type Known = {
  readonly key: SessionKey;
  readonly headers: Record<string, string>;
  readonly session: string | undefined;
};

test.each<Known>`
  key                                   | headers                                | session
  ${{ kind: "header", name: "X-User" }} | ${{ "x-user": "7" }}                   | ${"7"}
  ${{ kind: "header", name: "X-User" }} | ${{}}                                  | ${undefined}
  ${{ kind: "cookie", name: "sid" }}    | ${{ cookie: "a=b; sid=x=y; c" }}       | ${"x=y"}
  ${{ kind: "cookie", name: "sid" }}    | ${{}}                                  | ${undefined}
  ${{ kind: "address" }}                | ${{ "x-forwarded-for": "1.2.3.4, 9" }} | ${"1.2.3.4"}
  ${{ kind: "address" }}                | ${{}}                                  | ${"5.6.7.8"}
  ${{ kind: "none" }}                   | ${{ "x-forwarded-for": "1.2.3.4" }}    | ${undefined}
`("by $key, $headers is of session $session", ({ key, headers, session }) => {
  expect(sessionOf(key, headers, "5.6.7.8")).toBe(session);
});
