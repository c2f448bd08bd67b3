import { expect, test } from "@jest/globals";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import { addBuckets } from "../../../src/stats/sequential/histogram.js";
import {
  advanceTail,
  beginTail,
  logTailEvidence,
  type TailGate,
  type TailState,
} from "../../../src/stats/sequential/tail.js";
import { lookAtTails, lookAtTailsInTurn, type UntoldLatency } from "../../../src/stats/sequential/tail-look.js";
import { type Random, seeded } from "./simulate.js";

const gate: TailGate = { quantile: 0.95, factor: 1.2, offset: 0, edges: latencyEdges, steps: 2 };

function latencies(random: Random, requests: number): readonly number[] {
  const buckets = new Array<number>(latencyEdges.length + 1).fill(0);
  for (let i = 0; i < requests; i++) {
    const seconds = 0.02 * Math.exp(random() + random() - 1);
    const bucket = latencyEdges.findIndex((edge) => seconds <= edge);
    buckets[bucket] = buckets[bucket]! + 1;
  }
  return buckets;
}

interface Each {
  readonly canary: readonly number[];
  readonly stable: readonly number[];
  readonly seconds: number;
  readonly step: number;
}

const afterAnHour = 240;

/** As the next process finds it. */
const stored = <State>(state: State): State => JSON.parse(JSON.stringify(state));

/** @param past  stable's buckets before the first look: too few of them put off the choice of edges */
function play(looks: readonly Each[], past: readonly number[], inTurn: boolean): readonly TailState[] {
  let state = beginTail(gate);
  let before = past;
  let untold: UntoldLatency | undefined;
  return looks.map((each) => {
    const turn = lookAtTailsInTurn(each, before, untold, afterAnHour);
    untold = turn.untold && stored(turn.untold);
    state = advanceTail(stored(state), gate, inTurn ? turn.look : lookAtTails(each, before), each.step);
    before = addBuckets(before, each.stable);
    return state;
  });
}

const draw = (steps: readonly number[], seconds: number): readonly Each[] => {
  const random = seeded(11);
  return steps.map((step) => ({ canary: latencies(random, 60), stable: latencies(random, 90), seconds, step }));
};

const together = (looks: readonly Each[]): Each => ({
  canary: looks.map(({ canary }) => canary).reduce((a, b) => addBuckets(a, b)),
  stable: looks.map(({ stable }) => stable).reduce((a, b) => addBuckets(a, b)),
  seconds: 120,
  step: looks[0]!.step,
});

const enough = latencies(seeded(3), 2000);
const decisionOf = (state: TailState) => [logTailEvidence(state, "failing"), logTailEvidence(state, "passing")];
const othersOf = ({ ladder }: TailState) => ladder?.rungs.filter((_, rung) => rung !== ladder.passing);

test("what is told in turn decides as what is told at once, at every look", () => {
  const looks = draw([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 30);
  const atOnce = play(looks, enough, false).map(decisionOf);
  expect(play(looks, enough, true).map(decisionOf)).toEqual(atOnce);
  expect(new Set(atOnce.map(String)).size).toBe(looks.length);
});

test.each([
  { what: "every two minutes", steps: [0, 0, 0, 0, 0, 0], told: [[0, 1, 2, 3]] },
  {
    what: "another share of traffic is judged by itself",
    steps: [0, 0, 1, 1, 1, 1, 1],
    told: [
      [0, 1],
      [2, 3, 4, 5],
    ],
  },
])("the other rungs: $what", ({ steps, told }) => {
  const looks = draw(steps, 30);
  const asOne = told.map((indices) => together(indices.map((index) => looks[index]!)));
  expect(othersOf(play(looks, enough, true).at(-1)!)).toEqual(othersOf(play(asOne, enough, true).at(-1)!));
});

test("edges that some of what is put off has chosen do not take it for evidence", () => {
  const looks = draw([0, 0, 0, 0, 0, 0, 0, 0], 30);
  const states = play(looks, latencies(seeded(3), 50), true);
  const chosenAt = states.findIndex(({ ladder }) => ladder !== null);
  expect(chosenAt).toBe(2);
  // The first four looks are told together after the fourth; two of them were known when the edges were chosen.
  const untouched = (rungs: ReturnType<typeof othersOf>) =>
    rungs?.every(({ failing }) => failing.every((log) => log === 0));
  expect(untouched(othersOf(states[3]!))).toBe(true);
  expect(states[2]!.ladder?.skips).toBe(true);
  expect(states[3]!.ladder?.skips).toBeUndefined();
  expect(untouched(othersOf(states[7]!))).toBe(false);
  expect(logTailEvidence(states[3]!, "passing")).not.toBe(0);
});
