/** A gate on drift in a simulated rollout: the analysis' own, without the sentence. */
import { logDriftEvidence } from "../../stats/sequential/drift.js";
import { rejects } from "../../stats/sequential/process.js";
import { fewestForEstimate } from "../analysis/answer.js";
import { advanceDriftGate, driftFinding, noDriftSeen } from "../analysis/drift-gate.js";
import { type AnalysisRules, type CanaryGate, errorRatesOf } from "../analysis/rules.js";
import type { DriftGateState, Unit } from "../analysis/state.js";
import type { Sample } from "../seams.js";
import type { GateRun, Known } from "./gate-run.js";

export class DriftRun implements GateRun {
  readonly cannotResolve = false;
  #own: DriftGateState = noDriftSeen;
  #unit: Unit | undefined;
  #canaryRequests = 0;
  readonly #alpha;
  readonly #isPoint;

  constructor(
    private readonly gate: CanaryGate,
    private readonly bound: number,
    private readonly rules: AnalysisRules,
  ) {
    this.#alpha = errorRatesOf(gate.gate, rules);
    this.#isPoint = gate.gate.at.kind === "point";
  }

  advance(sample: Sample, step: number, _stepBegins: boolean, { unit = "ten requests together" }: Known): void {
    this.#unit = unit;
    this.#canaryRequests += sample.canary.requests;
    const own = advanceDriftGate(this.#own, this.bound, { sample, step, unit }, this.rules);
    const fails = !this.#isPoint && rejects(evidenceOf(own), this.#alpha.fail);
    this.#own = fails ? { ...own, failed: true } : own;
  }

  get failed(): boolean {
    return this.#own.failed;
  }

  get doubt(): number {
    return this.#isPoint ? 0 : evidenceOf(this.#own) / -Math.log(this.#alpha.fail);
  }

  get passes(): boolean {
    if (this.#isPoint) return this.atPoint === true;
    return !this.failed && this.#finding().passes;
  }

  get atPoint(): boolean | undefined {
    if (this.#canaryRequests < fewestForEstimate) return undefined;
    const { atPoint } = this.#finding();
    return atPoint === undefined ? undefined : atPoint === "pass";
  }

  #finding() {
    return driftFinding(this.#own, this.gate, this.#unit, this.rules);
  }
}

const evidenceOf = ({ drift }: DriftGateState) => (drift === undefined ? 0 : logDriftEvidence(drift));
