/** The real outside: this machine's clock, file system and network. */
import { readFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Progress } from "../progress.js";
import type { Clock, World } from "../world.js";

export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  sleep: async (ms, signal) => {
    try {
      await wait(ms, undefined, { signal });
    } catch (error) {
      // An aborted wait ends at once, as its contract says; nothing else can go wrong in it.
      if (!signal?.aborted) throw error;
    }
  },
};

export function realWorld(home: string, progress: Progress, signal: AbortSignal): World {
  return {
    clock: systemClock,
    files,
    fetch: globalThis.fetch,
    environment: process.env,
    progress,
    signal,
    home,
    version: versionOf(home),
  };
}

/** model-release's own version, as the package.json beside the doors has it. */
export function versionOf(home: string): string {
  return (JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string }).version;
}
