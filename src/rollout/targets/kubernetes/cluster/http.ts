/**
 * Requests to the API server, on connections that are kept: client-node says who we are and whom we trust, Node's own
 * HTTP does the rest. (client-node's generated calls open a connection each, and drop the fields they do not know.)
 */
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { createInterface } from "node:readline";
import type { Problem } from "../../../../errors.js";
import type { Clock } from "../../../../world.js";
import { createAuthentication } from "./authentication.js";
import type { ClusterAccess } from "./config.js";
import { connectionProblem, TimedOut } from "./problems.js";

export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text. */
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** "get deployments/churn", for messages. */
  readonly doing: string;
  /** False for what goes to a pod: its 5xx is its answer. */
  readonly again?: boolean;
  /** Of an answer; where it is longer, it is not read on and the request has failed. */
  readonly mostBytes?: number;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

export interface Connection {
  /** @throws Problem KUBERNETES_UNREACHABLE, KUBERNETES_TLS, KUBERNETES_UNAUTHORIZED (a plugin that failed) */
  send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer>;
  /**
   * Gives each line of an answer as it comes; resolves at its end with what the answer was where it was no success.
   *
   * @throws what `send` throws, also when nothing at all came for `quietMs`
   */
  follow(
    request: ApiRequest,
    onLine: (line: string) => void,
    quietMs: number,
    signal: AbortSignal,
  ): Promise<ApiAnswer | undefined>;
  /** Ends the connections that are kept; requests under way end with their own signals. */
  close(): void;
}

const answerWithinMs = 10_000;
const attempts = 3;
/** More than any answer that is asked for: what is longer is a mistake, and would cost the memory. */
const longestAnswer = 64 * 1024 * 1024;

export function createConnection(access: ClusterAccess, clock: Clock): Connection {
  const { server } = access;
  const base = new URL(server);
  const authentication = createAuthentication(access);

  /** @returns the answer's head; its body follows. */
  const open = async (request: ApiRequest, signal: AbortSignal): Promise<IncomingMessage> => {
    const options = await authentication.options(signal);
    const body =
      request.body === undefined || typeof request.body === "string" ? request.body : JSON.stringify(request.body);
    const query = request.query ? `?${new URLSearchParams(request.query)}` : "";
    return new Promise((resolve, reject) => {
      const send = base.protocol === "http:" ? httpRequest : httpsRequest;
      const outgoing: ClientRequest = send({
        ...options,
        hostname: base.hostname.replace(/^\[|\]$/g, ""),
        port: base.port,
        path: `${base.pathname.replace(/\/$/, "")}${request.path}${query}`,
        method: request.method,
        signal,
        headers: {
          accept: "application/json, */*",
          ...request.headers,
          ...options.headers,
          ...(body !== undefined && {
            "content-type": request.contentType ?? "application/json",
            "content-length": Buffer.byteLength(body),
          }),
        },
      });
      outgoing.once("response", resolve);
      outgoing.once("error", reject);
      outgoing.end(body);
    });
  };

  const once = (request: ApiRequest, signal: AbortSignal) =>
    within(answerWithinMs, signal, async (limited) => {
      const answer = await open(request, limited);
      return {
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: await readAll(answer, request.mostBytes),
      };
    }).catch((error: unknown) => {
      if (signal.aborted) throw signal.reason;
      throw connectionProblem(error, { server, doing: request.doing });
    });

  return {
    send: async (request, signal) => {
      for (let attempt = 1; ; attempt++) {
        const answer = await once(request, signal).catch((error: Problem) => error);
        const waitMs = attempt < attempts ? waitBefore(attempt, request, answer) : undefined;
        if (waitMs === undefined) {
          if ("status" in answer) return answer;
          throw answer;
        }
        await clock.sleep(waitMs, signal);
        signal.throwIfAborted();
      }
    },
    follow: async (request, onLine, quietMs, signal) => {
      const quiet = new AbortController();
      const limited = joined(signal, quiet);
      let timer: NodeJS.Timeout | undefined;
      const heard = (limitMs: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => quiet.abort(new TimedOut(limitMs)), limitMs).unref();
      };
      try {
        heard(answerWithinMs);
        const answer = await open(request, quiet.signal);
        heard(quietMs);
        if (answer.statusCode !== 200) {
          return { status: answer.statusCode ?? 0, headers: answer.headers, text: await readAll(answer) };
        }
        answer.on("data", () => heard(quietMs));
        const failed = new Promise<never>((_, reject) => answer.once("error", reject));
        const read = async () => {
          for await (const line of createInterface({ input: answer })) onLine(line);
        };
        await Promise.race([read(), failed]);
        return undefined;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw connectionProblem(error, { server, doing: request.doing });
      } finally {
        clearTimeout(timer);
        limited.end();
      }
    },
    close: () => authentication.close(),
  };
}

/** Reading may be asked again at once; what writes only where the server said that it did not even look at it (429). */
function waitBefore(attempt: number, { method, again = true }: ApiRequest, answer: ApiAnswer | Problem) {
  if (!again) return undefined;
  const gentleMs = 200 * 4 ** (attempt - 1);
  if (!("status" in answer)) {
    const mayPass = method === "GET" && answer.code === "KUBERNETES_UNREACHABLE" && !(answer.cause instanceof TimedOut);
    return mayPass ? gentleMs : undefined;
  }
  if (answer.status === 429) return retryAfterMs(answer) ?? gentleMs;
  return method === "GET" && answer.status >= 500 ? (retryAfterMs(answer) ?? gentleMs) : undefined;
}

function retryAfterMs({ headers }: ApiAnswer): number | undefined {
  const seconds = Number(headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 5) * 1000 : undefined;
}

/** Aborts `inner` with `outer`, until ended. (AbortSignal.any leaks on Node 20 where the outer one lives long.) */
function joined(outer: AbortSignal, inner: AbortController): { end(): void } {
  const abort = () => inner.abort(outer.reason);
  if (outer.aborted) abort();
  outer.addEventListener("abort", abort);
  return { end: () => outer.removeEventListener("abort", abort) };
}

async function within<T>(ms: number, signal: AbortSignal, act: (limited: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const joint = joined(signal, limit);
  const timer = setTimeout(() => limit.abort(new TimedOut(ms)), ms);
  try {
    return await act(limit.signal);
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    clearTimeout(timer);
    joint.end();
  }
}

async function readAll(answer: IncomingMessage, mostBytes = longestAnswer): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error(`its answer is longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
