/** Where killed rollouts are played: a folder of its own, a user who never stops, and a count of what runs. */
import { spawn } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { systemClock } from "../../src/doors/world.js";
import { localUrl, readLocalStatus, stopLocal } from "../../src/rollout/targets/local/operate.js";
import { createLocalTarget } from "../../src/rollout/targets/local/target.js";

export const never = new AbortController().signal;
export const world = { files, clock: systemClock };

export interface Boundary {
  /** The effect's name and the phase of the record. */
  readonly key: string;
  readonly when: "before" | "after";
}

export interface Run {
  readonly candidate: string;
  /** What is to serve where nothing does yet. */
  readonly stable?: string;
  /** The canary's: one that every candidate holds, or one that none does. */
  readonly gate: "mild" | "harsh";
}

export interface Result {
  readonly killed: boolean;
  /** Absent when it was killed. */
  readonly outcome?: string;
  readonly exit?: number;
  readonly serving?: string;
  readonly reasons?: readonly string[];
  readonly phase?: string;
  readonly stderr: string;
}

export interface Stage {
  readonly state: string;
  /** Runs the command; with an order, the process of that part is killed at its boundary. */
  run(run: Run, order?: Order): Promise<Result>;
  /** What the part under the last order went through. */
  boundaries(): Promise<readonly Boundary[]>;
  wasKilled(): Promise<boolean>;
  /** Ends everything, checks that nothing is left, removes the folder. @returns  commands that still ran */
  leave(): Promise<readonly string[]>;
}

export interface Order {
  readonly part: "command" | "host";
  readonly kill?: Boundary;
}

export async function enterStage(): Promise<Stage> {
  const root = await files.realpath(await files.mkdtemp(join(tmpdir(), "mr-kill-")));
  const state = join(root, ".model-release", "digits");
  const log = join(root, "effects.log");
  return {
    state,
    run: async (run, order) => {
      const path = join(root, "order.json");
      await files.writeFile(path, JSON.stringify({ log, state, kill: order?.kill }));
      const preload = pathToFileURL(resolve("test/kill/preload.mjs"));
      preload.searchParams.set("order", path);
      const hook = `--import=${preload.href}`;
      const environment = {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        ...(order?.part === "command" && { NODE_OPTIONS: hook }),
        ...(order?.part === "host" && { MODEL_RELEASE_HOST_NODE_OPTIONS: hook }),
      };
      const settings = { build: resolve("build"), models: resolve("examples/digits/models"), state, ...run };
      return runProgram(JSON.stringify(settings), environment);
    },
    boundaries: async () => {
      const lines = (await files.readFile(log, "utf8")).trim().split("\n");
      return [...new Set(lines)].map((line) => {
        const [when, ...key] = line.split(" ");
        return { when: when as Boundary["when"], key: key.join(" ") };
      });
    },
    wasKilled: async () => (await files.readdir(root)).includes("effects.log.killed"),
    leave: async () => {
      await stopLocal(state, world, never, { forget: true });
      const left = await runningIn(root);
      await files.rm(root, { recursive: true });
      return left;
    },
  };
}

function runProgram(settings: string, environment: NodeJS.ProcessEnv): Promise<Result> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [resolve("test/kill/program.mjs"), settings], { env: environment });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      stderr += String(chunk);
    });
    child.on("exit", (_, signal) => {
      const answer = stdout === "" ? {} : (JSON.parse(stdout) as Partial<Result>);
      settle({ ...answer, killed: signal === "SIGKILL", stderr });
    });
  });
}

/** Every process of the stage has its folder as its own, or among its arguments. Linux. */
async function runningIn(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of (await files.readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const command = await files.readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const folder = await files.readlink(`/proc/${pid}/cwd`).catch(() => "");
    if (command !== "" && (command.includes(root) || folder.startsWith(root)))
      found.push(command.replaceAll("\0", " "));
  }
  return found;
}

/** Serves the logistic model, as an earlier release did. */
export async function serveStable({ state }: Stage): Promise<void> {
  const target = createLocalTarget({
    folder: state,
    ephemeral: false,
    session: { kind: "none" },
    unpack: (_, folder) => files.copyFile("examples/digits/models/logistic.onnx", join(folder, "model.onnx")),
    world: { ...world, environment: process.env, home: resolve("build"), fetch },
  });
  const stable = { digest: "sha256:logistic", template: { model: "model.onnx" } };
  await target.apply({ stable, share: 0, hold: false }, { holder: "before", epoch: 0 }, never);
  await whatServes(state);
}

export interface User {
  /** Answers by stable and by canary. */
  readonly answered: Record<string, number>;
  /** Answers with an error, and connections that failed. */
  readonly failures: readonly string[];
  /** The longest time in which no request succeeded, once the first one had. */
  longestOutageMs(): number;
  stop(): Promise<void>;
}

/** Two who send one request after the other to the public address, as soon as there is one, whatever happens around them. */
export function startUser(state: string): User {
  const body = JSON.stringify({ rows: [Array.from({ length: 64 }, (_, i) => i % 17)] });
  const answered: Record<string, number> = {};
  const failures: string[] = [];
  let over = false;
  let lastSuccess: number | undefined;
  let longestMs = 0;
  const succeeded = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - (lastSuccess ?? now));
    lastSuccess = now;
  };
  const ask = async (url: string) => {
    const answer = await fetch(`${url}/predict`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    const text = await answer.text();
    const arm = answer.headers.get("x-model-release-arm") ?? "none";
    answered[arm] = (answered[arm] ?? 0) + 1;
    if (answer.status === 200) succeeded();
    else failures.push(`${arm} ${answer.status} ${text}`);
  };
  const line = async () => {
    let url: string | undefined;
    while (!over) {
      url ??= await localUrl(state, world);
      if (url !== undefined) await ask(url).catch((error: Error) => failures.push(`${error} ${error.cause}`));
      await systemClock.sleep(10);
    }
  };
  const lines = [line(), line()];
  return {
    answered,
    failures,
    longestOutageMs: () => longestMs,
    stop: async () => {
      over = true;
      await Promise.all(lines);
    },
  };
}

/** Waits until exactly one server runs: the stable one, with what drained gone. */
export async function whatServes(
  state: string,
): Promise<{ readonly serving?: string; readonly pids: readonly number[] }> {
  const deadline = performance.now() + 45_000;
  for (;;) {
    const status = await readLocalStatus(state, world, never);
    if (status.running && status.servers.length === 1 && status.serving !== undefined)
      return { serving: status.serving, pids: status.servers.map(({ pid }) => pid!) };
    if (performance.now() > deadline) throw new Error(`still ${JSON.stringify(status)}`);
    await systemClock.sleep(50);
  }
}

/** Runs the cases a few at a time, for most of their time is waiting. */
export async function eachAtOnce<T>(
  cases: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<void>,
): Promise<void> {
  const left = [...cases];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
