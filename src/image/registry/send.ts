/** One HTTP request to a registry, with patience that ends, and with network failures told in words. */

import { cancelled } from "../../cancelled.js";
import type { World } from "../../world.js";
import { networkProblem } from "./network.js";

export interface Body {
  readonly sizeBytes: number;
  /** From the beginning each time, so that a request can be sent again. */
  open(): AsyncIterable<Uint8Array>;
}

/** A body that is in memory; without bytes, the empty one that POST and PUT need for their Content-Length. */
export function bodyOf(bytes: Uint8Array = new Uint8Array()): Body {
  return {
    sizeBytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

export interface RegistryRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
  /** For messages: "pushing models/churn.onnx". */
  readonly doing: string;
}

/** A step of the way to the registry; steps are laid round each other (retries(redirects(authorization(network)))). */
export type Send = (request: RegistryRequest) => Promise<Response>;

export interface Patience {
  /** Until the first line of the answer, where nothing is sent. */
  readonly answerMs: number;
  /** While sending: without a single chunk being taken. */
  readonly stalledMs: number;
  /** After the last byte was sent: registries check and move large blobs before they answer. */
  readonly commitMs: number;
}
export const usualPatience: Patience = { answerMs: 30_000, stalledMs: 60_000, commitMs: 300_000 };

/** The innermost step: the network itself. Redirects come back as they are. */
export function overNetwork(
  { fetch, signal }: Pick<World, "fetch" | "signal">,
  patience: Patience = usualPatience,
): Send {
  return async ({ method, url, headers, body, doing }) => {
    const limit = new Limit();
    let ownFailure: unknown;
    const watched = async function* (open: Body["open"]) {
      try {
        for await (const chunk of open()) {
          limit.restart(patience.stalledMs);
          yield chunk;
        }
        limit.restart(patience.commitMs);
      } catch (error) {
        ownFailure = error;
        throw error;
      }
    };
    // An empty body is no stream: as one it would be sent chunked, which some registries refuse.
    const isStream = body !== undefined && body.sizeBytes > 0;
    limit.restart(body ? patience.stalledMs : patience.answerMs);
    try {
      return await fetch(url, {
        method,
        headers: { ...headers, ...(body && { "content-length": String(body.sizeBytes) }) },
        signal: AbortSignal.any([signal, limit.signal]),
        ...(isStream ? streaming : { redirect: "manual" as const }),
        ...(isStream && { body: asBody(watched(body.open)) }),
      });
    } catch (error) {
      if (ownFailure !== undefined) throw ownFailure;
      if (signal.aborted) throw cancelled(doing, error);
      throw networkProblem(error, { host: url.host, doing, waitedMs: limit.reachedMs });
    } finally {
      limit.end();
    }
  };
}

/**
 * Only so does Node's fetch not keep a second copy of the whole body in memory, for a redirect that it might have to
 * follow (undici's httpNetworkOrCacheFetch clones the request otherwise). An upload is never redirected.
 */
const streaming = { duplex: "half", redirect: "error", window: null } as const;

/** fetch takes any async iterable; the types of Node 20 have not heard of it. */
function asBody(bytes: AsyncIterable<Uint8Array>): ReadableStream {
  return bytes as unknown as ReadableStream;
}

/**
 * A time-out that can be put off. By the real clock: it bounds real input and output, also where a test's clock
 * lets retries wait no time at all.
 */
class Limit {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  /** How long was waited in vain, once that has happened. */
  reachedMs: number | undefined;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  restart(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.reachedMs = ms;
      this.controller.abort();
    }, ms);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

/** Gives an answer's connection back without reading on. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}
