/**
 * Writes an image's files into a folder, so that a target without a container runtime serves exactly what is in the
 * image. An image is a stranger's input here: nothing of it is written outside of the folder, and nothing stays of
 * one whose bytes are not what the digest says.
 */
import { dirname, join, posix } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { effect } from "../../effects.js";
import { Problem } from "../../errors.js";
import { isAbsent, writeProblem } from "../../storage/problems.js";
import type { FileSystem } from "../../world.js";
import type { Descriptor } from "../oci.js";
import { brokenLayout, hasBlob, type LayoutWorld, openBlob, readManifest } from "./layout.js";

export interface UnpackOptions {
  /** Only these files, and what lies below these folders: `["/app", "/model"]`. All where absent. */
  readonly paths?: readonly string[];
  /** The layout may have been written without the base's layers (see writeLayout): those missing at the bottom. */
  readonly withoutBase?: boolean;
}

/**
 * @param digest  the image's manifest in the layout
 * @param into    replaced as a whole, after everything has been checked
 * @throws Problem IMAGE_LAYOUT_BROKEN, IMAGE_UNSAFE, DISK_FULL, FILE_UNWRITABLE
 */
export async function unpack(
  layout: string,
  digest: string,
  into: string,
  { paths, withoutBase = false }: UnpackOptions,
  world: LayoutWorld,
): Promise<void> {
  const manifest = await readManifest(layout, digest, world);
  const aside = `${into}.part-${process.pid}`;
  const { files } = world;
  try {
    await files.rm(aside, { recursive: true, force: true });
    await files.mkdir(aside, { recursive: true });
    const layers = withoutBase ? await aboveMissing(layout, manifest.layers, world) : manifest.layers;
    for (const layer of layers) {
      await unpackLayer(layout, layer, new Unpacked(aside, paths?.map(cleanPath), files), world);
    }
    await effect("replace unpacked image", () => replace(aside, into, files));
  } catch (error) {
    await files.rm(aside, { recursive: true, force: true });
    throw writeProblem(error, into);
  }
}

/** A base lies below all else, so nothing that is missing above a layer that is there is taken for its. */
async function aboveMissing(
  layout: string,
  layers: readonly Descriptor[],
  world: LayoutWorld,
): Promise<readonly Descriptor[]> {
  const there = await Promise.all(layers.map(({ digest }) => hasBlob(layout, digest, world)));
  const first = there.indexOf(true);
  return first === -1 ? layers : layers.slice(first);
}

/** What stood there goes aside first, since a rename onto a folder that is not empty is refused. */
async function replace(aside: string, into: string, files: FileSystem): Promise<void> {
  const old = `${into}.old-${process.pid}`;
  await files.rename(into, old).catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
  });
  await files.rename(aside, into);
  await files.rm(old, { recursive: true, force: true });
}

async function unpackLayer(layout: string, layer: Descriptor, target: Unpacked, world: LayoutWorld): Promise<void> {
  const { extract } = await import("tar-stream");
  const tar = extract();
  const source = Readable.from(openBlob(layout, layer, world), { objectMode: false });
  const plain = decompressed(source, layer);
  // Errors of the reading side belong to the tar, whose reader is the loop below.
  source.on("error", (error) => tar.destroy(error));
  plain.on("error", (error) => tar.destroy(error));
  plain.pipe(tar);
  try {
    for await (const entry of tar) {
      await target.write(entry.header as Header, entry as unknown as AsyncIterable<Uint8Array>);
      entry.resume();
    }
    // The tar ends before the blob does (padding); the digest is known only at the very end.
    await drained(source);
  } finally {
    source.destroy();
    plain.destroy();
  }
}

function decompressed(source: Readable, { mediaType, digest }: Descriptor): Readable {
  if (/[.+]zstd$/.test(mediaType)) throw brokenLayout(digest, "is compressed by zstd, which is not read here");
  return /[.+]gzip$/.test(mediaType) ? source.pipe(createGunzip()) : source;
}

async function drained(source: Readable): Promise<void> {
  if (source.readableEnded) return;
  await new Promise<void>((resolve, reject) => {
    source.once("end", resolve).once("error", reject);
    source.resume();
  });
}

interface Header {
  readonly name: string;
  readonly type?: string;
  readonly mode?: number;
  readonly linkname?: string;
}

/** The folder that is being written, seen by one layer: what it may write there, and what it takes away. */
class Unpacked {
  /** What this layer itself wrote, which its own marks of removal do not mean. */
  private readonly own: string[] = [];

  constructor(
    private readonly root: string,
    private readonly wanted: readonly string[] | undefined,
    private readonly files: FileSystem,
  ) {}

  async write({ name, type, mode = 0o644, linkname = "" }: Header, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = cleanPath(name);
    const whiteout = /^\.wh\.(.*)$/.exec(posix.basename(path))?.[1];
    if (whiteout !== undefined) return this.remove(path, whiteout);
    if (path === "" || !this.isWanted(path)) return;
    const place = join(this.root, path);
    await this.refuseLinksAbove(path);
    await this.files.mkdir(dirname(place), { recursive: true });
    this.own.push(path);
    if (type === "directory") return this.makeFolder(place, mode);
    // Never through what stands there: a link of an earlier entry would lead the bytes elsewhere.
    await this.files.rm(place, { recursive: true, force: true });
    if (type === "file" || type === "contiguous-file") return this.writeFile(place, mode, bytes);
    if (type === "symlink") return this.files.symlink(this.insideTarget(path, linkname), place);
    if (type === "link") return this.linkFile(cleanPath(linkname), path);
    throw unsafe(name, `is a ${type ?? "thing of unknown kind"}, not a file, folder or link`);
  }

  private isWanted(path: string): boolean {
    return (
      this.wanted === undefined || this.wanted.some((one) => one === "" || path === one || path.startsWith(`${one}/`))
    );
  }

  private async makeFolder(place: string, mode: number): Promise<void> {
    const found = await this.kindOf(place);
    if (found !== "folder") {
      await this.files.rm(place, { force: true });
      await this.files.mkdir(place);
    }
    // What we could not enter ourselves, we could not fill.
    await this.files.chmod(place, (mode & 0o777) | 0o700);
  }

  private async writeFile(place: string, mode: number, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    // Exclusive: nothing that appeared meanwhile is followed. Set-user-id bits have no place outside of a container.
    const handle = await this.files.open(place, "wx", mode & 0o777);
    try {
      for await (const chunk of bytes) await handle.writeFile(chunk);
      await handle.chmod(mode & 0o777);
    } finally {
      await handle.close();
    }
  }

  private async linkFile(target: string, path: string): Promise<void> {
    await this.refuseLinksAbove(target);
    const from = join(this.root, target);
    // With `paths`, the other name may have been left out.
    if (this.wanted !== undefined && (await this.kindOf(from)) === "nothing") return;
    if ((await this.kindOf(from)) !== "file")
      throw unsafe(path, `is a link to /${target}, which is no file of the image`);
    await this.files.link(from, join(this.root, path));
  }

  /** A link's target as seen from the link; absolute ones mean the image's root, not this machine's. */
  private insideTarget(path: string, target: string): string {
    const folder = posix.dirname(path);
    const meant = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    const normal = posix.normalize(meant || ".");
    if (normal === ".." || normal.startsWith("../")) throw unsafe(path, `is a link to ${target}, outside of the image`);
    return posix.relative(folder, normal) || ".";
  }

  /** `.wh.NAME` takes NAME of lower layers away, `.wh..wh..opq` all of its folder. */
  private async remove(path: string, name: string): Promise<void> {
    await this.refuseLinksAbove(path);
    const folder = posix.dirname(path);
    if ((await this.kindOf(join(this.root, folder))) === "nothing") return;
    const meant = name === ".wh..opq" ? await this.files.readdir(join(this.root, folder)) : [name];
    for (const one of meant) {
      const gone = cleanPath(posix.join(folder, one));
      if (one === "" || one === "." || one === ".." || this.isOwn(gone)) continue;
      await this.files.rm(join(this.root, gone), { recursive: true, force: true });
    }
  }

  private isOwn(path: string): boolean {
    return this.own.some((written) => written === path || written.startsWith(`${path}/`));
  }

  private async refuseLinksAbove(path: string): Promise<void> {
    const parts = path.split("/").slice(0, -1);
    let folder = this.root;
    for (const part of parts) {
      folder = join(folder, part);
      const kind = await this.kindOf(folder);
      if (kind === "nothing") return;
      if (kind !== "folder") throw unsafe(path, "lies below something that is no folder (a link?)");
    }
  }

  private async kindOf(place: string): Promise<"file" | "folder" | "link" | "nothing"> {
    try {
      const found = await this.files.lstat(place);
      return found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "file";
    } catch (error) {
      if (isAbsent(error)) return "nothing";
      throw error;
    }
  }
}

/** Without a leading `/` or `./`; refused where it would lead out. */
function cleanPath(name: string): string {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..") || name.includes("\0")) throw unsafe(name, "leads out of the image");
  return parts.join("/");
}

function unsafe(name: string, how: string): Problem {
  return new Problem("IMAGE_UNSAFE", {
    what: `the image's entry ${name} ${how}`,
    remedy: "Nothing of the image was kept. Do not use it before you know who made it.",
  });
}
