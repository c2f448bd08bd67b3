/** Hashes of folders: those that DVC recorded for odd ones, and what cannot be hashed. */

import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { hashPath } from "../../../src/version/dvc/hash.js";

type Content = string | { readonly link: string } | null;
type Answer = { readonly path: string; readonly md5?: string; readonly size?: number; readonly nfiles?: number };

type Trees = Readonly<Record<string, Readonly<Record<string, Content>>>>;

/** Written by test/oracles/record/dvc_trees.py. */
const recorded: { ignores: Record<string, string>; trees: Trees; answers: readonly Answer[] } = JSON.parse(
  await files.readFile("test/version/recorded/dvc-trees.json", "utf8"),
);
const { trees, answers } = recorded;
const root = await files.mkdtemp(join(tmpdir(), "hash-"));
await files.mkdir(join(root, ".dvc"));
for (const [path, entries] of Object.entries(trees)) {
  await files.mkdir(join(root, path), { recursive: true });
  for (const [name, content] of Object.entries(entries)) await make(join(root, path, name), content);
}
for (const [path, text] of Object.entries(recorded.ignores)) await files.writeFile(join(root, path), text);

async function make(path: string, content: Content): Promise<void> {
  await files.mkdir(content === null ? path : dirname(path), { recursive: true });
  if (typeof content === "string") await files.writeFile(path, content);
  else if (content !== null) await files.symlink(content.link, path);
}

test("the recorded folders hold hashes and refusals, enough of both to mean something", () => {
  expect(answers.filter(({ md5 }) => md5 !== undefined).length).toBeGreaterThan(20);
  expect(answers.filter(({ md5 }) => md5 === undefined).length).toBeGreaterThan(3);
});

test.each(answers)("$path is hashed, or refused, as DVC does", async ({ path, md5, size, nfiles }) => {
  const hashing = hashPath(join(root, path), { files });
  if (md5 === undefined) await expect(hashing).rejects.toHaveProperty("code");
  else {
    const hashed = await hashing;
    expect(hashed).toMatchObject({ kind: "directory", md5, size });
    expect(hashed.kind === "directory" && hashed.children).toHaveLength(nfiles!);
  }
});

async function folder(): Promise<string> {
  return await files.mkdtemp(join(tmpdir(), "plain-"));
}

test("an executable file is known as one", async () => {
  const path = join(await folder(), "run");
  await files.writeFile(path, "foo", { mode: 0o755 });
  expect(await hashPath(path, { files })).toMatchObject({ kind: "file", executable: true, size: 3 });
});

test("outside of a DVC repository, .git and .dvc of a folder are left out all the same", async () => {
  const base = await folder();
  await files.writeFile(join(base, "foo"), "foo");
  const bare = await hashPath(base, { files });
  await files.mkdir(join(base, ".git"));
  await files.writeFile(join(base, ".git/config"), "x");
  expect((await hashPath(base, { files })).md5).toBe(bare.md5);
});

const broken: Readonly<Record<string, (base: string) => Promise<unknown> | unknown>> = {
  "a link to nothing": (base) => files.symlink("nowhere", join(base, "x")),
  "a pipe": (base) => execFileSync("mkfifo", [join(base, "x")]),
  "links in a circle": (base) => files.symlink("x", join(base, "x")),
  "a name that is not UTF-8": (base) =>
    files.writeFile(Buffer.concat([Buffer.from(`${base}/`), Buffer.from([0xff])]), "x"),
  "a .dvcignore inside": (base) => files.writeFile(join(base, ".dvcignore"), "x"),
};

test.each`
  what                          | code                   | says
  ${"a link to nothing"}        | ${"FILE_UNREADABLE"}   | ${"it is a link to nothing"}
  ${"a pipe"}                   | ${"FILE_UNREADABLE"}   | ${"it is neither a file nor a folder"}
  ${"links in a circle"}        | ${"FILE_UNREADABLE"}   | ${"go round in a circle"}
  ${"a name that is not UTF-8"} | ${"FILE_UNREADABLE"}   | ${"is not UTF-8"}
  ${"a .dvcignore inside"}      | ${"DVC_IGNORE_INSIDE"} | ${"DVC refuses that"}
`("a folder with $what is refused: $says", async ({ what, code, says }) => {
  const base = await folder();
  await broken[what]!(base);
  await expect(hashPath(base, { files })).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
});
