// Builds the program.
//   node scripts/build.mjs                 dist/: one bundle with lazily loaded chunks, two-line doors, the WASM runtime
//   node scripts/build.mjs --development   build/: the same doors over tsc's plain output, for tests that start processes
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const doors = readFileSync("src/bundle.ts", "utf8")
  .match(/^ {2}(\w+): \(\) => import/gm)
  .map((line) => line.trim().split(":")[0]);
const wasm = ["ort-wasm-simd-threaded.wasm", "ort-wasm-simd-threaded.mjs"];

/** Doors are written by hand, two lines each, since ncc takes one entry a run. */
function writeDoors(folder, bundle) {
  for (const door of doors) {
    const shebang = door === "cli" ? "#!/usr/bin/env node\n" : "";
    writeFileSync(
      join(folder, `${door}.js`),
      `${shebang}import { open } from "./${bundle}";\nawait open("${door}", import.meta.url);\n`,
      { mode: door === "cli" ? 0o755 : 0o644 },
    );
  }
  const { version, repository } = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ type: "module", version, repository })}\n`);
}

function copyWasm(folder) {
  mkdirSync(join(folder, "wasm"), { recursive: true });
  for (const file of wasm) copyFileSync(`node_modules/onnxruntime-web/dist/${file}`, join(folder, "wasm", file));
}

function compile({ strict }) {
  try {
    execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
      stdio: "inherit",
    });
  } catch (error) {
    if (strict || !existsSync("build/bundle.js")) throw error;
  }
}

if (process.argv.includes("--development")) {
  compile({ strict: false });
  writeDoors("build", "bundle.js");
  copyWasm("build");
} else {
  rmSync("dist", { recursive: true, force: true });
  compile({ strict: true });
  execFileSync(
    process.execPath,
    [
      "node_modules/@vercel/ncc/dist/ncc/cli.js",
      "build",
      "build/bundle.js",
      "-o",
      "dist/bundle",
      "--license",
      "licenses.txt",
      "--no-cache",
    ],
    { stdio: "inherit" },
  );
  writeDoors("dist", "bundle/index.js");
  copyWasm("dist");
  writeDoors("build", "bundle.js");
  copyWasm("build");
}
