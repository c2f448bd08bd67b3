import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import * as auc from "../../../src/stats/auc.js";
import * as bootstrap from "../../../src/stats/bootstrap.js";
import * as f1 from "../../../src/stats/f1.js";
import * as interval from "../../../src/stats/interval.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import * as normal from "../../../src/stats/normal.js";
import * as power from "../../../src/stats/power.js";
import {
  advanceLadder,
  beginComparison,
  boundsOf,
  type ComparisonState,
  type LadderState,
  ladderFor,
} from "../../../src/stats/sequential/comparison.js";
import { designEffect } from "../../../src/stats/sequential/design-effect.js";
import {
  advanceDrift,
  beginDrift,
  chanceDrift,
  type DriftHistory,
  type DriftInterval,
  driftMargin,
  logDriftEvidence,
  seenDrift,
} from "../../../src/stats/sequential/drift.js";
import * as histogram from "../../../src/stats/sequential/histogram.js";
import {
  type Bet,
  chooseBet,
  type Direction,
  type Interval,
  type LinearNull,
  logFactor,
  logOfAll,
  worthOf,
} from "../../../src/stats/sequential/linear-null.js";
import { lastLook, lookDue } from "../../../src/stats/sequential/looks.js";
import { addInterval, nothingSeen, rates } from "../../../src/stats/sequential/mantel-haenszel.js";
import * as mixture from "../../../src/stats/sequential/mixture.js";
import {
  advanceProcess,
  beginProcess,
  type History,
  learnedRate,
  logEvidence,
  logFactors,
  processRejects,
  rejects,
} from "../../../src/stats/sequential/process.js";
import { advanceShare, beginShare, logShareEvidence } from "../../../src/stats/sequential/share-of-errors.js";
import { advanceTail, beginTail, logTailEvidence, tailFails } from "../../../src/stats/sequential/tail.js";
import { lookAtTails, lookAtTailsInTurn, type UntoldLatency } from "../../../src/stats/sequential/tail-look.js";
import * as sums from "../../../src/stats/sum.js";

const python = join(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin", "python");

interface Case {
  readonly name: string;
  // As Python wrote them down for the function of this name.
  readonly arguments: readonly never[];
  readonly answer: unknown;
}

type Look<Of> = readonly [Of, History];
const afterAnHour = 240;

const ladderAfter = (linear: LinearNull, steps: number, looks: readonly Look<Interval>[]): ComparisonState =>
  looks.reduce<LadderState>(
    (state, [seen, history]) =>
      advanceLadder(state, ladderFor(linear), { failing: seen, passing: seen, seconds: 60, history }, 1),
    { processes: beginComparison(ladderFor(linear), steps) },
  ).processes;

/** Ours, by the names of test/oracles/record/functions.py. */
const functions: Readonly<Record<string, (...given: never[]) => unknown>> = {
  ...normal,
  ...histogram,
  ...mixture,
  rowsForProportion: power.rowsForProportion,
  rowsOfPerfectModel: power.rowsOfPerfectModel,
  rowsOfPairedTwins: power.rowsOfPairedTwins,
  rowsForEstimate: power.rowsForEstimate,
  rowsForPaired: power.rowsForPaired,
  hitsToPass: power.hitsToPass,
  chanceOfHits: power.chanceOfHits,
  chanceOfEstimate: power.chanceOfEstimate,
  sum: sums.sum,
  mean: sums.mean,
  variance: auc.variance,
  f1Interval: f1.f1Interval,
  f1OfJaccard: f1.f1OfJaccard,
  jaccardOfF1: f1.jaccardOfF1,
  influenceAcceleration: bootstrap.influenceAcceleration,
  jackknifeAcceleration: bootstrap.jackknifeAcceleration,
  resamplesFor: bootstrap.resamplesFor,
  whereItCrosses: (level: number) => interval.whereItCrosses((x) => Math.exp(-x) - level, 0, 5),
  latencyEdges: () => latencyEdges,
  edgeAtOrAbove: (seconds: number) => histogram.edgeAtOrAbove(latencyEdges, seconds),
  edgeAtOrBelow: (seconds: number) => histogram.edgeAtOrBelow(latencyEdges, seconds),
  chooseBet,
  logFactor,
  logOfAll: ({ canary, stable }: Interval, linear: LinearNull, bet: Bet) => {
    const trials = { canary: canary.trials, stable: stable.trials };
    return logOfAll(canary.hits, canary.trials, stable.hits, stable.trials, worthOf(linear, bet, trials));
  },
  logFactors,
  learnedRate,
  designEffect,
  lastLook,
  lookDue,
  processes: (linear: LinearNull, steps: number, looks: readonly Look<Interval>[]) => {
    const state = looks.reduce(
      (before, [seen, history]) => advanceProcess(before, linear, seen, history),
      beginProcess(steps),
    );
    for (const direction of ["failing", "passing"] as const) {
      // The quick answer is the same as the slow one, on both sides of what decides.
      const log = logEvidence(state, direction);
      for (const alpha of [Math.exp(-log - 1e-6), Math.exp(-log + 1e-6), 0.05]) {
        expect(processRejects(state, direction, alpha)).toBe(rejects(log, alpha));
      }
    }
    return { failing: logEvidence(state, "failing"), passing: logEvidence(state, "passing") };
  },
  boundsOf: (
    linear: LinearNull,
    steps: number,
    looks: readonly Look<Interval>[],
    alpha: { readonly pass: number; readonly fail: number },
  ) => {
    const { lower, upper } = boundsOf(ladderAfter(linear, steps, looks), ladderFor(linear), alpha);
    return { lower, upper };
  },
  rates: (intervals: readonly Interval[]) => {
    const { canary, stable } = rates(intervals.reduce(addInterval, nothingSeen))!;
    return { ratio: canary / stable, difference: canary - stable };
  },
  shares: (ratio: number, looks: readonly (readonly [Interval & { readonly seconds: number }, boolean])[]) => {
    const state = looks.reduce((before, [seen, ends]) => advanceShare(before, ratio, seen, ends), beginShare());
    const of = (direction: Direction) => logShareEvidence(state, direction);
    return { failing: of("failing"), passing: of("passing") };
  },
  drift: (bins: number, steps: number, bound: number, looks: readonly (readonly [DriftInterval, DriftHistory])[]) => {
    const state = looks.reduce(
      (before, [seen, history]) => advanceDrift(before, bound, seen, history),
      beginDrift(bins, steps),
    );
    return {
      evidence: logDriftEvidence(state),
      seen: seenDrift(state),
      chance: chanceDrift(state),
      margin: driftMargin(state, 0.05),
    };
  },
  tails: (
    given: { readonly quantile: number; readonly factor: number; readonly offset: number; readonly steps: number },
    past: readonly number[],
    looks: readonly (readonly [{ readonly canary: readonly number[]; readonly stable: readonly number[] }, number])[],
  ) => {
    const gate = { ...given, edges: latencyEdges };
    let state = beginTail(gate);
    let inTurn = beginTail(gate);
    let untold: UntoldLatency | undefined;
    let before = past;
    for (const [seen, step] of looks) {
      state = advanceTail(state, gate, lookAtTails(seen, before), step);
      const turn = lookAtTailsInTurn({ ...seen, seconds: 15, step }, before, untold, afterAnHour);
      inTurn = advanceTail(inTurn, gate, turn.look, step);
      untold = turn.untold;
      before = histogram.addBuckets(before, seen.stable);
    }
    for (const direction of ["failing", "passing"] as const) {
      expect(logTailEvidence(inTurn, direction)).toBe(logTailEvidence(state, direction));
    }
    const log = logTailEvidence(state, "failing") ?? 0;
    for (const alpha of [Math.exp(-log - 1e-6), Math.exp(-log + 1e-6), 0.05]) {
      expect(tailFails(state, alpha)).toBe(rejects(log, alpha));
    }
    return {
      failing: logTailEvidence(state, "failing"),
      passing: logTailEvidence(state, "passing"),
      rungs: state.ladder?.rungs.map(({ canary }) => canary),
    };
  },
};

/** Numbers within 1e-9 of their size; what is undefined here is null there. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (theirs === null) return ours === undefined || ours === null;
  if (typeof theirs === "number") {
    return (
      typeof ours === "number" && (ours === theirs || Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs)))
    );
  }
  if (typeof theirs !== "object") return ours === theirs;
  const entries = Object.entries(theirs as object);
  return entries.every(([key, value]) => isSame((ours as Record<string, unknown>)?.[key], value));
}

test("every numeric function says what scipy, numpy and statsmodels say, to 1e-9", () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  try {
    const out = join(folder, "functions.json");
    execFileSync(python, ["test/oracles/record/functions.py", "100", String(seed), out], { stdio: "inherit" });
    const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(out, "utf8"));
    const differing = cases.flatMap(({ name, arguments: given, answer }) => {
      const ours = functions[name]!(...given);
      return isSame(ours, answer)
        ? []
        : [
            `${name}(${JSON.stringify(given).slice(0, 300)}): ${JSON.stringify(ours)} instead of ${JSON.stringify(answer)}`,
          ];
    });
    const asked = new Set(cases.map(({ name }) => name));
    console.log(`seed ${seed}: ${cases.length} cases of ${asked.size} functions`);
    expect(differing.slice(0, 10)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Those that are asked as parts of another case, by another test, or give no number that another tool could know. */
const elsewhere: Readonly<Record<string, string>> = {
  clopperPearson: "scipy.test.ts",
  tango: "scipy.test.ts",
  newcombeAuc: "scipy.test.ts",
  bca: "scipy.test.ts",
  quantile: "scipy.test.ts",
  quantileInterval: "scipy.test.ts",
  chanceToPass: "scipy.test.ts",
  RunningSum: "sum",
  worthOf: "logOfAll",
  addInterval: "rates",
  ...named(
    "processes",
    "beginProcess advanceProcess addLogs logEvidence rejects processRejects rejecting logAverageOf",
  ),
  ...named("boundsOf", "ladderFor beginComparison advanceLadder invert"),
  ...named("shares", "addTrials beginShare advanceShare logShareEvidence"),
  ...named("drift", "beginDrift advanceDrift logDriftEvidence seenDrift chanceDrift driftMargin"),
  ...named(
    "tails",
    "beginTail advanceTail lookAtTails lookAtTailsInTurn isDue betsOn advancePair advanceRung logTailEvidence tailFails",
  ),
  ...named("the ladder's places in words, of test/stats/sequential/parts.test.ts", "bandOf tailBounds cannotResolve"),
  requireErrorRate: "refuses",
  Random: "test/stats/random.test.ts",
};

function named(where: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, where]));
}

test("no function of the statistics is left out", async () => {
  const folder = join(import.meta.dirname, "../../../src/stats");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const exported = await Promise.all(files.map(async (file) => Object.entries(await import(join(folder, file)))));
  const callable = exported.flat().flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  expect(callable.length).toBeGreaterThan(60);
  expect(callable.filter((name) => !(name in functions) && !(name in elsewhere))).toEqual([]);
});
