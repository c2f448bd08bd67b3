// The product's own analysis, compiled from src as it stands: what the bench drives is what a rollout drives.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const compiled = join(root, "build/bench-canary");
const folders = ["gates", "stats", "rollout/analysis"];

/** Compiles what has changed. */
export async function compileAnalysis() {
  const { transformSync } = await import("@swc/core");
  mkdirSync(compiled, { recursive: true });
  writeFileSync(join(compiled, "package.json"), '{ "type": "module" }\n');
  const rootFiles = readdirSync(join(root, "src")).filter((name) => name.endsWith(".ts"));
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, "src", folder), { recursive: true })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  for (const name of [...rootFiles, ...inFolders]) {
    const source = join(root, "src", name);
    const target = join(compiled, name.replace(/\.ts$/, ".js"));
    if (modifiedAt(target) > modifiedAt(source)) continue;
    const { code } = transformSync(readFileSync(source, "utf8"), {
      filename: source,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "es6" },
    });
    mkdirSync(dirname(target), { recursive: true });
    // Aside first: another run may be reading it.
    writeFileSync(`${target}.${process.pid}`, code);
    renameSync(`${target}.${process.pid}`, target);
  }
}

/** A module of src, as compiled: `load("rollout/analysis/analyse.js")`. */
export function load(module) {
  return import(pathToFileURL(join(compiled, module)).href);
}

const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
