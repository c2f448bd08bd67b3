/** What the arms' pods predicted between two readings. Beside observe-pods.ts, which knows which pods count. Pure. */
import type { ArmName, Predicted } from "../seams.js";
import { unpackedPredictions } from "./pods-cursor.js";
import {
  differenceOf,
  type FrozenBins,
  merged,
  noRawPredictions,
  notEnoughYet,
  type PredictionPart,
  predictionPart,
  type RawPredictions,
} from "./predictions.js";

/** A pod that is counted in this interval. */
export interface CountedPod {
  readonly arm: ArmName;
  readonly name: string;
  readonly now: RawPredictions | undefined;
  /** What stood in the cursor: `fresh` for a pod that began after it, undefined where that is not known. */
  readonly before: string | "fresh" | undefined;
}

/** @param bins  as they stand in the cursor that the interval begins with */
export function podPredictions(bins: FrozenBins | undefined, pods: readonly CountedPod[]): PredictionPart {
  const silent = pods.find(({ now }) => now === undefined);
  if (silent) {
    const whose = silent.arm === "canary" ? "the canary's" : "stable's";
    return { noPredictions: `${whose} servers do not count their predictions: images of an older model-release` };
  }
  if (bins === undefined) return { noPredictions: notEnoughYet };
  return predictionPart(bins, { canary: armOf("canary", bins, pods), stable: armOf("stable", bins, pods) });
}

function armOf(arm: ArmName, bins: FrozenBins, pods: readonly CountedPod[]): Predicted | string {
  let sum = merged(bins, noRawPredictions);
  for (const { name, now = noRawPredictions, before } of pods.filter((pod) => pod.arm === arm)) {
    if (before === undefined) return `${name}: it is not known what it had predicted before`;
    const known = before === "fresh" ? merged(bins, noRawPredictions) : unpackedPredictions(before);
    const counted = differenceOf(known, merged(bins, now));
    if (counted === undefined) return `${name}: its counters of predictions went back`;
    sum = {
      counts: sum.counts.map((count, bin) => count + counted.counts[bin]!),
      squares: sum.squares + counted.squares,
    };
  }
  return sum;
}
