/** The command line's side of the host: find it, ask it, start it where it is not there. */
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { request as ask } from "node:http";
import { join } from "node:path";
import { effect } from "../../../effects.js";
import { Problem } from "../../../errors.js";
import { makeFolder } from "../../../storage/whole.js";
import type { World } from "../../../world.js";
import { readStored } from "../../journal/stored.js";
import { isRunning } from "../../process.js";
import { lastingEnvironment } from "./environment.js";
import { type Layout, layoutOf } from "./layout.js";
import { type HostFile, hostFileShape } from "./wire.js";

export type ClientWorld = Pick<World, "files" | "clock" | "environment" | "home">;

/** The host that runs now; undefined when none does. */
export async function findHost(state: string, { files }: Pick<World, "files">): Promise<HostFile | undefined> {
  const file = await readStored(layoutOf(state).host, hostFileShape, files);
  return file !== undefined && (await isRunning(file.process)) ? file : undefined;
}

export interface HostAnswer<T> {
  readonly status: number;
  readonly content: T;
}

/** @returns  undefined when nobody listens on the socket any more */
export function askHost<T>(
  host: HostFile,
  [method, path]: readonly [method: "GET" | "PUT" | "POST", path: string],
  signal: AbortSignal,
  content?: unknown,
): Promise<HostAnswer<T> | undefined> {
  return new Promise((resolve, reject) => {
    const late = AbortSignal.timeout(20_000);
    const outgoing = ask(
      { socketPath: host.socket, method, path, agent: false, signal: AbortSignal.any([signal, late]) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", () => resolve(undefined));
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, content: JSON.parse(Buffer.concat(chunks).toString()) as T });
        });
      },
    );
    outgoing.on("error", (error) => {
      if (signal.aborted) reject(signal.reason);
      else if (late.aborted) reject(doesNotAnswer(host, error));
      else resolve(undefined);
    });
    outgoing.end(content === undefined ? undefined : JSON.stringify(content));
  });
}

export interface HostStart {
  readonly state: string;
  readonly address: string;
  readonly port: number;
}

/** Starts a host unless one runs, and waits until it answers. */
export async function ensureHost(start: HostStart, world: ClientWorld, signal: AbortSignal): Promise<HostFile> {
  const { clock } = world;
  const running = await findHost(start.state, world);
  if (running) return running;
  const layout = layoutOf(start.state);
  await makeFolder(layout.logs, world.files);
  const logBefore = await sizeOf(layout.hostLog, world);
  const ended = await effect("start host", async () => spawnHost(start, layout, world));
  const deadline = clock.monotonic() + 20_000;
  while (clock.monotonic() < deadline) {
    signal.throwIfAborted();
    const host = await findHost(start.state, world);
    if (host) return host;
    if (ended.status === "failed") break;
    await clock.sleep(25, signal);
  }
  const log = await world.files.readFile(layout.hostLog, "utf8");
  throw new Problem("LOCAL_HOST_FAILED", {
    what: `the local host did not start:\n${log.slice(logBefore).trim() || "(it said nothing)"}`,
    remedy: `Its log is ${layout.hostLog}. If it says nothing, start it by hand:\n  node ${join(world.home, "host.js")} --state ${start.state}`,
  });
}

function spawnHost(
  { state, address, port }: HostStart,
  layout: Layout,
  world: ClientWorld,
): { status: "runs" | "failed" } {
  const log = openSync(layout.hostLog, "a", 0o600);
  try {
    // Its own options, not the command's: a debugger's port or a test's hook is for one process.
    const options = world.environment.MODEL_RELEASE_HOST_NODE_OPTIONS;
    const child = spawn(
      process.execPath,
      [join(world.home, "host.js"), "--state", state, "--address", address, "--port", String(port)],
      {
        detached: true,
        stdio: ["ignore", log, log],
        cwd: state,
        env: { ...lastingEnvironment(world.environment), ...(options && { NODE_OPTIONS: options }) },
      },
    );
    const watched: { status: "runs" | "failed" } = { status: "runs" };
    child.on("error", () => {
      watched.status = "failed";
    });
    child.on("exit", (code) => {
      // 0: another one was quicker and is there.
      if (code !== 0) watched.status = "failed";
    });
    child.unref();
    return watched;
  } finally {
    closeSync(log);
  }
}

async function sizeOf(path: string, { files }: Pick<World, "files">): Promise<number> {
  try {
    return (await files.stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

function doesNotAnswer(host: HostFile, cause: unknown): Problem {
  return new Problem("LOCAL_HOST_FAILED", {
    what: `the local host (process ${host.process.pid}) has not answered for twenty seconds`,
    remedy: "See whether the machine is out of memory or the process is stopped; 'model-release stop' ends it.",
    cause,
  });
}
