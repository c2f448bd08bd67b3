/** The door of the server as a process of its own: from its start, over its parent's death, to its end. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { encodeServedModel } from "../../src/runtimes/served-model.js";
import { ask, series } from "./serving.js";

const door = resolve("build/serve.js");
const forest = resolve("examples/digits/models/forest.onnx");
const post = (url: string, body: unknown) =>
  ask(`${url}/predict`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const row = new Array(64).fill(3);

const started: number[] = [];
afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it has ended, as most should
    }
  }
});

interface Spawned {
  readonly child: ChildProcess;
  readonly said: () => string;
}

function serve(environment: Record<string, string>): Spawned {
  const child = fork(door, [], {
    env: { PATH: process.env.PATH, PORT: "0", HOST: "127.0.0.1", MODEL_RELEASE_MODEL: forest, ...environment },
    stdio: ["ignore", "inherit", "pipe", "ipc"],
    execArgv: [],
  });
  if (child.pid !== undefined) started.push(child.pid);
  let text = "";
  child.stderr?.on("data", (chunk) => {
    text += chunk;
  });
  return { child, said: () => text };
}

async function readyAt(child: ChildProcess): Promise<string> {
  const [message] = await once(child, "message");
  expect(message).toEqual({ ready: true, port: expect.any(Number) });
  return `http://127.0.0.1:${message.port}`;
}

test("it says its port when it is ready, serves what the metadata says, and ends with 0 on SIGTERM", async () => {
  const metadata = join(await mkdtemp(join(tmpdir(), "model-release-")), "release.json");
  const features = row.map((_, i) => `pixel_${i}`);
  const served = {
    name: "digits",
    version: "2.0.0",
    digest: "sha256:ab",
    features,
    outputs: { task: "multiclass" },
  } as const;
  await writeFile(metadata, encodeServedModel(served));
  const { child, said } = serve({ MODEL_RELEASE_METADATA: metadata });
  const url = await readyAt(child);
  expect((await ask(`${url}/readyz`, {})).status).toBe(200);
  const named = Object.fromEntries(features.map((name) => [name, 3]));
  const answer = await post(url, { rows: [named] });
  expect(answer.json).toMatchObject({ model: { name: "digits", version: "2.0.0", digest: "sha256:ab" } });
  expect(answer.json).toEqual((await post(url, { rows: [row] })).json);
  expect(answer.json.probabilities[0]).toHaveLength(10);
  expect(await post(url, { rows: [{ ...named, pixel_0: "dark" }] })).toMatchObject({
    status: 400,
    json: { field: "rows[0].pixel_0" },
  });
  const { text } = await ask(`${url}/metrics`, {});
  expect(series(text, "model_release_model_info", { model: "digits", version: "2.0.0" })).toBe(1);
  child.kill("SIGTERM");
  child.kill("SIGTERM"); // said twice, wanted once
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(said()).toMatch(/serving digits 2\.0\.0 .*\n.*SIGTERM: draining\n.*all requests were answered\n$/);
});

test("it ends when its parent asks", async () => {
  const { child } = serve({ MODEL_RELEASE_DRAIN_GRACE_MS: "0" });
  await readyAt(child);
  child.send({ exit: true });
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("it goes on serving when its parent is killed, also with nobody left to read its log", async () => {
  const parent = spawn(
    process.execPath,
    [
      "-e",
      `const child = require("node:child_process").fork(${JSON.stringify(door)}, [], { detached: true, execArgv: [], stdio: ["ignore", "pipe", "pipe", "ipc"] });
       child.on("message", (message) => console.log(JSON.stringify({ pid: child.pid, ...message })));`,
    ],
    {
      env: { PATH: process.env.PATH, PORT: "0", HOST: "127.0.0.1", MODEL_RELEASE_MODEL: forest },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const [line] = await once(parent.stdout, "data");
  const { pid, port } = JSON.parse(String(line));
  started.push(pid);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 5; i++) expect((await post(url, { rows: [row] })).status).toBe(200);
  process.kill(pid, "SIGTERM");
  const gone = async () =>
    ask(`${url}/healthz`, {}).then(
      () => false,
      () => true,
    );
  const until = Date.now() + 5_000;
  while (!(await gone()) && Date.now() < until) await new Promise((wait) => setTimeout(wait, 50));
  expect(await gone()).toBe(true);
});

test.each<{ environment: Record<string, string>; exit: number; says: string }>`
  environment                                | exit | says
  ${{ PORT: "http" }}                        | ${2} | ${"SERVER_SETTINGS_INVALID"}
  ${{ MODEL_RELEASE_MODEL: "nowhere.onnx" }} | ${2} | ${"there is no model at nowhere.onnx"}
  ${{ HOST: "192.0.2.1" }}                   | ${4} | ${"SERVER_CANNOT_LISTEN"}
`("$environment: exit $exit", async ({ environment, exit, says }) => {
  const { child, said } = serve(environment);
  expect(await once(child, "exit")).toEqual([exit, null]);
  expect(said()).toContain(says);
});
