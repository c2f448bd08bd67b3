/** The objects' types by their singular names, as they come over the wire. */
import type { Kinds } from "./cluster/cluster.js";

export type { KubernetesObject } from "./cluster/cluster.js";
export type Deployment = Kinds["deployments"];
export type ReplicaSet = Kinds["replicasets"];
export type Pod = Kinds["pods"];
export type Service = Kinds["services"];
export type EndpointSlice = Kinds["endpointslices"];
export type Endpoint = NonNullable<EndpointSlice["endpoints"]>[number];
export type Autoscaler = Kinds["horizontalpodautoscalers"];
export type DisruptionBudget = Kinds["poddisruptionbudgets"];
export type ClusterEvent = Kinds["events"];
export type PodTemplate = NonNullable<Deployment["spec"]>["template"];
export type Container = NonNullable<PodTemplate["spec"]>["containers"][number];
export type ContainerStatus = NonNullable<NonNullable<Pod["status"]>["containerStatuses"]>[number];
export type ContainerState = NonNullable<ContainerStatus["state"]>;
