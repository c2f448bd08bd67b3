/** A gate on drift: takes the arms' predictions in, and says what they come to. */
import { assumedDesignEffect } from "../../stats/sequential/design-effect.js";
import {
  advanceDrift,
  beginDrift,
  chanceDrift,
  type DriftState,
  driftMargin,
  seenDrift,
} from "../../stats/sequential/drift.js";
import type { Predicted, Sample } from "../seams.js";
import type { Finding } from "./finding.js";
import { type AnalysisRules, type CanaryGate, errorRatesOf } from "./rules.js";
import { share } from "./sentence.js";
import type { DriftGateState, Unit } from "./state.js";

/** How far chance alone may reach, as a part of the bound, for the bare estimate to decide. */
const mostByChance = 0.5;

export const noDriftSeen: DriftGateState = {
  kind: "drift",
  grouped: { predictions: 0, squares: 0 },
  failed: false,
};

export function advanceDriftGate(
  own: DriftGateState,
  bound: number,
  { sample, step, unit }: { readonly sample: Sample; readonly step: number; readonly unit: Unit },
  rules: AnalysisRules,
): DriftGateState {
  const { predictions, noPredictions } = sample;
  if (predictions === undefined) return { ...own, missing: noPredictions };
  const { bins, blind, canary, stable } = predictions;
  // Shares by other bins cannot be added to these.
  if (own.bins !== undefined && !sameBins(own.bins, bins)) return { ...own, missing: "the bins have changed" };
  const grouped = {
    predictions: own.grouped.predictions + countOf(canary) + countOf(stable),
    squares: own.grouped.squares + canary.squares + stable.squares,
  };
  const designEffect = requestsTogether(unit) * predictionsTogether(grouped);
  const before = own.drift ?? beginDrift(bins.length, rules.shares.length);
  const interval = { canary: canary.counts, stable: stable.counts };
  return {
    ...own,
    bins,
    blind,
    missing: undefined,
    grouped,
    drift: advanceDrift(before, bound, interval, { designEffect, step }),
  };
}

/**
 * Nobody counts what each session is answered. One user's rows are much alike, so the same is assumed as for errors
 * whose sessions are unknown. Replayed rows are each other's strangers.
 */
function requestsTogether(unit: Unit): number {
  return unit === "replayed rows" ? 1 : assumedDesignEffect;
}

/** As if all predictions of a request fell into one bin: the worst that asking for many rows at once can do. */
function predictionsTogether({ predictions, squares }: DriftGateState["grouped"]): number {
  return predictions === 0 ? 1 : Math.max(1, squares / predictions);
}

/** The same as the error gates' findings: estimate, bounds, and what stands in the way. */
export function driftFinding(
  own: DriftGateState,
  canaryGate: CanaryGate,
  unit: Unit | undefined,
  rules: AnalysisRules,
): Finding {
  const { drift, missing } = own;
  const seen = drift && seenDrift(drift);
  if (drift === undefined || seen === undefined) {
    const why = missing ?? "no interval had predictions of both arms";
    return { bounds: {}, passes: false, fails: own.failed, blocked: { cause: "no-data", why }, logPassing: 0 };
  }
  const { gate, measure } = canaryGate;
  const bound = measure.kind === "drift" ? measure.bound : 0;
  const strictly = gate.operator === "<";
  const within = (value: number) => (strictly ? value < bound : value <= bound);
  const alpha = errorRatesOf(gate, rules);
  const margin = driftMargin(drift, alpha.pass)!;
  const lower = Math.max(0, seen - driftMargin(drift, alpha.fail)!);
  // By our best guess: an assumed design effect would hide a drift among what chance might do.
  const chance = chanceDrift(drift, unit === undefined ? 1 : 1 / requestsTogether(unit))!;
  const estimate = Math.max(0, seen - chance);
  return {
    estimate,
    bounds: {
      // The bet decides, and it is sharper than Hoeffding: the bounds follow it, so that they agree.
      lower: own.failed ? Math.max(lower, bound) : Math.min(lower, bound),
      upper: Math.min(1, seen + margin),
    },
    passes: within(seen + margin),
    fails: own.failed,
    atPoint: chance > mostByChance * bound ? undefined : within(estimate) ? "pass" : "fail",
    blocked: own.blind === undefined ? undefined : { cause: "resolution", why: own.blind },
    logPassing: 0,
    timesMore: seen < bound ? (margin / (bound - seen)) ** 2 : undefined,
    detail: farthest(own.bins ?? [], drift),
  };
}

/** The bin that moved most: where to look first. */
function farthest(bins: readonly string[], { canary, stable, weight }: DriftState): string | undefined {
  const apart = canary.map((of, bin) => Math.abs(of - stable[bin]!));
  const bin = apart.indexOf(Math.max(...apart));
  const name = bins[bin];
  if (name === undefined) return undefined;
  return `most in '${name.slice(0, 40)}': ${share(canary[bin]! / weight)} against ${share(stable[bin]! / weight)}`;
}

const countOf = ({ counts }: Predicted) => counts.reduce((total, count) => total + count, 0);

function sameBins(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, bin) => name === b[bin]);
}
