/**
 * One gate on a latency quantile, `latency_p99 <= baseline * r` or `<= 250ms`, by the tail's weight beyond edges.
 *
 * "T_canary is at most r times T_stable in the tail" is tested at edges of the histogram: the canary's requests slower
 * than b_j against stable's slower than b_i, where failing takes the smallest b_j ≥ r·b_i and passing the largest
 * b_j ≤ r·b_i. No quantile is interpolated. An absolute bound compares the canary's own tail with `1 − quantile`, at
 * the next edge on the cautious side.
 */
import { type Bounds, invert } from "./comparison.js";
import { edgeAtOrAbove, edgeAtOrBelow } from "./histogram.js";
import { alternatives, alternativeWeights, type Direction, type LinearNull } from "./linear-null.js";
import { logAverage, logMixture, mayReach, reaching, startWeights } from "./mixture.js";
import { logAverageOf, rejects } from "./process.js";
import {
  advancePair,
  advanceRung,
  betsOn,
  type CountedTails,
  type Failing,
  type Rung,
  type TailLook,
} from "./tail-look.js";

export interface TailGate {
  /** 0.99 for p99. */
  readonly quantile: number;
  /** The canary's edge belongs to factor × stable's edge + offset (seconds); factor 0 for an absolute bound. */
  readonly factor: number;
  readonly offset: number;
  readonly edges: readonly number[];
  readonly steps: number;
}

/** Edges are frozen by what was known when each part began, and stay: a choice after the fact would be a peek. */
export interface TailState {
  /** By start (the whole rollout, then each later step), undefined until enough of stable's past is known. */
  readonly failing: readonly (readonly Failing[] | null)[];
  /** Null until enough is known. */
  readonly ladder: TailLadder | null;
}

/** Rungs around the quantile's edge. */
interface TailLadder {
  readonly rungs: readonly Rung[];
  /** Index of the one that decides passing. The others draw the report's interval, and are told in turn. */
  readonly passing: number | null;
  /** The edges were chosen by some of what the others are to be told next: it is no evidence for them. */
  readonly skips?: true;
}

/** Requests in stable's tail before edges are chosen: fewer, and the edge nearest the quantile is a guess. */
const enoughInTail = 10;
const mostEdges = 8;

const noEvidence = { failing: alternatives.failing.map(() => 0), passing: alternatives.passing.map(() => 0) };

export function beginTail(gate: TailGate): TailState {
  return { failing: Array.from({ length: Math.max(1, gate.steps) }, () => null), ladder: null };
}

const linearOf = (gate: TailGate): LinearNull =>
  gate.factor === 0 ? { ratio: 0, offset: 1 - gate.quantile } : { ratio: 1, offset: 0 };

/** @param step  index of the step in which the interval lies */
export function advanceTail(state: TailState, gate: TailGate, look: TailLook, step: number): TailState {
  const { slower, all } = look.past;
  const bets = betsOn(linearOf(gate), 1 - gate.quantile, look);
  const failing = state.failing.map((part, start) => {
    const begun = part ?? (start <= step ? chooseFailing(gate, slower, all) : null);
    return begun?.map((pair) => advancePair(pair, bets, look)) ?? null;
  });
  if (state.ladder !== null) return { failing, ladder: advanceTailLadder(state.ladder, gate, look) };
  const chosen = chooseLadder(gate, slower, all);
  const ladder = chosen !== null && look.isPutOff ? { ...chosen, skips: true as const } : chosen;
  return { failing, ladder: ladder && advanceTailLadder(ladder, gate, look) };
}

function advanceTailLadder({ rungs, passing, skips }: TailLadder, gate: TailGate, look: TailLook): TailLadder {
  const linear = linearOf(gate);
  const tellOthers = (told: readonly Rung[], one: CountedTails) => {
    const bets = betsOn(linear, 1 - gate.quantile, one);
    return told.map((rung, index) => (index === passing ? rung : advanceRung(rung, bets, one)));
  };
  const others = (skips ? look.told.slice(1) : look.told).reduce(tellOthers, rungs);
  const own = () => advanceRung(rungs[passing!]!, betsOn(linear, 1 - gate.quantile, look), look);
  const advanced = passing === null ? others : others.with(passing, own());
  return skips && look.told.length === 0 ? { rungs: advanced, passing, skips } : { rungs: advanced, passing };
}

/** Pairs for failing: stable's edges in its tail, thinned to a few, each with the canary's edge on the cautious side. */
function chooseFailing(gate: TailGate, slower: readonly number[], all: number): readonly Failing[] | null {
  const { failing: logs } = noEvidence;
  if (gate.factor === 0) {
    const canary = edgeAtOrAbove(gate.edges, gate.offset);
    return canary === undefined ? [] : [{ canary, stable: -1, logs }];
  }
  if ((1 - gate.quantile) * all < enoughInTail) return null;
  const low = 0.3 * (1 - gate.quantile) * all;
  const high = Math.min(3 * (1 - gate.quantile), 0.9) * all;
  const inTail = slower.flatMap((count, edge) => (count >= low && count <= high ? [edge] : []));
  const chosen = inTail.length > 0 ? thin(inTail, mostEdges) : nearestTo(slower, (1 - gate.quantile) * all);
  return chosen.flatMap((stable) => {
    const canary = edgeAtOrAbove(gate.edges, gate.factor * gate.edges[stable]! + gate.offset);
    return canary === undefined ? [] : [{ canary, stable, logs }];
  });
}

/** Rungs for passing and for the bounds: the one stable edge nearest the quantile against the canary's edges around it. */
function chooseLadder(gate: TailGate, slower: readonly number[], all: number): TailLadder | null {
  const relative = gate.factor > 0;
  if (relative && (1 - gate.quantile) * all < enoughInTail) return null;
  const stable = relative ? nearestTo(slower, (1 - gate.quantile) * all)[0] : -1;
  if (stable === undefined) return null;
  const center = relative ? gate.edges[stable]! : gate.offset;
  const own = relative ? gate.factor * center + gate.offset : gate.offset;
  const passing = edgeAtOrBelow(gate.edges, own);
  const failing = edgeAtOrAbove(gate.edges, own);
  const around = gate.edges.flatMap((edge, i) =>
    i === passing || i === failing || (edge >= center / 4 && edge <= Math.max(8 * center, 3 * own)) ? [i] : [],
  );
  const canaries = thin(around, 24, [passing, failing]);
  const position = passing === undefined ? -1 : canaries.indexOf(passing);
  return {
    rungs: canaries.map((canary) => ({ canary, stable, ...noEvidence })),
    passing: position === -1 ? null : position,
  };
}

/** The edge whose tail is nearest a count, by ratio; none where no edge has a tail that is more than nothing. */
function nearestTo(slower: readonly number[], count: number): readonly number[] {
  let best: number | undefined;
  const distance = (edge: number) => Math.abs(Math.log(slower[edge]! / count));
  for (const edge of slower.keys()) {
    if (slower[edge]! > 0 && (best === undefined || distance(edge) < distance(best))) best = edge;
  }
  return best === undefined ? [] : [best];
}

/** At most `most` of the items, evenly spread, `keep` always among them. */
function thin(items: readonly number[], most: number, keep: readonly (number | undefined)[] = []): readonly number[] {
  if (items.length <= most) return items;
  const spread = Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);
  const kept = keep.filter((item) => item !== undefined);
  return [...new Set([...spread, ...kept])].sort((a, b) => a - b);
}

/** log E of the gate's null; undefined until edges were chosen. Failing averages edges and starts. */
export function logTailEvidence(state: TailState, direction: Direction): number | undefined {
  if (direction === "passing") {
    const { ladder } = state;
    if (ladder === null || ladder.passing === null) return undefined;
    return logAverageOf("passing", ladder.rungs[ladder.passing]!.passing);
  }
  if (!state.failing.some((part) => part !== null && part.length > 0)) return undefined;
  const parts = state.failing.map((part) => (part === null || part.length === 0 ? 0 : logPart(part)));
  return logMixture(parts, startWeights(parts.length));
}

/** The same as `rejects(logTailEvidence(state, "failing") ?? 0, alpha)`, asked at every look. */
export function tailFails(state: TailState, alpha: number): boolean {
  const threshold = -Math.log(alpha);
  const may = threshold <= 0 || state.failing.some((part) => part?.some(({ logs }) => mayReach(logs, threshold)));
  return may && rejects(logTailEvidence(state, "failing") ?? 0, alpha);
}

function logPart(part: readonly Failing[]): number {
  return logAverage(part.map((pair) => logAverageOf("failing", pair.logs)));
}

/**
 * Why passing can never be proven with these edges, if so: no edge lies above stable's and within the bound, so that
 * even an equal canary would have to be proven faster.
 */
export function cannotResolve(state: TailState, gate: TailGate): boolean {
  const { ladder } = state;
  if (ladder === null) return gate.factor === 0 && edgeAtOrBelow(gate.edges, gate.offset) === undefined;
  if (ladder.passing === null) return true;
  const rung = ladder.rungs[ladder.passing]!;
  const margin = gate.factor > 1 || gate.offset > 0;
  return rung.stable >= 0 && margin && rung.canary <= rung.stable;
}

/** The band: what the edges make of the bound, in seconds. Undefined until edges were chosen. */
export function bandOf(
  state: TailState,
  gate: TailGate,
): { readonly stable?: number; readonly passes?: number; readonly fails?: number } | undefined {
  const { ladder } = state;
  const first = ladder?.rungs[0];
  if (!ladder || !first) return undefined;
  const own = first.stable < 0 ? gate.offset : gate.factor * gate.edges[first.stable]! + gate.offset;
  const fails = edgeAtOrAbove(gate.edges, own);
  return {
    stable: gate.edges[first.stable],
    passes: ladder.passing === null ? undefined : gate.edges[ladder.rungs[ladder.passing]!.canary],
    fails: fails === undefined ? undefined : gate.edges[fails],
  };
}

/**
 * Bounds of the canary's latency at the gate's quantile, in seconds, given that stable's is `bandOf().stable`. Lower
 * is rejected at `alpha.fail`, upper at `alpha.pass`.
 */
export function tailBounds(
  state: TailState,
  gate: TailGate,
  alpha: { readonly pass: number; readonly fail: number },
): Bounds {
  const { ladder } = state;
  if (ladder === null) return {};
  const { rungs } = ladder;
  const fails = reaching(alternativeWeights.failing, -Math.log(alpha.fail));
  const passes = reaching(alternativeWeights.passing, -Math.log(alpha.pass));
  const { lower, upper } = invert(
    rungs.length,
    (rung) => fails(rungs[rung]!.failing),
    (rung) => passes(rungs[rung]!.passing),
    ladder.passing ?? undefined,
  );
  const at = (rung: Rung | undefined) => (rung === undefined ? undefined : gate.edges[rung.canary]);
  return { lower: at(rungs[lower]), upper: at(rungs[upper]) };
}
