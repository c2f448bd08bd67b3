/** The image's configuration and manifest: what the base says, and on top of it what our layers and server need. Pure. */
import type { BaseImage } from "./base.js";
import {
  type Descriptor,
  type HistoryEntry,
  type ImageConfig,
  type Manifest,
  oci,
  type PlatformDescription,
} from "./oci.js";

export interface Run {
  /** Replaces the base's entrypoint; where neither gives one, it is `node`. */
  readonly entrypoint?: readonly string[];
  /** What follows the entrypoint: `["/app/serve.js"]`. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** TCP port that the server listens on. */
  readonly port?: number;
  readonly workingFolder?: string;
}

export interface About {
  readonly version?: string;
  /** The commit that it was made from. */
  readonly revision?: string;
  /** URL of the repository that it was made from. */
  readonly source?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface OwnLayer {
  readonly what: string;
  readonly digest: string;
  readonly sizeBytes: number;
}

// Distroless' "nonroot". A number, since Kubernetes' runAsNonRoot cannot judge a name and other bases lack that user.
const nonroot = "65532:65532";
const defaultPort = 8080;
/** Said of an image without a base: it holds files and starts only where something else brings the runtime. */
const noBaseLabel = "io.github.model-release.base";

export function imageConfig(input: {
  readonly base?: BaseImage;
  readonly layers: readonly OwnLayer[];
  readonly run: Run;
  readonly about: About;
  readonly platform: PlatformDescription;
  readonly epochSeconds: number;
}): ImageConfig {
  const { base, layers, run, about, platform } = input;
  const created = new Date(input.epochSeconds * 1000).toISOString().replace(".000Z", "Z");
  const before = base?.config;
  // What Docker's classic builder noted about the container it built in; nothing of it is true of our image.
  const { container, container_config, docker_version, ...kept }: Partial<ImageConfig> = before ?? { ...platform };
  return {
    ...kept,
    created,
    architecture: before?.architecture ?? platform.architecture,
    os: before?.os ?? platform.os,
    config: {
      ...before?.config,
      User: nonroot,
      ExposedPorts: { ...before?.config?.ExposedPorts, [`${run.port ?? defaultPort}/tcp`]: {} },
      Env: mergeEnvironment(before?.config?.Env ?? [], run.environment ?? {}),
      Entrypoint: run.entrypoint ?? before?.config?.Entrypoint ?? ["node"],
      Cmd: run.command,
      ...(run.workingFolder !== undefined && { WorkingDir: run.workingFolder }),
      Labels: { ...before?.config?.Labels, ...labels(about, base) },
    },
    rootfs: { type: "layers", diff_ids: [...(before?.rootfs.diff_ids ?? []), ...layers.map(({ digest }) => digest)] },
    history: [...historyOf(base), ...layers.map(({ what }) => ({ created, created_by: `model-release: ${what}` }))],
  };
}

/** The base's layers first, then ours; the manifest's family is the base's, since some registries refuse a mixture. */
export function imageManifest(input: {
  readonly base?: BaseImage;
  readonly layers: readonly OwnLayer[];
  readonly config: { readonly digest: string; readonly sizeBytes: number };
  readonly about: About;
}): Manifest {
  const family = input.base?.family ?? oci;
  const own = input.layers.map(
    ({ digest, sizeBytes }): Descriptor => ({ mediaType: family.layer, digest, size: sizeBytes }),
  );
  return {
    schemaVersion: 2,
    mediaType: family.manifest,
    config: { mediaType: family.config, digest: input.config.digest, size: input.config.sizeBytes },
    layers: [...(input.base?.manifest.layers ?? []), ...own],
    // Docker's schema has no annotations; there the labels alone say it.
    ...(family === oci && { annotations: labels(input.about, input.base) }),
  };
}

function labels(about: About, base: BaseImage | undefined): Readonly<Record<string, string>> {
  return {
    ...about.labels,
    ...(base === undefined
      ? { [noBaseLabel]: "none" }
      : { "org.opencontainers.image.base.name": base.name, "org.opencontainers.image.base.digest": base.digest }),
    ...(about.revision !== undefined && { "org.opencontainers.image.revision": about.revision }),
    ...(about.source !== undefined && { "org.opencontainers.image.source": about.source }),
    ...(about.version !== undefined && { "org.opencontainers.image.version": about.version }),
  };
}

/** By key, in the base's order: a variable given twice would be the runtime's choice. */
function mergeEnvironment(base: readonly string[], ours: Readonly<Record<string, string>>): readonly string[] {
  const merged = new Map(base.map((line) => splitOnce(line)));
  for (const [key, value] of Object.entries(ours)) merged.set(key, value);
  return [...merged].map(([key, value]) => `${key}=${value}`);
}

function splitOnce(line: string): [string, string] {
  const equals = line.indexOf("=");
  return equals < 0 ? [line, ""] : [line.slice(0, equals), line.slice(equals + 1)];
}

/**
 * The base's history, made whole: the entries that are not empty must be as many as its layers, or readers that pair
 * them up refuse the image.
 */
function historyOf(base: BaseImage | undefined): readonly HistoryEntry[] {
  if (base === undefined) return [];
  const history = base.config.history ?? [];
  const counted = history.filter((entry) => !entry.empty_layer).length;
  if (counted === base.manifest.layers.length) return history;
  return base.manifest.layers.map(() => ({ created_by: `layer of ${base.name}` }));
}
