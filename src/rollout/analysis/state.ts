/** All that an analysis remembers: sums and processes, no series. It lives in the rollout's record. */

import { beginComparison, type LadderState, ladderFor } from "../../stats/sequential/comparison.js";
import { type Clustering, unclustered } from "../../stats/sequential/design-effect.js";
import type { DriftState } from "../../stats/sequential/drift.js";
import type { Trials } from "../../stats/sequential/linear-null.js";
import type { Look } from "../../stats/sequential/looks.js";
import { nothingSeen, type Standardised } from "../../stats/sequential/mantel-haenszel.js";
import { beginShare, type ShareState } from "../../stats/sequential/share-of-errors.js";
import { beginTail, type TailState } from "../../stats/sequential/tail.js";
import type { UntoldLatency } from "../../stats/sequential/tail-look.js";
import type { AnsweredRows, StablePast } from "../seams.js";
import { noRowsAnswered } from "./accuracy-gate.js";
import { noDriftSeen } from "./drift-gate.js";
import { nothingMeasured } from "./point-gate.js";
import { type AnalysisRules, linearNullOf, tailGateOf } from "./rules.js";

/** What is taken for one independent event; the report says which. */
export type Unit = "replayed rows" | "sessions" | "ten requests together";

export type GateState = RateState | QuantileState | DriftGateState | PointGateState | AccuracyState;

export interface RateState extends LadderState {
  readonly kind: "rate";
  /** The test by intervals, for a ratio without known sessions; it then decides instead of the processes. */
  readonly byInterval?: ShareState;
  readonly past: Trials;
  readonly sums: Standardised;
  readonly canary: Trials;
  readonly failed: boolean;
}

export interface QuantileState {
  readonly kind: "quantile";
  readonly tail: TailState;
  readonly failed: boolean;
}

export interface DriftGateState {
  readonly kind: "drift";
  /** Absent until an interval had predictions of both arms; then by these bins. */
  readonly drift?: DriftState;
  readonly bins?: readonly string[];
  /** Why these bins cannot tell. */
  readonly blind?: string;
  /** Why the last interval had no predictions. */
  readonly missing?: string;
  /** Predictions of both arms, and Σ over requests of (predictions in the request)². */
  readonly grouped: { readonly predictions: number; readonly squares: number };
  readonly failed: boolean;
}

export interface PointGateState {
  readonly kind: "point";
  /** What the arms did, by what it was measured in. */
  readonly sums: Standardised;
  /** Of the intervals that are in it. */
  readonly requests: { readonly canary: number; readonly stable: number };
  /** Of the last interval. */
  readonly step: number;
  readonly intervals: { readonly known: number; readonly unknown: number; readonly uneven: number };
  /** Why the last one that is not known is not. */
  readonly unknown?: { readonly cause: "no-data" | "invalid"; readonly why: string };
  readonly failed: false;
}

export interface AccuracyState {
  readonly kind: "accuracy";
  readonly answers?: AnsweredRows;
  /** The latest look, and what it saw. */
  readonly look?: Look & { readonly answers: AnsweredRows };
  /** Why the last interval had no answers. */
  readonly missing?: string;
  readonly failed: boolean;
}

/** Latency buckets of both arms on the same footing (as stats/sequential/mantel-haenszel.ts does it for rates). */
export interface StandardisedLatency {
  readonly weight: number;
  readonly canary: readonly number[];
  readonly stable: readonly number[];
}

export interface AnalysisState {
  readonly unit?: Unit;
  /** Intervals that are evidence, and those left out. */
  readonly intervals: { readonly judged: number; readonly warmup: number; readonly incomplete: number };
  readonly incompleteBecause?: string;
  /** Requests in evidence. */
  readonly requests: { readonly canary: number; readonly stable: number };
  /** The same in the current step alone, for the share that was really seen. */
  readonly inStep: { readonly step: number; readonly canary: number; readonly stable: number };
  /** Intervals in which a canary replica had over twice (or under half) the requests of a stable one. */
  readonly unevenLoad: { readonly intervals: number; readonly worst: number; readonly canaryRequests: number };
  readonly clustering: Clustering;
  /** Stable's latency buckets before the next interval; teaches, and is no evidence. */
  readonly pastLatency: readonly number[];
  /** Of the intervals with even load: the others would show what load does, not the model. */
  readonly latency: StandardisedLatency;
  /** What the latency gates' ladders were not told yet. */
  readonly untoldLatency?: UntoldLatency;
  readonly gates: readonly GateState[];
}

/** @param past  what stable did before the canary came, where the observer knows */
export function beginAnalysis(rules: AnalysisRules, past?: StablePast): AnalysisState {
  return {
    intervals: { judged: 0, warmup: 0, incomplete: 0 },
    requests: { canary: 0, stable: 0 },
    inStep: { step: 0, canary: 0, stable: 0 },
    unevenLoad: { intervals: 0, worst: 1, canaryRequests: 0 },
    clustering:
      past?.errorSquares === undefined ? unclustered : { errors: past.errors, errorSquares: past.errorSquares },
    pastLatency: past?.latency ?? [],
    latency: { weight: 0, canary: [], stable: [] },
    gates: rules.gates.map(({ gate, measure }) => {
      if (measure.kind === "quantile") {
        return { kind: "quantile", tail: beginTail(tailGateOf(gate, measure.quantile, rules)), failed: false };
      }
      if (measure.kind === "drift") return noDriftSeen;
      if (measure.kind === "point") return nothingMeasured;
      if (measure.kind === "accuracy") return noRowsAnswered;
      const linear = linearNullOf(gate);
      return {
        kind: "rate",
        processes: beginComparison(ladderFor(linear), rules.shares.length),
        byInterval: linear.ratio > 0 && linear.offset === 0 && measure.kind === "errors" ? beginShare() : undefined,
        past:
          measure.kind === "errors" ? { trials: past?.requests ?? 0, hits: past?.errors ?? 0 } : { trials: 0, hits: 0 },
        sums: nothingSeen,
        canary: { trials: 0, hits: 0 },
        failed: false,
      };
    }),
  };
}
