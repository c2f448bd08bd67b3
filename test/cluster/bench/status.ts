/** Says what runs, since when, and how to reach it. */
import { registryHost } from "./addresses.js";
import { apiIsReady } from "./api.js";
import { adminKubeconfig, folders } from "./folders.js";
import { pushedImages } from "./images.js";
import { isAlive, memoryOf, startedProcesses } from "./processes.js";

/** @returns the lines to print, and whether all of it runs */
export async function status(): Promise<{ readonly lines: readonly string[]; readonly whole: boolean }> {
  const started = await startedProcesses();
  if (started.length === 0) return { lines: ["no cluster: npm run cluster -- up"], whole: false };
  let whole = true;
  const lines: string[] = [];
  for (const one of started) {
    const alive = await isAlive(one);
    whole &&= alive;
    const megabytes = Math.round((await memoryOf(one)) / 1e6);
    const doing = alive ? `pid ${one.pid}, since ${one.since}, ${megabytes} MB` : "has ended";
    lines.push(`${one.name.padEnd(24)} ${doing}`);
  }
  const ready = await apiIsReady().catch(() => false);
  const images = await pushedImages().catch(() => undefined);
  const about = {
    "API server": ready ? "ready" : "does not answer",
    kubeconfig: adminKubeconfig,
    registry: `${registryHost} (plain HTTP)`,
    "base image": images?.base ?? "not pushed",
    logs: folders.logs,
    "any kubectl": `kubectl --kubeconfig ${adminKubeconfig} get pods -A`,
  };
  for (const [what, value] of Object.entries(about)) lines.push(`${what.padEnd(24)} ${value}`);
  return { lines, whole: whole && ready };
}
