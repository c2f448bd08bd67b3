/** Real parts for the tests of the local target: a state folder, images made of example models, and a user. */
import { execFile } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { systemClock } from "../../../src/doors/world.js";
import { identify } from "../../../src/rollout/process.js";
import type { Actual, Desired, Release, Target } from "../../../src/rollout/seams.js";
import { localUrl, stopLocal } from "../../../src/rollout/targets/local/operate.js";
import { createLocalTarget, type LocalTargetOptions } from "../../../src/rollout/targets/local/target.js";

export const never = new AbortController().signal;

/** The doors lie in build/ (npm test makes it); servers are processes of their own. */
export const world = {
  files,
  clock: systemClock,
  environment: { ...process.env, SECRET_TOKEN: "hush" },
  home: resolve("build"),
  fetch,
};

/** 64 pixels of a digit, as the examples' models take them. */
export const digitRequest = JSON.stringify({ rows: [Array.from({ length: 64 }, (_, i) => i % 17)] });

/** An "image" for each model of the example: its name is its digest. */
export const images = {
  logistic: image("logistic"),
  forest: image("forest"),
  broken: image("broken"),
} satisfies Record<string, Release>;

function image(name: string): Release {
  return { digest: `sha256:${name}`, template: { model: "models/model.onnx" } };
}

export async function unpack(digest: string, folder: string): Promise<void> {
  await files.mkdir(join(folder, "models"));
  const model = join(folder, "models", "model.onnx");
  if (digest === images.broken.digest) await files.writeFile(model, "this is no model");
  else await files.copyFile(`examples/digits/models/${digest.replace("sha256:", "")}.onnx`, model);
}

export interface Place {
  readonly state: string;
  readonly target: Target;
  url(): Promise<string>;
  /** States a wish until reading agrees with what is expected of it. */
  reach(desired: Desired, until: (actual: Actual) => boolean, epoch?: number): Promise<Actual>;
  /** Ends every process and removes the folder. */
  leave(): Promise<void>;
}

export async function enter(options: Partial<LocalTargetOptions> = {}): Promise<Place> {
  const root = await files.mkdtemp(join(tmpdir(), "mr-local-"));
  const state = join(root, ".model-release", "digits");
  const target = createLocalTarget({
    folder: state,
    ephemeral: false,
    session: { kind: "address" },
    unpack,
    world,
    ...options,
  });
  return {
    state,
    target,
    url: async () => (await localUrl(state, world)) ?? "http://nobody",
    reach: async (desired, until, epoch = 1) => {
      await target.apply(desired, { holder: "test", epoch }, never);
      return eventually(() => target.read(never), until);
    },
    leave: async () => {
      await stopLocal(state, world, never, { forget: true });
      await files.rm(root, { recursive: true });
    },
  };
}

/** Asks until the answer is right; fails with the last answer. */
export async function eventually<T>(ask: () => Promise<T>, right: (answer: T) => boolean, ms = 20_000): Promise<T> {
  const deadline = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`);
    await systemClock.sleep(50);
  }
}

export interface User {
  readonly arms: Record<string, number>;
  readonly failures: string[];
  stop(): Promise<void>;
}

/** Sends one request after the other, on each of `lines` connections, and writes down all that goes wrong. */
export function startUser(url: () => Promise<string>, lines = 4): User {
  const over = new AbortController();
  const arms: Record<string, number> = {};
  const failures: string[] = [];
  const line = async () => {
    const address = await url();
    while (!over.signal.aborted) {
      try {
        const answer = await fetch(`${address}/predict`, {
          method: "POST",
          body: digitRequest,
          headers: { "content-type": "application/json" },
        });
        const text = await answer.text();
        const arm = answer.headers.get("x-model-release-arm") ?? "none";
        arms[arm] = (arms[arm] ?? 0) + 1;
        if (answer.status !== 200) failures.push(`${arm} ${answer.status} ${text}`);
      } catch (error) {
        failures.push(`${error} ${(error as Error).cause}`);
      }
      await systemClock.sleep(2);
    }
  };
  const all = Promise.all(Array.from({ length: lines }, line));
  return {
    arms,
    failures,
    stop: async () => {
      over.abort();
      await all;
    },
  };
}

/** Those of the processes that still run; one that has ended and was not yet reaped does not. */
export async function alive(pids: readonly number[]): Promise<readonly number[]> {
  const identities = await Promise.all(pids.map(identify));
  return pids.filter((_, i) => identities[i] !== undefined);
}

export async function childrenOf(parent: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid!);
}

/** A process's environment as the operating system tells it. */
export async function environmentOf(pid: number): Promise<string> {
  if (process.platform === "linux") return files.readFile(`/proc/${pid}/environ`, "utf8");
  return (await promisify(execFile)("ps", ["eww", "-o", "command=", "-p", String(pid)])).stdout;
}

/** A command with an ephemeral host that ends without a word. Prints the numbers of what it leaves behind. */
export function ownerThatDies(state: string, { graceMs }: { readonly graceMs: number }) {
  const build = (path: string) => pathToFileURL(resolve("build", path)).href;
  const script = `
    import * as files from "node:fs/promises";
    import { join } from "node:path";
    const { createLocalTarget } = await import("${build("rollout/targets/local/target.js")}");
    const { readLocalStatus } = await import("${build("rollout/targets/local/operate.js")}");
    const { systemClock: clock } = await import("${build("doors/world.js")}");
    const never = new AbortController().signal;
    const unpack = (_, folder) => files.copyFile("examples/digits/models/logistic.onnx", join(folder, "model.onnx"));
    const world = { files, clock, environment: process.env, home: ${JSON.stringify(resolve("build"))}, fetch };
    const options = { folder: ${JSON.stringify(state)}, ephemeral: true, ownerGraceMs: ${graceMs}, session: { kind: "none" } };
    const target = createLocalTarget({ ...options, unpack, world });
    const stable = { digest: "sha256:a", template: { model: "model.onnx" } };
    await target.apply({ stable, share: 0, hold: false }, { holder: "owner", epoch: 0 }, never);
    while (!(await target.read(never)).stable?.ready) await clock.sleep(50);
    const { pid, servers } = await readLocalStatus(${JSON.stringify(state)}, world, never);
    console.log(JSON.stringify([pid, ...servers.map((server) => server.pid)]));`;
  return promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
}
