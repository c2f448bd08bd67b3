/**
 * Who a process is, beyond its number: numbers are used again, so a number together with the start time names one.
 *
 * Linux and macOS. What was written down on another machine, or before a reboot, reads as "no longer there".
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { errnoOf } from "../storage/problems.js";
import type { Clock } from "../world.js";

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the operating system's own terms; compared for equality alone, never as a time. */
  readonly started: string;
}

/** @returns  undefined when no such process runs (one that has ended but was not yet reaped does not run) */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  const started = process.platform === "linux" ? await startedByProc(pid) : await startedByPs(pid);
  return started === undefined ? undefined : { pid, started };
}

let own: Promise<ProcessIdentity> | undefined;

/** This process. */
export function identifySelf(): Promise<ProcessIdentity> {
  own ??= identify(process.pid).then((identity) => identity ?? { pid: process.pid, started: "unknown" });
  return own;
}

export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.started === identity.started;
}

/** Its program and arguments; undefined when no such process runs. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") return ps(pid, "command=");
  return (await readProc(`/proc/${pid}/cmdline`))?.replaceAll("\0", " ");
}

export interface EndOptions {
  /** How long it may take to end by itself after SIGTERM, before SIGKILL. */
  readonly graceMs: number;
}

/** Ends a process that need not be our child, and waits until it is gone. Another one of the same number is left alone. */
export async function endProcess(identity: ProcessIdentity, clock: Clock, { graceMs }: EndOptions): Promise<void> {
  const deadline = clock.monotonic() + graceMs;
  if (!(await signalProcess(identity, "SIGTERM"))) return;
  while (clock.monotonic() < deadline) {
    await clock.sleep(50);
    if (!(await isRunning(identity))) return;
  }
  await signalProcess(identity, "SIGKILL");
  while (await isRunning(identity)) await clock.sleep(20);
}

/** @returns  false when it was no longer there */
export async function signalProcess(identity: ProcessIdentity, signal: NodeJS.Signals): Promise<boolean> {
  if (!(await isRunning(identity))) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch (error) {
    if (errnoOf(error) === "ESRCH") return false;
    throw error;
  }
}

/** Fields 3 (state) and 22 (start, in ticks since the boot) of proc(5); the name before them may hold anything. */
async function startedByProc(pid: number): Promise<string | undefined> {
  const stat = await readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return undefined;
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
  return `${boot.trim()}/${fields[19]}`;
}

async function readProc(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ESRCH") return undefined;
    throw error;
  }
}

async function startedByPs(pid: number): Promise<string | undefined> {
  const [state = "Z", ...start] = (await ps(pid, "stat=,lstart="))?.split(/\s+/) ?? [];
  return state.startsWith("Z") ? undefined : start.join(" ");
}

async function ps(pid: number, columns: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-ww", "-o", columns, "-p", String(pid)], {
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    });
    return stdout.trim();
  } catch (error) {
    // ps ends with 1 when it knows no such process.
    if ((error as { code?: unknown }).code === 1) return undefined;
    throw error;
  }
}
