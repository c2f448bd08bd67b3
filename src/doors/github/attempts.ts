/** What is written on GitHub beside the work: each try by itself, and one that fails is said, and changes nothing. */
import * as core from "@actions/core";
import { explain } from "../../errors.js";

export interface Attempts {
  /** @returns undefined where it could not be written */
  try<T>(what: string, write: () => Promise<T>): Promise<T | undefined>;
  /** Says why something is not written at all. */
  leaveOut(what: string, why: string): void;
  /** All that is not written, and why, in lines for the summary. */
  readonly missing: readonly string[];
}

export function attempts(): Attempts {
  const missing: string[] = [];
  return {
    missing,
    try: async (what, write) => {
      try {
        return await write();
      } catch (error) {
        core.warning(`${what} could not be written:\n${explain(error)}`);
        missing.push(`${what} could not be written: ${(error as Error).message}`);
        return undefined;
      }
    },
    leaveOut: (what, why) => {
      core.warning(`${what} is not written: ${why}`);
      missing.push(`${what} is not written: ${why.split("\n")[0]}`);
    },
  };
}
