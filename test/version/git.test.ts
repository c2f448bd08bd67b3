/** Files as they stood at a commit, in real git repositories. */

import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import { simpleGit } from "simple-git";
import { fileAtRef, gitStanding } from "../../src/version/git.js";

const base = await files.realpath(await files.mkdtemp(join(tmpdir(), "git-")));
const root = join(base, "repo");
const md5 = "acbd18db4cc2f85cedef654fccc4a4d8";
const bytes = Buffer.from([0, 255, 10, 13, 10, 128]);

await files.mkdir(join(root, "models"), { recursive: true });
const git = simpleGit(root);
await git.init(["-q", "-b", "main"]);
const commit = (message: string) =>
  git.raw(["-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", message]);
await files.writeFile(join(root, "models/a b.onnx"), bytes);
await files.writeFile(join(root, "models/b.onnx.dvc"), `outs:\n- md5: ${md5}\n  hash: md5\n  path: b.onnx\n`);
await files.writeFile(join(root, "models/lfs.onnx"), "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
await git.add(".");
await commit("one");
await files.writeFile(join(root, "models/a b.onnx"), "changed");
await files.writeFile(join(root, ".gitignore"), "*.ignored\n");
await git.add(".");
await commit("two");

test("bytes come back as they were, whatever they are", async () => {
  const found = await fileAtRef(root, "main~1", "models/a b.onnx");
  expect(found).toMatchObject({ kind: "bytes", commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(found?.kind === "bytes" && Buffer.from(found.bytes).equals(bytes)).toBe(true);
});

test("a path is relative to the folder that asks, or absolute", async () => {
  expect(await fileAtRef(join(root, "models"), "main", "a b.onnx")).toMatchObject({ kind: "bytes" });
  expect(await fileAtRef(root, "main", join(root, "models/a b.onnx"))).toMatchObject({ kind: "bytes" });
});

test("a model that DVC keeps is given by its pointer", async () => {
  expect(await fileAtRef(root, "main", "models/b.onnx")).toMatchObject({ kind: "pointer", pointer: { md5 } });
});

test("a model that was not there then is undefined", async () => {
  expect(await fileAtRef(root, "main", "models/new.onnx")).toBeUndefined();
  expect(await fileAtRef(root, "main", "models")).toBeUndefined();
});

test("a shallow checkout names fetch-depth, and finds branches of origin", async () => {
  const clone = join(base, "clone");
  await simpleGit(base).clone(pathToFileURL(root).href, clone, ["--depth=1", "-q"]);
  await simpleGit(clone).raw(["checkout", "-q", "--detach"]);
  await simpleGit(clone).raw(["branch", "-q", "-D", "main"]);
  expect(await fileAtRef(clone, "main", "models/a b.onnx")).toMatchObject({ kind: "bytes" });
  await expect(fileAtRef(clone, "HEAD~1", "models/a b.onnx")).rejects.toMatchObject({
    code: "GIT_SHALLOW",
    remedy: expect.stringContaining("fetch-depth: 0"),
  });
});

test.each`
  ref         | path                 | code                 | says
  ${"gone"}   | ${"models/a b.onnx"} | ${"GIT_REF_MISSING"} | ${"git knows no branch, tag or commit called 'gone'"}
  ${"--help"} | ${"models/a b.onnx"} | ${"GIT_REF_MISSING"} | ${"called '--help'"}
  ${""}       | ${"models/a b.onnx"} | ${"GIT_REF_MISSING"} | ${"called ''"}
  ${"main"}   | ${"../elsewhere"}    | ${"GIT_REF_MISSING"} | ${"lies outside of the git repository"}
  ${"main"}   | ${"models/lfs.onnx"} | ${"GIT_REF_MISSING"} | ${"is a Git LFS pointer"}
`("$ref:$path is an error: $says", async ({ ref, path, code, says }) => {
  await expect(fileAtRef(root, ref, path)).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
});

test("a folder that is not a repository, or not there, is said so", async () => {
  await expect(fileAtRef(base, "main", "a")).rejects.toThrow("is not in a git repository");
  await expect(fileAtRef(join(base, "nowhere"), "main", "a")).rejects.toMatchObject({ code: "GIT_UNAVAILABLE" });
});

test.each`
  path                 | standing
  ${"models/a b.onnx"} | ${"tracked"}
  ${"models"}          | ${"tracked"}
  ${"new.onnx"}        | ${"untracked"}
  ${"new.ignored"}     | ${"ignored"}
  ${"../outside"}      | ${"elsewhere"}
`("git's standing to $path is $standing", async ({ path, standing }) => {
  expect(await gitStanding(join(root, path))).toBe(standing);
});
