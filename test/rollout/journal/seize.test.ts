/** When a Lease may be taken: a table, and a long time told by a clock of the test's own. */
import { expect, test } from "@jest/globals";
import type { Lease } from "../../../src/rollout/journal/lease.js";
import { decide, type Fate, microTime, type Seen, waitLine } from "../../../src/rollout/journal/seize.js";

const held = (renewTime: string, its: object = {}): Lease => ({
  spec: { holderIdentity: "other", leaseTransitions: 3, leaseDurationSeconds: 30, renewTime, ...its },
});

test.each`
  fate         | decision
  ${"none"}    | ${"take"}
  ${"self"}    | ${"take"}
  ${"dead"}    | ${"take"}
  ${"running"} | ${"busy"}
  ${"unknown"} | ${"wait"}
`("a holder whose fate is $fate: $decision", ({ fate, decision }) => {
  expect(decide(held("1"), fate as Fate, undefined, 0).kind).toBe(decision);
});

/** Looks at those times, until something else than waiting comes of it. */
function watch(looks: readonly { readonly at: number; readonly lease: Lease }[]): string {
  let seen: Seen | undefined;
  for (const { at, lease } of looks) {
    const decision = decide(lease, "unknown", seen, at);
    if (decision.kind !== "wait") return `${decision.kind} at ${at / 1000} s`;
    seen = decision.seen;
  }
  return "wait";
}
const everyTwoSeconds = (until: number, leaseAt: (at: number) => Lease) =>
  Array.from({ length: until / 2 + 1 }, (_, i) => ({ at: i * 2000, lease: leaseAt(i * 2) }));

test.each`
  what                                       | looks                                                                                                       | outcome
  ${"silent for its whole duration"}         | ${everyTwoSeconds(60, () => held("1"))}                                                                     | ${"take at 30 s"}
  ${"renewed once, late"}                    | ${everyTwoSeconds(60, (at) => held(at < 28 ? "1" : "2"))}                                                   | ${"busy at 28 s"}
  ${"taken by another one"}                  | ${everyTwoSeconds(60, (at) => held("1", at < 10 ? {} : { leaseTransitions: 4 }))}                           | ${"busy at 10 s"}
  ${"of a longer duration"}                  | ${everyTwoSeconds(60, () => held("1", { leaseDurationSeconds: 50 }))}                                       | ${"take at 50 s"}
  ${"not seen for a while (this one slept)"} | ${everyTwoSeconds(60, () => held("1")).map((look, i) => ({ ...look, at: look.at + (i > 5 ? 60_000 : 0) }))} | ${"take at 102 s"}
  ${"written to by the ledger alone"}        | ${everyTwoSeconds(60, (at) => ({ ...held("1"), metadata: { resourceVersion: `${at}` } }))}                  | ${"take at 30 s"}
`("a holder $what: $outcome", ({ looks, outcome }) => {
  expect(watch(looks as Parameters<typeof watch>[0])).toBe(outcome);
});

test("moments have the six digits that the API asks for", () => {
  expect(microTime(new Date(1_700_000_000_123))).toBe("2023-11-14T22:13:20.123000Z");
});

test("who is waited for is told with what the Lease knows", () => {
  const acquireTime = "2026-01-01T00:00:00.000000Z";
  expect(waitLine(held("2026-01-01T00:01:00.000000Z", { acquireTime }))).toBe(
    "the rollout is held by other (epoch 3, since 2026-01-01T00:00:00.000000Z, renewed at 2026-01-01T00:01:00.000000Z), of whom nothing else is known here: waiting up to 30 s for a sign of life, after which its place is taken",
  );
  expect(waitLine({ spec: { holderIdentity: "other" } })).toContain("held by other (epoch 0), of whom");
});
