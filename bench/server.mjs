/** Throughput of the built-in server beside MLServer's on the same ONNX model and requests, and how soon it is ready. */
import { fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const connections = 32;

export const bench = {
  name: "server",
  help: `predictions a second, one row each, over ${connections} connections (Open Inference Protocol), beside MLServer with onnxruntime`,
  async run({ python, quick }) {
    const folder = mkdtempSync(join(tmpdir(), "model-release-bench-"));
    const door = resolve(existsSync("dist/serve.js") ? "dist/serve.js" : "build/serve.js");
    try {
      const ready = await timeToReady(door, folder, quick ? 3 : 9);
      const mlserver = installMlserver(python);
      const throughputs = [];
      for (const name of quick ? ["forest"] : ["logistic", "forest"]) {
        throughputs.push(await throughput(name, { door, mlserver, folder, quick }));
      }
      return [...throughputs, ready];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

// --- how soon it is ready

async function timeToReady(door, folder, rounds) {
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const bare = [];
  const ours = [];
  for (let round = 0; round < rounds; round++) {
    const since = performance.now();
    spawnSync(process.execPath, [empty], { stdio: "ignore" });
    bare.push(performance.now() - since);
    const started = performance.now();
    const server = await startOurs(door, resolve("examples/digits/models/forest.onnx"));
    ours.push(performance.now() - started);
    await server.stop();
  }
  const over = median(ours) - median(bare);
  return {
    figure: "the server ready, over bare node",
    ours: over,
    peer: median(bare),
    unit: "ms",
    wanted: "≤ 1000 ms",
  };
}

// --- throughput

async function throughput(name, { door, mlserver, folder, quick }) {
  const figure = `throughput, ${name} on digits`;
  const model = resolve(`examples/digits/models/${name}.onnx`);
  const body = JSON.stringify({ inputs: [{ name: "X", datatype: "FP32", shape: [1, 64], data: digitsRow() }] });
  const servers = [await startOurs(door, model)];
  try {
    if (mlserver !== undefined) servers.push(await startMlserver(mlserver, model, join(folder, name)));
    const labels = await Promise.all(servers.map((server) => firstLabel(server, body)));
    if (new Set(labels).size !== 1) throw new Error(`the servers disagree: ${labels.join(", ")}`);
    const rates = servers.map(() => []);
    // Warm first: the first thousands of requests are answered by code that is not compiled yet.
    for (const server of servers) await load(server, body, quick ? 1_000 : 3_000);
    // In turns, so that whatever else the machine does meets both.
    for (let round = 0; round < (quick ? 3 : 5); round++) {
      for (const [index, server] of servers.entries()) {
        rates[index].push(await load(server, body, quick ? 1_500 : 3_000));
      }
    }
    const [ours, peer] = rates.map(median);
    return { figure, ours, peer, unit: "rows/s", ratio: peer && ours / peer, wanted: "≥ 5×" };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

function digitsRow() {
  const [header, first] = readFileSync("examples/digits/data/holdout.csv", "utf8").split("\n");
  const label = header.split(",").indexOf("digit");
  return first
    .split(",")
    .filter((_, index) => index !== label)
    .map(Number);
}

async function firstLabel({ port, path }, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const answer = await response.json();
  const label = answer.outputs?.find(({ name }) => name === "label");
  if (label === undefined) throw new Error(`no prediction from ${path}: ${JSON.stringify(answer).slice(0, 200)}`);
  return label.data[0];
}

/**
 * Answers a second: each connection sends its next request when it has its answer. Raw sockets and bytes made once,
 * since node's own HTTP client would be the slower side.
 */
async function load({ port, path }, body, ms) {
  const bytes = Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  let answers = 0;
  const until = performance.now() + ms;
  const since = performance.now();
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise((done, fail) => {
          const socket = connect(port, "127.0.0.1", () => socket.write(bytes)).setNoDelay();
          let text = "";
          socket.on("error", fail).on("close", () => fail(new Error("the server closed a connection under load")));
          socket.on("data", (chunk) => {
            text += chunk.toString("latin1");
            const end = text.indexOf("\r\n\r\n");
            if (end < 0 || text.length < end + 4 + Number(/content-length: (\d+)/i.exec(text)[1])) return;
            if (!text.startsWith("HTTP/1.1 200 ")) return fail(new Error(text.slice(0, 200)));
            text = "";
            answers += 1;
            if (performance.now() < until) return socket.write(bytes);
            socket.removeAllListeners("close").end(done);
          });
        }),
    ),
  );
  return (answers / (performance.now() - since)) * 1000;
}

// --- the two servers

async function startOurs(door, model) {
  const child = fork(door, [], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      MODEL_RELEASE_MODEL: model,
      MODEL_RELEASE_DRAIN_GRACE_MS: "0",
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
  });
  const [{ port }] = await once(child, "message");
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  return { port, path: `/v2/models/${nameOf(model)}/infer`, stop };
}

const nameOf = (model) => model.replace(/^.*\/|\.onnx$/g, "");

/** A virtual environment of its own beside the oracles', kept for the next time; undefined where it cannot be had. */
function installMlserver(python) {
  const home = `${resolve(python, "../..")}-mlserver`;
  const program = join(home, "bin/mlserver");
  if (existsSync(program)) return program;
  const base = existsSync(python) ? python : "python3";
  const made = spawnSync(base, ["-m", "venv", home], { stdio: "ignore" });
  const installed =
    made.status === 0 &&
    spawnSync(join(home, "bin/pip"), ["install", "-q", "mlserver", "onnxruntime"], {
      stdio: "ignore",
      timeout: 600_000,
    });
  if (installed && installed.status === 0 && existsSync(program)) return program;
  rmSync(home, { recursive: true, force: true });
  console.error("  mlserver could not be installed: our figures stand alone");
  return undefined;
}

/** MLServer's custom runtime, as its documentation has it, on onnxruntime with one thread like ours. */
const runtime = `
import numpy
import onnxruntime
from mlserver import MLModel
from mlserver.codecs import NumpyCodec
from mlserver.types import InferenceResponse

class OnnxModel(MLModel):
    async def load(self):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(self.settings.parameters.uri, options, providers=["CPUExecutionProvider"])
        self._names = [output.name for output in self._session.get_outputs()]
        return True

    async def predict(self, payload):
        feeds = {tensor.name: NumpyCodec.decode_input(tensor) for tensor in payload.inputs}
        outputs = self._session.run(self._names, feeds)
        return InferenceResponse(
            model_name=self.name,
            outputs=[NumpyCodec.encode_output(name, numpy.asarray(value)) for name, value in zip(self._names, outputs)],
        )
`;

async function startMlserver(program, model, folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(model, join(folder, "model.onnx"));
  writeFileSync(join(folder, "onnx_model.py"), runtime);
  const [http, grpc, metrics] = await Promise.all([freePort(), freePort(), freePort()]);
  const name = nameOf(model);
  writeFileSync(
    join(folder, "model-settings.json"),
    JSON.stringify({ name, implementation: "onnx_model.OnnxModel", parameters: { uri: join(folder, "model.onnx") } }),
  );
  // In its own process, without workers: for a model this small the way to a worker costs more than the model.
  writeFileSync(
    join(folder, "settings.json"),
    JSON.stringify({
      host: "127.0.0.1",
      http_port: http,
      grpc_port: grpc,
      metrics_port: metrics,
      parallel_workers: 0,
      debug: false,
    }),
  );
  const child = spawn(program, ["start", folder], {
    stdio: "ignore",
    cwd: folder,
    env: { ...process.env, PYTHONPATH: folder },
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  };
  const until = performance.now() + 60_000;
  while (!(await isReady(http, name))) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error("MLServer did not become ready");
    }
    await new Promise((wait) => setTimeout(wait, 200));
  }
  return { port: http, path: `/v2/models/${name}/infer`, stop };
}

const isReady = (port, name) =>
  fetch(`http://127.0.0.1:${port}/v2/models/${name}/ready`).then(
    (response) => response.ok,
    () => false,
  );

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
