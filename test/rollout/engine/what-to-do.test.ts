import { expect, test } from "@jest/globals";
import { identityOf, type Plan, returnPlan } from "../../../src/rollout/engine/plan.js";
import {
  type Abandon,
  type Attempt,
  beginRecord,
  type RolloutRecord,
  readRecord,
} from "../../../src/rollout/engine/record.js";
import { whatToDo } from "../../../src/rollout/engine/what-to-do.js";
import { plan } from "../plans.js";
import { release } from "../simulator.js";

const at = "2026-01-01T00:00:00.000Z";
const idle = { retry: false, whenBusy: "wait", isDriven: false } as const;

function ended(wanted: Plan, kind?: Abandon["kind"], attempts: readonly Attempt[] = []): RolloutRecord {
  const abandoned = kind && { kind, reasons: ["because"] };
  return { ...beginRecord(wanted, attempts, at), phase: "done", outcome: kind ? "rolled-back" : "promoted", abandoned };
}

test.each([
  { before: "a promotion of the same", kind: undefined, retry: false, does: "unchanged" },
  { before: "a failed gate of the same", kind: "gate", retry: false, does: "rejected" },
  { before: "a failed gate of the same, with --retry,", kind: "gate", retry: true, does: "start" },
  { before: "a crash of the same", kind: "candidate", retry: false, does: "rejected" },
  { before: "a cancel of the same", kind: "cancelled", retry: false, does: "start" },
  { before: "a failure of the surroundings", kind: "surroundings", retry: false, does: "start" },
  { before: "too little evidence for the same", kind: "inconclusive", retry: false, does: "start" },
] as const)("after $before the run does: $does", async ({ kind, retry, does }) => {
  const wanted = await plan("good");
  expect(whatToDo(ended(wanted, kind), wanted, { ...idle, retry }).kind).toBe(does);
});

test("a release that was promoted once and replaced since is released again", async () => {
  const [good, other] = [await plan("good"), await plan("other")];
  const promoted: Attempt = { identity: identityOf(good), digest: "good", outcome: "promoted", at };
  expect(whatToDo(ended(other, undefined, [promoted]), good, idle).kind).toBe("start");
});

test("what was rejected before another release came in between is still rejected", async () => {
  const [bad, other] = [await plan("bad"), await plan("other")];
  const failed: Attempt = {
    identity: identityOf(bad),
    digest: "bad",
    outcome: "rolled-back",
    because: { kind: "gate", reasons: ["error_rate"] },
    at,
  };
  expect(whatToDo(ended(other, undefined, [failed]), bad, idle)).toMatchObject({ kind: "rejected" });
});

test.each([
  { because: "cancelled", does: "bring-back-first" },
  { because: "by-hand", does: "bring-back-first" },
  { because: "gate", does: "resume" },
  { because: "surroundings", does: "resume" },
] as const)("the same, whose driver died on the way back ($because): the run does $does", async ({ because, does }) => {
  const wanted = await plan("good");
  const abandoned = { kind: because, reasons: ["because"] };
  const dying: RolloutRecord = { ...beginRecord(wanted, [], at), phase: "returning", abandoned };
  expect(whatToDo(dying, wanted, idle).kind).toBe(does);
});

test.each([
  { other: "good", isDriven: false, whenBusy: "refuse", does: "resume" },
  { other: "other", isDriven: false, whenBusy: "refuse", does: "bring-back-first" },
  { other: "other", isDriven: true, whenBusy: "refuse", does: "refuse" },
  { other: "other", isDriven: true, whenBusy: "wait", does: "wait" },
  { other: "other", isDriven: true, whenBusy: "replace", does: "bring-back-first" },
  { other: "good", isDriven: true, whenBusy: "wait", does: "wait" },
] as const)(
  "'$other' under way (driven: $isDriven), when_busy $whenBusy: $does",
  async ({ other, isDriven, whenBusy, does }) => {
    const underWay = beginRecord(await plan(other), [], at);
    expect(whatToDo(underWay, await plan("good"), { retry: false, whenBusy, isDriven }).kind).toBe(does);
  },
);

test("the identity is digest, template and canary configuration; key order and name are not", async () => {
  const one = await plan("good");
  expect(identityOf({ ...one, name: "another" })).toBe(identityOf(one));
  const template = { b: 1, a: { d: 2, c: 3 } };
  const reordered = { a: { c: 3, d: 2 }, b: 1 };
  expect(identityOf({ ...one, candidate: { digest: "x", template } })).toBe(
    identityOf({ ...one, candidate: { digest: "x", template: reordered } }),
  );
  for (const other of [
    await plan("other"),
    await plan("good", { maxDurationMs: 1 }),
    await plan("good", { gates: [] }),
  ]) {
    expect(identityOf(other)).not.toBe(identityOf(one));
  }
  expect(identityOf(returnPlan(release("good"), one))).not.toBe(identityOf(one));
});

test("the same digest tried again is the next attempt", async () => {
  const wanted = await plan("good");
  const failed: Attempt = { identity: "of another configuration", digest: "good", outcome: "rolled-back", at };
  expect(beginRecord(wanted, [failed], at)).toMatchObject({ attempt: 2, plan: { rules: { attempt: 2 } } });
});

test.each([
  ["nothing of ours", { hello: 1 }],
  ["a later format", { format: 2 }],
  ["a phase that nobody knows", { phase: "dancing" }],
  ["no object at all", "text"],
])("a record with %s is refused by name", async (_what, change) => {
  const record =
    typeof change === "string"
      ? change
      : { ...("hello" in change ? {} : beginRecord(await plan("good"), [], at)), ...change };
  expect(() => readRecord(record)).toThrow(expect.objectContaining({ code: "ROLLOUT_RECORD_INVALID" }));
});

test("a journal that another run has just claimed, or is about to give up, is looked at again", async () => {
  const wanted = await plan("good");
  const driven = { ...idle, isDriven: true };
  expect(whatToDo(undefined, wanted, driven).kind).toBe("look-again");
  expect(whatToDo(ended(wanted, undefined), wanted, driven).kind).toBe("look-again");
});
