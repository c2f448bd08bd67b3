/** What runs in the cluster, in lines for people. Pure. */
import type { Actual, ArmActual } from "../../seams.js";
import type { TargetStatus } from "../kind.js";
import type { Cluster } from "./cluster/cluster.js";
import type { Service } from "./kinds.js";
import { canaryName } from "./names.js";
import type { Names, Objects } from "./objects.js";

export interface StatusParts {
  readonly objects: Objects;
  readonly actual: Actual;
  readonly names: Names;
  /** Who holds the Lease. */
  readonly holder: string | undefined;
  readonly cluster: Pick<Cluster, "namespace" | "context" | "server">;
}

/** As pods of the cluster reach it; undefined while there is no Service. */
export function urlOf(service: Service | undefined, namespace: string): string | undefined {
  const port = service?.spec?.ports?.[0]?.port;
  if (port === undefined) return undefined;
  return `http://${service?.metadata?.name}.${namespace}.svc${port === 80 ? "" : `:${port}`}`;
}

export function describeStatus({ objects, actual, names, holder, cluster }: StatusParts): TargetStatus {
  const { stable, canary, share, hold } = actual;
  const url = urlOf(objects.service, cluster.namespace);
  const lines = [
    `namespace ${cluster.namespace}, context ${cluster.context} (${cluster.server})`,
    stable ? armLine(`Deployment ${names.name}`, stable) : `no Deployment ${names.name}: nothing serves yet`,
    ...(canary ? [armLine(`Deployment ${canaryName(names.name)}`, canary)] : []),
    ...(canary ? [`share of the canary: ${Number((share * 100).toFixed(1))} %`] : []),
    ...(hold ? ["held for the rollout: what scales stable down, or how its pods are replaced"] : []),
    ...(holder === undefined ? [] : [`the rollout is held by ${holder}`]),
  ];
  return {
    ...(stable && { serving: stable.digest }),
    ...(url !== undefined && { url }),
    lines,
    detail: { namespace: cluster.namespace, context: cluster.context, actual, ...(holder !== undefined && { holder }) },
  };
}

function armLine(what: string, { digest, replicas, ready, fault, delay }: ArmActual): string {
  const ailing = ready ? undefined : (fault ?? delay)?.what;
  return `${what}: ${digest.slice(0, 19)}… ${replicas.ready} of ${replicas.expected} ready${ailing ? `; ${ailing}` : ""}`;
}
