/** The built-in model server: one ONNX session behind `/predict`, the Open Inference Protocol, probes and metrics. */
import type { AddressInfo } from "node:net";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { Problem } from "../errors.js";
import type { Session, Signature } from "../inference/session.js";
import { parseBody } from "../protocols/fault.js";
import { versionHeader } from "../runtimes/onnx-metrics.js";
import type { ServedModel } from "../runtimes/served-model.js";
import { errnoOf } from "../storage/problems.js";
import { type Batching, batching } from "./batching.js";
import { type Drained, type DrainTimes, drainable } from "./drain.js";
import type { Log } from "./log.js";
import { serverMetrics, trafficOf } from "./metrics.js";
import { admits, type Load, retryAfterSeconds } from "./queue.js";
import { Overloaded, refusal, refuse } from "./refusals.js";
import { send } from "./replies.js";
import { addRoutes, type Serving } from "./routes.js";
import { warmUp } from "./warm-up.js";

export interface ServerLimits {
  /** Rows in one run of the model. */
  readonly batchRows: number;
  /** Predictions let in at a time; one more gets 503 with Retry-After. */
  readonly requests: number;
  /** Rows in one request. */
  readonly rows: number;
  /** Bytes of one body, and of all bodies let in at a time. */
  readonly bodyBytes: number;
  readonly pendingBytes: number;
}

export const defaultLimits: ServerLimits = {
  batchRows: 128,
  requests: 256,
  rows: 10_000,
  bodyBytes: 16 * 2 ** 20,
  pendingBytes: 256 * 2 ** 20,
};

export interface ServerOptions {
  /** Not closed by the server: who opened it closes it, after `drain`. */
  readonly session: Session;
  readonly model: ServedModel;
  /** model-release's own, which `GET /v2` tells. */
  readonly serverVersion: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  readonly limits?: Partial<ServerLimits>;
  readonly drainTimes?: DrainTimes;
  /** `none` is ready at once; `synthetic` (the default) after an inference has succeeded. */
  readonly warmUp?: "synthetic" | "none";
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Settles when the warm-up has run: whether the server is ready by it, and if not, why (without row contents). */
  readonly warmedUp: Promise<{ readonly ready: boolean; readonly error?: unknown }>;
  /** Not ready from now on; what was let in is answered. Resolves when nothing listens any more; may be called twice. */
  drain(): Promise<Drained>;
}

/**
 * Starts to serve; resolves when it listens. `/readyz` says yes only after an inference has succeeded.
 *
 * @throws Problem SERVER_PORT_IN_USE, SERVER_CANNOT_LISTEN
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { session, model, log, drainTimes = { graceMs: 300, lateMs: 60_000, withinMs: 10_000 } } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const state = { warm: options.warmUp === "none", draining: false };
  const ready = () => state.warm && !state.draining;

  const gate = admission(limits);
  const metrics = serverMetrics(model, () => gate.load().requests, ready);
  const watched: Session = {
    signature: session.signature,
    close: () => session.close(),
    run: async (inputs) => {
      const outputs = await session.run(inputs);
      state.warm = true; // a request that was answered proves as much as made-up rows do
      return outputs;
    },
  };
  const batches = batching(watched, { maxRows: limits.batchRows, onRun: metrics.ran });

  const app = createApp(limits);
  const drainServer = drainable(app.server);
  app.addHook("onRequest", async (_request, reply) => {
    reply.header(versionHeader, model.version);
    if (state.draining) reply.header("connection", "close");
  });
  const serving: Serving = {
    serverVersion: options.serverVersion,
    model,
    signature: session.signature,
    batches,
    limits,
    log,
    ready,
    draining: () => state.draining,
    metrics,
    letIn: (request, reply, protocol) => {
      const started = performance.now();
      const leave = gate.enter(request);
      // 'close' comes once for every answer, sent whole or cut off.
      reply.raw.once("close", () => {
        const seconds = (performance.now() - started) / 1000;
        leave?.(seconds);
        const code = reply.raw.writableFinished ? reply.raw.statusCode : 499;
        metrics.answered({ protocol, traffic: trafficOf(request), code, seconds });
      });
      if (leave === undefined) throw new Overloaded(gate.retryAfterSeconds());
    },
  };
  addErrorReplies(app, limits, log);
  addRoutes(app, serving);
  await listen(app, options);

  let drained: Promise<Drained> | undefined;
  const { port } = app.server.address() as AddressInfo;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host === "0.0.0.0" || host === "[::]" ? "127.0.0.1" : host}:${port}`,
    port,
    warmedUp: becomeWarm(session.signature, model, batches, state, log),
    drain: () => {
      state.draining = true;
      drained ??= drainServer(drainTimes).then(async (how) => {
        await app.close();
        return how;
      });
      return drained;
    },
  };
}

async function becomeWarm(
  signature: Signature,
  { features }: ServedModel,
  batches: Batching,
  state: { readonly warm: boolean },
  log: Log,
): Promise<{ ready: boolean; error?: unknown }> {
  if (state.warm) return { ready: true };
  const error = await warmUp(signature, features, (inputs) => batches.run(inputs, () => false));
  if (error === undefined) return { ready: true };
  log.failed(
    "the warm-up on made-up rows (ready after the first real answer, or with MODEL_RELEASE_WARM_UP=none)",
    error,
  );
  return { ready: false, error };
}

function createApp(limits: ServerLimits): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    // Longer than the 60 s after which the usual load balancers drop idle connections: the side that reuses a
    // connection should be the one that closes it, else a request meets a closing socket.
    keepAliveTimeout: 75_000,
    // A body that never ends holds a place: it is given up after this long.
    requestTimeout: 60_000,
    return503OnClosing: false,
    // Names of models may be longer than the 100 characters that fastify matches by itself.
    routerOptions: { maxParamLength: 1_000 },
    frameworkErrors: (error, _request, reply) => send(reply as FastifyReply, refusal(error, limits)),
  });
  app.removeAllContentTypeParsers();
  const parse = (_request: FastifyRequest, body: string, done: (error: null, value: unknown) => void) =>
    done(null, parseBody(body));
  app.addContentTypeParser(["application/json"], { parseAs: "string" }, parse);
  return app;
}

function addErrorReplies(app: FastifyInstance, limits: ServerLimits, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = refusal(error, limits);
    if (answer.unforeseen) log.failed(`${request.method} ${request.routeOptions.url ?? "(no route)"}`, error);
    return send(reply, answer);
  });
  app.setNotFoundHandler((_request, reply) =>
    send(
      reply,
      refuse(404, "there is no such route; predictions are at POST /predict and POST /v2/models/{name}/infer"),
    ),
  );
}

/** Who is let in: counted before the body is read, so that refusing is cheap when it matters. */
function admission(limits: ServerLimits) {
  let load: Load = { requests: 0, bytes: 0 };
  let secondsPerRequest: number | undefined;
  return {
    load: () => load,
    retryAfterSeconds: () => retryAfterSeconds(load, secondsPerRequest),
    /** What to call when it leaves; undefined where it may not come in. */
    enter(request: FastifyRequest): ((seconds: number) => void) | undefined {
      const stated = Number(request.headers["content-length"]);
      const bytes = Number.isFinite(stated) ? Math.min(stated, limits.bodyBytes) : limits.bodyBytes;
      if (!admits(load, bytes, { maxRequests: limits.requests, maxBytes: limits.pendingBytes })) return undefined;
      load = { requests: load.requests + 1, bytes: load.bytes + bytes };
      return (seconds) => {
        // Requests overlap: the pace is the time that one took, divided by how many were there with it.
        const pace = seconds / load.requests;
        secondsPerRequest = secondsPerRequest === undefined ? pace : 0.9 * secondsPerRequest + 0.1 * pace;
        load = { requests: load.requests - 1, bytes: load.bytes - bytes };
      };
    },
  };
}

async function listen(app: FastifyInstance, { port, host }: ServerOptions): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    await app.close();
    throw listenProblem(cause, host, port);
  }
}

function listenProblem(cause: unknown, host: string, port: number): Problem {
  const errno = errnoOf(cause);
  if (errno === "EADDRINUSE") {
    return new Problem("SERVER_PORT_IN_USE", {
      what: `port ${port} of ${host} is in use by another program`,
      remedy: `Stop that program ('ss -ltnp sport = :${port}' names it), or set PORT to another port; PORT=0 picks a free one.`,
      cause,
    });
  }
  return new Problem("SERVER_CANNOT_LISTEN", {
    what: `the server may not listen at ${host}:${port} (${errno ?? "no reason given"})`,
    remedy:
      errno === "EACCES"
        ? "Ports below 1024 need rights; set PORT to one above."
        : "Set HOST to an address of this machine: 127.0.0.1 for this machine alone, 0.0.0.0 for all that reach it.",
    cause,
  });
}
