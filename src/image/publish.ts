/** Brings a built image to where it is needed: a layout folder, a registry, or both. */

import { Problem } from "../errors.js";
import { formatQuantity } from "../gates/quantity.js";
import type { Progress } from "../progress.js";
import { type Blob, shown } from "./blob.js";
import type { BuiltImage, ImageWorld } from "./build.js";
import { writeLayout } from "./layout/layout.js";
import { type ImageName, parseImageName, showImageName } from "./name.js";
import { openRegistry, type Registry } from "./registry/registry.js";
import type { Patience } from "./registry/send.js";

export interface Publication {
  readonly image: BuiltImage;
  /** A folder of images, and the name that the image gets in it. */
  readonly layout?: {
    readonly folder: string;
    readonly name?: string;
    /** Leaves the base's layers in their registry: for a target that runs our files alone. */
    readonly withoutBase?: boolean;
  };
  /** `ghcr.io/acme/churn:1.2.0`; without a tag it is pushed by its digest alone. */
  readonly registry?: string;
  /** Hosts of registries that speak HTTP without TLS. */
  readonly plainHttp?: readonly string[];
  readonly patience?: Patience;
}

export interface Published {
  readonly digest: string;
  /** With the digest: what a target is told to run. */
  readonly reference?: string;
  /** Absent where the layout holds only a part of the image. */
  readonly layoutFolder?: string;
  readonly layers: readonly { readonly digest: string; readonly sizeBytes: number; readonly what: string }[];
  /** What was sent or mounted, and what was there already, in words. */
  readonly pushed: readonly string[];
  readonly skipped: readonly string[];
}

const uploadsAtOnce = 4;

/**
 * Again with the same image: nothing is sent, and the answer is the same.
 *
 * @throws Problem IMAGE_NAME_INVALID, IMAGE_SOURCE_CHANGED, REGISTRY_…, DISK_FULL, …; the tag is then where it was
 */
export async function publishImage(publication: Publication, world: ImageWorld): Promise<Published> {
  const { image, layout, registry } = publication;
  // Read before anything is written: a wrong name should leave nothing behind.
  const target = registry === undefined ? undefined : parseTarget(registry, image);
  for (const note of target?.notes ?? []) world.progress.say(note);
  const leaveOut = leftOut(publication);
  if (layout !== undefined) await writeLayout(image, layout.folder, layout.name, world, { leaveOut });
  const done = target && (await push(image, target.name, publication, world));
  return {
    digest: image.digest,
    ...(target && { reference: showImageName({ ...target.name, digest: image.digest }) }),
    ...(layout && leaveOut.size === 0 && { layoutFolder: layout.folder }),
    layers: image.layers.map(({ digest, sizeBytes, what }) => ({ digest, sizeBytes, what })),
    pushed: done?.pushed ?? [],
    skipped: done?.skipped ?? [],
  };
}

/** Digests of the layers that the layout does without. */
function leftOut({ image, layout }: Publication): ReadonlySet<string> {
  return (layout?.withoutBase && image.base?.layers) || new Set();
}

/** Every write that publishing could make, in order, for a plan that makes none. Pure. */
export function plannedWrites(publication: Publication): readonly string[] {
  const { image, layout, registry } = publication;
  const blobs = [...image.layers, image.config];
  const writes: string[] = [];
  if (layout !== undefined) {
    const leaveOut = leftOut(publication);
    const kept = blobs.filter(({ digest }) => !leaveOut.has(digest));
    writes.push(...kept.map((blob) => `write ${describe(blob)} into ${layout.folder}, unless it is there`));
    writes.push(`name the image ${image.digest} in ${layout.folder}/index.json`);
  }
  if (registry !== undefined) {
    const { name } = parseTarget(registry, image);
    const repository = showImageName({ registry: name.registry, repository: name.repository });
    writes.push(...blobs.map((blob) => `push ${describe(blob)} to ${repository}, unless it is there`));
    writes.push(`push the manifest ${image.digest} to ${repository}`);
    if (name.tag !== undefined) writes.push(`point the tag ${name.tag} of ${repository} at it`);
  }
  return writes;
}

function describe({ what, sizeBytes }: Blob): string {
  return `${what} (${formatQuantity(sizeBytes, "size")})`;
}

function parseTarget(written: string, image: BuiltImage): ReturnType<typeof parseImageName> {
  const parsed = parseImageName(written);
  if (parsed.name.digest === undefined || parsed.name.digest === image.digest) return parsed;
  throw new Problem("IMAGE_NAME_INVALID", {
    what: `'${written}' names a digest, but the image that was built has ${image.digest}`,
    remedy: "Write the repository, with a tag or without: the digest follows from the contents.",
  });
}

async function push(
  image: BuiltImage,
  name: ImageName,
  { plainHttp, patience }: Publication,
  world: ImageWorld,
): Promise<{ readonly pushed: readonly string[]; readonly skipped: readonly string[] }> {
  const mountFrom = image.base?.from.registry === name.registry ? image.base.from.repository : undefined;
  const options = {
    access: "push",
    ...(mountFrom && { mountFrom }),
    ...(plainHttp && { plainHttp }),
    ...(patience && { patience }),
  } as const;
  const registry = await openRegistry(name, options, world);
  const everything = [...image.layers, image.config, image.manifest].map(({ what }) => what);
  const tagged = await registry.findManifest(name.tag ?? image.digest);
  if (tagged === image.digest) return { pushed: [], skipped: everything };
  if (tagged !== undefined) {
    world.progress.warn(
      `the tag ${name.tag} of ${name.registry}/${name.repository} moves from ${tagged} to ${image.digest}`,
    );
  }
  const pushed: string[] = [];
  const skipped: string[] = [];
  const bring = async (blob: Blob) => {
    const how = await bringBlob(blob, registry, image, mountFrom, world.progress);
    if (how === "there") skipped.push(blob.what);
    else pushed.push(blob.what);
  };
  // Layers, then the config that names them, then the manifest, the tag last: what the tag leads to is always whole.
  await eachAtOnce(uploadsAtOnce, distinct(image.layers), bring);
  await bring(image.config);
  const manifest = { bytes: await bytesOf(image.manifest), mediaType: image.manifest.mediaType, digest: image.digest };
  await registry.writeManifest(image.digest, manifest);
  if (name.tag !== undefined) await registry.writeManifest(name.tag, manifest);
  return { pushed: [...pushed, image.manifest.what], skipped };
}

async function bringBlob(
  blob: Blob,
  registry: Registry,
  image: BuiltImage,
  mountFrom: string | undefined,
  progress: Progress,
): Promise<"there" | "mounted" | "sent"> {
  if (await registry.hasBlob(blob.digest)) return "there";
  const isOfBase = image.base?.layers.has(blob.digest) ?? false;
  if (isOfBase && mountFrom !== undefined && (await registry.mountBlob(blob, mountFrom))) return "mounted";
  const task = progress.task(`pushing ${blob.what}`, blob.sizeBytes);
  try {
    await registry.writeBlob({ ...blob, open: () => shown(blob.open(), task) });
  } finally {
    task.end();
  }
  return "sent";
}

/** A base may hold the same (empty) layer more than once; it is sent once. */
function distinct(blobs: readonly Blob[]): readonly Blob[] {
  return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Some at a time; after a failure nothing new is begun, and what is under way is waited for. */
async function eachAtOnce<Item>(
  lanes: number,
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  let failed = false;
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
      await act(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(lanes, items.length) }, lane));
  const failure = results.find((result) => result.status === "rejected");
  if (failure !== undefined) throw failure.reason;
}
