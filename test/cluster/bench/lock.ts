/** One command at a time brings the cluster up or down; a second waits for the first. */
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { state } from "./folders.js";
import { say } from "./say.js";

/** Beside the state folder, for that comes and goes. */
const file = `${state}.lock`;

export async function alone<T>(work: () => Promise<T>): Promise<T> {
  await take();
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  for (let told = false; ; ) {
    const handle = await open(file, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    if (handle) {
      await handle.writeFile(String(process.pid));
      return handle.close();
    }
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (holder > 0 && !isRunning(holder)) await rm(file, { force: true });
    else if (!told) say(`waiting for process ${holder || "?"}, which is at work on the cluster`);
    told = true;
    await sleep(200);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
