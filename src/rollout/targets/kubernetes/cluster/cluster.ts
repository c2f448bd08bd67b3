/** A namespace of a cluster, as the rollout uses it: reads, watches, and one door for all that changes something. */
import type * as client from "@kubernetes/client-node";

/**
 * An object as the API server sends it: JSON, so moments are strings. client-node's own types have Date there, for it
 * reads every object through its own models; that drops each field which a newer cluster has and it does not know.
 */
export type Wire<T> = 0 extends 1 & T
  ? unknown
  : T extends Date
    ? string
    : T extends object
      ? { [K in keyof T]: Wire<T[K]> }
      : T;

export type KubernetesObject = Wire<client.KubernetesObject>;

/** The kinds that a rollout reads or writes, by the plural name that rights and messages use. */
export interface Kinds {
  readonly deployments: Wire<client.V1Deployment>;
  readonly replicasets: Wire<client.V1ReplicaSet>;
  readonly pods: Wire<client.V1Pod>;
  readonly services: Wire<client.V1Service>;
  readonly endpointslices: Wire<client.V1EndpointSlice>;
  readonly horizontalpodautoscalers: Wire<client.V2HorizontalPodAutoscaler>;
  readonly poddisruptionbudgets: Wire<client.V1PodDisruptionBudget>;
  readonly controllerrevisions: Wire<client.V1ControllerRevision>;
  readonly leases: Wire<client.V1Lease>;
  readonly events: Wire<client.CoreV1Event>;
  readonly resourcequotas: Wire<client.V1ResourceQuota>;
}
export type Kind = keyof Kinds;

export const apiVersions: { readonly [K in Kind]: { readonly apiVersion: string; readonly kind: string } } = {
  deployments: { apiVersion: "apps/v1", kind: "Deployment" },
  replicasets: { apiVersion: "apps/v1", kind: "ReplicaSet" },
  pods: { apiVersion: "v1", kind: "Pod" },
  services: { apiVersion: "v1", kind: "Service" },
  endpointslices: { apiVersion: "discovery.k8s.io/v1", kind: "EndpointSlice" },
  horizontalpodautoscalers: { apiVersion: "autoscaling/v2", kind: "HorizontalPodAutoscaler" },
  poddisruptionbudgets: { apiVersion: "policy/v1", kind: "PodDisruptionBudget" },
  controllerrevisions: { apiVersion: "apps/v1", kind: "ControllerRevision" },
  leases: { apiVersion: "coordination.k8s.io/v1", kind: "Lease" },
  events: { apiVersion: "v1", kind: "Event" },
  resourcequotas: { apiVersion: "v1", kind: "ResourceQuota" },
};

export interface Selection {
  readonly labels?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
}

/** RFC 6902, as far as it is used here. */
export interface JsonPatchOperation {
  readonly op: "add" | "replace" | "remove" | "test";
  readonly path: string;
  readonly value?: unknown;
}

/**
 * One mutating call. What carries a `resourceVersion` is refused with KUBERNETES_CONFLICT when the object has changed
 * since it was read: the fence of the journal rests on it.
 */
export type Change =
  | { readonly verb: "create"; readonly kind: Kind; readonly object: KubernetesObject }
  /**
   * Server-side apply, by a field manager of our own. A resourceVersion in the object's metadata is a precondition; only
   * with the uid beside it is an object that was deleted meanwhile not made anew.
   */
  | { readonly verb: "apply"; readonly kind: Kind; readonly object: KubernetesObject; readonly force: boolean }
  | {
      readonly verb: "patch";
      readonly kind: Kind;
      readonly name: string;
      readonly resourceVersion: string;
      readonly operations: readonly JsonPatchOperation[];
    }
  /** Replicas by the scale subresource, so that no manager comes to own `spec.replicas`. */
  | {
      readonly verb: "scale";
      readonly kind: "deployments";
      readonly name: string;
      readonly resourceVersion: string;
      readonly replicas: number;
    }
  /** The whole object, with the resourceVersion that was read in its metadata. */
  | { readonly verb: "replace"; readonly kind: Kind; readonly object: KubernetesObject }
  | {
      readonly verb: "delete";
      readonly kind: Kind;
      readonly name: string;
      /** Of the object that was read: another one of the same name is left alone. */
      readonly uid: string;
    };

/** One right, as a Role spells it. */
export interface Right {
  readonly group: string;
  /** With its subresource: `pods/proxy`. */
  readonly resource: string;
  readonly verb: string;
}

/** What the API server knows us by. */
export interface Credential {
  readonly kind: "token" | "certificate" | "exec" | "service-account" | "other";
  /** A token that is not renewed by itself ends then. */
  readonly expiresAt?: Date;
}

/** A selection of objects that is kept current by a watch. */
export interface Watched<T> {
  /**
   * The objects as last heard of; the first call lists them.
   *
   * @throws Problem KUBERNETES_UNREACHABLE (or what else keeps it from being current): never an old picture
   */
  now(signal: AbortSignal): Promise<readonly T[]>;
}

export interface PodRequest {
  readonly pod: string;
  readonly port: number;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the answer: one that is longer is not read on. */
  readonly mostBytes?: number;
}

export interface WriteOptions {
  readonly dryRun: boolean;
  /** What the server lets pass and does not like: a pod that a policy will refuse, a field of the past. */
  readonly onWarning?: (text: string) => void;
}

export interface Cluster {
  readonly namespace: string;
  /** The API server's address and the context's name, for messages. */
  readonly server: string;
  readonly context: string;
  readonly credential: Credential;
  /** @returns undefined where there is no such object */
  get<K extends Kind>(kind: K, name: string, signal: AbortSignal): Promise<Kinds[K] | undefined>;
  list<K extends Kind>(kind: K, selection: Selection, signal: AbortSignal): Promise<readonly Kinds[K][]>;
  /** The same selection again gives the same watch. */
  watch<K extends Kind>(kind: K, selection: Selection): Watched<Kinds[K]>;
  /** Resolves when anything watched has changed since the last call, or when the signal aborts. */
  changed(signal: AbortSignal): Promise<void>;
  /**
   * The one door for what changes something: announced as an effect unless it is a dry run, and what the server answers
   * is in the watches before this resolves.
   *
   * @returns the object as the server now has it
   * @throws Problem KUBERNETES_CONFLICT where it had changed (or exists already), KUBERNETES_FORBIDDEN, KUBERNETES_REFUSED
   *   (admission, validation, quota), KUBERNETES_NOT_FOUND, KUBERNETES_UNAUTHORIZED, KUBERNETES_UNREACHABLE
   */
  write(change: Change, signal: AbortSignal, options?: WriteOptions): Promise<KubernetesObject>;
  may(right: Right, signal: AbortSignal): Promise<boolean>;
  /** Whether the cluster knows such a kind at all (CRDs of other tools). */
  hasKind(apiVersion: string, kind: string, signal: AbortSignal): Promise<boolean>;
  /** Objects of a kind that is not ours (Flagger's, Argo's); empty where the cluster does not know the kind. */
  listForeign(apiVersion: string, plural: string, signal: AbortSignal): Promise<readonly KubernetesObject[]>;
  /** A request to one pod, through the API server's proxy. */
  request(request: PodRequest, signal: AbortSignal): Promise<{ readonly status: number; readonly text: string }>;
  /** The last lines of a container's log; of the run before, where it was restarted. */
  logs(
    container: { readonly pod: string; readonly container: string; readonly previous: boolean; readonly lines: number },
    signal: AbortSignal,
  ): Promise<string>;
  /** Ends watches and timers. */
  close(): void;
}
