/** The programs that come from Debian (or Ubuntu): installed where they are missing. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.js";
import { say } from "./say.js";

/** Where the network plugins lie, by Debian's package. */
export const networkPlugins = "/usr/lib/cni";

/** A program that shows whether its package is there. */
const packages = {
  etcd: "etcd-server",
  containerd: "containerd",
  runc: "runc",
  [join(networkPlugins, "ptp")]: "containernetworking-plugins",
  nft: "nftables",
  iptables: "iptables",
  conntrack: "conntrack",
  "docker-registry": "docker-registry",
  ip: "iproute2",
  openssl: "openssl",
} as const;

/** The administrator's folders are missing from many a user's PATH. */
export const searchPath = [process.env.PATH, "/usr/local/sbin", "/usr/sbin", "/sbin"].filter(Boolean).join(":");

export async function installPackages(): Promise<void> {
  const missing: string[] = [];
  for (const [program, name] of Object.entries(packages)) {
    if (!(await isThere(program))) missing.push(name);
  }
  if (missing.length === 0) return;
  say(`installing ${missing.join(", ")}`);
  // Debian starts what it installs; the bench starts its own. On this run level its scripts leave that be.
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  await run("apt-get", ["update", "-qq"]);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { env: environment });
}

async function isThere(program: string): Promise<boolean> {
  const places = program.startsWith("/") ? [program] : searchPath.split(":").map((folder) => join(folder, program));
  const found = await Promise.all(
    places.map((place) =>
      access(place).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
