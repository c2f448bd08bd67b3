/** Finding a version's bytes again, in the cache and the remote, and never the wrong ones. */

import * as files from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { checkOut, findVersion, readPointerFile, releaseOf } from "../../src/version/find.js";
import { recordVersion } from "../../src/version/record.js";
import { makeRepository, type TestRepository } from "./repository.js";

const foo = "acbd18db4cc2f85cedef654fccc4a4d8";
const fooObject = "files/md5/ac/bd18db4cc2f85cedef654fccc4a4d8";

async function released(): Promise<TestRepository> {
  const repository = await makeRepository({ git: false });
  await repository.write("a.onnx", "foo");
  await recordVersion({ modelPath: "a.onnx", root: repository.root, options: {}, released: [] }, repository.world);
  return repository;
}

const find = ({ root, world }: TestRepository, md5 = foo) => findVersion({ pointer: { md5 }, root }, world);
const dropCache = ({ root }: TestRepository) => files.rm(join(root, ".dvc/cache"), { recursive: true });

test("bytes in the cache are handed out", async () => {
  const repository = await released();
  const found = await find(repository);
  expect(await files.readFile(found.path, "utf8")).toBe("foo");
});

test.each(["missing", "damaged"])("bytes %s in the cache are fetched from the remote", async (state) => {
  const repository = await released();
  await dropCache(repository);
  if (state === "damaged") await repository.write(`.dvc/cache/${fooObject}`, "bar");
  const found = await find(repository);
  expect(await files.readFile(found.path, "utf8")).toBe("foo");
  expect((await files.stat(found.path)).mode & 0o777).toBe(0o444);
});

test("a folder's files are all brought, and can be written out again", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("dir/foo", "foo");
  await repository.write("dir/deep/bar", "bar");
  const { root, world } = repository;
  const { md5 } = await recordVersion({ modelPath: "dir", root, options: {}, released: [] }, world);
  await dropCache(repository);
  const found = await find(repository, md5);
  await checkOut(found, join(root, "out"), world);
  expect(await repository.list(join(root, "out"))).toEqual(["deep/bar", "foo"]);
  expect(await repository.read("out/deep/bar")).toBe("bar");
});

test("a remote's damaged bytes are refused, and leave nothing in the cache", async () => {
  const repository = await released();
  await dropCache(repository);
  await files.chmod(join(repository.remote, fooObject), 0o644);
  await files.writeFile(join(repository.remote, fooObject), "f00");
  await expect(find(repository)).rejects.toMatchObject({
    code: "OBJECT_CORRUPT",
    message: `the object ${foo} in ${repository.remote} holds other bytes than its name says`,
  });
  expect(await repository.list(join(repository.root, ".dvc/cache"))).toEqual([]);
});

test("damaged bytes in the cache are an error where there is no remote", async () => {
  const repository = await released();
  await repository.write(".dvc/config", "");
  await files.chmod(join(repository.root, ".dvc/cache", fooObject), 0o644);
  await repository.write(`.dvc/cache/${fooObject}`, "bar");
  await expect(find(repository)).rejects.toMatchObject({ code: "OBJECT_CORRUPT" });
});

test("bytes that are nowhere are missed, with the place that was looked in", async () => {
  const repository = await released();
  const none = "0".repeat(32);
  await expect(find(repository, none)).rejects.toMatchObject({
    code: "OBJECT_MISSING",
    message: `the bytes of ${none} are not in ${repository.remote}`,
  });
  await repository.write(".dvc/config", "");
  await expect(find(repository, none)).rejects.toThrow(`are not in ${join(repository.root, ".dvc/cache")}`);
  const outside = await makeRepository({ dvc: false });
  await expect(find(outside)).rejects.toThrow("is not in a DVC repository");
});

test("the .dvc file beside a model is read, or by its own name", async () => {
  const repository = await released();
  const path = join(repository.root, "a.onnx");
  expect(await readPointerFile(path, repository.world)).toMatchObject({ md5: foo, size: 3 });
  expect(await readPointerFile(`${path}.dvc`, repository.world)).toMatchObject({ md5: foo });
  expect(await readPointerFile(join(repository.root, "b"), repository.world)).toBeUndefined();
});

test("a release is found by its number, or the known numbers are listed", () => {
  const releases = [
    { number: "0.10.0", md5: "a" },
    { number: "0.9.0", md5: "b" },
  ];
  expect(releaseOf("v0.9.0", releases).md5).toBe("b");
  expect(() => releaseOf("1.0.0", releases)).toThrow("there is no release 1.0.0");
  expect(() => releaseOf("1.0.0", [])).toThrow("there is no release 1.0.0");
});
