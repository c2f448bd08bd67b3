/** The server's routes: which path answers what. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../errors.js";
import { decodeOutputs, type Outputs } from "../inference/decode.js";
import { rowsOf } from "../inference/encode.js";
import type { Signature } from "../inference/session.js";
import { type Decoded, Fault } from "../protocols/fault.js";
import { decodeInferRequest, encodeInferResponse, modelMetadata } from "../protocols/open-inference.js";
import { decodePredictRequest, encodePredictResponse } from "../protocols/predict.js";
import type { ServedModel } from "../runtimes/served-model.js";
import type { Batching } from "./batching.js";
import type { Log } from "./log.js";
import { type Protocol, type ServerMetrics, trafficOf } from "./metrics.js";
import { answer, type PredictPlan, planPredict, predictRows } from "./predict.js";
import { refuse } from "./refusals.js";
import { send } from "./replies.js";

/** What the routes stand on. */
export interface Serving {
  readonly serverVersion: string;
  readonly model: ServedModel;
  readonly signature: Signature;
  readonly batches: Batching;
  readonly limits: { readonly rows: number };
  readonly log: Log;
  readonly metrics: ServerMetrics;
  ready(): boolean;
  draining(): boolean;
  /** @throws Overloaded where the request may not come in */
  letIn(request: FastifyRequest, reply: FastifyReply, protocol: Protocol): void;
}

export function addRoutes(app: FastifyInstance, serving: Serving): void {
  addProbes(app, serving);
  const plan = planOrProblem(serving.signature, serving.model);
  addPredict(app, serving, plan);
  addOpenInference(app, serving, plan);
  get(app, "/metrics", async (_request, reply) => {
    const { text, contentType } = await serving.metrics.expose();
    return reply.type(contentType).send(text);
  });
}

function addProbes(app: FastifyInstance, serving: Serving): void {
  const ready = async (_request: FastifyRequest, reply: FastifyReply) => {
    if (serving.ready()) return { ready: true };
    const why = serving.draining() ? "draining" : "no inference has succeeded yet";
    return reply.code(503).send({ ready: false, why });
  };
  get(app, "/healthz", async () => ({ live: true }));
  get(app, "/readyz", ready);
  get(app, "/v2/health/live", async () => ({ live: true }));
  get(app, "/v2/health/ready", ready);
  for (const path of ["/v2/models/:name/ready", "/v2/models/:name/versions/:version/ready"]) {
    get(app, path, (request, reply) => elsewhere(request, reply, serving.model) ?? ready(request, reply));
  }
}

function addPredict(app: FastifyInstance, serving: Serving, plan: PredictPlan | Problem): void {
  const { model, batches, limits, log, metrics } = serving;
  const { name, version, digest } = model;
  const countRows = plan instanceof Problem ? undefined : metrics.rowsOf(plan.inputs, model.reference);
  if (plan instanceof Problem) log.say(`POST /predict is not offered: ${plan.message}`);

  post(app, "/predict", "predict", serving, async (request, reply) => {
    if (plan instanceof Problem) throw plan;
    const asked = decoded(request, (body) => decodePredictRequest(body, limits));
    countRows?.(trafficOf(request), asked.rows);
    const predictions = await predictRows(plan, asked, batches, () => request.socket.destroyed);
    metrics.predicted(trafficOf(request), predictions);
    const text = encodePredictResponse({
      ...answer(predictions, plan.outputs.labels),
      model: { name, version, digest },
    });
    return reply.type("application/json").send(text);
  });
}

/** Models that answer no label and no number (embeddings) are served all the same, by the tensors' own protocol. */
function planOrProblem(signature: Signature, model: ServedModel): PredictPlan | Problem {
  try {
    return planPredict(signature, model);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function addOpenInference(app: FastifyInstance, serving: Serving, plan: PredictPlan | Problem): void {
  const { model, signature, batches, limits, metrics, serverVersion: version } = serving;
  get(app, "/v2", async () => ({ name: "model-release", version, extensions: [] }));

  for (const path of ["/v2/models/:name", "/v2/models/:name/versions/:version"]) {
    get(
      app,
      path,
      async (request, reply) => elsewhere(request, reply, model) ?? modelMetadata(model.name, model.version, signature),
    );
    post(app, `${path}/infer`, "v2", serving, async (request, reply) => {
      const other = elsewhere(request, reply, model);
      if (other !== undefined) return other;
      const asked = decoded(request, (body) => decodeInferRequest(body, signature, limits));
      const outputs = await batches.run(asked.inputs, () => request.socket.destroyed);
      if (!(plan instanceof Problem)) {
        metrics.predicted(trafficOf(request), predictionsIn(outputs, plan, rowsOf(asked.inputs)));
      }
      const wanted = asked.outputs ?? signature.outputs.map((output) => output.name);
      const text = encodeInferResponse({
        modelName: model.name,
        modelVersion: model.version,
        ...(asked.id !== undefined && { id: asked.id }),
        outputs: Object.fromEntries(wanted.flatMap((name) => (outputs[name] ? [[name, outputs[name]]] : []))),
      });
      return reply.type("application/json").send(text);
    });
  }
}

/** The answer that is sent is the tensors as they are; what they predict is for the counters alone. */
function predictionsIn(outputs: Outputs, plan: PredictPlan, n: number) {
  try {
    return decodeOutputs(plan.outputs, outputs, n);
  } catch (error) {
    if (error instanceof Problem) return { task: "unreadable", n } as const;
    throw error;
  }
}

/** The 404 for another model or version than the one that is served here; undefined where it is this one. */
function elsewhere(request: FastifyRequest, reply: FastifyReply, model: ServedModel): FastifyReply | undefined {
  const { name, version } = request.params as { readonly name: string; readonly version?: string };
  if (name !== model.name) {
    return send(reply, refuse(404, `no such model is served here; there is '${model.name}'`, "model"));
  }
  if (version !== undefined && version !== model.version) {
    return send(reply, refuse(404, `no such version is served here; there is '${model.version}'`, "version"));
  }
  return undefined;
}

/** The body, understood; a fault is thrown, since here is where the protocol's value becomes an answer. */
function decoded<T>(request: FastifyRequest, decode: (body: unknown) => Decoded<T>): T {
  const body = request.body === undefined ? new Fault("body", "is empty; send JSON") : request.body;
  const value = body instanceof Fault ? body : decode(body);
  if (value instanceof Fault) throw value;
  return value;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function get(
  app: FastifyInstance,
  url: string,
  handler: (request: FastifyRequest, reply: FastifyReply) => unknown,
): void {
  app.route({ method: "GET", url, handler: async (request, reply) => handler(request, reply) });
  refuseOtherMethods(app, url, ["GET", "HEAD"]);
}

function post(app: FastifyInstance, url: string, protocol: Protocol, serving: Serving, handler: Handler): void {
  app.route({
    method: "POST",
    url,
    onRequest: async (request, reply) => {
      serving.letIn(request, reply, protocol);
      const encoding = request.headers["content-encoding"];
      if (encoding !== undefined && encoding !== "identity") {
        return send(
          reply,
          refuse(415, "content-encoding: must be identity; send the body as it is", "content-encoding"),
        );
      }
    },
    handler,
  });
  refuseOtherMethods(app, url, ["POST"]);
}

function refuseOtherMethods(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  const method = app.supportedMethods.filter((name) => !allowed.includes(name));
  const refuseMethod = async (_request: FastifyRequest, reply: FastifyReply) =>
    send(reply.header("allow", allowed.join(", ")), refuse(405, `this route takes ${allowed.join(" and ")} only`));
  // In onRequest, so that no body is read for it.
  app.route({ method, url, onRequest: refuseMethod, handler: refuseMethod });
}
