/** Asks a model server what it has predicted and what it uses: the proxy sees answers go by, and the server knows. */
import { onnx } from "../../../runtimes/onnx.js";
import { readPredictions, readUsage } from "../../observers/scrape.js";
import type { ServerProcess } from "./server-process.js";
import type { ArmCounts } from "./wire.js";

/** A server under load answers late; the counts of requests must not wait for it. */
const limitMs = 1_000;

/** @returns nothing where there is no server, where it did not answer in time, and of what it does not count */
export async function askServer(server: ServerProcess | undefined): Promise<Pick<ArmCounts, "predictions" | "usage">> {
  if (server?.upstream === undefined) return {};
  try {
    const answer = await fetch(`http://127.0.0.1:${server.upstream.port}${onnx.metrics.path}`, {
      signal: AbortSignal.timeout(limitMs),
    });
    const text = await answer.text();
    if (!answer.ok) return {};
    const live = readPredictions(text, onnx.metrics, "live");
    const replay = readPredictions(text, onnx.metrics, "replay");
    const { cpuSeconds, memoryBytes } = readUsage(text, onnx.metrics);
    return {
      ...(live && replay && { predictions: { server: server.id, live, replay } }),
      usage: { server: server.id, cpuSeconds, memoryBytes },
    };
  } catch {
    // The next reading counts what is missing here.
    return {};
  }
}
