import { expect, test } from "@jest/globals";
import { encodePredictResponse, type Label } from "../../src/protocols/predict.js";
import { createAnswerTally, mostRows, type TallyPlace } from "../../src/rollout/answer-tally.js";
import { withAnsweredRows } from "../../src/rollout/observers/answered-rows.js";
import type { ArmName, Cursor, Observation, Observer } from "../../src/rollout/seams.js";

const candidate = "md5:new";
const known = (labels: readonly (string | number | boolean)[]) =>
  createAnswerTally({ labels, fingerprint: "rows", model: candidate });
type Tally = ReturnType<typeof known>;

const textOf = (label: Label | null, digest: string) =>
  encodePredictResponse({ predictions: [label], model: { name: "iris", version: "1.0.0", digest } });
const digests = { stable: "md5:old", canary: candidate } as const;

function answer(tally: Tally, arm: ArmName, row: number, label: Label | null, digest: string = digests[arm]): void {
  tally.hear({ arm, row, status: 200, text: textOf(label, digest) });
}
const fail = (tally: Tally, arm: ArmName, row: number, status: number) =>
  tally.hear({ arm, row, status, text: '{"error":"no"}' });
const countsOf = (tally: Tally) => tally.place().counts;

test("each row is counted once, when both arms have answered it", () => {
  const tally = known(["a", "b", "a", "b", "a"]);
  answer(tally, "stable", 0, "a");
  expect(countsOf(tally)).toEqual([0, 0, 0, 0]);
  answer(tally, "canary", 0, "a");
  answer(tally, "stable", 1, "a");
  answer(tally, "canary", 1, "b");
  answer(tally, "canary", 2, "b");
  answer(tally, "stable", 2, "a");
  answer(tally, "stable", 3, "a");
  answer(tally, "canary", 3, "a");
  for (let again = 0; again < 3; again++) for (const arm of ["stable", "canary"] as const) answer(tally, arm, 0, "a");
  expect(tally.rows()).toEqual({ of: 5, both: 1, canaryOnly: 1, stableOnly: 1, neither: 1 });
});

test.each`
  label          | predicted      | right
  ${"1"}         | ${1n}          | ${true}
  ${"1.0"}       | ${1n}          | ${true}
  ${"01"}        | ${1n}          | ${true}
  ${1}           | ${1n}          | ${true}
  ${"1.5"}       | ${1n}          | ${false}
  ${"2"}         | ${1n}          | ${false}
  ${"True"}      | ${true}        | ${true}
  ${"0"}         | ${true}        | ${false}
  ${"-1"}        | ${-1n}         | ${true}
  ${"yes"}       | ${"yes"}       | ${true}
  ${"Yes"}       | ${"yes"}       | ${false}
  ${"1"}         | ${null}        | ${false}
  ${"__proto__"} | ${"__proto__"} | ${true}
`("the label $label is answered by $predicted: right is $right", ({ label, predicted, right }) => {
  const tally = known([label as string]);
  for (const arm of ["stable", "canary"] as const) answer(tally, arm, 0, predicted as Label | null);
  expect(countsOf(tally)).toEqual(right ? [1, 0, 0, 0] : [0, 0, 0, 1]);
});

test.each`
  what                            | statuses           | counts
  ${"a row that is not taken"}    | ${[400]}           | ${[0, 0, 1, 0]}
  ${"one of a changed signature"} | ${[422]}           | ${[0, 0, 1, 0]}
  ${"a busy server"}              | ${[503]}           | ${[0, 0, 0, 0]}
  ${"a server that stays broken"} | ${[500, 429, 502]} | ${[0, 0, 1, 0]}
`("$what ($statuses): $counts", ({ statuses, counts }) => {
  const tally = known(["a"]);
  answer(tally, "stable", 0, "a");
  for (const status of statuses as readonly number[]) fail(tally, "canary", 0, status);
  expect(countsOf(tally)).toEqual(counts);
});

test("a row that could not be answered at first has its turn again", () => {
  const tally = known(["a"]);
  answer(tally, "stable", 0, "a");
  fail(tally, "canary", 0, 503);
  answer(tally, "canary", 0, "a");
  expect(countsOf(tally)).toEqual([1, 0, 0, 0]);
});

test.each`
  what                               | arm         | text                        | says
  ${"another model's answer"}        | ${"canary"} | ${textOf("a", "md5:other")} | ${"the canary answered by the model md5:other, not md5:new"}
  ${"stable's, once it has changed"} | ${"stable"} | ${textOf("a", "md5:other")} | ${"stable answered by the model md5:other, not md5:old"}
  ${"another server's answer"}       | ${"canary"} | ${'{"predictions":["a"]}'}  | ${"could not be understood: model: must state"}
  ${"a page"}                        | ${"canary"} | ${"<html>"}                 | ${"could not be understood: body: is no JSON"}
`("$what is counted nowhere, and said", ({ arm, text, says }) => {
  const tally = known(["a", "b"]);
  answer(tally, "stable", 1, "b");
  const other = arm === "stable" ? "canary" : "stable";
  answer(tally, other, 0, "a");
  tally.hear({ arm: arm as ArmName, row: 0, status: 200, text: text as string });
  expect(countsOf(tally)).toEqual([0, 0, 0, 0]);
  expect(tally.trouble()).toContain(says);
});

test("rows beyond what a record can keep are not counted", () => {
  const tally = known(new Array(mostRows + 10).fill("a"));
  for (const arm of ["stable", "canary"] as const) {
    answer(tally, arm, mostRows - 1, "a");
    answer(tally, arm, mostRows, "a");
  }
  expect(tally.rows()).toMatchObject({ of: mostRows, both: 1 });
  expect(JSON.stringify(tally.place()).length).toBeLessThan(12_000);
});

test("taken up by another process, it counts no row twice and loses none, whatever was answered before it was read", () => {
  const labels = Array.from({ length: 21 }, (_, row) => (row % 2 === 0 ? "a" : "b"));
  const whole = known(labels);
  const first = known(labels);
  const all = (tally: Tally, from: number, to: number) => {
    for (let row = from; row < to; row++) {
      answer(tally, "stable", row, row % 3 === 0 ? "a" : "b");
      answer(tally, "canary", row, row % 5 === 0 ? "b" : "a");
    }
  };
  all(whole, 0, 21);
  all(first, 0, 12);
  const place = JSON.parse(JSON.stringify(first.place())) as TallyPlace;
  const second = known(labels);
  all(second, 8, 15);
  second.restore(place);
  expect(second.rows()).toMatchObject({ of: 21 });
  expect(countsOf(second).reduce((sum, count) => sum + count, 0)).toBe(15);
  all(second, 0, 21);
  expect(second.place()).toEqual(whole.place());
});

test("a place of other rows is passed over", () => {
  const tally = known(["a"]);
  tally.restore({ fingerprint: "others", stable: "md5:x", counts: [5, 5, 5, 5], counted: "/w==" });
  for (const arm of ["stable", "canary"] as const) answer(tally, arm, 0, "a");
  expect(tally.place()).toMatchObject({ fingerprint: "rows", stable: "md5:old", counts: [1, 0, 0, 0] });
});

const arm = {
  requests: 1,
  errors: 0,
  latency: [],
  replicas: { seen: 1, expected: 1 },
  restarts: 0,
  ageSeconds: 9,
};
const sample = {
  at: "",
  seconds: 1,
  stable: arm,
  canary: arm,
  traffic: "replay",
  complete: true,
} as const;

/** Reads something new each time but when it is told to be deaf. */
function observerOf(isDeaf: () => boolean = () => false): Observer {
  let reads = 0;
  return {
    latencyEdges: [1],
    read: async (cursor): Promise<Observation> => {
      if (isDeaf()) return { cursor: cursor ?? {} };
      reads += 1;
      return { ...(cursor && { sample }), cursor: { reads } };
    },
  };
}
const never = new AbortController().signal;

test("beside an observer's counts stand the answers, and its cursor has their place", async () => {
  const tally = known(["a"]);
  const observer = withAnsweredRows(observerOf(), tally);
  const { cursor, sample: none } = await observer.read(undefined, never);
  expect(none).toBeUndefined();
  for (const one of ["stable", "canary"] as const) answer(tally, one, 0, "a");
  const seen = await observer.read(cursor, never);
  expect(seen).toMatchObject({ sample: { answers: { of: 1, both: 1 } }, cursor: { reads: 2, answeredRows: {} } });

  const next = withAnsweredRows(observerOf(), known(["a"]));
  const resumed = await next.read(JSON.parse(JSON.stringify(seen.cursor)) as Cursor, never);
  expect(resumed).toMatchObject({ sample: { answers: { of: 1, both: 1 } } });
});

test("where the observer took nothing in, its cursor is handed back as it was", async () => {
  const cursor: Cursor = { reads: 7 };
  const seen = await withAnsweredRows(
    observerOf(() => true),
    known(["a"]),
  ).read(cursor, never);
  expect(seen.cursor).toBe(cursor);
});

test("a rollout that begins has none of the answers of what was before it", async () => {
  const tally = known(["a"]);
  for (const one of ["stable", "canary"] as const) answer(tally, one, 0, "a");
  const observer = withAnsweredRows(observerOf(), tally);
  const { cursor } = await observer.read(undefined, never);
  expect((await observer.read(cursor, never)).sample?.answers).toMatchObject({ both: 0 });
});
