/**
 * The cluster's long-running programs. Each is known by its process id and the moment it started (an id alone may be
 * another's by now), with the command that starts it again.
 */
import { spawn } from "node:child_process";
import { mkdir, open, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { folders } from "./folders.js";
import { searchPath } from "./packages.js";

export interface Started {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly pid: number;
  /** In the kernel's ticks since boot. */
  readonly startTicks: string;
  readonly since: string;
}

/** It outlives the command that starts it; what it says goes to a log of its name. */
export async function start(name: string, program: string, args: readonly string[]): Promise<Started> {
  await mkdir(folders.logs, { recursive: true });
  const log = await open(join(folders.logs, `${name}.log`), "a");
  try {
    const child = spawn(program, args, {
      detached: true,
      cwd: folders.logs,
      // Nothing of the caller's: a proxy or a KUBECONFIG in its environment would change what the component does.
      env: { PATH: searchPath, HOME: folders.logs },
      stdio: ["ignore", log.fd, log.fd],
    });
    await new Promise((resolve, reject) => void child.once("spawn", resolve).once("error", reject));
    child.unref();
    const pid = child.pid ?? 0;
    const startTicks = (await readStat(pid))?.startTicks ?? "gone at once";
    const started: Started = { name, program, args, pid, startTicks, since: new Date().toISOString() };
    await remember(started);
    return started;
  } finally {
    await log.close();
  }
}

export async function startAgain({ name, program, args }: Started): Promise<Started> {
  return start(name, program, args);
}

async function remember(started: Started): Promise<void> {
  await mkdir(folders.processes, { recursive: true });
  const file = join(folders.processes, `${started.name}.json`);
  await writeFile(`${file}.part`, JSON.stringify(started, undefined, 2));
  await rename(`${file}.part`, file);
}

/** All that were ever started for this cluster, alive or not, in the order of their names. */
export async function startedProcesses(): Promise<readonly Started[]> {
  const files = await readdir(folders.processes).catch(() => []);
  const names = files.filter((file) => file.endsWith(".json")).sort();
  return Promise.all(names.map(async (file) => JSON.parse(await readFile(join(folders.processes, file), "utf8"))));
}

export async function startedProcess(name: string): Promise<Started> {
  const found = (await startedProcesses()).find((started) => started.name === name);
  if (!found) throw new Error(`the bench has started no ${name}: run 'npm run cluster -- up'`);
  return found;
}

export async function isAlive({ pid, startTicks }: Started): Promise<boolean> {
  const found = await readStat(pid);
  return found !== undefined && found.startTicks === startTicks && found.condition !== "Z";
}

/** Bytes of memory that it holds. */
export async function memoryOf({ pid }: Started): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(status.match(/^VmRSS:\s+(\d+) kB/m)?.[1] ?? 0) * 1024;
}

/** Returns once it is gone; one that does not heed the signal is killed. */
export async function end(started: Started, signal: "SIGTERM" | "SIGKILL", patienceMs = 10_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  let sent = false;
  while (await isAlive(started)) {
    if (!sent) process.kill(started.pid, signal);
    else if (performance.now() > deadline) process.kill(started.pid, "SIGKILL");
    sent = true;
    await sleep(20);
  }
}

/** Fields of proc(5)'s stat, counted behind the program's name, which may hold spaces and parentheses. */
async function readStat(pid: number): Promise<{ condition: string; startTicks: string } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields && { condition: fields[0] ?? "", startTicks: fields[19] ?? "" };
}
