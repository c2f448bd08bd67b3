/** A namespace of one's own, clients in it, and a wire to the API server that can be cut. */
import * as files from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as client from "@kubernetes/client-node";
import { parse, stringify } from "yaml";
import { systemClock } from "../../src/doors/world.js";
import type { Cluster } from "../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { createCluster } from "../../src/rollout/targets/kubernetes/cluster/connect.js";
import { openTestCluster } from "./bench/test-cluster.js";

export interface OwnNamespace {
  readonly namespace: string;
  readonly kubeconfig: string;
  /** For what the client under test has no call for. */
  readonly core: client.CoreV1Api;
  readonly rbac: client.RbacAuthorizationV1Api;
  /** Files that go with the namespace. */
  readonly folder: string;
  open(options?: { readonly kubeconfig?: string; readonly namespace?: string }): Promise<Cluster>;
  /** The kubeconfig with some of its one cluster or one user changed. */
  derive(change: { readonly cluster?: object; readonly user?: object }): Promise<string>;
  close(): Promise<void>;
}

export async function openNamespace(): Promise<OwnNamespace> {
  const { kubeconfig } = await openTestCluster();
  const config = new client.KubeConfig();
  config.loadFromFile(kubeconfig);
  const core = config.makeApiClient(client.CoreV1Api);
  const { metadata } = await core.createNamespace({ body: { metadata: { generateName: "client-" } } });
  const namespace = metadata!.name!;
  const folder = await files.mkdtemp(join(tmpdir(), "mr-client-"));
  const opened: Cluster[] = [];
  let derived = 0;
  return {
    namespace,
    kubeconfig,
    core,
    rbac: config.makeApiClient(client.RbacAuthorizationV1Api),
    folder,
    open: async (options = {}) => {
      const environment = { KUBECONFIG: options.kubeconfig ?? kubeconfig };
      const cluster = await createCluster(
        { namespace: options.namespace ?? namespace, fieldManager: "model-release" },
        { environment, files, clock: systemClock },
      );
      opened.push(cluster);
      return cluster;
    },
    derive: async ({ cluster = {}, user }) => {
      const text = parse(await files.readFile(kubeconfig, "utf8"));
      Object.assign(text.clusters[0].cluster, cluster);
      if (user) text.users[0].user = user;
      const path = join(folder, `kubeconfig-${derived++}.yaml`);
      await files.writeFile(path, stringify(text), { mode: 0o600 });
      return path;
    },
    close: async () => {
      for (const cluster of opened) cluster.close();
      await core.deleteNamespace({ name: namespace });
      await files.rm(folder, { recursive: true });
    },
  };
}

/** A wire between a client and the API server, so that one test alone loses its API server. */
export interface Wire {
  /** For a kubeconfig's cluster: the wire's address, under the certificate of the server behind it. */
  readonly cluster: { readonly server: string; readonly "tls-server-name": string };
  /** Nothing listens any more, and what was connected is closed. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Connections stay open, and nothing comes through: as when a router forgot them. */
  silence(): void;
  close(): Promise<void>;
}

export async function layWire(server: string): Promise<Wire> {
  const { hostname, port } = new URL(server);
  const sockets = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(Number(port || 443), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => listener.listen(at, "127.0.0.1", resolve));
  await listen(0);
  const at = (listener.address() as { port: number }).port;
  const cut = async () => {
    const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    cluster: { server: `https://127.0.0.1:${at}`, "tls-server-name": hostname },
    cut,
    mend: () => listen(at),
    silence: () => {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    close: async () => {
      if (listener.listening) await cut();
    },
  };
}

/** Waits for what comes by itself, with an end. */
export async function eventually<T>(
  read: () => Promise<T>,
  isRight: (value: T) => boolean,
  withinMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (performance.now() > deadline) throw new Error(`after ${withinMs} ms still ${JSON.stringify(value)}`);
    await systemClock.sleep(50);
  }
}
