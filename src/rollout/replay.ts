/**
 * Replays known rows to both arms at the same rate, as if users had sent them.
 *
 * Open loop: a request is sent when it is due, not when the one before was answered, so a slow arm is not spared. It
 * runs in the command's process and ends with it. What could not be sent is counted, for both arms alike.
 */
import type { Clock } from "../world.js";
import { replaySlot } from "./replay-schedule.js";
import type { ArmName } from "./seams.js";

/** A row as the server's protocol encodes it. */
export interface ReplayRequest {
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
}

export interface ReplayPlan {
  /** Of the proxy, without a path; asked anew when it no longer answers there. */
  readonly url: () => Promise<string | undefined>;
  readonly requests: readonly ReplayRequest[];
  /** Requests a second to each arm. */
  readonly ratePerArm: number;
}

export interface ReplayParts {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
}

export interface ReplayCount {
  readonly sent: Readonly<Record<ArmName, number>>;
  /** Answered with 2xx. */
  readonly answered: Readonly<Record<ArmName, number>>;
  /** Pairs left out because too many requests were under way, or because this process was too busy to send in time. */
  readonly pairsLeftOut: number;
}

/** As many as two seconds hold, at most: an arm that is this far behind shows it in what it has. */
const inFlightSeconds = 2;
/** Later than this a request is left out; sending all that was missed at once would be a burst that nobody asked for. */
const latestMs = 250;
const pauseMs = 100;
/** What is under way at the end has this long to be answered. */
const lastMs = 1_000;

/** Runs until the signal aborts, then waits for the requests under way (a second at most). */
export async function replay(plan: ReplayPlan, parts: ReplayParts, signal: AbortSignal): Promise<ReplayCount> {
  const { requests, ratePerArm } = plan;
  const { clock } = parts;
  const sent = { stable: 0, canary: 0 };
  const answered = { stable: 0, canary: 0 };
  const underWay = { stable: new Set<Promise<void>>(), canary: new Set<Promise<void>>() };
  const most = Math.max(8, Math.ceil(ratePerArm * inFlightSeconds));
  // One a request: a signal that all of them shared would keep every request's listener until it is collected.
  const givingUp = new Set<AbortController>();
  let pairsLeftOut = 0;
  let url = await plan.url();
  let paused = false;
  let began = clock.monotonic();

  async function send(arm: ArmName, { path, body, contentType }: ReplayRequest): Promise<void> {
    const giveUp = new AbortController();
    givingUp.add(giveUp);
    try {
      const answer = await parts.fetch(url + path, {
        method: "POST",
        body,
        headers: { "content-type": contentType, "x-model-release-replay": arm },
        signal: giveUp.signal,
      });
      await answer.arrayBuffer();
      // The proxy names the arm that answered; where it does not, that arm is not ready and nothing was measured.
      if (answer.headers.get("x-model-release-arm") === null) paused = true;
      else sent[arm] += 1;
      if (answer.ok) answered[arm] += 1;
    } catch {
      // The proxy itself is away: it counts nothing, and is looked for again.
      paused = true;
      url = undefined;
    } finally {
      givingUp.delete(giveUp);
    }
  }

  for (let n = 0; !signal.aborted; n += 2) {
    const pair = [replaySlot(n, requests.length, ratePerArm), replaySlot(n + 1, requests.length, ratePerArm)] as const;
    if (paused || url === undefined) {
      await clock.sleep(pauseMs, signal);
      url ??= await plan.url();
      paused = false;
      // The pause is not time to make up for.
      began = clock.monotonic() - pair[0].dueMs;
      if (url === undefined) continue;
    }
    const late = clock.monotonic() - began - pair[0].dueMs;
    if (late > latestMs || underWay.stable.size >= most || underWay.canary.size >= most) {
      pairsLeftOut += 1;
      // Nothing is due yet after a pair that was left out for its arms: wait for the next one's time.
      if (late <= latestMs) await clock.sleep(Math.max(0, pair[1].dueMs - (clock.monotonic() - began)), signal);
      continue;
    }
    for (const { dueMs, row, arm } of pair) {
      const wait = dueMs - (clock.monotonic() - began);
      if (wait > 0) await clock.sleep(wait, signal);
      if (signal.aborted) break;
      const sending = send(arm, requests[row]!).finally(() => underWay[arm].delete(sending));
      underWay[arm].add(sending);
    }
  }
  // Nobody reads the counters any more: what is not answered in time is given up.
  const answeredAll = new AbortController();
  const all = Promise.all([...underWay.stable, ...underWay.canary]).then(() => answeredAll.abort());
  await clock.sleep(lastMs, answeredAll.signal);
  for (const request of givingUp) request.abort();
  await all;
  return { sent, answered, pairsLeftOut };
}
