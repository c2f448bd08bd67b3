/** What a rollout leaves in a namespace: taken down, put into another one, and compared. */
import { isDeepStrictEqual } from "node:util";
import { unpackRecord } from "../../../src/rollout/journal/packed-record.js";
import type { Project } from "./project.js";

interface StoredObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string } & Metadata;
  readonly [key: string]: unknown;
}

interface Metadata {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export type Snapshot = readonly StoredObject[];

const collections = {
  Deployment: ["apps/v1", "deployments"],
  Service: ["v1", "services"],
  PodDisruptionBudget: ["policy/v1", "poddisruptionbudgets"],
  HorizontalPodAutoscaler: ["autoscaling/v2", "horizontalpodautoscalers"],
  ControllerRevision: ["apps/v1", "controllerrevisions"],
  Lease: ["coordination.k8s.io/v1", "leases"],
} as const;

const pathOf = (namespace: string, apiVersion: string, plural: string) =>
  `/${apiVersion === "v1" ? "api" : "apis"}/${apiVersion}/namespaces/${namespace}/${plural}`;

export async function takeSnapshot(project: Project): Promise<Snapshot> {
  const lists = await Promise.all(
    Object.entries(collections).map(async ([kind, [apiVersion, plural]]) => {
      const found = (await project.get(pathOf(project.namespace, apiVersion, plural))) as { items: StoredObject[] };
      return found.items.map((item) => ({ ...item, apiVersion, kind }));
    }),
  );
  return lists.flat();
}

/** Makes the objects anew in another namespace, as they were but for what the API server gives. */
export async function restore(snapshot: Snapshot, { admin, namespace }: Project): Promise<void> {
  for (const { status: _, ...object } of snapshot) {
    const { name, labels, annotations } = object.metadata;
    const [apiVersion, plural] = collections[object.kind as keyof typeof collections];
    const spec = object.kind === "Service" ? { spec: withoutAddress(object.spec) } : {};
    const body = { ...object, ...spec, metadata: { name, labels, annotations } };
    await admin("POST", pathOf(namespace, apiVersion, plural), body);
  }
}

function withoutAddress(spec: unknown) {
  const { clusterIP: _, clusterIPs: __, ...rest } = spec as Readonly<Record<string, unknown>>;
  return rest;
}

const domain = "model-release.dev";
/** Told by the API server, by a clock, or by how often it took: no part of the state. */
const passing = new Set(["deployment.kubernetes.io/revision", `${domain}/epoch`, `${domain}/judgements`]);

/** The state that a rollout ended in, to be compared with another one's. */
export function stateOf(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    snapshot.map(({ kind, metadata, spec, data, revision }) => {
      const { labels, annotations = {} } = metadata;
      const kept = Object.entries(annotations).filter(([key]) => !passing.has(key));
      const told = { labels, annotations: Object.fromEntries(kept.map(([key, text]) => [key, lasting(key, text)])) };
      const holder = (spec as { holderIdentity?: string } | undefined)?.holderIdentity;
      const content =
        kind === "Lease" ? { holder } : kind === "Service" ? { spec: withoutAddress(spec) } : { spec, data, revision };
      return [`${kind}/${metadata.name}`, { ...told, ...content }];
    }),
  );
}

interface StoredRecord {
  readonly [key: string]: unknown;
  readonly abandoned?: { readonly kind: string };
  readonly attempts: readonly { readonly digest: string; readonly outcome: string }[];
  readonly steps: readonly { readonly share: number }[];
}

function lasting(key: string, text: string): unknown {
  if (key === `${domain}/promotion`) {
    const { promotedAt: _, ...promotion } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return promotion;
  }
  if (key !== `${domain}/record`) return text;
  const record = unpackRecord(JSON.parse(text)) as StoredRecord;
  const { identity, attempt, phase, outcome, adopted, serving, share, stable } = record;
  return {
    ...{ identity, attempt, phase, outcome, adopted, serving, share, stable },
    abandoned: record.abandoned?.kind,
    attempts: record.attempts.map(({ digest, outcome }) => ({ digest, outcome })),
    steps: record.steps.map(({ share }) => share),
  };
}

/** Where two states are not the same, and what is there: nothing where they are. */
export function differences(is: unknown, wanted: unknown, path = ""): readonly string[] {
  if (isFolder(is) && isFolder(wanted)) {
    const keys = new Set([...Object.keys(is), ...Object.keys(wanted)]);
    return [...keys].flatMap((key) => differences(is[key], wanted[key], `${path} ${key}`.trim()));
  }
  if (isDeepStrictEqual(is, wanted)) return [];
  const text = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 300);
  return [`${path}: ${text(is)}, and not ${text(wanted)}`];
}

const isFolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
