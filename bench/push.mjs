// Pushing a model's image beside `crane append`, to the same registry (Debian's docker-registry) on this machine.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import * as files from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const MiB = 2 ** 20;
const tools = resolve("build/tools");
const crane = join(tools, "crane");
const craneModule = "github.com/google/go-containerregistry/cmd/crane@v0.22.1";

export const bench = {
  name: "push",
  help: "a model as one layer to a registry, beside `crane append`, and the same again",
  run: async ({ quick }) => {
    const folder = mkdtempSync(join(tmpdir(), "push-"));
    try {
      installCrane();
      const mebibytes = quick ? 128 : 1024;
      const model = join(folder, "model.onnx");
      writeModel(model, mebibytes);
      // crane wants a tar that is ready; making it is left out of its time, and part of ours.
      const layer = join(folder, "layer.tar");
      execFileSync("tar", ["-C", folder, "-cf", layer, "model.onnx"]);
      return await measure({ folder, model, layer, mebibytes, rounds: quick ? 1 : 3 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure({ folder, model, layer, mebibytes, rounds }) {
  const { buildImage, bytesSource, fileSource } = await import("../build/image/build.js");
  const { publishImage } = await import("../build/image/publish.js");
  const world = plainWorld(folder);
  const memory = join(folder, "memory");
  const push = async (registry, remembered) => {
    const image = await buildImage(
      {
        server: [bytesSource("/app/serve.js", new TextEncoder().encode("serve()"))],
        model: [await fileSource("/model/model.onnx", model, files)],
        run: { command: ["/app/serve.js"] },
        ...(remembered && { memory }),
      },
      world,
    );
    await publishImage({ image, registry }, world);
  };
  const times = { ours: [], crane: [], again: [], unread: [], craneAgain: [] };
  for (let round = 0; round < rounds; round++) {
    // Empty each time, and in turns: neither finds a blob of the other.
    await withRegistry(join(folder, `registry-${round}`), async (host) => {
      const append = () => {
        const destination = `${host}/acme/theirs:1`;
        execFileSync(crane, ["append", "-f", layer, "-t", destination], { stdio: "ignore" });
      };
      times.ours.push(await seconds(() => push(`${host}/acme/ours:1`, false)));
      times.crane.push(await seconds(append));
      times.unread.push(await seconds(() => push(`${host}/acme/ours:1`, false)));
      await push(`${host}/acme/ours:1`, true);
      times.again.push(await seconds(() => push(`${host}/acme/ours:1`, true)));
      times.craneAgain.push(await seconds(append));
    });
  }
  const named = `${mebibytes} MiB of weights`;
  const [ours, peer, again, unread, craneAgain] = [
    times.ours,
    times.crane,
    times.again,
    times.unread,
    times.craneAgain,
  ].map(median);
  return [
    { figure: `${named}: build and push, beside crane append`, ...beside(ours, peer), wanted: "≥ 1" },
    { figure: `${named}: unchanged, layer digest remembered`, ...beside(again, craneAgain), wanted: "≤ 0.2 s" },
    { figure: `${named}: unchanged, model read again`, ...beside(unread, craneAgain) },
  ];
}

function installCrane() {
  if (existsSync(crane)) return;
  mkdirSync(tools, { recursive: true });
  execFileSync("go", ["install", craneModule], { env: { ...process.env, GOBIN: tools }, stdio: "ignore" });
}

/** Random bytes, as trained weights nearly are, and older than the age below which no digest is remembered. */
function writeModel(path, mebibytes) {
  const handle = openSync(path, "w");
  for (let at = 0; at < mebibytes; at++) writeSync(handle, randomBytes(MiB));
  closeSync(handle);
  utimesSync(path, 1e9, 1e9);
}

function plainWorld(home) {
  const nothing = () => {};
  return {
    files,
    fetch,
    environment: { HOME: home, PATH: process.env.PATH },
    signal: new AbortController().signal,
    clock: {
      now: () => new Date(),
      monotonic: () => performance.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    progress: { say: nothing, warn: nothing, detail: nothing, task: () => ({ update: nothing, end: nothing }) },
  };
}

async function withRegistry(folder, work) {
  const port = await freePort();
  mkdirSync(folder);
  const settings = join(folder, "registry.yml");
  writeFileSync(
    settings,
    `version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: ${folder}/storage}}
http: {addr: "127.0.0.1:${port}"}
`,
  );
  const registry = spawn("docker-registry", ["serve", settings], { stdio: "ignore" });
  const gone = new Promise((resolve) => registry.once("exit", resolve));
  try {
    await untilAnswering(`http://127.0.0.1:${port}/v2/`);
    await work(`127.0.0.1:${port}`);
  } finally {
    registry.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilAnswering(url) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("docker-registry did not answer in 10 s");
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const beside = (ours, peer) => ({ ours, peer, unit: "s", ratio: peer / ours });
