/** JSON patches to what our annotations and a Deployment's or autoscaler's few fields need. Pure. */

import type { Change, JsonPatchOperation, Kind } from "./cluster/cluster.js";
import type { KubernetesObject } from "./kinds.js";

/** A patch of an object as it was read: refused when it has changed since. */
export function patchOf(kind: Kind, object: KubernetesObject, operations: readonly JsonPatchOperation[]): Change {
  const { name, resourceVersion } = object.metadata!;
  return { verb: "patch", kind, name: name!, resourceVersion: resourceVersion!, operations };
}

/** Sets annotations, and removes those that are undefined; nothing for those that are so already. */
export function annotate(
  object: KubernetesObject,
  wanted: Readonly<Record<string, string | undefined>>,
): readonly JsonPatchOperation[] {
  const has = object.metadata?.annotations;
  const changed = Object.entries(wanted).filter(([key, value]) => has?.[key] !== value);
  if (changed.length === 0) return [];
  if (has === undefined) {
    const all = Object.fromEntries(changed);
    return [{ op: "add", path: "/metadata/annotations", value: all }];
  }
  return changed.map(([key, value]) => {
    const path = `/metadata/annotations/${escaped(key)}`;
    return value === undefined ? { op: "remove", path } : { op: "add", path, value };
  });
}

/** As RFC 6901 writes a key within a path. */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
