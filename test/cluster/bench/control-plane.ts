/** The API server and what decides through it: the controllers and the scheduler. */
import { apiServerPort, etcdClient, nodeAddress, serviceNetwork, tokenIssuer } from "./addresses.js";
import {
  apiServerServing,
  authority,
  clientPair,
  frontProxyAuthority,
  frontProxyClient,
  tokenKeys,
} from "./certificates.js";
import { componentKubeconfig } from "./kubeconfig.js";
import { start } from "./processes.js";
import type { Programs } from "./programs.js";

export async function startApiServer(programs: Programs): Promise<void> {
  const toKubelet = clientPair("kube-apiserver-to-kubelet");
  await start("kube-apiserver", programs.component("kube-apiserver"), [
    `--bind-address=${nodeAddress}`,
    `--advertise-address=${nodeAddress}`,
    `--secure-port=${apiServerPort}`,
    `--tls-cert-file=${apiServerServing.certificate}`,
    `--tls-private-key-file=${apiServerServing.key}`,
    `--client-ca-file=${authority.certificate}`,
    `--etcd-servers=${etcdClient}`,
    `--service-cluster-ip-range=${serviceNetwork}`,
    "--authorization-mode=Node,RBAC",
    "--enable-admission-plugins=NodeRestriction",
    "--allow-privileged=true",
    "--profiling=false",
    // Tokens of service accounts.
    `--service-account-issuer=${tokenIssuer}`,
    `--service-account-key-file=${tokenKeys.public}`,
    `--service-account-signing-key-file=${tokenKeys.private}`,
    // Logs, exec and the proxy go through the kubelet.
    `--kubelet-certificate-authority=${authority.certificate}`,
    `--kubelet-client-certificate=${toKubelet.certificate}`,
    `--kubelet-client-key=${toKubelet.key}`,
    "--kubelet-preferred-address-types=InternalIP",
    // API servers behind this one, such as that of metrics.
    `--requestheader-client-ca-file=${frontProxyAuthority.certificate}`,
    "--requestheader-allowed-names=front-proxy-client",
    "--requestheader-username-headers=X-Remote-User",
    "--requestheader-group-headers=X-Remote-Group",
    "--requestheader-extra-headers-prefix=X-Remote-Extra-",
    `--proxy-client-cert-file=${frontProxyClient.certificate}`,
    `--proxy-client-key-file=${frontProxyClient.key}`,
  ]);
}

/** One of each, so there is no leader to elect; nobody reads their own metrics, so they open no port. */
const alone = ["--leader-elect=false", "--secure-port=0", "--profiling=false"];

export async function startControllers(programs: Programs): Promise<void> {
  await start("kube-controller-manager", programs.component("kube-controller-manager"), [
    ...alone,
    `--kubeconfig=${componentKubeconfig("kube-controller-manager")}`,
    "--use-service-account-credentials=true",
    `--service-account-private-key-file=${tokenKeys.private}`,
    `--root-ca-file=${authority.certificate}`,
  ]);
}

export async function startScheduler(programs: Programs): Promise<void> {
  await start("kube-scheduler", programs.component("kube-scheduler"), [
    ...alone,
    `--kubeconfig=${componentKubeconfig("kube-scheduler")}`,
  ]);
}
