/** A model that serves already, in a namespace of its own, in seconds: a copy of what an earlier release made. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Deployment, Pod, Service } from "../../../src/rollout/targets/kubernetes/kinds.js";
import { enterProject, type Project } from "./project.js";

export interface Origin {
  readonly deployment: Deployment;
  readonly service: Service;
  /** Where the images of both models lie. */
  readonly repository: string;
}

const name = "digits";
const deploymentsOf = (namespace: string) => `/apis/apps/v1/namespaces/${namespace}/deployments`;
const servicesOf = (namespace: string) => `/api/v1/namespaces/${namespace}/services`;

/** Makes a first release in a namespace that is left again, to be copied from. */
export async function releaseOrigin(repository: (namespace: string) => string): Promise<Origin> {
  const project = await enterProject("origin");
  try {
    const image = imageOf(repository(project.namespace));
    await project.configure({ image, deploy: { replicas: 1 } });
    const first = await project.run();
    if (first.exit !== 0) throw new Error(first.stderr);
    const deployment = (await project.get(`${deploymentsOf(project.namespace)}/${name}`)) as Deployment;
    const service = (await project.get(`${servicesOf(project.namespace)}/${name}`)) as Service;
    return { deployment: asNew(deployment), service: asNew(service), repository: image.repository };
  } finally {
    await project.leave();
  }
}

export const imageOf = (repository: string) => ({ repository, base: `${repository.split("/")[0]}/node:24` });

function asNew<T extends Deployment | Service>({ status: _, ...object }: T): T {
  const { labels } = object.metadata ?? {};
  const spec = { ...object.spec, clusterIP: undefined, clusterIPs: undefined };
  return { ...object, metadata: { name, labels }, spec } as T;
}

/** @param change  what the one that serves there is to have of its own */
export async function serveCopy(
  { deployment, service }: Origin,
  { namespace, admin, get }: Project,
  change: (deployment: Deployment) => Deployment = (same) => same,
): Promise<void> {
  await admin("POST", deploymentsOf(namespace), change(deployment));
  await admin("POST", servicesOf(namespace), service);
  for (const end = Date.now() + 60_000; ; await sleep(200)) {
    const { spec, status } = (await get(`${deploymentsOf(namespace)}/${name}`)) as Deployment;
    if ((status?.availableReplicas ?? 0) === spec?.replicas) return;
    if (Date.now() > end) throw new Error(`what should serve is not ready: ${JSON.stringify(status)}`);
  }
}

/** What a run that fails leaves as it was: the objects' specifications, and the pods that serve. */
export async function whatServes({ namespace, get }: Project): Promise<unknown> {
  const [deployments, services, pods] = await Promise.all(
    [deploymentsOf(namespace), servicesOf(namespace), `/api/v1/namespaces/${namespace}/pods`].map(get),
  );
  const own = ({ metadata }: Pod) =>
    metadata?.labels?.["app.kubernetes.io/name"] === name && metadata.deletionTimestamp === undefined;
  const told = (list: unknown) =>
    (list as { items: (Deployment | Service)[] }).items.map(({ metadata, spec }) => [
      metadata?.name,
      metadata?.uid,
      spec,
    ]);
  return {
    deployments: told(deployments),
    services: told(services),
    pods: (pods as { items: Pod[] }).items.filter(own).map(({ metadata }) => metadata?.uid),
  };
}

/** Who holds the rollout's Lease; undefined where nobody does. */
export async function holderOf({ namespace, get }: Project): Promise<string | undefined> {
  const leases = (await get(`/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`)) as {
    items: readonly { readonly spec?: { readonly holderIdentity?: string } }[];
  };
  return leases.items.map(({ spec }) => spec?.holderIdentity).find((holder) => holder);
}
