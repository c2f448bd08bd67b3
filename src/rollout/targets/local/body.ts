/** A request's body: small ones are held, so that they can be sent again; large ones stream through. */
import type { IncomingMessage } from "node:http";

export type Body =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  /** What was read so far; the rest is still in the request. Can be sent once. */
  | { readonly kind: "begun"; readonly bytes: Buffer };

/** A prediction's rows fit well within; an upload of images does not, and need not wait to be whole. */
const heldBytes = 256 * 1024;

/** Reads until the end or until the body proves to be large. A client that goes away ends it early. */
export function readBody(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > heldBytes) settle("begun");
    };
    const onEnd = () => settle("whole");
    const onClose = () => settle("begun");
    function settle(kind: Body["kind"]): void {
      request.off("data", onData).off("end", onEnd).off("close", onClose).off("error", onClose);
      if (kind === "begun") request.pause();
      resolve({ kind, bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) });
    }
    request.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
  });
}
