/** When a request is sent again, and after how long. */

import { cancelled } from "../../cancelled.js";
import { Problem } from "../../errors.js";
import type { World } from "../../world.js";
import { discard, type Send } from "./send.js";

export const retryPolicy = {
  tries: 3,
  firstWaitMs: 1000,
  factor: 3,
  /** Share by which a wait may be longer, so that many jobs do not come back in the same moment. */
  jitter: 0.25,
  /** A registry that wants more than this is not waited for: the run says so and ends. */
  longestWaitMs: 60_000,
  // 499 and 522 are no standard: proxies (nginx, Cloudflare) answer them for connections that broke behind them.
  statuses: [408, 429, 499, 500, 502, 503, 504, 522],
} as const;

export type Waiting = Pick<World, "clock" | "signal" | "progress"> & {
  /** 0 to 1. */
  readonly random?: () => number;
};

export function isWorthRetrying({ status }: Response): boolean {
  return (retryPolicy.statuses as readonly number[]).includes(status);
}

/**
 * Milliseconds before try number `next` (the second is 2); undefined where waiting makes no sense.
 *
 * @param retryAfter  the header: seconds, or a date
 */
export function waitBefore(next: number, retryAfter: string | null, now: Date, random: number): number | undefined {
  const asked = retryAfter === null ? undefined : askedWaitMs(retryAfter, now);
  if (asked !== undefined && asked > retryPolicy.longestWaitMs) return undefined;
  const backoff = retryPolicy.firstWaitMs * retryPolicy.factor ** (next - 2) * (1 + random * retryPolicy.jitter);
  return Math.max(asked ?? 0, backoff);
}

function askedWaitMs(retryAfter: string, now: Date): number | undefined {
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

/**
 * Makes up to three attempts and gives the last answer, whatever it is.
 *
 * @param again  whether an answer calls for another attempt
 * @throws what the last attempt threw; a Problem other than REGISTRY_UNREACHABLE at once
 */
export async function withRetries(
  attempt: () => Promise<Response>,
  doing: string,
  { clock, signal, progress, random = Math.random }: Waiting,
  again: (response: Response) => boolean = isWorthRetrying,
): Promise<Response> {
  for (let next = 2; ; next++) {
    const outcome = await attempt().catch((error: unknown) => {
      if (next > retryPolicy.tries || !(error instanceof Problem) || error.code !== "REGISTRY_UNREACHABLE") throw error;
      return error;
    });
    const response = outcome instanceof Problem ? undefined : outcome;
    if (response !== undefined && (next > retryPolicy.tries || !again(response))) return response;
    const waitMs = waitBefore(next, response?.headers.get("retry-after") ?? null, clock.now(), random());
    if (waitMs === undefined && response !== undefined) return response;
    const why = outcome instanceof Problem ? outcome.message : `the registry answered ${outcome.status}`;
    progress.detail(`${doing}: ${why}; again in ${((waitMs ?? 0) / 1000).toFixed(1)} s`);
    if (response !== undefined) await discard(response);
    await clock.sleep(waitMs ?? 0, signal);
    if (signal.aborted) throw cancelled(doing, signal.reason);
  }
}

/** The step that sends small requests again. Uploads retry as a whole instead, since their address is used up. */
export function retrying(send: Send, waiting: Waiting): Send {
  return (request) => withRetries(() => send(request), request.doing, waiting);
}
