/** The base image: its tag resolved to a digest at run time, its manifest and config read, its layers left where they are. */
import { Problem } from "../errors.js";
import { type Blob, collect } from "./blob.js";
import { type ImageName, parseImageName, referenceOf, showImageName } from "./name.js";
import {
  type Descriptor,
  type Family,
  familyOf,
  type ImageConfig,
  type Index,
  indexTypes,
  isForeignLayer,
  type Manifest,
  manifestTypes,
  type PlatformDescription,
} from "./oci.js";
import { openRegistry, type Registry, type RegistryWorld, type StoredManifest } from "./registry/registry.js";

/** Debian with Node and nothing else; `nonroot` so that the server does not run as root by the base's own word. */
export const defaultBase = "gcr.io/distroless/nodejs24-debian12:nonroot";

export interface BaseImage {
  /** As it was written, for the label. */
  readonly name: string;
  readonly from: ImageName;
  /** Of the platform's manifest: what was really built on. */
  readonly digest: string;
  readonly family: Family;
  readonly manifest: Manifest;
  readonly config: ImageConfig;
  /** Those that may be passed on; opened (downloaded) only where a medium lacks them and cannot mount them. */
  readonly layers: readonly Blob[];
}

const longestConfigBytes = 8 * 2 ** 20;

/**
 * @throws Problem IMAGE_BASE_UNUSABLE (no such image or platform, or nothing that can be built on), IMAGE_NAME_INVALID,
 *   REGISTRY_…
 */
export async function resolveBase(
  written: string,
  platform: PlatformDescription,
  plainHttp: readonly string[],
  world: RegistryWorld,
): Promise<BaseImage> {
  const { name, notes } = parseImageName(written);
  for (const note of notes) world.progress.say(note);
  const registry = await openRegistry(name, { access: "pull", plainHttp }, world);
  const found = await readOrExplain(registry, written, name);
  const stored = await forPlatform(registry, found, platform, written);
  const manifest = parse<Manifest>(stored.bytes, written);
  if (!manifestTypes.includes(stored.mediaType) || !Array.isArray(manifest.layers) || manifest.config === undefined) {
    throw unusable(`${written} is of a kind that nothing can be built on (${stored.mediaType || "no media type"})`);
  }
  const { digest, size: sizeBytes } = manifest.config;
  const configBytes = await collect(
    registry.readBlob({ digest, sizeBytes }, "the base's configuration"),
    longestConfigBytes,
    () => unusable(`${written} has a configuration of more than ${longestConfigBytes} bytes`),
  );
  const config = parse<ImageConfig>(configBytes, written);
  refuseIncomplete(config, manifest, platform, written);
  return {
    name: written,
    from: name,
    digest: stored.digest,
    family: familyOf(stored.mediaType),
    manifest,
    config,
    layers: manifest.layers
      .filter((layer) => !isForeignLayer(layer))
      .map((layer, index) => blobOf(layer, index, registry)),
  };
}

async function readOrExplain(registry: Registry, written: string, name: ImageName): Promise<StoredManifest> {
  try {
    return await registry.readManifest(referenceOf(name));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "REGISTRY_NOT_FOUND") throw error;
    throw unusable(`the base image ${showImageName(name)} is not there (written as '${written}')`, error);
  }
}

async function forPlatform(
  registry: Registry,
  found: StoredManifest,
  platform: PlatformDescription,
  written: string,
): Promise<StoredManifest> {
  if (!indexTypes.includes(found.mediaType)) return found;
  const { manifests = [] } = parse<Partial<Index>>(found.bytes, written);
  const picked = pickPlatform(manifests, platform);
  if (picked !== undefined) return registry.readManifest(picked.digest);
  const offered = manifests
    .map(({ platform }) => (platform ? showPlatform(platform) : ""))
    .filter((one) => /^(?!unknown|$)/.test(one));
  throw unusable(
    `${written} has nothing for ${showPlatform(platform)}, but for ${[...new Set(offered)].join(", ") || "no platform at all"}`,
  );
}

/** The entry for a platform; without a variant in the wish any will do, and arm64 is v8 whether it says so or not. */
export function pickPlatform(
  manifests: readonly Descriptor[],
  { os, architecture, variant }: PlatformDescription,
): Descriptor | undefined {
  const fitting = manifests.filter(
    ({ platform, mediaType }) =>
      platform?.os === os && platform.architecture === architecture && manifestTypes.includes(mediaType),
  );
  const usual = (written: string | undefined) => written ?? (architecture === "arm64" ? "v8" : undefined);
  const wanted = usual(variant);
  return (
    fitting.find(({ platform }) => usual(platform?.variant) === wanted) ??
    (variant === undefined ? fitting[0] : undefined)
  );
}

export function showPlatform({ os, architecture, variant }: PlatformDescription): string {
  return [os, architecture, variant].filter((part) => part !== undefined).join("/");
}

function refuseIncomplete(
  config: ImageConfig,
  manifest: Manifest,
  platform: PlatformDescription,
  written: string,
): void {
  if (config.rootfs?.diff_ids?.length !== manifest.layers.length) {
    throw unusable(`${written} contradicts itself: its configuration and its manifest count different layers`);
  }
  if (config.os !== platform.os || config.architecture !== platform.architecture) {
    throw unusable(
      `${written} is for ${config.os}/${config.architecture}, and ${showPlatform(platform)} was asked for`,
    );
  }
}

function blobOf({ digest, size: sizeBytes, mediaType }: Descriptor, index: number, registry: Registry): Blob {
  const what = `base layer ${index + 1}`;
  return { mediaType, digest, sizeBytes, what, open: () => registry.readBlob({ digest, sizeBytes }, what) };
}

function parse<Document>(bytes: Uint8Array, written: string): Document {
  try {
    const document: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    if (typeof document === "object" && document !== null) return document as Document;
  } catch (error) {
    throw unusable(`${written} is not described by JSON, as an image is`, error);
  }
  throw unusable(`${written} is not described by a JSON object, as an image is`);
}

function unusable(what: string, cause?: unknown): Problem {
  return new Problem("IMAGE_BASE_UNUSABLE", {
    what,
    remedy: `Set image.base to an image with Node for this platform, for example:\n  image: {base: "${defaultBase}"}`,
    cause,
  });
}
