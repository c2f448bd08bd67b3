/**
 * Sending one blob: look first, then POST for an address and PUT the whole blob to it.
 *
 * In one piece, because most registries take gigabytes so and each piece costs a round trip. Where the registry (or a
 * proxy before it) sets a limit, in chunks.
 */
import { effect } from "../../effects.js";
import { Problem } from "../../errors.js";
import type { Blob } from "../blob.js";
import { trustedAddress } from "./addresses.js";
import { isWorthRetrying, type Waiting, withRetries } from "./retries.js";
import { bodyOf, discard, type Send } from "./send.js";

export interface UploadTarget {
  readonly registry: URL;
  readonly repository: string;
  /** Authorized, without retries of its own. */
  readonly send: Send;
  readonly waiting: Waiting;
  /** Whether the registry has the blob by now. */
  has(digest: string): Promise<boolean>;
  /** @throws always: the Problem that an answer stands for */
  refuse(response: Response, doing: string): Promise<never>;
}

/** Below the 100 MB at which common proxies cut requests off. */
const usualChunkBytes = 64 * 2 ** 20;

/**
 * Where the answer came from decides what a 404 means: at the start there is no such repository; later the upload has
 * been forgotten (BLOB_UPLOAD_UNKNOWN, seen on ghcr.io under load), and a new one helps.
 */
type Attempt = { readonly phase: "there" | "starting" | "sending"; readonly response: Response };

/** @throws Problem REGISTRY_…, or what reading the blob throws */
export async function uploadBlob(blob: Blob, target: UploadTarget): Promise<void> {
  const doing = `pushing ${blob.what}`;
  let last: Attempt["phase"] = "starting";
  let chunked = false;
  let tries = 0;
  const attempt = async (): Promise<Response> => {
    // Before another try: the answer may have been lost after the blob had arrived.
    if (tries++ > 0 && (await target.has(blob.digest))) return new Response(null, { status: 201 });
    const made = await sendOnce(blob, target, doing, chunked);
    last = made.phase;
    if (made.response.status === 413) chunked = true;
    return made.response;
  };
  const again = (response: Response) =>
    isWorthRetrying(response) ||
    (last === "sending" && (response.status === 404 || (response.status === 413 && tries === 1)));
  const response = await effect(`push blob ${blob.what}`, () => withRetries(attempt, doing, target.waiting, again));
  if (response.status === 400 && (await isDigestInvalid(response))) throw arrivedDifferent(blob, target);
  if (!response.ok) await target.refuse(response, doing);
  await discard(response);
}

async function sendOnce(blob: Blob, target: UploadTarget, doing: string, chunked: boolean): Promise<Attempt> {
  const start = new URL(`/v2/${target.repository}/blobs/uploads/`, target.registry);
  const response = await target.send({ method: "POST", url: start, body: bodyOf(), doing });
  if (response.status !== 202) return { phase: "starting", response };
  await discard(response);
  const location = nextLocation(response, start, target);
  const most = Number(response.headers.get("oci-chunk-max-length") ?? Number.POSITIVE_INFINITY);
  const least = Number(response.headers.get("oci-chunk-min-length") ?? 0);
  if (!chunked && !(blob.sizeBytes > most)) {
    const sent = await target.send({
      method: "PUT",
      url: finishing(location, blob.digest),
      headers: { "content-type": "application/octet-stream" },
      body: { sizeBytes: blob.sizeBytes, open: () => exactly(blob) },
      doing,
    });
    return { phase: "sending", response: sent };
  }
  const chunkBytes = Math.max(least, Math.min(usualChunkBytes, most));
  return { phase: "sending", response: await sendInChunks(blob, location, chunkBytes, target, doing) };
}

async function sendInChunks(
  blob: Blob,
  first: URL,
  chunkBytes: number,
  target: UploadTarget,
  doing: string,
): Promise<Response> {
  let location = first;
  let start = 0;
  for await (const chunk of inChunks(exactly(blob), chunkBytes)) {
    const url = location;
    const response = await target.send({
      method: "PATCH",
      url,
      headers: {
        "content-type": "application/octet-stream",
        "content-range": `${start}-${start + chunk.length - 1}`,
      },
      body: bodyOf(chunk),
      doing,
    });
    if (!response.ok) return response;
    await discard(response);
    location = nextLocation(response, url, target);
    start += chunk.length;
  }
  return target.send({ method: "PUT", url: finishing(location, blob.digest), body: bodyOf(), doing });
}

/** The registry's next address, whose query carries the upload's state and must be kept. */
function nextLocation(response: Response, requested: URL, { registry }: UploadTarget): URL {
  const written = response.headers.get("location");
  if (written === null) {
    throw new Problem("REGISTRY_FAILED", {
      what: `${registry.host} accepted an upload but gave no address for it`,
      remedy:
        "This is not an answer that a registry should give. Look for a proxy that takes the Location header away.",
    });
  }
  return trustedAddress(written, requested, registry, "an upload address");
}

function finishing(location: URL, digest: string): URL {
  const url = new URL(location);
  url.searchParams.set("digest", digest);
  return url;
}

/** The blob's bytes, no more and no fewer: a file that has changed is not half sent and then waited for. */
async function* exactly(blob: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  let sizeBytes = 0;
  for await (const chunk of blob.open()) {
    sizeBytes += chunk.length;
    if (sizeBytes > blob.sizeBytes) break;
    yield chunk;
  }
  if (sizeBytes !== blob.sizeBytes) throw sourceChanged(blob);
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>, chunkBytes: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    let rest = piece;
    while (size + rest.length >= chunkBytes) {
      const taken = rest.subarray(0, chunkBytes - size);
      yield Buffer.concat([...held, taken]);
      rest = rest.subarray(taken.length);
      held = [];
      size = 0;
    }
    if (rest.length > 0) held.push(rest);
    size += rest.length;
  }
  if (size > 0) yield Buffer.concat(held);
}

async function isDigestInvalid(response: Response): Promise<boolean> {
  return (await response.clone().text()).includes("DIGEST_INVALID");
}

function sourceChanged(blob: Blob): Problem {
  return new Problem("IMAGE_SOURCE_CHANGED", {
    what: `the files of the layer '${blob.what}' changed after its digest was taken`,
    remedy: "Something still writes them. Wait until it is finished, then run again; no tag was moved.",
  });
}

function arrivedDifferent(blob: Blob, { registry }: UploadTarget): Problem {
  return new Problem("REGISTRY_DIGEST", {
    what: `${registry.host} got other bytes for ${blob.what} than its digest ${blob.digest} says`,
    remedy: "The files changed while they were sent, or the way there changes bytes. Run again; no tag was moved.",
  });
}
