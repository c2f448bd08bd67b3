/**
 * The test for a ratio where sessions cannot be told apart: one bet an interval on the canary's share of all errors.
 *
 * An interval of a minute or more is one unit, however its errors hang together: under `p_canary ≤ ratio · p_stable`
 * the canary's expected share of the interval's errors is at most ρ = r·N_c/(r·N_c+N_s).
 */
import { addTrials, type Direction, type Interval } from "./linear-null.js";
import { logAverage, settle } from "./mixture.js";

const stakes = [0.1, 0.3, 0.6, 0.9];

/** Shorter intervals would cut sessions in two. */
const shortestSeconds = 60;

export interface ShareState {
  readonly failing: readonly number[];
  readonly passing: readonly number[];
  /** The interval that is being filled until it is long enough. */
  readonly open: Interval & { readonly seconds: number };
}

const empty = { canary: { trials: 0, hits: 0 }, stable: { trials: 0, hits: 0 }, seconds: 0 };

export function beginShare(): ShareState {
  return { failing: stakes.map(() => 0), passing: stakes.map(() => 0), open: empty };
}

/** @param stepEnds  the share of traffic changes after this interval: what is open is judged as it is */
export function advanceShare(
  state: ShareState,
  ratio: number,
  interval: Interval & { readonly seconds: number },
  stepEnds: boolean,
): ShareState {
  const open = {
    canary: addTrials(state.open.canary, interval.canary),
    stable: addTrials(state.open.stable, interval.stable),
    seconds: state.open.seconds + interval.seconds,
  };
  if (open.seconds < shortestSeconds && !stepEnds) return { failing: state.failing, passing: state.passing, open };
  return {
    failing: bet(state.failing, "failing", ratio, open),
    passing: bet(state.passing, "passing", ratio, open),
    open: empty,
  };
}

function bet(
  logs: readonly number[],
  direction: Direction,
  ratio: number,
  { canary, stable }: Interval,
): readonly number[] {
  const errors = canary.hits + stable.hits;
  const expected = (ratio * canary.trials) / (ratio * canary.trials + stable.trials);
  if (errors === 0 || !(expected > 0 && expected < 1)) return logs;
  const surplus = canary.hits / errors - expected;
  // The factor is positive for a share of 0 (failing) and of 1 (passing), the worst that can come.
  return logs.map((log, i) => {
    const factor = direction === "failing" ? surplus / expected : -surplus / (1 - expected);
    return settle(log + Math.log1p(stakes[i]! * factor));
  });
}

export function logShareEvidence(state: ShareState, direction: Direction): number {
  return logAverage(state[direction]);
}
