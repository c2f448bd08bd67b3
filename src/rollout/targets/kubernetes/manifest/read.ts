/** The user's own manifest: one Deployment and at most one Service, and nothing else. Pure. */
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { Problem } from "../../../../errors.js";
import type { Deployment, Service } from "../kinds.js";

export interface Manifest {
  readonly deployment: Deployment;
  readonly service?: Service;
}

const named = z.looseObject({ name: z.string().min(1), namespace: z.string().optional() });
const deploymentShape = z.looseObject({
  apiVersion: z.literal("apps/v1"),
  metadata: named,
  spec: z.looseObject({
    selector: z.looseObject({ matchLabels: z.record(z.string(), z.string()).optional() }),
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()).optional() }).optional(),
      spec: z.looseObject({ containers: z.array(z.looseObject({ name: z.string().min(1) })).min(1) }),
    }),
  }),
});
const serviceShape = z.looseObject({
  apiVersion: z.literal("v1"),
  metadata: named,
  spec: z.looseObject({ selector: z.record(z.string(), z.string()) }),
});

export interface ManifestSettings {
  /** As configured, for messages. */
  readonly path: string;
  /** The Deployment's name that is configured. */
  readonly name: string;
  readonly namespace: string;
}

/** @throws Problem MANIFEST_INVALID */
export function readManifest(text: string, settings: ManifestSettings): Manifest {
  const { path, name, namespace } = settings;
  const found = documentsIn(text, path);
  const kinds = found.map(({ kind, metadata }) => `${kind ?? "no kind"} ${metadata?.name ?? ""}`.trim());
  const deployments = found.filter(({ kind }) => kind === "Deployment");
  const services = found.filter(({ kind }) => kind === "Service");
  if (deployments.length !== 1 || services.length > 1 || found.length > deployments.length + services.length) {
    throw invalid(path, `holds ${kinds.length === 0 ? "nothing" : kinds.join(", ")}`, onlyThese);
  }
  const deployment = checked(deployments[0], deploymentShape, path, "Deployment");
  const service = services[0] && checked(services[0], serviceShape, path, "Service");
  for (const { metadata } of service ? [deployment, service] : [deployment]) {
    if (metadata.namespace === undefined || metadata.namespace === namespace) continue;
    const remedy = `Write 'deploy.namespace: ${metadata.namespace}', or take the namespace out of the manifest.`;
    throw invalid(path, `names the namespace ${metadata.namespace}, and the release goes to ${namespace}`, remedy);
  }
  if (deployment.metadata.name !== name) {
    const called = deployment.metadata.name;
    throw invalid(
      path,
      `calls its Deployment ${called}, and the configuration ${name}`,
      `Write 'deploy.name: ${called}'.`,
    );
  }
  const labels = deployment.spec.template.metadata?.labels ?? {};
  const unmet = Object.entries(deployment.spec.selector.matchLabels ?? {}).find(
    ([key, value]) => labels[key] !== value,
  );
  if (unmet) {
    const [key, value] = unmet;
    const remedy = `Add '${key}: ${value}' to spec.template.metadata.labels.`;
    throw invalid(path, `selects pods by ${key}=${value}, which its own template does not bear`, remedy);
  }
  return {
    deployment: deployment as unknown as Deployment,
    ...(service && { service: service as unknown as Service }),
  };
}

const onlyThese =
  "A release changes one Deployment and at most one Service; another object in the file (a ConfigMap) would reach the running pods at once, past the canary. Keep the others in a file of their own.";

interface Document {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
}

function documentsIn(text: string, path: string): readonly Document[] {
  const documents = parseAllDocuments(text);
  // The parser answers an empty text with an object of its own instead of a list.
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document): readonly Document[] => {
    const [mistake] = document.errors;
    if (mistake) throw invalid(path, `is no YAML: ${mistake.message.split("\n")[0]}`, "Correct the line.");
    const content: unknown = document.toJS();
    if (content === null) return [];
    if (typeof content === "object" && !Array.isArray(content)) return [content as Document];
    throw invalid(path, "holds something that is no object of Kubernetes", onlyThese);
  });
}

function checked<T>(object: unknown, shape: z.ZodType<T>, path: string, kind: string): T {
  const read = shape.safeParse(object);
  if (read.success) return read.data;
  const { path: place = [], message = "" } = read.error.issues[0] ?? {};
  throw invalid(path, `has a ${kind} that is not whole: ${place.join(".")}: ${message}`, "Complete it.");
}

function invalid(path: string, what: string, remedy: string): Problem {
  return new Problem("MANIFEST_INVALID", { what: `${path} ${what}`, remedy });
}
