/** The observer of pods through a real API server's proxy, and a whole rollout's calls with exactly docs/rbac.yaml. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { systemClock } from "../../src/doors/world.js";
import { createLeaseJournal } from "../../src/rollout/journal/lease-journal.js";
import { openRevisionLedger } from "../../src/rollout/journal/revision-ledger.js";
import { createPodsObserver } from "../../src/rollout/observers/pods.js";
import { replicas } from "../../src/rollout/routers/replicas.js";
import type { Actual, Cursor, Desired, Release, Sample } from "../../src/rollout/seams.js";
import type { Cluster, Kind } from "../../src/rollout/targets/kubernetes/cluster/cluster.js";
import type { Deployment } from "../../src/rollout/targets/kubernetes/kinds.js";
import { leaseName } from "../../src/rollout/targets/kubernetes/names.js";
import { readObjects } from "../../src/rollout/targets/kubernetes/objects.js";
import { observedPods } from "../../src/rollout/targets/kubernetes/observed.js";
import { preflight } from "../../src/rollout/targets/kubernetes/preflight/preflight.js";
import { neededRights, rightText } from "../../src/rollout/targets/kubernetes/rights.js";
import type { FirstObjects } from "../../src/rollout/targets/kubernetes/stable.js";
import { createKubernetesTarget } from "../../src/rollout/targets/kubernetes/target.js";
import { releaseOf } from "../../src/rollout/targets/kubernetes/template.js";
import { onnx } from "../../src/runtimes/onnx.js";
import { installAccount } from "./support/account.js";
import { enterNamespace, never, type Place } from "./support/namespace.js";

const ports = { usual: 8080 };
const fence = { holder: "test", epoch: 1 };
const asked: string[] = [];
let place: Place;
let ours: Cluster;

/** Counts as our server does, answers with the status that the path names, and ends where it is told to. */
const program = `
  const edges = Array.from({ length: 161 }, (_, i) => 1e-4 * 2 ** (i / 8));
  const codes = { 200: 0 };
  const labels = 'traffic="live",model="m"';
  require("node:http").createServer((request, response) => {
    const code = Number(request.url.slice(1)) || 200;
    if (request.url === "/exit") process.exit(1);
    if (request.url !== "/metrics" && request.url !== "/readyz") codes[code] = (codes[code] ?? 0) + 1;
    response.statusCode = code;
    if (request.url !== "/metrics") return response.end("x");
    const all = Object.values(codes).reduce((a, b) => a + b);
    const name = "model_release_request_duration_seconds";
    const lines = Object.entries(codes).map(([c, n]) => 'model_release_requests_total{code="' + c + '",' + labels + '} ' + n);
    for (const edge of edges) lines.push(name + '_bucket{le="' + edge + '",' + labels + '} ' + (edge < 0.01 ? 0 : all));
    lines.push(name + '_bucket{le="+Inf",' + labels + '} ' + all, name + '_sum{' + labels + '} 1', name + '_count{' + labels + '} ' + all);
    response.end(lines.join("\\n") + "\\n");
  }).listen(8080);
  process.on("SIGTERM", () => process.exit(0));
`;
const server = { args: ["-e", program] };

/** Every request of this process to the API server by the account, as RBAC sees it. */
function onRequest(message: unknown): void {
  const { request } = message as { readonly request: ClientRequest };
  if (!String(request.getHeader("authorization") ?? "").startsWith("Bearer ")) return;
  const url = new URL(request.path, "https://cluster.test");
  const [, group = "", path = ""] =
    /^\/(?:api\/v1|apis\/([^/]+)\/[^/]+)\/namespaces\/[^/]+\/(.+)$/.exec(url.pathname) ?? [];
  if (path === "") return; // Questions to the API itself: discovery, reviews of our own rights.
  const [resource, object, subresource] = path.split("/");
  const reading = url.searchParams.get("watch") === "true" ? "watch" : object === undefined ? "list" : "get";
  const verb = { GET: reading, POST: "create", PUT: "update", PATCH: "patch", DELETE: "delete" }[request.method];
  asked.push(rightText({ group, resource: [resource, subresource].filter(Boolean).join("/"), verb: verb ?? "?" }));
}

beforeAll(async () => {
  place = await enterNamespace("preflight-observer");
  const account = await installAccount(place.cluster.namespace);
  ours = await account.connect(2 * 3600);
  subscribe("http.client.request.start", onRequest);
});
afterAll(async () => {
  unsubscribe("http.client.request.start", onRequest);
  ours?.close();
  await place?.leave();
});

const create = (kind: Kind, object: object) => place.cluster.write({ verb: "create", kind, object }, never);
const stateOf = async (name: string): Promise<Deployment> => (await place.cluster.get("deployments", name, never))!;

async function until<T>(read: () => Promise<T | undefined>, ms = 60_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(100)) {
    const found = await read();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not within ${ms / 1000} s`);
  }
}

function observerOf(name: string) {
  const names = { name, service: name };
  return createPodsObserver({
    pods: async (signal) => observedPods(await readObjects(ours, names, signal), names, ports),
    request: ours.request,
    metrics: onnx.metrics,
    traffic: "live",
    clock: systemClock,
    everyMs: 100,
  });
}

test("counts what happened to each arm's pods in an interval, and a container that was restarted", async () => {
  const name = "observed";
  await create("deployments", place.deployment(name, "a", server));
  await create("services", place.service(name));
  await until(async () => ((await stateOf(name)).status?.readyReplicas === 3 ? true : undefined));
  const pods = await place.cluster.list("pods", { labels: { app: name } }, never);
  const send = async (pod: number, path: string) =>
    ours.request({ pod: pods[pod]!.metadata!.name!, port: 8080, method: "POST", path }, never);
  const observer = observerOf(name);
  const first = await observer.read(undefined, never);
  expect(first.sample).toBeUndefined();

  for (const path of ["/200", "/200", "/500", "/429", "/404"]) await send(0, path);
  await send(1, "/503");
  // Three pods: five a second are scraped at most.
  await sleep(700);
  const second = await observer.read(first.cursor, never);
  expect(second.sample).toMatchObject({
    complete: true,
    stable: { requests: 6, errors: 3, replicas: { seen: 3, expected: 3 }, restarts: 0 },
    canary: { requests: 0, replicas: { seen: 0, expected: 0 } },
  });
  expect(second.sample!.stable.latency.filter((count) => count > 0)).toEqual([6]);
  expect(second.sample!.stable.ageSeconds).toBeLessThan(120);

  await send(2, "/exit").catch(() => {});
  const restarted = await until(async () => {
    const sample = (await observer.read(second.cursor, never)).sample;
    return sample?.complete && sample.stable.restarts === 1 && sample.stable.ageSeconds > 0 ? sample : undefined;
  });
  expect(restarted).toMatchObject({ stable: { requests: 0, errors: 0, replicas: { seen: 3, expected: 3 } } });

  await place.cluster.write(
    { verb: "delete", kind: "pods", name: pods[1]!.metadata!.name!, uid: pods[1]!.metadata!.uid! },
    never,
  );
  const { cursor } = second;
  const replaced = await until<Sample>(async () => {
    const { sample } = await observer.read(cursor as Cursor, never);
    return sample?.complete && (await stateOf(name)).status?.readyReplicas === 3 && sample.stable.replicas.seen === 3
      ? sample
      : undefined;
  });
  expect(replaced.stable).toMatchObject({ requests: 0, replicas: { seen: 3, expected: 3 } });
});

/** A target that has nothing but the account's rights, with all that a rollout writes beside it. */
function targetOf(name: string, first: FirstObjects) {
  const lease = { cluster: ours, lease: leaseName(name), name, clock: systemClock };
  const ledger = openRevisionLedger(lease);
  const names = { name, service: name };
  const target = createKubernetesTarget({
    cluster: ours,
    names,
    router: replicas,
    first: async () => first,
    port: ports,
    preflight: (wanted, signal) =>
      preflight(
        wanted,
        {
          cluster: ours,
          names,
          router: replicas,
          first: async () => first,
          port: ports,
          longestMs: 1000,
          clock: systemClock,
          progress: { warn: () => {} },
        },
        signal,
      ),
    checkFence: async () => {},
    keep: (release, signal) => ledger.keepTemplate(release, signal),
    clock: systemClock,
  });
  const reach = (desired: Desired, isReached: (actual: Actual) => boolean) =>
    until(async () => {
      await target.apply(desired, fence, never);
      const actual = await target.read(never);
      return isReached(actual) ? actual : undefined;
    });
  return { target, ledger, lease, reach };
}

const fewRows = [{ path: "/200", body: "{}", contentType: "application/json" }];
const promoted = (release: Release) => ({ ...release, promotedAt: "2026-11-21T10:00:00Z" });

test("a rollout's calls need all of docs/rbac.yaml and nothing else", async () => {
  const name = "exact";
  const base = place.deployment(name, "a", server);
  const first: FirstObjects = {
    deployment: { ...base, spec: { ...base.spec!, replicas: 1 } },
    service: place.service(name),
    budget: { metadata: { name }, spec: { maxUnavailable: 1, selector: { matchLabels: { app: name } } } },
  };
  const { target, ledger, lease, reach } = targetOf(name, first);
  const candidate = releaseOf(
    { template: base.spec!.template, where: "test" },
    { digest: "sha256:1", reference: place.image, model: "model.onnx" },
  );
  const journal = createLeaseJournal<object>({
    ...lease,
    parse: (stored) => stored as object,
    touch: (epoch, signal) => target.touch(epoch, signal),
    signal: never,
  });
  const held = await journal.acquire("test", { force: false });
  const canary = { ...candidate, replicas: 1 };
  expect(await target.preflight({ canary, share: 0, hold: true }, never)).toEqual([]);

  // A first release, tried and given up.
  await reach({ canary, share: 0, hold: true }, (actual) => actual.canary?.replicas.ready === 1);
  expect(await target.smoke(fewRows, never)).toEqual({ passed: true, what: "1 rows answered" });
  await reach({ stable: candidate, canary, share: 0, hold: true }, ({ stable }) => stable?.ready === true);
  await reach({ share: 0, hold: false }, ({ stable, canary: left }) => stable === undefined && left === undefined);

  // One that stays, and a candidate that crashes beside it.
  await create("deployments", first.deployment);
  await create("services", first.service);
  await create("horizontalpodautoscalers", {
    metadata: { name },
    spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name }, minReplicas: 1, maxReplicas: 2 },
  });
  const stable = (await until(async () => (await target.read(never)).stable)) as Release;
  const crashing = place.release((await stateOf(name)).spec!.template, "c", {
    args: ["-e", "console.error('no model'); process.exit(1)"],
  });
  const crashed = await reach(
    { stable, canary: { ...crashing, replicas: 1 }, share: 0.5, hold: true },
    (actual) => actual.canary?.fault !== undefined,
  );
  expect(crashed.canary?.fault?.what).toContain("no model");
  const observer = observerOf(name);
  await observer.read(undefined, never);
  const next = place.release((await stateOf(name)).spec!.template, "d");
  await reach(
    { stable: next, share: 0, hold: true },
    (actual) => actual.stable?.ready === true && actual.canary === undefined,
  );
  await reach({ stable: next, share: 0, hold: false }, ({ hold }) => !hold);

  await journal.save({ any: "record" }, held);
  await ledger.update(({ releases }) => ({ releases: [promoted(next), ...releases], judgements: { holdout: 1 } }));
  await ledger.update(({ releases }) => ({ releases: [...releases].reverse(), judgements: {} }));
  await ledger.update(() => ({ releases: [promoted(next)], judgements: {} }));
  await journal.release(held);
  journal.close();

  expect([...new Set(asked)].sort()).toEqual(neededRights.map(rightText).sort());
}, 240_000);
