/** The Kubernetes target, driven by hand against a real API server, controllers and kubelet. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Release } from "../../src/rollout/seams.js";
import type { Autoscaler, Deployment, PodTemplate } from "../../src/rollout/targets/kubernetes/kinds.js";
import { defaultObjects } from "../../src/rollout/targets/kubernetes/manifest/default.js";
import { onnx } from "../../src/runtimes/onnx.js";
import { answering, type ContainerChanges, enterNamespace, never, type Place, sendLoad } from "./support/namespace.js";

let place: Place;
beforeAll(async () => {
  place = await enterNamespace("target");
});
afterAll(() => place?.leave());

const create = (kind: "deployments" | "services" | "horizontalpodautoscalers", object: object) =>
  place.cluster.write({ verb: "create", kind, object }, never);
const podUids = async (app: string) =>
  (await place.cluster.list("pods", { labels: { app } }, never)).map(({ metadata }) => metadata!.uid!).sort();
const deployment = async (name: string) => (await place.cluster.get("deployments", name, never)) as Deployment;
const mark = (release: Release) =>
  (release.template as PodTemplate).metadata?.annotations?.["model-release.dev/release"];
let load: ReturnType<typeof sendLoad> | undefined;
afterAll(() => load?.stop());

test("adopts what runs, sends a share to a canary, promotes and restores it, and no request is lost", async () => {
  const name = "web";
  const web = place.deployment(name, "a");
  const strategy = { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" } };
  await create("deployments", { ...web, spec: { ...web.spec, strategy } });
  const service = (await create("services", place.service(name))) as { spec?: { clusterIP?: string } };
  const scaled = {
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
    minReplicas: 3,
    maxReplicas: 5,
  };
  const autoscaler = (await create("horizontalpodautoscalers", { metadata: { name }, spec: scaled })) as Autoscaler;
  const target = place.target(name);
  const stable = await untilRead(target, (arm) => arm?.ready === true);
  const before = await deployment(name);
  const pods = await podUids(name);
  const candidate = place.release(before.spec!.template, "b");

  const staged = await target.reach(
    { stable, canary: { ...candidate, replicas: 0 }, share: 0, hold: true },
    ({ canary }) => canary?.ready === true,
  );
  expect(staged).toMatchObject({ share: 0, hold: true, canary: { replicas: { expected: 0, ready: 0 } } });
  expect(await podUids(name)).toEqual(pods);
  const held = await place.cluster.get("horizontalpodautoscalers", name, never);
  expect(held?.spec?.behavior?.scaleDown?.selectPolicy).toBe("Disabled");

  const url = `http://${service.spec?.clusterIP}/`;
  await answering(url);
  load = sendLoad(url, 200);
  const canary = { ...candidate, replicas: 1 };
  const shared = await target.reach({ stable, canary, share: 0.25, hold: true }, ({ share }) => share === 0.25);
  expect(shared.canary).toMatchObject({ ready: true, replicas: { expected: 1, ready: 1 } });
  expect(await podUids(name)).toEqual(expect.arrayContaining(pods));

  await target.reach(
    { stable: candidate, canary, share: 0.25, hold: true },
    ({ stable: now }) => now?.ready === true && mark(now) === mark(candidate),
  );
  expect(target.kept.map(({ template }) => template)).toEqual([stable.template]);
  expect((await deployment(name)).spec?.strategy?.rollingUpdate).toEqual({ maxSurge: "25%", maxUnavailable: 0 });
  const gone = { ...candidate, replicas: 0 };
  await target.reach({ stable: candidate, canary: gone, share: 0, hold: true }, ({ share }) => share === 0);
  await target.reach({ stable: candidate, share: 0, hold: false }, ({ canary: left, hold }) => !left && !hold);

  const promoted = await deployment(name);
  expect(promoted.spec?.strategy).toEqual(strategy);
  expect(promoted.spec?.template.metadata?.labels).toEqual({ app: name, "model-release.dev/arm": "stable" });
  const given = (await place.cluster.get("horizontalpodautoscalers", name, never)) as Autoscaler;
  expect(given.spec).toEqual(autoscaler.spec);

  // The same inputs are the same release, and stating it again changes nothing.
  expect(place.release(promoted.spec!.template, "b")).toEqual(candidate);
  await target.apply({ stable: candidate, share: 0, hold: true }, { holder: "test", epoch: 1 }, never);

  await target.reach(
    { stable, share: 0, hold: true },
    ({ stable: now }) => now?.ready === true && mark(now) === undefined,
  );
  await target.reach({ stable, share: 0, hold: false }, ({ hold }) => !hold);
  const restored = await deployment(name);
  expect(restored.spec).toEqual(before.spec);
  const { count, failures, answers } = await load.stop();
  expect({ failures, versions: [...answers.keys()].sort() }).toEqual({ failures: [], versions: ["a", "b"] });
  expect(count).toBeGreaterThan(1000);
}, 180_000);

test("shows a first release to users only when it is ready, and leaves nothing of one that failed", async () => {
  const name = "first";
  const slow = place.deployment(name, "a");
  const [container] = slow.spec!.template.spec!.containers;
  const env = [{ name: "READY_AFTER_MS", value: "4000" }];
  const candidate = place.release({ ...slow.spec!.template, spec: { containers: [{ ...container!, env }] } }, "a", {
    env,
  });
  const budget = { metadata: { name }, spec: { maxUnavailable: 1, selector: slow.spec!.selector } };
  const target = place.target(name, { deployment: slow, service: place.service(name), budget });
  const canary = { ...candidate, replicas: 1 };

  await target.reach({ canary, share: 0, hold: true }, (actual) => actual.canary?.ready === true);
  expect(await target.smoke([{ path: "/predict", body: "{}", contentType: "application/json" }], never)).toEqual({
    passed: true,
    what: "1 rows answered",
  });
  const early: number[] = [];
  const exposed = await target.reach({ stable: candidate, canary, share: 0, hold: true }, async ({ stable }) => {
    const ready = stable?.replicas.ready ?? 0;
    if (ready < 3 && (await place.cluster.get("services", name, never))) early.push(ready);
    return stable?.ready === true;
  });
  expect(early).toEqual([]);
  expect(exposed.share).toBe(0);
  expect(await place.cluster.get("services", name, never)).toBeDefined();
  expect(await place.cluster.get("poddisruptionbudgets", name, never)).toBeDefined();

  await target.reach({ canary, share: 0, hold: true }, ({ stable }) => stable === undefined);
  await target.reach({ share: 0, hold: false }, ({ canary }) => canary === undefined);
  for (const kind of ["services", "poddisruptionbudgets", "deployments"] as const) {
    expect(await place.cluster.get(kind, name, never)).toBeUndefined();
  }
}, 120_000);

test("opens for the jobs: what runs, what a release of it is, and the steps that its pods allow", async () => {
  const name = "opened";
  await create("deployments", place.deployment(name, "a"));
  await create("services", place.service(name));
  await untilRead(place.target(name), (arm) => arm.ready);
  const opened = await place.open(name);
  try {
    const asked = [0.05, 0.25, 0.5].map((share) => ({ share, stayMs: 1 }));
    expect((await opened.fit(asked)).steps.map(({ replicas }) => replicas)).toEqual([1, 3]);
    const digest = `sha256:${"b".repeat(64)}`;
    const release = await opened.release({ digest, reference: `registry.example/x@${digest}`, model: "m" });
    expect(await opened.modelOf(release)).toBe(`registry.example/x@${digest}`);
    const { namespace } = place.cluster;
    expect(await opened.url()).toBe(`http://${name}.${namespace}.svc`);
    const { lines, serving } = await opened.status(never);
    expect(lines.join("\n")).toMatch(/Deployment opened: sha256:[0-9a-f]{12}… 3 of 3 ready/);
    const stable = (await opened.target.read(never)).stable!;
    expect(serving).toBe(stable.digest);
    const widest = { stable, canary: { ...release, replicas: 3 }, share: 0.5, hold: true };
    expect(await opened.target.preflight(widest, never)).toEqual([]);
    await expect(opened.stop(never, { forget: false })).rejects.toThrow("what serves in a cluster stays");

    const fence = await opened.journal.acquire("test", { force: false });
    await opened.target.apply({ ...widest, canary: { ...release, replicas: 0 }, share: 0 }, fence, never);
    const next = await opened.journal.acquire("another", { force: true });
    const late = opened.target.apply({ ...widest }, fence, never);
    await expect(late).rejects.toThrow(expect.objectContaining({ code: "ROLLOUT_TAKEN_OVER" }));
    expect((await deployment(name)).metadata?.annotations?.["model-release.dev/epoch"]).toBe(String(next.epoch));
    await opened.target.apply({ stable, share: 0, hold: false }, next, never);
    await opened.journal.release(next);
  } finally {
    opened.close();
  }
}, 60_000);

test("the default is accepted as it is, and read back as it was written: the next release of it is the same", async () => {
  const name = "default";
  const { deployment: made } = defaultObjects({ name, service: name, replicas: 2, port: 8080, runtime: onnx });
  const written = place.release(made.spec!.template, "a");
  const asReleased = { ...made, spec: { ...made.spec, template: written.template } };
  const dryRun = { dryRun: true };
  const change = { verb: "create", kind: "deployments", object: asReleased } as const;
  const answer = (await place.cluster.write(change, never, dryRun)) as Deployment;
  expect(place.release(answer.spec!.template, "a")).toEqual(written);
});

interface FaultCase {
  readonly what: string;
  readonly changes: ContainerChanges;
  readonly kind: "fault" | "delay";
  readonly whose: string;
  readonly says: RegExp;
}

test.each<FaultCase>([
  {
    what: "a crash",
    changes: { args: ["-e", "console.error('no weights found'); process.exit(3)"] },
    kind: "fault",
    whose: "candidate",
    says: /container model ended with exit code 3; its last lines:\nno weights found/,
  },
  {
    what: "an image nobody has",
    changes: { image: `127.0.0.1:25000/nobody/has@sha256:${"0".repeat(64)}` },
    kind: "fault",
    whose: "surroundings",
    says: /cannot be pulled \(ImagePullBackOff\): .*not found/,
  },
  {
    what: "no node with such memory",
    changes: { resources: { requests: { memory: "900Ti" } } },
    kind: "delay",
    whose: "surroundings",
    says: /finds no node: .*Insufficient memory/,
  },
  {
    what: "never ready",
    changes: { env: [{ name: "READY_AFTER_MS", value: "9999999" }] },
    kind: "delay",
    whose: "candidate",
    says: /runs but is not ready: Readiness probe failed: HTTP probe failed with statuscode: 503/,
  },
  {
    what: "out of memory",
    changes: {
      args: ["-e", "const a = []; for (;;) a.push(Buffer.alloc(1e7, 1))"],
      resources: { limits: { memory: "100Mi" } },
    },
    kind: "fault",
    whose: "candidate",
    says: /used more memory than it may \(100Mi\) and was killed/,
  },
  {
    what: "a secret that is not there",
    changes: { envFrom: [{ secretRef: { name: "nobody" } }] },
    kind: "delay",
    whose: "surroundings",
    says: /cannot be started: secret "nobody" not found/,
  },
  {
    what: "a program not in the image",
    changes: { command: ["/no/such/program"] },
    kind: "fault",
    whose: "candidate",
    says: /no such file or directory/,
  },
])(
  "says $what in words: $kind of the $whose",
  async ({ what, changes, kind, whose, says }: FaultCase) => {
    const name = what.replaceAll(" ", "-");
    const base = place.deployment(name, "x");
    const candidate = place.release(base.spec!.template, "x", changes);
    const target = place.target(name);
    const desired = { canary: { ...candidate, replicas: 1 }, share: 0, hold: true };
    const found = await target.reach(desired, ({ canary }) => says.test(canary?.[kind]?.what ?? ""));
    expect(found.canary?.[kind]?.whose).toBe(whose);
    await target.reach({ share: 0, hold: false }, ({ canary }) => canary === undefined);
  },
  90_000,
);

async function untilRead(target: ReturnType<Place["target"]>, until: (arm: Release & { ready: boolean }) => boolean) {
  for (;;) {
    const { stable } = await target.read(never);
    if (stable && until(stable)) return stable;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
