/** Where objects lie in the API, and which of them a selection means. Pure. */
import { apiVersions, type Kind, type KubernetesObject, type Selection } from "./cluster.js";

/** `/api/v1` for the core, `/apis/GROUP/VERSION` for all else. */
export function apiRoot(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

export function collectionPath(kind: Kind, namespace: string): string {
  return `${apiRoot(apiVersions[kind].apiVersion)}/namespaces/${encodeURIComponent(namespace)}/${kind}`;
}

export function objectPath(kind: Kind, namespace: string, name: string): string {
  return `${collectionPath(kind, namespace)}/${encodeURIComponent(name)}`;
}

export function queryOf({ labels, fields }: Selection): Record<string, string> {
  return {
    ...(labels && { labelSelector: equalities(labels) }),
    ...(fields && { fieldSelector: equalities(fields) }),
  };
}

/** The same for equal selections, whatever the order of their keys. */
export function selectionKey(kind: Kind, { labels = {}, fields = {} }: Selection): string {
  return `${kind}?${equalities(labels)}?${equalities(fields)}`;
}

const equalities = (wanted: Readonly<Record<string, string>>) =>
  Object.entries(wanted)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(",");

/** What the server decides with labelSelector and fieldSelector. */
export function isSelected(object: KubernetesObject, { labels = {}, fields = {} }: Selection): boolean {
  const has = object.metadata?.labels ?? {};
  return (
    Object.entries(labels).every(([key, value]) => has[key] === value) &&
    Object.entries(fields).every(([path, value]) => at(object, path) === value)
  );
}

/** An absent field reads as the empty string to a fieldSelector. */
function at(object: unknown, path: string): string {
  const found = path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], object);
  return found === undefined ? "" : String(found);
}
