/**
 * One interval as the latency gates take it in, counted once for all of them.
 *
 * What is staked on an edge of stable's histogram does not depend on the canary's edge, nor on the gate's factor: it is
 * reckoned when it is first asked for.
 */
import { type Tails, tailsOf } from "./histogram.js";
import {
  alternatives,
  chooseBet,
  type Direction,
  type LinearNull,
  logOfAll,
  type Worth,
  worthOf,
} from "./linear-null.js";
import { settle } from "./mixture.js";
import { learnedRate } from "./process.js";

export interface TailLook {
  readonly canary: Tails;
  readonly stable: Tails;
  /** Stable's requests before this interval. */
  readonly past: Tails;
  /** What was reckoned so far. */
  readonly bets: TailBets[];
}

/** The bets of one null, by stable's edge. */
export interface TailBets {
  readonly linear: LinearNull;
  /** Share of requests beyond an edge that is assumed while stable's past tells little. */
  readonly prior: number;
  /** Worth of a request by alternative, behind the first place, which is for an absolute bound. */
  readonly byEdge: Readonly<Record<Direction, (readonly Worth[] | undefined)[]>>;
  /** By the canary's edge, the rung that was taken up last. */
  readonly rungs: ({ readonly before: Rung; readonly after: Rung } | undefined)[];
}

/**
 * @param interval  latency buckets of both arms in this interval alone
 * @param past      stable's buckets before this interval
 */
export function lookAtTails(
  interval: { readonly canary: readonly number[]; readonly stable: readonly number[] },
  past: readonly number[],
): TailLook {
  return { canary: tailsOf(interval.canary), stable: tailsOf(interval.stable), past: tailsOf(past), bets: [] };
}

/** The same for every gate with this null and prior. */
export function betsOn(linear: LinearNull, prior: number, { bets }: TailLook): TailBets {
  const known = bets.find(
    (one) => one.prior === prior && one.linear.ratio === linear.ratio && one.linear.offset === linear.offset,
  );
  if (known) return known;
  const made: TailBets = { linear, prior, byEdge: { failing: [], passing: [] }, rungs: [] };
  bets.push(made);
  return made;
}

/** A pair of edges: "canary slower than the one" against "stable slower than the other" (-1 for an absolute bound). */
interface Pair {
  readonly canary: number;
  readonly stable: number;
}
/** A pair on which failing bets, with log E by alternative. */
export interface Failing extends Pair {
  readonly logs: readonly number[];
}
/** A pair that is a rung of a ladder, with both directions' log E by alternative. */
export interface Rung extends Pair {
  readonly failing: readonly number[];
  readonly passing: readonly number[];
}

/** What this interval makes of a pair on which failing bets. */
export function advancePair(pair: Failing, bets: TailBets, look: TailLook): Failing {
  return { canary: pair.canary, stable: pair.stable, logs: addFactors(pair.logs, "failing", pair, bets, look) };
}

/**
 * What this interval makes of a rung. Gates on one percentile have most rungs in common, whatever their factors: such
 * gates share the very arrays, and each is reckoned once. (After a resume each has its own again, with the same numbers.)
 */
export function advanceRung(rung: Rung, bets: TailBets, look: TailLook): Rung {
  const known = bets.rungs[rung.canary];
  if (known !== undefined && hasSameEvidence(known.before, rung)) return known.after;
  const after = {
    canary: rung.canary,
    stable: rung.stable,
    failing: addFactors(rung.failing, "failing", rung, bets, look),
    passing: addFactors(rung.passing, "passing", rung, bets, look),
  };
  bets.rungs[rung.canary] = { before: rung, after };
  return after;
}

function hasSameEvidence(one: Rung, other: Rung): boolean {
  return one.stable === other.stable && one.failing === other.failing && one.passing === other.passing;
}

function addFactors(
  logs: readonly number[],
  direction: Direction,
  pair: Pair,
  bets: TailBets,
  look: TailLook,
): readonly number[] {
  const { canary, stable } = look;
  const x = canary.slower[pair.canary] ?? 0;
  const y = pair.stable < 0 ? 0 : (stable.slower[pair.stable] ?? 0);
  const worths = bets.byEdge[direction][pair.stable + 1] ?? reckonWorths(pair.stable, direction, bets, look);
  const sums = logs.slice();
  for (let i = 0; i < sums.length; i++) {
    sums[i] = settle(sums[i]! + logOfAll(x, canary.all, y, stable.all, worths[i]!));
  }
  return sums;
}

function reckonWorths(
  stableEdge: number,
  direction: Direction,
  { linear, prior, byEdge }: TailBets,
  { canary, stable, past }: TailLook,
): readonly Worth[] {
  const hits = stableEdge < 0 ? 0 : (past.slower[stableEdge] ?? 0);
  const stableRate = learnedRate({ trials: past.all, hits }, prior);
  const trials = { canary: canary.all, stable: stable.all };
  const worths = alternatives[direction].map((alternative) =>
    worthOf(linear, chooseBet(linear, alternative, stableRate, trials), trials),
  );
  byEdge[direction][stableEdge + 1] = worths;
  return worths;
}
