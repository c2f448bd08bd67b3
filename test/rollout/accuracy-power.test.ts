/** What a plan foretells of a gate on replayed rows, held against the analysis, and against an exact reckoning. */
import { describe, expect, test } from "@jest/globals";
import { parseGate } from "../../src/gates/parse.js";
import type { Policy } from "../../src/gates/verdict.js";
import { analyse } from "../../src/rollout/analysis/analyse.js";
import { conclude } from "../../src/rollout/analysis/conclude.js";
import { canaryVocabulary } from "../../src/rollout/analysis/metrics/list.js";
import { type AnalysisRules, canaryGates } from "../../src/rollout/analysis/rules.js";
import { beginAnalysis } from "../../src/rollout/analysis/state.js";
import { beginGateRun, type Known } from "../../src/rollout/power/gate-run.js";
import { type CanaryPower, canaryPower } from "../../src/rollout/power/power.js";
import {
  answerMore,
  assumeAnswers,
  equallyGood,
  losing,
  noneOf,
  type PairedChances,
} from "../../src/rollout/power/rows.js";
import { type Schedule, simulateMany } from "../../src/rollout/power/simulate.js";
import { assumeTraffic } from "../../src/rollout/power/traffic.js";
import type { ArmSample, Sample } from "../../src/rollout/seams.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { tango } from "../../src/stats/paired.js";
import { chanceOfHits, hitsToPass } from "../../src/stats/power.js";
import { clopperPearson } from "../../src/stats/proportion.js";
import { Random } from "../../src/stats/random.js";
import { lastLook } from "../../src/stats/sequential/looks.js";

async function rulesOf(gates: readonly string[], policy: Policy = "block"): Promise<AnalysisRules> {
  const vocabulary = await canaryVocabulary();
  const parsed = gates.map((written) => parseGate(written, vocabulary, { level: 0.95 }));
  return {
    ...{ gates: await canaryGates(parsed), policy, warmupSeconds: 0, shares: [0.5], latencyEdges, attempt: 1 },
  };
}

const arm: ArmSample = {
  ...{ requests: 500, errors: 0, latency: latencyEdges.map(() => 0).concat(0), replicas: { seen: 1, expected: 1 } },
  ...{ restarts: 0, ageSeconds: 1e6 },
};

type Truth = { readonly loss: number; readonly rows: number };

describe.each<Truth>`
  loss    | rows
  ${0}    | ${300}
  ${0.03} | ${1000}
  ${0.15} | ${1000}
  ${0}    | ${5000}
  ${0}    | ${20}
`("$rows rows, $loss of them lost", ({ loss, rows }) => {
  test.each([2, 25])("a simulated gate decides as the analysis does, after %i looks too", async (looks) => {
    const rules = await rulesOf([
      ...["accuracy >= baseline - 1%", "accuracy > baseline - 0.04", "accuracy >= baseline at 99%"],
      ...["accuracy >= 85%", "accuracy > 90%", "accuracy >= baseline - 2% at point"],
    ]);
    const random = new Random(`${loss} ${rows}`);
    const chances = losing(equallyGood({ accuracy: 0.91, differing: 0.03 }), loss);
    const known: Known = { unit: "replayed rows", clustering: { errors: 0, errorSquares: 0 }, pastLatency: [] };
    const runs = rules.gates.map((gate) => beginGateRun(gate, rules, { trials: 0, hits: 0 }));
    const decided = new Set<string>();
    const sayings = () => runs.map(({ failed, passes }) => (failed ? "fail" : passes ? "pass" : "inconclusive"));
    let state = beginAnalysis(rules);
    let answers = noneOf(rows);
    for (let look = 0; look < looks; look++) {
      answers = answerMore(answers, chances, 130, random);
      const sample: Sample = {
        ...{ at: "", seconds: 20, canary: arm, stable: arm, traffic: "replay", complete: true, answers },
      };
      const analysed = analyse(state, sample, 0, rules);
      state = analysed.state;
      for (const run of runs) run.advance(sample, 0, look === 0, known);
      // At point, the analysis speaks of a fail when the time is up.
      const proofs = analysed.verdicts.map(({ verdict }) => verdict);
      expect(sayings().slice(0, -1)).toEqual(proofs.slice(0, -1));
      expect(runs.at(-1)!.passes).toBe(proofs.at(-1) === "pass");
      for (const one of proofs) decided.add(one);
    }
    for (const run of runs) run.timeIsUp?.();
    const last = conclude(state, rules).verdicts.map(({ verdict }) => verdict);
    expect(sayings().slice(0, -1)).toEqual(last.slice(0, -1));
    expect(runs.at(-1)!.atPoint).toBe(rows < 30 ? undefined : last.at(-1) === "pass");
    // Otherwise two machines that never decide would agree as well.
    expect(new Set([...decided, ...last]).size).toBeGreaterThan(rows < 30 ? 0 : 1);
  });
});

interface Case {
  readonly gate: string;
  readonly of: number;
  readonly accuracy?: number;
  readonly differing?: number;
  readonly perMinute?: number;
  readonly minutes?: number;
  readonly policy?: Policy;
}

async function planOf(asked: Case) {
  const { gate, of, accuracy = 0.93, differing, perMinute = 600_000, minutes = 20, policy } = asked;
  const schedule: Schedule = {
    steps: [{ share: 0.5, stayMs: minutes * 60_000, replicas: 1 }],
    readyIsTraffic: false,
    rules: await rulesOf([gate], policy),
    ...{ maxDurationMs: minutes * 60_000, settleMs: 0, lookMs: 15_000 },
  };
  const rows = { of, chances: equallyGood(assumeAnswers(accuracy, differing)) };
  const { traffic } = assumeTraffic(undefined, latencyEdges, { perMinute, unit: "replayed rows", rows });
  return { schedule, traffic };
}

async function powerOf(asked: Case, withChart = false): Promise<CanaryPower> {
  return canaryPower({ ...(await planOf(asked)), isReplay: true, short: !withChart });
}

/** By other random numbers than the plan's. */
async function chanceOfProof(asked: Case): Promise<number> {
  const { schedule, traffic } = await planOf(asked);
  const healthy = simulateMany({ schedule, traffic, canary: traffic, gates: [0] }, 100, "others");
  return healthy.filter(({ ended }) => ended === "proven").length / 100;
}

/** Chance that a look at so many rows says so, by adding up the chances of all that may be seen. */
function pairedChance(
  { canaryOnly, stableOnly }: PairedChances,
  rows: number,
  says: (b: number, c: number) => boolean,
) {
  const either = canaryOnly + stableOnly;
  let chance = 0;
  for (let discordant = 0; discordant <= rows; discordant++) {
    const ofSo = chanceOfHits(discordant, rows, either) - chanceOfHits(discordant + 1, rows, either);
    if (ofSo < 1e-7) continue;
    for (let c = 0; c <= discordant; c++) {
      const share = stableOnly / either;
      const split = chanceOfHits(c, discordant, share) - chanceOfHits(c + 1, discordant, share);
      if (split * ofSo > 1e-9 && says(discordant - c, c)) chance += ofSo * split;
    }
  }
  return chance;
}

/** All rows come at once, so that the last look is the only one. */
const atOnce = { of: 600, accuracy: 0.93, differing: 0.04 };
const alphaOfLast = 0.05 * lastLook(600).share;

// 100 rollouts are simulated: a standard error is five in a hundred at most.
test("the chance of a proof is that of the score interval, added up over all that may be seen", async () => {
  const { gates, healthy } = await powerOf({ ...atOnce, gate: "accuracy >= baseline - 0.02" });
  const exact = pairedChance(
    equallyGood(atOnce),
    600,
    (b, c) => tango({ candidateOnly: b, baselineOnly: c, rows: 600 }, alphaOfLast).lower >= -0.02,
  );
  expect(exact).toBeGreaterThan(0.4);
  expect(exact).toBeLessThan(0.9);
  expect(Math.abs(gates[0]!.proven - exact)).toBeLessThan(0.12);
  expect(Math.abs(healthy.promoted - exact)).toBeLessThan(0.12);
});

test("the smallest loss found is the one that the score interval finds four times in five", async () => {
  const { gates } = await powerOf({ ...atOnce, gate: "accuracy >= baseline - 0.02" });
  const { regression, chance, minute } = gates[0]!.smallest!;
  const exact = pairedChance(
    losing(equallyGood(atOnce), regression.value),
    600,
    (b, c) => tango({ candidateOnly: b, baselineOnly: c, rows: 600 }, alphaOfLast).upper < -0.02,
  );
  expect(regression.kind).toBe("accuracy lost");
  expect(Math.abs(exact - 0.8)).toBeLessThan(0.12);
  expect(Math.abs(chance - exact)).toBeLessThan(0.12);
  expect(minute).toBeLessThan(1);
});

test("against a number, both are those of the binomial distribution", async () => {
  const { gates } = await powerOf({ ...atOnce, gate: "accuracy >= 91%" });
  const proven = chanceOfHits(hitsToPass(0.91, 600, alphaOfLast)!, 600, 0.93);
  expect(proven).toBeGreaterThan(0.2);
  expect(Math.abs(gates[0]!.proven - proven)).toBeLessThan(0.12);
  const fewest = Array.from({ length: 601 }, (_, hits) => hits).find(
    (hits) => clopperPearson(hits, 600, alphaOfLast).upper >= 0.91,
  );
  const found = 1 - chanceOfHits(fewest!, 600, 0.93 - gates[0]!.smallest!.regression.value);
  expect(Math.abs(found - 0.8)).toBeLessThan(0.12);
});

test("where the time is up before the rows are, those that were answered decide", async () => {
  const { gates } = await powerOf({ ...atOnce, of: 2400, gate: "accuracy >= 91%", perMinute: 30 });
  const alpha = 0.05 * lastLook(2400).share;
  const proven = chanceOfHits(hitsToPass(0.91, 600, alpha)!, 600, 0.93);
  // The looks on the way add a little.
  expect(gates[0]!.proven).toBeGreaterThan(proven - 0.1);
  expect(gates[0]!.proven).toBeLessThan(proven + 0.15);
  expect(gates[0]!.smallest!.minute).toBeGreaterThan(5);
});

test("an equal canary is rolled back no more often than α says, however many looks there are", async () => {
  const { schedule, traffic } = await planOf({ gate: "accuracy >= baseline", of: 6400, perMinute: 320 });
  const ended = simulateMany({ schedule, traffic, canary: traffic, gates: [0] }, 200, "looks").map((one) => one.ended);
  const most = (0.05 + 3 * Math.sqrt((0.05 * 0.95) / 200)) * 200;
  expect(ended.filter((how) => how === "failed").length).toBeLessThanOrEqual(most);
  expect(ended.filter((how) => how === "proven").length).toBeLessThanOrEqual(most);
});

test("automatic steps wait for the rows as written ones do, and for nothing else", async () => {
  const { schedule, traffic } = await planOf({ ...atOnce, gate: "accuracy >= baseline - 0.04" });
  const steps = [0.01, 0.05, 0.5].map((share) => ({ share, stayMs: 0, replicas: 1 }));
  const auto: Schedule = { ...schedule, steps, auto: { exposure: 10_000 } };
  const endings = [schedule, auto].map((one) => {
    const healthy = simulateMany({ schedule: one, traffic, canary: traffic, gates: [0] }, 50, "steps");
    return {
      proven: healthy.filter(({ ended }) => ended === "proven").length,
      latest: Math.max(...healthy.map(({ minute }) => minute)),
    };
  });
  expect(endings[0]).toEqual({ proven: 50, latest: 0.5 });
  expect(endings[1]).toEqual({ proven: 50, latest: expect.closeTo(1 / 3, 9) });
});

test("the chart has the losses of people's talk beyond the margin, each found more often, and none unsaid", async () => {
  const { gates } = await powerOf({ ...atOnce, gate: "accuracy >= baseline - 0.01" }, true);
  expect(gates[0]!.found.map(({ regression }) => regression.value)).toEqual([0.02, 0.05, 0.1]);
  const chances = gates[0]!.found.map(({ chance }) => chance);
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
  expect(gates[0]!.floor).toEqual({ count: 344, of: "rows", canary: "identical" });
});

test("without rows with known answers the gate is left out, and said to be", async () => {
  const schedule: Schedule = {
    steps: [{ share: 0.5, stayMs: 600_000, replicas: 1 }],
    readyIsTraffic: false,
    rules: await rulesOf(["accuracy >= 90%"]),
    ...{ maxDurationMs: 600_000, settleMs: 0, lookMs: 15_000 },
  };
  const { traffic } = assumeTraffic(undefined, latencyEdges, { perMinute: 600, unit: "replayed rows" });
  const { gates, left } = canaryPower({ schedule, traffic, isReplay: true });
  expect(gates).toEqual([]);
  expect(left).toMatchObject([{ source: "accuracy >= 90%", why: "there are no rows with known answers" }]);
});

test.each`
  what                        | asked                                                                           | why                                                                                               | write
  ${"no margin"}              | ${{ gate: "accuracy >= baseline", of: 600 }}                                    | ${/one time in twenty/}                                                                           | ${["accuracy >= baseline - 0.03"]}
  ${"more than stable"}       | ${{ gate: "accuracy >= baseline + 0.01", of: 600 }}                             | ${/better than stable/}                                                                           | ${["accuracy >= baseline - 0.03"]}
  ${"no margin, at a level"}  | ${{ gate: "accuracy > baseline at 99%", of: 600 }}                              | ${/one time in twenty/}                                                                           | ${["accuracy > baseline - 0.04 at 99%"]}
  ${"too few for the margin"} | ${{ gate: "accuracy >= baseline - 0.01", of: 200 }}                             | ${/^200 rows are too few: a healthy canary takes about 3,\d\d\d, and even an identical one 314$/} | ${["canary.traffic: {replay: TABLE}, of 3,900 rows with known answers", "accuracy >= baseline - 0.05"]}
  ${"too many for any table"} | ${{ gate: "accuracy >= baseline - 0.001", of: 2000 }}                           | ${/^2,000 rows are too few/}                                                                      | ${["accuracy >= baseline - 0.015"]}
  ${"too few for the number"} | ${{ gate: "accuracy >= 99%", of: 200, accuracy: 0.995 }}                        | ${/^200 rows are too few: .* and even a flawless one 327$/}                                       | ${["canary.traffic: {replay: TABLE}, of 2,600 rows with known answers", "accuracy >= 96%"]}
  ${"a number beyond stable"} | ${{ gate: "accuracy >= 95%", of: 600 }}                                         | ${/^stable itself has 93 % of the rows right/}                                                    | ${["accuracy >= 89%"]}
  ${"too little time"}        | ${{ gate: "accuracy >= baseline - 0.02", of: 6000, perMinute: 5, minutes: 30 }} | ${/^only 150 of the 6,000 rows are answered in time/}                                             | ${["canary.max_duration: 4h", "accuracy >= baseline - 0.075"]}
`("what is never proven is told, with what to write: $what", async ({ asked, why, write }) => {
  const { gates } = await powerOf(asked as Case);
  expect(gates[0]!.instead).toMatchObject({ never: "proven", why: expect.stringMatching(why as RegExp), write });
  // Each of the lines is one that settles it.
  for (const line of write as readonly string[]) {
    expect(await chanceOfProof({ ...(asked as Case), ...changeOf(line) })).toBeGreaterThan(0.65);
  }
});

function changeOf(line: string): Partial<Case> {
  const rows = /of ([\d,]+) rows/.exec(line)?.[1];
  const hours = /max_duration: (\d+)h/.exec(line)?.[1];
  if (rows === undefined && hours === undefined) return { gate: line };
  return {
    ...(rows !== undefined && { of: Number(rows.replace(",", "")) }),
    ...(hours !== undefined && { minutes: 60 * Number(hours) }),
  };
}

test.each`
  accuracy | counted      | differing
  ${0.9}   | ${undefined} | ${0.05}
  ${0.99}  | ${undefined} | ${0.02}
  ${1}     | ${undefined} | ${0}
  ${0}     | ${undefined} | ${0}
  ${0.01}  | ${undefined} | ${0.02}
  ${0.9}   | ${0.11}      | ${0.11}
  ${0.9}   | ${0}         | ${0}
  ${0.99}  | ${0.3}       | ${0.02}
`("two equal models at $accuracy differ in $differing", ({ accuracy, counted, differing }) => {
  const assumed = assumeAnswers(accuracy as number, counted as number | undefined);
  expect(assumed.differing).toBeCloseTo(differing as number, 12);
  const chances = equallyGood(assumed);
  const sum = ({ both, canaryOnly, stableOnly, neither }: PairedChances) => both + canaryOnly + stableOnly + neither;
  for (const one of [chances, losing(chances, 0.02), losing(chances, 1)]) {
    expect(sum(one)).toBeCloseTo(1, 12);
    expect(Math.min(...Object.values(one))).toBeGreaterThanOrEqual(0);
    expect(one.both + one.stableOnly).toBeCloseTo(accuracy as number, 12);
  }
});
