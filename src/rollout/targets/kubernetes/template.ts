/** Pod templates: what is ours in them, which container serves the model, and which image it runs. Pure. */
import { createHash } from "node:crypto";
import { Problem } from "../../../errors.js";
import { canonical } from "../../engine/plan.js";
import type { Release } from "../../seams.js";
import type { PackedImage } from "../kind.js";
import type { Container, Pod, PodTemplate } from "./kinds.js";
import { annotations, labels } from "./names.js";
import { differences } from "./written.js";

/** Where a template comes from, for messages, and which of its containers serves the model. */
export interface TemplateSource {
  readonly template: PodTemplate;
  /** "Deployment churn", "deploy.yaml". */
  readonly where: string;
  /** As configured; needed where there are several. */
  readonly container?: string;
}

/** Kubernetes' and kubectl's own marks, and ours: no part of what a release is. */
const markLabels: readonly string[] = ["pod-template-hash", labels.arm, labels.of];
const markAnnotations: readonly string[] = [annotations.release, "kubectl.kubernetes.io/restartedAt"];

/**
 * The release that runs an image by a template: the same from the same inputs, before and after it was promoted.
 *
 * Its template is, to the letter, what the stable Deployment will bear.
 *
 * @throws Problem CONFIG_INVALID for an image that is in no registry; KUBERNETES_CONTAINER_UNCLEAR
 */
export function releaseOf(source: TemplateSource, { digest, reference }: PackedImage): Release {
  if (reference === undefined) throw inNoRegistry();
  const { template } = source;
  const served = servingContainer(source).name;
  const metadata = {
    labels: { ...without(template.metadata?.labels, markLabels), [labels.arm]: "stable" },
    annotations: without(template.metadata?.annotations, markAnnotations),
  };
  const containers = template.spec!.containers.map((container) =>
    container.name === served ? { ...container, image: reference } : container,
  );
  const plain = asJson({ metadata, spec: { ...template.spec, containers } });
  const hash = hashOf({ digest, template: plain });
  const marked = { ...metadata, annotations: { ...metadata.annotations, [annotations.release]: hash } };
  return { digest, template: { ...plain, metadata: asJson(marked) } };
}

/** What tells one release from another among objects: short enough for an annotation. */
export function hashOf(release: Release): string {
  return createHash("sha256")
    .update(canonical([release.digest, release.template]))
    .digest("hex")
    .slice(0, 16);
}

/** The hash that a release of ours bears; of one that was adopted as it was, its content's. */
export function releaseHash(release: Release): string {
  return (release.template as PodTemplate).metadata?.annotations?.[annotations.release] ?? hashOf(release);
}

/**
 * Whether a Deployment has this template already: one of ours in all that it says, the user's to the letter.
 *
 * Our mark alone does not tell: it stays when a person sets another image or probe.
 */
export function hasTemplate(live: PodTemplate | undefined, wanted: PodTemplate): boolean {
  if (live === undefined) return false;
  if (bearsMarkOf(live, wanted)) return differences(wanted, live).length === 0;
  return canonical(asJson(live)) === canonical(asJson(wanted));
}

/** Whether it was written for this release, whatever became of it since. */
export function bearsMarkOf(live: PodTemplate | undefined, { metadata }: PodTemplate): boolean {
  const mark = metadata?.annotations?.[annotations.release];
  return mark !== undefined && live?.metadata?.annotations?.[annotations.release] === mark;
}

/** @throws Problem KUBERNETES_CONTAINER_UNCLEAR */
export function servingContainer({ template, where, container }: TemplateSource): Container {
  const containers = template.spec?.containers ?? [];
  const names = containers.map(({ name }) => name).join(", ");
  if (container !== undefined) {
    const named = containers.find(({ name }) => name === container);
    if (named) return named;
    throw new Problem("KUBERNETES_CONTAINER_UNCLEAR", {
      what: `${where} has no container '${container}'; it has: ${names}`,
      remedy: "Write in 'deploy.container' which of them serves the model.",
    });
  }
  if (containers.length === 1) return containers[0]!;
  throw new Problem("KUBERNETES_CONTAINER_UNCLEAR", {
    what: `${where} has ${containers.length} containers (${names}), and nothing says which of them serves the model`,
    remedy: `Name it:\n  deploy:\n    container: ${containers[0]?.name ?? "NAME"}`,
  });
}

/** Where the container answers: as configured, else the port it calls http, else its first, else the runtime's. */
export function servingPort(
  source: TemplateSource,
  port: { readonly configured?: number; readonly usual: number },
): number {
  if (port.configured !== undefined) return port.configured;
  const ports = servingContainer(source).ports ?? [];
  return (ports.find(({ name }) => name === "http") ?? ports[0])?.containerPort ?? port.usual;
}

/** The digest that an image's name pins; undefined for a tag. */
export function digestOf(image: string | undefined): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(image ?? "")?.[1];
}

/** The digest that a container of most of these pods runs, as the nodes tell it. */
export function runningDigest(pods: readonly Pod[], container: string): string | undefined {
  const digests = pods.flatMap(({ status }) => {
    const own = status?.containerStatuses?.find(({ name }) => name === container);
    return digestOf(own?.imageID) ?? [];
  });
  const counts = new Map<string, number>();
  for (const digest of digests) counts.set(digest, (counts.get(digest) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

/** A deep copy as it would be sent: what is undefined is absent. */
export function asJson<T extends object>(value: T): T & Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(value)) as T & Readonly<Record<string, unknown>>;
}

function without(
  all: Readonly<Record<string, string>> | undefined,
  keys: readonly string[],
): Record<string, string> | undefined {
  const kept = Object.entries(all ?? {}).filter(([key]) => !keys.includes(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function inNoRegistry(): Problem {
  return new Problem("CONFIG_INVALID", {
    what: "a cluster pulls its images from a registry, and the configuration names none",
    remedy: "Say where the image is to be pushed:\n  image:\n    repository: ghcr.io/OWNER/NAME",
  });
}
