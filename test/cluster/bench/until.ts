/** Waits for something to become true. */
import { setTimeout as sleep } from "node:timers/promises";

/** @throws Error that says what was awaited, and the last failure of the look itself */
export async function until(what: string, look: () => Promise<boolean>, patienceMs = 60_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  let failure: unknown;
  while (performance.now() < deadline) {
    try {
      if (await look()) return;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await sleep(100);
  }
  throw new Error(`waited ${patienceMs / 1000} s in vain for ${what}`, { cause: failure });
}
