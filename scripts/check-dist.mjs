// Checks the committed dist/:
//   node scripts/check-dist.mjs bytes            it is what the sources build to, byte for byte
//   node scripts/check-dist.mjs open [NODE …]    every door and every lazy chunk opens without node_modules, under each node
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [check, ...nodes] = process.argv.slice(2);
if (check === "bytes") compareBytes();
else if (check === "open") for (const node of nodes.length > 0 ? nodes : [process.execPath]) openEverything(node);
else throw new Error("usage: check-dist.mjs bytes | open [NODE …]");

/** Builds in a copy of the committed sources, so that nothing uncommitted can make it pass. */
function compareBytes() {
  const copy = mkdtempSync(join(tmpdir(), "model-release-dist-"));
  try {
    execFileSync("git", ["clone", "-q", "--depth=1", `file://${process.cwd()}`, copy]);
    cpSync("node_modules", join(copy, "node_modules"), { recursive: true, verbatimSymlinks: true });
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });
    const changed = execFileSync("git", ["status", "--porcelain", "--", "dist"], { cwd: copy, encoding: "utf8" });
    if (changed !== "") fail(`dist/ is not what the sources build to; run \`npm run build\` and commit:\n${changed}`);
    console.log("dist/ is what the sources build to");
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function openEverything(node) {
  const copy = mkdtempSync(join(tmpdir(), "model-release-open-"));
  try {
    cpSync("dist", join(copy, "dist"), { recursive: true });
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    const chunks = openChunks(node, copy);
    const doors = openDoors(node, copy);
    console.log(`Node ${version}: ${doors} doors and ${chunks} lazy parts open without node_modules`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Loads every module that the bundle would load lazily: a copy of its entry hands out the bundler's own loader. */
function openChunks(node, copy) {
  const bundle = join(copy, "dist/bundle");
  const files = readdirSync(bundle).filter((name) => name.endsWith(".js"));
  const chunks = files.flatMap((name) => /^(\d+)\.index\.js$/.exec(name)?.[1] ?? []).map(Number);
  const lazy = /\.then\((__\w+_require__)(?:\.\w+)?\.bind\(\1, (\d+)/g;
  const texts = files.map((name) => readFileSync(join(bundle, name), "utf8"));
  const modules = [...new Set(texts.flatMap((text) => [...text.matchAll(lazy)].map((match) => Number(match[2]))))];
  if (modules.length < 20)
    fail(`${modules.length} lazy parts were found in dist/bundle: this check no longer fits the bundler`);
  const entry = readFileSync(join(bundle, "index.js"), "utf8");
  writeFileSync(join(bundle, "index.js"), `${entry}\nexport { __nccwpck_require__ as loader };\n`);
  writeFileSync(
    join(copy, "open.mjs"),
    `import { loader } from "./dist/bundle/index.js";
     for (const chunk of ${JSON.stringify(chunks)}) await loader.e(chunk);
     for (const module of ${JSON.stringify(modules)}) await loader(module);
     process.exit(0);`,
  );
  const opened = spawnSync(node, [join(copy, "open.mjs")], { cwd: copy, encoding: "utf8", env: cleanEnvironment() });
  if (opened.status !== 0) fail(`a lazy part does not open under ${node}:\n${opened.stderr}`);
  writeFileSync(join(bundle, "index.js"), entry);
  return modules.length;
}

/** What each door says when it is opened with nothing to do. */
function openDoors(node, copy) {
  const expectations = {
    cli: { args: ["--help"], status: 0 },
    main: { args: [], status: 0, environment: { GITHUB_EVENT_NAME: "watch" } },
    post: { args: [], status: 0 },
    // Without a model to serve, a state to host or a message to work on, these say so and end.
    serve: { args: [], status: 2, environment: { MODEL_RELEASE_MODEL: join(copy, "none.onnx") } },
    host: { args: [], status: 2 },
    worker: { args: [], status: 2 },
  };
  const doors = readdirSync(join(copy, "dist")).filter((name) => name.endsWith(".js"));
  for (const door of doors) {
    const { args, status, environment } =
      expectations[door.slice(0, -3)] ?? fail(`no expectation for the door ${door}`);
    const opened = spawnSync(node, [join(copy, "dist", door), ...args], {
      cwd: copy,
      encoding: "utf8",
      timeout: 20_000,
      env: { ...cleanEnvironment(), ...environment },
    });
    if (opened.status !== status)
      fail(
        `${door} ended with ${opened.status ?? opened.signal}, not ${status}, under ${node}:\n${opened.stdout}${opened.stderr}`,
      );
  }
  return doors.length;
}

function cleanEnvironment() {
  return { PATH: process.env.PATH, HOME: process.env.HOME };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
