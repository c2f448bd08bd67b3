/**
 * Replays known rows to both arms at the same rate, as if users had sent them, over the way that the target has.
 *
 * Open loop: a request is sent when it is due, not when the one before was answered, so a slow arm is not spared. It
 * runs in the command's process and ends with it. What could not be sent is counted, for both arms alike.
 */
import type { Clock } from "../world.js";
import { replaySlot } from "./replay-schedule.js";
import type { ArmName, EncodedRequest } from "./seams.js";

/** What came of a row that was sent to an arm. */
export type Delivery =
  | { readonly kind: "answered"; readonly status: number; readonly text: string }
  /** The arm was not there, or the way to it failed: nothing was measured, and it counts against nobody. */
  | { readonly kind: "not-delivered"; readonly why: string };

/** The way to the arms: each target has one. */
export interface ReplaySender {
  /** Whether both arms can be sent to; asked at first, and after each pause. */
  isReady(signal: AbortSignal): Promise<boolean>;
  /** Marks the row as replayed and sends it, once. Rejects only where it was aborted. */
  send(arm: ArmName, request: EncodedRequest, signal: AbortSignal): Promise<Delivery>;
  /** How long is waited after what could not be delivered. */
  readonly pauseMs: number;
  /** Requests that may be under way to an arm, where the way is not ours alone. */
  readonly mostUnderWay?: number;
}

export interface ReplayPlan {
  readonly sender: ReplaySender;
  readonly requests: readonly EncodedRequest[];
  /** Requests a second to each arm. */
  readonly ratePerArm: number;
  /** Told of each row that an arm has answered, whatever the answer is. */
  readonly onAnswer?: (answer: ReplayedAnswer) => void;
}

export interface ReplayedAnswer {
  readonly arm: ArmName;
  /** Index of the request. */
  readonly row: number;
  readonly status: number;
  readonly text: string;
}

export interface ReplayCount {
  readonly sent: Readonly<Record<ArmName, number>>;
  /** Answered with 2xx. */
  readonly answered: Readonly<Record<ArmName, number>>;
  /** Pairs left out because too many requests were under way, or because this process was too busy to send in time. */
  readonly pairsLeftOut: number;
  /** Rows that reached no arm, and why the last of them did not. */
  readonly lost: { readonly rows: number; readonly why?: string };
}

/** As many as two seconds hold, at most: an arm that is this far behind shows it in what it has. */
const inFlightSeconds = 2;
/** Later than this a request is left out; sending all that was missed at once would be a burst that nobody asked for. */
const latestMs = 250;
/** What is under way at the end has this long to be answered. */
const lastMs = 1_000;

/** Runs until the signal aborts, then waits for the requests under way (a second at most). */
export async function replay(plan: ReplayPlan, clock: Clock, signal: AbortSignal): Promise<ReplayCount> {
  const { sender, requests, ratePerArm } = plan;
  const posting = createPosting(plan);
  let pairsLeftOut = 0;
  let began = clock.monotonic();
  let isBegun = false;
  for (let n = 0; !signal.aborted; n += 2) {
    const pair = [replaySlot(n, requests.length, ratePerArm), replaySlot(n + 1, requests.length, ratePerArm)] as const;
    while (!posting.isReady && !signal.aborted) {
      if (isBegun) await clock.sleep(sender.pauseMs, signal);
      isBegun = true;
      await posting.look(signal);
      // The pause is not time to make up for.
      began = clock.monotonic() - pair[0].dueMs;
    }
    const late = clock.monotonic() - began - pair[0].dueMs;
    if (late > latestMs || posting.isFull()) {
      pairsLeftOut += 1;
      // Nothing is due yet after a pair that was left out for its arms: wait for the next one's time.
      if (late <= latestMs) await clock.sleep(Math.max(0, pair[1].dueMs - (clock.monotonic() - began)), signal);
      continue;
    }
    for (const { dueMs, row, arm } of pair) {
      const wait = dueMs - (clock.monotonic() - began);
      if (wait > 0) await clock.sleep(wait, signal);
      if (signal.aborted) break;
      posting.post(arm, row);
    }
  }
  await posting.end(clock);
  return { ...posting.counted(), pairsLeftOut };
}

/** The requests under way, and what became of those before. */
function createPosting({ sender, requests, ratePerArm, onAnswer }: ReplayPlan) {
  const count = { sent: { stable: 0, canary: 0 }, answered: { stable: 0, canary: 0 } };
  let lost: ReplayCount["lost"] = { rows: 0 };
  const underWay = { stable: new Set<Promise<void>>(), canary: new Set<Promise<void>>() };
  const most = Math.min(sender.mostUnderWay ?? Number.POSITIVE_INFINITY, Math.max(8, ratePerArm * inFlightSeconds));
  // One a request: a signal that all of them shared would keep every request's listener until it is collected.
  const givingUp = new Set<AbortController>();
  let isReady = false;

  async function send(arm: ArmName, row: number): Promise<void> {
    const giveUp = new AbortController();
    givingUp.add(giveUp);
    try {
      const delivery = await sender.send(arm, requests[row]!, giveUp.signal);
      if (delivery.kind === "not-delivered") {
        isReady = false;
        lost = { rows: lost.rows + 1, why: delivery.why };
        return;
      }
      const { status, text } = delivery;
      count.sent[arm] += 1;
      if (status >= 200 && status < 300) count.answered[arm] += 1;
      onAnswer?.({ arm, row, status, text });
    } catch {
      // Given up at the end.
    } finally {
      givingUp.delete(giveUp);
    }
  }

  return {
    counted: () => ({ ...count, lost }),
    get isReady() {
      return isReady;
    },
    /** A look that fails finds nobody; it is tried again. */
    look: async (signal: AbortSignal) => {
      isReady = await sender.isReady(signal).catch(() => false);
    },
    isFull: () => underWay.stable.size >= most || underWay.canary.size >= most,
    post: (arm: ArmName, row: number) => {
      const sending = send(arm, row).finally(() => underWay[arm].delete(sending));
      underWay[arm].add(sending);
    },
    /** Nobody reads the counters any more: what is not answered in time is given up. */
    end: async (clock: Clock) => {
      const answeredAll = new AbortController();
      const all = Promise.all([...underWay.stable, ...underWay.canary]).then(() => answeredAll.abort());
      await clock.sleep(lastMs, answeredAll.signal);
      for (const request of givingUp) request.abort();
      await all;
    },
  };
}
