/** A pod's page of metrics on its way through an API server: a stand-in for it, and the real client and observer. */
import { once } from "node:events";
import * as files from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import { createPodsObserver, type ObservedPod } from "../../../src/rollout/observers/pods.js";
import type { Cluster } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { createCluster } from "../../../src/rollout/targets/kubernetes/cluster/connect.js";
import { onnx } from "../../../src/runtimes/onnx.js";
import { serverMetrics } from "../../../src/server/metrics.js";

// The cluster's client is large, and loaded with the first request.
jest.setTimeout(30_000);
const { signal } = new AbortController();
let server: Server;
let folder: string;
let cluster: Cluster;
let heard: IncomingHttpHeaders[];
/** What a pod's page is made of, given again and again where it is endless. */
let page: string;
let isEndless: boolean;
let sentBytes: number;

beforeEach(async () => {
  heard = [];
  isEndless = false;
  sentBytes = 0;
  const metrics = serverMetrics(
    { name: "m", version: "1", digest: "sha256:0" },
    () => 0,
    () => true,
  );
  page = (await metrics.expose()).text;
  server = createServer((request, response) => {
    heard.push(request.headers);
    if (!isEndless) return response.end(page);
    const endless = Readable.from(again(page)).on("data", (part: string) => {
      sentBytes += part.length;
    });
    pipeline(endless, response, () => {});
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  folder = await files.mkdtemp(join(tmpdir(), "mr-scrape-"));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const content = {
    clusters: [{ name: "here", cluster: { server: url } }],
    users: [{ name: "here", user: { token: "opaque" } }],
    contexts: [{ name: "here", context: { cluster: "here", user: "here", namespace: "serving" } }],
    "current-context": "here",
  };
  await files.writeFile(join(folder, "config"), JSON.stringify(content));
  const world = { environment: { KUBECONFIG: join(folder, "config") }, files, clock: systemClock };
  cluster = await createCluster({ fieldManager: "test" }, world);
});
afterEach(async () => {
  cluster.close();
  server.closeAllConnections();
  server.close();
  await files.rm(folder, { recursive: true });
});

function* again(part: string) {
  for (;;) yield part;
}

const pod = (arm: ObservedPod["arm"]): ObservedPod => ({
  arm,
  name: arm,
  uid: arm,
  port: 8080,
  startedAt: "2026-11-21T00:00:00Z",
  restarts: 0,
  readySince: new Date(0),
});
const observer = () =>
  createPodsObserver({
    pods: async () => ({ pods: [pod("stable"), pod("canary")], expected: { stable: 1, canary: 1 } }),
    request: cluster.request,
    metrics: onnx.metrics,
    traffic: "live",
    clock: systemClock,
    everyMs: 0,
  });

test("a server that has several formats is asked for Prometheus' text, with who we are", async () => {
  await observer().read(undefined, signal);
  expect(heard.map(({ accept, authorization }) => [accept, authorization])).toEqual(
    new Array(2).fill(["text/plain;version=0.0.4, */*;q=0.1", "Bearer opaque"]),
  );
});

test("a page without end is left where it becomes too long, of each pod", async () => {
  const reading = observer();
  const { cursor } = await reading.read(undefined, signal);
  // As few pods as these are scraped five times in two seconds, at most.
  await systemClock.sleep(400);
  isEndless = true;
  page = "m 1\n".repeat(16_000);
  const { sample } = await reading.read(cursor, signal);
  expect(sample).toMatchObject({
    complete: false,
    incompleteBecause: expect.stringContaining("its answer is longer than 5000000 bytes"),
  });
  expect(sentBytes).toBeGreaterThan(2 * 5_000_000);
  // What lies in the sockets' buffers is sent, too.
  expect(sentBytes).toBeLessThan(2 * 20_000_000);
});
