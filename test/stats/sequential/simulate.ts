/** Simulated rollouts for the tests of the sequential statistics: seeded, so that a figure is the same twice. */
import type { Interval, LinearNull } from "../../../src/stats/sequential/linear-null.js";
import {
  advanceProcess,
  beginProcess,
  learnedRate,
  logEvidence,
  rejects,
} from "../../../src/stats/sequential/process.js";

export type Random = () => number;

/** mulberry32: small, fast, good enough for counts. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A binomial draw by waiting times: as many steps as hits. */
export function binomial(random: Random, trials: number, rate: number): number {
  if (rate <= 0) return 0;
  if (rate > 0.5) return trials - binomial(random, trials, 1 - rate);
  const scale = Math.log1p(-rate);
  let hits = 0;
  let at = Math.floor(Math.log(1 - random()) / scale);
  while (at < trials) {
    hits++;
    at += 1 + Math.floor(Math.log(1 - random()) / scale);
  }
  return hits;
}

export interface Scenario {
  readonly linear: LinearNull;
  readonly alpha: { readonly pass: number; readonly fail: number };
  /** Error rates by minute. */
  readonly stable: (minute: number) => number;
  readonly canary: (minute: number) => number;
  readonly requestsPerMinute?: number;
  readonly shares?: readonly number[];
  readonly minutesPerStep?: number;
}

export interface Answer {
  readonly failedAt?: number;
  readonly passedAt?: number;
}

/** One rollout, looked at every minute; independent requests. */
export function rollOutOnce(random: Random, scenario: Scenario): Answer {
  const { linear, alpha, requestsPerMinute = 600, shares = [0.1, 0.25, 0.5], minutesPerStep = 20 } = scenario;
  let state = beginProcess(shares.length);
  let past = { trials: 0, hits: 0 };
  let failedAt: number | undefined;
  let passedAt: number | undefined;
  for (let minute = 0; minute < shares.length * minutesPerStep; minute++) {
    const step = Math.floor(minute / minutesPerStep);
    const canaryRequests = Math.round(requestsPerMinute * shares[step]!);
    const stableRequests = requestsPerMinute - canaryRequests;
    const interval: Interval = {
      canary: { trials: canaryRequests, hits: binomial(random, canaryRequests, scenario.canary(minute)) },
      stable: { trials: stableRequests, hits: binomial(random, stableRequests, scenario.stable(minute)) },
    };
    state = advanceProcess(state, linear, interval, { stableRate: learnedRate(past, 0.01), designEffect: 1, step });
    past = { trials: past.trials + stableRequests, hits: past.hits + interval.stable.hits };
    if (failedAt === undefined && rejects(logEvidence(state, "failing"), alpha.fail)) failedAt = minute + 1;
    if (passedAt === undefined && rejects(logEvidence(state, "passing"), alpha.pass)) passedAt = minute + 1;
    if (failedAt !== undefined && passedAt !== undefined) break;
  }
  return { failedAt, passedAt };
}

export function many(runs: number, seed: number, scenario: Scenario) {
  const random = seeded(seed);
  const answers = Array.from({ length: runs }, () => rollOutOnce(random, scenario));
  const median = (minutes: readonly (number | undefined)[]) => {
    const sorted = minutes.map((minute) => minute ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  return {
    failed: answers.filter((answer) => answer.failedAt !== undefined).length / runs,
    passed: answers.filter((answer) => answer.passedAt !== undefined).length / runs,
    failMedian: median(answers.map((answer) => answer.failedAt)),
    passMedian: median(answers.map((answer) => answer.passedAt)),
  };
}
