/** Takes the API server away and brings it back, with the same data: pods and their traffic go on meanwhile. */
import { apiIsReady } from "./api.js";
import { end, isAlive, startAgain, startedProcess } from "./processes.js";
import { until } from "./until.js";

/**
 * What decides through it loses its leadership with it and ends, in every cluster that elects one. Ours elects none: left
 * alone, it would take every node for dead that could not renew its lease meanwhile, as soon as the server is back.
 */
const leaders = ["kube-controller-manager", "kube-scheduler"];

/** Returns once it is gone. By SIGTERM it first lets go of its watches, for up to ten seconds. */
export async function stopApiServer(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<void> {
  await end(await startedProcess("kube-apiserver"), signal);
  for (const name of leaders) await end(await startedProcess(name), signal);
}

/** Returns once it is ready; does nothing where it runs. */
export async function startApiServer(): Promise<void> {
  await startUnlessAlive("kube-apiserver");
  await until("the API server to be ready", apiIsReady);
  for (const name of leaders) await startUnlessAlive(name);
}

async function startUnlessAlive(name: string): Promise<void> {
  const started = await startedProcess(name);
  if (!(await isAlive(started))) await startAgain(started);
}
