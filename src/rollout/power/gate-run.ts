/**
 * One gate in a simulated rollout: the tests of the analysis itself, without what only a report needs (the ladders of
 * nulls around the gate's own, the sentences). On the same samples it decides as the analysis does; a test holds it to
 * that.
 */

import { addBuckets, quantileEdge, tailsOf, total } from "../../stats/sequential/histogram.js";
import { addTrials, type Interval, type Trials } from "../../stats/sequential/linear-null.js";
import { addInterval, nothingSeen, rates } from "../../stats/sequential/mantel-haenszel.js";
import { advanceProcess, beginProcess, learnedRate, logEvidence, rejects } from "../../stats/sequential/process.js";
import { advanceShare, beginShare, logShareEvidence } from "../../stats/sequential/share-of-errors.js";
import {
  advanceTail,
  beginTail,
  cannotResolve,
  logTailEvidence,
  type TailState,
  tailFails,
} from "../../stats/sequential/tail.js";
import { lookAtTails } from "../../stats/sequential/tail-look.js";
import { type ArmTails, countsOf, designEffectOf, isEven } from "../analysis/analyse.js";
import { fewestForEstimate } from "../analysis/answer.js";
import { type AnalysisRules, type CanaryGate, errorRatesOf, linearNullOf, tailGateOf } from "../analysis/rules.js";
import type { AnalysisState } from "../analysis/state.js";
import type { Sample } from "../seams.js";
import { AccuracyRun } from "./accuracy-run.js";
import { DriftRun } from "./drift-run.js";

/** What an interval's bets may rest on: known before it. */
export type Known = Pick<AnalysisState, "unit" | "clustering" | "pastLatency">;

export interface GateRun {
  readonly failed: boolean;
  readonly passes: boolean;
  /** log E of failing over what it takes: 1 has failed. */
  readonly doubt: number;
  /** The buckets can never tell. */
  readonly cannotResolve: boolean;
  /** What the bare estimate says; undefined where there is none, or of too little. */
  readonly atPoint: boolean | undefined;
  advance(sample: Sample, step: number, stepBegins: boolean, known: Known): void;
  /** For a gate that has something left to decide then. */
  timeIsUp?(): void;
  /** Whatever comes, it is decided as it is now. */
  readonly isOver?: boolean;
}

export function beginGateRun(canaryGate: CanaryGate, rules: AnalysisRules, past: Trials): GateRun {
  const { measure } = canaryGate;
  if (measure.kind === "accuracy") return new AccuracyRun(canaryGate, rules);
  if (measure.kind === "drift") return new DriftRun(canaryGate, measure.bound, rules);
  return measure.kind === "quantile"
    ? new TailRun(canaryGate, measure.quantile, rules)
    : new RateRun(canaryGate, rules, past);
}

class RateRun implements GateRun {
  failed = false;
  readonly cannotResolve = false;
  readonly #linear;
  readonly #alpha;
  #process;
  #share;
  #past: Trials;
  #sums = nothingSeen;
  #canary: Trials = { trials: 0, hits: 0 };
  #byShare = false;

  constructor(
    private readonly gate: CanaryGate,
    private readonly rules: AnalysisRules,
    past: Trials,
  ) {
    this.#linear = linearNullOf(gate.gate);
    this.#alpha = errorRatesOf(gate.gate, rules);
    this.#process = beginProcess(rules.shares.length);
    const isRatio = this.#linear.ratio > 0 && this.#linear.offset === 0;
    this.#share = isRatio && gate.measure.kind === "errors" ? beginShare() : undefined;
    this.#past = gate.measure.kind === "errors" ? past : { trials: 0, hits: 0 };
  }

  advance(sample: Sample, step: number, stepBegins: boolean, known: Known): void {
    if (this.gate.measure.kind === "slower" && !isEven(sample)) return;
    const tails = this.gate.measure.kind === "slower" ? tailsOfArms(sample) : noTails;
    const counted = countsOf(this.gate.measure, sample, tails, this.rules);
    if (counted === undefined) return;
    const { failing, passing } = counted;
    const stableRate = learnedRate(this.#past, 0.01);
    const effect = this.gate.measure.kind === "errors" ? designEffectOf(known) : 1;
    this.#process = advanceProcess(
      this.#process,
      this.#linear,
      failing,
      { stableRate, designEffect: effect, step },
      passing,
    );
    this.#byShare = this.#share !== undefined && known.unit === "ten requests together";
    if (this.#byShare) this.#advanceShare(failing, sample.seconds, stepBegins);
    this.#past = addTrials(this.#past, failing.stable);
    this.#canary = addTrials(this.#canary, failing.canary);
    this.#sums = addInterval(this.#sums, failing);
    this.failed ||= this.gate.gate.at.kind !== "point" && rejects(this.#log("failing"), this.#alpha.fail);
  }

  #advanceShare(interval: Interval, seconds: number, stepBegins: boolean): void {
    const { ratio } = this.#linear;
    const nothing = { canary: { trials: 0, hits: 0 }, stable: { trials: 0, hits: 0 }, seconds: 0 };
    const closed = stepBegins ? advanceShare(this.#share!, ratio, nothing, true) : this.#share!;
    this.#share = advanceShare(closed, ratio, { ...interval, seconds }, false);
  }

  #log(direction: "failing" | "passing"): number {
    return this.#byShare ? logShareEvidence(this.#share!, direction) : logEvidence(this.#process, direction);
  }

  get doubt(): number {
    return this.#log("failing") / -Math.log(this.#alpha.fail);
  }

  get passes(): boolean {
    if (this.gate.gate.at.kind === "point") return this.atPoint === true;
    return !this.failed && rejects(this.#log("passing"), this.#alpha.pass);
  }

  get atPoint(): boolean | undefined {
    const { ratio, offset } = this.#linear;
    const standardised = rates(this.#sums);
    if (this.#canary.trials < fewestForEstimate || standardised === undefined) return undefined;
    if (ratio === 0) return this.#canary.hits / this.#canary.trials <= offset;
    return standardised.canary <= ratio * standardised.stable + offset;
  }
}

class TailRun implements GateRun {
  failed = false;
  readonly #tailGate;
  readonly #alpha;
  #tail: TailState;
  #canary: readonly number[] = [];
  #stable: readonly number[] = [];

  constructor(
    private readonly gate: CanaryGate,
    private readonly quantile: number,
    rules: AnalysisRules,
  ) {
    this.#tailGate = tailGateOf(gate.gate, quantile, rules);
    this.#alpha = errorRatesOf(gate.gate, rules);
    this.#tail = beginTail(this.#tailGate);
  }

  advance(sample: Sample, step: number, _stepBegins: boolean, { pastLatency }: Known): void {
    if (!isEven(sample)) return;
    const { canary, stable } = sample;
    const look = lookAtTails({ canary: canary.latency, stable: stable.latency }, pastLatency);
    this.#tail = withoutOtherRungs(advanceTail(this.#tail, this.#tailGate, look, step));
    this.#canary = addBuckets(this.#canary, canary.latency);
    this.#stable = addBuckets(this.#stable, stable.latency);
    this.failed ||= this.gate.gate.at.kind !== "point" && tailFails(this.#tail, this.#alpha.fail);
  }

  get doubt(): number {
    return (logTailEvidence(this.#tail, "failing") ?? 0) / -Math.log(this.#alpha.fail);
  }

  get cannotResolve(): boolean {
    return cannotResolve(this.#tail, this.#tailGate);
  }

  get passes(): boolean {
    if (this.gate.gate.at.kind === "point") return this.atPoint === true;
    return (
      !this.failed && !this.cannotResolve && rejects(logTailEvidence(this.#tail, "passing") ?? 0, this.#alpha.pass)
    );
  }

  get atPoint(): boolean | undefined {
    const { edges, factor, offset } = this.#tailGate;
    const own = quantileEdge(this.#canary, this.quantile);
    const theirs = quantileEdge(this.#stable, this.quantile);
    if (own === undefined || (factor > 0 && theirs === undefined)) return undefined;
    if (total(this.#canary) < fewestForEstimate) return undefined;
    return edges[own]! <= (factor > 0 ? factor * edges[theirs!]! : 0) + offset;
  }
}

/** Keeps the rung that decides passing: the others only draw the report's interval, and are most of the work. */
function withoutOtherRungs(state: TailState): TailState {
  const { ladder } = state;
  if (ladder === null || ladder.rungs.length <= 1 || ladder.passing === null) return state;
  return { ...state, ladder: { rungs: [ladder.rungs[ladder.passing]!], passing: 0 } };
}

const tailsOfArms = ({ canary, stable }: Sample): ArmTails => ({
  canary: tailsOf(canary.latency),
  stable: tailsOf(stable.latency),
});
/** For a gate that does not ask for them. */
const noTails: ArmTails = { canary: tailsOf([]), stable: tailsOf([]) };
