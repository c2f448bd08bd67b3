/** One attempt: a request to one server, its answer streamed back. */
import { request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { Body } from "./body.js";
import type { Ending } from "./counters.js";
import type { Upstream } from "./proxy.js";

export interface Outcome {
  readonly ending: Ending;
  /** The client has got a status; nothing else may be sent to it. */
  readonly answered: boolean;
}

export interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Body;
  readonly upstream: Upstream;
  readonly timeoutMs: number;
  /** Added to the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Never throws; says how it ended. "refused" promises that the server has seen no byte of it. */
export function passOn({ request, response, body, upstream, timeoutMs, headers }: Passage): Promise<Outcome> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve({ ending: "abandoned", answered: false });
    let connected = false;
    let answered = false;
    const outgoing = ask({
      host: "127.0.0.1",
      port: upstream.port,
      agent: upstream.agent,
      method: request.method,
      path: request.url,
      headers: forwardedHeaders(request),
    });
    const timer = setTimeout(() => end("timeout"), timeoutMs);
    const onClientGone = () => {
      if (!response.writableFinished) end("abandoned");
    };
    response.on("close", onClientGone);

    let over = false;
    function end(ending: Ending): void {
      if (over) return;
      over = true;
      clearTimeout(timer);
      response.off("close", onClientGone);
      if (typeof ending !== "number") {
        request.unpipe(outgoing);
        outgoing.destroy();
        // Half an answer cannot be taken back: the client sees the connection break.
        if (answered) response.destroy();
      }
      resolve({ ending, answered });
    }

    outgoing.on("error", () => end(connected ? "broken" : "refused"));
    outgoing.on("response", (answer) => {
      answered = true;
      response.writeHead(answer.statusCode ?? 502, { ...endToEnd(answer.headers), ...headers });
      answer.on("error", () => end("broken"));
      answer.on("aborted", () => end("broken"));
      answer.on("end", () => end(answer.statusCode ?? 502));
      answer.pipe(response);
    });
    outgoing.on("socket", (socket) => {
      const send = () => {
        connected = true;
        if (body.kind === "whole") return outgoing.end(body.bytes);
        outgoing.write(body.bytes);
        request.pipe(outgoing);
        if (request.destroyed && !request.complete) end("abandoned");
      };
      if (socket.connecting) socket.once("connect", send);
      else send();
    });
  });
}

/** Headers between two neighbours only (RFC 9110, 7.6.1); node sets its own. */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
]);

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? "").toLowerCase().split(/\s*,\s*/);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.includes(name)));
}

function forwardedHeaders(request: IncomingMessage): IncomingHttpHeaders {
  const before = request.headers["x-forwarded-for"];
  const address = request.socket.remoteAddress ?? "";
  return { ...endToEnd(request.headers), "x-forwarded-for": before ? `${String(before)}, ${address}` : address };
}
