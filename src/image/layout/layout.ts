/**
 * Images in a folder: an OCI image layout (`oci-layout`, `index.json`, `blobs/sha256/…`), as skopeo, crane and
 * containerd read it. Several images may share one; each is named by `org.opencontainers.image.ref.name`.
 *
 * A blob is written aside and renamed when its bytes have been checked, and the index comes last: whatever dies in
 * between, every image that the index names is whole.
 *
 * @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
import { join } from "node:path";
import { effect } from "../../effects.js";
import { Problem } from "../../errors.js";
import { isAbsent, readProblem, writeProblem } from "../../storage/problems.js";
import { writeWhole } from "../../storage/whole.js";
import type { World } from "../../world.js";
import { type Blob, verified } from "../blob.js";
import type { BuiltImage } from "../build.js";
import { type Descriptor, type Index, type Manifest, manifestTypes, oci, sha256Of } from "../oci.js";
import { digestOf, readChunks } from "../tar.js";

export type LayoutWorld = Pick<World, "files" | "signal">;

export interface LayoutImage {
  readonly digest: string;
  readonly mediaType: string;
  readonly name?: string;
}

const nameAnnotation = "org.opencontainers.image.ref.name";
const version = '{"imageLayoutVersion":"1.0.0"}';

/**
 * Puts an image into a layout, which is made where there is none. What is there already is checked and kept.
 *
 * @param name  moves to this image if another has it; undefined leaves an image without a name
 * @param leaveOut  digests of layers that stay in their registry; other tools then cannot read the image from here
 * @returns which blobs were written, and which were there
 * @throws Problem DISK_FULL, FILE_UNWRITABLE, IMAGE_LAYOUT_BROKEN, IMAGE_SOURCE_CHANGED
 */
export async function writeLayout(
  image: BuiltImage,
  folder: string,
  name: string | undefined,
  world: LayoutWorld,
  { leaveOut }: { readonly leaveOut?: ReadonlySet<string> } = {},
): Promise<{ readonly written: readonly Blob[]; readonly kept: readonly Blob[] }> {
  const index = await readIndex(folder, world);
  const written: Blob[] = [];
  const kept: Blob[] = [];
  await makeFolder(blobFolder(folder), world);
  const layers = image.layers.filter(({ digest }) => !leaveOut?.has(digest));
  for (const blob of [...layers, image.config, image.manifest]) {
    const isThere = await hasWholeBlob(folder, blob, world);
    if (!isThere) await writeBlob(folder, blob, world);
    (isThere ? kept : written).push(blob);
  }
  await writeWhole(join(folder, "oci-layout"), version, world);
  const next = withImage(index, image, name);
  if (JSON.stringify(next) !== JSON.stringify(index)) await writeIndex(folder, next, world);
  return { written, kept };
}

/** @throws Problem IMAGE_LAYOUT_BROKEN where an index is there but is none */
export async function listImages(folder: string, world: LayoutWorld): Promise<readonly LayoutImage[]> {
  const { manifests } = await readIndex(folder, world);
  return manifests.map(({ digest, mediaType, annotations }) => {
    const name = annotations?.[nameAnnotation];
    return { digest, mediaType, ...(name !== undefined && { name }) };
  });
}

/**
 * Takes an image out, and then every blob that no image needs.
 *
 * @param digest  its manifest's
 */
export async function removeImage(folder: string, digest: string, world: LayoutWorld): Promise<void> {
  const index = await readIndex(folder, world);
  const manifests = index.manifests.filter((entry) => entry.digest !== digest);
  if (manifests.length < index.manifests.length) await writeIndex(folder, { ...index, manifests }, world);
  await removeUnused(folder, world);
}

/** Removes blobs that no image of the layout names, and what a killed process left half-written. */
export async function removeUnused(folder: string, world: LayoutWorld): Promise<void> {
  const needed = new Set<string>();
  for (const { digest, mediaType } of await listImages(folder, world)) {
    needed.add(digest);
    // An index inside the index (another tool's work) names blobs that are not looked into: then nothing is removed.
    if (!manifestTypes.includes(mediaType)) return;
    const { config, layers } = await readManifest(folder, digest, world);
    for (const blob of [config, ...layers]) needed.add(blob.digest);
  }
  const names = await world.files.readdir(blobFolder(folder)).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw readProblem(error, folder);
  });
  for (const hex of names) {
    if (needed.has(`sha256:${hex}`)) continue;
    await effect("remove image blob", () => world.files.rm(join(blobFolder(folder), hex), { force: true }));
  }
}

/** @throws Problem IMAGE_LAYOUT_BROKEN  where it is missing, has other bytes than its digest says, or is no manifest */
export async function readManifest(folder: string, digest: string, world: LayoutWorld): Promise<Manifest> {
  const bytes = await readSmallBlob(folder, digest, world);
  const manifest = parse<Partial<Manifest>>(bytes, blobPath(folder, digest));
  if (manifest.config === undefined || !Array.isArray(manifest.layers)) {
    throw brokenLayout(blobPath(folder, digest), "is not an image's manifest");
  }
  return manifest as Manifest;
}

/** A blob's bytes, checked at their end. @throws Problem IMAGE_LAYOUT_BROKEN */
export async function* openBlob(
  folder: string,
  { digest, size }: Pick<Descriptor, "digest" | "size">,
  world: LayoutWorld,
): AsyncGenerator<Uint8Array, void, undefined> {
  const path = blobPath(folder, digest);
  const bytes = missingIsBroken(readChunks(path, world), path);
  yield* verified(bytes, { digest, sizeBytes: size }, (found) => brokenLayout(path, `holds ${found}`));
}

export function brokenLayout(path: string, how: string, cause?: unknown): Problem {
  return new Problem("IMAGE_LAYOUT_BROKEN", {
    what: `${path} ${how}`,
    remedy: "Remove that folder of images and run again: it is written anew from the model.",
    cause,
  });
}

function blobFolder(folder: string): string {
  return join(folder, "blobs", "sha256");
}

/** @throws Problem IMAGE_LAYOUT_BROKEN for what is no sha256: a digest from a file must not lead elsewhere */
function blobPath(folder: string, digest: string): string {
  if (!/^sha256:[a-f0-9]{64}$/.test(digest))
    throw brokenLayout(folder, `names a blob by '${digest}', which is no sha256`);
  return join(blobFolder(folder), digest.slice("sha256:".length));
}

export async function hasBlob(folder: string, digest: string, { files }: LayoutWorld): Promise<boolean> {
  const path = blobPath(folder, digest);
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw readProblem(error, path);
  }
}

/** Reads the whole blob again: of a damaged one the size alone says nothing, and it would be served. */
async function hasWholeBlob(folder: string, blob: Blob, world: LayoutWorld): Promise<boolean> {
  const path = blobPath(folder, blob.digest);
  try {
    const { size } = await world.files.stat(path);
    if (size !== blob.sizeBytes) return false;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw readProblem(error, path);
  }
  return (await digestOf(readChunks(path, world))).digest === blob.digest;
}

async function writeBlob(folder: string, blob: Blob, world: LayoutWorld): Promise<void> {
  const path = blobPath(folder, blob.digest);
  const changed = (found: string) =>
    new Problem("IMAGE_SOURCE_CHANGED", {
      what: `the files of '${blob.what}' changed after their digest was taken: ${found} instead of ${blob.digest}`,
      remedy: "Something still writes them. Wait until it is finished, then run again; nothing half-written was left.",
    });
  await effect(`write image blob ${blob.what}`, () => writeWhole(path, verified(blob.open(), blob, changed), world));
}

async function writeIndex(folder: string, index: Index, world: LayoutWorld): Promise<void> {
  await effect("write image index", () => writeWhole(join(folder, "index.json"), JSON.stringify(index), world));
}

async function makeFolder(folder: string, { files }: LayoutWorld): Promise<void> {
  await files.mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, folder);
  });
}

/** The images by digest and name, in the order in which they came; a name belongs to one image at a time. */
function withImage(index: Index, image: BuiltImage, name: string | undefined): Index {
  const descriptor: Descriptor = {
    mediaType: image.manifest.mediaType,
    digest: image.digest,
    size: image.manifest.sizeBytes,
    platform: image.platform,
    ...(name !== undefined && { annotations: { [nameAnnotation]: name } }),
  };
  const isSame = (entry: Descriptor) => entry.digest === image.digest && entry.annotations?.[nameAnnotation] === name;
  if (index.manifests.some(isSame)) return index;
  const others = index.manifests
    .filter((entry) => !(entry.digest === image.digest && entry.annotations?.[nameAnnotation] === undefined))
    .map((entry) => (name !== undefined && entry.annotations?.[nameAnnotation] === name ? withoutName(entry) : entry));
  return { ...index, manifests: [...others, descriptor] };
}

/** Still there by its digest: an image that served yesterday is what a rollback needs. */
function withoutName(entry: Descriptor): Descriptor {
  const { [nameAnnotation]: _moved, ...annotations } = entry.annotations ?? {};
  const { annotations: _all, ...rest } = entry;
  return Object.keys(annotations).length === 0 ? rest : { ...rest, annotations };
}

async function readIndex(folder: string, { files }: LayoutWorld): Promise<Index> {
  const path = join(folder, "index.json");
  let text: string;
  try {
    text = await files.readFile(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return { schemaVersion: 2, mediaType: oci.index, manifests: [] };
    throw readProblem(error, path);
  }
  const index = parse<Partial<Index>>(Buffer.from(text), path);
  if (!Array.isArray(index.manifests)) throw brokenLayout(path, "is not an index of images");
  return index as Index;
}

async function readSmallBlob(folder: string, digest: string, { files }: LayoutWorld): Promise<Uint8Array> {
  const path = blobPath(folder, digest);
  const bytes = await files.readFile(path).catch((error: unknown) => {
    throw isAbsent(error) ? brokenLayout(path, "is missing", error) : readProblem(error, path);
  });
  if (sha256Of(bytes) !== digest) throw brokenLayout(path, "has other bytes than its name says");
  return bytes;
}

async function* missingIsBroken(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (error instanceof Problem && error.code === "FILE_NOT_FOUND") throw brokenLayout(path, "is missing", error);
    throw error;
  }
}

function parse<Document extends object>(bytes: Uint8Array, path: string): Document {
  try {
    const document: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    if (typeof document === "object" && document !== null) return document as Document;
  } catch (error) {
    throw brokenLayout(path, "is not JSON", error);
  }
  throw brokenLayout(path, "is not a JSON object");
}
