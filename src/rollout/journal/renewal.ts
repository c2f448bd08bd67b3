/** Renews a claim while it is held. It does not keep the process alive: what has nothing more to do holds nothing. */
import type { Fence } from "../seams.js";

export interface Renewal {
  start(fence: Fence): void;
  /** Something else has just renewed it. */
  done(fence: Fence): void;
  /** Without a fence, whatever is held. */
  stop(fence?: Fence): void;
}

/** A third of the claim's duration: two may fail before anybody thinks that the holder is dead. */
const everyMs = 10_000;

/** @param renew  whether it is still held */
export function createRenewal(renew: (fence: Fence) => Promise<boolean>): Renewal {
  let held: Fence | undefined;
  let timer: NodeJS.Timeout | undefined;

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void once(), everyMs).unref();
  };
  const once = async () => {
    const fence = held;
    if (fence === undefined) return;
    // What keeps it from being renewed, the next save or confirm meets, too; the next renewal may be luckier.
    const goesOn = await renew(fence).catch(() => true);
    if (held !== fence) return;
    if (goesOn) wait();
    else held = undefined;
  };

  return {
    start: (fence) => {
      held = fence;
      wait();
    },
    done: (fence) => {
      if (held?.epoch === fence.epoch) wait();
    },
    stop: (fence) => {
      if (fence !== undefined && held?.epoch !== fence.epoch) return;
      held = undefined;
      clearTimeout(timer);
    },
  };
}
