/** The node: the kubelet, which runs the pods, and kube-proxy, which makes Services reachable. */
import { join } from "node:path";
import { stringify } from "yaml";
import { dnsAddress, nodeAddress, nodeName, podNetwork } from "./addresses.js";
import { authority, kubeletServing } from "./certificates.js";
import { writeConfiguration } from "./configuration.js";
import { containerdSocket, folders } from "./folders.js";
import { componentKubeconfig } from "./kubeconfig.js";
import { start } from "./processes.js";
import type { Programs } from "./programs.js";

export async function startKubelet(programs: Programs): Promise<void> {
  const configuration = await writeConfiguration("kubelet.yaml", stringify(kubeletSettings()));
  await start("kubelet", programs.component("kubelet"), [
    `--config=${configuration}`,
    `--kubeconfig=${componentKubeconfig("kubelet")}`,
    `--root-dir=${folders.kubelet}`,
    `--hostname-override=${nodeName}`,
    `--node-ip=${nodeAddress}`,
  ]);
}

function kubeletSettings(): object {
  return {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    address: nodeAddress,
    healthzPort: 0,
    tlsCertFile: kubeletServing.certificate,
    tlsPrivateKeyFile: kubeletServing.key,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: authority.certificate },
    },
    authorization: { mode: "Webhook" },
    containerRuntimeEndpoint: `unix://${containerdSocket}`,
    podLogsDir: join(folders.logs, "pods"),
    volumePluginDir: join(folders.kubelet, "volume-plugins"),
    syncFrequency: "10s",
    nodeStatusUpdateFrequency: "5s",
    serializeImagePulls: false,
    imageGCHighThresholdPercent: 100,
    // kube-proxy's own tables do that work; these chains would outlive the cluster.
    makeIPTablesUtilChains: false,
    // What a machine may lack that is no server: cgroup v2, a systemd, memory without swap, a disk of its own, powers
    // over others' out-of-memory scores, a resolver that pods could reach.
    failCgroupV1: false,
    cgroupDriver: "cgroupfs",
    failSwapOn: false,
    localStorageCapacityIsolation: false,
    evictionHard: {},
    enforceNodeAllocatable: [],
    oomScoreAdj: 0,
    resolvConf: "/dev/null",
    // Where a DNS server would be. Without one set, every pod begins with a warning among its events.
    clusterDNS: [dnsAddress],
  };
}

export async function startProxy(programs: Programs): Promise<void> {
  await start("kube-proxy", programs.component("kube-proxy"), [
    `--kubeconfig=${componentKubeconfig("kube-proxy")}`,
    "--proxy-mode=nftables",
    `--cluster-cidr=${podNetwork.subnet}`,
    `--hostname-override=${nodeName}`,
    "--conntrack-max-per-core=0",
    "--oom-score-adj=0",
    "--healthz-bind-address=",
    "--metrics-bind-address=",
  ]);
}
