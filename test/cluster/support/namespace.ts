/** A namespace of a test's own on the test cluster, with the objects that a rollout meets there. */
import { randomBytes } from "node:crypto";
import * as files from "node:fs/promises";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "../../../src/doors/world.js";
import { silent } from "../../../src/progress.js";
import { replicas } from "../../../src/rollout/routers/replicas.js";
import type { Actual, Desired, Release } from "../../../src/rollout/seams.js";
import type { OpenTarget } from "../../../src/rollout/targets/kind.js";
import type { Cluster } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { createCluster } from "../../../src/rollout/targets/kubernetes/cluster/connect.js";
import type { Deployment, PodTemplate, Service } from "../../../src/rollout/targets/kubernetes/kinds.js";
import { open } from "../../../src/rollout/targets/kubernetes/open.js";
import type { FirstObjects } from "../../../src/rollout/targets/kubernetes/stable.js";
import { createKubernetesTarget, type KubernetesTarget } from "../../../src/rollout/targets/kubernetes/target.js";
import { digestOf, releaseOf } from "../../../src/rollout/targets/kubernetes/template.js";
import { onnx } from "../../../src/runtimes/onnx.js";
import { openTestCluster } from "../bench/test-cluster.js";

export const never = new AbortController().signal;
const fence = { holder: "test", epoch: 1 };

/** Answers with its version, is ready after a while, and has its kept connections end before it does. */
const program = `
  const { createServer } = require("node:http");
  let leaving = false;
  const ready = Date.now() + Number(process.env.READY_AFTER_MS ?? 0);
  const server = createServer((request, response) => {
    if (leaving) response.setHeader("connection", "close");
    if (request.url === "/readyz") response.statusCode = Date.now() >= ready ? 200 : 503;
    response.end(process.env.VERSION);
  }).listen(8080, "0.0.0.0");
  process.on("SIGTERM", () => { leaving = true; setTimeout(() => server.close(() => process.exit(0)), 2000); });
`;

export interface Place {
  readonly cluster: Cluster;
  /** A container's image: Node is its entrypoint. */
  readonly image: string;
  deployment(name: string, version: string, changes?: ContainerChanges): Deployment;
  service(name: string): Service;
  /** The live template with another version, as a release of ours. */
  release(template: PodTemplate, version: string, changes?: ContainerChanges): Release;
  target(name: string, first?: FirstObjects): TestTarget;
  /** As the jobs open it, with these options under `deploy`. */
  open(name: string, options?: Readonly<Record<string, unknown>>): Promise<OpenTarget>;
  leave(): Promise<void>;
}
export type ContainerChanges = Partial<NonNullable<PodTemplate["spec"]>["containers"][number]>;

export interface TestTarget extends KubernetesTarget {
  readonly kept: readonly Release[];
  /** States a wish until reading agrees with what is expected of it. */
  reach(desired: Desired, until: (actual: Actual) => boolean | Promise<boolean>, withinMs?: number): Promise<Actual>;
}

export async function enterNamespace(prefix: string): Promise<Place> {
  const { kubeconfig, nodeImage } = await openTestCluster();
  const namespace = `${prefix}-${randomBytes(3).toString("hex")}`;
  const world = { environment: { ...process.env, KUBECONFIG: kubeconfig }, files, clock: systemClock };
  const cluster = await createCluster({ namespace, fieldManager: "model-release" }, world);
  const { api } = await import("./api.js");
  const server = await api(kubeconfig);
  await server("POST", "/api/v1/namespaces", { metadata: { name: namespace } });

  const container = (version: string, changes: ContainerChanges = {}) => ({
    name: "model",
    image: nodeImage,
    args: ["-e", program],
    env: [{ name: "VERSION", value: version }],
    ports: [{ name: "http", containerPort: 8080 }],
    readinessProbe: { httpGet: { path: "/readyz", port: 8080 }, periodSeconds: 1 },
    lifecycle: { preStop: { sleep: { seconds: 3 } } },
    ...changes,
  });

  return {
    cluster,
    image: nodeImage,
    deployment: (name, version, changes) => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name },
      spec: {
        replicas: 3,
        selector: { matchLabels: { app: name } },
        template: { metadata: { labels: { app: name } }, spec: { containers: [container(version, changes)] } },
      },
    }),
    service: (name) => ({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name },
      spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }] },
    }),
    release: (template, version, changes) => {
      const [live] = template.spec!.containers;
      const changed = { ...live!, env: [{ name: "VERSION", value: version }], ...changes };
      const source = { template: { ...template, spec: { ...template.spec!, containers: [changed] } }, where: "test" };
      const digest = digestOf(nodeImage) ?? nodeImage;
      const image = { digest, reference: changes?.image ?? nodeImage, model: "model.onnx" };
      return releaseOf(source, image);
    },
    target: (name, first) => {
      const kept: Release[] = [];
      const target = createKubernetesTarget({
        cluster,
        names: { name, service: name },
        router: replicas,
        first: async () => first ?? { deployment: { metadata: { name }, spec: nothingSelected }, service: {} },
        port: { usual: 8080 },
        preflight: async () => [],
        checkFence: async () => {},
        keep: async (release) => void kept.push(release),
        clock: systemClock,
      });
      return { ...target, kept, reach: (desired, until, withinMs) => reach(target, desired, until, withinMs) };
    },
    open: (name, options = {}) => {
      const configured = (path: string) => path;
      const parts = {
        name,
        runtime: onnx,
        longestMs: 60_000,
        readyWithinMs: 30_000,
        lookMs: 1000,
        folder: "",
        ephemeral: false,
      };
      const unused = { unpack: async () => {}, fetchModel: async (reference: string) => reference };
      const seen = { traffic: "live" as const, session: { kind: "none" } as const, configured, ...unused };
      const outside = { ...world, fetch, progress: silent, signal: never, home: "", version: "0" };
      return open({ ...parts, ...seen, options: { namespace, ...options }, world: outside });
    },
    leave: async () => {
      cluster.close();
      await server("DELETE", `/api/v1/namespaces/${namespace}`);
    },
  };
}

const nothingSelected = { selector: { matchLabels: { never: "made" } }, template: {} };

async function reach(
  target: KubernetesTarget,
  desired: Desired,
  until: (actual: Actual) => boolean | Promise<boolean>,
  ms = 60_000,
) {
  const end = Date.now() + ms;
  for (;;) {
    await target.apply(desired, fence, never);
    const actual = await target.read(never);
    if (await until(actual)) return actual;
    if (Date.now() > end) throw new Error(`not reached: ${JSON.stringify(actual, undefined, 1)}`);
    await sleep(100);
  }
}

/** Until the nodes have heard of the Service's endpoints: a moment after the pods are ready. */
export async function answering(url: string): Promise<void> {
  for (let end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${url} does not answer`);
}

/** Requests at an even rate, each on a connection of its own or on a kept one; what failed, and who answered. */
export function sendLoad(url: string, perSecond: number) {
  const kept = new Agent({ keepAlive: true, maxSockets: 20 });
  const failures: string[] = [];
  const answers = new Map<string, number>();
  let count = 0;
  const one = () => {
    count += 1;
    const sent = request(url, { agent: count % 2 === 0 ? kept : false, timeout: 5000 }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk;
      });
      response.on("error", (error) => failures.push(error.message));
      response.on("end", () => {
        if (response.statusCode === 200) answers.set(text, (answers.get(text) ?? 0) + 1);
        else failures.push(`status ${response.statusCode}`);
      });
    });
    sent.on("timeout", () => sent.destroy(new Error("timed out")));
    sent.on("error", (error) => failures.push(error.message));
    sent.end();
  };
  const timer = setInterval(one, 1000 / perSecond);
  return {
    stop: async () => {
      clearInterval(timer);
      await sleep(1000);
      kept.destroy();
      return { count, failures, answers };
    },
  };
}
