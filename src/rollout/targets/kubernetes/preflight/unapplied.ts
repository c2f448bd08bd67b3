/**
 * What a manifest says and a release does not apply. The pod template is the release's; all else of a Deployment that
 * is there, and its Service, stay as they are in the cluster, for no canary could try them. Pure.
 */
import type { Deployment, KubernetesObject, Service } from "../kinds.js";
import type { Manifest } from "../manifest/read.js";
import { differences, isMap } from "../written.js";

export interface UnappliedQuestion {
  /** As configured, for messages. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly namespace: string;
  readonly live?: Deployment;
  readonly service?: Service;
  /** An autoscaler says how many pods there are. */
  readonly isScaled: boolean;
}

/** A warning for each object; none where everything is as it is written. */
export function unapplied(question: UnappliedQuestion): readonly string[] {
  const { manifest, live, service, isScaled } = question;
  const { template: _, selector: __, replicas, ...spec } = manifest.deployment.spec!;
  const own = { ...spec, ...(!isScaled && replicas !== undefined && { replicas }) };
  return [
    ...(live ? warningsFor("Deployment", manifest.deployment, own, live, question) : []),
    ...(service && manifest.service
      ? warningsFor("Service", manifest.service, { ...manifest.service.spec }, service, question)
      : []),
  ];
}

function warningsFor(
  kind: "Deployment" | "Service",
  { metadata }: KubernetesObject,
  spec: object,
  live: Deployment | Service,
  { path, namespace }: UnappliedQuestion,
): readonly string[] {
  const { labels, annotations } = metadata ?? {};
  const found = differences({ metadata: { labels, annotations }, spec }, live);
  if (found.length === 0) return [];
  const name = metadata?.name;
  const told = found.map(
    ({ place, written, running }) => `${place.join(".")} ${brief(written)}, not ${brief(running)}`,
  );
  // `kubectl apply` of the whole file would bring the image that stands in it to all users at once.
  const patch = JSON.stringify(found.reduce((all, { place, written }) => withValue(all, place, written), {}));
  const command = `kubectl --namespace ${namespace} patch ${kind.toLowerCase()} ${name} --patch '${patch.replaceAll("'", "'\\''")}'`;
  return [
    `${kind} ${name}: ${path} says ${told.join("; ")}; a release does not change that, for no canary could try it. Where it is meant, apply it yourself:\n  ${command}`,
  ];
}

const longest = 80;

function brief(value: unknown): string {
  if (value === undefined) return "set";
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function withValue(all: Readonly<Record<string, unknown>>, place: readonly string[], value: unknown): typeof all {
  const [key, ...rest] = place;
  if (key === undefined) return all;
  const within = all[key];
  return { ...all, [key]: rest.length === 0 ? value : withValue(isMap(within) ? within : {}, rest, value) };
}
