/** Brings the cluster up: all of it anew, or what has ended of it since. */
import { mkdir } from "node:fs/promises";
import { nodeName } from "./addresses.js";
import { apiIsReady, askApi } from "./api.js";
import { makeCertificates } from "./certificates.js";
import { startContainerd } from "./containerd.js";
import { startApiServer, startControllers, startScheduler } from "./control-plane.js";
import { down } from "./down.js";
import { startEtcd } from "./etcd.js";
import { state } from "./folders.js";
import { pushedImages, pushImages } from "./images.js";
import { writeComponentKubeconfigs } from "./kubeconfig.js";
import { openNetwork } from "./network.js";
import { startKubelet, startProxy } from "./node.js";
import { installPackages } from "./packages.js";
import { isAlive, startAgain, startedProcesses } from "./processes.js";
import { buildPrograms } from "./programs.js";
import { startRegistry } from "./registry.js";
import { say } from "./say.js";
import { until } from "./until.js";

export async function up(): Promise<void> {
  if (process.getuid?.() !== 0) {
    throw new Error('the bench runs containers, so it needs root: sudo -E env "PATH=$PATH" npm run cluster -- up');
  }
  if (await isWhole()) return mend();
  // What an interrupted start or a reboot has left.
  await down();
  await installPackages();
  const programs = await buildPrograms();
  await mkdir(state, { recursive: true, mode: 0o755 });
  await openNetwork();
  await makeCertificates();
  await writeComponentKubeconfigs();
  say("starting the cluster");
  await Promise.all([startEtcd(), startRegistry(), startApiServer(programs)]);
  const { pause } = await pushImages(programs.pause);
  say("the images are pushed");
  await startContainerd(pause);
  await until("the API server to be ready", apiIsReady);
  say("the API server is ready");
  await Promise.all([
    startControllers(programs),
    startScheduler(programs),
    startKubelet(programs),
    startProxy(programs),
  ]);
  await nodeIsReady();
  say("the node is ready");
}

/** Whether a whole cluster was started once, and its store lives. */
async function isWhole(): Promise<boolean> {
  const started = await startedProcesses();
  const complete = started.some(({ name }) => name === "kube-proxy") && (await pushedImages().catch(() => undefined));
  const store = started.find(({ name }) => name === "etcd");
  return Boolean(complete) && store !== undefined && (await isAlive(store));
}

/** Starts again what has ended, with the data that it had. */
async function mend(): Promise<void> {
  const started = await startedProcesses();
  const ended: string[] = [];
  for (const process of started) {
    if (await isAlive(process)) continue;
    await startAgain(process);
    ended.push(process.name);
  }
  await until("the API server to be ready", apiIsReady);
  await nodeIsReady();
  say(ended.length === 0 ? "the cluster is up" : `the cluster is up; started again: ${ended.join(", ")}`);
}

interface Node {
  readonly status?: { readonly conditions?: readonly { readonly type: string; readonly status: string }[] };
}

/** Pods can be made: the node takes them, and each namespace's own account is there. */
async function nodeIsReady(): Promise<void> {
  await until("the node to be ready", async () => {
    const answer = await askApi(`/api/v1/nodes/${nodeName}`);
    if (answer.status !== 200) return false;
    const node: Node = JSON.parse(answer.text);
    return node.status?.conditions?.some(({ type, status }) => type === "Ready" && status === "True") ?? false;
  });
  await until("the default service account", async () => {
    return (await askApi("/api/v1/namespaces/default/serviceaccounts/default")).status === 200;
  });
}
