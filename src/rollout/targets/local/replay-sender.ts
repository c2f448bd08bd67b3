/** Sends replayed rows to the proxy, which passes each on to the arm that it is marked for. */
import type { World } from "../../../world.js";
import type { ReplaySender } from "../../replay.js";
import { armHeader, replayHeader } from "./proxy.js";

/** @param url  of the proxy, without a path; undefined while nothing serves */
export function createLocalSender(
  url: () => Promise<string | undefined>,
  { fetch }: Pick<World, "fetch">,
): ReplaySender {
  let known: string | undefined;
  return {
    pauseMs: 100,
    isReady: async () => {
      known ??= await url();
      return known !== undefined;
    },
    send: async (arm, { path, body, contentType }, signal) => {
      try {
        const answer = await fetch(known + path, {
          method: "POST",
          body,
          headers: { "content-type": contentType, [replayHeader]: arm },
          signal,
        });
        const text = await answer.text();
        // The proxy names the arm that answered; where it does not, that arm is not ready and nothing was measured.
        if (answer.headers.get(armHeader) === null) return { kind: "not-delivered", why: `no ${arm} was ready` };
        return { kind: "answered", status: answer.status, text };
      } catch {
        signal.throwIfAborted();
        // The proxy itself is away, and may come back at another port.
        known = undefined;
        return { kind: "not-delivered", why: "the local host did not answer" };
      }
    },
  };
}
