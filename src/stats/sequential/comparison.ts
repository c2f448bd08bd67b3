/**
 * One gate on a rate (errors, requests slower than a bound): the processes of the gate's own null, and of a ladder of
 * nulls around it, which turned round are the confidence bounds that the report prints.
 */
import { isDue } from "./lag.js";
import { addTrials, type Interval, type LinearNull } from "./linear-null.js";
import { advanceProcess, beginProcess, type History, type ProcessState, rejecting } from "./process.js";

/** A ladder of nulls from easy to hard: `position` is what is varied (the offset, or the ratio). */
export interface Ladder {
  readonly varies: "offset" | "ratio";
  readonly rungs: readonly LinearNull[];
  /** What is varied, by rung. */
  readonly positions: readonly number[];
  /** Index of the gate's own null. */
  readonly own: number;
}

const offsetSteps = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10];
const ratioSteps = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 5];
const numberSteps = [0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 5, 10];
const plainOffsets = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];

/** The rungs around a gate's null, the null itself among them; those that are no rate are left out. */
export function ladderFor({ ratio, offset }: LinearNull): Ladder {
  const known = ladders.get(ratio)?.get(offset);
  if (known) return known;
  const made = makeLadder({ ratio, offset });
  ladders.set(ratio, (ladders.get(ratio) ?? new Map()).set(offset, made));
  return made;
}

/** By ratio and offset: a gate's ladder is asked for at every look, several times. */
const ladders = new Map<number, Map<number, Ladder>>();

function makeLadder(own: LinearNull): Ladder {
  const varies = own.ratio > 0 && own.offset === 0 && own.ratio !== 1 ? "ratio" : "offset";
  const positions =
    varies === "ratio"
      ? ratioSteps.map((step) => step * own.ratio)
      : own.ratio === 0
        ? numberSteps.map((step) => step * own.offset)
        : own.offset === 0
          ? plainOffsets
          : offsetSteps.map((step) => step * own.offset);
  const ownPosition = varies === "ratio" ? own.ratio : own.offset;
  const kept = positions
    .filter((position) => varies === "ratio" || position < 1 || position === ownPosition)
    .sort((a, b) => a - b);
  return {
    varies,
    rungs: kept.map((position) =>
      varies === "ratio" ? { ratio: position, offset: 0 } : { ratio: own.ratio, offset: position },
    ),
    positions: kept,
    own: kept.indexOf(ownPosition),
  };
}

export type ComparisonState = readonly ProcessState[];

export function beginComparison(ladder: Ladder, steps: number): ComparisonState {
  return ladder.rungs.map(() => beginProcess(steps));
}

/** One interval of a ladder: what failing and passing count in it, and what was known before it. */
export interface Look {
  readonly failing: Interval;
  readonly passing: Interval;
  readonly seconds: number;
  readonly history: History;
}

/** A ladder that is told in turn (lag.ts), but for the gate's own null. */
export interface LadderState {
  readonly processes: ComparisonState;
  /** What the other rungs were not told yet, by what was known before its first part. */
  readonly untold?: Look & { readonly looks: number };
}

/** @param looks  that there have been, this one among them */
export function advanceLadder(
  { processes, untold }: LadderState,
  ladder: Ladder,
  look: Look,
  looks: number,
): LadderState {
  // The share of traffic was another one before: what is untold is judged by itself.
  const isEnded = untold !== undefined && untold.history.step !== look.history.step;
  const before = isEnded ? advanceOthers(processes, ladder, untold) : processes;
  const open =
    untold === undefined || isEnded
      ? { failing: look.failing, passing: look.passing, seconds: look.seconds, history: look.history, looks: 1 }
      : together(untold, look);
  const own = advanceProcess(before[ladder.own]!, ladder.rungs[ladder.own]!, look.failing, look.history, look.passing);
  const told = before.map((process, rung) => (rung === ladder.own ? own : process));
  return isDue(open, looks) ? { processes: advanceOthers(told, ladder, open) } : { processes: told, untold: open };
}

function advanceOthers(
  processes: ComparisonState,
  ladder: Ladder,
  { failing, passing, history }: Look,
): ComparisonState {
  return processes.map((process, rung) =>
    rung === ladder.own ? process : advanceProcess(process, ladder.rungs[rung]!, failing, history, passing),
  );
}

function together(first: NonNullable<LadderState["untold"]>, second: Look): NonNullable<LadderState["untold"]> {
  return {
    looks: first.looks + 1,
    failing: both(first.failing, second.failing),
    passing: both(first.passing, second.passing),
    seconds: first.seconds + second.seconds,
    history: first.history,
  };
}

function both(one: Interval, other: Interval): Interval {
  return { canary: addTrials(one.canary, other.canary), stable: addTrials(one.stable, other.stable) };
}

/** Bounds in the units of what the ladder varies; undefined where no rung is rejected. */
export interface Bounds {
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * The ladder turned round. A bound stops at the first rung that stands, so that it errs only if the one true rung next
 * to the truth was rejected. The gate's own rung decides the verdict; the bound follows it, so that they agree.
 */
export function boundsOf(
  state: ComparisonState,
  ladder: Ladder,
  alpha: { readonly pass: number; readonly fail: number },
): Bounds {
  const starts = state[0]?.failing.length ?? 1;
  const fails = rejecting("failing", alpha.fail, starts);
  const passes = rejecting("passing", alpha.pass, starts);
  const { lower, upper } = invert(
    ladder.positions.length,
    (rung) => fails(state[rung]!),
    (rung) => passes(state[rung]!),
    ladder.own,
  );
  return { lower: ladder.positions[lower], upper: ladder.positions[upper] };
}

/**
 * Where the rungs stop being rejected, from either end; those beyond are not asked.
 *
 * @param rungs  how many, from low to high
 * @param below  "the truth is not below or at this"; @param above  "not above or at this"
 * @returns      the rungs that bound it: -1, or as many as there are, where none does
 */
export function invert(
  rungs: number,
  below: (rung: number) => boolean,
  above: (rung: number) => boolean,
  own?: number,
): { readonly lower: number; readonly upper: number } {
  let lowest = -1;
  while (lowest + 1 < rungs && below(lowest + 1)) lowest += 1;
  let highest = rungs;
  while (highest > 0 && above(highest - 1)) highest -= 1;
  if (own !== undefined && own > lowest && below(own)) lowest = own;
  if (own !== undefined && own < highest && above(own)) highest = own;
  return { lower: lowest, upper: highest };
}
