// The bench's TypeScript for a Node that does not read it: what has changed of it is compiled, in milliseconds.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const sources = "test/cluster";
const compiled = "build/cluster";

/**
 * Compiles folders of test/cluster, relative to the working directory: the repository's own.
 *
 * @returns  loads a module of them: `load("bench/main.js")`
 */
export async function compileFolders(folders) {
  for (const folder of folders) await compileFolder(folder);
  return (module) => import(pathToFileURL(join(process.cwd(), compiled, module)).href);
}

async function compileFolder(folder) {
  const from = join(sources, folder);
  const to = join(compiled, folder);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(compiled, "package.json"), '{ "type": "module" }\n');
  for (const name of readdirSync(from).filter((file) => file.endsWith(".ts"))) {
    const source = join(from, name);
    const target = join(to, name.replace(/\.ts$/, ".js"));
    if (modifiedAt(target) > modifiedAt(source)) continue;
    const { transformSync } = await import("@swc/core");
    const { code } = transformSync(readFileSync(source, "utf8"), {
      filename: source,
      sourceMaps: "inline",
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "es6" },
    });
    // Aside first: another command may be reading it.
    writeFileSync(`${target}.${process.pid}`, code);
    renameSync(`${target}.${process.pid}`, target);
  }
}

const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
