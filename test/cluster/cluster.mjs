// npm run cluster -- up | down | status
// The bench is TypeScript, which Node 20 does not read: what has changed of it is compiled first, in milliseconds.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const sources = "test/cluster/bench";
const compiled = "build/cluster";
mkdirSync(compiled, { recursive: true });
writeFileSync(join(compiled, "package.json"), '{ "type": "module" }\n');

const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
for (const name of readdirSync(sources).filter((file) => file.endsWith(".ts"))) {
  const source = join(sources, name);
  const target = join(compiled, name.replace(/\.ts$/, ".js"));
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

try {
  const { main } = await import(pathToFileURL(resolve(compiled, "main.js")).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  for (let cause = error; cause; cause = cause.cause)
    console.error(cause === error ? `✗ ${cause.message}` : `  because: ${cause.message}`);
  process.exitCode = 1;
}
