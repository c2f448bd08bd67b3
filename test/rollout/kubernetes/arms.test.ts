import { expect, test } from "@jest/globals";
import { armOf, canaryWorkload, stableWorkload } from "../../../src/rollout/targets/kubernetes/arms.js";
import type { Deployment } from "../../../src/rollout/targets/kubernetes/kinds.js";
import {
  canary,
  candidate,
  deployment,
  digestA,
  digestB,
  objects,
  pod,
  ready,
  replicaSet,
  stable,
  template,
  userTemplate,
} from "./objects.js";

const set = replicaSet("churn");
const older = replicaSet("churn", "0");
const foreign = replicaSet("other");
const pods = [1, 2, 3].map((i) => pod(set, `p${i}`));
const unready = { phase: "Running" };
const leaving = { deletionTimestamp: "2026-01-01T00:00:00Z" };
const runs = (digest: string, restartCount = 0) => ({
  ...ready,
  containerStatuses: [
    { name: "model", imageID: `registry.example/churn@${digest}`, image: "", ready: true, restartCount },
  ],
});
const seen = (some: Parameters<typeof objects>[0]) => objects({ stable, replicaSets: [set, older, foreign], ...some });
const arm = (some: Parameters<typeof objects>[0]) => armOf(stableWorkload(seen(some))!, undefined);
const status = (changes: object, generation = 2): Deployment =>
  deployment("churn", userTemplate, 3, {
    status: { ...stable.status, ...changes },
    metadata: { ...stable.metadata, generation },
  });

test.each<{ when: string; some: Parameters<typeof objects>[0]; isReady: boolean; count: number }>([
  { when: "all pods are ready", some: { pods }, isReady: true, count: 3 },
  {
    when: "one pod is not ready",
    some: { pods: [...pods.slice(1), pod(set, "p1", unready)] },
    isReady: false,
    count: 2,
  },
  {
    when: "a pod of the template before still serves",
    some: { pods: [...pods, pod(older, "old")] },
    isReady: false,
    count: 3,
  },
  {
    when: "a pod of the template before is leaving",
    some: { pods: [...pods, pod(older, "old", ready, leaving)] },
    isReady: true,
    count: 3,
  },
  {
    when: "a ready pod is leaving",
    some: { pods: [...pods.slice(1), pod(set, "p1", ready, leaving)] },
    isReady: false,
    count: 2,
  },
  {
    when: "pods bear the labels and belong to another",
    some: { pods: [pod(foreign, "x"), pod(foreign, "y")] },
    isReady: false,
    count: 0,
  },
  {
    when: "the controller has not seen the newest template",
    some: { stable: status({}, 3), pods },
    isReady: false,
    count: 3,
  },
  {
    when: "too few are of the newest template",
    some: { stable: status({ updatedReplicas: 2 }), pods },
    isReady: false,
    count: 3,
  },
  { when: "too many run", some: { stable: status({ replicas: 4 }), pods }, isReady: false, count: 3 },
  {
    when: "some are ready but not yet available",
    some: { stable: status({ availableReplicas: 1 }), pods },
    isReady: false,
    count: 3,
  },
])("$when: ready is $isReady", ({ some, isReady, count }) => {
  expect(arm(some)).toMatchObject({ ready: isReady, replicas: { expected: 3, ready: count } });
});

const tagged = "registry.example/churn:2";
test.each<{ image: string; running: readonly string[]; digest: string }>([
  { image: `${tagged}@${digestB}`, running: [digestA, digestA], digest: digestB },
  { image: tagged, running: [digestA, digestB, digestB], digest: digestB },
  { image: tagged, running: [digestB, digestA], digest: digestA },
  { image: tagged, running: [], digest: tagged },
])("the digest of $image, of which $running run", ({ image, running, digest }) => {
  const own = running.map((one, i) => pod(set, `p${i}`, runs(one)));
  const found = arm({ stable: deployment("churn", template(image)), pods: own });
  expect(found.digest).toBe(digest);
  expect(found.byTag ?? false).toBe(image === tagged);
});

test("restarts are those of the pods that are there", () => {
  const own = [pod(set, "p1", runs(digestA, 2)), pod(set, "p2", runs(digestA, 1)), pod(older, "p3", runs(digestA, 5))];
  expect(arm({ pods: own }).restarts).toBe(3);
});

test("a canary that was made and has no pods yet is as it should be", () => {
  const workload = canaryWorkload(objects({ canary: canary(0, 0) }), { name: "churn", service: "churn" });
  expect(armOf(workload!, undefined)).toMatchObject({
    digest: candidate.digest,
    ready: true,
    replicas: { expected: 0, ready: 0 },
  });
});

test("somebody else's Deployment of the canary's name is no arm", () => {
  const named = deployment("churn-canary", userTemplate);
  expect(canaryWorkload(objects({ canary: named }), { name: "churn", service: "churn" })).toBeUndefined();
});

test("of several containers the configured one counts", () => {
  const two = {
    metadata: userTemplate.metadata,
    spec: {
      containers: [
        { name: "proxy", image: "p" },
        { name: "model", image: `m@${digestB}` },
      ],
    },
  };
  const workload = stableWorkload(seen({ stable: deployment("churn", two) }))!;
  expect(armOf(workload, "model").digest).toBe(digestB);
  expect(() => armOf(workload, undefined)).toThrow(
    "Deployment churn has 2 containers (proxy, model), and nothing says which of them serves the model",
  );
  expect(() => armOf(workload, "modle")).toThrow("Deployment churn has no container 'modle'; it has: proxy, model");
});
