/**
 * One interval as the latency gates take it in, counted once for all of them.
 *
 * What is staked on an edge of stable's histogram does not depend on the canary's edge, nor on the gate's factor: it is
 * reckoned when it is first asked for.
 */
import { addBuckets, type Tails, tailsOf } from "./histogram.js";
import { isDue, type PutOff } from "./lag.js";
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

export interface TailLook extends CountedTails {
  /** What the rungs that only draw the report's interval are told at this look, in its order: mostly nothing. */
  readonly told: readonly CountedTails[];
  /** Whether something was put off before this look: then it is the first that they are told, now or later. */
  readonly isPutOff: boolean;
}

/** One interval, or several that count as one. */
export interface CountedTails {
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

/** Latency buckets of both arms in one interval. */
interface LatencyInterval {
  readonly canary: readonly number[];
  readonly stable: readonly number[];
}

/** Intervals that were put off, as one. */
export interface UntoldLatency extends LatencyInterval, PutOff {
  /** Stable's buckets before the first of them. */
  readonly past: readonly number[];
  readonly step: number;
}

/**
 * @param interval  latency buckets of both arms in this interval alone
 * @param past      stable's buckets before this interval
 */
export function lookAtTails(interval: LatencyInterval, past: readonly number[]): TailLook {
  return { ...countTails(interval, past), told: [], isPutOff: false };
}

function countTails({ canary, stable }: LatencyInterval, past: readonly number[]): CountedTails {
  return { canary: tailsOf(canary), stable: tailsOf(stable), past: tailsOf(past), bets: [] };
}

/**
 * The same, where most rungs of the ladders are told in turn (lag.ts).
 *
 * @param untold  what was put off before this look
 * @param looks   that there have been, this one among them
 * @returns       with what is put off after it
 */
export function lookAtTailsInTurn(
  interval: LatencyInterval & { readonly seconds: number; readonly step: number },
  past: readonly number[],
  untold: UntoldLatency | undefined,
  looks: number,
): { readonly look: TailLook; readonly untold?: UntoldLatency } {
  // The share of traffic was another one before: what is untold is judged by itself.
  const isEnded = untold !== undefined && untold.step !== interval.step;
  const begun = isEnded ? undefined : untold;
  const open: UntoldLatency = {
    canary: addBuckets(begun?.canary ?? [], interval.canary),
    stable: addBuckets(begun?.stable ?? [], interval.stable),
    past: begun?.past ?? past,
    seconds: (begun?.seconds ?? 0) + interval.seconds,
    looks: (begun?.looks ?? 0) + 1,
    step: interval.step,
  };
  const due = isDue(open, looks);
  const told = [...(isEnded ? [untold] : []), ...(due ? [open] : [])].map((one) => countTails(one, one.past));
  const look = { ...countTails(interval, past), told, isPutOff: untold !== undefined };
  return due ? { look } : { look, untold: open };
}

/** The same for every gate with this null and prior. */
export function betsOn(linear: LinearNull, prior: number, { bets }: CountedTails): TailBets {
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
export function advancePair(pair: Failing, bets: TailBets, look: CountedTails): Failing {
  return { canary: pair.canary, stable: pair.stable, logs: addFactors(pair.logs, "failing", pair, bets, look) };
}

/**
 * What this interval makes of a rung. Gates on one percentile have most rungs in common, whatever their factors: such
 * gates share the very arrays, and each is reckoned once. (After a resume each has its own again, with the same numbers.)
 */
export function advanceRung(rung: Rung, bets: TailBets, look: CountedTails): Rung {
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
  look: CountedTails,
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
  { canary, stable, past }: CountedTails,
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
