/** Recording a version in real DVC repositories: what is written, what is not, and what bad surroundings get. */

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import * as files from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { simpleGit } from "simple-git";
import type { EffectEvent } from "../../src/effects.js";
import type { VersionRequest } from "../../src/version/plan.js";
import { plannedWrites, recordVersion } from "../../src/version/record.js";
import type { FileSystem } from "../../src/world.js";
import { makeRepository, type TestRepository } from "./repository.js";

const foo = "acbd18db4cc2f85cedef654fccc4a4d8";
const fooObject = "files/md5/ac/bd18db4cc2f85cedef654fccc4a4d8";

function request({ root }: TestRepository, more: Partial<VersionRequest> = {}): VersionRequest {
  return { modelPath: "models/a.onnx", root, options: {}, released: [], ...more };
}

/** Runs and gives the names of the effects that were announced. */
async function effectsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const names: string[] = [];
  const note = (event: unknown) => {
    const { name, when } = event as EffectEvent;
    if (when === "before") names.push(name);
  };
  subscribe("model-release:effect", note);
  try {
    await work();
  } finally {
    unsubscribe("model-release:effect", note);
  }
  return names;
}

test("a file is cached, pushed, kept out of git and named by a .dvc file, in this order", async () => {
  const repository = await makeRepository();
  await repository.write("models/a.onnx", "foo");
  const planned = await plannedWrites(request(repository), repository.world);
  expect(planned).toEqual([
    `1 object(s), 3 bytes, to the DVC cache ${repository.root}/.dvc/cache`,
    `1 object(s), 3 bytes, to the remote storage (${repository.remote})`,
    "models/.gitignore",
    "models/a.onnx.dvc",
  ]);
  expect(await repository.list()).toEqual([".dvc/.gitignore", ".dvc/config", "models/a.onnx"]);

  const names = await effectsOf(async () => {
    expect(await recordVersion(request(repository), repository.world)).toEqual({
      number: "0.0.1",
      md5: foo,
      size: 3,
      dvcFile: "models/a.onnx.dvc",
      cached: true,
      pushedTo: "storage",
    });
  });
  expect(names).toEqual([
    `write object ${foo} to cache`,
    `write object ${foo} to remote storage`,
    "write .gitignore",
    "write a.onnx.dvc",
  ]);
  expect(await repository.read("models/a.onnx.dvc")).toBe(
    `outs:\n- md5: ${foo}\n  size: 3\n  hash: md5\n  path: a.onnx\n`,
  );
  expect(await repository.read("models/.gitignore")).toBe("/a.onnx\n");
  expect(await repository.read(`.dvc/cache/${fooObject}`)).toBe("foo");
  expect((await files.stat(join(repository.root, ".dvc/cache", fooObject))).mode & 0o777).toBe(0o444);
  expect(await repository.list(repository.remote)).toEqual([fooObject]);
});

test("a re-run changes nothing, and gives the same number", async () => {
  const repository = await makeRepository();
  await repository.write("models/a.onnx", "foo");
  const first = await recordVersion(request(repository), repository.world);
  const again = request(repository, { released: [first] });
  const names = await effectsOf(async () => {
    expect(await recordVersion(again, repository.world)).toEqual(first);
  });
  expect(names).toEqual([]);
  expect(await plannedWrites(again, repository.world)).toEqual([]);
});

test("a folder is stored file by file, its list last, each content once", async () => {
  const repository = await makeRepository();
  await repository.write("models/dir/foo", "foo");
  await repository.write("models/dir/deep/.hidden", "foo");
  await repository.write("models/dir/bar", "bar");
  const names = await effectsOf(async () => {
    expect(await recordVersion(request(repository, { modelPath: "models/dir" }), repository.world)).toMatchObject({
      size: 9,
      fileCount: 3,
      dvcFile: "models/dir.dvc",
    });
  });
  const remote = names.filter((name) => name.endsWith("remote storage"));
  expect(remote).toHaveLength(3);
  expect(remote.at(-1)).toMatch(/^write object [0-9a-f]{32}\.dir to remote storage$/);
  expect(await repository.read("models/dir.dvc")).toContain("  nfiles: 3\n");
});

test("a blob that the remote lost is pushed again though its folder's list is there", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/dir/foo", "foo");
  await repository.write("models/dir/bar", "bar");
  const folder = request(repository, { modelPath: "models/dir" });
  await recordVersion(folder, repository.world);
  await files.rm(join(repository.remote, fooObject));
  expect(await effectsOf(() => recordVersion(folder, repository.world))).toEqual([
    `write object ${foo} to remote storage`,
  ]);
  expect(await files.readFile(join(repository.remote, fooObject), "utf8")).toBe("foo");
});

test("outside of a DVC repository nothing is written", async () => {
  const repository = await makeRepository({ dvc: false });
  await repository.write("models/a.onnx", "foo");
  expect(await recordVersion(request(repository, { options: { number: "2.0.0" } }), repository.world)).toEqual({
    number: "2.0.0",
    md5: foo,
    size: 3,
    cached: false,
  });
  expect(await repository.list()).toEqual(["models/a.onnx"]);
});

test("a model that git keeps is left to git, and that is said", async () => {
  const repository = await makeRepository();
  await repository.write("models/a.onnx", "foo");
  await simpleGit(repository.root).add("models/a.onnx");
  const version = await recordVersion(request(repository), repository.world);
  expect(version).toEqual({ number: "0.0.1", md5: foo, size: 3, cached: false });
  expect(repository.warnings).toEqual(["git keeps models/a.onnx itself, so DVC has no part in it"]);
  expect(await repository.list()).not.toContain("models/a.onnx.dvc");
});

test.each`
  owner                 | file            | content
  ${"a stage"}          | ${"dvc.yaml"}   | ${"stages:\n  train:\n    cmd: x\n    outs:\n    - models/a.onnx:\n        persist: true\n"}
  ${"a stage that ran"} | ${"dvc.lock"}   | ${"schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - path: models\n      md5: x.dir\n"}
  ${"a stage's wdir"}   | ${"dvc.yaml"}   | ${"stages:\n  train:\n    cmd: x\n    wdir: models\n    outs: [a.onnx]\n"}
  ${"a folder above"}   | ${"models.dvc"} | ${"outs:\n- path: models\n  md5: d751713988987e9331980363e24189ce.dir\n"}
`("a model that $owner keeps gets no .dvc file of its own, which DVC would refuse", async ({ file, content }) => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await repository.write(file as string, content as string);
  const before = await repository.list();
  expect(await recordVersion(request(repository), repository.world)).toMatchObject({ md5: foo, cached: false });
  expect(repository.warnings).toEqual([`models/a.onnx is kept by ${file} already: record and push it by DVC itself`]);
  expect(await repository.list()).toEqual(before);
});

test("a pipeline that makes something else is no owner", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await repository.write(
    "dvc.yaml",
    "stages:\n  train:\n    cmd: x\n    deps: [models/a.onnx]\n    outs: [models/a]\n",
  );
  await recordVersion(request(repository), repository.world);
  expect(await repository.list()).toContain("models/a.onnx.dvc");
});

test("without git (dvc init --no-scm) no .gitignore is written", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await recordVersion(request(repository), repository.world);
  expect(await repository.list()).not.toContain("models/.gitignore");
});

test("a .gitignore that covers the model already is left alone", async () => {
  const repository = await makeRepository();
  await repository.write(".gitignore", "*.onnx");
  await repository.write("models/a.onnx", "foo");
  await recordVersion(request(repository), repository.world);
  expect(await repository.read(".gitignore")).toBe("*.onnx");
  expect(await repository.list()).not.toContain("models/.gitignore");
});

test("a .dvc file of DVC 2 that is still right stays as it is, and its objects lie where DVC 2 looks", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "x\r\ny\r\n");
  const pointer = "outs:\n- path: a.onnx\n  md5: 1b5bb282b8f8792875e3c4203cfa9c57\n";
  await repository.write("models/a.onnx.dvc", pointer);
  await recordVersion(request(repository), repository.world);
  expect(await repository.read("models/a.onnx.dvc")).toBe(pointer);
  expect(await repository.list(repository.remote)).toEqual(["1b/5bb282b8f8792875e3c4203cfa9c57"]);
});

test("cache: false and push: false in a .dvc file are kept to", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await repository.write(
    "models/a.onnx.dvc",
    `outs:\n- md5: ${foo}\n  hash: md5\n  path: a.onnx\n  cache: false\n  push: false\n`,
  );
  expect(await recordVersion(request(repository), repository.world)).toMatchObject({ cached: false });
  expect(await repository.list(join(repository.root, ".dvc/cache"))).toEqual([]);
  expect(await repository.list(repository.remote)).toEqual([]);
});

test("a damaged object in the cache is replaced, and that is said", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await repository.write(`.dvc/cache/${fooObject}`, "f00");
  await recordVersion(request(repository), repository.world);
  expect(await repository.read(`.dvc/cache/${fooObject}`)).toBe("foo");
  expect(repository.warnings).toEqual([`the DVC cache held other bytes under ${foo}; they were replaced`]);
});

test("a default remote that cannot be used is a warning, one that was asked for is an error", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await repository.write(".dvc/config.local", `['remote "storage"']\n    url = s3://key:secret@bucket/models\n`);
  expect(await recordVersion(request(repository), repository.world)).not.toHaveProperty("pushedTo");
  expect(repository.warnings).toEqual([
    "not pushed to the default DVC remote 'storage': s3:// is not supported yet. Push by DVC itself: dvc push",
  ]);
  const asked = recordVersion(request(repository, { options: { remote: "storage" } }), repository.world);
  await expect(asked).rejects.toThrow("the DVC remote 'storage' cannot be used: s3:// is not supported yet");
});

interface Spoilt {
  readonly spoilt: string;
  readonly options: VersionRequest["options"];
  readonly code: string;
  readonly says: string;
}
const spoil: Readonly<Record<string, (repository: TestRepository) => Promise<unknown>>> = {
  nothing: async () => {},
  "cache is a file": ({ write }) => write(".dvc/cache", "not a folder"),
  "cache folder is a file": ({ write }) => write(".dvc/cache/files/md5/ac", "not a folder"),
  "remote is a file": ({ remote }) => files.writeFile(remote, "not a folder"),
  "broken settings": ({ write }) => write(".dvc/config", "[core\nx"),
  "broken .dvc": ({ write }) => write("models/a.onnx.dvc", "outs: ["),
  "ignored model": ({ write }) => write(".dvcignore", "models/*.onnx"),
  "no model": ({ root }) => files.rm(join(root, "models/a.onnx")),
  "default remote gone": ({ write }) => write(".dvc/config.local", "[core]\nremote = gone\n"),
};

test.each`
  spoilt                      | options              | code                    | says
  ${"cache is a file"}        | ${{}}                | ${"FILE_UNREADABLE"}    | ${"a file stands where a folder should be"}
  ${"cache folder is a file"} | ${{}}                | ${"FILE_UNREADABLE"}    | ${"a file stands where a folder should be"}
  ${"remote is a file"}       | ${{}}                | ${"FILE_UNREADABLE"}    | ${"a file stands where a folder should be"}
  ${"broken settings"}        | ${{}}                | ${"DVC_CONFIG_INVALID"} | ${"config:1 is neither a [section] nor a setting"}
  ${"broken .dvc"}            | ${{}}                | ${"DVC_FILE_INVALID"}   | ${"is not a .dvc file as DVC writes it"}
  ${"ignored model"}          | ${{}}                | ${"DVC_IGNORED"}        | ${"left out of this DVC repository by a .dvcignore"}
  ${"no model"}               | ${{}}                | ${"FILE_NOT_FOUND"}     | ${"models/a.onnx is not there"}
  ${"default remote gone"}    | ${{}}                | ${"DVC_REMOTE_MISSING"} | ${"there is no DVC remote called 'gone'"}
  ${"nothing"}                | ${{ remote: "far" }} | ${"DVC_REMOTE_MISSING"} | ${"there is no DVC remote called 'far'"}
  ${"nothing"}                | ${{ number: "1.x" }} | ${"VERSION_INVALID"}    | ${"'1.x' is not a version number"}
`("$spoilt $options: $says", async (row) => {
  const { spoilt, options, code, says } = row as unknown as Spoilt;
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await spoil[spoilt]!(repository);
  const before = await repository.list();
  const recorded = recordVersion(request(repository, { options }), repository.world);
  await expect(recorded).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
  expect(await repository.list()).toEqual(before);
});

test.each`
  errno       | code                 | says
  ${"ENOSPC"} | ${"DISK_FULL"}       | ${"the disk is full"}
  ${"EDQUOT"} | ${"DISK_FULL"}       | ${"disk quota is used up"}
  ${"EROFS"}  | ${"FILE_UNWRITABLE"} | ${"the file system is read-only"}
  ${"EACCES"} | ${"FILE_UNWRITABLE"} | ${"this user may not write there"}
`("$errno while the cache is written: $says, and nothing is left", async ({ errno, code, says }) => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  const before = await repository.list();
  const full: FileSystem = {
    ...files,
    copyFile: async (_from, to) => {
      // A copy that breaks off leaves what it has written so far.
      await files.writeFile(to, "f");
      throw Object.assign(new Error(errno), { code: errno });
    },
  };
  const recorded = recordVersion(request(repository), { ...repository.world, files: full });
  await expect(recorded).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
  expect(await repository.list()).toEqual(before);
});

test("a full disk while the .dvc file is written leaves the old one", async () => {
  const repository = await makeRepository({ git: false });
  await repository.write("models/a.onnx", "foo");
  await recordVersion(request(repository), repository.world);
  const before = await repository.read("models/a.onnx.dvc");
  await repository.write("models/a.onnx", "food");
  const full: FileSystem = {
    ...files,
    open: (async (path: string, flags: string) => {
      const handle = await files.open(path, flags);
      handle.writeFile = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
      return handle;
    }) as typeof files.open,
  };
  const recorded = recordVersion(request(repository), { ...repository.world, files: full });
  await expect(recorded).rejects.toMatchObject({ code: "DISK_FULL" });
  expect(await repository.read("models/a.onnx.dvc")).toBe(before);
  expect((await repository.list()).filter((path) => path.endsWith(".tmp"))).toEqual([]);
});
