/** Images in a folder: whole or not there, checked when read, and safe to unpack whoever made them. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Header, pack } from "tar-stream";
import { buildImage, bytesSource } from "../../src/image/build.js";
import { listImages, removeImage, removeUnused, writeLayout } from "../../src/image/layout/layout.js";
import { unpack } from "../../src/image/layout/unpack.js";
import { plannedWrites, publishImage } from "../../src/image/publish.js";
import { smallPlan, temporaryFolder, testWorld } from "./support.js";

let folder: string;
let layout: string;
let into: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  layout = join(folder, "images");
  into = join(folder, "unpacked");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const blobs = () => readdir(join(layout, "blobs", "sha256"));
const blobFile = (digest: string) => join(layout, "blobs", "sha256", digest.replace("sha256:", ""));

async function write(version = "1", name: string | undefined = version) {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan({ about: { version } }), world);
  await writeLayout(image, layout, name, world);
  return image;
}

test("what is unpacked is what went in, with its rights", async () => {
  const { digest } = await write();
  await unpack(layout, digest, into, {}, testWorld(folder));
  expect(await readFile(join(into, "app/serve.js"), "utf8")).toBe("serve()");
  expect((await stat(join(into, "app/serve.js"))).mode & 0o777).toBe(0o755);
  expect((await stat(join(into, "model/churn.onnx"))).size).toBe(3000);
});

test("only the paths that are asked for are written", async () => {
  const { digest } = await write();
  await unpack(layout, digest, into, { paths: ["/model/"] }, testWorld(folder));
  expect(await readdir(into)).toEqual(["model"]);
});

test("a layout without the base's layers unpacks ours; a layer of ours that is missing is told", async () => {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan(), world);
  // The lowest layer stands for a base: the rest are ours.
  const [base, ...own] = image.layers.map(({ digest }) => digest);
  await writeLayout(image, layout, "1", world, { leaveOut: new Set([base!]) });
  await expect(stat(blobFile(base!))).rejects.toMatchObject({ code: "ENOENT" });
  await unpack(layout, image.digest, into, { withoutBase: true }, world);
  expect(await readdir(into)).toEqual(["model"]);
  await expect(unpack(layout, image.digest, into, {}, world)).rejects.toMatchObject({ code: "IMAGE_LAYOUT_BROKEN" });
  await rm(blobFile(own.at(-1)!));
  await expect(unpack(layout, image.digest, into, { withoutBase: true }, world)).rejects.toMatchObject({
    code: "IMAGE_LAYOUT_BROKEN",
  });
});

test("what stood there before is replaced as a whole, also a link to somewhere else", async () => {
  const { digest } = await write();
  const elsewhere = join(folder, "elsewhere");
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, "kept"), "");
  await symlink(elsewhere, into);
  await unpack(layout, digest, into, {}, testWorld(folder));
  expect(await readdir(elsewhere)).toEqual(["kept"]);
  await writeFile(join(into, "old"), "");
  await unpack(layout, digest, into, {}, testWorld(folder));
  expect((await readdir(into)).sort()).toEqual(["app", "model"]);
  expect((await readdir(folder)).sort()).toEqual(["elsewhere", "images", "unpacked"]);
});

test("a second write of the same image changes nothing", async () => {
  await write();
  const before = await Promise.all((await blobs()).map(async (hex) => (await stat(blobFile(hex))).mtimeMs));
  const index = await stat(join(layout, "index.json"));
  await write();
  const after = await Promise.all((await blobs()).map(async (hex) => (await stat(blobFile(hex))).mtimeMs));
  expect(after).toEqual(before);
  expect((await stat(join(layout, "index.json"))).mtimeMs).toBe(index.mtimeMs);
});

test("a blob that was damaged on the disk is written anew, though its size is right", async () => {
  const image = await write();
  const layer = image.layers[0]!;
  await writeFile(blobFile(layer.digest), Buffer.alloc(layer.sizeBytes));
  await write();
  await unpack(layout, image.digest, into, {}, testWorld(folder));
});

test("a name moves to the newer image; the older one stays under its digest", async () => {
  const [first, second] = [await write("1", "current"), await write("2", "current")];
  expect(await listImages(layout, testWorld(folder))).toEqual([
    expect.objectContaining({ digest: first.digest, mediaType: first.manifest.mediaType }),
    expect.objectContaining({ digest: second.digest, name: "current" }),
  ]);
});

test("removing an image leaves every blob that another one needs", async () => {
  const [first, second] = [await write("1"), await write("2")];
  const world = testWorld(folder);
  await removeImage(layout, first.digest, world);
  await unpack(layout, second.digest, into, {}, world);
  const needed = [second.manifest, second.config, ...second.layers].map(({ digest }) => digest.slice(7));
  expect((await blobs()).sort()).toEqual(needed.sort());
  await writeFile(join(layout, "blobs", "sha256", ".half-written.tmp"), "left by a killed process");
  await removeUnused(layout, world);
  expect(await blobs()).toHaveLength(needed.length);
  await removeImage(layout, second.digest, world);
  expect(await blobs()).toEqual([]);
});

test("a full disk: nothing half-written, the older image stays whole", async () => {
  const first = await write("1");
  const world = testWorld(folder);
  const files: typeof world.files = {
    ...world.files,
    open: async (path, flags, ...more) => {
      const handle = await world.files.open(path, flags, ...more);
      if (flags === "wx") {
        handle.writeFile = () => Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));
      }
      return handle;
    },
  };
  const before = await blobs();
  const image = await buildImage(smallPlan({ about: { version: "2" } }), world);
  await expect(writeLayout(image, layout, "2", { ...world, files })).rejects.toMatchObject({ code: "DISK_FULL" });
  expect(await blobs()).toEqual(before);
  expect(await listImages(layout, world)).toHaveLength(1);
  await unpack(layout, first.digest, into, {}, world);
});

test.each<{ damage: string; act: (layer: string) => Promise<void>; says: string }>`
  damage                        | act                                                                  | says
  ${"a layer is missing"}       | ${(layer: string) => rm(blobFile(layer))}                            | ${"is missing"}
  ${"a layer has bits flipped"} | ${(layer: string) => flip(blobFile(layer))}                          | ${"holds"}
  ${"a layer is cut off"}       | ${(layer: string) => writeFile(blobFile(layer), "")}                 | ${"holds"}
  ${"a layer goes on"}          | ${(layer: string) => writeFile(blobFile(layer), "x", { flag: "a" })} | ${"more than"}
`("$damage: said, and nothing stays unpacked", async ({ act, says }) => {
  const { digest, layers } = await write();
  await act(layers[1]!.digest);
  await expect(unpack(layout, digest, into, {}, testWorld(folder))).rejects.toMatchObject({
    code: "IMAGE_LAYOUT_BROKEN",
    message: expect.stringContaining(says),
  });
  expect(await readdir(folder)).toEqual(["images"]);
});

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[1500]! ^= 1;
  await writeFile(path, bytes);
}

test.each`
  index     | says
  ${"{"}    | ${"is not JSON"}
  ${"null"} | ${"is not a JSON object"}
  ${"{}"}   | ${"is not an index"}
`("index.json holds $index: $says", async ({ index, says }) => {
  await mkdir(layout);
  await writeFile(join(layout, "index.json"), index);
  await expect(listImages(layout, testWorld(folder))).rejects.toThrow(says);
});

test("a digest that is none leads nowhere", async () => {
  await expect(unpack(layout, "sha256:../../../etc/passwd", into, {}, testWorld(folder))).rejects.toMatchObject({
    code: "IMAGE_LAYOUT_BROKEN",
  });
});

type Entry = Partial<Header> & { readonly name: string; readonly bytes?: string };

/** An image as a stranger could make it, layer by layer. */
async function strange(layers: readonly (readonly Entry[])[], gzip = false): Promise<string> {
  const put = async (bytes: Uint8Array, mediaType: string) => {
    const hex = createHash("sha256").update(bytes).digest("hex");
    await mkdir(join(layout, "blobs", "sha256"), { recursive: true });
    await writeFile(blobFile(hex), bytes);
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length };
  };
  const described = [];
  for (const entries of layers) {
    const tar = pack();
    for (const { bytes = "", ...header } of entries) tar.entry({ mtime: new Date(0), ...header }, bytes);
    tar.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of tar) chunks.push(chunk as Uint8Array);
    const plain = Buffer.concat(chunks);
    const type = "application/vnd.oci.image.layer.v1.tar";
    described.push(await put(gzip ? gzipSync(plain) : plain, gzip ? `${type}+gzip` : type));
  }
  const config = await put(Buffer.from("{}"), "application/vnd.oci.image.config.v1+json");
  const manifest = { schemaVersion: 2, config, layers: described };
  return (await put(Buffer.from(JSON.stringify(manifest)), "application/vnd.oci.image.manifest.v1+json")).digest;
}

const link = (name: string, linkname: string): Entry => ({ name, linkname, type: "symlink" });

test.each<{ attack: string; layers: readonly (readonly Entry[])[]; says: string }>`
  attack                                       | layers                                                                         | says
  ${"a path with .."}                          | ${[[{ name: "../evil", bytes: "x" }]]}                                         | ${"leads out"}
  ${"a .. in the middle"}                      | ${[[{ name: "a/../../evil", bytes: "x" }]]}                                    | ${"leads out"}
  ${"a link out"}                              | ${[[link("out", "../../etc")]]}                                                | ${"outside of the image"}
  ${"writing through a link"}                  | ${[[link("here", "."), { name: "here/evil", bytes: "x" }]]}                    | ${"no folder (a link?)"}
  ${"writing through a link of a lower layer"} | ${[[link("here", "/")], [{ name: "here/evil", bytes: "x" }]]}                  | ${"no folder (a link?)"}
  ${"a hard link to what is not there"}        | ${[[{ name: "hard", linkname: "/etc/passwd", type: "link" }]]}                 | ${"no file of the image"}
  ${"a hard link out"}                         | ${[[{ name: "hard", linkname: "../../etc/passwd", type: "link" }]]}            | ${"leads out"}
  ${"a hard link to a link"}                   | ${[[link("l", "/etc/passwd"), { name: "hard", linkname: "l", type: "link" }]]} | ${"no file of the image"}
  ${"a device"}                                | ${[[{ name: "null", type: "character-device", devmajor: 1, devminor: 3 }]]}    | ${"is a character-device"}
  ${"a pipe"}                                  | ${[[{ name: "pipe", type: "fifo" }]]}                                          | ${"is a fifo"}
`("$attack is refused, and nothing stays", async ({ layers, says }) => {
  const digest = await strange(layers);
  await expect(unpack(layout, digest, into, {}, testWorld(folder))).rejects.toMatchObject({
    code: "IMAGE_UNSAFE",
    message: expect.stringContaining(says),
  });
  expect(await readdir(folder)).toEqual(["images"]);
});

test("absolute names and links mean the image's root; a file replaces a link without following it", async () => {
  const digest = await strange([
    [{ name: "/etc/real", bytes: "inside" }, link("usr/link", "/etc/real"), link("etc/same", "real")],
    [{ name: "usr/link", bytes: "file now", mode: 0o6755 }],
  ]);
  await unpack(layout, digest, into, {}, testWorld(folder));
  expect(await readFile(join(into, "etc/real"), "utf8")).toBe("inside");
  expect(await readlink(join(into, "etc/same"))).toBe("real");
  expect(await readFile(join(into, "usr/link"), "utf8")).toBe("file now");
  expect((await stat(join(into, "usr/link"))).mode & 0o7777).toBe(0o755);
});

test("a gzip layer is read, and whiteouts take away what lower layers had", async () => {
  const lower = [
    { name: "a/one", bytes: "1" },
    { name: "a/two", bytes: "2" },
    { name: "b/x", bytes: "x" },
  ];
  const upper = [{ name: "a/.wh.one" }, { name: "b/new/y", bytes: "y" }, { name: "b/.wh..wh..opq" }];
  const digest = await strange([lower, upper], true);
  await unpack(layout, digest, into, {}, testWorld(folder));
  expect(await readdir(join(into, "a"))).toEqual(["two"]);
  expect(await readdir(join(into, "b"))).toEqual(["new"]);
  await unpack(layout, digest, into, { paths: ["a/one"] }, testWorld(folder));
  expect(await readdir(join(into, "a"))).toEqual([]);
});

test("what publishing would write is told without writing", async () => {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan({ server: [bytesSource("/app/serve.js", new Uint8Array(2e6))] }), world);
  const publication = { image, layout: { folder: layout, name: "1" }, registry: "ghcr.io/acme/churn:1" };
  const writes = plannedWrites(publication);
  expect(writes[0]).toBe(`write server (2 MB) into ${layout}, unless it is there`);
  expect(writes.at(-1)).toBe("point the tag 1 of ghcr.io/acme/churn at it");
  await expect(stat(layout)).rejects.toThrow("ENOENT");
});

test("a wrong name is refused before anything is written", async () => {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan(), world);
  const publication = { image, layout: { folder: layout }, registry: `ghcr.io/a@sha256:${"0".repeat(64)}` };
  await expect(publishImage(publication, world)).rejects.toThrow("names a digest, but the image that was built has");
  await expect(stat(layout)).rejects.toThrow("ENOENT");
});
