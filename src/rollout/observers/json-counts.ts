/** Counters out of a JSON document, by JSON Pointers (RFC 6901). Pure; what is not a count is an error, never zero. */
import type { ArmName, Told } from "../seams.js";
import { unreadable } from "./ask.js";
import type { Instance } from "./counts.js";
import type { HttpOptions } from "./http-options.js";
import { amount, notTold } from "./usage.js";

/** @throws Problem OBSERVER_UNREADABLE */
export function instanceIn(
  document: unknown,
  arm: ArmName,
  { requests, errors, latency, life, cpu, memory }: Omit<HttpOptions, "url" | "answer_within">,
  edges: readonly number[],
): Instance {
  const total = countAt(document, pointerFor(requests, arm));
  const failed = countAt(document, pointerFor(errors, arm));
  if (failed > total) throw unreadable(`${arm} has ${failed} errors in ${total} requests`);
  const began = life === undefined ? undefined : valueAt(document, pointerFor(life, arm));
  const buckets = latency === undefined ? [0] : perBucket(bucketsAt(document, arm, latency), edges, arm);
  return {
    key: arm,
    counts: { requests: total, errors: failed, latency: buckets },
    ...(began !== undefined && { life: JSON.stringify(began) }),
    usage: {
      cpuSeconds: amountAt(document, cpu, arm, "cpu"),
      memoryBytes: amountAt(document, memory, arm, "memory"),
      requests: total,
    },
  };
}

/** The finite upper edges, rising. @throws Problem OBSERVER_UNREADABLE */
export function bucketEdges(document: unknown, arm: ArmName, pointer: string): readonly number[] {
  return bucketsAt(document, arm, pointer)
    .map(({ edge }) => edge)
    .filter(Number.isFinite);
}

interface Bucket {
  readonly edge: number;
  readonly count: number;
}

function bucketsAt(document: unknown, arm: ArmName, written: string): readonly Bucket[] {
  const pointer = pointerFor(written, arm);
  const found = valueAt(document, pointer);
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    throw unreadable(`${pointer} holds no map of counts by upper edge`);
  }
  const rising = Object.entries(found)
    .map(([le, count]) => ({ edge: edgeOf(le, pointer), count: asCount(count, `${pointer}/${le}`) }))
    .sort((a, b) => a.edge - b.edge);
  rising.forEach(({ edge, count }, i) => {
    if (i > 0 && count < rising[i - 1]!.count) throw unreadable(`${pointer} is not cumulative at ${edge} s`);
  });
  if (rising.at(-1)?.edge !== Number.POSITIVE_INFINITY) throw unreadable(`${pointer} lacks "+Inf"`);
  return rising;
}

function edgeOf(le: string, pointer: string): number {
  if (/^\+?inf$/i.test(le)) return Number.POSITIVE_INFINITY;
  const edge = le.trim() === "" ? Number.NaN : Number(le);
  if (edge > 0) return edge;
  throw unreadable(`${pointer} has the edge "${le.slice(0, 40)}", which is no time in seconds`);
}

function perBucket(buckets: readonly Bucket[], edges: readonly number[], arm: ArmName): readonly number[] {
  const cumulative = edges.map((edge) => {
    const found = buckets.find((bucket) => bucket.edge === edge);
    if (found === undefined) throw unreadable(`${arm} lacks the edge ${edge} s that stable had when the rollout began`);
    return found.count;
  });
  return [...cumulative, buckets.at(-1)!.count].map((count, i) => count - (cumulative[i - 1] ?? 0));
}

const pointerFor = (written: string, arm: ArmName) => written.replaceAll("{arm}", arm);

export const noPointer = (key: "cpu" | "memory") => `canary.observer.http has no '${key}'`;

/** What is not there, or no number, is no error: the requests are counted all the same. */
function amountAt(document: unknown, written: string | undefined, arm: ArmName, key: "cpu" | "memory"): Told {
  if (written === undefined) return notTold(noPointer(key));
  const pointer = pointerFor(written, arm);
  const found = valueAt(document, pointer);
  if (found === undefined) return notTold(`${pointer} holds nothing`);
  if (typeof found !== "number") return notTold(`${pointer} holds no number`, "invalid");
  return amount(found, pointer);
}

function countAt(document: unknown, pointer: string): number {
  return asCount(valueAt(document, pointer), pointer);
}

function asCount(value: unknown, pointer: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw unreadable(`${pointer} holds ${JSON.stringify(value)?.slice(0, 60) ?? "nothing"}, which is no count`);
}

function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (at, part) =>
        typeof at === "object" && at !== null && Object.hasOwn(at, part)
          ? (at as Readonly<Record<string, unknown>>)[part]
          : undefined,
      document,
    );
}
