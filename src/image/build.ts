/** Makes an image: plan the layers, take their digests, write config and manifest. Nothing is sent or stored here. */
import { Problem } from "../errors.js";
import { readProblem } from "../storage/problems.js";
import type { FileSystem, World } from "../world.js";
import { type BaseImage, resolveBase } from "./base.js";
import { type Blob, blobOfBytes, shown } from "./blob.js";
import { type About, imageConfig, imageManifest, type Run } from "./config.js";
import { epochSeconds } from "./epoch.js";
import { type LayerIdentity, rememberLayer } from "./layer-memory.js";
import { type LayerPlan, planLayers, type SourceFile } from "./layers.js";
import type { ImageName } from "./name.js";
import { oci, type PlatformDescription, sha256Of, toBytes } from "./oci.js";
import type { RegistryWorld } from "./registry/registry.js";
import { digestOf, layerBytes } from "./tar.js";

export interface ImagePlan {
  readonly server: readonly SourceFile[];
  readonly model: readonly SourceFile[];
  readonly run: Run;
  readonly about?: About;
  /** A reference; undefined makes an image of our layers alone, which says so. */
  readonly base?: string;
  /** linux/amd64 unless given: never this machine's own, so that the digest is the same everywhere. */
  readonly platform?: PlatformDescription;
  /** Hosts of registries that speak HTTP without TLS. */
  readonly plainHttp?: readonly string[];
  /** Folder for digests of layers built before; without it every file is read. */
  readonly memory?: string;
}

export interface BuiltImage {
  /** The manifest's: the name that the image has everywhere. */
  readonly digest: string;
  readonly manifest: Blob;
  readonly config: Blob;
  /** The base's first. */
  readonly layers: readonly Blob[];
  readonly platform: PlatformDescription;
  readonly base?: {
    readonly name: string;
    readonly digest: string;
    readonly from: ImageName;
    readonly layers: ReadonlySet<string>;
  };
}

export type ImageWorld = RegistryWorld & Pick<World, "files">;

const usualPlatform: PlatformDescription = { os: "linux", architecture: "amd64" };

/**
 * The same files, base and epoch give the same digest, on every machine and Node version.
 *
 * @throws Problem IMAGE_PATH_INVALID, IMAGE_SOURCE_CHANGED, IMAGE_BASE_UNUSABLE, FILE_…, REGISTRY_…
 */
export async function buildImage(plan: ImagePlan, world: ImageWorld): Promise<BuiltImage> {
  const { about = {}, platform = usualPlatform, run } = plan;
  const epoch = epochSeconds(world.environment);
  const planned = planLayers(plan);
  const base =
    plan.base === undefined ? undefined : await resolveBase(plan.base, platform, plan.plainHttp ?? [], world);
  const own: (LayerIdentity & { readonly what: string; readonly plan: LayerPlan })[] = [];
  for (const layer of planned) {
    own.push({ ...(await identityOf(layer, epoch, plan.memory, world)), what: layer.what, plan: layer });
  }
  const configBytes = toBytes(
    imageConfig({ ...(base && { base }), layers: own, run, about, platform, epochSeconds: epoch }),
  );
  const configParts = { digest: sha256Of(configBytes), sizeBytes: configBytes.length };
  const manifest = imageManifest({ ...(base && { base }), layers: own, config: configParts, about });
  const manifestBytes = toBytes(manifest);
  const family = base?.family ?? oci;
  const digest = sha256Of(manifestBytes);
  return {
    digest,
    manifest: blobOfBytes(manifestBytes, { digest, mediaType: family.manifest, what: "manifest" }),
    config: blobOfBytes(configBytes, { digest: configParts.digest, mediaType: family.config, what: "configuration" }),
    layers: [
      ...(base?.layers ?? []),
      ...own.map((layer) => ({
        mediaType: family.layer,
        digest: layer.digest,
        sizeBytes: layer.sizeBytes,
        what: layer.what,
        open: () => layerBytes(layer.plan, { ...world, epochSeconds: epoch }),
      })),
    ],
    platform,
    ...(base && { base: aboutBase(base) }),
  };
}

function aboutBase({ name, digest, from, layers }: BaseImage): NonNullable<BuiltImage["base"]> {
  return { name, digest, from, layers: new Set(layers.map((layer) => layer.digest)) };
}

async function identityOf(
  layer: LayerPlan,
  epoch: number,
  memory: string | undefined,
  world: ImageWorld,
): Promise<LayerIdentity> {
  const total = layer.entries.reduce((sum, entry) => sum + (entry.kind === "file" ? entry.sizeBytes : 0), 0);
  const make = async () => {
    const task = world.progress.task(`reading ${layer.what}`, total);
    try {
      return await digestOf(shown(layerBytes(layer, { ...world, epochSeconds: epoch }), task));
    } finally {
      task.end();
    }
  };
  return memory === undefined ? make() : rememberLayer(layer, epoch, memory, make, world);
}

/**
 * A file on the disk as a source for a layer.
 *
 * @param path  its place in the image
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE
 */
export async function fileSource(path: string, file: string, files: FileSystem, sha256?: string): Promise<SourceFile> {
  const found = await files.stat(file).catch((error: unknown) => {
    throw readProblem(error, file);
  });
  if (!found.isFile()) {
    throw new Problem("FILE_UNREADABLE", {
      what: `${file} is not a file, and only files go into an image`,
      remedy: "Name the files of a folder one by one.",
    });
  }
  const content = { kind: "file", file, ...(sha256 !== undefined && { sha256 }) } as const;
  return { path, content, sizeBytes: found.size, mode: found.mode };
}

/** Text or bytes that we write ourselves (a settings file) as a source for a layer. */
export function bytesSource(path: string, bytes: Uint8Array, mode = 0o644): SourceFile {
  return { path, content: { kind: "bytes", bytes }, sizeBytes: bytes.length, mode };
}
