/** The machine's own network settings that the cluster needs, and their undoing. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeAddress } from "./addresses.js";
import { networkName } from "./containerd.js";
import { run } from "./run.js";

const forwarding = "/proc/sys/net/ipv4/ip_forward";

export async function openNetwork(): Promise<void> {
  await run("ip", ["address", "replace", `${nodeAddress}/32`, "dev", "lo"]);
  if ((await readFile(forwarding, "utf8")).trim() !== "1") await writeFile(forwarding, "1");
}

/** The pods' links go with their namespaces. Forwarding stays on: whether others rely on it by now cannot be known. */
export async function closeNetwork(): Promise<void> {
  const addresses = await run("ip", ["-json", "address", "show", "dev", "lo"]);
  if (addresses.includes(`"${nodeAddress}"`)) {
    await run("ip", ["address", "delete", `${nodeAddress}/32`, "dev", "lo"]);
  }
  const tables = await run("nft", ["list", "tables"]);
  for (const family of ["ip", "ip6"]) {
    if (tables.includes(`table ${family} kube-proxy\n`)) await run("nft", ["delete", "table", family, "kube-proxy"]);
  }
  await removeNotes();
}

/** The network plugins note down what they did for each container, in a folder of the machine. */
async function removeNotes(): Promise<void> {
  const folder = "/var/lib/cni/results";
  const files = await readdir(folder).catch(() => []);
  const ours = files.filter((file) => file.startsWith(`${networkName}-`));
  const loopbacks = ours.map((file) => file.replace(networkName, "cni-loopback").replace(/-eth0$/, "-lo"));
  await Promise.all([...ours, ...loopbacks].map((file) => rm(join(folder, file), { force: true })));
}
