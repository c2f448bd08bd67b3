/** A few known rows, sent to one server itself, past the proxy. */
import type { World } from "../../../world.js";
import type { EncodedRequest, Smoke } from "../../seams.js";

/** @param url  the server's own, without a path */
export async function sendSmoke(
  url: string,
  requests: readonly EncodedRequest[],
  fetch: World["fetch"],
  signal: AbortSignal,
): Promise<Smoke> {
  for (const [i, { path, body, contentType }] of requests.entries()) {
    try {
      const answer = await fetch(url + path, {
        method: "POST",
        body,
        headers: { "content-type": contentType },
        signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
      });
      const text = await answer.text();
      // The answer of a server may hold what it was sent: only its beginning, and only when it is an error's.
      if (!answer.ok)
        return { passed: false, what: `row ${i + 1} was answered with ${answer.status}: ${text.slice(0, 200)}` };
    } catch (error) {
      signal.throwIfAborted();
      return { passed: false, what: `row ${i + 1} was not answered: ${(error as Error).message}` };
    }
  }
  return { passed: true, what: `${requests.length} rows answered` };
}
