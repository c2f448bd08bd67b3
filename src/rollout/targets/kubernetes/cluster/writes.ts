/** How a change is said to the API server. Pure. */
import { apiVersions, type Change, type KubernetesObject } from "./cluster.js";
import type { ApiRequest } from "./http.js";
import { collectionPath, objectPath } from "./paths.js";

export interface Writer {
  readonly namespace: string;
  /** Who is written down as the owner of the fields. */
  readonly fieldManager: string;
  readonly dryRun: boolean;
}

export function requestOf(change: Change, { namespace, fieldManager, dryRun }: Writer): ApiRequest {
  const { kind, verb } = change;
  const doing = describe(change);
  const path = objectPath(kind, namespace, nameOf(change));
  const rehearsed: Readonly<Record<string, string>> = dryRun ? { dryRun: "All" } : {};
  // A field that the server does not know is a mistake, not something to drop in silence.
  const query = { ...rehearsed, fieldManager, fieldValidation: "Strict" };
  switch (verb) {
    case "create":
      return { method: "POST", path: collectionPath(kind, namespace), query, body: whole(change), doing };
    case "replace":
      return { method: "PUT", path, query, body: whole(change), doing };
    case "apply":
      return {
        method: "PATCH",
        path,
        query: { ...query, force: String(change.force) },
        body: whole(change),
        contentType: "application/apply-patch+yaml",
        doing,
      };
    case "patch":
      return {
        method: "PATCH",
        path,
        query,
        // Set to what was read, it is the server's own precondition (409); a `test` of it would be a 422 like any other.
        body: [
          { op: "replace", path: "/metadata/resourceVersion", value: change.resourceVersion },
          ...change.operations,
        ],
        contentType: "application/json-patch+json",
        doing,
      };
    case "scale":
      return {
        method: "PUT",
        path: `${path}/scale`,
        query: { ...rehearsed, fieldManager },
        body: {
          apiVersion: "autoscaling/v1",
          kind: "Scale",
          metadata: { name: change.name, namespace, resourceVersion: change.resourceVersion },
          spec: { replicas: change.replicas },
        },
        doing,
      };
    case "delete":
      return {
        method: "DELETE",
        path,
        // Where there is a body, the query is not read: a dry run asked for there would delete.
        body: {
          preconditions: { uid: change.uid },
          propagationPolicy: "Background",
          ...(dryRun && { dryRun: ["All"] }),
        },
        doing,
      };
  }
}

/** The texts of `Warning: 299 - "…"`, of which Node makes one line. */
export function warningsIn({ warning = "" }: { readonly warning?: string | undefined }): readonly string[] {
  return [...warning.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text.replace(/\\(.)/g, "$1"));
}

/** "apply deployments/churn" */
export function describe(change: Change): string {
  return `${change.verb} ${change.kind}/${nameOf(change)}`;
}

function nameOf(change: Change): string {
  if ("name" in change) return change.name;
  const { name, generateName } = change.object.metadata ?? {};
  return name ?? generateName ?? "";
}

/** Objects of a list bear no kind; managedFields may not be in an apply. */
function whole({ kind, object, verb }: Extract<Change, { object: KubernetesObject }>): KubernetesObject {
  const { managedFields, ...metadata } = object.metadata ?? {};
  return { ...apiVersions[kind], ...object, metadata: verb === "apply" ? metadata : { ...metadata, managedFields } };
}
