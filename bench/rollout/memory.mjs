/** How much memory a process takes at most, as Linux counts it (VmHWM: resident, libraries and code included). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

const mebibyte = 1024;
const betweenLooksMs = 20;

/** Linux' clock tick, a hundredth of a second everywhere (USER_HZ). */
const ticksPerSecond = 100;

/** @returns  `peak()`: MiB, and `cpuSeconds()`, both up to the last look before its end */
export function watchMemory(pid) {
  let most = 0;
  let ticks = 0;
  const timer = setInterval(() => {
    try {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      // Fields 14 and 15 of proc(5), user's and system's; the name before them may hold anything.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      ticks = Number(fields[11]) + Number(fields[12]);
      most = Math.max(most, Number(kilobytes ?? 0) / mebibyte);
    } catch {
      clearInterval(timer);
    }
  }, betweenLooksMs);
  return { peak: () => most, cpuSeconds: () => ticks / ticksPerSecond };
}

/** Node that loads client-node and lists the pods of a namespace by it, and nothing else. */
const bareClient = `
  import { CoreV1Api, KubeConfig } from "@kubernetes/client-node";
  const config = new KubeConfig();
  config.loadFromDefault();
  await config.makeApiClient(CoreV1Api).listNamespacedPod({ namespace: process.env.NAMESPACE });
  await new Promise((wait) => setTimeout(wait, 1000));
`;

export async function memoryOfBareClient(namespace, kubeconfig) {
  const env = { PATH: process.env.PATH, KUBECONFIG: kubeconfig, NAMESPACE: namespace };
  const child = spawn(process.execPath, ["--input-type=module", "--eval", bareClient], { env, stdio: "inherit" });
  const memory = watchMemory(child.pid);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`Node with client-node ended with ${code}`);
  return memory.peak();
}
