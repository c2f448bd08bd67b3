/** The one Lease of a rollout: what it holds, and how it is changed without losing what another wrote meanwhile. */
import { Problem } from "../../errors.js";
import type { Clock } from "../../world.js";
import type { Cluster, Kinds, KubernetesObject } from "../targets/kubernetes/cluster/cluster.js";
import { labels } from "../targets/kubernetes/names.js";

export type Lease = Kinds["leases"];

export interface LeasePlace {
  readonly cluster: Cluster;
  /** The Lease's own name. */
  readonly lease: string;
  /** What it is the Lease of. */
  readonly name: string;
  readonly clock: Clock;
}

/** Who holds a rollout in a cluster, for people and for `status`. */
export interface Holding {
  /** Absent where nobody holds it. */
  readonly holder?: string;
  readonly epoch: number;
  /** By the holder's clock. */
  readonly renewed?: string;
}

/** @returns undefined where there has been no rollout */
export async function readLease(
  cluster: Pick<Cluster, "get">,
  lease: string,
  signal: AbortSignal,
): Promise<Holding | undefined> {
  const found = await cluster.get("leases", lease, signal);
  return found && holdingOf(found);
}

export function holdingOf({ spec }: Lease): Holding {
  return {
    ...(spec?.holderIdentity && { holder: spec.holderIdentity }),
    epoch: spec?.leaseTransitions ?? 0,
    ...(spec?.renewTime && { renewed: spec.renewTime }),
  };
}

/** Both writers of a Lease (the record's, the ledger's) are quick, so a few goes always do. */
const attempts = 10;

/**
 * Reads the Lease (an empty one where there is none), changes it and writes it, with nobody in between.
 *
 * @param change  gives undefined where there is nothing to write; asked again when somebody else was quicker
 * @returns       what the Lease now is
 */
export async function changeLease(
  place: LeasePlace,
  change: (lease: Lease) => Lease | undefined,
  signal: AbortSignal,
): Promise<Lease> {
  const { cluster, lease: name, clock } = place;
  for (let attempt = 1; ; attempt++) {
    const found = await cluster.get("leases", name, signal);
    const before = found ?? emptyLease(place);
    const object = change(before);
    if (object === undefined) return before;
    try {
      return (await cluster.write({ verb: found ? "replace" : "create", kind: "leases", object }, signal)) as Lease;
    } catch (error) {
      // One that was removed in between is made anew by the next go, if `change` still wants that.
      if (attempt === attempts || !wasOvertaken(error)) throw error;
    }
    await clock.sleep(20 * attempt * Math.random(), signal);
    signal.throwIfAborted();
  }
}

/** Written, made or removed by somebody else since it was read. */
export function wasOvertaken(error: unknown): boolean {
  return error instanceof Problem && (error.code === "KUBERNETES_CONFLICT" || error.code === "KUBERNETES_NOT_FOUND");
}

export function emptyLease({ lease, name, cluster: { namespace } }: LeasePlace): Lease {
  return { metadata: { name: lease, namespace, labels: { [labels.of]: name } }, spec: { leaseTransitions: 0 } };
}

/** Undefined takes an annotation away. */
export function annotated<T extends Pick<KubernetesObject, "metadata">>(
  object: T,
  values: Readonly<Record<string, string | undefined>>,
): T {
  const all = Object.entries({ ...object.metadata?.annotations, ...values });
  const annotations = Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...object, metadata: { ...object.metadata, annotations } };
}

/** @throws Problem ROLLOUT_RECORD_INVALID */
export function readAnnotation<T>(
  { metadata, kind = "Lease" }: Pick<KubernetesObject, "metadata" | "kind">,
  annotation: string,
  parse: (stored: unknown) => T,
): T | undefined {
  const text = metadata?.annotations?.[annotation];
  if (text === undefined) return undefined;
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("ROLLOUT_RECORD_INVALID", {
      what: `the annotation ${annotation} of ${metadata?.name} is not what model-release writes there`,
      remedy: `It was changed by hand, or by another version. Remove the annotation and run again:\n  kubectl --namespace ${metadata?.namespace} annotate ${kind.toLowerCase()} ${metadata?.name} ${annotation}-`,
      cause: error,
    });
  }
}
