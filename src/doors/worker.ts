/** The door of worker threads: `workerData.work` names what the thread is for. */
import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "../errors.js";

const works = {
  digest: () => import("../storage/digest-worker.js").then(({ serveDigests }) => serveDigests),
} as const;

export async function run(_home: string): Promise<void> {
  const name: unknown = workerData?.work;
  if (parentPort === null || typeof name !== "string" || !Object.hasOwn(works, name)) {
    throw new Problem("USAGE", {
      what: "worker.js is started by model-release itself, as a thread",
      remedy: "Run cli.js instead.",
    });
  }
  const serve = await works[name as keyof typeof works]();
  serve(parentPort);
}
