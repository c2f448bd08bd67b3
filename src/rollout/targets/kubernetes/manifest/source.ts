/** What is to be deployed, and where that is said: the user's manifest, what runs, or our default. */
import type { Runtime } from "../../../../runtimes/runtime.js";
import { readProblem } from "../../../../storage/problems.js";
import type { World } from "../../../../world.js";
import type { Deployment } from "../kinds.js";
import type { KubernetesOptions } from "../options.js";
import type { FirstObjects } from "../stable.js";
import { servingPort, type TemplateSource } from "../template.js";
import { defaultObjects, defaultService } from "./default.js";
import { type Manifest, readManifest } from "./read.js";

export interface SourceSettings {
  readonly name: string;
  readonly namespace: string;
  readonly options: KubernetesOptions;
  readonly runtime: Runtime;
  /** A path of the configuration, absolute. */
  readonly configured: (path: string) => string;
  readonly files: World["files"];
}

const usualReplicas = 2;

/** @throws Problem FILE_NOT_FOUND, MANIFEST_INVALID; undefined where none is configured */
export async function loadManifest(settings: SourceSettings): Promise<Manifest | undefined> {
  const { options, configured, files, name, namespace } = settings;
  const path = options.manifest;
  if (path === undefined) return undefined;
  const text = await readText(configured(path), path, files);
  return readManifest(text, { path, name, namespace });
}

async function readText(file: string, path: string, files: World["files"]): Promise<string> {
  try {
    return await files.readFile(file, "utf8");
  } catch (error) {
    throw readProblem(error, path);
  }
}

/** Where a release takes its pod template from. Pure. */
export function templateSource(
  manifest: Manifest | undefined,
  live: Deployment | undefined,
  settings: SourceSettings,
): TemplateSource {
  const { container, manifest: path } = settings.options;
  const from = (deployment: Deployment, where: string): TemplateSource => ({
    template: deployment.spec!.template,
    where,
    ...(container !== undefined && { container }),
  });
  if (manifest) return from(manifest.deployment, `${path}: Deployment ${settings.name}`);
  if (live) return from(live, `Deployment ${settings.name}`);
  return { template: ours(settings, settings.name).deployment.spec!.template, where: "the default Deployment" };
}

/** What a first release makes. Pure. @throws Problem KUBERNETES_CONTAINER_UNCLEAR */
export function firstObjects(manifest: Manifest | undefined, service: string, settings: SourceSettings): FirstObjects {
  if (manifest === undefined) return ours(settings, service);
  const { options, runtime, name } = settings;
  const { deployment } = manifest;
  const { replicas = deployment.spec?.replicas ?? usualReplicas } = options;
  const port = { usual: runtime.image.port, ...(options.port !== undefined && { configured: options.port }) };
  const answers = servingPort(templateSource(manifest, undefined, settings), port);
  const selector = deployment.spec?.selector.matchLabels ?? {};
  return {
    deployment: { ...deployment, spec: { ...deployment.spec!, replicas } },
    service: manifest.service ?? defaultService({ name, service, port: answers }, selector),
  };
}

function ours({ name, options, runtime }: SourceSettings, service: string): FirstObjects {
  const { replicas = usualReplicas, port = runtime.image.port } = options;
  return defaultObjects({ name, service, replicas, port, runtime });
}
