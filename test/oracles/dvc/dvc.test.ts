/** DVC itself as the judge: its hashes, its `.dvc` files, and what it pulls of what we pushed. */
import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { hashPath } from "../../../src/version/dvc/hash.js";
import { checkOut, findVersion } from "../../../src/version/find.js";
import type { VersionWorld } from "../../../src/version/plan.js";
import { recordVersion } from "../../../src/version/record.js";

const bin = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin");
let base: string;
let world: VersionWorld;

beforeAll(async () => {
  base = await files.realpath(await files.mkdtemp(join(tmpdir(), "dvc-")));
  const settings = { DVC_GLOBAL_CONFIG_DIR: join(base, "none"), DVC_SYSTEM_CONFIG_DIR: join(base, "none") };
  Object.assign(process.env, settings, { DVC_NO_ANALYTICS: "1", DVC_SITE_CACHE_DIR: join(base, "site") });
  world = { files, environment: { HOME: base, ...settings } };
});
afterAll(() => files.rm(base, { recursive: true, force: true }));

const run = (cwd: string, program: string, ...rest: readonly string[]) =>
  execFileSync(program, rest, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 28 });
const dvc = (cwd: string, ...rest: readonly string[]) => run(cwd, join(bin, "dvc"), ...rest);

/** A git and DVC repository with a default remote that is a folder beside it. */
async function repository(name: string): Promise<string> {
  const root = join(base, name);
  await files.mkdir(root);
  run(root, "git", "init", "-q");
  dvc(root, "init", "-q");
  dvc(root, "remote", "add", "-q", "-d", "storage", join(base, `${name}-remote`));
  return root;
}

const record = (root: string, modelPath: string) =>
  recordVersion({ modelPath, root, options: {}, released: [] }, world);

test("DVC's hash of 200 generated folders equals ours, refusals too", async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  console.log(`seed ${seed}`);
  const root = join(base, "trees");
  const script = ["test/oracles/record/dvc_trees.py", root, "--seed", String(seed), "--count", "200"];
  const answers: readonly Record<string, unknown>[] = JSON.parse(run(".", join(bin, "python"), ...script));
  expect(answers).toHaveLength(200);
  const ours = await Promise.all(answers.map(({ path }) => oursOf(root, path as string)));
  expect(ours).toEqual(answers.map((answer) => ("error" in answer ? { path: answer.path, refused: true } : answer)));
});

async function oursOf(root: string, path: string): Promise<Record<string, unknown>> {
  try {
    const hashed = await hashPath(join(root, path), { files });
    const nfiles = hashed.kind === "directory" ? hashed.children.length : undefined;
    return { path, md5: hashed.md5, size: hashed.size, nfiles };
  } catch {
    return { path, refused: true };
  }
}

const names = [
  "model.onnx",
  "1.0",
  "null",
  " lead",
  "trail ",
  "it's",
  "a: b",
  "ünï 😀",
  "new\nline",
  "#x",
  "[x]*!",
  "yes",
  "0x1f",
  "1e3",
  "~",
  "@at",
  "%p",
  "&a",
  'q"q',
  "back\\slash",
  "{a}",
  "-dash",
  "2026-11-21",
  "a #b",
  "tab\tx",
  "bell\u0007",
  "nbsp\u00a0x",
];

test("a new .dvc file is what dvc add writes, for names that YAML would take for something else", async () => {
  const theirs = await repository("theirs");
  const ours = await repository("ours");
  for (const root of [theirs, ours]) {
    for (const name of names) await files.writeFile(join(root, name), `content of ${name}`);
    await files.mkdir(join(root, "folder/deep"), { recursive: true });
    await files.writeFile(join(root, "folder/deep/a"), "a");
    await files.writeFile(join(root, "folder/b"), "b", { mode: 0o755 });
    await files.writeFile(join(root, "run"), "x", { mode: 0o755 });
  }
  const all = [...names, "folder", "run"];
  dvc(theirs, "add", "-q", "--", ...all);
  for (const name of all) await record(ours, name);
  for (const name of all) {
    const [one, other] = await Promise.all(
      [ours, theirs].map((root) => files.readFile(join(root, `${name}.dvc`), "utf8")),
    );
    expect(one).toBe(other);
  }
});

test("an annotated .dvc file is updated to what dvc add makes of it, comments' columns aside", async () => {
  const annotated = `# top
outs:
# before
- path: model.onnx # trailing
  hash: md5
  md5: 0123456789abcdef0123456789abcdef # hash
  desc: "my model"
  labels:
  - a
  remote: storage
meta:
  owner: me
desc: hello

# last words
`;
  const roots = [await repository("annotated-ours"), await repository("annotated-theirs")];
  for (const root of roots) {
    await files.writeFile(join(root, "model.onnx"), "bytes");
    await files.writeFile(join(root, "model.onnx.dvc"), annotated);
  }
  await record(roots[0]!, "model.onnx");
  dvc(roots[1]!, "add", "-q", "model.onnx");
  const [ours, theirs] = await Promise.all(roots.map((root) => files.readFile(join(root, "model.onnx.dvc"), "utf8")));
  // DVC writes plain what was in quotes; both keep the comments.
  const normal = (text: string) => text.replace(/ +#/g, " #").replace('"my model"', "my model");
  expect(normal(ours!)).toBe(normal(theirs!));
});

test("DVC pulls what we pushed, and sees nothing to change", async () => {
  const root = await repository("pulled");
  await files.writeFile(join(root, "model.onnx"), "bytes\r\n\0");
  await files.mkdir(join(root, "folder/😀"), { recursive: true });
  await files.writeFile(join(root, "folder/😀/a\nb"), "a");
  await files.writeFile(join(root, "folder/.hidden"), "");
  await record(root, "model.onnx");
  await record(root, "folder");
  expect(dvc(root, "status")).toContain("Data and pipelines are up to date.");
  expect(dvc(root, "status", "--cloud")).toContain("in sync");

  for (const path of ["model.onnx", "folder", ".dvc/cache"]) await files.rm(join(root, path), { recursive: true });
  await files.rm(join(base, "site"), { recursive: true, force: true });
  dvc(root, "pull", "-q");
  expect(await files.readFile(join(root, "model.onnx"), "utf8")).toBe("bytes\r\n\0");
  expect(await files.readFile(join(root, "folder/😀/a\nb"), "utf8")).toBe("a");
  expect(await files.readFile(join(root, "folder/.hidden"), "utf8")).toBe("");
});

test("DVC pulls a legacy output that we pushed", async () => {
  const root = await repository("legacy");
  await files.writeFile(join(root, "a.txt"), "x\r\ny\r\n");
  await files.writeFile(join(root, "a.txt.dvc"), "outs:\n- path: a.txt\n  md5: 1b5bb282b8f8792875e3c4203cfa9c57\n");
  await record(root, "a.txt");
  for (const path of ["a.txt", ".dvc/cache"]) await files.rm(join(root, path), { recursive: true });
  dvc(root, "pull", "-q");
  expect(await files.readFile(join(root, "a.txt"), "utf8")).toBe("x\r\ny\r\n");
});

test("what DVC pushed is found by us, from the remote alone", async () => {
  const root = await repository("found");
  await files.mkdir(join(root, "folder/deep"), { recursive: true });
  await files.writeFile(join(root, "folder/deep/a"), "a");
  dvc(root, "add", "-q", "folder");
  dvc(root, "push", "-q");
  const { md5 } = await hashPath(join(root, "folder"), { files });
  await files.rm(join(root, ".dvc/cache"), { recursive: true });
  await checkOut(await findVersion({ pointer: { md5 }, root }, world), join(root, "out"), world);
  expect(await files.readFile(join(root, "out/deep/a"), "utf8")).toBe("a");
});
