/** The Deployments that a file holds in a form that a release can take: looked for, so nothing here is an error. Pure. */
import { parseAllDocuments } from "yaml";
import { Problem } from "../../../../errors.js";
import { readManifest } from "./read.js";

export interface DeploymentInManifest {
  readonly manifest: string;
  readonly name: string;
  readonly namespace?: string;
  readonly images: readonly string[];
  readonly labels: readonly string[];
  readonly service?: string;
}

/** Empty for what is no manifest, or one that `deploy.manifest` could not name (several Deployments, other objects). */
export function findDeployments(text: string, path: string): readonly DeploymentInManifest[] {
  const named = deploymentIn(text);
  if (named === undefined) return [];
  try {
    const { deployment, service } = readManifest(text, { path, ...named });
    const { metadata, spec } = deployment;
    const labels = { ...metadata?.labels, ...spec?.template.metadata?.labels };
    return [
      {
        manifest: path,
        name: named.name,
        ...(metadata?.namespace !== undefined && { namespace: metadata.namespace }),
        images: (spec?.template.spec?.containers ?? []).flatMap(({ image }) => (image === undefined ? [] : [image])),
        labels: Object.values(labels),
        ...(service?.metadata?.name !== undefined && { service: service.metadata.name }),
      },
    ];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** Name and namespace of the only Deployment. */
function deploymentIn(text: string): { readonly name: string; readonly namespace: string } | undefined {
  if (!/^kind:\s*["']?Deployment/m.test(text)) return undefined;
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const [only, ...others] = documents
    .map((document) => document.toJS() as { kind?: unknown; metadata?: Record<string, unknown> } | null)
    .filter((object) => object?.kind === "Deployment");
  const { name, namespace = "default" } = only?.metadata ?? {};
  if (others.length > 0 || typeof name !== "string" || typeof namespace !== "string") return undefined;
  return { name, namespace };
}
