/** Replayed rows on their way through an API server: a stand-in for it, and the real client and sender. */
import { once } from "node:events";
import * as files from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import type { ObservedPod } from "../../../src/rollout/observers/pods.js";
import { replay } from "../../../src/rollout/replay.js";
import type { ArmName } from "../../../src/rollout/seams.js";
import type { Cluster } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { createCluster } from "../../../src/rollout/targets/kubernetes/cluster/connect.js";
import { createKubernetesSender, evenly } from "../../../src/rollout/targets/kubernetes/replay-sender.js";

const never = new AbortController().signal;
const row = { path: "/predict", body: '{"rows":[]}', contentType: "application/json" };

interface Arrived {
  readonly pod: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}
type Reply = { readonly status: number; readonly text: string } | "cut";

let server: Server;
let folder: string;
let cluster: Cluster;
let arrived: Arrived[];
let reply: (pod: string) => Reply;

const statusOf = (code: number, message: string) =>
  JSON.stringify({ kind: "Status", apiVersion: "v1", status: "Failure", message, code });

beforeEach(async () => {
  arrived = [];
  reply = () => ({ status: 200, text: "{}" });
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const pod = /pods\/([^/]+)\/proxy/.exec(request.url ?? "")?.[1] ?? "";
    arrived.push({ pod: decodeURIComponent(pod), body, headers: request.headers });
    const answer = reply(decodeURIComponent(pod));
    if (answer === "cut") request.socket.destroy();
    else response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.text);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  folder = await files.mkdtemp(join(tmpdir(), "mr-sender-"));
  const named = { name: "here" };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const content = {
    clusters: [{ ...named, cluster: { server: url } }],
    users: [{ ...named, user: { token: "opaque" } }],
    contexts: [{ ...named, context: { cluster: "here", user: "here", namespace: "serving" } }],
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

const pod = (name: string, changes: Partial<ObservedPod> = {}): ObservedPod => ({
  arm: name.startsWith("canary") ? "canary" : "stable",
  name,
  uid: name,
  port: 8080,
  startedAt: "2026-11-21T00:00:00Z",
  restarts: 0,
  readySince: new Date(0),
  ...changes,
});
const seen = (pods: readonly ObservedPod[]) => ({ pods, expected: { stable: 2, canary: 1 } });
const senderFor = (pods: readonly ObservedPod[]) =>
  createKubernetesSender({ pods: async () => seen(pods), request: cluster.request, clock: systemClock });
const waiting = { readySince: undefined };

test.each`
  pods                                                         | stable          | canary
  ${[pod("s1"), pod("canary1")]}                               | ${["s1"]}       | ${["canary1"]}
  ${[pod("s2"), pod("s1"), pod("s3"), pod("canary1")]}         | ${["s1"]}       | ${["canary1"]}
  ${[pod("s1"), pod("s2"), pod("canary2"), pod("canary1")]}    | ${["s1", "s2"]} | ${["canary1", "canary2"]}
  ${[pod("s1", waiting), pod("s2"), pod("canary1")]}           | ${["s2"]}       | ${["canary1"]}
  ${[pod("s1", { leaving: true }), pod("s2"), pod("canary1")]} | ${["s2"]}       | ${["canary1"]}
  ${[pod("s1"), pod("avoided"), pod("s2"), pod("canary1")]}    | ${["s1"]}       | ${["canary1"]}
  ${[pod("s1"), pod("canary1", waiting)]}                      | ${[]}           | ${[]}
  ${[]}                                                        | ${[]}           | ${[]}
`("as many ready pods of each arm: $stable, $canary", ({ pods, stable, canary }) => {
  const found = evenly(seen(pods as ObservedPod[]), (name) => name === "avoided");
  const names = (arm: ArmName) => found[arm].map((one) => one.pod);
  expect({ stable: names("stable"), canary: names("canary") }).toEqual({ stable, canary });
});

test("rows go to the arm's pods in turn, marked as replayed, with who we are", async () => {
  const sender = senderFor(["s1", "s2", "canary1", "canary2"].map((name) => pod(name)));
  expect(await sender.isReady(never)).toBe(true);
  const arms: readonly ArmName[] = ["stable", "canary", "stable", "canary", "stable"];
  for (const arm of arms) expect(await sender.send(arm, row, never)).toMatchObject({ kind: "answered", status: 200 });
  expect(arrived.map((one) => one.pod)).toEqual(["s1", "canary1", "s2", "canary2", "s1"].map((name) => `${name}:8080`));
  expect(arrived.map(({ headers }) => headers["x-model-release-replay"])).toEqual(arms);
  expect(arrived[0]).toMatchObject({
    body: row.body,
    headers: { "content-type": "application/json", authorization: "Bearer opaque" },
  });
});

test.each`
  what                                     | answer                                                                   | kind
  ${"the pod's own 500"}                   | ${{ status: 500, text: '{"error":"no"}' }}                               | ${"answered"}
  ${"the pod's own 503"}                   | ${{ status: 503, text: '{"error":"full"}' }}                             | ${"answered"}
  ${"the pod's own 429"}                   | ${{ status: 429, text: "slowly" }}                                       | ${"answered"}
  ${"the pod's own 422"}                   | ${{ status: 422, text: '{"error":"no"}' }}                               | ${"answered"}
  ${"the pod's own 404"}                   | ${{ status: 404, text: '{"error":"no"}' }}                               | ${"answered"}
  ${"the API server cannot reach the pod"} | ${{ status: 503, text: statusOf(503, "error trying to reach service") }} | ${"not-delivered"}
  ${"the API server is a bad gateway"}     | ${{ status: 502, text: statusOf(502, "proxy error") }}                   | ${"not-delivered"}
  ${"the API server has too much to do"}   | ${{ status: 429, text: statusOf(429, "too many requests") }}             | ${"not-delivered"}
  ${"the API server knows no such pod"}    | ${{ status: 404, text: statusOf(404, 'pods "s1" not found') }}           | ${"not-delivered"}
  ${"the API server refuses"}              | ${{ status: 403, text: statusOf(403, "forbidden") }}                     | ${"not-delivered"}
  ${"the connection is lost"}              | ${"cut"}                                                                 | ${"not-delivered"}
`("$what: $kind, asked once", async ({ answer, kind }) => {
  reply = () => answer as Reply;
  const sender = senderFor([pod("s1"), pod("canary1")]);
  expect(await sender.isReady(never)).toBe(true);
  expect(await sender.send("stable", row, never)).toMatchObject({ kind });
  expect(arrived).toHaveLength(1);
});

test("a pod that cannot be reached is left alone while there is another one", async () => {
  reply = (at) =>
    at === "s1:8080"
      ? { status: 503, text: statusOf(503, "error trying to reach service") }
      : { status: 200, text: "{}" };
  const sender = senderFor([pod("s1"), pod("s2"), pod("canary1")]);
  await sender.isReady(never);
  expect(await sender.send("stable", row, never)).toMatchObject({ kind: "not-delivered" });
  expect(await sender.isReady(never)).toBe(true);
  for (let n = 0; n < 4; n++) expect(await sender.send("stable", row, never)).toMatchObject({ kind: "answered" });
  expect(arrived.filter((one) => one.pod === "s1:8080")).toHaveLength(1);
});

test("while the API server refuses, the replay pauses and sends nearly nothing", async () => {
  reply = () => ({ status: 429, text: statusOf(429, "too many requests") });
  const sender = senderFor([pod("s1"), pod("canary1")]);
  const plan = { sender, requests: [row], ratePerArm: 50 };
  const count = await replay(plan, systemClock, AbortSignal.timeout(1_300));
  expect(count).toMatchObject({ sent: { stable: 0, canary: 0 }, answered: { stable: 0, canary: 0 } });
  expect(count.lost.why).toContain("too many requests");
  // Fifty rows a second to each arm would be 130.
  expect(arrived.length).toBeLessThan(12);
});
