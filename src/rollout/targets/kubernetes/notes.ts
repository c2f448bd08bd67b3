/** Asks a cluster about pods that are not ready: their events, and the last lines of containers that ended. */

import type { Clock } from "../../../world.js";
import { isReady, type Workload } from "./arms.js";
import type { Cluster } from "./cluster/cluster.js";
import { logKey, logsToAsk, type Notes } from "./faults.js";
import type { ClusterEvent } from "./kinds.js";

/** A cluster that is in trouble is not to be asked more than it can bear. */
const betweenAsksMs = 3000;
/** Pods of one workload ail of the same: a few tell it. */
const mostPods = 3;
const logLines = 10;
/** A line is cut there: a model's log may hold whole requests. */
const lineLength = 300;

export function createNoteTaker(cluster: Cluster, clock: Pick<Clock, "monotonic">) {
  const events = new Map<string, { readonly at: number; readonly events: readonly ClusterEvent[] }>();
  const logs = new Map<string, string>();

  async function eventsOf(pod: string, signal: AbortSignal): Promise<readonly ClusterEvent[]> {
    const known = events.get(pod);
    if (known && clock.monotonic() - known.at < betweenAsksMs) return known.events;
    const fields = { "involvedObject.kind": "Pod", "involvedObject.name": pod };
    const found = await cluster.list("events", { fields }, signal);
    events.set(pod, { at: clock.monotonic(), events: found });
    return found;
  }

  async function askLog({ pod, container, previous }: ReturnType<typeof logsToAsk>[number], signal: AbortSignal) {
    const key = logKey(pod, container);
    if (logs.has(key)) return;
    try {
      const text = await cluster.logs({ pod: pod.metadata!.name!, container, previous, lines: logLines }, signal);
      logs.set(key, cut(text));
    } catch {
      // The container may be gone, and its log with it: the finding then says the exit code alone.
      signal.throwIfAborted();
      logs.set(key, "");
    }
  }

  /** What is known of the workload's ailing pods: asked now where that is due, else as it was told last. */
  return async (workload: Workload, signal: AbortSignal): Promise<Notes> => {
    const ailing = workload.pods.filter((pod) => !isReady(pod)).slice(0, mostPods);
    const found = await Promise.all(ailing.map((pod) => eventsOf(pod.metadata!.name!, signal)));
    await Promise.all(logsToAsk({ ...workload, pods: ailing }).map((one) => askLog(one, signal)));
    return { events: found.flat(), logs };
  };
}

function cut(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => (line.length > lineLength ? `${line.slice(0, lineLength)}…` : line)).join("\n");
}
