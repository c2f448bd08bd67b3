/** Takes the API server away and brings it back, with the same data: pods and their traffic go on meanwhile. */
import { apiIsReady } from "./api.js";
import { end, isAlive, startAgain, startedProcess } from "./processes.js";
import { until } from "./until.js";

/** Returns once it is gone. By SIGTERM it first lets go of its watches, for up to ten seconds. */
export async function stopApiServer(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<void> {
  await end(await startedProcess("kube-apiserver"), signal);
}

/** Returns once it is ready; does nothing where it runs. */
export async function startApiServer(): Promise<void> {
  const server = await startedProcess("kube-apiserver");
  if (!(await isAlive(server))) await startAgain(server);
  await until("the API server to be ready", apiIsReady);
}
