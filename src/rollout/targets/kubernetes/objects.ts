/** The objects of one rollout, as last heard of: what reading and deciding go by. */

import type { Cluster, Selection } from "./cluster/cluster.js";
import type { Autoscaler, Deployment, DisruptionBudget, EndpointSlice, Pod, ReplicaSet, Service } from "./kinds.js";
import { annotations, canaryName, canarySelector } from "./names.js";

/** What the objects are called. */
export interface Names {
  readonly name: string;
  readonly service: string;
  /** As configured; needed where the Deployment has several. */
  readonly container?: string;
}

export interface Objects {
  readonly stable?: Deployment;
  /** Whatever bears the canary's name; it is ours only where `isOurCanary` says so. */
  readonly canary?: Deployment;
  readonly replicaSets: readonly ReplicaSet[];
  readonly pods: readonly Pod[];
  readonly service?: Service;
  /** The Service's. */
  readonly slices: readonly EndpointSlice[];
  /** Those that scale the stable Deployment. */
  readonly autoscalers: readonly Autoscaler[];
  /** Of the Deployment's name; looked at during a first release alone. */
  readonly budget?: DisruptionBudget;
}

/** One picture of the cluster, from watches: in a steady state it costs no call. */
export async function readObjects(cluster: Cluster, names: Names, signal: AbortSignal): Promise<Objects> {
  const { name, service } = names;
  const named = <K extends "deployments" | "services" | "poddisruptionbudgets">(kind: K, object: string) =>
    cluster.watch(kind, { fields: { "metadata.name": object } }).now(signal);
  const [[stable], [canary], [exposed], slices, autoscalers] = await Promise.all([
    named("deployments", name),
    named("deployments", canaryName(name)),
    named("services", service),
    cluster.watch("endpointslices", { labels: { "kubernetes.io/service-name": service } }).now(signal),
    cluster.watch("horizontalpodautoscalers", {}).now(signal),
  ]);
  const selections = [{ labels: canarySelector(name) }, ...(stable ? [selectionOf(stable)] : [])];
  const [replicaSets, pods] = await Promise.all([
    Promise.all(selections.map((selection) => cluster.watch("replicasets", selection).now(signal))),
    Promise.all(selections.map((selection) => cluster.watch("pods", selection).now(signal))),
  ]);
  const isFirst = stable === undefined || stable.metadata?.annotations?.[annotations.rollout] !== undefined;
  const [budget] = isFirst ? await named("poddisruptionbudgets", name) : [];
  return {
    stable,
    canary,
    budget,
    service: exposed,
    slices,
    autoscalers: autoscalers.filter(({ spec }) => scales(spec?.scaleTargetRef, name)),
    replicaSets: distinct(replicaSets.flat()),
    pods: distinct(pods.flat()),
  };
}

/** At least what the Deployment selects: who is an arm goes by ownership, so more does no harm. */
function selectionOf({ spec }: Deployment): Selection {
  const { matchLabels } = spec?.selector ?? {};
  return matchLabels && Object.keys(matchLabels).length > 0 ? { labels: matchLabels } : {};
}

function scales(target: { apiVersion?: string; kind: string; name: string } | undefined, name: string): boolean {
  return target?.kind === "Deployment" && target.name === name && (target.apiVersion ?? "apps/v1").startsWith("apps/");
}

/** Both selections may show the same object: canary pods bear the labels of stable's. */
function distinct<T extends { metadata?: { uid?: string } }>(objects: readonly T[]): readonly T[] {
  return [...new Map(objects.map((object) => [object.metadata?.uid, object])).values()];
}

/** Made by us for this Deployment; anything else of its name is somebody else's. */
export function isOurCanary(deployment: Deployment, name: string): boolean {
  const has = deployment.metadata?.labels ?? {};
  return Object.entries(canarySelector(name)).every(([key, value]) => has[key] === value);
}
