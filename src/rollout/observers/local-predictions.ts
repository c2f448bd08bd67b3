/** What the local arms predicted between two readings of the host. Beside local.ts. Pure. */
import { z } from "zod";
import type { ArmName } from "../seams.js";
import type { Traffic } from "../targets/local/counters.js";
import type { HostCounters } from "../targets/local/wire.js";
import { podPredictions } from "./pod-predictions.js";
import { packedPredictions } from "./pods-cursor.js";
import { freezeBins, frozenShape, merged, noRawPredictions, type PredictionPart } from "./predictions.js";

const placeShape = z.object({ server: z.string(), counts: z.string() });
/** The place in the observer's cursor. */
export const predictedShape = z.object({
  bins: frozenShape.optional(),
  stable: placeShape.optional(),
  canary: placeShape.optional(),
});
export type PredictedPlace = Readonly<z.infer<typeof predictedShape>>;

const silent =
  "the servers did not tell what they predicted: too busy to answer, or made by an older model-release, whose servers do not count it";

/** Where a server did not tell, the place stays: the next reading covers the longer interval, for both arms alike. */
export function localPredictions(
  { arms }: HostCounters,
  before: PredictedPlace | undefined,
  traffic: Traffic,
): { readonly part: PredictionPart; readonly place: PredictedPlace | undefined } {
  const stable = arms.stable.predictions;
  const canary = arms.canary.predictions;
  const isSilent = stable === undefined || (canary === undefined && arms.canary.replicas.seen > 0);
  if (isSilent) return { part: { noPredictions: silent }, place: before };

  const bins = before?.bins ?? freezeBins(stable[traffic]);
  const place = (arm: ArmName) => {
    const told = arms[arm].predictions;
    return bins && told && { server: told.server, counts: packedPredictions(merged(bins, told[traffic])) };
  };
  const counted = (arm: ArmName) => {
    const told = arms[arm].predictions;
    const known = before?.[arm];
    const isSame = told === undefined || known?.server === told.server;
    const now = told?.[traffic] ?? noRawPredictions;
    return { arm, name: `the ${arm}'s server`, now, before: known && (isSame ? known.counts : ("fresh" as const)) };
  };
  return {
    part: podPredictions(before?.bins, [counted("stable"), counted("canary")]),
    place: { ...(bins && { bins }), stable: place("stable"), canary: place("canary") },
  };
}
