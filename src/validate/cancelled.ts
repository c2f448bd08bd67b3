/** Where validation stops when the run is cancelled: between pieces of a file, between batches. */
import { Problem } from "../errors.js";

/** @throws Problem CANCELLED */
export function stopWhenCancelled(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new Problem("CANCELLED", {
    what: "cancelled while the model was validated",
    remedy: "Nothing was changed. Start the run again.",
  });
}
