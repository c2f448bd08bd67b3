/** Digests equal those of node's own hashing, whichever way they were taken, and failures are named. */

import { createHash, randomBytes } from "node:crypto";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { digestFile, digestFiles } from "../../src/storage/digest.js";
import type { FileSystem } from "../../src/world.js";

const home = resolve("build");
const folder = await files.mkdtemp(join(tmpdir(), "digest-"));
afterAll(() => files.rm(folder, { recursive: true }));

const expected = (bytes: Uint8Array) => ({
  size: bytes.length,
  md5: createHash("md5").update(bytes).digest("hex"),
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await files.writeFile(path, bytes);
  return path;
}

test.each([0, 1, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 3_000_000])("a file of %i bytes", async (size) => {
  const bytes = randomBytes(size);
  expect(await digestFile(await written("one", bytes), { files })).toEqual(expected(bytes));
});

test("an empty file has the md5 that DVC gives it", async () => {
  expect((await digestFile(await written("empty", Buffer.alloc(0)), { files })).md5).toBe(
    "d41d8cd98f00b204e9800998ecf8427e",
  );
});

test("a large file is read once by this thread and digested by two others, to the same end", async () => {
  const bytes = Buffer.alloc(65 * 2 ** 20 + 17, randomBytes(9973));
  const path = await written("large", bytes);
  let opened = 0;
  const counting: FileSystem = {
    ...files,
    open: (...parts: Parameters<typeof files.open>) => {
      opened += 1;
      return files.open(...parts);
    },
  };
  expect(await digestFile(path, { files: counting, home })).toEqual(expected(bytes));
  expect(opened).toBe(1);
});

test("many small files over threads come back in the order in which they were asked for", async () => {
  const contents = Array.from({ length: 700 }, (_, index) => Buffer.from(`file ${index}`));
  const paths = await Promise.all(contents.map((bytes, index) => written(`small-${index}`, bytes)));
  const digests = await digestFiles(paths, { files, home });
  expect(digests).toEqual(contents.map(expected));
  expect(await digestFiles(paths, { files })).toEqual(digests);
});

test("progress ends at the number of bytes", async () => {
  const path = await written("shown", Buffer.alloc(33 * 2 ** 20));
  const seen: number[] = [];
  let ended = false;
  const progress = {
    say: () => {},
    warn: () => {},
    detail: () => {},
    stage: <T>(_title: string, work: () => Promise<T>) => work(),
    task: (_title: string, total?: number) => ({
      update: (done: number) => void seen.push(done / (total ?? 0)),
      end: () => {
        ended = true;
      },
    }),
  };
  await digestFile(path, { files, progress });
  expect(seen.at(-1)).toBe(1);
  expect(ended).toBe(true);
});

test("a file that is not there, a folder, and one that this user may not read are told apart", async () => {
  const forbidden: FileSystem = {
    ...files,
    open: () => Promise.reject(Object.assign(new Error("EACCES"), { code: "EACCES" })),
  };
  const path = await written("forbidden", Buffer.from("x"));
  await expect(digestFile(join(folder, "nowhere"), { files })).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  await expect(digestFile(folder, { files })).rejects.toThrow("it is a folder, not a file");
  await expect(digestFile(path, { files: forbidden })).rejects.toThrow("this user may not read it");
});

test("a file that grows while it is read is an error, not a digest of something that never was", async () => {
  const path = await written("growing", Buffer.alloc(3 * 2 ** 20));
  const meddling: FileSystem = {
    ...files,
    open: async (...parts: Parameters<typeof files.open>) => {
      const handle = await files.open(...parts);
      const stat = handle.stat.bind(handle);
      let asked = 0;
      handle.stat = (async () => {
        const found = await stat();
        if (asked++ > 0) found.mtimeMs += 1;
        return found;
      }) as typeof handle.stat;
      return handle;
    },
  };
  await expect(digestFile(path, { files: meddling })).rejects.toThrow("changed while it was read");
});

test("a cancelled run stops hashing, over threads too", async () => {
  const path = await written("long", Buffer.alloc(66 * 2 ** 20));
  const signal = AbortSignal.abort();
  await expect(digestFile(path, { files, signal })).rejects.toMatchObject({ code: "CANCELLED" });
  await expect(digestFile(path, { files, signal, home })).rejects.toMatchObject({ code: "CANCELLED" });
});

test("a thread that cannot read one of many files says which", async () => {
  const paths = await Promise.all(
    Array.from({ length: 600 }, (_, index) => written(`gone-${index}`, Buffer.from("x"))),
  );
  const missing = paths[300]!;
  await files.unlink(missing);
  await expect(digestFiles(paths, { files, home })).rejects.toThrow(`${missing} is not there`);
});
