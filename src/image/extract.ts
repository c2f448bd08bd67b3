/** Takes one file out of an image in a registry: the model that a release serves, where only the registry still has it. */
import { dirname, posix } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { effect } from "../effects.js";
import { Problem } from "../errors.js";
import { writeProblem } from "../storage/problems.js";
import { makeFolder } from "../storage/whole.js";
import { parseImageName, referenceOf } from "./name.js";
import type { Descriptor, Manifest } from "./oci.js";
import { indexTypes } from "./oci.js";
import { openRegistry, type Registry, type RegistryWorld } from "./registry/registry.js";

/**
 * Writes the file to `into`, checked against the digest of the layer that it stands in.
 *
 * @param reference  by digest: `ghcr.io/acme/churn@sha256:…`
 * @param path       among the image's files, relative: `models/model.onnx`
 * @returns          false where the image has no such file
 * @throws Problem REGISTRY_… for what the registry answers; DISK_FULL, FILE_UNWRITABLE
 */
export async function extractFile(
  reference: string,
  path: string,
  into: string,
  world: RegistryWorld,
): Promise<boolean> {
  const { name } = parseImageName(reference);
  const registry = await openRegistry(name, { access: "pull" }, world);
  const { bytes, mediaType } = await registry.readManifest(referenceOf(name));
  if (indexTypes.includes(mediaType)) {
    throw new Problem("IMAGE_BASE_UNUSABLE", {
      what: `${reference} is an image for several platforms, and no model is taken out of such`,
      remedy: "Name the baseline by a path or by git:REF.",
    });
  }
  const { layers } = JSON.parse(Buffer.from(bytes).toString("utf8")) as Manifest;
  // From the top: a file hides one of the same name below it, and the model's layer is the last of ours.
  for (const layer of [...layers].reverse()) {
    if (await extractFromLayer(registry, layer, path, into, world)) return true;
  }
  return false;
}

async function extractFromLayer(
  registry: Registry,
  layer: Descriptor,
  path: string,
  into: string,
  { files }: RegistryWorld,
): Promise<boolean> {
  const { extract } = await import("tar-stream");
  const tar = extract();
  const blob = registry.readBlob({ digest: layer.digest, sizeBytes: layer.size }, `layer ${layer.digest}`);
  const source = Readable.from(blob, { objectMode: false });
  const plain = /[.+]gzip$/.test(layer.mediaType) ? source.pipe(createGunzip()) : source;
  source.on("error", (error) => tar.destroy(error));
  plain.on("error", (error) => tar.destroy(error));
  plain.pipe(tar);
  const aside = `${into}.part-${process.pid}`;
  let found = false;
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type === "file" && posix.normalize(`/${name}`) === posix.normalize(`/${path}`)) {
        await makeFolder(dirname(into), files);
        await files.writeFile(aside, entry as unknown as AsyncIterable<Uint8Array>);
        found = true;
      }
      entry.resume();
    }
    // The tar ends before the blob does (padding); the digest is known at its very end, and only then the file is named.
    await drained(source);
    if (!found) return false;
    await effect("keep model of release", () => files.rename(aside, into));
    return true;
  } catch (error) {
    throw writeProblem(error, into);
  } finally {
    source.destroy();
    plain.destroy();
    await files.rm(aside, { force: true });
  }
}

async function drained(source: Readable): Promise<void> {
  if (source.readableEnded) return;
  await new Promise<void>((resolve, reject) => {
    source.once("end", resolve).once("error", reject);
    source.resume();
  });
}
