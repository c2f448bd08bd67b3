/** Which machine this is, so that a process that was written down can be looked for where it ran, and only there. */
import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { promisify } from "node:util";

let known: Promise<string | undefined> | undefined;

/**
 * Two processes of which each sees the other's number have the same one; it changes with each boot.
 *
 * @returns undefined where the system does not tell: then nothing can be said of another process
 */
export function identifyMachine(): Promise<string | undefined> {
  // Without it a killed holder is succeeded later, when its claim expires: no reason to fail.
  known ??= read().catch(() => undefined);
  return known;
}

async function read(): Promise<string | undefined> {
  if (process.platform === "linux") {
    // Containers share the boot with their host, and some its name too: process numbers belong to a namespace.
    const [boot, numbers] = await Promise.all([
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      readlink("/proc/self/ns/pid"),
    ]);
    return [hostname(), boot.trim(), numbers].join("/");
  }
  if (process.platform !== "darwin") return undefined;
  const { stdout } = await promisify(execFile)("sysctl", ["-n", "kern.bootsessionuuid"]);
  return [hostname(), stdout.trim()].join("/");
}
