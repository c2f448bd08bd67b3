/**
 * `steps: auto`: the next share from the evidence so far. Pure.
 *
 * A request that meets the canary tells about as much at a small share as at a large one, so the share decides only how
 * fast the evidence comes, and how much a bad canary costs before it can be stopped. So: rise as fast as what the next
 * step may cost before one could react leaves most of the exposure; never rise against the evidence; and fall, at last
 * stop, when what is left would not last until the next look.
 */

/** Part of the plan: at most so many requests may meet a canary that is not proven good. */
export interface AutoSteps {
  readonly exposure: number;
}

/** With it, nine of ten healthy canaries are proven by `error_rate <= baseline + 1%` where one request in a hundred fails. */
export const usualExposure = 10_000;

/** The shares among which it chooses; a target may not be able to make all of them. */
export const autoShares: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5];

/** Where an automatic rollout stands; kept in the record, so that a resume goes on with the same shares. */
export interface Exposed {
  /** Requests that met the canary so far: all of them, those too that are no evidence. */
  readonly requests: number;
  /** Those that have met it since the last count, by its share and the pace; the next count takes their place. */
  readonly uncounted?: number;
  /** Requests to both arms in a second, as last counted; undefined before the first count. */
  readonly perSecond?: number;
  /** Up to which moment of the driven time this speaks. */
  readonly untilMs?: number;
}

export const nobodyExposed: Exposed = { requests: 0 };

/** What one interval adds: the counts of both arms in it. */
export function expose(
  { requests, perSecond }: Exposed,
  { canary, stable, seconds }: { readonly canary: number; readonly stable: number; readonly seconds: number },
): Exposed {
  if (seconds <= 0) return { requests: requests + canary, perSecond };
  // A burst may come again: the pace rises at once with the traffic and falls off slowly.
  const now = (canary + stable) / seconds;
  const before = perSecond ?? now;
  return { requests: requests + canary, perSecond: Math.max(now, 0.97 * before + 0.03 * now) };
}

/**
 * What a time adds in which nothing was counted: users meet the canary whether or not its counters can be read.
 *
 * @param isLost  nobody will count it any more: the counters began anew
 */
export function exposeUncounted(
  { requests, uncounted = 0, perSecond = 0 }: Exposed,
  { share, seconds, isLost }: { readonly share: number; readonly seconds: number; readonly isLost: boolean },
): Exposed {
  const all = uncounted + perSecond * share * seconds;
  const pace = perSecond > 0 ? { perSecond } : {};
  return isLost ? { requests: requests + all, ...pace } : { requests, uncounted: all, ...pace };
}

/** All that met the canary, as far as can be known. */
export const exposedTo = ({ requests, uncounted = 0 }: Exposed) => requests + uncounted;

export interface Standing {
  /** Rising; those that the target can make. */
  readonly shares: readonly number[];
  /** Index of the share in force. */
  readonly step: number;
  readonly exposed: Exposed;
  readonly exposure: number;
  readonly settleMs: number;
  readonly lookMs: number;
  /** Of all gates, how far the one that is nearest to its failing is: 1 has failed. */
  readonly doubt: number;
  /** The share in force has been counted. */
  readonly isCounted: boolean;
  /** How often the share has changed. */
  readonly changes: number;
}

/** How doubtful a canary may be and still get more. */
const mostDoubt = 0.5;
/** What a rise may cost before the next decision, of what is left. */
const partOfRise = 0.25;
/** Keeps the record small where traffic comes and goes: after so many changes the share only falls. */
const mostChanges = 40;

/** @returns the index of the share that comes next (often the same), or that the exposure is used up */
export function nextShare(standing: Standing): number | "used-up" {
  const { shares, step, exposed, exposure, settleMs, lookMs } = standing;
  const { perSecond } = exposed;
  const left = exposure - exposedTo(exposed);
  if (left <= 0) return "used-up";
  if (perSecond === undefined) return step;
  const perMs = perSecond / 1000;
  // What is seen with the next look is acted on before the one after it.
  const reactionMs = 2 * lookMs;
  if (perMs * shares[step]! * reactionMs > left) return fall(standing, left / (perMs * (settleMs + reactionMs)));
  const next = shares[step + 1];
  if (next === undefined || !standing.isCounted) return step;
  if (standing.doubt >= mostDoubt || standing.changes >= mostChanges) return step;
  return perMs * next * (settleMs + reactionMs) <= partOfRise * left ? step + 1 : step;
}

/** To the largest share that half of what is left pays for. */
function fall({ shares, step }: Standing, affordable: number): number | "used-up" {
  const lower = shares.slice(0, step).findLastIndex((share) => share <= affordable / 2);
  return lower === -1 ? "used-up" : lower;
}
