/** What a cancelled run says of the work that was under way; asked between pieces of it, never within one. */
import { Problem } from "./errors.js";

/** @param doing  "hashing models/churn.onnx" */
export function cancelled(doing: string, cause?: unknown): Problem {
  return new Problem("CANCELLED", {
    what: `cancelled while ${doing}`,
    remedy: "Run again: what was finished is found and kept, and nothing half-written was left.",
    cause,
  });
}

/** @throws Problem CANCELLED */
export function stopIfCancelled(signal: AbortSignal | undefined, doing: string): void {
  if (signal?.aborted) throw cancelled(doing, signal.reason);
}
