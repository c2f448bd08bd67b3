/** The cluster's client through a proxy: what is asked, written and watched goes through CONNECT, and nothing else. */
import { once } from "node:events";
import * as files from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { systemClock } from "../../src/doors/world.js";
import { createCluster } from "../../src/rollout/targets/kubernetes/cluster/connect.js";
import { eventually, type OwnNamespace, openNamespace } from "./client-support.js";

let own: OwnNamespace;
let proxy: Server;
let proxyUrl: string;
const sockets = new Set<Socket>();
/** Where the proxy was asked to go. */
const asked: string[] = [];
const { signal } = new AbortController();

/** A name that nobody but the proxy can find. */
const hidden = "api.behind-the-proxy.test:6443";

beforeAll(async () => {
  own = await openNamespace();
  const server = new URL((await own.open()).server);
  proxy = createServer((_, response) => response.writeHead(405).end());
  proxy.on("connect", (request, near: Socket) => {
    asked.push(request.url ?? "");
    const far = connect(Number(server.port), server.hostname, () => {
      near.write("HTTP/1.1 200 Connection established\r\n\r\n");
      near.pipe(far).pipe(near);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  proxy?.close();
  await own?.close();
});

const hide = async (changes: object = {}) => {
  const { hostname } = new URL((await own.open()).server);
  return own.derive({ cluster: { server: `https://${hidden}`, "tls-server-name": hostname, ...changes } });
};

test.each([
  { by: "the environment", ofKubeconfig: () => ({}), environment: () => ({ HTTPS_PROXY: proxyUrl }) },
  {
    by: "the kubeconfig, whatever the environment says",
    ofKubeconfig: () => ({ "proxy-url": proxyUrl }),
    environment: () => ({ HTTPS_PROXY: "http://127.0.0.1:1" }),
  },
])("a proxy named by $by carries reads, writes and watches", async ({ ofKubeconfig, environment }) => {
  asked.length = 0;
  const world = {
    environment: { KUBECONFIG: await hide(ofKubeconfig()), ...environment() },
    files,
    clock: systemClock,
  };
  const cluster = await createCluster({ namespace: own.namespace, fieldManager: "model-release" }, world);
  const name = `through-${asked.length}-${Date.now()}`;
  try {
    const watched = cluster.watch("leases", { fields: { "metadata.name": name } });
    expect(await watched.now(signal)).toEqual([]);
    await cluster.write({ verb: "create", kind: "leases", object: { metadata: { name } } }, signal);
    await eventually(
      () => watched.now(signal),
      (leases) => leases.length === 1,
    );
    expect(await cluster.get("leases", name, signal)).toMatchObject({ metadata: { name } });
    expect(new Set(asked)).toEqual(new Set([hidden]));
  } finally {
    cluster.close();
  }
});

test("NO_PROXY goes directly, where nobody has such a name", async () => {
  asked.length = 0;
  const environment = { KUBECONFIG: await hide(), HTTPS_PROXY: proxyUrl, NO_PROXY: ".test" };
  const world = { environment, files, clock: systemClock };
  const cluster = await createCluster({ namespace: own.namespace, fieldManager: "model-release" }, world);
  try {
    await expect(cluster.get("leases", "any", signal)).rejects.toMatchObject({ code: "KUBERNETES_UNREACHABLE" });
    expect(asked).toEqual([]);
  } finally {
    cluster.close();
  }
});
