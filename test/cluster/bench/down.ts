/** Ends the cluster: every process that it started, by id, then what they leave in the kernel, then its data. */
import { readdir, readFile, readlink, rm, rmdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { containerdSocket, folders, state } from "./folders.js";
import { closeNetwork } from "./network.js";
import { end, startedProcesses } from "./processes.js";
import { run } from "./run.js";

/** Nothing to end is no error. */
export async function down(): Promise<void> {
  if ((await readdir(state).catch(() => [])).length === 0) return;
  const started = await startedProcesses();
  // The kubelet first, or it would start again what is ended. Nothing is saved: the data go too.
  for (const process of inOrder(started)) await end(process, "SIGKILL");
  await endContainers();
  await unmountAll();
  await closeNetwork();
  await removeLogLinks();
  await removeControlGroups();
  await rm(state, { recursive: true, force: true });
}

function inOrder<Process extends { readonly name: string }>(started: readonly Process[]): readonly Process[] {
  return [...started].sort((a, b) => Number(b.name === "kubelet") - Number(a.name === "kubelet"));
}

/** Each container's first process (with it goes its whole process namespace) and the shim that watches it. */
async function endContainers(): Promise<void> {
  const tasks = join(folders.containerd, "run/io.containerd.runtime.v2.task/k8s.io");
  const shims = await processesOf(
    (command) => command.includes("containerd-shim") && command.includes(containerdSocket),
  );
  for (const id of await readdir(tasks).catch(() => [])) {
    const pid = Number(await readFile(join(tasks, id, "init.pid"), "utf8").catch(() => ""));
    // An id from an old file may be another's by now.
    if (pid > 0 && (await parentOf(pid).then((parent) => shims.includes(parent)))) kill(pid);
    const socket = await readFile(join(tasks, id, "address"), "utf8").catch(() => "");
    if (socket.startsWith("unix://")) await unlink(socket.slice("unix://".length).trim()).catch(() => {});
  }
  for (const shim of shims) kill(shim);
  while ((await Promise.all(shims.map(parentOf))).some((parent) => parent > 0)) await sleep(20);
}

async function processesOf(matches: (command: string) => boolean): Promise<readonly number[]> {
  const found: number[] = [];
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const command = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
    if (matches(command)) found.push(Number(entry));
  }
  return found;
}

/** 0 where there is no such process, or only what its parent has yet to take note of. */
async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [condition, parent] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return condition === "Z" ? 0 : Number(parent ?? 0);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Pods' volumes, containers' roots and network namespaces; what lies on another first. */
async function unmountAll(): Promise<void> {
  const mounts = (await readFile("/proc/self/mountinfo", "utf8"))
    .split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .filter((path) => path.startsWith(`${state}/`));
  for (const path of mounts.reverse()) await run("umount", ["--lazy", path]);
}

/** The kubelet links every container's log in a folder of the machine. */
async function removeLogLinks(): Promise<void> {
  const folder = "/var/log/containers";
  for (const name of await readdir(folder).catch(() => [])) {
    const target = await readlink(join(folder, name)).catch(() => "");
    if (target.startsWith(`${state}/`)) await unlink(join(folder, name));
  }
}

/** The kubelet's control groups; those that hold processes of another kubelet cannot be removed, and stay. */
async function removeControlGroups(): Promise<void> {
  const root = "/sys/fs/cgroup";
  const controllers = (await readdir(root)).map((name) => join(root, name));
  for (const group of [root, ...controllers].map((folder) => join(folder, "kubepods"))) await removeGroup(group);
}

async function removeGroup(folder: string): Promise<void> {
  const below = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of below) if (entry.isDirectory()) await removeGroup(join(folder, entry.name));
  if (below.length > 0) await rmdir(folder).catch(() => {});
}
