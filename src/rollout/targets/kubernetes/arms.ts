/** The arms, as their objects show them. Who belongs to an arm goes by ownerReference alone. Pure. */

import type { ArmActual } from "../../seams.js";
import type { Deployment, KubernetesObject, Pod, ReplicaSet } from "./kinds.js";
import { isOurCanary, type Names, type Objects } from "./objects.js";
import { asJson, digestOf, runningDigest, servingContainer } from "./template.js";

/** A Deployment with what it owns. */
export interface Workload {
  readonly deployment: Deployment;
  /** Of its present template; undefined until the controller has made it. */
  readonly replicaSet?: ReplicaSet;
  /** Of its present template, those on their way out left out. */
  readonly pods: readonly Pod[];
  /** Of earlier templates, not yet told to end. */
  readonly olderPods: readonly Pod[];
}

const revision = "deployment.kubernetes.io/revision";

export function workloadOf(deployment: Deployment, { replicaSets, pods }: Objects): Workload {
  const own = replicaSets.filter((set) => isOwnedBy(set, deployment));
  const present = deployment.metadata?.annotations?.[revision];
  // The controller writes the revision to the ReplicaSet first, so a moment's disagreement shows no pods: not ready yet.
  const replicaSet = own.find((set) => set.metadata?.annotations?.[revision] === present && present !== undefined);
  const alive = pods.filter(({ metadata }) => metadata?.deletionTimestamp === undefined);
  const of = (sets: readonly ReplicaSet[]) => alive.filter((pod) => sets.some((set) => isOwnedBy(pod, set)));
  return {
    deployment,
    ...(replicaSet && { replicaSet }),
    pods: replicaSet ? of([replicaSet]) : [],
    olderPods: of(own.filter((set) => set !== replicaSet)),
  };
}

/** Also those of earlier templates, and those on their way out. */
export function allPodsOf(deployment: Deployment, { replicaSets, pods }: Objects): readonly Pod[] {
  const own = replicaSets.filter((set) => isOwnedBy(set, deployment));
  return pods.filter((pod) => own.some((set) => isOwnedBy(pod, set)));
}

export function stableWorkload(objects: Objects): Workload | undefined {
  return objects.stable && workloadOf(objects.stable, objects);
}

/** Undefined also where a foreign Deployment has the canary's name. */
export function canaryWorkload(objects: Objects, { name }: Names): Workload | undefined {
  const { canary } = objects;
  return canary && isOurCanary(canary, name) ? workloadOf(canary, objects) : undefined;
}

/**
 * What runs, without what ails it (see faults.ts).
 *
 * The digest is that of the template where it pins one, else the one that most pods run, else the image's bare name.
 *
 * @throws Problem KUBERNETES_CONTAINER_UNCLEAR
 */
export function armOf(workload: Workload, container: string | undefined): Omit<ArmActual, "fault" | "delay"> {
  const { deployment, pods, olderPods } = workload;
  const template = deployment.spec!.template;
  const serving = servingContainer({ template, where: `Deployment ${deployment.metadata?.name}`, container });
  const pinned = digestOf(serving.image);
  const digest = pinned ?? runningDigest([...pods, ...olderPods], serving.name) ?? serving.image ?? "unknown";
  const expected = deployment.spec?.replicas ?? 1;
  const ready = pods.filter(isReady).length;
  return {
    digest,
    template: asJson(template),
    ...(pinned === undefined && { byTag: true }),
    ready: isRolledOut(deployment) && olderPods.length === 0 && ready >= expected,
    replicas: { expected, ready },
    restarts: pods.reduce((sum, pod) => sum + restartsOf(pod, serving.name), 0),
  };
}

/** The controller has seen the newest template and scale, and all pods are of it and available. */
export function isRolledOut(deployment: Deployment): boolean {
  const { spec, status } = deployment;
  const wanted = spec?.replicas ?? 1;
  const counts = [status?.replicas, status?.updatedReplicas, status?.readyReplicas, status?.availableReplicas];
  return isObserved(deployment) && counts.every((count) => (count ?? 0) === wanted);
}

/** The controller has taken notice of the last change: of the template, of the scale. */
export function isObserved({ metadata, status }: Deployment): boolean {
  return (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0);
}

export function isReady({ status }: Pod): boolean {
  return status?.conditions?.some(({ type, status }) => type === "Ready" && status === "True") ?? false;
}

function restartsOf({ status }: Pod, container: string): number {
  return status?.containerStatuses?.find(({ name }) => name === container)?.restartCount ?? 0;
}

function isOwnedBy(object: KubernetesObject, owner: KubernetesObject): boolean {
  const uid = owner.metadata?.uid;
  return object.metadata?.ownerReferences?.some((one) => one.controller && one.uid === uid) ?? false;
}
