/** Where the bench keeps things. All of it runs from the repository's root, as npm's scripts and jest do. */
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const repository = resolve(".");

/** Go's sources of the programs. */
export const goModules = {
  kubernetes: resolve("test/cluster/kubernetes"),
  kubectl: resolve("test/cluster/kubectl"),
} as const;

/** What is dear to make and the same for every cluster: programs, Node's binary, Debian's libraries. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "model-release-ci");

/** All that belongs to the one running cluster; it goes with the cluster. */
export const state = join(tmpdir(), "model-release-cluster");

export const folders = {
  certificates: join(state, "certificates"),
  configuration: join(state, "configuration"),
  containerd: join(state, "containerd"),
  etcd: join(state, "etcd"),
  kubeconfigs: join(state, "kubeconfigs"),
  kubelet: join(state, "kubelet"),
  logs: join(state, "logs"),
  processes: join(state, "processes"),
  registry: join(state, "registry"),
} as const;

/** The cluster's all-powerful kubeconfig. */
export const adminKubeconfig = join(folders.kubeconfigs, "admin.yaml");

/** The images that the bench made, by name. */
export const imagesFile = join(state, "images.json");

export const containerdSocket = join(folders.containerd, "containerd.sock");
