/** Asks a model server what it has predicted: the proxy sees answers go by, and the server knows what they say. */
import { onnx } from "../../../runtimes/onnx.js";
import { readPredictions } from "../../observers/scrape.js";
import type { ServerProcess } from "./server-process.js";
import type { ServerPredictions } from "./wire.js";

/** A server under load answers late; the counts of requests must not wait for it. */
const limitMs = 1_000;

/** @returns undefined where there is no server, where it did not answer in time, and for one that does not count them */
export async function askPredictions(server: ServerProcess | undefined): Promise<ServerPredictions | undefined> {
  if (server?.upstream === undefined) return undefined;
  try {
    const answer = await fetch(`http://127.0.0.1:${server.upstream.port}${onnx.metrics.path}`, {
      signal: AbortSignal.timeout(limitMs),
    });
    const text = await answer.text();
    if (!answer.ok) return undefined;
    const live = readPredictions(text, onnx.metrics, "live");
    const replay = readPredictions(text, onnx.metrics, "replay");
    return live && replay && { server: server.id, live, replay };
  } catch {
    // The next reading counts what is missing here.
    return undefined;
  }
}
