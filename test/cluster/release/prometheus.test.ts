/** A real Prometheus, on this machine, scrapes the pods of both arms: by what it holds, whole commands decide. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Pod } from "../../../src/rollout/targets/kubernetes/kinds.js";
import { type Prometheus, startPrometheus } from "../../oracles/debian-prometheus.js";
import { enterProject, type Project } from "../support/project.js";
import { startUsers } from "../support/users.js";

let project: Project;
let prometheus: Prometheus;
let discovery: Server;
beforeAll(async () => {
  project = await enterProject("prometheus");
  // Debian's Prometheus has no discovery of Kubernetes: it is told of the pods over HTTP.
  discovery = createServer((_, response) => {
    podTargets().then(
      (targets) => response.setHeader("content-type", "application/json").end(JSON.stringify(targets)),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve) => discovery.listen(0, "127.0.0.1", resolve));
  const { port } = discovery.address() as AddressInfo;
  const sources = [{ url: `http://127.0.0.1:${port}`, refresh_interval: "1s" }];
  prometheus = await startPrometheus([{ job_name: "pods", http_sd_configs: sources }]);
});
afterAll(async () => {
  await prometheus?.stop();
  discovery?.closeAllConnections();
  discovery?.close();
  await project?.leave();
});

async function podTargets(): Promise<readonly object[]> {
  const { items } = (await project.get(`/api/v1/namespaces/${project.namespace}/pods`)) as { readonly items: Pod[] };
  return items.flatMap(({ metadata, status }) =>
    status?.podIP === undefined ? [] : { targets: [`${status.podIP}:8080`], labels: { pod: metadata?.name } },
  );
}

/** Prometheus looks for new targets every five seconds, whatever it is told. */
async function untilScraped(): Promise<void> {
  const url = `${prometheus.url}/api/v1/query?query=model_release_requests_total`;
  for (let end = Date.now() + 60_000; Date.now() < end; await sleep(250)) {
    const serving = await podsOf("digits");
    const answer = (await (await fetch(url)).json()) as { data: { result: readonly { metric: { pod: string } }[] } };
    const known = new Set(answer.data.result.map(({ metric }) => metric.pod));
    if (serving.length > 0 && serving.every((pod) => known.has(pod))) return;
  }
  throw new Error("Prometheus never scraped what serves");
}

const podsOf = async (app: string) => {
  const path = `/api/v1/namespaces/${project.namespace}/pods?labelSelector=app.kubernetes.io/name%3D${app}`;
  const { items } = (await project.get(path)) as { readonly items: Pod[] };
  return items.flatMap(({ metadata }) => (metadata?.deletionTimestamp === undefined ? [metadata!.name!] : []));
};

const canary = { steps: ["34%", "50%"], max_duration: "40s", look: "1s", settle: "1s", warmup: "0s" };
const observed = () => ({ ...canary, observer: { prometheus: { url: prometheus.url } } });

/** They bear no label of the traffic, so they are asked for apart. */
const ofWhatIsUsed = ["cpu <= baseline * 20 at point", "memory <= baseline * 3 at point"];

beforeEach(() => project.configure());

test("its counters promote a release that is as good as what serves, and roll back one that is not", async () => {
  expect(await project.run()).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
  // Few keep their connection, for those stay with stable and the canary would see too little of its share.
  const users = startUsers(await project.url(), 100, 10);
  await untilScraped();
  try {
    await project.configure({
      model: "models/forest.onnx",
      canary: { ...observed(), gates: ["error_rate <= baseline + 5%", ...ofWhatIsUsed] },
    });
    const promoted = await project.run();
    expect(promoted.stderr).toBe(promoted.exit === 0 ? promoted.stderr : "");
    expect(promoted).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
    const [gate] = promoted.report?.rollout?.gates ?? [];
    expect(gate).toMatchObject({ verdict: "pass" });
    expect(gate?.n).toBeGreaterThan(100);
    for (const { verdict, estimate = 0, baseline = 0 } of promoted.report?.rollout?.gates.slice(1) ?? []) {
      expect([verdict, estimate > 0, baseline > 0]).toEqual(["pass", true, true]);
    }

    // No server answers so fast: the gate must fail, by the buckets that Prometheus has.
    await project.configure({
      model: "models/logistic.onnx",
      canary: { ...observed(), gates: ["latency_p50 <= 0.2ms"] },
    });
    const rolledBack = await project.run(["release", "--retry"]);
    expect(rolledBack).toMatchObject({ exit: 1, report: { outcome: "rolled-back" } });
    expect(rolledBack.report?.rollout?.gates[0]).toMatchObject({ verdict: "fail", proven: true });
  } finally {
    const { failures } = await users.stop();
    expect(failures).toEqual([]);
  }
}, 240_000);

test("one that has no series of what serves ends the release before the target is touched", async () => {
  const prometheusOptions = { url: prometheus.url, only: 'job="elsewhere"' };
  await project.configure({ model: "models/neighbours.onnx", canary: { observer: { prometheus: prometheusOptions } } });
  const { exit, stderr } = await project.run();
  expect(stderr).toContain("Prometheus has no series");
  expect(stderr).toContain("OBSERVER_UNREADABLE");
  expect(exit).toBe(4);
});
