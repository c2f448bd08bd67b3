// Hashing beside DVC and bare md5: a folder of many small files, and one large file.
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const MiB = 2 ** 20;
const home = resolve("build");

export const bench = {
  name: "hashing",
  help: "md5 and sha256 of a model, beside `dvc add` and bare md5",
  run: async ({ python, quick }) => {
    const folder = mkdtempSync(join(tmpdir(), "hashing-"));
    try {
      return [
        ...(await manySmall(folder, python, quick ? 2000 : 20_000)),
        ...(await oneLarge(folder, quick ? 256 : 1024)),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function manySmall(folder, python, count) {
  const { hashPath } = await import("../build/version/dvc/hash.js");
  const { recordVersion } = await import("../build/version/record.js");
  const root = join(folder, "repository");
  mkdirSync(join(root, "model"), { recursive: true });
  const bytes = randomBytes(4096);
  for (let number = 0; number < count; number++) {
    bytes.writeUInt32LE(number);
    writeFileSync(join(root, "model", `shard-${number}`), bytes);
  }
  // Nothing remembered from other runs may help DVC, nor any settings of this machine hinder it.
  const environment = {
    ...process.env,
    DVC_NO_ANALYTICS: "1",
    DVC_SITE_CACHE_DIR: join(folder, "site"),
    DVC_GLOBAL_CONFIG_DIR: join(folder, "none"),
    DVC_SYSTEM_CONFIG_DIR: join(folder, "none"),
  };
  const dvc = (...rest) =>
    execFileSync(python, ["-m", "dvc", ...rest], { cwd: root, env: environment, stdio: "ignore" });
  dvc("init", "-q", "--no-scm");
  const world = { files, environment, home };
  const request = { modelPath: "model", root, options: {}, released: [] };

  const ours = await seconds(() => hashPath(join(root, "model"), world));
  const oursAdded = await seconds(() => recordVersion(request, world));
  const forget = () => {
    for (const path of [".dvc/cache", ".dvc/tmp", "model.dvc"])
      rmSync(join(root, path), { recursive: true, force: true });
    rmSync(join(folder, "site"), { recursive: true, force: true });
  };
  forget();
  const theirs = await seconds(() => dvc("add", "-q", "--no-commit", "model"));
  forget();
  const theirsAdded = await seconds(() => dvc("add", "-q", "model"));
  const named = `${count} files of 4 KiB`;
  return [
    { figure: `${named}: hash, beside dvc add`, ...beside(ours, theirsAdded), wanted: "≥ 5" },
    { figure: `${named}: hash, beside dvc add --no-commit`, ...beside(ours, theirs) },
    { figure: `${named}: hash and cache, beside dvc add`, ...beside(oursAdded, theirsAdded) },
  ];
}

async function oneLarge(folder, mebibytes) {
  const { digestFile } = await import("../build/storage/digest.js");
  const path = join(folder, "large");
  const handle = openSync(path, "w");
  const chunk = randomBytes(MiB);
  for (let at = 0; at < mebibytes; at++) {
    chunk.writeUInt32LE(at);
    writeSync(handle, chunk);
  }
  closeSync(handle);
  // Twice and alternating, the better of each: the file is in the page cache for all of them.
  const best = { ours: Infinity, bare: Infinity, program: Infinity };
  for (let round = 0; round < 2; round++) {
    best.bare = Math.min(best.bare, await seconds(() => bareMd5(path)));
    best.ours = Math.min(best.ours, await seconds(() => digestFile(path, { files, home })));
    best.program = Math.min(best.program, await seconds(() => execFileSync("md5sum", [path])));
  }
  const named = `${mebibytes} MiB: md5 and sha256`;
  return [
    { figure: `${named}, beside bare md5 in node`, ...beside(best.ours, best.bare), wanted: "≥ 0.83" },
    { figure: `${named}, beside md5sum`, ...beside(best.ours, best.program), wanted: "≥ 0.83" },
  ];
}

function bareMd5(path) {
  const md5 = createHash("md5");
  const buffer = Buffer.alloc(MiB);
  const handle = openSync(path, "r");
  for (let bytes = readSync(handle, buffer); bytes > 0; bytes = readSync(handle, buffer)) {
    md5.update(buffer.subarray(0, bytes));
  }
  closeSync(handle);
  return md5.digest("hex");
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const beside = (ours, peer) => ({ ours, peer, unit: "s", ratio: peer / ours });
