/** Reads the arms' counters from any endpoint that answers with JSON: raw totals, told by JSON Pointers. */
import { randomUUID } from "node:crypto";
import { Problem } from "../../errors.js";
import type { ArmName, Observation, Observer } from "../seams.js";
import { type Ask, prepareAsk, shownUrl, unreadable } from "./ask.js";
import { type ArmReading, compareReadings, noPredictionsTold, unread } from "./counts.js";
import { parseSourceCursor } from "./counts-cursor.js";
import { type HttpOptions, httpOptions } from "./http-options.js";
import { bucketEdges, instanceIn, noPointer } from "./json-counts.js";
import type { SourceContext } from "./source.js";

export async function open(context: SourceContext): Promise<Observer> {
  const options = httpOptions.parse(context.options);
  if (context.traffic === "replay") {
    throw new Problem("CONFIG_INVALID", {
      what: "canary.observer: these counters do not tell replayed rows from users' requests",
      remedy: "Judge the canary on users' requests (canary.traffic: live), or leave canary.observer out.",
    });
  }
  const ask = await prepareAsk(options, context);
  const clock = randomUUID();
  const latencyEdges = context.latencyEdges ?? (await edgesOfStable(options, ask, context));
  return {
    latencyEdges,
    untold: {
      ...(options.cpu === undefined && { cpu: noPointer("cpu") }),
      ...(options.memory === undefined && { memory: noPointer("memory") }),
      drift: noPredictionsTold,
    },
    read: async (cursor, signal): Promise<Observation> => {
      const before = parseSourceCursor(cursor);
      const replicas = await context.replicas(signal);
      try {
        const read = async (arm: ArmName): Promise<ArmReading> => {
          // An arm that is not there has no counters, and need not have any.
          if (replicas[arm].expected === 0) return { instances: [], gaps: [], replicas: replicas[arm] };
          const instance = instanceIn(await documentOf(arm, options, ask, signal), arm, options, latencyEdges);
          return { instances: [instance], gaps: [], replicas: { ...replicas[arm], pods: undefined } };
        };
        const arms = { stable: await read("stable"), canary: await read("canary") };
        const at = context.clock.monotonic() / 1000;
        const observed = compareReadings({ wall: context.clock.now(), at, clock, arms }, before, "live");
        return observed.cursor === before ? { ...observed, cursor: cursor ?? {} } : observed;
      } catch (error) {
        if (!(error instanceof Problem && error.code === "OBSERVER_UNREADABLE")) throw error;
        const sample = unread(error.message, context.clock.now(), latencyEdges.length, "live");
        return { sample, cursor: cursor ?? {} };
      }
    },
  };
}

async function edgesOfStable(options: HttpOptions, ask: Ask, context: SourceContext): Promise<readonly number[]> {
  const { stable } = await context.replicas(context.signal);
  if (stable.expected === 0) return [];
  const document = await documentOf("stable", options, ask, context.signal);
  const edges = options.latency === undefined ? [] : bucketEdges(document, "stable", options.latency);
  // Whether it can be read at all is told before the target is touched.
  instanceIn(document, "stable", options, edges);
  return edges;
}

async function documentOf(arm: ArmName, { url }: HttpOptions, ask: Ask, signal: AbortSignal): Promise<unknown> {
  const ofArm = url.replaceAll(/\{arm\}|%7Barm%7D/gi, arm);
  const document = await ask({ url: ofArm }, signal);
  if (typeof document === "object" && document !== null) return document;
  throw unreadable(`${shownUrl(ofArm)} answered with neither an object nor a list`);
}
