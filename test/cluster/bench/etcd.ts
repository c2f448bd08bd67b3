/** The API server's store. What it holds is worth nothing after a crash, so it need not wait for the disk. */
import { etcdClient, etcdPeer } from "./addresses.js";
import { folders } from "./folders.js";
import { start } from "./processes.js";

export async function startEtcd(): Promise<void> {
  await start("etcd", "etcd", [
    `--data-dir=${folders.etcd}`,
    `--listen-client-urls=${etcdClient}`,
    `--advertise-client-urls=${etcdClient}`,
    `--listen-peer-urls=${etcdPeer}`,
    `--initial-advertise-peer-urls=${etcdPeer}`,
    `--initial-cluster=default=${etcdPeer}`,
    "--unsafe-no-fsync",
  ]);
}
