/**
 * What a server's process says that it uses: processor time since it began, and memory now.
 *
 * A part that is not there or is no number is not known, with the reason; it is no error, for the requests are counted
 * all the same. Pure.
 */
import { z } from "zod";
import type { Sample, Told, Usage } from "../seams.js";

/** Of one process. */
export interface RawUsage {
  /** Since it began. */
  readonly cpuSeconds: Told;
  readonly memoryBytes: Told;
  /** All that it answered since then, replayed and not. */
  readonly requests: number;
}

/** What must be remembered of it until the next reading. */
export const usagePlaceShape = z.object({ cpu: z.number(), requests: z.number() });
export type UsagePlace = Readonly<z.infer<typeof usagePlaceShape>>;

export const notTold = (why: string, cause: "no-data" | "invalid" = "no-data"): Told<never> => ({ cause, why });

/** A value as a number of the kind, or why it is none. */
export function amount(value: number | undefined, name: string): Told {
  if (value === undefined) return notTold(`there is no series ${name}`);
  return Number.isFinite(value) && value >= 0 ? { value } : notTold(`${name} has the value ${value}`, "invalid");
}

export function usagePlace(usage: RawUsage | undefined): UsagePlace | undefined {
  const cpu = usage?.cpuSeconds.value;
  return usage === undefined || cpu === undefined ? undefined : { cpu, requests: usage.requests };
}

/** One process between two readings. @param before  undefined where the last reading did not know */
export function usageSince(now: RawUsage | undefined, before: UsagePlace | undefined): Usage {
  if (now === undefined) {
    const silent = notTold("it did not say what it uses");
    return { cpu: silent, memoryBytes: silent };
  }
  return { cpu: cpuSince(now, before), memoryBytes: now.memoryBytes };
}

function cpuSince({ cpuSeconds, requests }: RawUsage, before: UsagePlace | undefined): Usage["cpu"] {
  if (cpuSeconds.value === undefined) return cpuSeconds;
  if (before === undefined) return notTold("it is not known where its processor time stood before");
  const used = { seconds: cpuSeconds.value - before.cpu, requests: requests - before.requests };
  if (used.seconds >= 0 && used.requests >= 0) return { value: used };
  return notTold("its processor time went back, so it began anew", "invalid");
}

/** Rows are replayed to as many replicas of each arm: of the larger one some idle, and what they use says nothing. */
export function isAsked(counted: { readonly requests: number } | undefined, traffic: Sample["traffic"]): boolean {
  return traffic === "live" || (counted !== undefined && counted.requests > 0);
}

/** An arm from its replicas: one that is not known leaves the whole unknown, and is named. */
export function usageOfAll(replicas: readonly { readonly name: string; readonly usage: Usage }[]): Usage {
  if (replicas.length === 0) {
    const none = notTold("none of its replicas could be counted");
    return { cpu: none, memoryBytes: none };
  }
  const cpu = all(replicas, ({ cpu }) => cpu);
  const memory = all(replicas, ({ memoryBytes }) => memoryBytes);
  return {
    cpu:
      cpu.value === undefined
        ? cpu
        : {
            value: {
              seconds: cpu.value.reduce((sum, { seconds }) => sum + seconds, 0),
              requests: cpu.value.reduce((sum, { requests }) => sum + requests, 0),
            },
          },
    memoryBytes:
      memory.value === undefined
        ? memory
        : { value: memory.value.reduce((sum, bytes) => sum + bytes, 0) / memory.value.length },
  };
}

function all<Value>(
  replicas: readonly { readonly name: string; readonly usage: Usage }[],
  part: (usage: Usage) => Told<Value>,
): Told<readonly Value[]> {
  const values: Value[] = [];
  for (const { name, usage } of replicas) {
    const told = part(usage);
    if (told.why !== undefined) return { cause: told.cause, why: `${name}: ${told.why}` };
    values.push(told.value);
  }
  return { value: values };
}
