import { expect, test } from "@jest/globals";
import {
  advanceDrift,
  beginDrift,
  chanceDrift,
  type DriftInterval,
  type DriftState,
  driftMargin,
  logDriftEvidence,
  seenDrift,
} from "../../../src/stats/sequential/drift.js";
import { rejects } from "../../../src/stats/sequential/process.js";
import { binomial, type Random, seeded } from "./simulate.js";

const alpha = 0.05;
const even = (bins: number): readonly number[] => new Array(bins).fill(1 / bins);

/** The same distribution with `drift` taken from the last half of the bins and given to the first. */
function moved(shares: readonly number[], drift: number): readonly number[] {
  const half = Math.floor(shares.length / 2);
  const lower = shares.slice(half).reduce((sum, share) => sum + share, 0);
  return shares.map((share, bin) => (bin < half ? share + drift / half : share - (drift * share) / lower));
}

function draw(random: Random, trials: number, shares: readonly number[]): readonly number[] {
  let left = trials;
  let rest = 1;
  return shares.map((share, bin) => {
    const hits = bin === shares.length - 1 ? left : binomial(random, left, Math.min(1, share / rest));
    left -= hits;
    rest -= share;
    return hits;
  });
}

interface Scenario {
  readonly stable: (look: number) => readonly number[];
  readonly canary: (look: number) => readonly number[];
  readonly predictions?: number;
  readonly looks?: number;
  readonly bound?: number;
  /** Predictions that come together, all in one bin. */
  readonly together?: number;
}

const shares = [0.1, 0.25, 0.5];

function intervalOf(random: Random, look: number, scenario: Scenario, step: number): DriftInterval {
  const { predictions = 200, together = 1, stable, canary } = scenario;
  const ofCanary = Math.round((predictions * shares[step]!) / together);
  const counts = (trials: number, distribution: readonly number[]) =>
    draw(random, trials, distribution).map((count) => count * together);
  return {
    canary: counts(ofCanary, canary(look)),
    stable: counts(Math.round(predictions / together) - ofCanary, stable(look)),
  };
}

/** One rollout that is looked at after every interval, and may stop at any look. */
function rollOut(random: Random, scenario: Scenario) {
  const { looks = 60, bound = 0.1, together = 1 } = scenario;
  let state = beginDrift(scenario.stable(0).length, shares.length);
  let failedAt: number | undefined;
  let passedAt: number | undefined;
  for (let look = 0; look < looks && (failedAt === undefined || passedAt === undefined); look++) {
    const step = Math.floor((look * shares.length) / looks);
    state = advanceDrift(state, bound, intervalOf(random, look, scenario, step), { designEffect: together, step });
    if (rejects(logDriftEvidence(state), alpha)) failedAt ??= look + 1;
    if (seenDrift(state)! + driftMargin(state, alpha)! <= bound) passedAt ??= look + 1;
  }
  return { failedAt, passedAt };
}

function many(runs: number, seed: number, scenario: Scenario) {
  const random = seeded(seed);
  const answers = Array.from({ length: runs }, () => rollOut(random, scenario));
  const share = (of: "failedAt" | "passedAt") => answers.filter((answer) => answer[of] !== undefined).length / runs;
  return { failed: share("failedAt"), passed: share("passedAt") };
}

/** Beyond the promised rate by more than chance: three standard errors of a rate of 5 % over the runs. */
const highest = (runs: number) => alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / runs);

const swinging = (look: number) => moved(even(4), 0.2 * Math.sin(look / 5));
const runs = 150;

const atTheBound: readonly (Scenario & { readonly population: string })[] = [
  { population: "two bins", stable: () => even(2), canary: () => moved(even(2), 0.1) },
  { population: "ten bins", stable: () => even(10), canary: () => moved(even(10), 0.1) },
  { population: "a rare class that is lost", stable: () => [0.9, 0.1], canary: () => [1, 0] },
  { population: "bins that swing for both", stable: swinging, canary: (look) => moved(swinging(look), 0.1) },
  { population: "ten predictions together", stable: () => even(4), canary: () => moved(even(4), 0.1), together: 10 },
];

test.each(atTheBound)(
  "drift at the bound, seed 5: looked at 60 times, $population fails and passes at most at 5 %",
  (scenario: Scenario) => {
    const { failed, passed } = many(runs, 5, scenario);
    expect(failed).toBeLessThanOrEqual(highest(runs));
    expect(passed).toBeLessThanOrEqual(highest(runs));
  },
);

const known: readonly {
  readonly population: string;
  readonly bins: number;
  readonly drift: number;
  readonly passes: number;
}[] = [
  { population: "equal arms", bins: 2, drift: 0, passes: 0.95 },
  { population: "equal arms", bins: 10, drift: 0, passes: 0.8 },
  { population: "twice the bound", bins: 4, drift: 0.2, passes: 0 },
  { population: "three times the bound", bins: 10, drift: 0.3, passes: 0 },
];

test.each(known)(
  "$population, $bins bins, seed 6: found out within an hour at 600 a minute",
  ({ bins, drift, passes }) => {
    const answer = many(40, 6, { predictions: 600, stable: () => even(bins), canary: () => moved(even(bins), drift) });
    expect(answer.passed).toBeGreaterThanOrEqual(passes);
    expect(answer.passed).toBeLessThanOrEqual(drift === 0 ? 1 : 0);
    expect(answer.failed).toBeGreaterThanOrEqual(drift === 0 ? 0 : 0.95);
    expect(answer.failed).toBeLessThanOrEqual(drift === 0 ? 0 : 1);
  },
);

test("drift that begins with the last step is found all the same (seed 7)", () => {
  const late = (look: number) => (look < 40 ? even(4) : moved(even(4), 0.3));
  expect(many(40, 7, { predictions: 600, stable: () => even(4), canary: late }).failed).toBeGreaterThan(0.9);
});

test("a canary that had other hours of the day than stable does not drift by it", () => {
  // By totals the shares would differ by a fifth: the canary got most of its predictions late.
  let state: DriftState = beginDrift(2, 1);
  state = advanceDrift(state, 0.1, { canary: [10, 90], stable: [100, 900] }, { designEffect: 1, step: 0 });
  state = advanceDrift(state, 0.1, { canary: [500, 500], stable: [500, 500] }, { designEffect: 1, step: 0 });
  expect(seenDrift(state)).toBeCloseTo(0, 10);
});

test("taken up again from its JSON in the middle, it comes to exactly the same state (seed 8)", () => {
  const scenario: Scenario = { stable: () => even(5), canary: () => moved(even(5), 0.12) };
  const through = (resumeAt: number | undefined) => {
    const random = seeded(8);
    let state = beginDrift(5, shares.length);
    for (let look = 0; look < 30; look++) {
      if (look === resumeAt) state = JSON.parse(JSON.stringify(state));
      const step = Math.floor(look / 10);
      state = advanceDrift(state, 0.1, intervalOf(random, look, scenario, step), { designEffect: 3.7, step });
    }
    return state;
  };
  expect(through(13)).toEqual(through(undefined));
});

test("an interval in which an arm predicted nothing changes nothing", () => {
  const begun = advanceDrift(beginDrift(2, 1), 0.1, { canary: [3, 4], stable: [5, 6] }, { designEffect: 1, step: 0 });
  expect(advanceDrift(begun, 0.1, { canary: [0, 0], stable: [5, 6] }, { designEffect: 1, step: 0 })).toBe(begun);
  expect(advanceDrift(begun, 0.1, { canary: [3, 4], stable: [0, 0] }, { designEffect: 1, step: 0 })).toBe(begun);
});

test("what equal arms show by chance is told (seed 9)", () => {
  const random = seeded(9);
  const seen: number[] = [];
  let told = 0;
  for (let run = 0; run < 300; run++) {
    const interval = { canary: draw(random, 100, even(10)), stable: draw(random, 100, even(10)) };
    const state = advanceDrift(beginDrift(10, 1), 0.1, interval, { designEffect: 1, step: 0 });
    seen.push(seenDrift(state)!);
    told = chanceDrift(state)!;
  }
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  expect(Math.abs(told / mean - 1)).toBeLessThan(0.1);
});
