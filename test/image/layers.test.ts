/** What stands in a layer, read back by another reader of tars; and that nothing about it depends on chance. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { extract } from "tar-stream";
import { buildImage, bytesSource, fileSource } from "../../src/image/build.js";
import { epochSeconds } from "../../src/image/epoch.js";
import { planLayers, type SourceFile } from "../../src/image/layers.js";
import { digestOf, layerBytes } from "../../src/image/tar.js";
import { smallPlan, temporaryFolder, testWorld } from "./support.js";

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (content: string) => new TextEncoder().encode(content);
const epoch = { epochSeconds: 1000 };

const large = (path: string, sizeBytes: number): SourceFile => ({
  path,
  content: { kind: "file", file: "never read" },
  sizeBytes,
  mode: 0o600,
});

test("weights get a layer each, the rest one; by ending, and by size", () => {
  const model = ["/m/z.ONNX", "/m/a.safetensors", "/m/tokens.json", "/m/notes.md"].map((path) => large(path, 10));
  const plan = planLayers({
    server: [large("/app/serve.js", 5)],
    model: [...model, large("/m/vocab.json", 2 ** 26 + 1)],
  });
  expect(plan.map(({ what }) => what)).toEqual([
    "server",
    "m/a.safetensors",
    "m/vocab.json",
    "m/z.ONNX",
    "model files",
  ]);
});

test("entries are sorted, with their folders, owned by root, readable by all, of one age", async () => {
  const files = [bytesSource("/b/x/two", text("22"), 0o100777), bytesSource("/b/a", text("1"), 0o4600)];
  const [layer] = planLayers({ server: files, model: [] });
  const seen: object[] = [];
  const tar = Readable.from(layerBytes(layer!, { ...testWorld(folder), ...epoch })).pipe(extract());
  for await (const { header } of tar) {
    const { name, mode, uid, gid, mtime, type, size } = header;
    seen.push([name, type, mode?.toString(8), uid, gid, mtime?.getTime(), size]);
  }
  expect(seen).toEqual([
    ["b/", "directory", "755", 0, 0, 1_000_000, 0],
    ["b/a", "file", "644", 0, 0, 1_000_000, 1],
    ["b/x/", "directory", "755", 0, 0, 1_000_000, 0],
    ["b/x/two", "file", "755", 0, 0, 1_000_000, 2],
  ]);
});

test.each<{ paths: readonly string[]; says: string }>`
  paths               | says
  ${["/a/../../etc"]} | ${"no place for a file"}
  ${["/"]}            | ${"no place for a file"}
  ${["/a//b"]}        | ${"no place for a file"}
  ${["/a", "a"]}      | ${"two files would stand at /a"}
  ${["/a", "/a/b"]}   | ${"/a would be a file and a folder"}
`("$paths: $says", ({ paths, says }) => {
  const server = paths.map((path: string) => bytesSource(path, text("x")));
  expect(() => planLayers({ server, model: [] })).toThrow(says);
});

test("names of any length and letters come back as they were, whatever the order they were given in", async () => {
  const segment = fc.stringMatching(/^[a-zA-Zäß漢 ._-]{1,80}$/).filter((part) => part !== "." && part !== "..");
  const names = fc.uniqueArray(
    fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/")),
    {
      minLength: 1,
      maxLength: 6,
      // Neither the same nor one below the other.
      comparator: (a, b) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`),
    },
  );
  const world = testWorld(folder);
  await fc.assert(
    fc.asyncProperty(names, async (paths) => {
      const digests = await Promise.all(
        [paths, [...paths].reverse()].map(async (order) => {
          const [layer] = planLayers({ server: order.map((path) => bytesSource(path, text(path))), model: [] });
          return digestOf(layerBytes(layer!, { ...world, ...epoch }));
        }),
      );
      expect(digests[0]).toEqual(digests[1]);
      const [layer] = planLayers({ server: paths.map((path) => bytesSource(path, text(path))), model: [] });
      const found: string[] = [];
      for await (const entry of Readable.from(layerBytes(layer!, { ...world, ...epoch })).pipe(extract())) {
        if (entry.header.type === "file") found.push(entry.header.name);
        entry.resume();
      }
      expect([...found].sort()).toEqual([...paths].sort());
    }),
    { numRuns: 60 },
  );
});

test("a file of several chunks is streamed whole, and stopping in the middle closes it", async () => {
  const file = join(folder, "weights.bin");
  await writeFile(file, Buffer.alloc(5 * 2 ** 20 + 17, 3));
  const world = testWorld(folder);
  const [layer] = planLayers({ server: [], model: [await fileSource("/m/weights.bin", file, world.files)] });
  const whole = await digestOf(layerBytes(layer!, { ...world, ...epoch }));
  expect(whole.sizeBytes % 512).toBe(0);
  expect(whole.sizeBytes).toBeGreaterThan(5 * 2 ** 20);

  let open = 0;
  const files: typeof world.files = {
    ...world.files,
    open: async (...parts) => {
      const handle = await world.files.open(...parts);
      open++;
      const close = handle.close.bind(handle);
      handle.close = async () => {
        await close();
        open--;
      };
      return handle;
    },
  };
  for await (const _chunk of layerBytes(layer!, { ...world, ...epoch, files })) break;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(open).toBe(0);
});

test.each`
  now                     | says
  ${"shorter"}            | ${"changed while the image was made"}
  ${"longer than it was"} | ${"changed while the image was made"}
  ${undefined}            | ${"is not there"}
`("a file that is $now when it is read: $says", async ({ now, says }) => {
  const file = join(folder, "changing.bin");
  await writeFile(file, "as planned");
  const world = testWorld(folder);
  const [layer] = planLayers({ server: [], model: [await fileSource("/m/w.bin", file, world.files)] });
  if (now === undefined) await rm(file);
  else await writeFile(file, now);
  await expect(digestOf(layerBytes(layer!, { ...world, ...epoch }))).rejects.toThrow(says);
});

test("the same inputs give this digest, today and on every machine", async () => {
  const image = await buildImage(smallPlan(), testWorld(folder));
  expect(image.digest).toBe("sha256:786e7225a0e3a459ed49a84a5298ef40b4e4152d34cc234ae018fac7827ca549");
});

test("SOURCE_DATE_EPOCH changes it, and nonsense there is refused", async () => {
  const world = testWorld(folder);
  const later = testWorld(folder, { environment: { SOURCE_DATE_EPOCH: "1700000000" } });
  expect((await buildImage(smallPlan(), later)).digest).not.toBe((await buildImage(smallPlan(), world)).digest);
  expect(() => epochSeconds({ SOURCE_DATE_EPOCH: "yesterday" })).toThrow("not a number of seconds since 1970");
});

test("a remembered layer is not read again; a changed file is", async () => {
  const file = join(folder, "remembered.bin");
  await writeFile(file, "first");
  const memory = join(folder, "memory");
  // As if the file had been written long ago: a young one is never remembered.
  const clock = { ...testWorld(folder).clock, now: () => new Date(Date.now() + 60_000) };
  let opened = 0;
  const world = testWorld(folder, { clock });
  const files: typeof world.files = {
    ...world.files,
    open: (...parts) => {
      if (parts[0] === file) opened++;
      return world.files.open(...parts);
    },
  };
  const build = async () => {
    const model = [await fileSource("/m/w.bin", file, files)];
    return (await buildImage(smallPlan({ server: [], model, memory }), { ...world, files })).digest;
  };
  const first = await build();
  expect([await build(), opened]).toEqual([first, 1]);
  await writeFile(file, "other");
  expect(await build()).not.toBe(first);
  expect(opened).toBe(2);
});

test("a damaged memory is made anew", async () => {
  const file = join(folder, "damaged.bin");
  await writeFile(file, "bytes");
  const memory = join(folder, "damaged-memory");
  const clock = { ...testWorld(folder).clock, now: () => new Date(Date.now() + 60_000) };
  const world = testWorld(folder, { clock });
  const plan = smallPlan({ server: [], model: [await fileSource("/m/w.bin", file, world.files)], memory });
  const { digest } = await buildImage(plan, world);
  for (const name of await world.files.readdir(memory)) await writeFile(join(memory, name), "{");
  expect((await buildImage(plan, world)).digest).toBe(digest);
});
