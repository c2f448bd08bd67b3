/**
 * One model server: started, or taken back from a host that was killed; watched; ended.
 *
 * A host may be killed at any moment, also between starting a server and writing down its number. So what is started
 * is written down before (with an id), and a one-line shell writes the number into a file named by that id before it
 * turns into the server: no server can ever run that the next host does not find.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import type { Clock, FileSystem } from "../../../world.js";
import { commandOf, endProcess, identify, isRunning, type ProcessIdentity } from "../../process.js";
import type { ArmName } from "../../seams.js";
import { type Layout, releaseFolder } from "./layout.js";
import { createUpstream, type Upstream } from "./proxy.js";
import type { LocalRelease, ServerRecord } from "./wire.js";

export interface ServerParts {
  readonly state: string;
  readonly layout: Layout;
  /** Where the door `serve` lies. */
  readonly home: string;
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string>>;
}

/** A running server. Its fields change as it is watched; the host alone changes them. */
export interface ServerProcess {
  readonly id: string;
  readonly arm: ArmName;
  readonly release: LocalRelease;
  readonly log: string;
  phase: "starting" | "ready" | "unready" | "draining";
  identity?: ProcessIdentity;
  upstream?: Upstream;
  /** Monotonic milliseconds; absent while it has never been ready. */
  readySince?: number;
  /** Set once it has ended, in words. */
  ended?: string;
  /** Probes in a row that got no answer in time. */
  silent: number;
  /** A probe is under way. */
  watched: boolean;
  /** How often the proxy could not reach it. */
  suspicions: number;
}

export function recordOf(server: ServerProcess): ServerRecord {
  const { id, arm, release, identity, upstream } = server;
  return { id, arm, release, ...(identity && { process: identity }), ...(upstream && { port: upstream.port }) };
}

/** Nothing runs yet: written down first, then started. */
export function planServer(arm: ArmName, release: LocalRelease, layout: Layout): ServerProcess {
  const id = randomUUID();
  return {
    id,
    arm,
    release,
    log: join(layout.logs, `${arm}-${id}.log`),
    phase: "starting",
    silent: 0,
    watched: false,
    suspicions: 0,
  };
}

/** @param changed  called when it has said its port, and when it has ended */
export async function startServer(server: ServerProcess, parts: ServerParts, changed: () => void): Promise<void> {
  let child: ChildProcess;
  try {
    child = await spawnServer(server, parts);
  } catch (error) {
    server.ended = couldNotBeStarted(error as Error);
    return changed();
  }
  child.on("message", (message: { ready?: unknown; port?: unknown }) => {
    if (message.ready !== true || typeof message.port !== "number") return;
    server.upstream = createUpstream(server.id, message.port);
    if (child.connected) child.disconnect();
    changed();
  });
  child.on("error", (error) => {
    server.ended ??= couldNotBeStarted(error);
    changed();
  });
  child.on("exit", (code, signal) => {
    server.ended ??= signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
    changed();
  });
  child.unref();
  if (child.pid === undefined) return;
  const identity = await identify(child.pid);
  if (identity) server.identity = identity;
}

const couldNotBeStarted = ({ message }: Error) => `could not be started: ${message}`;

async function spawnServer(server: ServerProcess, parts: ServerParts): Promise<ChildProcess> {
  const { home, files, layout, environment, state } = parts;
  const { digest, template } = server.release;
  const folder = releaseFolder(state, digest);
  await files.mkdir(layout.logs, { recursive: true });
  const log = openSync(server.log, "a", 0o600);
  try {
    const script = 'echo "$$" > "$0" && exec "$@"';
    return spawn(
      "/bin/sh",
      ["-c", script, pidFile(layout, server.id), process.execPath, join(home, "serve.js"), server.id],
      {
        // A session of its own: what is sent to our group (a closed terminal) does not reach what serves.
        detached: true,
        stdio: ["ignore", log, log, "ipc"],
        cwd: folder,
        env: {
          ...environment,
          // Our proxy sends nothing more to a server before it is told to end: there is nobody to wait for.
          MODEL_RELEASE_DRAIN_LATE_MS: "0",
          ...template.environment,
          MODEL_RELEASE_MODEL: join(folder, template.model),
          HOST: "127.0.0.1",
          PORT: "0",
        },
      },
    );
  } finally {
    closeSync(log);
  }
}

/** Takes back a server that another host has started; undefined when it no longer runs, or never told its port. */
export async function adoptServer(record: ServerRecord, parts: ServerParts): Promise<ServerProcess | undefined> {
  const identity = record.process ?? (await identityByFile(record.id, parts));
  if (identity === undefined || !(await isRunning(identity))) return undefined;
  const { id, arm, release } = record;
  const log = join(parts.layout.logs, `${arm}-${id}.log`);
  const server: ServerProcess = {
    id,
    arm,
    release,
    log,
    phase: "unready",
    identity,
    silent: 0,
    watched: false,
    suspicions: 0,
  };
  if (record.port !== undefined) {
    server.upstream = createUpstream(id, record.port);
    if ((await probe(server)) === "ready") {
      server.phase = "ready";
      server.readySince = parts.clock.monotonic();
    }
    return server;
  }
  // It has told its port to a host that is gone, or not yet: nobody can use it any more.
  await endProcess(identity, parts.clock, { graceMs: 2_000 });
  return undefined;
}

/** Whether it may get requests. */
export async function probe(server: ServerProcess): Promise<"ready" | "unready" | "silent"> {
  if (server.upstream === undefined) return "unready";
  try {
    const answer = await fetch(`http://127.0.0.1:${server.upstream.port}/readyz`, {
      signal: AbortSignal.timeout(3_000),
    });
    await answer.arrayBuffer();
    return answer.ok ? "ready" : "unready";
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "silent" : "unready";
  }
}

/** Ends it and forgets its files; the log of one that failed is kept for whoever asks why. */
export async function endServer(server: ServerProcess, parts: ServerParts): Promise<void> {
  if (server.identity) await endProcess(server.identity, parts.clock, { graceMs: 15_000 });
  server.upstream?.agent.destroy();
  await forgetFiles(server, parts, { keepLog: false });
}

export async function forgetFiles(
  server: Pick<ServerProcess, "id" | "log">,
  { layout, files }: Pick<ServerParts, "layout" | "files">,
  { keepLog }: { keepLog: boolean },
): Promise<void> {
  await files.rm(pidFile(layout, server.id), { force: true });
  if (!keepLog) await files.rm(server.log, { force: true });
}

/** Ends what a record names, when no host is there to do it. */
export async function endRecorded(record: ServerRecord, parts: ServerParts): Promise<void> {
  const identity = record.process ?? (await identityByFile(record.id, parts));
  if (identity) await endProcess(identity, parts.clock, { graceMs: 10_000 });
}

const pidFile = (layout: Layout, id: string) => join(layout.folder, `${id}.pid`);

/**
 * The number that the server's shell wrote; it may be about to write it still. The file may be old and its number
 * another process's by now: ours has the id among its arguments.
 */
async function identityByFile(id: string, parts: ServerParts): Promise<ProcessIdentity | undefined> {
  const { layout, files, clock } = parts;
  for (let attempt = 0; attempt < 10; attempt++) {
    const text = await files.readFile(pidFile(layout, id), "utf8").catch(undefinedIfMissing);
    const pid = Number.parseInt(text ?? "", 10);
    if (pid > 0) return (await commandOf(pid))?.includes(id) ? identify(pid) : undefined;
    await clock.sleep(100);
  }
  return undefined;
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}

/** The last lines of its log, for the sentence that says what went wrong. */
export async function logTail(server: ServerProcess, files: FileSystem): Promise<string> {
  const text = (await files.readFile(server.log, "utf8").catch(undefinedIfMissing)) ?? "";
  return text.trimEnd().split("\n").slice(-8).join("\n").slice(-2_000);
}
