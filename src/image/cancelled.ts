/** What a cancelled run says of an image that was under way. */
import { Problem } from "../errors.js";

export function cancelled(doing: string, cause?: unknown): Problem {
  return new Problem("CANCELLED", {
    what: `cancelled while ${doing}`,
    remedy: "Run again: what was written or sent whole is found and skipped. No tag was moved.",
    cause,
  });
}

/** @throws Problem CANCELLED */
export function stopIfCancelled(signal: AbortSignal | undefined, doing: string): void {
  if (signal?.aborted) throw cancelled(doing, signal.reason);
}
