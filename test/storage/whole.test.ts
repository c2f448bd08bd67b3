/** Files are written whole or not at all, and what the system refuses is said in words. */

import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { copyWhole, readTextIfThere, writeWhole } from "../../src/storage/whole.js";
import type { FileSystem } from "../../src/world.js";

const newFolder = () => files.mkdtemp(join(tmpdir(), "whole-"));
const failing = (call: keyof FileSystem, errno: string): FileSystem => ({
  ...files,
  [call]: () => Promise.reject(Object.assign(new Error(errno), { code: errno })),
});

test("text and bytes are written, folders made, rights given", async () => {
  const path = join(await newFolder(), "a/b/file");
  await writeWhole(path, "text", { files });
  expect(await files.readFile(path, "utf8")).toBe("text");
  await writeWhole(path, new Uint8Array([0, 255]), { files, mode: 0o400 });
  expect([...(await files.readFile(path))]).toEqual([0, 255]);
  expect((await files.stat(path)).mode & 0o777).toBe(0o400);
});

test("a copy has the same bytes, also over a read-only file", async () => {
  const folder = await newFolder();
  await files.writeFile(join(folder, "from"), "new");
  await files.writeFile(join(folder, "to"), "old", { mode: 0o444 });
  await copyWhole(join(folder, "from"), join(folder, "to"), { files, mode: 0o444 });
  expect(await files.readFile(join(folder, "to"), "utf8")).toBe("new");
});

test.each`
  call        | errno       | code                 | says
  ${"rename"} | ${"ENOSPC"} | ${"DISK_FULL"}       | ${"the disk is full"}
  ${"rename"} | ${"EDQUOT"} | ${"DISK_FULL"}       | ${"this user's disk quota is used up"}
  ${"open"}   | ${"EROFS"}  | ${"FILE_UNWRITABLE"} | ${"the file system is read-only"}
  ${"mkdir"}  | ${"EACCES"} | ${"FILE_UNWRITABLE"} | ${"this user may not write there"}
  ${"mkdir"}  | ${"EEXIST"} | ${"FILE_UNWRITABLE"} | ${"something else stands where a folder should be"}
  ${"open"}   | ${"EWEIRD"} | ${"FILE_UNWRITABLE"} | ${"could not be written: EWEIRD"}
`("$errno of $call: $says; the old file stays, nothing else does", async ({ call, errno, code, says }) => {
  const folder = await newFolder();
  const path = join(folder, "file");
  await files.writeFile(path, "old");
  const target = call === "mkdir" ? join(folder, "sub/file") : path;
  const write = writeWhole(target, "new", { files: failing(call as keyof FileSystem, errno as string) });
  await expect(write).rejects.toMatchObject({ code, message: expect.stringContaining(says as string) });
  expect(await files.readFile(path, "utf8")).toBe("old");
  expect(await files.readdir(folder)).toEqual(["file"]);
});

test("a source that is not there, or may not be read, is not blamed on the place to write to", async () => {
  const folder = await newFolder();
  const copy = (some: FileSystem) => copyWhole(join(folder, "from"), join(folder, "to"), { files: some });
  await expect(copy(files)).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  await expect(copy(failing("access", "EACCES"))).rejects.toThrow("from could not be read: this user may not read it");
});

test("chunks are written one after the other; where they end in an error, the old file stays", async () => {
  const folder = await newFolder();
  const path = join(folder, "file");
  async function* chunks(end?: Error) {
    yield new Uint8Array([1]);
    yield new Uint8Array([2, 3]);
    if (end) throw end;
  }
  await writeWhole(path, chunks(), { files });
  expect([...(await files.readFile(path))]).toEqual([1, 2, 3]);
  await expect(writeWhole(path, chunks(new Error("the source went away")), { files })).rejects.toThrow(
    "the source went away",
  );
  expect([...(await files.readFile(path))]).toEqual([1, 2, 3]);
  expect(await files.readdir(folder)).toEqual(["file"]);
});

test("a text is read; what is not there, or lies below a file, is undefined", async () => {
  const path = join(await newFolder(), "record.json");
  expect(await readTextIfThere(path, files)).toBeUndefined();
  await files.writeFile(path, '{"a": [1]}');
  expect(await readTextIfThere(path, files)).toBe('{"a": [1]}');
  expect(await readTextIfThere(join(path, "below"), files)).toBeUndefined();
  await expect(readTextIfThere(path, failing("readFile", "EIO"))).rejects.toThrow("the disk failed");
});
