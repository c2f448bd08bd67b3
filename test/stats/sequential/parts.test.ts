import { expect, test } from "@jest/globals";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import {
  advanceLadder,
  beginComparison,
  invert,
  type LadderState,
  type Look,
  ladderFor,
} from "../../../src/stats/sequential/comparison.js";
import { designEffect } from "../../../src/stats/sequential/design-effect.js";
import {
  edgeAtOrAbove,
  edgeAtOrBelow,
  quantileEdge,
  slowerThanEdges,
} from "../../../src/stats/sequential/histogram.js";
import { alternatives, alternativeWeights } from "../../../src/stats/sequential/linear-null.js";
import { addInterval, nothingSeen, rates } from "../../../src/stats/sequential/mantel-haenszel.js";
import { logMixture, settle, startWeights } from "../../../src/stats/sequential/mixture.js";
import {
  advanceProcess,
  beginProcess,
  learnedRate,
  logEvidence,
  rejects,
} from "../../../src/stats/sequential/process.js";
import { advanceShare, beginShare, logShareEvidence } from "../../../src/stats/sequential/share-of-errors.js";
import { advanceTail, beginTail, logTailEvidence, type TailGate } from "../../../src/stats/sequential/tail.js";
import { lookAtTails } from "../../../src/stats/sequential/tail-look.js";
import { binomial, type Random, seeded } from "./simulate.js";

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test.each([1, 2, 3, 4, 7])("the weights of %i steps' starts sum to 1, most on the whole", (steps) => {
  const weights = startWeights(steps);
  expect(sum(weights)).toBeCloseTo(1, 12);
  expect(weights[0]).toBe(steps === 1 ? 1 : 0.8);
});

test.each(["failing", "passing"] as const)("the weights of the alternatives for %s sum to 1", (direction) => {
  expect(alternativeWeights[direction]).toHaveLength(alternatives[direction].length);
  expect(sum(alternativeWeights[direction])).toBeCloseTo(1, 12);
});

test("mixtures of huge and tiny processes neither overflow nor vanish", () => {
  expect(logMixture([2000, -2000], [0.5, 0.5])).toBeCloseTo(2000 + Math.log(0.5), 9);
  expect(logMixture([-2000, -2001], [0.5, 0.5])).toBeGreaterThan(-2001);
});

test("stored logarithms only ever lose by rounding", () => {
  for (const log of [0.12345678, -0.12345678, 0]) expect(settle(log)).toBeLessThanOrEqual(log);
});

test.each([
  { case: "nothing known: ten fail together", errors: 0, errorSquares: 0, d: 10 },
  { case: "single errors", errors: 990, errorSquares: 990, d: 1.03 },
  { case: "ten together", errors: 1000, errorSquares: 10_000, d: 10 },
])("the design effect with $case is $d", ({ errors, errorSquares, d }) => {
  expect(designEffect({ errors, errorSquares })).toBeCloseTo(d, 2);
});

test("Mantel–Haenszel: a shared rise of the base rate leaves no difference, where totals would", () => {
  const early = { canary: { trials: 100, hits: 1 }, stable: { trials: 900, hits: 9 } };
  const late = { canary: { trials: 500, hits: 15 }, stable: { trials: 500, hits: 15 } };
  const both = rates(addInterval(addInterval(nothingSeen, early), late))!;
  expect(both.canary).toBeCloseTo(both.stable, 12);
  expect(rates(nothingSeen)).toBeUndefined();
});

test.each([
  { below: [true, true, false, false], above: [false, false, false, true], lower: 1, upper: 3 },
  { below: [false, true, true, false], above: [false, false, false, false], lower: -1, upper: 4 },
  { below: [true, true, true, true], above: [false, false, false, false], lower: 3, upper: 4 },
])("rejections $below and $above turned round are [$lower, $upper]", ({ below, above, lower, upper }) => {
  expect(
    invert(
      below.length,
      (rung) => below[rung]!,
      (rung) => above[rung]!,
    ),
  ).toEqual({ lower, upper });
});

test.each([
  { ratio: 1, offset: 0.005 },
  { ratio: 1, offset: 0 },
  { ratio: 1, offset: -0.01 },
  { ratio: 1.2, offset: 0 },
  { ratio: 0, offset: 0.02 },
  { ratio: 0, offset: 1 },
])("the ladder of $ratio · stable + $offset rises and holds its own null", (own) => {
  const { rungs, own: index, varies } = ladderFor(own);
  expect(rungs[index]).toEqual(own);
  const positions = rungs.map((rung) => rung[varies]);
  expect([...positions].sort((a, b) => a - b)).toEqual(positions);
});

test.each([
  {
    what: "the gate's own null is told of each interval, the other rungs of two minutes",
    steps: [0, 0, 0, 0],
    told: [[0, 1, 2, 3]],
  },
  {
    what: "another share of traffic ends the two minutes",
    steps: [0, 0, 1, 1, 1, 1],
    told: [
      [0, 1],
      [2, 3, 4, 5],
    ],
  },
  { what: "two minutes under way are not told yet", steps: [0, 0, 0, 0, 0], told: [[0, 1, 2, 3]] },
])("$what", ({ steps, told }) => {
  const ladder = ladderFor({ ratio: 1, offset: 0.01 });
  const random = seeded(7);
  const looks = steps.map((step, i) => {
    const interval = {
      canary: { trials: 100, hits: binomial(random, 100, 0.1) },
      stable: { trials: 300, hits: binomial(random, 300, 0.02) },
    };
    const history = { stableRate: 0.02 + i / 1000, designEffect: 1 + i / 10, step };
    return { failing: interval, passing: interval, seconds: 30, history };
  });
  const afterAnHour = 240;
  const advance = (state: LadderState, look: Look) => advanceLadder(state, ladder, look, afterAnHour);
  const began: LadderState = { processes: beginComparison(ladder, 2) };
  const { processes } = looks.reduce(advance, began);
  const asTold = told.map((indices) => {
    const parts = indices.map((index) => looks[index]!);
    const of = (arm: "canary" | "stable") => ({
      trials: sum(parts.map(({ failing }) => failing[arm].trials)),
      hits: sum(parts.map(({ failing }) => failing[arm].hits)),
    });
    const interval = { canary: of("canary"), stable: of("stable") };
    return { failing: interval, passing: interval, seconds: 120, history: parts[0]!.history };
  });
  const inTurn = asTold.reduce(advance, began).processes;
  const often = looks.map((look) => ({ ...look, seconds: 120 })).reduce(advance, began).processes;
  expect(processes).toEqual(inTurn.map((process, rung) => (rung === ladder.own ? often[rung] : process)));
});

test("in a short rollout the other rungs lag by an eighth of its looks, not by two minutes", () => {
  const ladder = ladderFor({ ratio: 1, offset: 0.01 });
  const interval = { canary: { trials: 50, hits: 1 }, stable: { trials: 50, hits: 1 } };
  const look = { failing: interval, passing: interval, seconds: 0.5 };
  let state: LadderState = { processes: beginComparison(ladder, 1) };
  for (let looks = 1; looks <= 40; looks++) {
    const history = { stableRate: 0.02, designEffect: 1, step: 0 };
    state = advanceLadder(state, ladder, { ...look, history }, looks);
    expect(state.untold?.looks ?? 0).toBeLessThan(Math.max(1, looks / 8));
  }
});

test("edges: the next on either side, and a time at an edge is that edge, whatever the rounding", () => {
  const edge = latencyEdges[80]!;
  expect([edgeAtOrAbove(latencyEdges, edge * (1 + 1e-12)), edgeAtOrBelow(latencyEdges, edge * (1 - 1e-12))]).toEqual([
    80, 80,
  ]);
  expect(edgeAtOrAbove(latencyEdges, 1e9)).toBeUndefined();
  expect(edgeAtOrBelow(latencyEdges, 1e-9)).toBeUndefined();
});

test("histograms: slower than each edge, and the edge of a quantile", () => {
  expect(slowerThanEdges([5, 3, 2])).toEqual([5, 2]);
  expect(quantileEdge([50, 45, 5], 0.95)).toBe(1);
  expect(quantileEdge([50, 44, 6], 0.95)).toBeUndefined();
  expect(quantileEdge([0, 0, 0], 0.95)).toBeUndefined();
});

/** Errors that come ten at a time. */
const bursts = (random: Random, requests: number, rate: number) =>
  10 * binomial(random, Math.round(requests / 10), rate);

test("with ten requests failing together, the tempered process keeps its promise where the plain one does not", () => {
  const random = seeded(31);
  const failed = { plain: 0, tempered: 0 };
  const runs = 100;
  for (let run = 0; run < runs; run++) {
    let [plain, tempered] = [beginProcess(1), beginProcess(1)];
    let past = { trials: 0, hits: 0 };
    let clustering = { errors: 0, errorSquares: 0 };
    for (let minute = 0; minute < 60; minute++) {
      const interval = {
        canary: { trials: 300, hits: bursts(random, 300, 0.01) },
        stable: { trials: 300, hits: bursts(random, 300, 0.01) },
      };
      const history = { stableRate: learnedRate(past, 0.01), step: 0 };
      const linear = { ratio: 1, offset: 0 };
      plain = advanceProcess(plain, linear, interval, { ...history, designEffect: 1 });
      tempered = advanceProcess(tempered, linear, interval, { ...history, designEffect: designEffect(clustering) });
      past = { trials: past.trials + 300, hits: past.hits + interval.stable.hits };
      const errors = interval.canary.hits + interval.stable.hits;
      clustering = { errors: clustering.errors + errors, errorSquares: clustering.errorSquares + 10 * errors };
    }
    if (rejects(logEvidence(plain, "failing"), 0.05)) failed.plain++;
    if (rejects(logEvidence(tempered, "failing"), 0.05)) failed.tempered++;
  }
  expect(failed.plain / runs).toBeGreaterThan(0.1);
  expect(failed.tempered / runs).toBeLessThanOrEqual(0.06);
});

test.each([
  { times: 1, atLeast: 0, atMost: 0.06 },
  { times: 3, atLeast: 0.5, atMost: 1 },
])(
  "by intervals, sessions unknown: $times × the errors in bursts fail in $atLeast to $atMost of the runs",
  ({ times, atLeast, atMost }) => {
    const random = seeded(32);
    let failed = 0;
    const runs = 100;
    for (let run = 0; run < runs; run++) {
      let state = beginShare();
      for (let minute = 0; minute < 60; minute++) {
        const canary = { trials: 300, hits: bursts(random, 300, 0.01 * times) };
        const stable = { trials: 300, hits: bursts(random, 300, 0.01) };
        state = advanceShare(state, 1, { canary, stable, seconds: 60 }, false);
      }
      if (rejects(logShareEvidence(state, "failing"), 0.05)) failed++;
    }
    expect(failed / runs).toBeGreaterThanOrEqual(atLeast);
    expect(failed / runs).toBeLessThanOrEqual(atMost);
  },
);

test("short intervals are gathered to a minute before they are judged", () => {
  const interval = { canary: { trials: 10, hits: 5 }, stable: { trials: 10, hits: 0 }, seconds: 15 };
  let state = beginShare();
  for (let i = 0; i < 3; i++) state = advanceShare(state, 1, interval, false);
  expect(logShareEvidence(state, "failing")).toBe(0);
  expect(logShareEvidence(advanceShare(state, 1, interval, false), "failing")).toBeGreaterThan(0);
});

function latencies(random: Random, requests: number, middle: number): number[] {
  const buckets: number[] = new Array(latencyEdges.length + 1).fill(0);
  for (let i = 0; i < requests; i++) {
    const spread = random() + random() + random() + random() - 2;
    const place = 8 * Math.log2((middle * Math.exp(spread * 0.8)) / latencyEdges[0]!);
    buckets[Math.min(Math.max(0, Math.ceil(place)), latencyEdges.length)]! += 1;
  }
  return buckets;
}

test.each([
  { slower: 1, fails: [0, 0.06], passes: [0.9, 1] },
  { slower: 1.2, fails: [0, 0.06], passes: [0, 0.06] },
  { slower: 1.6, fails: [0.9, 1], passes: [0, 0.06] },
])(
  "p95 <= baseline * 1.2 with a canary $slower × as slow: fails in $fails, passes in $passes of the runs",
  ({ slower, fails, passes }) => {
    const random = seeded(33);
    const gate: TailGate = { quantile: 0.95, factor: 1.2, offset: 0, edges: latencyEdges, steps: 1 };
    const runs = 30;
    const found = { failing: 0, passing: 0 };
    for (let run = 0; run < runs; run++) {
      let state = beginTail(gate);
      let past: readonly number[] = latencies(random, 2000, 0.02);
      for (let look = 0; look < 40; look++) {
        const interval = { canary: latencies(random, 200, 0.02 * slower), stable: latencies(random, 200, 0.02) };
        state = advanceTail(state, gate, lookAtTails(interval, past), 0);
        past = past.map((count, i) => count + interval.stable[i]!);
      }
      if (rejects(logTailEvidence(state, "failing")!, 0.05)) found.failing++;
      if (rejects(logTailEvidence(state, "passing")!, 0.05)) found.passing++;
    }
    expect(found.failing / runs).toBeGreaterThanOrEqual(fails[0]!);
    expect(found.failing / runs).toBeLessThanOrEqual(fails[1]!);
    expect(found.passing / runs).toBeGreaterThanOrEqual(passes[0]!);
    expect(found.passing / runs).toBeLessThanOrEqual(passes[1]!);
  },
);
