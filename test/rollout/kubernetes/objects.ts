/** Objects of a cluster as an API server shows them, for the tables of the pure parts. */
import { replicas } from "../../../src/rollout/routers/replicas.js";
import type { Desired, Release } from "../../../src/rollout/seams.js";
import { canaryDeployment } from "../../../src/rollout/targets/kubernetes/canary.js";
import { changesFor } from "../../../src/rollout/targets/kubernetes/changes.js";
import type { Change } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import type {
  Autoscaler,
  Deployment,
  EndpointSlice,
  Pod,
  PodTemplate,
  ReplicaSet,
} from "../../../src/rollout/targets/kubernetes/kinds.js";
import type { Objects } from "../../../src/rollout/targets/kubernetes/objects.js";
import type { FirstObjects } from "../../../src/rollout/targets/kubernetes/stable.js";
import { releaseOf } from "../../../src/rollout/targets/kubernetes/template.js";

export const digestA = `sha256:${"a".repeat(64)}`;
export const digestB = `sha256:${"b".repeat(64)}`;

export function template(image: string, changes: object = {}): PodTemplate {
  return { metadata: { labels: { app: "churn" } }, spec: { containers: [{ name: "model", image, ...changes }] } };
}

export const userTemplate = template("registry.example/churn:1");
export const candidate: Release = releaseOf(
  { template: userTemplate, where: "Deployment churn" },
  { digest: digestB, reference: `registry.example/churn@${digestB}`, model: "model.onnx" },
);
export const adopted: Release = { digest: digestA, template: { ...userTemplate } };

/** Rolled out: all its pods are ready. */
export function deployment(name: string, podTemplate: PodTemplate, replicas = 3, changes: object = {}): Deployment {
  return {
    metadata: { name, uid: `${name}-uid`, resourceVersion: "7", generation: 2, annotations: { [revision]: "1" } },
    spec: {
      replicas,
      selector: { matchLabels: { app: "churn" } },
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" } },
      template: podTemplate,
    },
    status: {
      observedGeneration: 2,
      replicas,
      updatedReplicas: replicas,
      readyReplicas: replicas,
      availableReplicas: replicas,
    },
    ...changes,
  };
}
const revision = "deployment.kubernetes.io/revision";

export const stable = deployment("churn", userTemplate);

/** Ours, with so many pods asked for and had. */
export function canary(replicas: number, share: number, release = candidate): Deployment {
  const made = canaryDeployment({ ...release, replicas }, "churn", true);
  const text = JSON.stringify({ share, replicas });
  const shareKey = "model-release.dev/share";
  const live = deployment("churn-canary", made.spec!.template, replicas);
  const annotations = { ...live.metadata?.annotations, ...made.metadata?.annotations, [shareKey]: text };
  return { ...live, metadata: { ...live.metadata, labels: made.metadata?.labels, annotations } };
}

const owned = (kind: string, uid: string) => [{ apiVersion: "apps/v1", kind, name: uid, uid, controller: true }];

export function replicaSet(owner: string, generation = "1"): ReplicaSet {
  const uid = `${owner}-set-${generation}`;
  const ownerReferences = owned("Deployment", `${owner}-uid`);
  return { metadata: { name: uid, uid, ownerReferences, annotations: { [revision]: generation } } };
}

export function pod(set: ReplicaSet, name: string, status: Pod["status"] = ready, changes: object = {}): Pod {
  const ownerReferences = owned("ReplicaSet", set.metadata!.uid!);
  return { metadata: { name, uid: `${name}-uid`, ownerReferences, ...changes }, status };
}
export const ready: Pod["status"] = { phase: "Running", conditions: [{ type: "Ready", status: "True" }] };

export function autoscaler(behavior?: NonNullable<Autoscaler["spec"]>["behavior"], annotations?: object): Autoscaler {
  return {
    metadata: {
      name: "churn",
      uid: "hpa-uid",
      resourceVersion: "9",
      ...(annotations && { annotations: { ...annotations } }),
    },
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "churn" },
      maxReplicas: 5,
      ...(behavior && { behavior }),
    },
  };
}

export function slice(endpoints: readonly (readonly [pod: string, conditions?: object])[]): EndpointSlice {
  return {
    addressType: "IPv4",
    endpoints: endpoints.map(([name, conditions = { ready: true, serving: true, terminating: false }], i) => ({
      addresses: [`10.0.0.${i}`],
      conditions,
      targetRef: { kind: "Pod", name },
    })),
  };
}

export const objects = (some: Partial<Objects> = {}): Objects => ({
  replicaSets: [],
  pods: [],
  slices: [],
  autoscalers: [],
  ...some,
});

export const first: FirstObjects = {
  deployment: {
    metadata: { name: "churn" },
    spec: { replicas: 2, selector: { matchLabels: { app: "churn" } }, template: userTemplate },
  },
  service: { metadata: { name: "churn" }, spec: { selector: { app: "churn" }, ports: [{ port: 80 }] } },
  budget: { metadata: { name: "churn" }, spec: { maxUnavailable: 1 } },
};

export const changes = (desired: Desired, seen: Objects) =>
  changesFor(desired, seen, { name: "churn", router: replicas, first });

/** "scale deployments/churn-canary 2" */
export function tell(change: Change): string {
  const name = "name" in change ? change.name : change.object.metadata?.name;
  const paths = change.verb === "patch" ? ` ${change.operations.map(({ path }) => path).join(" ")}` : "";
  return `${change.verb} ${change.kind}/${name}${change.verb === "scale" ? ` ${change.replicas}` : paths}`;
}
