/** The container runtime, with its network. */
import { mkdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { nodeAddress, podNetwork, registryHost } from "./addresses.js";
import { writeConfiguration } from "./configuration.js";
import { containerdSocket, folders } from "./folders.js";
import { networkPlugins } from "./packages.js";
import { start } from "./processes.js";

/** In the names of files that the network plugins keep outside our folder. */
export const networkName = "model-release-bench";

/** @param pause  reference of the image that holds each pod's namespaces */
export async function startContainerd(pause: string): Promise<void> {
  await mkdir(folders.containerd, { recursive: true });
  await writeConfiguration("cni/network.conflist", JSON.stringify(network(), undefined, 2));
  await writeConfiguration(
    `registries/${registryHost}/hosts.toml`,
    `server = "http://${registryHost}"\n[host."http://${registryHost}"]\n  capabilities = ["pull", "resolve"]\n`,
  );
  const configuration = await writeConfiguration("containerd.toml", settings(pause, await snapshotter()));
  await start("containerd", "containerd", ["--config", configuration]);
}

/**
 * Each pod has a link of its own to the host, which routes between them: on a bridge, answers of one pod to another
 * would bypass the host, and with it the translation of Service addresses, unless the kernel filters bridges too.
 */
function network(): object {
  const addresses = {
    type: "host-local",
    dataDir: join(folders.containerd, "addresses"),
    ranges: [[{ ...podNetwork, gateway: nodeAddress }]],
    routes: [{ dst: "0.0.0.0/0" }],
  };
  return {
    cniVersion: "1.0.0",
    name: networkName,
    plugins: [
      { type: "ptp", ipam: addresses },
      { type: "portmap", capabilities: { portMappings: true } },
    ],
  };
}

/** Overlays cannot lie upon overlays, as they would inside most containers. */
async function snapshotter(): Promise<"overlayfs" | "native"> {
  const overlayMagic = 0x794c7630;
  return (await statfs(folders.containerd)).type === overlayMagic ? "native" : "overlayfs";
}

function settings(pause: string, snapshots: string): string {
  return `version = 2
root = "${join(folders.containerd, "root")}"
state = "${join(folders.containerd, "run")}"
disabled_plugins = ["io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.aufs"]

[grpc]
  address = "${containerdSocket}"

[debug]
  level = "warn"

[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${pause}"
  # Without CAP_SYS_RESOURCE a negative score would fail every pod.
  restrict_oom_score_adj = true
  netns_mounts_under_state_dir = true

[plugins."io.containerd.grpc.v1.cri".containerd]
  snapshotter = "${snapshots}"

[plugins."io.containerd.grpc.v1.cri".cni]
  bin_dir = "${networkPlugins}"
  conf_dir = "${join(folders.configuration, "cni")}"

[plugins."io.containerd.grpc.v1.cri".registry]
  config_path = "${join(folders.configuration, "registries")}"
`;
}
